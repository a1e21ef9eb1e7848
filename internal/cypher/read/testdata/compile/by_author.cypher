
CALL () {
UNWIND $p.p0_Person AS id1
MATCH (n2:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id1}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id1)}) USING INDEX SEEK n2:Person(id)
CALL (n2) {
MATCH (a6)-[r7:WRITTEN_BY]->() USING INDEX SEEK r7:WRITTEN_BY(key) WHERE r7.key > n2.id + '|' + $p.p1_lo AND r7.key < n2.id + '|' + $p.p1_hi
WITH a6
ORDER BY r7.key DESC LIMIT $p.p1_n
RETURN collect([a6.title]) AS f8 }
RETURN collect([[f8, n2.writtenCount]]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Person": [
      "person:lidia-kelly"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}


CALL () {
WITH COLLECT {
UNWIND $p.p0_w0 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } AS w2
WITH w2, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.writtenCount), r: [w IN w2 | [1, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w2, g4) {
UNWIND g4.r AS x6
CALL (w2, g4, x6) {
MATCH (a1)-[r3:WRITTEN_BY]->() USING INDEX SEEK r3:WRITTEN_BY(key) WHERE r3.key > CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + $p.p0_lo AND r3.key < CASE WHEN x6[0] = 1 THEN x6[1] END + '|' + $p.p0_hi
WITH a1, r3.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (size($p.p0_w0) = 1 OR (EXISTS { (a1)-[:WRITTEN_BY]->(x) WHERE x IN w2 }))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f5 }
CALL (g4, f5) {
UNWIND CASE WHEN size(f5) < $p.p0_n AND g4.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g4.r AS x9
CALL (x9) {
MATCH (a1)-[r3:WRITTEN_BY]->() USING INDEX SEEK r3:WRITTEN_BY(key) WHERE r3.key > CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p0_lo AND r3.key < CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c8 }
RETURN coalesce(max(c8), 0) >= $p.p0_scan AS o7 }
CALL (w2, g4) {
UNWIND CASE WHEN size(g4.r) <= 1 AND true THEN [] ELSE [1] END AS y
UNWIND g4.r AS x14
CALL (x14) {
MATCH (a1)-[r3:WRITTEN_BY]->() USING INDEX SEEK r3:WRITTEN_BY(key) WHERE r3.key > CASE WHEN x14[0] = 1 THEN x14[1] END + '|' + $p.p0_from AND r3.key < CASE WHEN x14[0] = 1 THEN x14[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c12 LIMIT $p.p0_scan
RETURN coalesce(sum(c12), 0) >= $p.p0_scan AS o11, count(CASE WHEN (size($p.p0_w0) = 1 OR (EXISTS { (a1)-[:WRITTEN_BY]->(x) WHERE x IN w2 })) THEN 1 END) AS c13 }
CALL (g4, c13) {
RETURN CASE WHEN size(g4.r) <= 1 AND true THEN g4.d ELSE c13 END AS t10 }
RETURN [f5, t10, (o7 OR o11)] AS f15 }
RETURN f15 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 35708,
    "p0_to": "􏿿",
    "p0_w0": [
      "person:lidia-kelly"
    ]
  }
}

