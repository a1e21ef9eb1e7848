package write

import (
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
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

func articleRow(doc *newsgraph.Document) map[string]any {
	a := &doc.Article
	var image newsgraph.Image
	if a.Image != nil {
		image = *a.Image
	}
	sortKey := keys.Article(a.PublishedAt, a.ID)
	return map[string]any{
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
		"wordCount":    a.WordCount,
		"contentHash":  doc.ContentHash,
		"loadedAt":     storedTime(a.LoadedAt),
		"sortKey":      sortKey,
		"publisherKey": publisherKey(a.Publisher, sortKey),
	}
}

// publisherKey orders the articles of a publisher by publication.
func publisherKey(publisher, sortKey string) string {
	return keys.Join(publisher) + "|" + sortKey
}

// edge is one relationship that starts at an article: the id of its other end, and its
// properties.
func edge(to string, properties map[string]any) map[string]any {
	return map[string]any{"to": to, "props": properties}
}

func mentionRow(m *newsgraph.Mention) map[string]any {
	kinds := make([]string, len(m.Kinds))
	for i, kind := range m.Kinds {
		kinds[i] = string(kind)
	}
	return map[string]any{
		"count":    m.Count,
		"kinds":    kinds,
		"forms":    orEmpty(m.Forms),
		"evidence": EncodeEvidence(m.Evidence),
	}
}

// orEmpty keeps a nil list from being sent as null.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// peopleEdges gives the MENTIONS of people, one per person.
func peopleEdges(doc *newsgraph.Document) []map[string]any {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	seen := make(map[string]bool)
	var edges []map[string]any
	for i := range doc.People {
		p := &doc.People[i]
		if seen[p.ID] {
			continue
		}
		seen[p.ID] = true
		row := mentionRow(&p.Mention)
		row["name"] = p.Name
		row["key"] = p.ID + "|" + sortKey
		edges = append(edges, edge(p.ID, row))
	}
	return edges
}

// countryEdges gives the MENTIONS of countries, one per country, and apart from them the
// NAMES_IN_ORGANIZATION, which have no key because they count for nothing.
func countryEdges(doc *newsgraph.Document) (mentions, inOrganizations []map[string]any) {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	seen := make(map[string]bool)
	for i := range doc.Countries {
		c := &doc.Countries[i]
		if seen[c.Code] {
			continue
		}
		seen[c.Code] = true
		id := newsgraph.CountryID(c.Code)
		row := mentionRow(&c.Mention)
		if c.Count == 0 {
			inOrganizations = append(inOrganizations, edge(id, row))
			continue
		}
		row["key"] = id + "|" + sortKey
		mentions = append(mentions, edge(id, row))
	}
	return mentions, inOrganizations
}

// authorEdges gives WRITTEN_BY, one per person and role. Only the first of a person has a
// key, so that the articles somebody wrote are each found once.
func authorEdges(doc *newsgraph.Document) []map[string]any {
	type personRole struct {
		id   string
		role newsgraph.AuthorRole
	}
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	keyed := make(map[string]bool)
	seen := make(map[personRole]bool)
	var edges []map[string]any
	for position, author := range doc.Authors {
		id := author.Person.ID
		if seen[personRole{id, author.Role}] {
			continue
		}
		seen[personRole{id, author.Role}] = true
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

// office is what makes two statements be about the same office: person, title, and the id
// of the country or organisation.
type office struct{ person, title, target string }

// key begins the keys of the statements of the office.
func (o office) key() string { return keys.Join(o.person, o.title, o.target) }

// organization is the organisation's name, "" where the office is a country's.
func (o office) organization() string {
	name, found := strings.CutPrefix(o.target, keys.OrganizationPrefix)
	if !found {
		return ""
	}
	return name
}

// officesOf gives the statements of a document, one per office: what a text says first of an
// office it says most fully.
func officesOf(doc *newsgraph.Document) (offices []office, statements []*newsgraph.OfficeStatement) {
	seen := make(map[office]bool)
	for i := range doc.Offices {
		s := &doc.Offices[i]
		o := office{s.PersonID, s.Title, keys.OfficeTarget(s.Country, s.Organization)}
		if !seen[o] {
			seen[o] = true
			offices = append(offices, o)
			statements = append(statements, s)
		}
	}
	return offices, statements
}

func officeEdges(doc *newsgraph.Document) []map[string]any {
	sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	offices, statements := officesOf(doc)
	edges := make([]map[string]any, 0, len(offices))
	for i, o := range offices {
		s := statements[i]
		edges = append(edges, edge(o.person, map[string]any{
			"key":          o.key() + "|" + sortKey,
			"title":        o.title,
			"country":      storedText(s.Country),
			"organization": storedText(o.organization()),
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
