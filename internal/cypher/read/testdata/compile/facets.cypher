
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f2 }
CALL () {
CALL () {
MATCH (a3:Article) USING INDEX SEEK a3:Article(sortKey) WHERE a3.sortKey > $p.p0_since AND a3.sortKey < $p.p0_until
WITH a3
ORDER BY a3.sortKey DESC LIMIT $p.p1_newest + 1
WITH collect(a3) AS l6
RETURN l6[..$p.p1_newest] AS l4, CASE WHEN size(l6) > $p.p1_newest THEN l6[$p.p1_newest].sortKey END AS k5 }
WITH l4, {articlesCounted: size(l4), isExact: k5 IS NULL} AS n7
CALL (l4) {
UNWIND l4 AS a
MATCH (a)-[:MENTIONS]->(x)
WITH x, count(*) AS c
RETURN collect([x, c]) AS l9 }
CALL (l4) {
UNWIND l4 AS a
MATCH (a)-[:WRITTEN_BY]->(x:Person)
WITH DISTINCT a, x
WITH x, count(*) AS c
RETURN collect([x, c]) AS l13 }
CALL (l13) {
WITH l13 AS all
CALL (all) {
UNWIND all AS p
WITH p[1] AS c
ORDER BY c DESC LIMIT $p.p2_n
RETURN min(c) AS least }
UNWIND all AS p
WITH p, least WHERE p[1] >= least
WITH p[0] AS x12, {count: p[1]} AS n10
ORDER BY n10.count DESC, x12.id LIMIT $p.p2_n
RETURN collect([x12.name, n10.count]) AS f11 }
CALL (l9) {
WITH [p IN l9 WHERE p[0]:Country] AS all
CALL (all) {
UNWIND all AS p
WITH p[1] AS c
ORDER BY c DESC LIMIT $p.p3_n
RETURN min(c) AS least }
UNWIND all AS p
WITH p, least WHERE p[1] >= least
WITH p[0] AS x16, {count: p[1]} AS n14
ORDER BY n14.count DESC, x16.id LIMIT $p.p3_n
RETURN collect([x16.code, n14.count]) AS f15 }
CALL (l4) {
UNWIND l4 AS a
WITH a.language AS x WHERE x IS NOT NULL
WITH x, count(*) AS c
ORDER BY c DESC, x LIMIT $p.p4_n
WITH {value: x, count: c} AS n18
RETURN collect([n18.count, n18.value]) AS f19 }
CALL (l4) {
UNWIND l4 AS a
MATCH (a)-[:MENTIONS]->(:Person)-[h:HOLDS_OFFICE]->()
WITH DISTINCT a, h.titleKey AS t, h.title AS x
WITH t, min(x) AS x, count(DISTINCT a) AS c
ORDER BY c DESC, t LIMIT $p.p5_n
WITH {value: x, count: c} AS n20
RETURN collect([n20.count, n20.value]) AS f21 }
CALL (l9) {
WITH [p IN l9 WHERE p[0]:Person] AS all
CALL (all) {
UNWIND all AS p
WITH p[1] AS c
ORDER BY c DESC LIMIT $p.p6_n
RETURN min(c) AS least }
UNWIND all AS p
WITH p, least WHERE p[1] >= least
WITH p[0] AS x24, {count: p[1]} AS n22
ORDER BY n22.count DESC, x24.id LIMIT $p.p6_n
CALL (x24) {
MATCH (a26)-[r27:MENTIONS]->() USING INDEX SEEK r27:MENTIONS(key) WHERE r27.key > x24.id + '|' + $p.p7_lo AND r27.key < x24.id + '|' + $p.p7_hi
WITH a26
ORDER BY r27.key DESC LIMIT $p.p7_n
RETURN collect([a26.title]) AS f28 }
RETURN collect([x24.name, n22.count, [f28, null]]) AS f23 }
CALL (l4) {
UNWIND l4 AS a
MATCH (a)-[:PUBLISHED_BY]->(x:Publisher)
WITH x, count(*) AS c
RETURN collect([x, c]) AS l32 }
CALL (l32) {
WITH l32 AS all
CALL (all) {
UNWIND all AS p
WITH p[1] AS c
ORDER BY c DESC LIMIT $p.p8_n
RETURN min(c) AS least }
UNWIND all AS p
WITH p, least WHERE p[1] >= least
WITH p[0] AS x31, {count: p[1]} AS n29
ORDER BY n29.count DESC, x31.id LIMIT $p.p8_n
RETURN collect([x31.name, n29.count]) AS f30 }
RETURN [[n7.articlesCounted, n7.isExact, f11, f15, f19, f21, f23, f30]] AS f8 }
RETURN [[f2, null], f8] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 2,
    "p0_since": "",
    "p0_until": "􏿿",
    "p1_newest": 300,
    "p2_n": 10,
    "p3_n": 10,
    "p4_n": 10,
    "p5_n": 10,
    "p6_n": 3,
    "p7_hi": "􏿿",
    "p7_lo": "",
    "p7_n": 1,
    "p8_n": 10
  }
}

