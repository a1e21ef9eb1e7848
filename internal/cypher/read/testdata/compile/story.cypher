
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
CALL (a1) {
MATCH (a1)-[:TELLS]->(n2:Story)
CALL (n2) {
WITH COLLECT {
UNWIND $p.p2_w0 AS id
MATCH (w:Publisher {id: id}) USING INDEX SEEK w:Publisher(id)
RETURN w } AS w6
WITH w6, reduce(b = null, g IN [{d: reduce(s = 0, w IN w6 | s + w.articleCount), r: [w IN w6 | [1, w.id]]}] + [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g8
CALL (n2, w6, g8) {
UNWIND g8.r AS x10
CALL (n2, w6, g8, x10) {
MATCH (a4)-[r5:TELLS]->() USING INDEX SEEK r5:TELLS(key) WHERE r5.key > CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p2_lo AND r5.key < CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p2_hi
WITH a4, r5.key AS k
ORDER BY k DESC LIMIT $p.p2_scan
WITH a4, k WHERE (EXISTS { (a4)-[:PUBLISHED_BY]->(x) WHERE x IN w6 }) AND EXISTS { (a4)-[:TELLS]->(n2) }
WITH a4, k
ORDER BY k DESC LIMIT $p.p2_n
RETURN a4 UNION ALL
MATCH (a4)-[r7:PUBLISHED_BY]->() USING INDEX SEEK r7:PUBLISHED_BY(key) WHERE r7.key > CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p2_lo AND r7.key < CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p2_hi
WITH a4, r7.key AS k
ORDER BY k DESC LIMIT $p.p2_scan
WITH a4, k WHERE (EXISTS { (a4)-[:PUBLISHED_BY]->(x) WHERE x IN w6 }) AND EXISTS { (a4)-[:TELLS]->(n2) }
WITH a4, k
ORDER BY k DESC LIMIT $p.p2_n
RETURN a4 }
WITH DISTINCT a4
WITH a4
ORDER BY a4.sortKey DESC LIMIT $p.p2_n
RETURN collect([a4.title]) AS f9 }
CALL (n2, g8, f9) {
UNWIND CASE WHEN size(f9) < $p.p2_n AND g8.d >= $p.p2_scan THEN [1] ELSE [] END AS y
UNWIND g8.r AS x13
CALL (n2, x13) {
MATCH (a4)-[r5:TELLS]->() USING INDEX SEEK r5:TELLS(key) WHERE r5.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p2_lo AND r5.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
RETURN count(*) AS c12 UNION ALL
MATCH (a4)-[r7:PUBLISHED_BY]->() USING INDEX SEEK r7:PUBLISHED_BY(key) WHERE r7.key > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p2_lo AND r7.key < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
RETURN count(*) AS c12 }
RETURN coalesce(max(c12), 0) >= $p.p2_scan AS o11 }
RETURN [f9, null, o11] AS f14 }
RETURN collect([n2.id, f14]) AS f15 }
RETURN collect([f15]) AS f16 }
RETURN [f16, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p2_from": "",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 3,
    "p2_scan": 14277,
    "p2_to": "􏿿",
    "p2_w0": [
      "publisher:afp"
    ]
  }
}


CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
RETURN collect([id1, []]) AS f3 }
CALL () {
UNWIND $p.p0_Country AS id4
MATCH (n5:Country {id: id4}) USING INDEX SEEK n5:Country(id)
RETURN collect([id4, []]) AS f6 }
CALL () {
UNWIND $p.p0_Office AS id7
MATCH ()-[n8:HOLDS_OFFICE]->() USING INDEX SEEK n8:HOLDS_OFFICE(id) WHERE n8.id = id7
RETURN collect([id7, []]) AS f9 }
CALL () {
UNWIND $p.p0_Organization AS id10
MATCH (n11:Organization {id: id10}) USING INDEX SEEK n11:Organization(id)
RETURN collect([id10, []]) AS f12 }
CALL () {
UNWIND $p.p0_Person AS id13
MATCH (n14:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id13}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id13)}) USING INDEX SEEK n14:Person(id)
RETURN collect([id13, []]) AS f15 }
CALL () {
UNWIND $p.p0_Publisher AS id16
MATCH (n17:Publisher {id: id16}) USING INDEX SEEK n17:Publisher(id)
RETURN collect([id16, []]) AS f18 }
CALL () {
UNWIND $p.p0_Story AS id19
MATCH (y:Page {id: 'article:' + substring(id19, 6)})-[:TELLS]->(n20:Story) USING INDEX SEEK y:Page(id)
CALL (n20) {
MATCH (a22)-[r23:TELLS]->() USING INDEX SEEK r23:TELLS(key) WHERE r23.key > n20.id + '|' + $p.p1_lo AND r23.key < n20.id + '|' + $p.p1_hi
WITH a22
ORDER BY r23.key ASC LIMIT $p.p1_n
RETURN collect([a22.title]) AS f24 }
CALL (n20) {
UNWIND range(0, coalesce(size(n20.publishers), 0) - 1) AS i25
MATCH (n27:Publisher {id: n20.publishers[i25]}) USING INDEX SEEK n27:Publisher(id)
WITH n27, {count: n20.publisherCounts[i25]} AS l26
WITH l26, n27
ORDER BY l26.count DESC, n27.id LIMIT $p.p2_n
RETURN collect([n27.name, l26.count, toString(1999999999 - l26.count) + '|' + n27.id]) AS f28 }
RETURN collect([id19, [n20.articleCount, n20.firstPublishedAt, n20.id, n20.lastPublishedAt, [f24, n20.articleCount], [f28, coalesce(size(n20.publishers), 0)]]]) AS f21 }
RETURN [f3, f6, f9, f12, f15, f18, f21] AS answer
{
  "p": {
    "p0_Article": [],
    "p0_Country": [],
    "p0_Office": [],
    "p0_Organization": [],
    "p0_Person": [],
    "p0_Publisher": [],
    "p0_Story": [
      "story:talks"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 5
  }
}

