
CALL () {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w2
WITH w2, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w2, g4) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g4.r AS x9
CALL (x9) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN x9[0] = 0 THEN $p.p0_from END AND a1.loadedKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 UNION ALL
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + '' AND r3.key < CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $highest
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c7 LIMIT $p.p0_scan
RETURN coalesce(sum(c7), 0) >= $p.p0_scan AS o6, count(CASE WHEN (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) AND (a1.sortKey >= $p.p0_w1_from AND a1.sortKey < $p.p0_w1_to) THEN 1 END) AS c8 }
CALL (g4, c8) {
RETURN CASE WHEN false THEN g4.d ELSE c8 END AS t5 }
RETURN [null, t5, (false OR o6)] AS f10 }
CALL () {
CALL () {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w12
WITH w12, reduce(b = null, g IN [{d: reduce(s = 0, w IN w12 | s + w.articleCount), r: [w IN w12 | [1, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g17
CALL (w12, g17) {
UNWIND g17.r AS x20
CALL (w12, g17, x20) {
MATCH (a11)-[r13:MENTIONS]->() USING INDEX SEEK r13:MENTIONS(key) WHERE r13.key > CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p.p0_since AND r13.key < CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p.p0_until
WITH a11, r13.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a11, k WHERE (EXISTS { (a11)-[m:MENTIONS]->(x) WHERE x IN w12 })
WITH a11, k
ORDER BY k DESC LIMIT $p.p1_newest + 1
RETURN a11 }
WITH DISTINCT a11
ORDER BY a11.sortKey DESC LIMIT $p.p1_newest + 1
RETURN collect(a11) AS l18 }
CALL (g17, l18) {
UNWIND CASE WHEN g17.d > $p.p0_scan AND (size(l18) <= $p.p1_newest OR size(g17.r) > 1) THEN [1] ELSE [] END AS y
UNWIND g17.r AS x22
CALL (x22) {
MATCH (a11)-[r13:MENTIONS]->() USING INDEX SEEK r13:MENTIONS(key) WHERE r13.key > CASE WHEN x22[0] = 1 THEN x22[1] END + '|' + $p.p0_since AND r13.key < CASE WHEN x22[0] = 1 THEN x22[1] END + '|' + $p.p0_until
WITH a11, r13.key AS k
ORDER BY k DESC SKIP $p.p0_scan LIMIT 1
RETURN a11.sortKey AS k21 }
RETURN max(k21) AS k19 }
WITH [x IN l18 WHERE k19 IS NULL OR x.sortKey > k19] AS l16, k19
RETURN l16[..$p.p1_newest] AS l14, CASE WHEN size(l16) > $p.p1_newest THEN l16[$p.p1_newest].sortKey ELSE k19 END AS k15 }
WITH l14, {articlesCounted: size(l14), isExact: k15 IS NULL} AS n23
CALL (l14) {
UNWIND l14 AS a
MATCH (a)-[:MENTIONS]->(x:Country)
WITH x, count(*) AS c
RETURN collect([x, c]) AS l28 }
CALL (l28) {
WITH l28 AS all
CALL (all) {
UNWIND all AS p
WITH p[1] AS c
ORDER BY c DESC LIMIT $p.p2_n
RETURN min(c) AS least }
UNWIND all AS p
WITH p, least WHERE p[1] >= least
WITH p[0] AS x27, {count: p[1]} AS n25
ORDER BY n25.count DESC, x27.id LIMIT $p.p2_n
RETURN collect([x27.code, n25.count]) AS f26 }
RETURN [[n23.isExact, f26]] AS f24 }
CALL () {
CALL () {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w30
WITH w30, reduce(b = null, g IN [{d: reduce(s = 0, w IN w30 | s + w.articleCount), r: [w IN w30 | [1, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g36
CALL (w30, g36) {
UNWIND g36.r AS x39
CALL (w30, g36, x39) {
MATCH (a29)-[r31:MENTIONS]->() USING INDEX SEEK r31:MENTIONS(key) WHERE r31.key > CASE WHEN x39[0] = 1 THEN x39[1] END + '|' + $p.p0_since AND r31.key < CASE WHEN x39[0] = 1 THEN x39[1] END + '|' + $p.p0_until
WITH a29, r31.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a29, k WHERE (EXISTS { (a29)-[m:MENTIONS]->(x) WHERE x IN w30 })
WITH a29, k
ORDER BY k DESC LIMIT $p.p3_newest + 1
RETURN a29 }
WITH DISTINCT a29
ORDER BY a29.sortKey DESC LIMIT $p.p3_newest + 1
RETURN collect(a29) AS l37 }
CALL (g36, l37) {
UNWIND CASE WHEN g36.d > $p.p0_scan AND (size(l37) <= $p.p3_newest OR size(g36.r) > 1) THEN [1] ELSE [] END AS y
UNWIND g36.r AS x41
CALL (x41) {
MATCH (a29)-[r31:MENTIONS]->() USING INDEX SEEK r31:MENTIONS(key) WHERE r31.key > CASE WHEN x41[0] = 1 THEN x41[1] END + '|' + $p.p0_since AND r31.key < CASE WHEN x41[0] = 1 THEN x41[1] END + '|' + $p.p0_until
WITH a29, r31.key AS k
ORDER BY k DESC SKIP $p.p0_scan LIMIT 1
RETURN a29.sortKey AS k40 }
RETURN max(k40) AS k38 }
WITH [x IN l37 WHERE k38 IS NULL OR x.sortKey > k38] AS l35, k38
RETURN l35[..$p.p3_newest] AS l33, CASE WHEN size(l35) > $p.p3_newest THEN l35[$p.p3_newest].sortKey ELSE k38 END AS k34 }
CALL (l33) {
UNWIND l33 AS a
WITH left(a.sortKey, $p.p3_unit) AS b, count(*) AS c LIMIT $p.p3_most
RETURN collect([b, c]) AS l42 }
RETURN [l42, k34] AS f32 }
RETURN [f10, f24, f32] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 20,
    "p0_scan": 5058,
    "p0_since": "2020-01-03T00:00:00Z",
    "p0_to": "􏿿",
    "p0_until": "􏿿",
    "p0_w0": [
      "person:jose-surname1",
      "person:jose-surname2"
    ],
    "p0_w1_from": "2020-01-03T00:00:00Z",
    "p0_w1_to": "􏿿",
    "p1_newest": 5000,
    "p2_n": 10,
    "p3_most": 7001,
    "p3_newest": 100000,
    "p3_unit": 10
  }
}

