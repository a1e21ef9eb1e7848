package read

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// served opens the tests' database, loads documents, and serves it.
func served(tb testing.TB, docs []newsgraph.Document) (*bolt.DB, http.Handler, *atomic.Int64) {
	tb.Helper()
	var count atomic.Int64
	config := cyphertest.Server
	config.OnStatement = func(string, map[string]any) { count.Add(1) }
	db := emptyGraphWith(tb, config)
	if len(docs) > 0 {
		load(tb, db, docs...)
	}
	count.Store(0)
	return db, graph.NewHandler(New(db), slog.New(slog.DiscardHandler)), &count
}

func TestOperationsRun(t *testing.T) {
	_, h, _ := served(t, cyphertest.NewGenerator(7, 60, 12).Documents())
	for _, op := range operations(t) {
		t.Run(op.name, func(t *testing.T) { ask(t, h, op.query, op.variables) })
	}
}

// TestStatementsDependOnNothing counts the statements of one root field at depths 1, 2 and 3
// and with 1, 10 and 100 rows: it is always one.
func TestStatementsDependOnNothing(t *testing.T) {
	_, h, count := served(t, cyphertest.NewGenerator(3, 120, 40).Documents())
	for depth, query := range []string{
		`query($n: Int!) { articles(first: $n) { totalCount nodes { title } } }`,
		`query($n: Int!) { articles(first: $n) { nodes { title people(first: 5) { nodes { name } } } } }`,
		`query($n: Int!) { articles(first: $n) { nodes { title people(first: 5) { nodes { name articles(first: 5) { nodes { title } } } } } } }`,
	} {
		for _, rows := range []int{1, 10, 100} {
			count.Store(0)
			data := ask(t, h, query, map[string]any{"n": rows})
			if got := len(data["articles"].(map[string]any)["nodes"].([]any)); got != rows {
				t.Fatalf("depth %d: %d rows, want %d", depth+1, got, rows)
			}
			if got := count.Load(); got != 1 {
				t.Errorf("depth %d, %d rows: %d statements, want 1", depth+1, rows, got)
			}
		}
	}
}

func TestNewestOnCountryReadsTheIndexInOrder(t *testing.T) {
	db, _, _ := served(t, cyphertest.NewGenerator(5, 200, 30).Documents())
	for _, name := range []string{"newest_on_country", "newest_on_country_mid_list", "newest_nested_under_people"} {
		t.Run(name, func(t *testing.T) {
			i := slices.IndexFunc(operations(t), func(op operation) bool { return op.name == name })
			if i < 0 {
				t.Fatal("no such operation")
			}
			op := operations(t)[i]
			s := compiled(t, op.query, op.variables)[0]
			plan, err := db.Explain(t.Context(), s.text, s.params)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(plan, "DirectedRelationshipIndexSeekByRange") {
				t.Errorf("the key's index is not sought:\n%s", plan)
			}
			for _, bad := range []string{"Sort", "PartialSort", "Top", "PartialTop", "Expand(All)", "Scan"} {
				if regexp.MustCompile(`\+\S*` + regexp.QuoteMeta(bad) + `\b`).MatchString(plan) {
					t.Errorf("%s stands in the plan:\n%s", bad, plan)
				}
			}
		})
	}
}

// page reads one page of articles' ids through GraphQL.
type page struct {
	IDs        []string
	Start, End any
	Next, Prev bool
}

