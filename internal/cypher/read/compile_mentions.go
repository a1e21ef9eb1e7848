package read

import (
	"fmt"

	"github.com/newsgraph/newsgraph"
)

// mentionedMatch finds what an article mentions.
func (c *compiler) mentionedMatch(f *newsgraph.Field, article string) (match, rel, n string) {
	rel, n = c.variable("r"), c.variable("n")
	kinds, label := "MENTIONS", "Person"
	if f.Edge == newsgraph.ArticleCountries {
		label = "Country"
		if f.Filter.Organizations {
			kinds = "MENTIONS|NAMES_IN_ORGANIZATION"
		}
	}
	return fmt.Sprintf("MATCH (%s)-[%s:%s]->(%s:%s)", article, rel, kinds, n, label), rel, n
}

// mentionedItems reads what an article mentions, most often first. Ascending keys put the
// higher counts first and then go by id.
func (c *compiler) mentionedItems(f *newsgraph.Field, article string) (string, error) {
	w := c.window(f)
	match, rel, n := c.mentionedMatch(f, article)
	k := c.variable("k")
	key := fmt.Sprintf("toString(1999999999 - %s.count) + '|' + %s.id", rel, n)
	text := w.sorted(match, nil, key, k, rel+", "+n)
	var node string
	var err error
	if f.Edge == newsgraph.ArticlePeople {
		node, err = c.person(n, f.Select.Person)
	} else {
		node, err = c.country(n, f.Select.Country)
	}
	return text + returning(k, columnNode+": "+node, columnMention+": "+mention(rel, f.Want.Evidence)), err
}

// coMentionItems reads what articles mention together with a person or country. A person is
// seen with no more countries than there are, so those are sorted; a country is seen with any number of
// people, so those are read in the order of an index.
func (c *compiler) coMentionItems(f *newsgraph.Field, on string) (string, error) {
	w := c.window(f)
	rel, n, k := c.variable("r"), c.variable("n"), c.variable("k")
	property := "countKey"
	if f.Order.Field == newsgraph.ByLastSeen {
		property = "seenKey"
	}
	var text, node string
	var err error
	if f.Edge == newsgraph.PersonCountries {
		// "<country>|<rank>|<person>" turned round to "<rank>|<country>".
		key := fmt.Sprintf("split(%s.%s, '|')[1] + '|' + %s.id", rel, property, n)
		text = w.sorted(fmt.Sprintf("MATCH (%s)-[%s:SEEN_WITH]->(%s:Country)", on, rel, n), nil, key, k, rel+", "+n)
		node, err = c.country(n, f.Select.Country)
	} else {
		text = w.seek(fmt.Sprintf("MATCH (%s:Person)-[%s:SEEN_WITH]->()", n, rel), nil, index{rel, "SEEN_WITH", property}, on+".id + '|'", rel+", "+n+", "+on)
		text += fmt.Sprintf(" WITH %s, %s, substring(%s.%s, size(%s.id) + 1) AS %s", rel, n, rel, property, on, k)
		node, err = c.person(n, f.Select.Person)
	}
	if err != nil {
		return "", err
	}
	coMention := rel + " {.count, .lastSeen"
	if f.Want.Evidence {
		m, x := c.variable("r"), c.variable("a")
		coMention += fmt.Sprintf(", %s: COLLECT { MATCH (%s:Article {id: %s})-[%s:MENTIONS]->(%s) RETURN %s }",
			columnMention, x, newestArticleID(rel+".newest"), m, n, mention(m, true))
	}
	entries := []string{columnNode + ": " + node, columnCoMention + ": " + coMention + "}"}
	if len(f.OnEdge) > 0 {
		onEdge, err := c.withChildren(rel+" {.count", newsgraph.NodeSelect{Fields: f.OnEdge}, scope{node: rel, newest: rel + ".newest"})
		if err != nil {
			return "", err
		}
		entries = append(entries, columnEdge+": "+onEdge)
	}
	return text + returning(k, entries...), nil
}
