package loader

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/newsgraph/newsgraph/loader/fetch"
)

// fakeWeb is what stands at addresses. What begins with "!" is why nothing can be had there, for now; "!!" for good.
type fakeWeb struct {
	at       map[string]string
	moved    map[string]string // to where an address redirects
	types    map[string]string
	same     map[string]bool // pages that need not be read again
	asked    []string
	versions map[string]string
}

func (w *fakeWeb) Get(_ context.Context, a Address) (*fetch.Document, error) {
	if w.same[a.URL] {
		return nil, fetch.ErrUnchanged
	}
	w.asked = append(w.asked, strings.TrimPrefix(a.URL, "https://"))
	if w.versions == nil {
		w.versions = make(map[string]string)
	}
	w.versions[a.URL] = a.Version
	text, ok := w.at[a.URL]
	switch {
	case !ok:
		return nil, &fetch.Error{Reason: "the server answers 404 Not Found", Lasting: true}
	case strings.HasPrefix(text, "!!"):
		return nil, &fetch.Error{Reason: text[2:], Lasting: true}
	case strings.HasPrefix(text, "!"):
		return nil, &fetch.Error{Reason: text[1:]}
	}
	final := a.URL
	if to := w.moved[a.URL]; to != "" {
		final = to
	}
	return &fetch.Document{URL: final, ContentType: w.types[a.URL], Body: []byte(text)}, nil
}

// pageOf is a page with an article that names no address of its own.
func pageOf(title, text string) string {
	return fmt.Sprintf(`<!DOCTYPE html><html><head><meta property="og:site_name" content="Fjord Wire"><meta property="article:published_time" content="2024-05-17"></head>
<body><h1>%s</h1><div itemprop="articleBody"><p>%s</p></div></body></html>`, title, text)
}

