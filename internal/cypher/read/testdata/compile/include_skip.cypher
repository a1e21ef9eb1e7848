
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p0_lo AND a1.sortKey < $p0_hi
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p0_n
CALL (a1) {
MATCH (a1)-[r2:MENTIONS]->(n3:Person)
WITH r2, n3, toString(1999999999 - r2.count) + '|' + n3.id AS k4 WHERE k4 > $p1_lo AND k4 < $p1_hi
WITH r2, n3, k4
ORDER BY k4 ASC LIMIT $p1_n
RETURN collect([n3.name, r2.count, r2.evidence]) AS f5 }
RETURN collect([a1.title, [f5, null]]) AS f6 }
RETURN [f6, null] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 6,
  "p0_scan": 0,
  "p0_to": "􏿿",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 4,
  "p1_scan": 0,
  "p1_to": "􏿿"
}

