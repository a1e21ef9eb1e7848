
CALL () {
MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
RETURN collect([$p.p0_Article, [n1.id]]) AS f2 }
CALL () {
MATCH (n3:Country {id: $p.p0_Country}) USING INDEX SEEK n3:Country(id)
CALL (n3) {
MATCH (a5)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > n3.id + '|' + $p.p1_lo AND r6.key < n3.id + '|' + $p.p1_hi
WITH a5
ORDER BY r6.key DESC LIMIT $p.p1_n
RETURN collect([a5.title]) AS f7 }
RETURN collect([$p.p0_Country, [n3.id, n3.name, [f7, null]]]) AS f4 }
CALL () {
MATCH ()-[n8:HOLDS_OFFICE]->() USING INDEX SEEK n8:HOLDS_OFFICE(id) WHERE n8.id = $p.p0_Office
RETURN collect([$p.p0_Office, [n8.id]]) AS f9 }
CALL () {
MATCH (n10:Organization {id: $p.p0_Organization}) USING INDEX SEEK n10:Organization(id)
RETURN collect([$p.p0_Organization, [n10.id]]) AS f11 }
CALL () {
MATCH (n12:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n12:Person(id)
RETURN collect([$p.p0_Person, [n12.id]]) AS f13 }
CALL () {
MATCH (n14:Publisher {id: $p.p0_Publisher}) USING INDEX SEEK n14:Publisher(id)
RETURN collect([$p.p0_Publisher, [n14.id]]) AS f15 }
CALL () {
MATCH (y:Page {id: 'article:' + substring($p.p0_Story, 6)})-[:TELLS]->(n16:Story) USING INDEX SEEK y:Page(id)
RETURN collect([$p.p0_Story, [n16.id]]) AS f17 }
RETURN [f2, f4, f9, f11, f13, f15, f17] AS answer
{
  "p": {
    "p0_Article": null,
    "p0_Country": "country:IR",
    "p0_Office": null,
    "p0_Organization": null,
    "p0_Person": null,
    "p0_Publisher": null,
    "p0_Story": null,
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2
  }
}


CALL () {
UNWIND $p.p0_Article AS id3
MATCH (n1:Article {id: id3}) USING INDEX SEEK n1:Article(id)
RETURN collect([id3, [n1.id, n1.title]]) AS f2 }
CALL () {
UNWIND $p.p0_Country AS id6
MATCH (n4:Country {id: id6}) USING INDEX SEEK n4:Country(id)
RETURN collect([id6, [n4.aliases, n4.alpha3, n4.capital, n4.code, n4.demonyms, n4.id, n4.latitude, n4.longitude, n4.numericCode, n4.officialName, n4.region, n4.subregion, n4.withdrawn, n4.withdrawnYear]]) AS f5 }
CALL () {
UNWIND $p.p0_Office AS id9
MATCH ()-[n7:HOLDS_OFFICE]->() USING INDEX SEEK n7:HOLDS_OFFICE(id) WHERE n7.id = id9
CALL (n7) {
WITH endNode(n7) AS n10
WITH n10 WHERE n10:Country
RETURN collect([n10.name]) AS f12 }
CALL (n7) {
WITH endNode(n7) AS n13
WITH n13 WHERE n13:Organization
RETURN collect([n13.name]) AS f15 }
CALL (n7) {
WITH startNode(n7) AS n16
RETURN collect([n16.name]) AS f18 }
RETURN collect([id9, [n7.id, n7.title, f12, f15, f18]]) AS f8 }
CALL () {
UNWIND $p.p0_Organization AS id21
MATCH (n19:Organization {id: id21}) USING INDEX SEEK n19:Organization(id)
CALL (n19) {
MATCH ()-[h22:HOLDS_OFFICE]->() USING INDEX SEEK h22:HOLDS_OFFICE(key) WHERE h22.key > n19.id + '|' + $p.p4_lo AND h22.key < n19.id + '|' + $p.p4_hi
WITH h22, n19
ORDER BY h22.key DESC LIMIT $p.p4_n
RETURN collect([h22.title]) AS f24 }
RETURN collect([id21, [n19.firstSeen, n19.id, n19.lastSeen, n19.name, n19.officeCount, [f24, COUNT { (n19)<-[:HOLDS_OFFICE]-() }]]]) AS f20 }
CALL () {
UNWIND $p.p0_Person AS id27
MATCH (n25:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id27}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id27)}) USING INDEX SEEK n25:Person(id)
RETURN collect([id27, [n25.id, n25.name, n25.writtenCount]]) AS f26 }
CALL () {
UNWIND $p.p0_Publisher AS id30
MATCH (n28:Publisher {id: id30}) USING INDEX SEEK n28:Publisher(id)
RETURN collect([id30, [n28.articleCount, n28.firstSeen, n28.id, n28.lastSeen, n28.name]]) AS f29 }
CALL () {
UNWIND $p.p0_Story AS id33
MATCH (y:Page {id: 'article:' + substring(id33, 6)})-[:TELLS]->(n31:Story) USING INDEX SEEK y:Page(id)
RETURN collect([id33, [n31.id]]) AS f32 }
RETURN [f2, f5, f8, f20, f26, f29, f32] AS answer
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

