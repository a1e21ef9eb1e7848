
CALL () {
WITH COLLECT {
UNWIND $p0_Person AS id1
MATCH (n2:Person {id: id1})
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0 AND $p0_name <> ''
MATCH (x:Name)-[:NAMES]->(n2:Person) USING INDEX SEEK x:Name(key) WHERE x.key > $p0_name + '|' + '' AND x.key < $p0_name + '|' + $highest
WITH DISTINCT n2 LIMIT 2
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN size(y4) = 1 THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(countKey) WHERE r6.countKey > n2.id + '|' + $p1_lo AND r6.countKey < n2.id + '|' + $p1_hi
WITH a5, r6
ORDER BY r6.countKey DESC LIMIT $p1_n
RETURN collect([a5.title, r6.count, substring(r6.countKey, size(n2.id) + 1)]) AS f7 }
CALL (n2) {
WITH COLLECT {
UNWIND $p2_w0 AS id
MATCH (w:Country {id: id})
RETURN w } AS w10
WITH w10, reduce(b = null, g IN [{d: reduce(s = 0, w IN w10 | s + w.articleCount), r: [w IN w10 | [0, w.id]]}] + [{d: n2.articleCount, r: [[1, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g11
CALL (n2, w10, g11) {
CALL (n2, w10, g11) {
UNWIND CASE WHEN g11.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g11.r AS x13
CALL (n2, w10, g11, x13) {
MATCH (a8:Article)-[r9:MENTIONS]->() USING INDEX SEEK r9:MENTIONS(key) WHERE r9.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + '' AND r9.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $highest
RETURN a8 UNION ALL
MATCH (a8:Article)-[r9:MENTIONS]->() USING INDEX SEEK r9:MENTIONS(countKey) WHERE r9.countKey > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + '' AND r9.countKey < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $highest
RETURN a8 }
WITH DISTINCT a8
MATCH ()-[r9:MENTIONS]->() USING INDEX SEEK r9:MENTIONS(key) WHERE r9.key = n2.id + '|' + a8.sortKey
WITH a8, r9 WHERE (EXISTS { (a8)-[m:MENTIONS]->(x) WHERE x IN w10 }) AND EXISTS { (a8)-[:MENTIONS]->(n2) } AND substring(r9.countKey, size(n2.id) + 1) > $p2_lo AND substring(r9.countKey, size(n2.id) + 1) < $p2_hi
RETURN a8, r9
ORDER BY substring(r9.countKey, size(n2.id) + 1) DESC LIMIT $p2_n UNION ALL
MATCH (a8:Article)-[r9:MENTIONS]->() USING INDEX SEEK r9:MENTIONS(countKey) WHERE r9.countKey > CASE WHEN g11.d > 5000 THEN n2.id END + '|' + $p2_lo AND r9.countKey < CASE WHEN g11.d > 5000 THEN n2.id END + '|' + $p2_hi
WITH a8, r9, r9.countKey AS k
ORDER BY k DESC LIMIT $p2_scan
WITH a8, r9, k WHERE (EXISTS { (a8)-[m:MENTIONS]->(x) WHERE x IN w10 }) AND EXISTS { (a8)-[:MENTIONS]->(n2) }
WITH a8, r9, k
ORDER BY k DESC LIMIT $p2_n
RETURN a8, r9 }
WITH a8, r9
ORDER BY substring(r9.countKey, size(n2.id) + 1) DESC
RETURN collect([a8.title, r9.count]) AS f12 }
CALL (n2, g11, f12) {
UNWIND CASE WHEN size(f12) < $p2_n AND g11.d >= $p2_scan AND g11.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a8:Article)-[r9:MENTIONS]->() USING INDEX SEEK r9:MENTIONS(countKey) WHERE r9.countKey > n2.id + '|' + $p2_lo AND r9.countKey < n2.id + '|' + $p2_hi
WITH 1 AS one LIMIT $p2_scan
WITH count(*) AS c15
RETURN coalesce(max(c15), 0) >= $p2_scan AS o14 }
CALL (n2, w10, g11) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g11.r AS x20
CALL (n2, x20) {
MATCH (a8:Article)-[r9:MENTIONS]->() USING INDEX SEEK r9:MENTIONS(key) WHERE r9.key > CASE WHEN x20[0] = 0 THEN x20[1] END + '|' + '' AND r9.key < CASE WHEN x20[0] = 0 THEN x20[1] END + '|' + $highest
WITH a8 LIMIT $p2_scan
RETURN a8 UNION ALL
MATCH (a8:Article)-[r9:MENTIONS]->() USING INDEX SEEK r9:MENTIONS(countKey) WHERE r9.countKey > CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p2_from AND r9.countKey < CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p2_to
WITH a8 LIMIT $p2_scan
RETURN a8 }
WITH a8, count(*) AS c18 LIMIT $p2_scan
RETURN coalesce(sum(c18), 0) >= $p2_scan AS o17, count(CASE WHEN (EXISTS { (a8)-[m:MENTIONS]->(x) WHERE x IN w10 }) AND EXISTS { (a8)-[:MENTIONS]->(n2) } THEN 1 END) AS c19 }
CALL (g11, c19) {
RETURN CASE WHEN false THEN g11.d ELSE c19 END AS t16 }
RETURN [f12, t16, (o14 OR o17)] AS f21 }
CALL (n2) {
MATCH (a22:Article)-[r23:MENTIONS]->() USING INDEX SEEK r23:MENTIONS(countKey) WHERE r23.countKey > n2.id + '|' + $p3_lo AND r23.countKey < n2.id + '|' + $p3_hi
WITH a22, r23
ORDER BY r23.countKey ASC LIMIT $p3_n
RETURN collect([a22.title]) AS f24 }
RETURN collect([[f7, null], f21, [f24, null]]) AS f25 }
RETURN f25 AS answer
{
  "highest": "􏿿",
  "p0_Person": [
    "person:sergei-lavrov"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 50000,
  "p1_to": "􏿿",
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 6,
  "p2_scan": 50000,
  "p2_to": "􏿿",
  "p2_w0": [
    "country:RU"
  ],
  "p2_w0_kinds": [],
  "p2_w0_min": 0,
  "p3_from": "",
  "p3_hi": "􏿿",
  "p3_lo": "",
  "p3_n": 6,
  "p3_scan": 50000,
  "p3_to": "􏿿"
}

