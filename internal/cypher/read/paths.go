package read

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/query"
)

// How two people or countries are connected. The search begins at the end with fewer articles and meets what it finds from the other: one
// step is found from the first end alone, two where the neighbours of both meet, three where the neighbours of the neighbours of the first
// end meet those of the other, four where both go two steps. Of whoever is in the news everywhere only the newest articles are read, and of
// the neighbours only the most telling are followed; so there is a bound whatever is asked, and the answer says whether it was met. Cypher's
// own searches for paths have none: they look at all articles of a hub.
//
// What costs is the mentions of the articles that are read, so as little as can be is read of each: whom it is of. Whether a sentence names both
// ends of a step is read only where a path can still be among the best.
//
// The search is a statement of its own, the same whatever is selected: it is long, and planning it takes a database that was just started some
// seconds, so that it is planned once and, by Warm, before anybody asks. It gives the keys of the mentions that a path is made of. What is selected of
// these another statement reads; where a mention has gone meanwhile, all is searched again.

// How far neighbours are followed.
const (
	articlesEach = 100 // are read of one at most
	articlesMean = 20  // are there for each
	// lookedAtFirst is how many of the paths that can be the strongest are looked at, to know which others can be among the best.
	lookedAtFirst = 100
)

// pathParams are the parameters of a search. It shares out the articles that it may read: a tenth to each end, a quarter to the neighbours of the
// first for three steps, and to those of each for four.
func pathParams(a *query.Args) map[string]any {
	return map[string]any{"highest": highest, "p": map[string]any{
		"from": a.Asked[0], "to": a.Asked[1], "people": a.Via != "COUNTRIES", "countries": a.Via != "PEOPLE", "hops": a.Hops, "n": a.First,
		"articles": a.Scan / 10, "each": articlesEach, "read": a.Scan / 4, "frontier": a.Scan / 4 / articlesMean,
	}}
}

// pathPieces writes the statement piece by piece.
type pathPieces struct {
	strings.Builder
	exact []string // conditions of an answer for which all was looked at
}

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

// oneSentence tells whether one of the links of a step, the mentions of its two in one article, has a sentence that names both.
func oneSentence(links string) string {
	return "any(l IN " + links + " WHERE any(s IN l[0].sentences WHERE s IN l[1].sentences))"
}

// strength is that of a step with these links.
func strength(links string) string {
	return "CASE WHEN " + oneSentence(links) + " THEN 1.0 ELSE 0.5 END"
}

// rarity is that of whom or what so many articles mention.
func rarity(count string) string { return "(1.0 - log(" + count + ") / ln)" }

// isThrough is the condition of whom paths may lead through, mentioned by so many articles. Whom one article alone mentions joins only what
// that article joins anyhow.
func isThrough(count string) string {
	return count + " > 1 AND (y:Person AND $p.people OR y:Country AND $p.countries)"
}

// pathSearch is the statement that searches. It gives whether all was looked at, and the paths, each with its score and its steps from the one asked for
// first to the other. A step is a list of at most three articles, each with the keys of the mentions of the step's ends and whether a sentence names both.
var pathSearch = func() string {
	var b pathPieces
	b.write(bolt.KeepPlan+` WITH %s AS fs, %s AS ts UNWIND fs AS f UNWIND ts AS t
		WITH f, t, f.articleCount > t.articleCount OR f.articleCount = t.articleCount AND f.id > t.id AS swapped, log(COUNT { (:Article) } + 1) AS ln
		WITH swapped, ln, CASE WHEN swapped THEN t ELSE f END AS a, CASE WHEN swapped THEN f ELSE t END AS b`, namedTogether("[$p.from]"), namedTogether("[$p.to]"))
	b.near("a")
	b.near("b")
	b.shortPaths()
	b.known("a", "b", nano("0.25")+" > least2")
	b.known("b", "a", "any(p IN ka WHERE p.node <> b AND "+nano("0.25 * p.rare")+" > least2)", "ka", "b")
	b.frontier("f", "a", "b", 3, "0.25", "least2")
	b.threeSteps()
	b.frontier("fa", "a", "b", 4, "0.125", "least3")
	b.frontier("fb", "b", "a", 4, "0.125", "least3")
	b.fourSteps()
	b.found()
	return strings.TrimSpace(b.String())
}()

