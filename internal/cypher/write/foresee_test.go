package write

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// TestWhatWasForeseenMakesNoDifference tells of documents and then writes these, or others, or not all, or is not the only one who writes.
func TestWhatWasForeseenMakesNoDifference(t *testing.T) {
	docs := namedDocuments(5, 120)
	first, second := docs[:70], docs[70:]
	versions := slices.Clone(docs)
	for i, other := range namedDocuments(6, 120) {
		if i%10 == 0 {
			versions[i] = other
			versions[i].ContentHash = "another"
		}
	}
	db := emptyGraph(t)
	load(t, db, docs...)
	if plain := resolve(t, db); plain.Articles < 20 {
		t.Errorf("only %d articles had other people", plain.Articles)
	}
	want := cyphertest.Dump(t, db)
	for _, test := range []struct {
		name          string
		told          []newsgraph.Document
		write         func(t *testing.T, db *bolt.DB, w *Writer)
		asForeseen    bool
		goneOnByOther bool
	}{
		{name: "all", told: docs, asForeseen: true, write: func(t *testing.T, _ *bolt.DB, w *Writer) { writeAll(t, w, docs, 25) }},
		{name: "all in another order", told: docs, asForeseen: true, write: func(t *testing.T, _ *bolt.DB, w *Writer) {
			other := slices.Clone(docs)
			slices.Reverse(other)
			writeAll(t, w, other, 17)
		}},
		{name: "more", told: first, write: func(t *testing.T, _ *bolt.DB, w *Writer) { writeAll(t, w, docs, 25) }},
		{name: "other versions", told: versions, write: func(t *testing.T, _ *bolt.DB, w *Writer) { writeAll(t, w, docs, 25) }},
		{name: "replaced", told: versions, write: func(t *testing.T, _ *bolt.DB, w *Writer) {
			writeAll(t, w, versions, 25)
			writeAll(t, w, docs, 25)
		}},
		{name: "another writer before", told: docs, write: func(t *testing.T, db *bolt.DB, w *Writer) {
			load(t, db, second...)
			writeAll(t, w, first, 25)
		}},
		{name: "another writer between", told: first, write: func(t *testing.T, db *bolt.DB, w *Writer) {
			writeAll(t, w, first[:30], 25)
			load(t, db, second...)
			resolve(t, db)
			writeAll(t, w, first[30:], 25)
		}},
		{name: "gone on by another", told: docs, goneOnByOther: true, write: func(t *testing.T, db *bolt.DB, w *Writer) {
			writeAll(t, w, first, 25)
			load(t, db, second...)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			db := emptyGraph(t)
			w := New(db)
			if more, err := w.Foresee(t.Context(), test.told); err != nil || !more {
				t.Fatalf("told of documents: more %v, error %v", more, err)
			}
			test.write(t, db, w)
			if test.goneOnByOther {
				w = New(db)
			}
			done, err := w.ResolvePeople(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			if test.asForeseen && done != (Resolved{}) {
				t.Errorf("all came as foreseen, and yet it was decided: %+v", done)
			}
			if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(cyphertest.Dump(t, db), "\n")); diff != "" {
				t.Errorf("(-not foreseen +foreseen):\n%s", diff)
			}
			if again := resolve(t, db); again != (Resolved{}) {
				t.Errorf("resolved again: %+v", again)
			}
		})
	}
}

// TestDecisionsByHandSurprise makes a decision after documents were told of and before they are written.
func TestDecisionsByHandSurprise(t *testing.T) {
	docs := namedDocuments(5, 60)
	merge := identity.Curation{Kind: identity.Merge, Names: []string{"person:barack-obama", "person:joe-biden"}, Author: "ed", At: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	if err := merge.Complete(); err != nil {
		t.Fatal(err)
	}
	dumpOf := func(write func(w *Writer)) []string {
		t.Helper()
		db := emptyGraph(t)
		w := New(db)
		write(w)
		resolveBy(t, w)
		return strings.Split(cyphertest.Dump(t, db), "\n")
	}
	decide := func(w *Writer) {
		t.Helper()
		if n, err := w.Curate(t.Context(), []identity.Curation{merge}); err != nil || n != 1 {
			t.Fatalf("%d decisions, error %v", n, err)
		}
	}
	want := dumpOf(func(w *Writer) {
		writeAll(t, w, docs, 25)
		resolveBy(t, w)
		decide(w)
	})
	got := dumpOf(func(w *Writer) {
		if _, err := w.Foresee(t.Context(), docs); err != nil {
			t.Fatal(err)
		}
		decide(w)
		writeAll(t, w, docs, 25)
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-decided afterwards +decided before what was foreseen is written):\n%s", diff)
	}
}

// TestNothingIsForeseenWhereNamesAreKnown tells of documents to a graph that has some.
func TestNothingIsForeseenWhereNamesAreKnown(t *testing.T) {
	docs := namedDocuments(5, 40)
	db := emptyGraph(t)
	load(t, db, docs[:20]...)
	more, err := New(db).Foresee(t.Context(), docs[20:])
	if err != nil || more {
		t.Errorf("more %v, error %v", more, err)
	}
}

func writeAll(t *testing.T, w *Writer, docs []newsgraph.Document, batch int) {
	t.Helper()
	for some := range slices.Chunk(docs, batch) {
		if err := w.WriteDocuments(t.Context(), some); err != nil {
			t.Fatal(err)
		}
	}
}
