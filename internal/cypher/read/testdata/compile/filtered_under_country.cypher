
CALL () {
WITH COLLECT {
UNWIND $p0_Country AS id1
MATCH (n2:Country {id: id1})
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0 AND $p0_name <> ''
MATCH (n2:Country) WHERE $p0_name IN n2.names
WITH n2
ORDER BY n2.withdrawn IS NOT NULL, n2.id LIMIT 1
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN true THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
WITH COLLECT {
UNWIND $p1_w0 AS id
MATCH (w:Person {id: id})
RETURN w } AS w7
WITH w7, COLLECT {
UNWIND $p1_w1 AS id
MATCH (w:Publisher {id: id})
RETURN w } AS w8
WITH w7, w8, reduce(b = null, g IN CASE WHEN size(w7) < size($p1_w0) THEN [{d: -1, r: []}] ELSE [w IN w7 | {d: w.articleCount, r: [[0, w.id]]}] END + [{d: reduce(s = 0, w IN w8 | s + w.articleCount), r: [w IN w8 | [1, w.id]]}] + [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g10
CALL (n2, w7, w8, g10) {
UNWIND g10.r AS x12
CALL (n2, w7, w8, g10, x12) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p1_lo AND r6.key < CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p1_hi
WITH a5, r6.key AS k
ORDER BY k DESC LIMIT $p1_scan
WITH a5, k WHERE (COUNT { (a5)-[m:MENTIONS]->(x) WHERE x IN w7 } = size($p1_w0)) AND (EXISTS { (a5)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND EXISTS { (a5)-[:MENTIONS]->(n2) }
WITH a5, k
ORDER BY k DESC LIMIT $p1_n
RETURN a5 UNION ALL
MATCH (a5:Article)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p1_lo AND r9.key < CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p1_hi
WITH a5, r9.key AS k
ORDER BY k DESC LIMIT $p1_scan
WITH a5, k WHERE (COUNT { (a5)-[m:MENTIONS]->(x) WHERE x IN w7 } = size($p1_w0)) AND (EXISTS { (a5)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND EXISTS { (a5)-[:MENTIONS]->(n2) }
WITH a5, k
ORDER BY k DESC LIMIT $p1_n
RETURN a5 }
WITH DISTINCT a5
MATCH ()-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key = n2.id + '|' + a5.sortKey
WITH a5, r6
ORDER BY a5.sortKey DESC LIMIT $p1_n
RETURN collect([a5.title, r6.count, r6.forms, r6.kinds]) AS f11 }
CALL (n2, g10, f11) {
UNWIND CASE WHEN size(f11) < $p1_n AND g10.d >= $p1_scan THEN [1] ELSE [] END AS y
UNWIND g10.r AS x15
CALL (n2, x15) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p1_lo AND r6.key < CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p1_hi
WITH 1 AS one LIMIT $p1_scan
RETURN count(*) AS c14 UNION ALL
MATCH (a5:Article)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p1_lo AND r9.key < CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p1_hi
WITH 1 AS one LIMIT $p1_scan
RETURN count(*) AS c14 }
RETURN coalesce(max(c14), 0) >= $p1_scan AS o13 }
CALL (n2, w7, w8, g10) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g10.r AS x20
CALL (n2, x20) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > CASE WHEN x20[0] = 0 THEN x20[1] END + '|' + $p1_from AND r6.key < CASE WHEN x20[0] = 0 THEN x20[1] END + '|' + $p1_to
WITH a5 LIMIT $p1_scan
RETURN a5 UNION ALL
MATCH (a5:Article)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p1_from AND r9.key < CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p1_to
WITH a5 LIMIT $p1_scan
RETURN a5 }
WITH a5, count(*) AS c18 LIMIT $p1_scan
RETURN coalesce(sum(c18), 0) >= $p1_scan AS o17, count(CASE WHEN (COUNT { (a5)-[m:MENTIONS]->(x) WHERE x IN w7 } = size($p1_w0)) AND (EXISTS { (a5)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND EXISTS { (a5)-[:MENTIONS]->(n2) } THEN 1 END) AS c19 }
CALL (g10, c19) {
RETURN CASE WHEN false THEN g10.d ELSE c19 END AS t16 }
RETURN [f11, t16, (o13 OR o17)] AS f21 }
RETURN collect([f21]) AS f22 }
RETURN f22 AS answer
{
  "highest": "􏿿",
  "p0_Country": [
    "country:RU"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 25000,
  "p1_to": "􏿿",
  "p1_w0": [
    "person:sergei-lavrov"
  ],
  "p1_w0_kinds": [],
  "p1_w0_min": 0,
  "p1_w1": [
    "publisher:afp",
    "publisher:reuters"
  ],
  "p1_w1_kinds": [],
  "p1_w1_min": 0
}

