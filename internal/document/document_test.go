package document

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	validatorrules "github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/newsgraph/newsgraph"
)

func schema(tb testing.TB) *ast.Schema {
	tb.Helper()
	text, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		tb.Fatal(err)
	}
	return gqlparser.MustLoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
}

// bomb is a text of fragments that each spread the next under several aliases.
func bomb(levels, aliases int) string {
	var text strings.Builder
	text.WriteString("{ articles(first: 1) { nodes { ...F0 } } }\n")
	for i := range levels {
		fmt.Fprintf(&text, "fragment F%d on Article { id", i)
		for a := range aliases {
			fmt.Fprintf(&text, " a%d: linkedFrom(first: 1) { nodes { ...F%d } }", a, i+1)
		}
		text.WriteString(" }\n")
	}
	fmt.Fprintf(&text, "fragment F%d on Article { id }", levels)
	return text.String()
}

func nested(levels int) string {
	return "{ articles(first: 1) { nodes " + strings.Repeat("{ people(first: 1) { nodes { articles(first: 1) { nodes ", levels/2) +
		"{ id }" + strings.Repeat(" } } } }", levels/2) + " } }"
}

func numbered(n int, format string) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, format, i)
	}
	return text.String()
}

// TestHostileTextsAreRefusedAtOnce gives texts that cost seconds where they are expanded, compared or executed before
// they are counted.
func TestHostileTextsAreRefusedAtOnce(t *testing.T) {
	tests := []struct {
		name, text string
		asked      int64 // 0: any above what is allowed
		allowed    int64
	}{
		{"fragments in fragments", bomb(6, 12), 0, MaxFields},
		{"fragments in fragments, as deep as counts go", bomb(40, 6), 0, MaxFields},
		{"one field again and again", "{ " + strings.Repeat("__typename ", 4990) + "}", 4990, MaxFields},
		{"one field with fields again and again", "{ " + strings.Repeat("stats { articles } ", 1200) + "}", 2400, MaxFields},
		{"aliases", "{ stats { " + numbered(900, "a%d: articles ") + "} }", 900, MaxAliases},
		{"root fields", "{ " + numbered(120, "a%d: stats { articles } ") + "}", 120, MaxRootFields},
		{"root fields in fragments", "{ ...A ...B } fragment A on Query { " + numbered(15, "a%d: stats { articles } ") + "} fragment B on Query { " + numbered(15, "b%d: stats { articles } ") + "}", 30, MaxRootFields},
		{"depth", nested(40), 83, MaxDepth},
		{"depth in fragments", bomb(20, 1), 43, MaxDepth},
		{"depth of a filter", "{ articles(first: 1, filter: " + strings.Repeat("{not: ", 1000) + "{}" + strings.Repeat("}", 1000) + ") { nodes { id } } }", 1001, MaxValueDepth},
		{"lists in lists", "{ nodes(ids: " + strings.Repeat("[", 2000) + strings.Repeat("]", 2000) + ") { id } }", 2000, MaxValueDepth},
		{"directives", "{ stats { " + strings.Repeat("articles @skip(if: false) ", 300) + "} }", 300, MaxDirectives},
		{"tokens", "{ stats { articles(" + numbered(3000, "a%d: 1 ") + ") } }", 9008, MaxTokens},
		{"tokens of a broken text", strings.Repeat("{ a ", 20_000), 40_000, MaxTokens},
		{"a long text", "{ stats { articles } } #" + strings.Repeat("x", MaxText), MaxText + 24, MaxText},
		{"many operations with one big fragment", numbered(200, "query Q%d { ...F } ") + "fragment F on Query { stats { " + strings.Repeat("articles ", 1500) + "} }", 0, MaxVisits},
		{"a chain of fragments", "{ ...F0 } " + numbered(500, "fragment F%d on Query { __typename ") + "", 0, 0},
		{"the schema by many operations", numbered(300, "query Q%d { ...F } ") + "fragment F on Query { __schema { types { name fields { name } } } }", 0, MaxSchemaValues},
		{"the schema again and again", "{ __schema { types { " + numbered(100, "a%d: fields { name args { name } } ") + "} } }", 0, MaxSchemaValues},
		{"the schema by the schema", "{ __schema { types { fields { type { fields { name " + numbered(80, "a%d: type { name kind ofType { name } } ") + "} } } } } }", 0, MaxSchemaValues},
	}
	r := NewReader(schema(t))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			begin := time.Now()
			_, err := r.Read(t.Context(), tt.text)
			if took := time.Since(begin); took > patience {
				t.Errorf("took %v", took)
			}
			if tt.allowed == 0 { // refused as a mistake
				if err == nil {
					t.Error("not refused")
				}
				return
			}
			var limit *newsgraph.LimitError
			if !errors.As(err, &limit) {
				t.Fatalf("not refused for a limit: %v", err)
			}
			if tt.asked != 0 && limit.Asked != tt.asked || limit.Asked <= limit.Allowed || limit.Allowed != tt.allowed || limit.Advice == "" {
				t.Errorf("refused with %v, want %d asked, %d allowed", limit, tt.asked, tt.allowed)
			}
		})
	}
}

