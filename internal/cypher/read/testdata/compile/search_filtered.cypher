
CALL () {
WITH COLLECT {
MATCH (w:Country) USING INDEX SEEK w:Country(id) WHERE w.id IN $p.p0_w0
RETURN w } AS w6
CALL () {
UNWIND $p.p0_Article AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p0_best}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h8 }
CALL () {
UNWIND $p.p0_Country AS q
CALL db.index.fulltext.queryNodes('country_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h11 }
CALL () {
UNWIND $p.p0_Person AS q
CALL db.index.fulltext.queryNodes('person_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h12 }
CALL () {
UNWIND $p.p0_Publisher AS q
CALL db.index.fulltext.queryNodes('publisher_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h13 }
CALL (w6, h8, h11, h12, h13) {
CALL (w6, h8, h11, h12, h13) {
UNWIND h8 AS h
WITH h[0] AS a5, toInteger(round(1000000000 * (h[1] / (h[1] + 10)))) AS s9
WITH a5, s9, a5.sortKey AS k10
ORDER BY s9 DESC, k10 DESC LIMIT $p.p0_best
WITH a5, s9, k10 WHERE (COUNT { (a5)-[m:MENTIONS]->(x) WHERE x IN w6 } = size($p.p0_w0)) AND (a5.sortKey >= $p.p0_w1_from AND a5.sortKey < $p.p0_w1_to) AND NOT (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE a5.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE a5.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE a5.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE a5.titleWords CONTAINS p))
WITH a5, s9, k10 WHERE right('0000000000' + toString(s9), 10) + '|' + k10 > $p.p0_lo AND right('0000000000' + toString(s9), 10) + '|' + k10 < $p.p0_hi
WITH a5, s9, k10
ORDER BY s9 DESC, k10 DESC LIMIT $p.p0_n
RETURN a5 AS n1, s9 AS s2, k10 AS k3, 0 AS t4 UNION ALL
UNWIND h11 AS h
WITH h[0] AS x
RETURN x AS n1, toInteger(round(1000000000 * (CASE WHEN x.words CONTAINS $p.p0_whole THEN 0.8 WHEN all(p IN $p.p0_spelt WHERE x.words CONTAINS p) THEN 0.5 ELSE 0.2 END + 0.2 * CASE WHEN x.articleCount < 1e6 THEN log10(x.articleCount + 1) / 6 ELSE 1 END))) AS s2, x.id AS k3, 1 AS t4 UNION ALL
CALL (h12) {
UNWIND h12 AS h
RETURN h[0] AS x UNION
MATCH (x:Person) USING INDEX SEEK x:Person(countKey) WHERE x.countKey > CASE WHEN size(h12) >= $p.p0_names THEN '' END AND x.countKey < $highest
WITH x
ORDER BY x.countKey DESC LIMIT 5000
WITH x WHERE all(p IN $p.p0_spelt WHERE x.words CONTAINS p) AND none(p IN $p.p0_none WHERE x.words CONTAINS p)
WITH x LIMIT $p.p0_names
RETURN x }
WITH x
RETURN x AS n1, toInteger(round(1000000000 * (CASE WHEN x.words CONTAINS $p.p0_whole THEN 0.8 WHEN all(p IN $p.p0_spelt WHERE x.words CONTAINS p) THEN 0.5 ELSE 0.2 END + 0.2 * CASE WHEN x.articleCount < 1e6 THEN log10(x.articleCount + 1) / 6 ELSE 1 END))) AS s2, x.id AS k3, 2 AS t4 UNION ALL
UNWIND h13 AS h
WITH h[0] AS x
RETURN x AS n1, toInteger(round(1000000000 * (CASE WHEN x.words CONTAINS $p.p0_whole THEN 0.8 WHEN all(p IN $p.p0_spelt WHERE x.words CONTAINS p) THEN 0.5 ELSE 0.2 END + 0.2 * CASE WHEN x.articleCount < 1e6 THEN log10(x.articleCount + 1) / 6 ELSE 1 END))) AS s2, x.id AS k3, 3 AS t4 }
WITH n1, s2, k3, t4 WHERE right('0000000000' + toString(s2), 10) + '|' + k3 > $p.p0_lo AND right('0000000000' + toString(s2), 10) + '|' + k3 < $p.p0_hi
WITH n1, s2, k3, t4
ORDER BY s2 DESC, k3 DESC LIMIT $p.p0_n
CALL (n1, t4, s2, k3) {
WITH n1, t4, s2, k3 WHERE t4 = 0
CALL (n1) {
MATCH (n1)-[r15:MENTIONS]->(n16:Person)
WITH r15, n16
ORDER BY r15.count DESC, n16.id LIMIT $p.p1_n
RETURN collect([n16.name]) AS f17 }
RETURN [n1.id, [f17, null]] AS r14 UNION ALL
WITH n1, t4, s2, k3 WHERE t4 = 1
RETURN [n1.id] AS r14 UNION ALL
WITH n1, t4, s2, k3 WHERE t4 = 2
RETURN [n1.id] AS r14 UNION ALL
WITH n1, t4, s2, k3 WHERE t4 = 3
RETURN [n1.id] AS r14 }
RETURN collect([t4, right('0000000000' + toString(s2), 10) + '|' + k3, r14]) AS f18 }
CALL (w6, h8) {
UNWIND h8 AS h
WITH h[0] AS a5 WHERE (COUNT { (a5)-[m:MENTIONS]->(x) WHERE x IN w6 } = size($p.p0_w0)) AND (a5.sortKey >= $p.p0_w1_from AND a5.sortKey < $p.p0_w1_to) AND NOT (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE a5.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE a5.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE a5.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE a5.titleWords CONTAINS p))
RETURN count(*) AS c19 }
CALL () {
UNWIND $p.p0_Country AS q
CALL db.index.fulltext.queryNodes('country_words', q, {limit: $p.p0_counted}) YIELD node AS x
RETURN count(x) AS c20 }
CALL () {
UNWIND $p.p0_Person AS q
CALL db.index.fulltext.queryNodes('person_words', q, {limit: $p.p0_counted}) YIELD node AS x
RETURN count(x) AS c21 }
CALL () {
UNWIND $p.p0_Publisher AS q
CALL db.index.fulltext.queryNodes('publisher_words', q, {limit: $p.p0_counted}) YIELD node AS x
RETURN count(x) AS c22 }
RETURN [f18, c19 + CASE WHEN c20 < $p.p0_counted THEN c20 ELSE $p.p0_counted - 1 END + CASE WHEN c21 < $p.p0_counted THEN c21 ELSE $p.p0_counted - 1 END + CASE WHEN c22 < $p.p0_counted THEN c22 ELSE $p.p0_counted - 1 END, (size(f18) < $p.p0_n AND (size(h8) >= $p.p0_best OR size(h11) >= $p.p0_names OR size(h12) >= $p.p0_names OR size(h13) >= $p.p0_names)), (size(h8) < $p.p0_best AND c20 < $p.p0_counted AND c21 < $p.p0_counted AND c22 < $p.p0_counted)] AS f23 }
RETURN f23 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Article": [
      "+(words:angela^2 words:angelas words:angelaed words:angelaing) (titleWords:angela^2 titleWords:angelas titleWords:angelaed titleWords:angelaing)^2 +(words:merkel^2 words:merkels words:merkeled words:merkeling words:merkelled words:merkelling) (titleWords:merkel^2 titleWords:merkels titleWords:merkeled titleWords:merkeling titleWords:merkelled titleWords:merkelling)^2"
    ],
    "p0_Country": [],
    "p0_Person": [
      "+(words:angela^8 words:angela~1) +(words:merkel^8 words:merkel~1)"
    ],
    "p0_Publisher": [],
    "p0_best": 5688,
    "p0_counted": 10001,
    "p0_countedArticle": [
      "(+(words:angela words:angelas words:angelaed words:angelaing) +(words:merkel words:merkels words:merkeled words:merkeling words:merkelled words:merkelling))^0"
    ],
    "p0_hi": "0500000000|person:x",
    "p0_lo": "",
    "p0_n": 5,
    "p0_names": 1000,
    "p0_none": [],
    "p0_spelt": [
      " angela ",
      " merkel "
    ],
    "p0_speltCountry": [],
    "p0_speltPerson": [
      "+(words:angela) +(words:merkel)"
    ],
    "p0_speltPublisher": [],
    "p0_w0": [
      "country:DE"
    ],
    "p0_w1_from": "2020-01-01T00:00:00Z",
    "p0_w1_to": "􏿿",
    "p0_w2_all": [
      [
        " football ",
        " footballs ",
        " footballed ",
        " footballing "
      ]
    ],
    "p0_w2_hits": 5688,
    "p0_w2_none": [],
    "p0_w2_query": "(+(words:football words:footballs words:footballed words:footballing))^0",
    "p0_w2_titleAll": [],
    "p0_w2_titleNone": [],
    "p0_whole": "| angela merkel |",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 3
  }
}

