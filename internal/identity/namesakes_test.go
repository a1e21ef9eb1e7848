package identity

import (
	"slices"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph"
)

func TestWhoIsMeantByAFullName(t *testing.T) {
	jordan, malaysia := said(2015, "Hamza Salem: King@JO", "JO"), said(2016, "Hamza Salem: King@MY", "MY")
	kings := []newsgraph.Document{jordan, jordan, jordan, malaysia, malaysia}
	american, chinese := said(2010, "David Cohen, Jan Koller", "US"), said(2010, "David Cohen", "CN JP")
	for name, tc := range map[string]struct {
		docs []newsgraph.Document
		in   newsgraph.Document
		want string
	}{
		"the king whom most articles mean":             {kings, jordan, "hamza-salem"},
		"the king of another country":                  {kings, malaysia, "hamza-salem~my"},
		"no office, but a country":                     {append(kings, said(2016, "Hamza Salem", "MY")), said(2016, "Hamza Salem", "MY"), "hamza-salem~my"},
		"no office and the countries of both":          {append(kings, said(2016, "Hamza Salem", "MY JO")), said(2016, "Hamza Salem", "MY JO"), "hamza-salem"},
		"nothing to go by":                             {append(kings, said(2016, "Hamza Salem", "FR")), said(2016, "Hamza Salem", "FR"), "hamza-salem"},
		"one article with another country":             {[]newsgraph.Document{jordan, jordan, jordan, malaysia}, malaysia, "hamza-salem"},
		"a country misread in articles that name both": {[]newsgraph.Document{said(2015, "Hamza Salem: King@JO", "JO MY"), jordan, said(2016, "Hamza Salem: King@MY", "JO MY"), said(2016, "Hamza Salem: King@MY", "JO MY")}, said(2016, "Hamza Salem: King@MY", "JO MY"), "hamza-salem"},
		"offices that many hold":                       {[]newsgraph.Document{said(2015, "Hamza Salem: Senator@US", "US"), said(2015, "Hamza Salem: Senator@US", "US"), said(2015, "Hamza Salem: Senator@AU", "AU"), said(2015, "Hamza Salem: Senator@AU", "AU")}, said(2015, "Hamza Salem: Senator@AU", "AU"), "hamza-salem"},
		"a common name in two countries":               {[]newsgraph.Document{american, chinese}, american, "david-cohen~us"},
		"the other":                                    {[]newsgraph.Document{american, chinese}, chinese, "david-cohen"},
		"with somebody in common":                      {[]newsgraph.Document{american, said(2010, "David Cohen, Jan Koller", "CN")}, american, "david-cohen"},
		"with a country in common":                     {[]newsgraph.Document{american, said(2010, "David Cohen", "CN US")}, american, "david-cohen"},
		"with no country":                              {[]newsgraph.Document{american, said(2010, "David Cohen", "")}, american, "david-cohen"},
		"with the same office":                         {[]newsgraph.Document{said(2010, "David Cohen: Judge@US", "US"), said(2010, "David Cohen: Judge@US", "CN")}, said(2010, "David Cohen: Judge@US", "CN"), "david-cohen"},
		"somebody whom more articles mean":             {append(slices.Repeat([]newsgraph.Document{american}, 5), chinese), chinese, "david-cohen"},
		"so many years later that it is no question":   {append(slices.Repeat([]newsgraph.Document{american}, 5), said(1950, "David Cohen", "CN")), said(1950, "David Cohen", "CN"), "david-cohen~cn"},
		"years later and without a country":            {append(slices.Repeat([]newsgraph.Document{american}, 3), said(1950, "David Cohen", "")), said(1950, "David Cohen", ""), ""},
		"a name that few have":                         {[]newsgraph.Document{said(2010, "Zoltan Gera", "HU"), said(2010, "Zoltan Gera", "GB")}, said(2010, "Zoltan Gera", "GB"), "zoltan-gera"},
		"a common name with an initial":                {[]newsgraph.Document{said(2010, "David E. Cohen", "US"), said(2010, "David E. Cohen", "CN")}, said(2010, "David E. Cohen", "CN"), "david-e-cohen"},
	} {
		p := Resolve(namesOf(tc.docs))
		var whose *Senses
		for _, x := range p {
			if strings.HasPrefix(x.ID, tc.in.People[0].ID) {
				whose = SensesOf(x)
			}
		}
		if got := strings.TrimPrefix(whose.Meant(tc.in.People[0].ID, &tc.in), newsgraph.PersonPrefix); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

// TestSensesAreDecidedAgainOnlyWhereTheyMayChange compares digests, by which it is known that articles need not be looked at again.
func TestSensesAreDecidedAgainOnlyWhereTheyMayChange(t *testing.T) {
	digest := func(docs ...newsgraph.Document) string { return SensesOf(Resolve(namesOf(docs))[0]).Encode() }
	known := slices.Repeat([]newsgraph.Document{said(2010, "David Cohen", "US")}, 10)
	if digest(known...) != digest(append(known, said(2010, "David Cohen", "CN"))...) {
		t.Error("one article more on somebody well known changes the digest")
	}
	if digest(known[:1]...) == digest(known[0], said(2010, "David Cohen", "CN")) {
		t.Error("a second article, which may be on another, does not change the digest")
	}
	king := said(2015, "Hamza Salem: King@JO", "JO")
	other := said(2016, "Hamza Salem: King@MY", "MY")
	if digest(king, king, other) == digest(king, king, other, other) {
		t.Error("a second king does not change the digest")
	}
}
