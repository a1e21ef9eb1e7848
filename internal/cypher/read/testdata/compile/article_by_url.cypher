
CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
CALL (n2) {
MATCH (n2)-[l5:WRITTEN_BY]->(n4:Person)
WITH l5, n4
ORDER BY l5.position
RETURN collect([n4.name, l5.city, l5.role]) AS f6 }
CALL (n2) {
MATCH (n2)-[l7:LINKS_TO]->(t8:Page)
UNWIND range(0, size(l7.starts) - 1) AS i9
WITH l7, t8, i9
WITH l7, t8, i9, right('0000000000' + toString(l7.starts[i9]), 10) AS k11 WHERE k11 > $p.p2_lo AND k11 < $p.p2_hi
WITH l7, t8, i9, k11
ORDER BY k11 ASC LIMIT $p.p2_n
WITH {text: l7.texts[i9], url: l7.urls[i9], paragraph: l7.paragraphs[i9], start: l7.starts[i9], end: l7.ends[i9], target: t8.id} AS n10, k11
CALL (n10) {
MATCH (n12:Article {id: n10.target}) USING INDEX SEEK n12:Article(id)
RETURN collect([n12.title]) AS f14 }
RETURN collect([n10.end, n10.paragraph, n10.start, n10.text, n10.url, k11, f14]) AS f15 }
CALL (n2) {
MATCH (n2)-[l7:LINKS_TO]->(t8:Page)
UNWIND range(0, size(l7.starts) - 1) AS i9
RETURN count(*) AS t16 }
CALL (n2) {
MATCH (n2)-[:PUBLISHED_BY]->(n17:Publisher)
RETURN collect([n17.articleCount, n17.id, n17.name]) AS f19 }
RETURN collect([id1, [n2.body, n2.dateline, n2.id, n2.imageAlt, n2.imageCaption, n2.imageCredit, n2.imageUrl, n2.language, n2.loadedAt, n2.publishedAt, n2.title, n2.url, n2.wordCount, f6, [f15, t16], f19]]) AS f3 }
RETURN [f3] AS answer
{
  "p": {
    "p0_Article": [
      "article:a-7a589a2799"
    ],
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 10
  }
}

