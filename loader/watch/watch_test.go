package watch

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/loader/fetch"
)

// fakeWeb gives what stands at addresses, with the version of each as its ETag.
type fakeWeb struct {
	mu    sync.Mutex
	at    map[string]string
	err   map[string]error
	asked []string // with the ETag that was sent
}

func (w *fakeWeb) Get(_ context.Context, r fetch.Request) (*fetch.Document, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	text := w.at[r.URL]
	tag := fmt.Sprintf("%d", len(text))
	line := strings.TrimPrefix(r.URL, "https://")
	if r.ETag != "" {
		line += "?" + r.ETag
	}
	w.asked = append(w.asked, line)
	switch {
	case w.err[r.URL] != nil:
		return nil, w.err[r.URL]
	case r.ETag == tag:
		return nil, fetch.ErrUnchanged
	}
	return &fetch.Document{URL: r.URL, ETag: tag, Body: []byte(text)}, nil
}

// take gives what was asked for since the last time.
func (w *fakeWeb) take() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	asked := strings.Join(w.asked, " ")
	w.asked = nil
	return asked
}

// fakeGraph is a graph in memory.
type fakeGraph struct {
	mu   sync.Mutex
	hash map[string]string
	err  error
}

func (g *fakeGraph) Known(_ context.Context, ids []string) (map[string]newsgraph.StoredArticle, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	known := make(map[string]newsgraph.StoredArticle)
	for _, id := range ids {
		if h, ok := g.hash[id]; ok {
			known[id] = newsgraph.StoredArticle{ContentHash: h}
		}
	}
	return known, g.err
}

func (g *fakeGraph) FromSources(context.Context, []string) (map[string]newsgraph.StoredArticle, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return nil, g.err
}

func (g *fakeGraph) Curate(context.Context, []identity.Curation) (int, error) { return 0, nil }

func (g *fakeGraph) Resolve(context.Context) error { return nil }

func (g *fakeGraph) WriteDocuments(_ context.Context, documents []newsgraph.Document) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.err != nil {
		return g.err
	}
	for _, d := range documents {
		g.hash[d.Article.ID] = d.ContentHash
	}
	return nil
}

func (g *fakeGraph) ids() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return strings.Join(slices.Sorted(maps.Keys(g.hash)), " ")
}

