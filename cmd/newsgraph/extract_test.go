package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
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
	const first, second = "Côte d’Ivoire: Russian Foreign Minister Sergei Lavrov was in Tehran.", "Lavrov left."
	want := extractedText{
		ID: "1",
		People: []extractedPerson{
			{"person:sergei-lavrov", "Sergei Lavrov", extractedSpan{"Sergei Lavrov", 40, 53, first, 0, ""}},
			{"person:sergei-lavrov", "Sergei Lavrov", extractedSpan{"Lavrov", 69, 75, second, 0, ""}},
		},
		Countries: []extractedCountry{
			{"CI", "Ivory Coast", "NAME", extractedSpan{"Côte d’Ivoire", 0, 13, first, 0, "names.tsv"}},
			{"RU", "Russia", "DEMONYM", extractedSpan{"Russian", 15, 22, first, 0, "demonym in the table of countries"}},
			{"IR", "Iran", "CAPITAL", extractedSpan{"Tehran", 61, 67, first, 0, "capital in the table of countries"}},
		},
		Offices: []extractedOffice{{
			"Foreign Minister", "Sergei Lavrov", "person:sergei-lavrov", "RU", "", "CURRENT",
			extractedSpan{"Russian Foreign Minister Sergei Lavrov", 15, 53, first, 0, "title before the name"},
		}},
	}
	embedded := cmp.AllowUnexported(extractedPerson{}, extractedCountry{}, extractedOffice{})
	if diff := cmp.Diff(want, got, embedded); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if want := `{"id":"2","people":[],"countries":[],"offices":[]}`; lines[1] != want {
		t.Errorf("an empty text gave %s, want %s", lines[1], want)
	}
}

// A table without stops is one sentence; the words around a mention are enough of it.
func TestExtractCutsLongSentences(t *testing.T) {
	text := strings.Repeat("é ", 2000) + "Ghana" + strings.Repeat(" é", 2000)
	in, err := json.Marshal(map[string]string{"id": "1", "text": text})
	if err != nil {
		t.Fatal(err)
	}
	out, _, err := runTool(t, string(in), "extract")
	if err != nil {
		t.Fatal(err)
	}
	var got extractedText
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Countries) != 1 {
		t.Fatalf("want one country: %s", out)
	}
	s := got.Countries[0].Sentence
	if !strings.HasPrefix(s, "…é ") || !strings.Contains(s, " Ghana ") || !strings.HasSuffix(s, " é…") || len(s) > 400 {
		t.Errorf("the sentence is %q", s)
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

// A text in another language is named as such and not read as if it were English.
func TestExtractLeavesOtherLanguages(t *testing.T) {
	const text = "Der russische Außenminister Sergei Lawrow sprach am Dienstag in Teheran mit seinem Amtskollegen. " +
		"Nach seinen Worten sind nur noch zwei Fragen offen, die im Herbst geklärt werden sollen."
	in, err := json.Marshal(map[string]string{"id": "1", "text": text})
	if err != nil {
		t.Fatal(err)
	}
	out, _, err := runTool(t, string(in), "extract")
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"id":"1","language":"de","skipped":"not English","people":[],"countries":[],"offices":[]}` + "\n"; out != want {
		t.Errorf("got %s, want %s", out, want)
	}
	out, _, err = runTool(t, string(in), "extract", "--pretty")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out, "1 (not English)\n"+text) {
		t.Errorf("got %q", out)
	}
	file := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(file, []byte("# Gespräche in Teheran\n\n**2024-01-02**\n\n"+text+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, _, err = runTool(t, "", "extract", file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out, `"language":"de","skipped":"not English","people":[],`) {
		t.Errorf("got %s", out)
	}
}

func TestExtractPlainText(t *testing.T) {
	const text = " \nRussian Foreign Minister Sergei Lavrov left Iran.\n"
	out, _, err := runTool(t, text, "extract")
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		ID, Text          string
		People, Countries []any
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if got.ID != "-" || got.Text != text || len(got.People) != 1 || len(got.Countries) != 2 {
		t.Errorf("got %s", out)
	}
	if out, _, err := runTool(t, " \n\n", "extract"); out != "" || err != nil {
		t.Errorf("of nothing: %q, %v", out, err)
	}
}

// TestExtractPrettyWithoutColours: into a file or a pipe, and wherever somebody wants no colours.
func TestExtractPrettyWithoutColours(t *testing.T) {
	const want = "-\n[Russian](RU DEMONYM) Foreign Minister [Sergei Lavrov] left [Iran](IR NAME). [Lavrov](Sergei Lavrov) smiled.\n* Sergei Lavrov: Foreign Minister, RU, CURRENT\n"
	for name, env := range map[string]map[string]string{"no terminal": nil, "NO_COLOR": {"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}} {
		var out bytes.Buffer
		err := run(t.Context(), []string{"extract", "--pretty"}, streams{
			in: strings.NewReader("Russian Foreign Minister Sergei Lavrov left Iran. Lavrov smiled."), out: &out, err: io.Discard,
			env: func(name string) string { return env[name] },
		})
		if diff := cmp.Diff(want, out.String()); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}

func TestLinesEndBetweenWords(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"one two three four", "one two \nthree four"},
		{"aVeryLongWordOfOne and more", "aVeryLongWordOfOne \nand more"},
		{"one\n\ntwo three", "one\n\ntwo three"},
	} {
		var b strings.Builder
		p := &prettyPrinter{w: &b, style: style{width: 11}}
		p.print(test.text)
		p.flush()
		if b.String() != test.want {
			t.Errorf("%q is shown as %q, want %q", test.text, b.String(), test.want)
		}
	}
	var b strings.Builder
	p := &prettyPrinter{w: &b, style: style{width: 11, coloured: true}}
	p.print("to ")
	p.mark(colourPerson, "Ann Lee")
	p.print(" and")
	p.flush()
	if want := "to " + colourPerson + "Ann Lee" + colourNone + " \nand"; b.String() != want {
		t.Errorf("shown as %q, want %q: colours take no room", b.String(), want)
	}
}

func TestExtractPretty(t *testing.T) {
	var colours bytes.Buffer
	err := run(t.Context(), []string{"extract", "--pretty"}, streams{
		in: strings.NewReader(`{"id":"1","text":"\u001b[2J: Russian Foreign Minister Sergei Lavrov left Iran."}`), out: &colours, err: io.Discard,
		env: func(name string) string { return map[string]string{"CLICOLOR_FORCE": "1"}[name] },
	})
	out := colours.String()
	if err != nil {
		t.Fatal(err)
	}
	want := "\x1b[2m1\x1b[0m\n" +
		`\x1b[2J: ` + "\x1b[32mRussian\x1b[0m\x1b[2m[RU DEMONYM]\x1b[0m Foreign Minister \x1b[1;36mSergei Lavrov\x1b[0m left " +
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
		{"broken JSON", "\n\n{\"id\": Iran\n", "standard input, line 3: want", nil},
		{"neither JSON nor text", "Iran\x00\n", "neither JSON lines nor text", nil},
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
