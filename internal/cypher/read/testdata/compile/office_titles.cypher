
CALL () {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w2
WITH w2, COLLECT {
MATCH (w:Person)-[h:HOLDS_OFFICE]->() USING INDEX SEEK h:HOLDS_OFFICE(titleKey) WHERE h.titleKey IN $p.p0_w1
WITH DISTINCT w LIMIT 200
RETURN w } AS w3
WITH w2, w3, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] + CASE WHEN size(w3) < 200 THEN [{d: reduce(s = 0, w IN w3 | s + w.articleCount), r: [w IN w3 | [1, w.id]]}] ELSE [] END + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g5
CALL (w2, w3, g5) {
UNWIND g5.r AS x7
CALL (w2, w3, g5, x7) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x7[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) AND (EXISTS { (a1)-[:MENTIONS]->(:Person)-[h:HOLDS_OFFICE]->() WHERE h.titleKey IN $p.p0_w1 })
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
MATCH (a1)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x7[0] = 1 THEN x7[1] END + '|' + $p.p0_lo AND r4.key < CASE WHEN x7[0] = 1 THEN x7[1] END + '|' + $p.p0_hi
WITH a1, r4.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) AND (EXISTS { (a1)-[:MENTIONS]->(:Person)-[h:HOLDS_OFFICE]->() WHERE h.titleKey IN $p.p0_w1 })
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f6 }
CALL (g5, f6) {
UNWIND CASE WHEN size(f6) < $p.p0_n AND g5.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g5.r AS x10
CALL (x10) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x10[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c9 UNION ALL
MATCH (a1)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p0_lo AND r4.key < CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c9 }
RETURN coalesce(max(c9), 0) >= $p.p0_scan AS o8 }
CALL (w2, w3, g5) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g5.r AS x15
CALL (x15) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x15[0] = 0 THEN $p.p0_from END AND a1.sortKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 UNION ALL
MATCH (a1)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p.p0_from AND r4.key < CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c13 LIMIT $p.p0_scan
RETURN coalesce(sum(c13), 0) >= $p.p0_scan AS o12, count(CASE WHEN (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) AND (EXISTS { (a1)-[:MENTIONS]->(:Person)-[h:HOLDS_OFFICE]->() WHERE h.titleKey IN $p.p0_w1 }) THEN 1 END) AS c14 }
CALL (g5, c14) {
RETURN CASE WHEN false THEN g5.d ELSE c14 END AS t11 }
RETURN [f6, t11, (o8 OR o12)] AS f16 }
RETURN f16 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 8927,
    "p0_to": "􏿿",
    "p0_w0": [
      "country:RU"
    ],
    "p0_w1": [
      "foreign minister",
      "president"
    ]
  }
}

