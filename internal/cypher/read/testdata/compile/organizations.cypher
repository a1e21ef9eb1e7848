
CALL () {
MATCH (n1:Organization) USING INDEX SEEK n1:Organization(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
CALL (n1) {
MATCH ()-[h2:HOLDS_OFFICE]->() USING INDEX SEEK h2:HOLDS_OFFICE(key) WHERE h2.key > n1.id + '|' + $p.p1_lo AND h2.key < n1.id + '|' + $p.p1_hi
WITH h2, n1
ORDER BY h2.key DESC LIMIT $p.p1_n
RETURN collect([h2.title]) AS f4 }
RETURN collect([n1.name, n1.officeCount, [f4, null]]) AS f5 }
RETURN [f5, COUNT { (:Organization) }] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2
  }
}


CALL () {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(seenKey) WHERE n1.seenKey > $p.p0_lo AND n1.seenKey < $p.p0_hi
WITH n1
ORDER BY n1.seenKey DESC LIMIT $p.p0_n
RETURN collect([n1.name]) AS f2 }
RETURN [f2, COUNT { (:Publisher) }] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5
  }
}


CALL () {
WITH reduce(b = null, g IN [{d: COUNT { (:Organization) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g2
CALL (g2) {
UNWIND g2.r AS x4
CALL (g2, x4) {
MATCH (n1:Organization) USING INDEX SEEK n1:Organization(nameKey) WHERE n1.nameKey > CASE WHEN x4[0] = 0 THEN $p.p0_lo END AND n1.nameKey < $p.p0_hi
WITH n1, n1.nameKey AS k
ORDER BY k ASC LIMIT $p.p0_scan
WITH n1, k WHERE (n1.nameKey STARTS
WITH $p.p0_w0[0])
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
MATCH (n1:Organization) USING INDEX SEEK n1:Organization(nameKey) WHERE n1.nameKey > CASE WHEN x7[0] = 0 THEN $p.p0_lo END AND n1.nameKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c6 }
RETURN coalesce(max(c6), 0) >= $p.p0_scan AS o5 }
CALL (g2) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g2.r AS x12
CALL (x12) {
MATCH (n1:Organization) USING INDEX SEEK n1:Organization(nameKey) WHERE n1.nameKey > CASE WHEN x12[0] = 0 THEN $p.p0_from END AND n1.nameKey < $p.p0_to
WITH n1 LIMIT $p.p0_scan
RETURN n1 }
WITH n1, count(*) AS c10 LIMIT $p.p0_scan
RETURN coalesce(sum(c10), 0) >= $p.p0_scan AS o9, count(CASE WHEN (n1.nameKey STARTS
WITH $p.p0_w0[0]) THEN 1 END) AS c11 }
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
    "p0_scan": 17848,
    "p0_to": "􏿿",
    "p0_w0": [
      "na"
    ]
  }
}


CALL () {
WITH reduce(b = null, g IN [{d: COUNT { (:Publisher) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g2
CALL (g2) {
UNWIND g2.r AS x4
CALL (g2, x4) {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(countKey) WHERE n1.countKey > CASE WHEN x4[0] = 0 THEN $p.p0_lo END AND n1.countKey < $p.p0_hi
WITH n1, n1.countKey AS k
ORDER BY k ASC LIMIT $p.p0_scan
WITH n1, k WHERE (n1.nameKey STARTS
WITH $p.p0_w0[0])
WITH n1, k
ORDER BY k ASC LIMIT $p.p0_n
RETURN n1 }
WITH DISTINCT n1
WITH n1
ORDER BY n1.countKey ASC LIMIT $p.p0_n
RETURN collect([n1.name]) AS f3 }
CALL (g2, f3) {
UNWIND CASE WHEN size(f3) < $p.p0_n AND g2.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g2.r AS x7
CALL (x7) {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(countKey) WHERE n1.countKey > CASE WHEN x7[0] = 0 THEN $p.p0_lo END AND n1.countKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c6 }
RETURN coalesce(max(c6), 0) >= $p.p0_scan AS o5 }
CALL (g2) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g2.r AS x12
CALL (x12) {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(countKey) WHERE n1.countKey > CASE WHEN x12[0] = 0 THEN $p.p0_from END AND n1.countKey < $p.p0_to
WITH n1 LIMIT $p.p0_scan
RETURN n1 }
WITH n1, count(*) AS c10 LIMIT $p.p0_scan
RETURN coalesce(sum(c10), 0) >= $p.p0_scan AS o9, count(CASE WHEN (n1.nameKey STARTS
WITH $p.p0_w0[0]) THEN 1 END) AS c11 }
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
    "p0_scan": 17848,
    "p0_to": "􏿿",
    "p0_w0": [
      "re"
    ]
  }
}

