package read

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/internal/search"
)

// benchPeople is how many people the benchmark of suggestions has.
const benchPeople = 50_000

// benchWarmUp is how many suggestions are made before any is measured.
const benchWarmUp = 3_000

var syllables = strings.Fields("sa ma ri jo an el mer ke lo va do ru shi ka no ti be gu ha li pe so ta wi xa yu za chen kov sky son ez ini ova")

// benchNames makes people with names of syllables, of whom few are much in the news.
func benchNames(tb testing.TB, db *bolt.DB) {
	tb.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	word := func(most int) string {
		var b strings.Builder
		for range 2 + r.IntN(most) {
			b.WriteString(syllables[int(float64(len(syllables))*math.Pow(r.Float64(), 1.5))])
		}
		return strings.ToUpper(b.String()[:1]) + b.String()[1:]
	}
	given := make([]string, 800)
	for i := range given {
		given[i] = word(2)
	}
	for start := 0; start < benchPeople; start += 5_000 {
		rows := make([]map[string]any, 0, 5_000)
		for i := start; i < start+5_000; i++ {
			name := given[r.IntN(len(given))] + " " + word(3)
			id, count := fmt.Sprintf("person:%s-%d", strings.ReplaceAll(strings.ToLower(name), " ", "-"), i), 1+int(100_000/float64(1+r.IntN(100_000)))
			rows = append(rows, map[string]any{"id": id, "name": name, "aliases": []string{}, "articleCount": count, "countKey": keys.Count(count, id), "nameKey": keys.Name(name, id), "words": search.Lines(name)})
		}
		if err := db.Write(tb.Context(), func(tx *bolt.Tx) error {
			return tx.Exec("UNWIND $rows AS row CREATE (p:Person) SET p = row", map[string]any{"rows": rows})
		}); err != nil {
			tb.Fatal(err)
		}
	}
}

// plan has the statement planned, which takes a cold database longer than a request has.
func plan(b *testing.B, db *bolt.DB) {
	b.Helper()
	for _, s := range compiled(b, suggestText, map[string]any{"p": "x"}) {
		if _, err := db.Read(b.Context(), s.text, s.params, bolt.ReadOptions{Timeout: time.Minute}); err != nil {
			b.Fatal(err)
		}
	}
}

const suggestText = `query($p: String!) { suggest(prefix: $p) { articleCount pieces { text matched } node { id } } }`

// BenchmarkSuggest tells how long a suggestion takes among 50,000 people, by how much is typed. Times are from a request's handler to its answer.
func BenchmarkSuggest(b *testing.B) {
	// That of the tests starts quickly, and never runs at full speed.
	server, err := neo4jlocal.Start(b.Context(), neo4jlocal.Options{Home: b.TempDir()})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := server.Stop(b.Context()); err != nil {
			b.Error(err)
		}
	}()
	db, err := bolt.Open(b.Context(), bolt.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close(b.Context()) }()
	if err := db.Setup(b.Context()); err != nil {
		b.Fatal(err)
	}
	if err := write.New(db).WriteCountries(b.Context(), cyphertest.Countries()); err != nil {
		b.Fatal(err)
	}
	benchNames(b, db)
	plan(b, db)
	h := graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler), graph.WithAdmission(admission.Options{}))
	for _, of := range []struct {
		name     string
		prefixes []string
	}{
		{"one letter", strings.Fields("a b c d e g h i j k l m n o p r s t u v w x y z")},
		{"two letters", strings.Fields("sa ma ri jo an el me ke lo va do ru sh ka no ti be xq")},
		{"a name begun", strings.Fields("samar merke sholo kari vasa chenri gubeli zakov")},
		{"two words begun", []string{"sa ma", "mer an", "k s", "s s", "jo sky"}},
		{"a letter off", strings.Fields("smaari merkle shoolri karkvo vsaxar chenrri")},
	} {
		b.Run(of.name, func(b *testing.B) {
			var times []time.Duration
			ask := func(prefix string) {
				body, _ := json.Marshal(prefix)
				answer := send(b, h, suggestText, map[string]any{"p": json.RawMessage(body)})
				if bytes.Contains(answer, []byte(`"errors"`)) {
					b.Fatalf("%s: %s", prefix, answer)
				}
			}
			for i := range benchWarmUp { // for the JVM's compiler, which goes on for thousands of requests
				ask(of.prefixes[i%len(of.prefixes)])
			}
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				ask(of.prefixes[i%len(of.prefixes)])
				times = append(times, time.Since(start))
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}
