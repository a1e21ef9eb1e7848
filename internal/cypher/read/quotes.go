package read

import (
	"fmt"

	"github.com/newsgraph/newsgraph/internal/query"
)

// quotePage reads the quotations of an article, which are few, in the order of the text; those of a person, or all, as their articles were
// published.
func (c *compiler) quotePage(f *query.Field, r *query.Rows, on scope) (answer, error) {
	q := c.variable("q")
	pattern := fmt.Sprintf("MATCH ()-[%s:QUOTES]->()", q)
	byKey := way{seek: seek{pattern, q, "QUOTES", "key"}}
	s := &set{f: f, item: q, hub: on.node, order: q + ".sortKey", ordered: true, found: f.Order.Field == query.ByRelevance}
	switch on.typ {
	case query.Article:
		k := c.variable("k")
		key := fmt.Sprintf("right('0000000000' + toString(%s.number), 10)", q)
		return c.assemble(f, r, parts{
			sees:  []string{on.node},
			items: windowOf(f).sorted(fmt.Sprintf("MATCH (%s)-[%s:QUOTES]->()", on.node, q), nil, key, k, q),
			at:    scope{typ: r.Type, node: q, key: k},
			total: fmt.Sprintf("COUNT { (%s)-[:QUOTES]->() }", on.node),
		})
	case query.Person:
		s.degree = fmt.Sprintf("COUNT { (%s)<-[:QUOTES]-() }", on.node)
		s.ways = []way{byKey}
	case "":
		s.degree = "COUNT { ()-[:QUOTES]->() }"
		s.ways = []way{{seek: seek{pattern, q, "QUOTES", "sortKey"}, whole: true}, byKey}
	default:
		return answer{}, fmt.Errorf("compile: rows of %s have no quotations", on.typ)
	}
	if err := c.quoteFilter(s); err != nil {
		return answer{}, err
	}
	at := scope{typ: r.Type, node: q, key: s.order}
	if s.found {
		return c.relevancePage(s, r, at)
	}
	return c.set(s, r, at)
}

// quoteFilter adds a filter's bindings, groups and checks to a set. What has the words of a search is found by its index, what somebody said by
// the keys.
func (c *compiler) quoteFilter(s *set) error {
	f := s.f
	s.windowed = f.Order.Field == query.ByPublishedAt && hasWindow(f.Filter)
	s.drivers = make(map[int]bool)
	s.groups = groupsOf(f.Filter, func(i int, leaf *query.Leaf) string {
		values := leafParam(f, i, "")
		switch {
		case leaf.Kind == query.HasText && !s.found:
			list, many := c.variable("w"), c.variable("w")
			s.bindText(f, query.Quote, i, many, list)
			return s.textGroup(list, many)
		case leaf.Kind == query.SpokenBy && s.hub == "":
			hubs := c.variable("w")
			s.bindings = append(s.bindings, binding{hubs, fmt.Sprintf("COLLECT { %s RETURN {id: w.id, count: COUNT { (w)<-[:QUOTES]-() }} }", soughtAny("w", "Person", values))})
			s.drivers[1] = true
			return c.leafGroups(hubs, 1, "count", leaf, values)
		default:
			return ""
		}
	})
	checks, err := conditions(f.Filter, func(i int, leaf *query.Leaf) (string, error) {
		if s.windowed && leaf.Kind == query.PublishedWithin && f.Filter.Needs(leaf) {
			return "", nil // the ranges ensure it
		}
		return quoteCondition(f, i, leaf, s.item)
	})
	if err != nil {
		return err
	}
	s.keep(checks)
	if s.hub != "" && s.groups != "" {
		s.checks = append(s.checks, s.belongs(s.item))
	}
	return nil
}

func quoteCondition(f *query.Field, i int, leaf *query.Leaf, q string) (string, error) {
	values := leafParam(f, i, "")
	switch leaf.Kind {
	case query.HasText:
		return textCondition(f, i, q), nil
	case query.SpokenBy:
		return fmt.Sprintf("endNode(%s).id IN %s", q, values), nil
	case query.NamesCountries:
		return fmt.Sprintf("any(x IN coalesce(%s.countries, []) WHERE x IN %s)", q, values), nil
	case query.PublishedWithin:
		return fmt.Sprintf("%[1]s.sortKey >= %[2]s AND %[1]s.sortKey < %[3]s", q, leafParam(f, i, "from"), leafParam(f, i, "to")), nil
	default:
		return "", fmt.Errorf("compile: quotations have no condition %q", leaf.Kind)
	}
}
