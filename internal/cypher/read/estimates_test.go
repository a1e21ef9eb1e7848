package read

import (
	"context"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/query"
)

// What a list of the scarce store may look at, and count: so little that most have to stop there.
const (
	scarceRows     = 100
	scarceArticles = 100
)

// asked is a root field that a store was asked for.
type asked struct {
	text   string
	fields []*query.Field
	args   []query.Args
}

// scarce is a store that leaves each root field as small a share of the budget as if many others were asked for beside it, keeps what it is asked and brings back nothing.
type scarce struct {
	compileOnly
	asked []asked
}

func (s *scarce) Read(_ context.Context, text string, fields []*query.Field, args []query.Args, _ time.Duration) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	args = slices.Clone(args)
	for i := range args {
		args[i].Scan = min(args[i].Scan, scarceRows)
		args[i].Newest = min(args[i].Newest, scarceArticles)
	}
	s.asked = append(s.asked, asked{text, fields, args})
	return nil, errCompileOnly
}

// dear are the dearest kinds of request that are known (bench/dearest), in sizes for a small graph.
var dear = []operation{
	{name: "nodes on two levels", query: `{ articles(first: 100) { nodes { id title people(first: 10) { nodes { id name aliases } } countries(first: 10) { nodes { id name aliases demonyms } } } } }`},
	{name: "nodes on three levels", query: `{ articles(first: 20) { nodes { id people(first: 5) { nodes { id articles(first: 20) { nodes { id title url } } } } } } }`},
	{name: "nodes by count", query: `{ people(first: 20) { nodes { articles(first: 20, orderBy: {field: MENTION_COUNT, direction: DESC}) { edges { count node { title publisher { name } } } } } } }`},
	{name: "nodes by loading", query: `{ people(first: 20) { nodes { id articles(first: 10, orderBy: {field: LOADED_AT, direction: DESC}) { nodes { id title } } } } }`},
	{name: "all of a node", query: `{ countries(first: 8) { nodes { id code alpha3 numericCode withdrawnCode withdrawnYear name officialName aliases demonyms capital region subregion latitude longitude articleCount firstSeen lastSeen } } articles(first: 100) { nodes { id url title publishedAt language dateline body bodyKind wordCount loadedAt image { url alt caption credit } } } }`},
	{name: "totals", query: `{ articles(first: 50) { nodes { people(first: 5) { totalCount nodes { articles(first: 1) { totalCount } offices(first: 1) { totalCount } quotes(first: 1) { totalCount } } } } } }`},
	{name: "totals alone", query: `{ people(first: 50) { nodes { articles { totalCount } people { totalCount } countries { totalCount } offices { totalCount } quotes { totalCount } } } }`},
	{name: "evidence", query: `{ articles(first: 50) { nodes { body mentions { surface sentence } people(first: 100) { edges { evidence { sentence } } } } } }`},
	{name: "everything of an article", query: `{ articles(first: 50) { nodes { authors { role city person { name } } links(first: 20) { nodes { text url } } quotes(first: 20) { nodes { text } } sentences { text mentions { surface } } unclearNames { name } story { articleCount } duplicates(first: 20) { nodes { id } } } } }`},
	{name: "seen with", query: `{ people(first: 50) { nodes { id countries(first: 10) { edges { count node { name } article { title } } } } } }`},
	{name: "office holders", query: `{ countries(first: 8) { nodes { officeHolders(first: 100, filter: {asOf: "2020-01-10"}) { totalCount nodes { title } } } } }`},
	{name: "a filter that fits none", query: `{ articles(first: 1, filter: {languages: ["tlh"]}) { totalCount nodes { id } } country(code: "IR") { articles(first: 1, filter: {languages: ["tlh"]}) { totalCount nodes { id } } } }`},
	{name: "a filter of many conditions", query: `{ articles(first: 1, filter: {and: [{not: {countries: {anyOf: ["IR"]}}} {not: {countries: {anyOf: ["CN"]}}} {not: {people: {anyOf: ["person:jose-surname1"]}}} {not: {authors: ["person:jose-surname2"]}} {languages: ["tlh"]}]}) { totalCount nodes { id } } }`},
	{name: "a filter that all fit", query: `{ articles(first: 100, filter: {not: {countries: {anyOf: ["ZW"], minCount: 2}}}) { totalCount nodes { id } } }`},
	{name: "a filter of two", query: `{ a: articles(first: 100, filter: {countries: {allOf: ["IR", "CN"]}}) { totalCount nodes { id } } b: articles(first: 100, filter: {countries: {anyOf: ["IR", "CN"]}, publishers: ["Reuters"]}) { totalCount nodes { id } } country(code: "IR") { articles(first: 100, filter: {publishers: ["Reuters"]}) { nodes { id } } } }`},
	{name: "a filter below rows", query: `{ people(first: 20) { nodes { articles(first: 1, filter: {languages: ["tlh"]}) { totalCount nodes { id } } } } }`},
	{name: "text", query: `{ country(code: "IR") { articles(first: 1, filter: {text: "word1 OR word2", languages: ["tlh"]}) { totalCount nodes { id } } } articles(first: 1, orderBy: {field: RELEVANCE, direction: DESC}, filter: {text: "word1 OR word2", languages: ["tlh"]}) { totalCount nodes { id } } }`},
	{name: "one per story", query: `{ country(code: "IR") { articles(first: 1, filter: {onePerStory: true, languages: ["tlh"]}) { totalCount nodes { id } } } articles(first: 100, filter: {onePerStory: true}) { totalCount nodes { id } } }`},
	{name: "one sentence", query: `{ articles(first: 1, filter: {sameSentence: {countries: ["IR", "CN"]}, languages: ["tlh"]}) { totalCount nodes { id } } }`},
	{name: "people filtered", query: `{ people(first: 1, orderBy: {field: LAST_SEEN, direction: DESC}, filter: {namePrefix: "s", articleCount: {min: 1000000}}) { totalCount nodes { id } } }`},
	{name: "quotations with text", query: `{ quotes(first: 1, filter: {text: "word1 OR word2", countries: ["AQ"]}) { totalCount nodes { text } } }`},
	{name: "all facets", query: `{ country(code: "IR") { articles { facets(newest: 1000) { people(first: 20) { count person { id } } countries(first: 20) { count country { id } } publishers(first: 20) { count } authors(first: 20) { count } offices(first: 20) { count } languages(first: 20) { count } } } } }`},
	{name: "facets of a filter", query: `{ country(code: "IR") { articles(filter: {not: {countries: {anyOf: ["CN"]}}}) { facets(newest: 1000) { people(first: 20) { count person { id } } offices(first: 20) { count } } timeline(interval: DAY, newest: 1000) { buckets { count } } } } }`},
	{name: "a timeline", query: `{ country(code: "IR") { articles { timeline(interval: DAY, newest: 1000) { buckets { count } } } } }`},
	{name: "trends", query: `{ trending(window: {from: "2020-01-10"}, newest: 1000) { people(first: 20) { count } countries(first: 20) { count } pairs(first: 20) { count } } }`},
	{name: "tied", query: `{ countries(first: 8) { nodes { people(first: 20, orderBy: {field: NPMI, direction: DESC}) { edges { score node { id } } } countries(first: 8) { edges { count } } } } people(first: 20) { nodes { people(first: 20, orderBy: {field: NPMI, direction: DESC}) { edges { score node { id } } } } } }`},
	{name: "paths", query: `{ a: path(from: "country:IR", to: "country:CN", maxHops: 4, first: 10) { isExact alternatives { score hops { articles { article { id title } } } } } b: path(from: "person:jose-surname1", to: "person:jose-surname2", maxHops: 4, first: 10) { isExact alternatives { score } } }`},
	{name: "related", query: `{ articles(first: 5) { nodes { related(first: 100) { edges { score node { id } } } } } }`},
	{name: "searches", query: `{ a: search(query: "surname1", first: 100) { totalCount edges { score node { __typename } } } b: search(query: "word1 OR word2", first: 100) { edges { score node { __typename } highlights { pieces { text } } } } c: search(query: "untied kingdmo", first: 100) { edges { score } } }`},
	{name: "suggestions", query: `{ a: suggest(prefix: "s", first: 20) { node { id } } b: suggest(prefix: "surnmae jsoe", first: 20) { node { id } } }`},
}

