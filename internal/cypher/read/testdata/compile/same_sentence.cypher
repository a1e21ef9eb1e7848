
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
WITH COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND $p.p1_w0 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w8
WITH w8, COLLECT {
UNWIND $p.p1_w1 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND $p.p1_w1 AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS w9
WITH w8, w9, reduce(b = null, g IN [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g10
CALL (n2, w8, w9, g10) {
CALL (n2, w8, w9, g10) {
UNWIND CASE WHEN g10.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g10.r AS x12
CALL (n2, w8, w9, g10, x12) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + '' AND r7.key < CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $highest
RETURN a6 }
WITH DISTINCT a6
MATCH ()-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key = n2.id + '|' + a6.sortKey
WITH a6, r7 WHERE ((any(l IN [COLLECT {
MATCH (a6)-[m:MENTIONS]->(x) WHERE x IN w8
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a6)-[m:MENTIONS]->(x) WHERE x IN w9
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a6)-[:MENTIONS]->(n2) } AND substring(r7.countKey, size(n2.id) + 1) > $p.p1_lo AND substring(r7.countKey, size(n2.id) + 1) < $p.p1_hi
RETURN a6, r7
ORDER BY substring(r7.countKey, size(n2.id) + 1) DESC LIMIT $p.p1_n UNION ALL
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(countKey) WHERE r7.countKey > CASE WHEN g10.d > 5000 THEN n2.id END + '|' + $p.p1_lo AND r7.countKey < CASE WHEN g10.d > 5000 THEN n2.id END + '|' + $p.p1_hi
WITH a6, r7, r7.countKey AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, r7, k WHERE ((any(l IN [COLLECT {
MATCH (a6)-[m:MENTIONS]->(x) WHERE x IN w8
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a6)-[m:MENTIONS]->(x) WHERE x IN w9
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, r7, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a6, r7 }
WITH a6, r7
ORDER BY substring(r7.countKey, size(n2.id) + 1) DESC
RETURN collect([a6.title]) AS f11 }
CALL (n2, g10, f11) {
UNWIND CASE WHEN size(f11) < $p.p1_n AND g10.d >= $p.p1_scan AND g10.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(countKey) WHERE r7.countKey > n2.id + '|' + $p.p1_lo AND r7.countKey < n2.id + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
WITH count(*) AS c14
RETURN coalesce(max(c14), 0) >= $p.p1_scan AS o13 }
CALL (n2, w8, w9, g10) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g10.r AS x19
CALL (n2, x19) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x19[0] = 0 THEN x19[1] END + '|' + '' AND r7.key < CASE WHEN x19[0] = 0 THEN x19[1] END + '|' + $highest
WITH a6 LIMIT $p.p1_scan
RETURN a6 }
WITH a6, count(*) AS c17 LIMIT $p.p1_scan
RETURN coalesce(sum(c17), 0) >= $p.p1_scan AS o16, count(CASE WHEN ((any(l IN [COLLECT {
MATCH (a6)-[m:MENTIONS]->(x) WHERE x IN w8
RETURN m.sentences }] WHERE size(l) = size($p.p1_w0) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))) OR NOT (any(l IN [COLLECT {
MATCH (a6)-[m:MENTIONS]->(x) WHERE x IN w9
RETURN m.sentences }] WHERE size(l) = size($p.p1_w1) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other))))) AND EXISTS { (a6)-[:MENTIONS]->(n2) } THEN 1 END) AS c18 }
CALL (g10, c18) {
RETURN CASE WHEN false THEN g10.d ELSE c18 END AS t15 }
RETURN [f11, t15, (o13 OR o16)] AS f20 }
RETURN collect([f20]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": [
      "country:RU"
    ],
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

