
CALL () {
WITH COLLECT {
UNWIND $p0_Person AS id1
MATCH (n2:Person {id: id1})
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0 AND $p0_name <> ''
MATCH (x:Name)-[:NAMES]->(n2:Person) USING INDEX SEEK x:Name(key) WHERE x.key > $p0_name + '|' + '' AND x.key < $p0_name + '|' + $highest
WITH DISTINCT n2 LIMIT 2
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN size(y4) = 1 THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > n2.id + '|' + $p1_lo AND r6.key < n2.id + '|' + $p1_hi
WITH a5, r6
ORDER BY r6.key ASC LIMIT $p1_n
RETURN collect([a5.title]) AS f7 }
CALL (n2) {
MATCH (a8:Article)-[r9:MENTIONS]->() USING INDEX SEEK r9:MENTIONS(key) WHERE r9.key > n2.id + '|' + $p2_lo AND r9.key < n2.id + '|' + $p2_hi
WITH a8, r9
ORDER BY r9.key DESC LIMIT $p2_n
RETURN collect([a8.title, r9.count]) AS f10 }
RETURN collect([[f7, null], [f10, null]]) AS f11 }
RETURN f11 AS answer
{
  "highest": "􏿿",
  "p0_Person": [
    "person:sergei-lavrov"
  ],
  "p0_name": "sergei lavrov",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 3,
  "p1_scan": 0,
  "p1_to": "􏿿",
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 4,
  "p2_scan": 0,
  "p2_to": "􏿿"
}

