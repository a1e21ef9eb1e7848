package read

import (
	"fmt"
	"strings"

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
			return heldAt(h, leafParam(f, i, "from"), leafParam(f, i, "key")), nil
		default:
			return "", fmt.Errorf("compile: offices have no condition %q", leaf.Kind)
		}
	})
}

// heldAt is the condition that somebody held an office at a time, which is given as a key of statements too: stated as holder by then, not as elected only;
// no successor stated; and not between two times in the office. Between them is who is stated as former before being stated as holder again, if that has
// come yet, from the first statement of another as holder on.
func heldAt(h, at, key string) string {
	within := func(v, property, whose, status, lo, hi string) string {
		return seek{fmt.Sprintf("MATCH ()-[%s:STATES_OFFICE]->()", v), v, "STATES_OFFICE", property}.between(whose+" + '|' + "+status, lo, hi)
	}
	own := func(status, lo, hi string) string { return within("s", "key", h+".id", status, lo, hi) }
	until := key + " + '|' + $highest"
	// Statements as holder until then, and after.
	before, after := own("status", "''", until), own("status", until, "$highest")
	nearest := func(which, statements, direction, name string) string {
		return fmt.Sprintf("CALL (%[1]s) { UNWIND ['CURRENT', 'ACTING'] AS status CALL (%[1]s, status) { %[2]s RETURN s.key AS k ORDER BY k%[3]s LIMIT 1 }"+
			" RETURN %[4]s(substring(k, size(%[1]s.id) + size(status) + 2)) AS %[5]s }", h, statements, direction, which, name)
	}
	left := strings.Join([]string{
		fmt.Sprintf("CALL (%s) { %s RETURN 1 AS one LIMIT 1 }", h, own("'FORMER'", "''", "$highest")), // most have none, and are looked at no further
		nearest("max", before, " DESC", "before"),
		nearest("min", after, "", "after"),
		fmt.Sprintf("CALL (%s, before, after) { %s RETURN 1 AS left LIMIT 1 }", h, own("'FORMER'", "before", "coalesce(after, $highest)")),
		within("o", "groupKey", h+".groupKey", "'CURRENT'", "split(before, '|')[0] + '|' + $highest", until),
	}, " ")
	return strings.Join([]string{
		fmt.Sprintf("coalesce(%s.since <= %s, false)", h, at),
		fmt.Sprintf("coalesce(%s.until > %s, true)", h, at),
		fmt.Sprintf("(coalesce(%s.currentFrom <= %s, false) OR EXISTS { UNWIND ['CURRENT', 'ACTING'] AS status %s RETURN s })", h, at, before),
		fmt.Sprintf("NOT EXISTS { %s RETURN o }", left),
	}, " AND ")
}
