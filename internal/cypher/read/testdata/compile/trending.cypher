
CALL () {
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_since AND a1.sortKey < $p.p0_until
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_newest + 1
WITH collect(a1) AS l4
RETURN l4[..$p.p0_newest] AS l2, CASE WHEN size(l4) > $p.p0_newest THEN l4[$p.p0_newest].sortKey END AS k3 }
CALL () {
MATCH (a5:Article) USING INDEX SEEK a5:Article(sortKey) WHERE a5.sortKey > $p.p0_base_since AND a5.sortKey < $p.p0_base_until
WITH a5
ORDER BY a5.sortKey DESC LIMIT $p.p0_newest + 1
WITH collect(a5) AS l8
RETURN l8[..$p.p0_newest] AS l6, CASE WHEN size(l8) > $p.p0_newest THEN l8[$p.p0_newest].sortKey END AS k7 }
WITH l2, l6, {articlesCounted: size(l2), baselineArticlesCounted: size(l6), isExact: k3 IS NULL AND k7 IS NULL} AS n9
CALL (l2, l6) {
WITH *, size(l2) AS w, size(l6) AS v
UNWIND [[l2, 1], [l6, 0]] AS side
UNWIND side[0] AS a11
MATCH (a11)-[:MENTIONS]->(x12:Country)
WITH w, v, x12, sum(side[1]) AS c, count(*) AS both
WITH w, v, x12, c, both - c AS b WHERE c > 1 AND c * v > b * w
WITH w, v, x12, c, b, round(2 * reduce(s = 0.0, o IN [[c, w * (b + c)], [b, v * (b + c)], [w - c, w * (w + v - b - c)], [v - b, v * (w + v - b - c)]] | s + CASE WHEN o[0] = 0 THEN 0.0 ELSE o[0] * log(1.0 * o[0] * (w + v) / o[1]) END), 3) AS g
ORDER BY g DESC, x12.id LIMIT $p.p1_n
WITH x12, {count: c, baselineCount: b, ratio: CASE WHEN b > 0 THEN round(1.0 * c * v / (b * w), 4) END, significance: g} AS n14
RETURN collect([x12.code, n14.count, n14.significance]) AS f15 }
CALL (l2, l6) {
WITH *, size(l2) AS w, size(l6) AS v
UNWIND [[l2, 1], [l6, 0]] AS side
UNWIND side[0] AS a16
MATCH (k18:Country)<-[:MENTIONS]-(a16)-[:MENTIONS]->(x17:Person)
WITH w, v, x17, k18, sum(side[1]) AS c, count(*) AS both
WITH w, v, x17, k18, c, both - c AS b WHERE c > 1 AND c * v > b * w
WITH w, v, x17, k18, c, b, round(2 * reduce(s = 0.0, o IN [[c, w * (b + c)], [b, v * (b + c)], [w - c, w * (w + v - b - c)], [v - b, v * (w + v - b - c)]] | s + CASE WHEN o[0] = 0 THEN 0.0 ELSE o[0] * log(1.0 * o[0] * (w + v) / o[1]) END), 3) AS g
ORDER BY g DESC, x17.id, k18.id LIMIT $p.p2_n
WITH {person: x17, country: k18, count: c, baselineCount: b, ratio: CASE WHEN b > 0 THEN round(1.0 * c * v / (b * w), 4) END, significance: g} AS n19
CALL (n19) {
WITH n19.country AS n21
RETURN collect([n21.code]) AS f23 }
CALL (n19) {
WITH n19.person AS n24
RETURN collect([n24.name]) AS f26 }
RETURN collect([n19.baselineCount, n19.count, n19.ratio, n19.significance, f23, f26]) AS f20 }
CALL (l2, l6) {
WITH *, size(l2) AS w, size(l6) AS v
UNWIND [[l2, 1], [l6, 0]] AS side
UNWIND side[0] AS a27
MATCH (a27)-[:MENTIONS]->(x28:Person)
WITH w, v, x28, sum(side[1]) AS c, count(*) AS both
WITH w, v, x28, c, both - c AS b WHERE c > 1 AND c * v > b * w
WITH w, v, x28, c, b, round(2 * reduce(s = 0.0, o IN [[c, w * (b + c)], [b, v * (b + c)], [w - c, w * (w + v - b - c)], [v - b, v * (w + v - b - c)]] | s + CASE WHEN o[0] = 0 THEN 0.0 ELSE o[0] * log(1.0 * o[0] * (w + v) / o[1]) END), 3) AS g
ORDER BY g DESC, x28.id LIMIT $p.p5_n
WITH x28, {count: c, baselineCount: b, ratio: CASE WHEN b > 0 THEN round(1.0 * c * v / (b * w), 4) END, significance: g} AS n30
RETURN collect([x28.name, n30.baselineCount, n30.count, n30.ratio, n30.significance]) AS f31 }
RETURN [[n9.articlesCounted, n9.baselineArticlesCounted, n9.isExact, f15, f20, f31]] AS f10 }
RETURN f10 AS answer
{
  "p": {
    "p0_base_since": "",
    "p0_base_until": "2020-01-10T00:00:00Z",
    "p0_newest": 2575,
    "p0_since": "2020-01-10T00:00:00Z",
    "p0_until": "􏿿",
    "p1_n": 10,
    "p2_n": 10,
    "p5_n": 3
  }
}

