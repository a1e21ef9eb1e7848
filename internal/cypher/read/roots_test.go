package read

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// query is the root of the oracle.
func (m *model) query() *object {
	return &object{"Query", func(field string, args arguments) any {
		switch field {
		case "node":
			return m.node(fmt.Sprint(args["id"]))
		case "nodes":
			return list(listArg(args["ids"]), func(id any) any { return m.node(fmt.Sprint(id)) })
		case "article":
			if url, ok := args["url"].(string); ok {
				return m.article(m.docs[newsgraph.ArticleID(url)])
			}
			return m.article(m.docs[fmt.Sprint(args["id"])])
		case "person":
			if name, ok := args["name"].(string); ok {
				return m.personNamed(name)
			}
			return m.person(fmt.Sprint(args["id"]))
		case "country":
			if name, ok := args["name"].(string); ok {
				return m.countryNamed(name)
			}
			return m.country(newsgraph.CountryID(strings.ToUpper(fmt.Sprint(args["code"]))))
		case "articles":
			return m.articles("Article", m.docsWhere(func(*newsgraph.Document) bool { return true }), args, nil)
		case "offices":
			return m.officePage(func(o *heldOffice) (string, bool) { return seenKey(o), true }, "offices", args)
		case "quotes":
			return m.quotes("quotes", func(*newsgraph.Quote) bool { return true }, args)
		case "stats":
			return m.stats()
		case "trending":
			return m.trending(args)
		}
		return m.ranked(field, args)
	}}
}

func (m *model) node(id string) *object {
	for _, o := range []*object{m.article(m.docs[id]), m.person(id), m.country(id), m.body(id), m.office(m.officeByID(id)), m.storyByID(id)} {
		if o != nil {
			return o
		}
	}
	return nil
}

// names are the folded names by which a person is found: the name from each of its words on, and the other forms.
func (p *named) names() []string {
	words := strings.Fields(newsgraph.FoldName(p.name))
	var all []string
	for i := range words {
		all = append(all, strings.Join(words[i:], " "))
	}
	for _, alias := range p.aliases {
		all = append(all, newsgraph.FoldName(alias))
	}
	return all
}

