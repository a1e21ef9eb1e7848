package write

import (
	"context"
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

// remove deletes the articles of these ids.
func remove(tb testing.TB, db *bolt.DB, which articles.Selection) Deleted {
	tb.Helper()
	deleted, err := New(db).Delete(tb.Context(), which, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return deleted
}

// TestDeletedArticlesLeaveNoTrace deletes some articles, a few at a time, and compares with the graph of the others alone.
func TestDeletedArticlesLeaveNoTrace(t *testing.T) {
	for seed := range uint64(8) {
		g := cyphertest.NewGenerator(seed+40, 30, 8)
		docs := g.Documents()
		var kept []newsgraph.Document
		var ids []string
		for _, doc := range docs {
			if uint64(g.Random.IntN(9)) < seed+1 {
				ids = append(ids, doc.Article.ID)
			} else {
				kept = append(kept, doc)
			}
		}
		db := emptyGraph(t)
		load(t, db, kept...)
		want := cyphertest.Dump(t, db)

		db = emptyGraph(t)
		load(t, db, docs...)
		full := cyphertest.Dump(t, db)
		count := 0
		for some := range slices.Chunk(ids, 1+g.Random.IntN(10)) {
			count += remove(t, db, articles.Selection{IDs: append(some, some[0], "article:unknown")}).Articles
		}
		if diff := cmp.Diff(want, cyphertest.Dump(t, db)); diff != "" {
			t.Fatalf("seed %d, %d of %d deleted (-never loaded +deleted):\n%s", seed, len(ids), len(docs), diff)
		}
		if count != len(ids) {
			t.Errorf("seed %d: %d articles deleted, want %d", seed, count, len(ids))
		}
		load(t, db, docs...)
		if diff := cmp.Diff(full, cyphertest.Dump(t, db)); diff != "" {
			t.Fatalf("seed %d: loaded again (-before +after):\n%s", seed, diff)
		}
	}
}

// TestDeletingWhileOthersLoad has writers load and delete side by side.
func TestDeletingWhileOthersLoad(t *testing.T) {
	g := cyphertest.NewGenerator(60, 60, 8)
	docs := g.Documents()
	kept, doomed := docs[:30], docs[30:]
	db := emptyGraph(t)
	load(t, db, kept...)
	want := cyphertest.Dump(t, db)

	db = emptyGraph(t)
	load(t, db, docs[20:]...)
	var writers sync.WaitGroup
	writers.Go(func() {
		for batch := range slices.Chunk(kept, 7) {
			if err := New(db).WriteDocuments(t.Context(), batch); err != nil {
				t.Error(err)
			}
		}
	})
	for half := range slices.Chunk(doomed, 15) {
		writers.Go(func() {
			for batch := range slices.Chunk(half, 4) {
				var ids []string
				for _, doc := range batch {
					ids = append(ids, doc.Article.ID)
				}
				if _, err := New(db).Delete(t.Context(), articles.Selection{IDs: ids}, nil); err != nil {
					t.Error(err)
				}
			}
		})
	}
	writers.Wait()
	if diff := cmp.Diff(want, cyphertest.Dump(t, db)); diff != "" {
		t.Errorf("(-never loaded +deleted):\n%s", diff)
	}
}

func TestDeletionByWhatArticlesAre(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2020, 1, n, 12, 0, 0, 0, time.UTC) }
	docs := cyphertest.NewGenerator(61, 80, 8).Documents()
	for name, test := range map[string]struct {
		which articles.Selection
		means func(a *newsgraph.Article) bool
	}{
		"all": {articles.Selection{}, func(*newsgraph.Article) bool { return true }},
		"by publisher": {
			articles.Selection{Publishers: []string{"publisher:reuters"}},
			func(a *newsgraph.Article) bool { return strings.EqualFold(a.Publisher, "Reuters") },
		},
		"by several publishers and time": {
			articles.Selection{Publishers: []string{"publisher:reuters", "publisher:left-right", "publisher:nobody"}, From: day(5), Before: day(15)},
			func(a *newsgraph.Article) bool {
				return (strings.EqualFold(a.Publisher, "Reuters") || a.Publisher == "Left | Right") &&
					!a.PublishedAt.Before(day(5)) && a.PublishedAt.Before(day(15))
			},
		},
		"before":     {articles.Selection{Before: day(7)}, func(a *newsgraph.Article) bool { return a.PublishedAt.Before(day(7)) }},
		"from":       {articles.Selection{From: day(7)}, func(a *newsgraph.Article) bool { return !a.PublishedAt.Before(day(7)) }},
		"none there": {articles.Selection{Publishers: []string{"publisher:nobody"}}, func(*newsgraph.Article) bool { return false }},
		"by id, as far as of a publisher": {
			articles.Selection{IDs: []string{docs[0].Article.ID, docs[1].Article.ID, docs[2].Article.ID, docs[3].Article.ID}, Publishers: []string{"publisher:reuters"}},
			func(a *newsgraph.Article) bool {
				return slices.Contains([]string{docs[0].Article.ID, docs[1].Article.ID, docs[2].Article.ID, docs[3].Article.ID}, a.ID) &&
					strings.EqualFold(a.Publisher, "Reuters")
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var kept, doomed []newsgraph.Document
			people, countries := make(map[string]bool), make(map[string]bool)
			for _, doc := range docs {
				if !test.means(&doc.Article) {
					kept = append(kept, doc)
					continue
				}
				doomed = append(doomed, doc)
				diff := newChanges()
				diff.replace(versionOf(&doc), version{})
				for id := range diff.people {
					people[id] = true
				}
				for id := range diff.countries {
					countries[id] = true
				}
			}
			db := emptyGraph(t)
			load(t, db, kept...)
			want := cyphertest.Dump(t, db)
			load(t, db, doomed...)
			count, first, err := test.which.Count(t.Context(), db, 3)
			if err != nil {
				t.Fatal(err)
			}
			if count != len(doomed) || len(first) != min(3, len(doomed)) {
				t.Errorf("counted %d articles, showed %d, want %d", count, len(first), len(doomed))
			}
			deleted := remove(t, db, test.which)
			if diff := cmp.Diff(Deleted{len(doomed), len(people), len(countries)}, deleted); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(want, cyphertest.Dump(t, db)); diff != "" {
				t.Errorf("(-never loaded +deleted):\n%s", diff)
			}
		})
	}
}

