package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// localFeed is a site with a feed, whose items may be added to, and a sitemap of their pages.
type localFeed struct {
	*httptest.Server
	mu    sync.Mutex
	items []string
	asked []string // paths, with * where a condition was sent
}

func newLocalFeed(t *testing.T) *localFeed {
	t.Helper()
	f := &localFeed{}
	f.Server = httptest.NewServer(http.HandlerFunc(f.serve))
	t.Cleanup(f.Close)
	return f
}

func (f *localFeed) add(country string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.items = append(f.items, country)
}

func (f *localFeed) serve(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	path, tag := r.URL.Path, fmt.Sprintf(`"%d"`, len(f.items))
	if r.Header.Get("If-None-Match") != "" {
		path += "*"
	}
	f.asked = append(f.asked, path)
	switch {
	case r.URL.Path == "/robots.txt":
		fmt.Fprint(w, "User-agent: *\nDisallow: /secret\nCrawl-delay: 0")
	case r.URL.Path == "/feed" && r.Header.Get("If-None-Match") == tag:
		w.WriteHeader(http.StatusNotModified)
	case r.URL.Path == "/feed":
		w.Header().Set("ETag", tag)
		fmt.Fprint(w, `<rss version="2.0"><channel><title>Local Wire</title>`)
		for _, c := range f.items {
			fmt.Fprintf(w, "<item><title>%s answers</title><link>%s/%s</link><pubDate>Fri, 17 May 2024 08:05:00 +0200</pubDate><description>%s said yes.</description></item>", c, f.URL, c, c)
		}
		fmt.Fprint(w, "</channel></rss>")
	case r.URL.Path == "/sitemap.xml":
		fmt.Fprint(w, "<urlset>")
		for _, c := range f.items {
			fmt.Fprintf(w, "<url><loc>%s/%s</loc></url>", f.URL, c)
		}
		fmt.Fprint(w, "</urlset>")
	default:
		c := strings.TrimPrefix(r.URL.Path, "/")
		fmt.Fprintf(w, `<html><head><meta property="article:published_time" content="2024-05-17"></head><body><h1>%s answers</h1><div itemprop="articleBody"><p>%s said yes, and said it at length.</p></div></body></html>`, c, c)
	}
}

func (f *localFeed) took() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	asked := strings.Join(f.asked, " ")
	f.asked = nil
	return asked
}

// watching is a command that watches, in this process.
type watching struct {
	out, stderr *output
	cancel      context.CancelFunc
	done        chan error
}

func startWatching(t *testing.T, args ...string) *watching {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	w := &watching{&output{}, &output{}, cancel, make(chan error, 1)}
	env := environment()
	go func() {
		w.done <- run(ctx, append([]string{"watch"}, args...), streams{out: w.out, err: w.stderr, env: func(name string) string { return env[name] }})
	}()
	t.Cleanup(func() { _ = w.stop() })
	return w
}

// stop ends it as Ctrl-C does.
func (w *watching) stop() error {
	w.cancel()
	err := <-w.done
	w.done <- err
	return err
}

// await waits for something that the watching brings about.
func (w *watching) await(t *testing.T, what string, there func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !there(); time.Sleep(20 * time.Millisecond) {
		select {
		case err := <-w.done:
			w.done <- err
			t.Fatalf("watch ended: %v\n%s", err, w.stderr)
		default:
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s does not come:\n%s", what, w.stderr)
		}
	}
}

