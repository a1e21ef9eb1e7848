package fetch

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestRobotsRules(t *testing.T) {
	for _, test := range []struct {
		name, text string
		allowed    string // paths, separated by spaces
		forbidden  string
	}{
		{"nothing", "", "/ /a", ""},
		{"all", "User-agent: *\nDisallow: /", "/robots.txt", "/ /a"},
		{"an empty rule", "User-agent: *\nDisallow:", "/ /a", ""},
		{"another program", "User-agent: other\nDisallow: /", "/", ""},
		{"ours before all", "User-agent: *\nDisallow: /\n\nUser-agent: NewsGraph/1.0\nDisallow: /a", "/ /b", "/a /ab /a/b"},
		{"ours is a whole name", "User-agent: news\nDisallow: /\nUser-agent: newsgraph-bot\nDisallow: /", "/", ""},
		{"several names", "User-agent: x\nUser-agent: newsgraph\nDisallow: /a", "/b", "/a"},
		{"several groups", "User-agent: newsgraph\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: newsgraph\nDisallow: /b", "/c", "/a /b"},
		{"rules before any name", "Disallow: /", "/", ""},
		{"the longest counts", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b /a/bc /x", "/a /a/c"},
		{"of two the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", ""},
		{"stars", "User-agent: *\nDisallow: /*.php\nDisallow: */x/*/y", "/a.ph /x/y", "/.php /a/b.php?c /x/1/y /a/x/b/c/y/z"},
		{"the end", "User-agent: *\nDisallow: /*.php$\nDisallow: /b$", "/a.php?b /bc", "/a.php /b"},
		{"a query", "User-agent: *\nDisallow: /*?page=", "/a", "/a?page=1"},
		{"encoded", "User-agent: *\nDisallow: /%61%2Fb/ü\nDisallow: /c%zz", "/a/b/%C3%BC /c", "/a%2fb/%c3%bc /a%2Fb/ü /c%zz"},
		{"comments and odd lines", "\ufeff# a\r\nUSER-AGENT : * # all\rnonsense\nSitemap: /s\r\ndisallow:/a#b", "/b", "/a"},
		{"a sitemap between name and rule", "User-agent: *\nSitemap: https://x.example/s\nDisallow: /a", "/b", "/a"},
		{"many stars", "User-agent: *\nDisallow: /" + strings.Repeat("*a", 50) + "$", "/" + strings.Repeat("a", 2000) + "b", "/" + strings.Repeat("a", 2000)},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := parseRobots([]byte(test.text), product)
			for path := range strings.FieldsSeq(test.allowed) {
				if !r.allows(path) {
					t.Errorf("%s is forbidden", path)
				}
			}
			for path := range strings.FieldsSeq(test.forbidden) {
				if r.allows(path) {
					t.Errorf("%s is allowed", path)
				}
			}
		})
	}
}

// Whatever a robots.txt says, reading it ends, and so does asking it; an added rule that forbids all forbids what no rule as long allows.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 3", "/aXb?c")
	f.Add("user-agent:newsgraph\nallow:/%zz%61\n", "/%")
	f.Fuzz(func(t *testing.T, text, path string) {
		r := parseRobots([]byte(text), product)
		r.allows(path)
		if r.delay < 0 || r.delay > maxCrawlDelay {
			t.Errorf("a delay of %s", r.delay)
		}
		if n := normalizePath(path); normalizePath(n) != n {
			t.Errorf("%q becomes %q, and that %q", path, n, normalizePath(n))
		}
		only := robots{rules: []robotsRule{{normalizePath("/"), false}}}
		if only.allows("/"+path) && normalizePath("/"+path) != "/robots.txt" {
			t.Errorf("%q is allowed where nothing is", "/"+path)
		}
	})
}

func TestRobotsAreAskedFirst(t *testing.T) {
	for _, test := range []struct {
		name    string
		handler http.HandlerFunc
		want    string // empty for the page
		lasting bool
	}{
		{"that forbid it", text("User-agent: newsgraph\nDisallow: /feed"), "forbids it to newsgraph", true},
		{"that are not there", http.NotFound, "", false},
		{"that nobody may see", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403) }, "", false},
		{"that fail", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(502) }, "robots.txt cannot be had, so nothing else is asked for: the server answers 502 Bad Gateway", false},
		{"that come too often", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "120")
			w.WriteHeader(429)
		}, "robots.txt cannot be had", false},
		{"that redirect for ever", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/robots.txt", http.StatusFound) }, "more than 10 redirects", false},
		{"that are a page", text("<!DOCTYPE html><html><body>Disallow: /</body></html>"), "", false},
		{"that are long", func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "User-agent: *\n"+strings.Repeat("Disallow: /x\n", 60_000)+"Disallow: /feed\n")
		}, "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					test.handler(w, r)
				}
			})
			c, _ := internet(t, Options{}, map[string]*site{"news.example": s})
			_, err := c.Get(t.Context(), Request{URL: s.url("news.example", "/feed")})
			if test.want == "" {
				if err != nil || !strings.HasSuffix(s.asked(), "/robots.txt /feed") {
					t.Errorf("got %v, asked for %s", err, s.asked())
				}
				return
			}
			if e := reasonOf(t, c, s.url("news.example", "/feed")); !strings.Contains(e.Reason, test.want) || e.Lasting != test.lasting || strings.Contains(s.asked(), "/feed") {
				t.Errorf("got %+v, asked for %s", e, s.asked())
			}
		})
	}
}

func TestRobotsAreKeptForADay(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			_, _ = io.WriteString(w, "User-agent: *\nCrawl-delay: 12.5")
		}
	})
	clock := newClock()
	c, _ := internet(t, Options{Clock: clock}, map[string]*site{"news.example": s})
	for _, path := range []string{"/1", "/2", "/3"} {
		mustGet(t, c, s.url("news.example", path))
	}
	if s.asked() != "/robots.txt /1 /2 /3" {
		t.Errorf("asked for %s", s.asked())
	}
	if last := clock.slept[len(clock.slept)-1]; last != 12500*time.Millisecond {
		t.Errorf("between two requests %s, want what Crawl-delay says", last)
	}
	_ = clock.Sleep(t.Context(), robotsLife)
	mustGet(t, c, s.url("news.example", "/4"))
	if s.asked() != "/robots.txt /1 /2 /3 /robots.txt /4" {
		t.Errorf("a day later asked for %s", s.asked())
	}
}

func TestCrawlDelayIsBounded(t *testing.T) {
	for text, want := range map[string]time.Duration{"99999": maxCrawlDelay, "1e999": maxCrawlDelay, "NaN": 0, "-1": 0, "2": 2 * time.Second, "x": 0} {
		if got := parseRobots([]byte("User-agent: *\nCrawl-delay: "+text), product).delay; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
