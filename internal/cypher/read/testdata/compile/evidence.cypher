
CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
CALL (n2) {
MATCH (n2)-[r4:MENTIONS|NAMES_IN_ORGANIZATION]->(n5:Country)
WITH r4, n5
ORDER BY r4.count DESC, n5.id LIMIT $p.p1_n
RETURN collect([n5.name, r4.count, r4.evidence, r4.forms, r4.kinds]) AS f6 }
CALL (n2) {
MATCH (n2)-[:MENTIONS|NAMES_IN_ORGANIZATION]->(:Country)
RETURN count(*) AS t7 }
CALL (n2) {
MATCH (a8)-[r9:LINKS_TO]->() USING INDEX SEEK r9:LINKS_TO(key) WHERE r9.key > n2.id + '|' + $p.p2_lo AND r9.key < n2.id + '|' + $p.p2_hi
WITH a8
ORDER BY r9.key DESC LIMIT $p.p2_n
RETURN collect([a8.title]) AS f10 }
RETURN collect([id1, [[f6, t7], [f10, COUNT { (n2)<-[:LINKS_TO]-() }]]]) AS f3 }
RETURN [f3] AS answer
{
  "p": {
    "p0_Article": [
      "article:000001"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 10,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 5
  }
}

