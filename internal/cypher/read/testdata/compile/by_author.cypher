RETURN {items: COLLECT {
MATCH (a1:Article)-[r2:WRITTEN_BY]->() USING INDEX SEEK r2:WRITTEN_BY(key) WHERE r2.key > $p3 + '|' + $p0 AND r2.key < $p3 + '|' + $p1 AND EXISTS {
MATCH (a1)-[:WRITTEN_BY]->(x) WHERE x.id = $p3 }
WITH a1
ORDER BY r2.key DESC LIMIT $p2
RETURN {k: a1.sortKey, n: a1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}} }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6,
  "p3": "person:lidia-kelly"
}

RETURN {people: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Person {id: id})
RETURN n1 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (a2:Article)-[r3:WRITTEN_BY]->() USING INDEX SEEK r3:WRITTEN_BY(key) WHERE r3.key > n1.id + '|' + $p1 AND r3.key < n1.id + '|' + $p2
WITH a2, n1, r3
ORDER BY r3.key DESC LIMIT $p3
RETURN {k: a2.sortKey, n: a2 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}} }, total: COUNT { (n1)<-[:WRITTEN_BY]-() }}} }} AS result
{
  "p0": [
    "person:lidia-kelly"
  ],
  "p1": "",
  "p2": "􏿿",
  "p3": 6
}

