
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
CALL (a1) {
WITH a1, COLLECT {
MATCH (a1)-[:MENTIONS]->(h)
RETURN h } AS hubs, toFloat(COUNT { (:Article) }) AS total, COLLECT {
MATCH (a1)-[:TELLS]->(s:Story)
RETURN s } AS told
CALL (a1, hubs, total) {
UNWIND split(trim(a1.titleWords), ' ') AS w
WITH DISTINCT w, hubs, total WHERE size(w) > 3 AND none(h IN hubs WHERE h.words CONTAINS ' ' + w + ' ')
WITH w, total
ORDER BY size(w) DESC, w LIMIT 10
CALL (w) {
CALL db.index.fulltext.queryNodes('article_words', 'titleWords:' + w, {limit: 201}) YIELD node
WITH node LIMIT 201
RETURN collect(node) AS hits }
WITH w, hits, total WHERE size(hits) > 1 AND size(hits) < 201 AND size(hits) * 30 <= total
WITH w, hits, total
ORDER BY size(hits), w
RETURN collect({w: w, hits: hits, weight: log(total / size(hits))}) AS words }
CALL (a1, hubs, total, told, words) {
CALL (a1, hubs, total, words) {
UNWIND hubs AS h
WITH h WHERE h.articleCount > 1
WITH h
ORDER BY h.articleCount, h.id LIMIT 12
CALL (a1, h) {
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' AND m.key < h.id + '|' + a1.sortKey
WITH c, m
ORDER BY m.key DESC LIMIT 50
RETURN c UNION ALL
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' + a1.sortKey AND m.key < h.id + '|' + $highest
WITH c, m
ORDER BY m.key ASC LIMIT 50
RETURN c }
RETURN c, log(total / h.articleCount) AS weight UNION ALL
UNWIND words AS x
UNWIND x.hits AS c
RETURN c, x.weight AS weight }
WITH c, sum(weight) AS likely WHERE c <> a1 AND NOT EXISTS { (c)-[:TELLS]->(s) WHERE s IN told }
WITH c, likely
ORDER BY likely DESC, c.id LIMIT 100
RETURN c }
WITH c, COLLECT {
MATCH (c)-[:MENTIONS]->(h) WHERE h IN hubs
RETURN [h, toInteger(round(log(total / h.articleCount) * 10000))] } AS common, [x IN words WHERE c.titleWords CONTAINS ' ' + x.w + ' '] AS both, coalesce(head(COLLECT {
MATCH (c)-[:TELLS]->(s:Story)
RETURN s.id }), c.id) AS story
WITH c, story, common, both, reduce(score = 0, x IN common | score + x[1]) + reduce(score = 0, x IN both | score + toInteger(round(x.weight * 10000))) AS score WHERE score > 0
WITH c, story, common, both, score
ORDER BY score DESC, c.id
WITH story, head(collect({c: c, common: common, words: [x IN both | x.w], score: score / 10000.0})) AS best
WITH best.c AS n3, best AS l2
WITH l2, n3
ORDER BY l2.score DESC, n3.id LIMIT $p.p1_n
CALL (n3) {
MATCH (n3)-[r4:MENTIONS]->(n5:Person)
WITH r4, n5
ORDER BY r4.count DESC, n5.id LIMIT $p.p2_n
RETURN collect([n5.name]) AS f6 }
RETURN collect([n3.title, [f6, null]]) AS f7 }
RETURN collect([[f7, null]]) AS f8 }
RETURN [f8, null] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 3,
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 2,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 2
  }
}

