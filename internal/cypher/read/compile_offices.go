package read

import (
	"fmt"

	"github.com/newsgraph/newsgraph"
)

// officeItems reads the offices of a person, which are few, or of a country, which may be many.
func (c *compiler) officeItems(f *newsgraph.Field, on string) (string, error) {
	w := c.window(f)
	rel, n, k := c.variable("r"), c.variable("n"), c.variable("k")
	conditions := c.officeConditions(f, rel)
	var text string
	at := scope{node: rel}
	if f.Edge == newsgraph.PersonOffices {
		at.person, at.target = on, n
		// "<country or organisation>|<time>|<person>|<title>" turned round to "<time>|<target>|<title>".
		key := fmt.Sprintf("split(%[1]s.key, '|')[1] + '|' + split(%[1]s.key, '|')[0] + '|' + %[1]s.title", rel)
		text = w.sorted(fmt.Sprintf("MATCH (%s)-[%s:HOLDS_OFFICE]->(%s)", on, rel, n), conditions, key, k, rel+", "+n+", "+on)
	} else {
		at.person, at.target = n, on
		text = w.seek(fmt.Sprintf("MATCH (%s:Person)-[%s:HOLDS_OFFICE]->()", n, rel), conditions, index{rel, "HOLDS_OFFICE", "key"}, on+".id + '|'", rel+", "+n+", "+on)
		text += fmt.Sprintf(" WITH %s, %s, %s, substring(%s.key, size(%s.id) + 1) AS %s", rel, n, on, rel, on, k)
	}
	office, err := c.office(at, f.Select.Office)
	return text + returning(k, columnNode+": "+office), err
}

func (c *compiler) officeTotal(f *newsgraph.Field, on string) string {
	rel := c.variable("r")
	pattern := "(%s)-[%s:HOLDS_OFFICE]->()"
	if f.Edge == newsgraph.CountryOffices {
		pattern = "(%s)<-[%s:HOLDS_OFFICE]-()"
	}
	conditions := c.officeConditions(f, rel)
	if len(conditions) == 0 {
		return fmt.Sprintf(pattern, on, "")
	}
	return "MATCH " + fmt.Sprintf(pattern, on, rel) + where(conditions)
}

func (c *compiler) officeConditions(f *newsgraph.Field, rel string) []string {
	var conditions []string
	if statuses := f.Filter.Office.Statuses; len(statuses) > 0 {
		names := make([]string, len(statuses))
		for i, s := range statuses {
			names[i] = string(s)
		}
		conditions = append(conditions, rel+".status IN "+c.param(names))
	}
	if title := f.Filter.Office.Title; title != "" {
		conditions = append(conditions, fmt.Sprintf("toLower(%s.title) = toLower(%s)", rel, c.param(title)))
	}
	return conditions
}
