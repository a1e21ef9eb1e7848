
CALL () {
WITH COLLECT {
CALL db.index.fulltext.queryNodes('article_words', $p.p0_w0_query, {limit: $p.p0_w0_hits}) YIELD node
RETURN node } AS w2
WITH w2, reduce(b = null, g IN CASE WHEN size(w2) < $p.p0_w0_hits THEN [{d: size(w2), r: [[1, w2]]}] ELSE [] END + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g3
CALL (w2, g3) {
CALL (w2, g3) {
UNWIND CASE WHEN g3.d <= 5000 THEN [1] ELSE [] END AS y
UNWIND g3.r AS x5
CALL (w2, g3, x5) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN x5[0] = 0 THEN '' END AND a1.loadedKey < $highest
RETURN a1 UNION ALL
UNWIND CASE WHEN x5[0] = 1 THEN x5[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > '' AND a1.sortKey < $highest
RETURN a1 }
WITH DISTINCT a1
WITH a1 WHERE (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)) AND a1.loadedKey > $p.p0_lo AND a1.loadedKey < $p.p0_hi
RETURN a1
ORDER BY a1.loadedKey DESC LIMIT $p.p0_n UNION ALL
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > CASE WHEN g3.d > 5000 THEN $p.p0_lo END AND a1.loadedKey < $p.p0_hi
WITH a1, a1.loadedKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH a1
ORDER BY a1.loadedKey DESC
RETURN collect([a1.title]) AS f4 }
CALL (g3, f4) {
UNWIND CASE WHEN size(f4) < $p.p0_n AND g3.d >= $p.p0_scan AND g3.d > 5000 THEN [1] ELSE [] END AS y
MATCH (a1:Article) USING INDEX SEEK a1:Article(loadedKey) WHERE a1.loadedKey > $p.p0_lo AND a1.loadedKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
WITH count(*) AS c7
RETURN coalesce(max(c7), 0) >= $p.p0_scan AS o6 }
RETURN [f4, null, o6] AS f8 }
RETURN f8 AS answer
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
    "p0_w0_query": "+(words:nuclear^2 words:nuclears words:nucleared words:nuclearing) (titleWords:nuclear^2 titleWords:nuclears titleWords:nucleared titleWords:nuclearing)^2",
    "p0_w0_titleAll": [],
    "p0_w0_titleNone": []
  }
}

