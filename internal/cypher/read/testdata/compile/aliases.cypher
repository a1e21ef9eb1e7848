
CALL () {
WITH COLLECT {
MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
RETURN n1 } AS x9
CALL (x9) {
WITH x9 WHERE size(x9) = 0
MATCH (x:Name)-[:NAMES]->(n1:Person) USING INDEX SEEK x:Name(key) WHERE x.key > $p.p0_name + '|' + '' AND x.key < $p.p0_name + '|' + $highest
WITH DISTINCT n1 LIMIT 2
RETURN collect(n1) AS y10 }
UNWIND CASE WHEN size(y10) = 1 THEN x9 + y10 ELSE x9 END AS n1
CALL (n1) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > n1.id + '|' + $p.p1_lo AND r4.key < n1.id + '|' + $p.p1_hi
WITH a3
ORDER BY r4.key ASC LIMIT $p.p1_n
RETURN collect([a3.title]) AS f5 }
CALL (n1) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n1.id + '|' + $p.p2_lo AND r7.key < n1.id + '|' + $p.p2_hi
WITH a6, r7
ORDER BY r7.key DESC LIMIT $p.p2_n
RETURN collect([a6.title, r7.count]) AS f8 }
RETURN collect([[f5, null], [f8, null]]) AS f2 }
RETURN f2 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": "person:sergei-lavrov",
    "p0_name": "sergei lavrov",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 3
  }
}

