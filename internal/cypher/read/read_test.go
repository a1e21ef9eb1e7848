package read

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
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
	if err != nil || len(files) < 12 {
		tb.Fatalf("want at least 12 operations in testdata/compile, have %d (%v)", len(files), err)
	}
	var list []operation
	for _, file := range files {
		op := operation{name: strings.TrimSuffix(filepath.Base(file), ".graphql")}
		query, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		op.query = string(query)
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

// ask sends an operation to a handler and returns its data; errors end the test.
func ask(tb testing.TB, h http.Handler, query string, variables map[string]any) map[string]any {
	tb.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		tb.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	var response struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.Unmarshal(w.Body.Bytes(), &response); err != nil {
		tb.Fatalf("%v: %s", err, w.Body)
	}
	if len(response.Errors) > 0 {
		tb.Fatalf("errors: %s", w.Body)
	}
	return response.Data
}

// compileOnly is a store that compiles what it is asked and brings back nothing.
type compileOnly struct {
	mu         sync.Mutex
	statements []statement
}

func (s *compileOnly) Read(_ context.Context, root *newsgraph.Field) (*newsgraph.Result, error) {
	one, err := compile(root)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.statements = append(s.statements, one)
	return decodeRoot(root, bolt.Props{}), nil
}

// compiled compiles an operation: one statement per root field, in the order of their texts.
func compiled(tb testing.TB, query string, variables map[string]any) []statement {
	tb.Helper()
	store := &compileOnly{}
	ask(tb, graph.NewHandler(store, slog.New(slog.DiscardHandler)), query, variables)
	sort.Slice(store.statements, func(i, j int) bool { return store.statements[i].text < store.statements[j].text })
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
	same := []string{
		`{ people(first: 10) { nodes { name articles(first: 5) { nodes { title } } countries(first: 2) { nodes { code } } } } }`,
		`{ people(first: 99) { nodes { countries(first: 7) { nodes { name } } articles(first: 1) { nodes { id url } } id } } }`,
		`{ x: people(first: 3) { edges { node { aliases a: articles(first: 50) { edges { node { publisher } cursor } } b: countries(first: 3) { pageInfo { endCursor } } } } } }`,
		`query($n: Int!) { people(first: $n) { nodes { ...P } } } fragment P on Person { countries(first: $n) { nodes { code } } articles(first: $n) { nodes { title } } }`,
		`{ people(first: 10) { nodes { articles(first: 5) { nodes { title } } } edges { node { countries(first: 2) { nodes { code } } } } } }`,
	}
	variables := map[string]any{"n": 4}
	want := compiled(t, same[0], variables)[0].text
	for _, query := range same[1:] {
		got := compiled(t, query, variables)
		if len(got) != 1 {
			t.Fatalf("%s: %d statements, want 1", query, len(got))
		}
		if diff := cmp.Diff(want, got[0].text); diff != "" {
			t.Errorf("%s\nhas another text:\n%s", query, diff)
		}
	}
	other := compiled(t, `{ people(first: 10) { nodes { name articles(first: 5) { nodes { title body } } countries(first: 2) { nodes { code } } } } }`, nil)
	if other[0].text == want {
		t.Error("selecting the body makes no difference to the text")
	}
}
