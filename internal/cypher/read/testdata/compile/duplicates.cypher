MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[r2:DUPLICATES]-(n3:Article)
WITH r2, n3
ORDER BY r2.similarity DESC, n3.id LIMIT $p.p1_n
RETURN collect([n3.title, r2.similarity, toString(19999999999 - toInteger(round(r2.similarity * 10000))) + '|' + n3.id]) AS f4 }
CALL (n1) {
MATCH (n1)-[r5:DUPLICATES]-(n6:Article)
WITH r5, n6 WHERE toString(19999999999 - toInteger(round(r5.similarity * 10000))) + '|' + n6.id > $p.p2_lo AND toString(19999999999 - toInteger(round(r5.similarity * 10000))) + '|' + n6.id < $p.p2_hi
WITH r5, n6
ORDER BY r5.similarity DESC, n6.id LIMIT $p.p2_n
RETURN collect([n6.id]) AS f7 }
RETURN [[[$p.p0_Article, [[f4, COUNT { (n1)-[:DUPLICATES]-() }], [f7, null]]]]] AS answer
{
  "p": {
    "p0_Article": "article:000001",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p2_hi": "􏿿",
    "p2_lo": "19999990000|article:000002",
    "p2_n": 5
  }
}

