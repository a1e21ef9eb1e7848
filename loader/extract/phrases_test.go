package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLongestPhrase(t *testing.T) {
	cut, err := newPhraseCutter()
	if err != nil {
		t.Fatal(err)
	}
	table := newPhraseTable()
	for i, phrase := range []string{"Guinea", "Guinea-Bissau", "Papua New Guinea", "New Guinea pig"} {
		table.add(cut.folds(phrase), uint32(i+1))
	}
	tests := []struct {
		text  string
		value uint32
		words int
	}{
		{"Guinea won", 1, 1},
		{"GUINEA-BISSAU won", 2, 3},
		{"Guinea-Conakry won", 1, 1},
		{"Papua New Guinea", 3, 3},
		{"Papua New", 0, 0},
		{"New Guinea", 0, 0},
		{"Papua New\n\nGuinea", 0, 0}, // never across sentences
	}
	for _, tt := range tests {
		d := splitText(t, tt.text)
		value, end := table.longest(d, 0, anyPhrase)
		if value != tt.value || end != tt.words {
			t.Errorf("%q: phrase %d of %d words, want %d of %d", tt.text, value, end, tt.value, tt.words)
		}
	}
}

// TestPhraseTableGrows adds more phrases than the table starts with room for.
func TestPhraseTableGrows(t *testing.T) {
	table := newPhraseTable()
	const many = 5000
	for i := uint64(1); i <= many; i++ {
		table.add([]uint64{i, i * i}, uint32(i))
	}
	for i := uint64(1); i <= many; i++ {
		node, _, ok := table.step(0, i)
		if !ok {
			t.Fatalf("phrase %d is lost", i)
		}
		if _, value, _ := table.step(node, i*i); value != uint32(i) {
			t.Fatalf("phrase %d has the value %d", i, value)
		}
	}
}

func TestReadData(t *testing.T) {
	lines, err := readData("x.tsv", "# head\n\na\tb; c;\r\nd\t", 2)
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, l := range lines {
		got = append(got, append([]string{l.columns[0]}, items(l.columns[1])...))
	}
	if diff := cmp.Diff([][]string{{"a", "b", "c"}, {"d"}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	_, err = readData("x.tsv", "# head\na\n", 2)
	if err == nil || err.Error() != "x.tsv, line 2: 1 columns, want 2" {
		t.Errorf("a line with too few columns gave %v", err)
	}
}

func FuzzReadData(f *testing.F) {
	f.Add("# head\na\tb;c\n", 2)
	f.Fuzz(func(t *testing.T, text string, columns int) {
		lines, err := readData("x.tsv", text, columns)
		if err != nil {
			return
		}
		for _, l := range lines {
			if len(l.columns) != columns || l.number < 1 {
				t.Fatalf("line %d has %d columns", l.number, len(l.columns))
			}
			for _, item := range items(l.columns[0]) {
				if item == "" || strings.TrimSpace(item) != item {
					t.Fatalf("item %q", item)
				}
			}
		}
	})
}

func TestBrokenCountryData(t *testing.T) {
	newLoader := func() *countryLoader {
		cut, err := newPhraseCutter()
		if err != nil {
			t.Fatal(err)
		}
		return &countryLoader{
			m:        &countryModel{phrases: newPhraseTable(), cues: newPhraseTable(), words: map[uint64]wordClass{}},
			cut:      cut,
			contexts: map[string]*countryContext{},
		}
	}
	names := func(l *countryLoader) func(dataLine) error { return l.formsLine("NAME") }
	tests := []struct {
		name string
		read func(*countryLoader) func(dataLine) error
		text string
		want string
	}{
		{"unknown rule", names, "IR\toften\tIran", `"often" is no rule`},
		{"two countries", names, "CD\tplain\tCongo\nCG\tplain\tCongo", `"Congo" means CD and CG`},
		{"unknown class", func(l *countryLoader) func(dataLine) error { return l.wordLine }, "verb\tsay", `"verb" is no class of words`},
		{"unknown place of a cue", func(l *countryLoader) func(dataLine) error { return l.contextLine }, "Chad\tTD\tabove\tx", `"above" is no place for a cue`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := newLoader()
			lines, err := readData("x.tsv", tt.text, strings.Count(strings.SplitN(tt.text, "\n", 2)[0], "\t")+1)
			if err != nil {
				t.Fatal(err)
			}
			read := tt.read(l)
			for _, line := range lines {
				if err = read(line); err != nil {
					break
				}
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}
