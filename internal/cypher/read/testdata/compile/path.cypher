
CALL () {
WITH COLLECT {
UNWIND [$p.p0_from] AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND [$p.p0_from] AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS fs, COLLECT {
UNWIND [$p.p0_to] AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND [$p.p0_to] AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS ts
UNWIND fs AS f
UNWIND ts AS t
WITH f, t, f.articleCount > t.articleCount OR f.articleCount = t.articleCount AND f.id > t.id AS swapped, log(COUNT { (:Article) } + 1) AS ln
WITH swapped, ln, CASE WHEN swapped THEN t ELSE f END AS a, CASE WHEN swapped THEN f ELSE t END AS b
CALL (a, b, ln) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > a.id + '|' AND r.key < a.id + '|' + $highest
WITH a, b, ln, x, r
ORDER BY r.key DESC LIMIT $p.p0_articles
MATCH (x)-[m:MENTIONS]->(y) WHERE y <> a AND (y = b OR y.articleCount > 1)
WITH ln, y, collect({article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}) AS ls
WITH ln, y, ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3] AS ls
WITH y, ls, CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END AS f, (1.0 - log(y.articleCount) / ln) AS rare
RETURN collect({node: y, f: f, g: f * rare, ls: ls}) AS na }
CALL (b, a, ln) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > b.id + '|' AND r.key < b.id + '|' + $highest
WITH b, a, ln, x, r
ORDER BY r.key DESC LIMIT $p.p0_articles
MATCH (x)-[m:MENTIONS]->(y) WHERE y <> b AND (y = a OR y.articleCount > 1)
WITH ln, y, collect({article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}) AS ls
WITH ln, y, ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3] AS ls
WITH y, ls, CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END AS f, (1.0 - log(y.articleCount) / ln) AS rare
RETURN collect({node: y, f: f, g: f * rare, ls: ls}) AS nb }
CALL (a, b, na, nb) {
CALL (a, b, na, nb) {
UNWIND na AS p
WITH a, b, p WHERE p.node = b
RETURN {s: toInteger(round(1000000000 * p.f)), nodes: [a, b], hops: [{ls: p.ls, back: false}]} AS path UNION ALL
UNWIND CASE WHEN $p.p0_hops >= 2 THEN [p IN na WHERE p.node <> b | {p: p}] + [q IN nb WHERE q.node <> a | {q: q}] ELSE [] END AS z
WITH a, b, coalesce(z.p, z.q).node AS y, collect(z.p) AS ps, collect(z.q) AS qs WHERE size(ps) = 1 AND size(qs) = 1
WITH a, b, y, ps[0] AS p, qs[0] AS q
RETURN {s: toInteger(round(1000000000 * 0.5 * p.g * q.f)), nodes: [a, y, b], hops: [{ls: p.ls, back: false}, {ls: q.ls, back: true}]} AS path }
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.p0_n
RETURN collect(path) AS found }
WITH *, CASE WHEN size(found) < $p.p0_n THEN 0 ELSE found[-1].s END AS least, [p IN nb | p.node] AS known
CALL (na, nb, a, b, least) {
WITH na, b, least, reduce(best = 0.0, p IN nb | CASE WHEN p.node <> a AND p.g > best THEN p.g ELSE best END) AS best
UNWIND CASE WHEN $p.p0_hops >= 3 THEN na ELSE [] END AS p
WITH p, b, least, best WHERE p.node <> b AND toInteger(round(1000000000 * 0.25 * p.g * best)) > least
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.p0_frontier + 1
RETURN collect(p) AS fa }
CALL (nb, na, b, a, least) {
WITH nb, a, least, reduce(best = 0.0, p IN na | CASE WHEN p.node <> b AND p.g > best THEN p.g ELSE best END) AS best
UNWIND CASE WHEN $p.p0_hops >= 4 THEN nb ELSE [] END AS p
WITH p, a, least, best WHERE p.node <> a AND toInteger(round(1000000000 * 0.125 * p.g * best)) > least
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.p0_frontier + 1
RETURN collect(p) AS fb }
CALL (fa, a, b, known) {
UNWIND range(0, size(fa[..$p.p0_frontier]) - 1) AS i
WITH a, b, known, i, fa[i].node AS q, fa[i].g AS g
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.p0_each
RETURN x, r }
WITH a, b, known, i, q, g, x, r LIMIT $p.p0_read
MATCH (x)-[m:MENTIONS]->(y) WHERE y <> q AND y <> a AND y <> b AND ($p.p0_hops > 3 OR y IN known) AND y.articleCount > 1
WITH y, i, g, collect({article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}) AS ls
WITH y, i, g, ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3] AS ls
WITH y, i, ls, g * CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END AS s
ORDER BY s DESC, i
WITH y, collect({i: i, s: s, ls: ls})[..$p.p0_n + 1] AS best
RETURN collect({node: y, best: best}) AS ea }
CALL (fb, a, b, known) {
UNWIND range(0, size(fb[..$p.p0_frontier]) - 1) AS i
WITH a, b, known, i, fb[i].node AS q, fb[i].g AS g
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.p0_each
RETURN x, r }
WITH a, b, known, i, q, g, x, r LIMIT $p.p0_read
MATCH (x)-[m:MENTIONS]->(y) WHERE y <> q AND y <> a AND y <> b AND y.articleCount > 1
WITH y, i, g, collect({article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}) AS ls
WITH y, i, g, ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3] AS ls
WITH y, i, ls, g * CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END AS s
ORDER BY s DESC, i
WITH y, collect({i: i, s: s, ls: ls})[..$p.p0_n + 1] AS best
RETURN collect({node: y, best: best}) AS eb }
CALL (a, b, nb, fa, fb, ea, eb, found, ln) {
CALL (a, b, nb, fa, fb, ea, eb, found, ln) {
UNWIND found AS path
RETURN path UNION ALL
CALL (ea, nb) {
UNWIND [e IN ea | {e: e}] + [q IN nb | {q: q}] AS z
WITH coalesce(z.e, z.q).node AS y, collect(z.e) AS es, collect(z.q) AS qs WHERE size(es) = 1 AND size(qs) = 1
RETURN y, es[0] AS e, qs[0] AS q }
UNWIND e.best AS p
RETURN {s: toInteger(round(1000000000 * 0.25 * p.s * q.g)), nodes: [a, fa[p.i].node, y, b], hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}]} AS path UNION ALL
CALL (ea, eb) {
UNWIND CASE WHEN size(eb) = 0 THEN [] ELSE [e IN ea | {e: e}] + [q IN eb | {q: q}] END AS z
WITH coalesce(z.e, z.q).node AS y, collect(z.e) AS es, collect(z.q) AS qs WHERE size(es) = 1 AND size(qs) = 1
RETURN y, es[0] AS e, qs[0] AS o }
UNWIND e.best AS p
UNWIND o.best AS q
WITH a, b, fa, fb, ln, y, p, q WHERE fa[p.i].node <> fb[q.i].node
RETURN {s: toInteger(round(1000000000 * 0.125 * p.s * q.s * (1.0 - log(y.articleCount) / ln))), nodes: [a, fa[p.i].node, y, fb[q.i].node, b], hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}, {ls: fb[q.i].ls, back: true}]} AS path }
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.p0_n
RETURN collect(path) AS best }
WITH a, b, fa, fb, swapped, [path IN best | {s: path.s, nodes: CASE WHEN swapped THEN reverse(path.nodes) ELSE path.nodes END, hops: CASE WHEN swapped THEN reverse(path.hops) ELSE path.hops END}] AS best
WITH {isExact: a.articleCount <= $p.p0_articles AND ($p.p0_hops < 2 OR b.articleCount <= $p.p0_articles ) AND all(f IN [fa, fb] WHERE size(f) <= $p.p0_frontier AND reduce(n = 0, p IN f | n + p.node.articleCount) <= $p.p0_read AND all(p IN f WHERE p.node.articleCount <= $p.p0_each )), alternatives: [path IN best | {score: path.s / 1000000000.0, length: size(path.hops), hops: [k IN range(0, size(path.hops) - 1) | { from: path.nodes[k], to: path.nodes[k + 1], sameSentence: path.hops[k].ls[0].same, articles: [l IN path.hops[k].ls | {article: l.article, sameSentence: l.same, from: CASE WHEN path.hops[k].back = swapped THEN l.from ELSE l.to END, to: CASE WHEN path.hops[k].back = swapped THEN l.to ELSE l.from END}]}]}]} AS n1
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
{
  "highest": "􏿿",
  "p": {
    "p0_articles": 445,
    "p0_each": 100,
    "p0_from": "person:sergei-lavrov",
    "p0_frontier": 66,
    "p0_hops": 4,
    "p0_n": 3,
    "p0_read": 1337,
    "p0_to": "country:JP"
  }
}


