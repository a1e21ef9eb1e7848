package identity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

func decision(t *testing.T, day int, kind CurationKind, value string, names ...string) Curation {
	t.Helper()
	c := Curation{Kind: kind, Value: value, Author: "ed", At: time.Date(2026, 1, day, 12, 0, 0, 0, time.UTC)}
	for _, n := range names {
		c.Names = append(c.Names, "person:"+n)
	}
	if kind == Split {
		c.Articles = []string{"article:1"}
	}
	if err := c.Complete(); err != nil {
		t.Fatal(err)
	}
	return c
}

func finns(ids ...string) []Name {
	names := make([]Name, len(ids))
	for i, id := range ids {
		names[i] = Name{ID: "person:" + id, Articles: 10 + i, Mentions: 20, Years: CountsOf(map[int32]int{2020: 5}), Countries: CountsOf(map[string]int{"FI": 9})}
	}
	return names
}

// grouped shows who has which names.
func grouped(people []*Person) string {
	var all []string
	for _, p := range people {
		var ids []string
		for _, n := range p.Names {
			ids = append(ids, strings.TrimPrefix(n.ID, "person:"))
		}
		group := strings.Join(ids, "=")
		if p.ID == Nobody {
			group = "no " + group
		}
		all = append(all, group)
	}
	return strings.Join(all, " ")
}

func TestWhatWasDecidedByHandHolds(t *testing.T) {
	names := finns("sanna-marin", "sanna-mirella-marin", "alexander-stubb", "pekka-haavisto", "nokia-oyj")
	for _, c := range []struct {
		name string
		list []Curation
		want string
	}{
		{"nothing", nil, "alexander-stubb nokia-oyj pekka-haavisto sanna-marin=sanna-mirella-marin"},
		{"two with nothing in common are one", []Curation{decision(t, 1, Merge, "", "alexander-stubb", "pekka-haavisto")}, "alexander-stubb=pekka-haavisto nokia-oyj sanna-marin=sanna-mirella-marin"},
		{"three are one, and bring their other names", []Curation{decision(t, 1, Merge, "", "alexander-stubb", "pekka-haavisto", "sanna-marin")}, "alexander-stubb=pekka-haavisto=sanna-marin=sanna-mirella-marin nokia-oyj"},
		{"two alike are two", []Curation{decision(t, 1, KeepApart, "", "sanna-marin", "sanna-mirella-marin")}, "alexander-stubb nokia-oyj pekka-haavisto sanna-marin sanna-mirella-marin"},
		{"a company", []Curation{decision(t, 1, NotAPerson, "", "nokia-oyj")}, "alexander-stubb no nokia-oyj pekka-haavisto sanna-marin=sanna-mirella-marin"},
		{
			"one, then not",
			[]Curation{decision(t, 1, Merge, "", "alexander-stubb", "pekka-haavisto"), decision(t, 2, KeepApart, "", "alexander-stubb", "pekka-haavisto")},
			"alexander-stubb nokia-oyj pekka-haavisto sanna-marin=sanna-mirella-marin",
		},
		{
			"not one, then one",
			[]Curation{decision(t, 1, KeepApart, "", "sanna-marin", "sanna-mirella-marin"), decision(t, 2, Merge, "", "sanna-marin", "sanna-mirella-marin")},
			"alexander-stubb nokia-oyj pekka-haavisto sanna-marin=sanna-mirella-marin",
		},
		{
			"one by a third, two of whom are later kept apart",
			[]Curation{
				decision(t, 1, Merge, "", "alexander-stubb", "pekka-haavisto"), decision(t, 2, Merge, "", "nokia-oyj", "pekka-haavisto"),
				decision(t, 3, KeepApart, "", "alexander-stubb", "nokia-oyj"),
			},
			"alexander-stubb nokia-oyj=pekka-haavisto sanna-marin=sanna-mirella-marin",
		},
		{
			"nobody, then somebody",
			[]Curation{decision(t, 1, NotAPerson, "", "pekka-haavisto"), decision(t, 2, Merge, "", "alexander-stubb", "pekka-haavisto")},
			"alexander-stubb=pekka-haavisto nokia-oyj sanna-marin=sanna-mirella-marin",
		},
		{
			"somebody, then nobody",
			[]Curation{decision(t, 1, Merge, "", "alexander-stubb", "pekka-haavisto"), decision(t, 2, NotAPerson, "", "pekka-haavisto")},
			"alexander-stubb nokia-oyj no pekka-haavisto sanna-marin=sanna-mirella-marin",
		},
		{"a name that no article has", []Curation{decision(t, 1, Merge, "", "alexander-stubb", "cai-goran-stubb")}, "alexander-stubb nokia-oyj pekka-haavisto sanna-marin=sanna-mirella-marin"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for range 3 { // in any order
				list := slices.Clone(c.list)
				rand.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
				if got := grouped(RulesOf(list).Resolve(slices.Clone(names))); got != c.want {
					t.Fatalf("got  %s\nwant %s", got, c.want)
				}
			}
		})
	}
}

