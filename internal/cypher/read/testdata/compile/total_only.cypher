
CALL () {
WITH COLLECT {
UNWIND $p0_Country AS id1
MATCH (n2:Country {id: id1})
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0 AND $p0_name <> ''
MATCH (n2:Country) WHERE $p0_name IN n2.names
WITH n2
ORDER BY n2.withdrawn IS NOT NULL, n2.id LIMIT 1
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN true THEN x3 + y4 ELSE x3 END AS n2
RETURN collect([[null, n2.articleCount], [null, COUNT { (n2)<-[:HOLDS_OFFICE]-() }], [null, COUNT { (n2)<-[:SEEN_WITH]-() }]]) AS f12 }
RETURN f12 AS answer
{
  "highest": "􏿿",
  "p0_Country": [
    "country:RU"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 2,
  "p1_scan": 0,
  "p1_to": "􏿿",
  "p2_from": "",
  "p2_hi": "􏿿",
  "p2_lo": "",
  "p2_n": 2,
  "p2_scan": 0,
  "p2_to": "􏿿",
  "p3_from": "",
  "p3_hi": "􏿿",
  "p3_lo": "",
  "p3_n": 2,
  "p3_scan": 0,
  "p3_to": "􏿿"
}


RETURN [null, COUNT { (:Article) }] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 2,
  "p0_scan": 0,
  "p0_to": "􏿿"
}

