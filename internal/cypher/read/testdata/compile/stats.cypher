
CALL () {
MATCH (n1:Article) USING INDEX SEEK n1:Article(sortKey) WHERE n1.sortKey > ''
WITH n1
ORDER BY n1.sortKey DESC LIMIT 1
CALL (n1) {
MATCH (n1)-[r3:MENTIONS]->(n4:Person)
WITH r3, n4
ORDER BY r3.count DESC, n4.id LIMIT $p.p2_n
RETURN collect([n4.name]) AS f5 }
RETURN collect([n1.title, [f5, null]]) AS f6 }
CALL () {
MATCH (n7:Article) USING INDEX SEEK n7:Article(sortKey) WHERE n7.sortKey > ''
WITH n7
ORDER BY n7.sortKey ASC LIMIT 1
RETURN collect([n7.title]) AS f9 }
RETURN [[COUNT { (:Article) }, COUNT { ()-[:OWES]->() }, COUNT {
MATCH (k:Country) WHERE k.articleCount > 0 }, COUNT { ()-[:LINKS_TO]->() }, COUNT { ()-[:MENTIONS]->() }, COUNT { ()-[:HOLDS_OFFICE]->() }, COUNT { (:Person) }, f6, f9]] AS answer
{
  "p": {
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 1
  }
}