// found gives the paths in the direction asked for, with at most three articles of each step, first those with a sentence that names both.
func (b *pathPieces) found() {
	b.write(`WITH a, b, f, fa, fb, [path IN found4 | {score: path.s / 1000000000.0, hops: [h IN CASE WHEN swapped THEN reverse(path.hops) ELSE path.hops END |
			[l IN h.ls | {same: any(s IN l[0].sentences WHERE s IN l[1].sentences),
				from: l[CASE WHEN h.back = swapped THEN 0 ELSE 1 END].key, to: l[CASE WHEN h.back = swapped THEN 1 ELSE 0 END].key}]]}] AS best
		RETURN collect({exact: a.articleCount <= $p.articles AND ($p.hops < 2 OR b.articleCount <= $p.articles) AND %s,
			paths: [path IN best | {score: path.score, hops: [ls IN path.hops | ([l IN ls WHERE l.same][..3] + [l IN ls WHERE NOT l.same][..3])[..3]]}]}) AS found`,
		strings.Join(b.exact, " AND "))
}

// paths compiles what is selected of paths that were found.
func (c *compiler) paths(f *query.Field) (answer, error) {
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	n, v := c.variable("n"), c.variable("f")
	clauses, list, err := c.row(r, scope{typ: r.Type, node: n})
	if err != nil {
		return answer{}, err
	}
	// Each mention stands once in ms, in the order of keys, and is named by its place.
	text := fmt.Sprintf(`WITH %[1]s AS found, COLLECT { UNWIND %[2]s AS key MATCH ()-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key = key RETURN m } AS ms
		WITH found, ms WHERE size(ms) = size(%[2]s)
		WITH {isExact: found.exact, alternatives: [path IN found.paths | {score: path.score, length: size(path.hops), hops: [ls IN path.hops | {
			from: endNode(ms[ls[0].from]), to: endNode(ms[ls[0].to]), sameSentence: ls[0].same,
			articles: [l IN ls | {article: startNode(ms[l.from]), sameSentence: l.same, from: ms[l.from], to: ms[l.to]}]}]}]} AS %[3]s`,
		param(f, "found"), param(f, "keys"), n)
	return answer{call(nil, strings.Join(strings.Fields(text), " ")+clauses, "collect("+list+") AS "+v), v}, nil
}

// pathAttempts is how often paths are searched where mentions that they are made of go before they are read.
const pathAttempts = 3

// readPaths reads what a text selects of the paths that a root asks for.
func (r *Reader) readPaths(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	deadline := time.Now().Add(timeout)
	left := func() time.Duration { return max(time.Until(deadline), time.Millisecond) }
	search, params := pathParams(&args[0]), Params(text, fields, args)
	for range pathAttempts {
		found, err := r.searchPaths(ctx, search, left())
		if err != nil {
			return nil, err
		}
		list, _ := found.([]any)
		if len(list) == 0 { // one of the two is not there
			return list, nil
		}
		paths, ok := list[0].(map[string]any)
		if !ok {
			return nil, fmt.Errorf("paths are a %T", list[0])
		}
		setFound(params, fields[0], paths)
		answer, err := r.one(ctx, text, params, left())
		if rows, _ := answer.([]any); err != nil || len(rows) > 0 {
			return answer, err
		}
	}
	return nil, fmt.Errorf("what joins the two changed %d times while it was read: %w", pathAttempts, newsgraph.ErrUnavailable)
}

// warmTime bounds the planning of the search for paths by a database that was just started, which takes a few seconds.
const warmTime = time.Minute

// Warm has the database plan what takes it too long for whoever would ask first.
func (r *Reader) Warm(ctx context.Context) error {
	_, err := r.searchPaths(ctx, pathParams(&query.Args{Asked: []string{"", ""}}), warmTime)
	return err
}

// searchPaths searches. Until the database has planned the search, one does at a time.
func (r *Reader) searchPaths(ctx context.Context, params map[string]any, timeout time.Duration) (any, error) {
	if !r.planned.Load() {
		select {
		case r.planner <- struct{}{}:
			defer func() { <-r.planner }()
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		}
	}
	found, err := r.one(ctx, pathSearch, params, timeout)
	if err == nil {
		r.planned.Store(true)
	}
	return found, err
}

// setFound gives the paths that a search found to what reads their mentions: the keys, each once, and the paths with the places of these.
func setFound(params map[string]any, f *query.Field, paths bolt.Props) {
	keys := []string{}
	places := make(map[string]int)
	for _, path := range paths.Maps("paths") {
		hops, _ := path["hops"].([]any)
		for _, hop := range hops {
			for _, link := range bolt.MapsOf(hop) {
				for _, end := range []string{"from", "to"} {
					key := link.Str(end)
					place, known := places[key]
					if !known {
						place = len(keys)
						places[key] = place
						keys = append(keys, key)
					}
					link[end] = place
				}
			}
		}
	}
	values, ok := params["p"].(map[string]any)
	if !ok {
		values = make(map[string]any, 2)
		params["p"] = values
	}
	values[paramName(f.Index, "found")] = map[string]any(paths)
	values[paramName(f.Index, "keys")] = keys
}

