
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p1_w0
RETURN w } AS w5
WITH w5, reduce(b = null, g IN [{d: reduce(s = 0, w IN w5 | s + w.articleCount), r: [w IN w5 | [0, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (n1, w5, g6) {
UNWIND g6.r AS x8
CALL (n1, w5, g6, x8) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p.p1_lo AND r4.key < CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p.p1_hi
WITH a3, r4.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a3, k WHERE (EXISTS { (a3)-[m:MENTIONS]->(x) WHERE x IN w5 }) AND (coalesce(a3.bodyKind, '') IN $p.p1_w1) AND EXISTS { (a3)-[:MENTIONS]->(n1) }
WITH a3, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a3 }
WITH DISTINCT a3
WITH a3
ORDER BY a3.sortKey DESC LIMIT $p.p1_n
RETURN collect([a3.bodyKind]) AS f7 }
CALL (n1, g6, f7) {
UNWIND CASE WHEN size(f7) < $p.p1_n AND g6.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g6.r AS x11
CALL (n1, x11) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_lo AND r4.key < CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c10 }
RETURN coalesce(max(c10), 0) >= $p.p1_scan AS o9 }
RETURN [f7, null, o9] AS f12 }
RETURN collect([f12]) AS f2 }
RETURN f2 AS answer
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

