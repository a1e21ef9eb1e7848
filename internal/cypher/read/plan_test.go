package read

import (
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

// served opens the tests' database, loads documents, and serves it. count counts statements.
func served(tb testing.TB, docs []newsgraph.Document) (db *bolt.DB, h http.Handler, count *atomic.Int64) {
	tb.Helper()
	count = new(atomic.Int64)
	config := cyphertest.Server
	config.OnStatement = func(text string, _ map[string]any) {
		if strings.Contains(text, "AS answer") && !strings.HasPrefix(text, "EXPLAIN ") { // what watches over the database asks it too
			count.Add(1)
		}
	}
	db = emptyGraphWith(tb, config)
	if len(docs) > 0 {
		load(tb, db, docs...)
	}
	count.Store(0)
	return db, graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler)), count
}

// warm has the database plan what takes it so long that, on a busy machine, no answer would be in time.
func warm(tb testing.TB, db *bolt.DB) {
	tb.Helper()
	if err := New(db).Warm(tb.Context()); err != nil {
		tb.Fatal(err)
	}
}

func TestOperationsRun(t *testing.T) {
	db, h, count := served(t, cyphertest.NewGenerator(7, 60, 12).Documents())
	warm(t, db)
	for _, op := range operations(t) {
		t.Run(op.name, func(t *testing.T) {
			ask(t, h, op.query, op.variables) // so that it is planned, and tried but once when its statements are counted
			count.Store(0)
			data := ask(t, h, op.query, op.variables)
			if count.Load() != int64(len(data)) {
				t.Errorf("%d statements for %d root fields", count.Load(), len(data))
			}
		})
	}
}

// TestStatementsDependOnNothing counts the statements of one root field at depths 1, 2 and 3
// and with 1, 10 and 100 rows: it is always one.
func TestStatementsDependOnNothing(t *testing.T) {
	_, h, count := served(t, cyphertest.NewGenerator(3, 120, 40).Documents())
	for depth, text := range []string{
		`query($n: Int!) { articles(first: $n) { totalCount nodes { title publisher { name } mentions { surface } paragraphs { text } } } }`,
		`query($n: Int!) { articles(first: $n) { nodes { title people(first: 5) { nodes { name } } } } }`,
		`query($n: Int!) { articles(first: $n) { nodes { title people(first: 5) { nodes { name articles(first: 5) { nodes { title } } } } } } }`,
	} {
		for _, rows := range []int{1, 10, 100} {
			count.Store(0)
			data := ask(t, h, text, map[string]any{"n": rows})
			if got := len(data["articles"].(map[string]any)["nodes"].([]any)); got != rows {
				t.Fatalf("depth %d: %d rows, want %d", depth+1, got, rows)
			}
			if got := count.Load(); got != 1 {
				t.Errorf("depth %d, %d rows: %d statements, want 1", depth+1, rows, got)
			}
		}
	}
}

// unwanted are operators that read more than they need: whole labels, types or indexes; and Eager, which holds all rows in
// memory.
var unwanted = []string{
	"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "IntersectionNodeByLabelsScan",
	"DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan", "DirectedUnionRelationshipTypesScan", "DirectedAllRelationshipsScan",
	"NodeIndexScan", "DirectedRelationshipIndexScan", "UndirectedRelationshipIndexScan", "ValueHashJoin", "Eager",
}

// ofAllCountries tells whether a line of a plan looks at all countries, of which there are a few hundred: to find one by a name, and to
// count them.
func ofAllCountries(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, "| "), "+NodeByLabelScan") && strings.Contains(line, ":Country")
}

// operators are those of a plan that are in a list.
func operators(plan string, of []string) []string {
	var found []string
	for _, line := range strings.Split(plan, "\n") {
		for _, name := range of {
			if regexp.MustCompile(`\+` + regexp.QuoteMeta(name) + `(@\S*)?\s`).MatchString(line) {
				found = append(found, strings.Join(strings.Fields(line), " "))
			}
		}
	}
	return found
}

func report(t *testing.T, bad []string, s statement, plan string) {
	t.Helper()
	if len(bad) == 0 {
		return
	}
	t.Errorf("in the plan:\n%s", strings.Join(bad, "\n"))
	if testing.Verbose() {
		t.Logf("%s\n%s", pretty(s.text), plan)
	}
}

// onEmptyAndFilled runs a test on an empty graph and on one with articles, between which the database forgets its plans.
func onEmptyAndFilled(t *testing.T, test func(t *testing.T, db *bolt.DB)) {
	t.Helper()
	for _, n := range []int{0, 300} {
		if n == 0 && testing.Short() {
			continue
		}
		t.Run(fmt.Sprintf("%d articles", n), func(t *testing.T) {
			db, _, _ := served(t, cyphertest.NewGenerator(5, n, 60).Documents())
			for _, text := range []string{"CALL db.awaitIndexes(60)", "CALL db.resampleOutdatedIndexes()", "CALL db.clearQueryCaches()"} {
				if _, err := db.Read(t.Context(), text, nil, bolt.ReadOptions{}); err != nil {
					t.Fatal(err)
				}
			}
			test(t, db)
		})
	}
}

