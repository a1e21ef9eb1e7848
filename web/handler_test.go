package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const script = "console.log('newsgraph');"

func built(t *testing.T) fstest.MapFS {
	t.Helper()
	var packed bytes.Buffer
	zw := gzip.NewWriter(&packed)
	if _, err := io.WriteString(zw, script); err != nil {
		t.Fatal(err)
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{
		".gitkeep":              {},
		"index.html":            {Data: []byte("<title>newsgraph</title>")},
		"playground.html":       {Data: []byte("<title>playground</title>")},
		"favicon.svg":           {Data: []byte("<svg/>")},
		"licenses.md":           {Data: []byte("# Licenses")},
		"assets/app-1a2b.js":    {Data: []byte(script)},
		"assets/app-1a2b.js.gz": {Data: packed.Bytes()},
		"assets/app-1a2b.css":   {Data: []byte("a{}")},
		"assets/icons-1.ttf":    {Data: []byte("font")},
		"assets/text-1.woff2":   {Data: []byte("font")},
	}
}

func ask(t *testing.T, h http.Handler, method, target string, header map[string]string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, target, nil)
	for k, v := range header {
		r.Header.Set(k, v)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, res *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestHandlerServesTheBuiltPage(t *testing.T) {
	t.Parallel()
	h := newHandler(built(t))
	tests := []struct {
		name, method, target     string
		status                   int
		contentType, cache, body string
	}{
		{"page", "GET", "/", 200, "text/html; charset=utf-8", "no-cache", "<title>newsgraph</title>"},
		{"page with a state", "GET", "/?from=2019-01-01", 200, "text/html; charset=utf-8", "no-cache", "<title>newsgraph</title>"},
		{"search", "GET", "/search?q=x", 200, "text/html; charset=utf-8", "no-cache", "<title>newsgraph</title>"},
		{"article", "GET", "/article?id=x", 200, "text/html; charset=utf-8", "no-cache", "<title>newsgraph</title>"},
		{"person", "GET", "/person?id=x", 200, "text/html; charset=utf-8", "no-cache", "<title>newsgraph</title>"},
		{"country", "GET", "/country?id=x", 200, "text/html; charset=utf-8", "no-cache", "<title>newsgraph</title>"},
		{"connections", "GET", "/connections?from=x", 200, "text/html; charset=utf-8", "no-cache", "<title>newsgraph</title>"},
		{"unknown view", "GET", "/nothing", 404, "text/plain; charset=utf-8", "", "404 page not found\n"},
		{"playground", "GET", "/playground", 200, "text/html; charset=utf-8", "no-cache", "<title>playground</title>"},
		{"playground with a query", "GET", "/playground?query=x", 200, "text/html; charset=utf-8", "no-cache", "<title>playground</title>"},
		{"second name of the playground", "GET", "/playground.html", 404, "text/plain; charset=utf-8", "", "404 page not found\n"},
		{"icon", "GET", "/favicon.svg", 200, "image/svg+xml", "no-cache", "<svg/>"},
		{"licences", "GET", "/licenses.md", 200, "text/plain; charset=utf-8", "no-cache", "# Licenses"},
		{"script", "GET", "/assets/app-1a2b.js", 200, "text/javascript; charset=utf-8", cacheForever, script},
		{"style", "GET", "/assets/app-1a2b.css", 200, "text/css; charset=utf-8", cacheForever, "a{}"},
		{"ttf font", "GET", "/assets/icons-1.ttf", 200, "font/ttf", cacheForever, "font"},
		{"woff2 font", "GET", "/assets/text-1.woff2", 200, "font/woff2", cacheForever, "font"},
		{"head only", "HEAD", "/assets/app-1a2b.js", 200, "text/javascript; charset=utf-8", cacheForever, ""},
		{"second name of the page", "GET", "/index.html", 404, "text/plain; charset=utf-8", "", "404 page not found\n"},
		{"unknown asset", "GET", "/assets/gone.js", 404, "text/plain; charset=utf-8", "", "404 page not found\n"},
		{"directory", "GET", "/assets/", 404, "text/plain; charset=utf-8", "", "404 page not found\n"},
		{"dot file", "GET", "/.gitkeep", 404, "text/plain; charset=utf-8", "", "404 page not found\n"},
		{"compressed form by name", "GET", "/assets/app-1a2b.js.gz", 404, "text/plain; charset=utf-8", "", "404 page not found\n"},
		{"way out", "GET", "/assets/../../web.go", 404, "text/plain; charset=utf-8", "", "404 page not found\n"},
		{"post", "POST", "/", 405, "text/plain; charset=utf-8", "", "this address only takes GET\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			res := ask(t, h, tt.method, tt.target, nil)
			if res.StatusCode != tt.status {
				t.Errorf("status %d, want %d", res.StatusCode, tt.status)
			}
			if got := res.Header.Get("Content-Type"); got != tt.contentType {
				t.Errorf("Content-Type %q, want %q", got, tt.contentType)
			}
			if got := res.Header.Get("Cache-Control"); got != tt.cache {
				t.Errorf("Cache-Control %q, want %q", got, tt.cache)
			}
			if got := body(t, res); got != tt.body {
				t.Errorf("body %q, want %q", got, tt.body)
			}
			for name, want := range map[string]string{
				"X-Content-Type-Options": "nosniff",
				"Referrer-Policy":        "no-referrer",
			} {
				if got := res.Header.Get(name); got != want {
					t.Errorf("%s: %q, want %q", name, got, want)
				}
			}
		})
	}
}

func TestHandlerSendsThePolicyOfEachPage(t *testing.T) {
	t.Parallel()
	h := newHandler(built(t))
	for target, want := range map[string]string{
		"/": policy, "/person?id=x": policy, "/gone": policy, "/playground": editorPolicy, "/assets/app-1a2b.js": editorPolicy,
	} {
		if got := ask(t, h, "GET", target, nil).Header.Get("Content-Security-Policy"); got != want {
			t.Errorf("%s: %q, want %q", target, got, want)
		}
	}
}

func TestPolicyNamesNoOtherHostAndNothingInline(t *testing.T) {
	t.Parallel()
	for directive := range strings.SplitSeq(policy, ";") {
		words := strings.Fields(directive)
		for _, source := range words[1:] {
			if source != "'none'" && source != "'self'" {
				t.Errorf("%s allows %s", words[0], source)
			}
		}
	}
}

func TestEditorPolicyNamesNoOtherHostAndNoInlineScript(t *testing.T) {
	t.Parallel()
	for directive := range strings.SplitSeq(editorPolicy, ";") {
		words := strings.Fields(directive)
		for _, source := range words[1:] {
			inlineStyle := words[0] == "style-src" && source == "'unsafe-inline'"
			if !slices.Contains([]string{"'none'", "'self'", "data:"}, source) && !inlineStyle {
				t.Errorf("%s allows %s", words[0], source)
			}
			if source == "data:" && words[0] != "img-src" && words[0] != "font-src" {
				t.Errorf("%s allows data:", words[0])
			}
		}
	}
}

func TestHandlerSendsOldAddressesOfQueriesToThePlayground(t *testing.T) {
	t.Parallel()
	res := ask(t, newHandler(built(t)), "GET", "/?query=%7B%20stats%20%7B%20articles%20%7D%20%7D&variables=%7B%7D", nil)
	if res.StatusCode != http.StatusPermanentRedirect {
		t.Errorf("status %d, want 308", res.StatusCode)
	}
	if got, want := res.Header.Get("Location"), "./playground?query=%7B%20stats%20%7B%20articles%20%7D%20%7D&variables=%7B%7D"; got != want {
		t.Errorf("Location %q, want %q", got, want)
	}
}

func TestHandlerNamesTheAllowedMethods(t *testing.T) {
	t.Parallel()
	res := ask(t, newHandler(built(t)), "DELETE", "/", nil)
	if got := res.Header.Get("Allow"); got != "GET, HEAD" {
		t.Errorf("Allow %q", got)
	}
}

func TestHandlerSendsGzipToWhoTakesIt(t *testing.T) {
	t.Parallel()
	files := built(t)
	h := newHandler(files)
	packed := string(files["assets/app-1a2b.js.gz"].Data)
	tests := []struct {
		name, target   string
		header         map[string]string
		encoding, body string
		vary           string
		status         int
	}{
		{"browser", "/assets/app-1a2b.js", map[string]string{"Accept-Encoding": "gzip, deflate, br, zstd"}, "gzip", packed, "Accept-Encoding", 200},
		{"no header", "/assets/app-1a2b.js", nil, "", script, "Accept-Encoding", 200},
		{"refused", "/assets/app-1a2b.js", map[string]string{"Accept-Encoding": "gzip;q=0, *"}, "", script, "Accept-Encoding", 200},
		{"a part", "/assets/app-1a2b.js", map[string]string{"Accept-Encoding": "gzip", "Range": "bytes=0-6"}, "", "console", "Accept-Encoding", 206},
		{"no compressed form", "/assets/app-1a2b.css", map[string]string{"Accept-Encoding": "gzip"}, "", "a{}", "", 200},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			res := ask(t, h, "GET", tt.target, tt.header)
			if res.StatusCode != tt.status {
				t.Errorf("status %d, want %d", res.StatusCode, tt.status)
			}
			if got := res.Header.Get("Content-Encoding"); got != tt.encoding {
				t.Errorf("Content-Encoding %q, want %q", got, tt.encoding)
			}
			if got := res.Header.Get("Vary"); got != tt.vary {
				t.Errorf("Vary %q, want %q", got, tt.vary)
			}
			if got := body(t, res); got != tt.body {
				t.Errorf("body %q, want %q", got, tt.body)
			}
			if int(res.ContentLength) != len(tt.body) {
				t.Errorf("Content-Length %d, want %d", res.ContentLength, len(tt.body))
			}
		})
	}
}

