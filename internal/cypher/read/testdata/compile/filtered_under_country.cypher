
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p1_w0
RETURN w } AS w5
WITH w5, COLLECT {
MATCH (w:Publisher) USING INDEX SEEK w:Publisher(id) WHERE w.id IN $p.p1_w1
RETURN w } AS w6
WITH w5, w6, reduce(b = null, g IN CASE WHEN size(w5) < size($p.p1_w0) THEN [{d: -1, r: []}] ELSE [w IN w5 | {d: w.articleCount, r: [[0, w.id]]}] END + [{d: reduce(s = 0, w IN w6 | s + w.articleCount), r: [w IN w6 | [1, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g8
CALL (n1, w5, w6, g8) {
UNWIND g8.r AS x10
CALL (n1, w5, w6, g8, x10) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p1_lo AND r4.key < CASE WHEN x10[0] = 0 THEN x10[1] END + '|' + $p.p1_hi
WITH a3, r4.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a3, k WHERE (COUNT { (a3)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p1_w0)) AND (EXISTS { (a3)-[:PUBLISHED_BY]->(x) WHERE x IN w6 }) AND EXISTS { (a3)-[:MENTIONS]->(n1) }
WITH a3, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a3 UNION ALL
MATCH (a3)-[r7:PUBLISHED_BY]->() USING INDEX SEEK r7:PUBLISHED_BY(key) WHERE r7.key > CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p1_hi
WITH a3, r7.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a3, k WHERE (COUNT { (a3)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p1_w0)) AND (EXISTS { (a3)-[:PUBLISHED_BY]->(x) WHERE x IN w6 }) AND EXISTS { (a3)-[:MENTIONS]->(n1) }
WITH a3, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a3 }
WITH DISTINCT a3
MATCH ()-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key = n1.id + '|' + a3.sortKey
WITH a3, r4
ORDER BY a3.sortKey DESC LIMIT $p.p1_n
RETURN collect([a3.title, r4.count, r4.forms, r4.kinds]) AS f9 }
CALL (n1, g8, f9) {
UNWIND CASE WHEN size(f9) < $p.p1_n AND g8.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g8.r AS x13
CALL (n1, x13) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_lo AND r4.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c12 UNION ALL
MATCH (a3)-[r7:PUBLISHED_BY]->() USING INDEX SEEK r7:PUBLISHED_BY(key) WHERE r7.key > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c12 }
RETURN coalesce(max(c12), 0) >= $p.p1_scan AS o11 }
CALL (n1, w5, w6, g8) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g8.r AS x18
CALL (n1, x18) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x18[0] = 0 THEN x18[1] END + '|' + $p.p1_from AND r4.key < CASE WHEN x18[0] = 0 THEN x18[1] END + '|' + $p.p1_to
WITH a3 LIMIT $p.p1_scan
RETURN a3 UNION ALL
MATCH (a3)-[r7:PUBLISHED_BY]->() USING INDEX SEEK r7:PUBLISHED_BY(key) WHERE r7.key > CASE WHEN x18[0] = 1 THEN x18[1] END + '|' + $p.p1_from AND r7.key < CASE WHEN x18[0] = 1 THEN x18[1] END + '|' + $p.p1_to
WITH a3 LIMIT $p.p1_scan
RETURN a3 }
WITH a3, count(*) AS c16 LIMIT $p.p1_scan
RETURN coalesce(sum(c16), 0) >= $p.p1_scan AS o15, count(CASE WHEN (COUNT { (a3)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p1_w0)) AND (EXISTS { (a3)-[:PUBLISHED_BY]->(x) WHERE x IN w6 }) AND EXISTS { (a3)-[:MENTIONS]->(n1) } THEN 1 END) AS c17 }
CALL (g8, c17) {
RETURN CASE WHEN false THEN g8.d ELSE c17 END AS t14 }
RETURN [f9, t14, (o11 OR o15)] AS f19 }
RETURN collect([f19]) AS f2 }
RETURN f2 AS answer
{
  "p": {
    "p0_Country": "country:RU",
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

