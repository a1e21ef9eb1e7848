
CALL () {
MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
MATCH (n1)-[l4:WRITTEN_BY]->(n3:Person)
WITH l4, n3
ORDER BY l4.position
RETURN collect([n3.name, l4.city, l4.role]) AS f5 }
CALL (n1) {
MATCH (n1)-[l6:LINKS_TO]->(t7:Page)
UNWIND range(0, size(l6.starts) - 1) AS i8
WITH l6, t7, i8
WITH l6, t7, i8, right('0000000000' + toString(l6.starts[i8]), 10) AS k10 WHERE k10 > $p.p2_lo AND k10 < $p.p2_hi
WITH l6, t7, i8, k10
ORDER BY k10 ASC LIMIT $p.p2_n
WITH {text: l6.texts[i8], url: l6.urls[i8], paragraph: l6.paragraphs[i8], start: l6.starts[i8], end: l6.ends[i8], target: t7.id} AS n9, k10
CALL (n9) {
MATCH (n11:Article {id: n9.target}) USING INDEX SEEK n11:Article(id)
RETURN collect([n11.title]) AS f13 }
RETURN collect([n9.end, n9.paragraph, n9.start, n9.text, n9.url, k10, f13]) AS f14 }
CALL (n1) {
MATCH (n1)-[l6:LINKS_TO]->(t7:Page)
UNWIND range(0, size(l6.starts) - 1) AS i8
RETURN count(*) AS t15 }
CALL (n1) {
MATCH (n1)-[:PUBLISHED_BY]->(n16:Publisher)
RETURN collect([n16.articleCount, n16.id, n16.name]) AS f18 }
RETURN collect([$p.p0_Article, [n1.body, n1.dateline, n1.id, n1.imageAlt, n1.imageCaption, n1.imageCredit, n1.imageUrl, n1.language, n1.loadedAt, n1.publishedAt, n1.title, n1.url, n1.wordCount, f5, [f14, t15], f18]]) AS f2 }
RETURN [f2] AS answer
{
  "p": {
    "p0_Article": "article:a-7a589a2799",
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 10
  }
}