func feedOf(items ...string) string {
	return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Fjord Wire</title>` + strings.Join(items, "") + `</channel></rss>`
}

func itemOf(title, address, more string) string {
	return fmt.Sprintf("<item><title>%s</title><link>%s</link><pubDate>Fri, 17 May 2024 08:05:00 +0200</pubDate>%s</item>", title, address, more)
}

func sitemapOf(entries ...string) string {
	var b strings.Builder
	for _, e := range entries {
		address, modified, _ := strings.Cut(e, " ")
		fmt.Fprintf(&b, "<url><loc>%s</loc><lastmod>%s</lastmod></url>", address, modified)
	}
	return "<urlset>" + b.String() + "</urlset>"
}

func gzipOf(text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = io.WriteString(z, text)
	z.Close()
	return b.String()
}

func TestLoadFromTheWeb(t *testing.T) {
	const a = "https://a.example"
	summary := "<description>Norway waits.</description>"
	for _, test := range []struct {
		name    string
		input   string // default a
		at      map[string]string
		follow  bool
		max     int
		titles  string
		asked   string
		summary Summary
		lines   []string
	}{
		{
			name: "a page", at: map[string]string{a: pageOf("One", "Norway waits.")},
			titles: "One", asked: "a.example", summary: Summary{Articles: 1},
		},
		{
			name: "a feed with texts", at: map[string]string{a: feedOf(itemOf("One", a+"/1", "<content:encoded>Norway waits.</content:encoded>"), itemOf("Two", a+"/2", "<content:encoded>Kenya too.</content:encoded>"))}, follow: true,
			titles: "One Two", asked: "a.example", summary: Summary{Articles: 2},
		},
		{
			name: "a feed with summaries", at: map[string]string{a: feedOf(itemOf("One", a+"/1", summary), itemOf("Two", a+"/2", ""))},
			titles: "One", asked: "a.example", summary: Summary{Articles: 1, Partial: 1, Quarantined: 1},
			lines: []string{a + ":1: loaded, but only a summary: the feed has no full text of it", a + ":2: no text: the item has neither content nor description"},
		},
		{
			name: "a feed whose pages are followed", follow: true,
			at: map[string]string{
				a:        feedOf(itemOf("One", a+"/1", summary), itemOf("Two", a+"/2", ""), itemOf("Three", a+"/3", summary), itemOf("Four", a+"/4", summary), itemOf("Five", a+"/5", "")),
				a + "/1": pageOf("One in full", "Norway waits for long."), a + "/2": pageOf("Two in full", "Kenya waits for long."),
				a + "/4": "<html><body>Nothing.</body></html>",
			},
			titles: "Four One in full Three Two in full", asked: "a.example a.example/1 a.example/2 a.example/3 a.example/4 a.example/5", summary: Summary{Articles: 4, Partial: 2, Quarantined: 1},
			lines: []string{
				a + ":3: loaded, but only a summary: its page https://a.example/3: the server answers 404 Not Found",
				a + ":4: loaded, but only a summary: its page https://a.example/4: no title: none of JSON-LD headline, itemprop headline, og:title, <h1>, <title>; the page has: nothing of the kind",
				a + ":5: no text: the item has neither content nor description; its page https://a.example/5: the server answers 404 Not Found",
			},
		},
		{
			name: "no more pages than wanted", follow: true, max: 1,
			at: map[string]string{
				a:        feedOf(itemOf("One", a+"/1", summary), itemOf("Two", a+"/2", summary)),
				a + "/1": pageOf("One in full", "Norway waits for long."), a + "/2": pageOf("Two in full", "Kenya waits for long."),
			},
			titles: "One in full Two", asked: "a.example a.example/1", summary: Summary{Articles: 2, Partial: 1},
			lines: []string{a + ":2: loaded, but only a summary: its page https://a.example/2: not read, since 1 others were: --max-pages allows more"},
		},
		{
			name: "a sitemap, packed, the newest first", max: 2,
			at: map[string]string{
				a:        gzipOf(sitemapOf(a+"/old 2024-05-01", a+"/1 2024-05-17", a+"/undated", a+"/2 2024-05-16", a+"/1 2024-05-17")),
				a + "/1": pageOf("One", "Norway waits."), a + "/2": pageOf("Two", "Kenya waits."),
			},
			titles: "One Two", asked: "a.example a.example/1 a.example/2", summary: Summary{Articles: 2, LeftOut: 2},
			lines: []string{a + ": 2 pages are left out: the newest 2 are read; --max-pages allows more"},
		},
		{
			name: "a sitemap with pages that are none",
			at: map[string]string{
				a:            sitemapOf(a+"/1 2024-05-17", a+"/gone 2024-05-16", a+"/nothing 2024-05-15", a+"/sitemap 2024-05-14", "mailto:x"),
				a + "/1":     pageOf("One", "Norway waits."),
				a + "/empty": "", a + "/nothing": "<html><body>Nothing.</body></html>", a + "/sitemap": sitemapOf(a + "/2"),
			},
			titles: "One", asked: "a.example a.example/1 a.example/gone a.example/nothing a.example/sitemap", summary: Summary{Articles: 1, Quarantined: 4},
			lines: []string{
				a + "/gone: the server answers 404 Not Found",
				a + "/nothing:1: no title: none of JSON-LD headline, itemprop headline, og:title, <h1>, <title>; the page has: nothing of the kind",
				a + "/sitemap: a sitemap, where a page was expected",
				a + `:1: sitemap: "mailto:x" is not an absolute http or https URL`,
			},
		},
		{
			name: "an index of sitemaps, of which the old ones are not needed", max: 2,
			at: map[string]string{
				a: `<sitemapindex><sitemap><loc>https://a.example/old.xml</loc><lastmod>2024-04-30</lastmod></sitemap>
<sitemap><loc>https://a.example/gone.xml</loc><lastmod>2024-05-19</lastmod></sitemap>
<sitemap><loc>https://a.example/feed.xml</loc><lastmod>2024-05-19</lastmod></sitemap>
<sitemap><loc>https://a.example/index.xml</loc><lastmod>2024-05-18</lastmod></sitemap></sitemapindex>`,
				a + "/index.xml": `<sitemapindex><sitemap><loc>https://a.example/index.xml</loc></sitemap><sitemap><loc>https://a.example/new.xml</loc><lastmod>2024-05-18</lastmod></sitemap></sitemapindex>`,
				a + "/new.xml":   sitemapOf(a+"/1 2024-05-17", a+"/2 2024-05-16", a+"/3 2024-05-15"),
				a + "/feed.xml":  feedOf(itemOf("X", a+"/x", summary)),
				a + "/1":         pageOf("One", "Norway waits."), a + "/2": pageOf("Two", "Kenya waits."),
			},
			titles: "One Two", asked: "a.example a.example/gone.xml a.example/feed.xml a.example/index.xml a.example/new.xml a.example/1 a.example/2",
			summary: Summary{Articles: 2, LeftOut: 1, Quarantined: 2},
			lines: []string{
				a + "/feed.xml:1: no sitemap, though an index of sitemaps lists it",
				a + "/gone.xml: the server answers 404 Not Found",
				a + ": 1 pages, and those of 1 older sitemaps, are left out: the newest 2 are read; --max-pages allows more",
			},
		},
		{
			name: "a site that fails",
			at: map[string]string{
				a:        sitemapOf(a+"/1 2024-05-17", a+"/2 2024-05-16", a+"/3 2024-05-15", a+"/4 2024-05-14", a+"/5 2024-05-13", a+"/6 2024-05-12", a+"/7 2024-05-11"),
				a + "/1": "!down", a + "/2": "!down", a + "/3": "!down", a + "/4": "!down", a + "/5": "!down",
			},
			asked: "a.example a.example/1 a.example/2 a.example/3 a.example/4 a.example/5", summary: Summary{Quarantined: 6},
			lines: []string{
				a + "/1: down", a + "/2: down", a + "/3: down", a + "/4: down", a + "/5: down",
				a + ": 2 of its pages are not asked for, since 5 in a row could not be had",
			},
		},
		{
			name: "what is no article", at: map[string]string{a: "\x89PNG\r\n\x1a\n\x00"}, asked: "a.example", summary: Summary{Quarantined: 1},
			lines: []string{a + ": binary data, not text"},
		},
		{
			name: "nothing", at: map[string]string{a: ""}, asked: "a.example", summary: Summary{Quarantined: 1},
			lines: []string{a + ": empty file"},
		},
		{
			name: "gzip that ends early", at: map[string]string{a: gzipOf(pageOf("One", strings.Repeat("Norway waits. ", 9)))[:60]}, asked: "a.example", summary: Summary{Quarantined: 1},
			lines: []string{a + ": cannot be read: unexpected EOF"},
		},
		{
			name: "another scheme", input: "ftp://a.example/feed", summary: Summary{Quarantined: 1},
			lines: []string{"ftp://a.example/feed: of addresses only those of http and https are read"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			web := &fakeWeb{at: test.at}
			if test.input == "" {
				test.input = a
			}
			r := newRun(Paths(test.input)...)
			r.Web, r.Follow, r.MaxPages = web, test.follow, test.max
			got := r.load(t)
			got.People, got.Countries, got.Mentions = 0, 0, 0
			if got != test.summary {
				t.Errorf("summary %+v, want %+v", got, test.summary)
			}
			if titles := strings.Join(r.writer.titles(), " "); titles != test.titles {
				t.Errorf("loaded %s, want %s", titles, test.titles)
			}
			if asked := strings.Join(web.asked, " "); asked != test.asked {
				t.Errorf("asked for %s\nwant      %s", asked, test.asked)
			}
			slices.Sort(test.lines)
			if lines := r.report.lines(); !slices.Equal(lines, test.lines) {
				t.Errorf("problems\n%s\nwant\n%s", strings.Join(lines, "\n"), strings.Join(test.lines, "\n"))
			}
		})
	}
}

