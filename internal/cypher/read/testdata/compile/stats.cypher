
CALL () {
MATCH (n1:Article) USING INDEX SEEK n1:Article(sortKey) WHERE n1.sortKey > ''
WITH n1
ORDER BY n1.sortKey DESC LIMIT 1
CALL (n1) {
MATCH (n1)-[r3:MENTIONS]->(n4:Person)
WITH r3, n4, toString(1999999999 - r3.count) + '|' + n4.id AS k5 WHERE k5 > $p2_lo AND k5 < $p2_hi
WITH r3, n4, k5
ORDER BY k5 ASC LIMIT $p2_n
RETURN collect([n4.name]) AS f6 }
RETURN collect([n1.title, [f6, null]]) AS f7 }
CALL () {
MATCH (n8:Article) USING INDEX SEEK n8:Article(sortKey) WHERE n8.sortKey > ''
WITH n8
ORDER BY n8.sortKey ASC LIMIT 1
RETURN collect([n8.title]) AS f10 }
RETURN [[COUNT { (:Article) }, COUNT {
MATCH (k:Country) WHERE k.articleCount > 0 }, COUNT { ()-[:LINKS_TO]->() }, COUNT { ()-[:MENTIONS]->() }, COUNT { ()-[:HOLDS_OFFICE]->() }, COUNT { (:Person) }, f7, f10]] AS answer
{
  "highest": "􏿿",
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 2,
  "p2_scan": 0,
  "p2_to": "􏿿"
}

