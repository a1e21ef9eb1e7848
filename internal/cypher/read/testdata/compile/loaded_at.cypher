
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
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w2
WITH w2, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w2, g4) {
CALL (w2, g4) {
UNWIND CASE WHEN (g4.d > 5000 OR g4.d > $p.p0_scan) THEN [] ELSE [1] END AS y
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
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN (g4.d > 5000 OR g4.d > $p.p0_scan) THEN $p.p0_lo END AND a1.loadedKey < $p.p0_hi
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
UNWIND CASE WHEN size(f5) < $p.p0_n AND g4.d >= $p.p0_scan AND (g4.d > 5000 OR g4.d > $p.p0_scan) THEN [1] ELSE [] END AS y
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

MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH reduce(b = null, g IN [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (n1, g4) {
CALL (n1, g4) {
UNWIND CASE WHEN (g4.d > 5000 OR g4.d > $p.p1_scan) THEN [] ELSE [1] END AS y
UNWIND g4.r AS x6
CALL (n1, g4, x6) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x6[0] = 0 THEN x6[1] END + '|' + '' AND r3.key < CASE WHEN x6[0] = 0 THEN x6[1] END + '|' + $highest
RETURN a2 }
WITH DISTINCT a2
MATCH ()-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key = n1.id + '|' + a2.sortKey
WITH a2, r3 WHERE EXISTS { (a2)-[:MENTIONS]->(n1) } AND a2.loadedKey > $p.p1_lo AND a2.loadedKey < $p.p1_hi
RETURN a2, r3
ORDER BY a2.loadedKey DESC LIMIT $p.p1_n UNION ALL
MATCH (a2:Article) USING INDEX SEEK a2:Article(loadedKey) WHERE a2.loadedKey > CASE WHEN (g4.d > 5000 OR g4.d > $p.p1_scan) THEN $p.p1_lo END AND a2.loadedKey < $p.p1_hi
WITH a2, a2.loadedKey AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
MATCH ()-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key = n1.id + '|' + a2.sortKey
RETURN a2, r3 }
WITH a2, r3
ORDER BY a2.loadedKey DESC
RETURN collect([a2.title, r3.count]) AS f5 }
CALL (n1, g4, f5) {
UNWIND CASE WHEN size(f5) < $p.p1_n AND g4.d >= $p.p1_scan AND (g4.d > 5000 OR g4.d > $p.p1_scan) THEN [1] ELSE [] END AS y
MATCH (a2:Article) USING INDEX SEEK a2:Article(loadedKey) WHERE a2.loadedKey > $p.p1_lo AND a2.loadedKey < $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
WITH count(*) AS c8
RETURN coalesce(max(c8), 0) >= $p.p1_scan AS o7 }
RETURN [f5, n1.articleCount, o7] AS f9 }
RETURN [[f9]] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": "country:RU",
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 17852,
    "p1_to": "􏿿"
  }
}

