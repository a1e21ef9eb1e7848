
CALL () {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w2
WITH w2, COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w4
RETURN w } AS w3
WITH w2, w3, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.articleCount), r: [w IN w2 | [1, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (w2, w3, g6) {
UNWIND g6.r AS x8
CALL (w2, w3, g6, x8) {
MATCH (a1)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p.p0_lo AND r4.key < CASE WHEN x8[0] = 1 THEN x8[1] END + '|' + $p.p0_hi
WITH a1, r4.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min }) AND ((coalesce(a1.language IN $p.p0_w3, false)) OR NOT (COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 } = size($p.p0_w4))) AND NOT EXISTS {
MATCH (a1)-[:TELLS]->(:Story)<-[:TELLS]-(b5:Article) WHERE (EXISTS { (b5)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min }) AND (b5.sortKey >= $p.p0_w1_from AND b5.sortKey < $p.p0_w1_to) AND (b5.sortKey < a1.sortKey) AND ((coalesce(b5.language IN $p.p0_w3, false)) OR NOT (COUNT { (b5)-[m:MENTIONS]->(x) WHERE x IN w3 } = size($p.p0_w4))) }
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
RETURN coalesce(sum(c14), 0) >= $p.p0_scan AS o13, count(CASE WHEN (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min }) AND ((coalesce(a1.language IN $p.p0_w3, false)) OR NOT (COUNT { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 } = size($p.p0_w4))) AND NOT EXISTS {
MATCH (a1)-[:TELLS]->(:Story)<-[:TELLS]-(b5:Article) WHERE (EXISTS { (b5)-[m:MENTIONS]->(x) WHERE x IN w2 AND m.count >= $p.p0_w0_min }) AND (b5.sortKey >= $p.p0_w1_from AND b5.sortKey < $p.p0_w1_to) AND (b5.sortKey < a1.sortKey) AND ((coalesce(b5.language IN $p.p0_w3, false)) OR NOT (COUNT { (b5)-[m:MENTIONS]->(x) WHERE x IN w3 } = size($p.p0_w4))) } THEN 1 END) AS c15 }
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
WITH a1, k WHERE NOT EXISTS {
MATCH (a1)-[:TELLS]->(:Story)<-[:TELLS]-(b2:Article) WHERE (b2.sortKey < a1.sortKey) }
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

MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH COLLECT {
MATCH (w:Publisher) USING INDEX SEEK w:Publisher(id) WHERE w.id IN $p.p1_w0
RETURN w } AS w4
WITH w4, reduce(b = null, g IN [{d: reduce(s = 0, w IN w4 | s + w.articleCount), r: [w IN w4 | [1, w.id]]}] + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g7
CALL (n1, w4, g7) {
UNWIND g7.r AS x9
CALL (n1, w4, g7, x9) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $p.p1_hi
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (EXISTS { (a2)-[:PUBLISHED_BY]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:MENTIONS]->(n1) } AND NOT EXISTS {
MATCH (a2)-[:TELLS]->(:Story)<-[:TELLS]-(b6:Article) WHERE (EXISTS { (b6)-[:PUBLISHED_BY]->(x) WHERE x IN w4 }) AND (b6.sortKey < a2.sortKey) AND EXISTS { (b6)-[:MENTIONS]->(n1) } }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 UNION ALL
MATCH (a2)-[r5:PUBLISHED_BY]->() USING INDEX SEEK r5:PUBLISHED_BY(key) WHERE r5.key > CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p1_lo AND r5.key < CASE WHEN x9[0] = 1 THEN x9[1] END + '|' + $p.p1_hi
WITH a2, r5.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (EXISTS { (a2)-[:PUBLISHED_BY]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:MENTIONS]->(n1) } AND NOT EXISTS {
MATCH (a2)-[:TELLS]->(:Story)<-[:TELLS]-(b6:Article) WHERE (EXISTS { (b6)-[:PUBLISHED_BY]->(x) WHERE x IN w4 }) AND (b6.sortKey < a2.sortKey) AND EXISTS { (b6)-[:MENTIONS]->(n1) } }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 }
WITH DISTINCT a2
MATCH ()-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key = n1.id + '|' + a2.sortKey
WITH a2, r3
ORDER BY a2.sortKey DESC LIMIT $p.p1_n
RETURN collect([a2.title, r3.count]) AS f8 }
CALL (n1, g7, f8) {
UNWIND CASE WHEN size(f8) < $p.p1_n AND g7.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g7.r AS x12
CALL (n1, x12) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c11 UNION ALL
MATCH (a2)-[r5:PUBLISHED_BY]->() USING INDEX SEEK r5:PUBLISHED_BY(key) WHERE r5.key > CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p1_lo AND r5.key < CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c11 }
RETURN coalesce(max(c11), 0) >= $p.p1_scan AS o10 }
CALL (n1, w4, g7) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g7.r AS x17
CALL (n1, x17) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $p.p1_from AND r3.key < CASE WHEN x17[0] = 0 THEN x17[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 UNION ALL
MATCH (a2)-[r5:PUBLISHED_BY]->() USING INDEX SEEK r5:PUBLISHED_BY(key) WHERE r5.key > CASE WHEN x17[0] = 1 THEN x17[1] END + '|' + $p.p1_from AND r5.key < CASE WHEN x17[0] = 1 THEN x17[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 }
WITH a2, count(*) AS c15 LIMIT $p.p1_scan
RETURN coalesce(sum(c15), 0) >= $p.p1_scan AS o14, count(CASE WHEN (EXISTS { (a2)-[:PUBLISHED_BY]->(x) WHERE x IN w4 }) AND EXISTS { (a2)-[:MENTIONS]->(n1) } AND NOT EXISTS {
MATCH (a2)-[:TELLS]->(:Story)<-[:TELLS]-(b6:Article) WHERE (EXISTS { (b6)-[:PUBLISHED_BY]->(x) WHERE x IN w4 }) AND (b6.sortKey < a2.sortKey) AND EXISTS { (b6)-[:MENTIONS]->(n1) } } THEN 1 END) AS c16 }
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
    "p1_scan": 2231,
    "p1_to": "􏿿",
    "p1_w0": [
      "publisher:afp"
    ]
  }
}