// near finds whom and what the newest articles of an end mention: a list of maps with the node and the links.
func (b *pathPieces) near(end string) {
	b.write(`CALL (%[1]s) {
		MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > %[1]s.id + '|' AND r.key < %[1]s.id + '|' + $highest
		WITH x, r ORDER BY r.key DESC LIMIT $p.articles
		MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r
		WITH y, collect([r, m]) AS ls
		RETURN collect({node: y, ls: ls}) AS n%[1]s }`, end)
}

// known adds to what is near an end how many articles mention it and how rare that makes it, and leaves out whom no path may lead through. Reading these counts takes as long as
// finding the neighbours, so it is done on a condition, with which a path of three steps can still be among the best: of the second end, that those near the first leave room for one. Of
// the other end it does not matter what it is.
func (b *pathPieces) known(end, other, condition string, sees ...string) {
	b.write(`CALL (%[1]s) {
		UNWIND CASE WHEN $p.hops >= 3 AND %[2]s THEN n%[3]s ELSE [] END AS p
		WITH p, p.node AS y WITH p, y, y.articleCount AS count WHERE y = %[4]s OR %[5]s
		RETURN collect({node: y, count: count, rare: %[6]s, ls: p.ls}) AS k%[3]s }`,
		strings.Join(append(sees, "n"+end, other, "ln", "least2"), ", "), condition, end, other, isThrough("count"), rarity("count"))
}

// telling keeps of candidates those that can be among the best. Each is a map with the most u that its path can have, and the links p and q of
// the two steps that were not looked at yet. Left out is whose u is less than what enough of the first are found to have; or, where these are too few, than
// a quarter of the u of as many, which each path has whatever its links are.
func telling() string {
	return fmt.Sprintf(`WITH c ORDER BY c.u DESC WITH collect(c) AS cs
		WITH cs, coalesce([c IN cs[..%d] WHERE %s AND %s][$p.n - 1].u, cs[$p.n - 1].u / 4, 0.0) AS enough UNWIND cs AS c WITH c WHERE c.u >= enough`,
		lookedAtFirst, oneSentence("c.p"), oneSentence("c.q"))
}

// best keeps the best of the paths that were found and of others, and the score that more must be above to be among them; of equal ones the shorter,
// then by ids.
func (b *pathPieces) best(before, path, after string) {
	b.write(`WITH collect(%[2]s) AS paths UNWIND %[1]s + paths AS path
		WITH path ORDER BY path.s DESC, size(path.nodes), reduce(k = '', n IN path.nodes | k + '|' + n.id) LIMIT $p.n
		WITH collect(path) AS paths
		RETURN paths AS found%[3]s, CASE WHEN size(paths) < $p.n THEN 0 ELSE paths[-1].s END AS least%[3]s }`, before, path, after)
}

// shortPaths finds the best of one and two steps.
func (b *pathPieces) shortPaths() {
	b.write(`CALL (a, b, na, nb, ln) {
		UNWIND CASE WHEN $p.hops >= 2 THEN na + nb ELSE [] END AS p
		WITH p.node AS y, collect(p.ls) AS ps WHERE size(ps) = 2
		WITH y, ps, y.articleCount AS count WHERE %s
		WITH {node: y, p: ps[0], q: ps[1], u: 0.5 * %s} AS c %s`, isThrough("count"), rarity("count"), telling())
	b.best(fmt.Sprintf("[p IN na WHERE p.node = b | {s: %s, nodes: [a, b], hops: [{ls: p.ls, back: false}]}]", nano(strength("p.ls"))),
		fmt.Sprintf("{s: %s, nodes: [a, c.node, b], hops: [{ls: c.p, back: false}, {ls: c.q, back: true}]}", nano("c.u * "+strength("c.p")+" * "+strength("c.q"))), "2")
}

// frontier chooses the neighbours of an end to follow, for paths of so many steps: those through whom a path can be better than what
// is there, the most telling first. One more than are followed tells whether there are more.
func (b *pathPieces) frontier(name, end, other string, steps int, factor, least string) {
	b.write(`CALL (k%[2]s, k%[3]s, %[2]s, %[3]s, %[6]s) {
		WITH reduce(best = 0.0, p IN k%[3]s | CASE WHEN p.node <> %[2]s AND p.rare > best THEN p.rare ELSE best END) AS best
		UNWIND CASE WHEN $p.hops >= %[4]d AND %[8]s > %[6]s THEN k%[2]s ELSE [] END AS p
		WITH p, best WHERE %[5]s > %[6]s AND p.node <> %[3]s
		WITH {node: p.node, count: p.count, ls: p.ls, g: p.rare * %[9]s} AS p, best
		WITH p WHERE %[7]s > %[6]s
		WITH p ORDER BY p.g DESC, p.node.id LIMIT $p.frontier + 1
		RETURN collect(p) AS %[1]s }`,
		name, end, other, steps, nano(factor+" * p.rare * best"), least, nano(factor+" * p.g * best"), nano(factor+" * best"), strength("p.ls"))
	b.exact = append(b.exact, fmt.Sprintf("size(%[1]s) <= $p.frontier AND reduce(n = 0, p IN %[1]s | n + p.count) <= $p.read AND all(p IN %[1]s WHERE p.count <= $p.each)", name))
}

