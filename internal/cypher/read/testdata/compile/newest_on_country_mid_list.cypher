RETURN {countries: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Country {id: id})
RETURN n1 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (a2:Article)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > n1.id + '|' + $p1 AND r3.key < n1.id + '|' + $p2
WITH a2, n1, r3
ORDER BY r3.key DESC LIMIT $p3
RETURN {k: a2.sortKey, n: a2 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}, m: r3 {.count, .kinds, .forms}} }}} }} AS result
{
  "p0": [
    "country:IR"
  ],
  "p1": "",
  "p2": "2020-01-05T12:00:00Z|article:000003",
  "p3": 21
}

