package eval

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
)

const gold = `{"id":"a","text":"Côte d'Ivoire met Ana Ruiz in Paris.","people":[{"start":18,"end":26}],"countries":[{"iso2":"CI","start":0,"end":13,"kind":"country"},{"iso2":"FR","start":30,"end":35,"kind":"capital"}]}

{"id":"b","text":"Nobody.","countries":[]}
`

func TestRead(t *testing.T) {
	docs, err := Read(strings.NewReader(gold), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []Doc{
		{
			ID: "a", Text: "Côte d'Ivoire met Ana Ruiz in Paris.",
			People: []Mark{{Span: extract.Span{Start: 19, End: 27}}},
			Countries: []Mark{
				{Span: extract.Span{Start: 0, End: 14}, Code: "CI", Kind: newsgraph.KindName},
				{Span: extract.Span{Start: 31, End: 36}, Code: "FR", Kind: newsgraph.KindCapital},
			},
		},
		{ID: "b", Text: "Nobody.", Countries: []Mark{}},
	}
	if diff := cmp.Diff(want, docs); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadFilesBesideTheSet(t *testing.T) {
	open := func(path string) (string, error) {
		if path != "a.md" {
			return "", errors.New("no such file")
		}
		return "Ghana", nil
	}
	docs, err := Read(strings.NewReader(`{"id":"a","file":"a.md","countries_doc":["GH"]}`), open)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Doc{{ID: "a", Text: "Ghana", CountryCodes: []string{"GH"}}}, docs); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := Read(strings.NewReader(`{"id":"b","file":"b.md"}`), open); err == nil {
		t.Error("a file that is missing gave no error")
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", "no labelled texts"},
		{"no JSON", "x", "line 1: not a labelled text"},
		{"span outside", "{}\n" + `{"id":"b","text":"é","people":[{"start":0,"end":2}]}`, "line 2: b: people: span [0, 2) is outside the text"},
		{"empty span", `{"id":"b","text":"abc","countries":[{"start":1,"end":1}]}`, "line 1: b: countries: span [1, 1) is outside the text"},
		{"file without a way to open it", `{"id":"b","file":"x"}`, "cannot be opened here"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(tt.in), nil)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(gold)
	f.Add(`{"id":"b","text":"é","people":[{"start":-1,"end":9}]}`)
	f.Fuzz(func(t *testing.T, in string) {
		docs, err := Read(strings.NewReader(in), nil)
		if err != nil {
			return
		}
		for _, d := range docs {
			for _, m := range append(d.People, d.Countries...) {
				_ = d.Text[m.Start:m.End]
			}
		}
	})
}

// fakeResult is what an extractor might find: one person right, one wrong, a country with
// the wrong code, a capital.
func fakeResult(string) extract.Result {
	return extract.Result{
		People: []extract.PersonMention{
			{Span: extract.Span{Start: 19, End: 27}, Name: "Ana Ruiz", Why: "fake"},
			{Span: extract.Span{Start: 15, End: 18}, Name: "met", Why: "fake"},
		},
		Countries: []extract.CountryMention{
			{Span: extract.Span{Start: 0, End: 14}, Code: "CG", Kind: newsgraph.KindName, Why: "fake"},
			{Span: extract.Span{Start: 31, End: 36}, Code: "FR", Kind: newsgraph.KindCapital, Why: "fake"},
		},
	}
}

func readGold(t *testing.T) []Doc {
	t.Helper()
	docs, err := Read(strings.NewReader(gold), nil)
	if err != nil {
		t.Fatal(err)
	}
	return docs[:1]
}

func TestRun(t *testing.T) {
	type counts struct{ Right, Wrong, Missed int }
	tests := []struct {
		name  string
		kinds []newsgraph.CountryMentionKind
		want  map[string]counts
	}{
		{"all kinds", nil, map[string]counts{
			"people": {1, 1, 0}, "country mentions": {1, 1, 1}, "countries per document": {1, 1, 1},
		}},
		{"names only", []newsgraph.CountryMentionKind{newsgraph.KindName}, map[string]counts{
			"people": {1, 1, 0}, "country mentions": {0, 1, 1}, "countries per document": {0, 1, 1},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			report := Run(readGold(t), fakeResult, Options{Kinds: tt.kinds})
			got := make(map[string]counts)
			for _, m := range report.Measures() {
				got[m.Name] = counts{m.Right, m.Wrong, m.Missed}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestRunOnTextsWithTopicsOnly(t *testing.T) {
	docs := []Doc{{ID: "a", Text: strings.Repeat("x", 40), CountryCodes: []string{"FR", "US"}, PersonSlugs: []string{"ruiz", "smith"}}}
	report := Run(docs, fakeResult, Options{})
	for _, m := range report.Measures() {
		if !m.RecallOnly() || m.Recall() != 0.5 || m.Wrong != 0 {
			t.Errorf("%s: %+v", m.Name, m)
		}
	}
	if n := len(report.Measures()); n != 2 {
		t.Errorf("%d measures, want 2", n)
	}
}

func TestMeasureShares(t *testing.T) {
	m := Measure{Right: 6, Wrong: 2, Missed: 4}
	if m.Precision() != 0.75 || m.Recall() != 0.6 || m.F1() != 12.0/18 {
		t.Errorf("precision %v, recall %v, F1 %v", m.Precision(), m.Recall(), m.F1())
	}
	if (Measure{}).F1() != 0 {
		t.Error("an empty measure has an F1")
	}
}

func TestWriteReport(t *testing.T) {
	report := Run(readGold(t), fakeResult, Options{})
	report.Elapsed = 0 // the one thing that is not always the same
	var out strings.Builder
	if err := report.Write(&out, 1); err != nil {
		t.Fatal(err)
	}
	want := `1 texts, 7 words, 0 words/s
people                     precision  50.0  recall 100.0  F1  66.7   right     1  wrong     1  missed     0
country mentions           precision  50.0  recall  50.0  F1  50.0   right     1  wrong     1  missed     1
countries per document     precision  50.0  recall  50.0  F1  50.0   right     1  wrong     1  missed     1

people: commonest errors
    1 wrong  met                          a
        ... Côte d'Ivoire [met] Ana Ruiz in Paris. ...
        why: fake

country mentions: commonest errors
    1 wrong  Côte d'Ivoire CG             a
        ... [Côte d'Ivoire] met Ana Ruiz in Paris. ...
        why: fake
  and 1 more

countries per document: commonest errors
    1 missed CI                           a
  and 1 more
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOnly(t *testing.T) {
	report := Run(readGold(t), fakeResult, Options{})
	if err := report.Only("mentions"); err != nil {
		t.Fatal(err)
	}
	if m := report.Measures(); len(m) != 1 || m[0].Name != "country mentions" {
		t.Errorf("got %v", m)
	}
	if err := report.Only("towns"); err == nil {
		t.Error("an unknown measure gave no error")
	}
}
