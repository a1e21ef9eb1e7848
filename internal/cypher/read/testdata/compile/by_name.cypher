
CALL () {
WITH COLLECT {
UNWIND $p0_Country AS id1
MATCH (n2:Country {id: id1})
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0 AND $p0_name <> ''
MATCH (n2:Country) WHERE $p0_name IN n2.names
WITH n2
ORDER BY n2.withdrawn IS NOT NULL, n2.id LIMIT 1
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN true THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
MATCH (n6:Person)-[r5:SEEN_WITH]->() USING INDEX SEEK r5:SEEN_WITH(countKey) WHERE r5.countKey > n2.id + '|' + $p1_lo AND r5.countKey < n2.id + '|' + $p1_hi
WITH r5, n6
ORDER BY r5.countKey DESC LIMIT $p1_n
WITH r5, n6, right('000000000000' + toString(r5.count), 12) + '|' + n6.id AS k7
RETURN collect([n6.name]) AS f8 }
RETURN collect([n2.id, n2.name, [f8, null]]) AS f9 }
RETURN f9 AS answer
{
  "highest": "􏿿",
  "p0_Country": [],
  "p0_name": "islamic republic of iran",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 3,
  "p1_scan": 0,
  "p1_to": "􏿿"
}


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
ORDER BY r6.key DESC LIMIT $p1_n
RETURN collect([a5.title]) AS f7 }
RETURN collect([n2.id, n2.name, [f7, null]]) AS f8 }
RETURN f8 AS answer
{
  "highest": "􏿿",
  "p0_Person": [
    "person:lavrov"
  ],
  "p0_name": "lavrov",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 3,
  "p1_scan": 0,
  "p1_to": "􏿿"
}

