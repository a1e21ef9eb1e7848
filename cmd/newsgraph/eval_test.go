package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func writeGold(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gold.jsonl")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEval(t *testing.T) {
	path := writeGold(t, `{"id":"a","text":"Iran met Turkish officials in Ankara.","countries":[{"iso2":"IR","start":0,"end":4,"kind":"country"},{"iso2":"TR","start":9,"end":16,"kind":"nationality"}]}`)
	const right = "country mentions           precision 100.0  recall 100.0  F1 100.0   right     2  wrong     0  missed     0"
	tests := []struct {
		name string
		args []string
		want []string
	}{
		{"all kinds", nil, []string{"1 texts, 6 words", "right     2  wrong     1  missed     0", "[Ankara]"}},
		{"some kinds", []string{"--kinds", "name,DEMONYM"}, []string{right}},
		{"no errors", []string{"--errors", "0", "--only", "documents"}, []string{"countries per document"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, _, err := runTool(t, "", append([]string{"eval", path}, tt.args...)...)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range tt.want {
				if !strings.Contains(out, want) {
					t.Errorf("no %q in\n%s", want, out)
				}
			}
			if strings.Contains(out, "people") {
				t.Errorf("people are measured in a set that does not label them:\n%s", out)
			}
		})
	}
}

func TestEvalRefuses(t *testing.T) {
	good := writeGold(t, `{"id":"a","text":"Iran.","people":[]}`)
	tests := []struct {
		name, want string
		args       []string
	}{
		{"no set", "requires at least 1 arg", nil},
		{"unknown kind", `"TOWN" is no kind of country mention`, []string{good, "--kinds", "TOWN"}},
		{"unknown measure", `"towns" is no measure`, []string{good, "--only", "towns"}},
		{"no such file", "no such file", []string{good + "x"}},
		{"not a labelled set", "gold.jsonl: line 1: not a labelled text", []string{writeGold(t, "Iran")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := runTool(t, "", append([]string{"eval"}, tt.args...)...)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}
