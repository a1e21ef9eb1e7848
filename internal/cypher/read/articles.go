package read

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
)

// articlePage reads articles: all of them, or those that a relationship leads to from a hub. Every such relationship has a key
// "<id of the hub>|<time>|<id of the article>" under a range index.
func (c *compiler) articlePage(f *query.Field, r *query.Rows, source query.Articles, on scope) (answer, error) {
	if leaf := f.Filter.Hub(); leaf != nil && source.Relationship == "" && f.Order.Field == query.ByPublishedAt {
		return c.articlesOfHub(f, r, leaf)
	}
	if leaf := f.Filter.Hub(); leaf != nil && f.Order.Field == query.ByPublishedAt && !f.Total && !r.Has(query.OfRel) {
		return c.articlesOfTwo(f, r, source.Relationship, on, leaf)
	}
	a, l := c.variable("a"), ""
	s := &set{f: f, item: a, hub: on.node, relationship: source.Relationship, order: a + ".sortKey", ordered: true, rel: r.Has(query.OfRel), found: f.Order.Field == query.ByRelevance}
	at := scope{typ: r.Type, node: a}
	if source.Relationship == "" {
		s.degree = "COUNT { (:Article) }"
		property := "sortKey"
		if f.Order.Field == query.ByLoadedAt {
			property = "loadedKey"
			s.order, s.ordered = a+".loadedKey", f.Filter == nil
		}
		s.ways = []way{{seek: seek{fmt.Sprintf("MATCH (%s:Article)", a), a, "Article", property}, whole: true}}
	} else if err := c.hubWays(s, on, &l); err != nil {
		return answer{}, err
	}
	at.rel, at.key = l, s.order
	if err := c.articleFilter(s); err != nil {
		return answer{}, err
	}
	s.ordered = s.ordered || len(s.ways) == 1
	if s.found {
		return c.relevancePage(s, r, at)
	}
	return c.set(s, r, at)
}

// articlesOfHub reads the articles that a filter leaves which names one hub and says no more. That is a list as the hub has it: nothing
// has to be chosen or checked, which costs more than the list.
func (c *compiler) articlesOfHub(f *query.Field, r *query.Rows, leaf *query.Leaf) (answer, error) {
	kind := articleLeaves[leaf.Kind]
	a, l := c.variable("a"), c.variable("r")
	id := leafParam(f, 0, "") + "[0]"
	along := seek{fmt.Sprintf("MATCH (%s)-[%s:%s]->()", a, l, kind.relationship), l, kind.relationship, "key"}
	return c.assemble(f, r, parts{
		items: windowOf(f).sought(along, id, nil, a, l),
		at:    scope{typ: r.Type, node: a, key: a + ".sortKey"},
		total: fmt.Sprintf("coalesce(head(COLLECT { %s RETURN w.%s }), 0)", sought("w", kind.label, id), kind.count),
	})
}

// end is one of two that articles lead to: a row, and a hub that a filter names.
type end struct{ node, relationship, count string }

