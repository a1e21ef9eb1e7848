package write

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
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
	g := cyphertest.NewGenerator(30, 200, 15)
	for range 3 {
		load(t, db, g.Documents()...)
	}
	if _, err := New(db).Known(t.Context(), []string{"article:000001"}); err != nil {
		t.Fatal(err)
	}
	filled := g.Documents()
	var silent []newsgraph.Document // say nothing any more
	for _, doc := range filled {
		silent = append(silent, newsgraph.Document{Article: newsgraph.Article{ID: doc.Article.ID, Title: "Silent", PublishedAt: doc.Article.PublishedAt}})
	}
	load(t, db, silent...)
	load(t, db, filled...)
	recording = false
	return db, sent
}

// scanning are operators that read all of something.
var scanning = regexp.MustCompile(`\+\S*(Scan|AllNodes\S*|AllRelationships\S*)\b`)

// TestEveryStatementSeeks reads the plans of all statements of writing: a graph is begun empty, and what is
// planned then lives on in the server's cache while the graph grows.
func TestEveryStatementSeeks(t *testing.T) {
	db, sent := statementsOfWriting(t)
	const statements = 47 // of WriteCountries, Known and WriteDocuments: one that never ran is not tested
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
