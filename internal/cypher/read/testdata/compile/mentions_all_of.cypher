RETURN {items: COLLECT {
UNWIND $p3 AS d
OPTIONAL MATCH (dp:Person {id: d})
OPTIONAL MATCH (dc:Country {id: d})
WITH d, COUNT { (dp)<-[:MENTIONS]-() } + COUNT { (dc)<-[:MENTIONS]-() } AS degree
ORDER BY degree, d LIMIT 1
CALL (d) {
MATCH (a1:Article)-[r2:MENTIONS]->() USING INDEX SEEK r2:MENTIONS(key) WHERE r2.key > d + '|' + $p0 AND r2.key < d + '|' + $p1 AND COUNT {
MATCH (a1)-[:MENTIONS]->(x) WHERE x.id IN $p3 } = size($p3) AND NOT EXISTS {
MATCH (a1)-[:MENTIONS]->(x) WHERE x.id IN $p4 }
WITH a1
ORDER BY r2.key DESC LIMIT $p2
RETURN a1 }
WITH DISTINCT a1
ORDER BY a1.sortKey DESC LIMIT $p2
RETURN {k: a1.sortKey, n: a1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}} }, total: COUNT {
UNWIND $p5 AS d
OPTIONAL MATCH (dp:Person {id: d})
OPTIONAL MATCH (dc:Country {id: d})
WITH d, COUNT { (dp)<-[:MENTIONS]-() } + COUNT { (dc)<-[:MENTIONS]-() } AS degree
ORDER BY degree, d LIMIT 1
MATCH (a3:Article)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > d + '|' + $p7 AND r4.key < d + '|' + $p8 AND COUNT {
MATCH (a3)-[:MENTIONS]->(x) WHERE x.id IN $p5 } = size($p5) AND NOT EXISTS {
MATCH (a3)-[:MENTIONS]->(x) WHERE x.id IN $p6 }
RETURN DISTINCT a3 }} AS result
{
  "p0": "2020-01-02T00:00:00Z",
  "p1": "2020-02-01T00:00:00Z",
  "p2": 11,
  "p3": [
    "country:IR",
    "country:RU",
    "person:sergei-lavrov"
  ],
  "p4": [
    "country:US"
  ],
  "p5": [
    "country:IR",
    "country:RU",
    "person:sergei-lavrov"
  ],
  "p6": [
    "country:US"
  ],
  "p7": "2020-01-02T00:00:00Z",
  "p8": "2020-02-01T00:00:00Z"
}

