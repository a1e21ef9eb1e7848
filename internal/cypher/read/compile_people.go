package read

import (
	"fmt"

	"github.com/newsgraph/newsgraph"
)

// rankKeys are the indexed properties of people and countries that their orders go by.
func rankKey(order newsgraph.OrderField) (string, error) {
	switch order {
	case newsgraph.ByArticleCount:
		return "countKey", nil
	case newsgraph.ByName:
		return "nameKey", nil
	case newsgraph.ByLastSeen:
		return "seenKey", nil
	default:
		return "", fmt.Errorf("compile: people and countries have no order by %q", order)
	}
}

// rankedItems reads a page of all people or all countries.
func (c *compiler) rankedItems(f *newsgraph.Field) (string, error) {
	key, err := rankKey(f.Order.Field)
	if err != nil {
		return "", err
	}
	n := c.variable("n")
	w := c.window(f)
	match, conditions := c.rankedMatch(f, n)
	label := "Country"
	if f.Edge == newsgraph.RootPeople {
		label = "Person"
	}
	var text string
	if f.Filter.Person.NamePrefix == "" {
		text = w.seek(match, conditions, index{n, label, key}, "", n)
	} else {
		// Whose name begins so is found by another index; they are sorted.
		k := c.variable("k")
		text = w.sorted(match, conditions, n+"."+key, k, n)
	}
	projection, err := c.rankedNode(f, n)
	return text + returning(n+"."+key, columnNode+": "+projection), err
}

func (c *compiler) rankedNode(f *newsgraph.Field, n string) (string, error) {
	if f.Edge == newsgraph.RootPeople {
		return c.person(n, f.Select.Person)
	}
	return c.country(n, f.Select.Country)
}

func (c *compiler) rankedTotal(f *newsgraph.Field) string {
	n := c.variable("n")
	match, conditions := c.rankedMatch(f, n)
	return match + where(conditions)
}

// rankedMatch finds the people or countries that a filter leaves.
func (c *compiler) rankedMatch(f *newsgraph.Field, n string) (match string, conditions []string) {
	if f.Edge == newsgraph.RootCountries {
		if region := f.Filter.Country.Region; region != "" {
			conditions = append(conditions, n+".region = "+c.param(region))
		}
		if subregion := f.Filter.Country.Subregion; subregion != "" {
			conditions = append(conditions, n+".subregion = "+c.param(subregion))
		}
		return "MATCH (" + n + ":Country)", conditions
	}
	match = "MATCH (" + n + ":Person)"
	if prefix := f.Filter.Person.NamePrefix; prefix != "" {
		// A person has one Name for each word of the name, so several can match.
		match = fmt.Sprintf("MATCH (x:Name)-[:NAMES]->(%s:Person) WHERE x.key >= %s AND x.key < %s WITH DISTINCT %s %s",
			n, c.param(prefix), c.param(prefix+highest), n, "MATCH ("+n+")")
	}
	if country := f.Filter.Person.Country; country != "" {
		conditions = append(conditions, fmt.Sprintf("EXISTS { (%s)-[:SEEN_WITH]->(:Country {id: %s}) }", n, c.param(country)))
	}
	return match, conditions
}
