package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// reasonOf gets an address and gives what went wrong.
func reasonOf(t *testing.T, c *Client, address string) *Error {
	t.Helper()
	d, err := c.Get(t.Context(), Request{URL: address})
	var failed *Error
	if !errors.As(err, &failed) {
		t.Fatalf("%s: got %+v, %v, want an Error", address, d, err)
	}
	return failed
}

func mustGet(t *testing.T, c *Client, address string) *Document {
	t.Helper()
	d, err := c.Get(t.Context(), Request{URL: address})
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	return d
}

func TestGet(t *testing.T) {
	var header http.Header
	s := newSite(t, noRobots(func(w http.ResponseWriter, r *http.Request) {
		header = r.Header
		w.Header().Set("Content-Type", "application/rss+xml; charset=x")
		w.Header().Set("ETag", `"1"`)
		w.Header().Set("Last-Modified", "Sat, 01 Jun 2024 00:00:00 GMT")
		_, _ = io.WriteString(w, "news")
	}))
	c, _ := internet(t, Options{Version: "1.2 (x)"}, map[string]*site{"news.example": s})
	d := mustGet(t, c, s.url("news.example", "/feed?a=b#c"))
	if string(d.Body) != "news" || d.ContentType != "application/rss+xml; charset=x" || d.ETag != `"1"` || d.LastModified != "Sat, 01 Jun 2024 00:00:00 GMT" || d.URL != s.url("news.example", "/feed?a=b#c") {
		t.Errorf("got %+v", d)
	}
	if agent, want := header.Get("User-Agent"), "newsgraph/1.2x (+https://github.com/newsgraph/newsgraph)"; agent != want {
		t.Errorf("user agent %q, want %q", agent, want)
	}
	if s.asked() != "/robots.txt /feed?a=b" {
		t.Errorf("asked for %s", s.asked())
	}
}

