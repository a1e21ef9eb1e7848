package read

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/query"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// operation is one GraphQL operation of testdata/compile.
type operation struct {
	name      string
	query     string
	variables map[string]any
}

var cursorInFile = regexp.MustCompile(`^CURSOR (\S+) (.+)$`)

func operations(tb testing.TB) []operation {
	tb.Helper()
	files, err := filepath.Glob("testdata/compile/*.graphql")
	if err != nil || len(files) < 30 {
		tb.Fatalf("want at least 30 operations in testdata/compile, have %d (%v)", len(files), err)
	}
	var list []operation
	for _, file := range files {
		op := operation{name: strings.TrimSuffix(filepath.Base(file), ".graphql")}
		text, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		op.query = string(text)
		raw, err := os.ReadFile(strings.TrimSuffix(file, ".graphql") + ".json")
		if err == nil {
			if err := json.Unmarshal(raw, &op.variables); err != nil {
				tb.Fatal(err)
			}
		}
		for name, v := range op.variables {
			if s, ok := v.(string); ok {
				if m := cursorInFile.FindStringSubmatch(s); m != nil {
					op.variables[name] = base64.RawURLEncoding.EncodeToString([]byte(m[1] + "\x00" + m[2]))
				}
			}
		}
		list = append(list, op)
	}
	return list
}

// send sends an operation to a handler and returns the body of its answer.
func send(tb testing.TB, h http.Handler, text string, variables map[string]any) []byte {
	tb.Helper()
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		tb.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Body.Bytes()
}

// ask sends an operation to a handler and returns its data; errors end the test. A new database plans a big operation for seconds, and on a busy machine longer than the server
// waits; it says to try again then, and so does this.
func ask(tb testing.TB, h http.Handler, text string, variables map[string]any) map[string]any {
	tb.Helper()
	body := send(tb, h, text, variables)
	for tries := 1; tries < 4 && bytes.Contains(body, []byte(`"UNAVAILABLE"`)); tries++ {
		body = send(tb, h, text, variables)
	}
	var response struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.Unmarshal(body, &response); err != nil {
		tb.Fatalf("%v: %s", err, body)
	}
	if len(response.Errors) > 0 {
		tb.Fatalf("%s\n%v\nerrors: %s", text, variables, body)
	}
	return response.Data
}

// statement is what would be sent to the database.
type statement struct {
	text   string
	params map[string]any
}

// compileOnly is a store that keeps what it is asked and brings back nothing.
type compileOnly struct {
	mu         sync.Mutex
	statements []statement
}

var errCompileOnly = errors.New("nothing is read")

func (*compileOnly) Compile(root *query.Field) (string, error) { return Compile(root) }

func (*compileOnly) Plan(context.Context, string, []*query.Field, []query.Args) error { return nil }

func (s *compileOnly) Read(_ context.Context, text string, fields []*query.Field, args []query.Args, _ time.Duration) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.statements = append(s.statements, statement{text, Params(text, fields, args)})
	if _, ok := fields[0].Edge.Source.(query.PathSearch); ok {
		s.statements = append(s.statements, statement{pathSearch, pathParams(&args[0])})
	}
	return nil, errCompileOnly
}

// compiled compiles an operation: one statement per root field, and one that searches for each of paths, in the order of their texts and values.
func compiled(tb testing.TB, text string, variables map[string]any) []statement {
	tb.Helper()
	store := &compileOnly{}
	body := send(tb, graph.NewHandler(store, slog.New(slog.DiscardHandler)), text, variables)
	if bytes.Contains(body, []byte(graph.CodeBadUserInput)) || bytes.Contains(body, []byte(graph.CodeLimitExceeded)) || len(store.statements) == 0 {
		tb.Fatalf("%s\nis refused: %s", text, body)
	}
	slices.SortFunc(store.statements, func(a, b statement) int {
		return strings.Compare(a.text+fmt.Sprint(a.params), b.text+fmt.Sprint(b.params))
	})
	return store.statements
}

func TestCompileGolden(t *testing.T) {
	for _, op := range operations(t) {
		t.Run(op.name, func(t *testing.T) {
			var b strings.Builder
			for _, s := range compiled(t, op.query, op.variables) {
				b.WriteString(pretty(s.text))
				params, err := json.MarshalIndent(s.params, "", "  ")
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&b, "\n%s\n\n", params)
			}
			golden := filepath.Join("testdata", "compile", op.name+".cypher")
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), b.String()); diff != "" {
				t.Errorf("another statement (-golden +now):\n%s", diff)
			}
		})
	}
}

// pretty breaks a statement into lines before its clauses, for reading.
func pretty(text string) string {
	return regexp.MustCompile(` (MATCH|WITH|RETURN|UNWIND|OPTIONAL MATCH|CALL|ORDER BY) `).ReplaceAllString(text, "\n$1 ")
}

