
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH (n4:Person)-[r3:SEEN_WITH]->() USING INDEX SEEK r3:SEEN_WITH(seenKey) WHERE r3.seenKey > n1.id + '|' + $p.p1_lo AND r3.seenKey < n1.id + '|' + $p.p1_hi
WITH r3, n4
ORDER BY r3.seenKey DESC LIMIT $p.p1_n
CALL (n4, r3) {
OPTIONAL MATCH ()-[m5:MENTIONS]->() USING INDEX SEEK m5:MENTIONS(key) WHERE m5.key = n4.id + '|' + r3.newest
RETURN m5 LIMIT 1 }
CALL (r3) {
MATCH (n6:Article {id: substring(r3.newest, 21)}) USING INDEX SEEK n6:Article(id)
RETURN collect([n6.title]) AS f8 }
RETURN collect([n4.name, r3.count, r3.lastSeen, m5.evidence, m5.forms, left(r3.newest, 20) + '|' + n4.id, f8]) AS f9 }
RETURN collect([[f9, COUNT { (n1)<-[:SEEN_WITH]-() }, false, true, n1.articleCount]]) AS f2 }
RETURN f2 AS answer
{
  "p": {
    "p0_Country": "country:IR",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}


CALL () {
MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH (n1)-[r3:SEEN_WITH]->(n4:Country)
WITH r3, n4
ORDER BY r3.count DESC, n4.id DESC LIMIT $p.p1_n
CALL (n4, r3) {
OPTIONAL MATCH ()-[m5:MENTIONS]->() USING INDEX SEEK m5:MENTIONS(key) WHERE m5.key = n4.id + '|' + r3.newest
RETURN m5 LIMIT 1 }
CALL (r3) {
MATCH (n6:Article {id: substring(r3.newest, 21)}) USING INDEX SEEK n6:Article(id)
RETURN collect([n6.title]) AS f8 }
RETURN collect([n4.name, r3.count, r3.lastSeen, m5.evidence, m5.kinds, right('000000000000' + toString(r3.count), 12) + '|' + n4.id, f8]) AS f9 }
RETURN collect([[f9, COUNT { (n1)-[:SEEN_WITH]->() }, false, true, n1.articleCount]]) AS f2 }
RETURN f2 AS answer
{
  "p": {
    "p0_Person": "person:sergei-lavrov",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

