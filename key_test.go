package newsgraph_test

import (
	"testing"

	"github.com/newsgraph/newsgraph"
)

func TestPersonID(t *testing.T) {
	for name, want := range map[string]string{
		"Sergei Lavrov":              "person:sergei-lavrov",
		"SERGEI  LAVROV":             "person:sergei-lavrov",
		"Kim Jong-un":                "person:kim-jong-un",
		"Kim Jong Un":                "person:kim-jong-un",
		"Luiz Inácio Lula da Silva":  "person:luiz-inacio-lula-da-silva",
		"Luiz Ina\u0301cio":          "person:luiz-inacio",
		"Recep Tayyip Erdoğan":       "person:recep-tayyip-erdogan",
		"İlham Əliyev":               "person:ilham-aliyev",
		"Nguyễn Phú Trọng":           "person:nguyen-phu-trong",
		"Conan O’Brien":              "person:conan-obrien",
		"J.K. Rowling":               "person:jk-rowling",
		"John F. Kennedy":            "person:john-f-kennedy",
		"習近平":                        "person:習近平",
		"Владимир Путин":             "person:владимир-путин",
		" — ":                        "",
		"":                           "",
		"Halldór Þórarinn Guðmundss": "person:halldor-thorarinn-gudmundss",
	} {
		if got := newsgraph.PersonID(name); got != want {
			t.Errorf("PersonID(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzFoldName(f *testing.F) {
	for _, seed := range []string{"Kim Jong-un", "İ", "a\xff b", "Ǆ", "ß ẞ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		once := newsgraph.FoldName(name)
		if twice := newsgraph.FoldName(once); twice != once {
			t.Errorf("FoldName(%q) = %q is not stable: %q", name, once, twice)
		}
	})
}
