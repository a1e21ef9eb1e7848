
CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(seenKey) WHERE h1.seenKey > $p0_lo AND h1.seenKey < $p0_hi AND (h1.firstSeen <= $p0_w0_from AND (h1.until IS NULL OR h1.until > $p0_w0_from))
WITH h1
ORDER BY h1.seenKey DESC LIMIT $p0_n
RETURN collect([h1.title]) AS f3 }
CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(seenKey) WHERE h1.seenKey > '' AND h1.seenKey < $highest AND (h1.firstSeen <= $p0_w0_from AND (h1.until IS NULL OR h1.until > $p0_w0_from))
RETURN count(*) AS t4 }
RETURN [f3, t4] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 6,
  "p0_scan": 10000,
  "p0_to": "􏿿",
  "p0_w0": [],
  "p0_w0_from": "2020-01-09T00:00:00Z",
  "p0_w0_kinds": [],
  "p0_w0_min": 0
}


CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(seenKey) WHERE h1.seenKey > $p0_lo AND h1.seenKey < $p0_hi
WITH h1
ORDER BY h1.seenKey DESC LIMIT $p0_n
RETURN collect([h1.title, h1.seenKey]) AS f3 }
RETURN [f3, COUNT { ()-[:HOLDS_OFFICE]->() }] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 6,
  "p0_scan": 10000,
  "p0_to": "􏿿"
}


CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(titleKey) WHERE h1.titleKey IN $p0_w0
WITH h1 WHERE (h1.titleKey IN $p0_w0)
WITH h1, h1.seenKey AS k2 WHERE k2 > $p0_lo AND k2 < $p0_hi
WITH h1, k2
ORDER BY k2 DESC LIMIT $p0_n
CALL (h1) {
WITH startNode(h1) AS n3
RETURN collect([n3.name]) AS f5 }
RETURN collect([h1.title, f5]) AS f6 }
CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(titleKey) WHERE h1.titleKey IN $p0_w0
WITH h1 WHERE (h1.titleKey IN $p0_w0)
RETURN count(*) AS t7 }
RETURN [f6, t7] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 6,
  "p0_scan": 10000,
  "p0_to": "􏿿",
  "p0_w0": [
    "president"
  ],
  "p0_w0_kinds": [],
  "p0_w0_min": 0
}


CALL () {
UNWIND $p0_w0 AS t
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(key) WHERE h1.key > t + '|' + '' AND h1.key < t + '|' + $highest
WITH h1 WHERE (endNode(h1).id IN $p0_w0)
WITH h1, h1.seenKey AS k2 WHERE k2 > $p0_lo AND k2 < $p0_hi
WITH h1, k2
ORDER BY k2 ASC LIMIT $p0_n
RETURN collect([h1.title]) AS f3 }
CALL () {
UNWIND $p0_w0 AS t
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(key) WHERE h1.key > t + '|' + '' AND h1.key < t + '|' + $highest
WITH h1 WHERE (endNode(h1).id IN $p0_w0)
RETURN count(*) AS t4 }
RETURN [f3, t4] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 6,
  "p0_scan": 10000,
  "p0_to": "􏿿",
  "p0_w0": [
    "organization:nato"
  ],
  "p0_w0_kinds": [],
  "p0_w0_min": 0
}


CALL () {
UNWIND $p0_w1 AS t
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(key) WHERE h1.key > t + '|' + '' AND h1.key < t + '|' + $highest
WITH h1 WHERE (h1.status IN $p0_w0) AND (endNode(h1).id IN $p0_w1)
WITH h1, h1.seenKey AS k2 WHERE k2 > $p0_lo AND k2 < $p0_hi
WITH h1, k2
ORDER BY k2 DESC LIMIT $p0_n
RETURN collect([h1.title]) AS f3 }
CALL () {
UNWIND $p0_w1 AS t
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(key) WHERE h1.key > t + '|' + '' AND h1.key < t + '|' + $highest
WITH h1 WHERE (h1.status IN $p0_w0) AND (endNode(h1).id IN $p0_w1)
RETURN count(*) AS t4 }
RETURN [f3, t4] AS answer
{
  "highest": "􏿿",
  "p0_from": "",
  "p0_hi": "􏿿",
  "p0_lo": "",
  "p0_n": 6,
  "p0_scan": 5000,
  "p0_to": "􏿿",
  "p0_w0": [
    "CURRENT"
  ],
  "p0_w0_kinds": [],
  "p0_w0_min": 0,
  "p0_w1": [
    "country:IR",
    "country:RU"
  ],
  "p0_w1_kinds": [],
  "p0_w1_min": 0
}


CALL () {
WITH COLLECT {
UNWIND $p0_Person AS id1
MATCH (n2:Person {id: id1})
RETURN n2 } AS x3
CALL (x3) {
WITH x3 WHERE size(x3) = 0 AND $p0_name <> ''
MATCH (x:Name)-[:NAMES]->(n2:Person) USING INDEX SEEK x:Name(key) WHERE x.key > $p0_name + '|' + '' AND x.key < $p0_name + '|' + $highest
WITH DISTINCT n2 LIMIT 2
RETURN collect(n2) AS y4 }
UNWIND CASE WHEN size(y4) = 1 THEN x3 + y4 ELSE x3 END AS n2
CALL (n2) {
MATCH (n2)-[h5:HOLDS_OFFICE]->() WHERE (h5.firstSeen <= $p1_w0_from AND (h5.until IS NULL OR h5.until > $p1_w0_from))
WITH h5, h5.seenKey AS k6 WHERE k6 > $p1_lo AND k6 < $p1_hi
WITH h5, k6
ORDER BY k6 DESC LIMIT $p1_n
RETURN collect([h5.title]) AS f7 }
CALL (n2) {
MATCH (n2)-[h5:HOLDS_OFFICE]->() WHERE (h5.firstSeen <= $p1_w0_from AND (h5.until IS NULL OR h5.until > $p1_w0_from))
RETURN count(*) AS t8 }
RETURN collect([[f7, t8]]) AS f9 }
RETURN f9 AS answer
{
  "highest": "􏿿",
  "p0_Person": [
    "person:sergei-lavrov"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 10000,
  "p1_to": "􏿿",
  "p1_w0": [],
  "p1_w0_from": "2020-01-09T00:00:00Z",
  "p1_w0_kinds": [],
  "p1_w0_min": 0
}

