
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
MATCH ()-[h6:HOLDS_OFFICE]->() USING INDEX SEEK h6:HOLDS_OFFICE(key) WHERE h6.key > n2.id + '|' + $p.p1_lo AND h6.key < n2.id + '|' + $p.p1_hi AND (h6.status IN $p.p1_w0) AND (h6.titleKey IN $p.p1_w1)
WITH h6, n2
ORDER BY h6.key DESC LIMIT $p.p1_n
CALL (h6) {
MATCH (n8:Article {id: h6.articleId}) USING INDEX SEEK n8:Article(id)
RETURN collect([n8.title]) AS f10 }
CALL (h6) {
UNWIND coalesce(h6.conflicts, []) AS l12
MATCH ()-[n11:HOLDS_OFFICE]->() USING INDEX SEEK n11:HOLDS_OFFICE(id) WHERE n11.id = l12
WITH n11
ORDER BY n11.seenKey DESC
CALL (n11) {
WITH startNode(n11) AS n13
RETURN collect([n13.name]) AS f15 }
RETURN collect([n11.title, f15]) AS f16 }
CALL (h6) {
WITH endNode(h6) AS n17
WITH n17 WHERE n17:Country
RETURN collect([n17.code]) AS f19 }
CALL (h6) {
WITH endNode(h6) AS n20
WITH n20 WHERE n20:Organization
RETURN collect([n20.name]) AS f22 }
CALL (h6) {
WITH startNode(h6) AS n23
RETURN collect([n23.name]) AS f25 }
RETURN collect([h6.articleCount, h6.end, h6.firstSeen, h6.id, h6.lastSeen, h6.paragraph, h6.part, h6.rule, h6.sentence, h6.since, h6.start, h6.statedAs, h6.status, h6.surface, h6.title, h6.until, f10, f16, f19, f22, f25]) AS f26 }
CALL (n2) {
MATCH ()-[h6:HOLDS_OFFICE]->() USING INDEX SEEK h6:HOLDS_OFFICE(key) WHERE h6.key > n2.id + '|' + '' AND h6.key < n2.id + '|' + $highest AND (h6.status IN $p.p1_w0) AND (h6.titleKey IN $p.p1_w1)
RETURN count(*) AS t27 }
RETURN collect([[f26, t27]]) AS f5 }
RETURN f5 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": [
      "country:RU"
    ],
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 8922,
    "p1_to": "􏿿",
    "p1_w0": [
      "ACTING",
      "CURRENT"
    ],
    "p1_w1": [
      "foreign minister"
    ]
  }
}

