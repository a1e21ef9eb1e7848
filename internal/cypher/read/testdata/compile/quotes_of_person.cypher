
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
WITH COLLECT {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p3_w2_query, {limit: $p.p3_w2_hits}) YIELD relationship
RETURN relationship } AS w12
WITH w12, reduce(b = null, g IN CASE WHEN size(w12) < $p.p3_w2_hits THEN [{d: size(w12), r: [[1, w12]]}] ELSE [] END + [{d: COUNT { (n2)<-[:QUOTES]-() }, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g13
CALL (n2, w12, g13) {
UNWIND g13.r AS x15
CALL (n2, w12, g13, x15) {
MATCH ()-[q11:QUOTES]->() USING INDEX SEEK q11:QUOTES(key) WHERE q11.key > CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p.p3_lo AND q11.key < CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p.p3_hi
WITH q11, q11.key AS k
ORDER BY k ASC LIMIT $p.p3_scan
WITH q11, k WHERE (any(x IN coalesce(q11.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q11.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q11.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q11.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q11.titleWords CONTAINS p)) AND endNode(q11) = n2
WITH q11, k
ORDER BY k ASC LIMIT $p.p3_n
RETURN q11 UNION ALL
UNWIND CASE WHEN x15[0] = 1 THEN x15[1] ELSE [] END AS q11
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
RETURN collect([q11.text]) AS f14 }
CALL (n2, g13, f14) {
UNWIND CASE WHEN size(f14) < $p.p3_n AND g13.d >= $p.p3_scan THEN [1] ELSE [] END AS y
UNWIND g13.r AS x18
CALL (n2, x18) {
MATCH ()-[q11:QUOTES]->() USING INDEX SEEK q11:QUOTES(key) WHERE q11.key > CASE WHEN x18[0] = 0 THEN x18[1] END + '|' + $p.p3_lo AND q11.key < CASE WHEN x18[0] = 0 THEN x18[1] END + '|' + $p.p3_hi
WITH 1 AS one LIMIT $p.p3_scan
RETURN count(*) AS c17 UNION ALL
UNWIND CASE WHEN x18[0] = 1 THEN x18[1] ELSE [] END AS q11
WITH q11 WHERE q11.sortKey > $p.p3_lo AND q11.sortKey < $p.p3_hi
WITH 1 AS one LIMIT $p.p3_scan
RETURN count(*) AS c17 }
RETURN coalesce(max(c17), 0) >= $p.p3_scan AS o16 }
CALL (n2, w12, g13) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g13.r AS x23
CALL (n2, x23) {
MATCH ()-[q11:QUOTES]->() USING INDEX SEEK q11:QUOTES(key) WHERE q11.key > CASE WHEN x23[0] = 0 THEN x23[1] END + '|' + $p.p3_from AND q11.key < CASE WHEN x23[0] = 0 THEN x23[1] END + '|' + $p.p3_to
WITH q11 LIMIT $p.p3_scan
RETURN q11 UNION ALL
UNWIND CASE WHEN x23[0] = 1 THEN x23[1] ELSE [] END AS q11
WITH q11 WHERE q11.sortKey > $p.p3_from AND q11.sortKey < $p.p3_to
WITH q11 LIMIT $p.p3_scan
RETURN q11 }
WITH q11, count(*) AS c21 LIMIT $p.p3_scan
RETURN coalesce(sum(c21), 0) >= $p.p3_scan AS o20, count(CASE WHEN (any(x IN coalesce(q11.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q11.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q11.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q11.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q11.titleWords CONTAINS p)) AND endNode(q11) = n2 THEN 1 END) AS c22 }
CALL (g13, c22) {
RETURN CASE WHEN false THEN g13.d ELSE c22 END AS t19 }
RETURN [f14, t19, (o16 OR o20)] AS f24 }
RETURN collect([[f10, COUNT { (n2)<-[:QUOTES]-() }], f24]) AS f5 }
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
    "p3_w2_query": "+(words:war^2 words:wars) (titleWords:war^2 titleWords:wars)^2",
    "p3_w2_titleAll": [],
    "p3_w2_titleNone": []
  }
}

