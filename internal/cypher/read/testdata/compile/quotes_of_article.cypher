
CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
CALL (n2) {
MATCH (n2)-[q4:QUOTES]->()
WITH q4, right('0000000000' + toString(q4.number), 10) AS k5 WHERE k5 > $p.p1_lo AND k5 < $p.p1_hi
WITH q4, k5
ORDER BY k5 ASC LIMIT $p.p1_n
CALL (q4) {
WITH endNode(q4) AS n6
WITH n6 WHERE n6:Person
RETURN collect([n6.name]) AS f8 }
RETURN collect([q4.end, q4.part, q4.rule, q4.start, q4.surface, q4.text, k5, f8]) AS f9 }
RETURN collect([id1, [[f9, COUNT { (n2)-[:QUOTES]->() }]]]) AS f3 }
RETURN [f3] AS answer
{
  "p": {
    "p0_Article": [
      "article:a"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

