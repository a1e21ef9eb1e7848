package eval

import (
	"os"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
)

// TestOfficesAreRead reads the table that the figures are measured with.
func TestOfficesAreRead(t *testing.T) {
	f, err := os.Open("testdata/offices.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	facts, err := ReadOffices(f)
	if err != nil {
		t.Fatal(err)
	}
	count := make(map[string]int)
	split := make(map[string]string) // by article
	for _, f := range facts {
		if f.Verdict == officeFact {
			count[f.Split]++
		}
		if old, ok := split[f.Article]; ok && old != f.Split {
			t.Errorf("%s is in two splits", f.Article)
		}
		split[f.Article] = f.Split
		for _, id := range f.People {
			if newsgraph.PersonID(strings.ReplaceAll(id, "-", " ")) != newsgraph.PersonPrefix+id {
				t.Errorf("%q is no id of a person", id)
			}
		}
	}
	if len(count) != 4 || count["dev"] < 250 || count["read"] < 250 || count["test"] < 200 || count["test2"] < 200 {
		t.Errorf("facts %v", count)
	}
}

func TestReadOfficesRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"# nothing\nsplit\tcollection\n":                      "no facts",
		"dev\tc\ta\tana-silva\tPresident\tCL\tcurrent\n":      "line 1: want 8 fields",
		"#\ndev\tc\ta\tana-silva\t\tCL\tcurrent\tfact\n":      "line 2: want 8 fields",
		"dev\tc\ta\tana-silva\tPresident\tCL\tnow\tfact\n":    `line 1: "now" is no status`,
		"dev\tc\ta\tana-silva\tPresident\tCL\tcurrent\tyes\n": `line 1: "yes" is no verdict`,
	} {
		if _, err := ReadOffices(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func FuzzReadOffices(f *testing.F) {
	f.Add("dev\tc\ta\tana-silva|silva\tPresident\tCL\tcurrent|former\tfact\n")
	f.Add("dev\tc\ta\t-\t-\t-\t-\tnone\n#\n")
	f.Fuzz(func(t *testing.T, text string) {
		facts, err := ReadOffices(strings.NewReader(text))
		if err == nil && len(facts) == 0 {
			t.Error("neither facts nor an error")
		}
	})
}

func TestOffices(t *testing.T) {
	facts, err := ReadOffices(strings.NewReader(`dev	c	a	ana-silva	President	CL	current	fact
dev	c	a	ivo-novak	Foreign Minister|Foreign Secretary	HR	current|former	fact
dev	c	a	jan-berg	Chairman	Fishing Agency	current	also
dev	c	b	-	-	-	-	none
dev	c	gone	ana-silva	President	CL	current	fact
`))
	if err != nil {
		t.Fatal(err)
	}
	read := func(text string) extract.Result {
		result := extract.Result{Sentences: []extract.Span{{Start: 0, End: len(text)}}}
		office := func(person, title, country, body string, status newsgraph.OfficeStatus) {
			result.Offices = append(result.Offices, extract.Office{Person: person, Title: title, Country: country, Organization: body, Status: status})
		}
		switch text {
		case "a":
			office("Silva", "President", "CL", "", newsgraph.OfficeFormer)
			office("Silva", "President", "CL", "", newsgraph.OfficeCurrent) // said again: the first counts
			office("Jan Berg", "Chairman", "", "Fishing Agency", newsgraph.OfficeCurrent)
		case "b":
			office("Ana Silva", "President", "CL", "", newsgraph.OfficeCurrent)
		}
		return result
	}
	counts, mistakes := Offices(facts, []Doc{{ID: "a", Text: "a"}, {ID: "b", Text: "b"}, {ID: "unread", Text: "a"}}, read)
	if want := (OfficeCount{Articles: 2, Facts: 2, Found: 1, Statements: 3, Right: 2, Status: 1}); counts["c"] != want {
		t.Errorf("%+v, want %+v", counts["c"], want)
	}
	var kinds []string
	for _, m := range mistakes {
		kinds = append(kinds, m.Article+" "+m.Kind)
	}
	if got := strings.Join(kinds, ", "); got != "a status, a missed, b wrong" {
		t.Errorf("mistakes: %s", got)
	}
}
