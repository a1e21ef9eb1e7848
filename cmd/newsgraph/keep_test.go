package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
)

// graphNow is the dump of the tests' database.
func graphNow(t *testing.T) string {
	t.Helper()
	db, err := bolt.Open(t.Context(), server)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(t.Context())
	var b strings.Builder
	if err := db.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func mustCommand(t *testing.T, args ...string) (out, stderr string) {
	t.Helper()
	out, stderr, err := command(t, environment(), args...)
	if err != nil {
		t.Fatalf("newsgraph %s: %v\n%s", strings.Join(args, " "), err, stderr)
	}
	return out, stderr
}

// TestExportAndDelete exports a graph of articles in all formats, loads the export into itself and into an empty graph, and deletes.
func TestExportAndDelete(t *testing.T) {
	emptied(t)
	dir := t.TempDir()
	odd := filepath.Join(dir, "odd.jsonl")
	writeFile(t, odd, `{"title":"No address","publishedAt":"2024-05-17T06:05:00.123Z","publisher":"Fjord  Wire","language":"mul","body":"By Ann Lee\n\nOSLO, May 17 (Fjord Wire) - Jonas Gahr Støre of Norway 🎣 said <b>so</b>.\n\nBy the way.","bodyFormat":"text","authors":["Bo Ek"],"image":{"url":"https://example.org/i.jpg","alt":"Alt","caption":"A picture. REUTERS/Ann Lee"}}
{"title":"Links","publishedAt":"2024-05-18T06:05:00Z","url":"https://www.example.org/links?utm_source=x","body":"See 🎣 this and this.","links":[{"text":"this","url":"/a"},{"text":"this","url":"https://example.org/b"}]}
`)
	_, _, err := command(t, environment(), "load", "--quarantine", filepath.Join(dir, "quarantine.jsonl"), "../../seeds/articles", "../../loader/testdata/read", odd)
	if exitCode(err) != exitRefused {
		t.Fatal(err)
	}
	want := graphNow(t)

	for _, name := range []string{"all.jsonl", "all.jsonl.gz", "all.jsonl.zst"} {
		file := filepath.Join(dir, name)
		writeFile(t, file, "an old one")
		_, stderr := mustCommand(t, "export", file)
		out, _ := mustCommand(t, "load", file)
		loaded := counted(t, out, "skipped")
		if loaded < 160 || counted(t, out, "articles") != 0 || counted(t, out, "quarantined") != 0 {
			t.Errorf("%s into its own graph:\n%s", name, out)
		}
		if !strings.Contains(stderr, numbered(loaded, "article")+" written\n") {
			t.Errorf("of %d articles export says %s", loaded, stderr)
		}
		emptied(t)
		mustCommand(t, "load", file)
		if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(graphNow(t), "\n")); diff != "" {
			t.Fatalf("%s gives another graph (-exported +loaded):\n%s", name, diff)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.part-*")); len(left) > 0 {
		t.Errorf("%v are left", left)
	}

	// What one flag means, exported, deleted, and loaded again.
	some, _ := mustCommand(t, "export", "--publisher", "fjord wire", "--publisher", "Example", "-")
	if n := strings.Count(some, "\n"); n == 0 || n > 100 {
		t.Fatalf("%d articles of two publishers", n)
	}
	if one, _ := mustCommand(t, "export", "--url", "http://example.org/links"); strings.Count(one, "\n") != 1 || !strings.Contains(one, `"title":"Links"`) {
		t.Errorf("exported by its URL: %s", one)
	}
	if none, _ := mustCommand(t, "export", "--after", "2024-05-18", "--before", "2024-05-18T06:05:00Z", "--publisher", "www.example.org"); none != "" {
		t.Errorf("of no time: %s", none)
	}
	part := filepath.Join(dir, "part.jsonl")
	writeFile(t, part, some)
	selected := []string{"delete", "--publisher", "Fjord Wire", "--publisher", "example"}
	if _, _, err := command(t, environment(), selected...); err == nil || !strings.Contains(err.Error(), "say --yes if you mean it") {
		t.Errorf("without --yes: %v", err)
	}
	if out, _ := mustCommand(t, append(selected, "--dry-run", "--yes")...); !strings.HasPrefix(out, "would delete ") || !strings.Contains(out, "2024-05-17T06:05:00Z  Fjord Wire  ") {
		t.Errorf("a dry run says\n%s", out)
	}
	if graphNow(t) != want {
		t.Fatal("something was deleted without --yes or by a dry run")
	}
	out, _ := mustCommand(t, append(selected, "--yes")...)
	if n := counted(t, out, "deleted"); n != strings.Count(some, "\n") || counted(t, out, "people") == 0 || counted(t, out, "countries") == 0 {
		t.Errorf("of %d articles:\n%s", strings.Count(some, "\n"), out)
	}
	if graphNow(t) == want {
		t.Error("nothing was deleted")
	}
	if out, _ := mustCommand(t, append(selected, "--yes")...); counted(t, out, "deleted") != 0 {
		t.Errorf("the second time:\n%s", out)
	}
	mustCommand(t, "load", part)
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(graphNow(t), "\n")); diff != "" {
		t.Errorf("deleted and loaded again (-before +after):\n%s", diff)
	}
}

