package read

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// model is a world with the cursors that were given out, which arguments may have.
type model struct {
	*world
	cursors *cursors
}

type arguments = map[string]any

// item is one of a list: where it stands, what is there, and what else the edge says.
type item struct {
	key  string
	node *object
	edge func(field string) any
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func timeOrNil(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Format(time.RFC3339)
}

func list[T any](of []T, as func(T) any) []any {
	all := make([]any, len(of))
	for i, x := range of {
		all[i] = as(x)
	}
	return all
}

func strs(of []string) []any { return list(of, func(s string) any { return s }) }

// listArg reads a list, or what stands for a list of one.
func listArg(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	case []string:
		return strs(v)
	default:
		return []any{v}
	}
}

func textsArg(v any) []string {
	var texts []string
	for _, x := range listArg(v) {
		texts = append(texts, fmt.Sprint(x))
	}
	return texts
}

func intArg(v any) (int, bool) {
	if v == nil {
		return 0, false
	}
	var n int
	_, err := fmt.Sscan(fmt.Sprint(v), &n)
	return n, err == nil
}

func timeArg(v any) time.Time {
	text, ok := v.(string)
	if !ok {
		return time.Time{}
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, text); err == nil {
			return t.UTC()
		}
	}
	panic("no time: " + text)
}

// connection pages through items. name tells lists apart whose cursors mean the same.
func (m *model) connection(typ, itemType, name string, items []item, args arguments) *object {
	descending := true
	if order, ok := args["orderBy"].(map[string]any); ok {
		descending = order["direction"] == "DESC"
		name += ":" + fmt.Sprint(order["field"])
	} else if strings.HasPrefix(name, "up ") {
		descending = false
	}
	slices.SortFunc(items, func(a, b item) int { return strings.Compare(a.key, b.key) })
	if descending {
		slices.Reverse(items)
	}
	total := len(items)
	behind := func(key, cursor string) bool {
		if descending {
			return key < cursor
		}
		return key > cursor
	}
	after, isAfter := args["after"].(string)
	before, isBefore := args["before"].(string)
	items = slices.DeleteFunc(slices.Clone(items), func(i item) bool {
		return isAfter && !behind(i.key, m.cursors.places[after].key) || isBefore && !behind(m.cursors.places[before].key, i.key)
	})
	previous, next := isAfter, isBefore
	if last, ok := intArg(args["last"]); ok {
		previous = previous || len(items) > last
		items = items[max(0, len(items)-last):]
	} else {
		first, ok := intArg(args["first"])
		if !ok {
			first = 20
		}
		next = next || len(items) > first
		items = items[:min(first, len(items))]
	}
	return m.page(typ, itemType, name, items, total, previous, next)
}

func (m *model) page(typ, itemType, name string, items []item, total int, previous, next bool) *object {
	cursor := func(i int) any {
		if len(items) == 0 {
			return nil
		}
		return place{name, items[i].key}
	}
	return &object{typ, func(field string, _ arguments) any {
		switch field {
		case "totalCount":
			return total
		case "nodes":
			return list(items, func(i item) any { return i.node })
		case "edges":
			return list(items, func(i item) any {
				return &object{itemType, func(field string, _ arguments) any {
					switch field {
					case "cursor":
						return place{name, i.key}
					case "node":
						return i.node
					}
					return i.edge(field)
				}}
			})
		}
		return &object{"PageInfo", func(field string, _ arguments) any {
			return map[string]any{
				"hasNextPage": next, "hasPreviousPage": previous, "startCursor": cursor(0), "endCursor": cursor(len(items) - 1),
			}[field]
		}}
	}}
}

func sortKey(d *newsgraph.Document) string {
	return d.Article.PublishedAt.UTC().Format(keys.TimeLayout) + "|" + d.Article.ID
}

