package read

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
	"github.com/newsgraph/newsgraph/internal/search"
)

// fullText are the full-text indexes, by what they find.
var fullText = map[query.Type]string{
	query.Article:   "article_words",
	query.Person:    "person_words",
	query.Country:   "country_words",
	query.Publisher: "publisher_words",
	query.Office:    "office_words",
	query.Quote:     "quote_words",
}

// Bounds of what is looked at for names, besides query.NameHits.
const (
	// nameWalk is how many people, from the most used on, or offices, from those stated last on, are looked through for a name where the index found
	// more than are looked at; for the index all of them fit much the same. Countries and publishers are few.
	nameWalk = 5_000
	// begunHits is how many names that begin so are looked at for suggestions. Where there are more, the most used ten are found among some thousand of 50,000
	// people.
	begunHits = 500
	// misspeltHits is how many names are looked at that are a letter off.
	misspeltHits = 200
)

// Scores, which docs and schema describe.
const (
	// scoreUnit is a score of 1 in keys.
	scoreUnit = 1_000_000_000
	// halfScore is what the index gives an article that has a score of 0.5 here.
	halfScore = 10
	// A name's score without its use, which adds up to usedScore.
	wholeScore, partScore, misspeltScore = 0.8, 0.5, 0.2
	usedScore                            = 0.2
	// fullyUsed is the power of ten of articles from which on use counts no more.
	fullyUsed = 6
)

// hit are the names of what is known of each thing found: itself, its score in units, and by what things of the same score are ordered.
type hit struct{ node, score, tie string }

// key is the place of a hit in its list, where the best come last.
func (h hit) key() string {
	return fmt.Sprintf("right('0000000000' + toString(%s), 10) + '|' + %s", h.score, h.tie)
}

// page orders hits and cuts a page out of them. keep are further variables.
func (h hit) page(f *query.Field, keep ...string) string {
	w := windowOf(f)
	kept := strings.Join(append([]string{h.node, h.score, h.tie}, keep...), ", ")
	bounds := ""
	if f.Bounded {
		bounds = fmt.Sprintf(" WITH %[1]s WHERE %[2]s > %[3]s AND %[2]s < %[4]s", kept, h.key(), w.lo, w.hi)
	}
	return fmt.Sprintf("%s WITH %s ORDER BY %s %s, %s %s LIMIT %s", bounds, kept, h.score, w.direction, h.tie, w.direction, w.limit)
}

// inUnits is an expression for a score in units.
func inUnits(score string) string {
	return fmt.Sprintf("toInteger(round(%d * (%s)))", scoreUnit, score)
}

// found collects what an index finds, as pairs of thing and the index's score; an expression, for which variables may be needed, has the one text to ask by, or none.
func found(t query.Type, texts, limit, list string, sees ...string) string {
	return fmt.Sprintf(" CALL (%s) { UNWIND %s AS q %s AS x, score AS y RETURN collect([x, y]) AS %s }", strings.Join(sees, ", "), texts, fullTextCall(t, "q", limit), list)
}

// fullTextCall asks the index of a type by a text, and ends with what it finds, which may get another name behind.
func fullTextCall(t query.Type, text, limit string) string {
	return fullTextOptions(t, text, "limit: "+limit)
}

func fullTextOptions(t query.Type, text, options string) string {
	procedure, what := "queryNodes", "node"
	if t == query.Office || t == query.Quote {
		procedure, what = "queryRelationships", "relationship"
	}
	return fmt.Sprintf("CALL db.index.fulltext.%s('%s', %s, {%s}) YIELD %s", procedure, fullText[t], text, options, what)
}