// follow reads the newest articles of those on a frontier, and binds for each, by its place i, whom and what they mention that meets a condition, with
// the links.
func follow(frontier, condition string) string {
	return fmt.Sprintf(`UNWIND range(0, size(%[1]s[..$p.frontier]) - 1) AS i WITH i, %[1]s[i].node AS q
		CALL (q) {
			MATCH (x)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key) WHERE r.key > q.id + '|' AND r.key < q.id + '|' + $highest
			WITH x, r ORDER BY r.key DESC LIMIT $p.each RETURN x, r }
		WITH i, x, r LIMIT $p.read
		MATCH (x)-[m:MENTIONS]->(y) WHERE m <> r AND %[2]s
		WITH i, y, collect([r, m]) AS ls`, frontier, condition)
}

// threeSteps adds the best paths of three steps to what was found. Of the neighbours' neighbours those count who are neighbours of the
// other end too, and rare enough.
func (b *pathPieces) threeSteps() {
	b.write(`CALL (a, b, kb, f, found2, least2) {
		WITH CASE WHEN size(f) = 0 THEN [] ELSE [p IN kb WHERE %[1]s > least2 AND p.node <> a] END AS known
		WITH known, [p IN known | p.node] AS those
		CALL (those, f) { %[2]s RETURN collect({node: y, i: i, ls: ls}) AS es }
		UNWIND es + known AS z
		WITH z.node AS y, collect(z) AS zs
		WITH y, zs[-1] AS q, zs[..-1] AS es UNWIND es AS e
		WITH {i: e.i, node: y, p: e.ls, q: q.ls, u: 0.25 * f[e.i].g * q.rare} AS c WHERE %[3]s > least2
		%[4]s`, nano("0.25 * f[0].g * p.rare"), follow("f", "y IN those"), nano("c.u"), telling())
	b.best("found2", fmt.Sprintf("{s: %s, nodes: [a, f[c.i].node, c.node, b], hops: [{ls: f[c.i].ls, back: false}, {ls: c.p, back: false}, {ls: c.q, back: true}]}",
		nano("c.u * "+strength("c.p")+" * "+strength("c.q"))), "3")
}

// fourSteps finds the best of all: those who are followed from both ends meet in another. For each such the best steps are kept, one more than paths are
// asked for, since two from both sides may have the same neighbour and so be no path.
func (b *pathPieces) fourSteps() {
	best := func(frontier string) string {
		return fmt.Sprintf(`WITH y, i, ls, %[1]s[i].g * %[2]s AS s ORDER BY s DESC, i
			WITH y, collect({i: i, s: s, ls: ls})[..$p.n + 1] AS best RETURN collect({node: y, best: best})`, frontier, strength("ls"))
	}
	b.write(`CALL (a, b, fa, fb, ln, least3, found3) {
		CALL (a, b, fa, fb, ln, least3) {
			WITH 1 AS one WHERE size(fb) > 0
			%[1]s
			WITH y, i, ls WHERE %[2]s AND %[3]s > least3
			%[4]s AS ea }
		WITH ea, [e IN ea | e.node] AS those
		CALL (those, fb) { %[5]s %[6]s AS eb }
		UNWIND ea + eb AS z
		WITH z.node AS y, collect(z.best) AS zs WHERE size(zs) = 2
		UNWIND zs[0] AS p UNWIND zs[1] AS q
		WITH y, p, q WHERE fa[p.i].node <> fb[q.i].node`,
		follow("fa", "y <> a AND y <> b"), isThrough("y.articleCount"), nano("0.125 * fa[0].g * fb[0].g * "+rarity("y.articleCount")), best("fa"), follow("fb", "y IN those"), best("fb"))
	b.best("found3", fmt.Sprintf(`{s: %s, nodes: [a, fa[p.i].node, y, fb[q.i].node, b],
		hops: [{ls: fa[p.i].ls, back: false}, {ls: p.ls, back: false}, {ls: q.ls, back: true}, {ls: fb[q.i].ls, back: true}]}`, nano("0.125 * p.s * q.s * "+rarity("y.articleCount"))), "4")
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
