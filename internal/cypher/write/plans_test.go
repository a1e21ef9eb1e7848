package write

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/articles"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// statementsOfWriting loads, replaces and looks up so much that every statement of this package is
// sent, and gives them with one set of parameters each.
func statementsOfWriting(t *testing.T) (*bolt.DB, map[string]map[string]any) {
	t.Helper()
	var mu sync.Mutex
	sent := make(map[string]map[string]any)
	recording := false
	config := cyphertest.Server
	config.OnStatement = func(text string, params map[string]any) {
		mu.Lock()
		defer mu.Unlock()
		if recording {
			sent[text] = params
		}
	}
	db := emptyGraphWith(t, config)
	recording = true
	if err := New(db).WriteCountries(t.Context(), cyphertest.Countries()); err != nil {
		t.Fatal(err)
	}
	foreseen := namedDocuments(3, 60)
	for i := range foreseen {
		foreseen[i].Article.ID += "-foreseen"
	}
	for _, disturbed := range []bool{true, false} {
		w := owingWriter(t, db)
		if more, err := w.Foresee(t.Context(), foreseen[:50]); err != nil || !more {
			t.Fatalf("told of documents: more %v, error %v", more, err)
		}
		writeAll(t, w, foreseen[:20], 20)
		if disturbed {
			load(t, db, foreseen[50])
		}
		writeAll(t, w, foreseen[20:50], 20)
		resolveBy(t, w)
		if disturbed {
			remove(t, db, articles.Selection{Before: time.Now()})
			resolve(t, db)
		}
	}
	writeAll(t, owingWriter(t, db), slices.Concat(foreseen[50:], cyphertest.NewGenerator(31, 20, 10).Documents()), 20)
	resolve(t, db) // reads what another owes
	g := cyphertest.NewGenerator(30, 200, 15)
	for range 3 {
		load(t, db, g.Documents()...)
	}
	for batch := range slices.Chunk(g.Documents(), 25) { // articles come between others
		load(t, db, batch...)
	}
	load(t, db, namedDocuments(1, 60)...)
	resolve(t, db)
	load(t, db, namedDocuments(2, 60)...)
	resolve(t, db)
	if err := New(db).DecideAgain(t.Context()); err != nil {
		t.Fatal(err)
	}
	list := allKinds(t, namedDocuments(2, 60))
	list = append(list, decisionsByHand(t, identity.Curation{Kind: identity.Merge, Names: []string{"person:bush~us", "person:joe-biden"}})...)
	curate(t, db, list...)
	if _, err := New(db).Undo(t.Context(), []string{list[0].ID}); err != nil {
		t.Fatal(err)
	}
	if _, err := New(db).NamesOf(t.Context(), []string{"Joe Biden"}); err != nil {
		t.Fatal(err)
	}
	if _, err := New(db).Known(t.Context(), []string{"article:000001"}); err != nil {
		t.Fatal(err)
	}
	if _, err := New(db).FromSources(t.Context(), []string{"source"}); err != nil {
		t.Fatal(err)
	}
	filled := g.Documents()
	var silent []newsgraph.Document // say nothing any more
	for _, doc := range filled {
		silent = append(silent, newsgraph.Document{Article: newsgraph.Article{ID: doc.Article.ID, Title: "Silent", PublishedAt: doc.Article.PublishedAt}})
	}
	load(t, db, silent...)
	load(t, db, filled...)
	remove(t, db, articles.Selection{Publishers: []string{"publisher:reuters"}})
	remove(t, db, articles.Selection{IDs: []string{filled[0].Article.ID}})
	remove(t, db, articles.Selection{Before: filled[1].Article.PublishedAt})
	if _, _, err := (&articles.Selection{}).Count(t.Context(), db, 1); err != nil {
		t.Fatal(err)
	}
	if err := (&articles.Selection{}).EachWhole(t.Context(), db, func(*articles.Whole) error { return nil }); err != nil {
		t.Fatal(err)
	}
	recording = false
	return db, sent
}

// scanning are operators that read all of something.
var scanning = regexp.MustCompile(`\+\S*(Scan|AllNodes\S*|AllRelationships\S*)\b`)

// sorting are operators that read all before they give the first.
var sorting = regexp.MustCompile(`\+(Sort|Top|PartialSort|PartialTop)\b`)

