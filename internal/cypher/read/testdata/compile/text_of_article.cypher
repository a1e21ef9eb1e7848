MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[l3:MENTIONS|NAMES_IN_ORGANIZATION]->(n2:Country)
RETURN collect([l3.evidence, [n2.id]]) AS f4 }
CALL (n1) {
MATCH (n1)-[l6:MENTIONS|NAMES_IN_ORGANIZATION]->(n5:Person)
CALL (n5) {
MATCH (n5)-[r8:SEEN_WITH]->(n9:Country)
WITH r8, n9
ORDER BY r8.count DESC, n9.id DESC LIMIT $p.p2_n
RETURN collect([n9.code]) AS f10 }
RETURN collect([l6.evidence, [n5.id, n5.name, [f10, null, false, true, n5.articleCount]]]) AS f7 }
CALL (n1) {
MATCH (n1)-[l12:MENTIONS|NAMES_IN_ORGANIZATION]->(n11:Country)
RETURN collect([l12.evidence, [n11.code, n11.id, [null, n11.articleCount]]]) AS f13 }
CALL (n1) {
MATCH (n1)-[l17:MENTIONS|NAMES_IN_ORGANIZATION]->(n16:Person)
RETURN collect([l17.evidence, [n16.id, n16.name]]) AS f18 }
RETURN [[[$p.p0_Article, [n1.body, n1.title, [f4, f7], [f13, f18]]]]] AS answer
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

