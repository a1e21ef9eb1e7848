RETURN {countries: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Country {id: id})
RETURN n1 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (n3:Person)-[r2:SEEN_WITH]->() USING INDEX SEEK r2:SEEN_WITH(seenKey) WHERE r2.seenKey > n1.id + '|' + $p1 AND r2.seenKey < n1.id + '|' + $p2
WITH r2, n3, n1
ORDER BY r2.seenKey DESC LIMIT $p3
WITH r2, n3, substring(r2.seenKey, size(n1.id) + 1) AS k4
RETURN {k: k4, n: n3 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen}, co: r2 {.count, .lastSeen, m: COLLECT {
MATCH (a6:Article {id: substring(r2.newest, 21)})-[r5:MENTIONS]->(n3)
RETURN r5 {.count, .kinds, .forms, .evidence} }}, e: r2 {.count, c0: COLLECT {
MATCH (a7:Article {id: substring(r2.newest, 21)})
RETURN a7 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt} }}} }, total: COUNT { (n1)<-[:SEEN_WITH]-() }}} }} AS result
{
  "p0": [
    "country:IR"
  ],
  "p1": "",
  "p2": "􏿿",
  "p3": 6
}

RETURN {people: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Person {id: id})
RETURN n1 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (n1)-[r2:SEEN_WITH]->(n3:Country)
WITH r2, n3, split(r2.countKey, '|')[1] + '|' + n3.id AS k4 WHERE k4 > $p1 AND k4 < $p2
WITH r2, n3, k4
ORDER BY k4 DESC LIMIT $p3
RETURN {k: k4, n: n3 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen}, co: r2 {.count, .lastSeen, m: COLLECT {
MATCH (a6:Article {id: substring(r2.newest, 21)})-[r5:MENTIONS]->(n3)
RETURN r5 {.count, .kinds, .forms, .evidence} }}, e: r2 {.count, c0: COLLECT {
MATCH (a7:Article {id: substring(r2.newest, 21)})
RETURN a7 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt} }}} }, total: COUNT { (n1)-[:SEEN_WITH]->() }}} }} AS result
{
  "p0": [
    "person:sergei-lavrov"
  ],
  "p1": "",
  "p2": "􏿿",
  "p3": 6
}

