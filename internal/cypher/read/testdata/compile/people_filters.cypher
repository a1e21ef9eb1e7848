
CALL () {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w0
RETURN {id: w.id, count: COUNT { (w)<-[:SEEN_WITH]-() }} } AS w3
WITH w3, reduce(b = null, g IN [{d: reduce(s = 0, w IN w3 | s + w.count), r: [w IN w3 | [1, w.id]]}] + [{d: COUNT { (:Person) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w3, g4) {
CALL (w3, g4) {
UNWIND CASE WHEN (g4.d > 5000 OR g4.d > $p.p0_scan) THEN [] ELSE [1] END AS y
UNWIND g4.r AS x6
CALL (w3, g4, x6) {
MATCH (n1:Person) USING INDEX SEEK n1:Person(nameKey) WHERE n1.nameKey > CASE WHEN x6[0] = 0 THEN '' END AND n1.nameKey < $highest
RETURN n1 UNION ALL
MATCH (n1:Person)-[r2:SEEN_WITH]->() USING INDEX SEEK r2:SEEN_WITH(countKey) WHERE r2.countKey > CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + '' AND r2.countKey < CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + $highest
RETURN n1 }
WITH DISTINCT n1
WITH n1 WHERE (EXISTS { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w0 }) AND n1.nameKey > $p.p0_lo AND n1.nameKey < $p.p0_hi
RETURN n1
ORDER BY n1.nameKey ASC LIMIT $p.p0_n UNION ALL
MATCH (n1:Person) USING INDEX SEEK n1:Person(nameKey) WHERE n1.nameKey > CASE WHEN (g4.d > 5000 OR g4.d > $p.p0_scan) THEN $p.p0_lo END AND n1.nameKey < $p.p0_hi
WITH n1, n1.nameKey AS k
ORDER BY k ASC LIMIT $p.p0_scan
WITH n1, k WHERE (EXISTS { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w0 })
WITH n1, k
ORDER BY k ASC LIMIT $p.p0_n
RETURN n1 }
WITH n1
ORDER BY n1.nameKey ASC
RETURN collect([n1.name]) AS f5 }
CALL (g4, f5) {
UNWIND CASE WHEN size(f5) < $p.p0_n AND g4.d >= $p.p0_scan AND (g4.d > 5000 OR g4.d > $p.p0_scan) THEN [1] ELSE [] END AS y
MATCH (n1:Person) USING INDEX SEEK n1:Person(nameKey) WHERE n1.nameKey > $p.p0_lo AND n1.nameKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
WITH count(*) AS c8
RETURN coalesce(max(c8), 0) >= $p.p0_scan AS o7 }
RETURN [f5, null, o7] AS f9 }
RETURN f9 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 11901,
    "p0_to": "􏿿",
    "p0_w0": [
      "country:RU"
    ]
  }
}


CALL () {
WITH COUNT {
MATCH (x:Name) USING INDEX SEEK x:Name(key) WHERE x.key >= $p.p0_w0[0] AND x.key < $p.p0_w0[0] + $highest
WITH x LIMIT 5001
RETURN x } AS w2
WITH w2, COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w1
RETURN {id: w.id, count: COUNT { (w)<-[:SEEN_WITH]-() }} } AS w4
WITH w2, w4, COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w2
RETURN {id: w.id, count: COUNT { (w)<-[:SEEN_WITH]-() }} } AS w5
WITH w2, w4, w5, reduce(b = null, g IN CASE WHEN w2 < 5001 THEN [{d: w2, r: [[1, $p.p0_w0[0]]]}] ELSE [] END + CASE WHEN size(w4) < size($p.p0_w1) THEN [{d: -1, r: []}] ELSE [w IN w4 | {d: w.count, r: [[2, w.id]]}] END + [{d: COUNT { (:Person) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (w2, w4, w5, g6) {
CALL (w2, w4, w5, g6) {
UNWIND CASE WHEN (g6.d > 5000 OR g6.d > $p.p0_scan) THEN [] ELSE [1] END AS y
UNWIND g6.r AS x8
CALL (w2, w4, w5, g6, x8) {
MATCH (n1:Person) USING INDEX SEEK n1:Person(seenKey) WHERE n1.seenKey > CASE WHEN x8[0] = 0 THEN '' END AND n1.seenKey < $highest
RETURN n1 UNION ALL
MATCH (x:Name)-[:NAMES]->(n1:Person) USING INDEX SEEK x:Name(key) WHERE x.key >= CASE WHEN x8[0] = 1 THEN x8[1] END AND x.key < CASE WHEN x8[0] = 1 THEN x8[1] END + $highest
RETURN n1 UNION ALL
MATCH (n1:Person)-[r3:SEEN_WITH]->() USING INDEX SEEK r3:SEEN_WITH(countKey) WHERE r3.countKey > CASE WHEN x8[0] = 2 THEN x8[1] END + '|' + '' AND r3.countKey < CASE WHEN x8[0] = 2 THEN x8[1] END + '|' + $highest
RETURN n1 }
WITH DISTINCT n1
WITH n1 WHERE (EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w0[0] }) AND (COUNT { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w1 } = size($p.p0_w1)) AND NOT (EXISTS { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w2 }) AND n1.seenKey > $p.p0_lo AND n1.seenKey < $p.p0_hi
RETURN n1
ORDER BY n1.seenKey DESC LIMIT $p.p0_n UNION ALL
MATCH (n1:Person) USING INDEX SEEK n1:Person(seenKey) WHERE n1.seenKey > CASE WHEN (g6.d > 5000 OR g6.d > $p.p0_scan) THEN $p.p0_lo END AND n1.seenKey < $p.p0_hi
WITH n1, n1.seenKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH n1, k WHERE (EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w0[0] }) AND (COUNT { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w1 } = size($p.p0_w1)) AND NOT (EXISTS { (n1)-[:SEEN_WITH]->(x:Country) WHERE x.id IN $p.p0_w2 })
WITH n1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN n1 }
WITH n1
ORDER BY n1.seenKey DESC
RETURN collect([n1.lastSeen, n1.name]) AS f7 }
CALL (g6, f7) {
UNWIND CASE WHEN size(f7) < $p.p0_n AND g6.d >= $p.p0_scan AND (g6.d > 5000 OR g6.d > $p.p0_scan) THEN [1] ELSE [] END AS y
MATCH (n1:Person) USING INDEX SEEK n1:Person(seenKey) WHERE n1.seenKey > $p.p0_lo AND n1.seenKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
WITH count(*) AS c10
RETURN coalesce(max(c10), 0) >= $p.p0_scan AS o9 }
RETURN [f7, null, o9] AS f11 }
RETURN f11 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 11901,
    "p0_to": "􏿿",
    "p0_w0": [
      "p"
    ],
    "p0_w1": [
      "country:IR",
      "country:RU"
    ],
    "p0_w2": [
      "country:US"
    ]
  }
}


