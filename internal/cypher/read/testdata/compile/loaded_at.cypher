
CALL () {
WITH COLLECT {
UNWIND $p0_Country AS id1
MATCH (n2:Country {id: id1})
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0 AND $p0_name <> ''
MATCH (n2:Country) WHERE $p0_name IN n2.names
WITH n2
ORDER BY n2.withdrawn IS NOT NULL, n2.id LIMIT 1
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN true THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
WITH reduce(b = null, g IN [{d: n2.articleCount, r: [[1, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g7
CALL (n2, g7) {
CALL (n2, g7) {
UNWIND CASE WHEN g7.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g7.r AS x9
CALL (n2, g7, x9) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + '' AND r6.key < CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $highest
RETURN a5 UNION ALL
MATCH (a5:Article) USING INDEX SEEK a5:Article(loadedKey) WHERE a5.loadedKey > CASE WHEN x9[0] = 1 THEN '' END AND a5.loadedKey < $highest
RETURN a5 }
WITH DISTINCT a5
WITH a5 WHERE EXISTS { (a5)-[:MENTIONS]->(n2) } AND a5.loadedKey > $p1_lo AND a5.loadedKey < $p1_hi
RETURN a5
ORDER BY a5.loadedKey DESC LIMIT $p1_n UNION ALL
MATCH (a5:Article) USING INDEX SEEK a5:Article(loadedKey) WHERE a5.loadedKey > CASE WHEN g7.d > 5000 THEN $p1_lo END AND a5.loadedKey < $p1_hi
WITH a5, a5.loadedKey AS k
ORDER BY k DESC LIMIT $p1_scan
WITH a5, k WHERE EXISTS { (a5)-[:MENTIONS]->(n2) }
WITH a5, k
ORDER BY k DESC LIMIT $p1_n
RETURN a5 }
WITH a5
ORDER BY a5.loadedKey DESC
RETURN collect([a5.title, r6.count]) AS f8 }
CALL (n2, g7, f8) {
UNWIND CASE WHEN size(f8) < $p1_n AND g7.d >= $p1_scan AND g7.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a5:Article) USING INDEX SEEK a5:Article(loadedKey) WHERE a5.loadedKey > $p1_lo AND a5.loadedKey < $p1_hi
WITH 1 AS one LIMIT $p1_scan
WITH count(*) AS c11
RETURN coalesce(max(c11), 0) >= $p1_scan AS o10 }
CALL (n2, g7) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g7.r AS x16
CALL (n2, x16) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + '' AND r6.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $highest
WITH a5 LIMIT $p1_scan
RETURN a5 UNION ALL
MATCH (a5:Article) USING INDEX SEEK a5:Article(loadedKey) WHERE a5.loadedKey > CASE WHEN x16[0] = 1 THEN $p1_from END AND a5.loadedKey < $p1_to
WITH a5 LIMIT $p1_scan
RETURN a5 }
WITH a5, count(*) AS c14 LIMIT $p1_scan
RETURN coalesce(sum(c14), 0) >= $p1_scan AS o13, count(CASE WHEN EXISTS { (a5)-[:MENTIONS]->(n2) } THEN 1 END) AS c15 }
CALL (g7, c15) {
RETURN CASE WHEN false THEN g7.d ELSE c15 END AS t12 }
RETURN [f8, t12, (o10 OR o13)] AS f17 }
RETURN collect([f17]) AS f18 }
RETURN f18 AS answer
{
  "highest": "􏿿",
  "p0_Country": [
    "country:RU"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 25000,
  "p1_to": "􏿿"
}


CALL () {
WITH COLLECT {
UNWIND $p0_w0 AS id
MATCH (w:Country {id: id})
RETURN w } AS w2
WITH w2, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w2, g4) {
CALL (w2, g4) {
UNWIND CASE WHEN g4.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g4.r AS x6
CALL (w2, g4, x6) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN x6[0] = 0 THEN '' END AND a1.loadedKey < $highest
RETURN a1 UNION ALL
MATCH (a1:Article)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + '' AND r3.key < CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + $highest
RETURN a1 }
WITH DISTINCT a1
WITH a1 WHERE (size($p0_w0) = 1 OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 })) AND a1.loadedKey > $p0_lo AND a1.loadedKey < $p0_hi
RETURN a1
ORDER BY a1.loadedKey ASC LIMIT $p0_n UNION ALL
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN g4.d > 5000 THEN $p0_lo END AND a1.loadedKey < $p0_hi
WITH a1, a1.loadedKey AS k
ORDER BY k ASC LIMIT $p0_scan
WITH a1, k WHERE (size($p0_w0) = 1 OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }))
WITH a1, k
ORDER BY k ASC LIMIT $p0_n
RETURN a1 }
WITH a1
ORDER BY a1.loadedKey ASC
RETURN collect([a1.title]) AS f5 }
CALL (g4, f5) {
UNWIND CASE WHEN size(f5) < $p0_n AND g4.d >= $p0_scan AND g4.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > $p0_lo AND a1.loadedKey < $p0_hi
WITH 1 AS one LIMIT $p0_scan
WITH count(*) AS c8
RETURN coalesce(max(c8), 0) >= $p0_scan AS o7 }
CALL (w2, g4) {
UNWIND CASE WHEN size(g4.r) <= 1 THEN [] ELSE [1] END AS y
UNWIND g4.r AS x13
CALL (x13) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN x13[0] = 0 THEN $p0_from END AND a1.loadedKey < $p0_to
WITH a1 LIMIT $p0_scan
RETURN a1 UNION ALL
MATCH (a1:Article)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + '' AND r3.key < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $highest
WITH a1 LIMIT $p0_scan
RETURN a1 }
WITH a1, count(*) AS c11 LIMIT $p0_scan
RETURN coalesce(sum(c11), 0) >= $p0_scan AS o10, count(CASE WHEN (size($p0_w0) = 1 OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 })) THEN 1 END) AS c12 }
CALL (g4, c12) {
RETURN CASE WHEN size(g4.r) <= 1 THEN g4.d ELSE c12 END AS t9 }
RETURN [f5, t9, (o7 OR o10)] AS f14 }
RETURN f14 AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 6,
  "p0_scan": 25000,
  "p0_to": "􏿿",
  "p0_w0": [
    "country:RU"
  ],
  "p0_w0_kinds": [],
  "p0_w0_min": 0
}


CALL () {
WITH reduce(b = null, g IN [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g2
CALL (g2) {
CALL (g2) {
UNWIND CASE WHEN g2.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g2.r AS x4
CALL (g2, x4) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN x4[0] = 0 THEN '' END AND a1.loadedKey < $highest
RETURN a1 }
WITH DISTINCT a1
WITH a1 WHERE a1.loadedKey > $p0_lo AND a1.loadedKey < $p0_hi
RETURN a1
ORDER BY a1.loadedKey DESC LIMIT $p0_n UNION ALL
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN g2.d > 5000 THEN $p0_lo END AND a1.loadedKey < $p0_hi
WITH a1, a1.loadedKey AS k
ORDER BY k DESC LIMIT $p0_n
RETURN a1 }
WITH a1
ORDER BY a1.loadedKey DESC
RETURN collect([a1.loadedAt, a1.title, a1.loadedKey]) AS f3 }
RETURN [f3, null, false] AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 6,
  "p0_scan": 25000,
  "p0_to": "􏿿"
}

