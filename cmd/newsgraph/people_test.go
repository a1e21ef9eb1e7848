package main

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPeopleAreDecidedByHand decides on the people of the example articles, sees it in the API, keeps it in a file, and takes it back.
func TestPeopleAreDecidedByHand(t *testing.T) {
	emptied(t)
	mustCommand(t, "load", "../../seeds/articles")
	plain := graphNow(t)
	served := start(t, environment(), "serve", "--addr", "127.0.0.1:0")
	shown := func(query string) string { return string(ask(t, served.url, "{"+query+"}", nil)) }
	want := func(query, answer string) {
		t.Helper()
		if got := shown(query); !strings.Contains(got, answer) {
			t.Errorf("%s\nanswers %s\nwithout %s", query, got, answer)
		}
	}
	decide := func(args ...string) (key string) {
		t.Helper()
		out, _ := mustCommand(t, append([]string{"people"}, append(args, "--author", "ed", "--reason", "a test")...)...)
		m := regexp.MustCompile(`newsgraph people undo (\w+) takes it back`).FindStringSubmatch(out)
		if m == nil {
			t.Fatalf("%v says %s", args, out)
		}
		return m[1]
	}

	merge := decide("merge", "Angela Merkel", "Sauli Niinisto", "--reason", "a test")
	want(`person(id: "person:sauli-niinisto") { id spellings { name count } decidedBy { name otherName difference score features { name } curation { key author reason } } }`,
		`"decidedBy":[{"name":"sauli niinisto","otherName":"angela merkel","difference":null,"score":0,"features":[],"curation":{"key":"`+merge+`","author":"ed","reason":"a test"}}]`)
	if out, _ := mustCommand(t, "people", "why", "Sauli Niinisto"); !strings.Contains(out, "by hand  ed, ") || !strings.Contains(out, merge) {
		t.Errorf("why says\n%s", out)
	}
	decide("rename", "Sergei Lavrov", "Sergey Viktorovich Lavrov")
	decide("identify", "Sergei Lavrov", "Q58217")
	want(`person(name: "Sergey Viktorovich Lavrov") { id name wikidata }`, `{"id":"person:sergei-lavrov","name":"Sergey Viktorovich Lavrov","wikidata":"Q58217"}`)
	want(`suggest(prefix: "viktorov", in: [PERSON]) { node { id } }`, `"person:sergei-lavrov"`)

	var article struct {
		Person struct {
			Articles struct{ Nodes []struct{ ID string } }
		}
	}
	if err := json.Unmarshal([]byte(shown(`person(id: "person:justin-trudeau") { articles(first: 1) { nodes { id } } }`)), &article); err != nil {
		t.Fatal(err)
	}
	id := article.Person.Articles.Nodes[0].ID
	decide("split", "Justin Trudeau", "--as", "skier", "--id", id)
	want(`person(id: "person:justin-trudeau~skier") { name articleCount articles { nodes { id } } }`, `{"name":"Justin Trudeau","articleCount":1,"articles":{"nodes":[{"id":"`+id+`"}]}}`)
	decide("not-a-person", "Joe Biden")
	want(`person(id: "person:joe-biden") { id }`, `{"person":null}`)
	want(`articles(filter: {people: {anyOf: ["person:joe-biden"]}}) { totalCount }`, `"totalCount":0`)
	decide("apart", "Emmanuel Macron", "Olaf Scholz")

	decided := graphNow(t)
	file := filepath.Join(t.TempDir(), "people.jsonl")
	lines, _ := mustCommand(t, "people", "list", "--json")
	if strings.Count(lines, "\n") != 6 {
		t.Errorf("decisions:\n%s", lines)
	}
	writeFile(t, file, lines)
	if list, _ := mustCommand(t, "people", "list", "Sergei Lavrov"); strings.Count(list, "\n") != 2 || !strings.Contains(list, "sergei-lavrov -> Q58217") {
		t.Errorf("decisions on Lavrov:\n%s", list)
	}
	t.Run("loading again changes nothing", func(t *testing.T) {
		mustCommand(t, "delete", "--yes", "--before", "2018-01-01")
		mustCommand(t, "load", "../../seeds/articles")
		mustCommand(t, "people", "resolve")
		if diff := cmp.Diff(strings.Split(decided, "\n"), strings.Split(graphNow(t), "\n")); diff != "" {
			t.Errorf("(-decided +loaded again):\n%s", diff)
		}
	})
	t.Run("taken back", func(t *testing.T) {
		args := []string{"people", "undo"}
		for line := range strings.Lines(lines) {
			var c struct{ ID string }
			if err := json.Unmarshal([]byte(line), &c); err != nil {
				t.Fatal(err)
			}
			args = append(args, c.ID)
		}
		mustCommand(t, args...)
		if diff := cmp.Diff(strings.Split(plain, "\n"), strings.Split(graphNow(t), "\n")); diff != "" {
			t.Errorf("(-never decided +taken back):\n%s", diff)
		}
	})
	t.Run("from the file, before any article", func(t *testing.T) {
		emptied(t)
		if out, _ := mustCommand(t, "people", "apply", file); !strings.Contains(out, "6 decisions, 6 of them new") {
			t.Errorf("apply says %s", out)
		}
		mustCommand(t, "load", "../../seeds/articles")
		if diff := cmp.Diff(strings.Split(decided, "\n"), strings.Split(graphNow(t), "\n")); diff != "" {
			t.Errorf("(-decided afterwards +applied before):\n%s", diff)
		}
		if out, _ := mustCommand(t, "people", "apply", file); !strings.Contains(out, "6 decisions, 0 of them new") {
			t.Errorf("apply says %s", out)
		}
	})
}