// articlesOfTwo reads the articles that lead to a row and to one hub that a filter names: those of the end with fewer are read, and checked for the other. As a
// set, which can have any conditions, the same list takes the database twice the operators.
func (c *compiler) articlesOfTwo(f *query.Field, r *query.Rows, relationship string, on scope, leaf *query.Leaf) (answer, error) {
	count, err := degree(relationship, on)
	if err != nil {
		return answer{}, err
	}
	kind := articleLeaves[leaf.Kind]
	a, w, few, d := c.variable("a"), c.variable("w"), c.variable("b"), c.variable("d")
	row, hub := end{on.node, relationship, count}, end{w, kind.relationship, w + "." + kind.count}
	page, scan := windowOf(f), param(f, "scan")
	read := func(from, to end, condition string) (rows, counted string) {
		l, beginning := c.variable("r"), from.node+".id"
		if condition != "" {
			beginning = fmt.Sprintf("CASE WHEN %s THEN %s END", condition, beginning)
		}
		along := seek{fmt.Sprintf("MATCH (%s)-[%s:%s]->()", a, l, from.relationship), l, from.relationship, "key"}
		ordered := fmt.Sprintf(" WITH %s, %s ORDER BY %s %s LIMIT ", a, l, along.key(), page.direction)
		rows = along.between(beginning, page.lo, page.hi) + ordered + scan +
			fmt.Sprintf(" WITH %s, %s WHERE EXISTS { (%s)-[:%s]->(%s) }", a, l, a, to.relationship, to.node) + ordered + page.limit
		counted = fmt.Sprintf("COUNT { %s WITH 1 AS one LIMIT %s RETURN one }", along.between(beginning, page.lo, page.hi), scan)
		return rows, counted
	}
	clauses := sought(w, kind.label, leafParam(f, 0, "")+"[0]")
	sees := []string{on.node, w, few}
	var items, looked string
	if row.relationship == hub.relationship {
		s, o := c.variable("s"), c.variable("o")
		clauses += fmt.Sprintf(" WITH %[1]s, %[2]s, %[5]s < %[6]s AS %[3]s WITH %[3]s, CASE WHEN %[3]s THEN %[2]s ELSE %[1]s END AS %[7]s, CASE WHEN %[3]s THEN %[1]s ELSE %[2]s END AS %[8]s, CASE WHEN %[3]s THEN %[5]s ELSE %[6]s END AS %[4]s",
			on.node, w, few, d, hub.count, row.count, s, o)
		sees = []string{s, o}
		items, looked = read(end{s, relationship, ""}, end{o, relationship, ""}, "")
	} else {
		clauses += fmt.Sprintf(" WITH %[1]s, %[2]s, %[5]s < %[6]s AS %[3]s WITH %[1]s, %[2]s, %[3]s, CASE WHEN %[3]s THEN %[5]s ELSE %[6]s END AS %[4]s",
			on.node, w, few, d, hub.count, row.count)
		ofHub, countHub := read(hub, row, few)
		ofRow, countRow := read(row, hub, "NOT "+few)
		items = strings.TrimSpace(callAll(sees, []string{ofHub + " RETURN " + a, ofRow + " RETURN " + a})) +
			fmt.Sprintf(" WITH %s ORDER BY %s.sortKey %s LIMIT %s", a, a, page.direction, page.limit)
		looked = fmt.Sprintf("CASE WHEN %s THEN %s ELSE %s END", few, countHub, countRow)
	}
	below, list, err := c.row(r, scope{typ: r.Type, node: a, key: a + ".sortKey"})
	if err != nil {
		return answer{}, err
	}
	rows, v := c.variable("f"), c.variable("f")
	clauses += call(sees, items+below, "collect("+list+") AS "+rows)
	over := fmt.Sprintf("CASE WHEN size(%s) < %s AND %s >= %s THEN %s >= %s ELSE false END", rows, page.limit, d, scan, looked, scan)
	// Of a hub that is not in the graph nothing is found.
	result := fmt.Sprintf("coalesce(head(collect([%s, null, %s])), [[], null, false]) AS %s", rows, over, v)
	return answer{call([]string{on.node}, clauses, result), v}, nil
}

