package read

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
)

// What is counted over a list of articles: facets, timelines, trends. The articles are the newest of the list, so many as a
// parameter says, found like those of a page: by the smallest group of ranges, each from its newest end on. Where they are
// not all, the answer has the key of the first that is left out, so that it can say what it counts.

// articlesAndCounts compiles a connection of articles with what is counted over all of it: a list of the page and of that.
func (c *compiler) articlesAndCounts(f *query.Field, r *query.Rows, source query.Articles, on scope) (answer, error) {
	if len(f.Beside) == 0 {
		return c.articlePage(f, r, source, on)
	}
	page := answer{value: "[null, null]"}
	if f.Items || f.Total {
		var err error
		if page, err = c.articlePage(f, r, source, on); err != nil {
			return answer{}, err
		}
	}
	values := []string{page.value}
	clauses := page.clauses
	for _, beside := range f.Beside {
		s, err := c.byTime(f, source, on)
		if err != nil {
			return answer{}, err
		}
		var a answer
		switch beside.Edge.Source.(type) {
		case query.FacetsOf:
			a, err = c.facets(beside, s)
		case query.TimelineOf:
			a, err = c.timeline(beside, s)
		default:
			err = fmt.Errorf("compile: nothing counts %s", beside.Edge.Name)
		}
		if err != nil {
			return answer{}, err
		}
		clauses += a.clauses
		values = append(values, a.value)
	}
	return answer{clauses, "[" + strings.Join(values, ", ") + "]"}, nil
}

// byTime is the set of a list's articles in the order of publication, whatever order the list itself is asked for in.
func (c *compiler) byTime(f *query.Field, source query.Articles, on scope) (*set, error) {
	ordered := *f
	ordered.Order, ordered.Backwards = query.OrderBy{Field: query.ByPublishedAt, Descending: true}, false
	a := c.variable("a")
	s := &set{f: &ordered, item: a, hub: on.node, relationship: source.Relationship, order: a + ".sortKey", ordered: true}
	if source.Relationship == "" {
		s.degree = "COUNT { (:Article) }"
		s.ways = []way{{seek: seek{fmt.Sprintf("MATCH (%s:Article)", a), a, "Article", "sortKey"}, whole: true}}
	} else {
		var l string
		if err := c.hubWays(s, on, &l); err != nil {
			return nil, err
		}
	}
	return s, c.articleFilter(s)
}

// counting is a set of which the newest articles are counted.
type counting struct {
	*set
	lo, hi string // parameters: what the keys behind their beginnings lie between
	newest string // parameter: how many
}

// isWhole tells whether nothing narrows the list but bounds of time, so that it can be read from its keys alone.
func (n counting) isWhole() bool { return n.groups == "" && len(n.checks) == 0 }

// newestOf binds to one variable a list of the newest articles, and to another the sort key of the newest that is not in it; null where
// all are.
func (c *compiler) newestOf(n counting) (clauses, articles, cut string) {
	articles, cut = c.variable("l"), c.variable("k")
	found := c.variable("l")
	result := fmt.Sprintf("%[1]s[..%[3]s] AS %[2]s, CASE WHEN size(%[1]s) > %[3]s THEN %[1]s[%[3]s].sortKey", found, articles, n.newest)
	if n.isWhole() {
		key := n.ways[n.natural].key()
		text := n.rangeOf(n.natural, "", n.beginning(), n.lo, n.hi) +
			fmt.Sprintf(" WITH %[1]s ORDER BY %[2]s DESC LIMIT %[3]s + 1 WITH collect(%[1]s) AS %[4]s", n.item, key, n.newest, found)
		return call([]string{n.hub}, text, result+" END AS "+cut), articles, cut
	}
	text, g, sees := c.smallest(n.set)
	left, h := c.variable("l"), c.variable("k")
	narrowed := func(number int) string { return n.narrowed(number, n.item, n.newest+" + 1") }
	items := c.each(n.set, g, sees, n.lo, n.hi, narrowed, n.item) +
		fmt.Sprintf(" WITH DISTINCT %s ORDER BY %s DESC LIMIT %s + 1", n.item, n.order, n.newest)
	text += call(sees, items, "collect("+n.item+") AS "+left)
	text += c.lookedDownTo(n, g, left, h)
	text += fmt.Sprintf(" WITH [x IN %[1]s WHERE %[2]s IS NULL OR x.sortKey > %[2]s] AS %[3]s, %[2]s", left, h, found)
	return call([]string{n.hub}, text, result+" ELSE "+h+" END AS "+cut), articles, cut
}

