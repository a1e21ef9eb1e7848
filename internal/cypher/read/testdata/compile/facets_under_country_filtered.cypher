
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
CALL (n1) {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p1_w0
RETURN w } AS w5
WITH w5, COLLECT {
MATCH (w:Publisher) USING INDEX SEEK w:Publisher(id) WHERE w.id IN $p.p1_w1
RETURN w } AS w6
WITH w5, w6, reduce(b = null, g IN CASE WHEN size(w5) < size($p.p1_w0) THEN [{d: -1, r: []}] ELSE [w IN w5 | {d: w.articleCount, r: [[0, w.id]]}] END + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g11
CALL (n1, w5, w6, g11) {
UNWIND g11.r AS x14
CALL (n1, w5, w6, g11, x14) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x14[0] = 0 THEN x14[1] END + '|' + $p.p1_since AND r4.key < CASE WHEN x14[0] = 0 THEN x14[1] END + '|' + $p.p1_until
WITH a3, r4.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a3, k WHERE (COUNT { (a3)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p1_w0)) AND NOT (EXISTS { (a3)-[:PUBLISHED_BY]->(x) WHERE x IN w6 }) AND EXISTS { (a3)-[:MENTIONS]->(n1) }
WITH a3, k
ORDER BY k DESC LIMIT $p.p2_newest + 1
RETURN a3 UNION ALL
MATCH (a3)-[r7:PUBLISHED_BY]->() USING INDEX SEEK r7:PUBLISHED_BY(key) WHERE r7.key > CASE WHEN x14[0] = 1 THEN x14[1] END + '|' + $p.p1_since AND r7.key < CASE WHEN x14[0] = 1 THEN x14[1] END + '|' + $p.p1_until
WITH a3, r7.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a3, k WHERE (COUNT { (a3)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p1_w0)) AND NOT (EXISTS { (a3)-[:PUBLISHED_BY]->(x) WHERE x IN w6 }) AND EXISTS { (a3)-[:MENTIONS]->(n1) }
WITH a3, k
ORDER BY k DESC LIMIT $p.p2_newest + 1
RETURN a3 }
WITH DISTINCT a3
ORDER BY a3.sortKey DESC LIMIT $p.p2_newest + 1
RETURN collect(a3) AS l12 }
CALL (n1, g11, l12) {
UNWIND CASE WHEN g11.d > $p.p1_scan AND (size(l12) <= $p.p2_newest OR size(g11.r) > 1) THEN [1] ELSE [] END AS y
UNWIND g11.r AS x16
CALL (n1, x16) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_since AND r4.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_until
WITH a3, r4.key AS k
ORDER BY k DESC SKIP $p.p1_scan LIMIT 1
RETURN a3.sortKey AS k15 UNION ALL
MATCH (a3)-[r7:PUBLISHED_BY]->() USING INDEX SEEK r7:PUBLISHED_BY(key) WHERE r7.key > CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p1_since AND r7.key < CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p1_until
WITH a3, r7.key AS k
ORDER BY k DESC SKIP $p.p1_scan LIMIT 1
RETURN a3.sortKey AS k15 }
RETURN max(k15) AS k13 }
WITH [x IN l12 WHERE k13 IS NULL OR x.sortKey > k13] AS l10, k13
RETURN l10[..$p.p2_newest] AS l8, CASE WHEN size(l10) > $p.p2_newest THEN l10[$p.p2_newest].sortKey ELSE k13 END AS k9 }
WITH l8, {articlesCounted: size(l8), isExact: k9 IS NULL} AS n17
CALL (l8) {
UNWIND l8 AS a19
MATCH (a19)-[:MENTIONS]->(x20:Person)
WITH x20, count(*) AS c
ORDER BY c DESC, x20.id LIMIT $p.p3_n
WITH x20, {count: c} AS n21
RETURN collect([x20.name, n21.count]) AS f22 }
RETURN [[f22]] AS f18 }
RETURN collect([[[null, null], f18]]) AS f2 }
RETURN f2 AS answer
{
  "p": {
    "p0_Country": "country:IR",
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

