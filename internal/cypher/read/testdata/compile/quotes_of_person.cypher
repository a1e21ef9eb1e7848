
CALL () {
UNWIND $p.p0_Person AS id1
MATCH (n2:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id1}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id1)}) USING INDEX SEEK n2:Person(id)
CALL (n2) {
MATCH ()-[q6:QUOTES]->() USING INDEX SEEK q6:QUOTES(key) WHERE q6.key > n2.id + '|' + $p.p1_lo AND q6.key < n2.id + '|' + $p.p1_hi
WITH q6
ORDER BY q6.key DESC LIMIT $p.p1_n
CALL (q6) {
WITH startNode(q6) AS n7
RETURN collect([n7.title]) AS f9 }
RETURN collect([q6.text, f9]) AS f10 }
CALL (n2) {
WITH EXISTS {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p3_w2_query, {skip: $p.p3_w2_hits - 1, limit: 1}) YIELD relationship
RETURN 1 } AS w13
WITH w13, COLLECT {
UNWIND CASE WHEN w13 THEN [] ELSE [$p.p3_w2_query] END AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p3_w2_hits}) YIELD relationship AS x
RETURN x } AS w12
WITH w13, w12, reduce(b = null, g IN CASE WHEN w13 THEN [] ELSE [{d: size(w12), r: [[1, w12]]}] END + [{d: COUNT { (n2)<-[:QUOTES]-() }, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g14
CALL (n2, w13, w12, g14) {
UNWIND g14.r AS x16
CALL (n2, w13, w12, g14, x16) {
MATCH ()-[q11:QUOTES]->() USING INDEX SEEK q11:QUOTES(key) WHERE q11.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p3_lo AND q11.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p3_hi
WITH q11, q11.key AS k
ORDER BY k ASC LIMIT $p.p3_scan
WITH q11, k WHERE (any(x IN coalesce(q11.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q11.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q11.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q11.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q11.titleWords CONTAINS p)) AND endNode(q11) = n2
WITH q11, k
ORDER BY k ASC LIMIT $p.p3_n
RETURN q11 UNION ALL
UNWIND CASE WHEN x16[0] = 1 THEN x16[1] ELSE [] END AS q11
WITH q11 WHERE q11.sortKey > $p.p3_lo AND q11.sortKey < $p.p3_hi
WITH q11, q11.sortKey AS k
ORDER BY k ASC LIMIT $p.p3_scan
WITH q11, k WHERE (any(x IN coalesce(q11.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q11.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q11.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q11.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q11.titleWords CONTAINS p)) AND endNode(q11) = n2
WITH q11, k
ORDER BY k ASC LIMIT $p.p3_n
RETURN q11 }
WITH DISTINCT q11
WITH q11
ORDER BY q11.sortKey ASC LIMIT $p.p3_n
RETURN collect([q11.text]) AS f15 }
CALL (n2, g14, f15) {
UNWIND CASE WHEN size(f15) < $p.p3_n AND g14.d >= $p.p3_scan THEN [1] ELSE [] END AS y
UNWIND g14.r AS x19
CALL (n2, x19) {
MATCH ()-[q11:QUOTES]->() USING INDEX SEEK q11:QUOTES(key) WHERE q11.key > CASE WHEN x19[0] = 0 THEN x19[1] END + '|' + $p.p3_lo AND q11.key < CASE WHEN x19[0] = 0 THEN x19[1] END + '|' + $p.p3_hi
WITH 1 AS one LIMIT $p.p3_scan
RETURN count(*) AS c18 UNION ALL
UNWIND CASE WHEN x19[0] = 1 THEN x19[1] ELSE [] END AS q11
WITH q11 WHERE q11.sortKey > $p.p3_lo AND q11.sortKey < $p.p3_hi
WITH 1 AS one LIMIT $p.p3_scan
RETURN count(*) AS c18 }
RETURN coalesce(max(c18), 0) >= $p.p3_scan AS o17 }
CALL (n2, w13, w12, g14) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g14.r AS x24
CALL (n2, x24) {
MATCH ()-[q11:QUOTES]->() USING INDEX SEEK q11:QUOTES(key) WHERE q11.key > CASE WHEN x24[0] = 0 THEN x24[1] END + '|' + $p.p3_from AND q11.key < CASE WHEN x24[0] = 0 THEN x24[1] END + '|' + $p.p3_to
WITH q11 LIMIT $p.p3_scan
RETURN q11 UNION ALL
UNWIND CASE WHEN x24[0] = 1 THEN x24[1] ELSE [] END AS q11
WITH q11 WHERE q11.sortKey > $p.p3_from AND q11.sortKey < $p.p3_to
WITH q11 LIMIT $p.p3_scan
RETURN q11 }
WITH q11, count(*) AS c22 LIMIT $p.p3_scan
RETURN coalesce(sum(c22), 0) >= $p.p3_scan AS o21, count(CASE WHEN (any(x IN coalesce(q11.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q11.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q11.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q11.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q11.titleWords CONTAINS p)) AND endNode(q11) = n2 THEN 1 END) AS c23 }
CALL (g14, c23) {
RETURN CASE WHEN false THEN g14.d ELSE c23 END AS t20 }
RETURN [f15, t20, (o17 OR o21)] AS f25 }
RETURN collect([[f10, COUNT { (n2)<-[:QUOTES]-() }], f25]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Person": [
      "person:a"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p3_from": "2020-01-01T00:00:00Z",
    "p3_hi": "2021-01-01T00:00:00Z",
    "p3_lo": "2020-01-01T00:00:00Z",
    "p3_n": 5,
    "p3_scan": 2975,
    "p3_to": "2021-01-01T00:00:00Z",
    "p3_w0": [
      "country:RU",
      "country:UA"
    ],
    "p3_w1_from": "2020-01-01T00:00:00Z",
    "p3_w1_to": "2021-01-01T00:00:00Z",
    "p3_w2_all": [
      [
        " war ",
        " wars "
      ]
    ],
    "p3_w2_hits": 2975,
    "p3_w2_none": [],
    "p3_w2_query": "(+(words:war words:wars))^0",
    "p3_w2_titleAll": [],
    "p3_w2_titleNone": []
  }
}

