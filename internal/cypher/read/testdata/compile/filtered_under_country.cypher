RETURN {countries: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Country {id: id})
RETURN n1 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
UNWIND $p4 + [n1.id] AS d
OPTIONAL MATCH (dp:Person {id: d})
OPTIONAL MATCH (dc:Country {id: d})
WITH d, COUNT { (dp)<-[:MENTIONS]-() } + COUNT { (dc)<-[:MENTIONS]-() } AS degree
ORDER BY degree, d LIMIT 1
CALL (d, n1) {
MATCH (a2:Article)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > d + '|' + $p1 AND r3.key < d + '|' + $p2 AND COUNT {
MATCH (a2)-[:MENTIONS]->(x) WHERE x.id IN $p4 } = size($p4) AND EXISTS {
MATCH (a2)-[:PUBLISHED_BY]->(x) WHERE x.id IN $p5 } AND EXISTS {
MATCH (a2)-[:MENTIONS]->(n1) }
WITH a2
ORDER BY r3.key DESC LIMIT $p3
RETURN a2 }
WITH DISTINCT a2, n1
ORDER BY a2.sortKey DESC LIMIT $p3
MATCH (a2)-[r4:MENTIONS]->(n1)
RETURN {k: a2.sortKey, n: a2 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}, m: r4 {.count, .kinds, .forms}} }, total: COUNT {
UNWIND $p6 + [n1.id] AS d
OPTIONAL MATCH (dp:Person {id: d})
OPTIONAL MATCH (dc:Country {id: d})
WITH d, COUNT { (dp)<-[:MENTIONS]-() } + COUNT { (dc)<-[:MENTIONS]-() } AS degree
ORDER BY degree, d LIMIT 1
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > d + '|' + $p8 AND r6.key < d + '|' + $p9 AND COUNT {
MATCH (a5)-[:MENTIONS]->(x) WHERE x.id IN $p6 } = size($p6) AND EXISTS {
MATCH (a5)-[:PUBLISHED_BY]->(x) WHERE x.id IN $p7 } AND EXISTS {
MATCH (a5)-[:MENTIONS]->(n1) }
RETURN DISTINCT a5 }}} }} AS result
{
  "p0": [
    "country:RU"
  ],
  "p1": "",
  "p2": "􏿿",
  "p3": 6,
  "p4": [
    "person:sergei-lavrov"
  ],
  "p5": [
    "publisher:afp",
    "publisher:reuters"
  ],
  "p6": [
    "person:sergei-lavrov"
  ],
  "p7": [
    "publisher:afp",
    "publisher:reuters"
  ],
  "p8": "",
  "p9": "􏿿"
}