CALL () {
WITH COLLECT {
UNWIND [$p.p0_from] AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND [$p.p0_from] AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS fs, COLLECT {
UNWIND [$p.p0_to] AS id
MATCH (w:Person {id: id}) USING INDEX SEEK w:Person(id)
RETURN w } + COLLECT {
UNWIND [$p.p0_to] AS id
MATCH (w:Country {id: id}) USING INDEX SEEK w:Country(id)
RETURN w } AS ts
UNWIND fs AS f
UNWIND ts AS t
WITH f, t, f.articleCount > t.articleCount OR f.articleCount = t.articleCount AND f.id > t.id AS swapped, log(COUNT { (:Article) } + 1) AS ln
WITH swapped, ln, CASE WHEN swapped THEN t ELSE f END AS a, CASE WHEN swapped THEN f ELSE t END AS b
CALL (a, b, ln) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > a.id + '|' AND r.key < a.id + '|' + $highest
WITH a, b, ln, x, r
ORDER BY r.key DESC LIMIT $p.p0_articles
MATCH (x)-[m:MENTIONS]->(y) WHERE y <> a AND (y = b OR y:Person AND y.articleCount > 1)
WITH ln, y, collect({article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}) AS ls
WITH ln, y, ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3] AS ls
WITH y, ls, CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END AS f, (1.0 - log(y.articleCount) / ln) AS rare
RETURN collect({node: y, f: f, g: f * rare, ls: ls}) AS na }
CALL (b, a, ln) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > b.id + '|' AND r.key < b.id + '|' + $highest
WITH b, a, ln, x, r
ORDER BY r.key DESC LIMIT $p.p0_articles
MATCH (x)-[m:MENTIONS]->(y) WHERE y <> b AND (y = a OR y:Person AND y.articleCount > 1)
WITH ln, y, collect({article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}) AS ls
WITH ln, y, ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3] AS ls
WITH y, ls, CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END AS f, (1.0 - log(y.articleCount) / ln) AS rare
RETURN collect({node: y, f: f, g: f * rare, ls: ls}) AS nb }
CALL (a, b, na, nb) {
CALL (a, b, na, nb) {
UNWIND na AS p
WITH a, b, p WHERE p.node = b
RETURN {s: toInteger(round(1000000000 * p.f)), nodes: [a, b], hops: [{ls: p.ls, back: false}]} AS path UNION ALL
UNWIND CASE WHEN $p.p0_hops >= 2 THEN [p IN na WHERE p.node <> b | {p: p}] + [q IN nb WHERE q.node <> a | {q: q}] ELSE [] END AS z
WITH a, b, coalesce(z.p, z.q).node AS y, collect(z.p) AS ps, collect(z.q) AS qs WHERE size(ps) = 1 AND size(qs) = 1
WITH a, b, y, ps[0] AS p, qs[0] AS q
RETURN {s: toInteger(round(1000000000 * 0.5 * p.g * q.f)), nodes: [a, y, b], hops: [{ls: p.ls, back: false}, {ls: q.ls, back: true}]} AS path }
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.p0_n
RETURN collect(path) AS found }
WITH *, CASE WHEN size(found) < $p.p0_n THEN 0 ELSE found[-1].s END AS least, [p IN nb | p.node] AS known
CALL (na, nb, a, b, least) {
WITH na, b, least, reduce(best = 0.0, p IN nb | CASE WHEN p.node <> a AND p.g > best THEN p.g ELSE best END) AS best
UNWIND CASE WHEN $p.p0_hops >= 3 THEN na ELSE [] END AS p
WITH p, b, least, best WHERE p.node <> b AND toInteger(round(1000000000 * 0.25 * p.g * best)) > least
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.p0_frontier + 1
RETURN collect(p) AS fa }
CALL (nb, na, b, a, least) {
WITH nb, a, least, reduce(best = 0.0, p IN na | CASE WHEN p.node <> b AND p.g > best THEN p.g ELSE best END) AS best
UNWIND CASE WHEN $p.p0_hops >= 4 THEN nb ELSE [] END AS p
WITH p, a, least, best WHERE p.node <> a AND toInteger(round(1000000000 * 0.125 * p.g * best)) > least
WITH p
ORDER BY p.g DESC, p.node.id LIMIT $p.p0_frontier + 1
RETURN collect(p) AS fb }
CALL (fa, a, b, known) {
UNWIND range(0, size(fa[..$p.p0_frontier]) - 1) AS i
WITH a, b, known, i, fa[i].node AS q, fa[i].g AS g
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.p0_each
RETURN x, r }
WITH a, b, known, i, q, g, x, r LIMIT $p.p0_read
MATCH (x)-[m:MENTIONS]->(y) WHERE y <> q AND y <> a AND y <> b AND ($p.p0_hops > 3 OR y IN known) AND y:Person AND y.articleCount > 1
WITH y, i, g, collect({article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}) AS ls
WITH y, i, g, ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3] AS ls
WITH y, i, ls, g * CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END AS s
ORDER BY s DESC, i
WITH y, collect({i: i, s: s, ls: ls})[..$p.p0_n + 1] AS best
RETURN collect({node: y, best: best}) AS ea }
CALL (fb, a, b, known) {
UNWIND range(0, size(fb[..$p.p0_frontier]) - 1) AS i
WITH a, b, known, i, fb[i].node AS q, fb[i].g AS g
CALL (q) {
MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
WITH x, r
ORDER BY r.key DESC LIMIT $p.p0_each
RETURN x, r }
WITH a, b, known, i, q, g, x, r LIMIT $p.p0_read
MATCH (x)-[m:MENTIONS]->(y) WHERE y <> q AND y <> a AND y <> b AND y:Person AND y.articleCount > 1
WITH y, i, g, collect({article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}) AS ls
WITH y, i, g, ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3] AS ls
WITH y, i, ls, g * CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END AS s
ORDER BY s DESC, i
WITH y, collect({i: i, s: s, ls: ls})[..$p.p0_n + 1] AS best
RETURN collect({node: y, best: best}) AS eb }
CALL (a, b, nb, fa, fb, ea, eb, found, ln) {
CALL (a, b, nb, fa, fb, ea, eb, found, ln) {
UNWIND found AS path
RETURN path UNION ALL
CALL (ea, nb) {
UNWIND [e IN ea | {e: e}] + [q IN nb | {q: q}] AS z
WITH coalesce(z.e, z.q).node AS y, collect(z.e) AS es, collect(z.q) AS qs WHERE size(es) = 1 AND size(qs) = 1
RETURN y, es[0] AS e, qs[0] AS q }
UNWIND e.best AS p
RETURN {s: toInteger(round(1000000000 * 0.25 * p.s * q.g)), nodes: [a, fa[p.i].node, y, b], hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}]} AS path UNION ALL
CALL (ea, eb) {
UNWIND CASE WHEN size(eb) = 0 THEN [] ELSE [e IN ea | {e: e}] + [q IN eb | {q: q}] END AS z
WITH coalesce(z.e, z.q).node AS y, collect(z.e) AS es, collect(z.q) AS qs WHERE size(es) = 1 AND size(qs) = 1
RETURN y, es[0] AS e, qs[0] AS o }
UNWIND e.best AS p
UNWIND o.best AS q
WITH a, b, fa, fb, ln, y, p, q WHERE fa[p.i].node <> fb[q.i].node
RETURN {s: toInteger(round(1000000000 * 0.125 * p.s * q.s * (1.0 - log(y.articleCount) / ln))), nodes: [a, fa[p.i].node, y, fb[q.i].node, b], hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}, {ls: fb[q.i].ls, back: true}]} AS path }
WITH path
ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.p0_n
RETURN collect(path) AS best }
WITH a, b, fa, fb, swapped, [path IN best | {s: path.s, nodes: CASE WHEN swapped THEN reverse(path.nodes) ELSE path.nodes END, hops: CASE WHEN swapped THEN reverse(path.hops) ELSE path.hops END}] AS best
WITH {isExact: a.articleCount <= $p.p0_articles AND ($p.p0_hops < 2 OR b.articleCount <= $p.p0_articles ) AND all(f IN [fa, fb] WHERE size(f) <= $p.p0_frontier AND reduce(n = 0, p IN f | n + p.node.articleCount) <= $p.p0_read AND all(p IN f WHERE p.node.articleCount <= $p.p0_each )), alternatives: [path IN best | {score: path.s / 1000000000.0, length: size(path.hops), hops: [k IN range(0, size(path.hops) - 1) | { from: path.nodes[k], to: path.nodes[k + 1], sameSentence: path.hops[k].ls[0].same, articles: [l IN path.hops[k].ls | {article: l.article, sameSentence: l.same, from: CASE WHEN path.hops[k].back = swapped THEN l.from ELSE l.to END, to: CASE WHEN path.hops[k].back = swapped THEN l.to ELSE l.from END}]}]}]} AS n1
CALL (n1) {
UNWIND n1.alternatives AS n3
RETURN collect([n3.length]) AS f5 }
RETURN collect([f5]) AS f2 }
RETURN f2 AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_articles": 445,
    "p0_each": 100,
    "p0_from": "person:jose-surname1",
    "p0_frontier": 66,
    "p0_hops": 1,
    "p0_n": 1,
    "p0_read": 1337,
    "p0_to": "person:jose-surname2"
  }
}

