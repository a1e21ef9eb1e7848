
CALL () {
UNWIND $p.p0_Article AS id3
MATCH (n1:Article {id: id3}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[r4:MENTIONS]->(n5:Person)
WITH r4, n5
ORDER BY r4.count DESC, n5.id LIMIT $p.p1_n
CALL (n5) {
MATCH (n5)-[h6:HOLDS_OFFICE]->()
WITH h6, h6.seenKey AS k7 WHERE k7 > $p.p2_lo AND k7 < $p.p2_hi
WITH h6, k7
ORDER BY k7 DESC LIMIT $p.p2_n
CALL (h6) {
WITH endNode(h6) AS n8
WITH n8 WHERE n8:Country
RETURN collect([n8.code]) AS f10 }
RETURN collect([h6.status, h6.title, f10]) AS f11 }
RETURN collect([n5.aliases, n5.name, [f11, null]]) AS f12 }
RETURN collect([id3, [n1.id, n1.title, [f12, null]]]) AS f2 }
CALL () {
UNWIND $p.p0_Country AS id15
MATCH (n13:Country {id: id15}) USING INDEX SEEK n13:Country(id)
CALL (n13) {
MATCH ()-[h16:HOLDS_OFFICE]->() USING INDEX SEEK h16:HOLDS_OFFICE(key) WHERE h16.key > n13.id + '|' + $p.p4_lo AND h16.key < n13.id + '|' + $p.p4_hi
WITH h16, n13
ORDER BY h16.key DESC LIMIT $p.p4_n
CALL (h16) {
WITH startNode(h16) AS n18
CALL (n18) {
MATCH (n18)-[h20:HOLDS_OFFICE]->()
WITH h20, h20.seenKey AS k21 WHERE k21 > $p.p6_lo AND k21 < $p.p6_hi
WITH h20, k21
ORDER BY k21 DESC LIMIT $p.p6_n
CALL (h20) {
WITH endNode(h20) AS n22
WITH n22 WHERE n22:Country
RETURN collect([n22.code]) AS f24 }
RETURN collect([h20.status, h20.title, f24]) AS f25 }
RETURN collect([n18.aliases, n18.name, [f25, null]]) AS f26 }
RETURN collect([h16.title, f26]) AS f27 }
RETURN collect([id15, [n13.articleCount, n13.id, n13.name, [f27, null]]]) AS f14 }
CALL () {
UNWIND $p.p0_Office AS id30
MATCH ()-[n28:HOLDS_OFFICE]->() USING INDEX SEEK n28:HOLDS_OFFICE(id) WHERE n28.id = id30
RETURN collect([id30, [n28.id]]) AS f29 }
CALL () {
UNWIND $p.p0_Organization AS id33
MATCH (n31:Organization {id: id33}) USING INDEX SEEK n31:Organization(id)
RETURN collect([id33, [n31.id]]) AS f32 }
CALL () {
UNWIND $p.p0_Person AS id36
MATCH (n34:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id36}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id36)}) USING INDEX SEEK n34:Person(id)
CALL (n34) {
MATCH (n34)-[r37:SEEN_WITH]->(n38:Country)
WITH r37, n38
ORDER BY r37.count DESC, n38.id DESC LIMIT $p.p8_n
RETURN collect([n38.code, r37.count]) AS f39 }
CALL (n34) {
MATCH (n34)-[h40:HOLDS_OFFICE]->()
WITH h40, h40.seenKey AS k41 WHERE k41 > $p.p9_lo AND k41 < $p.p9_hi
WITH h40, k41
ORDER BY k41 DESC LIMIT $p.p9_n
CALL (h40) {
WITH endNode(h40) AS n42
WITH n42 WHERE n42:Country
RETURN collect([n42.code]) AS f44 }
RETURN collect([h40.status, h40.title, f44]) AS f45 }
RETURN collect([id36, [n34.aliases, n34.id, n34.name, [f39, null, false, true, n34.articleCount], [f45, null]]]) AS f35 }
CALL () {
UNWIND $p.p0_Publisher AS id48
MATCH (n46:Publisher {id: id48}) USING INDEX SEEK n46:Publisher(id)
RETURN collect([id48, [n46.id]]) AS f47 }
CALL () {
UNWIND $p.p0_Story AS id51
MATCH (y:Page {id: 'article:' + substring(id51, 6)})-[:TELLS]->(n49:Story) USING INDEX SEEK y:Page(id)
RETURN collect([id51, [n49.id]]) AS f50 }
RETURN [f2, f14, f29, f32, f35, f47, f50] AS answer
{
  "p": {
    "p0_Article": [
      "article:000001"
    ],
    "p0_Country": [
      "country:IR"
    ],
    "p0_Office": [],
    "p0_Organization": [],
    "p0_Person": [
      "person:sergei-lavrov"
    ],
    "p0_Publisher": [],
    "p0_Story": [],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 3,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 2,
    "p4_hi": "􏿿",
    "p4_lo": "",
    "p4_n": 3,
    "p6_hi": "􏿿",
    "p6_lo": "",
    "p6_n": 2,
    "p8_hi": "􏿿",
    "p8_lo": "",
    "p8_n": 5,
    "p9_hi": "􏿿",
    "p9_lo": "",
    "p9_n": 2
  }
}