func TestHandlerAnswersNotModified(t *testing.T) {
	t.Parallel()
	h := newHandler(built(t))
	for _, target := range []string{"/", "/favicon.svg", "/assets/app-1a2b.js"} {
		plain := ask(t, h, "GET", target, nil).Header.Get("ETag")
		if plain == "" {
			t.Fatalf("%s has no ETag", target)
		}
		res := ask(t, h, "GET", target, map[string]string{"If-None-Match": plain})
		if res.StatusCode != http.StatusNotModified || body(t, res) != "" {
			t.Errorf("%s: status %d, want 304 and no body", target, res.StatusCode)
		}
	}
}

func TestHandlerTagsEachFormByItself(t *testing.T) {
	t.Parallel()
	files := built(t)
	const target = "/assets/app-1a2b.js"
	plain := ask(t, newHandler(files), "GET", target, nil).Header.Get("ETag")
	packed := ask(t, newHandler(files), "GET", target, map[string]string{"Accept-Encoding": "gzip"}).Header.Get("ETag")
	if plain == packed {
		t.Errorf("the plain and the compressed form share the ETag %s", plain)
	}
	files["assets/app-1a2b.js"] = &fstest.MapFile{Data: []byte("changed")}
	if got := ask(t, newHandler(files), "GET", target, nil).Header.Get("ETag"); got == plain {
		t.Errorf("the ETag %s stayed when the content changed", got)
	}
}

