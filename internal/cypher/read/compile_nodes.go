package read

import (
	"strings"

	"github.com/newsgraph/newsgraph"
)

// The projections take all small properties of a node, whichever were selected: leaving some
// out would save little and make a text of its own for every combination.

func (c *compiler) article(v string, sel newsgraph.NodeSelect) (string, error) {
	columns := v + " {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .wordCount, .loadedAt"
	if sel.Body {
		columns += ", .body"
	}
	return c.withChildren(columns, sel, scope{node: v})
}

func (c *compiler) person(v string, sel newsgraph.NodeSelect) (string, error) {
	return c.withChildren(v+" {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen", sel, scope{node: v})
}

func (c *compiler) country(v string, sel newsgraph.NodeSelect) (string, error) {
	return c.withChildren(v+" {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, "+
		".withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen", sel, scope{node: v})
}

func (c *compiler) office(at scope, sel newsgraph.NodeSelect) (string, error) {
	return c.withChildren(at.node+" {.title, .status, .organization, .firstSeen, .lastSeen, .articleCount, "+
		".sentence, .surface, .start, .end, .part, .paragraph, .rule", sel, at)
}

func (c *compiler) withChildren(projection string, sel newsgraph.NodeSelect, at scope) (string, error) {
	children, err := c.children(sel.Fields, at)
	if err != nil {
		return "", err
	}
	return strings.Join(append([]string{projection}, children...), ", ") + "}", nil
}

// mention projects the properties of a MENTIONS relationship.
func mention(rel string, evidence bool) string {
	columns := rel + " {.count, .kinds, .forms"
	if evidence {
		columns += ", .evidence"
	}
	return columns + "}"
}

func (c *compiler) authors(f *newsgraph.Field, article string) (string, error) {
	w, p := c.variable("w"), c.variable("p")
	person, err := c.person(p, f.Select.Person)
	return "COLLECT { MATCH (" + article + ")-[" + w + ":WRITTEN_BY]->(" + p + ":Person) WITH " + w + ", " + p +
		" ORDER BY " + w + ".position RETURN " + w + " {.role, .city, person: " + person + "} }", err
}

func (c *compiler) links(f *newsgraph.Field, article string) (string, error) {
	l, t := c.variable("l"), c.variable("t")
	columns := l + " {.texts, .urls, .paragraphs, .starts, .ends, id: " + t + ".id"
	if f.Select.Article.Wanted {
		a := c.variable("a")
		projection, err := c.article(a, f.Select.Article)
		if err != nil {
			return "", err
		}
		columns += ", article: COLLECT { MATCH (" + a + ":Article {id: " + t + ".id}) RETURN " + projection + " }"
	}
	return "COLLECT { MATCH (" + article + ")-[" + l + ":LINKS_TO]->(" + t + ":Page) RETURN " + columns + "} }", nil
}
