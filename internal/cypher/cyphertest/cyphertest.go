// Package cyphertest has what the tests of reading and of writing share: a database with nothing
// in it, and documents made at random.
package cyphertest

import (
	"strings"
	"sync"
	"testing"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal/neo4jtest"
)

// Server is the Neo4j of a test package, whose tests share it one after the other.
var Server bolt.Config

// Main is the TestMain of a package that uses Server.
func Main(m *testing.M) int {
	return neo4jtest.RunLong(m, func(uri, user, password string) {
		Server = bolt.Config{URI: uri, Username: user, Password: password}
	})
}

// setUp makes constraints and indexes, which stay when the data go.
var setUp sync.Once

// EmptyGraph opens the tests' database with nothing in it but constraints and indexes. config is
// Server, or one made from it.
func EmptyGraph(tb testing.TB, config bolt.Config) *bolt.DB {
	tb.Helper()
	db, err := bolt.Open(tb.Context(), config)
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
	return db
}

// Countries are a few countries.
func Countries() []newsgraph.Country {
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

// Dump gives the whole graph as text.
func Dump(tb testing.TB, db *bolt.DB) string {
	tb.Helper()
	var b strings.Builder
	if err := db.Dump(tb.Context(), &b); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}
