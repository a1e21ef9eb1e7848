
CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
CALL (n2) {
MATCH (n2)-[r4:DUPLICATES]-(n5:Article)
WITH r4, n5
ORDER BY r4.similarity DESC, n5.id LIMIT $p.p1_n
RETURN collect([n5.title, r4.similarity, toString(19999999999 - toInteger(round(r4.similarity * 10000))) + '|' + n5.id]) AS f6 }
CALL (n2) {
MATCH (n2)-[r7:DUPLICATES]-(n8:Article)
WITH r7, n8 WHERE toString(19999999999 - toInteger(round(r7.similarity * 10000))) + '|' + n8.id > $p.p2_lo AND toString(19999999999 - toInteger(round(r7.similarity * 10000))) + '|' + n8.id < $p.p2_hi
WITH r7, n8
ORDER BY r7.similarity DESC, n8.id LIMIT $p.p2_n
RETURN collect([n8.id]) AS f9 }
RETURN collect([id1, [[f6, COUNT { (n2)-[:DUPLICATES]-() }], [f9, null]]]) AS f3 }
RETURN [f3] AS answer
{
  "p": {
    "p0_Article": [
      "article:000001"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p2_hi": "􏿿",
    "p2_lo": "19999990000|article:000002",
    "p2_n": 5
  }
}

