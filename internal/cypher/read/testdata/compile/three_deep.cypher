RETURN {items: COLLECT {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p0 AND a1.sortKey < $p1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p2
RETURN {k: a1.sortKey, n: a1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt, c0: {items: COLLECT {
MATCH (a1)-[r3:MENTIONS]->(n4:Person)
WITH r3, n4, toString(1999999999 - r3.count) + '|' + n4.id AS k5 WHERE k5 > $p3 AND k5 < $p4
WITH r3, n4, k5
ORDER BY k5 ASC LIMIT $p5
RETURN {k: k5, n: n4 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (a6:Article)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n4.id + '|' + $p6 AND r7.key < n4.id + '|' + $p7
WITH a6, n4, r7
ORDER BY r7.key DESC LIMIT $p8
RETURN {k: a6.sortKey, n: a6 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt, c0: {items: COLLECT {
MATCH (a6)-[r8:MENTIONS]->(n9:Country)
WITH r8, n9, toString(1999999999 - r8.count) + '|' + n9.id AS k10 WHERE k10 > $p9 AND k10 < $p10
WITH r8, n9, k10
ORDER BY k10 ASC LIMIT $p11
RETURN {k: k10, n: n9 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen}, m: r8 {.count, .kinds, .forms}} }}}, m: r7 {.count, .kinds, .forms}} }}}, m: r3 {.count, .kinds, .forms}} }}}} }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p10": "􏿿",
  "p11": 4,
  "p2": 11,
  "p3": "",
  "p4": "􏿿",
  "p5": 6,
  "p6": "",
  "p7": "􏿿",
  "p8": 6,
  "p9": ""
}

