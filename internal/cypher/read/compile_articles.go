package read

import (
	"fmt"
	"slices"

	"github.com/newsgraph/newsgraph"
)

// hub is what a list of articles hangs on: the relationship that leads to it, whose key is
// "<id of the hub>|<sort key of the article>".
type hub struct{ variable, relationship string }

func articleHub(f *newsgraph.Field, on string) hub {
	switch f.Edge {
	case newsgraph.PersonArticles, newsgraph.CountryArticles:
		return hub{on, "MENTIONS"}
	case newsgraph.PersonWritten:
		return hub{on, "WRITTEN_BY"}
	case newsgraph.ArticleLinkedFrom:
		return hub{on, "LINKS_TO"}
	default:
		return hub{}
	}
}

// articleFilter holds the parameters of a filter; empty for conditions that are not there.
type articleFilter struct{ allOf, noneOf, anyPeople, anyCountries, publishers, author string }

func (c *compiler) articleFilter(f *newsgraph.Field) articleFilter {
	a := f.Filter.Article
	list := func(ids ...string) string {
		if len(ids) == 0 {
			return ""
		}
		slices.Sort(ids)
		return c.param(slices.Compact(ids)) // distinct, since allOf compares their number
	}
	p := articleFilter{
		allOf:        list(slices.Concat(a.People.AllOf, a.Countries.AllOf)...),
		noneOf:       list(slices.Concat(a.People.NoneOf, a.Countries.NoneOf)...),
		anyPeople:    list(slices.Clone(a.People.AnyOf)...),
		anyCountries: list(slices.Clone(a.Countries.AnyOf)...),
		publishers:   list(publisherIDs(a.Publishers)...),
	}
	if a.Author != "" {
		p.author = c.param(a.Author)
	}
	return p
}

func publisherIDs(names []string) []string {
	var ids []string
	for _, name := range names {
		ids = append(ids, newsgraph.PublisherID(name))
	}
	return ids
}

// conditions are a filter's conditions on one article, each answered from the article's side:
// an article mentions a handful, a country may be mentioned by a hundred thousand.
func (p articleFilter) conditions(a string) []string {
	var list []string
	if p.allOf != "" {
		list = append(list, fmt.Sprintf("COUNT { MATCH (%s)-[:MENTIONS]->(x) WHERE x.id IN %s } = size(%s)", a, p.allOf, p.allOf))
	}
	mentions := func(ids string) string {
		return fmt.Sprintf("EXISTS { MATCH (%s)-[:MENTIONS]->(x) WHERE x.id IN %s }", a, ids)
	}
	if p.noneOf != "" {
		list = append(list, "NOT "+mentions(p.noneOf))
	}
	if p.anyPeople != "" {
		list = append(list, mentions(p.anyPeople))
	}
	if p.anyCountries != "" {
		list = append(list, mentions(p.anyCountries))
	}
	if p.publishers != "" {
		list = append(list, fmt.Sprintf("EXISTS { MATCH (%s)-[:PUBLISHED_BY]->(x) WHERE x.id IN %s }", a, p.publishers))
	}
	if p.author != "" {
		list = append(list, fmt.Sprintf("EXISTS { MATCH (%s)-[:WRITTEN_BY]->(x) WHERE x.id = %s }", a, p.author))
	}
	return list
}

// articleSource says from which index a list of articles is read.
type articleSource struct {
	drivers string // clause that binds the variable d, once per range to read; empty for one range
	match   string
	index   index
	prefix  string // expression; empty where the range has no prefix
	rel     string // variable of the relationship that was sought, if it is the hub's own

	conditions []string // that the source does not ensure by itself
}

