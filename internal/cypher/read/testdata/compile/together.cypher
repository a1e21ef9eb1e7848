
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
CALL (n1) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > n1.id + '|' + $p.p1_w0_from AND r4.key < n1.id + '|' + $p.p1_w0_to
WITH a3, r4.key AS k5
ORDER BY k5 DESC LIMIT $p.p1_articles + 1
WITH collect(a3) AS a6
RETURN a6[..$p.p1_articles] AS a6, size(a6) <= $p.p1_articles AS e8 }
CALL (a6) {
RETURN size(a6) AS c7 }
CALL (n1, a6) {
UNWIND range(0, size(a6) - 1) AS i9
WITH i9, a6[i9] AS a3
MATCH (a3)-[:MENTIONS]->(n10:Country) WHERE n10 <> n1
WITH n10, count(*) AS n11, min(i9) AS i9 WHERE n11 >= $p.p1_w1_min
RETURN collect({node: n10, count: n11, newest: a6[i9].sortKey}) AS l12 }
CALL () {
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey) WHERE a.sortKey > $p.p1_w0_from AND a.sortKey < $p.p1_w0_to
WITH a LIMIT $p.p1_rows
RETURN count(*) AS c15 }
CALL (n1) {
MATCH ()-[r19:MENTIONS]->() USING INDEX SEEK r19:MENTIONS(key) WHERE r19.key > n1.id + '|' + $p.p1_w0_from AND r19.key < n1.id + '|' + $p.p1_w0_to
WITH r19 LIMIT $p.p1_rows
RETURN count(*) AS c16 }
CALL (l12, c7, c15, c16) {
UNWIND range(0, size(l12) - 1) AS i17
WITH i17, l12[i17].node.id AS i18
MATCH ()-[r19:MENTIONS]->() USING INDEX SEEK r19:MENTIONS(key) WHERE r19.key > i18 + '|' + $p.p1_w0_from AND r19.key < i18 + '|' + $p.p1_w0_to
WITH i17 LIMIT $p.p1_rows
WITH i17, count(*) AS c20
ORDER BY i17
WITH l12[i17] AS p14, c20
WITH p14, c20, CASE WHEN p14.count * c16 <= c20 * c7 THEN toFloat(p14.count * c16) / c7 ELSE toFloat(c20) END AS j
RETURN collect(p14 {.*, score: toInteger(round(1000000 * CASE WHEN j >= c15 THEN 0.0 ELSE (log(j) + log(c15) - log(c16) - log(c20)) / (log(c15) - log(j)) END))}) AS l13, sum(c20) AS c21 }
CALL (c21, c15, c16) {
RETURN c21 >= $p.p1_rows OR c15 >= $p.p1_rows OR c16 >= $p.p1_rows AS o22 }
CALL (l13) {
UNWIND l13 AS p23
WITH p23
WITH p23
ORDER BY p23.score DESC, p23.node.id DESC LIMIT $p.p1_n
RETURN collect(p23) AS l24 }
CALL (n1, l24) {
UNWIND l24 AS p23
WITH p23, p23.node AS n25, p23 {.*, key: right('0000000' + toString(p23.score + 1000000), 7) + '|' + p23.node.id, lastSeen: datetime(left(p23.newest, 20))} AS r26
RETURN collect([n25.name, r26.score / 1000000.0]) AS f27 }
RETURN [f27, size(l13), o22, e8, c7] AS f28 }
CALL (n1) {
CALL (n1) {
MATCH (n30:Person)-[r29:SEEN_WITH]->() USING INDEX SEEK r29:SEEN_WITH(countKey) WHERE r29.countKey > n1.id + '|' + right('000000000000' + toString($p.p2_w0_min), 12) AND r29.countKey < n1.id + '|' + $highest
WITH r29, n30
ORDER BY r29.countKey DESC LIMIT $p.p2_scan
RETURN collect({node: n30, count: r29.count, newest: r29.newest, score: toInteger(round(1000000 * CASE WHEN r29.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r29.count) + log(COUNT { (:Article) }) - log(n1.articleCount) - log(n30.articleCount)) / (log(COUNT { (:Article) }) - log(r29.count)) END))}) AS l31 }
CALL (l31) {
RETURN size(l31) < $p.p2_scan AS e32 }
CALL (l31) {
UNWIND l31 AS p33
WITH p33
WITH p33 WHERE right('000000000000' + toString(p33.count), 12) + '|' + p33.node.id > $p.p2_lo AND right('000000000000' + toString(p33.count), 12) + '|' + p33.node.id < $p.p2_hi
WITH p33
ORDER BY p33.count DESC, p33.node.id DESC LIMIT $p.p2_n
RETURN collect(p33) AS l34 }
CALL (n1, l34) {
UNWIND l34 AS p33
WITH p33, p33.node AS n35, p33 {.*, key: right('000000000000' + toString(p33.count), 12) + '|' + p33.node.id, lastSeen: datetime(left(p33.newest, 20))} AS r36
RETURN collect([n35.name, r36.score / 1000000.0]) AS f37 }
RETURN [f37, size(l31), false, e32, n1.articleCount] AS f38 }
CALL (n1) {
CALL (n1) {
MATCH (n40:Person)-[r39:SEEN_WITH]->() USING INDEX SEEK r39:SEEN_WITH(countKey) WHERE r39.countKey > n1.id + '|' + right('000000000000' + toString($p.p3_w0_min), 12) AND r39.countKey < n1.id + '|' + $highest
WITH r39, n40
ORDER BY r39.countKey DESC LIMIT $p.p3_scan
RETURN collect({node: n40, count: r39.count, newest: r39.newest, score: toInteger(round(1000000 * CASE WHEN r39.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r39.count) + log(COUNT { (:Article) }) - log(n1.articleCount) - log(n40.articleCount)) / (log(COUNT { (:Article) }) - log(r39.count)) END))}) AS l41 }
CALL (l41) {
RETURN size(l41) < $p.p3_scan AS e42 }
CALL (l41) {
UNWIND l41 AS p43
WITH p43
WITH p43
ORDER BY p43.score DESC, p43.node.id DESC LIMIT $p.p3_n
RETURN collect(p43) AS l44 }
CALL (n1, l44) {
UNWIND l44 AS p43
WITH p43, p43.node AS n45, p43 {.*, key: right('0000000' + toString(p43.score + 1000000), 7) + '|' + p43.node.id, lastSeen: datetime(left(p43.newest, 20))} AS r46
RETURN collect([n45.name, r46.score / 1000000.0]) AS f47 }
RETURN [f47, null, false, e42, n1.articleCount] AS f48 }
RETURN collect([f28, f38, f48]) AS f2 }
RETURN f2 AS answer
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


