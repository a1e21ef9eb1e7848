package main

import (
	"context"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph/bench/corpus"
	"github.com/newsgraph/newsgraph/bench/process"
)

// TestQueriesFitTheSchema notices a change of the schema before somebody wants to measure.
func TestQueriesFitTheSchema(t *testing.T) {
	text, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(queries, "questions/newsgraph/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	alone, err := fs.Glob(queries, "questions/alone/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, alone...)
	own := slices.DeleteFunc(slices.Clone(allQuestions), func(q question) bool { return q.as != "" })
	if len(files) != len(own)+1 { // and the one that gives a cursor
		t.Errorf("%d queries of %d questions", len(files), len(own))
	}
	values := variables(corpus.Subjects{Person: "person:anna-bakori"})
	values["cursor"] = "a cursor"
	for _, file := range files {
		query, err := fs.ReadFile(queries, file)
		if err != nil {
			t.Fatal(err)
		}
		if _, errs := gqlparser.LoadQueryWithRules(schema, string(query), nil); errs != nil {
			t.Errorf("%s: %v", file, errs)
		}
		if _, err := graphqlBody(strings.TrimSuffix(strings.TrimPrefix(file, "questions/"), ".graphql"), values); err != nil {
			t.Error(err)
		}
	}
}

func TestEveryQuestionIsAskedOfAll(t *testing.T) {
	values := variables(corpus.Subjects{Person: "person:anna-bakori"})
	values["cursor"] = "a cursor"
	used := make(map[string]bool)
	for _, q := range contest() {
		for _, contestant := range allContestants {
			_, _, found, err := q.request(contestant, values)
			if err != nil {
				t.Errorf("%s, %s: %v", q.name, contestant, err)
			}
			// A whole article is found by its id, which is indexed however one writes it.
			if !found && (contestant != indexedName || q.name != "page") {
				t.Errorf("%s is not asked of %s", q.name, contestant)
			}
			used[q.name] = true
		}
	}
	files, err := fs.Glob(queries, "questions/neo4jgraphql/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name, _, _ := strings.Cut(path.Base(file), ".")
		if !used[name] {
			t.Errorf("%s is never asked", file)
		}
	}
}

func TestSameContent(t *testing.T) {
	const floor = `{"articles":[{"id":"a","count":2,"people":[{"id":"p","name":"P"}]},{"id":"b","count":1,"people":[]}]}`
	tests := map[string]struct {
		answer string
		same   bool
	}{
		"nodes":              {`{"data":{"articles":{"nodes":[{"count":2,"id":"a","people":{"nodes":[{"id":"p","name":"P"}]}},{"id":"b","count":1,"people":{"nodes":[]}}]}}}`, true},
		"edges":              {`{"data":{"articles":{"edges":[{"count":2,"node":{"id":"a","people":{"nodes":[{"name":"P","id":"p"}]}}},{"count":1,"node":{"id":"b","people":{"edges":[]}}}]}}}`, true},
		"other order":        {`{"data":{"articles":{"nodes":[{"id":"b","count":1,"people":{"nodes":[]}},{"count":2,"id":"a","people":{"nodes":[{"id":"p","name":"P"}]}}]}}}`, false},
		"other value":        {`{"data":{"articles":{"nodes":[{"count":3,"id":"a","people":{"nodes":[{"id":"p","name":"P"}]}},{"id":"b","count":1,"people":{"nodes":[]}}]}}}`, false},
		"field too many":     {`{"data":{"articles":{"nodes":[{"x":null,"count":2,"id":"a","people":{"nodes":[{"id":"p","name":"P"}]}},{"id":"b","count":1,"people":{"nodes":[]}}]}}}`, false},
		"person left out":    {`{"data":{"articles":{"nodes":[{"count":2,"id":"a","people":{"nodes":[]}},{"id":"b","count":1,"people":{"nodes":[]}}]}}}`, false},
		"not JSON":           {`<html>`, false},
		"null for the whole": {`{"data":null}`, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if err := sameContent([]byte(test.answer), []byte(floor)); (err == nil) != test.same {
				t.Errorf("sameContent = %v", err)
			}
		})
	}
}

