
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
CALL (n2) {
WITH COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } AS w8
WITH w8, COLLECT {
UNWIND $p.p1_w1 AS id
MATCH (w:Publisher {id: id}) USING INDEX SEEK w:Publisher(id)
RETURN w } AS w9
WITH w8, w9, reduce(b = null, g IN CASE WHEN size(w8) < size($p.p1_w0) THEN [{d: -1, r: []}] ELSE [w IN w8 | {d: w.articleCount, r: [[0, w.id]]}] END + [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g14
CALL (n2, w8, w9, g14) {
UNWIND g14.r AS x17
CALL (n2, w8, w9, g14, x17) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $p.p1_since AND r7.key < CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $p.p1_until
WITH a6, r7.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (COUNT { (a6)-[m:MENTIONS]->(x) WHERE x IN w8 } = size($p.p1_w0)) AND NOT (EXISTS { (a6)-[:PUBLISHED_BY]->(x) WHERE x IN w9 }) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p2_newest + 1
RETURN a6 UNION ALL
MATCH (a6)-[r10:PUBLISHED_BY]->() USING INDEX SEEK r10:PUBLISHED_BY(key) WHERE r10.key > CASE WHEN x17[0] = 1 THEN x17[1] END + '|' + $p.p1_since AND r10.key < CASE WHEN x17[0] = 1 THEN x17[1] END + '|' + $p.p1_until
WITH a6, r10.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (COUNT { (a6)-[m:MENTIONS]->(x) WHERE x IN w8 } = size($p.p1_w0)) AND NOT (EXISTS { (a6)-[:PUBLISHED_BY]->(x) WHERE x IN w9 }) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p2_newest + 1
RETURN a6 }
WITH DISTINCT a6
ORDER BY a6.sortKey DESC LIMIT $p.p2_newest + 1
RETURN collect(a6) AS l15 }
CALL (n2, g14, l15) {
UNWIND CASE WHEN g14.d > $p.p1_scan AND (size(l15) <= $p.p2_newest OR size(g14.r) > 1) THEN [1] ELSE [] END AS y
UNWIND g14.r AS x19
CALL (n2, x19) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x19[0] = 0 THEN x19[1] END + '|' + $p.p1_since AND r7.key < CASE WHEN x19[0] = 0 THEN x19[1] END + '|' + $p.p1_until
WITH a6, r7.key AS k
ORDER BY k DESC SKIP $p.p1_scan LIMIT 1
RETURN a6.sortKey AS k18 UNION ALL
MATCH (a6)-[r10:PUBLISHED_BY]->() USING INDEX SEEK r10:PUBLISHED_BY(key) WHERE r10.key > CASE WHEN x19[0] = 1 THEN x19[1] END + '|' + $p.p1_since AND r10.key < CASE WHEN x19[0] = 1 THEN x19[1] END + '|' + $p.p1_until
WITH a6, r10.key AS k
ORDER BY k DESC SKIP $p.p1_scan LIMIT 1
RETURN a6.sortKey AS k18 }
RETURN max(k18) AS k16 }
WITH [x IN l15 WHERE k16 IS NULL OR x.sortKey > k16] AS l13, k16
RETURN l13[..$p.p2_newest] AS l11, CASE WHEN size(l13) > $p.p2_newest THEN l13[$p.p2_newest].sortKey ELSE k16 END AS k12 }
WITH l11, {articlesCounted: size(l11), isExact: k12 IS NULL} AS n20
CALL (l11) {
UNWIND l11 AS a22
MATCH (a22)-[:MENTIONS]->(x23:Person)
WITH x23, count(*) AS c
ORDER BY c DESC, x23.id LIMIT $p.p3_n
WITH x23, {count: c} AS n24
RETURN collect([x23.name, n24.count]) AS f25 }
RETURN [[f25]] AS f21 }
RETURN collect([[[null, null], f21]]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Country": [
      "country:IR"
    ],
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 20,
    "p1_scan": 33921,
    "p1_since": "",
    "p1_to": "􏿿",
    "p1_until": "􏿿",
    "p1_w0": [
      "person:jose-surname1"
    ],
    "p1_w1": [
      "publisher:reuters"
    ],
    "p2_newest": 5000,
    "p3_n": 10
  }
}

