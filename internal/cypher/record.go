package cypher

import (
	"time"

	"github.com/newsgraph/newsgraph"
)

// props are the properties of a node or relationship, or a map that a statement returns, as
// the driver gives them. What is absent or null reads as the zero value.
type props map[string]any

func (p props) str(key string) string {
	s, _ := p[key].(string)
	return s
}

func (p props) num(key string) int {
	n, _ := p[key].(int64)
	return int(n)
}

func (p props) time(key string) time.Time {
	t, ok := p[key].(time.Time)
	if !ok {
		return time.Time{}
	}
	return t.UTC()
}

func (p props) strs(key string) []string {
	list, _ := p[key].([]any)
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		out[i], _ = v.(string)
	}
	return out
}

func (p props) nums(key string) []int {
	list, _ := p[key].([]any)
	if len(list) == 0 {
		return nil
	}
	out := make([]int, len(list))
	for i, v := range list {
		n, _ := v.(int64)
		out[i] = int(n)
	}
	return out
}

// maps reads a list of maps.
func (p props) maps(key string) []props {
	list, _ := p[key].([]any)
	out := make([]props, 0, len(list))
	for _, v := range list {
		if m, ok := v.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}

// articleOf reads the properties of an article.
func articleOf(p props) *newsgraph.Article {
	a := &newsgraph.Article{
		ID:          p.str("id"),
		URL:         p.str("url"),
		Title:       p.str("title"),
		Publisher:   p.str("publisher"),
		PublishedAt: p.time("publishedAt"),
		Language:    p.str("language"),
		Dateline:    p.str("dateline"),
		Body:        p.str("body"),
		WordCount:   p.num("wordCount"),
		LoadedAt:    p.time("loadedAt"),
	}
	image := newsgraph.Image{
		URL:     p.str("imageUrl"),
		Alt:     p.str("imageAlt"),
		Caption: p.str("imageCaption"),
		Credit:  p.str("imageCredit"),
	}
	if image != (newsgraph.Image{}) {
		a.Image = &image
	}
	return a
}

// personOf reads the properties of a person.
func personOf(p props) *newsgraph.Person {
	return &newsgraph.Person{
		ID:           p.str("id"),
		Name:         p.str("name"),
		Aliases:      p.strs("aliases"),
		ArticleCount: p.num("articleCount"),
		FirstSeen:    p.time("firstSeen"),
		LastSeen:     p.time("lastSeen"),
	}
}

// countryOf reads the properties of a country.
func countryOf(p props) *newsgraph.CountryNode {
	return &newsgraph.CountryNode{
		Country: newsgraph.Country{
			Code:         p.str("code"),
			Alpha3:       p.str("alpha3"),
			Name:         p.str("name"),
			OfficialName: p.str("officialName"),
			Aliases:      p.strs("aliases"),
			Demonyms:     p.strs("demonyms"),
			Capital:      p.str("capital"),
			Region:       p.str("region"),
			Subregion:    p.str("subregion"),
			WithdrawnISO: p.str("withdrawn"),
			WithdrawnIn:  p.num("withdrawnYear"),
		},
		ID:           p.str("id"),
		ArticleCount: p.num("articleCount"),
		FirstSeen:    p.time("firstSeen"),
		LastSeen:     p.time("lastSeen"),
	}
}

// mentionOf reads the properties of a MENTIONS or NAMES_IN_ORGANIZATION relationship. The
// evidence is there only where its property is.
func mentionOf(p props) newsgraph.Mention {
	m := newsgraph.Mention{Count: p.num("count"), Forms: p.strs("forms")}
	for _, kind := range p.strs("kinds") {
		m.Kinds = append(m.Kinds, newsgraph.MentionKind(kind))
	}
	m.Evidence = decodeEvidence(p.str("evidence"))
	return m
}

// officeOf reads the properties of a HOLDS_OFFICE relationship.
func officeOf(p props) *newsgraph.Office {
	return &newsgraph.Office{
		Title:        p.str("title"),
		Status:       newsgraph.OfficeStatus(p.str("status")),
		Organization: p.str("organization"),
		FirstSeen:    p.time("firstSeen"),
		LastSeen:     p.time("lastSeen"),
		ArticleCount: p.num("articleCount"),
		Evidence: newsgraph.Evidence{
			Sentence:  p.str("sentence"),
			Surface:   p.str("surface"),
			Start:     p.num("start"),
			End:       p.num("end"),
			Part:      newsgraph.Part(p.str("part")),
			Paragraph: p.num("paragraph"),
			Rule:      p.str("rule"),
		},
	}
}

// bylineOf reads the properties of a WRITTEN_BY relationship, without the person.
func bylineOf(p props) newsgraph.Byline {
	return newsgraph.Byline{Role: newsgraph.AuthorRole(p.str("role")), City: p.str("city")}
}

// linksOf reads the properties of a LINKS_TO relationship: one link per occurrence.
func linksOf(p props, targetID string) []newsgraph.Link {
	var (
		texts      = p.strs("texts")
		urls       = p.strs("urls")
		paragraphs = p.nums("paragraphs")
		starts     = p.nums("starts")
		ends       = p.nums("ends")
	)
	n := min(len(texts), len(urls), len(paragraphs), len(starts), len(ends))
	links := make([]newsgraph.Link, 0, n)
	for i := range n {
		links = append(links, newsgraph.Link{
			Text:      texts[i],
			URL:       urls[i],
			Paragraph: paragraphs[i],
			Start:     starts[i],
			End:       ends[i],
			TargetID:  targetID,
		})
	}
	return links
}

// sub reads a map within.
func (p props) sub(key string) props {
	m, _ := p[key].(map[string]any)
	return m
}
