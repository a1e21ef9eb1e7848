
CALL () {
CALL () {
UNWIND $p.p0_Quote AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p0_best}) YIELD relationship AS x, score AS y
RETURN collect([x, y]) AS h2 }
CALL (h2) {
UNWIND h2 AS h
WITH h[0] AS q1, toInteger(round(1000000000 * (h[1] / (h[1] + 10)))) AS s3
WITH q1, s3, q1.sortKey AS k4
ORDER BY s3 DESC, k4 DESC LIMIT $p.p0_best
WITH q1, s3, k4 WHERE (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0))
WITH q1, s3, k4
ORDER BY s3 DESC, k4 DESC LIMIT $p.p0_n
RETURN collect([q1.text]) AS f5 }
CALL (h2) {
UNWIND h2 AS h
WITH h[0] AS q1 WHERE (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0))
RETURN count(*) AS t6 }
RETURN [f5, t6, size(h2) >= $p.p0_best] AS f7 }
RETURN f7 AS answer
{
  "p": {
    "p0_Quote": [
      "+(words:nuclear^2 words:nuclears words:nucleared words:nuclearing) (titleWords:nuclear^2 titleWords:nuclears titleWords:nucleared titleWords:nuclearing)^2 +(words:talks^2 words:talk words:talked words:talking) (titleWords:talks^2 titleWords:talk titleWords:talked titleWords:talking)^2"
    ],
    "p0_best": 3570,
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 3570,
    "p0_to": "􏿿",
    "p0_w0": [
      "country:IR"
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
    "p0_w1_hits": 3570,
    "p0_w1_none": [],
    "p0_w1_query": "(+(words:nuclear words:nuclears words:nucleared words:nuclearing) +(words:talks words:talk words:talked words:talking))^0",
    "p0_w1_titleAll": [],
    "p0_w1_titleNone": []
  }
}


CALL () {
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
CALL (n1) {
CALL () {
UNWIND $p.p1_Quote AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p1_best}) YIELD relationship AS x, score AS y
RETURN collect([x, y]) AS h3 }
CALL (n1, h3) {
UNWIND h3 AS h
WITH h[0] AS q2, toInteger(round(1000000000 * (h[1] / (h[1] + 10)))) AS s4
WITH q2, s4, q2.sortKey AS k5
ORDER BY s4 DESC, k5 DESC LIMIT $p.p1_best
WITH q2, s4, k5 WHERE (q2.sortKey >= $p.p1_w0_from AND q2.sortKey < $p.p1_w0_to) AND endNode(q2) = n1
WITH q2, s4, k5
ORDER BY s4 DESC, k5 DESC LIMIT $p.p1_n
RETURN collect([q2.text, right('0000000000' + toString(s4), 10) + '|' + k5]) AS f6 }
CALL (n1, h3) {
UNWIND h3 AS h
WITH h[0] AS q2 WHERE (q2.sortKey >= $p.p1_w0_from AND q2.sortKey < $p.p1_w0_to) AND endNode(q2) = n1
RETURN count(*) AS t7 }
RETURN [f6, t7, size(h3) >= $p.p1_best] AS f8 }
RETURN collect([f8]) AS f9 }
RETURN [f9, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 1,
    "p1_Quote": [
      "+(words:talks^2 words:talk words:talked words:talking) (titleWords:talks^2 titleWords:talk titleWords:talked titleWords:talking)^2"
    ],
    "p1_best": 3570,
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 3570,
    "p1_to": "􏿿",
    "p1_w0_from": "2020-01-01T00:00:00Z",
    "p1_w0_to": "􏿿",
    "p1_w1_all": [
      [
        " talks ",
        " talk ",
        " talked ",
        " talking "
      ]
    ],
    "p1_w1_hits": 3570,
    "p1_w1_none": [],
    "p1_w1_query": "(+(words:talks words:talk words:talked words:talking))^0",
    "p1_w1_titleAll": [],
    "p1_w1_titleNone": []
  }
}