// TestEstimatesHold: what the budget takes a root field to cost has room for each of the accesses to the store that it takes to answer it.
func TestEstimatesHold(t *testing.T) {
	db, _, _ := served(t, nil)
	for batch := range slices.Chunk(cyphertest.NewGenerator(9, 400, 40).Documents(), 100) {
		load(t, db, batch...)
	}
	used := 0 // root fields that need a fifth of their room
	for _, op := range slices.Concat(operations(t), dear) {
		t.Run(op.name, func(t *testing.T) {
			store := &scarce{}
			body := send(t, graph.NewHandler(store, slog.New(slog.DiscardHandler)), op.query, op.variables)
			if len(store.asked) == 0 {
				t.Fatalf("refused: %s", body)
			}
			for _, root := range store.asked {
				n, estimate := root.accesses(t, db), graph.Estimate(root.fields[0], root.args)
				room := estimate * graph.AccessesPerMicrosecond
				t.Logf("%s: %d accesses, %d microseconds", root.fields[0].Edge.Name, n, estimate)
				if n > room {
					t.Errorf("%s: %d accesses, where %d microseconds have room for %d", root.fields[0].Edge.Name, n, estimate, room)
				}
				if 5*n > room {
					used++
				}
			}
		})
	}
	if used < 10 {
		t.Errorf("only %d root fields come near what they are taken to cost: the graph is too small, or the estimates are too high, to say anything", used)
	}
}

// accesses is how often the database is accessed to answer a root field.
func (a asked) accesses(t *testing.T, db *bolt.DB) int64 {
	t.Helper()
	params := Params(a.text, a.fields, a.args)
	if _, ok := a.fields[0].Edge.Source.(query.PathSearch); !ok {
		return profiled(t, db, statement{a.text, params})
	}
	search := statement{pathSearch, pathParams(&a.args[0])}
	n := profiled(t, db, search)
	found, err := New(db).searchPaths(t.Context(), search.params, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	list, _ := found.([]any)
	if len(list) == 0 {
		return n
	}
	setFound(params, a.fields[0], list[0].(map[string]any))
	return n + profiled(t, db, statement{a.text, params})
}

// profiled runs a statement and gives how often it accesses the database.
func profiled(t *testing.T, db *bolt.DB, s statement) int64 {
	t.Helper()
	n, err := db.Profile(t.Context(), s.text, s.params)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
