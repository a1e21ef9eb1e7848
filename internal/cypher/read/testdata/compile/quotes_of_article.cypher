
CALL () {
MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[q3:QUOTES]->()
WITH q3, right('0000000000' + toString(q3.number), 10) AS k4 WHERE k4 > $p.p1_lo AND k4 < $p.p1_hi
WITH q3, k4
ORDER BY k4 ASC LIMIT $p.p1_n
CALL (q3) {
WITH endNode(q3) AS n5
WITH n5 WHERE n5:Person
RETURN collect([n5.name]) AS f7 }
RETURN collect([q3.end, q3.part, q3.rule, q3.start, q3.surface, q3.text, k4, f7]) AS f8 }
RETURN collect([$p.p0_Article, [[f8, COUNT { (n1)-[:QUOTES]->() }]]]) AS f2 }
RETURN [f2] AS answer
{
  "p": {
    "p0_Article": "article:a",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

