
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
MATCH ()-[h5:HOLDS_OFFICE]->() USING INDEX SEEK h5:HOLDS_OFFICE(key) WHERE h5.key > n2.id + '|' + $p1_lo AND h5.key < n2.id + '|' + $p1_hi AND (h5.status IN $p1_w0) AND (h5.titleKey IN $p1_w1)
WITH h5, n2
ORDER BY h5.key DESC LIMIT $p1_n
CALL (h5) {
MATCH (n7:Article {id: h5.articleId})
RETURN collect([n7.title]) AS f9 }
CALL (h5) {
UNWIND coalesce(h5.conflicts, []) AS l11
MATCH ()-[n10:HOLDS_OFFICE]->() USING INDEX SEEK n10:HOLDS_OFFICE(id) WHERE n10.id = l11
WITH n10
ORDER BY n10.seenKey DESC
CALL (n10) {
WITH startNode(n10) AS n12
RETURN collect([n12.name]) AS f14 }
RETURN collect([n10.title, f14]) AS f15 }
CALL (h5) {
WITH endNode(h5) AS n16
WITH n16 WHERE n16:Country
RETURN collect([n16.code]) AS f18 }
CALL (h5) {
WITH endNode(h5) AS n19
WITH n19 WHERE n19:Organization
RETURN collect([n19.name]) AS f21 }
CALL (h5) {
WITH startNode(h5) AS n22
RETURN collect([n22.name]) AS f24 }
RETURN collect([h5.articleCount, h5.end, h5.firstSeen, h5.id, h5.lastSeen, h5.paragraph, h5.part, h5.rule, h5.sentence, h5.since, h5.start, h5.statedAs, h5.status, h5.surface, h5.title, h5.until, f9, f15, f18, f21, f24]) AS f25 }
CALL (n2) {
MATCH ()-[h5:HOLDS_OFFICE]->() USING INDEX SEEK h5:HOLDS_OFFICE(key) WHERE h5.key > n2.id + '|' + '' AND h5.key < n2.id + '|' + $highest AND (h5.status IN $p1_w0) AND (h5.titleKey IN $p1_w1)
RETURN count(*) AS t26 }
RETURN collect([[f25, t26]]) AS f27 }
RETURN f27 AS answer
{
  "highest": "􏿿",
  "p0_Country": [
    "country:RU"
  ],
  "p0_name": "",
  "p1_from": "",
  "p1_hi": "􏿿",
  "p1_lo": "",
  "p1_n": 6,
  "p1_scan": 25000,
  "p1_to": "􏿿",
  "p1_w0": [
    "ACTING",
    "CURRENT"
  ],
  "p1_w0_kinds": [],
  "p1_w0_min": 0,
  "p1_w1": [
    "foreign minister"
  ],
  "p1_w1_kinds": [],
  "p1_w1_min": 0
}

