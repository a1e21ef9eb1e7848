RETURN {articles: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Article {id: id})
RETURN n1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt, c0: {items: COLLECT {
MATCH (n1)-[r2:MENTIONS|NAMES_IN_ORGANIZATION]->(n3:Country)
WITH r2, n3, toString(1999999999 - r2.count) + '|' + n3.id AS k4 WHERE k4 > $p1 AND k4 < $p2
WITH r2, n3, k4
ORDER BY k4 ASC LIMIT $p3
RETURN {k: k4, n: n3 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen}, m: r2 {.count, .kinds, .forms, .evidence}} }, total: COUNT {
MATCH (n1)-[r5:MENTIONS|NAMES_IN_ORGANIZATION]->(n6:Country) }}, c1: {items: COLLECT {
MATCH (a7:Article)-[r8:LINKS_TO]->() USING INDEX SEEK r8:LINKS_TO(key) WHERE r8.key > n1.id + '|' + $p4 AND r8.key < n1.id + '|' + $p5
WITH a7, n1, r8
ORDER BY r8.key DESC LIMIT $p6
RETURN {k: a7.sortKey, n: a7 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}} }, total: COUNT { (n1)<-[:LINKS_TO]-() }}} }} AS result
{
  "p0": [
    "article:000001"
  ],
  "p1": "",
  "p2": "􏿿",
  "p3": 11,
  "p4": "",
  "p5": "􏿿",
  "p6": 6
}

