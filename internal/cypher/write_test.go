package cypher

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
)

func TestLoadingTwiceGivesTheSameGraph(t *testing.T) {
	db := emptyGraph(t)
	docs := newGenerator(1, 30, 8).documents()
	load(t, db, docs...)
	once := dump(t, db)
	load(t, db, docs...)
	if diff := cmp.Diff(once, dump(t, db)); diff != "" {
		t.Errorf("the same documents again change the graph (-once +twice):\n%s", diff)
	}
	for i := range docs { // not skipped by their hash: replaced by the same
		docs[i].ContentHash += "x"
	}
	load(t, db, docs...)
	for i := range docs {
		docs[i].ContentHash = docs[i].ContentHash[:len(docs[i].ContentHash)-1]
	}
	load(t, db, docs...)
	if diff := cmp.Diff(once, dump(t, db)); diff != "" {
		t.Errorf("documents replaced by themselves change the graph (-once +twice):\n%s", diff)
	}
}

func TestOrderAndBatchesDoNotMatter(t *testing.T) {
	var want string
	for seed := range uint64(6) {
		db := emptyGraph(t)
		docs := newGenerator(2, 40, 10).documents()
		g := newGenerator(seed, 0, 0)
		g.random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		for batch := range slices.Chunk(docs, 1+g.random.IntN(15)) {
			load(t, db, batch...)
		}
		got := dump(t, db)
		if want == "" {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("another order gives another graph (-first +seed %d):\n%s", seed, diff)
		}
	}
}

func TestChangedArticlesReplaceWhatTheyContributed(t *testing.T) {
	for seed := range uint64(8) {
		g := newGenerator(seed, 12, 6)
		final := g.documents()

		db := emptyGraph(t)
		load(t, db, final...)
		want := dump(t, db)

		db = emptyGraph(t)
		for range 25 { // versions that are gone in the end
			docs := make([]newsgraph.Document, 1+g.random.IntN(4))
			for i := range docs {
				docs[i] = g.document(g.random.IntN(g.articles))
			}
			load(t, db, docs...)
		}
		load(t, db, final...)
		if diff := cmp.Diff(want, dump(t, db)); diff != "" {
			t.Fatalf("seed %d: earlier versions leave traces (-without +with):\n%s", seed, diff)
		}
	}
}