// articleSource picks the index by the filter's shape: what is asked to be mentioned by all is
// rarer than the rest, and of several such the rarest (its degree is known without counting) is read.
func (c *compiler) articleSource(a string, h hub, p articleFilter) articleSource {
	r := c.variable("r")
	along := func(relationship, prefix string) articleSource {
		return articleSource{
			match: fmt.Sprintf("MATCH (%s:Article)-[%s:%s]->()", a, r, relationship),
			index: index{r, relationship, "key"}, prefix: prefix + " + '|'",
		}
	}
	of := func(property, prefix string) articleSource {
		return articleSource{match: "MATCH (" + a + ":Article)", index: index{a, "Article", property}, prefix: prefix}
	}
	each := func(list string, s articleSource) articleSource {
		s.drivers = "UNWIND " + list + " AS d"
		return s
	}
	switch {
	case p.allOf != "":
		ids := p.allOf
		var conditions []string
		if h.variable != "" {
			ids += " + [" + h.variable + ".id]"
			conditions = append(conditions, fmt.Sprintf("EXISTS { MATCH (%s)-[:%s]->(%s) }", a, h.relationship, h.variable))
		}
		s := along("MENTIONS", "d")
		s.conditions = conditions
		s.drivers = "UNWIND " + ids + " AS d OPTIONAL MATCH (dp:Person {id: d}) OPTIONAL MATCH (dc:Country {id: d})" +
			" WITH d, COUNT { (dp)<-[:MENTIONS]-() } + COUNT { (dc)<-[:MENTIONS]-() } AS degree ORDER BY degree, d LIMIT 1"
		return s
	case h.variable != "":
		s := along(h.relationship, h.variable+".id")
		s.rel = r
		return s
	case p.author != "":
		return along("WRITTEN_BY", p.author)
	case p.anyPeople != "":
		return each(p.anyPeople, along("MENTIONS", "d"))
	case p.anyCountries != "":
		return each(p.anyCountries, along("MENTIONS", "d"))
	case p.publishers != "":
		return each(p.publishers, along("PUBLISHED_BY", "d"))
	default:
		return of("sortKey", "")
	}
}

// articleItems reads a page of articles: from one range of an index, or from each of several as
// much as the page may need, merged.
func (c *compiler) articleItems(f *newsgraph.Field, on string) (string, error) {
	a := c.variable("a")
	h := articleHub(f, on)
	w, p := c.window(f), c.articleFilter(f)
	s := c.articleSource(a, h, p)
	keep := a
	if h.variable != "" {
		keep += ", " + h.variable
	}
	rel := s.rel
	if rel != "" {
		keep += ", " + rel
	}
	conditions := append(p.conditions(a), s.conditions...)
	text := w.seek(s.match, conditions, s.index, s.prefix, keep)
	if s.drivers != "" {
		// The ranges are read in index order inside; the few articles that come out are put in order again.
		scope := "d"
		if h.variable != "" {
			scope += ", " + h.variable
		}
		text = fmt.Sprintf("%s CALL (%s) { %s RETURN %s } WITH DISTINCT %s ORDER BY %s.sortKey %s LIMIT %s",
			s.drivers, scope, w.seek(s.match, conditions, s.index, s.prefix, a), a, keep, a, w.direction, w.limit)
		if h.variable != "" {
			rel = c.variable("r")
			text += fmt.Sprintf(" MATCH (%s)-[%s:%s]->(%s)", a, rel, h.relationship, h.variable)
		}
	}
	node, err := c.article(a, f.Select.Article)
	if err != nil {
		return "", err
	}
	entries := []string{columnNode + ": " + node}
	if h.relationship == "MENTIONS" {
		entries = append(entries, columnMention+": "+mention(rel, f.Want.Evidence))
	}
	return text + returning(a+".sortKey", entries...), nil
}

// articleTotal counts a list of articles without its page. Without a filter it is the degree
// of the hub or the count that the store keeps, both known without counting.
func (c *compiler) articleTotal(f *newsgraph.Field, on string) string {
	h, p := articleHub(f, on), c.articleFilter(f)
	within := f.Filter.Article.PublishedAt
	if p == (articleFilter{}) && within.From.IsZero() && within.To.IsZero() {
		if h.variable != "" {
			return fmt.Sprintf("(%s)<-[:%s]-()", h.variable, h.relationship)
		}
		return "(:Article)"
	}
	a := c.variable("a")
	s := c.articleSource(a, h, p)
	lo, hi := timeBounds(within)
	loParam, hiParam := c.param(lo), c.param(hi)
	if s.prefix != "" {
		loParam, hiParam = s.prefix+" + "+loParam, s.prefix+" + "+hiParam
	}
	conditions := slices.Concat([]string{s.index.key() + " > " + loParam, s.index.key() + " < " + hiParam}, p.conditions(a), s.conditions)
	if s.drivers == "" {
		return s.match + s.index.hint() + where(conditions) + " RETURN " + a
	}
	return s.drivers + " " + s.match + s.index.hint() + where(conditions) + " RETURN DISTINCT " + a
}
