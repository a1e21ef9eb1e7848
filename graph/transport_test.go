package graph_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/cypher/read"
	"github.com/newsgraph/newsgraph/internal/query"
)

// ask sends one request to a handler and reads its answer.
func ask(t *testing.T, handler http.Handler, r *http.Request) (*http.Response, response) {
	t.Helper()
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	var body response
	if w.Body.Len() > 0 && w.Header().Get("Content-Encoding") == "" {
		if err := json.Unmarshal(w.Body.Bytes(), &body); err != nil {
			t.Fatalf("%v: %s", err, w.Body)
		}
	}
	return w.Result(), body
}

func handler(s graph.Store) http.Handler { return graph.NewHandler(s, slog.New(slog.DiscardHandler)) }

// request makes a request with headers given as pairs.
func request(method, target, body string, header ...string) *http.Request {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return r
}

const (
	asJSON    = "application/json"
	asGraphQL = "application/graphql-response+json"
)

// TestClientMistakesAreNeverInternal: each gets a status, a code and a word about it; none reaches the log.
func TestClientMistakesAreNeverInternal(t *testing.T) {
	post := func(body string, header ...string) *http.Request {
		return request(http.MethodPost, "/graphql", body, append([]string{"Content-Type", asJSON}, header...)...)
	}
	long := strings.Repeat("x", graph.MaxRequestBytes)
	tests := []struct {
		name   string
		r      *http.Request
		status int
		code   string
	}{
		{"array", post(`[{"query":"{ __typename }"}]`), 400, "BAD_USER_INPUT"},
		{"empty", post(``), 400, "BAD_USER_INPUT"},
		{"spaces", post("  \n"), 400, "BAD_USER_INPUT"},
		{"broken", post(`{"query":"{ __typename }`), 400, "BAD_USER_INPUT"},
		{"more than one", post(`{"query":"{ __typename }"}{}`), 400, "BAD_USER_INPUT"},
		{"null", post(`null`), 400, "BAD_USER_INPUT"},
		{"number", post(`1`), 400, "BAD_USER_INPUT"},
		{"binary", post("\x00\x01\xff"), 400, "BAD_USER_INPUT"},
		{"query missing", post(`{}`), 400, "BAD_USER_INPUT"},
		{"query is a number", post(`{"query":1}`), 400, "BAD_USER_INPUT"},
		{"variables are a list", post(`{"query":"{ __typename }","variables":[]}`), 400, "BAD_USER_INPUT"},
		{"hash of a query", post(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}`), 400, "BAD_USER_INPUT"},
		{"large", post(`{"query":"` + long + `"}`), 413, "LIMIT_EXCEEDED"},
		{"large, of unknown length", func() *http.Request {
			r := post(`{"query":"` + long + `"}`)
			r.ContentLength = -1
			return r
		}(), 413, "LIMIT_EXCEEDED"},
		{"many values", post(`{"query":"{ __typename }","variables":{"a":[` + strings.Repeat("0,", 100_000) + `0]}}`), 400, "LIMIT_EXCEEDED"},
		{"deep", post(`{"query":"{ __typename }","variables":{"a":` + strings.Repeat("[", 100_000) + `}}`), 400, "LIMIT_EXCEEDED"},
		{"form", request(http.MethodPost, "/graphql", "query=%7B__typename%7D", "Content-Type", "application/x-www-form-urlencoded"), 415, "BAD_USER_INPUT"},
		{"plain text", request(http.MethodPost, "/graphql", `{"query":"{ __typename }"}`, "Content-Type", "text/plain"), 415, "BAD_USER_INPUT"},
		{"no type", request(http.MethodPost, "/graphql", `{"query":"{ __typename }"}`), 415, "BAD_USER_INPUT"},
		{"other letters", request(http.MethodPost, "/graphql", `{"query":"{ __typename }"}`, "Content-Type", "application/json; charset=latin1"), 415, "BAD_USER_INPUT"},
		{"compressed", post("x", "Content-Encoding", "gzip"), 415, "BAD_USER_INPUT"},
		{"PUT", request(http.MethodPut, "/graphql", ""), 405, "BAD_USER_INPUT"},
		{"HEAD", request(http.MethodHead, "/graphql", ""), 405, "BAD_USER_INPUT"},
		{"nothing that there is is accepted", post(`{"query":"{ __typename }"}`, "Accept", "text/html"), 406, "BAD_USER_INPUT"},
		{"GET of nothing", request(http.MethodGet, "/graphql", ""), 400, "BAD_USER_INPUT"},
		{"GET with broken variables", request(http.MethodGet, "/graphql?query=%7B__typename%7D&variables=%7B", ""), 400, "BAD_USER_INPUT"},
		{"GET badly encoded", request(http.MethodGet, "/graphql?query=%zz", ""), 400, "BAD_USER_INPUT"},
		{"GET too long", request(http.MethodGet, "/graphql?query="+long, ""), 414, "LIMIT_EXCEEDED"},
		{"variable of a wrong type", post(`{"query":"query($n: Int) { articles(first: $n) { nodes { id } } }","variables":{"n":"` + strings.Repeat("9", 500) + `"}}`), 200, "BAD_USER_INPUT"},
		{"variable too large", post(`{"query":"query($n: Int) { articles(first: $n) { nodes { id } } }","variables":{"n":99999999999999999999}}`), 200, "BAD_USER_INPUT"},
		{"variable with a fraction", post(`{"query":"query($n: Int) { articles(first: $n) { nodes { id } } }","variables":{"n":1.5}}`), 200, "BAD_USER_INPUT"},
		{"variable null", post(`{"query":"query($n: ID!) { node(id: $n) { id } }","variables":{"n":null}}`), 200, "BAD_USER_INPUT"},
		{"variable unknown field", post(`{"query":"query($f: ArticleFilter) { articles(first: 1, filter: $f) { nodes { id } } }","variables":{"f":{"nothing":1}}}`), 200, "BAD_USER_INPUT"},
		{"variable of objects", post(`{"query":"query($f: ArticleFilter) { articles(first: 1, filter: $f) { nodes { id } } }","variables":{"f":{"publishedAt":{"from":{}}}}}`), 200, "BAD_USER_INPUT"},
		{"no such operation", post(`{"query":"query A { __typename }","operationName":"B"}`), 200, "BAD_USER_INPUT"},
		{"broken text", post(`{"query":"{"}`), 200, "BAD_USER_INPUT"},
		{"broken text, to a newer client", post(`{"query":"{"}`, "Accept", asGraphQL), 400, "BAD_USER_INPUT"},
		{"too many tokens", post(`{"query":"{ ` + strings.Repeat("a ", 6000) + `}"}`), 200, "LIMIT_EXCEEDED"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var log bytes.Buffer
			got, body := ask(t, graph.NewHandler(&store{}, slog.New(slog.NewTextHandler(&log, nil))), tt.r)
			if len(body.Errors) == 0 {
				t.Fatalf("status %d, no error", got.StatusCode)
			}
			e := body.Errors[0]
			if got.StatusCode != tt.status || e.Extensions["code"] != tt.code {
				t.Errorf("status %d, code %v, want %d, %s: %s", got.StatusCode, e.Extensions["code"], tt.status, tt.code, e.Message)
			}
			if len(e.Message) > 400 || e.Message == "" {
				t.Errorf("a message of %d bytes: %.400s", len(e.Message), e.Message)
			}
			if tt.code == "LIMIT_EXCEEDED" && (e.Extensions["asked"] == nil || e.Extensions["allowed"] == nil) {
				t.Errorf("extensions %v name no numbers", e.Extensions)
			}
			if got.StatusCode == 405 && !strings.Contains(got.Header.Get("Allow"), "POST") {
				t.Errorf("Allow: %q", got.Header.Get("Allow"))
			}
			if body.Data != nil {
				t.Errorf("data %v", body.Data)
			}
			if log.Len() > 0 {
				t.Errorf("logged %.200s", log.String())
			}
		})
	}
}

// TestNothingOfARequestIsLogged: not even where something goes wrong inside.
func TestNothingOfARequestIsLogged(t *testing.T) {
	var log bytes.Buffer
	s := &store{answer: func([]*query.Field, []query.Args) (any, error) { return nil, errors.New("broken inside") }}
	r := request(http.MethodPost, "/graphql", `{"query":"{ secretAlias: articles(first: 1) { nodes { id } } }"}`, "Content-Type", asJSON)
	_, body := ask(t, graph.NewHandler(s, slog.New(slog.NewTextHandler(&log, nil))), r)
	if body.Errors[0].Extensions["code"] != "INTERNAL" {
		t.Errorf("%v", body.Errors)
	}
	if strings.Contains(log.String(), "secretAlias") || !strings.Contains(log.String(), "broken inside") || !strings.Contains(log.String(), "Query.articles") {
		t.Errorf("logged %s", log.String())
	}
}

func TestMediaTypes(t *testing.T) {
	for accept, want := range map[string]string{
		"":                                   asJSON,
		"*/*":                                asJSON,
		"application/*":                      asJSON,
		asJSON:                               asJSON,
		asGraphQL:                            asGraphQL,
		asGraphQL + ", " + asJSON:            asGraphQL,
		asJSON + ", " + asGraphQL:            asGraphQL,
		asGraphQL + ";q=0.1, " + asJSON:      asJSON,
		"text/html, */*;q=0.8":               asJSON,
		asGraphQL + ", */*;q=0.1":            asGraphQL,
		asJSON + ";q=0, */*":                 asGraphQL,
		"Application/GraphQL-Response+JSON":  asGraphQL,
		asGraphQL + "; charset=utf-8; q=0.9": asGraphQL,
	} {
		r := request(http.MethodPost, "/graphql", `{"query":"{ __typename }"}`, "Content-Type", asJSON)
		if accept != "" {
			r.Header.Set("Accept", accept)
		}
		got, _ := ask(t, handler(&store{}), r)
		if kind := got.Header.Get("Content-Type"); got.StatusCode != 200 || kind != want+"; charset=utf-8" {
			t.Errorf("Accept %q: %d %s, want %s", accept, got.StatusCode, kind, want)
		}
	}
}

// TestOtherSitesCannotAsk: what a page of another site can make a browser send is refused, what people and programs
// send is answered.
func TestOtherSitesCannotAsk(t *testing.T) {
	const (
		firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
		get     = "/graphql?query=%7B+stats+%7B+articles+%7D+%7D"
		body    = `{"query":"{ stats { articles } }"}`
	)
	tests := []struct {
		name    string
		method  string
		header  []string
		origins []string
		allowed bool
	}{
		{"curl", "GET", []string{"User-Agent", "curl/8.5.0"}, nil, true},
		{"a program without a name", "GET", nil, nil, true},
		{"an address typed", "GET", []string{"User-Agent", firefox, "Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate"}, nil, true},
		{"the page itself", "GET", []string{"User-Agent", firefox, "Sec-Fetch-Site", "same-origin"}, nil, true},
		{"the page itself, posting", "POST", []string{"User-Agent", firefox, "Sec-Fetch-Site", "same-origin", "Origin", "http://example.com"}, nil, true},
		{"image of another site", "GET", []string{"User-Agent", firefox, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "image"}, nil, false},
		{"image of another port", "GET", []string{"User-Agent", firefox, "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "no-cors"}, nil, false},
		{"link of another site", "GET", []string{"User-Agent", firefox, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"}, nil, false},
		{"image of an allowed site", "GET", []string{"User-Agent", firefox, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"}, []string{"https://app.example"}, false},
		{"fetch of another site", "POST", []string{"User-Agent", firefox, "Sec-Fetch-Site", "cross-site", "Origin", "https://app.example"}, nil, false},
		{"fetch of an allowed site", "POST", []string{"User-Agent", firefox, "Sec-Fetch-Site", "cross-site", "Origin", "https://app.example"}, []string{"https://app.example"}, true},
		{"fetch of one not allowed", "POST", []string{"User-Agent", firefox, "Sec-Fetch-Site", "cross-site", "Origin", "https://app.example.evil.example"}, []string{"https://app.example"}, false},
		{"fetch where all are allowed", "GET", []string{"User-Agent", firefox, "Sec-Fetch-Site", "cross-site", "Origin", "https://app.example"}, []string{"*"}, true},
		{"fetch of a file or a frame without origin", "POST", []string{"User-Agent", firefox, "Origin", "null"}, nil, false},
		{"image in a browser that says nothing", "GET", []string{"User-Agent", firefox}, nil, false},
		{"the same, with a header that asks first", "GET", []string{"User-Agent", firefox, "GraphQL-Require-Preflight", "1"}, nil, true},
		{"the same, as Apollo Client", "GET", []string{"User-Agent", firefox, "X-Apollo-Operation-Name", "Q"}, nil, true},
		{"a browser that says its origin only", "POST", []string{"User-Agent", firefox, "Origin", "http://example.com"}, nil, true},
		{"another site in such a browser", "POST", []string{"User-Agent", firefox, "Origin", "http://example.com:81"}, nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &store{}
			r := request(tt.method, get, "", tt.header...)
			if tt.method == http.MethodPost {
				r = request(tt.method, "/graphql", body, append([]string{"Content-Type", asJSON}, tt.header...)...)
			}
			got, answer := ask(t, graph.NewHandler(s, slog.New(slog.DiscardHandler), graph.WithOrigins(tt.origins...)), r)
			if tt.allowed != (len(s.asked) == 1) {
				t.Errorf("the store was asked %d times: %v", len(s.asked), answer)
			}
			if !tt.allowed && (got.StatusCode != http.StatusForbidden || answer.Errors[0].Extensions["code"] != "BAD_USER_INPUT") {
				t.Errorf("status %d: %v", got.StatusCode, answer.Errors)
			}
		})
	}
}

func TestAnswersAreCompressed(t *testing.T) {
	introspect := `{"query":"{ __schema { types { name description fields { name description } } } }"}`
	var plain []byte
	for _, tt := range []struct{ accept, want string }{
		{"", ""}, {"gzip, deflate, br, zstd", "gzip"}, {"br", ""}, {"identity, gzip;q=0.5", ""}, {"gzip;q=0, *", ""}, {"*", "gzip"}, {"GZIP;q=0.5", "gzip"},
	} {
		r := request(http.MethodPost, "/graphql", introspect, "Content-Type", asJSON)
		if tt.accept != "" {
			r.Header.Set("Accept-Encoding", tt.accept)
		}
		w := httptest.NewRecorder()
		handler(&store{}).ServeHTTP(w, r)
		length := w.Body.Len()
		if got := w.Header().Get("Content-Encoding"); got != tt.want {
			t.Errorf("Accept-Encoding %q: %q, want %q", tt.accept, got, tt.want)
			continue
		}
		var unpacked io.Reader = w.Body
		if tt.want != "" {
			var err error
			if unpacked, err = gzip.NewReader(w.Body); err != nil {
				t.Fatal(err)
			}
		}
		text, err := io.ReadAll(unpacked)
		if err != nil {
			t.Fatal(err)
		}
		if plain == nil {
			plain = text
		}
		if !bytes.Equal(text, plain) || !json.Valid(text) {
			t.Errorf("%s: another text comes out", tt.want)
		}
		if tt.want != "" && length > len(plain)/3 {
			t.Errorf("%s: %d of %d bytes", tt.want, length, len(plain))
		}
		if w.Header().Get("Content-Length") != fmt.Sprint(length) || !strings.Contains(strings.Join(w.Header().Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("headers %v", w.Header())
		}
	}
	short := request(http.MethodPost, "/graphql", `{"query":"{ __typename }"}`, "Content-Type", asJSON, "Accept-Encoding", "gzip")
	if got, _ := ask(t, handler(&store{}), short); got.Header.Get("Content-Encoding") != "" {
		t.Error("an answer of 30 bytes is compressed")
	}
}

func TestDeferIsNotOffered(t *testing.T) {
	got := post(t, &store{}, `{ __schema { directives { name } } }`, nil)
	text, err := json.Marshal(got.Data)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"defer": false, "stream": false, "include": true, "skip": true, "deprecated": true} {
		if strings.Contains(string(text), `"`+name+`"`) != want {
			t.Errorf("@%s: %s", name, text)
		}
	}
	s := &store{}
	got = post(t, s, `{ ... @defer { stats { articles } } }`, nil)
	if len(got.Errors) == 0 || got.Errors[0].Extensions["code"] != "BAD_USER_INPUT" || len(s.asked) > 0 {
		t.Errorf("@defer: %v", got)
	}
}

// deaf is a store whose database hears nothing, not even that it should stop.
type deaf struct {
	release chan struct{}
	pings   atomic.Int64
}

func (*deaf) Compile(root *query.Field) (string, error) { return read.Compile(root) }

func (d *deaf) Plan(context.Context, string, []*query.Field, []query.Args) error {
	<-d.release
	return newsgraph.ErrUnavailable
}

func (d *deaf) Read(context.Context, string, []*query.Field, []query.Args, time.Duration) (any, error) {
	<-d.release
	return nil, newsgraph.ErrUnavailable
}

func (d *deaf) Ping(ctx context.Context) error {
	d.pings.Add(1)
	<-ctx.Done()
	return ctx.Err()
}

func TestSilentDatabaseIsNoticed(t *testing.T) {
	d := &deaf{release: make(chan struct{})}
	site := httptest.NewServer(handler(d))
	defer site.Close()
	defer close(d.release)
	for i, within := range []time.Duration{2 * time.Second, 300 * time.Millisecond} {
		begin := time.Now()
		response, err := http.Post(site.URL, asJSON, strings.NewReader(`{"query":"{ stats { articles } }"}`))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		if took := time.Since(begin); took > within {
			t.Errorf("request %d answered after %v", i, took)
		}
		if response.StatusCode != http.StatusServiceUnavailable || !bytes.Contains(text, []byte("UNAVAILABLE")) || response.Header.Get("Retry-After") == "" {
			t.Errorf("request %d: %d %s", i, response.StatusCode, text)
		}
	}
	response, err := http.Post(site.URL, asJSON, strings.NewReader(`{"query":"{ __schema { queryType { name } } }"}`))
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("the schema, which needs no database: %s", response.Status)
	}
}

// TestUnavailableIsAStatus: where nothing could be read, the status says so; where something was, it is an answer.
func TestUnavailableIsAStatus(t *testing.T) {
	s := &store{answer: func([]*query.Field, []query.Args) (any, error) { return nil, newsgraph.ErrUnavailable }}
	for query, want := range map[string]int{
		`{ country(code: \"IR\") { name } }`:                                      503,
		`{ a: country(code: \"IR\") { name } person(id: \"person:x\") { name } }`: 503,
		`{ country(code: \"IR\") { name } __typename }`:                           200,
		`{ articles(first: 1) { nodes { id } } }`:                                 503,
	} {
		r := request(http.MethodPost, "/graphql", `{"query":"`+query+`"}`, "Content-Type", asJSON, "Accept", asGraphQL)
		got, body := ask(t, handler(s), r)
		if got.StatusCode != want || len(body.Errors) == 0 || (body.Data == nil) != (want == 503) {
			t.Errorf("%s: %d %v", query, got.StatusCode, body)
		}
	}
}

// TestStatementsOfOneRequestTakeTurns: a request of many fields leaves room for others.
func TestStatementsOfOneRequestTakeTurns(t *testing.T) {
	var now, peak atomic.Int64
	s := &concurrent{now: &now, peak: &peak}
	var query strings.Builder
	for i := range 20 {
		fmt.Fprintf(&query, " a%d: stats { articles }", i)
	}
	options := admission.Options{RequestStatements: 3}
	h := graph.NewHandler(s, slog.New(slog.DiscardHandler), graph.WithAdmission(options))
	// The first with a text that is new comes alone.
	ask(t, h, request(http.MethodPost, "/graphql", `{"query":"{ stats { articles } }"}`, "Content-Type", asJSON))
	_, body := ask(t, h, request(http.MethodPost, "/graphql", `{"query":"{`+query.String()+`}"}`, "Content-Type", asJSON))
	if len(body.Errors) > 0 || len(body.Data) != 20 || peak.Load() != 3 {
		t.Errorf("%d at a time, %d answers, %v", peak.Load(), len(body.Data), body.Errors)
	}
}

type concurrent struct {
	store
	now, peak *atomic.Int64
}

func (c *concurrent) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	n := c.now.Add(1)
	defer c.now.Add(-1)
	for p := c.peak.Load(); n > p && !c.peak.CompareAndSwap(p, n); p = c.peak.Load() {
	}
	time.Sleep(5 * time.Millisecond)
	return c.store.Read(ctx, text, fields, args, timeout)
}

// TestSlowReadersAreEnded: a client that does not take its answer loses its connection, and what is held for it.
func TestSlowReadersAreEnded(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for seconds")
	}
	body := strings.Repeat("x", 16<<20-1<<10) // as much as an answer may be
	s := &store{answer: func(fields []*query.Field, args []query.Args) (any, error) {
		return (&filler{args: args, rows: 1, set: map[string]any{"body": body}}).field(fields[0]), nil
	}}
	served := make(chan time.Duration, 1)
	h := handler(s)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begin := time.Now()
		h.ServeHTTP(w, r)
		served <- time.Since(begin)
	}))
	defer site.Close()
	address, err := url.Parse(site.URL)
	if err != nil {
		t.Fatal(err)
	}
	connection, err := net.Dial("tcp", address.Host)
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	text := `{"query":"{ node(id: \"article:x\") { ... on Article { body } } }"}`
	fmt.Fprintf(connection, "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(text), text)
	select {
	case took := <-served:
		if took < time.Second {
			t.Errorf("served in %v: 16 MiB went into the system's buffers, which tells nothing", took)
		}
	case <-time.After(10 * time.Second):
		t.Error("the answer is still held")
	}
}

