package titles

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph"
)

func TestOneHolder(t *testing.T) {
	tests := []struct {
		title string
		want  bool
	}{
		{"President", true},
		{"Foreign Minister", true},
		{"Chancellor of the Exchequer", true},
		{"Minister", false},
		{"Deputy Foreign Minister", false},
		{"Senator", false},
		{"Ambassador to Kenya", false},
	}
	for _, tt := range tests {
		if got := OneHolder(newsgraph.FoldName(tt.title)); got != tt.want {
			t.Errorf("OneHolder(%q) = %v", tt.title, got)
		}
	}
}

// TestEveryTitleIsOfOneOrOfMany holds titles.tsv against the titles that the extraction knows.
func TestEveryTitleIsOfOneOrOfMany(t *testing.T) {
	var titles []string
	err := filepath.WalkDir("../../loader/extract", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Base(path) != "titles.tsv" {
			return err
		}
		text, err := os.ReadFile(path)
		for line := range strings.Lines(string(text)) {
			if title, _, found := strings.Cut(line, "\t"); found && !strings.HasPrefix(line, "#") {
				titles = append(titles, title)
			}
		}
		return err
	})
	if err != nil || len(titles) < 50 {
		t.Fatalf("%d titles are known, error %v", len(titles), err)
	}
	for _, title := range titles {
		folded := newsgraph.FoldName(title)
		if known().one[folded] == known().many[folded] {
			t.Errorf("titles.tsv does not say whether one or many hold the office of %q", title)
		}
	}
}