// hubWays sets what a list of the articles of a hub is read from.
func (c *compiler) hubWays(s *set, on scope, l *string) error {
	relationship := s.relationship
	a, r := s.item, c.variable("r")
	var err error
	if s.degree, err = degree(relationship, on); err != nil {
		return err
	}
	along := seek{fmt.Sprintf("MATCH (%s)-[%s:%s]->()", a, r, relationship), r, relationship, "key"}
	s.ways = []way{{seek: along}}
	if relationship == "MENTIONS" && (s.rel || s.f.Order.Field == query.ByMentionCount) {
		*l = r
		s.followed = r
		s.follow = fmt.Sprintf(" MATCH ()-[%[1]s:MENTIONS]->() USING INDEX SEEK %[1]s:MENTIONS(key) WHERE %[1]s.key = %[2]s.id + '|' + %[3]s.sortKey",
			r, on.node, a)
	}
	switch s.f.Order.Field {
	case query.ByMentionCount:
		along.property = "countKey"
		if s.f.Filter == nil {
			s.ways = []way{{seek: along}}
		} else {
			s.ways = append(s.ways, way{seek: along})
			s.natural, s.ordered = 1, false
		}
		s.order = fmt.Sprintf("substring(%s.countKey, size(%s.id) + 1)", r, on.node)
	case query.ByLoadedAt:
		all := seek{fmt.Sprintf("MATCH (%s:Article)", a), a, "Article", "loadedKey"}
		s.ways = append(s.ways, way{seek: all, whole: true})
		s.natural, s.ordered = 1, false
		s.order = a + ".loadedKey"
	}
	return nil
}

// degree is the number of articles that a relationship leads to from a row.
func degree(relationship string, on scope) (string, error) {
	switch relationship {
	case "MENTIONS", "PUBLISHED_BY", "TELLS":
		return on.node + ".articleCount", nil
	case "WRITTEN_BY":
		return on.node + ".writtenCount", nil
	case "LINKS_TO":
		return fmt.Sprintf("COUNT { (%s)<-[:LINKS_TO]-() }", on.node), nil
	default:
		return "", fmt.Errorf("compile: no list of articles hangs on %q", relationship)
	}
}

// articleLeaf says how a leaf finds articles: by a relationship from hubs that are bound to a list.
type articleLeaf struct {
	relationship, label string
	count               string // property of a hub: how many articles the relationship leads to
}

var articleLeaves = map[query.LeafKind]articleLeaf{
	query.MentionsPeople:    {"MENTIONS", "Person", "articleCount"},
	query.MentionsCountries: {"MENTIONS", "Country", "articleCount"},
	query.MentionsHolders:   {"MENTIONS", "Person", "articleCount"},
	query.InOneSentence:     {"MENTIONS", "", "articleCount"}, // people and countries
	query.PublishedBy:       {"PUBLISHED_BY", "Publisher", "articleCount"},
	query.WrittenBy:         {"WRITTEN_BY", "Person", "writtenCount"},
}

