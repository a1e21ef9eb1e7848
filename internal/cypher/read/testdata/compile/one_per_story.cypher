
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
WITH COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Publisher {id: id}) USING INDEX SEEK w:Publisher(id)
RETURN w } AS w8
WITH w8, reduce(b = null, g IN [{d: reduce(s = 0, w IN w8 | s + w.articleCount), r: [w IN w8 | [1, w.id]]}] + [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g11
CALL (n2, w8, g11) {
UNWIND g11.r AS x13
CALL (n2, w8, g11, x13) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p1_hi
WITH a6, r7.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (EXISTS { (a6)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND (NOT EXISTS {
MATCH (a6)-[:TELLS]->(:Story)<-[:TELLS]-(b10:Article) WHERE (EXISTS { (b10)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND (b10.sortKey < a6.sortKey) AND EXISTS { (b10)-[:MENTIONS]->(n2) } }) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a6 UNION ALL
MATCH (a6)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p1_lo AND r9.key < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p1_hi
WITH a6, r9.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (EXISTS { (a6)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND (NOT EXISTS {
MATCH (a6)-[:TELLS]->(:Story)<-[:TELLS]-(b10:Article) WHERE (EXISTS { (b10)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND (b10.sortKey < a6.sortKey) AND EXISTS { (b10)-[:MENTIONS]->(n2) } }) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a6 }
WITH DISTINCT a6
MATCH ()-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key = n2.id + '|' + a6.sortKey
WITH a6, r7
ORDER BY a6.sortKey DESC LIMIT $p.p1_n
RETURN collect([a6.title, r7.count]) AS f12 }
CALL (n2, g11, f12) {
UNWIND CASE WHEN size(f12) < $p.p1_n AND g11.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g11.r AS x16
CALL (n2, x16) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c15 UNION ALL
MATCH (a6)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p1_lo AND r9.key < CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c15 }
RETURN coalesce(max(c15), 0) >= $p.p1_scan AS o14 }
CALL (n2, w8, g11) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g11.r AS x21
CALL (n2, x21) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x21[0] = 0 THEN x21[1] END + '|' + $p.p1_from AND r7.key < CASE WHEN x21[0] = 0 THEN x21[1] END + '|' + $p.p1_to
WITH a6 LIMIT $p.p1_scan
RETURN a6 UNION ALL
MATCH (a6)-[r9:PUBLISHED_BY]->() USING INDEX SEEK r9:PUBLISHED_BY(key) WHERE r9.key > CASE WHEN x21[0] = 1 THEN x21[1] END + '|' + $p.p1_from AND r9.key < CASE WHEN x21[0] = 1 THEN x21[1] END + '|' + $p.p1_to
WITH a6 LIMIT $p.p1_scan
RETURN a6 }
WITH a6, count(*) AS c19 LIMIT $p.p1_scan
RETURN coalesce(sum(c19), 0) >= $p.p1_scan AS o18, count(CASE WHEN (EXISTS { (a6)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND (NOT EXISTS {
MATCH (a6)-[:TELLS]->(:Story)<-[:TELLS]-(b10:Article) WHERE (EXISTS { (b10)-[:PUBLISHED_BY]->(x) WHERE x IN w8 }) AND (b10.sortKey < a6.sortKey) AND EXISTS { (b10)-[:MENTIONS]->(n2) } }) AND EXISTS { (a6)-[:MENTIONS]->(n2) } THEN 1 END) AS c20 }
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
    "p1_scan": 2231,
    "p1_to": "􏿿",
    "p1_w0": [
      "publisher:afp"
    ]
  }
}


CALL () {
WITH COLLECT {
UNWIND $p.p0_w0 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w2
WITH w2, COLLECT {
UNWIND $p.p0_w4 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } AS w3
WITH w2, w3, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (w2, w3, g6) {
UNWIND g6.r AS x8
CALL (w2, w3, g6, x8) {
MATCH (a1)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p.p0_lo AND r4.key < CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p.p0_hi
WITH a1, r4.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min }) AND (NOT EXISTS {
MATCH (a1)-[:TELLS]->(:Story)<-[:TELLS]-(b5:Article) WHERE (EXISTS { (b5)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min }) AND (b5.sortKey >= $p.p0_w1_from AND b5.sortKey < $p.p0_w1_to) AND (b5.sortKey < a1.sortKey) AND ((coalesce(b5.language IN $p.p0_w3, false)) OR NOT (COUNT { (b5)-[m:MENTIONS]->(x) WHERE x IN w3 } = size($p.p0_w4))) }) AND ((coalesce(a1.language IN $p.p0_w3, false)) OR NOT (COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 } = size($p.p0_w4)))
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
MATCH (a1)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x11[0] = 1 THEN x11[1] END + '|' + $p.p0_lo AND r4.key < CASE WHEN x11[0] = 1 THEN x11[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c10 }
RETURN coalesce(max(c10), 0) >= $p.p0_scan AS o9 }
CALL (w2, w3, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x16
CALL (x16) {
MATCH (a1)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p0_from AND r4.key < CASE WHEN x16[0] = 1 THEN x16[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c14 LIMIT $p.p0_scan
RETURN coalesce(sum(c14), 0) >= $p.p0_scan AS o13, count(CASE WHEN (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min }) AND (NOT EXISTS {
MATCH (a1)-[:TELLS]->(:Story)<-[:TELLS]-(b5:Article) WHERE (EXISTS { (b5)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min }) AND (b5.sortKey >= $p.p0_w1_from AND b5.sortKey < $p.p0_w1_to) AND (b5.sortKey < a1.sortKey) AND ((coalesce(b5.language IN $p.p0_w3, false)) OR NOT (COUNT { (b5)-[m:MENTIONS]->(x) WHERE x IN w3 } = size($p.p0_w4))) }) AND ((coalesce(a1.language IN $p.p0_w3, false)) OR NOT (COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 } = size($p.p0_w4))) THEN 1 END) AS c15 }
CALL (g6, c15) {
RETURN CASE WHEN false THEN g6.d ELSE c15 END AS t12 }
RETURN [f7, t12, (o9 OR o13)] AS f17 }
RETURN f17 AS answer
{
  "p": {
    "p0_from": "2020-01-01T00:00:00Z",
    "p0_hi": "􏿿",
    "p0_lo": "2020-01-01T00:00:00Z",
    "p0_n": 5,
    "p0_scan": 1115,
    "p0_to": "􏿿",
    "p0_w0": [
      "country:IR",
      "country:RU"
    ],
    "p0_w0_min": 2,
    "p0_w1_from": "2020-01-01T00:00:00Z",
    "p0_w1_to": "􏿿",
    "p0_w3": [
      "en"
    ],
    "p0_w4": [
      "person:sergei-lavrov"
    ]
  }
}


CALL () {
WITH reduce(b = null, g IN [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g3
CALL (g3) {
UNWIND g3.r AS x5
CALL (g3, x5) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x5[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (NOT EXISTS {
MATCH (a1)-[:TELLS]->(:Story)<-[:TELLS]-(b2:Article) WHERE (b2.sortKey < a1.sortKey) })
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f4 }
CALL (g3, f4) {
UNWIND CASE WHEN size(f4) < $p.p0_n AND g3.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g3.r AS x8
CALL (x8) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x8[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c7 }
RETURN coalesce(max(c7), 0) >= $p.p0_scan AS o6 }
RETURN [f4, COUNT { (:Article) } - COUNT { ()-[:TELLS]->() } + COUNT { (:Story) }, o6] AS f9 }
RETURN f9 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 2231,
    "p0_to": "􏿿"
  }
}

