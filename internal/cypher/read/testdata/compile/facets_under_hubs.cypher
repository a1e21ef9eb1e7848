MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > n1.id + '|' + $p.p1_lo AND r3.key < n1.id + '|' + $p.p1_hi
WITH a2, r3
ORDER BY r3.key DESC LIMIT $p.p1_n
RETURN collect([r3.count]) AS f4 }
CALL (n1) {
CALL (n1) {
MATCH (a5)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > n1.id + '|' + $p.p1_since AND r6.key < n1.id + '|' + $p.p1_until
WITH a5
ORDER BY r6.key DESC LIMIT $p.p2_newest + 1
WITH collect(a5) AS l9
RETURN l9[..$p.p2_newest] AS l7, CASE WHEN size(l9) > $p.p2_newest THEN l9[$p.p2_newest].sortKey END AS k8 }
WITH l7, {articlesCounted: size(l7), isExact: k8 IS NULL} AS n10
CALL (l7) {
UNWIND l7 AS a
MATCH (a)-[:MENTIONS]->(x:Person)
WITH x, count(*) AS c
RETURN collect([x, c]) AS l15 }
CALL (l15) {
WITH l15 AS all
CALL (all) {
UNWIND all AS p
WITH p[1] AS c
ORDER BY c DESC LIMIT $p.p3_n
RETURN min(c) AS least }
UNWIND all AS p
WITH p, least WHERE p[1] >= least
WITH p[0] AS x14, {count: p[1]} AS n12
ORDER BY n12.count DESC, x14.id LIMIT $p.p3_n
RETURN collect([x14.name, n12.count]) AS f13 }
RETURN [[f13]] AS f11 }
CALL (n1) {
MATCH (a16)-[r17:MENTIONS]->() USING INDEX SEEK r17:MENTIONS(key) WHERE r17.key > n1.id + '|' + $p.p1_since AND r17.key < n1.id + '|' + $p.p1_until
WITH r17.key AS k
ORDER BY k DESC LIMIT $p.p4_newest + 1
WITH substring(k, size(n1.id) + 1, $p.p4_unit) AS b, count(*) AS c
RETURN [collect([b, c])[..$p.p4_most], CASE WHEN sum(c) > $p.p4_newest THEN min(b) END] AS f18 }
CALL (n1) {
MATCH (n20:Person)-[r19:SEEN_WITH]->() USING INDEX SEEK r19:SEEN_WITH(countKey) WHERE r19.countKey > n1.id + '|' + $p.p5_lo AND r19.countKey < n1.id + '|' + $p.p5_hi
WITH r19, n20
ORDER BY r19.countKey DESC LIMIT $p.p5_n
CALL (n20) {
CALL (n20) {
MATCH (a21)-[r22:WRITTEN_BY]->() USING INDEX SEEK r22:WRITTEN_BY(key) WHERE r22.key > n20.id + '|' + $p.p6_since AND r22.key < n20.id + '|' + $p.p6_until
WITH a21
ORDER BY r22.key DESC LIMIT $p.p7_newest + 1
WITH collect(a21) AS l25
RETURN l25[..$p.p7_newest] AS l23, CASE WHEN size(l25) > $p.p7_newest THEN l25[$p.p7_newest].sortKey END AS k24 }
WITH l23, {articlesCounted: size(l23), isExact: k24 IS NULL} AS n26
CALL (l23) {
UNWIND l23 AS a
MATCH (a)-[:MENTIONS]->(x:Country)
WITH x, count(*) AS c
RETURN collect([x, c]) AS l31 }
CALL (l31) {
WITH l31 AS all
CALL (all) {
UNWIND all AS p
WITH p[1] AS c
ORDER BY c DESC LIMIT $p.p8_n
RETURN min(c) AS least }
UNWIND all AS p
WITH p, least WHERE p[1] >= least
WITH p[0] AS x30, {count: p[1]} AS n28
ORDER BY n28.count DESC, x30.id LIMIT $p.p8_n
RETURN collect([x30.code, n28.count]) AS f29 }
RETURN [[f29]] AS f27 }
RETURN collect([[[null, null], f27]]) AS f32 }
RETURN [[[[f4, null], f11, f18], [f32, null, false, true, n1.articleCount]]] AS answer
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

