MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH ()-[q2:QUOTES]->() USING INDEX SEEK q2:QUOTES(key) WHERE q2.key > n1.id + '|' + $p.p1_lo AND q2.key < n1.id + '|' + $p.p1_hi
WITH q2
ORDER BY q2.key DESC LIMIT $p.p1_n
CALL (q2) {
WITH startNode(q2) AS n3
RETURN collect([n3.title]) AS f5 }
RETURN collect([q2.text, f5]) AS f6 }
CALL (n1) {
WITH EXISTS {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p3_w2_query, {skip: $p.p3_w2_hits - 1, limit: 1}) YIELD relationship
RETURN 1 } AS w9
WITH w9, COLLECT {
UNWIND CASE WHEN w9 THEN [] ELSE [$p.p3_w2_query] END AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p3_w2_hits}) YIELD relationship AS x
RETURN x } AS w8
WITH w9, w8, reduce(b = null, g IN CASE WHEN w9 THEN [] ELSE [{d: size(w8), r: [[1, w8]]}] END + [{d: COUNT { (n1)<-[:QUOTES]-() }, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g10
CALL (n1, w9, w8, g10) {
UNWIND g10.r AS x12
CALL (n1, w9, w8, g10, x12) {
MATCH ()-[q7:QUOTES]->() USING INDEX SEEK q7:QUOTES(key) WHERE q7.key > CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p.p3_lo AND q7.key < CASE WHEN x12[0] = 0 THEN x12[1] END + '|' + $p.p3_hi
WITH q7, q7.key AS k
ORDER BY k ASC LIMIT $p.p3_scan
WITH q7, k WHERE (any(x IN coalesce(q7.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q7.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q7.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q7.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q7.titleWords CONTAINS p)) AND endNode(q7) = n1
WITH q7, k
ORDER BY k ASC LIMIT $p.p3_n
RETURN q7 UNION ALL
UNWIND CASE WHEN x12[0] = 1 THEN x12[1] ELSE [] END AS q7
WITH q7 WHERE q7.sortKey > $p.p3_lo AND q7.sortKey < $p.p3_hi
WITH q7, q7.sortKey AS k
ORDER BY k ASC LIMIT $p.p3_scan
WITH q7, k WHERE (any(x IN coalesce(q7.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q7.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q7.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q7.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q7.titleWords CONTAINS p)) AND endNode(q7) = n1
WITH q7, k
ORDER BY k ASC LIMIT $p.p3_n
RETURN q7 }
WITH DISTINCT q7
WITH q7
ORDER BY q7.sortKey ASC LIMIT $p.p3_n
RETURN collect([q7.text]) AS f11 }
CALL (n1, g10, f11) {
UNWIND CASE WHEN size(f11) < $p.p3_n AND g10.d >= $p.p3_scan THEN [1] ELSE [] END AS y
UNWIND g10.r AS x15
CALL (n1, x15) {
MATCH ()-[q7:QUOTES]->() USING INDEX SEEK q7:QUOTES(key) WHERE q7.key > CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p.p3_lo AND q7.key < CASE WHEN x15[0] = 0 THEN x15[1] END + '|' + $p.p3_hi
WITH 1 AS one LIMIT $p.p3_scan
RETURN count(*) AS c14 UNION ALL
UNWIND CASE WHEN x15[0] = 1 THEN x15[1] ELSE [] END AS q7
WITH q7 WHERE q7.sortKey > $p.p3_lo AND q7.sortKey < $p.p3_hi
WITH 1 AS one LIMIT $p.p3_scan
RETURN count(*) AS c14 }
RETURN coalesce(max(c14), 0) >= $p.p3_scan AS o13 }
CALL (n1, w9, w8, g10) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g10.r AS x20
CALL (n1, x20) {
MATCH ()-[q7:QUOTES]->() USING INDEX SEEK q7:QUOTES(key) WHERE q7.key > CASE WHEN x20[0] = 0 THEN x20[1] END + '|' + $p.p3_from AND q7.key < CASE WHEN x20[0] = 0 THEN x20[1] END + '|' + $p.p3_to
WITH q7 LIMIT $p.p3_scan
RETURN q7 UNION ALL
UNWIND CASE WHEN x20[0] = 1 THEN x20[1] ELSE [] END AS q7
WITH q7 WHERE q7.sortKey > $p.p3_from AND q7.sortKey < $p.p3_to
WITH q7 LIMIT $p.p3_scan
RETURN q7 }
WITH q7, count(*) AS c18 LIMIT $p.p3_scan
RETURN coalesce(sum(c18), 0) >= $p.p3_scan AS o17, count(CASE WHEN (any(x IN coalesce(q7.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q7.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q7.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q7.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q7.titleWords CONTAINS p)) AND endNode(q7) = n1 THEN 1 END) AS c19 }
CALL (g10, c19) {
RETURN CASE WHEN false THEN g10.d ELSE c19 END AS t16 }
RETURN [f11, t16, (o13 OR o17)] AS f21 }
RETURN [[[f6, COUNT { (n1)<-[:QUOTES]-() }], f21]] AS answer
{
  "p": {
    "p0_Person": "person:a",
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

