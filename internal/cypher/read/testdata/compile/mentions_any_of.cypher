RETURN {items: COLLECT {
UNWIND $p3 AS d
CALL (d) {
MATCH (a1:Article)-[r2:MENTIONS]->() USING INDEX SEEK r2:MENTIONS(key) WHERE r2.key > d + '|' + $p0 AND r2.key < d + '|' + $p1 AND EXISTS {
MATCH (a1)-[:MENTIONS]->(x) WHERE x.id IN $p3 } AND EXISTS {
MATCH (a1)-[:MENTIONS]->(x) WHERE x.id IN $p4 }
WITH a1
ORDER BY r2.key DESC LIMIT $p2
RETURN a1 }
WITH DISTINCT a1
ORDER BY a1.sortKey DESC LIMIT $p2
RETURN {k: a1.sortKey, n: a1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}} }, total: COUNT {
UNWIND $p5 AS d
MATCH (a3:Article)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > d + '|' + $p7 AND r4.key < d + '|' + $p8 AND EXISTS {
MATCH (a3)-[:MENTIONS]->(x) WHERE x.id IN $p5 } AND EXISTS {
MATCH (a3)-[:MENTIONS]->(x) WHERE x.id IN $p6 }
RETURN DISTINCT a3 }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 11,
  "p3": [
    "person:ebrahim-raisi",
    "person:sergei-lavrov"
  ],
  "p4": [
    "country:CN",
    "country:IR"
  ],
  "p5": [
    "person:ebrahim-raisi",
    "person:sergei-lavrov"
  ],
  "p6": [
    "country:CN",
    "country:IR"
  ],
  "p7": "",
  "p8": "􏿿"
}

