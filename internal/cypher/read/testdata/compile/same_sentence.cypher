
CALL () {
WITH COLLECT {
UNWIND $p.p0_w0 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND $p.p0_w0 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w2
WITH w2, reduce(b = null, g IN CASE WHEN size(w2) < size($p.p0_w0) THEN [{d: -1, r: []}] ELSE [w IN w2 | {d: w.articleCount, r: [[1, w.id]]}] END | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w2, g4) {
UNWIND g4.r AS x12
CALL (w2, g4, x12) {
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p0_lo AND r3.key < CASE WHEN x12[0] = 1 THEN x12[1] END + '|' + $p.p0_hi
WITH a1, r3.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (size($p.p0_w0) = 1 OR (any(l IN [COLLECT {
MATCH (a1)-[m:MENTIONS]->(x) WHERE x IN w2
RETURN m.sentences }] WHERE size(l) = size($p.p0_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
CALL (a1) {
MATCH (a1)-[l6:MENTIONS|NAMES_IN_ORGANIZATION]->(n5:Country)
RETURN collect([l6.evidence, [n5.id], n5.id]) AS f7 }
CALL (a1) {
MATCH (a1)-[l9:MENTIONS|NAMES_IN_ORGANIZATION]->(n8:Person)
RETURN collect([l9.evidence, [n8.id, n8.name], n8.id]) AS f10 }
RETURN collect([a1.title, [f7, f10]]) AS f11 }
CALL (g4, f11) {
UNWIND CASE WHEN size(f11) < $p.p0_n AND g4.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g4.r AS x15
CALL (x15) {
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p.p0_lo AND r3.key < CASE WHEN x15[0] = 1 THEN x15[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c14 }
RETURN coalesce(max(c14), 0) >= $p.p0_scan AS o13 }
CALL (w2, g4) {
UNWIND CASE WHEN size(g4.r) <= 1 AND size($p.p0_w0) = 1 THEN [] ELSE [1] END AS y
UNWIND g4.r AS x20
CALL (x20) {
MATCH (a1)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p.p0_from AND r3.key < CASE WHEN x20[0] = 1 THEN x20[1] END + '|' + $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c18 LIMIT $p.p0_scan
RETURN coalesce(sum(c18), 0) >= $p.p0_scan AS o17, count(CASE WHEN (size($p.p0_w0) = 1 OR (any(l IN [COLLECT {
MATCH (a1)-[m:MENTIONS]->(x) WHERE x IN w2
RETURN m.sentences }] WHERE size(l) = size($p.p0_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) THEN 1 END) AS c19 }
CALL (g4, c19) {
RETURN CASE WHEN size(g4.r) <= 1 AND size($p.p0_w0) = 1 THEN g4.d ELSE c19 END AS t16 }
RETURN [f11, t16, (o13 OR o17)] AS f21 }
RETURN f21 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 11891,
    "p0_to": "􏿿",
    "p0_w0": [
      "person:sergei-lavrov",
      "country:IR"
    ]
  }
}

MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w4
WITH w4, COLLECT {
UNWIND $p.p1_w1 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND $p.p1_w1 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w5
WITH w4, w5, reduce(b = null, g IN [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (n1, w4, w5, g6) {
CALL (n1, w4, w5, g6) {
UNWIND CASE WHEN (g6.d > 5000 OR g6.d > $p.p1_scan) THEN [] ELSE [1] END AS y
UNWIND g6.r AS x8
CALL (n1, w4, w5, g6, x8) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + '' AND r3.key < CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $highest
RETURN a2 }
WITH DISTINCT a2
MATCH ()-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key = n1.id + '|' + a2.sortKey
WITH a2, r3 WHERE ((any(l IN [COLLECT {
MATCH (a2)-[m:MENTIONS]->(x) WHERE x IN w4
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a2)-[m:MENTIONS]->(x) WHERE x IN w5
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a2)-[:MENTIONS]->(n1) } AND substring(r3.countKey, size(n1.id) + 1) > $p.p1_lo AND substring(r3.countKey, size(n1.id) + 1) < $p.p1_hi
RETURN a2, r3
ORDER BY substring(r3.countKey, size(n1.id) + 1) DESC LIMIT $p.p1_n UNION ALL
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(countKey) WHERE r3.countKey > CASE WHEN (g6.d > 5000 OR g6.d > $p.p1_scan) THEN n1.id END + '|' + $p.p1_lo AND r3.countKey < CASE WHEN (g6.d > 5000 OR g6.d > $p.p1_scan) THEN n1.id END + '|' + $p.p1_hi
WITH a2, r3, r3.countKey AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, r3, k WHERE ((any(l IN [COLLECT {
MATCH (a2)-[m:MENTIONS]->(x) WHERE x IN w4
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a2)-[m:MENTIONS]->(x) WHERE x IN w5
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, r3, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2, r3 }
WITH a2, r3
ORDER BY substring(r3.countKey, size(n1.id) + 1) DESC
RETURN collect([a2.title]) AS f7 }
CALL (n1, g6, f7) {
UNWIND CASE WHEN size(f7) < $p.p1_n AND g6.d >= $p.p1_scan AND (g6.d > 5000 OR g6.d > $p.p1_scan) THEN [1] ELSE [] END AS y
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(countKey) WHERE r3.countKey > n1.id + '|' + $p.p1_lo AND r3.countKey < n1.id + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
WITH count(*) AS c10
RETURN coalesce(max(c10), 0) >= $p.p1_scan AS o9 }
CALL (n1, w4, w5, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x15
CALL (n1, x15) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + '' AND r3.key < CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $highest
WITH a2 LIMIT $p.p1_scan
RETURN a2 }
WITH a2, count(*) AS c13 LIMIT $p.p1_scan
RETURN coalesce(sum(c13), 0) >= $p.p1_scan AS o12, count(CASE WHEN ((any(l IN [COLLECT {
MATCH (a2)-[m:MENTIONS]->(x) WHERE x IN w4
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a2)-[m:MENTIONS]->(x) WHERE x IN w5
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a2)-[:MENTIONS]->(n1) } THEN 1 END) AS c14 }
CALL (g6, c14) {
RETURN CASE WHEN false THEN g6.d ELSE c14 END AS t11 }
RETURN [f7, t11, (o9 OR o12)] AS f16 }
RETURN [[f16]] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": "country:RU",
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 5945,
    "p1_to": "􏿿",
    "p1_w0": [
      "country:IR",
      "country:RU"
    ],
    "p1_w1": [
      "person:other",
      "person:sergei-lavrov"
    ]
  }
}

