
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > n1.id + '|' + $p.p1_lo AND r4.key < n1.id + '|' + $p.p1_hi
WITH a3, r4
ORDER BY r4.key DESC LIMIT $p.p1_n
RETURN collect([r4.count]) AS f5 }
CALL (n1) {
CALL (n1) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n1.id + '|' + $p.p1_since AND r7.key < n1.id + '|' + $p.p1_until
WITH a6
ORDER BY r7.key DESC LIMIT $p.p2_newest + 1
WITH collect(a6) AS l10
RETURN l10[..$p.p2_newest] AS l8, CASE WHEN size(l10) > $p.p2_newest THEN l10[$p.p2_newest].sortKey END AS k9 }
WITH l8, {articlesCounted: size(l8), isExact: k9 IS NULL} AS n11
CALL (l8) {
UNWIND l8 AS a13
MATCH (a13)-[:MENTIONS]->(x14:Person)
WITH x14, count(*) AS c
ORDER BY c DESC, x14.id LIMIT $p.p3_n
WITH x14, {count: c} AS n15
RETURN collect([x14.name, n15.count]) AS f16 }
RETURN [[f16]] AS f12 }
CALL (n1) {
MATCH (a17)-[r18:MENTIONS]->() USING INDEX SEEK r18:MENTIONS(key) WHERE r18.key > n1.id + '|' + $p.p1_since AND r18.key < n1.id + '|' + $p.p1_until
WITH r18.key AS k
ORDER BY k DESC LIMIT $p.p4_newest + 1
WITH substring(k, size(n1.id) + 1, $p.p4_unit) AS b, count(*) AS c
RETURN [collect([b, c])[..$p.p4_most], CASE WHEN sum(c) > $p.p4_newest THEN min(b) END] AS f19 }
CALL (n1) {
MATCH (n21:Person)-[r20:SEEN_WITH]->() USING INDEX SEEK r20:SEEN_WITH(countKey) WHERE r20.countKey > n1.id + '|' + $p.p5_lo AND r20.countKey < n1.id + '|' + $p.p5_hi
WITH r20, n21
ORDER BY r20.countKey DESC LIMIT $p.p5_n
CALL (n21) {
CALL (n21) {
MATCH (a22)-[r23:WRITTEN_BY]->() USING INDEX SEEK r23:WRITTEN_BY(key) WHERE r23.key > n21.id + '|' + $p.p6_since AND r23.key < n21.id + '|' + $p.p6_until
WITH a22
ORDER BY r23.key DESC LIMIT $p.p7_newest + 1
WITH collect(a22) AS l26
RETURN l26[..$p.p7_newest] AS l24, CASE WHEN size(l26) > $p.p7_newest THEN l26[$p.p7_newest].sortKey END AS k25 }
WITH l24, {articlesCounted: size(l24), isExact: k25 IS NULL} AS n27
CALL (l24) {
UNWIND l24 AS a29
MATCH (a29)-[:MENTIONS]->(x30:Country)
WITH x30, count(*) AS c
ORDER BY c DESC, x30.id LIMIT $p.p8_n
WITH x30, {count: c} AS n31
RETURN collect([x30.code, n31.count]) AS f32 }
RETURN [[f32]] AS f28 }
RETURN collect([[[null, null], f28]]) AS f33 }
RETURN collect([[[f5, null], f12, f19], [f33, null, false, true, n1.articleCount]]) AS f2 }
RETURN f2 AS answer
{
  "p": {
    "p0_Country": "country:IR",
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

