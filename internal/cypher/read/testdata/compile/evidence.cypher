
CALL () {
MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[r3:MENTIONS|NAMES_IN_ORGANIZATION]->(n4:Country)
WITH r3, n4
ORDER BY r3.count DESC, n4.id LIMIT $p.p1_n
RETURN collect([n4.name, r3.count, r3.evidence, r3.forms, r3.kinds]) AS f5 }
CALL (n1) {
MATCH (n1)-[:MENTIONS|NAMES_IN_ORGANIZATION]->(:Country)
RETURN count(*) AS t6 }
CALL (n1) {
MATCH (a7)-[r8:LINKS_TO]->() USING INDEX SEEK r8:LINKS_TO(key) WHERE r8.key > n1.id + '|' + $p.p2_lo AND r8.key < n1.id + '|' + $p.p2_hi
WITH a7
ORDER BY r8.key DESC LIMIT $p.p2_n
RETURN collect([a7.title]) AS f9 }
RETURN collect([$p.p0_Article, [[f5, t6], [f9, COUNT { (n1)<-[:LINKS_TO]-() }]]]) AS f2 }
RETURN [f2] AS answer
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

