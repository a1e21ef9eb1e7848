RETURN {items: COLLECT {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p0 AND a1.sortKey < $p1
WITH a1
ORDER BY a1.sortKey ASC LIMIT $p2
RETURN {k: a1.sortKey, n: a1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt, c0: {items: COLLECT {
MATCH (a1)-[r3:MENTIONS]->(n4:Person)
WITH r3, n4, toString(1999999999 - r3.count) + '|' + n4.id AS k5 WHERE k5 > $p3 AND k5 < $p4
WITH r3, n4, k5
ORDER BY k5 DESC LIMIT $p5
RETURN {k: k5, n: n4 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen}, m: r3 {.count, .kinds, .forms}} }}}} }} AS result
{
  "p0": "2020-01-05T12:00:00Z|article:000003",
  "p1": "􏿿",
  "p2": 4,
  "p3": "",
  "p4": "􏿿",
  "p5": 3
}

