package write

import (
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
			n := make(naming)
			for _, form := range test.forms {
				n[form] = 1
			}
			if got := n.best(test.id); got != test.forms[0] {
				t.Errorf("best of %q is %q, want %q", test.forms, got, test.forms[0])
			}
		})
	}
}

func TestCommonestName(t *testing.T) {
	n := naming{"BBC": 3, "Bbc": 2, "bbc": 3}
	if got := n.commonest(); got != "BBC" {
		t.Errorf("commonest of %v is %q", n, got)
	}
	n.change(map[string]int{"BBC": -3, "bbc": -1})
	if got := n.commonest(); got != "Bbc" {
		t.Errorf("commonest of %v is %q", n, got)
	}
}

func TestPersonKeys(t *testing.T) {
	want := []string{
		"jong un|person:kim-jong-un",
		"kim jong un|person:kim-jong-un",
		"kim|person:kim-jong-un",
		"un|person:kim-jong-un",
	}
	got := personKeys("person:kim-jong-un", "Kim Jong-un", naming{"Kim Jong-un": 1, "KIM JONG UN": 2, "Kim": 1})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
