RETURN {countries: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Country {id: id})
RETURN n1 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (n3:Person)-[r2:HOLDS_OFFICE]->() USING INDEX SEEK r2:HOLDS_OFFICE(key) WHERE r2.key > n1.id + '|' + $p1 AND r2.key < n1.id + '|' + $p2 AND r2.status IN $p4 AND toLower(r2.title) = toLower($p5)
WITH r2, n3, n1
ORDER BY r2.key DESC LIMIT $p3
WITH r2, n3, n1, substring(r2.key, size(n1.id) + 1) AS k4
RETURN {k: k4, n: r2 {.title, .status, .organization, .firstSeen, .lastSeen, .articleCount, .sentence, .surface, .start, .end, .part, .paragraph, .rule, c0: COLLECT {
MATCH (a5:Article {id: r2.articleId})
RETURN a5 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt} }, c1: COLLECT {
MATCH (c6:Country {id: n1.id})
RETURN c6 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen} }, c2: n3 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen}}} }, total: COUNT {
MATCH (n1)<-[r7:HOLDS_OFFICE]-() WHERE r7.status IN $p6 AND toLower(r7.title) = toLower($p7) }}} }} AS result
{
  "p0": [
    "country:RU"
  ],
  "p1": "",
  "p2": "􏿿",
  "p3": 6,
  "p4": [
    "CURRENT",
    "ACTING"
  ],
  "p5": "foreign minister",
  "p6": [
    "CURRENT",
    "ACTING"
  ],
  "p7": "foreign minister"
}

