package cypher

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
)

// generator makes documents at random, few of each thing so that they meet often.
type generator struct {
	random    *rand.Rand
	articles  int // different articles
	people    int // different people
	countries []string
}

func newGenerator(seed uint64, articles, people int) *generator {
	g := &generator{random: rand.New(rand.NewPCG(seed, 0)), articles: articles, people: people}
	for _, c := range testCountries() {
		g.countries = append(g.countries, c.Code)
	}
	return g
}

// documents gives one version of every article.
func (g *generator) documents() []newsgraph.Document {
	docs := make([]newsgraph.Document, g.articles)
	for i := range docs {
		docs[i] = g.document(i)
	}
	return docs
}

// document gives a new version of an article.
func (g *generator) document(i int) newsgraph.Document {
	// Several articles share a time, and a new version may have another one.
	published := time.Date(2020, 1, 1+g.random.IntN(20), 12, 0, 0, 0, time.UTC)
	doc := newsgraph.Document{
		ContentHash: fmt.Sprintf("%d-%x", i, g.random.Uint64()),
		Article: newsgraph.Article{
			ID:          fmt.Sprintf("article:%06d", i),
			URL:         fmt.Sprintf("https://example.org/%06d", i),
			Title:       fmt.Sprintf("Title %d", i),
			Publisher:   pick(g.random, "Reuters", "AFP", ""),
			PublishedAt: published,
			Body:        "Body of " + strings.Repeat("the article ", g.random.IntN(5)),
			WordCount:   g.random.IntN(900),
			LoadedAt:    time.Now().UTC(),
		},
	}
	if g.random.IntN(2) == 0 {
		doc.Article.Image = &newsgraph.Image{URL: "https://example.org/i.jpg", Caption: "Caption"}
	}
	for _, n := range g.some(g.people, 5) {
		name := g.form(n)
		doc.People = append(doc.People, newsgraph.PersonInArticle{
			ID: personID(n), Name: name, Mention: g.mention(newsgraph.KindFullName, name, fmt.Sprintf("Surname%d", n)),
		})
		if g.random.IntN(3) == 0 {
			doc.Offices = append(doc.Offices, g.statement(n))
		}
	}
	for _, n := range g.some(len(g.countries), 4) {
		code := g.countries[n]
		m := g.mention(newsgraph.MentionKind(newsgraph.KindName), code)
		if g.random.IntN(4) == 0 {
			m.Count = 0
		}
		doc.Countries = append(doc.Countries, newsgraph.CountryInArticle{Code: code, Mention: m})
	}
	for _, n := range g.some(g.people, 2) {
		role := pick(g.random, newsgraph.RoleReporting, newsgraph.RoleEditing)
		doc.Authors = append(doc.Authors, newsgraph.Byline{
			Role: role, City: pick(g.random, "Melbourne", ""), Person: &newsgraph.Person{ID: personID(n), Name: g.form(n)},
		})
	}
	for range g.random.IntN(4) {
		// Some targets are never loaded, and some have two URLs.
		target := g.random.IntN(g.articles + 3)
		doc.Links = append(doc.Links, newsgraph.Link{
			Text: "a link", URL: fmt.Sprintf("https://example.org/%06d%s", target, pick(g.random, "", "?from=feed")),
			TargetID: fmt.Sprintf("article:%06d", target), Paragraph: 1, Start: g.random.IntN(99), End: 100,
		})
	}
	return doc
}

func (g *generator) statement(person int) newsgraph.OfficeStatement {
	s := newsgraph.OfficeStatement{
		PersonID: personID(person),
		Title:    pick(g.random, "President", "Foreign Minister"),
		Status:   pick(g.random, newsgraph.OfficeCurrent, newsgraph.OfficeFormer),
		Evidence: newsgraph.Evidence{Sentence: "A sentence.", Surface: "Somebody", Start: g.random.IntN(99), End: 100, Part: newsgraph.PartBody, Rule: "r"},
	}
	if g.random.IntN(4) == 0 {
		s.Organization = pick(g.random, "NATO", "WHO")
	} else {
		s.Country = g.countries[g.random.IntN(3)]
	}
	return s
}

func (g *generator) mention(kind newsgraph.MentionKind, forms ...string) newsgraph.Mention {
	slices.Sort(forms)
	m := newsgraph.Mention{Count: len(forms), Kinds: []newsgraph.MentionKind{kind}, Forms: forms}
	for _, form := range forms {
		m.Evidence = append(m.Evidence, newsgraph.Evidence{
			Sentence: "A sentence of the usual length, which in news is some twenty words, of which one is the name of " + form + ".", Surface: form, Start: 99, End: 99 + len(form),
			Part: newsgraph.PartBody, Paragraph: g.random.IntN(5), Kind: kind, Rule: "rule",
		})
	}
	return m
}

// some gives up to most different numbers below n.
func (g *generator) some(n, most int) []int { return g.random.Perm(n)[:g.random.IntN(min(n, most)+1)] }

func personID(n int) string { return newsgraph.PersonID(fmt.Sprintf("Jose Surname%d", n)) }

// form gives one of the spellings of a person's name.
func (g *generator) form(n int) string {
	return fmt.Sprintf(pick(g.random, "José Surname%d", "Jose Surname%d", "JOSE SURNAME%d", "José-Surname%d"), n)
}

func pick[T any](random *rand.Rand, from ...T) T { return from[random.IntN(len(from))] }