func TestDecisionsThatCannotBeMade(t *testing.T) {
	emptied(t)
	mustCommand(t, "load", "../../seeds/articles")
	before := graphNow(t)
	file := filepath.Join(t.TempDir(), "people.jsonl")
	writeFile(t, file, `{"kind":"NOT_A_PERSON","names":["person:angela-merkel"],"author":"ed","at":"2026-01-01T00:00:00Z"}`+"\n\n"+`{"kind":"MERGE","names":["person:angela-merkel"],"author":"ed","at":"2026-01-01T00:00:00Z"}`+"\n")
	other := filepath.Join(t.TempDir(), "other.jsonl")
	writeFile(t, other, `{"kind":"MERGE","who":["person:angela-merkel"]}`)
	for _, c := range []struct {
		want string
		args []string
	}{
		{`no article states the name "Nobody Atall"`, []string{"merge", "Angela Merkel", "Nobody Atall"}},
		{"MERGE takes 2 different names", []string{"merge", "Angela Merkel", "person:angela-merkel"}},
		{"neither letters nor digits", []string{"not-a-person", "--author", "ed", "!?"}},
		{"say which articles", []string{"split", "Angela Merkel", "--as", "x"}},
		{"cannot end an id", []string{"split", "Angela Merkel", "--id", "article:1"}},
		{"no item of Wikidata", []string{"identify", "Angela Merkel", "42"}},
		{`no decision "4f1d2c9a70"`, []string{"undo", "4f1d2c9a70"}},
		{file + ":3: MERGE takes 2 different names", []string{"apply", file}},
		{other + `:1: json: unknown field "who"`, []string{"apply", other}},
	} {
		if _, _, err := command(t, environment(), append([]string{"people"}, c.args...)...); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: error %v, want one with %q", c.args, err, c.want)
		}
	}
	if diff := cmp.Diff(strings.Split(before, "\n"), strings.Split(graphNow(t), "\n")); diff != "" {
		t.Errorf("something was decided:\n%s", diff)
	}
}

func FuzzDecisions(f *testing.F) {
	f.Add(`{"kind":"NOT_A_PERSON","names":["person:angela-merkel"],"author":"ed","at":"2026-01-01T00:00:00Z"}`)
	f.Add("{}\n\n[1]")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := readCurations(strings.NewReader(text), "file")
		if err != nil {
			return
		}
		for i := range list {
			again := list[i]
			if err := again.Complete(); err != nil || again.ID != list[i].ID {
				t.Errorf("%+v, completed again: %v, id %s", list[i], err, again.ID)
			}
		}
	})
}