// TestTextDependsOnShapeOnly asks the same in other words.
func TestTextDependsOnShapeOnly(t *testing.T) {
	for name, same := range map[string][]string{
		"selection": {
			`{ people(first: 10) { nodes { name articles(first: 5) { nodes { title } } countries(first: 2) { nodes { code } } } } }`,
			`{ people(first: 99) { nodes { countries(first: 7) { nodes { code } } articles(first: 1) { nodes { title } } name } } }`,
			`{ x: people(first: 3) { edges { node { n: name a: articles(first: 50) { nodes { t: title } } b: countries(first: 3) { edges { node { code } } } } } } }`,
			`query($n: Int!) { people(first: $n) { nodes { ...P } } } fragment P on Person { countries(first: $n) { nodes { code } } articles(first: $n) { nodes { title } } name }`,
			`{ people(first: 10) { nodes { articles(first: 5) { nodes { title } } } edges { node { name countries(first: 2) { nodes { code } } } } } }`,
			`query($yes: Boolean!) { people { nodes { name @include(if: $yes) aliases @skip(if: $yes) articles { nodes { title } } ... on Node { ... on Person { countries { nodes { code __typename } } } } } } }`,
		},
		"values": {
			`{ articles(first: 10, filter: {people: {anyOf: ["person:a"]}, or: [{languages: ["en"]}, {publishedAt: {from: "2020-01-01"}}]}) { totalCount nodes { excerpt } } }`,
			`{ articles(first: 3, after: null, filter: {or: [{languages: ["de", "fr"]}, {publishedAt: {from: "1999-01-01T00:00:00+02:00", to: null}}], people: {anyOf: ["person:b", "person:c"], minCount: 1}}) { nodes { excerpt(length: 7) } totalCount } }`,
			`query($n: Int!, $from: DateTime, $l: [String!], $p: [ID!]) { articles(first: $n, filter: {people: {anyOf: $p, allOf: []}, or: [{languages: $l}, {publishedAt: {from: $from}}]}) { totalCount nodes { excerpt(length: $n) } } }`,
			`query($f: ArticleFilter) { articles(filter: $f) { totalCount nodes { excerpt } } }`,
		},
		"all or any of one": {
			`{ articles(first: 10, filter: {countries: {anyOf: ["RU"]}}) { totalCount nodes { title } } }`,
			`{ articles(first: 3, filter: {countries: {allOf: ["IR"], anyOf: []}}) { totalCount nodes { title } } }`,
			`query($c: [CountryCode!]) { articles(filter: {or: [{countries: {anyOf: $c}}]}) { totalCount nodes { title } } }`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			variables := map[string]any{
				"n": 4, "yes": true, "from": "2021-01-01", "l": []string{"en"}, "p": []string{"person:x"}, "c": []string{"IR"},
				"f": map[string]any{"people": map[string]any{"anyOf": "person:x"}, "or": []any{map[string]any{"languages": "en"}, map[string]any{"publishedAt": map[string]any{"from": "2020-05-05"}}}},
			}
			want := compiled(t, same[0], variables)[0].text
			for _, text := range same[1:] {
				got := compiled(t, text, variables)
				if len(got) != 1 {
					t.Fatalf("%s: %d statements, want 1", text, len(got))
				}
				if diff := cmp.Diff(want, got[0].text); diff != "" {
					t.Errorf("%s\nhas another text:\n%s", text, diff)
				}
			}
		})
	}
	a := compiled(t, `{ people(first: 10) { nodes { name } } }`, nil)
	b := compiled(t, `{ people(first: 10) { nodes { name aliases } } }`, nil)
	if a[0].text == b[0].text {
		t.Error("selecting the aliases makes no difference to the text")
	}
}

// TestValuesAreInOneParameter: the database plans a text again for each combination of what it sees of parameters, which in a map is
// nothing.
func TestValuesAreInOneParameter(t *testing.T) {
	for _, op := range operations(t) {
		for _, s := range compiled(t, op.query, op.variables) {
			for name, value := range s.params {
				if _, isMap := value.(map[string]any); !isMap && value != highest {
					t.Errorf("%s: the parameter %s is a %T", op.name, name, value)
				}
			}
		}
	}
}

// TestTextsHoldNoValues looks for the values of every operation in the texts.
func TestTextsHoldNoValues(t *testing.T) {
	for _, op := range operations(t) {
		for _, s := range compiled(t, op.query, op.variables) {
			for name, v := range s.values() {
				for _, text := range texts(v) {
					if len(text) > 3 && strings.Contains(s.text, text) {
						t.Errorf("%s: the value %q of %s stands in the text", op.name, text, name)
					}
				}
				if !strings.Contains(s.text, "$p."+name) && (strings.HasSuffix(name, "_n") || strings.HasSuffix(name, "_lo")) && strings.Contains(s.text, strings.TrimSuffix(strings.TrimSuffix(name, "_n"), "_lo")+"_hi") {
					t.Errorf("%s: the text has no use for $%s", op.name, name)
				}
			}
		}
	}
}

// values are the values that a statement is sent with, by name.
func (s statement) values() map[string]any {
	values, _ := s.params["p"].(map[string]any)
	return values
}

func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []string:
		return v
	default:
		return nil
	}
}
