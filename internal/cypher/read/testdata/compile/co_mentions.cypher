
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
MATCH (n6:Person)-[r5:SEEN_WITH]->() USING INDEX SEEK r5:SEEN_WITH(seenKey) WHERE r5.seenKey > n2.id + '|' + $p1_lo AND r5.seenKey < n2.id + '|' + $p1_hi
WITH r5, n6
ORDER BY r5.seenKey DESC LIMIT $p1_n
WITH r5, n6, left(r5.newest, 20) + '|' + n6.id AS k7
CALL (n6, r5) {
OPTIONAL MATCH ()-[m8:MENTIONS]->() USING INDEX SEEK m8:MENTIONS(key) WHERE m8.key = n6.id + '|' + r5.newest
RETURN m8 LIMIT 1 }
CALL (r5) {
MATCH (n9:Article {id: substring(r5.newest, 21)})
RETURN collect([n9.title]) AS f11 }
RETURN collect([n6.name, r5.count, r5.lastSeen, m8.evidence, m8.forms, k7, f11]) AS f12 }
RETURN collect([[f12, COUNT { (n2)<-[:SEEN_WITH]-() }]]) AS f13 }
RETURN f13 AS answer
{
  "highest": "􏿿",
  "p0_Country": [
    "country:IR"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
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
MATCH (n2)-[r5:SEEN_WITH]->(n6:Country)
WITH r5, n6, right('000000000000' + toString(r5.count), 12) + '|' + n6.id AS k7 WHERE k7 > $p1_lo AND k7 < $p1_hi
WITH r5, n6, k7
ORDER BY k7 DESC LIMIT $p1_n
CALL (n6, r5) {
OPTIONAL MATCH ()-[m8:MENTIONS]->() USING INDEX SEEK m8:MENTIONS(key) WHERE m8.key = n6.id + '|' + r5.newest
RETURN m8 LIMIT 1 }
CALL (r5) {
MATCH (n9:Article {id: substring(r5.newest, 21)})
RETURN collect([n9.title]) AS f11 }
RETURN collect([n6.name, r5.count, r5.lastSeen, m8.evidence, m8.kinds, k7, f11]) AS f12 }
RETURN collect([[f12, COUNT { (n2)-[:SEEN_WITH]->() }]]) AS f13 }
RETURN f13 AS answer
{
  "highest": "􏿿",
  "p0_Person": [
    "person:sergei-lavrov"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 0,
  "p1_to": "􏿿"
}

