package read

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// articlesPage is one page of articles.
type articlesPage struct {
	ids        []string
	start, end any
	next, prev bool
}

func readPage(tb testing.TB, h http.Handler, field string, variables map[string]any) articlesPage {
	tb.Helper()
	text := `query($first: Int, $last: Int, $after: String, $before: String) {
		list: ` + field + ` { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
	list := ask(tb, h, text, variables)["list"].(map[string]any)
	info := list["pageInfo"].(map[string]any)
	p := articlesPage{start: info["startCursor"], end: info["endCursor"], next: info["hasNextPage"].(bool), prev: info["hasPreviousPage"].(bool)}
	for _, node := range list["nodes"].([]any) {
		p.ids = append(p.ids, node.(map[string]any)["id"].(string))
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
	docs := cyphertest.NewGenerator(1, 45, 10).Documents()
	_, h, _ := served(t, docs)
	for seed := range uint64(3) {
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
					forward = append(forward, p.ids...)
					if p.prev != (variables["after"] != nil) {
						t.Errorf("hasPreviousPage is %t after %v", p.prev, variables["after"])
					}
					if !p.next {
						break
					}
					variables["after"] = p.end
				}
				if diff := cmp.Diff(want, forward); diff != "" {
					t.Errorf("forward (-want +got):\n%s", diff)
				}
				var backward []string
				variables = map[string]any{}
				for {
					variables["last"] = 1 + random.IntN(12)
					p := readPage(t, h, field, variables)
					backward = append(slices.Clone(p.ids), backward...)
					if !p.prev {
						break
					}
					variables["before"] = p.start
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
		cursors[i] = p.end
	}
	for range 25 {
		i := random.IntN(len(want))
		j := i + random.IntN(len(want)-i)
		size := 1 + random.IntN(10)
		between := want[min(i+1, j):j]
		p := readPage(t, h, field, map[string]any{"first": size, "after": cursors[i], "before": cursors[j]})
		if diff := cmp.Diff(between[:min(size, len(between))], p.ids, emptyIsNil); diff != "" {
			t.Errorf("first %d between %d and %d (-want +got):\n%s", size, i, j, diff)
		}
		p = readPage(t, h, field, map[string]any{"last": size, "after": cursors[i], "before": cursors[j]})
		if diff := cmp.Diff(between[max(0, len(between)-size):], p.ids, emptyIsNil); diff != "" {
			t.Errorf("last %d between %d and %d (-want +got):\n%s", size, i, j, diff)
		}
	}
}

var emptyIsNil = cmp.Transformer("emptyIsNil", func(s []string) []string { return append([]string{}, s...) })

// TestPagingWhileArticlesAreAdded: nothing that was there at the start is lost, nothing comes twice.
func TestPagingWhileArticlesAreAdded(t *testing.T) {
	docs := cyphertest.NewGenerator(11, 80, 10).Documents()
	before, added := docs[:40], docs[40:]
	db, h, _ := served(t, before)
	for _, direction := range []string{"DESC", "ASC"} {
		field := `articles(first: $first, after: $after, last: $last, before: $before, orderBy: {field: PUBLISHED_AT, direction: ` + direction + `})`
		seen := map[string]int{}
		var order []string
		variables := map[string]any{"first": 7}
		for {
			p := readPage(t, h, field, variables)
			for _, id := range p.ids {
				seen[id]++
				order = append(order, id)
			}
			if !p.next {
				break
			}
			variables["after"] = p.end
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
