MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[r2:MENTIONS|NAMES_IN_ORGANIZATION]->(n3:Country)
WITH r2, n3
ORDER BY r2.count DESC, n3.id LIMIT $p.p1_n
RETURN collect([n3.name, r2.count, r2.evidence, r2.forms, r2.kinds]) AS f4 }
CALL (n1) {
MATCH (n1)-[:MENTIONS|NAMES_IN_ORGANIZATION]->(:Country)
RETURN count(*) AS t5 }
CALL (n1) {
MATCH (a6)-[r7:LINKS_TO]->() USING INDEX SEEK r7:LINKS_TO(key) WHERE r7.key > n1.id + '|' + $p.p2_lo AND r7.key < n1.id + '|' + $p.p2_hi
WITH a6
ORDER BY r7.key DESC LIMIT $p.p2_n
RETURN collect([a6.title]) AS f8 }
RETURN [[[$p.p0_Article, [[f4, t5], [f8, COUNT { (n1)<-[:LINKS_TO]-() }]]]]] AS answer
{
  "p": {
    "p0_Article": "article:000001",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 10,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 5
  }
}

