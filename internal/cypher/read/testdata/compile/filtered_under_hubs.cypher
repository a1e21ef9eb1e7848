
CALL () {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
CALL (n1) {
WITH COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
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


CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
CALL (n2) {
WITH reduce(b = null, g IN [{d: COUNT { (n2)<-[:LINKS_TO]-() }, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (n2, g6) {
UNWIND g6.r AS x8
CALL (n2, g6, x8) {
MATCH (a4)-[r5:LINKS_TO]->() USING INDEX SEEK r5:LINKS_TO(key) WHERE r5.key > CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p.p1_lo AND r5.key < CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p.p1_hi
WITH a4, r5.key AS k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a4 }
WITH DISTINCT a4
WITH a4
ORDER BY a4.sortKey DESC LIMIT $p.p1_n
RETURN collect([a4.title]) AS f7 }
CALL (n2, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x13
CALL (n2, x13) {
MATCH (a4)-[r5:LINKS_TO]->() USING INDEX SEEK r5:LINKS_TO(key) WHERE r5.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_from AND r5.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_to
WITH a4 LIMIT $p.p1_scan
RETURN a4 }
WITH a4, count(*) AS c11 LIMIT $p.p1_scan
RETURN coalesce(sum(c11), 0) >= $p.p1_scan AS o10, count(CASE WHEN true THEN 1 END) AS c12 }
CALL (g6, c12) {
RETURN CASE WHEN false THEN g6.d ELSE c12 END AS t9 }
RETURN [f7, t9, (false OR o10)] AS f14 }
RETURN collect([id1, [f14]]) AS f3 }
RETURN [f3] AS answer
{
  "p": {
    "p0_Article": [
      "article:000001"
    ],
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
UNWIND $p.p0_Person AS id1
MATCH (n2:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id1}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id1)}) USING INDEX SEEK n2:Person(id)
CALL (n2) {
WITH reduce(b = null, g IN [{d: n2.writtenCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g8
CALL (n2, g8) {
UNWIND g8.r AS x10
CALL (n2, g8, x10) {
MATCH (a6)-[r7:WRITTEN_BY]->() USING INDEX SEEK r7:WRITTEN_BY(key) WHERE r7.key > CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p1_hi
WITH a6, r7.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (coalesce(a6.language IN $p.p1_w0, false))
WITH a6, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a6 }
WITH DISTINCT a6
WITH a6
ORDER BY a6.sortKey DESC LIMIT $p.p1_n
RETURN collect([a6.title]) AS f9 }
CALL (n2, g8, f9) {
UNWIND CASE WHEN size(f9) < $p.p1_n AND g8.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g8.r AS x13
CALL (n2, x13) {
MATCH (a6)-[r7:WRITTEN_BY]->() USING INDEX SEEK r7:WRITTEN_BY(key) WHERE r7.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c12 }
RETURN coalesce(max(c12), 0) >= $p.p1_scan AS o11 }
CALL (n2, g8) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g8.r AS x18
CALL (n2, x18) {
MATCH (a6)-[r7:WRITTEN_BY]->() USING INDEX SEEK r7:WRITTEN_BY(key) WHERE r7.key > CASE WHEN x18[0] = 0 THEN x18[1] END + '|' + $p.p1_from AND r7.key < CASE WHEN x18[0] = 0 THEN x18[1] END + '|' + $p.p1_to
WITH a6 LIMIT $p.p1_scan
RETURN a6 }
WITH a6, count(*) AS c16 LIMIT $p.p1_scan
RETURN coalesce(sum(c16), 0) >= $p.p1_scan AS o15, count(CASE WHEN (coalesce(a6.language IN $p.p1_w0, false)) THEN 1 END) AS c17 }
CALL (g8, c17) {
RETURN CASE WHEN false THEN g8.d ELSE c17 END AS t14 }
RETURN [f9, t14, (o11 OR o15)] AS f19 }
RETURN collect([f19]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Person": [
      "person:lidia-kelly"
    ],
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

