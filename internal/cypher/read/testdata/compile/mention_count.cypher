
CALL () {
UNWIND $p.p0_Person AS id1
MATCH (n2:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id1}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id1)}) USING INDEX SEEK n2:Person(id)
CALL (n2) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(countKey) WHERE r7.countKey > n2.id + '|' + $p.p1_lo AND r7.countKey < n2.id + '|' + $p.p1_hi
WITH a6, r7
ORDER BY r7.countKey DESC LIMIT $p.p1_n
RETURN collect([a6.title, r7.count, substring(r7.countKey, size(n2.id) + 1)]) AS f8 }
CALL (n2) {
WITH COLLECT {
UNWIND $p.p2_w0 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w11
WITH w11, reduce(b = null, g IN [{d: reduce(s = 0, w IN w11 | s + w.articleCount), r: [w IN w11 | [0, w.id]]}] + [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g12
CALL (n2, w11, g12) {
CALL (n2, w11, g12) {
UNWIND CASE WHEN g12.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g12.r AS x14
CALL (n2, w11, g12, x14) {
MATCH (a9)-[r10:MENTIONS]->() USING INDEX SEEK r10:MENTIONS(key) WHERE r10.key > CASE WHEN x14[0] = 0 THEN x14[1] END + '|' + '' AND r10.key < CASE WHEN x14[0] = 0 THEN x14[1] END + '|' + $highest
RETURN a9 }
WITH DISTINCT a9
MATCH ()-[r10:MENTIONS]->() USING INDEX SEEK r10:MENTIONS(key) WHERE r10.key = n2.id + '|' + a9.sortKey
WITH a9, r10 WHERE (EXISTS { (a9)-[m:MENTIONS]->(x) WHERE x IN w11 }) AND EXISTS { (a9)-[:MENTIONS]->(n2) } AND substring(r10.countKey, size(n2.id) + 1) > $p.p2_lo AND substring(r10.countKey, size(n2.id) + 1) < $p.p2_hi
RETURN a9, r10
ORDER BY substring(r10.countKey, size(n2.id) + 1) DESC LIMIT $p.p2_n UNION ALL
MATCH (a9)-[r10:MENTIONS]->() USING INDEX SEEK r10:MENTIONS(countKey) WHERE r10.countKey > CASE WHEN g12.d > 5000 THEN n2.id END + '|' + $p.p2_lo AND r10.countKey < CASE WHEN g12.d > 5000 THEN n2.id END + '|' + $p.p2_hi
WITH a9, r10, r10.countKey AS k
ORDER BY k DESC LIMIT $p.p2_scan
WITH a9, r10, k WHERE (EXISTS { (a9)-[m:MENTIONS]->(x) WHERE x IN w11 }) AND EXISTS { (a9)-[:MENTIONS]->(n2) }
WITH a9, r10, k
ORDER BY k DESC LIMIT $p.p2_n
RETURN a9, r10 }
WITH a9, r10
ORDER BY substring(r10.countKey, size(n2.id) + 1) DESC
RETURN collect([a9.title, r10.count]) AS f13 }
CALL (n2, g12, f13) {
UNWIND CASE WHEN size(f13) < $p.p2_n AND g12.d >= $p.p2_scan AND g12.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a9)-[r10:MENTIONS]->() USING INDEX SEEK r10:MENTIONS(countKey) WHERE r10.countKey > n2.id + '|' + $p.p2_lo AND r10.countKey < n2.id + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
WITH count(*) AS c16
RETURN coalesce(max(c16), 0) >= $p.p2_scan AS o15 }
CALL (n2, w11, g12) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g12.r AS x21
CALL (n2, x21) {
MATCH (a9)-[r10:MENTIONS]->() USING INDEX SEEK r10:MENTIONS(key) WHERE r10.key > CASE WHEN x21[0] = 0 THEN x21[1] END + '|' + '' AND r10.key < CASE WHEN x21[0] = 0 THEN x21[1] END + '|' + $highest
WITH a9 LIMIT $p.p2_scan
RETURN a9 }
WITH a9, count(*) AS c19 LIMIT $p.p2_scan
RETURN coalesce(sum(c19), 0) >= $p.p2_scan AS o18, count(CASE WHEN (EXISTS { (a9)-[m:MENTIONS]->(x) WHERE x IN w11 }) AND EXISTS { (a9)-[:MENTIONS]->(n2) } THEN 1 END) AS c20 }
CALL (g12, c20) {
RETURN CASE WHEN false THEN g12.d ELSE c20 END AS t17 }
RETURN [f13, t17, (o15 OR o18)] AS f22 }
CALL (n2) {
MATCH (a23)-[r24:MENTIONS]->() USING INDEX SEEK r24:MENTIONS(countKey) WHERE r24.countKey > n2.id + '|' + $p.p3_lo AND r24.countKey < n2.id + '|' + $p.p3_hi
WITH a23, r24
ORDER BY r24.countKey ASC LIMIT $p.p3_n
RETURN collect([a23.title]) AS f25 }
RETURN collect([[f8, null], f22, [f25, null]]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": [
      "person:sergei-lavrov"
    ],
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

