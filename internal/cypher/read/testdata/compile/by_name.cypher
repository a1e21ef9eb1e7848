
CALL () {
WITH COLLECT {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
RETURN n1 } AS x6
CALL (x6) {
WITH x6 WHERE size(x6) = 0
MATCH (n1:Country) WHERE $p.p0_name IN n1.names
WITH n1
ORDER BY n1.withdrawn IS NOT NULL, n1.id LIMIT 1
RETURN collect(n1) AS y7 }
UNWIND CASE WHEN true THEN x6 + y7 ELSE x6 END AS n1
CALL (n1) {
MATCH (n4:Person)-[r3:SEEN_WITH]->() USING INDEX SEEK r3:SEEN_WITH(countKey) WHERE r3.countKey > n1.id + '|' + $p.p1_lo AND r3.countKey < n1.id + '|' + $p.p1_hi
WITH r3, n4
ORDER BY r3.countKey DESC LIMIT $p.p1_n
RETURN collect([n4.name]) AS f5 }
RETURN collect([n1.id, n1.name, [f5, null, false, true, n1.articleCount]]) AS f2 }
RETURN f2 AS answer
{
  "p": {
    "p0_Country": null,
    "p0_name": "islamic republic of iran",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2
  }
}


CALL () {
WITH COLLECT {
MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
RETURN n1 } AS x6
CALL (x6) {
WITH x6 WHERE size(x6) = 0
MATCH (x:Name)-[:NAMES]->(n1:Person) USING INDEX SEEK x:Name(key) WHERE x.key > $p.p0_name + '|' + '' AND x.key < $p.p0_name + '|' + $highest
WITH DISTINCT n1 LIMIT 2
RETURN collect(n1) AS y7 }
UNWIND CASE WHEN size(y7) = 1 THEN x6 + y7 ELSE x6 END AS n1
CALL (n1) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > n1.id + '|' + $p.p1_lo AND r4.key < n1.id + '|' + $p.p1_hi
WITH a3
ORDER BY r4.key DESC LIMIT $p.p1_n
RETURN collect([a3.title]) AS f5 }
RETURN collect([n1.id, n1.name, [f5, null]]) AS f2 }
RETURN f2 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": "person:lavrov",
    "p0_name": "lavrov",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2
  }
}

