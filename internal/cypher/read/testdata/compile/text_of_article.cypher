
CALL () {
UNWIND $p0_Article AS id1
MATCH (n2:Article {id: id1})
CALL (n2) {
MATCH (n2)-[l5:MENTIONS|NAMES_IN_ORGANIZATION]->(n4:Country)
RETURN collect([l5.evidence, [n4.id]]) AS f6 }
CALL (n2) {
MATCH (n2)-[l8:MENTIONS|NAMES_IN_ORGANIZATION]->(n7:Person)
CALL (n7) {
MATCH (n7)-[r10:SEEN_WITH]->(n11:Country)
WITH r10, n11, right('000000000000' + toString(r10.count), 12) + '|' + n11.id AS k12 WHERE k12 > $p2_lo AND k12 < $p2_hi
WITH r10, n11, k12
ORDER BY k12 DESC LIMIT $p2_n
RETURN collect([n11.code]) AS f13 }
RETURN collect([l8.evidence, [n7.id, n7.name, [f13, null]]]) AS f9 }
CALL (n2) {
MATCH (n2)-[l15:MENTIONS|NAMES_IN_ORGANIZATION]->(n14:Country)
RETURN collect([l15.evidence, [n14.code, n14.id, [null, n14.articleCount]]]) AS f16 }
CALL (n2) {
MATCH (n2)-[l20:MENTIONS|NAMES_IN_ORGANIZATION]->(n19:Person)
RETURN collect([l20.evidence, [n19.id, n19.name]]) AS f21 }
RETURN collect([id1, [n2.body, n2.title, [f6, f9], [f16, f21]]]) AS f3 }
RETURN [f3] AS answer
{
  "highest": "􏿿",
  "p0_Article": [
    "article:000001"
  ],
  "p0_name": "",
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 3,
  "p2_scan": 0,
  "p2_to": "􏿿",
  "p4_from": "",
  "p4_hi": "􏿿",
  "p4_lo": "",
  "p4_n": 2,
  "p4_scan": 0,
  "p4_to": "􏿿"
}

