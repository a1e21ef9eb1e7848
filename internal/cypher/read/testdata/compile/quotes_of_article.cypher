MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[q2:QUOTES]->()
WITH q2, right('0000000000' + toString(q2.number), 10) AS k3 WHERE k3 > $p.p1_lo AND k3 < $p.p1_hi
WITH q2, k3
ORDER BY k3 ASC LIMIT $p.p1_n
CALL (q2) {
WITH endNode(q2) AS n4
WITH n4 WHERE n4:Person
RETURN collect([n4.name]) AS f6 }
RETURN collect([q2.end, q2.part, q2.rule, q2.start, q2.surface, q2.text, k3, f6]) AS f7 }
RETURN [[[$p.p0_Article, [[f7, COUNT { (n1)-[:QUOTES]->() }]]]]] AS answer
{
  "p": {
    "p0_Article": "article:a",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

