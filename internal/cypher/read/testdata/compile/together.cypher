
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
CALL (n2) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n2.id + '|' + $p.p1_w0_from AND r7.key < n2.id + '|' + $p.p1_w0_to
WITH a6, r7.key AS k8
ORDER BY k8 DESC LIMIT $p.p1_articles + 1
WITH collect(a6) AS a9
RETURN a9[..$p.p1_articles] AS a9, size(a9) <= $p.p1_articles AS e11 }
CALL (a9) {
RETURN size(a9) AS c10 }
CALL (n2, a9) {
UNWIND range(0, size(a9) - 1) AS i12
WITH i12, a9[i12] AS a6
MATCH (a6)-[:MENTIONS]->(n13:Country) WHERE n13 <> n2
WITH n13, count(*) AS n14, min(i12) AS i12 WHERE n14 >= $p.p1_w1_min
RETURN collect({node: n13, count: n14, newest: a9[i12].sortKey}) AS l15 }
CALL () {
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey) WHERE a.sortKey > $p.p1_w0_from AND a.sortKey < $p.p1_w0_to
WITH a LIMIT $p.p1_rows
RETURN count(*) AS c18 }
CALL (n2) {
MATCH ()-[r22:MENTIONS]->() USING INDEX SEEK r22:MENTIONS(key) WHERE r22.key > n2.id + '|' + $p.p1_w0_from AND r22.key < n2.id + '|' + $p.p1_w0_to
WITH r22 LIMIT $p.p1_rows
RETURN count(*) AS c19 }
CALL (l15, c10, c18, c19) {
UNWIND range(0, size(l15) - 1) AS i20
WITH i20, l15[i20].node.id AS i21
MATCH ()-[r22:MENTIONS]->() USING INDEX SEEK r22:MENTIONS(key) WHERE r22.key > i21 + '|' + $p.p1_w0_from AND r22.key < i21 + '|' + $p.p1_w0_to
WITH i20 LIMIT $p.p1_rows
WITH i20, count(*) AS c23
ORDER BY i20
WITH l15[i20] AS p17, c23
WITH p17, c23, CASE WHEN p17.count * c19 <= c23 * c10 THEN toFloat(p17.count * c19) / c10 ELSE toFloat(c23) END AS j
RETURN collect(p17 {.*, score: toInteger(round(1000000 * CASE WHEN j >= c18 THEN 0.0 ELSE (log(j) + log(c18) - log(c19) - log(c23)) / (log(c18) - log(j)) END))}) AS l16, sum(c23) AS c24 }
CALL (c24, c18, c19) {
RETURN c24 >= $p.p1_rows OR c18 >= $p.p1_rows OR c19 >= $p.p1_rows AS o25 }
CALL (l16) {
UNWIND l16 AS p26
WITH p26
WITH p26
ORDER BY p26.score DESC, p26.node.id DESC LIMIT $p.p1_n
RETURN collect(p26) AS l27 }
CALL (n2, l27) {
UNWIND l27 AS p26
WITH p26, p26.node AS n28, p26 {.*, key: right('0000000' + toString(p26.score + 1000000), 7) + '|' + p26.node.id, lastSeen: datetime(left(p26.newest, 20))} AS r29
RETURN collect([n28.name, r29.score / 1000000.0]) AS f30 }
RETURN [f30, size(l16), o25, e11, c10] AS f31 }
CALL (n2) {
CALL (n2) {
MATCH (n33:Person)-[r32:SEEN_WITH]->() USING INDEX SEEK r32:SEEN_WITH(countKey) WHERE r32.countKey > n2.id + '|' + right('000000000000' + toString($p.p2_w0_min), 12) AND r32.countKey < n2.id + '|' + $highest
WITH r32, n33
ORDER BY r32.countKey DESC LIMIT $p.p2_scan
RETURN collect({node: n33, count: r32.count, newest: r32.newest, score: toInteger(round(1000000 * CASE WHEN r32.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r32.count) + log(COUNT { (:Article) }) - log(n2.articleCount) - log(n33.articleCount)) / (log(COUNT { (:Article) }) - log(r32.count)) END))}) AS l34 }
CALL (l34) {
RETURN size(l34) < $p.p2_scan AS e35 }
CALL (l34) {
UNWIND l34 AS p36
WITH p36
WITH p36 WHERE right('000000000000' + toString(p36.count), 12) + '|' + p36.node.id > $p.p2_lo AND right('000000000000' + toString(p36.count), 12) + '|' + p36.node.id < $p.p2_hi
WITH p36
ORDER BY p36.count DESC, p36.node.id DESC LIMIT $p.p2_n
RETURN collect(p36) AS l37 }
CALL (n2, l37) {
UNWIND l37 AS p36
WITH p36, p36.node AS n38, p36 {.*, key: right('000000000000' + toString(p36.count), 12) + '|' + p36.node.id, lastSeen: datetime(left(p36.newest, 20))} AS r39
RETURN collect([n38.name, r39.score / 1000000.0]) AS f40 }
RETURN [f40, size(l34), false, e35, n2.articleCount] AS f41 }
CALL (n2) {
CALL (n2) {
MATCH (n43:Person)-[r42:SEEN_WITH]->() USING INDEX SEEK r42:SEEN_WITH(countKey) WHERE r42.countKey > n2.id + '|' + right('000000000000' + toString($p.p3_w0_min), 12) AND r42.countKey < n2.id + '|' + $highest
WITH r42, n43
ORDER BY r42.countKey DESC LIMIT $p.p3_scan
RETURN collect({node: n43, count: r42.count, newest: r42.newest, score: toInteger(round(1000000 * CASE WHEN r42.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r42.count) + log(COUNT { (:Article) }) - log(n2.articleCount) - log(n43.articleCount)) / (log(COUNT { (:Article) }) - log(r42.count)) END))}) AS l44 }
CALL (l44) {
RETURN size(l44) < $p.p3_scan AS e45 }
CALL (l44) {
UNWIND l44 AS p46
WITH p46
WITH p46
ORDER BY p46.score DESC, p46.node.id DESC LIMIT $p.p3_n
RETURN collect(p46) AS l47 }
CALL (n2, l47) {
UNWIND l47 AS p46
WITH p46, p46.node AS n48, p46 {.*, key: right('0000000' + toString(p46.score + 1000000), 7) + '|' + p46.node.id, lastSeen: datetime(left(p46.newest, 20))} AS r49
RETURN collect([n48.name, r49.score / 1000000.0]) AS f50 }
RETURN [f50, null, false, e45, n2.articleCount] AS f51 }
RETURN collect([f31, f41, f51]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": [
      "country:IR"
    ],
    "p1_articles": 5000,
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_rows": 59485,
    "p1_scan": 11897,
    "p1_to": "􏿿",
    "p1_w0_from": "2020-01-02T00:00:00Z",
    "p1_w0_to": "􏿿",
    "p1_w1_min": 3,
    "p2_articles": 5000,
    "p2_from": "",
    "p2_hi": "000000000009|person:a",
    "p2_lo": "",
    "p2_n": 5,
    "p2_rows": 59485,
    "p2_scan": 11897,
    "p2_to": "􏿿",
    "p2_w0_min": 2,
    "p3_articles": 5000,
    "p3_from": "",
    "p3_hi": "􏿿",
    "p3_lo": "",
    "p3_n": 5,
    "p3_rows": 59485,
    "p3_scan": 11897,
    "p3_to": "􏿿",
    "p3_w0_min": 3
  }
}