// lookedDownTo binds the sort key of the newest article that was not looked at, because of a range so many were; null where all were that
// may be among the newest.
func (c *compiler) lookedDownTo(n counting, g, found, h string) string {
	if len(n.checks) == 0 {
		return " WITH *, null AS " + h
	}
	scan, k := param(n.f, "scan"), c.variable("k")
	first := func(number int) string {
		return fmt.Sprintf(" WITH %s, %s AS k ORDER BY k DESC SKIP %s LIMIT 1", n.item, n.ways[number].key(), scan)
	}
	text := fmt.Sprintf("UNWIND CASE WHEN %[1]s.d > %[2]s AND (size(%[3]s) <= %[4]s OR size(%[1]s.r) > 1) THEN [1] ELSE [] END AS y ", g, scan, found, n.newest) +
		c.each(n.set, g, []string{n.hub}, n.lo, n.hi, first, n.order+" AS "+k)
	return call([]string{n.hub, g, found}, text, "max("+k+") AS "+h)
}

// facets compiles what articles have most of: one row.
func (c *compiler) facets(f *query.Field, s *set) (answer, error) {
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	clauses, articles, cut := c.newestOf(counting{s, param(s.f, "since"), param(s.f, "until"), param(f, "newest")})
	n, v := c.variable("n"), c.variable("f")
	clauses += fmt.Sprintf(" WITH %[1]s, {articlesCounted: size(%[1]s), isExact: %[2]s IS NULL} AS %[3]s", articles, cut, n)
	at := scope{typ: r.Type, node: n, articles: []string{articles}}
	mentioned := 0
	for _, child := range r.Fields {
		if by, ok := child.Edge.Source.(query.CountedBy); ok && ofMentions[by.Facet] != "" {
			mentioned++
		}
	}
	if mentioned > 1 {
		at.mentioned = c.variable("l")
		clauses += counted("MATCH (a)-[:MENTIONS]->(x)", articles, at.mentioned)
	}
	row, list, err := c.row(r, at)
	return answer{call([]string{s.hub}, clauses+row, "["+list+"] AS "+v), v}, err
}

// had gives the clauses that bind to x, once for each article a, what that has of a facet, and the variables that stand for it.
func had(facet query.Facet, a, x string) (clauses string, err error) {
	switch facet {
	case query.ByPerson:
		return fmt.Sprintf("MATCH (%s)-[:MENTIONS]->(%s:Person)", a, x), nil
	case query.ByCountry:
		return fmt.Sprintf("MATCH (%s)-[:MENTIONS]->(%s:Country)", a, x), nil
	case query.ByPublisher:
		return fmt.Sprintf("MATCH (%s)-[:PUBLISHED_BY]->(%s:Publisher)", a, x), nil
	case query.ByAuthor: // who may have several parts in one
		return fmt.Sprintf("MATCH (%[1]s)-[:WRITTEN_BY]->(%[2]s:Person) WITH DISTINCT %[1]s, %[2]s", a, x), nil
	case query.ByOffice:
		return fmt.Sprintf("MATCH (%[1]s)-[:MENTIONS]->(:Person)-[h:HOLDS_OFFICE]->() WITH DISTINCT %[1]s, h.titleKey AS t, h.title AS %[2]s", a, x), nil
	case query.ByLanguage:
		return fmt.Sprintf("WITH %[1]s.language AS %[2]s WHERE %[2]s IS NOT NULL", a, x), nil
	default:
		return "", fmt.Errorf("compile: articles are not counted by %q", facet)
	}
}

// ofMentions are the facets whose nodes articles mention.
var ofMentions = map[query.Facet]string{query.ByPerson: "Person", query.ByCountry: "Country"}