// articles pages through documents; edge gives what an edge says besides.
func (m *model) articles(item_ string, docs []*newsgraph.Document, args arguments, mention func(*newsgraph.Document) *newsgraph.Mention) *object {
	filter, _ := args["filter"].(map[string]any)
	field := fmt.Sprint(args["orderBy"].(map[string]any)["field"])
	var items []item
	kept := slices.DeleteFunc(slices.Clone(docs), func(d *newsgraph.Document) bool { return !m.matches(d, filter) })
	var matching []*newsgraph.Document
	for _, d := range kept {
		if filter["onePerStory"] == true && m.hasEarlier(d, kept) {
			continue
		}
		matching = append(matching, d)
		i := item{key: sortKey(d), node: m.article(d)}
		switch field {
		case "LOADED_AT":
			i.key = d.Article.LoadedAt.UTC().Format(keys.TimeLayout) + "|" + d.Article.ID
		case "MENTION_COUNT":
			i.key = fmt.Sprintf("%06d|%s", mention(d).Count, i.key)
		}
		if mention != nil {
			i.edge = func(field string) any { return mentionField(mention(d), field) }
		}
		items = append(items, i)
	}
	page := m.connection(item_+"Connection", item_+"Edge", "article", items, args)
	return &object{page.typ, func(field string, args arguments) any {
		switch field {
		case "facets":
			return m.facets(matching, args)
		case "timeline":
			return m.timeline(matching, filter, args)
		}
		return page.get(field, args)
	}}
}

func (m *model) docsWhere(test func(*newsgraph.Document) bool) []*newsgraph.Document {
	var docs []*newsgraph.Document
	for _, d := range m.docs {
		if test(d) {
			docs = append(docs, d)
		}
	}
	slices.SortFunc(docs, func(a, b *newsgraph.Document) int { return strings.Compare(sortKey(a), sortKey(b)) })
	return docs
}

// mentionOf is the mention of a person or country in an article that counts; nil for none.
func mentionOf(d *newsgraph.Document, id string) *newsgraph.Mention {
	for i := range d.People {
		if d.People[i].ID == id {
			return &d.People[i].Mention
		}
	}
	for i := range d.Countries {
		if newsgraph.CountryID(d.Countries[i].Code) == id && d.Countries[i].Count > 0 {
			return &d.Countries[i].Mention
		}
	}
	return nil
}

func (m *model) mentioning(id string) []*newsgraph.Document {
	return m.docsWhere(func(d *newsgraph.Document) bool { return mentionOf(d, id) != nil })
}

func mentionField(m *newsgraph.Mention, field string) any {
	switch field {
	case "count":
		return m.Count
	case "kinds":
		return list(m.Kinds, func(k newsgraph.MentionKind) any { return string(k) })
	case "forms":
		return strs(m.Forms)
	default:
		return list(m.Evidence, func(e newsgraph.Evidence) any { return occurrence("Evidence", e, nil) })
	}
}

func occurrence(typ string, e newsgraph.Evidence, entity *object) *object {
	return &object{typ, func(field string, _ arguments) any {
		return map[string]any{
			"sentence": e.Sentence, "surface": e.Surface, "start": e.Start, "end": e.End, "part": string(e.Part),
			"paragraph": e.Paragraph, "kind": string(e.Kind), "rule": e.Rule, "entity": entity, "sentenceStart": e.SentenceStart,
		}[field]
	}}
}

// mentions are all of an article, in the order of the text.
func (m *model) mentions(d *newsgraph.Document, paragraph int) []any {
	type one struct {
		e      newsgraph.Evidence
		entity *object
	}
	var all []one
	for _, p := range d.People {
		for _, e := range p.Evidence {
			all = append(all, one{e, m.person(p.ID)})
		}
	}
	for _, c := range d.Countries {
		for _, e := range c.Evidence {
			all = append(all, one{e, m.country(newsgraph.CountryID(c.Code))})
		}
	}
	if paragraph >= 0 {
		all = slices.DeleteFunc(all, func(o one) bool { return o.e.Part != newsgraph.PartBody || o.e.Paragraph != paragraph })
	}
	order := map[newsgraph.Part]int{newsgraph.PartTitle: 0, newsgraph.PartCaption: 1, newsgraph.PartBody: 2}
	slices.SortFunc(all, func(a, b one) int {
		if a.e.Part != b.e.Part {
			return order[a.e.Part] - order[b.e.Part]
		}
		return a.e.Start - b.e.Start
	})
	return list(all, func(o one) any { return occurrence("Mention", o.e, o.entity) })
}

