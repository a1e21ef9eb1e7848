
CALL () {
MATCH (n1:Country) USING INDEX SEEK n1:Country(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey ASC LIMIT $p.p0_n
RETURN collect([n1.articleCount, n1.name]) AS f2 }
RETURN [f2, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5
  }
}


CALL () {
MATCH (n1:Country) USING INDEX SEEK n1:Country(seenKey) WHERE n1.seenKey > $p.p0_lo AND n1.seenKey < $p.p0_hi
WITH n1
ORDER BY n1.seenKey DESC LIMIT $p.p0_n
RETURN collect([n1.lastSeen, n1.name]) AS f2 }
RETURN [f2, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5
  }
}


CALL () {
WITH reduce(b = null, g IN [{d: COUNT { (:Country) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g2
CALL (g2) {
UNWIND g2.r AS x4
CALL (g2, x4) {
MATCH (n1:Country) USING INDEX SEEK n1:Country(nameKey) WHERE n1.nameKey > CASE WHEN x4[0] = 0 THEN $p.p0_lo END AND n1.nameKey < $p.p0_hi
WITH n1, n1.nameKey AS k
ORDER BY k ASC LIMIT $p.p0_scan
WITH n1, k WHERE (coalesce(n1.region IN $p.p0_w0, false)) AND (coalesce(toLower(n1.subregion) IN $p.p0_w1, false))
WITH n1, k
ORDER BY k ASC LIMIT $p.p0_n
RETURN n1 }
WITH DISTINCT n1
WITH n1
ORDER BY n1.nameKey ASC LIMIT $p.p0_n
RETURN collect([n1.name]) AS f3 }
CALL (g2, f3) {
UNWIND CASE WHEN size(f3) < $p.p0_n AND g2.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g2.r AS x7
CALL (x7) {
MATCH (n1:Country) USING INDEX SEEK n1:Country(nameKey) WHERE n1.nameKey > CASE WHEN x7[0] = 0 THEN $p.p0_lo END AND n1.nameKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c6 }
RETURN coalesce(max(c6), 0) >= $p.p0_scan AS o5 }
CALL (g2) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g2.r AS x12
CALL (x12) {
MATCH (n1:Country) USING INDEX SEEK n1:Country(nameKey) WHERE n1.nameKey > CASE WHEN x12[0] = 0 THEN $p.p0_from END AND n1.nameKey < $p.p0_to
WITH n1 LIMIT $p.p0_scan
RETURN n1 }
WITH n1, count(*) AS c10 LIMIT $p.p0_scan
RETURN coalesce(sum(c10), 0) >= $p.p0_scan AS o9, count(CASE WHEN (coalesce(n1.region IN $p.p0_w0, false)) AND (coalesce(toLower(n1.subregion) IN $p.p0_w1, false)) THEN 1 END) AS c11 }
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
    "p0_scan": 8926,
    "p0_to": "􏿿",
    "p0_w0": [
      "Asia",
      "Europe"
    ],
    "p0_w1": [
      "western asia"
    ]
  }
}