// TestExportWithDecisionsMadeByHand writes articles and decisions on people, and has the same graph of them in an empty database: of one file, and of two, whichever
// comes first.
func TestExportWithDecisionsMadeByHand(t *testing.T) {
	emptied(t)
	dir := t.TempDir()
	articles, decisions := filepath.Join(dir, "articles.jsonl"), filepath.Join(dir, "people.jsonl")
	// Two of one name, two names of one, a town.
	var text strings.Builder
	for n, said := range []string{
		"Foreign Minister Sergei Lavrov of Russia met John Smith in Boca Raton.", "Sergey Lavrow said no in Moscow, and John Smith agreed.",
		"John Smith of Togo waited for Lavrov.", "Boca Raton and Angela Merkel of Germany were named by Ann Lee.",
	} {
		fmt.Fprintf(&text, `{"url":"https://example.org/%d","title":"Story %d","publisher":"Example","publishedAt":"2024-05-%02dT06:05:00Z","authors":["Bo Ek","Ann Lee","Bea Ek"],"body":%q}`+"\n", n, n, n+1, said)
	}
	writeFile(t, articles, text.String())
	mustCommand(t, "load", articles)
	undecided := graphNow(t)
	for _, args := range [][]string{
		{"merge", "Sergei Lavrov", "Sergey Lavrow"},
		{"rename", "Sergei Lavrov", "Sergey <b>Viktorovich</b> Lavrov"},
		{"identify", "Sergei Lavrov", "Q58217"},
		{"split", "John Smith", "--as", "skier", "--url", "https://example.org/2"},
		{"apart", "Angela Merkel", "Ann Lee"},
		{"not-a-person", "Ann Lee"},
		{"merge", "Bo Ek", "Bea Ek"},
		{"not-a-person", "Angela Merkel"},
	} {
		mustCommand(t, append([]string{"people"}, append(args, "--author", "ed", "--reason", "a test")...)...)
	}
	listed, _ := mustCommand(t, "people", "list", "Angela Merkel")
	for line := range strings.Lines(listed) {
		if strings.Contains(line, "NOT_A_PERSON") {
			mustCommand(t, "people", "undo", strings.Fields(line)[0])
		}
	}
	want := graphNow(t)
	if want == undecided {
		t.Fatal("nothing follows from the decisions")
	}
	lines, _ := mustCommand(t, "people", "list", "--json")
	writeFile(t, decisions, lines)
	same := func(t *testing.T, got string) {
		t.Helper()
		if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("another graph (-exported +loaded):\n%s", diff)
		}
	}

	for _, test := range []struct {
		args []string
		want int // decisions
		says string
	}{
		{nil, 7, "4 articles written, and 7 decisions made by hand\n"},
		{[]string{"--curation=false"}, 0, "4 articles written; 7 decisions made by hand not among them"},
		{[]string{"--publisher", "Example"}, 0, "4 articles written; 7 decisions made by hand not among them"},
		{[]string{"--url", "https://example.org/1", "--curation"}, 7, "1 article written, and 7 decisions made by hand\n"},
	} {
		out, stderr := mustCommand(t, append([]string{"export"}, test.args...)...)
		if n := strings.Count(out, `{"curation":{`); n != test.want || !strings.Contains(stderr, test.says) {
			t.Errorf("export %v writes %d decisions and says %s", test.args, n, stderr)
		}
	}

	whole := filepath.Join(dir, "whole.jsonl.zst")
	mustCommand(t, "export", whole)
	out, _ := mustCommand(t, "load", whole)
	if !strings.Contains(out, "decisions          7  (on people, made by hand; 0 of them new)\n") || counted(t, out, "skipped") != 4 {
		t.Errorf("into its own graph:\n%s", out)
	}
	same(t, graphNow(t))
	if out, _ := mustCommand(t, "load", "--dry-run", whole); !strings.Contains(out, "4 articles, 7 decisions made by hand") {
		t.Errorf("a dry run says\n%s", out)
	}
	alone := filepath.Join(dir, "alone.jsonl")
	some, _ := mustCommand(t, "export", "--curation", "--before", "1900-01-01")
	writeFile(t, alone, some)
	onlyArticles, _ := mustCommand(t, "export", "--curation=false")
	writeFile(t, articles, onlyArticles)
	for name, order := range map[string][][]string{
		"one file":        {{"load", whole}, {"load", whole}},
		"articles first":  {{"load", articles}, {"people", "apply", decisions}},
		"decisions first": {{"people", "apply", decisions}, {"load", articles}},
		"loaded first":    {{"load", alone}, {"load", articles}},
		"loaded last":     {{"load", articles}, {"load", alone}},
	} {
		t.Run(name, func(t *testing.T) {
			emptied(t)
			for _, args := range order {
				mustCommand(t, args...)
			}
			same(t, graphNow(t))
			again, _ := mustCommand(t, "people", "list", "--json")
			if diff := cmp.Diff(lines, again); diff != "" {
				t.Errorf("other decisions (-exported +loaded):\n%s", diff)
			}
		})
	}
	for name, files := range map[string][]string{"by import": {whole}, "decisions alone by import": {alone, articles}} {
		t.Run(name, func(t *testing.T) {
			home := filepath.Join(t.TempDir(), "home")
			for _, file := range files {
				mustFinish(t, []string{"load", "--bulk", "--home", home, file})
			}
			same(t, strings.Join(dumpOf(t, home), "\n"))
		})
	}
}

