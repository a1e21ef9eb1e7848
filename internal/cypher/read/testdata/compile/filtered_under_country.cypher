MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p1_w0
RETURN w } AS w4
WITH w4, COLLECT {
MATCH (w:Publisher) USING INDEX SEEK w:Publisher(id) WHERE w.id IN $p.p1_w1
RETURN w } AS w5
WITH w4, w5, reduce(b = null, g IN CASE WHEN size(w4) < size($p.p1_w0) THEN [{d: -1, r: []}] ELSE [w IN w4 | {d: w.articleCount, r: [[0, w.id]]}] END + [{d: reduce(s = 0, w IN w5 | s + w.articleCount), r: [w IN w5 | [1, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g7
CALL (n1, w4, w5, g7) {
UNWIND g7.r AS x9
CALL (n1, w4, w5, g7, x9) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $p.p1_hi
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (COUNT { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 } = size($p.p1_w0)) AND (EXISTS { (a2)-[:PUBLISHED_BY]->(x) WHERE x IN w5 }) AND EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 UNION ALL
MATCH (a2)-[r6:PUBLISHED_BY]->() USING INDEX SEEK r6:PUBLISHED_BY(key) WHERE r6.key > CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p1_lo AND r6.key < CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p1_hi
WITH a2, r6.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (COUNT { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 } = size($p.p1_w0)) AND (EXISTS { (a2)-[:PUBLISHED_BY]->(x) WHERE x IN w5 }) AND EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 }
WITH DISTINCT a2
MATCH ()-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key = n1.id + '|' + a2.sortKey
WITH a2, r3
ORDER BY a2.sortKey DESC LIMIT $p.p1_n
RETURN collect([a2.title, r3.count, r3.forms, r3.kinds]) AS f8 }
CALL (n1, g7, f8) {
UNWIND CASE WHEN size(f8) < $p.p1_n AND g7.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g7.r AS x12
CALL (n1, x12) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c11 UNION ALL
MATCH (a2)-[r6:PUBLISHED_BY]->() USING INDEX SEEK r6:PUBLISHED_BY(key) WHERE r6.key > CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p1_lo AND r6.key < CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c11 }
RETURN coalesce(max(c11), 0) >= $p.p1_scan AS o10 }
CALL (n1, w4, w5, g7) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g7.r AS x17
CALL (n1, x17) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $p.p1_from AND r3.key < CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 UNION ALL
MATCH (a2)-[r6:PUBLISHED_BY]->() USING INDEX SEEK r6:PUBLISHED_BY(key) WHERE r6.key > CASE WHEN x17[0] = 1 THEN x17[1] END + '|' + $p.p1_from AND r6.key < CASE WHEN x17[0] = 1 THEN x17[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 }
WITH a2, count(*) AS c15 LIMIT $p.p1_scan
RETURN coalesce(sum(c15), 0) >= $p.p1_scan AS o14, count(CASE WHEN (COUNT { (a2)-[m:MENTIONS]->(x) WHERE x IN w4 } = size($p.p1_w0)) AND (EXISTS { (a2)-[:PUBLISHED_BY]->(x) WHERE x IN w5 }) AND EXISTS { (a2)-[:MENTIONS]->(n1) } THEN 1 END) AS c16 }
CALL (g7, c16) {
RETURN CASE WHEN false THEN g7.d ELSE c16 END AS t13 }
RETURN [f8, t13, (o10 OR o14)] AS f18 }
RETURN [[f18]] AS answer
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