// TestEveryStatementSeeks reads the plans of all statements of writing: a graph is begun empty, and what is
// planned then lives on in the server's cache while the graph grows.
func TestEveryStatementSeeks(t *testing.T) {
	db, sent := statementsOfWriting(t)
	const statements = 109 // of WriteCountries, Known, FromSources, Foresee, WriteDocuments, DecideAgain, ResolvePeople, Curate, Undo, NamesOf and Delete, and of finding and reading articles: one that never ran is not tested
	if len(sent) != statements {
		t.Errorf("%d different statements were sent, want %d:\n%s", len(sent), statements, strings.Join(slices.Sorted(maps.Keys(sent)), "\n"))
	}
	check := func(graph string) {
		t.Helper()
		if _, err := db.Read(t.Context(), "CALL db.clearQueryCaches()", nil, bolt.ReadOptions{}); err != nil {
			t.Fatal(err)
		}
		for _, text := range slices.Sorted(maps.Keys(sent)) {
			plan, err := db.Explain(t.Context(), text, sent[text])
			if err != nil {
				t.Fatal(err)
			}
			if scanning.MatchString(plan) {
				t.Errorf("on %s graph a statement reads all of something:%s\n%s", graph, text, plan)
			}
			if text == bolt.KeepPlan+neighbourText() && sorting.MatchString(plan) {
				t.Errorf("on %s graph all of a line is read and sorted:%s\n%s", graph, text, plan)
			}
		}
	}
	check("a filled")
	if _, err := db.Read(t.Context(), "CALL db.prepareForReplanning(60)", nil, bolt.ReadOptions{Timeout: time.Minute}); err != nil {
		t.Fatal(err)
	}
	check("a filled and sampled")
	if err := db.Reset(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("an empty")
}

// TestReplacingAnArticleCostsNoMoreForALongHistory replaces or deletes the newest article on a person and a country when
// few articles mention them and when many do.
func TestReplacingAnArticleCostsNoMoreForALongHistory(t *testing.T) {
	t.Run("replaced", func(t *testing.T) { testCostOfHistory(t, false) })
	t.Run("deleted", func(t *testing.T) { testCostOfHistory(t, true) })
}

func testCostOfHistory(t *testing.T, deleted bool) {
	cost := make(map[string][]int64) // by statement: of the short and of the long history
	for _, length := range []int{20, 400} {
		sent := make(map[string]map[string]any)
		recording := false
		config := cyphertest.Server
		config.OnStatement = func(text string, params map[string]any) {
			if recording {
				sent[text] = params
			}
		}
		db := emptyGraphWith(t, config)
		docs := history(length)
		load(t, db, docs...)
		// The plans of statements that read, where all is as it was, count what reading costs.
		recording = true
		last := docs[length-1]
		if deleted {
			remove(t, db, articles.Selection{Publishers: []string{"publisher:reuters"}, From: last.Article.PublishedAt})
		} else {
			load(t, db, newsgraph.Document{Article: last.Article, ContentHash: "silent"})
		}
		recording = false
		load(t, db, last)
		for text, params := range sent {
			if strings.Contains(text, "SET ") || strings.Contains(text, "DELETE ") || strings.Contains(text, "MERGE ") || strings.Contains(text, "CREATE ") {
				continue
			}
			n, err := db.Profile(t.Context(), text, params)
			if err != nil {
				t.Fatal(err)
			}
			cost[text] = append(cost[text], n)
		}
	}
	const reading = 7 // version, countries, pairs, newest of pairs, people, publishers and so on
	if len(cost) < reading {
		t.Errorf("only %d statements read", len(cost))
	}
	found := false
	for text, n := range cost {
		if len(n) != 2 || n[1] > n[0]+n[0]/5+5 {
			t.Errorf("%v accesses with 20 and with 400 articles:%s", n, text)
		}
		found = found || text == bolt.KeepPlan+newestOfPair
	}
	if !found {
		t.Error("the newest article of a pair was not sought")
	}
}

// history makes articles, one a day, that all mention one person and one country, are of one publisher and
// author, link to one page, and state one office.
func history(n int) []newsgraph.Document {
	docs := make([]newsgraph.Document, n)
	lavrov := newsgraph.PersonID("Sergei Lavrov")
	for i := range docs {
		docs[i] = newsgraph.Document{
			ContentHash: "1",
			Article: newsgraph.Article{
				ID: fmt.Sprintf("article:%04d", i), Title: "A", Publisher: "Reuters",
				PublishedAt: time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC),
			},
			People: []newsgraph.PersonInArticle{{
				ID: lavrov, Name: "Sergei Lavrov", Mention: newsgraph.Mention{Count: 1, Forms: []string{"Lavrov", fmt.Sprintf("Lavrov %d", i%3)}},
			}},
			Countries: []newsgraph.CountryInArticle{{Code: "RU", Mention: newsgraph.Mention{Count: 1}}},
			Authors:   []newsgraph.Byline{{Role: newsgraph.RoleReporting, Person: &newsgraph.Person{ID: newsgraph.PersonID("Lidia Kelly"), Name: "Lidia Kelly"}}},
			Links:     []newsgraph.Link{{URL: "https://example.org/", TargetID: "article:target"}},
			Offices:   []newsgraph.OfficeStatement{{PersonID: lavrov, Title: "Foreign Minister", Country: "RU", Status: newsgraph.OfficeCurrent}},
		}
	}
	return docs
}
