
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
WITH COLLECT {
CALL db.index.fulltext.queryNodes('article_words', $p.p1_w0_query, {limit: $p.p1_w0_hits}) YIELD node
RETURN node } AS w8
WITH w8, reduce(b = null, g IN CASE WHEN size(w8) < $p.p1_w0_hits THEN [{d: size(w8), r: [[1, w8]]}] ELSE [] END + [{d: n2.articleCount, r: [[0, n2.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g9
CALL (n2, w8, g9) {
UNWIND g9.r AS x11
CALL (n2, w8, g9, x11) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_hi
WITH a6, r7.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (all(ps IN $p.p1_w0_all WHERE any(p IN ps WHERE a6.words CONTAINS p)) AND all(ps IN $p.p1_w0_titleAll WHERE any(p IN ps WHERE a6.titleWords CONTAINS p)) AND none(p IN $p.p1_w0_none WHERE a6.words CONTAINS p) AND none(p IN $p.p1_w0_titleNone WHERE a6.titleWords CONTAINS p)) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a6 UNION ALL
UNWIND CASE WHEN x11[0] = 1 THEN x11[1] ELSE [] END AS a6
WITH a6 WHERE a6.sortKey > $p.p1_lo AND a6.sortKey < $p.p1_hi
WITH a6, a6.sortKey AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a6, k WHERE (all(ps IN $p.p1_w0_all WHERE any(p IN ps WHERE a6.words CONTAINS p)) AND all(ps IN $p.p1_w0_titleAll WHERE any(p IN ps WHERE a6.titleWords CONTAINS p)) AND none(p IN $p.p1_w0_none WHERE a6.words CONTAINS p) AND none(p IN $p.p1_w0_titleNone WHERE a6.titleWords CONTAINS p)) AND EXISTS { (a6)-[:MENTIONS]->(n2) }
WITH a6, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a6 }
WITH DISTINCT a6
MATCH ()-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key = n2.id + '|' + a6.sortKey
WITH a6, r7
ORDER BY a6.sortKey DESC LIMIT $p.p1_n
RETURN collect([a6.title, r7.count]) AS f10 }
CALL (n2, g9, f10) {
UNWIND CASE WHEN size(f10) < $p.p1_n AND g9.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g9.r AS x14
CALL (n2, x14) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x14[0] = 0 THEN x14[1] END + '|' + $p.p1_lo AND r7.key < CASE WHEN x14[0] = 0 THEN x14[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c13 UNION ALL
UNWIND CASE WHEN x14[0] = 1 THEN x14[1] ELSE [] END AS a6
WITH a6 WHERE a6.sortKey > $p.p1_lo AND a6.sortKey < $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c13 }
RETURN coalesce(max(c13), 0) >= $p.p1_scan AS o12 }
CALL (n2, w8, g9) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g9.r AS x19
CALL (n2, x19) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x19[0] = 0 THEN x19[1] END + '|' + $p.p1_from AND r7.key < CASE WHEN x19[0] = 0 THEN x19[1] END + '|' + $p.p1_to
WITH a6 LIMIT $p.p1_scan
RETURN a6 UNION ALL
UNWIND CASE WHEN x19[0] = 1 THEN x19[1] ELSE [] END AS a6
WITH a6 WHERE a6.sortKey > $p.p1_from AND a6.sortKey < $p.p1_to
WITH a6 LIMIT $p.p1_scan
RETURN a6 }
WITH a6, count(*) AS c17 LIMIT $p.p1_scan
RETURN coalesce(sum(c17), 0) >= $p.p1_scan AS o16, count(CASE WHEN (all(ps IN $p.p1_w0_all WHERE any(p IN ps WHERE a6.words CONTAINS p)) AND all(ps IN $p.p1_w0_titleAll WHERE any(p IN ps WHERE a6.titleWords CONTAINS p)) AND none(p IN $p.p1_w0_none WHERE a6.words CONTAINS p) AND none(p IN $p.p1_w0_titleNone WHERE a6.titleWords CONTAINS p)) AND EXISTS { (a6)-[:MENTIONS]->(n2) } THEN 1 END) AS c18 }
CALL (g9, c18) {
RETURN CASE WHEN false THEN g9.d ELSE c18 END AS t15 }
RETURN [f10, t15, (o12 OR o16)] AS f20 }
RETURN collect([f20]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Country": [
      "country:IR"
    ],
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 10,
    "p1_scan": 2855,
    "p1_to": "􏿿",
    "p1_w0_all": [
      [
        " nuclear ",
        " nuclears ",
        " nucleared ",
        " nuclearing "
      ]
    ],
    "p1_w0_hits": 2855,
    "p1_w0_none": [],
    "p1_w0_query": "+(words:nuclear^2 words:nuclears words:nucleared words:nuclearing) (titleWords:nuclear^2 titleWords:nuclears titleWords:nucleared titleWords:nuclearing)^2",
    "p1_w0_titleAll": [],
    "p1_w0_titleNone": []
  }
}


