package write

import (
	"encoding/base64"
	"iter"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/internal/search"
)

// Rows are what statements get as parameters: maps of properties. A property without a value
// is left out, so that what reads as its zero value takes no space.

// storedTime gives a time as Neo4j shall keep it: "Z", not "[UTC]". The driver sends the
// offset, and not the name of the zone, for a zone of that name.
func storedTime(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.In(storedZone)
}

var storedZone = time.FixedZone("Offset", 0)

// storedText gives nil, which means no property, for an empty text.
func storedText(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// storedBodyKind leaves out that a body is the full text, as most are.
func storedBodyKind(kind newsgraph.BodyKind) any {
	if kind == newsgraph.BodyFullText {
		return nil
	}
	return storedText(string(kind))
}

// writing is a document on its way into the graph.
type writing struct {
	*newsgraph.Document                             // with the people whom its names mean
	states              *newsgraph.Document         // with the names as they stand
	kept                string                      // what it states of people, where that is something else; "" where not
	unclear             []newsgraph.PersonInArticle // names of which it is not clear whose they are
}

// asStated is a document whose names are those of people.
func asStated(doc *newsgraph.Document) *writing { return &writing{Document: doc, states: doc} }

func articleRow(w *writing, print *fingerprint.Fingerprint) map[string]any {
	doc := w.Document
	a := &doc.Article
	var image newsgraph.Image
	if a.Image != nil {
		image = *a.Image
	}
	sortKey := keys.Article(a.PublishedAt, a.ID)
	row := map[string]any{
		"id":           a.ID,
		"url":          storedText(a.URL),
		"title":        a.Title,
		"publisher":    storedText(a.Publisher),
		"publishedAt":  a.PublishedAt.In(storedZone),
		"language":     storedText(a.Language),
		"dateline":     storedText(a.Dateline),
		"body":         a.Body,
		"imageUrl":     storedText(image.URL),
		"imageAlt":     storedText(image.Alt),
		"imageCaption": storedText(image.Caption),
		"imageCredit":  storedText(image.Credit),
		"bodyKind":     storedBodyKind(a.BodyKind),
		"wordCount":    a.WordCount,
		"contentHash":  doc.ContentHash,
		"source":       storedText(doc.Source),
		"loadedAt":     storedTime(a.LoadedAt),
		"sortKey":      sortKey,
		"loadedKey":    keys.Join(keys.TimePart(a.LoadedAt), a.ID),
		"words":        search.Lines(a.Title, a.Body),
		"titleWords":   search.Line(a.Title),
	}
	for i, key := range lineKeys(print, sortKey) {
		row[lineProperty(i)] = key
	}
	row["stated"] = storedText(w.kept)
	row["singles"] = storedText(strings.Join(identity.Marks(w.states), " "))
	kept, _ := print.MarshalBinary() // never fails
	row["fingerprint"] = storedText(storedBytes.EncodeToString(kept))
	return row
}

// What an article says, each kind of it a relationship from its page: places in kindsSaid and in the edges of said.
const (
	mentionsPeople = iota
	mentionsCountries
	namesInside
	publishedBy
	writtenBy
	linksTo
	statesOffices
	quotesPeople
	namesSomebody
	sayings // how many kinds there are
)

// kindsSaid are the types of these relationships, and the labels of the nodes they lead to.
var kindsSaid = [sayings]struct{ kind, to string }{
	mentionsPeople:    {"MENTIONS", "Person"},
	mentionsCountries: {"MENTIONS", "Country"},
	namesInside:       {"NAMES_IN_ORGANIZATION", "Country"},
	publishedBy:       {"PUBLISHED_BY", "Publisher"},
	writtenBy:         {"WRITTEN_BY", "Person"},
	linksTo:           {"LINKS_TO", "Page"},
	statesOffices:     {"STATES_OFFICE", "Person"},
	quotesPeople:      {"QUOTES", "Person"},
	namesSomebody:     {"NAMES_SOMEBODY", "Spelling"},
}

// said are all rows of one document.
type said struct {
	article map[string]any
	edges   [sayings][]map[string]any
}

func saidBy(w *writing, print *fingerprint.Fingerprint) said {
	return said{articleRow(w, print), edgesOf(w)}
}

func edgesOf(w *writing) [sayings][]map[string]any {
	doc := w.Document
	numbers := numbered(w.states)
	var s said
	s.edges[mentionsPeople] = peopleEdges(doc, numbers)
	s.edges[mentionsCountries], s.edges[namesInside] = countryEdges(doc, numbers)
	s.edges[publishedBy] = publisherEdges(doc)
	s.edges[writtenBy] = authorEdges(doc)
	s.edges[linksTo] = linkEdges(doc)
	s.edges[statesOffices] = officeEdges(doc)
	s.edges[quotesPeople] = quoteEdges(doc)
	s.edges[namesSomebody] = unclearEdges(w.unclear)
	return s.edges
}

// mentionRow gives a mention of a person or country by the article with that sort key.
func mentionRow(m *newsgraph.Mention, hub, sortKey string, numbers map[sentence]int) map[string]any {
	kinds := make([]string, len(m.Kinds))
	for i, kind := range m.Kinds {
		kinds[i] = string(kind)
	}
	return map[string]any{
		"count":     m.Count,
		"kinds":     storedList(kinds),
		"forms":     storedList(m.Forms),
		"evidence":  EncodeEvidence(m.Evidence),
		"key":       hub + "|" + sortKey,
		"sentences": storedList(sentencesOf(m, numbers)),
		"countKey":  keys.MentionCount(hub, m.Count, sortKey),
	}
}

// unclearEdges gives NAMES_SOMEBODY, one per name. They have no keys because they count for nothing.
func unclearEdges(people []newsgraph.PersonInArticle) []map[string]any {
	var edges []map[string]any
	for i := range people {
		row := mentionRow(&people[i].Mention, people[i].ID, "", nil)
		delete(row, "key")
		delete(row, "countKey")
		delete(row, "sentences")
		row["name"] = people[i].Name
		edges = append(edges, edge(people[i].ID, row))
	}
	return edges
}

// storedBytes are kept as a text: a list of bytes is written as so many numbers where the graph is imported, which is three times as long.
var storedBytes = base64.RawStdEncoding

// storedList gives nil, which means no property, for an empty list.
func storedList[E any](list []E) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

// peopleEdges gives the MENTIONS of people, one per person.
func peopleEdges(doc *newsgraph.Document, numbers map[sentence]int) []map[string]any {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	seen := make(map[string]bool)
	var edges []map[string]any
	for i := range doc.People {
		p := &doc.People[i]
		if seen[p.ID] {
			continue
		}
		seen[p.ID] = true
		row := mentionRow(&p.Mention, p.ID, sortKey, numbers)
		row["name"] = p.Name
		edges = append(edges, edge(p.ID, row))
	}
	return edges
}

// countryEdges gives the MENTIONS of countries, one per country, and apart from them the
// NAMES_IN_ORGANIZATION, which have no keys because they count for nothing.
func countryEdges(doc *newsgraph.Document, numbers map[sentence]int) (mentions, inOrganizations []map[string]any) {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	seen := make(map[string]bool)
	for i := range doc.Countries {
		c := &doc.Countries[i]
		if seen[c.Code] {
			continue
		}
		seen[c.Code] = true
		id := newsgraph.CountryID(c.Code)
		row := mentionRow(&c.Mention, id, sortKey, numbers)
		if c.Count == 0 {
			delete(row, "key")
			delete(row, "countKey")
			delete(row, "sentences")
			inOrganizations = append(inOrganizations, edge(id, row))
			continue
		}
		mentions = append(mentions, edge(id, row))
	}
	return mentions, inOrganizations
}

// publisherEdges gives PUBLISHED_BY, at most one. A name without letters or digits is no publisher.
func publisherEdges(doc *newsgraph.Document) []map[string]any {
	id := newsgraph.PublisherID(doc.Article.Publisher)
	if id == "" {
		return nil
	}
	key := id + "|" + keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	return []map[string]any{edge(id, map[string]any{"key": key})}
}

// bylinesKept yields the bylines that the graph keeps, with their places: the first of each person and role.
func bylinesKept(doc *newsgraph.Document) iter.Seq2[int, newsgraph.Byline] {
	type personRole struct {
		id   string
		role newsgraph.AuthorRole
	}
	return func(yield func(int, newsgraph.Byline) bool) {
		seen := make(map[personRole]bool)
		for position, author := range doc.Authors {
			key := personRole{author.Person.ID, author.Role}
			if seen[key] {
				continue
			}
			seen[key] = true
			if !yield(position, author) {
				return
			}
		}
	}
}

// authorEdges gives WRITTEN_BY, one per person and role. Only the first of a person has a
// key, so that the articles somebody wrote are each found once.
func authorEdges(doc *newsgraph.Document) []map[string]any {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	keyed := make(map[string]bool)
	var edges []map[string]any
	for position, author := range bylinesKept(doc) {
		id := author.Person.ID
		row := map[string]any{
			"role":     string(author.Role),
			"city":     storedText(author.City),
			"position": position,
			"name":     author.Person.Name,
		}
		if !keyed[id] {
			keyed[id] = true
			row["key"] = id + "|" + sortKey
		}
		edges = append(edges, edge(id, row))
	}
	return edges
}

// linkEdges gives LINKS_TO, one per target, with parallel lists of its occurrences.
func linkEdges(doc *newsgraph.Document) []map[string]any {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	byTarget := make(map[string][]newsgraph.Link)
	var targets []string
	for _, link := range doc.Links {
		if byTarget[link.TargetID] == nil {
			targets = append(targets, link.TargetID)
		}
		byTarget[link.TargetID] = append(byTarget[link.TargetID], link)
	}
	edges := make([]map[string]any, 0, len(targets))
	for _, target := range targets {
		var texts, urls []string
		var paragraphs, starts, ends []int
		for _, link := range byTarget[target] {
			texts = append(texts, link.Text)
			urls = append(urls, link.URL)
			paragraphs = append(paragraphs, link.Paragraph)
			starts = append(starts, link.Start)
			ends = append(ends, link.End)
		}
		edges = append(edges, edge(target, map[string]any{
			"key":        target + "|" + sortKey,
			"texts":      texts,
			"urls":       urls,
			"paragraphs": paragraphs,
			"starts":     starts,
			"ends":       ends,
		}))
	}
	return edges
}

// officeEdges gives STATES_OFFICE, one per office.
func officeEdges(doc *newsgraph.Document) []map[string]any {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	offices, statements := officesOf(doc)
	edges := make([]map[string]any, 0, len(offices))
	for i, o := range offices {
		s := statements[i]
		edges = append(edges, edge(o.person, map[string]any{
			"key":          statementPrefix(o.id(), s.Status) + sortKey,
			"groupKey":     o.group() + "|" + string(s.Status) + "|" + sortKey,
			"title":        s.Title,
			"country":      storedText(s.Country),
			"organization": storedText(organizationOf(s)),
			"status":       string(s.Status),
			"sentence":     s.Evidence.Sentence,
			"surface":      s.Evidence.Surface,
			"start":        s.Evidence.Start,
			"end":          s.Evidence.End,
			"part":         string(s.Evidence.Part),
			"paragraph":    s.Evidence.Paragraph,
			"rule":         s.Evidence.Rule,
		}))
	}
	return edges
}

// quoteEdges gives QUOTES, one per quotation.
func quoteEdges(doc *newsgraph.Document) []map[string]any {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	edges := make([]map[string]any, 0, len(doc.Quotes))
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		countries := make([]string, len(q.Countries))
		for j, code := range q.Countries {
			countries[j] = newsgraph.CountryID(code)
		}
		key := keys.Numbered(sortKey, i)
		edges = append(edges, edge(q.SpeakerID, map[string]any{
			"key":          q.SpeakerID + "|" + key,
			"sortKey":      key,
			"number":       i,
			"text":         q.Text,
			"words":        search.Line(q.Text),
			"start":        q.Start,
			"end":          q.End,
			"part":         string(q.Part),
			"paragraph":    q.Paragraph,
			"verb":         q.Verb,
			"countries":    storedList(countries),
			"sentence":     q.Evidence.Sentence,
			"surface":      q.Evidence.Surface,
			"cueStart":     q.Evidence.Start,
			"cueEnd":       q.Evidence.End,
			"cueParagraph": q.Evidence.Paragraph,
			"rule":         q.Evidence.Rule,
		}))
	}
	return edges
}
