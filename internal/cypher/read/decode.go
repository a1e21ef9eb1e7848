package read

import (
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
)

// Decoding walks the tree that was compiled beside the maps that came back: compiling
// put the children into the order that gives the column names.

func decodeRoot(f *newsgraph.Field, value bolt.Props) *newsgraph.Result {
	switch f.Edge {
	case newsgraph.RootNodes:
		return decodeByID(f, value)
	case newsgraph.RootStats:
		stats := &newsgraph.Stats{
			Articles:  value.Num("articles"),
			People:    value.Num("people"),
			Countries: value.Num("countries"),
			Mentions:  value.Num("mentions"),
			Links:     value.Num("links"),
			Offices:   value.Num("offices"),
			Children:  decodeChildren(f.OnEdge, value),
		}
		return &newsgraph.Result{Stats: stats}
	default:
		return &newsgraph.Result{Connection: decodeConnection(f, value)}
	}
}

func decodeByID(f *newsgraph.Field, value bolt.Props) *newsgraph.Result {
	result := &newsgraph.Result{
		Articles:  map[string]*newsgraph.Article{},
		People:    map[string]*newsgraph.Person{},
		Countries: map[string]*newsgraph.CountryNode{},
	}
	for _, m := range value.Maps(columnArticles) {
		a := decodeArticle(m, f.Select.Article)
		result.Articles[a.ID] = a
	}
	for _, m := range value.Maps(columnPeople) {
		p := decodePerson(m, f.Select.Person)
		result.People[p.ID] = p
	}
	for _, m := range value.Maps(columnCountries) {
		c := decodeCountry(m, f.Select.Country)
		result.Countries[c.ID] = c
	}
	return result
}

func decodeArticle(m bolt.Props, sel newsgraph.NodeSelect) *newsgraph.Article {
	a := articleOf(m)
	a.Children = decodeChildren(sel.Fields, m)
	return a
}

func decodePerson(m bolt.Props, sel newsgraph.NodeSelect) *newsgraph.Person {
	p := personOf(m)
	p.Children = decodeChildren(sel.Fields, m)
	return p
}

func decodeCountry(m bolt.Props, sel newsgraph.NodeSelect) *newsgraph.CountryNode {
	c := countryOf(m)
	c.Children = decodeChildren(sel.Fields, m)
	return c
}

func decodeOffice(m bolt.Props, sel newsgraph.NodeSelect) *newsgraph.Office {
	o := officeOf(m)
	o.Children = decodeChildren(sel.Fields, m)
	return o
}

func decodeChildren(fields []newsgraph.Field, m bolt.Props) newsgraph.Children {
	if len(fields) == 0 {
		return nil
	}
	children := make(newsgraph.Children, len(fields))
	for i := range fields {
		children[fields[i].Key] = decodeChild(&fields[i], m, childColumn(i))
	}
	return children
}

func decodeChild(f *newsgraph.Field, m bolt.Props, column string) any {
	switch f.Edge {
	case newsgraph.ArticleAuthors:
		return decodeAuthors(f, m.Maps(column))
	case newsgraph.ArticleLinks:
		return decodeLinks(f, m.Maps(column))
	case newsgraph.OfficePerson:
		return decodePerson(m.Sub(column), f.Select.Person)
	case newsgraph.OfficeCountry:
		return decodeFirst(m.Maps(column), f.Select.Country, decodeCountry)
	case newsgraph.OfficeArticle, newsgraph.CoMentionArticle, newsgraph.StatsNewest, newsgraph.StatsOldest:
		return decodeFirst(m.Maps(column), f.Select.Article, decodeArticle)
	default:
		return decodeConnection(f, m.Sub(column))
	}
}

// decodeFirst reads a list of at most one node; nil where it is empty.
func decodeFirst[T any](list []bolt.Props, sel newsgraph.NodeSelect, decode func(bolt.Props, newsgraph.NodeSelect) *T) *T {
	if len(list) == 0 {
		return nil
	}
	return decode(list[0], sel)
}

func decodeAuthors(f *newsgraph.Field, list []bolt.Props) []*newsgraph.Byline {
	authors := make([]*newsgraph.Byline, len(list))
	for i, m := range list {
		byline := bylineOf(m)
		byline.Person = decodePerson(m.Sub("person"), f.Select.Person)
		authors[i] = &byline
	}
	return authors
}

// decodeLinks puts the occurrences of all targets in the order of the text.
func decodeLinks(f *newsgraph.Field, list []bolt.Props) []*newsgraph.Link {
	links := []*newsgraph.Link{}
	for _, m := range list {
		target := decodeFirst(m.Maps("article"), f.Select.Article, decodeArticle)
		for _, link := range linksOf(m, m.Str("id")) {
			link.Article = target
			links = append(links, &link)
		}
	}
	slices.SortFunc(links, func(a, b *newsgraph.Link) int { return a.Start - b.Start })
	return links
}

// decodeConnection cuts a page to its size: one more item than the page was read. A page that
// was read backwards is turned round.
func decodeConnection(f *newsgraph.Field, m bolt.Props) *newsgraph.Connection {
	items := m.Maps(columnItems)
	size := max(f.Page.First, f.Page.Last)
	more := len(items) > size
	if more {
		items = items[:size]
	}
	page := &newsgraph.Connection{Total: m.Num(columnTotal), Edges: make([]newsgraph.ConnectionEdge, len(items))}
	for i, item := range items {
		at := i
		if f.Page.Last > 0 {
			at = len(items) - 1 - i
		}
		page.Edges[at] = decodeEdge(f, item)
	}
	// A cursor was given out for an item, so there is something on its far side.
	page.HasPrevious, page.HasNext = f.Page.After != "", f.Page.Before != ""
	if f.Page.Last > 0 {
		page.HasPrevious = page.HasPrevious || more
	} else {
		page.HasNext = page.HasNext || more
	}
	return page
}

func decodeEdge(f *newsgraph.Field, item bolt.Props) newsgraph.ConnectionEdge {
	edge := newsgraph.ConnectionEdge{SortKey: item.Str(columnKey)}
	node := item.Sub(columnNode)
	switch f.Edge {
	case newsgraph.ArticlePeople, newsgraph.CountryPeople, newsgraph.RootPeople:
		edge.Person = decodePerson(node, f.Select.Person)
	case newsgraph.ArticleCountries, newsgraph.PersonCountries, newsgraph.RootCountries:
		edge.Country = decodeCountry(node, f.Select.Country)
	case newsgraph.PersonOffices, newsgraph.CountryOffices:
		edge.Office = decodeOffice(node, f.Select.Office)
	default:
		edge.Article = decodeArticle(node, f.Select.Article)
	}
	if m, ok := item[columnMention].(map[string]any); ok {
		mention := mentionOf(m)
		edge.Mention = &mention
	}
	if m, ok := item[columnCoMention].(map[string]any); ok {
		co := decodeCoMention(m)
		co.Children = decodeChildren(f.OnEdge, item.Sub(columnEdge))
		edge.CoMention = &co
	}
	return edge
}

func decodeCoMention(m bolt.Props) newsgraph.CoMention {
	co := newsgraph.CoMention{Count: m.Num("count"), LastSeen: m.Time("lastSeen")}
	if list := m.Maps(columnMention); len(list) > 0 {
		co.Mention = mentionOf(list[0])
	}
	return co
}
