package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/web"
)

func TestUpLoadsTheExamplesOnce(t *testing.T) {
	emptied(t)
	first := start(t, environment(), "up")
	if n := counted(t, first.out.String(), "articles"); n < 40 {
		t.Errorf("the examples are %d articles", n)
	}
	// What the summary counts, the statistics count, and the README says how many examples there are. Of mentions these have somewhat fewer: two names
	// of one person in an article are one, and a word of which it is not clear whom it means is none.
	var stats map[string]map[string]int
	if err := json.Unmarshal(ask(t, first.url, "{ stats { articles mentions } }", nil), &stats); err != nil {
		t.Fatal(err)
	}
	for what, n := range stats["stats"] {
		said := counted(t, first.out.String(), what)
		if what == "mentions" && n <= said && n > said*9/10 {
			continue
		}
		if said != n {
			t.Errorf("the summary counts %d %s, the statistics %d", said, what, n)
		}
	}
	var said map[string]any
	out, _, err := command(t, environment(), "stats", "--json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(out), &said); err != nil || said["articles"] != float64(stats["stats"]["articles"]) || said["mentions"] != float64(stats["stats"]["mentions"]) || said["newestArticle"] == nil {
		t.Errorf("the command stats says %s, the API %v; %v", out, stats, err)
	}
	table, _, err := command(t, environment(), "stats")
	if err != nil || counted(t, table, "articles") != stats["stats"]["articles"] {
		t.Errorf("the command stats says\n%s%v", table, err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if words := strings.Join(strings.Fields(string(readme)), " "); !strings.Contains(words, fmt.Sprintf(" %d example articles ", stats["stats"]["articles"])) {
		t.Errorf("the README does not say that there are %d example articles", stats["stats"]["articles"])
	}
	if err := first.stop(); err != nil {
		t.Fatal(err)
	}
	again := start(t, environment(), "up").out.String()
	if n := counted(t, again, "articles"); n != 0 {
		t.Errorf("the second start loaded %d articles again", n)
	}
	if counted(t, again, "skipped") != counted(t, first.out.String(), "articles") {
		t.Errorf("first start:\n%s\nsecond start:\n%s", first.out, again)
	}
}

func TestThePagesExamplesShowData(t *testing.T) {
	s := start(t, environment(), "up")
	names, err := fs.Glob(web.Examples(), "*.graphql")
	if err != nil || len(names) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			query, err := fs.ReadFile(web.Examples(), name)
			if err != nil {
				t.Fatal(err)
			}
			var variables map[string]any
			text, err := fs.ReadFile(web.Examples(), strings.TrimSuffix(name, ".graphql")+".json")
			if err == nil {
				err = json.Unmarshal(text, &variables)
			}
			if err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
			var data map[string]any
			if err := json.Unmarshal(ask(t, s.url, string(query), variables), &data); err != nil {
				t.Fatal(err)
			}
			for field, value := range data {
				if !filled(value) {
					t.Errorf("%s is empty: %v", field, value)
				}
			}
		})
	}
}

// filled tells whether an answer has something in each of its outermost lists.
func filled(value any) bool {
	switch v := value.(type) {
	case nil:
		return false
	case []any:
		return len(v) > 0
	case map[string]any:
		for _, inner := range v {
			if inner != nil && !filled(inner) {
				return false
			}
		}
	}
	return true
}

func TestLoadWhileServing(t *testing.T) {
	emptied(t)
	s := start(t, environment(), "serve")
	if got := string(ask(t, s.url, "{ stats { articles } }", nil)); got != `{"stats":{"articles":0}}` {
		t.Fatalf("before: %s", got)
	}
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "articles", "one.jsonl"),
		`{"url":"https://example.org/one","title":"Iran answers","publisher":"Example","publishedAt":"2024-05-06T07:08:00Z","body":"Iran said no."}`+"\n")
	writeFile(t, filepath.Join(dir, "articles", "broken\x1b[2J\u202e.jsonl"), "{\"title\":\n")
	report := filepath.Join(dir, "report.jsonl")

	out, stderr, err := command(t, environment(), "load", "--quarantine", report, filepath.Join(dir, "articles"))
	if exitCode(err) != exitRefused {
		t.Fatal(err)
	}
	if counted(t, out, "articles") != 1 || counted(t, out, "quarantined") != 1 {
		t.Errorf("summary:\n%s", out)
	}
	if !strings.Contains(stderr, `broken\x1b[2J\u202e.jsonl:1: `) || !strings.Contains(err.Error(), report) {
		t.Errorf("not said what was not loaded, or where the report is:\n%s", stderr)
	}
	if text, err := os.ReadFile(report); err != nil || !strings.Contains(string(text), `broken\u001b[2J\u202e.jsonl`) {
		t.Errorf("report: %s, %v", text, err)
	}
	const want = `{"country":{"articles":{"nodes":[{"title":"Iran answers"}]}}}`
	if got := string(ask(t, s.url, `{ country(code: "IR") { articles(first: 2) { nodes { title } } } }`, nil)); got != want {
		t.Errorf("the server answers %s", got)
	}
}

func TestLoadOfNothingFails(t *testing.T) {
	_, _, err := command(t, environment(), "load", "--quarantine", filepath.Join(t.TempDir(), "report.jsonl"), "no-such-file.md")
	if err == nil || !strings.Contains(err.Error(), "no-such-file.md: no such file") {
		t.Errorf("got %v", err)
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