// An article whose page names no address has that behind all redirects; the server may say the page's encoding.
func TestPageHasTheAddressItWasReadFrom(t *testing.T) {
	web := &fakeWeb{
		at:    map[string]string{"https://a.example/short": pageOf("S\xe3o Paulo", "Norway waits.")},
		moved: map[string]string{"https://a.example/short": "https://b.example/news/1"},
		types: map[string]string{"https://a.example/short": "text/html; charset=iso-8859-1"},
	}
	r := newRun(Paths("https://a.example/short")...)
	r.Web = web
	r.load(t)
	for id, d := range r.writer.documents {
		if d.Article.URL != "https://b.example/news/1" || d.Article.Title != "São Paulo" || d.Article.Publisher != "Fjord Wire" {
			t.Errorf("%s: %q, %q of %q", id, d.Article.URL, d.Article.Title, d.Article.Publisher)
		}
	}
	if len(r.writer.documents) != 1 {
		t.Errorf("%d articles", len(r.writer.documents))
	}
}

// A page that begins in an odd way is a page if the server says so.
func TestPageByItsContentType(t *testing.T) {
	const a = "https://a.example/1"
	web := &fakeWeb{
		at:    map[string]string{a: "<noscript></noscript>" + strings.TrimPrefix(pageOf("One", "Norway waits."), "<!DOCTYPE html>")},
		types: map[string]string{a: "text/html"},
	}
	r := newRun(Paths(a)...)
	r.Web = web
	if got := r.load(t); got.Articles != 1 {
		t.Errorf("got %+v, %v", got, r.report.lines())
	}
}