// idsOf are the ids of articles at a.example.
func idsOf(names ...string) string {
	for i, name := range names {
		names[i] = newsgraph.ArticleID("https://a.example/" + name)
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

type nothing struct{}

func (nothing) Extract(string) extract.Result { return extract.Result{} }

type fakeClock struct {
	now   time.Time
	sleep func(d time.Duration) error
}

func (c *fakeClock) Now() time.Time { return c.now }

func (c *fakeClock) Sleep(ctx context.Context, d time.Duration) error {
	if c.sleep != nil {
		return c.sleep(d)
	}
	<-ctx.Done()
	return ctx.Err()
}

// world is a watcher with fakes.
type world struct {
	*watcher
	web   *fakeWeb
	graph *fakeGraph
	said  []string
	lines []string // of the report
}

func (w *world) Report(p loader.Problem) error {
	w.lines = append(w.lines, p.String())
	return nil
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{web: &fakeWeb{at: make(map[string]string), err: make(map[string]error)}, graph: &fakeGraph{hash: make(map[string]string)}}
	w.restart(Options{State: filepath.Join(t.TempDir(), "watch"), Every: 10 * time.Minute})
	return w
}

// restart is what another start has: nothing but the files and the graph.
func (w *world) restart(o Options) {
	o.Web, o.Clock = w.web, &fakeClock{now: time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC)}
	o.Load.Extractor, o.Load.ExtractorVersion, o.Load.Writer, o.Load.Report = nothing{}, "1", w.graph, w
	o.Say = func(line string) { w.said = append(w.said, line) }
	w.watcher = &watcher{Options: o, told: make(map[string]bool)}
}

func (w *world) open(t *testing.T, name string) *source {
	t.Helper()
	s, err := w.source(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// step makes a round and wants certain lines said and addresses asked for.
func (w *world) step(t *testing.T, s *source, said, asked string) time.Duration {
	t.Helper()
	w.said = nil
	wait := s.step(t.Context())
	if got := strings.Join(w.said, "\n"); got != said {
		t.Errorf("said %q\nwant %q", got, said)
	}
	if got := w.web.take(); got != asked {
		t.Errorf("asked for %s\nwant      %s", got, asked)
	}
	return wait
}

const feedURL = "https://a.example/feed"

func feedOf(bodies bool, names ...string) string {
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintf(&b, "<item><title>%s</title><link>https://a.example/%s</link><pubDate>Fri, 17 May 2024 08:05:00 +0200</pubDate><description>In short: %s.</description>", name, name, name)
		if bodies {
			fmt.Fprintf(&b, "<content:encoded>At length: %s.</content:encoded>", name)
		}
		b.WriteString("</item>")
	}
	return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title>` + b.String() + "</channel></rss>"
}

func pageOf(title string) string {
	return fmt.Sprintf(`<!DOCTYPE html><html><head><meta property="article:published_time" content="2024-05-17"></head><body><h1>%s</h1><div itemprop="articleBody"><p>The page of %s.</p></div></body></html>`, title, title)
}

func TestFeed(t *testing.T) {
	w := newWorld(t)
	w.web.at[feedURL] = feedOf(true, "one", "two")
	s := w.open(t, feedURL)
	if wait := w.step(t, s, feedURL+": 2 articles", "a.example/feed"); wait != 10*time.Minute {
		t.Errorf("the next round is in %s", wait)
	}
	first := fmt.Sprintf("?%d", len(w.web.at[feedURL]))
	w.step(t, s, "", "a.example/feed"+first)
	w.web.at[feedURL] = feedOf(true, "three", "one", "two")
	w.step(t, s, feedURL+": 1 article", "a.example/feed"+first)

	w.restart(w.Options)
	s = w.open(t, feedURL)
	w.step(t, s, "", fmt.Sprintf("a.example/feed?%d", len(w.web.at[feedURL])))
	if want := idsOf("one", "two", "three"); w.graph.ids() != want {
		t.Errorf("the graph has %s", w.graph.ids())
	}
}

func TestProblemsOfAFeedAreToldOnce(t *testing.T) {
	w := newWorld(t)
	s := w.open(t, feedURL)
	w.web.at[feedURL] = feedOf(false, "one")
	w.step(t, s, feedURL+": 1 article, 1 not loaded or incomplete", "a.example/feed")
	first := fmt.Sprintf("a.example/feed?%d", len(w.web.at[feedURL]))
	w.web.at[feedURL] = feedOf(false, "two", "one")
	w.step(t, s, feedURL+": 1 article", first)
	if len(w.lines) != 1 || w.total.Problems != 1 || w.total.Articles != 2 {
		t.Errorf("reported %q, in all %+v", w.lines, w.total)
	}
}

func TestPagesOfAFeedAreReadOnce(t *testing.T) {
	w := newWorld(t)
	w.Load.Follow = true
	w.restart(w.Options)
	w.web.at[feedURL] = feedOf(false, "one", "two", "three")
	w.web.at["https://a.example/one"] = pageOf("One")
	w.web.err["https://a.example/two"] = &fetch.Error{Reason: "down"}
	w.web.err["https://a.example/three"] = &fetch.Error{Reason: "gone", Lasting: true}
	s := w.open(t, feedURL)
	w.step(t, s, feedURL+": 3 articles, 2 not loaded or incomplete", "a.example/feed a.example/one a.example/two a.example/three")
	kept := w.graph.hash[idsOf("one")]

	// The list is read again for the page that may be there now. What was read stays: the summary does not take its place.
	delete(w.web.err, "https://a.example/two")
	w.web.at["https://a.example/two"] = pageOf("Two")
	w.step(t, s, feedURL+": 1 article", "a.example/feed a.example/two")
	tag := fmt.Sprintf("a.example/feed?%d", len(w.web.at[feedURL]))
	w.step(t, s, "", tag)

	w.restart(w.Options)
	s = w.open(t, feedURL)
	w.web.at[feedURL] = feedOf(false, "four", "one", "two", "three")
	w.web.at["https://a.example/four"] = pageOf("Four")
	w.step(t, s, feedURL+": 1 article", tag+" a.example/four")
	if w.graph.hash[idsOf("one")] != kept {
		t.Error("an article that did not change was written again")
	}
	// An item that changed has its page read again, if that changed too.
	w.web.at[feedURL] = strings.ReplaceAll(feedOf(false, "one"), "In short", "Corrected")
	w.step(t, s, "", fmt.Sprintf("a.example/feed?%d a.example/one?%d", len(feedOf(false, "four", "one", "two", "three")), len(pageOf("One"))))
}

func TestPageThatCannotBeHadIsGivenUp(t *testing.T) {
	w := newWorld(t)
	const sitemap, page = "https://a.example/s.xml", "https://a.example/one"
	w.web.at[sitemap] = "<urlset><url><loc>" + page + "</loc></url></urlset>"
	w.web.err[page] = &fetch.Error{Reason: "down"}
	s := w.open(t, sitemap)
	w.step(t, s, sitemap+": 0 articles, 1 not loaded or incomplete", "a.example/s.xml a.example/one")
	for range maxPageTries - 1 {
		w.step(t, s, "", "a.example/s.xml a.example/one")
	}
	w.step(t, s, "", fmt.Sprintf("a.example/s.xml?%d", len(w.web.at[sitemap])))
}

func TestIndexOfSitemapsIsReadEachTime(t *testing.T) {
	w := newWorld(t)
	const index, sitemap = "https://a.example/i.xml", "https://a.example/s.xml"
	w.web.at[index] = "<sitemapindex><sitemap><loc>" + sitemap + "</loc></sitemap></sitemapindex>"
	w.web.at[sitemap] = "<urlset><url><loc>https://a.example/one</loc></url></urlset>"
	w.web.at["https://a.example/one"], w.web.at["https://a.example/two"] = pageOf("One"), pageOf("Two")
	s := w.open(t, index)
	w.step(t, s, index+": 1 article", "a.example/i.xml a.example/s.xml a.example/one")
	w.web.at[sitemap] = "<urlset><url><loc>https://a.example/two</loc></url><url><loc>https://a.example/one</loc></url></urlset>"
	w.step(t, s, index+": 1 article", "a.example/i.xml a.example/s.xml a.example/two")
}

func TestFailuresAreTriedLaterAndLater(t *testing.T) {
	w := newWorld(t)
	s := w.open(t, feedURL)
	w.web.err[feedURL] = &fetch.Error{Reason: "down"}
	said := feedURL + ": down; next try in 10m0s"
	for _, want := range []time.Duration{10, 20, 40, 80, 160, 320, 360, 360} {
		if wait := w.step(t, s, said, "a.example/feed"); wait != want*time.Minute {
			t.Errorf("the next try is in %s, want %d minutes", wait, want)
		}
		said = "" // once
	}
	w.web.err[feedURL] = &fetch.Error{Reason: "busy", RetryAfter: 12 * time.Hour}
	if wait := w.step(t, s, feedURL+": busy; next try in 12h0m0s", "a.example/feed"); wait != 12*time.Hour {
		t.Errorf("the host wants to be left alone; the next try is in %s", wait)
	}
	delete(w.web.err, feedURL)
	w.web.at[feedURL] = feedOf(true, "one")
	if wait := w.step(t, s, feedURL+": 1 article", "a.example/feed"); wait != 10*time.Minute {
		t.Errorf("after a success the next round is in %s", wait)
	}
}

// What was read while the graph could not be had is read again.
func TestGraphThatFails(t *testing.T) {
	w := newWorld(t)
	s := w.open(t, feedURL)
	w.web.at[feedURL] = feedOf(true, "one")
	w.graph.err = newsgraph.ErrUnavailable
	s.step(t.Context())
	w.graph.err = nil
	w.web.take()
	w.step(t, s, feedURL+": 1 article", "a.example/feed")
}

func TestEmptiedGraphHasAllReadAnew(t *testing.T) {
	w := newWorld(t)
	w.web.at[feedURL] = feedOf(true, "one")
	w.step(t, w.open(t, feedURL), feedURL+": 1 article", "a.example/feed")
	clear(w.graph.hash)
	w.restart(w.Options)
	w.step(t, w.open(t, feedURL), feedURL+": the graph does not have what was read of it before, so all is read\n"+feedURL+": 1 article", "a.example/feed")
}

func TestDamagedState(t *testing.T) {
	w := newWorld(t)
	w.web.at[feedURL] = feedOf(true, "one")
	s := w.open(t, feedURL)
	w.step(t, s, feedURL+": 1 article", "a.example/feed")
	text, err := os.ReadFile(s.state.path)
	if err != nil {
		t.Fatal(err)
	}
	for name, damaged := range map[string]string{"cut": string(text[:len(text)/2]), "empty": "", "other": "[]"} {
		if err := os.WriteFile(s.state.path, []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		w.restart(w.Options)
		w.said = nil
		w.open(t, feedURL).step(t.Context())
		if len(w.said) != 1 || !strings.HasPrefix(w.said[0], feedURL+": what was read of it before is not known, so all is read: "+s.state.path+" is damaged: ") || w.web.take() != "a.example/feed" {
			t.Errorf("%s: said %q", name, w.said)
		}
		if now, err := os.ReadFile(s.state.path); err != nil || string(now) != string(text) {
			t.Errorf("%s: then the state is %s, %v", name, now, err)
		}
	}
	// With other settings the same source gives other articles.
	w.Load.Follow = true
	w.restart(w.Options)
	w.step(t, w.open(t, feedURL), "", "a.example/feed")
}

// FuzzState reads whatever stands in a state's file: it is known or it is an error, and a round works with it.
func FuzzState(f *testing.F) {
	f.Add([]byte(`{"version":1,"source":"https://a.example/feed","settings":"x","document":{"etag":"1"},"pages":{"a":{"failures":-1}},"files":null}`))
	f.Add([]byte(`{"version":2}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		file := &stateFile{path: filepath.Join(t.TempDir(), "s.json"), source: feedURL, settings: "x"}
		if err := os.WriteFile(file.path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		err := file.read()
		if file.known == nil || file.known.Pages == nil || file.known.Files == nil || file.known.Source != feedURL {
			t.Fatalf("known is %+v, error %v", file.known, err)
		}
	})
}

// aged makes a file look as if it had not been written for a while.
func aged(t *testing.T, path string, age time.Duration) {
	t.Helper()
	at := time.Now().Add(-age)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}

func writeStory(t *testing.T, path, title string) {
	t.Helper()
	text := fmt.Sprintf("# %s\n\n**2024-05-17**\n\n**https://a.example/%s**\n\nText of %s.\n", title, strings.ToLower(title), title)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestDirectory(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	s := w.open(t, dir)
	if wait := w.step(t, s, "", ""); wait != lookEvery {
		t.Errorf("an empty directory is looked at again in %s", wait)
	}
	a, b := filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")
	writeStory(t, a, "One")
	aged(t, a, time.Minute)
	writeStory(t, b, "Two") // may be half written
	if wait := w.step(t, s, dir+": 1 article", ""); wait != settle {
		t.Errorf("a file that was just written is looked at again in %s", wait)
	}
	// It grew since, so it waits on; then it stays as it is.
	writeStory(t, b, "Twofold")
	aged(t, b, 0)
	w.step(t, s, "", "")
	w.step(t, s, dir+": 1 article", "")
	w.step(t, s, "", "")
	if want := idsOf("one", "twofold"); w.graph.ids() != want {
		t.Errorf("the graph has %s", w.graph.ids())
	}

	// A new time alone is no change, and a restart reads nothing again.
	aged(t, a, time.Hour)
	w.step(t, s, "", "")
	w.restart(w.Options)
	s = w.open(t, dir)
	clear(w.graph.hash)
	w.graph.hash[idsOf("one")], w.graph.hash[idsOf("twofold")] = "", ""
	w.step(t, s, "", "")
	if w.graph.hash[idsOf("one")] != "" {
		t.Error("a file that did not change was read again")
	}
	writeStory(t, a, "Onefold")
	aged(t, a, time.Minute)
	if err := os.Remove(b); err != nil {
		t.Fatal(err)
	}
	w.step(t, s, dir+": 1 article", "")
	if len(s.state.known.Files) != 1 {
		t.Errorf("a file that is gone is remembered: %v", s.state.known.Files)
	}
}

func TestDirectoryThatIsNotThere(t *testing.T) {
	w := newWorld(t)
	dir := filepath.Join(t.TempDir(), "later")
	s := w.open(t, dir)
	w.step(t, s, dir+": no such file or directory; next try in 5s", "")
	w.step(t, s, "", "")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	writeStory(t, filepath.Join(dir, "a.md"), "One")
	aged(t, filepath.Join(dir, "a.md"), time.Minute)
	writeStory(t, filepath.Join(dir, "b.md"), "") // no title
	aged(t, filepath.Join(dir, "b.md"), time.Minute)
	w.step(t, s, dir+": 1 article, 1 not loaded or incomplete", "")
}

// One source that fails does not keep the others waiting, and the end of ctx is the end, without an error.
func TestRun(t *testing.T) {
	w := newWorld(t)
	const other = "https://b.example/feed"
	w.web.err[feedURL] = errors.New("no such host")
	w.web.at[other] = feedOf(true, "one")
	ctx, cancel := context.WithCancel(t.Context())
	var mu sync.Mutex
	var said []string
	rounds := 0
	clock := &fakeClock{sleep: func(time.Duration) error {
		mu.Lock()
		defer mu.Unlock()
		if rounds++; rounds >= 8 && len(said) >= 2 {
			cancel()
		}
		return ctx.Err()
	}}
	o := w.Options
	o.Sources, o.Clock = []string{feedURL, other}, clock
	o.Say = func(line string) {
		mu.Lock()
		defer mu.Unlock()
		said = append(said, line)
	}
	total, err := Run(ctx, o)
	if err != nil || total.Articles != 1 || total.Problems != 1 {
		t.Errorf("got %+v, %v", total, err)
	}
	slices.Sort(said)
	if len(said) != 2 || !strings.HasPrefix(said[0], feedURL+": no such host; next try in ") || said[1] != other+": 1 article" {
		t.Errorf("said %q", said)
	}
}
