package read

import (
	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
)

// articleOf reads the properties of an article.
func articleOf(p bolt.Props) *newsgraph.Article {
	a := &newsgraph.Article{
		ID:          p.Str("id"),
		URL:         p.Str("url"),
		Title:       p.Str("title"),
		Publisher:   p.Str("publisher"),
		PublishedAt: p.Time("publishedAt"),
		Language:    p.Str("language"),
		Dateline:    p.Str("dateline"),
		Body:        p.Str("body"),
		WordCount:   p.Num("wordCount"),
		LoadedAt:    p.Time("loadedAt"),
	}
	image := newsgraph.Image{
		URL:     p.Str("imageUrl"),
		Alt:     p.Str("imageAlt"),
		Caption: p.Str("imageCaption"),
		Credit:  p.Str("imageCredit"),
	}
	if image != (newsgraph.Image{}) {
		a.Image = &image
	}
	return a
}

// personOf reads the properties of a person.
func personOf(p bolt.Props) *newsgraph.Person {
	return &newsgraph.Person{
		ID:           p.Str("id"),
		Name:         p.Str("name"),
		Aliases:      p.Strs("aliases"),
		ArticleCount: p.Num("articleCount"),
		FirstSeen:    p.Time("firstSeen"),
		LastSeen:     p.Time("lastSeen"),
	}
}

// countryOf reads the properties of a country.
func countryOf(p bolt.Props) *newsgraph.CountryNode {
	return &newsgraph.CountryNode{
		Country: newsgraph.Country{
			Code:         p.Str("code"),
			Alpha3:       p.Str("alpha3"),
			Name:         p.Str("name"),
			OfficialName: p.Str("officialName"),
			Aliases:      p.Strs("aliases"),
			Demonyms:     p.Strs("demonyms"),
			Capital:      p.Str("capital"),
			Region:       p.Str("region"),
			Subregion:    p.Str("subregion"),
			WithdrawnISO: p.Str("withdrawn"),
			WithdrawnIn:  p.Num("withdrawnYear"),
		},
		ID:           p.Str("id"),
		ArticleCount: p.Num("articleCount"),
		FirstSeen:    p.Time("firstSeen"),
		LastSeen:     p.Time("lastSeen"),
	}
}

// mentionOf reads the properties of a MENTIONS or NAMES_IN_ORGANIZATION relationship. The
// evidence is there only where its property is.
func mentionOf(p bolt.Props) newsgraph.Mention {
	m := newsgraph.Mention{Count: p.Num("count"), Forms: p.Strs("forms")}
	for _, kind := range p.Strs("kinds") {
		m.Kinds = append(m.Kinds, newsgraph.MentionKind(kind))
	}
	m.Evidence = decodeEvidence(p.Str("evidence"))
	return m
}

// officeOf reads the properties of a HOLDS_OFFICE relationship.
func officeOf(p bolt.Props) *newsgraph.Office {
	return &newsgraph.Office{
		Title:        p.Str("title"),
		Status:       newsgraph.OfficeStatus(p.Str("status")),
		Organization: p.Str("organization"),
		FirstSeen:    p.Time("firstSeen"),
		LastSeen:     p.Time("lastSeen"),
		ArticleCount: p.Num("articleCount"),
		Evidence: newsgraph.Evidence{
			Sentence:  p.Str("sentence"),
			Surface:   p.Str("surface"),
			Start:     p.Num("start"),
			End:       p.Num("end"),
			Part:      newsgraph.Part(p.Str("part")),
			Paragraph: p.Num("paragraph"),
			Rule:      p.Str("rule"),
		},
	}
}

// bylineOf reads the properties of a WRITTEN_BY relationship, without the person.
func bylineOf(p bolt.Props) newsgraph.Byline {
	return newsgraph.Byline{Role: newsgraph.AuthorRole(p.Str("role")), City: p.Str("city")}
}

// linksOf reads the properties of a LINKS_TO relationship: one link per occurrence.
func linksOf(p bolt.Props, targetID string) []newsgraph.Link {
	var (
		texts      = p.Strs("texts")
		urls       = p.Strs("urls")
		paragraphs = p.Nums("paragraphs")
		starts     = p.Nums("starts")
		ends       = p.Nums("ends")
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
