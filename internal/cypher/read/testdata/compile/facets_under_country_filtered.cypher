MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
CALL (n1) {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p1_w0
RETURN w } AS w4
WITH w4, COLLECT {
MATCH (w:Publisher) USING INDEX SEEK w:Publisher(id) WHERE w.id IN $p.p1_w1
RETURN w } AS w5
WITH w4, w5, reduce(b = null, g IN CASE WHEN size(w4) < size($p.p1_w0) THEN [{d: -1, r: []}] ELSE [w IN w4 | {d: w.articleCount, r: [[0, w.id]]}] END + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g10
CALL (n1, w4, w5, g10) {
UNWIND g10.r AS x13
CALL (n1, w4, w5, g10, x13) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_since AND r3.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_until
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (COUNT { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 } = size($p.p1_w0)) AND NOT (EXISTS { (a2)-[:PUBLISHED_BY]->(x) WHERE x IN w5 }) AND EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p2_newest + 1
RETURN a2 UNION ALL
MATCH (a2)-[r6:PUBLISHED_BY]->() USING INDEX SEEK r6:PUBLISHED_BY(key) WHERE r6.key > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p1_since AND r6.key < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p1_until
WITH a2, r6.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (COUNT { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 } = size($p.p1_w0)) AND NOT (EXISTS { (a2)-[:PUBLISHED_BY]->(x) WHERE x IN w5 }) AND EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p2_newest + 1
RETURN a2 }
WITH DISTINCT a2
ORDER BY a2.sortKey DESC LIMIT $p.p2_newest + 1
RETURN collect(a2) AS l11 }
CALL (n1, g10, l11) {
UNWIND CASE WHEN g10.d > $p.p1_scan AND (size(l11) <= $p.p2_newest OR size(g10.r) > 1) THEN [1] ELSE [] END AS y
UNWIND g10.r AS x15
CALL (n1, x15) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p.p1_since AND r3.key < CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p.p1_until
WITH a2, r3.key AS k
ORDER BY k DESC SKIP $p.p1_scan LIMIT 1
RETURN a2.sortKey AS k14 UNION ALL
MATCH (a2)-[r6:PUBLISHED_BY]->() USING INDEX SEEK r6:PUBLISHED_BY(key) WHERE r6.key > CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p.p1_since AND r6.key < CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p.p1_until
WITH a2, r6.key AS k
ORDER BY k DESC SKIP $p.p1_scan LIMIT 1
RETURN a2.sortKey AS k14 }
RETURN max(k14) AS k12 }
WITH [x IN l11 WHERE k12 IS NULL OR x.sortKey > k12] AS l9, k12
RETURN l9[..$p.p2_newest] AS l7, CASE WHEN size(l9) > $p.p2_newest THEN l9[$p.p2_newest].sortKey ELSE k12 END AS k8 }
WITH l7, {articlesCounted: size(l7), isExact: k8 IS NULL} AS n16
CALL (l7) {
UNWIND l7 AS a
MATCH (a)-[:MENTIONS]->(x:Person)
WITH x, count(*) AS c
RETURN collect([x, c]) AS l21 }
CALL (l21) {
WITH l21 AS all
CALL (all) {
UNWIND all AS p
WITH p[1] AS c
ORDER BY c DESC LIMIT $p.p3_n
RETURN min(c) AS least }
UNWIND all AS p
WITH p, least WHERE p[1] >= least
WITH p[0] AS x20, {count: p[1]} AS n18
ORDER BY n18.count DESC, x20.id LIMIT $p.p3_n
RETURN collect([x20.name, n18.count]) AS f19 }
RETURN [[f19]] AS f17 }
RETURN [[[[null, null], f17]]] AS answer
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

