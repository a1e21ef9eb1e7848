
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > $p.p0_lo AND a1.loadedKey < $p.p0_hi
WITH a1
ORDER BY a1.loadedKey DESC LIMIT $p.p0_n
RETURN collect([a1.loadedAt, a1.title, a1.loadedKey]) AS f2 }
RETURN [f2, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5
  }
}


CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
WITH reduce(b = null, g IN [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g8
CALL (n2, g8) {
CALL (n2, g8) {
UNWIND CASE WHEN g8.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g8.r AS x10
CALL (n2, g8, x10) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + '' AND r7.key < CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $highest
RETURN a6 }
WITH DISTINCT a6
MATCH ()-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key = n2.id + '|' + a6.sortKey
WITH a6, r7 WHERE EXISTS { (a6)-[:MENTIONS]->(n2) } AND a6.loadedKey > $p.p1_lo AND a6.loadedKey < $p.p1_hi
RETURN a6, r7
ORDER BY a6.loadedKey DESC LIMIT $p.p1_n UNION ALL
MATCH (a6:Article) USING INDEX SEEK a6:Article(loadedKey) WHERE a6.loadedKey > CASE WHEN g8.d > 5000 THEN $p.p1_lo END AND a6.loadedKey < $p.p1_hi
WITH a6, a6.loadedKey AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p1_n
MATCH ()-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key = n2.id + '|' + a6.sortKey
RETURN a6, r7 }
WITH a6, r7
ORDER BY a6.loadedKey DESC
RETURN collect([a6.title, r7.count]) AS f9 }
CALL (n2, g8, f9) {
UNWIND CASE WHEN size(f9) < $p.p1_n AND g8.d >= $p.p1_scan AND g8.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a6:Article) USING INDEX SEEK a6:Article(loadedKey) WHERE a6.loadedKey > $p.p1_lo AND a6.loadedKey < $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
WITH count(*) AS c12
RETURN coalesce(max(c12), 0) >= $p.p1_scan AS o11 }
RETURN [f9, n2.articleCount, o11] AS f13 }
RETURN collect([f13]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": [
      "country:RU"
    ],
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 17852,
    "p1_to": "􏿿"
  }
}


CALL () {
WITH COLLECT {
UNWIND $p.p0_w0 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w2
WITH w2, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w2, g4) {
CALL (w2, g4) {
UNWIND CASE WHEN g4.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g4.r AS x6
CALL (w2, g4, x6) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN x6[0] = 0 THEN '' END AND a1.loadedKey < $highest
RETURN a1 UNION ALL
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + '' AND r3.key < CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + $highest
RETURN a1 }
WITH DISTINCT a1
WITH a1 WHERE (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) AND a1.loadedKey > $p.p0_lo AND a1.loadedKey < $p.p0_hi
RETURN a1
ORDER BY a1.loadedKey ASC LIMIT $p.p0_n UNION ALL
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN g4.d > 5000 THEN $p.p0_lo END AND a1.loadedKey < $p.p0_hi
WITH a1, a1.loadedKey AS k
ORDER BY k ASC LIMIT $p.p0_scan
WITH a1, k WHERE (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 })
WITH a1, k
ORDER BY k ASC LIMIT $p.p0_n
RETURN a1 }
WITH a1
ORDER BY a1.loadedKey ASC
RETURN collect([a1.title]) AS f5 }
CALL (g4, f5) {
UNWIND CASE WHEN size(f5) < $p.p0_n AND g4.d >= $p.p0_scan AND g4.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > $p.p0_lo AND a1.loadedKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
WITH count(*) AS c8
RETURN coalesce(max(c8), 0) >= $p.p0_scan AS o7 }
CALL (w2, g4) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g4.r AS x13
CALL (x13) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN x13[0] = 0 THEN $p.p0_from END AND a1.loadedKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 UNION ALL
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + '' AND r3.key < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $highest
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c11 LIMIT $p.p0_scan
RETURN coalesce(sum(c11), 0) >= $p.p0_scan AS o10, count(CASE WHEN (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) THEN 1 END) AS c12 }
CALL (g4, c12) {
RETURN CASE WHEN false THEN g4.d ELSE c12 END AS t9 }
RETURN [f5, t9, (o7 OR o10)] AS f14 }
RETURN f14 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 17852,
    "p0_to": "􏿿",
    "p0_w0": [
      "country:RU"
    ]
  }
}

