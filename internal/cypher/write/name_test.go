package write

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBestName(t *testing.T) {
	for _, test := range []struct {
		name, id string
		forms    []string // the best first
	}{
		{"the id's name before longer ones", "person:sergei-lavrov", []string{"Sergei Lavrov", "Sergei Viktorovich Lavrov", "Lavrov"}},
		{"accents", "person:recep-tayyip-erdogan", []string{"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "Erdoğan"}},
		{"both cases", "person:sergei-lavrov", []string{"Sergei Lavrov", "SERGEI LAVROV", "sergei lavrov"}},
		{"code points decide between equals", "person:kim-jong-un", []string{"Kim Jong Un", "Kim Jong-Un", "Kim Jong-un"}},
		{"a curly apostrophe is no accent", "person:mary-obrien", []string{"Mary O'Brien", "Mary O’Brien"}},
		{"most words where none makes the id", "person:somebody", []string{"Volodymyr Zelensky", "Zelenskyy"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			forms := slices.Clone(test.forms)
			for range forms {
				forms = append(forms[1:], forms[0])
				if got := bestName(test.id, forms); got != test.forms[0] {
					t.Errorf("best of %q is %q, want %q", forms, got, test.forms[0])
				}
			}
		})
	}
}

func TestNameKeys(t *testing.T) {
	want := []string{
		"jong un|person:kim-jong-un",
		"kim jong un|person:kim-jong-un",
		"un|person:kim-jong-un",
	}
	if diff := cmp.Diff(want, nameKeys("person:kim-jong-un", "Kim Jong-un")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
