MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH ()-[h2:HOLDS_OFFICE]->() USING INDEX SEEK h2:HOLDS_OFFICE(key) WHERE h2.key > n1.id + '|' + $p.p1_lo AND h2.key < n1.id + '|' + $p.p1_hi AND (h2.status IN $p.p1_w0) AND (h2.titleKey IN $p.p1_w1)
WITH h2, n1
ORDER BY h2.key DESC LIMIT $p.p1_n
CALL (h2) {
MATCH (n4:Article {id: h2.articleId}) USING INDEX SEEK n4:Article(id)
RETURN collect([n4.title]) AS f6 }
CALL (h2) {
UNWIND coalesce(h2.conflicts, []) AS l8
MATCH ()-[n7:HOLDS_OFFICE]->() USING INDEX SEEK n7:HOLDS_OFFICE(id) WHERE n7.id = l8
WITH n7
ORDER BY n7.seenKey DESC
CALL (n7) {
WITH startNode(n7) AS n9
RETURN collect([n9.name]) AS f11 }
RETURN collect([n7.title, f11]) AS f12 }
CALL (h2) {
WITH endNode(h2) AS n13
WITH n13 WHERE n13:Country
RETURN collect([n13.code]) AS f15 }
CALL (h2) {
WITH endNode(h2) AS n16
WITH n16 WHERE n16:Organization
RETURN collect([n16.name]) AS f18 }
CALL (h2) {
WITH startNode(h2) AS n19
RETURN collect([n19.name]) AS f21 }
RETURN collect([h2.articleCount, h2.end, h2.firstSeen, h2.id, h2.lastSeen, h2.paragraph, h2.part, h2.rule, h2.sentence, h2.since, h2.start, h2.statedAs, h2.status, h2.surface, h2.title, h2.until, f6, f12, f15, f18, f21]) AS f22 }
CALL (n1) {
MATCH ()-[h2:HOLDS_OFFICE]->() USING INDEX SEEK h2:HOLDS_OFFICE(key) WHERE h2.key > n1.id + '|' + '' AND h2.key < n1.id + '|' + $highest AND (h2.status IN $p.p1_w0) AND (h2.titleKey IN $p.p1_w1)
RETURN count(*) AS t23 }
RETURN [[[f22, t23]]] AS answer
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

