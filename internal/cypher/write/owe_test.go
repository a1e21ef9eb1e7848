package write

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/articles"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

// owingWriter is a writer that owes what follows from what it writes, and settles in small parts.
func owingWriter(t *testing.T, db *bolt.DB) *Writer {
	t.Helper()
	w := New(db)
	w.maxOwed, w.owedPart = 40, 9
	if _, err := w.Foresee(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	return w
}

func resolveBy(t *testing.T, w *Writer) {
	t.Helper()
	if _, err := w.ResolvePeople(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
}

// TestWhatIsOwedIsSettled has articles written whose part in what follows from all is owed, and settled by whoever comes next.
func TestWhatIsOwedIsSettled(t *testing.T) {
	docs := slices.Concat(cyphertest.NewGenerator(7, 70, 10).Documents(), namedDocuments(8, 30))
	for i := range docs[70:] {
		docs[70+i].Article.ID += "-named"
	}
	versions := cyphertest.NewGenerator(9, 30, 10).Documents() // of some of them
	db := emptyGraph(t)
	load(t, db, docs...)
	resolve(t, db)
	want := cyphertest.Dump(t, db)
	for _, test := range []struct {
		name  string
		write func(t *testing.T, db *bolt.DB)
	}{
		{"by who wrote them", func(t *testing.T, db *bolt.DB) {
			w := owingWriter(t, db)
			writeAll(t, w, docs, 11)
			resolveBy(t, w)
		}},
		{"by another who decides", func(t *testing.T, db *bolt.DB) {
			writeAll(t, owingWriter(t, db), docs, 11)
			resolve(t, db)
		}},
		{"by another who writes", func(t *testing.T, db *bolt.DB) {
			writeAll(t, owingWriter(t, db), docs[:8], 8)
			load(t, db, docs[8:20]...)
			writeAll(t, owingWriter(t, db), docs[20:], 7)
			load(t, db, docs[:20]...)
			resolve(t, db)
		}},
		{"before articles are replaced", func(t *testing.T, db *bolt.DB) {
			w := owingWriter(t, db)
			writeAll(t, w, versions, 11)
			writeAll(t, w, docs, 11)
			resolveBy(t, w)
		}},
		{"before articles are deleted", func(t *testing.T, db *bolt.DB) {
			w := owingWriter(t, db)
			more := cyphertest.NewGenerator(10, 110, 10).Documents()[70:]
			var ids []string
			for i := range more {
				ids = append(ids, more[i].Article.ID)
			}
			writeAll(t, w, slices.Concat(docs[:50], more), 11)
			remove(t, db, articles.Selection{IDs: ids})
			writeAll(t, w, docs[50:], 11)
			resolveBy(t, w)
		}},
		{"by two who write at once", func(t *testing.T, db *bolt.DB) {
			var writers sync.WaitGroup
			for _, own := range [][]newsgraph.Document{docs[:60], docs[40:]} {
				w := owingWriter(t, db)
				writers.Go(func() {
					for some := range slices.Chunk(own, 11) {
						if err := w.WriteDocuments(t.Context(), some); err != nil {
							t.Error(err)
						}
					}
				})
			}
			writers.Wait()
			resolve(t, db)
		}},
		{"after its settling was ended", func(t *testing.T, db *bolt.DB) { endWhileSettling(t, docs, 2) }},
		{"after its settling was ended twice", func(t *testing.T, db *bolt.DB) {
			endWhileSettling(t, docs, 1)
			endWhileSettling(t, docs[:40], 3)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			db := emptyGraph(t)
			test.write(t, db)
			load(t, db, docs...) // those that are missing, if any
			resolve(t, db)
			if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(cyphertest.Dump(t, db), "\n")); diff != "" {
				t.Errorf("(-not owed +owed):\n%s", diff)
			}
		})
	}
}

// endWhileSettling writes documents by a writer that is ended when it has settled so many parts.
func endWhileSettling(t *testing.T, docs []newsgraph.Document, parts int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	config := cyphertest.Server
	settled := 0
	config.OnStatement = func(text string, _ map[string]any) {
		if strings.Contains(text, "SET w.settled") {
			if settled++; settled > parts {
				cancel()
			}
		}
	}
	ended, err := bolt.Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = ended.Close(t.Context()) }()
	w := owingWriter(t, ended)
	for some := range slices.Chunk(docs, 11) {
		if err = w.WriteDocuments(ctx, some); err != nil {
			return
		}
	}
	if err := w.Settle(ctx); err == nil {
		t.Error("it went on")
	}
}

// TestNobodyIsWithoutANameWhileSomethingIsOwed reads what owing articles lead to.
func TestNobodyIsWithoutANameWhileSomethingIsOwed(t *testing.T) {
	db := emptyGraph(t)
	w := owingWriter(t, db)
	writeAll(t, w, cyphertest.NewGenerator(7, 30, 10).Documents(), 30)
	const text = `
MATCH (n) WHERE n:Person OR n:Publisher OR n:Organization
RETURN n.id AS id, n.name AS name, n.nameKey AS nameKey, n.countKey AS countKey, n.seenKey AS seenKey, coalesce(n.articleCount, n.officeCount) AS count`
	records, err := db.Read(t.Context(), text, nil, bolt.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(records) < 10 {
		t.Errorf("only %d nodes", len(records))
	}
	for _, record := range records {
		if slices.Contains(record.Values, any(nil)) || record.Values[1] == "" {
			t.Errorf("a node lacks something: %v", record.Values)
		}
	}
}