MATCH (n1:Article {id: $p.p0_Article}) USING INDEX SEEK n1:Article(id)
CALL (n1) {
WITH n1, COLLECT {
MATCH (n1)-[:MENTIONS]->(h)
RETURN h } AS hubs, toFloat(COUNT { (:Article) }) AS total, COLLECT {
MATCH (n1)-[:TELLS]->(s:Story)
RETURN s } AS told
CALL (n1, hubs, total) {
UNWIND split(trim(n1.titleWords), ' ') AS w
WITH DISTINCT w, hubs, total WHERE size(w) > 3 AND none(h IN hubs WHERE h.words CONTAINS ' ' + w + ' ')
WITH w, total
ORDER BY size(w) DESC, w LIMIT 10
CALL (w) {
CALL db.index.fulltext.queryNodes('article_words', 'titleWords:' + w, {limit: 201}) YIELD node
WITH node LIMIT 201
RETURN collect(node) AS hits }
WITH w, hits, total WHERE size(hits) > 1 AND size(hits) < 201 AND size(hits) * 30 <= total
WITH w, hits, total
ORDER BY size(hits), w
RETURN collect({w: w, hits: hits, weight: log(total / size(hits))}) AS words }
CALL (n1, hubs, total, told, words) {
CALL (n1, hubs, total, words) {
UNWIND hubs AS h
WITH h WHERE h.articleCount > 1
WITH h
ORDER BY h.articleCount, h.id LIMIT 12
CALL (n1, h) {
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' AND m.key < h.id + '|' + n1.sortKey
WITH c, m
ORDER BY m.key DESC LIMIT 50
RETURN c UNION ALL
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' + n1.sortKey AND m.key < h.id + '|' + $highest
WITH c, m
ORDER BY m.key ASC LIMIT 50
RETURN c }
RETURN c, log(total / h.articleCount) AS weight UNION ALL
UNWIND words AS x
UNWIND x.hits AS c
RETURN c, x.weight AS weight }
WITH c, sum(weight) AS likely WHERE c <> n1 AND NOT EXISTS { (c)-[:TELLS]->(s) WHERE s IN told }
WITH c, likely
ORDER BY likely DESC, c.id LIMIT 100
RETURN c }
WITH c, COLLECT {
MATCH (c)-[:MENTIONS]->(h) WHERE h IN hubs
RETURN [h, toInteger(round(log(total / h.articleCount) * 10000))] } AS common, [x IN words WHERE c.titleWords CONTAINS ' ' + x.w + ' '] AS both, coalesce(head(COLLECT {
MATCH (c)-[:TELLS]->(s:Story)
RETURN s.id }), c.id) AS story
WITH c, story, common, both, reduce(score = 0, x IN common | score + x[1]) + reduce(score = 0, x IN both | score + toInteger(round(x.weight * 10000))) AS score WHERE score > 0
WITH c, story, common, both, score
ORDER BY score DESC, c.id
WITH story, head(collect({c: c, common: common, words: [x IN both | x.w], score: score / 10000.0})) AS best
WITH best.c AS n3, best AS l2
WITH l2, n3
ORDER BY l2.score DESC, n3.id LIMIT $p.p1_n
CALL (l2) {
UNWIND l2.common AS x
WITH x[0] AS n4, {weight: x[1] / 10000.0} AS l5 WHERE n4:Country
WITH n4, l5
ORDER BY l5.weight DESC, n4.id
RETURN collect([n4.code, l5.weight]) AS f6 }
CALL (l2) {
UNWIND l2.common AS x
WITH x[0] AS n7, {weight: x[1] / 10000.0} AS l8 WHERE n7:Person
WITH n7, l8
ORDER BY l8.weight DESC, n7.id
RETURN collect([n7.name, l8.weight]) AS f9 }
RETURN collect([n3.title, l2.score, toString(19999999999 - toInteger(round(l2.score * 10000))) + '|' + n3.id, f6, f9]) AS f10 }
CALL (n1) {
WITH n1, COLLECT {
MATCH (n1)-[:MENTIONS]->(h)
RETURN h } AS hubs, toFloat(COUNT { (:Article) }) AS total, COLLECT {
MATCH (n1)-[:TELLS]->(s:Story)
RETURN s } AS told
CALL (n1, hubs, total) {
UNWIND split(trim(n1.titleWords), ' ') AS w
WITH DISTINCT w, hubs, total WHERE size(w) > 3 AND none(h IN hubs WHERE h.words CONTAINS ' ' + w + ' ')
WITH w, total
ORDER BY size(w) DESC, w LIMIT 10
CALL (w) {
CALL db.index.fulltext.queryNodes('article_words', 'titleWords:' + w, {limit: 201}) YIELD node
WITH node LIMIT 201
RETURN collect(node) AS hits }
WITH w, hits, total WHERE size(hits) > 1 AND size(hits) < 201 AND size(hits) * 30 <= total
WITH w, hits, total
ORDER BY size(hits), w
RETURN collect({w: w, hits: hits, weight: log(total / size(hits))}) AS words }
CALL (n1, hubs, total, told, words) {
CALL (n1, hubs, total, words) {
UNWIND hubs AS h
WITH h WHERE h.articleCount > 1
WITH h
ORDER BY h.articleCount, h.id LIMIT 12
CALL (n1, h) {
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' AND m.key < h.id + '|' + n1.sortKey
WITH c, m
ORDER BY m.key DESC LIMIT 50
RETURN c UNION ALL
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' + n1.sortKey AND m.key < h.id + '|' + $highest
WITH c, m
ORDER BY m.key ASC LIMIT 50
RETURN c }
RETURN c, log(total / h.articleCount) AS weight UNION ALL
UNWIND words AS x
UNWIND x.hits AS c
RETURN c, x.weight AS weight }
WITH c, sum(weight) AS likely WHERE c <> n1 AND NOT EXISTS { (c)-[:TELLS]->(s) WHERE s IN told }
WITH c, likely
ORDER BY likely DESC, c.id LIMIT 100
RETURN c }
WITH c, COLLECT {
MATCH (c)-[:MENTIONS]->(h) WHERE h IN hubs
RETURN [h, toInteger(round(log(total / h.articleCount) * 10000))] } AS common, [x IN words WHERE c.titleWords CONTAINS ' ' + x.w + ' '] AS both, coalesce(head(COLLECT {
MATCH (c)-[:TELLS]->(s:Story)
RETURN s.id }), c.id) AS story
WITH c, story, common, both, reduce(score = 0, x IN common | score + x[1]) + reduce(score = 0, x IN both | score + toInteger(round(x.weight * 10000))) AS score WHERE score > 0
WITH c, story, common, both, score
ORDER BY score DESC, c.id
WITH story, head(collect({c: c, common: common, words: [x IN both | x.w], score: score / 10000.0})) AS best
WITH best.c AS n3, best AS l2
RETURN count(*) AS t11 }
CALL (n1) {
WITH n1, COLLECT {
MATCH (n1)-[:MENTIONS]->(h)
RETURN h } AS hubs, toFloat(COUNT { (:Article) }) AS total, COLLECT {
MATCH (n1)-[:TELLS]->(s:Story)
RETURN s } AS told
CALL (n1, hubs, total) {
UNWIND split(trim(n1.titleWords), ' ') AS w
WITH DISTINCT w, hubs, total WHERE size(w) > 3 AND none(h IN hubs WHERE h.words CONTAINS ' ' + w + ' ')
WITH w, total
ORDER BY size(w) DESC, w LIMIT 10
CALL (w) {
CALL db.index.fulltext.queryNodes('article_words', 'titleWords:' + w, {limit: 201}) YIELD node
WITH node LIMIT 201
RETURN collect(node) AS hits }
WITH w, hits, total WHERE size(hits) > 1 AND size(hits) < 201 AND size(hits) * 30 <= total
WITH w, hits, total
ORDER BY size(hits), w
RETURN collect({w: w, hits: hits, weight: log(total / size(hits))}) AS words }
CALL (n1, hubs, total, told, words) {
CALL (n1, hubs, total, words) {
UNWIND hubs AS h
WITH h WHERE h.articleCount > 1
WITH h
ORDER BY h.articleCount, h.id LIMIT 12
CALL (n1, h) {
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' AND m.key < h.id + '|' + n1.sortKey
WITH c, m
ORDER BY m.key DESC LIMIT 50
RETURN c UNION ALL
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' + n1.sortKey AND m.key < h.id + '|' + $highest
WITH c, m
ORDER BY m.key ASC LIMIT 50
RETURN c }
RETURN c, log(total / h.articleCount) AS weight UNION ALL
UNWIND words AS x
UNWIND x.hits AS c
RETURN c, x.weight AS weight }
WITH c, sum(weight) AS likely WHERE c <> n1 AND NOT EXISTS { (c)-[:TELLS]->(s) WHERE s IN told }
WITH c, likely
ORDER BY likely DESC, c.id LIMIT 100
RETURN c }
WITH c, COLLECT {
MATCH (c)-[:MENTIONS]->(h) WHERE h IN hubs
RETURN [h, toInteger(round(log(total / h.articleCount) * 10000))] } AS common, [x IN words WHERE c.titleWords CONTAINS ' ' + x.w + ' '] AS both, coalesce(head(COLLECT {
MATCH (c)-[:TELLS]->(s:Story)
RETURN s.id }), c.id) AS story
WITH c, story, common, both, reduce(score = 0, x IN common | score + x[1]) + reduce(score = 0, x IN both | score + toInteger(round(x.weight * 10000))) AS score WHERE score > 0
WITH c, story, common, both, score
ORDER BY score DESC, c.id
WITH story, head(collect({c: c, common: common, words: [x IN both | x.w], score: score / 10000.0})) AS best
WITH best.c AS n13, best AS l12
WITH l12, n13 WHERE toString(19999999999 - toInteger(round(l12.score * 10000))) + '|' + n13.id > $p.p4_lo AND toString(19999999999 - toInteger(round(l12.score * 10000))) + '|' + n13.id < $p.p4_hi
WITH l12, n13
ORDER BY l12.score DESC, n13.id LIMIT $p.p4_n
RETURN collect([n13.id]) AS f14 }
RETURN [[[$p.p0_Article, [[f10, t11], [f14, null]]]]] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Article": "article:000001",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p4_hi": "􏿿",
    "p4_lo": "19999990000|article:000002",
    "p4_n": 5
  }
}

