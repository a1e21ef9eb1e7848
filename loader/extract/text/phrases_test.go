package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLongestPhrase(t *testing.T) {
	cut, err := NewPhraseCutter()
	if err != nil {
		t.Fatal(err)
	}
	table := NewPhraseTable()
	for i, phrase := range []string{"Guinea", "Guinea-Bissau", "Papua New Guinea", "New Guinea pig"} {
		table.Add(cut.Folds(phrase), uint32(i+1))
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
		value, end := table.Longest(d, 0, AnyPhrase)
		if value != tt.value || end != tt.words {
			t.Errorf("%q: phrase %d of %d words, want %d of %d", tt.text, value, end, tt.value, tt.words)
		}
	}
}

// TestPhraseTableGrows adds more phrases than the table starts with room for.
func TestPhraseTableGrows(t *testing.T) {
	table := NewPhraseTable()
	const many = 5000
	for i := uint64(1); i <= many; i++ {
		table.Add([]uint64{i, i * i}, uint32(i))
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
	lines, err := ReadData("x.tsv", "# head\n\na\tb; c;\r\nd\t", 2)
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, l := range lines {
		got = append(got, append([]string{l.Columns[0]}, Items(l.Columns[1])...))
	}
	if diff := cmp.Diff([][]string{{"a", "b", "c"}, {"d"}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	_, err = ReadData("x.tsv", "# head\na\n", 2)
	if err == nil || err.Error() != "x.tsv, line 2: 1 columns, want 2" {
		t.Errorf("a line with too few columns gave %v", err)
	}
}

func FuzzReadData(f *testing.F) {
	f.Add("# head\na\tb;c\n", 2)
	f.Fuzz(func(t *testing.T, text string, columns int) {
		lines, err := ReadData("x.tsv", text, columns)
		if err != nil {
			return
		}
		for _, l := range lines {
			if len(l.Columns) != columns || l.number < 1 {
				t.Fatalf("line %d has %d columns", l.number, len(l.Columns))
			}
			for _, item := range Items(l.Columns[0]) {
				if item == "" || strings.TrimSpace(item) != item {
					t.Fatalf("item %q", item)
				}
			}
		}
	})
}
