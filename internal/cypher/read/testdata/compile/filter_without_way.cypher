
CALL () {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w1
RETURN w } AS w2
WITH w2, reduce(b = null, g IN [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w2, g4) {
UNWIND g4.r AS x6
CALL (w2, g4, x6) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x6[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (coalesce(a1.language IN $p.p0_w0, false)) AND (NOT (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) OR (a1.sortKey >= $p.p0_w2_from AND a1.sortKey < $p.p0_w2_to))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + $p.p0_lo AND r3.key < CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + $p.p0_hi
WITH a1, r3.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (coalesce(a1.language IN $p.p0_w0, false)) AND (NOT (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) OR (a1.sortKey >= $p.p0_w2_from AND a1.sortKey < $p.p0_w2_to))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f5 }
CALL (g4, f5) {
UNWIND CASE WHEN size(f5) < $p.p0_n AND g4.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g4.r AS x9
CALL (x9) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x9[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c8 UNION ALL
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p0_lo AND r3.key < CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c8 }
RETURN coalesce(max(c8), 0) >= $p.p0_scan AS o7 }
CALL (w2, g4) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g4.r AS x14
CALL (x14) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x14[0] = 0 THEN $p.p0_from END AND a1.sortKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 UNION ALL
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x14[0] = 1 THEN x14[1] END + '|' + $p.p0_from AND r3.key < CASE WHEN x14[0] = 1 THEN x14[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c12 LIMIT $p.p0_scan
RETURN coalesce(sum(c12), 0) >= $p.p0_scan AS o11, count(CASE WHEN (coalesce(a1.language IN $p.p0_w0, false)) AND (NOT (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) OR (a1.sortKey >= $p.p0_w2_from AND a1.sortKey < $p.p0_w2_to)) THEN 1 END) AS c13 }
CALL (g4, c13) {
RETURN CASE WHEN false THEN g4.d ELSE c13 END AS t10 }
RETURN [f5, t10, (o7 OR o11)] AS f15 }
RETURN f15 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 10,
    "p0_scan": 11902,
    "p0_to": "􏿿",
    "p0_w0": [
      "en"
    ],
    "p0_w1": [
      "person:sergei-lavrov"
    ],
    "p0_w2_from": "",
    "p0_w2_to": "2020-02-01T00:00:00Z"
  }
}

