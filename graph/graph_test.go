package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
)

// store answers as a test says and keeps what it was asked.
type store struct {
	mu     sync.Mutex
	asked  []*newsgraph.Field
	answer func(*newsgraph.Field) (*newsgraph.Result, error)
}

func (s *store) Read(_ context.Context, root *newsgraph.Field) (*newsgraph.Result, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = append(s.asked, root)
	if s.answer == nil {
		return &newsgraph.Result{Connection: &newsgraph.Connection{}, Stats: &newsgraph.Stats{}}, nil
	}
	return s.answer(root)
}

type response struct {
	Data   map[string]any `json:"data"`
	Errors []struct {
		Message    string         `json:"message"`
		Path       []any          `json:"path"`
		Extensions map[string]any `json:"extensions"`
	} `json:"errors"`
}

func post(t *testing.T, s graph.Store, query string, variables map[string]any) response {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	return serve(t, s, r)
}

func serve(t *testing.T, s graph.Store, r *http.Request) response {
	t.Helper()
	w := httptest.NewRecorder()
	graph.NewHandler(s, slog.New(slog.DiscardHandler)).ServeHTTP(w, r)
	var out response
	if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil {
		t.Fatalf("%v: %s", err, w.Body)
	}
	return out
}

func TestBadInputIsNamed(t *testing.T) {
	cursor := "YXJ0aWNsZTpQVUJMSVNIRURfQVQAMjAyMA" // of a list of articles
	many := strings.Repeat(`"country:IR",`, 101)
	tests := []struct{ name, query, code, argument string }{
		{"no size", `{ articles { nodes { id } } }`, "BAD_USER_INPUT", "first"},
		{"both sizes", `{ articles(first: 1, last: 1) { nodes { id } } }`, "BAD_USER_INPUT", "last"},
		{"too few", `{ articles(first: 0) { nodes { id } } }`, "BAD_USER_INPUT", "first"},
		{"too many", `{ articles(last: 101) { nodes { id } } }`, "BAD_USER_INPUT", "last"},
		{"broken cursor", `{ articles(first: 1, after: "x") { nodes { id } } }`, "BAD_USER_INPUT", "after"},
		{"cursor of another list", `{ people(first: 1, before: "` + cursor + `") { nodes { id } } }`, "BAD_USER_INPUT", "before"},
		{"nested size", `{ articles(first: 1) { nodes { people { nodes { id } } } } }`, "BAD_USER_INPUT", "first"},
		{"id of another kind", `{ articles(first: 1, filter: {people: {allOf: ["country:IR"]}}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.people.allOf"},
		{"empty list", `{ articles(first: 1, filter: {countries: {anyOf: []}}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.countries.anyOf"},
		{"span turned round", `{ articles(first: 1, filter: {publishedAt: {from: "2020-01-02T00:00:00Z", to: "2020-01-01T00:00:00Z"}}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.publishedAt"},
		{"time without offset", `{ articles(first: 1, filter: {publishedAt: {from: "2020-01-02 00:00"}}) { nodes { id } } }`, "BAD_USER_INPUT", "from"},
		{"author is no person", `{ articles(first: 1, filter: {author: "Kelly"}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.author"},
		{"country code", `{ country(code: "Iran") { name } }`, "BAD_USER_INPUT", "code"},
		{"no key", `{ person { name } }`, "BAD_USER_INPUT", "id"},
		{"two keys", `{ person(id: "person:x", name: "X") { name } }`, "BAD_USER_INPUT", "name"},
		{"name of nothing", `{ person(name: "-") { name } }`, "BAD_USER_INPUT", "name"},
		{"relative URL", `{ article(url: "/news") { title } }`, "BAD_USER_INPUT", "url"},
		{"no such scheme", `{ article(url: "ftp://example.org/news") { title } }`, "BAD_USER_INPUT", "url"},
		{"empty prefix", `{ people(first: 1, filter: {namePrefix: " "}) { nodes { id } } }`, "BAD_USER_INPUT", "filter.namePrefix"},
		{"too many ids", `{ nodes(ids: [` + many + `]) { id } }`, "BAD_USER_INPUT", "ids"},
		{"unknown field", `{ articles(first: 1) { nothing } }`, "BAD_USER_INPUT", ""},
		{"broken text", `{ articles(`, "BAD_USER_INPUT", ""},
		{"mutation", `mutation { x }`, "BAD_USER_INPUT", ""},
		{"too big", `{ articles(first: 100) { nodes { people(first: 100) { nodes { articles(first: 100) { nodes { id } } } } } } }`, "LIMIT_EXCEEDED", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &store{}
			got := post(t, s, tt.query, nil)
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

func TestErrorsAreWhereTheyBelong(t *testing.T) {
	got := post(t, &store{}, `{ a: articles(first: 1) { nodes { p: people(first: 500) { nodes { id } } } } }`, nil)
	if diff := cmp.Diff([]any{"a", "nodes", "p"}, got.Errors[0].Path); diff != "" {
		t.Errorf("path (-want +got):\n%s", diff)
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
		{"mistake", errors.New("index out of range in secret.go"), "INTERNAL"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &store{answer: func(*newsgraph.Field) (*newsgraph.Result, error) { return nil, tt.err }}
			e := post(t, s, `{ articles(first: 1) { nodes { id } } }`, nil).Errors[0]
			if e.Extensions["code"] != tt.code {
				t.Errorf("code %v, want %s", e.Extensions["code"], tt.code)
			}
			if strings.Contains(e.Message, "10.0.0.1") || strings.Contains(e.Message, "secret") {
				t.Errorf("the message tells too much: %s", e.Message)
			}
		})
	}
	s := &store{answer: func(*newsgraph.Field) (*newsgraph.Result, error) { panic("oh") }}
	if e := post(t, s, `{ stats { articles } }`, nil).Errors[0]; e.Extensions["code"] != "INTERNAL" || strings.Contains(e.Message, "oh") {
		t.Errorf("a panic shows as %v", e)
	}
}

// TestEqualListsAreReadOnce asks for one list under two aliases and two paths, and for
// another with other arguments.
func TestEqualListsAreReadOnce(t *testing.T) {
	s := &store{answer: func(root *newsgraph.Field) (*newsgraph.Result, error) {
		children := newsgraph.Children{}
		for _, f := range root.Select.Person.Fields {
			page := &newsgraph.Connection{}
			for i := range f.Page.First {
				page.Edges = append(page.Edges, newsgraph.ConnectionEdge{
					SortKey: fmt.Sprint(i), Article: &newsgraph.Article{Title: fmt.Sprint(i)}, Mention: &newsgraph.Mention{Count: i},
				})
			}
			children[f.Key] = page
		}
		person := &newsgraph.Person{ID: "person:x", Name: "X", Children: children}
		return &newsgraph.Result{Connection: &newsgraph.Connection{Edges: []newsgraph.ConnectionEdge{{SortKey: "k", Person: person}}}}, nil
	}}
	got := post(t, s, `query($n: Int = 2) { people(first: 1) {
		nodes { a: articles(first: 2) { nodes { title } } b: articles(first: 3) { nodes { title } } }
		edges { node { a: articles(first: 1) { nodes { title } } c: articles(first: $n) { edges { count } } } }
	} }`, nil)
	if len(got.Errors) > 0 {
		t.Fatal(got.Errors)
	}
	if n := len(s.asked[0].Select.Person.Fields); n != 3 {
		t.Errorf("%d lists are read, want 3: first 1, 2 and 3", n)
	}
	titles := func(n int) map[string]any {
		list := []any{}
		for i := range n {
			list = append(list, map[string]any{"title": fmt.Sprint(i)})
		}
		return map[string]any{"nodes": list}
	}
	want := map[string]any{"people": map[string]any{
		"nodes": []any{map[string]any{"a": titles(2), "b": titles(3)}},
		"edges": []any{map[string]any{"node": map[string]any{
			"a": titles(1), "c": map[string]any{"edges": []any{map[string]any{"count": 0.0}, map[string]any{"count": 1.0}}},
		}}},
	}}
	if diff := cmp.Diff(want, got.Data); diff != "" {
		t.Errorf("data (-want +got):\n%s", diff)
	}
}

// TestWhatIsMissingIsNull: zero values of the domain show as null, not as empty text or year 1.
func TestWhatIsMissingIsNull(t *testing.T) {
	s := &store{answer: func(root *newsgraph.Field) (*newsgraph.Result, error) {
		return &newsgraph.Result{
			Articles: map[string]*newsgraph.Article{"article:x": {
				ID: "article:x", PublishedAt: time.Date(2023, 10, 24, 3, 49, 0, 0, time.FixedZone("", 7200)),
			}},
			Countries: map[string]*newsgraph.CountryNode{"country:AQ": {ID: "country:AQ"}},
		}, nil
	}}
	got := post(t, s, `{ nodes(ids: ["country:AQ", "nobody", "article:x"]) { id
		... on Country { capital firstSeen withdrawnCode withdrawnYear } ... on Article { url language publishedAt image { url } paragraphs } } }`, nil)
	want := map[string]any{"nodes": []any{
		map[string]any{"id": "country:AQ", "capital": nil, "firstSeen": nil, "withdrawnCode": nil, "withdrawnYear": nil},
		nil,
		map[string]any{"id": "article:x", "url": nil, "language": nil, "publishedAt": "2023-10-24T01:49:00Z", "image": nil, "paragraphs": []any{}},
	}}
	if diff := cmp.Diff(want, got.Data); diff != "" || len(got.Errors) > 0 {
		t.Errorf("data (-want +got):\n%s%v", diff, got.Errors)
	}
	if !s.asked[0].Select.Article.Body {
		t.Error("paragraphs were selected but the body was not asked for")
	}
}

func TestLookupsByOtherNames(t *testing.T) {
	tests := []struct{ query, id string }{
		{`{ person(name: "Recep Tayyip Erdoğan") { name } }`, "person:recep-tayyip-erdogan"},
		{`{ country(code: "IR") { name } }`, "country:IR"},
		{`{ article(url: "http://www.example.org/a/?utm_source=feed#top") { title } }`, newsgraph.ArticleID("https://example.org/a")},
	}
	for _, tt := range tests {
		s := &store{answer: func(*newsgraph.Field) (*newsgraph.Result, error) { return &newsgraph.Result{}, nil }}
		if got := post(t, s, tt.query, nil); len(got.Errors) > 0 {
			t.Errorf("%s: %v", tt.query, got.Errors)
		}
		if diff := cmp.Diff([]string{tt.id}, s.asked[0].IDs); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.query, diff)
		}
	}
}

func TestGetTakesQueries(t *testing.T) {
	r := httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(`{ stats { articles } }`), nil)
	if got := serve(t, &store{}, r); len(got.Errors) > 0 || got.Data["stats"] == nil {
		t.Errorf("GET: %v", got)
	}
}

func FuzzCursor(f *testing.F) {
	f.Add("YXJ0aWNsZTpQVUJMSVNIRURfQVQAMjAyMA")
	f.Add("")
	f.Add("\x00=")
	f.Fuzz(func(t *testing.T, cursor string) {
		s := &store{}
		got := post(t, s, `query($c: String) { articles(first: 1, after: $c) { nodes { id } } }`, map[string]any{"c": cursor})
		if len(got.Errors) > 0 && got.Errors[0].Extensions["code"] != "BAD_USER_INPUT" {
			t.Errorf("%q: %v", cursor, got.Errors)
		}
	})
}