CALL () {
WITH COLLECT {
CALL db.index.fulltext.queryNodes('article_words', $p.p0_w0_query, {limit: $p.p0_w0_hits}) YIELD node
RETURN node } AS w2
WITH w2, COLLECT {
UNWIND $p.p0_w1 AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } AS w3
WITH w2, w3, COLLECT {
CALL db.index.fulltext.queryNodes('article_words', $p.p0_w2_query, {limit: $p.p0_w2_hits}) YIELD node
RETURN node } AS w4
WITH w2, w3, w4, reduce(b = null, g IN [bs IN [[reduce(b = null, g IN CASE WHEN size(w2) < $p.p0_w0_hits THEN [{d: size(w2), r: [[1, w2]]}] ELSE [] END | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END), reduce(b = null, g IN [{d: reduce(s = 0, w IN w3 | s + w.articleCount), r: [w IN w3 | [2, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END)]] WHERE all(b IN bs WHERE b IS NOT NULL) | {d: reduce(s = 0, b IN bs | s + b.d), r: reduce(l = [], b IN bs | l + b.r)}] + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (w2, w3, w4, g6) {
UNWIND g6.r AS x8
CALL (w2, w3, w4, g6, x8) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x8[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)) OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 })) AND NOT (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE a1.titleWords CONTAINS p))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
UNWIND CASE WHEN x8[0] = 1 THEN x8[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)) OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 })) AND NOT (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE a1.titleWords CONTAINS p))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
MATCH (a1)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x8[0] = 2 THEN x8[1] END + '|' + $p.p0_lo AND r5.key < CASE WHEN x8[0] = 2 THEN x8[1] END + '|' + $p.p0_hi
WITH a1, r5.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)) OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w3 })) AND NOT (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE a1.titleWords CONTAINS p))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f7 }
CALL (g6, f7) {
UNWIND CASE WHEN size(f7) < $p.p0_n AND g6.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g6.r AS x11
CALL (x11) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x11[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c10 UNION ALL
UNWIND CASE WHEN x11[0] = 1 THEN x11[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c10 UNION ALL
MATCH (a1)-[r5:MENTIONS]->() USING INDEX SEEK r5:MENTIONS(key) WHERE r5.key > CASE WHEN x11[0] = 2 THEN x11[1] END + '|' + $p.p0_lo AND r5.key < CASE WHEN x11[0] = 2 THEN x11[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c10 }
RETURN coalesce(max(c10), 0) >= $p.p0_scan AS o9 }
RETURN [f7, null, o9] AS f12 }
RETURN f12 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 10,
    "p0_scan": 2855,
    "p0_to": "􏿿",
    "p0_w0_all": [
      [
        " oil"
      ]
    ],
    "p0_w0_hits": 2855,
    "p0_w0_none": [],
    "p0_w0_query": "+(words:oil*) (titleWords:oil*)^2",
    "p0_w0_titleAll": [],
    "p0_w0_titleNone": [],
    "p0_w1": [
      "person:sergei-lavrov"
    ],
    "p0_w2_all": [],
    "p0_w2_hits": 2855,
    "p0_w2_none": [],
    "p0_w2_query": "+(titleWords:weather^2 titleWords:weathers titleWords:weathered titleWords:weathering titleWords:weatherred titleWords:weatherring)",
    "p0_w2_titleAll": [
      [
        " weather ",
        " weathers ",
        " weathered ",
        " weathering ",
        " weatherred ",
        " weatherring "
      ]
    ],
    "p0_w2_titleNone": []
  }
}


CALL () {
WITH COLLECT {
CALL db.index.fulltext.queryNodes('article_words', $p.p0_w0_query, {limit: $p.p0_w0_hits}) YIELD node
RETURN node } AS w2
WITH w2, reduce(b = null, g IN CASE WHEN size(w2) < $p.p0_w0_hits THEN [{d: size(w2), r: [[1, w2]]}] ELSE [] END + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g3
CALL (w2, g3) {
UNWIND g3.r AS x5
CALL (w2, g3, x5) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x5[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (size(w2) < $p.p0_w0_hits OR (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
UNWIND CASE WHEN x5[0] = 1 THEN x5[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (size(w2) < $p.p0_w0_hits OR (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f4 }
CALL (g3, f4) {
UNWIND CASE WHEN size(f4) < $p.p0_n AND g3.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g3.r AS x8
CALL (x8) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x8[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c7 UNION ALL
UNWIND CASE WHEN x8[0] = 1 THEN x8[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c7 }
RETURN coalesce(max(c7), 0) >= $p.p0_scan AS o6 }
CALL (w2, g3) {
UNWIND CASE WHEN g3.r[0][0] = 1 THEN [] ELSE [1] END AS y
UNWIND g3.r AS x13
CALL (x13) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x13[0] = 0 THEN $p.p0_from END AND a1.sortKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 UNION ALL
UNWIND CASE WHEN x13[0] = 1 THEN x13[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_from AND a1.sortKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c11 LIMIT $p.p0_scan
RETURN coalesce(sum(c11), 0) >= $p.p0_scan AS o10, count(CASE WHEN (size(w2) < $p.p0_w0_hits OR (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p))) THEN 1 END) AS c12 }
CALL (g3, c12) {
RETURN CASE WHEN g3.r[0][0] = 1 THEN g3.d ELSE c12 END AS t9 }
RETURN [f4, t9, (o6 OR o10)] AS f14 }
RETURN f14 AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 10,
    "p0_scan": 2855,
    "p0_to": "􏿿",
    "p0_w0_all": [
      [
        " nuclear ",
        " nuclears ",
        " nucleared ",
        " nuclearing "
      ],
      [
        " talks ",
        " talk ",
        " talked ",
        " talking "
      ]
    ],
    "p0_w0_hits": 2855,
    "p0_w0_none": [],
    "p0_w0_query": "+(words:nuclear^2 words:nuclears words:nucleared words:nuclearing) (titleWords:nuclear^2 titleWords:nuclears titleWords:nucleared titleWords:nuclearing)^2 +(words:talks^2 words:talk words:talked words:talking) (titleWords:talks^2 titleWords:talk titleWords:talked titleWords:talking)^2",
    "p0_w0_titleAll": [],
    "p0_w0_titleNone": []
  }
}

