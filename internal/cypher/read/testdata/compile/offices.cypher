
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH ()-[h3:HOLDS_OFFICE]->() USING INDEX SEEK h3:HOLDS_OFFICE(key) WHERE h3.key > n1.id + '|' + $p.p1_lo AND h3.key < n1.id + '|' + $p.p1_hi AND (h3.status IN $p.p1_w0) AND (h3.titleKey IN $p.p1_w1)
WITH h3, n1
ORDER BY h3.key DESC LIMIT $p.p1_n
CALL (h3) {
MATCH (n5:Article {id: h3.articleId}) USING INDEX SEEK n5:Article(id)
RETURN collect([n5.title]) AS f7 }
CALL (h3) {
UNWIND coalesce(h3.conflicts, []) AS l9
MATCH ()-[n8:HOLDS_OFFICE]->() USING INDEX SEEK n8:HOLDS_OFFICE(id) WHERE n8.id = l9
WITH n8
ORDER BY n8.seenKey DESC
CALL (n8) {
WITH startNode(n8) AS n10
RETURN collect([n10.name]) AS f12 }
RETURN collect([n8.title, f12]) AS f13 }
CALL (h3) {
WITH endNode(h3) AS n14
WITH n14 WHERE n14:Country
RETURN collect([n14.code]) AS f16 }
CALL (h3) {
WITH endNode(h3) AS n17
WITH n17 WHERE n17:Organization
RETURN collect([n17.name]) AS f19 }
CALL (h3) {
WITH startNode(h3) AS n20
RETURN collect([n20.name]) AS f22 }
RETURN collect([h3.articleCount, h3.end, h3.firstSeen, h3.id, h3.lastSeen, h3.paragraph, h3.part, h3.rule, h3.sentence, h3.since, h3.start, h3.statedAs, h3.status, h3.surface, h3.title, h3.until, f7, f13, f16, f19, f22]) AS f23 }
CALL (n1) {
MATCH ()-[h3:HOLDS_OFFICE]->() USING INDEX SEEK h3:HOLDS_OFFICE(key) WHERE h3.key > n1.id + '|' + '' AND h3.key < n1.id + '|' + $highest AND (h3.status IN $p.p1_w0) AND (h3.titleKey IN $p.p1_w1)
RETURN count(*) AS t24 }
RETURN collect([[f23, t24]]) AS f2 }
RETURN f2 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Country": "country:RU",
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

