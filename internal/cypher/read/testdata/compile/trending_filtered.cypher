
CALL () {
CALL () {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w2
WITH w2, reduce(b = null, g IN CASE WHEN size(w2) < size($p.p0_w0) THEN [{d: -1, r: []}] ELSE [w IN w2 | {d: w.articleCount, r: [[1, w.id]]}] END | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g7
CALL (w2, g7) {
UNWIND g7.r AS x10
CALL (w2, g7, x10) {
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p0_since AND r3.key < CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p0_until
WITH a1, r3.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 } = size($p.p0_w0)) AND (coalesce(a1.language IN $p.p0_w1, false))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_newest + 1
RETURN a1 }
WITH DISTINCT a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_newest + 1
RETURN collect(a1) AS l8 }
CALL (g7, l8) {
UNWIND CASE WHEN g7.d > $p.p0_scan AND (size(l8) <= $p.p0_newest OR size(g7.r) > 1) THEN [1] ELSE [] END AS y
UNWIND g7.r AS x12
CALL (x12) {
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p0_since AND r3.key < CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p0_until
WITH a1, r3.key AS k
ORDER BY k DESC SKIP $p.p0_scan LIMIT 1
RETURN a1.sortKey AS k11 }
RETURN max(k11) AS k9 }
WITH [x IN l8 WHERE k9 IS NULL OR x.sortKey > k9] AS l6, k9
RETURN l6[..$p.p0_newest] AS l4, CASE WHEN size(l6) > $p.p0_newest THEN l6[$p.p0_newest].sortKey ELSE k9 END AS k5 }
CALL () {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w14
WITH w14, reduce(b = null, g IN CASE WHEN size(w14) < size($p.p0_w0) THEN [{d: -1, r: []}] ELSE [w IN w14 | {d: w.articleCount, r: [[1, w.id]]}] END | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g19
CALL (w14, g19) {
UNWIND g19.r AS x22
CALL (w14, g19, x22) {
MATCH (a13)-[r15:MENTIONS]->() USING INDEX SEEK r15:MENTIONS(key) WHERE r15.key > CASE WHEN x22[0] = 1 THEN x22[1] END + '|' + $p.p0_base_since AND r15.key < CASE WHEN x22[0] = 1 THEN x22[1] END + '|' + $p.p0_base_until
WITH a13, r15.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a13, k WHERE (COUNT { (a13)-[m:MENTIONS]->(x) WHERE x IN w14 } = size($p.p0_w0)) AND (coalesce(a13.language IN $p.p0_w1, false))
WITH a13, k
ORDER BY k DESC LIMIT $p.p0_newest + 1
RETURN a13 }
WITH DISTINCT a13
ORDER BY a13.sortKey DESC LIMIT $p.p0_newest + 1
RETURN collect(a13) AS l20 }
CALL (g19, l20) {
UNWIND CASE WHEN g19.d > $p.p0_scan AND (size(l20) <= $p.p0_newest OR size(g19.r) > 1) THEN [1] ELSE [] END AS y
UNWIND g19.r AS x24
CALL (x24) {
MATCH (a13)-[r15:MENTIONS]->() USING INDEX SEEK r15:MENTIONS(key) WHERE r15.key > CASE WHEN x24[0] = 1 THEN x24[1] END + '|' + $p.p0_base_since AND r15.key < CASE WHEN x24[0] = 1 THEN x24[1] END + '|' + $p.p0_base_until
WITH a13, r15.key AS k
ORDER BY k DESC SKIP $p.p0_scan LIMIT 1
RETURN a13.sortKey AS k23 }
RETURN max(k23) AS k21 }
WITH [x IN l20 WHERE k21 IS NULL OR x.sortKey > k21] AS l18, k21
RETURN l18[..$p.p0_newest] AS l16, CASE WHEN size(l18) > $p.p0_newest THEN l18[$p.p0_newest].sortKey ELSE k21 END AS k17 }
WITH l4, l16, {articlesCounted: size(l4), baselineArticlesCounted: size(l16), isExact: k5 IS NULL AND k17 IS NULL} AS n25
CALL (l4, l16) {
WITH *, size(l4) AS w, size(l16) AS v
UNWIND [[l4, 1], [l16, 0]] AS side
UNWIND side[0] AS a27
MATCH (a27)-[:MENTIONS]->(x28:Person)
WITH w, v, x28, sum(side[1]) AS c, count(*) AS both
WITH w, v, x28, c, both - c AS b WHERE c > 1 AND c * v > b * w
WITH w, v, x28, c, b, round(2 * reduce(s = 0.0, o IN [[c, w * (b + c)], [b, v * (b + c)], [w - c, w * (w + v - b - c)], [v - b, v * (w + v - b - c)]] | s + CASE WHEN o[0] = 0 THEN 0.0 ELSE o[0] * log(1.0 * o[0] * (w + v) / o[1]) END), 3) AS g
ORDER BY g DESC, x28.id LIMIT $p.p1_n
WITH x28, {count: c, baselineCount: b, ratio: CASE WHEN b > 0 THEN round(1.0 * c * v / (b * w), 4) END, significance: g} AS n30
RETURN collect([x28.name, n30.count]) AS f31 }
RETURN [[f31]] AS f26 }
RETURN f26 AS answer
{
  "p": {
    "p0_base_since": "2020-01-01T00:00:00Z",
    "p0_base_until": "2020-01-08T00:00:00Z",
    "p0_newest": 100,
    "p0_scan": 17820,
    "p0_since": "2020-01-10T00:00:00Z",
    "p0_until": "2020-01-15T00:00:00Z",
    "p0_w0": [
      "country:IR"
    ],
    "p0_w1": [
      "en"
    ],
    "p1_n": 3
  }
}