func (m *model) article(d *newsgraph.Document) *object {
	if d == nil {
		return nil
	}
	a := &d.Article
	return &object{"Article", func(field string, args arguments) any {
		switch field {
		case "publisher":
			return m.body(newsgraph.PublisherID(a.Publisher))
		case "image":
			if a.Image == nil {
				return nil
			}
			return &object{"Image", func(field string, _ arguments) any {
				return map[string]any{"url": a.Image.URL, "alt": a.Image.Alt, "caption": orNil(a.Image.Caption), "credit": orNil(a.Image.Credit)}[field]
			}}
		case "excerpt":
			length, _ := intArg(args["length"])
			return newsgraph.Excerpt(a.Body, length)
		case "paragraphs":
			return m.paragraphs(d)
		case "mentions":
			return m.mentions(d, -1)
		case "sentences":
			return m.sentences(d, args)
		case "authors":
			return m.authors(d)
		case "unclearNames":
			return []any{}
		case "links":
			return m.links(d, args)
		case "people", "countries":
			return m.mentioned(d, field, args)
		case "quotes":
			return m.quotesOf(d, args)
		case "story":
			return m.story(d)
		case "duplicates":
			return m.duplicates(d, args)
		case "related":
			return m.related(d, args)
		case "linkedFrom":
			linking := m.docsWhere(func(other *newsgraph.Document) bool {
				return slices.ContainsFunc(other.Links, func(l newsgraph.Link) bool { return l.TargetID == a.ID })
			})
			return m.articles("Article", linking, args, nil)
		}
		return map[string]any{
			"id": a.ID, "url": orNil(a.URL), "title": a.Title, "publishedAt": timeOrNil(a.PublishedAt), "language": orNil(a.Language),
			"dateline": orNil(a.Dateline), "body": a.Body, "bodyKind": bodyKind(d), "wordCount": a.WordCount, "loadedAt": timeOrNil(a.LoadedAt),
		}[field]
	}}
}

func (m *model) paragraphs(d *newsgraph.Document) []any {
	var all []any
	start := 0
	for i, text := range strings.Split(d.Article.Body, newsgraph.ParagraphBreak) {
		from := start
		all = append(all, &object{"Paragraph", func(field string, _ arguments) any {
			switch field {
			case "text":
				return text
			case "start":
				return from
			}
			return m.mentions(d, i)
		}})
		start += units(text) + 2
	}
	return all
}

func (m *model) authors(d *newsgraph.Document) []any {
	seen := map[string]bool{}
	var all []any
	for _, b := range d.Authors {
		if key := b.Person.ID + string(b.Role); !seen[key] {
			seen[key] = true
			all = append(all, &object{"Byline", func(field string, _ arguments) any {
				return map[string]any{"role": string(b.Role), "city": orNil(b.City), "person": m.person(b.Person.ID)}[field]
			}})
		}
	}
	if all == nil {
		return []any{}
	}
	return all
}

// spellings are the forms in which articles name a person, in texts and bylines, those that most have first.
func (m *model) spellings(id string) []any {
	counts := map[string]int{}
	for _, d := range m.docs {
		forms := map[string]bool{}
		if i := slices.IndexFunc(d.People, func(p newsgraph.PersonInArticle) bool { return p.ID == id }); i >= 0 {
			forms[d.People[i].Name] = true
			for _, form := range d.People[i].Forms {
				forms[form] = true
			}
		}
		roles := map[newsgraph.AuthorRole]bool{}
		for _, b := range d.Authors {
			if b.Person.ID == id && !roles[b.Role] {
				roles[b.Role] = true
				forms[b.Person.Name] = true
			}
		}
		for form := range forms {
			counts[form]++
		}
	}
	forms := slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	list := make([]any, len(forms))
	for i, form := range forms {
		list[i] = &object{"Spelling", func(field string, _ arguments) any { return map[string]any{"name": form, "count": counts[form]}[field] }}
	}
	return list
}

func (m *model) links(d *newsgraph.Document, args arguments) *object {
	var items []item
	for _, l := range d.Links {
		items = append(items, item{key: fmt.Sprintf("%010d", l.Start), node: &object{"Link", func(field string, _ arguments) any {
			if field == "article" {
				return m.article(m.docs[l.TargetID])
			}
			return map[string]any{"text": l.Text, "url": l.URL, "paragraph": l.Paragraph, "start": l.Start, "end": l.End}[field]
		}}})
	}
	return m.connection("LinkConnection", "LinkEdge", "up links", items, args)
}

