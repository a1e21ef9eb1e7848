MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[l3:WRITTEN_BY]->(n2:Person)
WITH l3, n2
ORDER BY l3.position
RETURN collect([n2.name, l3.city, l3.role]) AS f4 }
CALL (n1) {
MATCH (n1)-[l5:LINKS_TO]->(t6:Page)
UNWIND range(0, size(l5.starts) - 1) AS i7
WITH l5, t6, i7
WITH l5, t6, i7, right('0000000000' + toString(l5.starts[i7]), 10) AS k9 WHERE k9 > $p.p2_lo AND k9 < $p.p2_hi
WITH l5, t6, i7, k9
ORDER BY k9 ASC LIMIT $p.p2_n
WITH {text: l5.texts[i7], url: l5.urls[i7], paragraph: l5.paragraphs[i7], start: l5.starts[i7], end: l5.ends[i7], target: t6.id} AS n8, k9
CALL (n8) {
MATCH (n10:Article {id: n8.target}) USING INDEX SEEK n10:Article(id)
RETURN collect([n10.title]) AS f12 }
RETURN collect([n8.end, n8.paragraph, n8.start, n8.text, n8.url, k9, f12]) AS f13 }
CALL (n1) {
MATCH (n1)-[l5:LINKS_TO]->(t6:Page)
UNWIND range(0, size(l5.starts) - 1) AS i7
RETURN count(*) AS t14 }
CALL (n1) {
MATCH (n1)-[:PUBLISHED_BY]->(n15:Publisher)
RETURN collect([n15.articleCount, n15.id, n15.name]) AS f17 }
RETURN [[[$p.p0_Article, [n1.body, n1.dateline, n1.id, n1.imageAlt, n1.imageCaption, n1.imageCredit, n1.imageUrl, n1.language, n1.loadedAt, n1.publishedAt, n1.title, n1.url, n1.wordCount, f4, [f13, t14], f17]]]] AS answer
{
  "p": {
    "p0_Article": "article:a-7a589a2799",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 10
  }
}

