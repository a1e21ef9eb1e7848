package cyphertest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
)

// Generator makes documents at random, few of each thing so that they meet often.
type Generator struct {
	Random    *rand.Rand
	Articles  int // different articles
	people    int // different people
	countries []string
}

func NewGenerator(seed uint64, articles, people int) *Generator {
	g := &Generator{Random: rand.New(rand.NewPCG(seed, 0)), Articles: articles, people: people}
	for _, c := range Countries() {
		g.countries = append(g.countries, c.Code)
	}
	return g
}

// Documents gives one version of every article.
func (g *Generator) Documents() []newsgraph.Document {
	docs := make([]newsgraph.Document, g.Articles)
	for i := range docs {
		docs[i] = g.Document(i)
	}
	return docs
}

// Document gives a new version of an article.
func (g *Generator) Document(i int) newsgraph.Document {
	// Several articles share a time, and a new version may have another one.
	published := time.Date(2020, 1, 1+g.Random.IntN(20), 12, 0, 0, 0, time.UTC)
	kind := newsgraph.BodyFullText
	switch {
	case i%5 == 1:
		kind = newsgraph.BodySummary
	case i%7 == 2:
		kind = newsgraph.BodyBeginning
	}
	doc := newsgraph.Document{
		ContentHash: fmt.Sprintf("%d-%x", i, g.Random.Uint64()),
		Article: newsgraph.Article{
			ID:          fmt.Sprintf("article:%06d", i),
			URL:         fmt.Sprintf("https://example.org/%06d", i),
			Title:       fmt.Sprintf("Title %d", i),
			Publisher:   Pick(g.Random, "Reuters", "REUTERS", "AFP", "Left | Right", ""),
			PublishedAt: published,
			Body:        g.body(),
			BodyKind:    kind,
			WordCount:   g.Random.IntN(900),
			LoadedAt:    time.Now().UTC(),
		},
	}
	if g.Random.IntN(2) == 0 {
		doc.Article.Image = &newsgraph.Image{URL: "https://example.org/i.jpg", Caption: "Caption"}
	}
	for _, n := range g.some(g.people, 5) {
		name := g.form(n)
		doc.People = append(doc.People, newsgraph.PersonInArticle{
			ID: personID(n), Name: name, Mention: g.Mention(newsgraph.KindFullName, name, fmt.Sprintf("Surname%d", n)),
		})
		if g.Random.IntN(3) == 0 {
			doc.Offices = append(doc.Offices, g.statement(n))
		}
		if g.Random.IntN(2) == 0 {
			doc.Quotes = append(doc.Quotes, g.quote(g.Random.IntN(g.people)))
		}
	}
	for _, n := range g.some(len(g.countries), 4) {
		code := g.countries[n]
		m := g.Mention(newsgraph.MentionKind(newsgraph.KindName), code)
		if g.Random.IntN(4) == 0 {
			m.Count = 0
		}
		doc.Countries = append(doc.Countries, newsgraph.CountryInArticle{Code: code, Mention: m})
	}
	for _, n := range g.some(g.people, 2) {
		role := Pick(g.Random, newsgraph.RoleReporting, newsgraph.RoleEditing)
		doc.Authors = append(doc.Authors, newsgraph.Byline{
			Role: role, City: Pick(g.Random, "Melbourne", ""), Person: &newsgraph.Person{ID: personID(n), Name: g.form(n)},
		})
	}
	for range g.Random.IntN(4) {
		// Some targets are never loaded, and some have two URLs.
		target := g.Random.IntN(g.Articles + 3)
		doc.Links = append(doc.Links, newsgraph.Link{
			Text: "a link", URL: fmt.Sprintf("https://example.org/%06d%s", target, Pick(g.Random, "", "?from=feed")),
			TargetID: fmt.Sprintf("article:%06d", target), Paragraph: 1, Start: g.Random.IntN(99), End: 100,
		})
	}
	return doc
}

