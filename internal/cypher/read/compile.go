package read

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// statement is a compiled query: a text that depends on the query's shape alone, and its
// parameters, which hold every value.
type statement struct {
	text   string
	params map[string]any
}

// compile turns a query's tree into one statement. Every connection becomes a COLLECT
// subquery that limits before it collects, nested as deep as the query is. The planner keeps
// plans by text, and a new text costs it 50 to 200 ms, so the text holds no values, and the same shape gives
// the same text whatever its aliases, arguments' values and order of fields: siblings are put into
// canonical order, in the tree itself.
func compile(root *newsgraph.Field) (statement, error) {
	canonicalize(root)
	c := &compiler{params: map[string]any{}}
	text, err := c.root(root)
	if err != nil {
		return statement{}, err
	}
	return statement{text: text, params: c.params}, nil
}

type compiler struct {
	params map[string]any
	vars   int
}

// param registers a value and returns the parameter's name with its dollar sign.
func (c *compiler) param(v any) string {
	name := fmt.Sprintf("p%d", len(c.params))
	c.params[name] = v
	return "$" + name
}

// variable returns a variable name that is new in the statement.
func (c *compiler) variable(prefix string) string {
	c.vars++
	return fmt.Sprintf("%s%d", prefix, c.vars)
}

func (c *compiler) root(f *newsgraph.Field) (string, error) {
	switch f.Edge {
	case newsgraph.RootNodes:
		return c.byID(f)
	case newsgraph.RootStats:
		return c.stats(f)
	case newsgraph.RootArticles, newsgraph.RootPeople, newsgraph.RootCountries:
		columns, err := c.connection(f, "")
		if err != nil {
			return "", err
		}
		return "RETURN {" + columns + "} AS result", nil
	default:
		return "", fmt.Errorf("compile: %s is not a root", f.Edge)
	}
}

// The response to byID by kind of node; also the names by which decoding finds them.
const (
	columnArticles  = "articles"
	columnPeople    = "people"
	columnCountries = "countries"
)

// byID fetches nodes of all wanted kinds by their ids. Ids of every kind are looked up under each
// wanted label, for which ids there are must not change the text; a lookup that finds
// nothing costs microseconds.
func (c *compiler) byID(f *newsgraph.Field) (string, error) {
	ids := c.param(f.IDs)
	var columns []string
	add := func(column, label string, sel newsgraph.NodeSelect, node func(string, newsgraph.NodeSelect) (string, error)) error {
		if !sel.Wanted {
			return nil
		}
		v := c.variable("n")
		projection, err := node(v, sel)
		if err != nil {
			return err
		}
		columns = append(columns, fmt.Sprintf("%s: COLLECT { UNWIND %s AS id MATCH (%s:%s {id: id}) RETURN %s }", column, ids, v, label, projection))
		return nil
	}
	if err := add(columnArticles, "Article", f.Select.Article, c.article); err != nil {
		return "", err
	}
	if err := add(columnPeople, "Person", f.Select.Person, c.person); err != nil {
		return "", err
	}
	if err := add(columnCountries, "Country", f.Select.Country, c.country); err != nil {
		return "", err
	}
	return "RETURN {" + strings.Join(columns, ", ") + "} AS result", nil
}

func (c *compiler) stats(f *newsgraph.Field) (string, error) {
	columns := []string{
		"articles: COUNT { (:Article) }",
		"people: COUNT { (:Person) }",
		"countries: COUNT { MATCH (k:Country) WHERE k.articleCount > 0 }",
		"mentions: COUNT { ()-[:MENTIONS]->() }",
		"links: COUNT { ()-[:LINKS_TO]->() }",
		"offices: COUNT { ()-[:HOLDS_OFFICE]->() }",
	}
	children, err := c.children(f.OnEdge, scope{})
	if err != nil {
		return "", err
	}
	return "RETURN {" + strings.Join(append(columns, children...), ", ") + "} AS result", nil
}

// scope names the variables that a field's subquery can refer to: the node that it hangs
// on, and for an office or co-mention its two ends.
type scope struct {
	node   string // the node or relationship that the field belongs to
	person string // the person's end of an office
	target string // the country's or organisation's end of an office
	newest string // expression for the sort key of the newest article of a co-mention
}

// children compiles the fields below a node as map entries named by their place among their
// siblings.
func (c *compiler) children(fields []newsgraph.Field, at scope) ([]string, error) {
	var entries []string
	for i := range fields {
		entry, err := c.child(&fields[i], at)
		if err != nil {
			return nil, err
		}
		entries = append(entries, fmt.Sprintf("%s: %s", childColumn(i), entry))
	}
	return entries, nil
}

func childColumn(i int) string { return fmt.Sprintf("c%d", i) }

func (c *compiler) child(f *newsgraph.Field, at scope) (string, error) {
	switch f.Edge {
	case newsgraph.ArticlePeople, newsgraph.ArticleCountries, newsgraph.ArticleLinkedFrom,
		newsgraph.PersonArticles, newsgraph.PersonWritten, newsgraph.PersonCountries, newsgraph.PersonOffices,
		newsgraph.CountryArticles, newsgraph.CountryPeople, newsgraph.CountryOffices:
		columns, err := c.connection(f, at.node)
		return "{" + columns + "}", err
	case newsgraph.ArticleAuthors:
		return c.authors(f, at.node)
	case newsgraph.ArticleLinks:
		return c.links(f, at.node)
	case newsgraph.OfficePerson:
		return c.person(at.person, f.Select.Person)
	case newsgraph.OfficeCountry:
		// The other end of an organisation's office is no country.
		v := c.variable("c")
		projection, err := c.country(v, f.Select.Country)
		return fmt.Sprintf("COLLECT { MATCH (%s:Country {id: %s.id}) RETURN %s }", v, at.target, projection), err
	case newsgraph.OfficeArticle:
		return c.one(f, at.node+".articleId")
	case newsgraph.CoMentionArticle:
		return c.one(f, newestArticleID(at.newest))
	case newsgraph.StatsNewest:
		return c.endmost(f, "DESC")
	case newsgraph.StatsOldest:
		return c.endmost(f, "ASC")
	default:
		return "", fmt.Errorf("compile: %s cannot hang on a node", f.Edge)
	}
}

// one fetches a single article by an expression for its id.
func (c *compiler) one(f *newsgraph.Field, id string) (string, error) {
	v := c.variable("a")
	projection, err := c.article(v, f.Select.Article)
	return fmt.Sprintf("COLLECT { MATCH (%s:Article {id: %s}) RETURN %s }", v, id, projection), err
}

// endmost fetches the first article in order of publication.
func (c *compiler) endmost(f *newsgraph.Field, direction string) (string, error) {
	v := c.variable("a")
	projection, err := c.article(v, f.Select.Article)
	return fmt.Sprintf("COLLECT { MATCH (%[1]s:Article) WHERE %[1]s.sortKey > '' WITH %[1]s ORDER BY %[1]s.sortKey %[2]s LIMIT 1 RETURN %[3]s }",
		v, direction, projection), err
}

// newestArticleID is the id behind the fixed-width time of a sort key "TIME|id".
func newestArticleID(sortKey string) string {
	return fmt.Sprintf("substring(%s, %d)", sortKey, len(keys.TimeLayout)+1)
}
