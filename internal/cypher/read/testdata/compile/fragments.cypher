
CALL () {
UNWIND $p0_Article AS id1
MATCH (n2:Article {id: id1})
CALL (n2) {
MATCH (n2)-[r4:MENTIONS]->(n5:Person)
WITH r4, n5, toString(1999999999 - r4.count) + '|' + n5.id AS k6 WHERE k6 > $p1_lo AND k6 < $p1_hi
WITH r4, n5, k6
ORDER BY k6 ASC LIMIT $p1_n
CALL (n5) {
MATCH (n5)-[h7:HOLDS_OFFICE]->()
WITH h7, h7.seenKey AS k8 WHERE k8 > $p2_lo AND k8 < $p2_hi
WITH h7, k8
ORDER BY k8 DESC LIMIT $p2_n
CALL (h7) {
WITH endNode(h7) AS n9
WITH n9 WHERE n9:Country
RETURN collect([n9.code]) AS f11 }
RETURN collect([h7.status, h7.title, f11]) AS f12 }
RETURN collect([n5.aliases, n5.name, [f12, null]]) AS f13 }
RETURN collect([id1, [n2.id, n2.title, [f13, null]]]) AS f3 }
CALL () {
UNWIND $p0_Country AS id14
MATCH (n15:Country {id: id14})
CALL (n15) {
MATCH ()-[h17:HOLDS_OFFICE]->() USING INDEX SEEK h17:HOLDS_OFFICE(key) WHERE h17.key > n15.id + '|' + $p4_lo AND h17.key < n15.id + '|' + $p4_hi
WITH h17, n15
ORDER BY h17.key DESC LIMIT $p4_n
CALL (h17) {
WITH startNode(h17) AS n19
CALL (n19) {
MATCH (n19)-[h21:HOLDS_OFFICE]->()
WITH h21, h21.seenKey AS k22 WHERE k22 > $p6_lo AND k22 < $p6_hi
WITH h21, k22
ORDER BY k22 DESC LIMIT $p6_n
CALL (h21) {
WITH endNode(h21) AS n23
WITH n23 WHERE n23:Country
RETURN collect([n23.code]) AS f25 }
RETURN collect([h21.status, h21.title, f25]) AS f26 }
RETURN collect([n19.aliases, n19.name, [f26, null]]) AS f27 }
RETURN collect([h17.title, f27]) AS f28 }
RETURN collect([id14, [n15.articleCount, n15.id, n15.name, [f28, null]]]) AS f16 }
CALL () {
UNWIND $p0_Office AS id29
MATCH ()-[n30:HOLDS_OFFICE]->() USING INDEX SEEK n30:HOLDS_OFFICE(id) WHERE n30.id = id29
RETURN collect([id29, [n30.id]]) AS f31 }
CALL () {
UNWIND $p0_Organization AS id32
MATCH (n33:Organization {id: id32})
RETURN collect([id32, [n33.id]]) AS f34 }
CALL () {
UNWIND $p0_Person AS id35
MATCH (n36:Person {id: id35})
CALL (n36) {
MATCH (n36)-[r38:SEEN_WITH]->(n39:Country)
WITH r38, n39, right('000000000000' + toString(r38.count), 12) + '|' + n39.id AS k40 WHERE k40 > $p8_lo AND k40 < $p8_hi
WITH r38, n39, k40
ORDER BY k40 DESC LIMIT $p8_n
RETURN collect([n39.code, r38.count]) AS f41 }
CALL (n36) {
MATCH (n36)-[h42:HOLDS_OFFICE]->()
WITH h42, h42.seenKey AS k43 WHERE k43 > $p9_lo AND k43 < $p9_hi
WITH h42, k43
ORDER BY k43 DESC LIMIT $p9_n
CALL (h42) {
WITH endNode(h42) AS n44
WITH n44 WHERE n44:Country
RETURN collect([n44.code]) AS f46 }
RETURN collect([h42.status, h42.title, f46]) AS f47 }
RETURN collect([id35, [n36.aliases, n36.id, n36.name, [f41, null], [f47, null]]]) AS f37 }
CALL () {
UNWIND $p0_Publisher AS id48
MATCH (n49:Publisher {id: id48})
RETURN collect([id48, [n49.id]]) AS f50 }
RETURN [f3, f16, f31, f34, f37, f50] AS answer
{
  "highest": "􏿿",
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
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 4,
  "p1_scan": 0,
  "p1_to": "􏿿",
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 3,
  "p2_scan": 0,
  "p2_to": "􏿿",
  "p4_from": "",
  "p4_hi": "􏿿",
  "p4_lo": "",
  "p4_n": 4,
  "p4_scan": 0,
  "p4_to": "􏿿",
  "p6_from": "",
  "p6_hi": "􏿿",
  "p6_lo": "",
  "p6_n": 3,
  "p6_scan": 0,
  "p6_to": "􏿿",
  "p8_from": "",
  "p8_hi": "􏿿",
  "p8_lo": "",
  "p8_n": 6,
  "p8_scan": 0,
  "p8_to": "􏿿",
  "p9_from": "",
  "p9_hi": "􏿿",
  "p9_lo": "",
  "p9_n": 3,
  "p9_scan": 0,
  "p9_to": "􏿿"
}

