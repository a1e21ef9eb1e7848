
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
CALL (n2) {
MATCH (a5:Article)-[r6:MENTIONS]->() USING INDEX SEEK r6:MENTIONS(key) WHERE r6.key > n2.id + '|' + $p1_lo AND r6.key < n2.id + '|' + $p1_hi
WITH a5, r6
ORDER BY r6.key DESC LIMIT $p1_n
RETURN collect([a5.publishedAt, a5.title]) AS f7 }
RETURN collect([n2.name, [f7, null]]) AS f8 }
RETURN f8 AS answer
{
  "highest": "􏿿",
  "p0_Country": [
    "country:IR"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 21,
  "p1_scan": 0,
  "p1_to": "􏿿"
}