// TestTiesLeadToTheNameOfThePerson follows for each name of a person what it belongs to.
func TestTiesLeadToTheNameOfThePerson(t *testing.T) {
	names := finns("sanna-marin", "sanna-mirella-marin", "alexander-stubb", "pekka-haavisto")
	merge := decision(t, 1, Merge, "", "alexander-stubb", "sanna-marin")
	for _, p := range RulesOf([]Curation{merge}).Resolve(names) {
		ties := p.Ties()
		if len(ties) != len(p.Names)-1 {
			t.Errorf("%s: %d ties of %d names", p.ID, len(ties), len(p.Names))
		}
		for _, n := range p.Names {
			at := n.ID
			for range len(p.Names) {
				if pair := ties[at]; pair != nil && pair.A == at {
					at = pair.B
				} else if pair != nil {
					at = pair.A
				}
			}
			if at != p.ID {
				t.Errorf("%s leads to %s, not to %s", n.ID, at, p.ID)
			}
		}
		if len(p.Names) == 3 && (ties["person:sanna-marin"] == nil || ties["person:sanna-marin"].By.ID != merge.ID) {
			t.Errorf("Sanna Marin is not there by hand: %+v", ties)
		}
	}
}

func TestDecisionsThatSayNothingAreRefused(t *testing.T) {
	at := time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC)
	for want, c := range map[string]Curation{
		"has no author":           {Kind: Merge, Names: []string{"person:a-b", "person:c-d"}, At: at},
		"has no time":             {Kind: Merge, Names: []string{"person:a-b", "person:c-d"}, Author: "ed"},
		`"UNITE" is none of`:      {Kind: "UNITE", Names: []string{"person:a-b"}, Author: "ed", At: at},
		"2 different names":       {Kind: Merge, Names: []string{"person:a-b", "person:a-b"}, Author: "ed", At: at},
		"must be a full one":      {Kind: Merge, Names: []string{"person:a", "person:b~jo"}, Author: "ed", At: at},
		`"country:FI" is no id`:   {Kind: NotAPerson, Names: []string{"country:FI"}, Author: "ed", At: at},
		"SPLIT takes":             {Kind: Merge, Names: []string{"person:a-b", "person:c-d"}, Articles: []string{"article:1"}, Author: "ed", At: at},
		"1 names at most":         {Kind: Rename, Value: "A", Names: []string{"person:a-b", "person:c-d"}, Author: "ed", At: at},
		"no item of Wikidata":     {Kind: Identify, Value: "42", Names: []string{"person:a-b"}, Author: "ed", At: at},
		"cannot end an id":        {Kind: Split, Value: "The Other", Articles: []string{"article:1"}, Names: []string{"person:a-b"}, Author: "ed", At: at},
		"is no id of an article":  {Kind: Split, Value: "x", Articles: []string{"http://x"}, Names: []string{"person:a-b"}, Author: "ed", At: at},
		"no new name":             {Kind: Rename, Value: " ", Names: []string{"person:a-b"}, Author: "ed", At: at},
		"NOT_A_PERSON has no val": {Kind: NotAPerson, Value: "x", Names: []string{"person:a-b"}, Author: "ed", At: at},
		"made of a name and":      {Kind: KeepApart, Names: []string{"person:a~jo", "person:c-d"}, Author: "ed", At: at},
	} {
		if err := c.Complete(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: error %v, want one with %q", c, err, want)
		}
	}
}

// TestTheSameDecisionHasOneID makes a decision twice, written in other ways.
func TestTheSameDecisionHasOneID(t *testing.T) {
	at := time.Date(2026, 1, 2, 3, 4, 5, 678, time.UTC)
	a := Curation{Kind: Merge, Names: []string{"person:a-b", "person:c-d"}, Author: "ed", At: at}
	b := Curation{Kind: Merge, Names: []string{"person:c-d", "person:a-b", "person:a-b"}, Author: " ed ", At: at.In(time.FixedZone("", 3600)), ID: "x"}
	for _, c := range []*Curation{&a, &b} {
		if err := c.Complete(); err != nil {
			t.Fatal(err)
		}
	}
	if a.ID != b.ID || len(a.ID) != 10 {
		t.Errorf("ids %q and %q", a.ID, b.ID)
	}
	if other := decision(t, 1, Merge, "", "a-b", "c-d"); other.ID == a.ID {
		t.Error("another time, and the same id")
	}
}

// FuzzRules makes any decisions and looks that everybody has names, no name twice, and that what is kept apart is apart whatever the order.
func FuzzRules(f *testing.F) {
	f.Add([]byte{0, 1, 2, 1, 2, 3, 0, 3, 4})
	f.Fuzz(func(t *testing.T, b []byte) {
		ids := []string{"sanna-marin", "sanna-mirella-marin", "alexander-stubb", "pekka-haavisto", "nokia-oyj"}
		var list []Curation
		for i := 0; i+2 < len(b) && i < 60; i += 3 {
			x, y := ids[int(b[i+1])%len(ids)], ids[int(b[i+2])%len(ids)]
			if x == y {
				continue
			}
			switch b[i] % 3 {
			case 0:
				list = append(list, decision(t, 1+i/3, Merge, "", x, y))
			case 1:
				list = append(list, decision(t, 1+i/3, KeepApart, "", x, y))
			case 2:
				list = append(list, decision(t, 1+i/3, NotAPerson, "", x))
			}
		}
		want := ""
		for range 2 {
			people := RulesOf(list).Resolve(finns(ids...))
			seen := make(map[string]bool)
			for _, p := range people {
				for _, n := range p.Names {
					if seen[n.ID] {
						t.Fatalf("%s is two people's", n.ID)
					}
					seen[n.ID] = true
				}
				if p.ID != Nobody && len(p.Ties()) != len(p.Names)-1 {
					t.Fatalf("%s: not all names belong to it: %v", p.ID, p.Ties())
				}
			}
			if len(seen) != len(ids) {
				t.Fatalf("names are missing: %v", seen)
			}
			if want == "" {
				want = fmt.Sprint(grouped(people))
			} else if got := grouped(people); got != want {
				t.Fatalf("in another order %s, not %s", got, want)
			}
			slices.Reverse(list)
		}
	})
}
