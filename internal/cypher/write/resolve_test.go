package write

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/articles"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

// naming names of documents: few surnames, each in several spellings and alone, so that most of them meet.
func namedDocuments(seed uint64, articles int) []newsgraph.Document {
	g := cyphertest.NewGenerator(seed, articles, 3)
	docs := g.Documents()
	for i := range docs {
		doc := &docs[i]
		doc.People, doc.Offices, doc.Quotes, doc.Authors = nil, nil, nil, nil
		seen := make(map[string]bool)
		for range 1 + g.Random.IntN(5) {
			name := cyphertest.Pick(g.Random, "Sergei Lavrov", "Sergey Lavrov", "Lavrov", "Barack Obama", "Barack H. Obama", "Michelle Obama", "Obama",
				"George Bush", "George W. Bush", "George H. W. Bush", "Bush", "Joe Biden", "Joseph Biden", "Biden", "Suharto", "Zelenskiy", "Volodymyr Zelenskiy",
				"Volodymyr Zelensky", "Volodymyr Oleksandrovych Zelensky", "John Smith", "Jon Smith", "John A. Smith", "Smith",
				"Hugo Chavez", "Hugo Chavez Frias", "Frias")
			id := newsgraph.PersonID(name)
			if seen[id] {
				continue
			}
			seen[id] = true
			m := g.Mention(newsgraph.KindFullName, name)
			m.Evidence[0].SentenceStart = 40 * g.Random.IntN(30)
			doc.People = append(doc.People, newsgraph.PersonInArticle{ID: id, Name: name, Mention: m})
			if g.Random.IntN(3) == 0 {
				doc.Offices = append(doc.Offices, newsgraph.OfficeStatement{
					PersonID: id, Title: cyphertest.Pick(g.Random, "President", "Foreign Minister"), Country: cyphertest.Pick(g.Random, "US", "RU"),
					Status: cyphertest.Pick(g.Random, newsgraph.OfficeCurrent, newsgraph.OfficeFormer), Evidence: newsgraph.Evidence{Sentence: "A sentence.", Part: newsgraph.PartBody, SentenceStart: 40},
				})
			}
			if g.Random.IntN(3) == 0 {
				doc.Quotes = append(doc.Quotes, newsgraph.Quote{SpeakerID: id, Text: fmt.Sprint("text ", i), Part: newsgraph.PartBody, Verb: "said", Evidence: newsgraph.Evidence{Part: newsgraph.PartBody, SentenceStart: 40}})
			}
			if g.Random.IntN(6) == 0 {
				doc.Authors = append(doc.Authors, newsgraph.Byline{Role: newsgraph.RoleReporting, Person: &newsgraph.Person{ID: id, Name: name}})
			}
		}
		doc.Article.PublishedAt = time.Date(2000+g.Random.IntN(8), 1, 1+g.Random.IntN(300), 12, 0, 0, 0, time.UTC)
	}
	return docs
}

func resolve(t *testing.T, db *bolt.DB) Resolved {
	t.Helper()
	sum, err := New(db).ResolvePeople(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// loadedByWays has docs in the graph after other versions of them, in another order, in small batches, and with others that are deleted again. between is called after each batch.
func loadedByWays(t *testing.T, db *bolt.DB, g *cyphertest.Generator, docs, more []newsgraph.Document, between func()) {
	t.Helper()
	for _, some := range [][]newsgraph.Document{more, docs} {
		some = slices.Clone(some)
		g.Random.Shuffle(len(some), func(i, j int) { some[i], some[j] = some[j], some[i] })
		for batch := range slices.Chunk(some, 1+g.Random.IntN(40)) {
			load(t, db, batch...)
			between()
		}
	}
	var ids []string
	for i := range more[len(docs):] {
		ids = append(ids, more[len(docs)+i].Article.ID)
	}
	remove(t, db, articles.Selection{IDs: ids})
	resolve(t, db)
}

// TestWhoIsWhoDoesNotDependOnTheOrder loads and resolves the same documents in other orders and steps, some in further versions, and some that are deleted again.
func TestWhoIsWhoDoesNotDependOnTheOrder(t *testing.T) {
	docs := namedDocuments(3, 120)
	db := emptyGraph(t)
	load(t, db, docs...)
	first := resolve(t, db)
	if first.Articles < 20 {
		t.Errorf("only %d articles had other people", first.Articles)
	}
	want := cyphertest.Dump(t, db)
	if again := resolve(t, db); again != (Resolved{}) {
		t.Errorf("resolved again: %+v", again)
	}
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			db := emptyGraph(t)
			g := cyphertest.NewGenerator(seed, 0, 0)
			loadedByWays(t, db, g, docs, namedDocuments(seed+10, 150), func() {
				if g.Random.IntN(2) == 0 {
					resolve(t, db)
				}
			})
			if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(cyphertest.Dump(t, db), "\n")); diff != "" {
				t.Errorf("(-at once +in another order):\n%s", diff)
			}
		})
	}
}

