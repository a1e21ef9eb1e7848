
CALL () {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
CALL (n1) {
MATCH (a2)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > n1.id + '|' + $p.p1_lo AND r3.key < n1.id + '|' + $p.p1_hi
WITH a2
ORDER BY r3.key DESC LIMIT $p.p1_n
RETURN collect([a2.title]) AS f4 }
RETURN collect([n1.name, [f4, n1.articleCount]]) AS f5 }
RETURN [f5, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 2,
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 3
  }
}


CALL () {
WITH COLLECT {
MATCH (w:Publisher) USING INDEX SEEK w:Publisher(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w2
WITH w2, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w2, g4) {
UNWIND g4.r AS x9
CALL (w2, g4, x9) {
MATCH (a1)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p0_lo AND r3.key < CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p0_hi
WITH a1, r3.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (size($p.p0_w0) = 1 OR (EXISTS { (a1)-[:PUBLISHED_BY]->(x) WHERE x IN w2 }))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
CALL (a1) {
MATCH (a1)-[:PUBLISHED_BY]->(n5:Publisher)
RETURN collect([n5.name]) AS f7 }
RETURN collect([a1.title, f7]) AS f8 }
CALL (g4, f8) {
UNWIND CASE WHEN size(f8) < $p.p0_n AND g4.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g4.r AS x12
CALL (x12) {
MATCH (a1)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p0_lo AND r3.key < CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c11 }
RETURN coalesce(max(c11), 0) >= $p.p0_scan AS o10 }
CALL (w2, g4) {
UNWIND CASE WHEN size(g4.r) <= 1 AND true THEN [] ELSE [1] END AS y
UNWIND g4.r AS x17
CALL (x17) {
MATCH (a1)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > CASE WHEN x17[0] = 1 THEN x17[1] END + '|' + $p.p0_from AND r3.key < CASE WHEN x17[0] = 1 THEN x17[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c15 LIMIT $p.p0_scan
RETURN coalesce(sum(c15), 0) >= $p.p0_scan AS o14, count(CASE WHEN (size($p.p0_w0) = 1 OR (EXISTS { (a1)-[:PUBLISHED_BY]->(x) WHERE x IN w2 })) THEN 1 END) AS c16 }
CALL (g4, c16) {
RETURN CASE WHEN size(g4.r) <= 1 AND true THEN g4.d ELSE c16 END AS t13 }
RETURN [f8, t13, (o10 OR o14)] AS f18 }
RETURN f18 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 17852,
    "p0_to": "􏿿",
    "p0_w0": [
      "publisher:afp",
      "publisher:reuters"
    ]
  }
}

