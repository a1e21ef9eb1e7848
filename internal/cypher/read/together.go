package read

import (
	"fmt"

	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/query"
)

// What articles mention together with a person or country. For a person with a country the graph keeps how many articles that is and
// which is the newest (SEEN_WITH). Between two of a kind it is not kept, and neither is it for a span of time: there the newest
// articles of what the list hangs on are read, and what they mention is counted.

const (
	// keysPerRow is how many keys of an index may be counted for one row that may be looked at: they cost a tenth.
	keysPerRow = 5
	// tieUnit is what a score of one is as the whole number that orders.
	tieUnit = 1_000_000
)

// together is what a list is compiled from.
type together struct {
	f      *query.Field
	on     scope
	typ    query.Type
	from   string // parameter with the beginning of the span of time; empty where nothing bounds it
	to     string
	least  string // parameter with the least number of articles; empty for one
	scored bool
}

func newTogether(f *query.Field, r *query.Rows, on scope) together {
	t := together{f: f, on: on, typ: r.Type, scored: f.Order.Field == query.ByNPMI || r.Has(query.OfScore)}
	for i, leaf := range f.Filter.Leaves() {
		if leaf.Kind == query.PublishedWithin {
			t.from, t.to = leafParam(f, i, "from"), leafParam(f, i, "to")
		} else {
			t.least = leafParam(f, i, "min")
		}
	}
	return t
}

// togetherPage reads what articles mention together with a person or country. A person is seen with no more countries than
// there are, so those are sorted; a country is seen with any number of people, so those are read in the order of an index.
func (c *compiler) togetherPage(f *query.Field, r *query.Rows, source query.SeenTogether, on scope) (answer, error) {
	t := newTogether(f, r, on)
	if source.Counted || t.from != "" {
		return c.countedPage(t, r)
	}
	if f.Order.Field == query.ByNPMI || t.least != "" && r.Type == query.Person {
		return c.listedPage(t, r)
	}
	l, n := c.variable("r"), c.variable("n")
	property, first := "countKey", rank{l + ".count", false}
	key := "right('000000000000' + toString(" + l + ".count), 12) + '|' + " + n + ".id"
	if f.Order.Field == query.ByLastSeen {
		property, first = "seenKey", rank{fmt.Sprintf("left(%s.newest, %d)", l, len(keys.TimeLayout)), false}
		key = first.expression + " + '|' + " + n + ".id"
	}
	p := parts{sees: []string{on.node}, at: scope{typ: r.Type, node: n, rel: l, key: key, parent: on.node}}
	if t.scored {
		p.at.score = score(microNPMI(l+".count", on.node+".articleCount", n+".articleCount", "COUNT { (:Article) }"))
	}
	if r.Type == query.Country {
		match := fmt.Sprintf("MATCH (%s)-[%s:SEEN_WITH]->(%s:Country)", on.node, l, n)
		p.total = fmt.Sprintf("COUNT { (%s)-[:SEEN_WITH]->() }", on.node)
		if t.least != "" {
			match += fmt.Sprintf(" WHERE %s.count >= %s", l, t.least)
			p.total, p.counting = "", match
		}
		p.items = windowOf(f).ranked(f, match, key, []rank{first, {n + ".id", false}}, l, n)
	} else {
		s := seek{fmt.Sprintf("MATCH (%s:Person)-[%s:SEEN_WITH]->()", n, l), l, "SEEN_WITH", property}
		p.items = windowOf(f).sought(s, on.node+".id", nil, l, n)
		p.total = fmt.Sprintf("COUNT { (%s)<-[:SEEN_WITH]-() }", on.node)
	}
	p.rest = fmt.Sprintf(", false, true, %s.articleCount", on.node)
	return c.assemble(f, r, p)
}

// listedPage sorts kept pairs: all that a person has with countries, and of those that a country has with people the ones with the most
// articles, as many as may be looked at.
func (c *compiler) listedPage(t together, r *query.Rows) (answer, error) {
	l, n, all, exact := c.variable("r"), c.variable("n"), c.variable("l"), c.variable("e")
	var match string
	if r.Type == query.Country {
		match = fmt.Sprintf("MATCH (%s)-[%s:SEEN_WITH]->(%s:Country)", t.on.node, l, n)
		if t.least != "" {
			match += fmt.Sprintf(" WHERE %s.count >= %s", l, t.least)
		}
	} else {
		least := "''"
		if t.least != "" {
			least = "right('000000000000' + toString(" + t.least + "), 12)"
		}
		s := seek{fmt.Sprintf("MATCH (%s:Person)-[%s:SEEN_WITH]->()", n, l), l, "SEEN_WITH", "countKey"}
		match = fmt.Sprintf("%s WITH %[2]s, %[3]s ORDER BY %[4]s DESC LIMIT %[5]s",
			s.between(t.on.node+".id", least, "$highest"), l, n, s.key(), param(t.f, "scan"))
	}
	micro := ""
	if t.scored {
		micro = ", score: " + microNPMI(l+".count", t.on.node+".articleCount", n+".articleCount", "COUNT { (:Article) }")
	}
	clauses := call([]string{t.on.node}, match, fmt.Sprintf("collect({node: %s, count: %s.count, newest: %[2]s.newest%s}) AS %s", n, l, micro, all)) +
		fmt.Sprintf(" CALL (%[1]s) { RETURN size(%[1]s) < %[2]s AS %[3]s }", all, param(t.f, "scan"), exact)
	return c.rankedPairs(t, r, pairs{clauses: clauses, list: all, over: "false", counted: t.on.node + ".articleCount", exact: exact})
}

