RETURN {items: COLLECT {
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > $p0 AND n1.countKey < $p1
WITH n1
ORDER BY n1.countKey DESC LIMIT $p2
RETURN {k: n1.countKey, n: n1 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (a2:Article)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > n1.id + '|' + $p3 AND r3.key < n1.id + '|' + $p4
WITH a2, n1, r3
ORDER BY r3.key DESC LIMIT $p5
RETURN {k: a2.sortKey, n: a2 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}, m: r3 {.count, .kinds, .forms}} }}}} }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 11,
  "p3": "",
  "p4": "􏿿",
  "p5": 6
}

