
CALL () {
UNWIND $p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
CALL (n2) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n2.id + '|' + $p1_w0_from AND r7.key < n2.id + '|' + $p1_w0_to
WITH a6, r7.key AS k8
ORDER BY k8 DESC LIMIT $p1_articles + 1
WITH collect(a6) AS a9
RETURN a9[..$p1_articles] AS a9, size(a9) <= $p1_articles AS e11 }
CALL (a9) {
RETURN size(a9) AS c10 }
CALL (n2, a9) {
UNWIND range(0, size(a9) - 1) AS i12
WITH i12, a9[i12] AS a6
MATCH (a6)-[:MENTIONS]->(n13:Country) WHERE n13 <> n2
WITH n13, count(*) AS n14, min(i12) AS i12 WHERE n14 >= $p1_w1_min
RETURN collect({node: n13, count: n14, newest: a9[i12].sortKey}) AS l15 }
CALL () {
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey) WHERE a.sortKey > $p1_w0_from AND a.sortKey < $p1_w0_to
WITH a LIMIT $p1_rows
RETURN count(*) AS c19 }
CALL (n2) {
MATCH ()-[r23:MENTIONS]->() USING INDEX SEEK r23:MENTIONS(key) WHERE r23.key > n2.id + '|' + $p1_w0_from AND r23.key < n2.id + '|' + $p1_w0_to
WITH r23 LIMIT $p1_rows
RETURN count(*) AS c20 }
CALL (l15, c10, c19, c20) {
UNWIND range(0, size(l15) - 1) AS i21
WITH i21, l15[i21].node.id AS i22
MATCH ()-[r23:MENTIONS]->() USING INDEX SEEK r23:MENTIONS(key) WHERE r23.key > i22 + '|' + $p1_w0_from AND r23.key < i22 + '|' + $p1_w0_to
WITH i21 LIMIT $p1_rows
WITH i21, count(*) AS c24
ORDER BY i21
WITH l15[i21] AS p18, c24
WITH p18, c24, CASE WHEN p18.count * c20 <= c24 * c10 THEN toFloat(p18.count * c20) / c10 ELSE toFloat(c24) END AS j
RETURN collect(p18 {.*, score: toInteger(round(1000000 * CASE WHEN j >= c19 THEN 0.0 ELSE (log(j) + log(c19) - log(c20) - log(c24)) / (log(c19) - log(j)) END))}) AS l16, coalesce(sum(c24), 0) >= $p1_rows OR c19 >= $p1_rows OR c20 >= $p1_rows AS o17 }
CALL (l16) {
UNWIND l16 AS p25
WITH p25
WITH p25
ORDER BY p25.score DESC, p25.node.id DESC LIMIT $p1_n
RETURN collect(p25) AS l26 }
CALL (n2, l26) {
UNWIND l26 AS p25
WITH p25, p25.node AS n27, p25 {.*, key: right('0000000' + toString(p25.score + 1000000), 7) + '|' + p25.node.id, lastSeen: datetime(left(p25.newest, 20))} AS r28
RETURN collect([n27.name, r28.score / 1000000.0]) AS f29 }
RETURN [f29, size(l16), o17, c10, e11] AS f30 }
CALL (n2) {
CALL (n2) {
MATCH (n32:Person)-[r31:SEEN_WITH]->() USING INDEX SEEK r31:SEEN_WITH(countKey) WHERE r31.countKey > n2.id + '|' + right('000000000000' + toString($p2_w0_min), 12) AND r31.countKey < n2.id + '|' + $highest
WITH r31, n32
ORDER BY r31.countKey DESC LIMIT $p2_scan
RETURN collect({node: n32, count: r31.count, newest: r31.newest, score: toInteger(round(1000000 * CASE WHEN r31.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r31.count) + log(COUNT { (:Article) }) - log(n2.articleCount) - log(n32.articleCount)) / (log(COUNT { (:Article) }) - log(r31.count)) END))}) AS l33 }
CALL (l33) {
RETURN size(l33) < $p2_scan AS e34 }
CALL (l33) {
UNWIND l33 AS p35
WITH p35
WITH p35 WHERE right('000000000000' + toString(p35.count), 12) + '|' + p35.node.id > $p2_lo AND right('000000000000' + toString(p35.count), 12) + '|' + p35.node.id < $p2_hi
WITH p35
ORDER BY p35.count DESC, p35.node.id DESC LIMIT $p2_n
RETURN collect(p35) AS l36 }
CALL (n2, l36) {
UNWIND l36 AS p35
WITH p35, p35.node AS n37, p35 {.*, key: right('000000000000' + toString(p35.count), 12) + '|' + p35.node.id, lastSeen: datetime(left(p35.newest, 20))} AS r38
RETURN collect([n37.name, r38.score / 1000000.0]) AS f39 }
RETURN [f39, size(l33), false, n2.articleCount, e34] AS f40 }
CALL (n2) {
CALL (n2) {
MATCH (n42:Person)-[r41:SEEN_WITH]->() USING INDEX SEEK r41:SEEN_WITH(countKey) WHERE r41.countKey > n2.id + '|' + right('000000000000' + toString($p3_w0_min), 12) AND r41.countKey < n2.id + '|' + $highest
WITH r41, n42
ORDER BY r41.countKey DESC LIMIT $p3_scan
RETURN collect({node: n42, count: r41.count, newest: r41.newest, score: toInteger(round(1000000 * CASE WHEN r41.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r41.count) + log(COUNT { (:Article) }) - log(n2.articleCount) - log(n42.articleCount)) / (log(COUNT { (:Article) }) - log(r41.count)) END))}) AS l43 }
CALL (l43) {
RETURN size(l43) < $p3_scan AS e44 }
CALL (l43) {
UNWIND l43 AS p45
WITH p45
WITH p45
ORDER BY p45.score DESC, p45.node.id DESC LIMIT $p3_n
RETURN collect(p45) AS l46 }
CALL (n2, l46) {
UNWIND l46 AS p45
WITH p45, p45.node AS n47, p45 {.*, key: right('0000000' + toString(p45.score + 1000000), 7) + '|' + p45.node.id, lastSeen: datetime(left(p45.newest, 20))} AS r48
RETURN collect([n47.name, r48.score / 1000000.0]) AS f49 }
RETURN [f49, null, false, n2.articleCount, e44] AS f50 }
RETURN collect([f30, f40, f50]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p0_Country": [
    "country:IR"
  ],
  "p1_articles": 5000,
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 5,
  "p1_rows": 66665,
  "p1_scan": 13333,
  "p1_to": "􏿿",
  "p1_w0_from": "2020-01-02T00:00:00Z",
  "p1_w0_to": "􏿿",
  "p1_w1_min": 3,
  "p2_articles": 5000,
  "p2_from": "",
  "p2_hi": "000000000009|person:a",
  "p2_lo": "",
  "p2_n": 5,
  "p2_rows": 66665,
  "p2_scan": 13333,
  "p2_to": "􏿿",
  "p2_w0_min": 2,
  "p3_articles": 5000,
  "p3_from": "",
  "p3_hi": "􏿿",
  "p3_lo": "",
  "p3_n": 5,
  "p3_rows": 66665,
  "p3_scan": 13333,
  "p3_to": "􏿿",
  "p3_w0_min": 3
}


