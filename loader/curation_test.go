package loader

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/loader/format"
)

// decisionLines are decisions made by hand as an export writes them, and those decisions by their ids.
func decisionLines(t *testing.T, count int) (lines string, want map[string]identity.Curation) {
	t.Helper()
	var b strings.Builder
	want = make(map[string]identity.Curation)
	for i := range count {
		text := fmt.Sprintf(`{"kind":"RENAME","names":["person:name-%d"],"value":"<Name> & %d","author":"ed","at":"2026-01-02T03:04:05Z","reason":"a \"test\""}`, i, i)
		c, err := identity.ReadCuration([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		want[c.ID] = *c
		if err := format.WriteCuration(&b, c); err != nil {
			t.Fatal(err)
		}
	}
	return b.String(), want
}

func TestDecisionsAreReadAmongArticles(t *testing.T) {
	lines, want := decisionLines(t, 3)
	article := `{"title":"In lines","date":"2024-05-17","text":"Text."}` + "\n"
	array := "[" + strings.ReplaceAll(strings.TrimSuffix(lines+article, "\n"), "\n", ",\n") + "]"
	pretty := strings.ReplaceAll(lines, `{"curation":{`, "{\n  \"curation\":\n  {\n") + article
	for name, content := range map[string][]byte{
		"a.jsonl":     []byte(lines + article),
		"no name":     []byte(lines + article),
		"behind":      []byte(article + lines),
		"a.json":      []byte(array),
		"pretty":      []byte(pretty),
		"list":        []byte(`{"articles": ` + array + `}`),
		"a.jsonl.gz":  gzipped(t, []byte(lines+article)),
		"a.jsonl.zst": zstded(t, []byte(lines+article)),
		"a.tar":       tarred(t, packedFile{"x/people.jsonl", lines}, packedFile{"x/articles.jsonl", article}),
		"a.zip":       zipped(t, packedFile{"export.jsonl", lines + article}),
	} {
		t.Run(name, func(t *testing.T) {
			r := newRun(tree(fstest.MapFS{name: file(string(content))}))
			if got, want := r.load(t), (Summary{Articles: 1, Decisions: 3, Decided: 3}); got != want {
				t.Errorf("summary %+v, want %+v: %s", got, want, r.report)
			}
			if diff := cmp.Diff(want, r.writer.decisions); diff != "" {
				t.Errorf("(-written +read):\n%s", diff)
			}
			again := r.load(t)
			if again.Decisions != 3 || again.Decided != 0 || again.Articles != 0 {
				t.Errorf("again: %+v", again)
			}
			found, err := DryRun(t.Context(), r.Options)
			decisions, articles := 0, 0
			for _, u := range found {
				decisions, articles = decisions+u.Decisions, articles+u.Articles
			}
			if err != nil || decisions != 3 || articles != 1 {
				t.Errorf("a dry run finds %+v, %v", found, err)
			}
			if err := Texts(t.Context(), r.Inputs, nil, nil, func(Text) error { return nil }, func(file string, line int, err error) error {
				return fmt.Errorf("%s:%d: %w", file, line, err)
			}); err != nil {
				t.Errorf("for extraction: %v", err)
			}
		})
	}
}

// TestManyDecisionsComeInBatches has more of them than a batch, in a file that is packed so well that most take no byte of it.
func TestManyDecisionsComeInBatches(t *testing.T) {
	lines, want := decisionLines(t, 30)
	r := newRun(tree(fstest.MapFS{"a.jsonl.gz": file(string(gzipped(t, []byte(lines))))}))
	r.Batch = 7
	if got, want := r.load(t), (Summary{Decisions: 30, Decided: 30}); got != want {
		t.Errorf("summary %+v, want %+v", got, want)
	}
	if diff := cmp.Diff(want, r.writer.decisions); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

func TestDecisionsThatCannotBeRead(t *testing.T) {
	const beginning = "a decision made by hand that cannot be read: "
	var ids []string
	for i := range identity.MaxSplit + 1 {
		ids = append(ids, fmt.Sprintf(`"article:%d"`, i))
	}
	good := `"author":"ed","at":"2026-01-02T03:04:05Z"`
	tests := []struct{ line, want string }{
		{`{"curation":5}`, beginning + "cannot unmarshal number"},
		{`{"curation":{"kind":"MARRY","names":["person:a-b"],` + good + `}}`, beginning + `kind "MARRY" is none of MERGE, `},
		{`{"curation":{"kind":"MERGE","names":["person:a-b"],` + good + `}}`, beginning + "MERGE takes 2 different names at least"},
		{`{"curation":{"kind":"NOT_A_PERSON","names":["person:a-b"],"weight":1,` + good + `}}`, beginning + `unknown field "weight"`},
		{`{"curation":{"kind":"NOT_A_PERSON","names":["person:a-b"],"at":"2026-01-02T03:04:05Z"}}`, beginning + "it has no author"},
		{`{"curation":{"kind":"NOT_A_PERSON","names":["person:a-b"],"author":"ed","at":"yesterday"}}`, beginning},
		{`{"curation":{"kind":"SPLIT","names":["person:a-b"],"value":"x","articles":[` + strings.Join(ids, ",") + `],` + good + `}}`, beginning + "one decision is on 500 articles at most, and there are 501"},
		{`{"curation":{"kind":"SPLIT","names":["person:a-b"],"value":"x","articles":["article:1"],`, "not a JSON object: "},
		{`{"curation":{},"headline":"An article has such a field, too"}`, "no publication time"},
	}
	var text strings.Builder
	for _, tt := range tests {
		text.WriteString(tt.line + "\n")
	}
	lines, _ := decisionLines(t, 1)
	r := newRun(tree(fstest.MapFS{"a.jsonl": file(text.String() + lines)}))
	if got := r.load(t); got.Quarantined != len(tests) || got.Decided != 1 {
		t.Errorf("summary %+v", got)
	}
	for i, tt := range tests {
		if i >= len(r.report.problems) {
			break
		}
		p := r.report.problems[i]
		if p.Line != i+1 || p.File != "in/a.jsonl" || !strings.Contains(p.Reason, tt.want) {
			t.Errorf("line %d: %s, want %q", i+1, p, tt.want)
		}
	}
}

// TestDecisionsOfOthersAreRefused has a feed that would say who is who in the graph of its readers.
func TestDecisionsOfOthersAreRefused(t *testing.T) {
	lines, _ := decisionLines(t, 1)
	article := `{"title":"In lines","date":"2024-05-17","text":"Text."}` + "\n"
	r := newRun(Paths("https://wire.example/export.jsonl")...)
	r.Web = &fakeWeb{at: map[string]string{"https://wire.example/export.jsonl": lines + article}}
	if got, want := r.load(t), (Summary{Articles: 1, Quarantined: 1}); got != want {
		t.Errorf("summary %+v, want %+v", got, want)
	}
	if !slices.ContainsFunc(r.report.problems, func(p Problem) bool {
		return p.Line == 1 && strings.Contains(p.Reason, "taken from files only")
	}) {
		t.Errorf("report %v", r.report.problems)
	}
}