func (m *model) personNamed(name string) *object {
	if o := m.person(newsgraph.PersonID(name)); o != nil {
		return o
	}
	var found []*object
	for _, p := range m.people {
		if slices.Contains(p.names(), newsgraph.FoldName(name)) {
			found = append(found, m.person(p.id))
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

func countryNames(c newsgraph.Country) []string {
	all := slices.Concat([]string{c.Name, c.OfficialName, c.Code, c.Alpha3}, c.Aliases, c.Demonyms)
	for i := range all {
		all[i] = newsgraph.FoldName(all[i])
	}
	return all
}

func (m *model) countryNamed(name string) *object {
	best := ""
	for id, c := range m.countries {
		if !slices.Contains(countryNames(c), newsgraph.FoldName(name)) {
			continue
		}
		former, bestFormer := c.WithdrawnISO != "", m.countries[best].WithdrawnISO != ""
		if best == "" || bestFormer && !former || former == bestFormer && id < best {
			best = id
		}
	}
	return m.country(best)
}

// ranked are people, countries, publishers or organisations.
func (m *model) ranked(field string, args arguments) *object {
	type entry struct {
		id, name string
		count    int
		last     time.Time
		node     *object
	}
	filter, _ := args["filter"].(map[string]any)
	var entries []entry
	typ := map[string]string{"people": "Person", "countries": "Country", "publishers": "Publisher", "organizations": "Organization"}[field]
	switch field {
	case "people":
		for id, p := range m.people {
			if m.personMatches(p, filter) {
				docs := m.mentioning(id)
				_, last := seen(docs)
				entries = append(entries, entry{id, p.name, len(docs), last, m.person(id)})
			}
		}
	case "countries":
		for id, c := range m.countries {
			if m.countryMatches(id, c, filter) {
				docs := m.mentioning(id)
				_, last := seen(docs)
				entries = append(entries, entry{id, c.Name, len(docs), last, m.country(id)})
			}
		}
	default:
		for id, b := range m.bodies {
			prefix, _ := filter["namePrefix"].(string)
			if !strings.HasPrefix(newsgraph.FoldName(b.name), newsgraph.FoldName(prefix)) || strings.HasPrefix(id, newsgraph.PublisherPrefix) != (typ == "Publisher") {
				continue
			}
			node := m.body(id)
			e := entry{id: id, name: b.name, node: node}
			if typ == "Publisher" {
				docs := m.published(id)
				e.count = len(docs)
				_, e.last = seen(docs)
			} else {
				e.count = len(m.officesOf(id))
				e.last = timeArg(node.get("lastSeen", nil))
			}
			entries = append(entries, e)
		}
	}
	items := make([]item, len(entries))
	for i, e := range entries {
		items[i] = item{node: e.node, key: map[string]string{
			"ARTICLE_COUNT": fmt.Sprintf("%012d|%s", e.count, e.id), "COUNT": fmt.Sprintf("%012d|%s", e.count, e.id),
			"NAME": newsgraph.FoldName(e.name) + "\t" + e.id, "LAST_SEEN": keys.TimePart(e.last) + "|" + e.id,
		}[fmt.Sprint(args["orderBy"].(map[string]any)["field"])]}
	}
	return m.connection(typ+"Connection", typ+"Edge", field, items, args)
}

func (m *model) stats() *object {
	all := m.docsWhere(func(*newsgraph.Document) bool { return true })
	countries, mentions, links := 0, 0, 0
	for id := range m.countries {
		if len(m.mentioning(id)) > 0 {
			countries++
		}
	}
	for _, d := range all {
		mentions += len(d.People)
		targets := map[string]bool{}
		for _, c := range d.Countries {
			if c.Count > 0 {
				mentions++
			}
		}
		for _, l := range d.Links {
			targets[l.TargetID] = true
		}
		links += len(targets)
	}
	return &object{"Stats", func(field string, _ arguments) any {
		return map[string]any{
			"id": "stats", "articles": len(all), "people": len(m.people), "countries": countries, "mentions": mentions, "links": links, "offices": len(m.offices), "articlesToAddUp": 0,
			"newestArticle": m.article(all[len(all)-1]), "oldestArticle": m.article(all[0]),
		}[field]
	}}
}

// logic evaluates and, or and not, and own what stands beside them.
func logic(filter map[string]any, own func(map[string]any) bool) bool {
	if !own(filter) {
		return false
	}
	objects := func(name string) []map[string]any {
		var all []map[string]any
		switch v := filter[name].(type) {
		case map[string]any:
			all = append(all, v)
		case []map[string]any:
			all = v
		case []any:
			for _, x := range v {
				all = append(all, x.(map[string]any))
			}
		}
		return all
	}
	for _, f := range objects("and") {
		if !logic(f, own) {
			return false
		}
	}
	if or := objects("or"); len(or) > 0 && !slices.ContainsFunc(or, func(f map[string]any) bool { return logic(f, own) }) {
		return false
	}
	// A not without a condition is none.
	if not, ok := filter["not"].(map[string]any); ok && !says(not) {
		return true
	} else if ok {
		return !logic(not, own)
	}
	return true
}

// says tells whether a filter has a condition.
func says(filter map[string]any) bool {
	for name, v := range filter {
		switch v := v.(type) {
		case nil:
		case map[string]any:
			if name == "people" || name == "countries" {
				if len(listArg(v["allOf"]))+len(listArg(v["anyOf"]))+len(listArg(v["noneOf"])) == 0 {
					continue
				}
			}
			if says(v) {
				return true
			}
		case []any:
			for _, x := range v {
				of, isObject := x.(map[string]any)
				if !isObject || says(of) {
					return true
				}
			}
		default:
			return true
		}
	}
	return false
}

func (m *model) matches(d *newsgraph.Document, filter map[string]any) bool {
	if filter == nil {
		return true
	}
	return logic(filter, func(f map[string]any) bool {
		in := func(name, value string, as func(string) string) bool {
			of := textsArg(f[name])
			return len(of) == 0 || slices.ContainsFunc(of, func(s string) bool { return as(s) == value && value != "" })
		}
		same := func(s string) string { return s }
		writes := func(id string) bool {
			return slices.ContainsFunc(d.Authors, func(b newsgraph.Byline) bool { return b.Person.ID == id })
		}
		authors := textsArg(f["authors"])
		return mentions(d, f["people"], same) && mentions(d, f["countries"], func(code string) string { return newsgraph.CountryID(strings.ToUpper(code)) }) &&
			hasText(d, f["text"]) && inOneSentenceOf(d, f["sameSentence"]) &&
			within(f["publishedAt"], d.Article.PublishedAt, d.Article.PublishedAt) &&
			in("publishers", newsgraph.PublisherID(d.Article.Publisher), newsgraph.PublisherID) && in("languages", d.Article.Language, same) &&
			in("bodyKinds", bodyKind(d), same) &&
			(len(authors) == 0 || slices.ContainsFunc(authors, writes)) && m.mentionsHolder(d, textsArg(f["officeTitles"]))
	})
}

func bodyKind(d *newsgraph.Document) string {
	return string(cmp.Or(d.Article.BodyKind, newsgraph.BodyFullText))
}

// hasText tells whether an article has what a search asks for. It reads simple ones only: of the forms of a word it knows that of the plural.
func hasText(d *newsgraph.Document, text any) bool {
	query, _ := text.(string)
	if query == "" {
		return true
	}
	title := " " + newsgraph.FoldName(d.Article.Title) + " "
	all := title + "| " + newsgraph.FoldName(d.Article.Body) + " "
	if strings.Contains(query, `"`) {
		return strings.Contains(all, " "+newsgraph.FoldName(query)+" ")
	}
	for _, word := range strings.Fields(query) {
		word, not := strings.CutPrefix(word, "-")
		word, inTitle := strings.CutPrefix(word, "title:")
		word, begins := strings.CutSuffix(word, "*")
		in := all
		if inTitle {
			in = title
		}
		word = newsgraph.FoldName(word)
		has := false
		for _, w := range strings.Fields(in) {
			has = has || w == word || begins && strings.HasPrefix(w, word) || !begins && (w == word+"s" || w+"s" == word)
		}
		if has == not {
			return false
		}
	}
	return true
}

func (m *model) mentionsHolder(d *newsgraph.Document, titles []string) bool {
	return len(titles) == 0 || slices.ContainsFunc(m.offices, func(o *heldOffice) bool {
		return mentionOf(d, o.person) != nil && slices.ContainsFunc(titles, func(t string) bool { return newsgraph.FoldName(t) == o.props.Str("titleKey") })
	})
}

// within tells whether [first, last] and a span of time meet.
func within(v any, first, last time.Time) bool {
	span, ok := v.(map[string]any)
	if !ok {
		return true
	}
	from, to := timeArg(span["from"]), timeArg(span["to"])
	return (from.IsZero() || !last.Before(from)) && (to.IsZero() || first.Before(to))
}

// lists evaluates allOf, anyOf and noneOf.
func lists(of map[string]any, as func(string) string, has func(id string) bool) bool {
	has2 := func(s string) bool { return has(as(s)) }
	lacks := func(s string) bool { return !has(as(s)) }
	all, some, none := textsArg(of["allOf"]), textsArg(of["anyOf"]), textsArg(of["noneOf"])
	return !slices.ContainsFunc(all, lacks) && (len(some) == 0 || slices.ContainsFunc(some, has2)) && !slices.ContainsFunc(none, has2)
}

func mentions(d *newsgraph.Document, v any, as func(string) string) bool {
	of, ok := v.(map[string]any)
	if !ok {
		return true
	}
	kinds := textsArg(of["kinds"])
	least, _ := intArg(of["minCount"])
	return lists(of, as, func(id string) bool {
		m := mentionOf(d, id)
		return m != nil && m.Count >= least &&
			(len(kinds) == 0 || slices.ContainsFunc(m.Kinds, func(k newsgraph.MentionKind) bool { return slices.Contains(kinds, string(k)) }))
	})
}

func counts(v any, n int) bool {
	of, _ := v.(map[string]any)
	least, hasLeast := intArg(of["min"])
	most, hasMost := intArg(of["max"])
	return (!hasLeast || n >= least) && (!hasMost || n <= most)
}

// seenWithin is within, but never for what no article mentions.
func seenWithin(v any, docs []*newsgraph.Document) bool {
	if of, ok := v.(map[string]any); !ok || of["from"] == nil && of["to"] == nil {
		return true
	}
	first, last := seen(docs)
	return len(docs) > 0 && within(v, first, last)
}

func (m *model) personMatches(p *named, filter map[string]any) bool {
	docs := m.mentioning(p.id)
	return logic(filter, func(f map[string]any) bool {
		prefix, _ := f["namePrefix"].(string)
		starts := func(name string) bool { return strings.HasPrefix(name, newsgraph.FoldName(prefix)) }
		countries, _ := f["countries"].(map[string]any)
		return (prefix == "" || slices.ContainsFunc(p.names(), starts)) && counts(f["articleCount"], len(docs)) && seenWithin(f["seen"], docs) &&
			lists(countries, func(code string) string { return newsgraph.CountryID(strings.ToUpper(code)) }, func(id string) bool {
				return slices.ContainsFunc(docs, func(d *newsgraph.Document) bool { return mentionOf(d, id) != nil })
			})
	})
}

func (m *model) countryMatches(id string, c newsgraph.Country, filter map[string]any) bool {
	docs := m.mentioning(id)
	return logic(filter, func(f map[string]any) bool {
		name, _ := f["name"].(string)
		prefix, _ := f["namePrefix"].(string)
		regions, subregions := textsArg(f["regions"]), textsArg(f["subregions"])
		return (name == "" || slices.Contains(countryNames(c), newsgraph.FoldName(name))) &&
			(prefix == "" || slices.ContainsFunc(countryNames(c), func(n string) bool { return strings.HasPrefix(n, newsgraph.FoldName(prefix)) })) &&
			(len(regions) == 0 || slices.Contains(regions, strings.ToUpper(c.Region))) &&
			(len(subregions) == 0 || slices.ContainsFunc(subregions, func(s string) bool { return strings.EqualFold(s, c.Subregion) })) &&
			counts(f["articleCount"], len(docs)) && seenWithin(f["seen"], docs)
	})
}

func officeMatches(o *heldOffice, f map[string]any) bool {
	p := o.props
	status, countries, bodies := textsArg(f["status"]), textsArg(f["countries"]), textsArg(f["organizations"])
	title, _ := f["title"].(string)
	at := timeArg(f["asOf"])
	for i := range countries {
		countries[i] = newsgraph.CountryID(strings.ToUpper(countries[i]))
	}
	targets := append(countries, bodies...)
	return (len(status) == 0 || slices.Contains(status, p.Str("status"))) && (title == "" || newsgraph.FoldName(title) == p.Str("titleKey")) &&
		(len(targets) == 0 || slices.Contains(targets, o.target)) &&
		(at.IsZero() || !p.Time("since").IsZero() && !p.Time("since").After(at) && (p.Time("until").IsZero() || p.Time("until").After(at)) && o.heldAt(at))
}