CALL () {
UNWIND $p0_Person AS id1
MATCH (n2:Person {id: id1}) USING INDEX SEEK n2:Person(id)
CALL (n2) {
CALL (n2) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n2.id + '|' + $p1_w0_from AND r7.key < n2.id + '|' + $p1_w0_to
WITH a6, r7.key AS k8
ORDER BY k8 DESC LIMIT $p1_articles + 1
WITH collect(a6) AS a9
RETURN a9[..$p1_articles] AS a9, size(a9) <= $p1_articles AS e11 }
CALL (a9) {
RETURN size(a9) AS c10 }
CALL (n2, a9) {
UNWIND range(0, size(a9) - 1) AS i12
WITH i12, a9[i12] AS a6
MATCH (a6)-[:MENTIONS]->(n13:Country) WHERE n13 <> n2
WITH n13, count(*) AS n14, min(i12) AS i12 WHERE n14 >= $p1_w1_min
RETURN collect({node: n13, count: n14, newest: a9[i12].sortKey}) AS l15 }
CALL (l15) {
UNWIND l15 AS p16
WITH p16
WITH p16
ORDER BY left(p16.newest, 20) DESC, p16.node.id DESC LIMIT $p1_n
RETURN collect(p16) AS l17 }
CALL () {
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey) WHERE a.sortKey > $p1_w0_from AND a.sortKey < $p1_w0_to
WITH a LIMIT $p1_rows
RETURN count(*) AS c21 }
CALL (n2) {
MATCH ()-[r25:MENTIONS]->() USING INDEX SEEK r25:MENTIONS(key) WHERE r25.key > n2.id + '|' + $p1_w0_from AND r25.key < n2.id + '|' + $p1_w0_to
WITH r25 LIMIT $p1_rows
RETURN count(*) AS c22 }
CALL (l17, c10, c21, c22) {
UNWIND range(0, size(l17) - 1) AS i23
WITH i23, l17[i23].node.id AS i24
MATCH ()-[r25:MENTIONS]->() USING INDEX SEEK r25:MENTIONS(key) WHERE r25.key > i24 + '|' + $p1_w0_from AND r25.key < i24 + '|' + $p1_w0_to
WITH i23 LIMIT $p1_rows
WITH i23, count(*) AS c26
ORDER BY i23
WITH l17[i23] AS p20, c26
WITH p20, c26, CASE WHEN p20.count * c22 <= c26 * c10 THEN toFloat(p20.count * c22) / c10 ELSE toFloat(c26) END AS j
RETURN collect(p20 {.*, score: toInteger(round(1000000 * CASE WHEN j >= c21 THEN 0.0 ELSE (log(j) + log(c21) - log(c22) - log(c26)) / (log(c21) - log(j)) END))}) AS l18, coalesce(sum(c26), 0) >= $p1_rows OR c21 >= $p1_rows OR c22 >= $p1_rows AS o19 }
CALL (n2, l18) {
UNWIND l18 AS p16
WITH p16, p16.node AS n27, p16 {.*, key: left(p16.newest, 20) + '|' + p16.node.id, lastSeen: datetime(left(p16.newest, 20))} AS r28
RETURN collect([n27.name, r28.key, r28.score / 1000000.0]) AS f29 }
RETURN [f29, null, o19, c10, e11] AS f30 }
CALL (n2) {
CALL (n2) {
MATCH (n2)-[r31:SEEN_WITH]->(n32:Country) WHERE r31.count >= $p2_w0_min
RETURN collect({node: n32, count: r31.count, newest: r31.newest, score: toInteger(round(1000000 * CASE WHEN r31.count >= COUNT { (:Article) } THEN 0.0 ELSE (log(r31.count) + log(COUNT { (:Article) }) - log(n2.articleCount) - log(n32.articleCount)) / (log(COUNT { (:Article) }) - log(r31.count)) END))}) AS l33 }
CALL (l33) {
RETURN size(l33) < $p2_scan AS e34 }
CALL (l33) {
UNWIND l33 AS p35
WITH p35
WITH p35
ORDER BY p35.score DESC, p35.node.id DESC LIMIT $p2_n
RETURN collect(p35) AS l36 }
CALL (n2, l36) {
UNWIND l36 AS p35
WITH p35, p35.node AS n37, p35 {.*, key: right('0000000' + toString(p35.score + 1000000), 7) + '|' + p35.node.id, lastSeen: datetime(left(p35.newest, 20))} AS r38
RETURN collect([n37.name, r38.count, r38.score / 1000000.0]) AS f39 }
RETURN [f39, size(l33), false, n2.articleCount, e34] AS f40 }
CALL (n2) {
CALL (n2) {
MATCH (a41)-[r42:MENTIONS]->() USING INDEX SEEK r42:MENTIONS(key) WHERE r42.key > n2.id + '|' + '' AND r42.key < n2.id + '|' + $highest
WITH a41, r42.key AS k43
ORDER BY k43 DESC LIMIT $p3_articles + 1
WITH collect(a41) AS a44
RETURN a44[..$p3_articles] AS a44, size(a44) <= $p3_articles AS e46 }
CALL (a44) {
RETURN size(a44) AS c45 }
CALL (n2, a44) {
UNWIND range(0, size(a44) - 1) AS i47
WITH i47, a44[i47] AS a41
MATCH (a41)-[:MENTIONS]->(n48:Person) WHERE n48 <> n2
WITH n48, count(*) AS n49, min(i47) AS i47
RETURN collect({node: n48, count: n49, newest: a44[i47].sortKey}) AS l50 }
CALL (l50) {
UNWIND l50 AS p51
WITH p51
WITH p51
ORDER BY p51.count DESC, p51.node.id DESC LIMIT $p3_n
RETURN collect(p51) AS l52 }
CALL (n2, l52) {
UNWIND l52 AS p51
WITH p51, p51.node AS n53, p51 {.*, key: right('000000000000' + toString(p51.count), 12) + '|' + p51.node.id, lastSeen: datetime(left(p51.newest, 20))} AS r54
CALL (n53, r54) {
OPTIONAL MATCH ()-[m55:MENTIONS]->() USING INDEX SEEK m55:MENTIONS(key) WHERE m55.key = n53.id + '|' + r54.newest
RETURN m55 LIMIT 1 }
CALL (n2, r54) {
OPTIONAL MATCH ()-[m56:MENTIONS]->() USING INDEX SEEK m56:MENTIONS(key) WHERE m56.key = n2.id + '|' + r54.newest
RETURN m56 LIMIT 1 }
CALL (r54) {
MATCH (n57:Article {id: substring(r54.newest, 21)}) USING INDEX SEEK n57:Article(id)
RETURN collect([n57.title]) AS f59 }
RETURN collect([n53.name, r54.count, r54.lastSeen, m55.evidence, m55.forms, r54.key, m56.evidence, f59]) AS f60 }
RETURN [f60, size(l50), false, c45, e46] AS f61 }
RETURN collect([f30, f40, f61]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p0_Person": [
    "person:sergei-lavrov"
  ],
  "p1_articles": 5000,
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 5,
  "p1_rows": 66665,
  "p1_scan": 13333,
  "p1_to": "􏿿",
  "p1_w0_from": "2020-01-02T00:00:00Z",
  "p1_w0_to": "2020-02-01T00:00:00Z",
  "p1_w1_min": 2,
  "p2_articles": 5000,
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 5,
  "p2_rows": 66665,
  "p2_scan": 13333,
  "p2_to": "􏿿",
  "p2_w0_min": 3,
  "p3_articles": 5000,
  "p3_from": "",
  "p3_hi": "􏿿",
  "p3_lo": "",
  "p3_n": 5,
  "p3_rows": 66665,
  "p3_scan": 13333,
  "p3_to": "􏿿"
}

