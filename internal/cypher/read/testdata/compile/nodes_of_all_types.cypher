
CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
RETURN collect([id1, [n2.id, n2.title]]) AS f3 }
CALL () {
UNWIND $p.p0_Country AS id4
MATCH (n5:Country {id: id4}) USING INDEX SEEK n5:Country(id)
RETURN collect([id4, [n5.aliases, n5.alpha3, n5.capital, n5.code, n5.demonyms, n5.id, n5.latitude, n5.longitude, n5.numericCode, n5.officialName, n5.region, n5.subregion, n5.withdrawn, n5.withdrawnYear]]) AS f6 }
CALL () {
UNWIND $p.p0_Office AS id7
MATCH ()-[n8:HOLDS_OFFICE]->() USING INDEX SEEK n8:HOLDS_OFFICE(id) WHERE n8.id = id7
CALL (n8) {
WITH endNode(n8) AS n10
WITH n10 WHERE n10:Country
RETURN collect([n10.name]) AS f12 }
CALL (n8) {
WITH endNode(n8) AS n13
WITH n13 WHERE n13:Organization
RETURN collect([n13.name]) AS f15 }
CALL (n8) {
WITH startNode(n8) AS n16
RETURN collect([n16.name]) AS f18 }
RETURN collect([id7, [n8.id, n8.title, f12, f15, f18]]) AS f9 }
CALL () {
UNWIND $p.p0_Organization AS id19
MATCH (n20:Organization {id: id19}) USING INDEX SEEK n20:Organization(id)
CALL (n20) {
MATCH ()-[h22:HOLDS_OFFICE]->() USING INDEX SEEK h22:HOLDS_OFFICE(key) WHERE h22.key > n20.id + '|' + $p.p4_lo AND h22.key < n20.id + '|' + $p.p4_hi
WITH h22, n20
ORDER BY h22.key DESC LIMIT $p.p4_n
RETURN collect([h22.title]) AS f24 }
RETURN collect([id19, [n20.firstSeen, n20.id, n20.lastSeen, n20.name, n20.officeCount, [f24, COUNT { (n20)<-[:HOLDS_OFFICE]-() }]]]) AS f21 }
CALL () {
UNWIND $p.p0_Person AS id25
MATCH (n26:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id25}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id25)}) USING INDEX SEEK n26:Person(id)
RETURN collect([id25, [n26.id, n26.name, n26.writtenCount]]) AS f27 }
CALL () {
UNWIND $p.p0_Publisher AS id28
MATCH (n29:Publisher {id: id28}) USING INDEX SEEK n29:Publisher(id)
RETURN collect([id28, [n29.articleCount, n29.firstSeen, n29.id, n29.lastSeen, n29.name]]) AS f30 }
CALL () {
UNWIND $p.p0_Story AS id31
MATCH (y:Page {id: 'article:' + substring(id31, 6)})-[:TELLS]->(n32:Story) USING INDEX SEEK y:Page(id)
RETURN collect([id31, [n32.id]]) AS f33 }
RETURN [f3, f6, f9, f21, f27, f30, f33] AS answer
{
  "p": {
    "p0_Article": [
      "article:000001"
    ],
    "p0_Country": [
      "country:IR"
    ],
    "p0_Office": [
      "office:sergei-lavrov/foreign-minister/RU"
    ],
    "p0_Organization": [
      "organization:nato"
    ],
    "p0_Person": [
      "person:sergei-lavrov"
    ],
    "p0_Publisher": [
      "publisher:reuters"
    ],
    "p0_Story": [],
    "p4_hi": "􏿿",
    "p4_lo": "",
    "p4_n": 2
  }
}


CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
RETURN collect([id1, [n2.id]]) AS f3 }
CALL () {
UNWIND $p.p0_Country AS id4
MATCH (n5:Country {id: id4}) USING INDEX SEEK n5:Country(id)
CALL (n5) {
MATCH (a7)-[r8:MENTIONS]->() USING INDEX SEEK r8:MENTIONS(key) WHERE r8.key > n5.id + '|' + $p.p1_lo AND r8.key < n5.id + '|' + $p.p1_hi
WITH a7
ORDER BY r8.key DESC LIMIT $p.p1_n
RETURN collect([a7.title]) AS f9 }
RETURN collect([id4, [n5.id, n5.name, [f9, null]]]) AS f6 }
CALL () {
UNWIND $p.p0_Office AS id10
MATCH ()-[n11:HOLDS_OFFICE]->() USING INDEX SEEK n11:HOLDS_OFFICE(id) WHERE n11.id = id10
RETURN collect([id10, [n11.id]]) AS f12 }
CALL () {
UNWIND $p.p0_Organization AS id13
MATCH (n14:Organization {id: id13}) USING INDEX SEEK n14:Organization(id)
RETURN collect([id13, [n14.id]]) AS f15 }
CALL () {
UNWIND $p.p0_Person AS id16
MATCH (n17:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id16}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id16)}) USING INDEX SEEK n17:Person(id)
RETURN collect([id16, [n17.id]]) AS f18 }
CALL () {
UNWIND $p.p0_Publisher AS id19
MATCH (n20:Publisher {id: id19}) USING INDEX SEEK n20:Publisher(id)
RETURN collect([id19, [n20.id]]) AS f21 }
CALL () {
UNWIND $p.p0_Story AS id22
MATCH (y:Page {id: 'article:' + substring(id22, 6)})-[:TELLS]->(n23:Story) USING INDEX SEEK y:Page(id)
RETURN collect([id22, [n23.id]]) AS f24 }
RETURN [f3, f6, f12, f15, f18, f21, f24] AS answer
{
  "p": {
    "p0_Article": [],
    "p0_Country": [
      "country:IR"
    ],
    "p0_Office": [],
    "p0_Organization": [],
    "p0_Person": [],
    "p0_Publisher": [],
    "p0_Story": [],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2
  }
}

