
CALL () {
UNWIND $p.p0_Country AS q
CALL db.index.fulltext.queryNodes('country_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h1 }
CALL () {
UNWIND $p.p0_Office AS q
CALL db.index.fulltext.queryRelationships('office_words', q, {limit: $p.p0_names}) YIELD relationship AS x, score AS y
RETURN collect([x, y]) AS h2 }
CALL () {
UNWIND $p.p0_Person AS q
CALL db.index.fulltext.queryNodes('person_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h3 }
CALL () {
UNWIND $p.p0_Publisher AS q
CALL db.index.fulltext.queryNodes('publisher_words', q, {limit: $p.p0_names}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h4 }
CALL (h1, h2, h3, h4) {
CALL (h1, h2, h3, h4) {
UNWIND h1 AS h
WITH h[0] AS x
RETURN x, 0 AS t, x.articleCount AS s UNION ALL
CALL (h2) {
UNWIND CASE WHEN size(h2) >= $p.p0_names THEN [] ELSE h2 END AS h
RETURN h[0] AS x UNION ALL
MATCH ()-[x:HOLDS_OFFICE]->() USING INDEX SEEK x:HOLDS_OFFICE(seenKey) WHERE x.seenKey > CASE WHEN size(h2) >= $p.p0_names THEN '' END AND x.seenKey < $highest
WITH x
ORDER BY x.seenKey DESC LIMIT 5000
WITH x WHERE all(p IN $p.p0_spelt WHERE ' ' + x.titleKey CONTAINS p)
WITH x LIMIT $p.p0_n
RETURN x }
WITH x
RETURN x, 1 AS t, x.articleCount AS s UNION ALL
CALL (h3) {
UNWIND CASE WHEN size(h3) >= $p.p0_names THEN [] ELSE h3 END AS h
RETURN h[0] AS x UNION ALL
MATCH (x:Person) USING INDEX SEEK x:Person(countKey) WHERE x.countKey > CASE WHEN size(h3) >= $p.p0_names THEN '' END AND x.countKey < $highest
WITH x
ORDER BY x.countKey DESC LIMIT 5000
WITH x WHERE all(p IN $p.p0_spelt WHERE x.words CONTAINS p) AND none(p IN $p.p0_none WHERE x.words CONTAINS p)
WITH x LIMIT $p.p0_n
RETURN x }
WITH x
RETURN x, 2 AS t, x.articleCount AS s UNION ALL
UNWIND h4 AS h
WITH h[0] AS x
RETURN x, 3 AS t, x.articleCount AS s }
WITH DISTINCT x, t, s
ORDER BY s DESC, x.id LIMIT $p.p0_n
RETURN collect([x, t]) AS x5 }
CALL (x5, h1, h2, h3, h4) {
CALL (x5, h1, h2, h3, h4) {
UNWIND CASE WHEN size(x5) < $p.p0_n THEN $p.p0_nearCountry ELSE [] END AS q
CALL db.index.fulltext.queryNodes('country_words', q, {limit: 200}) YIELD node AS h7
WITH h7 WHERE NOT [h7, 0] IN x5
RETURN h7 AS x, 0 AS t, h7.articleCount AS s UNION ALL
UNWIND CASE WHEN size(x5) < $p.p0_n AND size(h2) >= $p.p0_names THEN h2 ELSE [] END AS h
WITH h[0] AS y WHERE NOT [y, 1] IN x5
RETURN y AS x, 1 AS t, y.articleCount AS s UNION ALL
UNWIND CASE WHEN size(x5) < $p.p0_n THEN $p.p0_nearOffice ELSE [] END AS q
CALL db.index.fulltext.queryRelationships('office_words', q, {limit: 200}) YIELD relationship AS h8
WITH h8 WHERE NOT [h8, 1] IN x5
RETURN h8 AS x, 1 AS t, h8.articleCount AS s UNION ALL
UNWIND CASE WHEN size(x5) < $p.p0_n AND size(h3) >= $p.p0_names THEN h3 ELSE [] END AS h
WITH h[0] AS y WHERE NOT [y, 2] IN x5
RETURN y AS x, 2 AS t, y.articleCount AS s UNION ALL
UNWIND CASE WHEN size(x5) < $p.p0_n THEN $p.p0_nearPerson ELSE [] END AS q
CALL db.index.fulltext.queryNodes('person_words', q, {limit: 200}) YIELD node AS h9
WITH h9 WHERE NOT [h9, 2] IN x5
RETURN h9 AS x, 2 AS t, h9.articleCount AS s UNION ALL
UNWIND CASE WHEN size(x5) < $p.p0_n THEN $p.p0_nearPublisher ELSE [] END AS q
CALL db.index.fulltext.queryNodes('publisher_words', q, {limit: 200}) YIELD node AS h10
WITH h10 WHERE NOT [h10, 3] IN x5
RETURN h10 AS x, 3 AS t, h10.articleCount AS s }
WITH DISTINCT x, t, s
ORDER BY s DESC, x.id LIMIT $p.p0_n
RETURN collect([x, t]) AS y6 }
CALL (x5, y6) {
UNWIND (x5 + y6)[0..$p.p0_n] AS h
WITH h[0] AS n11, h[1] AS t12
CALL (n11, t12) {
WITH n11, t12 WHERE t12 = 0
RETURN [n11.aliases, n11.articleCount, n11.demonyms, n11.id, n11.name, n11.officialName, n11.title] AS r13 UNION ALL
WITH n11, t12 WHERE t12 = 1
CALL (n11) {
WITH startNode(n11) AS n14
RETURN collect([n14.name]) AS f16 }
RETURN [n11.aliases, n11.articleCount, n11.demonyms, n11.id, n11.name, n11.officialName, n11.title, f16] AS r13 UNION ALL
WITH n11, t12 WHERE t12 = 2
CALL (n11) {
MATCH (n11)-[r17:SEEN_WITH]->(n18:Country)
WITH r17, n18
ORDER BY r17.count DESC, n18.id DESC LIMIT $p.p2_n
RETURN collect([n18.code]) AS f19 }
RETURN [n11.aliases, n11.articleCount, n11.demonyms, n11.id, n11.name, n11.officialName, n11.title, [f19, null, false, true, n11.articleCount]] AS r13 UNION ALL
WITH n11, t12 WHERE t12 = 3
RETURN [n11.aliases, n11.articleCount, n11.demonyms, n11.id, n11.name, n11.officialName, n11.title] AS r13 }
RETURN collect([t12, null, r13]) AS f20 }
RETURN f20 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": [
      "+(words:merk*) +(words:ang*)"
    ],
    "p0_Office": [
      "+(titleKey:merk*) +(titleKey:ang*)"
    ],
    "p0_Person": [
      "+(words:merk*) +(words:ang*)"
    ],
    "p0_Publisher": [
      "+(words:merk*) +(words:ang*)"
    ],
    "p0_n": 5,
    "p0_names": 500,
    "p0_nearCountry": [],
    "p0_nearOffice": [],
    "p0_nearPerson": [],
    "p0_nearPublisher": [],
    "p0_none": [],
    "p0_spelt": [
      " merk",
      " ang"
    ],
    "p0_whole": "||",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 2
  }
}

