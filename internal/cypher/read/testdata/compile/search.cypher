
CALL () {
CALL () {
UNWIND $p.p0_Article AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p0_best}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h6 }
CALL (h6) {
UNWIND CASE WHEN toInteger(round(1000000000 * (coalesce(h6[$p.p0_n - 1][1], 0) / (coalesce(h6[$p.p0_n - 1][1], 0) + 10)))) > 400000000 THEN $p.p0_speltCountry ELSE $p.p0_Country END AS q
CALL db.index.fulltext.queryNodes('country_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h9 }
CALL (h6) {
UNWIND CASE WHEN toInteger(round(1000000000 * (coalesce(h6[$p.p0_n - 1][1], 0) / (coalesce(h6[$p.p0_n - 1][1], 0) + 10)))) > 400000000 THEN $p.p0_speltPerson ELSE $p.p0_Person END AS q
CALL db.index.fulltext.queryNodes('person_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h10 }
CALL (h6) {
UNWIND CASE WHEN toInteger(round(1000000000 * (coalesce(h6[$p.p0_n - 1][1], 0) / (coalesce(h6[$p.p0_n - 1][1], 0) + 10)))) > 400000000 THEN $p.p0_speltPublisher ELSE $p.p0_Publisher END AS q
CALL db.index.fulltext.queryNodes('publisher_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h11 }
CALL (h6, h9, h10, h11) {
CALL (h6, h9, h10, h11) {
UNWIND h6 AS h
WITH h WHERE h[1] >= 0.999 * coalesce(h6[$p.p0_n - 1][1], 0)
WITH h[0] AS a5, toInteger(round(1000000000 * (h[1] / (h[1] + 10)))) AS s7
WITH a5, s7, a5.sortKey AS k8
WITH a5, s7, k8
ORDER BY s7 DESC, k8 DESC LIMIT $p.p0_n
RETURN a5 AS n1, s7 AS s2, k8 AS k3, 0 AS t4 UNION ALL
UNWIND h9 AS h
WITH h[0] AS x
RETURN x AS n1, toInteger(round(1000000000 * (CASE WHEN x.words CONTAINS $p.p0_whole THEN 0.8 WHEN all(p IN $p.p0_spelt WHERE x.words CONTAINS p) THEN 0.5 ELSE 0.2 END + 0.2 * CASE WHEN x.articleCount < 1e6 THEN log10(x.articleCount + 1) / 6 ELSE 1 END))) AS s2, x.id AS k3, 1 AS t4 UNION ALL
CALL (h10) {
UNWIND h10 AS h
RETURN h[0] AS x UNION
MATCH (x:Person) USING INDEX SEEK x:Person(countKey) WHERE x.countKey > CASE WHEN size(h10) >= $p.p0_names THEN '' END AND x.countKey < $highest
WITH x
ORDER BY x.countKey DESC LIMIT 5000
WITH x WHERE all(p IN $p.p0_spelt WHERE x.words CONTAINS p) AND none(p IN $p.p0_none WHERE x.words CONTAINS p)
WITH x LIMIT $p.p0_names
RETURN x }
WITH x
RETURN x AS n1, toInteger(round(1000000000 * (CASE WHEN x.words CONTAINS $p.p0_whole THEN 0.8 WHEN all(p IN $p.p0_spelt WHERE x.words CONTAINS p) THEN 0.5 ELSE 0.2 END + 0.2 * CASE WHEN x.articleCount < 1e6 THEN log10(x.articleCount + 1) / 6 ELSE 1 END))) AS s2, x.id AS k3, 2 AS t4 UNION ALL
UNWIND h11 AS h
WITH h[0] AS x
RETURN x AS n1, toInteger(round(1000000000 * (CASE WHEN x.words CONTAINS $p.p0_whole THEN 0.8 WHEN all(p IN $p.p0_spelt WHERE x.words CONTAINS p) THEN 0.5 ELSE 0.2 END + 0.2 * CASE WHEN x.articleCount < 1e6 THEN log10(x.articleCount + 1) / 6 ELSE 1 END))) AS s2, x.id AS k3, 3 AS t4 }
WITH n1, s2, k3, t4
ORDER BY s2 DESC, k3 DESC LIMIT $p.p0_n
CALL (n1, t4, s2, k3) {
WITH n1, t4, s2, k3 WHERE t4 = 0
CALL (n1) {
MATCH (n1)-[:PUBLISHED_BY]->(n13:Publisher)
RETURN collect([n13.name]) AS f15 }
RETURN [n1.aliases, n1.body, n1.demonyms, n1.name, n1.officialName, n1.title, right('0000000000' + toString(s2), 10) + '|' + k3, s2 / 1000000000.0, f15] AS r12 UNION ALL
WITH n1, t4, s2, k3 WHERE t4 = 1
RETURN [n1.aliases, n1.body, n1.code, n1.demonyms, n1.name, n1.officialName, n1.title, right('0000000000' + toString(s2), 10) + '|' + k3, s2 / 1000000000.0] AS r12 UNION ALL
WITH n1, t4, s2, k3 WHERE t4 = 2
RETURN [n1.aliases, n1.body, n1.demonyms, n1.name, n1.officialName, n1.title, right('0000000000' + toString(s2), 10) + '|' + k3, s2 / 1000000000.0] AS r12 UNION ALL
WITH n1, t4, s2, k3 WHERE t4 = 3
RETURN [n1.aliases, n1.body, n1.demonyms, n1.name, n1.officialName, n1.title, right('0000000000' + toString(s2), 10) + '|' + k3, s2 / 1000000000.0] AS r12 }
RETURN collect([t4, right('0000000000' + toString(s2), 10) + '|' + k3, r12]) AS f16 }
CALL () {
UNWIND $p.p0_countedArticle AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p0_counted}) YIELD node AS x
RETURN count(x) AS c17 }
CALL () {
UNWIND $p.p0_Country AS q
CALL db.index.fulltext.queryNodes('country_words', q, {limit: $p.p0_counted}) YIELD node AS x
RETURN count(x) AS c18 }
CALL () {
UNWIND $p.p0_Person AS q
CALL db.index.fulltext.queryNodes('person_words', q, {limit: $p.p0_counted}) YIELD node AS x
RETURN count(x) AS c19 }
CALL () {
UNWIND $p.p0_Publisher AS q
CALL db.index.fulltext.queryNodes('publisher_words', q, {limit: $p.p0_counted}) YIELD node AS x
RETURN count(x) AS c20 }
RETURN [f16, CASE WHEN c17 < $p.p0_counted THEN c17 ELSE $p.p0_counted - 1 END + CASE WHEN c18 < $p.p0_counted THEN c18 ELSE $p.p0_counted - 1 END + CASE WHEN c19 < $p.p0_counted THEN c19 ELSE $p.p0_counted - 1 END + CASE WHEN c20 < $p.p0_counted THEN c20 ELSE $p.p0_counted - 1 END, (size(f16) < $p.p0_n AND (size(h6) >= $p.p0_best OR size(h9) >= $p.p0_names OR size(h10) >= $p.p0_names OR size(h11) >= $p.p0_names)), (c17 < $p.p0_counted AND c18 < $p.p0_counted AND c19 < $p.p0_counted AND c20 < $p.p0_counted)] AS f21 }
RETURN f21 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Article": [
      "+(words:nuclear^2 words:nuclears words:nucleared words:nuclearing) (titleWords:nuclear^2 titleWords:nuclears titleWords:nucleared titleWords:nuclearing)^2 +(words:\"security council\") (titleWords:\"security council\")^2 +(words:negotiat*) (titleWords:negotiat*)^2 -(words:oil words:oils) +(titleWords:talks^2 titleWords:talk titleWords:talked titleWords:talking)"
    ],
    "p0_Country": [],
    "p0_Person": [],
    "p0_Publisher": [],
    "p0_best": 1000,
    "p0_counted": 10001,
    "p0_countedArticle": [
      "(+(words:nuclear words:nuclears words:nucleared words:nuclearing) +(words:\"security council\") +(words:negotiat*) -(words:oil words:oils) +(titleWords:talks titleWords:talk titleWords:talked titleWords:talking))^0"
    ],
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 11,
    "p0_names": 1000,
    "p0_none": [
      " oil ",
      " oils "
    ],
    "p0_spelt": [
      " nuclear ",
      " security council ",
      " negotiat",
      " talks "
    ],
    "p0_speltCountry": [],
    "p0_speltPerson": [],
    "p0_speltPublisher": [],
    "p0_whole": "||"
  }
}

