
CALL () {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w1
RETURN w } AS w2
WITH w2, COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w2
RETURN w } AS w3
WITH w2, w3, COLLECT {
MATCH (w:Publisher) USING INDEX SEEK w:Publisher(id) WHERE w.id IN $p.p0_w3
RETURN w } AS w4
WITH w2, w3, w4, COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w4
RETURN w } AS w5
WITH w2, w3, w4, w5, COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w6
RETURN w } AS w6
WITH w2, w3, w4, w5, w6, reduce(b = null, g IN [bs IN [[reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END), reduce(b = null, g IN [{d: reduce(s = 0, w IN w3 | s + w.writtenCount), r: [w IN w3 | [2, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END), reduce(b = null, g IN CASE WHEN size(w5) < size($p.p0_w4) THEN [{d: -1, r: []}] ELSE [w IN w5 | {d: w.articleCount, r: [[1, w.id]]}] END | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END)]] WHERE all(b IN bs WHERE b IS NOT NULL) | {d: reduce(s = 0, b IN bs | s + b.d), r: reduce(l = [], b IN bs | l + b.r)}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g10
CALL (w2, w3, w4, w5, w6, g10) {
UNWIND g10.r AS x12
CALL (w2, w3, w4, w5, w6, g10, x12) {
MATCH (a1)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p0_lo AND r7.key < CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p0_hi
WITH a1, r7.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) OR ((EXISTS { (a1)-[:WRITTEN_BY]->(x) WHERE x IN w3 }) AND NOT (EXISTS { (a1)-[:PUBLISHED_BY]->(x) WHERE x IN w4 })) OR ((COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p0_w4)) AND (coalesce(a1.language IN $p.p0_w5, false)))) AND NOT ((EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w6 }) OR (a1.sortKey >= $p.p0_w7_from AND a1.sortKey < $p.p0_w7_to))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
MATCH (a1)-[r8:WRITTEN_BY]->() USING INDEX SEEK r8:WRITTEN_BY(key) WHERE r8.key > CASE WHEN x12[0] = 2 THEN x12[1] END + '|' + $p.p0_lo AND r8.key < CASE WHEN x12[0] = 2 THEN x12[1] END + '|' + $p.p0_hi
WITH a1, r8.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) OR ((EXISTS { (a1)-[:WRITTEN_BY]->(x) WHERE x IN w3 }) AND NOT (EXISTS { (a1)-[:PUBLISHED_BY]->(x) WHERE x IN w4 })) OR ((COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p0_w4)) AND (coalesce(a1.language IN $p.p0_w5, false)))) AND NOT ((EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w6 }) OR (a1.sortKey >= $p.p0_w7_from AND a1.sortKey < $p.p0_w7_to))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
MATCH (a1)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x12[0] = 3 THEN x12[1] END + '|' + $p.p0_lo AND r9.key < CASE WHEN x12[0] = 3 THEN x12[1] END + '|' + $p.p0_hi
WITH a1, r9.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) OR ((EXISTS { (a1)-[:WRITTEN_BY]->(x) WHERE x IN w3 }) AND NOT (EXISTS { (a1)-[:PUBLISHED_BY]->(x) WHERE x IN w4 })) OR ((COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p0_w4)) AND (coalesce(a1.language IN $p.p0_w5, false)))) AND NOT ((EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w6 }) OR (a1.sortKey >= $p.p0_w7_from AND a1.sortKey < $p.p0_w7_to))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title, a1.sortKey]) AS f11 }
CALL (g10, f11) {
UNWIND CASE WHEN size(f11) < $p.p0_n AND g10.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g10.r AS x15
CALL (x15) {
MATCH (a1)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p.p0_lo AND r7.key < CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c14 UNION ALL
MATCH (a1)-[r8:WRITTEN_BY]->() USING INDEX SEEK r8:WRITTEN_BY(key) WHERE r8.key > CASE WHEN x15[0] = 2 THEN x15[1] END + '|' + $p.p0_lo AND r8.key < CASE WHEN x15[0] = 2 THEN x15[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c14 UNION ALL
MATCH (a1)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x15[0] = 3 THEN x15[1] END + '|' + $p.p0_lo AND r9.key < CASE WHEN x15[0] = 3 THEN x15[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c14 }
RETURN coalesce(max(c14), 0) >= $p.p0_scan AS o13 }
CALL (w2, w3, w4, w5, w6, g10) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g10.r AS x20
CALL (x20) {
MATCH (a1)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p.p0_from AND r7.key < CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 UNION ALL
MATCH (a1)-[r8:WRITTEN_BY]->() USING INDEX SEEK r8:WRITTEN_BY(key) WHERE r8.key > CASE WHEN x20[0] = 2 THEN x20[1] END + '|' + $p.p0_from AND r8.key < CASE WHEN x20[0] = 2 THEN x20[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 UNION ALL
MATCH (a1)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x20[0] = 3 THEN x20[1] END + '|' + $p.p0_from AND r9.key < CASE WHEN x20[0] = 3 THEN x20[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c18 LIMIT $p.p0_scan
RETURN coalesce(sum(c18), 0) >= $p.p0_scan AS o17, count(CASE WHEN ((EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 }) OR ((EXISTS { (a1)-[:WRITTEN_BY]->(x) WHERE x IN w3 }) AND NOT (EXISTS { (a1)-[:PUBLISHED_BY]->(x) WHERE x IN w4 })) OR ((COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w5 } = size($p.p0_w4)) AND (coalesce(a1.language IN $p.p0_w5, false)))) AND NOT ((EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w6 }) OR (a1.sortKey >= $p.p0_w7_from AND a1.sortKey < $p.p0_w7_to)) THEN 1 END) AS c19 }
CALL (g10, c19) {
RETURN CASE WHEN false THEN g10.d ELSE c19 END AS t16 }
RETURN [f11, t16, (o13 OR o17)] AS f21 }
RETURN f21 AS answer
{
  "p": {
    "p0_from": "2020-01-02T00:00:00Z",
    "p0_hi": "􏿿",
    "p0_lo": "2020-01-02T00:00:00Z",
    "p0_n": 10,
    "p0_scan": 4463,
    "p0_to": "􏿿",
    "p0_w0_from": "2020-01-02T00:00:00Z",
    "p0_w0_to": "􏿿",
    "p0_w1": [
      "person:sergei-lavrov"
    ],
    "p0_w2": [
      "person:lidia-kelly"
    ],
    "p0_w3": [
      "publisher:afp"
    ],
    "p0_w4": [
      "country:IR",
      "country:RU"
    ],
    "p0_w5": [
      "en"
    ],
    "p0_w6": [
      "country:US"
    ],
    "p0_w7_from": "",
    "p0_w7_to": "2020-01-03T00:00:00Z"
  }
}

