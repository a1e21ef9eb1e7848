
CALL () {
WITH COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w0
RETURN {id: w.id, count: COUNT { (w)<-[:QUOTES]-() }} } AS w2
WITH w2, EXISTS {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p0_w1_query, {skip: $p.p0_w1_hits - 1, limit: 1}) YIELD relationship
RETURN 1 } AS w4
WITH w2, w4, COLLECT {
UNWIND CASE WHEN w4 THEN [] ELSE [$p.p0_w1_query] END AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p0_w1_hits}) YIELD relationship AS x
RETURN x } AS w3
WITH w2, w4, w3, reduce(b = null, g IN [{d: reduce(s = 0, w IN w2 | s + w.count), r: [w IN w2 | [1, w.id]]}] + CASE WHEN w4 THEN [] ELSE [{d: size(w3), r: [[2, w3]]}] END + [{d: COUNT { ()-[:QUOTES]->() }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g5
CALL (w2, w4, w3, g5) {
UNWIND g5.r AS x10
CALL (w2, w4, w3, g5, x10) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x10[0] = 0 THEN $p.p0_lo END AND q1.sortKey < $p.p0_hi
WITH q1, q1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH q1, k WHERE (endNode(q1).id IN $p.p0_w0) AND (all(ps IN $p.p0_w1_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w1_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w1_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w1_titleNone WHERE q1.titleWords CONTAINS p))
WITH q1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN q1 UNION ALL
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(key) WHERE q1.key > CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p0_lo AND q1.key < CASE WHEN x10[0] = 1 THEN x10[1] END + '|' + $p.p0_hi
WITH q1, q1.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH q1, k WHERE (endNode(q1).id IN $p.p0_w0) AND (all(ps IN $p.p0_w1_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w1_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w1_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w1_titleNone WHERE q1.titleWords CONTAINS p))
WITH q1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN q1 UNION ALL
UNWIND CASE WHEN x10[0] = 2 THEN x10[1] ELSE [] END AS q1
WITH q1 WHERE q1.sortKey > $p.p0_lo AND q1.sortKey < $p.p0_hi
WITH q1, q1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH q1, k WHERE (endNode(q1).id IN $p.p0_w0) AND (all(ps IN $p.p0_w1_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w1_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w1_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w1_titleNone WHERE q1.titleWords CONTAINS p))
WITH q1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN q1 }
WITH DISTINCT q1
WITH q1
ORDER BY q1.sortKey DESC LIMIT $p.p0_n
CALL (q1) {
WITH startNode(q1) AS n6
RETURN collect([n6.title]) AS f8 }
RETURN collect([q1.sentence, q1.text, f8]) AS f9 }
CALL (g5, f9) {
UNWIND CASE WHEN size(f9) < $p.p0_n AND g5.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g5.r AS x13
CALL (x13) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x13[0] = 0 THEN $p.p0_lo END AND q1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c12 UNION ALL
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(key) WHERE q1.key > CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p0_lo AND q1.key < CASE WHEN x13[0] = 1 THEN x13[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c12 UNION ALL
UNWIND CASE WHEN x13[0] = 2 THEN x13[1] ELSE [] END AS q1
WITH q1 WHERE q1.sortKey > $p.p0_lo AND q1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c12 }
RETURN coalesce(max(c12), 0) >= $p.p0_scan AS o11 }
CALL (w2, w4, w3, g5) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g5.r AS x18
CALL (x18) {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > CASE WHEN x18[0] = 0 THEN $p.p0_from END AND q1.sortKey < $p.p0_to
WITH q1 LIMIT $p.p0_scan
RETURN q1 UNION ALL
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(key) WHERE q1.key > CASE WHEN x18[0] = 1 THEN x18[1] END + '|' + $p.p0_from AND q1.key < CASE WHEN x18[0] = 1 THEN x18[1] END + '|' + $p.p0_to
WITH q1 LIMIT $p.p0_scan
RETURN q1 UNION ALL
UNWIND CASE WHEN x18[0] = 2 THEN x18[1] ELSE [] END AS q1
WITH q1 WHERE q1.sortKey > $p.p0_from AND q1.sortKey < $p.p0_to
WITH q1 LIMIT $p.p0_scan
RETURN q1 }
WITH q1, count(*) AS c16 LIMIT $p.p0_scan
RETURN coalesce(sum(c16), 0) >= $p.p0_scan AS o15, count(CASE WHEN (endNode(q1).id IN $p.p0_w0) AND (all(ps IN $p.p0_w1_all WHERE any(p IN ps WHERE q1.words CONTAINS p)) AND all(ps IN $p.p0_w1_titleAll WHERE any(p IN ps WHERE q1.titleWords CONTAINS p)) AND none(p IN $p.p0_w1_none WHERE q1.words CONTAINS p) AND none(p IN $p.p0_w1_titleNone WHERE q1.titleWords CONTAINS p)) THEN 1 END) AS c17 }
CALL (g5, c17) {
RETURN CASE WHEN false THEN g5.d ELSE c17 END AS t14 }
RETURN [f9, t14, (o11 OR o15)] AS f19 }
RETURN f19 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 3570,
    "p0_to": "􏿿",
    "p0_w0": [
      "person:a",
      "person:b"
    ],
    "p0_w1_all": [
      [
        " war ",
        " wars "
      ]
    ],
    "p0_w1_hits": 3570,
    "p0_w1_none": [],
    "p0_w1_query": "(+(words:war words:wars))^0",
    "p0_w1_titleAll": [],
    "p0_w1_titleNone": []
  }
}