func readPage(tb testing.TB, h http.Handler, field string, variables map[string]any) page {
	tb.Helper()
	query := `query($first: Int, $last: Int, $after: String, $before: String) {
		list: ` + field + ` { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
	list := ask(tb, h, query, variables)["list"].(map[string]any)
	info := list["pageInfo"].(map[string]any)
	p := page{Start: info["startCursor"], End: info["endCursor"], Next: info["hasNextPage"].(bool), Prev: info["hasPreviousPage"].(bool)}
	for _, node := range list["nodes"].([]any) {
		p.IDs = append(p.IDs, node.(map[string]any)["id"].(string))
	}
	return p
}

// inOrder gives the ids of documents as articles are listed.
func inOrder(docs []newsgraph.Document, descending bool) []string {
	sorted := make([]string, len(docs))
	for i, doc := range docs {
		sorted[i] = keys.Article(doc.Article.PublishedAt, doc.Article.ID)
	}
	slices.Sort(sorted)
	if descending {
		slices.Reverse(sorted)
	}
	for i, key := range sorted {
		_, sorted[i], _ = strings.Cut(key, "|")
	}
	return sorted
}

// TestPagingGivesEverythingOnce walks lists forward, backward and by mixed steps.
func TestPagingGivesEverythingOnce(t *testing.T) {
	for seed := range uint64(3) {
		docs := cyphertest.NewGenerator(seed, 45, 10).Documents()
		_, h, _ := served(t, docs)
		random := rand.New(rand.NewPCG(seed, 1))
		for _, direction := range []string{"DESC", "ASC"} {
			field := `articles(first: $first, last: $last, after: $after, before: $before, orderBy: {field: PUBLISHED_AT, direction: ` + direction + `})`
			want := inOrder(docs, direction == "DESC")
			t.Run(fmt.Sprintf("seed %d %s", seed, direction), func(t *testing.T) {
				var forward []string
				variables := map[string]any{}
				for {
					variables["first"] = 1 + random.IntN(12)
					p := readPage(t, h, field, variables)
					forward = append(forward, p.IDs...)
					if p.Prev != (variables["after"] != nil) {
						t.Errorf("hasPreviousPage is %t after %v", p.Prev, variables["after"])
					}
					if !p.Next {
						break
					}
					variables["after"] = p.End
				}
				if diff := cmp.Diff(want, forward); diff != "" {
					t.Errorf("forward (-want +got):\n%s", diff)
				}
				var backward []string
				variables = map[string]any{}
				for {
					variables["last"] = 1 + random.IntN(12)
					p := readPage(t, h, field, variables)
					backward = append(slices.Clone(p.IDs), backward...)
					if !p.Prev {
						break
					}
					variables["before"] = p.Start
				}
				if diff := cmp.Diff(want, backward); diff != "" {
					t.Errorf("backward (-want +got):\n%s", diff)
				}
				mixed(t, h, field, want, random)
			})
		}
	}
}

// mixed takes steps in both directions from wherever it is, and between two cursors.
func mixed(t *testing.T, h http.Handler, field string, want []string, random *rand.Rand) {
	t.Helper()
	cursors := make([]any, len(want))
	for i := range want {
		variables := map[string]any{"first": 1}
		if i > 0 {
			variables["after"] = cursors[i-1]
		}
		p := readPage(t, h, field, variables)
		cursors[i] = p.End
	}
	for range 25 {
		i := random.IntN(len(want))
		j := i + random.IntN(len(want)-i)
		size := 1 + random.IntN(10)
		between := want[min(i+1, j):j]
		p := readPage(t, h, field, map[string]any{"first": size, "after": cursors[i], "before": cursors[j]})
		if diff := cmp.Diff(between[:min(size, len(between))], p.IDs, emptyIsNil); diff != "" {
			t.Errorf("first %d between %d and %d (-want +got):\n%s", size, i, j, diff)
		}
		p = readPage(t, h, field, map[string]any{"last": size, "after": cursors[i], "before": cursors[j]})
		if diff := cmp.Diff(between[max(0, len(between)-size):], p.IDs, emptyIsNil); diff != "" {
			t.Errorf("last %d between %d and %d (-want +got):\n%s", size, i, j, diff)
		}
	}
}

var emptyIsNil = cmp.Transformer("emptyIsNil", func(s []string) []string { return append([]string{}, s...) })

// TestPagingWhileArticlesAreAdded: nothing that was there at the start is lost, nothing comes twice.
func TestPagingWhileArticlesAreAdded(t *testing.T) {
	g := cyphertest.NewGenerator(11, 80, 10)
	docs := g.Documents()
	before, added := docs[:40], docs[40:]
	db, h, _ := served(t, before)
	for _, direction := range []string{"DESC", "ASC"} {
		field := `articles(first: $first, after: $after, last: $last, before: $before, orderBy: {field: PUBLISHED_AT, direction: ` + direction + `})`
		seen := map[string]int{}
		var order []string
		variables := map[string]any{"first": 7}
		for {
			p := readPage(t, h, field, variables)
			for _, id := range p.IDs {
				seen[id]++
				order = append(order, id)
			}
			if !p.Next {
				break
			}
			variables["after"] = p.End
			if len(added) > 0 {
				load(t, db, added[:min(3, len(added))]...)
				added = added[min(3, len(added)):]
			}
		}
		for _, doc := range before {
			if seen[doc.Article.ID] != 1 {
				t.Errorf("%s: %s came %d times", direction, doc.Article.ID, seen[doc.Article.ID])
			}
		}
		for id, n := range seen {
			if n > 1 {
				t.Errorf("%s: %s came %d times", direction, id, n)
			}
		}
		times := map[string]time.Time{}
		for _, doc := range docs {
			times[doc.Article.ID] = doc.Article.PublishedAt
		}
		sorted := slices.IsSortedFunc(order, func(a, b string) int {
			if direction == "DESC" {
				a, b = b, a
			}
			return times[a].Compare(times[b])
		})
		if !sorted {
			t.Errorf("%s: out of order: %v", direction, order)
		}
	}
}

// TestFiltersAgainstTheDocuments compares filtered lists and totals with a plain search through the documents.
func TestFiltersAgainstTheDocuments(t *testing.T) {
	g := cyphertest.NewGenerator(21, 70, 9)
	docs := g.Documents()
	db, _, _ := served(t, docs)
	random := rand.New(rand.NewPCG(21, 2))
	var people, countries []string
	for _, doc := range docs {
		for _, p := range doc.People {
			people = append(people, p.ID)
		}
		for _, c := range doc.Countries {
			countries = append(countries, newsgraph.CountryID(c.Code))
		}
	}
	some := func(from []string, chance, most int) []string {
		if random.IntN(chance) > 0 {
			return nil
		}
		var list []string
		for range 1 + random.IntN(most) {
			list = append(list, from[random.IntN(len(from))])
		}
		return list
	}
	matched := 0
	for range 60 {
		filter := newsgraph.ArticleFilter{
			People:     newsgraph.Mentioned{AllOf: some(people, 3, 2), AnyOf: some(people, 3, 3), NoneOf: some(people, 3, 2)},
			Countries:  newsgraph.Mentioned{AllOf: some(countries, 3, 2), AnyOf: some(countries, 3, 3), NoneOf: some(countries, 4, 2)},
			Publishers: some([]string{"Reuters", "AFP", "Left | Right"}, 4, 2),
		}
		if random.IntN(3) == 0 {
			filter.PublishedAt.From = time.Date(2020, 1, 1+random.IntN(15), 12, 0, 0, 0, time.UTC)
		}
		if random.IntN(3) == 0 {
			filter.PublishedAt.To = time.Date(2020, 1, 6+random.IntN(15), 12, 0, 0, 0, time.UTC)
		}
		root := newsgraph.Field{
			Edge: newsgraph.RootArticles, Page: newsgraph.Page{First: 100}, Order: newsgraph.Order{Field: newsgraph.ByPublishedAt, Descending: true},
			Filter: newsgraph.Filter{Article: filter}, Want: newsgraph.Want{Items: true, Total: true},
			Select: newsgraph.Select{Article: newsgraph.NodeSelect{Wanted: true}},
		}
		check := func(what string, got *newsgraph.Connection, on string) {
			t.Helper()
			var left []newsgraph.Document
			for _, doc := range docs {
				if matches(doc, filter) && (on == "" || slices.Contains(mentionedIDs(doc), on)) {
					left = append(left, doc)
				}
			}
			matched += len(left)
			want := inOrder(left, true)
			var ids []string
			for _, edge := range got.Edges {
				ids = append(ids, edge.Article.ID)
			}
			if diff := cmp.Diff(want, ids, emptyIsNil); diff != "" {
				t.Fatalf("%s %+v (-want +got):\n%s", what, filter, diff)
			}
			if got.Total != len(want) {
				t.Fatalf("%s %+v: total %d, want %d", what, filter, got.Total, len(want))
			}
		}
		result, err := New(db).Read(t.Context(), &root)
		if err != nil {
			t.Fatal(err)
		}
		check("root", result.Connection, "")

		nested := root
		nested.Edge, nested.Key = newsgraph.CountryArticles, "articles"
		on := countries[random.IntN(len(countries))]
		result, err = New(db).Read(t.Context(), &newsgraph.Field{
			Edge: newsgraph.RootNodes, IDs: []string{on},
			Select: newsgraph.Select{Country: newsgraph.NodeSelect{Wanted: true, Fields: []newsgraph.Field{nested}}},
		})
		if err != nil {
			t.Fatal(err)
		}
		check("on "+on, result.Countries[on].Children["articles"].(*newsgraph.Connection), on)
	}
	if matched < 60 {
		t.Errorf("the filters left only %d articles in all: the test tests little", matched)
	}
}

func mentionedIDs(doc newsgraph.Document) []string {
	var ids []string
	for _, p := range doc.People {
		ids = append(ids, p.ID)
	}
	for _, c := range doc.Countries {
		if c.Count > 0 {
			ids = append(ids, newsgraph.CountryID(c.Code))
		}
	}
	return ids
}

func matches(doc newsgraph.Document, f newsgraph.ArticleFilter) bool {
	ids := mentionedIDs(doc)
	has := func(id string) bool { return slices.Contains(ids, id) }
	for _, m := range []newsgraph.Mentioned{f.People, f.Countries} {
		for _, id := range m.AllOf {
			if !has(id) {
				return false
			}
		}
		if slices.ContainsFunc(m.NoneOf, has) || len(m.AnyOf) > 0 && !slices.ContainsFunc(m.AnyOf, has) {
			return false
		}
	}
	at := doc.Article.PublishedAt
	return (f.Publishers == nil || slices.Contains(publisherIDs(f.Publishers), newsgraph.PublisherID(doc.Article.Publisher))) &&
		(f.PublishedAt.From.IsZero() || !at.Before(f.PublishedAt.From)) && (f.PublishedAt.To.IsZero() || at.Before(f.PublishedAt.To))
}

func TestReadUnavailable(t *testing.T) {
	db := emptyGraphWith(t, cyphertest.Server)
	ctx, cancel := context.WithTimeout(t.Context(), time.Nanosecond)
	defer cancel()
	_, err := New(db).Read(ctx, &newsgraph.Field{Edge: newsgraph.RootStats})
	if err == nil {
		t.Error("a read without time succeeded")
	}
}