CALL () {
UNWIND $p.p0_Person AS id1
MATCH (n2:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id1}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id1)}) USING INDEX SEEK n2:Person(id)
CALL (n2) {
CALL (n2) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n2.id + '|' + $p.p1_w0_from AND r7.key < n2.id + '|' + $p.p1_w0_to
WITH a6, r7.key AS k8
ORDER BY k8 DESC LIMIT $p.p1_articles + 1
WITH collect(a6) AS a9
RETURN a9[..$p.p1_articles] AS a9, size(a9) <= $p.p1_articles AS e11 }
CALL (a9) {
RETURN size(a9) AS c10 }
CALL (n2, a9) {
UNWIND range(0, size(a9) - 1) AS i12
WITH i12, a9[i12] AS a6
MATCH (a6)-[:MENTIONS]->(n13:Country) WHERE n13 <> n2
WITH n13, count(*) AS n14, min(i12) AS i12 WHERE n14 >= $p.p1_w1_min
RETURN collect({node: n13, count: n14, newest: a9[i12].sortKey}) AS l15 }
CALL (l15) {
UNWIND l15 AS p16
WITH p16
WITH p16
ORDER BY left(p16.newest, 20) DESC, p16.node.id DESC LIMIT $p.p1_n
RETURN collect(p16) AS l17 }
CALL () {
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey) WHERE a.sortKey > $p.p1_w0_from AND a.sortKey < $p.p1_w0_to
WITH a LIMIT $p.p1_rows
RETURN count(*) AS c20 }
CALL (n2) {
MATCH ()-[r24:MENTIONS]->() USING INDEX SEEK r24:MENTIONS(key) WHERE r24.key > n2.id + '|' + $p.p1_w0_from AND r24.key < n2.id + '|' + $p.p1_w0_to
WITH r24 LIMIT $p.p1_rows
RETURN count(*) AS c21 }
CALL (l17, c10, c20, c21) {
UNWIND range(0, size(l17) - 1) AS i22
WITH i22, l17[i22].node.id AS i23
MATCH ()-[r24:MENTIONS]->() USING INDEX SEEK r24:MENTIONS(key) WHERE r24.key > i23 + '|' + $p.p1_w0_from AND r24.key < i23 + '|' + $p.p1_w0_to
WITH i22 LIMIT $p.p1_rows
WITH i22, count(*) AS c25
ORDER BY i22
WITH l17[i22] AS p19, c25
WITH p19, c25, CASE WHEN p19.count * c21 <= c25 * c10 THEN toFloat(p19.count * c21) / c10 ELSE toFloat(c25) END AS j
RETURN collect(p19 {.*, score: toInteger(round(1000000 * CASE WHEN j >= c20 THEN 0.0 ELSE (log(j) + log(c20) - log(c21) - log(c25)) / (log(c20) - log(j)) END))}) AS l18, sum(c25) AS c26 }
CALL (c26, c20, c21) {
RETURN c26 >= $p.p1_rows OR c20 >= $p.p1_rows OR c21 >= $p.p1_rows AS o27 }
CALL (n2, l18) {
UNWIND l18 AS p16
WITH p16, p16.node AS n28, p16 {.*, key: left(p16.newest, 20) + '|' + p16.node.id, lastSeen: datetime(left(p16.newest, 20))} AS r29
RETURN collect([n28.name, r29.key, r29.score / 1000000.0]) AS f30 }
RETURN [f30, null, o27, e11, c10] AS f31 }
CALL (n2) {
CALL (n2) {
MATCH (n2)-[r32:SEEN_WITH]->(n33:Country) WHERE r32.count >= $p.p2_w0_min
RETURN collect({node: n33, count: r32.count, newest: r32.newest, score: toInteger(round(1000000 * CASE WHEN r32.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r32.count) + log(COUNT { (:Article) }) - log(n2.articleCount) - log(n33.articleCount)) / (log(COUNT { (:Article) }) - log(r32.count)) END))}) AS l34 }
CALL (l34) {
RETURN size(l34) < $p.p2_scan AS e35 }
CALL (l34) {
UNWIND l34 AS p36
WITH p36
WITH p36
ORDER BY p36.score DESC, p36.node.id DESC LIMIT $p.p2_n
RETURN collect(p36) AS l37 }
CALL (n2, l37) {
UNWIND l37 AS p36
WITH p36, p36.node AS n38, p36 {.*, key: right('0000000' + toString(p36.score + 1000000), 7) + '|' + p36.node.id, lastSeen: datetime(left(p36.newest, 20))} AS r39
RETURN collect([n38.name, r39.count, r39.score / 1000000.0]) AS f40 }
RETURN [f40, size(l34), false, e35, n2.articleCount] AS f41 }
CALL (n2) {
CALL (n2) {
MATCH (a42)-[r43:MENTIONS]->() USING INDEX SEEK r43:MENTIONS(key) WHERE r43.key > n2.id + '|' + '' AND r43.key < n2.id + '|' + $highest
WITH a42, r43.key AS k44
ORDER BY k44 DESC LIMIT $p.p3_articles + 1
WITH collect(a42) AS a45
RETURN a45[..$p.p3_articles] AS a45, size(a45) <= $p.p3_articles AS e47 }
CALL (a45) {
RETURN size(a45) AS c46 }
CALL (n2, a45) {
UNWIND range(0, size(a45) - 1) AS i48
WITH i48, a45[i48] AS a42
MATCH (a42)-[:MENTIONS]->(n49:Person) WHERE n49 <> n2
WITH n49, count(*) AS n50, min(i48) AS i48
RETURN collect({node: n49, count: n50, newest: a45[i48].sortKey}) AS l51 }
CALL (l51) {
UNWIND l51 AS p52
WITH p52
WITH p52
ORDER BY p52.count DESC, p52.node.id DESC LIMIT $p.p3_n
RETURN collect(p52) AS l53 }
CALL (n2, l53) {
UNWIND l53 AS p52
WITH p52, p52.node AS n54, p52 {.*, key: right('000000000000' + toString(p52.count), 12) + '|' + p52.node.id, lastSeen: datetime(left(p52.newest, 20))} AS r55
CALL (n54, r55) {
OPTIONAL MATCH ()-[m56:MENTIONS]->() USING INDEX SEEK m56:MENTIONS(key) WHERE m56.key = n54.id + '|' + r55.newest
RETURN m56 LIMIT 1 }
CALL (n2, r55) {
OPTIONAL MATCH ()-[m57:MENTIONS]->() USING INDEX SEEK m57:MENTIONS(key) WHERE m57.key = n2.id + '|' + r55.newest
RETURN m57 LIMIT 1 }
CALL (r55) {
MATCH (n58:Article {id: substring(r55.newest, 21)}) USING INDEX SEEK n58:Article(id)
RETURN collect([n58.title]) AS f60 }
RETURN collect([n54.name, r55.count, r55.lastSeen, m56.evidence, m56.forms, r55.key, m57.evidence, f60]) AS f61 }
RETURN [f61, size(l51), false, e47, c46] AS f62 }
RETURN collect([f31, f41, f62]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": [
      "person:sergei-lavrov"
    ],
    "p1_articles": 5000,
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_rows": 59485,
    "p1_scan": 11897,
    "p1_to": "􏿿",
    "p1_w0_from": "2020-01-02T00:00:00Z",
    "p1_w0_to": "2020-02-01T00:00:00Z",
    "p1_w1_min": 2,
    "p2_articles": 5000,
    "p2_from": "",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 5,
    "p2_rows": 59485,
    "p2_scan": 11897,
    "p2_to": "􏿿",
    "p2_w0_min": 3,
    "p3_articles": 5000,
    "p3_from": "",
    "p3_hi": "􏿿",
    "p3_lo": "",
    "p3_n": 5,
    "p3_rows": 59485,
    "p3_scan": 11897,
    "p3_to": "􏿿"
  }
}

