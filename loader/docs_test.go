package loader

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/loader/format"
)

var fenced = regexp.MustCompile("(?ms)^```([a-z]+)\n(.*?)^```$")

// TestExamplesOfTheDocs reads every example of docs/formats.md.
func TestExamplesOfTheDocs(t *testing.T) {
	text, err := os.ReadFile("../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, m := range fenced.FindAllStringSubmatch(string(text), -1) {
		if strings.Contains(m[2], `"kind": "refused"`) {
			continue // a line of the report
		}
		records := readAll(t, "x", []byte(m[2]))
		if len(records) == 0 {
			t.Errorf("no article in:\n%s", m[2])
		}
		for _, rec := range records {
			read++
			if rec.Problem != "" || rec.Partial != "" {
				t.Errorf("%s %s in:\n%s", rec.Problem, rec.Partial, m[2])
			}
		}
	}
	if read < 12 {
		t.Errorf("%d examples, want at least 12", read)
	}
}

// TestDocsNameEveryKey compares the table of names with that of the program.
func TestDocsNameEveryKey(t *testing.T) {
	text, err := os.ReadFile("../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	for field, keys := range format.Names() {
		if len(keys) < 2 {
			continue
		}
		row := "| `" + field + "` | `" + strings.Join(keys[1:], "`, `") + "` |"
		if !strings.Contains(string(text), row) {
			t.Errorf("docs/formats.md has no row\n%s", row)
		}
	}
}
