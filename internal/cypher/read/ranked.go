package read

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
)

// rankKeys are the indexed properties that orders of people, countries, publishers and organisations go by.
var rankKeys = map[query.OrderField]string{
	query.ByArticleCount: "countKey",
	query.ByCount:        "countKey",
	query.ByName:         "nameKey",
	query.ByLastSeen:     "seenKey",
}

// rankedPage reads all nodes of a type, in the order of an index or narrowed by a filter.
func (c *compiler) rankedPage(f *query.Field, r *query.Rows) (answer, error) {
	property, ok := rankKeys[f.Order.Field]
	if !ok {
		return answer{}, fmt.Errorf("compile: %s has no order by %q", f.Edge.Name, f.Order.Field)
	}
	n := c.variable("n")
	s := &set{
		f: f, item: n, order: n + "." + property, degree: fmt.Sprintf("COUNT { (:%s) }", r.Type),
		ways: []way{{seek: seek{fmt.Sprintf("MATCH (%s:%s)", n, r.Type), n, string(r.Type), property}, whole: true}},
	}
	s.ordered = f.Filter == nil
	var err error
	s.checks, err = conditions(f.Filter, func(i int, leaf *query.Leaf) (string, error) {
		return rankedCondition(f, i, leaf, n)
	})
	if err != nil {
		return answer{}, err
	}
	if r.Type == query.Person {
		c.personGroups(s)
	} else {
		s.ordered = true // there is no other way than the natural one
	}
	return c.set(s, r, scope{typ: r.Type, node: n, key: s.order})
}

// personGroups finds people by a word of their name, or by a country that they are seen with.
func (c *compiler) personGroups(s *set) {
	f, n := s.f, s.item
	names, pairs := 0, 0
	s.drivers = make(map[int]bool)
	s.unsure = true // a beginning that many have is no way in
	s.groups = groupsOf(f.Filter, func(i int, leaf *query.Leaf) string {
		values := leafParam(f, i, "")
		switch leaf.Kind {
		case query.NamePrefix:
			if names == 0 {
				names = len(s.ways)
				s.ways = append(s.ways, way{seek: seek{fmt.Sprintf("MATCH (x:Name)-[:NAMES]->(%s:Person)", n), "x", "Name", "key"}, byBeginning: true})
				s.drivers[names] = true
			}
			count := c.variable("w")
			s.bindings = append(s.bindings, binding{count, fmt.Sprintf("COUNT { MATCH (x:Name) USING INDEX SEEK x:Name(key) WHERE x.key >= %[1]s[0] AND x.key < %[1]s[0] + $highest WITH x LIMIT %[2]d RETURN x }", values, c.limits.names)})
			return fmt.Sprintf("CASE WHEN %[1]s < %[2]d THEN [{d: %[1]s, r: [[%[3]d, %[4]s[0]]]}] ELSE [] END", count, c.limits.names, names, values)
		case query.SeenWith:
			if pairs == 0 {
				pairs = len(s.ways)
				r := c.variable("r")
				s.ways = append(s.ways, way{seek: seek{fmt.Sprintf("MATCH (%s:Person)-[%s:SEEN_WITH]->()", n, r), r, "SEEN_WITH", "countKey"}})
				s.drivers[pairs] = true
			}
			hubs := c.variable("w")
			s.bindings = append(s.bindings, binding{hubs, fmt.Sprintf("COLLECT { %s RETURN {id: w.id, count: COUNT { (w)<-[:SEEN_WITH]-() }} }", soughtAny("w", "Country", values))})
			return c.leafGroups(hubs, pairs, "count", leaf, values)
		default:
			return ""
		}
	})
}

// rankedCondition is a leaf as a condition on one person, country, publisher or organisation.
func rankedCondition(f *query.Field, i int, leaf *query.Leaf, n string) (string, error) {
	values := leafParam(f, i, "")
	t := f.Edge.To[0]
	switch leaf.Kind {
	case query.NamePrefix:
		switch t {
		case query.Person:
			// The end without a label cannot be sought, and should not be: a person has few names.
			return fmt.Sprintf("EXISTS { (%s)<-[:NAMES]-(x) WHERE x.key STARTS WITH %s[0] }", n, values), nil
		case query.Country:
			return fmt.Sprintf("any(name IN %s.names WHERE name STARTS WITH %s[0])", n, values), nil
		default:
			return fmt.Sprintf("%s.nameKey STARTS WITH %s[0]", n, values), nil
		}
	case query.AnyName:
		return fmt.Sprintf("%s[0] IN %s.names", values, n), nil
	case query.SeenWith:
		pattern := fmt.Sprintf("{ (%s)-[:SEEN_WITH]->(x:Country) WHERE x.id IN %s }", n, values)
		if leaf.All {
			return fmt.Sprintf("COUNT %s = size(%s)", pattern, values), nil
		}
		return "EXISTS " + pattern, nil
	case query.InRegion:
		return fmt.Sprintf("coalesce(%s.region IN %s, false)", n, values), nil
	case query.InSubregion:
		return fmt.Sprintf("coalesce(toLower(%s.subregion) IN %s, false)", n, values), nil
	case query.ArticleCount:
		var bounds []string
		if leaf.Min != nil {
			bounds = append(bounds, fmt.Sprintf("%s.articleCount >= %s", n, leafParam(f, i, "min")))
		}
		if leaf.Max != nil {
			bounds = append(bounds, fmt.Sprintf("%s.articleCount <= %s", n, leafParam(f, i, "max")))
		}
		return strings.Join(bounds, " AND "), nil
	case query.SeenWithin:
		return fmt.Sprintf("coalesce(%[1]s.lastSeen >= %[2]s AND %[1]s.firstSeen < %[3]s, false)", n, leafParam(f, i, "since"), leafParam(f, i, "until")), nil
	default:
		return "", fmt.Errorf("compile: %s has no condition %q", f.Edge.Name, leaf.Kind)
	}
}
