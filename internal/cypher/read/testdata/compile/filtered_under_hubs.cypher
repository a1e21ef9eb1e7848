
CALL () {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(countKey) WHERE n1.countKey > $p0_lo AND n1.countKey < $p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p0_n
CALL (n1) {
WITH COLLECT {
UNWIND $p1_w0 AS id
MATCH (w:Country {id: id})
RETURN w } AS w4
WITH w4, reduce(b = null, g IN [{d: reduce(s = 0, w IN w4 | s + w.articleCount), r: [w IN w4 | [1, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (n1, w4, g6) {
UNWIND g6.r AS x8
CALL (n1, w4, g6, x8) {
MATCH (a2:Article)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p1_lo AND r3.key < CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p1_hi
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p1_scan
WITH a2, k WHERE (EXISTS { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:PUBLISHED_BY]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p1_n
RETURN a2 UNION ALL
MATCH (a2:Article)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p1_lo AND r5.key < CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p1_hi
WITH a2, r5.key AS k
ORDER BY k DESC LIMIT $p1_scan
WITH a2, k WHERE (EXISTS { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:PUBLISHED_BY]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p1_n
RETURN a2 }
WITH DISTINCT a2
WITH a2
ORDER BY a2.sortKey DESC LIMIT $p1_n
RETURN collect([a2.title]) AS f7 }
CALL (n1, g6, f7) {
UNWIND CASE WHEN size(f7) < $p1_n AND g6.d >= $p1_scan THEN [1] ELSE [] END AS y
UNWIND g6.r AS x11
CALL (n1, x11) {
MATCH (a2:Article)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p1_lo AND r3.key < CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p1_hi
WITH 1 AS one LIMIT $p1_scan
RETURN count(*) AS c10 UNION ALL
MATCH (a2:Article)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x11[0] = 1 THEN x11[1] END + '|' + $p1_lo AND r5.key < CASE WHEN x11[0] = 1 THEN x11[1] END + '|' + $p1_hi
WITH 1 AS one LIMIT $p1_scan
RETURN count(*) AS c10 }
RETURN coalesce(max(c10), 0) >= $p1_scan AS o9 }
CALL (n1, w4, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x16
CALL (n1, x16) {
MATCH (a2:Article)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p1_from AND r3.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p1_to
WITH a2 LIMIT $p1_scan
RETURN a2 UNION ALL
MATCH (a2:Article)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p1_from AND r5.key < CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p1_to
WITH a2 LIMIT $p1_scan
RETURN a2 }
WITH a2, count(*) AS c14 LIMIT $p1_scan
RETURN coalesce(sum(c14), 0) >= $p1_scan AS o13, count(CASE WHEN (EXISTS { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:PUBLISHED_BY]->(n1) } THEN 1 END) AS c15 }
CALL (g6, c15) {
RETURN CASE WHEN false THEN g6.d ELSE c15 END AS t12 }
RETURN [f7, t12, (o9 OR o13)] AS f17 }
RETURN collect([f17]) AS f18 }
RETURN [f18, null] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 3,
  "p0_scan": 12500,
  "p0_to": "􏿿",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 12500,
  "p1_to": "􏿿",
  "p1_w0": [
    "country:RU"
  ],
  "p1_w0_kinds": [],
  "p1_w0_min": 0
}


CALL () {
UNWIND $p0_Article AS id1
MATCH (n2:Article {id: id1})
CALL (n2) {
WITH reduce(b = null, g IN [{d: COUNT { (n2)<-[:LINKS_TO]-() }, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (n2, g6) {
UNWIND g6.r AS x8
CALL (n2, g6, x8) {
MATCH (a4:Article)-[r5:LINKS_TO]->() USING INDEX SEEK r5:LINKS_TO(key) WHERE r5.key > CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p1_lo AND r5.key < CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p1_hi
WITH a4, r5.key AS k
ORDER BY k DESC LIMIT $p1_n
RETURN a4 }
WITH DISTINCT a4
WITH a4
ORDER BY a4.sortKey DESC LIMIT $p1_n
RETURN collect([a4.title]) AS f7 }
CALL (n2, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x13
CALL (n2, x13) {
MATCH (a4:Article)-[r5:LINKS_TO]->() USING INDEX SEEK r5:LINKS_TO(key) WHERE r5.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p1_from AND r5.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p1_to
WITH a4 LIMIT $p1_scan
RETURN a4 }
WITH a4, count(*) AS c11 LIMIT $p1_scan
RETURN coalesce(sum(c11), 0) >= $p1_scan AS o10, count(CASE WHEN true THEN 1 END) AS c12 }
CALL (g6, c12) {
RETURN CASE WHEN false THEN g6.d ELSE c12 END AS t9 }
RETURN [f7, t9, (false OR o10)] AS f14 }
RETURN collect([id1, [f14]]) AS f3 }
RETURN [f3] AS answer
{
  "highest": "􏿿",
  "p0_Article": [
    "article:000001"
  ],
  "p0_name": "",
  "p1_from": "2020-01-02T00:00:00Z",
  "p1_hi": "􏿿",
  "p1_lo": "2020-01-02T00:00:00Z",
  "p1_n": 6,
  "p1_scan": 12500,
  "p1_to": "􏿿",
  "p1_w0": [],
  "p1_w0_from": "2020-01-02T00:00:00Z",
  "p1_w0_kinds": [],
  "p1_w0_min": 0,
  "p1_w0_to": "􏿿"
}


CALL () {
WITH COLLECT {
UNWIND $p0_Person AS id1
MATCH (n2:Person {id: id1})
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0 AND $p0_name <> ''
MATCH (x:Name)-[:NAMES]->(n2:Person) USING INDEX SEEK x:Name(key) WHERE x.key > $p0_name + '|' + '' AND x.key < $p0_name + '|' + $highest
WITH DISTINCT n2 LIMIT 2
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN size(y4) = 1 THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
WITH reduce(b = null, g IN [{d: n2.writtenCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g7
CALL (n2, g7) {
UNWIND g7.r AS x9
CALL (n2, g7, x9) {
MATCH (a5:Article)-[r6:WRITTEN_BY]->() USING INDEX SEEK r6:WRITTEN_BY(key) WHERE r6.key > CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $p1_lo AND r6.key < CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $p1_hi
WITH a5, r6.key AS k
ORDER BY k DESC LIMIT $p1_scan
WITH a5, k WHERE (coalesce(a5.language IN $p1_w0, false))
WITH a5, k
ORDER BY k DESC LIMIT $p1_n
RETURN a5 }
WITH DISTINCT a5
WITH a5
ORDER BY a5.sortKey DESC LIMIT $p1_n
RETURN collect([a5.title]) AS f8 }
CALL (n2, g7, f8) {
UNWIND CASE WHEN size(f8) < $p1_n AND g7.d >= $p1_scan THEN [1] ELSE [] END AS y
UNWIND g7.r AS x12
CALL (n2, x12) {
MATCH (a5:Article)-[r6:WRITTEN_BY]->() USING INDEX SEEK r6:WRITTEN_BY(key) WHERE r6.key > CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p1_lo AND r6.key < CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p1_hi
WITH 1 AS one LIMIT $p1_scan
RETURN count(*) AS c11 }
RETURN coalesce(max(c11), 0) >= $p1_scan AS o10 }
CALL (n2, g7) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g7.r AS x17
CALL (n2, x17) {
MATCH (a5:Article)-[r6:WRITTEN_BY]->() USING INDEX SEEK r6:WRITTEN_BY(key) WHERE r6.key > CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $p1_from AND r6.key < CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $p1_to
WITH a5 LIMIT $p1_scan
RETURN a5 }
WITH a5, count(*) AS c15 LIMIT $p1_scan
RETURN coalesce(sum(c15), 0) >= $p1_scan AS o14, count(CASE WHEN (coalesce(a5.language IN $p1_w0, false)) THEN 1 END) AS c16 }
CALL (g7, c16) {
RETURN CASE WHEN false THEN g7.d ELSE c16 END AS t13 }
RETURN [f8, t13, (o10 OR o14)] AS f18 }
RETURN collect([f18]) AS f19 }
RETURN f19 AS answer
{
  "highest": "􏿿",
  "p0_Person": [
    "person:lidia-kelly"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 12500,
  "p1_to": "􏿿",
  "p1_w0": [
    "en"
  ],
  "p1_w0_kinds": [],
  "p1_w0_min": 0
}

