package read

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
)

// How two people or countries are connected. The statement begins at the end with fewer articles and meets what it finds from the other: one
// step is found from the first end alone, two where the neighbours of both meet, three where the neighbours of the neighbours of the first
// end meet those of the other, four where both go two steps. Of whoever is in the news everywhere only the newest articles are read, and of
// the neighbours only the most telling are followed; so there is a bound whatever is asked, and the answer says whether it was met. Cypher's
// own searches for paths have none: they look at all articles of a hub.

// How far neighbours are followed.
const (
	articlesEach = 100 // are read of one at most
	articlesMean = 20  // are there for each
)

// pathParams shares out the articles that a search may read: an eighth to each end, and to the neighbours of each three.
func pathParams(set func(string, any), a *query.Args) {
	set("from", a.Asked[0])
	set("to", a.Asked[1])
	set("hops", a.Hops)
	set("n", a.First)
	set("articles", a.Scan/8)
	set("each", articlesEach)
	set("read", a.Scan*3/8)
	set("frontier", a.Scan*3/8/articlesMean)
}

// pathPieces writes the statement piece by piece.
type pathPieces struct{ strings.Builder }

// write adds clauses, in which $x stands for the parameter x of the root.
func (b *pathPieces) write(text string, a ...any) {
	if len(a) > 0 {
		text = fmt.Sprintf(text, a...)
	}
	for _, line := range strings.Fields(text) {
		b.WriteByte(' ')
		b.WriteString(line)
	}
}

// nano is a score as a whole number, which orders the same everywhere.
func nano(score string) string { return "toInteger(round(1000000000 * " + score + "))" }

const (
	// link is what joins two that an article mentions: r and m are its mentions of the one and the other.
	link = "{article: x, from: r, to: m, same: any(s IN r.sentences WHERE s IN m.sentences)}"
	// strongest are the links that are shown of all: first those with a sentence that names both. Maps of all of them, in lists that
	// are passed on, would cost more than finding them.
	strongest = "([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3]"
	// strength of a step, from the strongest links.
	strength = "CASE WHEN ls[0].same THEN 1.0 ELSE 0.5 END"
	rarity   = "(1.0 - log(y.articleCount) / ln)"
)

// paths compiles a search for paths.
func (c *compiler) paths(f *query.Field) (answer, error) {
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	label, ok := map[string]string{"PEOPLE_AND_COUNTRIES": "", "PEOPLE": "y:Person AND ", "COUNTRIES": "y:Country AND "}[f.Via]
	if !ok {
		return answer{}, fmt.Errorf("compile: no path leads through %q", f.Via)
	}
	// Whom one article alone mentions joins only what that article joins anyhow.
	through := label + "y.articleCount > 1"
	var b pathPieces
	ends := func(id string) string { return namedTogether("[" + id + "]") }
	b.write(`WITH %s AS fs, %s AS ts UNWIND fs AS f UNWIND ts AS t
		WITH f, t, f.articleCount > t.articleCount OR f.articleCount = t.articleCount AND f.id > t.id AS swapped, log(COUNT { (:Article) } + 1) AS ln
		WITH swapped, ln, CASE WHEN swapped THEN t ELSE f END AS a, CASE WHEN swapped THEN f ELSE t END AS b`, ends("$from"), ends("$to"))
	b.near("a", "b", through)
	b.near("b", "a", through)
	b.shortPaths()
	b.frontier("a", "b", 3, "0.25")
	b.frontier("b", "a", 4, "0.125")
	b.follow("a", "($hops > 3 OR y IN known) AND "+through)
	b.follow("b", through)
	b.longPaths()
	b.answer()
	text := b.String()
	for _, name := range []string{"from", "to", "hops", "n", "articles", "each", "read", "frontier"} {
		text = strings.ReplaceAll(text, "$"+name+" ", param(f, name)+" ")
		for _, end := range []string{",", ")", "]", "."} {
			text = strings.ReplaceAll(text, "$"+name+end, param(f, name)+end)
		}
	}
	n, v := c.variable("n"), c.variable("f")
	clauses, list, err := c.row(r, scope{typ: r.Type, node: n})
	if err != nil {
		return answer{}, err
	}
	return answer{call(nil, text+" AS "+n+clauses, "collect("+list+") AS "+v), v}, nil
}

