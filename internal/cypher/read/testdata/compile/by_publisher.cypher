RETURN {items: COLLECT {
UNWIND $p3 AS d
CALL (d) {
MATCH (a1:Article) USING INDEX SEEK a1:Article(publisherKey) WHERE a1.publisherKey > d + '|' + $p0 AND a1.publisherKey < d + '|' + $p1 AND a1.publisher IN $p3
WITH a1
ORDER BY a1.publisherKey DESC LIMIT $p2
RETURN a1 }
WITH DISTINCT a1
ORDER BY a1.sortKey DESC LIMIT $p2
RETURN {k: a1.sortKey, n: a1 {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt}} }, total: COUNT {
UNWIND $p4 AS d
MATCH (a3:Article) USING INDEX SEEK a3:Article(publisherKey) WHERE a3.publisherKey > d + '|' + $p5 AND a3.publisherKey < d + '|' + $p6 AND a3.publisher IN $p4
RETURN DISTINCT a3 }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6,
  "p3": [
    "AFP",
    "Reuters"
  ],
  "p4": [
    "AFP",
    "Reuters"
  ],
  "p5": "",
  "p6": "􏿿"
}

