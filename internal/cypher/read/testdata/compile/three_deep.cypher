
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
CALL (a1) {
MATCH (a1)-[r2:MENTIONS]->(n3:Person)
WITH r2, n3
ORDER BY r2.count DESC, n3.id LIMIT $p.p1_n
CALL (n3) {
MATCH (a4)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > n3.id + '|' + $p.p2_lo AND r5.key < n3.id + '|' + $p.p2_hi
WITH a4
ORDER BY r5.key DESC LIMIT $p.p2_n
CALL (a4) {
MATCH (a4)-[r6:MENTIONS]->(n7:Country)
WITH r6, n7
ORDER BY r6.count DESC, n7.id LIMIT $p.p3_n
RETURN collect([n7.code]) AS f8 }
RETURN collect([a4.title, [f8, null]]) AS f9 }
RETURN collect([n3.name, [f9, null]]) AS f10 }
RETURN collect([a1.title, [f10, null]]) AS f11 }
RETURN [f11, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 10,
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 5,
    "p3_hi": "􏿿",
    "p3_lo": "",
    "p3_n": 3
  }
}

