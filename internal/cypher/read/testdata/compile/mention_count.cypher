
CALL () {
MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(countKey) WHERE r4.countKey > n1.id + '|' + $p.p1_lo AND r4.countKey < n1.id + '|' + $p.p1_hi
WITH a3, r4
ORDER BY r4.countKey DESC LIMIT $p.p1_n
RETURN collect([a3.title, r4.count, substring(r4.countKey, size(n1.id) + 1)]) AS f5 }
CALL (n1) {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p2_w0
RETURN w } AS w8
WITH w8, reduce(b = null, g IN [{d: reduce(s = 0, w IN w8 | s + w.articleCount), r: [w IN w8 | [0, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g9
CALL (n1, w8, g9) {
CALL (n1, w8, g9) {
UNWIND CASE WHEN g9.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g9.r AS x11
CALL (n1, w8, g9, x11) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + '' AND r7.key < CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $highest
RETURN a6 }
WITH DISTINCT a6
MATCH ()-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key = n1.id + '|' + a6.sortKey
WITH a6, r7 WHERE (EXISTS { (a6)-[m:MENTIONS]->(x) WHERE x IN w8 }) AND EXISTS { (a6)-[:MENTIONS]->(n1) } AND substring(r7.countKey, size(n1.id) + 1) > $p.p2_lo AND substring(r7.countKey, size(n1.id) + 1) < $p.p2_hi
RETURN a6, r7
ORDER BY substring(r7.countKey, size(n1.id) + 1) DESC LIMIT $p.p2_n UNION ALL
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(countKey) WHERE r7.countKey > CASE WHEN g9.d > 5000 THEN n1.id END + '|' + $p.p2_lo AND r7.countKey < CASE WHEN g9.d > 5000 THEN n1.id END + '|' + $p.p2_hi
WITH a6, r7, r7.countKey AS k
ORDER BY k DESC LIMIT $p.p2_scan
WITH a6, r7, k WHERE (EXISTS { (a6)-[m:MENTIONS]->(x) WHERE x IN w8 }) AND EXISTS { (a6)-[:MENTIONS]->(n1) }
WITH a6, r7, k
ORDER BY k DESC LIMIT $p.p2_n
RETURN a6, r7 }
WITH a6, r7
ORDER BY substring(r7.countKey, size(n1.id) + 1) DESC
RETURN collect([a6.title, r7.count]) AS f10 }
CALL (n1, g9, f10) {
UNWIND CASE WHEN size(f10) < $p.p2_n AND g9.d >= $p.p2_scan AND g9.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(countKey) WHERE r7.countKey > n1.id + '|' + $p.p2_lo AND r7.countKey < n1.id + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
WITH count(*) AS c13
RETURN coalesce(max(c13), 0) >= $p.p2_scan AS o12 }
CALL (n1, w8, g9) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g9.r AS x18
CALL (n1, x18) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x18[0] = 0 THEN x18[1] END + '|' + '' AND r7.key < CASE WHEN x18[0] = 0 THEN x18[1] END + '|' + $highest
WITH a6 LIMIT $p.p2_scan
RETURN a6 }
WITH a6, count(*) AS c16 LIMIT $p.p2_scan
RETURN coalesce(sum(c16), 0) >= $p.p2_scan AS o15, count(CASE WHEN (EXISTS { (a6)-[m:MENTIONS]->(x) WHERE x IN w8 }) AND EXISTS { (a6)-[:MENTIONS]->(n1) } THEN 1 END) AS c17 }
CALL (g9, c17) {
RETURN CASE WHEN false THEN g9.d ELSE c17 END AS t14 }
RETURN [f10, t14, (o12 OR o15)] AS f19 }
CALL (n1) {
MATCH (a20)-[r21:MENTIONS]->() USING INDEX SEEK r21:MENTIONS(countKey) WHERE r21.countKey > n1.id + '|' + $p.p3_lo AND r21.countKey < n1.id + '|' + $p.p3_hi
WITH a20, r21
ORDER BY r21.countKey ASC LIMIT $p.p3_n
RETURN collect([a20.title]) AS f22 }
RETURN collect([[f5, null], f19, [f22, null]]) AS f2 }
RETURN f2 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": "person:sergei-lavrov",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p2_from": "",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 5,
    "p2_scan": 35705,
    "p2_to": "􏿿",
    "p2_w0": [
      "country:RU"
    ],
    "p3_hi": "􏿿",
    "p3_lo": "",
    "p3_n": 5
  }
}