// counted binds to had the pairs of each x that the articles a have and how many have it.
func counted(found, articles, had string) string {
	return call([]string{articles}, fmt.Sprintf("UNWIND %s AS a %s WITH x, count(*) AS c", articles, found), "collect([x, c]) AS "+had)
}

// countedBy compiles one facet of counted articles. Two facets of what is mentioned read the mentions once, together.
func (c *compiler) countedBy(f *query.Field, facet query.Facet, on scope) (answer, error) {
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	if len(on.articles) != 1 {
		return answer{}, fmt.Errorf("compile: %s has no articles to count", f.Edge.Name)
	}
	n, v := c.variable("n"), c.variable("f")
	found, err := had(facet, "a", "x")
	if err != nil {
		return answer{}, err
	}
	if r.Type == query.Values {
		text := fmt.Sprintf("UNWIND %s AS a %s", on.articles[0], found)
		if facet == query.ByOffice { // spellings of a title are one
			text += " WITH t, min(x) AS x, count(DISTINCT a) AS c ORDER BY c DESC, t"
		} else {
			text += " WITH x, count(*) AS c ORDER BY c DESC, x"
		}
		text += fmt.Sprintf(" LIMIT %s WITH {value: x, count: c} AS %s", param(f, "n"), n)
		row, list, err := c.row(r, scope{typ: r.Type, node: n})
		return answer{call(on.articles, text+row, "collect("+list+") AS "+v), v}, err
	}
	x, l := c.variable("x"), c.variable("l")
	var before string
	of := l
	if label := ofMentions[facet]; on.mentioned != "" && label != "" {
		l = on.mentioned
		of = fmt.Sprintf("[p IN %s WHERE p[0]:%s]", l, label)
	} else {
		before = counted(found, on.articles[0], l)
	}
	// So many of the rest have one article that to read their ids, for the order, would take as long as to count.
	text := fmt.Sprintf("WITH %[1]s AS all CALL (all) { UNWIND all AS p WITH p[1] AS c ORDER BY c DESC LIMIT %[2]s RETURN min(c) AS least }"+
		" UNWIND all AS p WITH p, least WHERE p[1] >= least WITH p[0] AS %[3]s, {count: p[1]} AS %[4]s ORDER BY %[4]s.count DESC, %[3]s.id LIMIT %[2]s", of, param(f, "n"), x, n)
	row, list, err := c.row(r, scope{typ: r.Type, node: x, rel: n})
	return answer{before + call([]string{l}, text+row, "collect("+list+") AS "+v), v}, err
}

// timeline compiles how many articles there are in each bucket of time: the pairs of the time part of keys that bucket begin with and the number, and
// the beginning of the key of the newest article that is not counted.
func (c *compiler) timeline(f *query.Field, s *set) (answer, error) {
	n := counting{s, param(s.f, "since"), param(s.f, "until"), param(f, "newest")}
	v := c.variable("f")
	unit := param(f, "unit")
	if n.isWhole() {
		key := n.ways[n.natural].key()
		from := "0"
		if n.hub != "" {
			from = fmt.Sprintf("size(%s.id) + 1", n.hub)
		}
		text := n.rangeOf(n.natural, "", n.beginning(), n.lo, n.hi) +
			fmt.Sprintf(" WITH %[1]s AS k ORDER BY k DESC LIMIT %[2]s + 1 WITH substring(k, %[3]s, %[4]s) AS b, count(*) AS c", key, n.newest, from, unit)
		result := fmt.Sprintf("[collect([b, c])[..%[1]s], CASE WHEN sum(c) > %[2]s THEN min(b) END] AS %[3]s", param(f, "most"), n.newest, v)
		return answer{call([]string{n.hub}, text, result), v}, nil
	}
	clauses, articles, cut := c.newestOf(n)
	buckets := c.variable("l")
	clauses += call([]string{articles}, fmt.Sprintf("UNWIND %s AS a WITH left(a.sortKey, %s) AS b, count(*) AS c LIMIT %s", articles, unit, param(f, "most")),
		"collect([b, c]) AS "+buckets)
	return answer{call([]string{n.hub}, clauses, fmt.Sprintf("[%s, %s] AS %s", buckets, cut, v)), v}, nil
}