func TestSameIdentities(t *testing.T) {
	const floor = `{"country":{"name":"C","articles":[{"id":"a","people":[{"id":"p"},{"id":"q"}],"countries":[{"id":"c"}]},{"id":"b","people":[],"countries":[]}]}}`
	tests := map[string]struct {
		answer string
		same   bool
	}{
		"connections":   {`{"data":{"countries":[{"articlesConnection":{"edges":[{"node":{"peopleConnection":{"edges":[{"node":{"id":"p"}},{"node":{"id":"q"}}]},"id":"a","countriesConnection":{"edges":[{"node":{"id":"c"}}]}}},{"node":{"id":"b"}}]}}]}}`, true},
		"another order": {`{"data":{"articles":[{"id":"b"},{"id":"a","people":[{"id":"p"},{"id":"q"}],"countries":[{"id":"c"}]}]}}`, false},
		"one less":      {`{"data":{"articles":[{"id":"a","people":[{"id":"p"}],"countries":[{"id":"c"}]},{"id":"b"}]}}`, false},
		"nothing":       {`{"data":{"countries":[]}}`, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if err := sameIdentities([]byte(test.answer), []byte(floor)); (err == nil) != test.same {
				t.Errorf("sameIdentities = %v", err)
			}
		})
	}
	if err := sameIdentities([]byte(`{"data":{"countries":[{"articlesConnection":{"aggregate":{"count":{"totalCount":7}}}}]}}`), []byte(`{"articles":{"totalCount":7}}`)); err != nil {
		t.Errorf("totals: %v", err)
	}
}

func TestRatiosAreOfTheSameRound(t *testing.T) {
	turns := func(ms ...int) (m measured) {
		for _, n := range ms {
			m.turns = append(m.turns, turn{requests: 10, server: time.Duration(n) * time.Millisecond, neo4j: time.Duration(n) * time.Millisecond})
		}
		return m
	}
	// The machine was ten times slower in the second round.
	ours, other := turns(10, 100, 10), turns(20, 200, 20)
	if got := ours.against(other); got != 0.5 {
		t.Errorf("ratio %v, want 0.5", got)
	}
	if got := ours.serverMS(); got != 1 {
		t.Errorf("%v ms a request, want 1", got)
	}
}

// TestCPUTimeGrows holds what is read of a process against what it does.
func TestCPUTimeGrows(t *testing.T) {
	if !process.CPUKnown {
		t.Skip("not known here")
	}
	before, deadline := process.CPUTime(os.Getpid()), time.Now().Add(time.Minute)
	for process.CPUTime(os.Getpid()) < before+50*time.Millisecond {
		if time.Now().After(deadline) {
			t.Fatalf("from %v to %v in a minute of work", before, process.CPUTime(os.Getpid()))
		}
	}
}

// TestAnswersAgree runs the whole comparison over a small corpus, without @neo4j/graphql: it fails where newsgraph and the
// statements by hand give different answers.
func TestAnswersAgree(t *testing.T) {
	t.Chdir("../..")
	home, out := t.TempDir(), t.TempDir()
	c, err := parseFlags([]string{
		"-articles", "400", "-home", home, "-out", out, "-contestants", newsgraphName, "-connections", "1,2",
		"-rounds", "1", "-block", "1ms", "-warm-up", "1ms", "-heap", "512m", "-pagecache", "64m",
	})
	if err != nil {
		t.Fatal(err)
	}
	var page, progress strings.Builder
	if err := run(context.Background(), c, &page, &progress); err != nil {
		t.Fatalf("%v\n%s", err, progress.String())
	}
	for _, q := range allQuestions {
		cells := []string{"| " + q.name + " | 1 | newsgraph |", "| " + q.name + " | 2 | floor |"}
		if q.alone {
			cells = []string{"| " + q.name + " | 1 |", "| " + q.name + " | 2 |"}
		}
		for _, cell := range cells {
			if !strings.Contains(page.String(), cell) {
				t.Errorf("no line %q in\n%s", cell, page.String())
			}
		}
	}
	files, err := os.ReadDir(out)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files of results, %v", len(files), err)
	}
	saved, err := os.ReadFile(path.Join(out, files[0].Name()))
	if err != nil || string(saved) != page.String() {
		t.Errorf("the file of results is not what was printed: %v", err)
	}
	again, err := parseFlags(slices.Concat([]string{"-questions", "hub", "-out", ""}, []string{
		"-articles", "400", "-home", home, "-contestants", "", "-connections", "1",
		"-rounds", "1", "-block", "1ms", "-warm-up", "1ms", "-heap", "512m", "-pagecache", "64m",
	}))
	if err != nil {
		t.Fatal(err)
	}
	progress.Reset()
	if err := run(context.Background(), again, &page, &progress); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(progress.String(), "loaded") || !strings.Contains(progress.String(), "using the 400 articles") {
		t.Errorf("the second run loaded again:\n%s", progress.String())
	}
	note := path.Join(home, "400-1", "loaded.json")
	have, found := readNote(note)
	subjects := have.Subjects
	have.Writer, have.Subjects = "of last week", corpus.Subjects{}
	if err := have.save(note); err != nil || !found {
		t.Fatalf("note %v, %v", found, err)
	}
	progress.Reset()
	if err := run(context.Background(), again, &page, &progress); err != nil {
		t.Fatal(err)
	}
	if have, _ = readNote(note); have.Subjects != subjects || !strings.Contains(progress.String(), "loaded 400 articles") {
		t.Errorf("a writer that has changed left %v:\n%s", have, progress.String())
	}
}