// articleFilter adds a filter's bindings, groups and checks to a set.
func (c *compiler) articleFilter(s *set) error {
	f := s.f
	leaves := f.Filter.Leaves()
	hubs := make([]string, len(leaves)) // variables of the lists of hubs, or of the articles that a search finds
	many := make([]string, len(leaves)) // and of whether these are too many
	for i, leaf := range leaves {
		if leaf.Kind == query.HasText {
			if !s.found {
				hubs[i], many[i] = c.variable("w"), c.variable("w")
				s.bindText(f, query.Article, i, many[i], hubs[i])
			}
			continue
		}
		kind, ok := articleLeaves[leaf.Kind]
		if !ok {
			continue
		}
		hubs[i] = c.variable("w")
		list := fmt.Sprintf("COLLECT { %s RETURN w }", soughtAny("w", kind.label, leafParam(f, i, "")))
		if leaf.Kind == query.MentionsHolders {
			list = fmt.Sprintf("COLLECT { MATCH (w:Person)-[h:HOLDS_OFFICE]->() USING INDEX SEEK h:HOLDS_OFFICE(titleKey) WHERE h.titleKey IN %s WITH DISTINCT w LIMIT %d RETURN w }",
				leafParam(f, i, ""), c.limits.holders)
		}
		if leaf.Kind == query.InOneSentence {
			list = namedTogether(leafParam(f, i, ""))
		}
		s.bindings = append(s.bindings, binding{hubs[i], list})
	}
	s.windowed = f.Order.Field == query.ByPublishedAt && hasWindow(f.Filter)
	numbers := make(map[string]int)
	s.drivers = make(map[int]bool)
	s.groups = groupsOf(f.Filter, func(i int, leaf *query.Leaf) string {
		if leaf.Kind == query.HasText && !s.found {
			return s.textGroup(hubs[i], many[i])
		}
		kind, ok := articleLeaves[leaf.Kind]
		if !ok {
			return ""
		}
		number, known := numbers[kind.relationship]
		if !known {
			number = s.wayAlong(c, kind.relationship)
			numbers[kind.relationship] = number
			s.drivers[number] = true
		}
		s.unsure = s.unsure || leaf.Kind == query.MentionsHolders
		return c.leafGroups(hubs[i], number, kind.count, leaf, leafParam(f, i, ""))
	})
	checks, err := conditions(f.Filter, func(i int, leaf *query.Leaf) (string, error) {
		if s.windowed && leaf.Kind == query.PublishedWithin && f.Filter.Needs(leaf) {
			return "", nil // the ranges ensure it
		}
		if leaf.Kind == query.FirstOfStory {
			first, err := c.firstOfStory(s, hubs)
			if err == nil && f.Filter.Needs(leaf) {
				s.last = first
				return "", nil
			}
			return first, err
		}
		return articleCondition(f, i, leaf, s.item, hubs[i])
	})
	if err != nil {
		return err
	}
	s.keep(checks)
	if f.Filter != nil && f.Filter.Op == query.OpLeaf && s.relationship == "" && s.groups != "" {
		if leaves[0].Kind == query.HasText && s.ordered && !s.found {
			s.exactWay = s.texts
			s.checks = []string{fmt.Sprintf("(NOT %s OR %s)", many[0], s.checks[0])}
			return nil
		}
		s.exactly(leaves[0], leafParam(f, 0, ""))
	}
	if s.relationship != "" && (s.groups != "" || s.natural != 0) {
		s.checks = append(s.checks, s.belongs(s.item))
	}
	if s.last != "" {
		s.checks = append(s.checks, s.last)
	}
	return nil
}

// keep adds the conditions of a filter that must all hold, in its order, "()" for one that the ranges ensure or that is kept for the end.
func (s *set) keep(checks []string) {
	for i, check := range checks {
		if check == "()" {
			continue
		}
		s.checks = append(s.checks, check)
		if s.f.Order.Field != query.ByRelevance || !isText(s.f.Filter, i) {
			s.others = append(s.others, check)
		}
	}
}

// isText tells whether a condition of a filter, by its number among those that must all hold, is a search.
func isText(filter *query.Filter, i int) bool {
	if filter.Op == query.OpAnd {
		filter = filter.Of[i]
	}
	return filter.Op == query.OpLeaf && filter.Leaf.Kind == query.HasText
}

// belongs is the condition that an item is one of those of the hub.
func (s *set) belongs(item string) string {
	if s.relationship == "" { // the item is the relationship
		return fmt.Sprintf("endNode(%s) = %s", item, s.hub)
	}
	return fmt.Sprintf("EXISTS { (%s)-[:%s]->(%s) }", item, s.relationship, s.hub)
}

// exactly sets when the group of a filter of one leaf holds just what the filter leaves: all of one hub, or of the one of several that
// there is. In an order that ranges do not have, the whole list may be read instead.
func (s *set) exactly(leaf *query.Leaf, values string) {
	if leaf.Kind == query.MentionsHolders || len(leaf.MentionKinds) > 0 || leaf.MinCount > 0 || !s.ordered {
		return
	}
	s.exact = "true"
	if leaf.All {
		s.exact = fmt.Sprintf("size(%s) = 1", values)
	}
	s.checks = []string{fmt.Sprintf("(size(%s) = 1 OR %s)", values, s.checks[0])}
}

// wayAlong gives the number of the way by the keys of a relationship, adding it where the hub's own is another.
func (s *set) wayAlong(c *compiler, relationship string) int {
	if relationship == s.relationship {
		return 0
	}
	r := c.variable("r")
	s.ways = append(s.ways, way{seek: seek{fmt.Sprintf("MATCH (%s)-[%s:%s]->()", s.item, r, relationship), r, relationship, "key"}})
	return len(s.ways) - 1
}

