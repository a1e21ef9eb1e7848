package read

import (
	"fmt"

	"github.com/newsgraph/newsgraph/internal/query"
)

// officePage reads the offices of a person, which are few, those of a country or organisation, which may be many, or all.
func (c *compiler) officePage(f *query.Field, r *query.Rows, on scope) (answer, error) {
	h, k := c.variable("h"), c.variable("k")
	w := windowOf(f)
	conditions, err := c.officeConditions(f, h)
	if err != nil {
		return answer{}, err
	}
	p := parts{sees: []string{on.node}, at: scope{typ: r.Type, node: h}}
	switch on.typ {
	case query.Person:
		match := fmt.Sprintf("MATCH (%s)-[%s:HOLDS_OFFICE]->()", on.node, h)
		p.items = w.sorted(match, conditions, h+".seenKey", k, h)
		p.at.key = k
		p.counting = match + where(conditions)
		if len(conditions) == 0 {
			p.total = fmt.Sprintf("COUNT { (%s)-[:HOLDS_OFFICE]->() }", on.node)
		}
	case query.Country, query.Organization:
		s := seek{fmt.Sprintf("MATCH ()-[%s:HOLDS_OFFICE]->()", h), h, "HOLDS_OFFICE", "key"}
		p.items = w.sought(s, on.node+".id", conditions, h, on.node)
		p.at.key = fmt.Sprintf("substring(%s.key, size(%s.id) + 1)", h, on.node)
		p.counting = s.between(on.node+".id", "''", "$highest")
		for _, condition := range conditions {
			p.counting += " AND " + condition
		}
		if len(conditions) == 0 {
			p.total = fmt.Sprintf("COUNT { (%s)<-[:HOLDS_OFFICE]-() }", on.node)
		}
	case "":
		return c.allOffices(f, r, h, k, conditions)
	default:
		return answer{}, fmt.Errorf("compile: rows of %s have no offices", on.typ)
	}
	return c.assemble(f, r, p)
}

// allOffices reads those with a title through the index of titles, those of some countries or organisations from their ends;
// what is left is read in the order of the newest statements.
func (c *compiler) allOffices(f *query.Field, r *query.Rows, h, k string, conditions []string) (answer, error) {
	w := windowOf(f)
	p := parts{at: scope{typ: r.Type, node: h, key: h + ".seenKey"}}
	pattern := fmt.Sprintf("MATCH ()-[%s:HOLDS_OFFICE]->()", h)
	leaves := f.Filter.Leaves()
	for i, leaf := range leaves {
		if f.Filter.Op == query.OpOr || f.Filter.Op == query.OpNot {
			break
		}
		var match string
		switch leaf.Kind {
		case query.WithTitle:
			match = fmt.Sprintf("%s WHERE %s.titleKey IN %s WITH %s", seek{pattern, h, "HOLDS_OFFICE", "titleKey"}.hinted(), h, leafParam(f, i, ""), h)
		case query.OfTarget:
			s := seek{pattern, h, "HOLDS_OFFICE", "key"}
			match = fmt.Sprintf("UNWIND %s AS t %s WITH %s", leafParam(f, i, ""), s.between("t", "''", "$highest"), h)
		default:
			continue
		}
		p.items = w.sorted(match, conditions, h+".seenKey", k, h)
		p.at.key = k
		p.counting = match + where(conditions)
		return c.assemble(f, r, p)
	}
	s := seek{pattern, h, "HOLDS_OFFICE", "seenKey"}
	p.items = w.sought(s, "", conditions, h)
	p.counting = s.between("", "''", "$highest")
	for _, condition := range conditions {
		p.counting += " AND " + condition
	}
	if len(conditions) == 0 {
		p.total = "COUNT { ()-[:HOLDS_OFFICE]->() }"
	}
	return c.assemble(f, r, p)
}

func (c *compiler) officeConditions(f *query.Field, h string) ([]string, error) {
	return conditions(f.Filter, func(i int, leaf *query.Leaf) (string, error) {
		switch leaf.Kind {
		case query.WithStatus:
			return fmt.Sprintf("%s.status IN %s", h, leafParam(f, i, "")), nil
		case query.WithTitle:
			return fmt.Sprintf("%s.titleKey IN %s", h, leafParam(f, i, "")), nil
		case query.OfTarget:
			return fmt.Sprintf("endNode(%s).id IN %s", h, leafParam(f, i, "")), nil
		case query.HeldAt:
			at := leafParam(f, i, "from")
			return fmt.Sprintf("coalesce(%[1]s.since <= %[2]s, false) AND coalesce(%[1]s.until > %[2]s, true)", h, at), nil
		default:
			return "", fmt.Errorf("compile: offices have no condition %q", leaf.Kind)
		}
	})
}
