
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w5
WITH w5, COLLECT {
UNWIND $p.p1_w1 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND $p.p1_w1 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w6
WITH w5, w6, reduce(b = null, g IN [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g7
CALL (n1, w5, w6, g7) {
CALL (n1, w5, w6, g7) {
UNWIND CASE WHEN g7.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g7.r AS x9
CALL (n1, w5, w6, g7, x9) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + '' AND r4.key < CASE WHEN x9[0] = 0 THEN x9[1] END + '|' + $highest
RETURN a3 }
WITH DISTINCT a3
MATCH ()-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key = n1.id + '|' + a3.sortKey
WITH a3, r4 WHERE ((any(l IN [COLLECT {
MATCH (a3)-[m:MENTIONS]->(x) WHERE x IN w5
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a3)-[m:MENTIONS]->(x) WHERE x IN w6
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a3)-[:MENTIONS]->(n1) } AND substring(r4.countKey, size(n1.id) + 1) > $p.p1_lo AND substring(r4.countKey, size(n1.id) + 1) < $p.p1_hi
RETURN a3, r4
ORDER BY substring(r4.countKey, size(n1.id) + 1) DESC LIMIT $p.p1_n UNION ALL
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(countKey) WHERE r4.countKey > CASE WHEN g7.d > 5000 THEN n1.id END + '|' + $p.p1_lo AND r4.countKey < CASE WHEN g7.d > 5000 THEN n1.id END + '|' + $p.p1_hi
WITH a3, r4, r4.countKey AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a3, r4, k WHERE ((any(l IN [COLLECT {
MATCH (a3)-[m:MENTIONS]->(x) WHERE x IN w5
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a3)-[m:MENTIONS]->(x) WHERE x IN w6
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a3)-[:MENTIONS]->(n1) }
WITH a3, r4, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a3, r4 }
WITH a3, r4
ORDER BY substring(r4.countKey, size(n1.id) + 1) DESC
RETURN collect([a3.title]) AS f8 }
CALL (n1, g7, f8) {
UNWIND CASE WHEN size(f8) < $p.p1_n AND g7.d >= $p.p1_scan AND g7.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(countKey) WHERE r4.countKey > n1.id + '|' + $p.p1_lo AND r4.countKey < n1.id + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
WITH count(*) AS c11
RETURN coalesce(max(c11), 0) >= $p.p1_scan AS o10 }
CALL (n1, w5, w6, g7) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g7.r AS x16
CALL (n1, x16) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + '' AND r4.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $highest
WITH a3 LIMIT $p.p1_scan
RETURN a3 }
WITH a3, count(*) AS c14 LIMIT $p.p1_scan
RETURN coalesce(sum(c14), 0) >= $p.p1_scan AS o13, count(CASE WHEN ((any(l IN [COLLECT {
MATCH (a3)-[m:MENTIONS]->(x) WHERE x IN w5
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a3)-[m:MENTIONS]->(x) WHERE x IN w6
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a3)-[:MENTIONS]->(n1) } THEN 1 END) AS c15 }
CALL (g7, c15) {
RETURN CASE WHEN false THEN g7.d ELSE c15 END AS t12 }
RETURN [f8, t12, (o10 OR o13)] AS f17 }
RETURN collect([f17]) AS f2 }
RETURN f2 AS answer
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