// searchPage reads what fits a search best, of all kinds that are wanted.
func (c *compiler) searchPage(f *query.Field) (answer, error) {
	h := hit{c.variable("n"), c.variable("s"), c.variable("k")}
	kind := c.variable("t")
	s := &set{f: f, item: c.variable("a"), found: true}
	if err := c.articleFilter(s); err != nil {
		return answer{}, err
	}
	clauses, sees := s.bind()
	var branches []string
	var overs []string
	lists := make(map[query.Type]string)
	for i, r := range f.Rows {
		list := c.variable("h")
		sees = append(sees, list)
		texts, from := c.searchTexts(f, s, r.Type, lists)
		clauses += found(r.Type, texts, param(f, hitsOf(r.Type)), list, from...)
		lists[r.Type] = list
		overs = append(overs, fmt.Sprintf("size(%s) >= %s", list, param(f, hitsOf(r.Type))))
		var branch string
		if r.Type == query.Article {
			in := hit{s.item, c.variable("s"), c.variable("k")}
			branch = in.ofArticles(f, list, s.item, s.checks) + in.page(f) + fmt.Sprintf(" RETURN %s AS %s, %s AS %s, %s AS %s", s.item, h.node, in.score, h.score, in.tie, h.tie)
		} else {
			branch = c.named(f, r.Type, list) + fmt.Sprintf(" RETURN x AS %s, %s AS %s, x.id AS %s", h.node, nameScore(f, "x"), h.score, h.tie)
		}
		branches = append(branches, branch+fmt.Sprintf(", %d AS %s", i, kind))
	}
	items, total, over, exact := "null", "null", "false", "null"
	if f.Items {
		row, err := c.mixedRow(f, kind, func(t query.Type) scope {
			return scope{typ: t, node: h.node, key: h.key(), score: fmt.Sprintf("%s / %d.0", h.score, scoreUnit)}
		}, h.score, h.tie)
		if err != nil {
			return answer{}, err
		}
		items = c.variable("f")
		clauses += call(sees, strings.TrimSpace(callAll(sees, branches))+h.page(f, kind)+row.clauses,
			fmt.Sprintf("collect([%s, %s, %s]) AS %s", kind, h.key(), row.value, items))
		// Behind the last hit that can be read there may be more.
		over = fmt.Sprintf("(size(%s) < %s AND (%s))", items, windowOf(f).limit, strings.Join(overs, " OR "))
	}
	if f.Total {
		var counting string
		counting, total, exact = c.searchTotal(f, s, lists)
		clauses += counting
	}
	v := c.variable("f")
	return answer{call(nil, clauses, fmt.Sprintf("[%s, %s, %s, %s] AS %s", items, total, over, exact, v)), v}, nil
}

// searchTexts is what the index of a type is asked by, and what variables that needs. To make up what a misspelt name may mean takes longer than all else there is to do with
// names, so where the articles that were found fill the page, each with a better score than a misspelt name can have, names are looked for as they are spelt.
func (c *compiler) searchTexts(f *query.Field, s *set, t query.Type, before map[query.Type]string) (texts string, sees []string) {
	texts = param(f, string(t))
	articles := before[query.Article]
	if t == query.Article || articles == "" || len(s.checks) > 0 || !bestFirst(f) {
		return texts, nil
	}
	return fmt.Sprintf("CASE WHEN %s > %d THEN %s ELSE %s END", articleScore(lastOfPage(f, articles)), int(scoreUnit*(misspeltScore+usedScore)), param(f, "spelt"+string(t)), texts), []string{articles}
}

// bestFirst tells whether a page is the first of those that fit best.
func bestFirst(f *query.Field) bool { return !f.Bounded && direction(f) == "DESC" }

// lastOfPage is the score that the index gives the last hit of the first page, 0 where there are fewer: it gives the best first.
func lastOfPage(f *query.Field, hits string) string {
	return fmt.Sprintf("coalesce(%s[%s - 1][1], 0)", hits, windowOf(f).limit)
}

// hitsOf names the parameter that bounds the hits of a type.
func hitsOf(t query.Type) string {
	if t == query.Article {
		return "best"
	}
	return "names"
}

// searchTotal counts what a search finds. Under a filter what is counted is what the filter looks at.
func (c *compiler) searchTotal(f *query.Field, s *set, lists map[query.Type]string) (clauses, total, exact string) {
	var sums, all []string
	for _, r := range f.Rows {
		if r.Type == query.Article && len(s.checks) > 0 {
			n := c.variable("c")
			clauses += call(append(s.bound(), lists[r.Type]),
				fmt.Sprintf("UNWIND %s AS h WITH h[0] AS %s%s", lists[r.Type], s.item, where(s.checks)), "count(*) AS "+n)
			sums = append(sums, n)
			all = append(all, fmt.Sprintf("size(%s) < %s", lists[r.Type], param(f, "best")))
			continue
		}
		n, texts := c.variable("c"), string(r.Type)
		if r.Type == query.Article {
			texts = "counted" + texts
		}
		clauses += fmt.Sprintf(" CALL () { UNWIND %s AS q %s AS x RETURN count(x) AS %s }",
			param(f, texts), fullTextCall(r.Type, "q", param(f, "counted")), n)
		// One more than is counted tells that there are more.
		sums = append(sums, fmt.Sprintf("CASE WHEN %[1]s < %[2]s THEN %[1]s ELSE %[2]s - 1 END", n, param(f, "counted")))
		all = append(all, fmt.Sprintf("%s < %s", n, param(f, "counted")))
	}
	return clauses, strings.Join(sums, " + "), "(" + strings.Join(all, " AND ") + ")"
}