func TestPlansReadNothingWhole(t *testing.T) {
	ops := operations(t)
	onEmptyAndFilled(t, func(t *testing.T, db *bolt.DB) {
		for _, op := range ops {
			t.Run(op.name, func(t *testing.T) {
				for _, s := range compiled(t, op.query, op.variables) {
					plan, err := db.Explain(t.Context(), s.text, s.params)
					if err != nil {
						t.Fatalf("%v\n%s", err, pretty(s.text))
					}
					report(t, slices.DeleteFunc(operators(plan, unwanted), ofAllCountries), s, plan)
				}
			})
		}
	})
}

// TestPagesReadTheIndexInOrder: a page of a list that an index keeps costs what it shows, wherever in the list it lies.
func TestPagesReadTheIndexInOrder(t *testing.T) {
	lists := map[string]string{
		"country":            `{ country(code: "IR") { articles(first: 20) { edges { count node { title } } pageInfo { endCursor } } } }`,
		"country oldest":     `{ country(code: "IR") { articles(last: 20) { nodes { title } } } }`,
		"by mention count":   `{ country(code: "IR") { articles(first: 20, orderBy: {field: MENTION_COUNT, direction: DESC}) { edges { count node { title } } } } }`,
		"people's articles":  `{ people(first: 10) { nodes { articles(first: 5) { nodes { title } } writtenArticles(first: 5) { nodes { title } } } } }`,
		"publishers":         `{ publishers(first: 10) { nodes { articles(first: 5) { nodes { title } } } } }`,
		"linked from":        `{ articles(first: 10) { nodes { linkedFrom(first: 5) { nodes { title } } } } }`,
		"articles":           `{ articles(first: 10, after: "YXJ0aWNsZTpQVUJMSVNIRURfQVQAMjAyMC0wMS0wNVQxMjowMDowMFp8YXJ0aWNsZTowMDAwMDM") { nodes { title } } }`,
		"of one by a filter": `{ a: articles(first: 10, filter: {countries: {anyOf: ["IR"]}}) { totalCount nodes { title } } b: articles(last: 10, filter: {publishers: ["Reuters"]}) { totalCount nodes { title } } c: articles(filter: {authors: ["person:lidia-kelly"]}) { nodes { title } } }`,
		"of two":             `{ country(code: "IR") { a: articles(first: 10, filter: {countries: {allOf: ["RU"]}}) { nodes { title } } b: articles(last: 10, filter: {people: {anyOf: ["person:x"]}}) { nodes { title } } } }`,
		"loaded":             `{ articles(first: 10, orderBy: {field: LOADED_AT, direction: DESC}) { nodes { title } } }`,
		"rankings":           `{ people(first: 5) { nodes { name } } countries(first: 5, orderBy: {field: NAME, direction: ASC}) { nodes { name } } publishers(first: 5) { nodes { name } } organizations(first: 5, orderBy: {field: LAST_SEEN, direction: DESC}) { nodes { name } } }`,
		"seen together":      `{ country(code: "IR") { people(first: 5) { nodes { name } } } }`,
		"seen last":          `{ country(code: "IR") { people(first: 5, orderBy: {field: LAST_SEEN, direction: DESC}) { nodes { name } } } }`,
		"offices":            `{ offices(first: 5) { nodes { title } } country(code: "RU") { officeHolders(first: 5) { nodes { title } } } organizations(first: 3) { nodes { officeHolders(first: 5) { nodes { title } } } } }`,
		"timelines":          `{ articles { timeline(interval: DAY) { isExact } } country(code: "IR") { articles(filter: {publishedAt: {from: "2020-01-05"}}) { timeline(interval: WEEK) { isExact } } } publishers(first: 2) { nodes { articles { timeline(interval: MONTH) { isExact } } } } }`,
		"ends":               `{ stats { newestArticle { title } oldestArticle { title } } }`,
	}
	sorting := []string{"Sort", "PartialSort", "Top", "PartialTop", "Expand(All)", "VarLengthExpand(All)"}
	onEmptyAndFilled(t, func(t *testing.T, db *bolt.DB) {
		for name, text := range lists {
			t.Run(name, func(t *testing.T) {
				for _, s := range compiled(t, text, nil) {
					plan, err := db.Explain(t.Context(), s.text, s.params)
					if err != nil {
						t.Fatal(err)
					}
					report(t, slices.DeleteFunc(operators(plan, slices.Concat(unwanted, sorting)), ofAllCountries), s, plan)
				}
			})
		}
	})
}
