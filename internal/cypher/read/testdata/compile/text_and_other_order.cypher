
CALL () {
WITH EXISTS {
CALL db.index.fulltext.queryNodes('article_words', $p.p0_w0_query, {skip: $p.p0_w0_hits - 1, limit: 1}) YIELD node
RETURN 1 } AS w3
WITH w3, COLLECT {
UNWIND CASE WHEN w3 THEN [] ELSE [$p.p0_w0_query] END AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p0_w0_hits}) YIELD node AS x
RETURN x } AS w2
WITH w3, w2, reduce(b = null, g IN CASE WHEN w3 THEN [] ELSE [{d: size(w2), r: [[1, w2]]}] END + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w3, w2, g4) {
CALL (w3, w2, g4) {
UNWIND CASE WHEN (g4.d > 5000 OR g4.d > $p.p0_scan) THEN [] ELSE [1] END AS y
UNWIND g4.r AS x6
CALL (w3, w2, g4, x6) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN x6[0] = 0 THEN '' END AND a1.loadedKey < $highest
RETURN a1 UNION ALL
UNWIND CASE WHEN x6[0] = 1 THEN x6[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > '' AND a1.sortKey < $highest
RETURN a1 }
WITH DISTINCT a1
WITH a1 WHERE (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)) AND a1.loadedKey > $p.p0_lo AND a1.loadedKey < $p.p0_hi
RETURN a1
ORDER BY a1.loadedKey DESC LIMIT $p.p0_n UNION ALL
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN (g4.d > 5000 OR g4.d > $p.p0_scan) THEN $p.p0_lo END AND a1.loadedKey < $p.p0_hi
WITH a1, a1.loadedKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH a1
ORDER BY a1.loadedKey DESC
RETURN collect([a1.title]) AS f5 }
CALL (g4, f5) {
UNWIND CASE WHEN size(f5) < $p.p0_n AND g4.d >= $p.p0_scan AND (g4.d > 5000 OR g4.d > $p.p0_scan) THEN [1] ELSE [] END AS y
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > $p.p0_lo AND a1.loadedKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
WITH count(*) AS c8
RETURN coalesce(max(c8), 0) >= $p.p0_scan AS o7 }
RETURN [f5, null, o7] AS f9 }
RETURN f9 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 10,
    "p0_scan": 17854,
    "p0_to": "􏿿",
    "p0_w0_all": [
      [
        " nuclear ",
        " nuclears ",
        " nucleared ",
        " nuclearing "
      ]
    ],
    "p0_w0_hits": 10000,
    "p0_w0_none": [],
    "p0_w0_query": "(+(words:nuclear words:nuclears words:nucleared words:nuclearing))^0",
    "p0_w0_titleAll": [],
    "p0_w0_titleNone": []
  }
}

