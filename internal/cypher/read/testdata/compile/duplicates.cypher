
CALL () {
MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[r3:DUPLICATES]-(n4:Article)
WITH r3, n4
ORDER BY r3.similarity DESC, n4.id LIMIT $p.p1_n
RETURN collect([n4.title, r3.similarity, toString(19999999999 - toInteger(round(r3.similarity * 10000))) + '|' + n4.id]) AS f5 }
CALL (n1) {
MATCH (n1)-[r6:DUPLICATES]-(n7:Article)
WITH r6, n7 WHERE toString(19999999999 - toInteger(round(r6.similarity * 10000))) + '|' + n7.id > $p.p2_lo AND toString(19999999999 - toInteger(round(r6.similarity * 10000))) + '|' + n7.id < $p.p2_hi
WITH r6, n7
ORDER BY r6.similarity DESC, n7.id LIMIT $p.p2_n
RETURN collect([n7.id]) AS f8 }
RETURN collect([$p.p0_Article, [[f5, COUNT { (n1)-[:DUPLICATES]-() }], [f8, null]]]) AS f2 }
RETURN [f2] AS answer
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

