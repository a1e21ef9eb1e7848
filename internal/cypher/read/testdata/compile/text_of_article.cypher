
CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
CALL (n2) {
MATCH (n2)-[l5:MENTIONS|NAMES_IN_ORGANIZATION]->(n4:Country)
RETURN collect([l5.evidence, [n4.id]]) AS f6 }
CALL (n2) {
MATCH (n2)-[l8:MENTIONS|NAMES_IN_ORGANIZATION]->(n7:Person)
CALL (n7) {
MATCH (n7)-[r10:SEEN_WITH]->(n11:Country)
WITH r10, n11
ORDER BY r10.count DESC, n11.id DESC LIMIT $p.p2_n
RETURN collect([n11.code]) AS f12 }
RETURN collect([l8.evidence, [n7.id, n7.name, [f12, null, false, true, n7.articleCount]]]) AS f9 }
CALL (n2) {
MATCH (n2)-[l14:MENTIONS|NAMES_IN_ORGANIZATION]->(n13:Country)
RETURN collect([l14.evidence, [n13.code, n13.id, [null, n13.articleCount]]]) AS f15 }
CALL (n2) {
MATCH (n2)-[l19:MENTIONS|NAMES_IN_ORGANIZATION]->(n18:Person)
RETURN collect([l19.evidence, [n18.id, n18.name]]) AS f20 }
RETURN collect([id1, [n2.body, n2.title, [f6, f9], [f15, f20]]]) AS f3 }
RETURN [f3] AS answer
{
  "p": {
    "p0_Article": [
      "article:000001"
    ],
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 2,
    "p4_hi": "􏿿",
    "p4_lo": "",
    "p4_n": 1
  }
}