func TestHandlerWithoutABuiltPageSaysWhatToRun(t *testing.T) {
	t.Parallel()
	h := newHandler(fstest.MapFS{".gitkeep": {}})
	for _, target := range []string{"/", "/person?id=x", "/playground"} {
		res := ask(t, h, "GET", target, nil)
		if res.StatusCode != http.StatusServiceUnavailable {
			t.Errorf("%s: status %d, want 503", target, res.StatusCode)
		}
		if got := body(t, res); !strings.Contains(got, `Run "make web"`) {
			t.Errorf("%s: the answer does not say what to run: %q", target, got)
		}
	}
	if res := ask(t, h, "GET", "/assets/app.js", nil); res.StatusCode != http.StatusNotFound {
		t.Errorf("an asset answers %d, want 404", res.StatusCode)
	}
}

func TestAcceptsGzip(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		fields []string
		want   bool
	}{
		{"none", nil, false},
		{"empty", []string{""}, false},
		{"gzip", []string{"gzip"}, true},
		{"any case", []string{"GZip"}, true},
		{"old name", []string{"x-gzip"}, true},
		{"in a list", []string{"br, gzip;q=0.8"}, true},
		{"in a second field", []string{"br", "gzip"}, true},
		{"refused", []string{"gzip;q=0"}, false},
		{"refused with decimals", []string{"gzip; q=0.000"}, false},
		{"anything", []string{"*"}, true},
		{"anything but gzip", []string{"gzip;q=0, *"}, false},
		{"anything but gzip, other order", []string{"*, gzip;q=0"}, false},
		{"nothing else", []string{"identity, *;q=0"}, false},
		{"broken weight", []string{"gzip;q=x"}, false},
		{"other coding", []string{"br"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := acceptsGzip(tt.fields); got != tt.want {
				t.Errorf("acceptsGzip(%q) = %t, want %t", tt.fields, got, tt.want)
			}
		})
	}
}
