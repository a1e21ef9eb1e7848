MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH (n3:Person)-[r2:SEEN_WITH]->() USING INDEX SEEK r2:SEEN_WITH(seenKey) WHERE r2.seenKey > n1.id + '|' + $p.p1_lo AND r2.seenKey < n1.id + '|' + $p.p1_hi
WITH r2, n3
ORDER BY r2.seenKey DESC LIMIT $p.p1_n
CALL (n3, r2) {
OPTIONAL MATCH ()-[m4:MENTIONS]->() USING INDEX SEEK m4:MENTIONS(key) WHERE m4.key = n3.id + '|' + r2.newest
RETURN m4 LIMIT 1 }
CALL (r2) {
MATCH (n5:Article {id: substring(r2.newest, 21)}) USING INDEX SEEK n5:Article(id)
RETURN collect([n5.title]) AS f7 }
RETURN collect([n3.name, r2.count, r2.lastSeen, m4.evidence, m4.forms, left(r2.newest, 20) + '|' + n3.id, f7]) AS f8 }
RETURN [[[f8, COUNT { (n1)<-[:SEEN_WITH]-() }, false, true, n1.articleCount]]] AS answer
{
  "p": {
    "p0_Country": "country:IR",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH (n1)-[r2:SEEN_WITH]->(n3:Country)
WITH r2, n3
ORDER BY r2.count DESC, n3.id DESC LIMIT $p.p1_n
CALL (n3, r2) {
OPTIONAL MATCH ()-[m4:MENTIONS]->() USING INDEX SEEK m4:MENTIONS(key) WHERE m4.key = n3.id + '|' + r2.newest
RETURN m4 LIMIT 1 }
CALL (r2) {
MATCH (n5:Article {id: substring(r2.newest, 21)}) USING INDEX SEEK n5:Article(id)
RETURN collect([n5.title]) AS f7 }
RETURN collect([n3.name, r2.count, r2.lastSeen, m4.evidence, m4.kinds, right('000000000000' + toString(r2.count), 12) + '|' + n3.id, f7]) AS f8 }
RETURN [[[f8, COUNT { (n1)-[:SEEN_WITH]->() }, false, true, n1.articleCount]]] AS answer
{
  "p": {
    "p0_Person": "person:sergei-lavrov",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