CALL () {
WITH COUNT {
MATCH (x:Name) USING INDEX SEEK x:Name(key) WHERE x.key >= $p.p0_w0[0] AND x.key < $p.p0_w0[0] + $highest
WITH x LIMIT 5001
RETURN x } AS w2
WITH w2, reduce(b = null, g IN CASE WHEN w2 < 5001 THEN [{d: w2, r: [[1, $p.p0_w0[0]]]}] ELSE [] END + [{d: COUNT { (:Person) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g3
CALL (w2, g3) {
CALL (w2, g3) {
UNWIND CASE WHEN (g3.d > 5000 OR g3.d > $p.p0_scan) THEN [] ELSE [1] END AS y
UNWIND g3.r AS x5
CALL (w2, g3, x5) {
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > CASE WHEN x5[0] = 0 THEN '' END AND n1.countKey < $highest
RETURN n1 UNION ALL
MATCH (x:Name)-[:NAMES]->(n1:Person) USING INDEX SEEK x:Name(key) WHERE x.key >= CASE WHEN x5[0] = 1 THEN x5[1] END AND x.key < CASE WHEN x5[0] = 1 THEN x5[1] END + $highest
RETURN n1 }
WITH DISTINCT n1
WITH n1 WHERE (EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w0[0] }) AND n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
RETURN n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n UNION ALL
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > CASE WHEN (g3.d > 5000 OR g3.d > $p.p0_scan) THEN $p.p0_lo END AND n1.countKey < $p.p0_hi
WITH n1, n1.countKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH n1, k WHERE (EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w0[0] })
WITH n1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN n1 }
WITH n1
ORDER BY n1.countKey DESC
RETURN collect([n1.name]) AS f4 }
CALL (g3, f4) {
UNWIND CASE WHEN size(f4) < $p.p0_n AND g3.d >= $p.p0_scan AND (g3.d > 5000 OR g3.d > $p.p0_scan) THEN [1] ELSE [] END AS y
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
WITH count(*) AS c7
RETURN coalesce(max(c7), 0) >= $p.p0_scan AS o6 }
CALL (w2, g3) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g3.r AS x12
CALL (x12) {
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > CASE WHEN x12[0] = 0 THEN $p.p0_from END AND n1.countKey < $p.p0_to
WITH n1 LIMIT $p.p0_scan
RETURN n1 UNION ALL
MATCH (x:Name)-[:NAMES]->(n1:Person) USING INDEX SEEK x:Name(key) WHERE x.key >= CASE WHEN x12[0] = 1 THEN x12[1] END AND x.key < CASE WHEN x12[0] = 1 THEN x12[1] END + $highest
WITH n1 LIMIT $p.p0_scan
RETURN n1 }
WITH n1, count(*) AS c10 LIMIT $p.p0_scan
RETURN coalesce(sum(c10), 0) >= $p.p0_scan AS o9, count(CASE WHEN (EXISTS { (n1)<-[:NAMES]-(x) WHERE x.key STARTS
WITH $p.p0_w0[0] }) THEN 1 END) AS c11 }
CALL (g3, c11) {
RETURN CASE WHEN false THEN g3.d ELSE c11 END AS t8 }
RETURN [f4, t8, (o6 OR o9)] AS f13 }
RETURN f13 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 11901,
    "p0_to": "􏿿",
    "p0_w0": [
      "lav"
    ]
  }
}

