
CALL () {
WITH COLLECT {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p0_w2_query, {limit: $p.p0_w2_hits}) YIELD relationship
RETURN relationship } AS w2
WITH w2, reduce(b = null, g IN CASE WHEN size(w2) < $p.p0_w2_hits THEN [{d: size(w2), r: [[2, w2]]}] ELSE [] END + [{d: COUNT { ()-[:QUOTES]->() }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g3
CALL (w2, g3) {
UNWIND g3.r AS x8
CALL (w2, g3, x8) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x8[0] = 0 THEN $p.p0_lo END AND q1.sortKey < $p.p0_hi
WITH q1, q1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH q1, k WHERE (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0)) AND (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE q1.titleWords CONTAINS p))
WITH q1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN q1 UNION ALL
UNWIND CASE WHEN x8[0] = 2 THEN x8[1] ELSE [] END AS q1
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
WITH endNode(q1) AS n4
WITH n4 WHERE n4:Person
RETURN collect([n4.name]) AS f6 }
RETURN collect([q1.text, f6]) AS f7 }
CALL (g3, f7) {
UNWIND CASE WHEN size(f7) < $p.p0_n AND g3.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g3.r AS x11
CALL (x11) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x11[0] = 0 THEN $p.p0_lo END AND q1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c10 UNION ALL
UNWIND CASE WHEN x11[0] = 2 THEN x11[1] ELSE [] END AS q1
WITH q1 WHERE q1.sortKey > $p.p0_lo AND q1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c10 }
RETURN coalesce(max(c10), 0) >= $p.p0_scan AS o9 }
CALL (w2, g3) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g3.r AS x16
CALL (x16) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x16[0] = 0 THEN $p.p0_from END AND q1.sortKey < $p.p0_to
WITH q1 LIMIT $p.p0_scan
RETURN q1 UNION ALL
UNWIND CASE WHEN x16[0] = 2 THEN x16[1] ELSE [] END AS q1
WITH q1 WHERE q1.sortKey > $p.p0_from AND q1.sortKey < $p.p0_to
WITH q1 LIMIT $p.p0_scan
RETURN q1 }
WITH q1, count(*) AS c14 LIMIT $p.p0_scan
RETURN coalesce(sum(c14), 0) >= $p.p0_scan AS o13, count(CASE WHEN (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0)) AND (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE q1.titleWords CONTAINS p)) THEN 1 END) AS c15 }
CALL (g3, c15) {
RETURN CASE WHEN false THEN g3.d ELSE c15 END AS t12 }
RETURN [f7, t12, (o9 OR o13)] AS f17 }
RETURN f17 AS answer
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
    "p0_w2_query": "+(words:war^2 words:wars) (titleWords:war^2 titleWords:wars)^2 -(words:peace^2 words:peaces words:peaced words:peacing)",
    "p0_w2_titleAll": [],
    "p0_w2_titleNone": []
  }
}

