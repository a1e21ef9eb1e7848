package extract

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads whole articles. A new case is a new .md file in testdata/golden; its .golden
// file is written by -update and then read with care.
func TestGolden(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	articles, err := filepath.Glob("testdata/golden/*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) == 0 {
		t.Fatal("no articles in testdata/golden")
	}
	for _, path := range articles {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".md"), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			result := x.Extract(string(text))
			checkResult(t, string(text), result)
			got := showResult(string(text), result)
			golden := strings.TrimSuffix(path, ".md") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// showResult writes what was found for a person to check: sentence by sentence, without the rules,
// which change more often than what they decide.
func showResult(text string, r Result) string {
	var out strings.Builder
	for i, s := range r.Sentences {
		fmt.Fprintf(&out, "%s\n", strings.Join(strings.Fields(text[s.Start:s.End]), " "))
		for _, m := range r.People {
			if m.Sentence == i {
				fmt.Fprintf(&out, "  person   %s", text[m.Start:m.End])
				if m.Name != text[m.Start:m.End] {
					fmt.Fprintf(&out, " = %s", m.Name)
				}
				out.WriteByte('\n')
			}
		}
		for _, m := range r.Countries {
			if m.Sentence == i {
				fmt.Fprintf(&out, "  country  %s = %s %s\n", text[m.Start:m.End], m.Code, m.Kind)
			}
		}
		for _, o := range r.Offices {
			if o.Sentence == i {
				fmt.Fprintf(&out, "  office   %s: %s, %s%s, %s\n", o.Person, o.Title, o.Country, o.Organization, o.Status)
			}
		}
		for _, q := range r.Quotes {
			if q.Sentence == i {
				fmt.Fprintf(&out, "  quote    %s %s: %s\n", q.Speaker, q.Verb, strings.Join(strings.Fields(text[q.Start:q.End]), " "))
			}
		}
	}
	return out.String()
}
