RETURN {items: COLLECT {
UNWIND $p3 AS d
CALL (d) {
MATCH (a1:Article)-[r2:PUBLISHED_BY]->() USING INDEX SEEK r2:PUBLISHED_BY(key) WHERE r2.key > d + '|' + $p0 AND r2.key < d + '|' + $p1 AND EXISTS {
MATCH (a1)-[:PUBLISHED_BY]->(x) WHERE x.id IN $p3 }
WITH a1
ORDER BY r2.key DESC LIMIT $p2
RETURN a1 }
WITH DISTINCT a1
ORDER BY a1.sortKey DESC LIMIT $p2
RETURN {k: a1.sortKey, n: a1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}} }, total: COUNT {
UNWIND $p4 AS d
MATCH (a3:Article)-[r4:PUBLISHED_BY]->() USING INDEX SEEK r4:PUBLISHED_BY(key) WHERE r4.key > d + '|' + $p5 AND r4.key < d + '|' + $p6 AND EXISTS {
MATCH (a3)-[:PUBLISHED_BY]->(x) WHERE x.id IN $p4 }
RETURN DISTINCT a3 }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6,
  "p3": [
    "publisher:afp",
    "publisher:reuters"
  ],
  "p4": [
    "publisher:afp",
    "publisher:reuters"
  ],
  "p5": "",
  "p6": "􏿿"
}