// articleScore is the score of an article, by that of the index.
func articleScore(score string) string {
	return inUnits(fmt.Sprintf("%[1]s / (%[1]s + %[2]d)", score, halfScore))
}

// nameScore is the score of a name: by whether it is what was searched for, has it, or has something like it, and by its use.
func nameScore(f *query.Field, n string) string {
	return inUnits(fmt.Sprintf("CASE WHEN %[1]s.words CONTAINS %[2]s THEN %[3]v WHEN all(p IN %[4]s WHERE %[1]s.words CONTAINS p) THEN %[5]v ELSE %[6]v END"+
		" + %[7]v * CASE WHEN %[1]s.articleCount < 1e%[8]d THEN log10(%[1]s.articleCount + 1) / %[8]d ELSE 1 END",
		n, param(f, "whole"), wholeScore, param(f, "spelt"), partScore, misspeltScore, usedScore, fullyUsed))
}

// named gives what has a name that an index found, as x. Where the index found as many as it was asked for, and there may be more, the most
// used are looked through besides.
func (c *compiler) named(f *query.Field, t query.Type, list string) string {
	walk := mostUsed(f, t, list, param(f, "names"))
	if walk == "" {
		return "UNWIND " + list + " AS h WITH h[0] AS x"
	}
	return fmt.Sprintf("CALL (%[1]s) { UNWIND %[1]s AS h RETURN h[0] AS x UNION %[2]s RETURN x } WITH x", list, walk)
}

// begun is named for suggestions, of which only the most used are wanted: what the index found is all, or they are looked for.
func (c *compiler) begun(f *query.Field, t query.Type, list string) string {
	walk := mostUsed(f, t, list, param(f, "n"))
	if walk == "" {
		return "UNWIND " + list + " AS h WITH h[0] AS x"
	}
	return fmt.Sprintf("CALL (%[1]s) { UNWIND CASE WHEN %[2]s THEN [] ELSE %[1]s END AS h RETURN h[0] AS x UNION ALL %[3]s RETURN x } WITH x",
		list, full(f, list), walk)
}

// full tells whether the index found as many names as it was asked for.
func full(f *query.Field, list string) string {
	return fmt.Sprintf("size(%s) >= %s", list, param(f, "names"))
}

// mostUsed looks through the most used things of a type for a name, if the index found too many; "" for types of which there are few.
func mostUsed(f *query.Field, t query.Type, list, limit string) string {
	lo := "CASE WHEN " + full(f, list) + " THEN '' END"
	switch t {
	case query.Person:
		s := seek{"MATCH (x:Person)", "x", "Person", "countKey"}
		return s.between("", lo, "$highest") +
			fmt.Sprintf(" WITH x ORDER BY x.countKey DESC LIMIT %d WITH x WHERE all(p IN %s WHERE x.words CONTAINS p) AND none(p IN %s WHERE x.words CONTAINS p) WITH x LIMIT %s",
				nameWalk, param(f, "spelt"), param(f, "none"), limit)
	case query.Office:
		s := seek{"MATCH ()-[x:HOLDS_OFFICE]->()", "x", "HOLDS_OFFICE", "seenKey"}
		return s.between("", lo, "$highest") +
			fmt.Sprintf(" WITH x ORDER BY x.seenKey DESC LIMIT %d WITH x WHERE all(p IN %s WHERE ' ' + x.titleKey CONTAINS p) WITH x LIMIT %s",
				nameWalk, param(f, "spelt"), limit)
	}
	return ""
}

// mixedRow gives the clauses that make a row of a thing by its type, whose number in the field is bound, and the row.
func (c *compiler) mixedRow(f *query.Field, kind string, at func(query.Type) scope, sees ...string) (answer, error) {
	v := c.variable("r")
	branches := make([]string, len(f.Rows))
	var node string
	for i, r := range f.Rows {
		on := at(r.Type)
		node = on.node
		clauses, list, err := c.row(r, on)
		if err != nil {
			return answer{}, err
		}
		branches[i] = fmt.Sprintf("WITH %[1]s WHERE %[2]s = %[3]d%[4]s RETURN %[5]s AS %[6]s",
			strings.Join(append([]string{node, kind}, sees...), ", "), kind, i, clauses, list, v)
	}
	return answer{callAll(append([]string{node, kind}, sees...), branches), v}, nil
}