// near finds whom and what the newest articles of an end mention: a list of maps with the node, the strength f of the step, the same times the
// node's rarity, g, and the links. Of the other end it does not matter what it is.
func (b *pathPieces) near(end, other, through string) {
	b.write(`CALL (%[1]s, %[2]s, ln) {
		MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > %[1]s.id + '|' AND r.key < %[1]s.id + '|' + $highest
		WITH %[1]s, %[2]s, ln, x, r ORDER BY r.key DESC LIMIT $articles
		MATCH (x)-[m:MENTIONS]->(y) WHERE y <> %[1]s AND (y = %[2]s OR %[3]s)
		WITH ln, y, collect(%[4]s) AS ls
		WITH ln, y, %[7]s AS ls
		WITH y, ls, %[5]s AS f, %[6]s AS rare
		RETURN collect({node: y, f: f, g: f * rare, ls: ls}) AS n%[1]s }`, end, other, through, link, strength, rarity, strongest)
}

// shortPaths finds the best of one and two steps, and the score that others must be above.
func (b *pathPieces) shortPaths() {
	b.write(`CALL (a, b, na, nb) {
		CALL (a, b, na, nb) {
			UNWIND na AS p WITH a, b, p WHERE p.node = b
			RETURN {s: %[1]s, nodes: [a, b], hops: [{ls: p.ls, back: false}]} AS path
			UNION ALL
			UNWIND CASE WHEN $hops >= 2 THEN [p IN na WHERE p.node <> b | {p: p}] + [q IN nb WHERE q.node <> a | {q: q}] ELSE [] END AS z
			WITH a, b, coalesce(z.p, z.q).node AS y, collect(z.p) AS ps, collect(z.q) AS qs WHERE size(ps) = 1 AND size(qs) = 1
			WITH a, b, y, ps[0] AS p, qs[0] AS q
			RETURN {s: %[2]s, nodes: [a, y, b], hops: [{ls: p.ls, back: false}, {ls: q.ls, back: true}]} AS path }
		%[3]s AS found }
		WITH *, CASE WHEN size(found) < $n THEN 0 ELSE found[-1].s END AS least, [p IN nb | p.node] AS known`, nano("p.f"), nano("0.5 * p.g * q.f"), bestPaths)
}

// bestPaths keeps the best; of equal ones the shorter, then by ids.
const bestPaths = `WITH path ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $n RETURN collect(path)`

// frontier chooses the neighbours of an end to follow, for paths of so many steps and more: those through whom a path can be better than what
// is there, the most telling first. One more than are followed tells whether there are more.
func (b *pathPieces) frontier(end, other string, steps int, factor string) {
	b.write(`CALL (n%[1]s, n%[2]s, %[1]s, %[2]s, least) {
		WITH n%[1]s, %[2]s, least, reduce(best = 0.0, p IN n%[2]s | CASE WHEN p.node <> %[1]s AND p.g > best THEN p.g ELSE best END) AS best
		UNWIND CASE WHEN $hops >= %[3]d THEN n%[1]s ELSE [] END AS p
		WITH p, %[2]s, least, best WHERE p.node <> %[2]s AND %[4]s > least
		WITH p ORDER BY p.g DESC, p.node.id LIMIT $frontier + 1
		RETURN collect(p) AS f%[1]s }`, end, other, steps, nano(factor+" * p.g * best"))
}

// follow reads the newest articles of an end's neighbours: for each that they mention the best steps there, one more than paths are asked for,
// since two from both sides may have the same neighbour and so be no path.
func (b *pathPieces) follow(end, condition string) {
	b.write(`CALL (f%[1]s, a, b, known) {
		UNWIND range(0, size(f%[1]s[..$frontier]) - 1) AS i WITH a, b, known, i, f%[1]s[i].node AS q, f%[1]s[i].g AS g
		CALL (q) {
			MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
			WITH x, r ORDER BY r.key DESC LIMIT $each RETURN x, r }
		WITH a, b, known, i, q, g, x, r LIMIT $read
		MATCH (x)-[m:MENTIONS]->(y) WHERE y <> q AND y <> a AND y <> b AND %[2]s
		WITH y, i, g, collect(%[3]s) AS ls
		WITH y, i, g, %[5]s AS ls
		WITH y, i, ls, g * %[4]s AS s ORDER BY s DESC, i
		WITH y, collect({i: i, s: s, ls: ls})[..$n + 1] AS best
		RETURN collect({node: y, best: best}) AS e%[1]s }`, end, condition, link, strength, strongest)
}

