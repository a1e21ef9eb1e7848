package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// runTool runs a command that needs no database and returns what it writes.
func runTool(t *testing.T, stdin string, args ...string) (out, errOut string, err error) {
	t.Helper()
	var o, e strings.Builder
	err = run(context.Background(), args, streams{in: strings.NewReader(stdin), out: &o, err: &e})
	return o.String(), e.String(), err
}

const lavrov = "Côte d’Ivoire: Russian Foreign Minister Sergei Lavrov was in Tehran. Lavrov left."

func TestExtractLines(t *testing.T) {
	in, err := json.Marshal(map[string]string{"id": "1", "text": lavrov})
	if err != nil {
		t.Fatal(err)
	}
	out, _, err := runTool(t, string(in)+"\n\n"+`{"id":"2","text":""}`, "extract")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines, want 2:\n%s", len(lines), out)
	}
	var got extractedText
	if err := json.Unmarshal([]byte(lines[0]), &got); err != nil {
		t.Fatal(err)
	}
	for i := range got.People {
		got.People[i].Why = "" // the model's business
	}
	want := extractedText{
		ID: "1",
		People: []extractedPerson{
			{ID: "person:sergei-lavrov", Name: "Sergei Lavrov", Surface: "Sergei Lavrov", Start: 40, End: 53},
			{ID: "person:sergei-lavrov", Name: "Sergei Lavrov", Surface: "Lavrov", Start: 69, End: 75, Sentence: 1},
		},
		Countries: []extractedCountry{
			{Code: "CI", Name: "Ivory Coast", Kind: "NAME", Surface: "Côte d’Ivoire", End: 13, Why: "names.tsv"},
			{Code: "RU", Name: "Russia", Kind: "DEMONYM", Surface: "Russian", Start: 15, End: 22, Why: "demonym in the table of countries"},
			{Code: "IR", Name: "Iran", Kind: "CAPITAL", Surface: "Tehran", Start: 61, End: 67, Why: "capital in the table of countries"},
		},
		Offices: []extractedOffice{{
			Title: "Foreign Minister", Person: "Sergei Lavrov", PersonID: "person:sergei-lavrov", Country: "RU",
			Status: "CURRENT", Surface: "Russian Foreign Minister Sergei Lavrov", Start: 15, End: 53,
			Why: "title before the name",
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if want := `{"id":"2","people":[],"countries":[],"offices":[]}`; lines[1] != want {
		t.Errorf("an empty text gave %s, want %s", lines[1], want)
	}
}

func TestExtractFiles(t *testing.T) {
	dir := t.TempDir()
	article := "# Iran and China talk\n**A Paper**\n\n**2024-01-02 03:04**\n\n**https://paper.example/1**\n\nThey [talked](https://paper.example/2) in Beijing.\n"
	for name, text := range map[string]string{"a.md": article, "b.txt": "A note about Ghana."} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, errOut, err := runTool(t, "", "extract", dir)
	if err != nil {
		t.Fatal(err, errOut)
	}
	var got []string
	for line := range strings.Lines(out) {
		var d extractedText
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		for _, c := range d.Countries {
			runes := []rune(d.Text)
			got = append(got, c.Code+" "+string(runes[c.Start:c.End]))
		}
	}
	if diff := cmp.Diff([]string{"IR Iran", "CN China", "CN Beijing", "GH Ghana"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestExtractPretty(t *testing.T) {
	out, _, err := runTool(t, `{"id":"1","text":"\u001b[2J: Russian Foreign Minister Sergei Lavrov left Iran."}`, "extract", "--pretty")
	if err != nil {
		t.Fatal(err)
	}
	want := "\x1b[2m1\x1b[0m\n" +
		"[2J: \x1b[32mRussian\x1b[0m\x1b[2m[RU DEMONYM]\x1b[0m Foreign Minister \x1b[1;36mSergei Lavrov\x1b[0m left " +
		"\x1b[1;32mIran\x1b[0m\x1b[2m[IR NAME]\x1b[0m.\n" +
		"\x1b[2m* Sergei Lavrov: Foreign Minister, RU, CURRENT\x1b[0m\n"
	if diff := cmp.Diff(want, out); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestExtractRefuses(t *testing.T) {
	tests := []struct {
		name, stdin, want string
		args              []string
	}{
		{"no JSON", "Iran\n", "standard input, line 1: want", nil},
		{"no text", `{"id":"1","text":"a"}` + "\n" + `{"id":"2"}`, "standard input, line 2: no \"text\"", nil},
		{"no such file", "", "nothing was read", []string{"/no/such/file.md"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := runTool(t, tt.stdin, append([]string{"extract"}, tt.args...)...)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}
