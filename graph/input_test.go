package graph_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
)

func TestBadInputIsNamed(t *testing.T) {
	cursor := "YXJ0aWNsZTpQVUJMSVNIRURfQVQAMjAyMA" // of a list of articles
	many := strings.Repeat(`"country:IR",`, 101)
	codes := strings.Repeat(`"AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH", "AI", "AJ", `, 2) + `"BA", "BB", "BC", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BK"`
	tests := []struct{ name, text, code, argument string }{
		{"both sizes", `{ articles(first: 1, last: 1) { nodes { id } } }`, "BAD_USER_INPUT", "last"},
		{"too few", `{ articles(first: 0) { nodes { id } } }`, "BAD_USER_INPUT", "first"},
		{"too many", `{ articles(last: 101) { nodes { id } } }`, "LIMIT_EXCEEDED", ""},
		{"broken cursor", `{ articles(first: 1, after: "x") { nodes { id } } }`, "BAD_USER_INPUT", "after"},
		{"cursor of another list", `{ people(first: 1, before: "` + cursor + `") { nodes { id } } }`, "BAD_USER_INPUT", "before"},
		{"nested size", `{ articles(first: 1) { nodes { people(first: -1) { nodes { id } } } } }`, "BAD_USER_INPUT", "first"},
		{"id of another kind", `{ articles(filter: {people: {allOf: ["country:IR"]}}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.people.allOf"},
		{"within or", `{ articles(filter: {or: [{}, {authors: ["Kelly"]}]}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.or.1.authors"},
		{"span turned round", `{ articles(filter: {publishedAt: {from: "2020-01-02", to: "2020-01-01"}}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.publishedAt"},
		{"time without offset", `{ articles(filter: {publishedAt: {from: "2020-01-02 00:00"}}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.publishedAt.from"},
		{"country code", `{ country(code: "Iran") { name } }`, "BAD_USER_INPUT", "code"},
		{"no key", `{ person { name } }`, "BAD_USER_INPUT", "id"},
		{"two keys", `{ person(id: "person:x", name: "X") { name } }`, "BAD_USER_INPUT", "name"},
		{"name of nothing", `{ person(name: "-") { name } }`, "BAD_USER_INPUT", "name"},
		{"relative URL", `{ article(url: "/news") { title } }`, "BAD_USER_INPUT", "url"},
		{"no such scheme", `{ article(url: "ftp://example.org/news") { title } }`, "BAD_USER_INPUT", "url"},
		{"prefix of nothing", `{ people(filter: {namePrefix: "-"}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.namePrefix"},
		{"excerpt of nothing", `{ articles { nodes { excerpt(length: 0) } } }`, "BAD_USER_INPUT", "length"},
		{"order of another list", `{ articles(orderBy: {field: MENTION_COUNT, direction: DESC}) { nodes { id } } }`, "BAD_USER_INPUT", "orderBy.field"},
		{"too many ids", `{ nodes(ids: [` + many + `]) { id } }`, "LIMIT_EXCEEDED", ""},
		{"too many values", `{ articles(filter: {countries: {anyOf: [` + codes + `]}}) { nodes { id } } }`, "LIMIT_EXCEEDED", ""},
		{"search for nothing", `{ search(query: " - ") { totalCount } }`, "BAD_USER_INPUT", "query"},
		{"search for what is left out only", `{ search(query: "-iran") { totalCount } }`, "BAD_USER_INPUT", "query"},
		{"quotation not closed", `{ search(query: "a \"b") { totalCount } }`, "BAD_USER_INPUT", "query"},
		{"search for too much", `{ search(query: "` + strings.Repeat("a ", 17) + `") { totalCount } }`, "LIMIT_EXCEEDED", ""},
		{"search in nothing there is", `{ search(query: "a", in: [OFFICE]) { totalCount } }`, "BAD_USER_INPUT", ""},
		{"cursor of articles in a search", `{ search(query: "a", after: "` + cursor + `") { totalCount } }`, "BAD_USER_INPUT", "after"},
		{"too many found", `{ search(query: "a", first: 101) { totalCount } }`, "LIMIT_EXCEEDED", ""},
		{"star alone in a filter", `{ articles(filter: {or: [{text: "*"}]}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.or.0.text"},
		{"relevance of nothing", `{ articles(orderBy: {field: RELEVANCE, direction: DESC}) { nodes { id } } }`, "BAD_USER_INPUT", "orderBy.field"},
		{"relevance of an alternative", `{ articles(filter: {or: [{text: "a"}, {languages: "en"}]}, orderBy: {field: RELEVANCE, direction: DESC}) { nodes { id } } }`, "BAD_USER_INPUT", "orderBy.field"},
		{"suggestions for nothing", `{ suggest(prefix: "-") { articleCount } }`, "BAD_USER_INPUT", "prefix"},
		{"no suggestions", `{ suggest(prefix: "a", first: 0) { articleCount } }`, "BAD_USER_INPUT", "first"},
		{"too many suggestions", `{ suggest(prefix: "a", first: 21) { articleCount } }`, "LIMIT_EXCEEDED", ""},
		{"no articles to count", `{ articles { facets(newest: 0) { isExact } } }`, "BAD_USER_INPUT", "newest"},
		{"too many articles to count", `{ articles { facets(newest: 50001) { isExact } } }`, "LIMIT_EXCEEDED", ""},
		{"too many for a timeline", `{ articles { timeline(interval: DAY, newest: 400001) { isExact } } }`, "LIMIT_EXCEEDED", ""},
		{"no interval", `{ articles { timeline { isExact } } }`, "BAD_USER_INPUT", ""},
		{"unknown interval", `{ articles { timeline(interval: HOUR) { isExact } } }`, "BAD_USER_INPUT", ""},
		{"facets of nothing", `{ articles { facets { people(first: 0) { count } } } }`, "BAD_USER_INPUT", "first"},
		{"too many facets", `{ articles { facets { people(first: 101) { count } } } }`, "LIMIT_EXCEEDED", ""},
		{"too many days", `{ articles(filter: {publishedAt: {from: "2000-01-01", to: "2020-01-01"}}) { timeline(interval: DAY) { isExact } } }`, "LIMIT_EXCEEDED", ""},
		{"window without a beginning", `{ trending(window: {to: "2020-01-01"}) { isExact } }`, "BAD_USER_INPUT", "window.from"},
		{"window turned round", `{ trending(window: {from: "2020-01-02", to: "2020-01-01"}) { isExact } }`, "BAD_USER_INPUT", "window"},
		{"baseline in the window", `{ trending(window: {from: "2020-01-02"}, baseline: {from: "2020-01-01", to: "2020-01-03"}) { isExact } }`, "BAD_USER_INPUT", "baseline"},
		{"baseline without bounds", `{ trending(window: {from: "2020-01-02"}, baseline: {from: "2020-01-01"}) { isExact } }`, "BAD_USER_INPUT", "baseline"},
		{"baseline of no time", `{ trending(window: {from: "2020-01-02"}, baseline: {to: "yesterday"}) { isExact } }`, "BAD_USER_INPUT", "baseline.to"},
		{"trends of a wrong filter", `{ trending(window: {from: "2020-01-02"}, filter: {authors: ["Kelly"]}) { isExact } }`, "BAD_USER_INPUT", "filter.authors"},
		{"too much to compare", `{ trending(window: {from: "2020-01-02"}, newest: 50001) { isExact } }`, "LIMIT_EXCEEDED", ""},
		{"one in a sentence", `{ articles(filter: {sameSentence: {people: ["person:x", "person:x"], countries: []}}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.sameSentence"},
		{"publisher in a sentence", `{ articles(filter: {sameSentence: {people: ["publisher:x"], countries: ["IR"]}}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.sameSentence.people"},
		{"sentences of a publisher", `{ articles { nodes { sentences(people: ["publisher:x"]) { text } } } }`, "BAD_USER_INPUT", "people"},
		{"sentences of no code", `{ articles { nodes { sentences(countries: ["Iran"]) { text } } } }`, "BAD_USER_INPUT", "countries"},
		{"sentences of too many", `{ articles { nodes { sentences(countries: [` + codes + `]) { text } } } }`, "LIMIT_EXCEEDED", ""},
		{"together never", `{ people { nodes { people(minCount: 0) { totalCount } } } }`, "BAD_USER_INPUT", "minCount"},
		{"together in no time", `{ people { nodes { countries(publishedAt: {from: "2020-01-02", to: "2020-01-02"}) { totalCount } } } }`, "BAD_USER_INPUT", "publishedAt"},
		{"cursor of another order", `{ people { nodes { people(after: "` + cursor + `") { totalCount } } } }`, "BAD_USER_INPUT", "after"},
		{"path to itself", `{ path(from: "person:x", to: "person:x") { isExact } }`, "BAD_USER_INPUT", "to"},
		{"path of an article", `{ path(from: "article:x", to: "person:x") { isExact } }`, "BAD_USER_INPUT", "from"},
		{"path to a name", `{ path(from: "person:x", to: "Iran") { isExact } }`, "BAD_USER_INPUT", "to"},
		{"path without steps", `{ path(from: "person:x", to: "person:y", maxHops: 0) { isExact } }`, "BAD_USER_INPUT", "maxHops"},
		{"path of many steps", `{ path(from: "person:x", to: "person:y", maxHops: 5) { isExact } }`, "LIMIT_EXCEEDED", ""},
		{"no paths", `{ path(from: "person:x", to: "person:y", first: 0) { isExact } }`, "BAD_USER_INPUT", "first"},
		{"many paths", `{ path(from: "person:x", to: "person:y", first: 11) { isExact } }`, "LIMIT_EXCEEDED", ""},
		{"quotations by a name", `{ quotes(filter: {speakers: ["Lavrov"]}) { totalCount } }`, "BAD_USER_INPUT", "filter.speakers"},
		{"quotations of too many", `{ quotes(filter: {countries: [` + codes + `]}) { totalCount } }`, "LIMIT_EXCEEDED", ""},
		{"quotations on no code", `{ people { nodes { quotes(filter: {countries: ["Iran"]}) { totalCount } } } }`, "BAD_USER_INPUT", "filter.countries"},
		{"quotations with nothing", `{ quotes(filter: {text: "*"}) { totalCount } }`, "BAD_USER_INPUT", "filter.text"},
		{"quotations without only", `{ quotes(filter: {text: "-war"}) { totalCount } }`, "BAD_USER_INPUT", "filter.text"},
		{"title of a quotation", `{ quotes(filter: {text: "war title:peace"}) { totalCount } }`, "BAD_USER_INPUT", "filter.text"},
		{"quotations of no time", `{ quotes(filter: {publishedAt: {from: "2020-01-02", to: "2020-01-01"}}) { totalCount } }`, "BAD_USER_INPUT", "filter.publishedAt"},
		{"no quotations", `{ quotes(first: 0) { totalCount } }`, "BAD_USER_INPUT", "first"},
		{"too many quotations", `{ articles { nodes { quotes(last: 101) { totalCount } } } }`, "LIMIT_EXCEEDED", ""},
		{"cursor of articles among quotations", `{ quotes(after: "` + cursor + `") { totalCount } }`, "BAD_USER_INPUT", "after"},
		{"unknown field", `{ articles { nothing } }`, "BAD_USER_INPUT", ""},
		{"broken text", `{ articles(`, "BAD_USER_INPUT", ""},
		{"mutation", `mutation { x }`, "BAD_USER_INPUT", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &store{}
			got := post(t, s, tt.text, nil)
			if len(got.Errors) == 0 {
				t.Fatalf("no error, data %v", got.Data)
			}
			e := got.Errors[0]
			if e.Extensions["code"] != tt.code {
				t.Errorf("code %v, want %s: %s", e.Extensions["code"], tt.code, e.Message)
			}
			if argument, _ := e.Extensions["argument"].(string); argument != tt.argument {
				t.Errorf("argument %q, want %q: %s", argument, tt.argument, e.Message)
			}
			if len(s.asked) != 0 {
				t.Error("the store was asked all the same")
			}
		})
	}
}

// TestOneBudgetForARequest: what is too much is refused before anything is asked, however it is put together.
func TestOneBudgetForARequest(t *testing.T) {
	deep := func(levels int) string {
		text, end := "articles(first: 1) { nodes { ", " } }"
		for i := range levels - 1 {
			text += []string{"people", "articles"}[i%2] + "(first: 1) { nodes { "
			end += " } }"
		}
		return "{ " + text + "id" + end + " }"
	}
	big := `articles(first: 100) { nodes { body people(first: 10) { edges { evidence { sentence } } } } }`
	roots := func(n int, field string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " a%d: %s", i, field)
		}
		return "{" + b.String() + " }"
	}
	// Equal lists would be read once.
	different := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " a%d: people(first: %d) { nodes { id } }", i, i+1)
		}
		return b.String()
	}
	tests := []struct{ name, text, what string }{
		{"nodes", `{ articles(first: 100) { nodes { people(first: 100) { nodes { articles(first: 100) { nodes { id } } } } } } }`, "nodes"},
		{"nodes of several fields", roots(18, `articles(first: 100) { nodes { people(first: 30) { nodes { id } } } }`), "nodes"},
		{"bytes of several fields", roots(20, big), "bytes"},
		{"bytes of one body under many names", `{ articles(first: 100) { nodes {` + strings.ReplaceAll(strings.Trim(roots(100, "body"), "{}"), "\n", "") + `} } }`, "bytes"},
		{"depth", deep(13), "levels"},
		{"lists", `{ articles(first: 1) { nodes {` + different(31) + `} } }`, "lists"},
		{"filtered lists", `{ people(first: 100) { nodes { articles(first: 1, filter: {countries: {noneOf: ["FR"]}}) { totalCount nodes { countries { nodes { articles(first: 1, filter: {languages: ["en"]}) { nodes { id } } } } } } } } }`, "conditions"},
		{"facets of a hundred people", `{ people(first: 100) { nodes { articles { facets { people { count } offices { count } } } } } }`, "counting"},
		{"facets of many articles", `{ articles { facets(newest: 50000) { people { count } countries { count } authors { count } } } }`, "counting"},
		{"facets of several fields", roots(4, `articles(first: 1) { facets(newest: 30000) { people { count } } }`), "counting"},
		{"timelines of a hundred people", `{ people(first: 100) { nodes { articles { timeline(interval: DAY, newest: 10000) { isExact } } } } }`, "counting"},
		{"searches for paths", roots(17, `path(from: "person:x", to: "person:y") { isExact }`), "conditions"},
		{"counted lists", `{ people(first: 100) { nodes { people { totalCount } countries(minCount: 2) { totalCount } } } }`, "conditions"},
		{"conditions", `{ articles(filter: {or: [` + strings.Repeat(`{countries: {anyOf: ["IR"]}},`, 17) + `]}) { nodes { id } } }`, "conditions"},
		{"conditions within each other", `{ articles(filter: ` + strings.Repeat(`{not: `, 11) + `{countries: {anyOf: ["IR"]}}` + strings.Repeat(`}`, 11) + `) { nodes { id } } }`, "levels"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &store{}
			got := post(t, s, tt.text, nil)
			if len(got.Errors) == 0 {
				t.Fatal("it was answered")
			}
			e := got.Errors[0]
			asked, _ := e.Extensions["asked"].(float64)
			allowed, _ := e.Extensions["allowed"].(float64)
			if e.Extensions["code"] != "LIMIT_EXCEEDED" || !strings.Contains(e.Message, tt.what) || asked <= allowed || allowed == 0 {
				t.Errorf("%v %s", e.Extensions, e.Message)
			}
			if len(s.asked) != 0 {
				t.Error("the store was asked all the same")
			}
		})
	}
	for name, text := range map[string]string{
		"twelve levels":                 deep(12),
		"a hundred articles and people": `{ articles(first: 100) { nodes { title people(first: 20) { nodes { name } } countries(first: 20) { nodes { name } } } } }`,
		"every sentence of ten":         `{ articles(first: 10) { nodes { body people(first: 20) { edges { evidence { sentence surface start end } } } } } }`,
	} {
		if got := post(t, &store{}, text, nil); len(got.Errors) > 0 {
			t.Errorf("%s: %v", name, got.Errors)
		}
	}
}

// TestErrorsHaveTheirPlace: path and location are those of the field that is wrong, not of the root.
func TestErrorsHaveTheirPlace(t *testing.T) {
	got := post(t, &store{}, "{\n  a: articles(first: 1) {\n    nodes { p: people(first: -1) { nodes { id } } }\n  }\n}", nil)
	e := got.Errors[0]
	if diff := cmp.Diff([]any{"a", "nodes", "p"}, e.Path); diff != "" {
		t.Errorf("path (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]map[string]int{{"line": 3, "column": 13}}, e.Locations); diff != "" {
		t.Errorf("locations (-want +got):\n%s", diff)
	}
}

// TestNullGoesUpToWhatMayBeNull: a value that the schema promises and the graph has not makes null of what it is in.
func TestNullGoesUpToWhatMayBeNull(t *testing.T) {
	s := &store{answer: func(fields []*query.Field, args []query.Args) (any, error) {
		return (&filler{args: args, rows: 2, set: map[string]any{"title": nil}}).field(fields[0]), nil
	}}
	got := post(t, s, `{ person(id: "person:x") { name articles(first: 2) { nodes { id title } } } a: node(id: "article:x") { id ... on Article { title } } stats { articles } }`, nil)
	want := map[string]any{"person": nil, "a": nil, "stats": map[string]any{"articles": 0.0}}
	if diff := cmp.Diff(want, got.Data); diff != "" {
		t.Errorf("data (-want +got):\n%s", diff)
	}
	if len(got.Errors) != 2 {
		t.Fatalf("%v", got.Errors)
	}
	for _, e := range got.Errors {
		if e.Extensions["code"] != "INTERNAL" {
			t.Errorf("%v", e)
		}
	}
}

func TestInsideStaysInside(t *testing.T) {
	tests := []struct {
		name string
		err  error
		code string
	}{
		{"database away", fmt.Errorf("bolt://10.0.0.1 refused: %w", newsgraph.ErrUnavailable), "UNAVAILABLE"},
		{"out of time", context.DeadlineExceeded, "UNAVAILABLE"},
		{"out of memory", fmt.Errorf("bolt://10.0.0.1: %w", newsgraph.ErrTooBig), "LIMIT_EXCEEDED"},
		{"mistake", errors.New("index out of range in secret.go"), "INTERNAL"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &store{answer: func([]*query.Field, []query.Args) (any, error) { return nil, tt.err }}
			e := post(t, s, `{ articles(first: 1) { nodes { id } } }`, nil).Errors[0]
			if e.Extensions["code"] != tt.code {
				t.Errorf("code %v, want %s", e.Extensions["code"], tt.code)
			}
			if strings.Contains(e.Message, "10.0.0.1") || strings.Contains(e.Message, "secret") {
				t.Errorf("the message tells too much: %s", e.Message)
			}
		})
	}
	s := &store{answer: func([]*query.Field, []query.Args) (any, error) { panic("oh") }}
	if e := post(t, s, `{ stats { articles } }`, nil).Errors[0]; e.Extensions["code"] != "INTERNAL" || strings.Contains(e.Message, "oh") {
		t.Errorf("a panic shows as %v", e)
	}
}

// TestSearchesThatGiveUpSaySo: a page or total for which not all was looked at is refused, never cut short.
func TestSearchesThatGiveUpSaySo(t *testing.T) {
	s := &store{answer: func([]*query.Field, []query.Args) (any, error) { return []any{[]any{}, int64(0), true}, nil }}
	e := post(t, s, `{ articles(filter: {languages: ["de"]}) { totalCount nodes { id } } }`, nil).Errors[0]
	if e.Extensions["code"] != "LIMIT_EXCEEDED" || e.Extensions["allowed"] == 0.0 {
		t.Errorf("%v %s", e.Extensions, e.Message)
	}
}

// TestEqualListsAreReadOnce asks for one list under two aliases and two paths, and for another with other arguments.
func TestEqualListsAreReadOnce(t *testing.T) {
	s := full(3)
	got := post(t, s, `{ people(first: 1) {
		nodes { a: articles(first: 2) { nodes { title } } b: articles(first: 3) { nodes { title } } }
		edges { node { a: articles(first: 2) { nodes { id } } c: articles(first: 2) { edges { count } } } }
	} }`, nil)
	if len(got.Errors) > 0 {
		t.Fatal(got.Errors)
	}
	if n := len(s.asked[0].fields); n != 3 {
		t.Errorf("%d lists are read, want 3: people, and articles first 2 and 3", n)
	}
}

func FuzzCursor(f *testing.F) {
	f.Add("YXJ0aWNsZTpQVUJMSVNIRURfQVQAMjAyMA")
	f.Add("")
	f.Add("\x00=")
	f.Fuzz(func(t *testing.T, cursor string) {
		got := post(t, &store{}, `query($c: String) { articles(first: 1, after: $c) { nodes { id } } }`, map[string]any{"c": cursor})
		if len(got.Errors) > 0 && got.Errors[0].Extensions["code"] != "BAD_USER_INPUT" {
			t.Errorf("%q: %v", cursor, got.Errors)
		}
	})
}

// FuzzEvidence reads JSON of all kinds as evidence: nothing panics, and what is read is made of the text.
func FuzzEvidence(f *testing.F) {
	f.Add(evidence)
	f.Add(`[]`)
	f.Add(`[["a","b",1,2,"BODY",0,"NAME","\\"]]`)
	f.Add(`[["a`)
	f.Fuzz(func(t *testing.T, text string) {
		s := &store{answer: func(fields []*query.Field, args []query.Args) (any, error) {
			return (&filler{args: args, rows: 1, set: map[string]any{"evidence": text}}).field(fields[0]), nil
		}}
		post(t, s, `{ country(code: "IR") { articles { edges { evidence { sentence start } } } } }`, nil)
	})
}

// TestWhatIsMentionedTogetherIsReadOnce: conditions and a total look at no article again, so a list may read as many with them as without.
func TestWhatIsMentionedTogetherIsReadOnce(t *testing.T) {
	looksAt := func(list string) int {
		s := &store{}
		if got := post(t, s, `{ people(first: 100) { nodes { `+list+` } } }`, nil); len(got.Errors) > 0 {
			t.Fatalf("%s: %v", list, got.Errors)
		}
		args := s.asked[0].args
		return args[len(args)-1].Scan
	}
	bare := looksAt(`people { nodes { id } }`)
	bound := looksAt(`people(minCount: 2, publishedAt: {from: "2024-01-01"}) { totalCount nodes { id } }`)
	if bare == 0 || bound != bare {
		t.Errorf("%d articles may be read with conditions and total, %d without", bound, bare)
	}
}
