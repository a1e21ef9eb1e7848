package read

import (
	"os"
	"testing"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
)

func TestMain(m *testing.M) { os.Exit(cyphertest.Main(m)) }

// emptyGraphWith opens the tests' database with nothing in it but a few countries.
func emptyGraphWith(tb testing.TB, config bolt.Config) *bolt.DB {
	tb.Helper()
	db := cyphertest.EmptyGraph(tb, config)
	if err := write.New(db).WriteCountries(tb.Context(), cyphertest.Countries()); err != nil {
		tb.Fatal(err)
	}
	return db
}

func load(tb testing.TB, db *bolt.DB, docs ...newsgraph.Document) {
	tb.Helper()
	if err := write.New(db).WriteDocuments(tb.Context(), docs); err != nil {
		tb.Fatal(err)
	}
}

func writeWorldCountries(tb testing.TB, db *bolt.DB) error {
	return write.New(db).WriteCountries(tb.Context(), worldCountries())
}
