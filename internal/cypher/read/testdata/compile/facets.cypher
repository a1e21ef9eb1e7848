
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
UNWIND l4 AS a9
MATCH (a9)-[:WRITTEN_BY]->(x10:Person)
WITH DISTINCT a9, x10
WITH x10, count(*) AS c
ORDER BY c DESC, x10.id LIMIT $p.p2_n
WITH x10, {count: c} AS n11
RETURN collect([x10.name, n11.count]) AS f12 }
CALL (l4) {
UNWIND l4 AS a13
MATCH (a13)-[:MENTIONS]->(x14:Country)
WITH x14, count(*) AS c
ORDER BY c DESC, x14.id LIMIT $p.p3_n
WITH x14, {count: c} AS n15
RETURN collect([x14.code, n15.count]) AS f16 }
CALL (l4) {
UNWIND l4 AS a17
WITH a17.language AS x18 WHERE x18 IS NOT NULL
WITH x18 AS x, count(*) AS c
ORDER BY c DESC, x LIMIT $p.p4_n
WITH {value: x, count: c} AS n19
RETURN collect([n19.count, n19.value]) AS f20 }
CALL (l4) {
UNWIND l4 AS a21
MATCH (a21)-[:MENTIONS]->(:Person)-[h:HOLDS_OFFICE]->()
WITH DISTINCT a21, h.titleKey AS t, h.title AS x22
WITH t, min(x22) AS x, count(DISTINCT a21) AS c
ORDER BY c DESC, t LIMIT $p.p5_n
WITH {value: x, count: c} AS n23
RETURN collect([n23.count, n23.value]) AS f24 }
CALL (l4) {
UNWIND l4 AS a25
MATCH (a25)-[:MENTIONS]->(x26:Person)
WITH x26, count(*) AS c
ORDER BY c DESC, x26.id LIMIT $p.p6_n
WITH x26, {count: c} AS n27
CALL (x26) {
MATCH (a29)-[r30:MENTIONS]->() USING INDEX SEEK r30:MENTIONS(key) WHERE r30.key > x26.id + '|' + $p.p7_lo AND r30.key < x26.id + '|' + $p.p7_hi
WITH a29
ORDER BY r30.key DESC LIMIT $p.p7_n
RETURN collect([a29.title]) AS f31 }
RETURN collect([x26.name, n27.count, [f31, null]]) AS f28 }
CALL (l4) {
UNWIND l4 AS a32
MATCH (a32)-[:PUBLISHED_BY]->(x33:Publisher)
WITH x33, count(*) AS c
ORDER BY c DESC, x33.id LIMIT $p.p8_n
WITH x33, {count: c} AS n34
RETURN collect([x33.name, n34.count]) AS f35 }
RETURN [[n7.articlesCounted, n7.isExact, f12, f16, f20, f24, f28, f35]] AS f8 }
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