func TestUnchanged(t *testing.T) {
	s := newSite(t, noRobots(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"1"` && r.Header.Get("If-Modified-Since") == "then" || r.URL.Path == "/always" {
			w.WriteHeader(http.StatusNotModified)
		}
	}))
	c, _ := internet(t, Options{}, map[string]*site{"news.example": s})
	if _, err := c.Get(t.Context(), Request{URL: s.url("news.example", "/"), ETag: `"1"`, LastModified: "then"}); !errors.Is(err, ErrUnchanged) {
		t.Errorf("got %v", err)
	}
	mustGet(t, c, s.url("news.example", "/"))
	if e := reasonOf(t, c, s.url("news.example", "/always")); e.Reason != "the server answers 304 Not Modified" {
		t.Errorf("an answer to no condition: %v", e)
	}
}

// What a server does wrong is an error that says so, and nothing of its answer is taken.
func TestBadAnswers(t *testing.T) {
	released := make(chan struct{})
	t.Cleanup(func() { close(released) })
	hang := func(r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-released:
		}
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	for range 64 {
		_, _ = z.Write(make([]byte, 64<<10))
	}
	z.Close()
	gzipped := func(text []byte) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(text)
		}
	}
	const limit = 1 << 20
	for _, test := range []struct {
		name    string
		handler http.HandlerFunc
		timeout time.Duration
		want    string
		lasting bool
	}{
		{"headers that do not come", func(_ http.ResponseWriter, r *http.Request) { hang(r) }, 50 * time.Millisecond, "no whole answer within 50ms", false},
		{"a body that stops", func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.WriteString(w, "the beginning")
			_ = http.NewResponseController(w).Flush()
			hang(r)
		}, 50 * time.Millisecond, "no whole answer within 50ms", false},
		{"a body without an end", func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 64<<10)); err != nil {
					return
				}
			}
		}, time.Minute, "longer than 1 MiB: fetch it yourself and load the file", true},
		{"a bomb", gzipped(packed.Bytes()), time.Minute, "longer than 1 MiB: fetch it yourself and load the file", true},
		{"gzip that ends early", gzipped(packed.Bytes()[:packed.Len()/2]), time.Minute, "longer than 1 MiB: fetch it yourself and load the file", true},
		{"short gzip that ends early", gzipped(packed.Bytes()[:40]), time.Minute, "the answer ends early", false},
		{"gzip that is none", gzipped([]byte("plain text")), time.Minute, "gzip: invalid header", false},
		{"less than was promised", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			_, _ = io.WriteString(w, "the beginning")
		}, time.Minute, "the answer ends early", false},
		{"a head without an end", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X", strings.Repeat("x", maxHeaderBytes))
		}, time.Minute, "net/http: HTTP/1.x transport connection broken: net/http: server response headers exceeded 65536 bytes; aborted", false},
		{"no page", http.NotFound, time.Minute, "the server answers 404 Not Found", true},
		{"an error", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }, time.Minute, "the server answers 500 Internal Server Error", false},
		{"an answer without content", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(204) }, time.Minute, "the server answers 204 No Content", false},
		{"a connection that breaks", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, time.Minute, "EOF", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSite(t, noRobots(test.handler))
			c, _ := internet(t, Options{MaxBytes: limit}, map[string]*site{"news.example": s})
			// Robots.txt is asked for with time enough.
			reasonOf(t, c, s.url("news.example", "/robots.txt"))
			c.options.Timeout = test.timeout
			e := reasonOf(t, c, s.url("news.example", "/feed"))
			if e.Reason != test.want || e.Lasting != test.lasting {
				t.Errorf("got %q, lasting %t; want %q, %t", e.Reason, e.Lasting, test.want, test.lasting)
			}
		})
	}
}

func TestRedirects(t *testing.T) {
	var header http.Header
	other := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			_, _ = io.WriteString(w, "User-agent: *\nDisallow: /secret")
			return
		}
		header = r.Header
		_, _ = io.WriteString(w, "there")
	})
	s := newSite(t, noRobots(func(w http.ResponseWriter, r *http.Request) {
		to := map[string]string{
			"/a": "/b", "/b": "https:/c", "/loop": "/loop", "/nowhere": "", "/file": "file:///etc/passwd", "/bad": "http://[",
			"/there": strings.Replace(other.url("other.example", "/news"), "http://", "http://user:password@", 1), "/forbidden": other.url("other.example", "/secret/1"),
			"/long": "/" + strings.Repeat("x", maxURLBytes),
		}[r.URL.Path]
		if to != "" {
			w.Header().Set("Location", to)
		}
		w.WriteHeader(http.StatusFound)
	}))
	c, _ := internet(t, Options{}, map[string]*site{"news.example": s, "other.example": other})
	if d := mustGet(t, c, s.url("news.example", "/there")); d.URL != other.url("other.example", "/news") || string(d.Body) != "there" {
		t.Errorf("got %+v", d)
	}
	if header.Get("Authorization") != "" || header.Get("Referer") != "" || header.Get("Cookie") != "" {
		t.Errorf("what the first host said goes to the second: %v", header)
	}
	for path, want := range map[string]string{
		"/loop":      "more than 10 redirects",
		"/nowhere":   "302 Found to no address",
		"/bad":       "302 Found to no address",
		"/file":      `it redirects to "file:///etc/passwd": no http or https address`,
		"/b":         `it redirects to "https:/c": no http or https address`,
		"/forbidden": "it redirects to " + other.url("other.example", "/secret/1") + ": robots.txt of " + strings.TrimPrefix(other.url("other.example", ""), "http://") + " forbids it to newsgraph",
		"/long":      "an address longer than 4000 bytes",
	} {
		if e := reasonOf(t, c, s.url("news.example", path)); !strings.Contains(e.Reason, want) {
			t.Errorf("%s: got %q, want %q", path, e.Reason, want)
		}
	}
}

// Neither an address, nor a redirect, nor a name that changes its mind leads to this machine.
func TestPrivateAddressesAreRefused(t *testing.T) {
	inside := newSite(t, text("secret"))
	s := newSite(t, noRobots(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/to-address":
			http.Redirect(w, r, inside.url("127.0.0.1", "/"), http.StatusFound)
		case "/to-name":
			http.Redirect(w, r, inside.url("inside.example", "/"), http.StatusFound)
		case "/to-mapped":
			http.Redirect(w, r, inside.url("::ffff:127.0.0.1", "/"), http.StatusFound)
		default:
			w.Header().Set("Connection", "close") // the next request resolves the name again
			_, _ = io.WriteString(w, "news")
		}
	}))
	c, n := internet(t, Options{}, map[string]*site{"news.example": s})
	n.known["inside.example"] = []netip.Addr{inside.at.Addr()}
	for _, address := range []string{
		inside.URL, inside.url("localhost", "/"), inside.url("inside.example", "/"), inside.url("::ffff:127.0.0.1", "/"),
		s.url("news.example", "/to-address"), s.url("news.example", "/to-name"), s.url("news.example", "/to-mapped"),
	} {
		if e := reasonOf(t, c, address); !strings.Contains(e.Reason, "an address of this machine or a private network: --allow-private allows those") || !e.Lasting {
			t.Errorf("%s: %v", address, e)
		}
	}
	if inside.asked() != "" {
		t.Errorf("the private server was asked for %s", inside.asked())
	}

	open, n := internet(t, Options{AllowPrivate: true}, map[string]*site{"news.example": s})
	n.known["inside.example"] = []netip.Addr{inside.at.Addr()}
	if d := mustGet(t, open, s.url("news.example", "/to-name")); string(d.Body) != "secret" {
		t.Errorf("with --allow-private: %+v", d)
	}
}

func TestDNSRebinding(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Connection", "close")
		w.WriteHeader(http.StatusNotFound)
	})
	inside := newSite(t, text("secret"))
	c, n := internet(t, Options{}, map[string]*site{"news.example": s})
	// Public when robots.txt is fetched, then not. It is the same port, so only the address tells them apart.
	c.permit = func(a netip.AddrPort) bool { return a.Addr() == netip.MustParseAddr("127.0.0.1") }
	n.known["news.example"] = []netip.Addr{netip.MustParseAddr("127.0.0.1"), netip.MustParseAddr("127.0.0.2")}
	e := reasonOf(t, c, s.url("news.example", "/"))
	if !strings.Contains(e.Reason, "its host is 127.0.0.2, an address of this machine") {
		t.Errorf("got %v", e)
	}
	if s.asked() != "/robots.txt" || inside.asked() != "" {
		t.Errorf("asked for %s and %s", s.asked(), inside.asked())
	}
	if len(n.asked) != 2 {
		t.Errorf("the name was resolved for %v, want twice", n.asked)
	}
}

func TestIsPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1111": true, "64:ff9b::8.8.8.8": true, "2002:808:808::1": true, "::ffff:8.8.8.8": true,
		"0.0.0.0": false, "10.1.2.3": false, "100.64.0.1": false, "127.0.0.1": false, "127.255.255.255": false, "169.254.169.254": false,
		"172.16.0.1": false, "172.31.255.255": false, "172.32.0.1": true, "192.168.1.1": false, "192.0.2.1": false, "198.18.0.1": false,
		"224.0.0.1": false, "239.1.1.1": false, "255.255.255.255": false, "::": false, "::1": false, "::ffff:127.0.0.1": false,
		"::ffff:10.0.0.1": false, "::127.0.0.1": false, "fe80::1": false, "fe80::1%eth0": false, "fc00::1": false, "fd12::1": false,
		"ff02::1": false, "fec0::1": false, "2001:db8::1": false, "2001::1": false, "64:ff9b::127.0.0.1": false, "64:ff9b::a00:1": false,
		"2002:7f00:1::": false, "100::1": false, "64:ff9b:1::1": false,
	} {
		if got := isPublic(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %t, want %t", address, got, want)
		}
	}
	if isPublic(netip.Addr{}) {
		t.Error("no address at all is public")
	}
}

func TestAddressesThatAreNone(t *testing.T) {
	c, _ := internet(t, Options{}, nil)
	for address, want := range map[string]string{
		"https://user:secret@news.example/": "addresses with a user name or password are not read",
		"ftp://news.example/":               "no http or https address",
		"https://":                          "no http or https address",
		"https://news.example:port/":        "no address: ",
		"https://nobody.example/":           "lookup nobody.example",
	} {
		if e := reasonOf(t, c, address); !strings.Contains(e.Reason, want) || strings.Contains(e.Reason, "secret") {
			t.Errorf("%s: got %q, want %q", address, e.Reason, want)
		}
	}
}

func TestOneRequestAHostAtATime(t *testing.T) {
	clock := newClock()
	var under, most atomic.Int32
	var mu sync.Mutex
	var times []time.Time
	s := newSite(t, noRobots(func(w http.ResponseWriter, _ *http.Request) {
		most.Store(max(most.Load(), under.Add(1)))
		defer under.Add(-1)
		mu.Lock()
		times = append(times, clock.Now())
		mu.Unlock()
		// The body comes in two parts, and the request lasts until the second.
		_ = http.NewResponseController(w).Flush()
		_, _ = io.WriteString(w, "news")
	}))
	c, _ := internet(t, Options{Clock: clock}, map[string]*site{"news.example": s, "NEWS.example": s})
	const requests = 8
	var group sync.WaitGroup
	for i := range requests {
		group.Go(func() {
			host := []string{"news.example", "NEWS.example"}[i%2]
			if _, err := c.Get(t.Context(), Request{URL: s.url(host, fmt.Sprintf("/%d", i))}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if most.Load() != 1 || len(times) != requests {
		t.Errorf("%d requests, up to %d at a time", len(times), most.Load())
	}
	for i := 1; i < len(times); i++ {
		if gap := times[i].Sub(times[i-1]); gap < defaultPause {
			t.Errorf("request %d came %s after the one before", i, gap)
		}
	}
}

// Hosts do not wait for each other: each of two answers only when the other was asked.
func TestHostsAreAskedAtTheSameTime(t *testing.T) {
	var both sync.WaitGroup
	both.Add(2)
	meet := noRobots(func(http.ResponseWriter, *http.Request) {
		both.Done()
		both.Wait()
	})
	a, b := newSite(t, meet), newSite(t, meet)
	c, _ := internet(t, Options{}, map[string]*site{"a.example": a, "b.example": b})
	var group sync.WaitGroup
	for _, address := range []string{a.url("a.example", "/"), b.url("b.example", "/")} {
		group.Go(func() {
			if _, err := c.Get(t.Context(), Request{URL: address}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
}

func TestRetryAfter(t *testing.T) {
	for _, test := range []struct {
		name   string
		status int
		header string
		times  int // that it answers so
		waits  time.Duration
		want   string // empty for the page
		after  time.Duration
	}{
		{"soon", 429, "7", 1, 7 * time.Second, "", 0},
		{"soon, twice", 503, "7", 2, 14 * time.Second, "", 0},
		{"soon, again and again", 429, "7", 9, 14 * time.Second, "the server answers 429 Too Many Requests, and asks to come again in 7s", 7 * time.Second},
		{"late", 429, "3600", 1, 0, "the server answers 429 Too Many Requests, and asks to come again in 1h0m0s", time.Hour},
		{"at a time", 503, "Sat, 01 Jun 2024 12:30:01 GMT", 1, 0, "the server answers 503 Service Unavailable, and asks to come again in 30m0s", 30 * time.Minute},
		{"never", 429, "1e300", 1, 0, "the server answers 429 Too Many Requests, and asks to come again in 24h0m0s", 24 * time.Hour},
		{"in the past", 429, "Sat, 01 Jun 2024 11:00:00 GMT", 1, time.Second, "", 0},
		{"nonsense", 429, "NaN", 1, 0, "the server answers 429 Too Many Requests", 0},
		{"nothing", 503, "", 1, 0, "the server answers 503 Service Unavailable", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			left := test.times
			s := newSite(t, noRobots(func(w http.ResponseWriter, _ *http.Request) {
				if left--; left >= 0 {
					w.Header().Set("Retry-After", test.header)
					w.WriteHeader(test.status)
					return
				}
				_, _ = io.WriteString(w, "news")
			}))
			clock := newClock()
			c, _ := internet(t, Options{Clock: clock}, map[string]*site{"news.example": s})
			_, err := c.Get(t.Context(), Request{URL: s.url("news.example", "/a")})
			waited := time.Duration(0)
			for _, d := range clock.slept[1:] { // behind robots.txt
				waited += d
			}
			var failed *Error
			errors.As(err, &failed)
			if waited != test.waits || (err == nil) != (test.want == "") || err != nil && (failed.Reason != test.want || failed.RetryAfter != test.after) {
				t.Errorf("waited %v, got %+v", waited, err)
			}
			if test.after > maxWait {
				// The whole host is left alone until then.
				before := s.asked()
				if e := reasonOf(t, c, s.url("news.example", "/b")); e.RetryAfter != test.after || !strings.HasPrefix(e.Reason, "not asked: ") || s.asked() != before {
					t.Errorf("then: %+v, asked for %s", e, s.asked())
				}
				_ = clock.Sleep(t.Context(), test.after)
				mustGet(t, c, s.url("news.example", "/b"))
			}
		})
	}
}

func TestGetEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := newSite(t, noRobots(func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	}))
	c, _ := internet(t, Options{}, map[string]*site{"news.example": s})
	if _, err := c.Get(ctx, Request{URL: s.url("news.example", "/")}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if _, err := c.Get(ctx, Request{URL: s.url("news.example", "/")}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
