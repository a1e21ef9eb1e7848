package write

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

func TestLoadingTwiceGivesTheSameGraph(t *testing.T) {
	db := emptyGraph(t)
	docs := cyphertest.NewGenerator(1, 30, 8).Documents()
	load(t, db, docs...)
	once := cyphertest.Dump(t, db)
	load(t, db, docs...)
	if diff := cmp.Diff(once, cyphertest.Dump(t, db)); diff != "" {
		t.Errorf("the same documents again change the graph (-once +twice):\n%s", diff)
	}
	others := slices.Clone(docs) // the same under other hashes: replaced, not skipped
	for i := range others {
		others[i].ContentHash += "x"
	}
	load(t, db, others...)
	load(t, db, docs...)
	if diff := cmp.Diff(once, cyphertest.Dump(t, db)); diff != "" {
		t.Errorf("documents replaced by themselves change the graph (-once +twice):\n%s", diff)
	}
}

func TestOrderAndBatchesDoNotMatter(t *testing.T) {
	docs := cyphertest.NewGenerator(2, 40, 10).Documents()
	var want string
	for seed := range uint64(4) {
		db := emptyGraph(t)
		g := cyphertest.NewGenerator(seed, 0, 0)
		g.Random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		for batch := range slices.Chunk(docs, 1+g.Random.IntN(15)) {
			load(t, db, batch...)
		}
		got := cyphertest.Dump(t, db)
		if want == "" {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("another order gives another graph (-first +seed %d):\n%s", seed, diff)
		}
	}
}

func TestChangedArticlesReplaceWhatTheyContributed(t *testing.T) {
	for seed := range uint64(4) {
		g := cyphertest.NewGenerator(seed, 12, 6)
		final := g.Documents()

		db := emptyGraph(t)
		load(t, db, final...)
		want := cyphertest.Dump(t, db)

		db = emptyGraph(t)
		for range 12 { // versions that are gone in the end
			docs := make([]newsgraph.Document, 1+g.Random.IntN(5))
			for i := range docs {
				docs[i] = g.Document(g.Random.IntN(g.Articles))
			}
			load(t, db, docs...)
		}
		load(t, db, final...)
		if diff := cmp.Diff(want, cyphertest.Dump(t, db)); diff != "" {
			t.Fatalf("seed %d: earlier versions leave traces (-without +with):\n%s", seed, diff)
		}
	}
}

func TestTwoWritersAtOnceGiveTheSameGraph(t *testing.T) {
	docs := cyphertest.NewGenerator(3, 60, 8).Documents()
	db := emptyGraph(t)
	load(t, db, docs...)
	want := cyphertest.Dump(t, db)

	db = emptyGraph(t)
	var writers sync.WaitGroup
	for seed := range uint64(3) {
		writers.Go(func() {
			own := slices.Clone(docs)
			g := cyphertest.NewGenerator(seed, 0, 0)
			g.Random.Shuffle(len(own), func(i, j int) { own[i], own[j] = own[j], own[i] })
			for batch := range slices.Chunk(own, 7) {
				if err := New(db).WriteDocuments(t.Context(), batch); err != nil {
					t.Errorf("writer %d: %v", seed, err)
				}
			}
		})
	}
	writers.Wait()
	if diff := cmp.Diff(want, cyphertest.Dump(t, db)); diff != "" {
		t.Errorf("several writers give another graph (-one +several):\n%s", diff)
	}
}

func TestInterruptedLoadLeavesNothingHalf(t *testing.T) {
	docs := cyphertest.NewGenerator(4, 20, 8).Documents()
	db := emptyGraph(t)
	empty := cyphertest.Dump(t, db)
	load(t, db, docs...)
	want := cyphertest.Dump(t, db)

	for _, after := range []int64{2, 5, 9, 14, 18} {
		ctx, cancel := context.WithCancel(t.Context())
		var statements atomic.Int64
		config := cyphertest.Server
		config.OnStatement = func(string, map[string]any) {
			if statements.Add(1) == after {
				cancel()
			}
		}
		db := emptyGraph(t)
		interrupted, err := bolt.Open(t.Context(), config)
		if err != nil {
			t.Fatal(err)
		}
		err = New(interrupted).WriteDocuments(ctx, docs)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled at statement %d: error %v", after, err)
		}
		_ = interrupted.Close(t.Context())
		if diff := cmp.Diff(empty, cyphertest.Dump(t, db)); diff != "" {
			t.Errorf("cancelled at statement %d: part of a batch stays:\n%s", after, diff)
		}
		load(t, db, docs...)
		if diff := cmp.Diff(want, cyphertest.Dump(t, db)); diff != "" {
			t.Errorf("cancelled at statement %d, loaded again (-want +got):\n%s", after, diff)
		}
	}
}

