
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1
ORDER BY a1.sortKey ASC LIMIT $p.p0_n
CALL (a1) {
MATCH (a1)-[r2:MENTIONS]->(n3:Person)
WITH r2, n3
ORDER BY r2.count, n3.id DESC LIMIT $p.p1_n
RETURN collect([n3.name]) AS f4 }
RETURN collect([a1.title, a1.sortKey, [f4, null]]) AS f5 }
RETURN [f5, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "2020-01-05T12:00:00Z|article:000003",
    "p0_n": 4,
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2
  }
}

