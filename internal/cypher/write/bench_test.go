package write

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/seeds"
)

// BenchmarkWriteDocuments loads articles of 300 words that mention 5 people and 4 countries
// on average, some far more often than others. One operation is one article.
func BenchmarkWriteDocuments(b *testing.B) {
	db := emptyGraph(b)
	countries, err := seeds.Countries()
	if err != nil {
		b.Fatal(err)
	}
	if err := New(db).WriteCountries(b.Context(), countries); err != nil {
		b.Fatal(err)
	}
	g := newNewsGenerator(countries)
	docs := make([]newsgraph.Document, b.N)
	for i := range docs {
		docs[i] = g.Document(i)
	}
	b.ResetTimer()
	load(b, db, docs...)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// newsGenerator makes articles as news has them: hubs, and a long tail.
type newsGenerator struct {
	cyphertest.Generator
	codes     []string
	byPerson  *rand.Zipf
	byCountry *rand.Zipf
}

func newNewsGenerator(countries []newsgraph.Country) *newsGenerator {
	g := &newsGenerator{Generator: *cyphertest.NewGenerator(1, 0, 0)}
	for _, c := range countries {
		g.codes = append(g.codes, c.Code)
	}
	g.byPerson = rand.NewZipf(g.Random, 1.2, 5, 50_000)
	g.byCountry = rand.NewZipf(g.Random, 1.3, 3, uint64(len(g.codes)-1))
	return g
}

func (g *newsGenerator) Document(i int) newsgraph.Document {
	paragraph := strings.Repeat("some words of an article of the news", 7)
	doc := newsgraph.Document{
		ContentHash: fmt.Sprint(i),
		Article: newsgraph.Article{
			ID: fmt.Sprintf("article:%08d", i), URL: fmt.Sprintf("https://example.org/%08d", i),
			Title: fmt.Sprintf("A title of some words for article %d", i), Publisher: cyphertest.Pick(g.Random, "Reuters", "AFP", "AP"),
			PublishedAt: time.Date(2015, 1, 1, 0, g.Random.IntN(5_000_000), 0, 0, time.UTC),
			Body:        strings.Repeat(paragraph+"\n\n", 6), WordCount: 300, LoadedAt: time.Now(),
		},
		Authors: []newsgraph.Byline{{Role: newsgraph.RoleReporting, Person: &newsgraph.Person{ID: "person:ann-author", Name: "Ann Author"}}},
	}
	people, countries := make(map[uint64]bool), make(map[uint64]bool)
	for range 6 {
		people[g.byPerson.Uint64()] = true
		countries[g.byCountry.Uint64()] = true
	}
	for n := range people {
		name := fmt.Sprintf("Given Surname%d", n)
		doc.People = append(doc.People, newsgraph.PersonInArticle{ID: newsgraph.PersonID(name), Name: name, Mention: g.Mention(newsgraph.KindFullName, name, fmt.Sprintf("Surname%d", n))})
		if n%10 == 0 {
			doc.Offices = append(doc.Offices, newsgraph.OfficeStatement{
				PersonID: newsgraph.PersonID(name), Title: "President", Country: g.codes[n%200], Status: newsgraph.OfficeCurrent,
				Evidence: newsgraph.Evidence{Sentence: strings.Repeat("words of a sentence ", 6), Surface: name, End: 9, Part: newsgraph.PartBody},
			})
		}
	}
	for n := range countries {
		code := g.codes[n]
		doc.Countries = append(doc.Countries, newsgraph.CountryInArticle{Code: code, Mention: g.Mention(newsgraph.MentionKind(newsgraph.KindName), code, "Demonym of "+code)})
	}
	for range 2 {
		target := g.Random.IntN(i + 1000)
		doc.Links = append(doc.Links, newsgraph.Link{Text: "a link", URL: fmt.Sprintf("https://example.org/%08d", target), TargetID: fmt.Sprintf("article:%08d", target), End: 6})
	}
	return doc
}
