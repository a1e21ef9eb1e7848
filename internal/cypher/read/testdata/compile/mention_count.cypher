MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(countKey) WHERE r3.countKey > n1.id + '|' + $p.p1_lo AND r3.countKey < n1.id + '|' + $p.p1_hi
WITH a2, r3
ORDER BY r3.countKey DESC LIMIT $p.p1_n
RETURN collect([a2.title, r3.count, substring(r3.countKey, size(n1.id) + 1)]) AS f4 }
CALL (n1) {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p2_w0
RETURN w } AS w7
WITH w7, reduce(b = null, g IN [{d: reduce(s = 0, w IN w7 | s + w.articleCount), r: [w IN w7 | [0, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g8
CALL (n1, w7, g8) {
CALL (n1, w7, g8) {
UNWIND CASE WHEN (g8.d > 5000 OR g8.d > $p.p2_scan) THEN [] ELSE [1] END AS y
UNWIND g8.r AS x10
CALL (n1, w7, g8, x10) {
MATCH (a5)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + '' AND r6.key < CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $highest
RETURN a5 }
WITH DISTINCT a5
MATCH ()-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key = n1.id + '|' + a5.sortKey
WITH a5, r6 WHERE (EXISTS { (a5)-[m:MENTIONS]->(x) WHERE x IN w7 }) AND EXISTS { (a5)-[:MENTIONS]->(n1) } AND substring(r6.countKey, size(n1.id) + 1) > $p.p2_lo AND substring(r6.countKey, size(n1.id) + 1) < $p.p2_hi
RETURN a5, r6
ORDER BY substring(r6.countKey, size(n1.id) + 1) DESC LIMIT $p.p2_n UNION ALL
MATCH (a5)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(countKey) WHERE r6.countKey > CASE WHEN (g8.d > 5000 OR g8.d > $p.p2_scan) THEN n1.id END + '|' + $p.p2_lo AND r6.countKey < CASE WHEN (g8.d > 5000 OR g8.d > $p.p2_scan) THEN n1.id END + '|' + $p.p2_hi
WITH a5, r6, r6.countKey AS k
ORDER BY k DESC LIMIT $p.p2_scan
WITH a5, r6, k WHERE (EXISTS { (a5)-[m:MENTIONS]->(x) WHERE x IN w7 }) AND EXISTS { (a5)-[:MENTIONS]->(n1) }
WITH a5, r6, k
ORDER BY k DESC LIMIT $p.p2_n
RETURN a5, r6 }
WITH a5, r6
ORDER BY substring(r6.countKey, size(n1.id) + 1) DESC
RETURN collect([a5.title, r6.count]) AS f9 }
CALL (n1, g8, f9) {
UNWIND CASE WHEN size(f9) < $p.p2_n AND g8.d >= $p.p2_scan AND (g8.d > 5000 OR g8.d > $p.p2_scan) THEN [1] ELSE [] END AS y
MATCH (a5)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(countKey) WHERE r6.countKey > n1.id + '|' + $p.p2_lo AND r6.countKey < n1.id + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
WITH count(*) AS c12
RETURN coalesce(max(c12), 0) >= $p.p2_scan AS o11 }
CALL (n1, w7, g8) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g8.r AS x17
CALL (n1, x17) {
MATCH (a5)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + '' AND r6.key < CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $highest
WITH a5 LIMIT $p.p2_scan
RETURN a5 }
WITH a5, count(*) AS c15 LIMIT $p.p2_scan
RETURN coalesce(sum(c15), 0) >= $p.p2_scan AS o14, count(CASE WHEN (EXISTS { (a5)-[m:MENTIONS]->(x) WHERE x IN w7 }) AND EXISTS { (a5)-[:MENTIONS]->(n1) } THEN 1 END) AS c16 }
CALL (g8, c16) {
RETURN CASE WHEN false THEN g8.d ELSE c16 END AS t13 }
RETURN [f9, t13, (o11 OR o14)] AS f18 }
CALL (n1) {
MATCH (a19)-[r20:MENTIONS]->() USING INDEX SEEK r20:MENTIONS(countKey) WHERE r20.countKey > n1.id + '|' + $p.p3_lo AND r20.countKey < n1.id + '|' + $p.p3_hi
WITH a19, r20
ORDER BY r20.countKey ASC LIMIT $p.p3_n
RETURN collect([a19.title]) AS f21 }
RETURN [[[f4, null], f18, [f21, null]]] AS answer
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