func TestUnchangedPagesArePassedOver(t *testing.T) {
	const a = "https://a.example"
	web := &fakeWeb{
		at: map[string]string{
			a:        feedOf(itemOf("One", a+"/1", "<description>Norway waits.</description>"), itemOf("Two", a+"/2", "<description>Kenya waits.</description>")),
			a + "/2": pageOf("Two in full", "Kenya waits for long."),
		},
		same: map[string]bool{a + "/1": true},
	}
	r := newRun(Paths(a)...)
	r.Web, r.Follow = web, true
	got := r.load(t)
	if titles := r.writer.titles(); !slices.Equal(titles, []string{"Two in full"}) || got.Partial != 0 || len(r.report.problems) != 0 {
		t.Errorf("loaded %q, %+v, %v: the summary must not replace the page that was read before", titles, got, r.report.lines())
	}
	if web.versions[a+"/2"] == "" {
		t.Error("nothing tells one state of an item from the next")
	}
}

// A sitemap in a file is followed where that is wanted, and so are articles with a summary.
func TestFilesAreFollowed(t *testing.T) {
	const a = "https://a.example"
	files := fstest.MapFS{
		"s.xml":  file(sitemapOf(a + "/1 2024-05-17")),
		"b.json": file(`{"title":"Two","date":"2024-05-17","url":"https://a.example/2","content":"Kenya waits… [+2000 chars]"}`),
	}
	at := map[string]string{a + "/1": pageOf("One in full", "Norway waits."), a + "/2": pageOf("Two in full", "Kenya waits for long.")}
	r := newRun(tree(files))
	r.Web = &fakeWeb{at: at}
	r.load(t)
	if titles := r.writer.titles(); !slices.Equal(titles, []string{"Two"}) || !slices.Contains(r.report.lines(), "in/s.xml: "+errIsSitemap.Error()) {
		t.Errorf("without --follow: %q, %v", titles, r.report.lines())
	}
	r = newRun(tree(files))
	r.Web, r.Follow = &fakeWeb{at: at}, true
	r.load(t)
	if titles := r.writer.titles(); !slices.Equal(titles, []string{"One in full", "Two in full"}) {
		t.Errorf("with --follow: %q, %v", titles, r.report.lines())
	}
}

