
CALL () {
WITH $p.p0_found AS found, COLLECT {
UNWIND $p.p0_keys AS key
MATCH ()-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key = key
RETURN m } AS ms
WITH found, ms WHERE size(ms) = size($p.p0_keys)
WITH {isExact: found.exact, alternatives: [path IN found.paths | {score: path.score, length: size(path.hops), hops: [ls IN path.hops | { from: endNode(ms[ls[0].from]), to: endNode(ms[ls[0].to]), sameSentence: ls[0].same, articles: [l IN ls | {article: startNode(ms[l.from]), sameSentence: l.same, from: ms[l.from], to: ms[l.to]}]}]}]} AS n1
CALL (n1) {
UNWIND n1.alternatives AS n3
CALL (n3) {
UNWIND n3.hops AS n5
CALL (n5) {
UNWIND n5.articles AS l8
WITH l8, l8.article AS n7
RETURN collect([n7.publishedAt, n7.title, l8.from.evidence, l8.sameSentence, l8.to.evidence]) AS f9 }
CALL (n5) {
WITH n5.from AS n10
WITH n10 WHERE n10:Country
RETURN collect([n10.id, n10.name]) AS f11 }
CALL (n5) {
WITH n5.from AS n12
WITH n12 WHERE n12:Person
RETURN collect([n12.id, n12.name]) AS f13 }
CALL (n5) {
WITH n5.to AS n14
WITH n14 WHERE n14:Country
RETURN collect([n14.id]) AS f15 }
CALL (n5) {
WITH n5.to AS n16
WITH n16 WHERE n16:Person
RETURN collect([n16.articleCount, n16.id, n16.name]) AS f17 }
RETURN collect([n5.sameSentence, f9, [f11, f13], [f15, f17]]) AS f18 }
RETURN collect([n3.length, n3.score, f18]) AS f19 }
RETURN collect([n1.isExact, f19]) AS f2 }
RETURN f2 AS answer
{}


CALL () {
WITH $p.p0_found AS found, COLLECT {
UNWIND $p.p0_keys AS key
MATCH ()-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key = key
RETURN m } AS ms
WITH found, ms WHERE size(ms) = size($p.p0_keys)
WITH {isExact: found.exact, alternatives: [path IN found.paths | {score: path.score, length: size(path.hops), hops: [ls IN path.hops | { from: endNode(ms[ls[0].from]), to: endNode(ms[ls[0].to]), sameSentence: ls[0].same, articles: [l IN ls | {article: startNode(ms[l.from]), sameSentence: l.same, from: ms[l.from], to: ms[l.to]}]}]}]} AS n1
CALL (n1) {
UNWIND n1.alternatives AS n3
RETURN collect([n3.length]) AS f5 }
RETURN collect([f5]) AS f2 }
RETURN f2 AS answer
{}

