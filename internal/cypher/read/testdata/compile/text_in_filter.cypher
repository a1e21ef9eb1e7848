
CALL () {
WITH EXISTS {
CALL db.index.fulltext.queryNodes('article_words', $p.p0_w0_query, {skip: $p.p0_w0_hits - 1, limit: 1}) YIELD node
RETURN 1 } AS w3
WITH w3, COLLECT {
UNWIND CASE WHEN w3 THEN [] ELSE [$p.p0_w0_query] END AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p0_w0_hits}) YIELD node AS x
RETURN x } AS w2
WITH w3, w2, COLLECT {
MATCH (w:Person) USING INDEX SEEK w:Person(id) WHERE w.id IN $p.p0_w1
RETURN w } AS w4
WITH w3, w2, w4, EXISTS {
CALL db.index.fulltext.queryNodes('article_words', $p.p0_w2_query, {skip: $p.p0_w2_hits - 1, limit: 1}) YIELD node
RETURN 1 } AS w6
WITH w3, w2, w4, w6, COLLECT {
UNWIND CASE WHEN w6 THEN [] ELSE [$p.p0_w2_query] END AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p0_w2_hits}) YIELD node AS x
RETURN x } AS w5
WITH w3, w2, w4, w6, w5, reduce(b = null, g IN [bs IN [[reduce(b = null, g IN CASE WHEN w3 THEN [] ELSE [{d: size(w2), r: [[1, w2]]}] END | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END), reduce(b = null, g IN [{d: reduce(s = 0, w IN w4 | s + w.articleCount), r: [w IN w4 | [2, w.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END)]] WHERE all(b IN bs WHERE b IS NOT NULL) | {d: reduce(s = 0, b IN bs | s + b.d), r: reduce(l = [], b IN bs | l + b.r)}] + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g8
CALL (w3, w2, w4, w6, w5, g8) {
UNWIND g8.r AS x10
CALL (w3, w2, w4, w6, w5, g8, x10) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x10[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)) OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w4 })) AND NOT (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE a1.titleWords CONTAINS p))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
UNWIND CASE WHEN x10[0] = 1 THEN x10[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)) OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w4 })) AND NOT (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE a1.titleWords CONTAINS p))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
MATCH (a1)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x10[0] = 2 THEN x10[1] END + '|' + $p.p0_lo AND r7.key < CASE WHEN x10[0] = 2 THEN x10[1] END + '|' + $p.p0_hi
WITH a1, r7.key AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE ((all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)) OR (EXISTS { (a1)-[m:MENTIONS]->(x) WHERE x IN w4 })) AND NOT (all(ps IN $p.p0_w2_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w2_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w2_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w2_titleNone WHERE a1.titleWords CONTAINS p))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f9 }
CALL (g8, f9) {
UNWIND CASE WHEN size(f9) < $p.p0_n AND g8.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g8.r AS x13
CALL (x13) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x13[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c12 UNION ALL
UNWIND CASE WHEN x13[0] = 1 THEN x13[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c12 UNION ALL
MATCH (a1)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > CASE WHEN x13[0] = 2 THEN x13[1] END + '|' + $p.p0_lo AND r7.key < CASE WHEN x13[0] = 2 THEN x13[1] END + '|' + $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c12 }
RETURN coalesce(max(c12), 0) >= $p.p0_scan AS o11 }
RETURN [f9, null, o11] AS f14 }
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
        " oil"
      ]
    ],
    "p0_w0_hits": 2855,
    "p0_w0_none": [],
    "p0_w0_query": "(+(words:oil*))^0",
    "p0_w0_titleAll": [],
    "p0_w0_titleNone": [],
    "p0_w1": [
      "person:sergei-lavrov"
    ],
    "p0_w2_all": [],
    "p0_w2_hits": 2855,
    "p0_w2_none": [],
    "p0_w2_query": "(+(titleWords:weather titleWords:weathers titleWords:weathered titleWords:weathering titleWords:weatherred titleWords:weatherring))^0",
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
WITH EXISTS {
CALL db.index.fulltext.queryNodes('article_words', $p.p0_w0_query, {skip: $p.p0_w0_hits - 1, limit: 1}) YIELD node
RETURN 1 } AS w3
WITH w3, COLLECT {
UNWIND CASE WHEN w3 THEN [] ELSE [$p.p0_w0_query] END AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p0_w0_hits}) YIELD node AS x
RETURN x } AS w2
WITH w3, w2, reduce(b = null, g IN CASE WHEN w3 THEN [] ELSE [{d: size(w2), r: [[1, w2]]}] END + [{d: COUNT { (:Article) }, r: [[0, '']]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g4
CALL (w3, w2, g4) {
UNWIND g4.r AS x6
CALL (w3, w2, g4, x6) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x6[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (NOT w3 OR (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 UNION ALL
UNWIND CASE WHEN x6[0] = 1 THEN x6[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1, a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p0_scan
WITH a1, k WHERE (NOT w3 OR (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p)))
WITH a1, k
ORDER BY k DESC LIMIT $p.p0_n
RETURN a1 }
WITH DISTINCT a1
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f5 }
CALL (g4, f5) {
UNWIND CASE WHEN size(f5) < $p.p0_n AND g4.d >= $p.p0_scan THEN [1] ELSE [] END AS y
UNWIND g4.r AS x9
CALL (x9) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x9[0] = 0 THEN $p.p0_lo END AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c8 UNION ALL
UNWIND CASE WHEN x9[0] = 1 THEN x9[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH 1 AS one LIMIT $p.p0_scan
RETURN count(*) AS c8 }
RETURN coalesce(max(c8), 0) >= $p.p0_scan AS o7 }
CALL (w3, w2, g4) {
UNWIND CASE WHEN g4.r[0][0] = 1 THEN [] ELSE [1] END AS y
UNWIND g4.r AS x14
CALL (x14) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > CASE WHEN x14[0] = 0 THEN $p.p0_from END AND a1.sortKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 UNION ALL
UNWIND CASE WHEN x14[0] = 1 THEN x14[1] ELSE [] END AS a1
WITH a1 WHERE a1.sortKey > $p.p0_from AND a1.sortKey < $p.p0_to
WITH a1 LIMIT $p.p0_scan
RETURN a1 }
WITH a1, count(*) AS c12 LIMIT $p.p0_scan
RETURN coalesce(sum(c12), 0) >= $p.p0_scan AS o11, count(CASE WHEN (NOT w3 OR (all(ps IN $p.p0_w0_all WHERE any(p IN ps WHERE a1.words CONTAINS p)) AND all(ps IN $p.p0_w0_titleAll WHERE any(p IN ps WHERE a1.titleWords CONTAINS p)) AND none(p IN $p.p0_w0_none WHERE a1.words CONTAINS p) AND none(p IN $p.p0_w0_titleNone WHERE a1.titleWords CONTAINS p))) THEN 1 END) AS c13 }
CALL (g4, c13) {
RETURN CASE WHEN g4.r[0][0] = 1 THEN g4.d ELSE c13 END AS t10 }
RETURN [f5, t10, (o7 OR o11)] AS f15 }
RETURN f15 AS answer
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
    "p0_w0_query": "(+(words:nuclear words:nuclears words:nucleared words:nuclearing) +(words:talks words:talk words:talked words:talking))^0",
    "p0_w0_titleAll": [],
    "p0_w0_titleNone": []
  }
}

MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
WITH EXISTS {
CALL db.index.fulltext.queryNodes('article_words', $p.p1_w0_query, {skip: $p.p1_w0_hits - 1, limit: 1}) YIELD node
RETURN 1 } AS w5
WITH w5, COLLECT {
UNWIND CASE WHEN w5 THEN [] ELSE [$p.p1_w0_query] END AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p1_w0_hits}) YIELD node AS x
RETURN x } AS w4
WITH w5, w4, reduce(b = null, g IN CASE WHEN w5 THEN [] ELSE [{d: size(w4), r: [[1, w4]]}] END + [{d: n1.articleCount, r: [[0, n1.id]]}] | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END) AS g6
CALL (n1, w5, w4, g6) {
UNWIND g6.r AS x8
CALL (n1, w5, w4, g6, x8) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x8[0] = 0 THEN x8[1] END + '|' + $p.p1_hi
WITH a2, r3.key AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (all(ps IN $p.p1_w0_all WHERE any(p IN ps WHERE a2.words CONTAINS p)) AND all(ps IN $p.p1_w0_titleAll WHERE any(p IN ps WHERE a2.titleWords CONTAINS p)) AND none(p IN $p.p1_w0_none WHERE a2.words CONTAINS p) AND none(p IN $p.p1_w0_titleNone WHERE a2.titleWords CONTAINS p)) AND EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 UNION ALL
UNWIND CASE WHEN x8[0] = 1 THEN x8[1] ELSE [] END AS a2
WITH a2 WHERE a2.sortKey > $p.p1_lo AND a2.sortKey < $p.p1_hi
WITH a2, a2.sortKey AS k
ORDER BY k DESC LIMIT $p.p1_scan
WITH a2, k WHERE (all(ps IN $p.p1_w0_all WHERE any(p IN ps WHERE a2.words CONTAINS p)) AND all(ps IN $p.p1_w0_titleAll WHERE any(p IN ps WHERE a2.titleWords CONTAINS p)) AND none(p IN $p.p1_w0_none WHERE a2.words CONTAINS p) AND none(p IN $p.p1_w0_titleNone WHERE a2.titleWords CONTAINS p)) AND EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, k
ORDER BY k DESC LIMIT $p.p1_n
RETURN a2 }
WITH DISTINCT a2
MATCH ()-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key = n1.id + '|' + a2.sortKey
WITH a2, r3
ORDER BY a2.sortKey DESC LIMIT $p.p1_n
RETURN collect([a2.title, r3.count]) AS f7 }
CALL (n1, g6, f7) {
UNWIND CASE WHEN size(f7) < $p.p1_n AND g6.d >= $p.p1_scan THEN [1] ELSE [] END AS y
UNWIND g6.r AS x11
CALL (n1, x11) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_lo AND r3.key < CASE WHEN x11[0] = 0 THEN x11[1] END + '|' + $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c10 UNION ALL
UNWIND CASE WHEN x11[0] = 1 THEN x11[1] ELSE [] END AS a2
WITH a2 WHERE a2.sortKey > $p.p1_lo AND a2.sortKey < $p.p1_hi
WITH 1 AS one LIMIT $p.p1_scan
RETURN count(*) AS c10 }
RETURN coalesce(max(c10), 0) >= $p.p1_scan AS o9 }
CALL (n1, w5, w4, g6) {
UNWIND CASE WHEN false THEN [] ELSE [1] END AS y
UNWIND g6.r AS x16
CALL (n1, x16) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_from AND r3.key < CASE WHEN x16[0] = 0 THEN x16[1] END + '|' + $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 UNION ALL
UNWIND CASE WHEN x16[0] = 1 THEN x16[1] ELSE [] END AS a2
WITH a2 WHERE a2.sortKey > $p.p1_from AND a2.sortKey < $p.p1_to
WITH a2 LIMIT $p.p1_scan
RETURN a2 }
WITH a2, count(*) AS c14 LIMIT $p.p1_scan
RETURN coalesce(sum(c14), 0) >= $p.p1_scan AS o13, count(CASE WHEN (all(ps IN $p.p1_w0_all WHERE any(p IN ps WHERE a2.words CONTAINS p)) AND all(ps IN $p.p1_w0_titleAll WHERE any(p IN ps WHERE a2.titleWords CONTAINS p)) AND none(p IN $p.p1_w0_none WHERE a2.words CONTAINS p) AND none(p IN $p.p1_w0_titleNone WHERE a2.titleWords CONTAINS p)) AND EXISTS { (a2)-[:MENTIONS]->(n1) } THEN 1 END) AS c15 }
CALL (g6, c15) {
RETURN CASE WHEN false THEN g6.d ELSE c15 END AS t12 }
RETURN [f7, t12, (o9 OR o13)] AS f17 }
RETURN [[f17]] AS answer
{
  "p": {
    "p0_Country": "country:IR",
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
    "p1_w0_query": "(+(words:nuclear words:nuclears words:nucleared words:nuclearing))^0",
    "p1_w0_titleAll": [],
    "p1_w0_titleNone": []
  }
}