func TestDeletedArticleThatOthersLinkToIsAPageNotLoaded(t *testing.T) {
	db := emptyGraph(t)
	day := time.Date(2023, 10, 24, 0, 0, 0, 0, time.UTC)
	load(t, db, newsgraph.Document{
		ContentHash: "1", Article: newsgraph.Article{ID: "article:a", Title: "A", PublishedAt: day},
		Links: []newsgraph.Link{{Text: "later", URL: "https://example.org/b?from=a", TargetID: "article:b"}},
	}, newsgraph.Document{
		ContentHash: "1", Article: newsgraph.Article{ID: "article:b", URL: "https://example.org/b", Title: "B", PublishedAt: day},
		Links: []newsgraph.Link{{Text: "back", URL: "https://example.org/a", TargetID: "article:a"}},
	})
	remove(t, db, articles.Selection{IDs: []string{"article:b"}})
	if got := cyphertest.Dump(t, db); !strings.Contains(got, `(article:b Page) {"id":"article:b","url":"https://example.org/b?from=a"}`) {
		t.Errorf("no page by the URL of the link:\n%s", got)
	}
	remove(t, db, articles.Selection{IDs: []string{"article:a"}})
	if got := cyphertest.Dump(t, db); strings.Contains(got, "Page") {
		t.Errorf("pages that nothing links to stay:\n%s", got)
	}
}

// TestInterruptedDeletionEndsAfterItsBatch cancels in the midst of the first of several batches.
func TestInterruptedDeletionEndsAfterItsBatch(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	config := cyphertest.Server
	deleting := false
	config.OnStatement = func(text string, _ map[string]any) {
		if deleting && strings.Contains(text, "REMOVE a:Article") {
			cancel()
		}
	}
	db := emptyGraphWith(t, config)
	long := strings.Repeat("word ", maxBatchText/5/2+1)
	docs := make([]newsgraph.Document, 3)
	for i := range docs {
		docs[i] = newsgraph.Document{ContentHash: "1", Article: newsgraph.Article{
			ID: fmt.Sprintf("article:%d", i), Title: "A", PublishedAt: time.Date(2023, 10, 1+i, 0, 0, 0, 0, time.UTC), Body: long,
		}}
		load(t, db, docs[i])
	}
	deleting = true
	deleted, err := New(db).Delete(ctx, articles.Selection{}, nil)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if deleted.Articles != 1 {
		t.Errorf("%d articles deleted, want those of the first batch", deleted.Articles)
	}
	if left, _, err := (&articles.Selection{}).Count(t.Context(), db, 0); err != nil || left != 2 {
		t.Errorf("%d articles are left, error %v", left, err)
	}
}