func TestWhichArticlesAreMeant(t *testing.T) {
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"nothing":            {[]string{"delete", "--yes"}, "nothing to delete: say which articles"},
		"an argument":        {[]string{"delete", "all"}, `unknown command "all"`},
		"no URL":             {[]string{"delete", "--url", "example.org"}, `--url: "example.org" is not an absolute http or https URL`},
		"no id":              {[]string{"delete", "--id", "person:ann-lee"}, `--id: "person:ann-lee" is no id of an article`},
		"nobody":             {[]string{"export", "--publisher", "-"}, `--publisher: "-" has neither letters nor digits`},
		"no time":            {[]string{"export", "--before", "yesterday"}, `--before: "yesterday" is no time`},
		"parts of seconds":   {[]string{"export", "--after", "2024-05-17T06:05:00.5Z"}, "--after: "},
		"a time that is not": {[]string{"export", "--after", "2024-05-17", "--before", "2024-05-17"}, "no article is published in between"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := command(t, environment(), test.args...); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
}

// TestBrokenExportLeavesTheOldFile has no database to read from.
func TestBrokenExportLeavesTheOldFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "all.jsonl")
	writeFile(t, file, "an old one")
	env := environment()
	env["NEO4J_PASSWORD"] = "wrong"
	if _, _, err := command(t, env, "export", file); err == nil {
		t.Error("an export without a database is no error")
	}
	if err := toFile(file, nil, func(io.Writer) error { return os.ErrClosed }); err == nil {
		t.Error("an error of writing is none")
	}
	if got, _ := os.ReadFile(file); string(got) != "an old one" {
		t.Errorf("the old file is now %q", got)
	}
}
