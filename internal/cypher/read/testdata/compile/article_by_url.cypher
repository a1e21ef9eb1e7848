RETURN {articles: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Article {id: id})
RETURN n1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt, .body, c0: COLLECT {
MATCH (n1)-[w2:WRITTEN_BY]->(p3:Person)
WITH w2, p3
ORDER BY w2.position
RETURN w2 {.role, .city, person: p3 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen}} }, c1: COLLECT {
MATCH (n1)-[l4:LINKS_TO]->(t5:Page)
RETURN l4 {.texts, .urls, .paragraphs, .starts, .ends, id: t5.id, article: COLLECT {
MATCH (a6:Article {id: t5.id})
RETURN a6 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt} }} }} }} AS result
{
  "p0": [
    "article:a-7a589a2799"
  ]
}