// A feed and a directory are watched: what is added to them is in the graph, and the next start goes on where this one ended.
func TestWatch(t *testing.T) {
	emptied(t)
	s := start(t, environment(), "serve")
	feed := newLocalFeed(t)
	feed.add("Ghana")
	dir, home := t.TempDir(), filepath.Join(t.TempDir(), "home")
	args := []string{"--home", home, "--allow-private", "--every", "1s", "--follow", feed.URL + "/feed", dir}
	has := func(code, title string) func() bool {
		query := fmt.Sprintf(`{ country(code: %q) { articles(first: 1) { nodes { title body } } } }`, code)
		return func() bool { return strings.Contains(string(ask(t, s.url, query, nil)), title) }
	}

	w := startWatching(t, args...)
	w.await(t, "the line for the first item", func() bool { return strings.Contains(w.stderr.String(), "/feed: 1 article\n") })
	w.await(t, "the first item", has("GH", "at length"))
	feed.add("Togo")
	w.await(t, "the second item", has("TG", "at length"))
	writeFile(t, filepath.Join(dir, "one.jsonl"), `{"url":"https://example.org/one","title":"Iran answers","publisher":"Example","publishedAt":"2024-05-06T07:08:00Z","body":"Iran said no."}`+"\n")
	w.await(t, "the file", has("IR", "Iran answers"))
	w.await(t, "the line for it", func() bool { return strings.Contains(w.stderr.String(), dir+": 1 article\n") })
	if err := w.stop(); err != nil {
		t.Errorf("after Ctrl-C: %v", err)
	}
	if n := counted(t, w.out.String(), "articles"); n != 3 {
		t.Errorf("the summary counts %d articles, want 3:\n%s", n, w.out)
	}
	if lines := strings.Count(w.stderr.String(), "/feed: 1 article\n"); lines != 2 || strings.Count(w.stderr.String(), "\n") != 3 {
		t.Errorf("want a line for each round with something new:\n%s", w.stderr)
	}
	if asked := feed.took(); strings.Count(asked, "/Ghana") != 1 || strings.Count(asked, "/Togo") != 1 || !strings.Contains(asked, "/feed*") {
		t.Errorf("asked for %s", asked)
	}

	feed.add("Kenya")
	w = startWatching(t, args...)
	w.await(t, "the third item", has("KE", "at length"))
	if err := w.stop(); err != nil {
		t.Errorf("after Ctrl-C: %v", err)
	}
	if asked := feed.took(); !strings.Contains(asked, "/robots.txt /feed* /Kenya") {
		t.Errorf("after a restart asked for %s", asked)
	}
	if n := counted(t, w.out.String(), "articles"); n != 1 {
		t.Errorf("the second summary counts %d articles, want 1:\n%s", n, w.stderr)
	}
}

func TestLoadFromAddresses(t *testing.T) {
	emptied(t)
	feed := newLocalFeed(t)
	feed.add("Ghana")
	report := filepath.Join(t.TempDir(), "report.jsonl")
	out, stderr, err := command(t, environment(), "load", "--allow-private", "--quarantine", report, feed.URL+"/sitemap.xml", feed.URL+"/secret")
	if exitCode(err) != exitRefused || counted(t, out, "articles") != 1 || counted(t, out, "quarantined") != 1 || !strings.Contains(stderr, feed.URL+"/secret: robots.txt of ") {
		t.Errorf("%v\n%s%s", err, out, stderr)
	}
	_, _, err = command(t, environment(), "load", "--quarantine", report, feed.URL+"/feed")
	if want := feed.URL + "/feed: its host is 127.0.0.1, an address of this machine or a private network: --allow-private allows those"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	if text, _ := os.ReadFile(report); !strings.Contains(string(text), `"file":"`+feed.URL+`/feed"`) {
		t.Errorf("the report has %s", text)
	}
}

// A dry run of an address needs no database.
func TestDryRunOfAnAddress(t *testing.T) {
	feed := newLocalFeed(t)
	feed.add("Ghana")
	out, _, err := runTool(t, "", "load", "--dry-run", "--allow-private", "--follow", feed.URL+"/feed")
	if want := feed.URL + "/Ghana: HTML: 1 article\n"; err != nil || !strings.Contains(out, want) {
		t.Errorf("%v, no %q in:\n%s", err, want, out)
	}
}