// pairs is a list of what is mentioned together, as maps of node, count, newest, and score where it is wanted.
type pairs struct {
	clauses              string
	list                 string // variable
	over, counted, exact string // expressions: whether too much was to be looked at, from how many articles, and whether from all
	// scores are clauses that add the scores to a list, whose variable they are given, and bind the list and whether too much was to be
	// looked at; nil where they are there, or not wanted.
	scores func(list string) (clauses, scored, over string)
}

// countedPage counts what the newest articles mention.
func (c *compiler) countedPage(t together, r *query.Rows) (answer, error) {
	a, l, k, articles, counted, exact := c.variable("a"), c.variable("r"), c.variable("k"), c.variable("a"), c.variable("c"), c.variable("e")
	from, to := "''", "$highest"
	if t.from != "" {
		from, to = t.from, t.to
	}
	along := seek{fmt.Sprintf("MATCH (%s)-[%s:MENTIONS]->()", a, l), l, "MENTIONS", "key"}
	clauses := call([]string{t.on.node},
		fmt.Sprintf("%s WITH %[2]s, %[3]s AS %[4]s ORDER BY %[4]s DESC LIMIT %[5]s + 1 WITH collect(%[2]s) AS %[6]s",
			along.between(t.on.node+".id", from, to), a, along.key(), k, param(t.f, "articles"), articles),
		fmt.Sprintf("%[1]s[..%[2]s] AS %[1]s, size(%[1]s) <= %[2]s AS %[3]s", articles, param(t.f, "articles"), exact))
	clauses += fmt.Sprintf(" CALL (%[1]s) { RETURN size(%[1]s) AS %[2]s }", articles, counted)
	i, n, m, all := c.variable("i"), c.variable("n"), c.variable("n"), c.variable("l")
	least := ""
	if t.least != "" {
		least = fmt.Sprintf(" WHERE %s >= %s", m, t.least)
	}
	clauses += call([]string{t.on.node, articles}, fmt.Sprintf(
		"UNWIND range(0, size(%[1]s) - 1) AS %[2]s WITH %[2]s, %[1]s[%[2]s] AS %[3]s MATCH (%[3]s)-[:MENTIONS]->(%[4]s:%[5]s) WHERE %[4]s <> %[6]s WITH %[4]s, count(*) AS %[7]s, min(%[2]s) AS %[2]s%[8]s",
		articles, i, a, n, t.typ, t.on.node, m, least),
		fmt.Sprintf("collect({node: %s, count: %s, newest: %s[%s].sortKey}) AS %s", n, m, articles, i, all))
	p := pairs{clauses: clauses, list: all, over: "false", counted: counted, exact: exact}
	if t.scored {
		p.scores = func(list string) (string, string, string) { return c.scores(t, list, counted, exact) }
	}
	return c.rankedPairs(t, r, p)
}