func TestStatementsDoNotGrowWithDocuments(t *testing.T) {
	counts := make(map[int]int)
	for _, n := range []int{10, 100, maxBatch} {
		var statements atomic.Int64
		config := cyphertest.Server
		config.OnStatement = func(string, map[string]any) { statements.Add(1) }
		db := emptyGraphWith(t, config)
		docs := cyphertest.NewGenerator(5, n, 20).Documents()
		statements.Store(0)
		load(t, db, docs...)
		counts[n] = int(statements.Load())
		for i := range docs {
			docs[i].ContentHash += "x"
		}
		statements.Store(0)
		load(t, db, docs...)
		counts[-n] = int(statements.Load())
	}
	// Those that have nothing to do are left out, so there may be fewer.
	const most = 64
	for n, count := range counts {
		if count > most {
			t.Errorf("%d statements for %d documents, at most %d are to be", count, n, most)
		}
	}
	if len(counts) != 6 {
		t.Errorf("counted %v", counts)
	}
}

func TestLastOfSeveralVersionsCounts(t *testing.T) {
	db := emptyGraph(t)
	g := cyphertest.NewGenerator(6, 1, 5)
	docs := []newsgraph.Document{g.Document(0), g.Document(0), g.Document(0)}
	load(t, db, docs...)
	known, err := New(db).Known(t.Context(), []string{docs[0].Article.ID, "article:unknown"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]newsgraph.StoredArticle{docs[2].Article.ID: {ID: docs[2].Article.ID, PublishedAt: docs[2].Article.PublishedAt, ContentHash: docs[2].ContentHash, BodyKind: ""}}, known); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFullerBodiesCountInAnyOrder(t *testing.T) {
	g := cyphertest.NewGenerator(8, 4, 6)
	others := g.Documents()
	full, beginning, summary := g.Document(0), g.Document(0), g.Document(0)
	full.Article.BodyKind, beginning.Article.BodyKind, summary.Article.BodyKind = "", newsgraph.BodyBeginning, newsgraph.BodySummary
	summary.Article.PublishedAt = full.Article.PublishedAt.AddDate(1, 0, 0) // later, and yet
	db := emptyGraph(t)
	load(t, db, append(others[1:], full)...)
	want := cyphertest.Dump(t, db)
	for name, order := range map[string][][]newsgraph.Document{
		"fuller and fuller":     {{summary}, {beginning}, {full}},
		"less and less":         {{full}, {beginning}, {summary}},
		"in one batch":          {{full, summary, beginning}},
		"again after all":       {{beginning, summary}, {full}, {summary}, {beginning}},
		"a summary and the lot": {{summary}, {beginning, full, summary}},
	} {
		t.Run(name, func(t *testing.T) {
			db := emptyGraph(t)
			load(t, db, others[1:]...)
			for _, docs := range order {
				load(t, db, docs...)
			}
			if diff := cmp.Diff(want, cyphertest.Dump(t, db)); diff != "" {
				t.Errorf("another graph than of the full text alone (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnknownCountryIsRefusedWithItsBatch(t *testing.T) {
	db := emptyGraph(t)
	before := cyphertest.Dump(t, db)
	docs := cyphertest.NewGenerator(7, 2, 3).Documents()
	docs[1].Countries = append(docs[1].Countries, newsgraph.CountryInArticle{Code: "XX", Mention: newsgraph.Mention{Count: 1}})
	err := New(db).WriteDocuments(t.Context(), docs)
	if err == nil || !strings.Contains(err.Error(), "country:XX is not in the graph") {
		t.Errorf("error %v", err)
	}
	if diff := cmp.Diff(before, cyphertest.Dump(t, db)); diff != "" {
		t.Errorf("the refused batch left something:\n%s", diff)
	}
}

func TestCountriesCanBeWrittenAgain(t *testing.T) {
	db := emptyGraph(t)
	load(t, db, cyphertest.NewGenerator(8, 20, 5).Documents()...)
	before := cyphertest.Dump(t, db)
	if err := New(db).WriteCountries(t.Context(), cyphertest.Countries()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, cyphertest.Dump(t, db)); diff != "" {
		t.Errorf("what articles say of countries changed:\n%s", diff)
	}
	changed := cyphertest.Countries()
	changed[0].Capital = ""
	if err := New(db).WriteCountries(t.Context(), changed); err != nil {
		t.Fatal(err)
	}
	if got := cyphertest.Dump(t, db); strings.Contains(got, "Capital of Russia") {
		t.Error("a property that is gone from the data stays in the graph")
	}
}

func TestBatchesAreBounded(t *testing.T) {
	big := strings.Repeat("x", maxBatchText/2+1)
	docs := make([]newsgraph.Document, maxBatch+3)
	for i := range docs {
		docs[i].Article.ID = string(rune('a' + i))
	}
	docs[maxBatch+1].Article.Body = big
	docs[maxBatch+2].Article.Body = big
	var sizes []int
	for _, batch := range batches(lastVersions(docs)) {
		sizes = append(sizes, len(batch))
	}
	if diff := cmp.Diff([]int{maxBatch, 2, 1}, sizes); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
