
CALL () {
MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
WITH reduce(b = null, g IN [{d: COUNT { (n1)<-[:LINKS_TO]-() }, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g5
CALL (n1, g5) {
UNWIND g5.r AS x7
CALL (n1, g5, x7) {
MATCH (a3)-[r4:LINKS_TO]->() USING INDEX SEEK r4:LINKS_TO(key) WHERE r4.key > CASE WHEN x7[0] = 0 THEN x7[1] END + '|' + $p.p1_lo AND r4.key < CASE WHEN x7[0] = 0 THEN x7[1] END + '|' + $p.p1_hi
WITH a3, r4.key AS k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a3 }
WITH DISTINCT a3
WITH a3
ORDER BY a3.sortKey DESC LIMIT $p.p1_n
RETURN collect([a3.title]) AS f6 }
CALL (n1, g5) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g5.r AS x12
CALL (n1, x12) {
MATCH (a3)-[r4:LINKS_TO]->() USING INDEX SEEK r4:LINKS_TO(key) WHERE r4.key > CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p.p1_from AND r4.key < CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p.p1_to
WITH a3 LIMIT $p.p1_scan
RETURN a3 }
WITH a3, count(*) AS c10 LIMIT $p.p1_scan
RETURN coalesce(sum(c10), 0) >= $p.p1_scan AS o9, count(CASE WHEN true THEN 1 END) AS c11 }
CALL (g5, c11) {
RETURN CASE WHEN false THEN g5.d ELSE c11 END AS t8 }
RETURN [f6, t8, (false OR o9)] AS f13 }
RETURN collect([$p.p0_Article, [f13]]) AS f2 }
RETURN [f2] AS answer
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


CALL () {
MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
WITH reduce(b = null, g IN [{d: n1.writtenCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g5
CALL (n1, g5) {
UNWIND g5.r AS x7
CALL (n1, g5, x7) {
MATCH (a3)-[r4:WRITTEN_BY]->() USING INDEX SEEK r4:WRITTEN_BY(key) WHERE r4.key > CASE WHEN x7[0] = 0 THEN x7[1] END + '|' + $p.p1_lo AND r4.key < CASE WHEN x7[0] = 0 THEN x7[1] END + '|' + $p.p1_hi
WITH a3, r4.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a3, k WHERE (coalesce(a3.language IN $p.p1_w0, false))
WITH a3, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a3 }
WITH DISTINCT a3
WITH a3
ORDER BY a3.sortKey DESC LIMIT $p.p1_n
RETURN collect([a3.title]) AS f6 }
CALL (n1, g5, f6) {
UNWIND CASE WHEN size(f6) < $p.p1_n AND g5.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g5.r AS x10
CALL (n1, x10) {
MATCH (a3)-[r4:WRITTEN_BY]->() USING INDEX SEEK r4:WRITTEN_BY(key) WHERE r4.key > CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p1_lo AND r4.key < CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c9 }
RETURN coalesce(max(c9), 0) >= $p.p1_scan AS o8 }
CALL (n1, g5) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g5.r AS x15
CALL (n1, x15) {
MATCH (a3)-[r4:WRITTEN_BY]->() USING INDEX SEEK r4:WRITTEN_BY(key) WHERE r4.key > CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p.p1_from AND r4.key < CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p.p1_to
WITH a3 LIMIT $p.p1_scan
RETURN a3 }
WITH a3, count(*) AS c13 LIMIT $p.p1_scan
RETURN coalesce(sum(c13), 0) >= $p.p1_scan AS o12, count(CASE WHEN (coalesce(a3.language IN $p.p1_w0, false)) THEN 1 END) AS c14 }
CALL (g5, c14) {
RETURN CASE WHEN false THEN g5.d ELSE c14 END AS t11 }
RETURN [f6, t11, (o8 OR o12)] AS f16 }
RETURN collect([f16]) AS f2 }
RETURN f2 AS answer
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

