
CALL () {
MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH ()-[q3:QUOTES]->() USING INDEX SEEK q3:QUOTES(key) WHERE q3.key > n1.id + '|' + $p.p1_lo AND q3.key < n1.id + '|' + $p.p1_hi
WITH q3
ORDER BY q3.key DESC LIMIT $p.p1_n
CALL (q3) {
WITH startNode(q3) AS n4
RETURN collect([n4.title]) AS f6 }
RETURN collect([q3.text, f6]) AS f7 }
CALL (n1) {
WITH EXISTS {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p3_w2_query, {skip: $p.p3_w2_hits - 1, limit: 1}) YIELD relationship
RETURN 1 } AS w10
WITH w10, COLLECT {
UNWIND CASE WHEN w10 THEN [] ELSE [$p.p3_w2_query] END AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p3_w2_hits}) YIELD relationship AS x
RETURN x } AS w9
WITH w10, w9, reduce(b = null, g IN CASE WHEN w10 THEN [] ELSE [{d: size(w9), r: [[1, w9]]}] END + [{d: COUNT { (n1)<-[:QUOTES]-() }, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g11
CALL (n1, w10, w9, g11) {
UNWIND g11.r AS x13
CALL (n1, w10, w9, g11, x13) {
MATCH ()-[q8:QUOTES]->() USING INDEX SEEK q8:QUOTES(key) WHERE q8.key > CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p3_lo AND q8.key < CASE WHEN x13[0] = 0 THEN x13[1] END + '|' + $p.p3_hi
WITH q8, q8.key AS k
ORDER BY k ASC LIMIT $p.p3_scan
WITH q8, k WHERE (any(x IN coalesce(q8.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q8.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q8.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q8.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q8.titleWords CONTAINS p)) AND endNode(q8) = n1
WITH q8, k
ORDER BY k ASC LIMIT $p.p3_n
RETURN q8 UNION ALL
UNWIND CASE WHEN x13[0] = 1 THEN x13[1] ELSE [] END AS q8
WITH q8 WHERE q8.sortKey > $p.p3_lo AND q8.sortKey < $p.p3_hi
WITH q8, q8.sortKey AS k
ORDER BY k ASC LIMIT $p.p3_scan
WITH q8, k WHERE (any(x IN coalesce(q8.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q8.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q8.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q8.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q8.titleWords CONTAINS p)) AND endNode(q8) = n1
WITH q8, k
ORDER BY k ASC LIMIT $p.p3_n
RETURN q8 }
WITH DISTINCT q8
WITH q8
ORDER BY q8.sortKey ASC LIMIT $p.p3_n
RETURN collect([q8.text]) AS f12 }
CALL (n1, g11, f12) {
UNWIND CASE WHEN size(f12) < $p.p3_n AND g11.d >= $p.p3_scan THEN [1] ELSE [] END AS y
UNWIND g11.r AS x16
CALL (n1, x16) {
MATCH ()-[q8:QUOTES]->() USING INDEX SEEK q8:QUOTES(key) WHERE q8.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p3_lo AND q8.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p3_hi
WITH 1 AS one LIMIT $p.p3_scan
RETURN count(*) AS c15 UNION ALL
UNWIND CASE WHEN x16[0] = 1 THEN x16[1] ELSE [] END AS q8
WITH q8 WHERE q8.sortKey > $p.p3_lo AND q8.sortKey < $p.p3_hi
WITH 1 AS one LIMIT $p.p3_scan
RETURN count(*) AS c15 }
RETURN coalesce(max(c15), 0) >= $p.p3_scan AS o14 }
CALL (n1, w10, w9, g11) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g11.r AS x21
CALL (n1, x21) {
MATCH ()-[q8:QUOTES]->() USING INDEX SEEK q8:QUOTES(key) WHERE q8.key > CASE WHEN x21[0] = 0 THEN x21[1] END + '|' + $p.p3_from AND q8.key < CASE WHEN x21[0] = 0 THEN x21[1] END + '|' + $p.p3_to
WITH q8 LIMIT $p.p3_scan
RETURN q8 UNION ALL
UNWIND CASE WHEN x21[0] = 1 THEN x21[1] ELSE [] END AS q8
WITH q8 WHERE q8.sortKey > $p.p3_from AND q8.sortKey < $p.p3_to
WITH q8 LIMIT $p.p3_scan
RETURN q8 }
WITH q8, count(*) AS c19 LIMIT $p.p3_scan
RETURN coalesce(sum(c19), 0) >= $p.p3_scan AS o18, count(CASE WHEN (any(x IN coalesce(q8.countries, []) WHERE x IN $p.p3_w0)) AND (all(ps IN $p.p3_w2_all WHERE any(p IN ps WHERE q8.words CONTAINS p)) AND all(ps IN $p.p3_w2_titleAll WHERE any(p IN ps WHERE q8.titleWords CONTAINS p)) AND none(p IN $p.p3_w2_none WHERE q8.words CONTAINS p) AND none(p IN $p.p3_w2_titleNone WHERE q8.titleWords CONTAINS p)) AND endNode(q8) = n1 THEN 1 END) AS c20 }
CALL (g11, c20) {
RETURN CASE WHEN false THEN g11.d ELSE c20 END AS t17 }
RETURN [f12, t17, (o14 OR o18)] AS f22 }
RETURN collect([[f7, COUNT { (n1)<-[:QUOTES]-() }], f22]) AS f2 }
RETURN f2 AS answer
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