// mentioned are the people or countries of an article, most often named first.
func (m *model) mentioned(d *newsgraph.Document, field string, args arguments) *object {
	var items []item
	add := func(id string, node *object, mention *newsgraph.Mention) {
		items = append(items, item{fmt.Sprintf("%06d|%s", 999999-mention.Count, id), node, func(field string) any { return mentionField(mention, field) }})
	}
	if field == "people" {
		for i := range d.People {
			add(d.People[i].ID, m.person(d.People[i].ID), &d.People[i].Mention)
		}
		return m.connection("MentionedPersonConnection", "MentionedPersonEdge", "up mentioned people", items, args)
	}
	for i := range d.Countries {
		c := &d.Countries[i]
		if c.Count > 0 || args["includeOrganizations"] == true {
			id := newsgraph.CountryID(c.Code)
			add(id, m.country(id), &c.Mention)
		}
	}
	return m.connection("MentionedCountryConnection", "MentionedCountryEdge", "up mentioned countries", items, args)
}

// seen gives the times of the oldest and newest of articles.
func seen(docs []*newsgraph.Document) (first, last time.Time) {
	if len(docs) == 0 {
		return first, last
	}
	return docs[0].Article.PublishedAt, docs[len(docs)-1].Article.PublishedAt
}

func (m *model) written(id string) []*newsgraph.Document {
	return m.docsWhere(func(d *newsgraph.Document) bool {
		return slices.ContainsFunc(d.Authors, func(b newsgraph.Byline) bool { return b.Person.ID == id })
	})
}

func (m *model) person(id string) *object {
	p := m.people[id]
	if p == nil {
		return nil
	}
	return &object{"Person", func(field string, args arguments) any {
		switch field {
		case "writtenCount":
			return len(m.written(id))
		case "articles":
			return m.articles("MentioningArticle", m.mentioning(id), args, func(d *newsgraph.Document) *newsgraph.Mention { return mentionOf(d, id) })
		case "writtenArticles":
			return m.articles("Article", m.written(id), args, nil)
		case "people", "countries":
			return m.together("Person", id, field, args)
		case "offices":
			return m.officePage(func(o *heldOffice) (string, bool) { return seenKey(o), o.person == id }, "Person.offices", args)
		case "quotes":
			return m.quotes("Person.quotes", func(q *newsgraph.Quote) bool { return q.SpeakerID == id }, args)
		case "id", "name":
			return map[string]any{"id": p.id, "name": p.name}[field]
		case "aliases":
			return strs(p.aliases)
		case "spellings":
			return m.spellings(id)
		case "decidedBy": // nothing was decided: all names are those of people
			return []any{}
		case "wikidata":
			return nil
		}
		return seenField(m.mentioning(id), field)
	}}
}

func seenField(docs []*newsgraph.Document, field string) any {
	first, last := seen(docs)
	switch field {
	case "articleCount":
		return len(docs)
	case "firstSeen":
		return timeOrNil(first)
	case "lastSeen":
		return timeOrNil(last)
	}
	panic("the oracle has no " + field)
}

func (m *model) country(id string) *object {
	c, ok := m.countries[id]
	if !ok {
		return nil
	}
	return &object{"Country", func(field string, args arguments) any {
		switch field {
		case "articles":
			return m.articles("MentioningArticle", m.mentioning(id), args, func(d *newsgraph.Document) *newsgraph.Mention { return mentionOf(d, id) })
		case "people", "countries":
			return m.together("Country", id, field, args)
		case "officeHolders":
			return m.officeHolders(id, args)
		case "aliases":
			return strs(c.Aliases)
		case "demonyms":
			return strs(c.Demonyms)
		case "withdrawnYear":
			if c.WithdrawnIn == 0 {
				return nil
			}
			return c.WithdrawnIn
		}
		values := map[string]any{
			"id": id, "code": c.Code, "alpha3": c.Alpha3, "numericCode": orNil(c.NumericCode), "withdrawnCode": orNil(c.WithdrawnISO), "name": c.Name,
			"officialName": c.OfficialName, "capital": orNil(c.Capital), "region": orNil(strings.ToUpper(c.Region)), "subregion": orNil(c.Subregion),
			"latitude": c.Latitude, "longitude": c.Longitude,
		}
		if v, ok := values[field]; ok {
			return v
		}
		return seenField(m.mentioning(id), field)
	}}
}

