
CALL () {
WITH COUNT {
MATCH (x:Name) USING INDEX SEEK x:Name(key) WHERE x.key >= $p.p0_w2[0] AND x.key < $p.p0_w2[0] + $highest
WITH x LIMIT 5001
RETURN x } AS w2
WITH w2, COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w3
RETURN {id: w.id, count: COUNT { (w)<-[:SEEN_WITH]-() }} } AS w4
WITH w2, w4, COUNT {
MATCH (x:Name) USING INDEX SEEK x:Name(key) WHERE x.key >= $p.p0_w4[0] AND x.key < $p.p0_w4[0] + $highest
WITH x LIMIT 5001
RETURN x } AS w5
WITH w2, w4, w5, reduce(b = null, g IN [bs IN [[reduce(b = null, g IN CASE WHEN w2 < 5001 THEN [{d: w2, r: [[1, $p.p0_w2[0]]]}] ELSE [] END | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END), reduce(b = null, g IN [{d: reduce(s = 0, w IN w4 | s + w.count), r: [w IN w4 | [2, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END)]] WHERE all(b IN bs WHERE b IS NOT NULL) | {d: reduce(s = 0, b IN bs | s + b.d), r: reduce(l = [], b IN bs | l + b.r)}] + [{d: COUNT { (:Person) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (w2, w4, w5, g6) {
CALL (w2, w4, w5, g6) {
UNWIND CASE WHEN (g6.d > 5000 OR g6.d > $p.p0_scan) THEN [] ELSE [1] END AS y
UNWIND g6.r AS x8
CALL (w2, w4, w5, g6, x8) {
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > CASE WHEN x8[0] = 0 THEN '' END AND n1.countKey < $highest
RETURN n1 UNION ALL
MATCH (x:Name)-[:NAMES]->(n1:Person) USING INDEX SEEK x:Name(key) WHERE x.key >= CASE WHEN x8[0] = 1 THEN x8[1] END AND x.key < CASE WHEN x8[0] = 1 THEN x8[1] END + $highest
RETURN n1 UNION ALL
MATCH (n1:Person)-[r3:SEEN_WITH]->() USING INDEX SEEK r3:SEEN_WITH(countKey) WHERE r3.countKey > CASE WHEN x8[0] = 2 THEN x8[1] END + '|' + '' AND r3.countKey < CASE WHEN x8[0] = 2 THEN x8[1] END + '|' + $highest
RETURN n1 }
WITH DISTINCT n1
WITH n1 WHERE (n1.articleCount >= $p.p0_w0_min) AND (coalesce(n1.lastSeen >= $p.p0_w1_since AND n1.firstSeen < $p.p0_w1_until, false)) AND ((EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w2[0] }) OR ((EXISTS { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w3 }) AND NOT (EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w4[0] }))) AND NOT (n1.articleCount >= $p.p0_w5_min) AND n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
RETURN n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n UNION ALL
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > CASE WHEN (g6.d > 5000 OR g6.d > $p.p0_scan) THEN $p.p0_lo END AND n1.countKey < $p.p0_hi
WITH n1, n1.countKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH n1, k WHERE (n1.articleCount >= $p.p0_w0_min) AND (coalesce(n1.lastSeen >= $p.p0_w1_since AND n1.firstSeen < $p.p0_w1_until, false)) AND ((EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w2[0] }) OR ((EXISTS { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w3 }) AND NOT (EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w4[0] }))) AND NOT (n1.articleCount >= $p.p0_w5_min)
WITH n1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN n1 }
WITH n1
ORDER BY n1.countKey DESC
RETURN collect([n1.name]) AS f7 }
CALL (g6, f7) {
UNWIND CASE WHEN size(f7) < $p.p0_n AND g6.d >= $p.p0_scan AND (g6.d > 5000 OR g6.d > $p.p0_scan) THEN [1] ELSE [] END AS y
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
WITH count(*) AS c10
RETURN coalesce(max(c10), 0) >= $p.p0_scan AS o9 }
CALL (w2, w4, w5, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x15
CALL (x15) {
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > CASE WHEN x15[0] = 0 THEN $p.p0_from END AND n1.countKey < $p.p0_to
WITH n1 LIMIT $p.p0_scan
RETURN n1 UNION ALL
MATCH (x:Name)-[:NAMES]->(n1:Person) USING INDEX SEEK x:Name(key) WHERE x.key >= CASE WHEN x15[0] = 1 THEN x15[1] END AND x.key < CASE WHEN x15[0] = 1 THEN x15[1] END + $highest
WITH n1 LIMIT $p.p0_scan
RETURN n1 UNION ALL
MATCH (n1:Person)-[r3:SEEN_WITH]->() USING INDEX SEEK r3:SEEN_WITH(countKey) WHERE r3.countKey > CASE WHEN x15[0] = 2 THEN x15[1] END + '|' + '' AND r3.countKey < CASE WHEN x15[0] = 2 THEN x15[1] END + '|' + $highest
WITH n1 LIMIT $p.p0_scan
RETURN n1 }
WITH n1, count(*) AS c13 LIMIT $p.p0_scan
RETURN coalesce(sum(c13), 0) >= $p.p0_scan AS o12, count(CASE WHEN (n1.articleCount >= $p.p0_w0_min) AND (coalesce(n1.lastSeen >= $p.p0_w1_since AND n1.firstSeen < $p.p0_w1_until, false)) AND ((EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w2[0] }) OR ((EXISTS { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w3 }) AND NOT (EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w4[0] }))) AND NOT (n1.articleCount >= $p.p0_w5_min) THEN 1 END) AS c14 }
CALL (g6, c14) {
RETURN CASE WHEN false THEN g6.d ELSE c14 END AS t11 }
RETURN [f7, t11, (o9 OR o12)] AS f16 }
RETURN f16 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 5951,
    "p0_to": "􏿿",
    "p0_w0_min": 2,
    "p0_w1_since": "2020-01-02T00:00:00Z",
    "p0_w1_until": "9999-12-31T23:59:59Z",
    "p0_w2": [
      "lav"
    ],
    "p0_w3": [
      "country:RU"
    ],
    "p0_w4": [
      "p"
    ],
    "p0_w5_min": 1000
  }
}

