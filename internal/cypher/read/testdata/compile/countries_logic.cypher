
CALL () {
WITH reduce(b = null, g IN [{d: COUNT { (:Country) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g2
CALL (g2) {
UNWIND g2.r AS x4
CALL (g2, x4) {
MATCH (n1:Country) USING INDEX SEEK n1:Country(countKey) WHERE n1.countKey > CASE WHEN x4[0] = 0 THEN $p.p0_lo END AND n1.countKey < $p.p0_hi
WITH n1, n1.countKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH n1, k WHERE (($p.p0_w0[0] IN n1.names) OR ((any(name IN n1.names WHERE name STARTS
WITH $p.p0_w1[0])) AND NOT (coalesce(n1.region IN $p.p0_w2, false))) OR ((n1.articleCount >= $p.p0_w3_min AND n1.articleCount <= $p.p0_w3_max) AND (coalesce(n1.lastSeen >= $p.p0_w4_since AND n1.firstSeen < $p.p0_w4_until, false)))) AND NOT ((coalesce(toLower(n1.subregion) IN $p.p0_w5, false)) AND (n1.articleCount <= $p.p0_w6_max))
WITH n1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN n1 }
WITH DISTINCT n1
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
RETURN collect([n1.name]) AS f3 }
CALL (g2, f3) {
UNWIND CASE WHEN size(f3) < $p.p0_n AND g2.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g2.r AS x7
CALL (x7) {
MATCH (n1:Country) USING INDEX SEEK n1:Country(countKey) WHERE n1.countKey > CASE WHEN x7[0] = 0 THEN $p.p0_lo END AND n1.countKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c6 }
RETURN coalesce(max(c6), 0) >= $p.p0_scan AS o5 }
CALL (g2) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g2.r AS x12
CALL (x12) {
MATCH (n1:Country) USING INDEX SEEK n1:Country(countKey) WHERE n1.countKey > CASE WHEN x12[0] = 0 THEN $p.p0_from END AND n1.countKey < $p.p0_to
WITH n1 LIMIT $p.p0_scan
RETURN n1 }
WITH n1, count(*) AS c10 LIMIT $p.p0_scan
RETURN coalesce(sum(c10), 0) >= $p.p0_scan AS o9, count(CASE WHEN (($p.p0_w0[0] IN n1.names) OR ((any(name IN n1.names WHERE name STARTS
WITH $p.p0_w1[0])) AND NOT (coalesce(n1.region IN $p.p0_w2, false))) OR ((n1.articleCount >= $p.p0_w3_min AND n1.articleCount <= $p.p0_w3_max) AND (coalesce(n1.lastSeen >= $p.p0_w4_since AND n1.firstSeen < $p.p0_w4_until, false)))) AND NOT ((coalesce(toLower(n1.subregion) IN $p.p0_w5, false)) AND (n1.articleCount <= $p.p0_w6_max)) THEN 1 END) AS c11 }
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
    "p0_scan": 5101,
    "p0_to": "􏿿",
    "p0_w0": [
      "iran"
    ],
    "p0_w1": [
      "ira"
    ],
    "p0_w2": [
      "Europe"
    ],
    "p0_w3_max": 99,
    "p0_w3_min": 2,
    "p0_w4_since": "2020-01-02T00:00:00Z",
    "p0_w4_until": "2020-02-01T00:00:00Z",
    "p0_w5": [
      "western asia"
    ],
    "p0_w6_max": 1
  }
}