// relevancePage reads articles or quotations in the order in which they fit the search of a filter, out of the hits of the index.
func (c *compiler) relevancePage(s *set, r *query.Rows, at scope) (answer, error) {
	f := s.f
	clauses, bound := s.bind()
	hits := c.variable("h")
	clauses += found(r.Type, param(f, string(r.Type)), param(f, "best"), hits)
	sees := append([]string{s.hub, hits}, bound...)
	checks := slices.Clone(s.others)
	if s.hub != "" {
		checks = append(checks, s.belongs(s.item))
	}
	if s.last != "" {
		checks = append(checks, s.last)
	}
	all := fmt.Sprintf("size(%s) >= %s", hits, param(f, "best"))
	items, total, over := "null", "null", "false"
	if f.Items {
		h := hit{s.item, c.variable("s"), c.variable("k")}
		at.key = h.key()
		row, list, err := c.row(r, at)
		if err != nil {
			return answer{}, err
		}
		page := h.ofArticles(f, hits, s.item, checks) + h.page(f) + s.follow
		if s.follow != "" {
			page += fmt.Sprintf(" WITH * ORDER BY %s %s, %s %s", h.score, direction(f), h.tie, direction(f))
		}
		items = c.variable("f")
		clauses += call(sees, page+row, "collect("+list+") AS "+items)
		over = fmt.Sprintf("(size(%s) < %s AND %s)", items, windowOf(f).limit, all)
	}
	if f.Total {
		total = c.variable("t")
		clauses += call(sees, fmt.Sprintf("UNWIND %s AS h WITH h[0] AS %s%s", hits, s.item, where(checks)), "count(*) AS "+total)
		over = all
	}
	v := c.variable("f")
	return answer{call([]string{s.hub}, clauses, fmt.Sprintf("[%s, %s, %s] AS %s", items, total, over, v)), v}, nil
}

// ofArticles gives the articles of a list of hits, the best first, as far as they meet conditions. They are ordered before they are checked, so that no more are
// checked than a page needs; the limit between the two keeps the planner from turning that round.
func (h hit) ofArticles(f *query.Field, list, item string, checks []string) string {
	w := windowOf(f)
	hits := "UNWIND " + list + " AS h"
	if len(checks) == 0 && bestFirst(f) {
		// What fits worse than the last of the page is not on it, and its sort key, for which the whole article would have to be looked through, is not needed. Scores are
		// rounded, so some that are a little less come along.
		hits += fmt.Sprintf(" WITH h WHERE h[1] >= 0.999 * %s", lastOfPage(f, list))
	}
	ordered := fmt.Sprintf("%s WITH h[0] AS %s, %s AS %s WITH %s, %s, %s.sortKey AS %s",
		hits, item, articleScore("h[1]"), h.score, item, h.score, item, h.tie)
	if len(checks) == 0 {
		return ordered
	}
	kept := strings.Join([]string{item, h.score, h.tie}, ", ")
	return fmt.Sprintf("%s ORDER BY %s %s, %s %s LIMIT %s WITH %s%s", ordered, h.score, w.direction, h.tie, w.direction, param(f, "best"), kept, where(checks))
}

// textCondition is a search as a condition on one article.
func textCondition(f *query.Field, leaf int, a string) string {
	part := func(name string) string { return leafParam(f, leaf, name) }
	return fmt.Sprintf("all(ps IN %[2]s WHERE any(p IN ps WHERE %[1]s.words CONTAINS p)) AND all(ps IN %[3]s WHERE any(p IN ps WHERE %[1]s.titleWords CONTAINS p))"+
		" AND none(p IN %[4]s WHERE %[1]s.words CONTAINS p) AND none(p IN %[5]s WHERE %[1]s.titleWords CONTAINS p)",
		a, part("all"), part("titleAll"), part("none"), part("titleNone"))
}

