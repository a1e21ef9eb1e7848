
CALL () {
WITH EXISTS {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p0_w2_query, {skip: $p.p0_w2_hits - 1, limit: 1}) YIELD relationship
RETURN 1 } AS w3
WITH w3, COLLECT {
UNWIND CASE WHEN w3 THEN [] ELSE [$p.p0_w2_query] END AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p0_w2_hits}) YIELD relationship AS x
RETURN x } AS w2
WITH w3, w2, reduce(b = null, g IN CASE WHEN w3 THEN [] ELSE [{d: size(w2), r: [[2, w2]]}] END + [{d: COUNT { ()-[:QUOTES]->() }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w3, w2, g4) {
UNWIND g4.r AS x9
CALL (w3, w2, g4, x9) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x9[0] = 0 THEN $p.p0_lo END AND q1.sortKey < $p.p0_hi
WITH q1, q1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH q1, k WHERE (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0)) AND (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE q1.titleWords CONTAINS p))
WITH q1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN q1 UNION ALL
UNWIND CASE WHEN x9[0] = 2 THEN x9[1] ELSE [] END AS q1
WITH q1 WHERE q1.sortKey > $p.p0_lo AND q1.sortKey < $p.p0_hi
WITH q1, q1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH q1, k WHERE (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0)) AND (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE q1.titleWords CONTAINS p))
WITH q1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN q1 }
WITH DISTINCT q1
WITH q1
ORDER BY q1.sortKey DESC LIMIT $p.p0_n
CALL (q1) {
WITH endNode(q1) AS n5
WITH n5 WHERE n5:Person
RETURN collect([n5.name]) AS f7 }
RETURN collect([q1.text, f7]) AS f8 }
CALL (g4, f8) {
UNWIND CASE WHEN size(f8) < $p.p0_n AND g4.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g4.r AS x12
CALL (x12) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x12[0] = 0 THEN $p.p0_lo END AND q1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c11 UNION ALL
UNWIND CASE WHEN x12[0] = 2 THEN x12[1] ELSE [] END AS q1
WITH q1 WHERE q1.sortKey > $p.p0_lo AND q1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c11 }
RETURN coalesce(max(c11), 0) >= $p.p0_scan AS o10 }
CALL (w3, w2, g4) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g4.r AS x17
CALL (x17) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x17[0] = 0 THEN $p.p0_from END AND q1.sortKey < $p.p0_to
WITH q1 LIMIT $p.p0_scan
RETURN q1 UNION ALL
UNWIND CASE WHEN x17[0] = 2 THEN x17[1] ELSE [] END AS q1
WITH q1 WHERE q1.sortKey > $p.p0_from AND q1.sortKey < $p.p0_to
WITH q1 LIMIT $p.p0_scan
RETURN q1 }
WITH q1, count(*) AS c15 LIMIT $p.p0_scan
RETURN coalesce(sum(c15), 0) >= $p.p0_scan AS o14, count(CASE WHEN (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0)) AND (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE q1.titleWords CONTAINS p)) THEN 1 END) AS c16 }
CALL (g4, c16) {
RETURN CASE WHEN false THEN g4.d ELSE c16 END AS t13 }
RETURN [f8, t13, (o10 OR o14)] AS f18 }
RETURN f18 AS answer
{
  "p": {
    "p0_from": "2020-01-01T00:00:00Z",
    "p0_hi": "􏿿",
    "p0_lo": "2020-01-01T00:00:00Z",
    "p0_n": 5,
    "p0_scan": 5951,
    "p0_to": "􏿿",
    "p0_w0": [
      "country:RU"
    ],
    "p0_w1_from": "2020-01-01T00:00:00Z",
    "p0_w1_to": "􏿿",
    "p0_w2_all": [
      [
        " war ",
        " wars "
      ]
    ],
    "p0_w2_hits": 5951,
    "p0_w2_none": [
      " peace ",
      " peaces ",
      " peaced ",
      " peacing "
    ],
    "p0_w2_query": "(+(words:war words:wars) -(words:peace words:peaces words:peaced words:peacing))^0",
    "p0_w2_titleAll": [],
    "p0_w2_titleNone": []
  }
}

