
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n2.id + '|' + $p.p1_lo AND r7.key < n2.id + '|' + $p.p1_hi
WITH a6, r7
ORDER BY r7.key DESC LIMIT $p.p1_n
RETURN collect([r7.count]) AS f8 }
CALL (n2) {
CALL (n2) {
MATCH (a9)-[r10:MENTIONS]->() USING INDEX SEEK r10:MENTIONS(key) WHERE r10.key > n2.id + '|' + $p.p1_since AND r10.key < n2.id + '|' + $p.p1_until
WITH a9
ORDER BY r10.key DESC LIMIT $p.p2_newest + 1
WITH collect(a9) AS l13
RETURN l13[..$p.p2_newest] AS l11, CASE WHEN size(l13) > $p.p2_newest THEN l13[$p.p2_newest].sortKey END AS k12 }
WITH l11, {articlesCounted: size(l11), isExact: k12 IS NULL} AS n14
CALL (l11) {
UNWIND l11 AS a16
MATCH (a16)-[:MENTIONS]->(x17:Person)
WITH x17, count(*) AS c
ORDER BY c DESC, x17.id LIMIT $p.p3_n
WITH x17, {count: c} AS n18
RETURN collect([x17.name, n18.count]) AS f19 }
RETURN [[f19]] AS f15 }
CALL (n2) {
MATCH (a20)-[r21:MENTIONS]->() USING INDEX SEEK r21:MENTIONS(key) WHERE r21.key > n2.id + '|' + $p.p1_since AND r21.key < n2.id + '|' + $p.p1_until
WITH r21.key AS k
ORDER BY k DESC LIMIT $p.p4_newest + 1
WITH substring(k, size(n2.id) + 1, $p.p4_unit) AS b, count(*) AS c
RETURN [collect([b, c])[..$p.p4_most], CASE WHEN sum(c) > $p.p4_newest THEN min(b) END] AS f22 }
CALL (n2) {
MATCH (n24:Person)-[r23:SEEN_WITH]->() USING INDEX SEEK r23:SEEN_WITH(countKey) WHERE r23.countKey > n2.id + '|' + $p.p5_lo AND r23.countKey < n2.id + '|' + $p.p5_hi
WITH r23, n24
ORDER BY r23.countKey DESC LIMIT $p.p5_n
CALL (n24) {
CALL (n24) {
MATCH (a25)-[r26:WRITTEN_BY]->() USING INDEX SEEK r26:WRITTEN_BY(key) WHERE r26.key > n24.id + '|' + $p.p6_since AND r26.key < n24.id + '|' + $p.p6_until
WITH a25
ORDER BY r26.key DESC LIMIT $p.p7_newest + 1
WITH collect(a25) AS l29
RETURN l29[..$p.p7_newest] AS l27, CASE WHEN size(l29) > $p.p7_newest THEN l29[$p.p7_newest].sortKey END AS k28 }
WITH l27, {articlesCounted: size(l27), isExact: k28 IS NULL} AS n30
CALL (l27) {
UNWIND l27 AS a32
MATCH (a32)-[:MENTIONS]->(x33:Country)
WITH x33, count(*) AS c
ORDER BY c DESC, x33.id LIMIT $p.p8_n
WITH x33, {count: c} AS n34
RETURN collect([x33.code, n34.count]) AS f35 }
RETURN [[f35]] AS f31 }
RETURN collect([[[null, null], f31]]) AS f36 }
RETURN collect([[[f8, null], f15, f22], [f36, null, false, true, n2.articleCount]]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Country": [
      "country:IR"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2,
    "p1_since": "",
    "p1_until": "􏿿",
    "p2_newest": 5000,
    "p3_n": 10,
    "p4_most": 1001,
    "p4_newest": 100000,
    "p4_unit": 7,
    "p5_hi": "􏿿",
    "p5_lo": "",
    "p5_n": 3,
    "p6_hi": "􏿿",
    "p6_lo": "",
    "p6_n": 20,
    "p6_since": "",
    "p6_until": "􏿿",
    "p7_newest": 5000,
    "p8_n": 10
  }
}

