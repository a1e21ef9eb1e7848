
CALL () {
WITH reduce(b = null, g IN [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g2
CALL (g2) {
UNWIND g2.r AS x4
CALL (g2, x4) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x4[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (coalesce(a1.bodyKind, '') IN $p.p0_w0)
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.bodyKind, a1.title]) AS f3 }
CALL (g2, f3) {
UNWIND CASE WHEN size(f3) < $p.p0_n AND g2.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g2.r AS x7
CALL (x7) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x7[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c6 }
RETURN coalesce(max(c6), 0) >= $p.p0_scan AS o5 }
CALL (g2) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g2.r AS x12
CALL (x12) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x12[0] = 0 THEN $p.p0_from END AND a1.sortKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c10 LIMIT $p.p0_scan
RETURN coalesce(sum(c10), 0) >= $p.p0_scan AS o9, count(CASE WHEN (coalesce(a1.bodyKind, '') IN $p.p0_w0) THEN 1 END) AS c11 }
CALL (g2, c11) {
RETURN CASE WHEN false THEN g2.d ELSE c11 END AS t8 }
RETURN [f3, t8, (o5 OR o9)] AS f13 }
RETURN f13 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 8927,
    "p0_to": "􏿿",
    "p0_w0": [
      "BEGINNING",
      "SUMMARY"
    ]
  }
}

MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p1_w0
RETURN w } AS w4
WITH w4, reduce(b = null, g IN [{d: reduce(s = 0, w IN w4 | s + w.articleCount), r: [w IN w4 | [0, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g5
CALL (n1, w4, g5) {
UNWIND g5.r AS x7
CALL (n1, w4, g5, x7) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x7[0] = 0 THEN x7[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x7[0] = 0 THEN x7[1] END + '|' + $p.p1_hi
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (EXISTS { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 }) AND (coalesce(a2.bodyKind, '') IN $p.p1_w1) AND EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 }
WITH DISTINCT a2
WITH a2
ORDER BY a2.sortKey DESC LIMIT $p.p1_n
RETURN collect([a2.bodyKind]) AS f6 }
CALL (n1, g5, f6) {
UNWIND CASE WHEN size(f6) < $p.p1_n AND g5.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g5.r AS x10
CALL (n1, x10) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c9 }
RETURN coalesce(max(c9), 0) >= $p.p1_scan AS o8 }
RETURN [f6, null, o8] AS f11 }
RETURN [[f11]] AS answer
{
  "p": {
    "p0_Country": "country:RU",
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 17854,
    "p1_to": "􏿿",
    "p1_w0": [
      "person:sergei-lavrov"
    ],
    "p1_w1": [
      ""
    ]
  }
}