CALL () {
MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
CALL (n1) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > n1.id + '|' + $p.p1_w0_from AND r4.key < n1.id + '|' + $p.p1_w0_to
WITH a3, r4.key AS k5
ORDER BY k5 DESC LIMIT $p.p1_articles + 1
WITH collect(a3) AS a6
RETURN a6[..$p.p1_articles] AS a6, size(a6) <= $p.p1_articles AS e8 }
CALL (a6) {
RETURN size(a6) AS c7 }
CALL (n1, a6) {
UNWIND range(0, size(a6) - 1) AS i9
WITH i9, a6[i9] AS a3
MATCH (a3)-[:MENTIONS]->(n10:Country) WHERE n10 <> n1
WITH n10, count(*) AS n11, min(i9) AS i9 WHERE n11 >= $p.p1_w1_min
RETURN collect({node: n10, count: n11, newest: a6[i9].sortKey}) AS l12 }
CALL (l12) {
UNWIND l12 AS p13
WITH p13
WITH p13
ORDER BY left(p13.newest, 20) DESC, p13.node.id DESC LIMIT $p.p1_n
RETURN collect(p13) AS l14 }
CALL () {
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey) WHERE a.sortKey > $p.p1_w0_from AND a.sortKey < $p.p1_w0_to
WITH a LIMIT $p.p1_rows
RETURN count(*) AS c17 }
CALL (n1) {
MATCH ()-[r21:MENTIONS]->() USING INDEX SEEK r21:MENTIONS(key) WHERE r21.key > n1.id + '|' + $p.p1_w0_from AND r21.key < n1.id + '|' + $p.p1_w0_to
WITH r21 LIMIT $p.p1_rows
RETURN count(*) AS c18 }
CALL (l14, c7, c17, c18) {
UNWIND range(0, size(l14) - 1) AS i19
WITH i19, l14[i19].node.id AS i20
MATCH ()-[r21:MENTIONS]->() USING INDEX SEEK r21:MENTIONS(key) WHERE r21.key > i20 + '|' + $p.p1_w0_from AND r21.key < i20 + '|' + $p.p1_w0_to
WITH i19 LIMIT $p.p1_rows
WITH i19, count(*) AS c22
ORDER BY i19
WITH l14[i19] AS p16, c22
WITH p16, c22, CASE WHEN p16.count * c18 <= c22 * c7 THEN toFloat(p16.count * c18) / c7 ELSE toFloat(c22) END AS j
RETURN collect(p16 {.*, score: toInteger(round(1000000 * CASE WHEN j >= c17 THEN 0.0 ELSE (log(j) + log(c17) - log(c18) - log(c22)) / (log(c17) - log(j)) END))}) AS l15, sum(c22) AS c23 }
CALL (c23, c17, c18) {
RETURN c23 >= $p.p1_rows OR c17 >= $p.p1_rows OR c18 >= $p.p1_rows AS o24 }
CALL (n1, l15) {
UNWIND l15 AS p13
WITH p13, p13.node AS n25, p13 {.*, key: left(p13.newest, 20) + '|' + p13.node.id, lastSeen: datetime(left(p13.newest, 20))} AS r26
RETURN collect([n25.name, r26.key, r26.score / 1000000.0]) AS f27 }
RETURN [f27, null, o24, e8, c7] AS f28 }
CALL (n1) {
CALL (n1) {
MATCH (n1)-[r29:SEEN_WITH]->(n30:Country) WHERE r29.count >= $p.p2_w0_min
RETURN collect({node: n30, count: r29.count, newest: r29.newest, score: toInteger(round(1000000 * CASE WHEN r29.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r29.count) + log(COUNT { (:Article) }) - log(n1.articleCount) - log(n30.articleCount)) / (log(COUNT { (:Article) }) - log(r29.count)) END))}) AS l31 }
CALL (l31) {
RETURN size(l31) < $p.p2_scan AS e32 }
CALL (l31) {
UNWIND l31 AS p33
WITH p33
WITH p33
ORDER BY p33.score DESC, p33.node.id DESC LIMIT $p.p2_n
RETURN collect(p33) AS l34 }
CALL (n1, l34) {
UNWIND l34 AS p33
WITH p33, p33.node AS n35, p33 {.*, key: right('0000000' + toString(p33.score + 1000000), 7) + '|' + p33.node.id, lastSeen: datetime(left(p33.newest, 20))} AS r36
RETURN collect([n35.name, r36.count, r36.score / 1000000.0]) AS f37 }
RETURN [f37, size(l31), false, e32, n1.articleCount] AS f38 }
CALL (n1) {
CALL (n1) {
MATCH (a39)-[r40:MENTIONS]->() USING INDEX SEEK r40:MENTIONS(key) WHERE r40.key > n1.id + '|' + '' AND r40.key < n1.id + '|' + $highest
WITH a39, r40.key AS k41
ORDER BY k41 DESC LIMIT $p.p3_articles + 1
WITH collect(a39) AS a42
RETURN a42[..$p.p3_articles] AS a42, size(a42) <= $p.p3_articles AS e44 }
CALL (a42) {
RETURN size(a42) AS c43 }
CALL (n1, a42) {
UNWIND range(0, size(a42) - 1) AS i45
WITH i45, a42[i45] AS a39
MATCH (a39)-[:MENTIONS]->(n46:Person) WHERE n46 <> n1
WITH n46, count(*) AS n47, min(i45) AS i45
RETURN collect({node: n46, count: n47, newest: a42[i45].sortKey}) AS l48 }
CALL (l48) {
UNWIND l48 AS p49
WITH p49
WITH p49
ORDER BY p49.count DESC, p49.node.id DESC LIMIT $p.p3_n
RETURN collect(p49) AS l50 }
CALL (n1, l50) {
UNWIND l50 AS p49
WITH p49, p49.node AS n51, p49 {.*, key: right('000000000000' + toString(p49.count), 12) + '|' + p49.node.id, lastSeen: datetime(left(p49.newest, 20))} AS r52
CALL (n51, r52) {
OPTIONAL MATCH ()-[m53:MENTIONS]->() USING INDEX SEEK m53:MENTIONS(key) WHERE m53.key = n51.id + '|' + r52.newest
RETURN m53 LIMIT 1 }
CALL (n1, r52) {
OPTIONAL MATCH ()-[m54:MENTIONS]->() USING INDEX SEEK m54:MENTIONS(key) WHERE m54.key = n1.id + '|' + r52.newest
RETURN m54 LIMIT 1 }
CALL (r52) {
MATCH (n55:Article {id: substring(r52.newest, 21)}) USING INDEX SEEK n55:Article(id)
RETURN collect([n55.title]) AS f57 }
RETURN collect([n51.name, r52.count, r52.lastSeen, m53.evidence, m53.forms, r52.key, m54.evidence, f57]) AS f58 }
RETURN [f58, size(l48), false, e44, c43] AS f59 }
RETURN collect([f28, f38, f59]) AS f2 }
RETURN f2 AS answer
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

