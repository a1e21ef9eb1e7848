package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEvalOffices measures a text in a row, and an article in Markdown that a row names.
func TestEvalOffices(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("b.md", "# Talks in Oslo\n**Some Paper**\n\n**2019-03-04**\n\nOSLO, March 4 - Finance Minister Siv Jensen opened talks with the Dutch.\n")
	set := write("set.jsonl", `{"id":"a","text":"French President Emmanuel Macron met Ana Silva, the Chilean ambassador."}`+"\n"+`{"id":"b","file":"b.md"}`+"\n")
	facts := write("offices.tsv", `split	collection	article	person	title	owner	status	verdict
dev	c	a	emmanuel-macron	President	FR	current	fact
dev	c	a	ana-silva	Consul	CL	current	fact
test	c	b	siv-jensen	Finance Minister	NO	current	fact
`)
	tests := []struct {
		name string
		args []string
		want []string
	}{
		{"all", nil, []string{"missed a: ana-silva, Consul of CL", "wrong a: Ana Silva, Ambassador of CL, CURRENT", "all 2 3 2 66.7 3 2 66.7 66.7"}},
		{"one split", []string{"--split", "test"}, []string{"all 1 1 1 100.0 1 1 100.0 100.0"}},
		{"some mistakes", []string{"--errors", "1"}, []string{"... and 1 more"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, _, err := runTool(t, "", append([]string{"eval", "--offices", facts, set}, tt.args...)...)
			if err != nil {
				t.Fatal(err)
			}
			out = strings.Join(strings.Fields(out), " ")
			for _, want := range tt.want {
				if !strings.Contains(out, want) {
					t.Errorf("no %q in\n%s", want, out)
				}
			}
		})
	}
	if out, _, err := runTool(t, "", "eval", "--offices", facts, set, "--errors", "0"); err != nil || strings.Contains(out, "missed") || strings.Contains(out, "more") {
		t.Errorf("%v, mistakes are printed:\n%s", err, out)
	}
	if _, _, err := runTool(t, "", "eval", "--offices", write("bad.tsv", "x\ty\n"), set); err == nil || !strings.Contains(err.Error(), "bad.tsv: line 1: want 8 fields") {
		t.Errorf("a broken table: %v", err)
	}
}
