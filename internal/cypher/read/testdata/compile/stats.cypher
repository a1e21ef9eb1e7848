RETURN {articles: COUNT { (:Article) }, people: COUNT { (:Person) }, countries: COUNT {
MATCH (k:Country) WHERE k.articleCount > 0 }, mentions: COUNT { ()-[:MENTIONS]->() }, links: COUNT { ()-[:LINKS_TO]->() }, offices: COUNT { ()-[:HOLDS_OFFICE]->() }, c0: COLLECT {
MATCH (a1:Article) WHERE a1.sortKey > ''
WITH a1
ORDER BY a1.sortKey DESC LIMIT 1
RETURN a1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt, c0: {items: COLLECT {
MATCH (a1)-[r2:MENTIONS]->(n3:Person)
WITH r2, n3, toString(1999999999 - r2.count) + '|' + n3.id AS k4 WHERE k4 > $p0 AND k4 < $p1
WITH r2, n3, k4
ORDER BY k4 ASC LIMIT $p2
RETURN {k: k4, n: n3 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen}, m: r2 {.count, .kinds, .forms}} }}} }, c1: COLLECT {
MATCH (a5:Article) WHERE a5.sortKey > ''
WITH a5
ORDER BY a5.sortKey ASC LIMIT 1
RETURN a5 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt} }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 2
}

