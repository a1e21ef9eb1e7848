package eval

import (
	"os"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph"
)

// TestPairsAreRead reads the tables that the figures are measured with.
func TestPairsAreRead(t *testing.T) {
	f, err := os.Open("../testdata/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pairs, err := ReadPairs(f)
	if err != nil {
		t.Fatal(err)
	}
	splits := map[string]int{}
	verdicts := map[string]int{}
	for _, p := range pairs {
		splits[p.Split]++
		verdicts[p.Verdict]++
		for _, id := range []string{p.A, p.B} {
			if newsgraph.PersonID(strings.ReplaceAll(id, "-", " ")) != newsgraph.PersonPrefix+id {
				t.Errorf("%q is no id of a person", id)
			}
		}
	}
	if splits["dev"]+splits["test"] != len(pairs) || splits["test"] < 400 {
		t.Errorf("splits %v of %d pairs", splits, len(pairs))
	}
	if verdicts[Same] < 400 || verdicts[Different] < 400 {
		t.Errorf("verdicts %v", verdicts)
	}
	g, err := os.Open("../testdata/leaders.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	leaders, err := ReadLeaders(g)
	if err != nil || len(leaders) < 60 {
		t.Errorf("%d names of leaders, %v", len(leaders), err)
	}
}

func TestMistakesInATableAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "no pairs",
		"# nothing\nsplit\tcorpus\n": "no pairs",
		"dev\tc\ta\tb\t1\t2\tspelling\tsame\ndev\tc\ta": "line 2: want 8 fields",
		"dev\tc\t\tb\t1\t2\tspelling\tsame":             "line 1: want 8 fields",
	} {
		if _, err := ReadPairs(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func FuzzReadPairs(f *testing.F) {
	f.Add("dev\tc\ta\tb\t1\t2\tspelling\tsame\n")
	f.Add("#\n\tx")
	f.Fuzz(func(t *testing.T, text string) {
		pairs, err := ReadPairs(strings.NewReader(text))
		if err == nil && len(pairs) == 0 {
			t.Error("neither pairs nor an error")
		}
	})
}

func TestMeasure(t *testing.T) {
	doc := func(id string, names ...string) newsgraph.Document {
		d := newsgraph.Document{Article: newsgraph.Article{ID: id}, Countries: []newsgraph.CountryInArticle{{Code: "RU", Mention: newsgraph.Mention{Count: 1}}}}
		for _, name := range names {
			d.People = append(d.People, newsgraph.PersonInArticle{ID: newsgraph.PersonID(name), Name: name, Mention: newsgraph.Mention{Count: 1}})
		}
		return d
	}
	w := NewWorld([]newsgraph.Document{doc("1", "Sergei Lavrov"), doc("2", "Sergey Lavrov"), doc("3", "Lavrov"), doc("4", "Anna Lavrova"), doc("5", "Sergei Lavrov", "Lavrov")})
	counts, mistakes, absent := w.Measure([]Pair{
		{"dev", "c", "sergei-lavrov", "sergey-lavrov", []string{"1"}, []string{"2"}, "spelling", Same},
		{"dev", "c", "sergei-lavrov", "anna-lavrova", []string{"1"}, []string{"4"}, "family", Different},
		{"dev", "c", "lavrov", "sergei-lavrov", []string{"3"}, []string{"1"}, "single", Same},
		{"dev", "c", "sergei-lavrov", "sergei-lavrov", []string{"1"}, []string{"5"}, "namesake", Different},
		{"dev", "c", "sergei-lavrov", "somebody-else", []string{"1"}, []string{"2"}, "family", Different},
		{"dev", "c", "sergei-lavrov", "sergey-lavrov", []string{"1"}, []string{"2"}, "spelling", "unclear"},
	})
	if want := (Count{Right: 2, Wrong: 1, Apart: 1}); Total(counts) != want || absent != 1 || len(mistakes) != 1 {
		t.Errorf("%+v, %d absent, mistakes %+v", counts, absent, mistakes)
	}
	shares := w.Together([]Leader{{"c", "sergei-lavrov", "sergei-lavrov", []string{"1", "5"}}, {"c", "sergei-lavrov", "lavrov", []string{"3"}}})
	if shares["sergei-lavrov"] != 1 {
		t.Errorf("%v", shares)
	}
}

// TestNamesakesAreMeasured has two people of one name.
func TestNamesakesAreMeasured(t *testing.T) {
	doc := func(id, country string) newsgraph.Document {
		return newsgraph.Document{
			Article:   newsgraph.Article{ID: id},
			People:    []newsgraph.PersonInArticle{{ID: "person:david-cohen", Name: "David Cohen", Mention: newsgraph.Mention{Count: 1}}},
			Countries: []newsgraph.CountryInArticle{{Code: country, Mention: newsgraph.Mention{Count: 1}}},
		}
	}
	w := NewWorld([]newsgraph.Document{doc("1", "US"), doc("2", "CN")})
	pair := Pair{"dev", "c", "david-cohen", "david-cohen", []string{"1"}, []string{"2"}, "namesake", Different}
	if counts, _, _ := w.Measure([]Pair{pair}); counts["namesake"] != (Count{Apart: 1}) {
		t.Errorf("%+v", counts)
	}
}
