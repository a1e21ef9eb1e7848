
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
WITH COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } AS w8
WITH w8, COLLECT {
UNWIND $p.p1_w1 AS id
MATCH (w:Publisher {id: id}) USING INDEX SEEK w:Publisher(id)
RETURN w } AS w9
WITH w8, w9, reduce(b = null, g IN CASE WHEN size(w8) < size($p.p1_w0) THEN [{d: -1, r: []}] ELSE [w IN w8 | {d: w.articleCount, r: [[0, w.id]]}] END + [{d: reduce(s = 0, w IN w9 | s + w.articleCount), r: [w IN w9 | [1, w.id]]}] + [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g11
CALL (n2, w8, w9, g11) {
UNWIND g11.r AS x13
CALL (n2, w8, w9, g11, x13) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_hi
WITH a6, r7.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (COUNT { (a6)-[m:MENTIONS]->(x) WHERE x IN w8 } = size($p.p1_w0)) AND (EXISTS { (a6)-[:PUBLISHED_BY]->(x) WHERE x IN w9 }) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a6 UNION ALL
MATCH (a6)-[r10:PUBLISHED_BY]->() USING INDEX SEEK r10:PUBLISHED_BY(key) WHERE r10.key > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p1_lo AND r10.key < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p1_hi
WITH a6, r10.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (COUNT { (a6)-[m:MENTIONS]->(x) WHERE x IN w8 } = size($p.p1_w0)) AND (EXISTS { (a6)-[:PUBLISHED_BY]->(x) WHERE x IN w9 }) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a6 }
WITH DISTINCT a6
MATCH ()-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key = n2.id + '|' + a6.sortKey
WITH a6, r7
ORDER BY a6.sortKey DESC LIMIT $p.p1_n
RETURN collect([a6.title, r7.count, r7.forms, r7.kinds]) AS f12 }
CALL (n2, g11, f12) {
UNWIND CASE WHEN size(f12) < $p.p1_n AND g11.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g11.r AS x16
CALL (n2, x16) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c15 UNION ALL
MATCH (a6)-[r10:PUBLISHED_BY]->() USING INDEX SEEK r10:PUBLISHED_BY(key) WHERE r10.key > CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p1_lo AND r10.key < CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c15 }
RETURN coalesce(max(c15), 0) >= $p.p1_scan AS o14 }
CALL (n2, w8, w9, g11) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g11.r AS x21
CALL (n2, x21) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x21[0] = 0 THEN x21[1] END + '|' + $p.p1_from AND r7.key < CASE WHEN x21[0] = 0 THEN x21[1] END + '|' + $p.p1_to
WITH a6 LIMIT $p.p1_scan
RETURN a6 UNION ALL
MATCH (a6)-[r10:PUBLISHED_BY]->() USING INDEX SEEK r10:PUBLISHED_BY(key) WHERE r10.key > CASE WHEN x21[0] = 1 THEN x21[1] END + '|' + $p.p1_from AND r10.key < CASE WHEN x21[0] = 1 THEN x21[1] END + '|' + $p.p1_to
WITH a6 LIMIT $p.p1_scan
RETURN a6 }
WITH a6, count(*) AS c19 LIMIT $p.p1_scan
RETURN coalesce(sum(c19), 0) >= $p.p1_scan AS o18, count(CASE WHEN (COUNT { (a6)-[m:MENTIONS]->(x) WHERE x IN w8 } = size($p.p1_w0)) AND (EXISTS { (a6)-[:PUBLISHED_BY]->(x) WHERE x IN w9 }) AND EXISTS { (a6)-[:MENTIONS]->(n2) } THEN 1 END) AS c20 }
CALL (g11, c20) {
RETURN CASE WHEN false THEN g11.d ELSE c20 END AS t17 }
RETURN [f12, t17, (o14 OR o18)] AS f22 }
RETURN collect([f22]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Country": [
      "country:RU"
    ],
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 8927,
    "p1_to": "􏿿",
    "p1_w0": [
      "person:sergei-lavrov"
    ],
    "p1_w1": [
      "publisher:afp",
      "publisher:reuters"
    ]
  }
}

