package cypher

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal/neo4jtest"
)

// server is the Neo4j of this package's tests, which share it one after the other.
var server Config

func TestMain(m *testing.M) {
	os.Exit(neo4jtest.Run(m, func(uri, user, password string) {
		server = Config{URI: uri, Username: user, Password: password}
	}))
}

// setUp makes constraints and indexes, which stay when the data go.
var setUp sync.Once

// emptyGraph opens the tests' database with nothing in it but constraints, indexes and a few
// countries.
func emptyGraph(tb testing.TB) *DB {
	tb.Helper()
	return emptyGraphWith(tb, server)
}

func emptyGraphWith(tb testing.TB, config Config) *DB {
	tb.Helper()
	db, err := Open(tb.Context(), config)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = db.Close(tb.Context()) })
	setUp.Do(func() {
		if err := db.Setup(tb.Context()); err != nil {
			tb.Fatal(err)
		}
	})
	if err := db.Reset(tb.Context()); err != nil {
		tb.Fatal(err)
	}
	if err := db.WriteCountries(tb.Context(), testCountries()); err != nil {
		tb.Fatal(err)
	}
	return db
}

func testCountries() []newsgraph.Country {
	var countries []newsgraph.Country
	for _, c := range [][3]string{
		{"RU", "RUS", "Russia"},
		{"IR", "IRN", "Iran"},
		{"CN", "CHN", "China"},
		{"US", "USA", "United States"},
		{"DE", "DEU", "Germany"},
		{"JP", "JPN", "Japan"},
		{"GB", "GBR", "United Kingdom"},
		{"FR", "FRA", "France"},
	} {
		countries = append(countries, newsgraph.Country{
			Code: c[0], Alpha3: c[1], Name: c[2], OfficialName: c[2], Aliases: []string{c[1]},
			Demonyms: []string{c[2] + "n"}, Capital: "Capital of " + c[2], Region: "Region", Subregion: "Subregion",
		})
	}
	return countries
}

// dump gives the whole graph as text.
func dump(tb testing.TB, db *DB) string {
	tb.Helper()
	var b strings.Builder
	if err := db.Dump(tb.Context(), &b); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

func load(tb testing.TB, db *DB, docs ...newsgraph.Document) {
	tb.Helper()
	if err := db.WriteDocuments(tb.Context(), docs); err != nil {
		tb.Fatal(err)
	}
}
