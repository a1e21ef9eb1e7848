
CALL () {
WITH COLLECT {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0
MATCH (n2:Country) WHERE $p.p0_name IN n2.names
WITH n2
ORDER BY n2.withdrawn IS NOT NULL, n2.id LIMIT 1
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN true THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
MATCH (n7:Person)-[r6:SEEN_WITH]->() USING INDEX SEEK r6:SEEN_WITH(countKey) WHERE r6.countKey > n2.id + '|' + $p.p1_lo AND r6.countKey < n2.id + '|' + $p.p1_hi
WITH r6, n7
ORDER BY r6.countKey DESC LIMIT $p.p1_n
RETURN collect([n7.name]) AS f8 }
RETURN collect([n2.id, n2.name, [f8, null, false, true, n2.articleCount]]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Country": [],
    "p0_name": "islamic republic of iran",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2
  }
}


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
ORDER BY r7.key DESC LIMIT $p.p1_n
RETURN collect([a6.title]) AS f8 }
RETURN collect([n2.id, n2.name, [f8, null]]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": [
      "person:lavrov"
    ],
    "p0_name": "lavrov",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2
  }
}