// suggestions reads what fits a beginning of a name, the most used first: what fits as it is typed, then what is a letter off.
func (c *compiler) suggestions(f *query.Field) (answer, error) {
	var clauses string
	var exact, near, sees []string
	for i, r := range f.Rows {
		list := c.variable("h")
		sees = append(sees, list)
		clauses += found(r.Type, param(f, string(r.Type)), param(f, "names"), list)
		exact = append(exact, fmt.Sprintf("%s RETURN x, %d AS t, x.articleCount AS s", c.begun(f, r.Type, list), i))
	}
	x, list := c.variable("x"), c.variable("y")
	const best = " WITH DISTINCT x, t, s ORDER BY s DESC, x.id LIMIT "
	n := param(f, "n")
	clauses += call(sees, strings.TrimSpace(callAll(sees, exact))+best+n, "collect([x, t]) AS "+x)
	lists := sees
	sees = append([]string{x}, lists...)
	for i, r := range f.Rows {
		if mostUsed(f, r.Type, lists[i], n) != "" {
			// There are names among those that the index found of which none is much used.
			near = append(near, fmt.Sprintf("UNWIND CASE WHEN size(%[1]s) < %[2]s AND %[3]s THEN %[4]s ELSE [] END AS h WITH h[0] AS y WHERE NOT [y, %[5]d] IN %[1]s RETURN y AS x, %[5]d AS t, y.articleCount AS s",
				x, n, full(f, lists[i]), lists[i], i))
		}
		off := c.variable("h")
		near = append(near, fmt.Sprintf("UNWIND CASE WHEN size(%[1]s) < %[2]s THEN %[3]s ELSE [] END AS q %[4]s AS %[5]s WITH %[5]s WHERE NOT [%[5]s, %[6]d] IN %[1]s RETURN %[5]s AS x, %[6]d AS t, %[5]s.articleCount AS s",
			x, n, param(f, "near"+string(r.Type)), fullTextCall(r.Type, "q", strconv.Itoa(misspeltHits)), off, i))
	}
	clauses += call(sees, strings.TrimSpace(callAll(sees, near))+best+n, "collect([x, t]) AS "+list)
	node, kind := c.variable("n"), c.variable("t")
	row, err := c.mixedRow(f, kind, func(t query.Type) scope { return scope{typ: t, node: node} })
	if err != nil {
		return answer{}, err
	}
	v := c.variable("f")
	clauses += call([]string{x, list}, fmt.Sprintf("UNWIND (%[1]s + %[2]s)[0..%[3]s] AS h WITH h[0] AS %[4]s, h[1] AS %[5]s", x, list, n, node, kind)+row.clauses,
		fmt.Sprintf("collect([%s, null, %s]) AS %s", kind, row.value, v))
	return answer{clauses, v}, nil
}

// searchParams are the parameters of a search, beside those of its filter and its page.
func searchParams(f *query.Field, a *query.Args, set func(string, any)) {
	q := a.Search
	if !f.Edge.Mixed() {
		set(string(f.Edge.To[0]), []string{q.Articles()})
		set("best", max(1, min(a.Scan, query.FilteredHits)))
		return
	}
	for _, r := range f.Rows {
		texts, other, others := []string{}, "spelt", []string{}
		if r.Type == query.Article {
			other = "counted"
		}
		switch {
		case !slices.Contains(a.Kinds, r.Type):
		case r.Type == query.Article:
			texts, others = append(texts, q.Articles()), append(others, q.AnyArticles())
		case q.Names() != "":
			texts, others = append(texts, q.Names()), append(others, q.SpeltNames())
		}
		set(string(r.Type), texts)
		set(other+string(r.Type), others)
	}
	hits := query.SearchHits
	if a.Filter != nil {
		hits = max(1, min(a.Scan, query.FilteredHits))
	}
	set("best", hits)
	set("counted", query.CountedHits+1)
	set("names", query.NameHits)
	nameParams(q, set)
}

func nameParams(q *search.Query, set func(string, any)) {
	set("spelt", q.Spelt())
	set("none", q.Lookup().None)
	set("whole", q.Whole())
}

// suggestParams are the parameters of a list of suggestions.
func suggestParams(f *query.Field, a *query.Args, set func(string, any)) {
	for _, r := range f.Rows {
		texts, near := []string{}, []string{}
		if slices.Contains(a.Kinds, r.Type) {
			field := search.WordsField
			if r.Type == query.Office {
				field = "titleKey"
			}
			texts = append(texts, a.Search.Beginnings(field))
			if text := a.Search.NearBeginnings(field); text != "" {
				near = append(near, text)
			}
		}
		set(string(r.Type), texts)
		set("near"+string(r.Type), near)
	}
	set("n", a.First)
	set("names", begunHits)
	nameParams(a.Search, set)
}