// leafGroups are the groups of a leaf: one of all its hubs' ranges where any of them will do, one for each where all must be.
func (c *compiler) leafGroups(hubs string, way int, count string, leaf *query.Leaf, values string) string {
	switch {
	case leaf.All:
		// Of a hub that is not in the graph nothing is found.
		return fmt.Sprintf("CASE WHEN size(%[1]s) < size(%[2]s) THEN [{d: -1, r: []}] ELSE [w IN %[1]s | {d: w.%[3]s, r: [[%[4]d, w.id]]}] END",
			hubs, values, count, way)
	case leaf.Kind == query.MentionsHolders:
		return fmt.Sprintf("CASE WHEN size(%[1]s) < %[2]d THEN [{d: reduce(s = 0, w IN %[1]s | s + w.%[3]s), r: [w IN %[1]s | [%[4]d, w.id]]}] ELSE [] END",
			hubs, c.limits.holders, count, way)
	default:
		return fmt.Sprintf("[{d: reduce(s = 0, w IN %[1]s | s + w.%[2]s), r: [w IN %[1]s | [%[3]d, w.id]]}]", hubs, count, way)
	}
}

// hasWindow tells whether a filter bounds the time of publication of all that it leaves.
func hasWindow(filter *query.Filter) bool {
	for _, leaf := range filter.Leaves() {
		if leaf.Kind == query.PublishedWithin && filter.Needs(leaf) {
			return true
		}
	}
	return false
}

// articleCondition is a leaf as a condition on one article, answered from the article's side: an article mentions a handful, a
// country may be mentioned by a hundred thousand.
func articleCondition(f *query.Field, i int, leaf *query.Leaf, a, hubs string) (string, error) {
	values := leafParam(f, i, "")
	switch leaf.Kind {
	case query.MentionsPeople, query.MentionsCountries:
		restrictions := []string{"x IN " + hubs}
		if leaf.MinCount > 0 {
			restrictions = append(restrictions, "m.count >= "+leafParam(f, i, "min"))
		}
		if len(leaf.MentionKinds) > 0 {
			restrictions = append(restrictions, "any(kind IN m.kinds WHERE kind IN "+leafParam(f, i, "kinds")+")")
		}
		pattern := fmt.Sprintf("{ (%s)-[m:MENTIONS]->(x) WHERE %s }", a, strings.Join(restrictions, " AND "))
		if leaf.All {
			return fmt.Sprintf("COUNT %s = size(%s)", pattern, values), nil
		}
		return "EXISTS " + pattern, nil
	case query.InOneSentence:
		return inOneSentence(a, hubs, values), nil
	case query.MentionsHolders:
		return fmt.Sprintf("EXISTS { (%s)-[:MENTIONS]->(:Person)-[h:HOLDS_OFFICE]->() WHERE h.titleKey IN %s }", a, values), nil
	case query.PublishedBy, query.WrittenBy:
		return fmt.Sprintf("EXISTS { (%s)-[:%s]->(x) WHERE x IN %s }", a, articleLeaves[leaf.Kind].relationship, hubs), nil
	case query.HasText:
		return textCondition(f, i, a), nil
	case query.InLanguage:
		return fmt.Sprintf("coalesce(%s.language IN %s, false)", a, values), nil
	case query.WithBody:
		return fmt.Sprintf("coalesce(%s.bodyKind, '%s') IN %s", a, query.FullBody, values), nil
	case query.PublishedWithin:
		return fmt.Sprintf("%[1]s.sortKey >= %[2]s AND %[1]s.sortKey < %[3]s", a, leafParam(f, i, "from"), leafParam(f, i, "to")), nil
	default:
		return "", fmt.Errorf("compile: articles have no condition %q", leaf.Kind)
	}
}
