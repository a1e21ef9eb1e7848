
CALL () {
UNWIND $p0_Article AS id1
MATCH (n2:Article {id: id1})
CALL (n2) {
MATCH (n2)-[r4:MENTIONS|NAMES_IN_ORGANIZATION]->(n5:Country)
WITH r4, n5, toString(1999999999 - r4.count) + '|' + n5.id AS k6 WHERE k6 > $p1_lo AND k6 < $p1_hi
WITH r4, n5, k6
ORDER BY k6 ASC LIMIT $p1_n
RETURN collect([n5.name, r4.count, r4.evidence, r4.forms, r4.kinds]) AS f7 }
CALL (n2) {
MATCH (n2)-[:MENTIONS|NAMES_IN_ORGANIZATION]->(:Country)
RETURN count(*) AS t8 }
CALL (n2) {
MATCH (a9:Article)-[r10:LINKS_TO]->() USING INDEX SEEK r10:LINKS_TO(key) WHERE r10.key > n2.id + '|' + $p2_lo AND r10.key < n2.id + '|' + $p2_hi
WITH a9
ORDER BY r10.key DESC LIMIT $p2_n
RETURN collect([a9.title]) AS f11 }
RETURN collect([id1, [[f7, t8], [f11, COUNT { (n2)<-[:LINKS_TO]-() }]]]) AS f3 }
RETURN [f3] AS answer
{
  "highest": "􏿿",
  "p0_Article": [
    "article:000001"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 11,
  "p1_scan": 0,
  "p1_to": "􏿿",
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 6,
  "p2_scan": 0,
  "p2_to": "􏿿"
}