// bombOf is a line and a lot of nothing, packed over and over.
func bombOf(size, times int) string {
	text := gzipOf(`{"a":1}` + "\n" + strings.Repeat(" ", size))
	for range times - 1 {
		text = gzipOf(text)
	}
	return text
}

func TestBombsFromTheWeb(t *testing.T) {
	const a = "https://a.example/feed.gz"
	for _, times := range []int{1, 3} {
		r := newRun(Paths(a)...)
		r.Web = &fakeWeb{at: map[string]string{a: bombOf(100<<20, times)}}
		r.load(t)
		if len(r.report.problems) == 0 {
			t.Fatalf("packed %d times: nothing is said", times)
		}
		last := r.report.problems[len(r.report.problems)-1].String()
		if !strings.Contains(last, "it expands to more than 250 times its size: the rest is not read") {
			t.Errorf("packed %d times: %s", times, last)
		}
	}
}

// A small answer cannot make a long report.
func TestOneAnswerHasNotTooManyArticles(t *testing.T) {
	const a = "https://a.example/"
	many := gzipOf(strings.Repeat(`{"a":1}`+"\n", 50_000))
	r := newRun(Paths(a + "x.gz")...)
	r.Web = &fakeWeb{at: map[string]string{a + "x.gz": many}}
	got := r.load(t)
	if want := a + "x.gz: more than 10000 articles: the rest is not read; fetch it yourself and load the file"; got.Quarantined != maxRecords+1 || !slices.Contains(r.report.lines(), want) {
		t.Errorf("%d problems", got.Quarantined)
	}
	r = newRun(Paths(a)...)
	r.Web = &fakeWeb{at: map[string]string{a: sitemapOf(a+"x.gz 2024-05-17", a+"1 2024-05-16"), a + "x.gz": many, a + "1": pageOf("One", "Norway waits.")}}
	if got := r.load(t); got.Quarantined != maxPageRecords+1 || got.Articles != 1 {
		t.Errorf("a page that is none: %+v", got)
	}
}

func TestAddressesNeedAWeb(t *testing.T) {
	r := newRun(Paths("https://a.example/")...)
	r.load(t)
	if lines := r.report.lines(); !slices.Equal(lines, []string{"https://a.example/: " + errNoWeb.Error()}) {
		t.Errorf("got %q", lines)
	}
}

func TestLoadFromTheWebIsInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r := newRun(Paths("https://a.example/")...)
	r.Web = interrupting{cancel}
	if _, err := Load(ctx, r.Options); !errors.Is(err, context.Canceled) || len(r.report.problems) != 0 {
		t.Errorf("got %v, problems %v", err, r.report.lines())
	}
}

type interrupting struct{ cancel func() }

func (w interrupting) Get(ctx context.Context, _ Address) (*fetch.Document, error) {
	w.cancel()
	return nil, ctx.Err()
}

func TestDryRunOfTheWeb(t *testing.T) {
	const a = "https://a.example/s.xml"
	report := &memoryReport{}
	found, err := DryRun(t.Context(), Options{Inputs: Paths(a), Report: report, MaxPages: 2, Web: &fakeWeb{at: map[string]string{
		a:                          sitemapOf("https://a.example/news/1 2024-05-17", "https://a.example/news/2 2024-05-16", "https://a.example/news/3"),
		"https://a.example/news/1": pageOf("One", "Norway waits."), "https://a.example/news/2": pageOf("Two", "Kenya waits."),
	}}})
	if err != nil || len(found) != 1 || found[0].Where != "https://a.example/news" || found[0].Format != "HTML" || found[0].Articles != 2 || found[0].Problems != 0 {
		t.Errorf("got %+v, %v", found, err)
	}
	if lines := report.lines(); !slices.Equal(lines, []string{a + ": 1 page is left out: the newest 2 are read; --max-pages allows more"}) {
		t.Errorf("said %q", lines)
	}
}
