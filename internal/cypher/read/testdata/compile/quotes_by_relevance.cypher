
CALL () {
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
CALL (n1) {
WITH COLLECT {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p1_w1_query, {limit: $p.p1_w1_hits}) YIELD relationship
RETURN relationship } AS w3
CALL () {
UNWIND $p.p1_Quote AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p1_best}) YIELD relationship AS x, score AS y
RETURN collect([x, y]) AS h4 }
CALL (n1, h4, w3) {
UNWIND h4 AS h
WITH h[0] AS q2, toInteger(round(1000000000 * (h[1] / (h[1] + 10)))) AS s5
WITH q2, s5, q2.sortKey AS k6
ORDER BY s5 DESC, k6 DESC LIMIT $p.p1_best
WITH q2, s5, k6 WHERE (q2.sortKey >= $p.p1_w0_from AND q2.sortKey < $p.p1_w0_to) AND endNode(q2) = n1
WITH q2, s5, k6
ORDER BY s5 DESC, k6 DESC LIMIT $p.p1_n
RETURN collect([q2.text, right('0000000000' + toString(s5), 10) + '|' + k6]) AS f7 }
CALL (n1, h4, w3) {
UNWIND h4 AS h
WITH h[0] AS q2 WHERE (q2.sortKey >= $p.p1_w0_from AND q2.sortKey < $p.p1_w0_to) AND endNode(q2) = n1
RETURN count(*) AS t8 }
RETURN [f7, t8, size(h4) >= $p.p1_best] AS f9 }
RETURN collect([f9]) AS f10 }
RETURN [f10, null] AS answer
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
    "p1_w1_query": "+(words:talks^2 words:talk words:talked words:talking) (titleWords:talks^2 titleWords:talk titleWords:talked titleWords:talking)^2",
    "p1_w1_titleAll": [],
    "p1_w1_titleNone": []
  }
}


CALL () {
WITH COLLECT {
CALL db.index.fulltext.queryRelationships('quote_words', $p.p0_w1_query, {limit: $p.p0_w1_hits}) YIELD relationship
RETURN relationship } AS w2
CALL () {
UNWIND $p.p0_Quote AS q
CALL db.index.fulltext.queryRelationships('quote_words', q, {limit: $p.p0_best}) YIELD relationship AS x, score AS y
RETURN collect([x, y]) AS h3 }
CALL (h3, w2) {
UNWIND h3 AS h
WITH h[0] AS q1, toInteger(round(1000000000 * (h[1] / (h[1] + 10)))) AS s4
WITH q1, s4, q1.sortKey AS k5
ORDER BY s4 DESC, k5 DESC LIMIT $p.p0_best
WITH q1, s4, k5 WHERE (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0))
WITH q1, s4, k5
ORDER BY s4 DESC, k5 DESC LIMIT $p.p0_n
RETURN collect([q1.text]) AS f6 }
CALL (h3, w2) {
UNWIND h3 AS h
WITH h[0] AS q1 WHERE (any(x IN coalesce(q1.countries, []) WHERE x IN $p.p0_w0))
RETURN count(*) AS t7 }
RETURN [f6, t7, size(h3) >= $p.p0_best] AS f8 }
RETURN f8 AS answer
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
    "p0_w1_query": "+(words:nuclear^2 words:nuclears words:nucleared words:nuclearing) (titleWords:nuclear^2 titleWords:nuclears titleWords:nucleared titleWords:nuclearing)^2 +(words:talks^2 words:talk words:talked words:talking) (titleWords:talks^2 titleWords:talk titleWords:talked titleWords:talking)^2",
    "p0_w1_titleAll": [],
    "p0_w1_titleNone": []
  }
}