// patience is for telling what ends from what does not, on any machine. How fast it ends is for benchmarks.
const patience = 10 * time.Second

// TestMistakesAreFewAndShort: the answer to a broken text is not larger than the text.
func TestMistakesAreFewAndShort(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	for name, text := range map[string]string{
		"many wrong fields":   "{ stats { " + numbered(1900, "nothing%d ") + "} }",
		"many wrong values":   "{ " + strings.Repeat(`articles(first: "one", last: true) { nodes { id } } `, 100) + "}",
		"many conflicts":      "{ stats { " + numbered(100, "a: articles a: people b%[1]d: articles b%[1]d: people ") + "} }",
		"a long name":         "{ stats { " + long + " } }",
		"a long word":         "{ stats { articles } } " + long,
		"a long unknown enum": "{ articles(first: 1, orderBy: {field: " + long + "}) { nodes { id } } }",
		"a long string":       `{ articles(first: "` + long + `") { nodes { id } } }`,
		"nothing":             "",
		"comment":             "# nothing",
		"a cycle":             "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
		"an unknown fragment": "{ ...A }",
		"defer by no name":    "{ ... @defered { stats { articles } } }",
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			_, err := NewReader(schema(t)).Read(t.Context(), text)
			if took := time.Since(begin); took > patience {
				t.Errorf("took %v", took)
			}
			var list gqlerror.List
			if !errors.As(err, &list) {
				t.Fatalf("%v, want a list of mistakes", err)
			}
			total := 0
			for _, one := range list {
				total += len(one.Message)
			}
			if len(list) == 0 || len(list) > MaxErrors || total > MaxErrors*(maxMessage+3) {
				t.Errorf("%d mistakes in %d bytes: %.200v", len(list), total, list)
			}
		})
	}
}

// TestOrdinaryTextsPass: what tools and frontends send is far below the limits.
func TestOrdinaryTextsPass(t *testing.T) {
	introspection, err := os.ReadFile("testdata/introspection.graphql")
	if err != nil {
		t.Fatal(err)
	}
	r := NewReader(schema(t))
	for _, text := range []string{
		string(introspection),
		"{ ...A ...B } fragment A on Query { stats { articles } } fragment B on Query { stats { people } }",
		"query A { ...F } query B { ...F } fragment F on Query { stats { articles } }",
		`{ nodes(ids: ["a"]) { id ... on Article { name: title } ... on Person { name } ... on Country { name code } } }`,
		"{ __typename @skip(if: true) stats { articles @include(if: false) } }",
	} {
		doc, err := r.Read(t.Context(), text)
		if err != nil {
			t.Errorf("%.60s: %v", text, err)
			continue
		}
		if again, err := r.Read(t.Context(), text); err != nil || again != doc {
			t.Errorf("%.60s: read twice: %v", text, err)
		}
	}
}

func TestReadingEndsWithTheClient(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	gone := errors.New("gone")
	cancel(gone)
	if _, err := NewReader(schema(t)).Read(ctx, "{ stats { "+strings.Repeat("articles ", 1500)+"} }"); !errors.Is(err, gone) {
		t.Errorf("%v, want the client to be gone", err)
	}
}

