package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/seeds"
)

func TestParseNames(t *testing.T) {
	got, err := parseNames("# head\n\nLA||Lao PDR|Laos;Lao State|Laotian+;Lao|Vientiane|\r\nAQ||Antarctica||||why")
	if err != nil {
		t.Fatal(err)
	}
	want := []entry{
		{
			code: "LA", official: "Lao PDR", capital: "Vientiane",
			others: []string{"Laos", "Lao State"}, people: []string{"Laotian+", "Lao"},
		},
		{code: "AQ", official: "Antarctica", why: "why"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(entry{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseNamesRefuses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"too few columns", "LA||Lao PDR", "line 1: 3 columns"},
		{"too many columns", "\nLA||Lao PDR|||||", "line 2: 8 columns"},
		{"no code", "||Lao PDR||||", "no code"},
		{"no official name", "LA||||||", "no official name"},
		{"empty item", "LA||Lao PDR|Laos;||Vientiane|", "empty item"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parseNames(tt.text)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func FuzzParseNames(f *testing.F) {
	f.Add("LA||Lao PDR|Laos|Laotian+;Lao|Vientiane|")
	f.Add("# head\n|;|+|")
	f.Fuzz(func(t *testing.T, text string) {
		entries, err := parseNames(text)
		if err != nil {
			return
		}
		for _, e := range entries {
			if !slices.IsSorted(aliases(e.name, e.official, e.others)) {
				t.Errorf("aliases of %q are not sorted", e.others)
			}
			demonyms(e.people)
		}
	})
}

func TestSpellingsByRule(t *testing.T) {
	tests := []struct {
		name   string
		others []string
		want   []string
	}{
		{"Iran", nil, nil},
		{"Saint Kitts and Nevis", nil, []string{
			"Saint Kitts & Nevis", "St Kitts & Nevis", "St Kitts and Nevis", "St. Kitts & Nevis", "St. Kitts and Nevis",
		}},
		{"Turkey", []string{"Türkiye", "Turkiye"}, []string{"Turkiye", "Türkiye"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, aliases(tt.name, tt.name, tt.others), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("aliases (-want +got):\n%s", diff)
			}
		})
	}
	want := []string{"São Toméan", "Sao Tomean", "São Toméans", "Sao Tomeans", "Dutch"}
	if diff := cmp.Diff(want, demonyms([]string{"São Toméan+", "Dutch"})); diff != "" {
		t.Errorf("demonyms (-want +got):\n%s", diff)
	}
}

func TestJoin(t *testing.T) {
	table := cldr{
		names:     map[string]string{"LC": "St. Lucia", "CI": "Côte d’Ivoire", "019": "Americas", "029": "Caribbean"},
		alpha3:    map[string]string{"LC": "LCA", "AN": "ANT"},
		numeric:   map[string]string{"LC": "662"},
		gec:       map[string]string{"LC": "ST"},
		subregion: map[string]string{"LC": "029", "AN": "029"},
		region:    map[string]string{"029": "019"},
		withdrawn: map[string]bool{"AN": true},
	}
	book := factbook{"ST": {13.88, -60.97}, "AC": {17.05, -61.8}}
	tests := []struct{ name, names, want string }{
		{"good", "LC||Saint Lucia||Saint Lucian|Castries|", ""},
		{"twice", "LC||Saint Lucia||||\nLC||Saint Lucia||||", "LC stands twice"},
		{"country left out", "# nothing", "LC is in CLDR but not in names.txt"},
		{"name without reason", "LC|Sainte-Lucie|Saint Lucia||||", "without a reason"},
		{"name said again", "LC|Saint Lucia|Saint Lucia||||", "leave it empty"},
		{"nameless", "ZZ||Nowhere||||", "no English name"},
		{"outside every region", "LC||Saint Lucia||||\nCI||Ivory Coast||||", "no UN M49 region"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			entries, err := parseNames(tt.names)
			if err != nil {
				t.Fatal(err)
			}
			got, err := join(table, book, overrides{}, entries)
			if tt.want != "" {
				if err == nil || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("error %v, want one with %q", err, tt.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			want := []newsgraph.Country{{
				Code: "LC", Alpha3: "LCA", NumericCode: "662", Name: "Saint Lucia", OfficialName: "Saint Lucia",
				Aliases: []string{"St Lucia", "St. Lucia"}, Demonyms: []string{"Saint Lucian"},
				Capital: "Castries", Region: "Americas", Subregion: "Caribbean",
				Latitude: 13.88, Longitude: -60.97,
			}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestDataMatchesNames fails when names.txt was edited and countries.json not made anew.
func TestDataMatchesNames(t *testing.T) {
	text, err := os.ReadFile("names.txt")
	if err != nil {
		t.Fatal(err)
	}
	entries, err := parseNames(string(text))
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.code, b.code) })
	all, err := seeds.Countries()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != len(entries) {
		t.Fatalf("countries.json has %d countries, names.txt %d", len(all), len(entries))
	}
	for i, e := range entries {
		c := all[i]
		want := []any{e.code, e.official, e.capital, aliases(c.Name, e.official, e.others), demonyms(e.people)}
		got := []any{c.Code, c.OfficialName, c.Capital, c.Aliases, c.Demonyms}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: run seeds/build anew (-names.txt +countries.json):\n%s", e.code, diff)
		}
		if e.name != "" && e.name != c.Name {
			t.Errorf("%s: name %q in countries.json, %q in names.txt", e.code, c.Name, e.name)
		}
	}
}
