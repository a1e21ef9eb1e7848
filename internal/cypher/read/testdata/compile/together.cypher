MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
CALL (n1) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > n1.id + '|' + $p.p1_w0_from AND r3.key < n1.id + '|' + $p.p1_w0_to
WITH a2, r3.key AS k4
ORDER BY k4 DESC LIMIT $p.p1_articles + 1
WITH collect(a2) AS a5
RETURN a5[..$p.p1_articles] AS a5, size(a5) <= $p.p1_articles AS e7 }
CALL (a5) {
RETURN size(a5) AS c6 }
CALL (n1, a5) {
UNWIND range(0, size(a5) - 1) AS i8
WITH i8, a5[i8] AS a2
MATCH (a2)-[:MENTIONS]->(n9:Country) WHERE n9 <> n1
WITH n9, count(*) AS n10, min(i8) AS i8 WHERE n10 >= $p.p1_w1_min
RETURN collect({node: n9, count: n10, newest: a5[i8].sortKey}) AS l11 }
CALL () {
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey) WHERE a.sortKey > $p.p1_w0_from AND a.sortKey < $p.p1_w0_to
WITH a LIMIT $p.p1_rows
RETURN count(*) AS c14 }
CALL (n1) {
MATCH ()-[r18:MENTIONS]->() USING INDEX SEEK r18:MENTIONS(key) WHERE r18.key > n1.id + '|' + $p.p1_w0_from AND r18.key < n1.id + '|' + $p.p1_w0_to
WITH r18 LIMIT $p.p1_rows
RETURN count(*) AS c15 }
CALL (l11, c6, c14, c15) {
UNWIND range(0, size(l11) - 1) AS i16
WITH i16, l11[i16].node.id AS i17
MATCH ()-[r18:MENTIONS]->() USING INDEX SEEK r18:MENTIONS(key) WHERE r18.key > i17 + '|' + $p.p1_w0_from AND r18.key < i17 + '|' + $p.p1_w0_to
WITH i16 LIMIT $p.p1_rows
WITH i16, count(*) AS c19
ORDER BY i16
WITH l11[i16] AS p13, c19
WITH p13, c19, CASE WHEN p13.count * c15 <= c19 * c6 THEN toFloat(p13.count * c15) / c6 ELSE toFloat(c19) END AS j
RETURN collect(p13 {.*, score: toInteger(round(1000000 * CASE WHEN j >= c14 THEN 0.0 ELSE (log(j) + log(c14) - log(c15) - log(c19)) / (log(c14) - log(j)) END))}) AS l12, sum(c19) AS c20 }
CALL (c20, c14, c15) {
RETURN c20 >= $p.p1_rows OR c14 >= $p.p1_rows OR c15 >= $p.p1_rows AS o21 }
CALL (l12) {
UNWIND l12 AS p22
WITH p22
WITH p22
ORDER BY p22.score DESC, p22.node.id DESC LIMIT $p.p1_n
RETURN collect(p22) AS l23 }
CALL (n1, l23) {
UNWIND l23 AS p22
WITH p22, p22.node AS n24, p22 {.*, key: right('0000000' + toString(p22.score + 1000000), 7) + '|' + p22.node.id, lastSeen: datetime(left(p22.newest, 20))} AS r25
RETURN collect([n24.name, r25.score / 1000000.0]) AS f26 }
RETURN [f26, size(l12), o21, e7, c6] AS f27 }
CALL (n1) {
CALL (n1) {
MATCH (n29:Person)-[r28:SEEN_WITH]->() USING INDEX SEEK r28:SEEN_WITH(countKey) WHERE r28.countKey > n1.id + '|' + right('000000000000' + toString($p.p2_w0_min), 12) AND r28.countKey < n1.id + '|' + $highest
WITH r28, n29
ORDER BY r28.countKey DESC LIMIT $p.p2_scan
RETURN collect({node: n29, count: r28.count, newest: r28.newest, score: toInteger(round(1000000 * CASE WHEN r28.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r28.count) + log(COUNT { (:Article) }) - log(n1.articleCount) - log(n29.articleCount)) / (log(COUNT { (:Article) }) - log(r28.count)) END))}) AS l30 }
CALL (l30) {
RETURN size(l30) < $p.p2_scan AS e31 }
CALL (l30) {
UNWIND l30 AS p32
WITH p32
WITH p32 WHERE right('000000000000' + toString(p32.count), 12) + '|' + p32.node.id > $p.p2_lo AND right('000000000000' + toString(p32.count), 12) + '|' + p32.node.id < $p.p2_hi
WITH p32
ORDER BY p32.count DESC, p32.node.id DESC LIMIT $p.p2_n
RETURN collect(p32) AS l33 }
CALL (n1, l33) {
UNWIND l33 AS p32
WITH p32, p32.node AS n34, p32 {.*, key: right('000000000000' + toString(p32.count), 12) + '|' + p32.node.id, lastSeen: datetime(left(p32.newest, 20))} AS r35
RETURN collect([n34.name, r35.score / 1000000.0]) AS f36 }
RETURN [f36, size(l30), false, e31, n1.articleCount] AS f37 }
CALL (n1) {
CALL (n1) {
MATCH (n39:Person)-[r38:SEEN_WITH]->() USING INDEX SEEK r38:SEEN_WITH(countKey) WHERE r38.countKey > n1.id + '|' + right('000000000000' + toString($p.p3_w0_min), 12) AND r38.countKey < n1.id + '|' + $highest
WITH r38, n39
ORDER BY r38.countKey DESC LIMIT $p.p3_scan
RETURN collect({node: n39, count: r38.count, newest: r38.newest, score: toInteger(round(1000000 * CASE WHEN r38.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r38.count) + log(COUNT { (:Article) }) - log(n1.articleCount) - log(n39.articleCount)) / (log(COUNT { (:Article) }) - log(r38.count)) END))}) AS l40 }
CALL (l40) {
RETURN size(l40) < $p.p3_scan AS e41 }
CALL (l40) {
UNWIND l40 AS p42
WITH p42
WITH p42
ORDER BY p42.score DESC, p42.node.id DESC LIMIT $p.p3_n
RETURN collect(p42) AS l43 }
CALL (n1, l43) {
UNWIND l43 AS p42
WITH p42, p42.node AS n44, p42 {.*, key: right('0000000' + toString(p42.score + 1000000), 7) + '|' + p42.node.id, lastSeen: datetime(left(p42.newest, 20))} AS r45
RETURN collect([n44.name, r45.score / 1000000.0]) AS f46 }
RETURN [f46, null, false, e41, n1.articleCount] AS f47 }
RETURN [[f27, f37, f47]] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": "country:IR",
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

MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
CALL (n1) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > n1.id + '|' + $p.p1_w0_from AND r3.key < n1.id + '|' + $p.p1_w0_to
WITH a2, r3.key AS k4
ORDER BY k4 DESC LIMIT $p.p1_articles + 1
WITH collect(a2) AS a5
RETURN a5[..$p.p1_articles] AS a5, size(a5) <= $p.p1_articles AS e7 }
CALL (a5) {
RETURN size(a5) AS c6 }
CALL (n1, a5) {
UNWIND range(0, size(a5) - 1) AS i8
WITH i8, a5[i8] AS a2
MATCH (a2)-[:MENTIONS]->(n9:Country) WHERE n9 <> n1
WITH n9, count(*) AS n10, min(i8) AS i8 WHERE n10 >= $p.p1_w1_min
RETURN collect({node: n9, count: n10, newest: a5[i8].sortKey}) AS l11 }
CALL (l11) {
UNWIND l11 AS p12
WITH p12
WITH p12
ORDER BY left(p12.newest, 20) DESC, p12.node.id DESC LIMIT $p.p1_n
RETURN collect(p12) AS l13 }
CALL () {
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey) WHERE a.sortKey > $p.p1_w0_from AND a.sortKey < $p.p1_w0_to
WITH a LIMIT $p.p1_rows
RETURN count(*) AS c16 }
CALL (n1) {
MATCH ()-[r20:MENTIONS]->() USING INDEX SEEK r20:MENTIONS(key) WHERE r20.key > n1.id + '|' + $p.p1_w0_from AND r20.key < n1.id + '|' + $p.p1_w0_to
WITH r20 LIMIT $p.p1_rows
RETURN count(*) AS c17 }
CALL (l13, c6, c16, c17) {
UNWIND range(0, size(l13) - 1) AS i18
WITH i18, l13[i18].node.id AS i19
MATCH ()-[r20:MENTIONS]->() USING INDEX SEEK r20:MENTIONS(key) WHERE r20.key > i19 + '|' + $p.p1_w0_from AND r20.key < i19 + '|' + $p.p1_w0_to
WITH i18 LIMIT $p.p1_rows
WITH i18, count(*) AS c21
ORDER BY i18
WITH l13[i18] AS p15, c21
WITH p15, c21, CASE WHEN p15.count * c17 <= c21 * c6 THEN toFloat(p15.count * c17) / c6 ELSE toFloat(c21) END AS j
RETURN collect(p15 {.*, score: toInteger(round(1000000 * CASE WHEN j >= c16 THEN 0.0 ELSE (log(j) + log(c16) - log(c17) - log(c21)) / (log(c16) - log(j)) END))}) AS l14, sum(c21) AS c22 }
CALL (c22, c16, c17) {
RETURN c22 >= $p.p1_rows OR c16 >= $p.p1_rows OR c17 >= $p.p1_rows AS o23 }
CALL (n1, l14) {
UNWIND l14 AS p12
WITH p12, p12.node AS n24, p12 {.*, key: left(p12.newest, 20) + '|' + p12.node.id, lastSeen: datetime(left(p12.newest, 20))} AS r25
RETURN collect([n24.name, r25.key, r25.score / 1000000.0]) AS f26 }
RETURN [f26, null, o23, e7, c6] AS f27 }
CALL (n1) {
CALL (n1) {
MATCH (n1)-[r28:SEEN_WITH]->(n29:Country) WHERE r28.count >= $p.p2_w0_min
RETURN collect({node: n29, count: r28.count, newest: r28.newest, score: toInteger(round(1000000 * CASE WHEN r28.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r28.count) + log(COUNT { (:Article) }) - log(n1.articleCount) - log(n29.articleCount)) / (log(COUNT { (:Article) }) - log(r28.count)) END))}) AS l30 }
CALL (l30) {
RETURN size(l30) < $p.p2_scan AS e31 }
CALL (l30) {
UNWIND l30 AS p32
WITH p32
WITH p32
ORDER BY p32.score DESC, p32.node.id DESC LIMIT $p.p2_n
RETURN collect(p32) AS l33 }
CALL (n1, l33) {
UNWIND l33 AS p32
WITH p32, p32.node AS n34, p32 {.*, key: right('0000000' + toString(p32.score + 1000000), 7) + '|' + p32.node.id, lastSeen: datetime(left(p32.newest, 20))} AS r35
RETURN collect([n34.name, r35.count, r35.score / 1000000.0]) AS f36 }
RETURN [f36, size(l30), false, e31, n1.articleCount] AS f37 }
CALL (n1) {
CALL (n1) {
MATCH (a38)-[r39:MENTIONS]->() USING INDEX SEEK r39:MENTIONS(key) WHERE r39.key > n1.id + '|' + '' AND r39.key < n1.id + '|' + $highest
WITH a38, r39.key AS k40
ORDER BY k40 DESC LIMIT $p.p3_articles + 1
WITH collect(a38) AS a41
RETURN a41[..$p.p3_articles] AS a41, size(a41) <= $p.p3_articles AS e43 }
CALL (a41) {
RETURN size(a41) AS c42 }
CALL (n1, a41) {
UNWIND range(0, size(a41) - 1) AS i44
WITH i44, a41[i44] AS a38
MATCH (a38)-[:MENTIONS]->(n45:Person) WHERE n45 <> n1
WITH n45, count(*) AS n46, min(i44) AS i44
RETURN collect({node: n45, count: n46, newest: a41[i44].sortKey}) AS l47 }
CALL (l47) {
UNWIND l47 AS p48
WITH p48
WITH p48
ORDER BY p48.count DESC, p48.node.id DESC LIMIT $p.p3_n
RETURN collect(p48) AS l49 }
CALL (n1, l49) {
UNWIND l49 AS p48
WITH p48, p48.node AS n50, p48 {.*, key: right('000000000000' + toString(p48.count), 12) + '|' + p48.node.id, lastSeen: datetime(left(p48.newest, 20))} AS r51
CALL (n50, r51) {
OPTIONAL MATCH ()-[m52:MENTIONS]->() USING INDEX SEEK m52:MENTIONS(key) WHERE m52.key = n50.id + '|' + r51.newest
RETURN m52 LIMIT 1 }
CALL (n1, r51) {
OPTIONAL MATCH ()-[m53:MENTIONS]->() USING INDEX SEEK m53:MENTIONS(key) WHERE m53.key = n1.id + '|' + r51.newest
RETURN m53 LIMIT 1 }
CALL (r51) {
MATCH (n54:Article {id: substring(r51.newest, 21)}) USING INDEX SEEK n54:Article(id)
RETURN collect([n54.title]) AS f56 }
RETURN collect([n50.name, r51.count, r51.lastSeen, m52.evidence, m52.forms, r51.key, m53.evidence, f56]) AS f57 }
RETURN [f57, size(l47), false, e43, c42] AS f58 }
RETURN [[f27, f37, f58]] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": "person:sergei-lavrov",
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

