package write

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal/neo4jtest"
)

// imported makes a database of documents by tables and import, on a server of its own.
func imported(t *testing.T, docs []newsgraph.Document, most int) (*bolt.DB, *Bulk) {
	t.Helper()
	options := neo4jtest.Options(t.TempDir())
	server, err := neo4jlocal.Start(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	offline, err := server.Offline(t.Context(), func(context.Context) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	dir, _, err := offline.Dir()
	if err != nil {
		t.Fatal(err)
	}
	b, err := NewBulk(dir, cyphertest.Countries())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	b.tallies.hold(most)
	for batch := range slices.Chunk(docs, 37) {
		if err := b.WriteDocuments(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
	}
	tables, err := b.Tables(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	list := make([]neo4jlocal.Table, len(tables))
	for i, table := range tables {
		list[i] = neo4jlocal.Table(table)
	}
	if err := offline.Import(t.Context(), list, ImportArrayDelimiter); err != nil {
		t.Fatal(err)
	}
	offline.Release()
	if server, err = neo4jlocal.Start(t.Context(), options); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Stop(context.Background()); err != nil {
			t.Error(err)
		}
	})
	db, err := bolt.Open(t.Context(), bolt.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close(context.Background()) })
	if err := b.Complete(t.Context(), db, nil); err != nil {
		t.Fatal(err)
	}
	if err := New(db).WriteCountries(t.Context(), cyphertest.Countries()); err != nil {
		t.Fatal(err)
	}
	return db, b
}

// awkward are documents with what tables of comma-separated values make difficult.
func awkward(g *cyphertest.Generator) []newsgraph.Document {
	docs := make([]newsgraph.Document, 6)
	for i := range docs {
		docs[i] = g.Document(1000 + i)
		docs[i].Links = []newsgraph.Link{{Text: "a link", URL: "https://example.org/target", TargetID: "article:target", Start: 1, End: 2}}
	}
	docs[0].Article.Title = `"quoted", with a comma; and
a line break` + "\r\n\t\x1f and a \\ backslash"
	docs[1].Links[0].Text = `says "so", ; \ ` + "\n"
	docs[2].Links[0].Text = "with what parts lists \x1f inside"
	docs[3].Links[0].Text = ""
	docs[4].Article.Body = strings.Repeat("long ", maxImportText/4)
	docs[5].Article.Title, docs[5].Article.Body = "Ünïcödé \U0001F600 \u2028", ""
	docs[5].Article.Image = &newsgraph.Image{URL: "https://example.org/i.jpg"}
	return docs
}

// TestImportGivesTheSameGraph loads the same documents over the wire and by import.
func TestImportGivesTheSameGraph(t *testing.T) {
	g := cyphertest.NewGenerator(21, 300, 25)
	docs := append(g.Documents(), awkward(g)...)
	docs = append(docs, namedDocuments(5, 400)[310:]...) // articles of other ids
	for range 40 {                                       // further versions, some of them twice
		docs = append(docs, g.Document(g.Random.IntN(g.Articles)))
	}
	sources := make(map[string]string) // of each article's last version
	for i := range docs {
		docs[i].Source = "source of " + docs[i].Article.ID + docs[i].ContentHash
		sources[docs[i].Article.ID] = docs[i].Source
	}
	db := emptyGraph(t)
	for batch := range slices.Chunk(docs, 60) {
		load(t, db, batch...)
	}
	if sum := resolve(t, db); sum.Articles < 10 {
		t.Errorf("%d articles have other people than they name", sum.Articles)
	}
	want := cyphertest.Dump(t, db)
	for _, most := range []int{heldKeys, 7} {
		t.Run(fmt.Sprintf("%d keys in memory", most), func(t *testing.T) {
			db, b := imported(t, docs, most)
			if b.Len() != 393 {
				t.Errorf("%d articles by import, want 393: the tables cannot hold three", b.Len())
			}
			if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(cyphertest.Dump(t, db), "\n")); diff != "" {
				t.Errorf("(-over the wire +imported):\n%s", diff)
			}
			found, err := New(db).FromSources(t.Context(), append(slices.Collect(maps.Values(sources)), docs[0].Source, "source of none"))
			if err != nil || len(found) != len(sources) {
				t.Errorf("%d articles are known by what they were read from, of %d; error %v", len(found), len(sources), err)
			}
			// It can be added to.
			load(t, db, g.Documents()[:20]...)
		})
	}
}

func TestBulkTellsOfAnUnknownCountryBeforeItTakesAnything(t *testing.T) {
	b, err := NewBulk(t.TempDir(), cyphertest.Countries())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	docs := cyphertest.NewGenerator(7, 2, 3).Documents()
	docs[1].Countries = append(docs[1].Countries, newsgraph.CountryInArticle{Code: "XX", Mention: newsgraph.Mention{Count: 1}})
	err = b.WriteDocuments(t.Context(), docs)
	if err == nil || errors.Is(err, newsgraph.ErrUnavailable) || !strings.Contains(err.Error(), "country:XX") {
		t.Errorf("error %v", err)
	}
	if b.Len() != 0 {
		t.Errorf("%d articles were taken in", b.Len())
	}
}

func TestBulkStopsWhereItsFilesCannotBeWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "import")
	_, err := NewBulk(dir, nil)
	if err == nil {
		t.Fatal("a directory that is not there")
	}
}

func TestBulkTakesEachDecisionOnce(t *testing.T) {
	b, err := NewBulk(t.TempDir(), cyphertest.Countries())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	list := decisionsByHand(
		t,
		identity.Curation{Kind: identity.NotAPerson, Names: []string{"person:boca-raton"}},
		identity.Curation{Kind: identity.Rename, Names: []string{"person:george-bush"}, Value: "Bush the Elder"},
	)
	for _, step := range []struct{ from, to, want int }{{0, 1, 1}, {0, 2, 1}, {0, 2, 0}} {
		if n, err := b.Curate(t.Context(), list[step.from:step.to]); n != step.want || err != nil {
			t.Errorf("%d of the decisions %d to %d are new, want %d: %v", n, step.from, step.to, step.want, err)
		}
	}
	if b.Empty() {
		t.Error("decisions are nothing")
	}
}
