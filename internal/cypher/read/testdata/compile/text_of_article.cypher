
CALL () {
MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[l4:MENTIONS|NAMES_IN_ORGANIZATION]->(n3:Country)
RETURN collect([l4.evidence, [n3.id]]) AS f5 }
CALL (n1) {
MATCH (n1)-[l7:MENTIONS|NAMES_IN_ORGANIZATION]->(n6:Person)
CALL (n6) {
MATCH (n6)-[r9:SEEN_WITH]->(n10:Country)
WITH r9, n10
ORDER BY r9.count DESC, n10.id DESC LIMIT $p.p2_n
RETURN collect([n10.code]) AS f11 }
RETURN collect([l7.evidence, [n6.id, n6.name, [f11, null, false, true, n6.articleCount]]]) AS f8 }
CALL (n1) {
MATCH (n1)-[l13:MENTIONS|NAMES_IN_ORGANIZATION]->(n12:Country)
RETURN collect([l13.evidence, [n12.code, n12.id, [null, n12.articleCount]]]) AS f14 }
CALL (n1) {
MATCH (n1)-[l18:MENTIONS|NAMES_IN_ORGANIZATION]->(n17:Person)
RETURN collect([l18.evidence, [n17.id, n17.name]]) AS f19 }
RETURN collect([$p.p0_Article, [n1.body, n1.title, [f5, f8], [f14, f19]]]) AS f2 }
RETURN [f2] AS answer
{
  "p": {
    "p0_Article": "article:000001",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 2,
    "p4_hi": "􏿿",
    "p4_lo": "",
    "p4_n": 1
  }
}