// TestSlowSendersAreEnded: a body that does not come is not waited for.
func TestSlowSendersAreEnded(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for seconds")
	}
	site := httptest.NewServer(handler(&store{}))
	defer site.Close()
	connection, err := net.Dial("tcp", strings.TrimPrefix(site.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	fmt.Fprint(connection, "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
	if err := connection.SetReadDeadline(time.Now().Add(8 * time.Second)); err != nil {
		t.Fatal(err)
	}
	text := make([]byte, 100)
	if n, err := connection.Read(text); err != nil || !strings.HasPrefix(string(text[:n]), "HTTP/1.1 408") {
		t.Errorf("%q, %v", text[:n], err)
	}
}

// FuzzRequest sends bodies of all kinds: none ends in a panic or an error of this program's.
func FuzzRequest(f *testing.F) {
	for _, body := range []string{
		`{"query":"{ stats { articles } }"}`, `{"query":"query($f: ArticleFilter) { articles(first: 1, filter: $f) { nodes { id } } }","variables":{"f":{"countries":{"allOf":["IR"]}}}}`,
		`{"query":"{ __schema { types { name } } }"}`, `{"query":"fragment F on Query { ...F } { ...F }"}`, `[]`, `{"query":"{ a: __typename @skip(if: $x) }"}`,
		`{"query":"query($x: Int = 1, $x: [Int!]! = [1]) { nodes(ids: [$x, {a: 1}]) { id } }"}`,
	} {
		f.Add(body)
	}
	h := handler(&store{})
	f.Fuzz(func(t *testing.T, body string) {
		got, answer := ask(t, h, request(http.MethodPost, "/graphql", body, "Content-Type", asJSON))
		for _, e := range answer.Errors {
			if e.Extensions["code"] == "INTERNAL" && e.Path == nil {
				t.Errorf("%q: %d %v", body, got.StatusCode, answer.Errors)
			}
		}
	})
}

// TestEveryAnswerArrives: a request that is answered is never taken for one that was given up.
func TestEveryAnswerArrives(t *testing.T) {
	h := handler(&alive{})
	for range 2_000 {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, request(http.MethodPost, "/graphql", `{"query":"{ stats { articles } }"}`, "Content-Type", asJSON))
		if w.Body.Len() == 0 {
			t.Fatal("an empty answer")
		}
	}
}

// alive is a store whose database is watched, and lives.
type alive struct{ store }

func (*alive) Ping(context.Context) error { return nil }

// reborn is a store whose database can be started again.
type reborn struct {
	store
	lives atomic.Uint64
}

func (r *reborn) Lives() uint64 { return r.lives.Load() }

// TestAFreshDatabaseHasPlannedNothing lets a client force one new text a minute: the same text is new again when the database has been
// started again.
func TestAFreshDatabaseHasPlannedNothing(t *testing.T) {
	s := &reborn{}
	h := graph.NewHandler(s, slog.New(slog.DiscardHandler), graph.WithAdmission(admission.Options{NewTextsPerMinute: 1}))
	refused := func() bool {
		_, body := ask(t, h, request(http.MethodPost, "/graphql", `{"query":"{ stats { articles } }"}`, "Content-Type", asJSON))
		return len(body.Errors) > 0
	}
	for i := range 2 {
		if refused() {
			t.Fatalf("text %d of one shape is refused", i)
		}
	}
	s.lives.Add(1)
	if !refused() {
		t.Error("a text counts as planned by a database that was started since")
	}
}
