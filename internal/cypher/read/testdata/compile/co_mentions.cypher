
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
MATCH (n7:Person)-[r6:SEEN_WITH]->() USING INDEX SEEK r6:SEEN_WITH(seenKey) WHERE r6.seenKey > n2.id + '|' + $p.p1_lo AND r6.seenKey < n2.id + '|' + $p.p1_hi
WITH r6, n7
ORDER BY r6.seenKey DESC LIMIT $p.p1_n
CALL (n7, r6) {
OPTIONAL MATCH ()-[m8:MENTIONS]->() USING INDEX SEEK m8:MENTIONS(key) WHERE m8.key = n7.id + '|' + r6.newest
RETURN m8 LIMIT 1 }
CALL (r6) {
MATCH (n9:Article {id: substring(r6.newest, 21)}) USING INDEX SEEK n9:Article(id)
RETURN collect([n9.title]) AS f11 }
RETURN collect([n7.name, r6.count, r6.lastSeen, m8.evidence, m8.forms, left(r6.newest, 20) + '|' + n7.id, f11]) AS f12 }
RETURN collect([[f12, COUNT { (n2)<-[:SEEN_WITH]-() }, false, true, n2.articleCount]]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Country": [
      "country:IR"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}


CALL () {
UNWIND $p.p0_Person AS id1
MATCH (n2:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id1}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id1)}) USING INDEX SEEK n2:Person(id)
CALL (n2) {
MATCH (n2)-[r6:SEEN_WITH]->(n7:Country)
WITH r6, n7
ORDER BY r6.count DESC, n7.id DESC LIMIT $p.p1_n
CALL (n7, r6) {
OPTIONAL MATCH ()-[m8:MENTIONS]->() USING INDEX SEEK m8:MENTIONS(key) WHERE m8.key = n7.id + '|' + r6.newest
RETURN m8 LIMIT 1 }
CALL (r6) {
MATCH (n9:Article {id: substring(r6.newest, 21)}) USING INDEX SEEK n9:Article(id)
RETURN collect([n9.title]) AS f11 }
RETURN collect([n7.name, r6.count, r6.lastSeen, m8.evidence, m8.kinds, right('000000000000' + toString(r6.count), 12) + '|' + n7.id, f11]) AS f12 }
RETURN collect([[f12, COUNT { (n2)-[:SEEN_WITH]->() }, false, true, n2.articleCount]]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Person": [
      "person:sergei-lavrov"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

