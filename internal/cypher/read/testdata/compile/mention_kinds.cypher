
CALL () {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w2
WITH w2, COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w1
RETURN w } AS w3
WITH w2, w3, COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w2
RETURN w } AS w4
WITH w2, w3, w4, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] + CASE WHEN size(w3) < size($p.p0_w1) THEN [{d: -1, r: []}] ELSE [w IN w3 | {d: w.articleCount, r: [[1, w.id]]}] END | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (w2, w3, w4, g6) {
UNWIND g6.r AS x8
CALL (w2, w3, w4, g6, x8) {
MATCH (a1)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p.p0_lo AND r5.key < CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p.p0_hi
WITH a1, r5.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min AND any(kind IN m.kinds WHERE kind IN $p.p0_w0_kinds) }) AND (COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 AND any(kind IN m.kinds WHERE kind IN $p.p0_w1_kinds) } = size($p.p0_w1)) AND NOT (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w4 AND any(kind IN m.kinds WHERE kind IN $p.p0_w2_kinds) })
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f7 }
CALL (g6, f7) {
UNWIND CASE WHEN size(f7) < $p.p0_n AND g6.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g6.r AS x11
CALL (x11) {
MATCH (a1)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x11[0] = 1 THEN x11[1] END + '|' + $p.p0_lo AND r5.key < CASE WHEN x11[0] = 1 THEN x11[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c10 }
RETURN coalesce(max(c10), 0) >= $p.p0_scan AS o9 }
CALL (w2, w3, w4, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x16
CALL (x16) {
MATCH (a1)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p0_from AND r5.key < CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c14 LIMIT $p.p0_scan
RETURN coalesce(sum(c14), 0) >= $p.p0_scan AS o13, count(CASE WHEN (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min AND any(kind IN m.kinds WHERE kind IN $p.p0_w0_kinds) }) AND (COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 AND any(kind IN m.kinds WHERE kind IN $p.p0_w1_kinds) } = size($p.p0_w1)) AND NOT (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w4 AND any(kind IN m.kinds WHERE kind IN $p.p0_w2_kinds) }) THEN 1 END) AS c15 }
CALL (g6, c15) {
RETURN CASE WHEN false THEN g6.d ELSE c15 END AS t12 }
RETURN [f7, t12, (o9 OR o13)] AS f17 }
RETURN f17 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 11903,
    "p0_to": "􏿿",
    "p0_w0": [
      "person:sergei-lavrov"
    ],
    "p0_w0_kinds": [
      "FULL_NAME"
    ],
    "p0_w0_min": 2,
    "p0_w1": [
      "country:IR",
      "country:RU"
    ],
    "p0_w1_kinds": [
      "CAPITAL",
      "METONYM"
    ],
    "p0_w2": [
      "country:US"
    ],
    "p0_w2_kinds": [
      "CAPITAL",
      "METONYM"
    ]
  }
}

