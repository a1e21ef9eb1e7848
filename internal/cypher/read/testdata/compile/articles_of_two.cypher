MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH (w3:Person {id: $p.p1_w0[0]}) USING INDEX SEEK w3:Person(id)
WITH n1, w3, w3.articleCount < n1.articleCount AS b4
WITH b4, CASE WHEN b4 THEN w3 ELSE n1 END AS s6, CASE WHEN b4 THEN n1 ELSE w3 END AS o7, CASE WHEN b4 THEN w3.articleCount ELSE n1.articleCount END AS d5
CALL (s6, o7) {
MATCH (a2)-[r8:MENTIONS]->() USING INDEX SEEK r8:MENTIONS(key) WHERE r8.key > s6.id + '|' + $p.p1_lo AND r8.key < s6.id + '|' + $p.p1_hi
WITH a2, r8
ORDER BY r8.key DESC LIMIT $p.p1_scan
WITH a2, r8 WHERE EXISTS { (a2)-[:MENTIONS]->(o7) }
WITH a2, r8
ORDER BY r8.key DESC LIMIT $p.p1_n
RETURN collect([a2.title]) AS f9 }
RETURN coalesce(head(collect([f9, null, CASE WHEN size(f9) < $p.p1_n AND d5 >= $p.p1_scan THEN COUNT {
MATCH (a2)-[r8:MENTIONS]->() USING INDEX SEEK r8:MENTIONS(key) WHERE r8.key > s6.id + '|' + $p.p1_lo AND r8.key < s6.id + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN one } >= $p.p1_scan ELSE false END])), [[], null, false]) AS f10 }
CALL (n1) {
MATCH (w12:Publisher {id: $p.p2_w0[0]}) USING INDEX SEEK w12:Publisher(id)
WITH n1, w12, w12.articleCount < n1.articleCount AS b13
WITH n1, w12, b13, CASE WHEN b13 THEN w12.articleCount ELSE n1.articleCount END AS d14
CALL (n1, w12, b13) {
CALL (n1, w12, b13) {
MATCH (a11)-[r15:PUBLISHED_BY]->() USING INDEX SEEK r15:PUBLISHED_BY(key) WHERE r15.key > CASE WHEN b13 THEN w12.id END + '|' + $p.p2_lo AND r15.key < CASE WHEN b13 THEN w12.id END + '|' + $p.p2_hi
WITH a11, r15
ORDER BY r15.key ASC LIMIT $p.p2_scan
WITH a11, r15 WHERE EXISTS { (a11)-[:MENTIONS]->(n1) }
WITH a11, r15
ORDER BY r15.key ASC LIMIT $p.p2_n
RETURN a11 UNION ALL
MATCH (a11)-[r16:MENTIONS]->() USING INDEX SEEK r16:MENTIONS(key) WHERE r16.key > CASE WHEN NOT b13 THEN n1.id END + '|' + $p.p2_lo AND r16.key < CASE WHEN NOT b13 THEN n1.id END + '|' + $p.p2_hi
WITH a11, r16
ORDER BY r16.key ASC LIMIT $p.p2_scan
WITH a11, r16 WHERE EXISTS { (a11)-[:PUBLISHED_BY]->(w12) }
WITH a11, r16
ORDER BY r16.key ASC LIMIT $p.p2_n
RETURN a11 }
WITH a11
ORDER BY a11.sortKey ASC LIMIT $p.p2_n
RETURN collect([a11.title]) AS f17 }
RETURN coalesce(head(collect([f17, null, CASE WHEN size(f17) < $p.p2_n AND d14 >= $p.p2_scan THEN CASE WHEN b13 THEN COUNT {
MATCH (a11)-[r15:PUBLISHED_BY]->() USING INDEX SEEK r15:PUBLISHED_BY(key) WHERE r15.key > CASE WHEN b13 THEN w12.id END + '|' + $p.p2_lo AND r15.key < CASE WHEN b13 THEN w12.id END + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
RETURN one } ELSE COUNT {
MATCH (a11)-[r16:MENTIONS]->() USING INDEX SEEK r16:MENTIONS(key) WHERE r16.key > CASE WHEN NOT b13 THEN n1.id END + '|' + $p.p2_lo AND r16.key < CASE WHEN NOT b13 THEN n1.id END + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
RETURN one } END >= $p.p2_scan ELSE false END])), [[], null, false]) AS f18 }
RETURN [[f10, f18]] AS answer
{
  "p": {
    "p0_Country": "country:RU",
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 35708,
    "p1_to": "􏿿",
    "p1_w0": [
      "person:sergei-lavrov"
    ],
    "p2_from": "",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 5,
    "p2_scan": 35708,
    "p2_to": "􏿿",
    "p2_w0": [
      "publisher:reuters"
    ]
  }
}