// longPaths finds the best of all.
func (b *pathPieces) longPaths() {
	b.write(`CALL (a, b, nb, fa, fb, ea, eb, found, ln) {
		CALL (a, b, nb, fa, fb, ea, eb, found, ln) {
			UNWIND found AS path RETURN path
			UNION ALL
			CALL (ea, nb) {
				UNWIND [e IN ea | {e: e}] + [q IN nb | {q: q}] AS z
				WITH coalesce(z.e, z.q).node AS y, collect(z.e) AS es, collect(z.q) AS qs WHERE size(es) = 1 AND size(qs) = 1
				RETURN y, es[0] AS e, qs[0] AS q }
			UNWIND e.best AS p
			RETURN {s: %[1]s, nodes: [a, fa[p.i].node, y, b], hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}]} AS path
			UNION ALL
			CALL (ea, eb) {
				UNWIND CASE WHEN size(eb) = 0 THEN [] ELSE [e IN ea | {e: e}] + [q IN eb | {q: q}] END AS z
				WITH coalesce(z.e, z.q).node AS y, collect(z.e) AS es, collect(z.q) AS qs WHERE size(es) = 1 AND size(qs) = 1
				RETURN y, es[0] AS e, qs[0] AS o }
			UNWIND e.best AS p UNWIND o.best AS q
			WITH a, b, fa, fb, ln, y, p, q WHERE fa[p.i].node <> fb[q.i].node
			RETURN {s: %[2]s, nodes: [a, fa[p.i].node, y, fb[q.i].node, b],
				hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}, {ls: fb[q.i].ls, back: true}]} AS path }
		%[3]s AS best }`, nano("0.25 * p.s * q.g"), nano("0.125 * p.s * q.s * "+rarity), bestPaths)
}

// answer puts the paths into the direction asked for, with at most three articles of each step, and says whether all was read.
func (b *pathPieces) answer() {
	b.write(`WITH a, b, fa, fb, swapped, [path IN best | {s: path.s, nodes: CASE WHEN swapped THEN reverse(path.nodes) ELSE path.nodes END, hops: CASE WHEN swapped THEN reverse(path.hops) ELSE path.hops END}] AS best
		WITH {isExact: a.articleCount <= $articles AND ($hops < 2 OR b.articleCount <= $articles ) AND all(f IN [fa, fb] WHERE size(f) <= $frontier AND reduce(n = 0, p IN f | n + p.node.articleCount) <= $read AND all(p IN f WHERE p.node.articleCount <= $each )),
			alternatives: [path IN best | {score: path.s / 1000000000.0, length: size(path.hops), hops: [k IN range(0, size(path.hops) - 1) | {
				from: path.nodes[k], to: path.nodes[k + 1], sameSentence: path.hops[k].ls[0].same,
				articles: [l IN path.hops[k].ls | {article: l.article, sameSentence: l.same,
					from: CASE WHEN path.hops[k].back = swapped THEN l.from ELSE l.to END, to: CASE WHEN path.hops[k].back = swapped THEN l.to ELSE l.from END}]}]}]}`)
}

// hopEnd reads a person or country that a row holds: a list with at most one row for each type.
func (c *compiler) hopEnd(f *query.Field, source query.HopEnd, on scope) (answer, error) {
	var all strings.Builder
	values := make([]string, len(f.Rows))
	for i, r := range f.Rows {
		n, v := c.variable("n"), c.variable("f")
		clauses, list, err := c.row(r, scope{typ: r.Type, node: n})
		if err != nil {
			return answer{}, err
		}
		match := fmt.Sprintf("WITH %[1]s.%[2]s AS %[3]s WITH %[3]s WHERE %[3]s:%[4]s", on.node, source.Property, n, r.Type)
		all.WriteString(call([]string{on.node}, match+clauses, "collect("+list+") AS "+v))
		values[i] = v
	}
	return answer{all.String(), "[" + strings.Join(values, ", ") + "]"}, nil
}
