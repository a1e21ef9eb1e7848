RETURN {articles: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Article {id: id})
RETURN n1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt, c0: {items: COLLECT {
MATCH (n1)-[r2:MENTIONS]->(n3:Person)
WITH r2, n3, toString(1999999999 - r2.count) + '|' + n3.id AS k4 WHERE k4 > $p1 AND k4 < $p2
WITH r2, n3, k4
ORDER BY k4 ASC LIMIT $p3
RETURN {k: k4, n: n3 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (n3)-[r5:HOLDS_OFFICE]->(n6)
WITH r5, n6, n3, split(r5.key, '|')[1] + '|' + split(r5.key, '|')[0] + '|' + r5.title AS k7 WHERE k7 > $p4 AND k7 < $p5
WITH r5, n6, n3, k7
ORDER BY k7 DESC LIMIT $p6
RETURN {k: k7, n: r5 {.title, .status, .organization, .firstSeen, .lastSeen, .articleCount, .sentence, .surface, .start, .end, .part, .paragraph, .rule, c0: COLLECT {
MATCH (c8:Country {id: n6.id})
RETURN c8 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen} }}} }}}, m: r2 {.count, .kinds, .forms}} }}} }, people: COLLECT {
UNWIND $p0 AS id
MATCH (n9:Person {id: id})
RETURN n9 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (n9)-[r10:SEEN_WITH]->(n11:Country)
WITH r10, n11, split(r10.countKey, '|')[1] + '|' + n11.id AS k12 WHERE k12 > $p7 AND k12 < $p8
WITH r10, n11, k12
ORDER BY k12 DESC LIMIT $p9
RETURN {k: k12, n: n11 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen}, co: r10 {.count, .lastSeen}} }}, c1: {items: COLLECT {
MATCH (n9)-[r13:HOLDS_OFFICE]->(n14)
WITH r13, n14, n9, split(r13.key, '|')[1] + '|' + split(r13.key, '|')[0] + '|' + r13.title AS k15 WHERE k15 > $p10 AND k15 < $p11
WITH r13, n14, n9, k15
ORDER BY k15 DESC LIMIT $p12
RETURN {k: k15, n: r13 {.title, .status, .organization, .firstSeen, .lastSeen, .articleCount, .sentence, .surface, .start, .end, .part, .paragraph, .rule, c0: COLLECT {
MATCH (c16:Country {id: n14.id})
RETURN c16 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen} }}} }}} }, countries: COLLECT {
UNWIND $p0 AS id
MATCH (n17:Country {id: id})
RETURN n17 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (n19:Person)-[r18:HOLDS_OFFICE]->() USING INDEX SEEK r18:HOLDS_OFFICE(key) WHERE r18.key > n17.id + '|' + $p13 AND r18.key < n17.id + '|' + $p14
WITH r18, n19, n17
ORDER BY r18.key DESC LIMIT $p15
WITH r18, n19, n17, substring(r18.key, size(n17.id) + 1) AS k20
RETURN {k: k20, n: r18 {.title, .status, .organization, .firstSeen, .lastSeen, .articleCount, .sentence, .surface, .start, .end, .part, .paragraph, .rule, c0: n19 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (n19)-[r21:HOLDS_OFFICE]->(n22)
WITH r21, n22, n19, split(r21.key, '|')[1] + '|' + split(r21.key, '|')[0] + '|' + r21.title AS k23 WHERE k23 > $p16 AND k23 < $p17
WITH r21, n22, n19, k23
ORDER BY k23 DESC LIMIT $p18
RETURN {k: k23, n: r21 {.title, .status, .organization, .firstSeen, .lastSeen, .articleCount, .sentence, .surface, .start, .end, .part, .paragraph, .rule, c0: COLLECT {
MATCH (c24:Country {id: n22.id})
RETURN c24 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen} }}} }}}}} }}} }} AS result
{
  "p0": [
    "country:IR",
    "person:sergei-lavrov",
    "article:000001",
    "nothing"
  ],
  "p1": "",
  "p10": "",
  "p11": "􏿿",
  "p12": 3,
  "p13": "",
  "p14": "􏿿",
  "p15": 4,
  "p16": "",
  "p17": "􏿿",
  "p18": 3,
  "p2": "􏿿",
  "p3": 4,
  "p4": "",
  "p5": "􏿿",
  "p6": 3,
  "p7": "",
  "p8": "􏿿",
  "p9": 6
}