// TestCacheHoldsWhatItMay fills the cache with texts of several kinds and looks at the heap.
func TestCacheHoldsWhatItMay(t *testing.T) {
	kinds := map[string]func(int) string{
		"fields": func(i int) string {
			return fmt.Sprintf("query Q%d { stats { %s} }", i, strings.Repeat("articles ", 1500))
		},
		"arguments": func(i int) string {
			return fmt.Sprintf("query Q%d { nodes(ids: [%s]) { id } }", i, strings.Repeat(`"a",`, 2000))
		},
		"comments":    func(i int) string { return fmt.Sprintf("# %d %s\n{ __typename }", i, strings.Repeat("x", 60_000)) },
		"small":       func(i int) string { return fmt.Sprintf("query Q%d { __typename }", i) },
		"nested":      func(i int) string { return strings.Replace(nested(12), "{", fmt.Sprintf("query Q%d {", i), 1) },
		"empty lines": func(i int) string { return fmt.Sprintf("query Q%d {%s__typename }", i, strings.Repeat("\n#\n", 1500)) },
	}
	for name, text := range kinds {
		t.Run(name, func(t *testing.T) {
			r := NewReader(schema(t))
			before := heap()
			for i := range 3000 {
				if _, err := r.Read(t.Context(), text(i)); err != nil {
					t.Fatal(err)
				}
				if name != "small" && i > 1200 {
					break
				}
			}
			held := heap() - before
			t.Logf("%d documents, %d KiB held, %d KiB estimated", r.cache.Len(), held>>10, r.cache.Weight()>>10)
			if held > cacheBytes+cacheBytes/4 {
				t.Errorf("the cache holds %d bytes, at most %d are meant", held, cacheBytes)
			}
			runtime.KeepAlive(r)
		})
	}
}

func heap() int64 {
	runtime.GC()
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc)
}

// TestMergingAgreesWithTheLibrary makes random texts and compares with the library's rule, which compares all pairs.
func TestMergingAgreesWithTheLibrary(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))
	s := gqlparser.MustLoadSchema(&ast.Source{Input: `
		interface Being { name: String mother: Being age(in: Int): Int tags: [String] }
		type Cat implements Being { name: String mother: Being age(in: Int): Int tags: [String] lives: Int! friend: Dog loud: Boolean }
		type Dog implements Being { name: String mother: Being age(in: Int): Int tags: [String] lives: Int friend: Cat loud: String }
		type Query { being: Being cat: Cat dog: Dog }`})
	good, bad, others := 0, 0, rules()
	for range 20_000 {
		text := randomText(random, s)
		doc, err := parser.ParseQuery(&ast.Source{Input: text})
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		if errs, _ := validate(t.Context(), s, doc, others); len(errs) > 0 {
			continue
		}
		want := validator.ValidateWithRules(s, doc, validatorrules.NewRules(validatorrules.OverlappingFieldsCanBeMergedRule))
		got := checkMerging(doc)
		if got != nil && len(want) == 0 && strings.Contains(got.Error(), "are of types") {
			continue // the library lets a scalar and an object go together, which the specification does not
		}
		if (got == nil) != (len(want) == 0) {
			t.Fatalf("%s\ngot %v\nthe library says %v", text, got, want)
		}
		if got == nil {
			good++
		} else {
			bad++
		}
	}
	t.Logf("%d can be merged, %d cannot", good, bad)
	if good < 500 || bad < 500 {
		t.Error("too few texts tell anything")
	}
}

// randomText selects fields of few names under few aliases, partly in fragments.
func randomText(random *rand.Rand, s *ast.Schema) string {
	var set func(on string, depth int) string
	set = func(on string, depth int) string {
		var text strings.Builder
		for range 1 + random.IntN(3) {
			switch kind := random.IntN(10); {
			case kind == 0 && on != "Query":
				text.WriteString(" ...F" + []string{"Being", "Cat", "Dog"}[random.IntN(3)])
			case kind <= 2 && on != "Query":
				other := []string{on, "Being", "Cat", "Dog"}[random.IntN(4)]
				text.WriteString(" ... on " + other + " {" + set(other, depth) + " }")
			default:
				fields := s.Types[on].Fields
				field := fields[random.IntN(len(fields))]
				if strings.HasPrefix(field.Name, "__") {
					text.WriteString(" __typename")
					continue
				}
				text.WriteString(" ")
				if random.IntN(3) == 0 {
					text.WriteString([]string{"a", "b"}[random.IntN(2)] + ": ")
				}
				text.WriteString(field.Name)
				if field.Name == "age" && random.IntN(2) == 0 {
					fmt.Fprintf(&text, "(in: %d)", random.IntN(2))
				}
				if s.Types[field.Type.Name()].IsCompositeType() {
					if depth == 0 {
						text.WriteString(" { __typename }")
					} else {
						text.WriteString(" {" + set(field.Type.Name(), depth-1) + " }")
					}
				}
			}
		}
		return text.String()
	}
	text := "{" + set("Query", 3) + " }"
	// Fragments spread none, so that they cannot spread themselves.
	for _, on := range []string{"Being", "Cat", "Dog"} {
		if strings.Contains(text, "...F"+on) {
			text += " fragment F" + on + " on " + on + " { name: name" + []string{"", " a: name", " lives: name", " b: age", " mother { a: name }", " mother { a: age }"}[random.IntN(6)] + " }"
		}
	}
	return text
}
