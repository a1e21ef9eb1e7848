RETURN {people: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Person {id: id})
RETURN n1 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen, c0: {items: COLLECT {
MATCH (a2:Article)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > n1.id + '|' + $p1 AND r3.key < n1.id + '|' + $p2
WITH a2, n1, r3
ORDER BY r3.key ASC LIMIT $p3
RETURN {k: a2.sortKey, n: a2 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}, m: r3 {.count, .kinds, .forms}} }}, c1: {items: COLLECT {
MATCH (a4:Article)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > n1.id + '|' + $p4 AND r5.key < n1.id + '|' + $p5
WITH a4, n1, r5
ORDER BY r5.key DESC LIMIT $p6
RETURN {k: a4.sortKey, n: a4 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}, m: r5 {.count, .kinds, .forms}} }}} }} AS result
{
  "p0": [
    "person:sergei-lavrov"
  ],
  "p1": "",
  "p2": "􏿿",
  "p3": 3,
  "p4": "",
  "p5": "􏿿",
  "p6": 4
}