// body makes a text that has nothing to do with others, or one of a few as it is retold: cut, changed, with more behind it, or as it is.
func (g *Generator) body() string {
	words := retold[g.Random.IntN(len(retold))]
	switch g.Random.IntN(8) {
	case 0:
		return "Body of " + strings.Repeat("the article ", g.Random.IntN(5))
	case 1:
		words = someWords(g.Random, 60)
	case 2:
		words = words[:len(words)/3]
	case 3:
		words = words[:len(words)*2/3]
	case 4:
		words = slices.Concat(words, someWords(g.Random, 40))
	case 5:
		words = slices.Clone(words)
		for range 1 + g.Random.IntN(6) {
			words[g.Random.IntN(len(words))] = "otherwise"
		}
	case 6:
		words = slices.Concat(someWords(g.Random, 50), words)
	}
	return strings.Join(words, " ")
}

// retold are the texts of which bodies are made. The last two begin alike, so that they are compared and are not the same.
var retold = func() [][]string {
	random := rand.New(rand.NewPCG(1, 1))
	list := make([][]string, 4)
	for i := range list {
		list[i] = someWords(random, 90)
	}
	copy(list[3], list[2][:30])
	return list
}()

func someWords(random *rand.Rand, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("word%d", random.IntN(500))
	}
	return list
}

func (g *Generator) statement(person int) newsgraph.OfficeStatement {
	s := newsgraph.OfficeStatement{
		PersonID: personID(person),
		Title:    Pick(g.Random, "President", "Foreign Minister", "Senator"),
		Status:   Pick(g.Random, newsgraph.OfficeCurrent, newsgraph.OfficeCurrent, newsgraph.OfficeFormer, newsgraph.OfficeActing, newsgraph.OfficeElect),
		Evidence: newsgraph.Evidence{Sentence: "A sentence.", Surface: "Somebody", Start: g.Random.IntN(99), End: 100, Part: newsgraph.PartBody, Rule: "r"},
	}
	if g.Random.IntN(4) == 0 {
		s.Organization = Pick(g.Random, "NATO", "Nato", "WHO")
	} else {
		s.Country = g.countries[g.Random.IntN(3)]
	}
	return s
}

func (g *Generator) quote(person int) newsgraph.Quote {
	q := newsgraph.Quote{
		SpeakerID: personID(person), Text: strings.Join(someWords(g.Random, 6), " "), Start: g.Random.IntN(99), End: 150, Part: newsgraph.PartBody, Verb: "said",
		Evidence: newsgraph.Evidence{Sentence: "A sentence.", Surface: "Somebody said", Start: g.Random.IntN(99), End: 100, Part: newsgraph.PartBody, Rule: "r"},
	}
	if g.Random.IntN(2) == 0 {
		q.Countries = []string{g.countries[g.Random.IntN(3)]}
	}
	return q
}

func (g *Generator) Mention(kind newsgraph.MentionKind, forms ...string) newsgraph.Mention {
	slices.Sort(forms)
	m := newsgraph.Mention{Count: len(forms), Kinds: []newsgraph.MentionKind{kind}, Forms: forms}
	for _, form := range forms {
		paragraph := g.Random.IntN(5)
		m.Evidence = append(m.Evidence, newsgraph.Evidence{
			Sentence: "A sentence of the usual length, which in news is some twenty words, of which one is the name of " + form + ".", Surface: form, Start: 99, End: 99 + len(form),
			Part: newsgraph.PartBody, Paragraph: paragraph, Kind: kind, Rule: "rule", SentenceStart: 40 * paragraph,
		})
	}
	return m
}

// some gives up to most different numbers below n.
func (g *Generator) some(n, most int) []int { return g.Random.Perm(n)[:g.Random.IntN(min(n, most)+1)] }

func personID(n int) string { return newsgraph.PersonID(fmt.Sprintf("Jose Surname%d", n)) }

// form gives one of the spellings of a person's name.
func (g *Generator) form(n int) string {
	return fmt.Sprintf(Pick(g.Random, "José Surname%d", "Jose Surname%d", "JOSE SURNAME%d", "José-Surname%d"), n)
}

func Pick[T any](random *rand.Rand, from ...T) T { return from[random.IntN(len(from))] }