// body is a publisher or organisation.
func (m *model) body(id string) *object {
	b := m.bodies[id]
	if b == nil {
		return nil
	}
	if strings.HasPrefix(id, newsgraph.OrganizationPrefix) {
		return m.organization(b)
	}
	docs := m.published(id)
	return &object{"Publisher", func(field string, args arguments) any {
		switch field {
		case "id":
			return b.id
		case "name":
			return b.name
		case "articles":
			return m.articles("Article", docs, args, nil)
		}
		return seenField(docs, field)
	}}
}

func (m *model) published(id string) []*newsgraph.Document {
	return m.docsWhere(func(d *newsgraph.Document) bool { return newsgraph.PublisherID(d.Article.Publisher) == id })
}

func (m *model) officesOf(target string) []*heldOffice {
	return slices.DeleteFunc(slices.Clone(m.offices), func(o *heldOffice) bool { return o.target != target })
}

func (m *model) organization(b *named) *object {
	return &object{"Organization", func(field string, args arguments) any {
		var first, last time.Time
		offices := m.officesOf(b.id)
		for _, o := range offices {
			if at := o.props.Time("firstSeen"); first.IsZero() || at.Before(first) {
				first = at
			}
			if at := o.props.Time("lastSeen"); at.After(last) {
				last = at
			}
		}
		if field == "officeHolders" {
			return m.officeHolders(b.id, args)
		}
		return map[string]any{"id": b.id, "name": b.name, "officeCount": len(offices), "firstSeen": timeOrNil(first), "lastSeen": timeOrNil(last)}[field]
	}}
}

func seenKey(o *heldOffice) string {
	return o.props.Time("lastSeen").Format(keys.TimeLayout) + "|" + o.props.Str("id")
}

func (m *model) officeHolders(target string, args arguments) *object {
	return m.officePage(func(o *heldOffice) (string, bool) {
		return o.props.Time("lastSeen").Format(keys.TimeLayout) + "|" + o.person + "|" + o.props.Str("title"), o.target == target
	}, "officeHolders "+target[:7], args)
}

func (m *model) officePage(key func(*heldOffice) (string, bool), name string, args arguments) *object {
	filter, _ := args["filter"].(map[string]any)
	var items []item
	for _, o := range m.offices {
		if k, ok := key(o); ok && officeMatches(o, filter) {
			items = append(items, item{key: k, node: m.office(o)})
		}
	}
	return m.connection("OfficeConnection", "OfficeEdge", name, items, args)
}

func (m *model) officeByID(id string) *heldOffice {
	for _, o := range m.offices {
		if o.props.Str("id") == id {
			return o
		}
	}
	return nil
}

func (m *model) office(o *heldOffice) *object {
	if o == nil {
		return nil
	}
	p := o.props
	return &object{"Office", func(field string, _ arguments) any {
		switch field {
		case "person":
			return m.person(o.person)
		case "country":
			return m.country(o.target)
		case "organization":
			if strings.HasPrefix(o.target, newsgraph.OrganizationPrefix) {
				return m.body(o.target)
			}
			return nil
		case "article":
			return m.article(m.docs[p.Str("articleId")])
		case "conflicts":
			var others []*heldOffice
			for _, id := range p.Strs("conflicts") {
				others = append(others, m.officeByID(id))
			}
			slices.SortFunc(others, func(a, b *heldOffice) int { return strings.Compare(seenKey(b), seenKey(a)) })
			return list(others, func(o *heldOffice) any { return m.office(o) })
		case "evidence":
			return &object{"OfficeEvidence", func(field string, _ arguments) any {
				switch field {
				case "start", "end", "paragraph":
					return p.Num(field)
				}
				return p.Str(field)
			}}
		case "articleCount":
			return p.Num(field)
		case "since", "until", "firstSeen", "lastSeen":
			return timeOrNil(p.Time(field))
		}
		return p.Str(field)
	}}
}
