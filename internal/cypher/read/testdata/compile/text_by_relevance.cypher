
CALL () {
CALL () {
UNWIND $p.p0_Article AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p0_best}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h2 }
CALL (h2) {
UNWIND h2 AS h
WITH h[0] AS a1, toInteger(round(1000000000 * (h[1] / (h[1] + 10)))) AS s3
WITH a1, s3, a1.sortKey AS k4
ORDER BY s3 DESC, k4 DESC LIMIT $p.p0_best
WITH a1, s3, k4 WHERE (coalesce(a1.language IN $p.p0_w0, false))
WITH a1, s3, k4
ORDER BY s3 DESC, k4 DESC LIMIT $p.p0_n
RETURN collect([a1.title, right('0000000000' + toString(s3), 10) + '|' + k4]) AS f5 }
CALL (h2) {
UNWIND h2 AS h
WITH h[0] AS a1 WHERE (coalesce(a1.language IN $p.p0_w0, false))
RETURN count(*) AS t6 }
RETURN [f5, t6, size(h2) >= $p.p0_best] AS f7 }
RETURN f7 AS answer
{
  "p": {
    "p0_Article": [
      "+(words:nuclear^2 words:nuclears words:nucleared words:nuclearing) (titleWords:nuclear^2 titleWords:nuclears titleWords:nucleared titleWords:nuclearing)^2 +(words:talks^2 words:talk words:talked words:talking) (titleWords:talks^2 titleWords:talk titleWords:talked titleWords:talking)^2"
    ],
    "p0_best": 3966,
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 10,
    "p0_scan": 3966,
    "p0_to": "􏿿",
    "p0_w0": [
      "en"
    ],
    "p0_w1_all": [
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
    "p0_w1_hits": 3966,
    "p0_w1_none": [],
    "p0_w1_query": "(+(words:nuclear words:nuclears words:nucleared words:nuclearing) +(words:talks words:talk words:talked words:talking))^0",
    "p0_w1_titleAll": [],
    "p0_w1_titleNone": []
  }
}

MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
CALL () {
UNWIND $p.p1_Article AS q
CALL db.index.fulltext.queryNodes('article_words', q, {limit: $p.p1_best}) YIELD node AS x, score AS y
RETURN collect([x, y]) AS h4 }
CALL (n1, h4) {
UNWIND h4 AS h
WITH h[0] AS a2, toInteger(round(1000000000 * (h[1] / (h[1] + 10)))) AS s5
WITH a2, s5, a2.sortKey AS k6
ORDER BY s5 ASC, k6 ASC LIMIT $p.p1_best
WITH a2, s5, k6 WHERE EXISTS { (a2)-[:MENTIONS]->(n1) }
WITH a2, s5, k6
ORDER BY s5 ASC, k6 ASC LIMIT $p.p1_n
MATCH ()-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key = n1.id + '|' + a2.sortKey
WITH *
ORDER BY s5 ASC, k6 ASC
RETURN collect([a2.title, r3.count, right('0000000000' + toString(s5), 10) + '|' + k6]) AS f7 }
CALL (n1, h4) {
UNWIND h4 AS h
WITH h[0] AS a2 WHERE EXISTS { (a2)-[:MENTIONS]->(n1) }
RETURN count(*) AS t8 }
RETURN [f7, t8, size(h4) >= $p.p1_best] AS f9 }
RETURN [[f9]] AS answer
{
  "p": {
    "p0_Country": "country:IR",
    "p1_Article": [
      "+(words:nuclear^2 words:nuclears words:nucleared words:nuclearing) (titleWords:nuclear^2 titleWords:nuclears titleWords:nucleared titleWords:nuclearing)^2"
    ],
    "p1_best": 3966,
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 10,
    "p1_scan": 3966,
    "p1_to": "􏿿",
    "p1_w0_all": [
      [
        " nuclear ",
        " nuclears ",
        " nucleared ",
        " nuclearing "
      ]
    ],
    "p1_w0_hits": 3966,
    "p1_w0_none": [],
    "p1_w0_query": "(+(words:nuclear words:nuclears words:nucleared words:nuclearing))^0",
    "p1_w0_titleAll": [],
    "p1_w0_titleNone": []
  }
}

