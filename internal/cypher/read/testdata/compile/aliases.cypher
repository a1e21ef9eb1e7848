
CALL () {
WITH COLLECT {
UNWIND $p.p0_Person AS id1
MATCH (n2:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id1}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id1)}) USING INDEX SEEK n2:Person(id)
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0
MATCH (x:Name)-[:NAMES]->(n2:Person) USING INDEX SEEK x:Name(key) WHERE x.key > $p.p0_name + '|' + '' AND x.key < $p.p0_name + '|' + $highest
WITH DISTINCT n2 LIMIT 2
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN size(y4) = 1 THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n2.id + '|' + $p.p1_lo AND r7.key < n2.id + '|' + $p.p1_hi
WITH a6
ORDER BY r7.key ASC LIMIT $p.p1_n
RETURN collect([a6.title]) AS f8 }
CALL (n2) {
MATCH (a9)-[r10:MENTIONS]->() USING INDEX SEEK r10:MENTIONS(key) WHERE r10.key > n2.id + '|' + $p.p2_lo AND r10.key < n2.id + '|' + $p.p2_hi
WITH a9, r10
ORDER BY r10.key DESC LIMIT $p.p2_n
RETURN collect([a9.title, r10.count]) AS f11 }
RETURN collect([[f8, null], [f11, null]]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": [
      "person:sergei-lavrov"
    ],
    "p0_name": "sergei lavrov",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 3
  }
}