CYPHER replan=skip
WITH COLLECT {
UNWIND [$p.from] AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND [$p.from] AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS fs, COLLECT {
UNWIND [$p.to] AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND [$p.to] AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS ts
UNWIND fs AS f
UNWIND ts AS t
WITH f, t, f.articleCount > t.articleCount OR f.articleCount = t.articleCount AND f.id > t.id AS swapped, log(COUNT { (:Article) } + 1) AS ln
WITH swapped, ln, CASE WHEN swapped THEN t ELSE f END AS a, CASE WHEN swapped THEN f ELSE t END AS b
CALL (a) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > a.id + '|' AND r.key < a.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.articles
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r
WITH y, collect([r, m]) AS ls
RETURN collect({node: y, ls: ls}) AS na }
CALL (b) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > b.id + '|' AND r.key < b.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.articles
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r
WITH y, collect([r, m]) AS ls
RETURN collect({node: y, ls: ls}) AS nb }
CALL (a, b, na, nb, ln) {
UNWIND CASE WHEN $p.hops >= 2 THEN na + nb ELSE [] END AS p
WITH p.node AS y, collect(p.ls) AS ps WHERE size(ps) = 2
WITH y, ps, y.articleCount AS count WHERE count > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries)
WITH {node: y, p: ps[0], q: ps[1], u: 0.5 * (1.0 - log(count) / ln)} AS c
WITH c
ORDER BY c.u DESC
WITH collect(c) AS cs
WITH cs, coalesce([c IN cs[..100] WHERE any(l IN c.p WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) AND any(l IN c.q WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences))][$p.n - 1].u, cs[$p.n - 1].u / 4, 0.0) AS enough
UNWIND cs AS c
WITH c WHERE c.u >= enough
WITH collect({s: toInteger(round(1000000000 * c.u * CASE WHEN any(l IN c.p WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END * CASE WHEN any(l IN c.q WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END)), nodes: [a, c.node, b], hops: [{ls: c.p, back: false}, {ls: c.q, back: true}]}) AS paths
UNWIND [p IN na WHERE p.node = b | {s: toInteger(round(1000000000 * CASE WHEN any(l IN p.ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END)), nodes: [a, b], hops: [{ls: p.ls, back: false}]}] + paths AS path
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.n
WITH collect(path) AS paths
RETURN paths AS found2, CASE WHEN size(paths) < $p.n THEN 0 ELSE paths[-1].s END AS least2 }
CALL (na, b, ln, least2) {
UNWIND CASE WHEN $p.hops >= 3 AND toInteger(round(1000000000 * 0.25)) > least2 THEN na ELSE [] END AS p
WITH p, p.node AS y
WITH p, y, y.articleCount AS count WHERE y = b OR count > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries)
RETURN collect({node: y, count: count, rare: (1.0 - log(count) / ln), ls: p.ls}) AS ka }
CALL (ka, b, nb, a, ln, least2) {
UNWIND CASE WHEN $p.hops >= 3 AND any(p IN ka WHERE p.node <> b AND toInteger(round(1000000000 * 0.25 * p.rare)) > least2) THEN nb ELSE [] END AS p
WITH p, p.node AS y
WITH p, y, y.articleCount AS count WHERE y = a OR count > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries)
RETURN collect({node: y, count: count, rare: (1.0 - log(count) / ln), ls: p.ls}) AS kb }
CALL (ka, kb, a, b, least2) {
WITH reduce(best = 0.0, p IN kb | CASE WHEN p.node <> a AND p.rare > best THEN p.rare ELSE best END) AS best
UNWIND CASE WHEN $p.hops >= 3 AND toInteger(round(1000000000 * 0.25 * best)) > least2 THEN ka ELSE [] END AS p
WITH p, best WHERE toInteger(round(1000000000 * 0.25 * p.rare * best)) > least2 AND p.node <> b
WITH {node: p.node, count: p.count, ls: p.ls, g: p.rare * CASE WHEN any(l IN p.ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END} AS p, best
WITH p WHERE toInteger(round(1000000000 * 0.25 * p.g * best)) > least2
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.frontier + 1
RETURN collect(p) AS f }
CALL (a, b, kb, f, found2, least2) {
WITH CASE WHEN size(f) = 0 THEN [] ELSE [p IN kb WHERE toInteger(round(1000000000 * 0.25 * f[0].g * p.rare)) > least2 AND p.node <> a] END AS known
WITH known, [p IN known | p.node] AS those
CALL (those, f) {
UNWIND range(0, size(f[..$p.frontier]) - 1) AS i
WITH i, f[i].node AS q
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.each
RETURN x, r }
WITH i, x, r LIMIT $p.read
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r AND y IN those
WITH i, y, collect([r, m]) AS ls
RETURN collect({node: y, i: i, ls: ls}) AS es }
UNWIND es + known AS z
WITH z.node AS y, collect(z) AS zs
WITH y, zs[-1] AS q, zs[..-1] AS es
UNWIND es AS e
WITH {i: e.i, node: y, p: e.ls, q: q.ls, u: 0.25 * f[e.i].g * q.rare} AS c WHERE toInteger(round(1000000000 * c.u)) > least2
WITH c
ORDER BY c.u DESC
WITH collect(c) AS cs
WITH cs, coalesce([c IN cs[..100] WHERE any(l IN c.p WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) AND any(l IN c.q WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences))][$p.n - 1].u, cs[$p.n - 1].u / 4, 0.0) AS enough
UNWIND cs AS c
WITH c WHERE c.u >= enough
WITH collect({s: toInteger(round(1000000000 * c.u * CASE WHEN any(l IN c.p WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END * CASE WHEN any(l IN c.q WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END)), nodes: [a, f[c.i].node, c.node, b], hops: [{ls: f[c.i].ls, back: false}, {ls: c.p, back: false}, {ls: c.q, back: true}]}) AS paths
UNWIND found2 + paths AS path
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.n
WITH collect(path) AS paths
RETURN paths AS found3, CASE WHEN size(paths) < $p.n THEN 0 ELSE paths[-1].s END AS least3 }
CALL (ka, kb, a, b, least3) {
WITH reduce(best = 0.0, p IN kb | CASE WHEN p.node <> a AND p.rare > best THEN p.rare ELSE best END) AS best
UNWIND CASE WHEN $p.hops >= 4 AND toInteger(round(1000000000 * 0.125 * best)) > least3 THEN ka ELSE [] END AS p
WITH p, best WHERE toInteger(round(1000000000 * 0.125 * p.rare * best)) > least3 AND p.node <> b
WITH {node: p.node, count: p.count, ls: p.ls, g: p.rare * CASE WHEN any(l IN p.ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END} AS p, best
WITH p WHERE toInteger(round(1000000000 * 0.125 * p.g * best)) > least3
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.frontier + 1
RETURN collect(p) AS fa }
CALL (kb, ka, b, a, least3) {
WITH reduce(best = 0.0, p IN ka | CASE WHEN p.node <> b AND p.rare > best THEN p.rare ELSE best END) AS best
UNWIND CASE WHEN $p.hops >= 4 AND toInteger(round(1000000000 * 0.125 * best)) > least3 THEN kb ELSE [] END AS p
WITH p, best WHERE toInteger(round(1000000000 * 0.125 * p.rare * best)) > least3 AND p.node <> a
WITH {node: p.node, count: p.count, ls: p.ls, g: p.rare * CASE WHEN any(l IN p.ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END} AS p, best
WITH p WHERE toInteger(round(1000000000 * 0.125 * p.g * best)) > least3
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.frontier + 1
RETURN collect(p) AS fb }
CALL (a, b, fa, fb, ln, least3, found3) {
CALL (a, b, fa, fb, ln, least3) {
WITH 1 AS one WHERE size(fb) > 0
UNWIND range(0, size(fa[..$p.frontier]) - 1) AS i
WITH i, fa[i].node AS q
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.each
RETURN x, r }
WITH i, x, r LIMIT $p.read
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r AND y <> a AND y <> b
WITH i, y, collect([r, m]) AS ls
WITH y, i, ls WHERE y.articleCount > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries) AND toInteger(round(1000000000 * 0.125 * fa[0].g * fb[0].g * (1.0 - log(y.articleCount) / ln))) > least3
WITH y, i, ls, fa[i].g * CASE WHEN any(l IN ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END AS s
ORDER BY s DESC, i
WITH y, collect({i: i, s: s, ls: ls})[..$p.n + 1] AS best
RETURN collect({node: y, best: best}) AS ea }
WITH ea, [e IN ea | e.node] AS those
CALL (those, fb) {
UNWIND range(0, size(fb[..$p.frontier]) - 1) AS i
WITH i, fb[i].node AS q
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.each
RETURN x, r }
WITH i, x, r LIMIT $p.read
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r AND y IN those
WITH i, y, collect([r, m]) AS ls
WITH y, i, ls, fb[i].g * CASE WHEN any(l IN ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END AS s
ORDER BY s DESC, i
WITH y, collect({i: i, s: s, ls: ls})[..$p.n + 1] AS best
RETURN collect({node: y, best: best}) AS eb }
UNWIND ea + eb AS z
WITH z.node AS y, collect(z.best) AS zs WHERE size(zs) = 2
UNWIND zs[0] AS p
UNWIND zs[1] AS q
WITH y, p, q WHERE fa[p.i].node <> fb[q.i].node
WITH collect({s: toInteger(round(1000000000 * 0.125 * p.s * q.s * (1.0 - log(y.articleCount) / ln))), nodes: [a, fa[p.i].node, y, fb[q.i].node, b], hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}, {ls: fb[q.i].ls, back: true}]}) AS paths
UNWIND found3 + paths AS path
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.n
WITH collect(path) AS paths
RETURN paths AS found4, CASE WHEN size(paths) < $p.n THEN 0 ELSE paths[-1].s END AS least4 }
WITH a, b, f, fa, fb, [path IN found4 | {score: path.s / 1000000000.0, hops: [h IN CASE WHEN swapped THEN reverse(path.hops) ELSE path.hops END | [l IN h.ls | {same: any(s IN l[0].sentences WHERE s IN l[1].sentences), from: l[CASE WHEN h.back = swapped THEN 0 ELSE 1 END].key, to: l[CASE WHEN h.back = swapped THEN 1 ELSE 0 END].key}]]}] AS best
RETURN collect({exact: a.articleCount <= $p.articles AND ($p.hops < 2 OR b.articleCount <= $p.articles) AND size(f) <= $p.frontier AND reduce(n = 0, p IN f | n + p.count) <= $p.read AND all(p IN f WHERE p.count <= $p.each) AND size(fa) <= $p.frontier AND reduce(n = 0, p IN fa | n + p.count) <= $p.read AND all(p IN fa WHERE p.count <= $p.each) AND size(fb) <= $p.frontier AND reduce(n = 0, p IN fb | n + p.count) <= $p.read AND all(p IN fb WHERE p.count <= $p.each), paths: [path IN best | {score: path.score, hops: [ls IN path.hops | ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3]]}]}) AS found
{
  "highest": "􏿿",
  "p": {
    "articles": 356,
    "countries": false,
    "each": 100,
    "from": "person:jose-surname1",
    "frontier": 44,
    "hops": 1,
    "n": 1,
    "people": true,
    "read": 891,
    "to": "person:jose-surname2"
  }
}