// on is an article that names people beside a country.
func on(id int, country string, names ...string) newsgraph.Document {
	doc := newsgraph.Document{
		ContentHash: "1",
		Article:     newsgraph.Article{ID: fmt.Sprintf("article:%03d", id), Title: "A", PublishedAt: time.Date(2010, 5, 1, 0, 0, id, 0, time.UTC)},
		Countries:   []newsgraph.CountryInArticle{{Code: country, Mention: newsgraph.Mention{Count: 1}}},
	}
	for i, name := range names {
		m := newsgraph.Mention{Count: 1, Forms: []string{name}, Evidence: []newsgraph.Evidence{{Surface: name, Part: newsgraph.PartBody, SentenceStart: 40 * i}}}
		doc.People = append(doc.People, newsgraph.PersonInArticle{ID: newsgraph.PersonID(name), Name: name, Mention: m})
	}
	return doc
}

// TestOnlyArticlesThatMayMeanOthersAreReadAgain has more known of somebody, which matters to the articles alone that name whom it is about.
func TestOnlyArticlesThatMayMeanOthersAreReadAgain(t *testing.T) {
	db := emptyGraph(t)
	var docs []newsgraph.Document
	for i := range 20 {
		docs = append(docs, on(i, "US", "Letu Hamhola", "Ada Brun"), on(100+i, "US", "Hamhola", "Nino Feld"))
	}
	for i := range 5 {
		docs = append(docs, on(200+i, "RU", "Mira Oduya"))
	}
	docs = append(docs, on(300, "US", "Hamhola", "Mira Oduya"), on(301, "FR", "Hamhola"))
	load(t, db, docs...)
	if sum := resolve(t, db); sum.Looked < 22 {
		t.Errorf("of new articles that say Hamhola alone only %d were read", sum.Looked)
	}
	for _, step := range []struct {
		what string
		doc  newsgraph.Document
		most int
	}{
		{"a companion in one other article", on(400, "US", "Letu Hamhola", "Mira Oduya"), 1},
		{"a country in one other article", on(401, "FR", "Letu Hamhola", "Ada Brun"), 1},
		{"nothing that was not known", on(402, "US", "Letu Hamhola", "Ada Brun"), 0},
		{"a single word, whose bearers are known", on(403, "US", "Hamhola", "Nino Feld"), 0},
	} {
		load(t, db, step.doc)
		if sum := resolve(t, db); sum.Names == 0 || sum.Looked > step.most {
			t.Errorf("%s: %d names were decided and %d articles read again, want %d at most", step.what, sum.Names, sum.Looked, step.most)
		}
	}
	records, err := db.Read(t.Context(), `MATCH (:Article {id: 'article:403'})-[:MENTIONS]->(p:Person) RETURN p.id AS id ORDER BY id`, nil, bolt.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if people := bolt.PropsOf(records); len(people) != 2 || people[0].Str("id") != "person:letu-hamhola" {
		t.Errorf("the last article is on %v", people)
	}
}

// TestWhoSaysWhyNamesAreOnePersons asks for a name and gets the person with all names, without anything being written.
func TestWhoSaysWhyNamesAreOnePersons(t *testing.T) {
	db := emptyGraph(t)
	load(t, db, namedDocuments(3, 60)...)
	resolve(t, db)
	before := cyphertest.Dump(t, db)
	p, err := New(db).Who(t.Context(), newsgraph.PersonID("Sergey Lavrov"))
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Names) != 2 || len(p.Pairs) != 1 || p.Pairs[0].A != "person:sergei-lavrov" || len(p.Pairs[0].Features) < 3 {
		t.Errorf("%+v", p)
	}
	if _, err := New(db).Who(t.Context(), "person:nobody-at-all"); !errors.Is(err, newsgraph.ErrNotFound) {
		t.Errorf("error %v", err)
	}
	if err := New(db).DecideAgain(t.Context()); err != nil {
		t.Fatal(err)
	}
	if sum := resolve(t, db); sum.Names < 20 || sum.Articles != 0 {
		t.Errorf("decided again: %+v", sum)
	}
	if diff := cmp.Diff(before, cyphertest.Dump(t, db)); diff != "" {
		t.Errorf("deciding again changes the graph:\n%s", diff)
	}
}

// TestSeveralLoadersDecideAtOnce has loaders write and decide beside each other, each when it has written its part.
func TestSeveralLoadersDecideAtOnce(t *testing.T) {
	docs := namedDocuments(3, 120)
	db := emptyGraph(t)
	load(t, db, docs...)
	resolve(t, db)
	want := cyphertest.Dump(t, db)

	db = emptyGraph(t)
	var loaders sync.WaitGroup
	for part := range slices.Chunk(docs, 45) {
		loaders.Add(1)
		go func() {
			defer loaders.Done()
			w := New(db)
			for batch := range slices.Chunk(part, 15) {
				if err := w.WriteDocuments(t.Context(), batch); err != nil {
					t.Error(err)
					return
				}
				if err := w.Resolve(t.Context()); err != nil {
					t.Error(err)
					return
				}
			}
		}()
	}
	loaders.Wait()
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(cyphertest.Dump(t, db), "\n")); diff != "" {
		t.Errorf("(-one loader +several):\n%s", diff)
	}
}
