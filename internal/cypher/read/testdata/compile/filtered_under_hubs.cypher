
CALL () {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
CALL (n1) {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p1_w0
RETURN w } AS w4
WITH w4, reduce(b = null, g IN [{d: reduce(s = 0, w IN w4 | s + w.articleCount), r: [w IN w4 | [1, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (n1, w4, g6) {
UNWIND g6.r AS x8
CALL (n1, w4, g6, x8) {
MATCH (a2)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p.p1_hi
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (EXISTS { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:PUBLISHED_BY]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 UNION ALL
MATCH (a2)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p.p1_lo AND r5.key < CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p.p1_hi
WITH a2, r5.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (EXISTS { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:PUBLISHED_BY]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 }
WITH DISTINCT a2
WITH a2
ORDER BY a2.sortKey DESC LIMIT $p.p1_n
RETURN collect([a2.title]) AS f7 }
CALL (n1, g6, f7) {
UNWIND CASE WHEN size(f7) < $p.p1_n AND g6.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g6.r AS x11
CALL (n1, x11) {
MATCH (a2)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c10 UNION ALL
MATCH (a2)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x11[0] = 1 THEN x11[1] END + '|' + $p.p1_lo AND r5.key < CASE WHEN x11[0] = 1 THEN x11[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c10 }
RETURN coalesce(max(c10), 0) >= $p.p1_scan AS o9 }
CALL (n1, w4, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x16
CALL (n1, x16) {
MATCH (a2)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_from AND r3.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 UNION ALL
MATCH (a2)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p1_from AND r5.key < CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 }
WITH a2, count(*) AS c14 LIMIT $p.p1_scan
RETURN coalesce(sum(c14), 0) >= $p.p1_scan AS o13, count(CASE WHEN (EXISTS { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:PUBLISHED_BY]->(n1) } THEN 1 END) AS c15 }
CALL (g6, c15) {
RETURN CASE WHEN false THEN g6.d ELSE c15 END AS t12 }
RETURN [f7, t12, (o9 OR o13)] AS f17 }
RETURN collect([f17]) AS f18 }
RETURN [f18, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 2,
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 8925,
    "p1_to": "􏿿",
    "p1_w0": [
      "country:RU"
    ]
  }
}

MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
WITH reduce(b = null, g IN [{d: COUNT { (n1)<-[:LINKS_TO]-() }, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (n1, g4) {
UNWIND g4.r AS x6
CALL (n1, g4, x6) {
MATCH (a2)-[r3:LINKS_TO]->() USING INDEX SEEK r3:LINKS_TO(key) WHERE r3.key > CASE WHEN x6[0] = 0 THEN x6[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x6[0] = 0 THEN x6[1] END + '|' + $p.p1_hi
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 }
WITH DISTINCT a2
WITH a2
ORDER BY a2.sortKey DESC LIMIT $p.p1_n
RETURN collect([a2.title]) AS f5 }
CALL (n1, g4) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g4.r AS x11
CALL (n1, x11) {
MATCH (a2)-[r3:LINKS_TO]->() USING INDEX SEEK r3:LINKS_TO(key) WHERE r3.key > CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_from AND r3.key < CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 }
WITH a2, count(*) AS c9 LIMIT $p.p1_scan
RETURN coalesce(sum(c9), 0) >= $p.p1_scan AS o8, count(CASE WHEN true THEN 1 END) AS c10 }
CALL (g4, c10) {
RETURN CASE WHEN false THEN g4.d ELSE c10 END AS t7 }
RETURN [f5, t7, (false OR o8)] AS f12 }
RETURN [[[$p.p0_Article, [f12]]]] AS answer
{
  "p": {
    "p0_Article": "article:000001",
    "p1_from": "2020-01-02T00:00:00Z",
    "p1_hi": "􏿿",
    "p1_lo": "2020-01-02T00:00:00Z",
    "p1_n": 5,
    "p1_scan": 8925,
    "p1_to": "􏿿",
    "p1_w0_from": "2020-01-02T00:00:00Z",
    "p1_w0_to": "􏿿"
  }
}

MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
WITH reduce(b = null, g IN [{d: n1.writtenCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (n1, g4) {
UNWIND g4.r AS x6
CALL (n1, g4, x6) {
MATCH (a2)-[r3:WRITTEN_BY]->() USING INDEX SEEK r3:WRITTEN_BY(key) WHERE r3.key > CASE WHEN x6[0] = 0 THEN x6[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x6[0] = 0 THEN x6[1] END + '|' + $p.p1_hi
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (coalesce(a2.language IN $p.p1_w0, false))
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 }
WITH DISTINCT a2
WITH a2
ORDER BY a2.sortKey DESC LIMIT $p.p1_n
RETURN collect([a2.title]) AS f5 }
CALL (n1, g4, f5) {
UNWIND CASE WHEN size(f5) < $p.p1_n AND g4.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g4.r AS x9
CALL (n1, x9) {
MATCH (a2)-[r3:WRITTEN_BY]->() USING INDEX SEEK r3:WRITTEN_BY(key) WHERE r3.key > CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c8 }
RETURN coalesce(max(c8), 0) >= $p.p1_scan AS o7 }
CALL (n1, g4) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g4.r AS x14
CALL (n1, x14) {
MATCH (a2)-[r3:WRITTEN_BY]->() USING INDEX SEEK r3:WRITTEN_BY(key) WHERE r3.key > CASE WHEN x14[0] = 0 THEN x14[1] END + '|' + $p.p1_from AND r3.key < CASE WHEN x14[0] = 0 THEN x14[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 }
WITH a2, count(*) AS c12 LIMIT $p.p1_scan
RETURN coalesce(sum(c12), 0) >= $p.p1_scan AS o11, count(CASE WHEN (coalesce(a2.language IN $p.p1_w0, false)) THEN 1 END) AS c13 }
CALL (g4, c13) {
RETURN CASE WHEN false THEN g4.d ELSE c13 END AS t10 }
RETURN [f5, t10, (o7 OR o11)] AS f15 }
RETURN [[f15]] AS answer
{
  "p": {
    "p0_Person": "person:lidia-kelly",
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 8925,
    "p1_to": "􏿿",
    "p1_w0": [
      "en"
    ]
  }
}