CYPHER replan=skip
WITH COLLECT {
UNWIND [$p.from] AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND [$p.from] AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS fs, COLLECT {
UNWIND [$p.to] AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND [$p.to] AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS ts
UNWIND fs AS f
UNWIND ts AS t
WITH f, t, f.articleCount > t.articleCount OR f.articleCount = t.articleCount AND f.id > t.id AS swapped, log(COUNT { (:Article) } + 1) AS ln
WITH swapped, ln, CASE WHEN swapped THEN t ELSE f END AS a, CASE WHEN swapped THEN f ELSE t END AS b
CALL (a) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > a.id + '|' AND r.key < a.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.articles
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r
WITH y, collect([r, m]) AS ls
RETURN collect({node: y, ls: ls}) AS na }
CALL (b) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > b.id + '|' AND r.key < b.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.articles
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r
WITH y, collect([r, m]) AS ls
RETURN collect({node: y, ls: ls}) AS nb }
CALL (a, b, na, nb, ln) {
UNWIND CASE WHEN $p.hops >= 2 THEN na + nb ELSE [] END AS p
WITH p.node AS y, collect(p.ls) AS ps WHERE size(ps) = 2
WITH y, ps, y.articleCount AS count WHERE count > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries)
WITH {node: y, p: ps[0], q: ps[1], u: 0.5 * (1.0 - log(count) / ln)} AS c
WITH c
ORDER BY c.u DESC
WITH collect(c) AS cs
WITH cs, coalesce([c IN cs[..100] WHERE any(l IN c.p WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) AND any(l IN c.q WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences))][$p.n - 1].u, cs[$p.n - 1].u / 4, 0.0) AS enough
UNWIND cs AS c
WITH c WHERE c.u >= enough
WITH collect({s: toInteger(round(1000000000 * c.u * CASE WHEN any(l IN c.p WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END * CASE WHEN any(l IN c.q WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END)), nodes: [a, c.node, b], hops: [{ls: c.p, back: false}, {ls: c.q, back: true}]}) AS paths
UNWIND [p IN na WHERE p.node = b | {s: toInteger(round(1000000000 * CASE WHEN any(l IN p.ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END)), nodes: [a, b], hops: [{ls: p.ls, back: false}]}] + paths AS path
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.n
WITH collect(path) AS paths
RETURN paths AS found2, CASE WHEN size(paths) < $p.n THEN 0 ELSE paths[-1].s END AS least2 }
CALL (na, b, ln, least2) {
UNWIND CASE WHEN $p.hops >= 3 AND toInteger(round(1000000000 * 0.25)) > least2 THEN na ELSE [] END AS p
WITH p, p.node AS y
WITH p, y, y.articleCount AS count WHERE y = b OR count > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries)
RETURN collect({node: y, count: count, rare: (1.0 - log(count) / ln), ls: p.ls}) AS ka }
CALL (ka, b, nb, a, ln, least2) {
UNWIND CASE WHEN $p.hops >= 3 AND any(p IN ka WHERE p.node <> b AND toInteger(round(1000000000 * 0.25 * p.rare)) > least2) THEN nb ELSE [] END AS p
WITH p, p.node AS y
WITH p, y, y.articleCount AS count WHERE y = a OR count > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries)
RETURN collect({node: y, count: count, rare: (1.0 - log(count) / ln), ls: p.ls}) AS kb }
CALL (ka, kb, a, b, least2) {
WITH reduce(best = 0.0, p IN kb | CASE WHEN p.node <> a AND p.rare > best THEN p.rare ELSE best END) AS best
UNWIND CASE WHEN $p.hops >= 3 AND toInteger(round(1000000000 * 0.25 * best)) > least2 THEN ka ELSE [] END AS p
WITH p, best WHERE toInteger(round(1000000000 * 0.25 * p.rare * best)) > least2 AND p.node <> b
WITH {node: p.node, count: p.count, ls: p.ls, g: p.rare * CASE WHEN any(l IN p.ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END} AS p, best
WITH p WHERE toInteger(round(1000000000 * 0.25 * p.g * best)) > least2
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.frontier + 1
RETURN collect(p) AS f }
CALL (a, b, kb, f, found2, least2) {
WITH CASE WHEN size(f) = 0 THEN [] ELSE [p IN kb WHERE toInteger(round(1000000000 * 0.25 * f[0].g * p.rare)) > least2 AND p.node <> a] END AS known
WITH known, [p IN known | p.node] AS those
CALL (those, f) {
UNWIND range(0, size(f[..$p.frontier]) - 1) AS i
WITH i, f[i].node AS q
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.each
RETURN x, r }
WITH i, x, r LIMIT $p.read
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r AND y IN those
WITH i, y, collect([r, m]) AS ls
RETURN collect({node: y, i: i, ls: ls}) AS es }
UNWIND es + known AS z
WITH z.node AS y, collect(z) AS zs
WITH y, zs[-1] AS q, zs[..-1] AS es
UNWIND es AS e
WITH {i: e.i, node: y, p: e.ls, q: q.ls, u: 0.25 * f[e.i].g * q.rare} AS c WHERE toInteger(round(1000000000 * c.u)) > least2
WITH c
ORDER BY c.u DESC
WITH collect(c) AS cs
WITH cs, coalesce([c IN cs[..100] WHERE any(l IN c.p WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) AND any(l IN c.q WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences))][$p.n - 1].u, cs[$p.n - 1].u / 4, 0.0) AS enough
UNWIND cs AS c
WITH c WHERE c.u >= enough
WITH collect({s: toInteger(round(1000000000 * c.u * CASE WHEN any(l IN c.p WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END * CASE WHEN any(l IN c.q WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END)), nodes: [a, f[c.i].node, c.node, b], hops: [{ls: f[c.i].ls, back: false}, {ls: c.p, back: false}, {ls: c.q, back: true}]}) AS paths
UNWIND found2 + paths AS path
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.n
WITH collect(path) AS paths
RETURN paths AS found3, CASE WHEN size(paths) < $p.n THEN 0 ELSE paths[-1].s END AS least3 }
CALL (ka, kb, a, b, least3) {
WITH reduce(best = 0.0, p IN kb | CASE WHEN p.node <> a AND p.rare > best THEN p.rare ELSE best END) AS best
UNWIND CASE WHEN $p.hops >= 4 AND toInteger(round(1000000000 * 0.125 * best)) > least3 THEN ka ELSE [] END AS p
WITH p, best WHERE toInteger(round(1000000000 * 0.125 * p.rare * best)) > least3 AND p.node <> b
WITH {node: p.node, count: p.count, ls: p.ls, g: p.rare * CASE WHEN any(l IN p.ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END} AS p, best
WITH p WHERE toInteger(round(1000000000 * 0.125 * p.g * best)) > least3
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.frontier + 1
RETURN collect(p) AS fa }
CALL (kb, ka, b, a, least3) {
WITH reduce(best = 0.0, p IN ka | CASE WHEN p.node <> b AND p.rare > best THEN p.rare ELSE best END) AS best
UNWIND CASE WHEN $p.hops >= 4 AND toInteger(round(1000000000 * 0.125 * best)) > least3 THEN kb ELSE [] END AS p
WITH p, best WHERE toInteger(round(1000000000 * 0.125 * p.rare * best)) > least3 AND p.node <> a
WITH {node: p.node, count: p.count, ls: p.ls, g: p.rare * CASE WHEN any(l IN p.ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END} AS p, best
WITH p WHERE toInteger(round(1000000000 * 0.125 * p.g * best)) > least3
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.frontier + 1
RETURN collect(p) AS fb }
CALL (a, b, fa, fb, ln, least3, found3) {
CALL (a, b, fa, fb, ln, least3) {
WITH 1 AS one WHERE size(fb) > 0
UNWIND range(0, size(fa[..$p.frontier]) - 1) AS i
WITH i, fa[i].node AS q
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.each
RETURN x, r }
WITH i, x, r LIMIT $p.read
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r AND y <> a AND y <> b
WITH i, y, collect([r, m]) AS ls
WITH y, i, ls WHERE y.articleCount > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries) AND toInteger(round(1000000000 * 0.125 * fa[0].g * fb[0].g * (1.0 - log(y.articleCount) / ln))) > least3
WITH y, i, ls, fa[i].g * CASE WHEN any(l IN ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END AS s
ORDER BY s DESC, i
WITH y, collect({i: i, s: s, ls: ls})[..$p.n + 1] AS best
RETURN collect({node: y, best: best}) AS ea }
WITH ea, [e IN ea | e.node] AS those
CALL (those, fb) {
UNWIND range(0, size(fb[..$p.frontier]) - 1) AS i
WITH i, fb[i].node AS q
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.each
RETURN x, r }
WITH i, x, r LIMIT $p.read
MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r AND y IN those
WITH i, y, collect([r, m]) AS ls
WITH y, i, ls, fb[i].g * CASE WHEN any(l IN ls WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences)) THEN 1.0 ELSE 0.5 END AS s
ORDER BY s DESC, i
WITH y, collect({i: i, s: s, ls: ls})[..$p.n + 1] AS best
RETURN collect({node: y, best: best}) AS eb }
UNWIND ea + eb AS z
WITH z.node AS y, collect(z.best) AS zs WHERE size(zs) = 2
UNWIND zs[0] AS p
UNWIND zs[1] AS q
WITH y, p, q WHERE fa[p.i].node <> fb[q.i].node
WITH collect({s: toInteger(round(1000000000 * 0.125 * p.s * q.s * (1.0 - log(y.articleCount) / ln))), nodes: [a, fa[p.i].node, y, fb[q.i].node, b], hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}, {ls: fb[q.i].ls, back: true}]}) AS paths
UNWIND found3 + paths AS path
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.n
WITH collect(path) AS paths
RETURN paths AS found4, CASE WHEN size(paths) < $p.n THEN 0 ELSE paths[-1].s END AS least4 }
WITH a, b, f, fa, fb, [path IN found4 | {score: path.s / 1000000000.0, hops: [h IN CASE WHEN swapped THEN reverse(path.hops) ELSE path.hops END | [l IN h.ls | {same: any(s IN l[0].sentences WHERE s IN l[1].sentences), from: l[CASE WHEN h.back = swapped THEN 0 ELSE 1 END].key, to: l[CASE WHEN h.back = swapped THEN 1 ELSE 0 END].key}]]}] AS best
RETURN collect({exact: a.articleCount <= $p.articles AND ($p.hops < 2 OR b.articleCount <= $p.articles) AND size(f) <= $p.frontier AND reduce(n = 0, p IN f | n + p.count) <= $p.read AND all(p IN f WHERE p.count <= $p.each) AND size(fa) <= $p.frontier AND reduce(n = 0, p IN fa | n + p.count) <= $p.read AND all(p IN fa WHERE p.count <= $p.each) AND size(fb) <= $p.frontier AND reduce(n = 0, p IN fb | n + p.count) <= $p.read AND all(p IN fb WHERE p.count <= $p.each), paths: [path IN best | {score: path.score, hops: [ls IN path.hops | ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3]]}]}) AS found
{
  "highest": "􏿿",
  "p": {
    "articles": 356,
    "countries": true,
    "each": 100,
    "from": "person:jose-surname1",
    "frontier": 44,
    "hops": 4,
    "n": 3,
    "people": true,
    "read": 891,
    "to": "country:IR"
  }
}