// scores adds scores to a list of pairs that were counted. Where only the newest articles were, the number of all is estimated from the
// share that they have, but never put above the number of what is rarer.
func (c *compiler) scores(t together, list, counted, exact string) (clauses, scored, over string) {
	scored = c.variable("l")
	p := c.variable("p")
	joint := func(own, other string) string {
		return fmt.Sprintf("CASE WHEN %[1]s.count * %[2]s <= %[3]s * %[4]s THEN toFloat(%[1]s.count * %[2]s) / %[4]s ELSE toFloat(%[3]s) END", p, own, other, counted)
	}
	if t.from == "" {
		own, other := t.on.node+".articleCount", p+".node.articleCount"
		return call([]string{t.on.node, list, counted}, fmt.Sprintf("UNWIND %s AS %s WITH %[2]s, %s AS j", list, p, joint(own, other)),
			fmt.Sprintf("collect(%s {.*, score: %s}) AS %s", p, microNPMI("j", own, other, "COUNT { (:Article) }"), scored)), scored, "false"
	}
	// Within a span of time all numbers are of that span: they are counted along the keys, up to a bound.
	rows := param(t.f, "rows")
	all, own, i, id, m, other := c.variable("c"), c.variable("c"), c.variable("i"), c.variable("i"), c.variable("r"), c.variable("c")
	articles := seek{"MATCH (a:Article)", "a", "Article", "sortKey"}
	mentions := seek{fmt.Sprintf("MATCH ()-[%s:MENTIONS]->()", m), m, "MENTIONS", "key"}
	clauses = call(nil, fmt.Sprintf("%s WITH a LIMIT %s", articles.between("", t.from, t.to), rows), "count(*) AS "+all)
	clauses += call([]string{t.on.node}, fmt.Sprintf("%s WITH %s LIMIT %s", mentions.between(t.on.node+".id", t.from, t.to), m, rows), "count(*) AS "+own)
	text := fmt.Sprintf("UNWIND range(0, size(%[1]s) - 1) AS %[2]s WITH %[2]s, %[1]s[%[2]s].node.id AS %[3]s %[4]s WITH %[2]s LIMIT %[5]s WITH %[2]s, count(*) AS %[6]s ORDER BY %[2]s WITH %[1]s[%[2]s] AS %[7]s, %[6]s",
		list, i, id, mentions.between(id, t.from, t.to), rows, other, p)
	text += fmt.Sprintf(" WITH %s, %s, %s AS j", p, other, joint(own, other))
	read := c.variable("c")
	over = c.variable("o")
	clauses += call([]string{list, counted, all, own}, text, fmt.Sprintf("collect(%s {.*, score: %s}) AS %s, sum(%s) AS %s",
		p, microNPMI("j", own, other, all), scored, other, read))
	clauses += fmt.Sprintf(" CALL (%[1]s, %[2]s, %[3]s) { RETURN %[1]s >= %[4]s OR %[2]s >= %[4]s OR %[3]s >= %[4]s AS %[5]s }", read, all, own, rows, over)
	return clauses, scored, over
}

// npmi is normalised pointwise mutual information of two things of which so many articles mention both, one and the other, of all. It is
// nothing where all articles mention both, which says nothing.
func npmi(both, one, other, all string) string {
	return fmt.Sprintf("CASE WHEN %[1]s >= %[4]s THEN 0.0 ELSE (log(%[1]s) + log(%[4]s) - log(%[2]s) - log(%[3]s)) / (log(%[4]s) - log(%[1]s)) END", both, one, other, all)
}

// microNPMI is the same as a whole number, which orders the same everywhere.
func microNPMI(both, one, other, all string) string {
	return fmt.Sprintf("toInteger(round(%d * %s))", tieUnit, npmi(both, one, other, all))
}

func score(micro string) string { return fmt.Sprintf("%s / %d.0", micro, tieUnit) }

// rankedPairs makes a page of a list of pairs.
func (c *compiler) rankedPairs(t together, r *query.Rows, p pairs) (answer, error) {
	clauses, list, over := p.clauses, p.list, p.over
	if p.scores != nil && t.f.Order.Field == query.ByNPMI {
		var more string
		more, list, over = p.scores(list)
		clauses += more
	}
	total := fmt.Sprintf("size(%s)", list)
	items := "null"
	if t.f.Items {
		x, page := c.variable("p"), c.variable("l")
		first, key := rank{x + ".count", false}, fmt.Sprintf("right('000000000000' + toString(%s.count), 12)", x)
		switch t.f.Order.Field {
		case query.ByLastSeen:
			key = fmt.Sprintf("left(%s.newest, %d)", x, len(keys.TimeLayout))
			first = rank{key, false}
		case query.ByNPMI:
			key = fmt.Sprintf("right('0000000' + toString(%s.score + %d), 7)", x, tieUnit)
			first = rank{x + ".score", false}
		}
		key += " + '|' + " + x + ".node.id"
		match := fmt.Sprintf("UNWIND %s AS %s", list, x)
		text := windowOf(t.f).ranked(t.f, match+" WITH "+x, key, []rank{first, {x + ".node.id", false}}, x)
		clauses += call([]string{list}, text, "collect("+x+") AS "+page)
		if p.scores != nil && t.f.Order.Field != query.ByNPMI {
			var more string
			more, page, over = p.scores(page)
			clauses += more
		}
		n, l := c.variable("n"), c.variable("r")
		at := scope{typ: r.Type, node: n, rel: l, parent: t.on.node, score: score(l + ".score")}
		at.key = fmt.Sprintf("%s.key", l)
		row, values, err := c.row(r, at)
		if err != nil {
			return answer{}, err
		}
		items = c.variable("f")
		clauses += call([]string{t.on.node, page}, fmt.Sprintf("UNWIND %[1]s AS %[2]s WITH %[2]s, %[2]s.node AS %[3]s, %[2]s {.*, key: %[4]s, lastSeen: datetime(left(%[2]s.newest, %[5]d))} AS %[6]s",
			page, x, n, key, len(keys.TimeLayout), l)+row, "collect("+values+") AS "+items)
	}
	if !t.f.Total {
		total = "null"
	}
	v := c.variable("f")
	return answer{call([]string{t.on.node}, clauses, fmt.Sprintf("[%s, %s, %s, %s, %s] AS %s", items, total, over, p.exact, p.counted, v)), v}, nil
}
