
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


CALL () {
UNWIND $p.p0_Article AS id1
MATCH (n2:Article {id: id1}) USING INDEX SEEK n2:Article(id)
CALL (n2) {
WITH n2, COLLECT {
MATCH (n2)-[:MENTIONS]->(h)
RETURN h } AS hubs, toFloat(COUNT { (:Article) }) AS total, COLLECT {
MATCH (n2)-[:TELLS]->(s:Story)
RETURN s } AS told
CALL (n2, hubs, total) {
UNWIND split(trim(n2.titleWords), ' ') AS w
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
CALL (n2, hubs, total, told, words) {
CALL (n2, hubs, total, words) {
UNWIND hubs AS h
WITH h WHERE h.articleCount > 1
WITH h
ORDER BY h.articleCount, h.id LIMIT 12
CALL (n2, h) {
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' AND m.key < h.id + '|' + n2.sortKey
WITH c, m
ORDER BY m.key DESC LIMIT 50
RETURN c UNION ALL
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' + n2.sortKey AND m.key < h.id + '|' + $highest
WITH c, m
ORDER BY m.key ASC LIMIT 50
RETURN c }
RETURN c, log(total / h.articleCount) AS weight UNION ALL
UNWIND words AS x
UNWIND x.hits AS c
RETURN c, x.weight AS weight }
WITH c, sum(weight) AS likely WHERE c <> n2 AND NOT EXISTS { (c)-[:TELLS]->(s) WHERE s IN told }
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
WITH best.c AS n5, best AS l4
WITH l4, n5
ORDER BY l4.score DESC, n5.id LIMIT $p.p1_n
CALL (l4) {
UNWIND l4.common AS x
WITH x[0] AS n6, {weight: x[1] / 10000.0} AS l7 WHERE n6:Country
WITH n6, l7
ORDER BY l7.weight DESC, n6.id
RETURN collect([n6.code, l7.weight]) AS f8 }
CALL (l4) {
UNWIND l4.common AS x
WITH x[0] AS n9, {weight: x[1] / 10000.0} AS l10 WHERE n9:Person
WITH n9, l10
ORDER BY l10.weight DESC, n9.id
RETURN collect([n9.name, l10.weight]) AS f11 }
RETURN collect([n5.title, l4.score, toString(19999999999 - toInteger(round(l4.score * 10000))) + '|' + n5.id, f8, f11]) AS f12 }
CALL (n2) {
WITH n2, COLLECT {
MATCH (n2)-[:MENTIONS]->(h)
RETURN h } AS hubs, toFloat(COUNT { (:Article) }) AS total, COLLECT {
MATCH (n2)-[:TELLS]->(s:Story)
RETURN s } AS told
CALL (n2, hubs, total) {
UNWIND split(trim(n2.titleWords), ' ') AS w
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
CALL (n2, hubs, total, told, words) {
CALL (n2, hubs, total, words) {
UNWIND hubs AS h
WITH h WHERE h.articleCount > 1
WITH h
ORDER BY h.articleCount, h.id LIMIT 12
CALL (n2, h) {
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' AND m.key < h.id + '|' + n2.sortKey
WITH c, m
ORDER BY m.key DESC LIMIT 50
RETURN c UNION ALL
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' + n2.sortKey AND m.key < h.id + '|' + $highest
WITH c, m
ORDER BY m.key ASC LIMIT 50
RETURN c }
RETURN c, log(total / h.articleCount) AS weight UNION ALL
UNWIND words AS x
UNWIND x.hits AS c
RETURN c, x.weight AS weight }
WITH c, sum(weight) AS likely WHERE c <> n2 AND NOT EXISTS { (c)-[:TELLS]->(s) WHERE s IN told }
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
WITH best.c AS n5, best AS l4
RETURN count(*) AS t13 }
CALL (n2) {
WITH n2, COLLECT {
MATCH (n2)-[:MENTIONS]->(h)
RETURN h } AS hubs, toFloat(COUNT { (:Article) }) AS total, COLLECT {
MATCH (n2)-[:TELLS]->(s:Story)
RETURN s } AS told
CALL (n2, hubs, total) {
UNWIND split(trim(n2.titleWords), ' ') AS w
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
CALL (n2, hubs, total, told, words) {
CALL (n2, hubs, total, words) {
UNWIND hubs AS h
WITH h WHERE h.articleCount > 1
WITH h
ORDER BY h.articleCount, h.id LIMIT 12
CALL (n2, h) {
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' AND m.key < h.id + '|' + n2.sortKey
WITH c, m
ORDER BY m.key DESC LIMIT 50
RETURN c UNION ALL
MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > h.id + '|' + n2.sortKey AND m.key < h.id + '|' + $highest
WITH c, m
ORDER BY m.key ASC LIMIT 50
RETURN c }
RETURN c, log(total / h.articleCount) AS weight UNION ALL
UNWIND words AS x
UNWIND x.hits AS c
RETURN c, x.weight AS weight }
WITH c, sum(weight) AS likely WHERE c <> n2 AND NOT EXISTS { (c)-[:TELLS]->(s) WHERE s IN told }
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
WITH best.c AS n15, best AS l14
WITH l14, n15 WHERE toString(19999999999 - toInteger(round(l14.score * 10000))) + '|' + n15.id > $p.p4_lo AND toString(19999999999 - toInteger(round(l14.score * 10000))) + '|' + n15.id < $p.p4_hi
WITH l14, n15
ORDER BY l14.score DESC, n15.id LIMIT $p.p4_n
RETURN collect([n15.id]) AS f16 }
RETURN collect([id1, [[f12, t13], [f16, null]]]) AS f3 }
RETURN [f3] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Article": [
      "article:000001"
    ],
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p4_hi": "􏿿",
    "p4_lo": "19999990000|article:000002",
    "p4_n": 5
  }
}

