
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p0_lo AND a1.sortKey < $p0_hi
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p0_n
CALL (a1) {
MATCH (a1)-[r2:MENTIONS]->(n3:Person)
WITH r2, n3, toString(1999999999 - r2.count) + '|' + n3.id AS k4 WHERE k4 > $p1_lo AND k4 < $p1_hi
WITH r2, n3, k4
ORDER BY k4 ASC LIMIT $p1_n
CALL (n3) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > n3.id + '|' + $p2_lo AND r6.key < n3.id + '|' + $p2_hi
WITH a5, r6
ORDER BY r6.key DESC LIMIT $p2_n
CALL (a5) {
MATCH (a5)-[r7:MENTIONS]->(n8:Country)
WITH r7, n8, toString(1999999999 - r7.count) + '|' + n8.id AS k9 WHERE k9 > $p3_lo AND k9 < $p3_hi
WITH r7, n8, k9
ORDER BY k9 ASC LIMIT $p3_n
RETURN collect([n8.code]) AS f10 }
RETURN collect([a5.title, [f10, null]]) AS f11 }
RETURN collect([n3.name, [f11, null]]) AS f12 }
RETURN collect([a1.title, [f12, null]]) AS f13 }
RETURN [f13, null] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 11,
  "p0_scan": 0,
  "p0_to": "􏿿",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 0,
  "p1_to": "􏿿",
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 6,
  "p2_scan": 0,
  "p2_to": "􏿿",
  "p3_from": "",
  "p3_hi": "􏿿",
  "p3_lo": "",
  "p3_n": 4,
  "p3_scan": 0,
  "p3_to": "􏿿"
}