// trends compiles what is counted over two spans of time: one row.
func (c *compiler) trends(f *query.Field) (answer, error) {
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	var clauses string
	var lists, cuts []string
	for _, span := range []string{"", "base_"} {
		s, err := c.byTime(f, query.Articles{}, scope{})
		if err != nil {
			return answer{}, err
		}
		text, articles, cut := c.newestOf(counting{s, param(f, span+"since"), param(f, span+"until"), param(f, "newest")})
		clauses += text
		lists, cuts = append(lists, articles), append(cuts, cut)
	}
	n, v := c.variable("n"), c.variable("f")
	clauses += fmt.Sprintf(" WITH %[1]s, %[2]s, {articlesCounted: size(%[1]s), baselineArticlesCounted: size(%[2]s), isExact: %[3]s IS NULL AND %[4]s IS NULL} AS %[5]s",
		lists[0], lists[1], cuts[0], cuts[1], n)
	row, list, err := c.row(r, scope{typ: r.Type, node: n, articles: lists})
	return answer{call(nil, clauses+row, "["+list+"] AS "+v), v}, err
}

// surprise is the log-likelihood ratio of a table of two by two (T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence,
// Computational Linguistics 19, 1993): of w articles c have something, of v others b. It needs no normal distribution, which chi-squared takes for
// granted, and so does not make much of little, as news is: most people are in a handful of articles.
const surprise = "round(2 * reduce(s = 0.0, o IN [[c, w * (b + c)], [b, v * (b + c)], [w - c, w * (w + v - b - c)], [v - b, v * (w + v - b - c)]] |" +
	" s + CASE WHEN o[0] = 0 THEN 0.0 ELSE o[0] * log(1.0 * o[0] * (w + v) / o[1]) END), 3)"

// risingBy compiles one facet by which two lists of articles are compared. What one article alone has does not rise: where the other list is much
// longer it would be called sure.
func (c *compiler) risingBy(f *query.Field, facet query.Facet, on scope) (answer, error) {
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	if len(on.articles) != 2 {
		return answer{}, fmt.Errorf("compile: %s has not two lists of articles to compare", f.Edge.Name)
	}
	a, x, k, n, v := c.variable("a"), c.variable("x"), c.variable("k"), c.variable("n"), c.variable("f")
	at := scope{typ: r.Type, node: x, rel: n}
	var found string
	which := []string{x}
	if facet == query.ByPair {
		found = fmt.Sprintf("MATCH (%[2]s:Country)<-[:MENTIONS]-(%[1]s)-[:MENTIONS]->(%[3]s:Person)", a, k, x)
		which = append(which, k)
		at = scope{typ: r.Type, node: n}
	} else if found, err = had(facet, a, x); err != nil {
		return answer{}, err
	}
	same := strings.Join(which, ", ")
	order := make([]string, len(which))
	for i, variable := range which {
		order[i] = variable + ".id"
	}
	said := "count: c, baselineCount: b, ratio: CASE WHEN b > 0 THEN round(1.0 * c * v / (b * w), 4) END, significance: g"
	text := fmt.Sprintf("WITH *, size(%[1]s) AS w, size(%[2]s) AS v UNWIND [[%[1]s, 1], [%[2]s, 0]] AS side UNWIND side[0] AS %[3]s %[4]s", on.articles[0], on.articles[1], a, found) +
		fmt.Sprintf(" WITH w, v, %s, sum(side[1]) AS c, count(*) AS both WITH w, v, %[1]s, c, both - c AS b WHERE c > 1 AND c * v > b * w", same) +
		fmt.Sprintf(" WITH w, v, %s, c, b, %s AS g ORDER BY g DESC, %s LIMIT %s", same, surprise, strings.Join(order, ", "), param(f, "n"))
	if facet == query.ByPair {
		text += fmt.Sprintf(" WITH {person: %s, country: %s, %s} AS %s", x, k, said, n)
	} else {
		text += fmt.Sprintf(" WITH %s, {%s} AS %s", x, said, n)
	}
	row, list, err := c.row(r, at)
	return answer{call(slices.Clone(on.articles), text+row, "collect("+list+") AS "+v), v}, err
}
