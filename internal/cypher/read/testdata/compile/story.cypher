
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
CALL (a1) {
MATCH (a1)-[:TELLS]->(n2:Story)
CALL (n2) {
MATCH (w5:Publisher {id: $p.p2_w0[0]}) USING INDEX SEEK w5:Publisher(id)
WITH n2, w5, w5.articleCount < n2.articleCount AS b6
WITH n2, w5, b6, CASE WHEN b6 THEN w5.articleCount ELSE n2.articleCount END AS d7
CALL (n2, w5, b6) {
CALL (n2, w5, b6) {
MATCH (a4)-[r8:PUBLISHED_BY]->() USING INDEX SEEK r8:PUBLISHED_BY(key) WHERE r8.key > CASE WHEN b6 THEN w5.id END + '|' + $p.p2_lo AND r8.key < CASE WHEN b6 THEN w5.id END + '|' + $p.p2_hi
WITH a4, r8
ORDER BY r8.key DESC LIMIT $p.p2_scan
WITH a4, r8 WHERE EXISTS { (a4)-[:TELLS]->(n2) }
WITH a4, r8
ORDER BY r8.key DESC LIMIT $p.p2_n
RETURN a4 UNION ALL
MATCH (a4)-[r9:TELLS]->() USING INDEX SEEK r9:TELLS(key) WHERE r9.key > CASE WHEN NOT b6 THEN n2.id END + '|' + $p.p2_lo AND r9.key < CASE WHEN NOT b6 THEN n2.id END + '|' + $p.p2_hi
WITH a4, r9
ORDER BY r9.key DESC LIMIT $p.p2_scan
WITH a4, r9 WHERE EXISTS { (a4)-[:PUBLISHED_BY]->(w5) }
WITH a4, r9
ORDER BY r9.key DESC LIMIT $p.p2_n
RETURN a4 }
WITH a4
ORDER BY a4.sortKey DESC LIMIT $p.p2_n
RETURN collect([a4.title]) AS f10 }
RETURN coalesce(head(collect([f10, null, CASE WHEN size(f10) < $p.p2_n AND d7 >= $p.p2_scan THEN CASE WHEN b6 THEN COUNT {
MATCH (a4)-[r8:PUBLISHED_BY]->() USING INDEX SEEK r8:PUBLISHED_BY(key) WHERE r8.key > CASE WHEN b6 THEN w5.id END + '|' + $p.p2_lo AND r8.key < CASE WHEN b6 THEN w5.id END + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
RETURN one } ELSE COUNT {
MATCH (a4)-[r9:TELLS]->() USING INDEX SEEK r9:TELLS(key) WHERE r9.key > CASE WHEN NOT b6 THEN n2.id END + '|' + $p.p2_lo AND r9.key < CASE WHEN NOT b6 THEN n2.id END + '|' + $p.p2_hi
WITH 1 AS one LIMIT $p.p2_scan
RETURN one } END >= $p.p2_scan ELSE false END])), [[], null, false]) AS f11 }
RETURN collect([n2.id, f11]) AS f12 }
RETURN collect([f12]) AS f13 }
RETURN [f13, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p2_from": "",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 3,
    "p2_scan": 14277,
    "p2_to": "􏿿",
    "p2_w0": [
      "publisher:afp"
    ]
  }
}


CALL () {
MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
RETURN collect([$p.p0_Article, []]) AS f2 }
CALL () {
MATCH (n3:Country {id: $p.p0_Country}) USING INDEX SEEK n3:Country(id)
RETURN collect([$p.p0_Country, []]) AS f4 }
CALL () {
MATCH ()-[n5:HOLDS_OFFICE]->() USING INDEX SEEK n5:HOLDS_OFFICE(id) WHERE n5.id = $p.p0_Office
RETURN collect([$p.p0_Office, []]) AS f6 }
CALL () {
MATCH (n7:Organization {id: $p.p0_Organization}) USING INDEX SEEK n7:Organization(id)
RETURN collect([$p.p0_Organization, []]) AS f8 }
CALL () {
MATCH (n9:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n9:Person(id)
RETURN collect([$p.p0_Person, []]) AS f10 }
CALL () {
MATCH (n11:Publisher {id: $p.p0_Publisher}) USING INDEX SEEK n11:Publisher(id)
RETURN collect([$p.p0_Publisher, []]) AS f12 }
CALL () {
MATCH (y:Page {id: 'article:' + substring($p.p0_Story, 6)})-[:TELLS]->(n13:Story) USING INDEX SEEK y:Page(id)
CALL (n13) {
MATCH (a15)-[r16:TELLS]->() USING INDEX SEEK r16:TELLS(key) WHERE r16.key > n13.id + '|' + $p.p1_lo AND r16.key < n13.id + '|' + $p.p1_hi
WITH a15
ORDER BY r16.key ASC LIMIT $p.p1_n
RETURN collect([a15.title]) AS f17 }
CALL (n13) {
UNWIND range(0, coalesce(size(n13.publishers), 0) - 1) AS i18
MATCH (n20:Publisher {id: n13.publishers[i18]}) USING INDEX SEEK n20:Publisher(id)
WITH n20, {count: n13.publisherCounts[i18]} AS l19
WITH l19, n20
ORDER BY l19.count DESC, n20.id LIMIT $p.p2_n
RETURN collect([n20.name, l19.count, toString(1999999999 - l19.count) + '|' + n20.id]) AS f21 }
RETURN collect([$p.p0_Story, [n13.articleCount, n13.firstPublishedAt, n13.id, n13.lastPublishedAt, [f17, n13.articleCount], [f21, coalesce(size(n13.publishers), 0)]]]) AS f14 }
RETURN [f2, f4, f6, f8, f10, f12, f14] AS answer
{
  "p": {
    "p0_Article": null,
    "p0_Country": null,
    "p0_Office": null,
    "p0_Organization": null,
    "p0_Person": null,
    "p0_Publisher": null,
    "p0_Story": "story:talks",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 5
  }
}

