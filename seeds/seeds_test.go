package seeds

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
)

func countries(t *testing.T) map[string]newsgraph.Country {
	t.Helper()
	all, err := Countries()
	if err != nil {
		t.Fatal(err)
	}
	byCode := make(map[string]newsgraph.Country, len(all))
	for _, c := range all {
		byCode[c.Code] = c
	}
	return byCode
}

func TestCountriesAreComplete(t *testing.T) {
	var withdrawn, present []string
	for code, c := range countries(t) {
		if c.WithdrawnIn != 0 {
			withdrawn = append(withdrawn, code)
		} else {
			present = append(present, code)
		}
	}
	// ISO 3166-1 has 249 entries; Kosovo is the 250th.
	if len(present) != 250 {
		t.Errorf("%d present countries, want 250", len(present))
	}
	slices.Sort(withdrawn)
	if diff := cmp.Diff([]string{"CS", "DD", "SU", "YD", "YU"}, withdrawn); diff != "" {
		t.Errorf("withdrawn (-want +got):\n%s", diff)
	}
}

// unpeopled are the entries that may lack demonym or capital: no permanent population, or no
// seat of their own. Every sovereign state must have both, the Holy See excepted, whose
// citizens no news calls by a name of their own.
var unpeopled = map[string]struct{ demonym, capital bool }{
	"AQ": {true, true},
	"BV": {true, true},
	"GS": {true, false},
	"HK": {false, true},
	"HM": {true, true},
	"IO": {false, true},
	"MO": {false, true},
	"SJ": {true, false},
	"TF": {true, true},
	"TK": {false, true},
	"UM": {true, true},
	"VA": {true, false},
}

func TestEveryCountryIsFilledIn(t *testing.T) {
	regions := []string{"Africa", "Americas", "Antarctic", "Asia", "Europe", "Oceania"}
	for code, c := range countries(t) {
		lacks := unpeopled[code]
		if (len(c.Demonyms) == 0) != lacks.demonym {
			t.Errorf("%s %s: demonyms %q", code, c.Name, c.Demonyms)
		}
		if (c.Capital == "") != lacks.capital {
			t.Errorf("%s %s: capital %q", code, c.Name, c.Capital)
		}
		if !slices.Contains(regions, c.Region) || (c.Subregion == "") != (code == "AQ") {
			t.Errorf("%s %s: region %q, subregion %q", code, c.Name, c.Region, c.Subregion)
		}
		for _, s := range slices.Concat([]string{c.Name, c.OfficialName, c.Capital}, c.Aliases, c.Demonyms) {
			if s != strings.TrimSpace(s) || strings.ContainsAny(s, "|;+’") {
				t.Errorf("%s %s: %q is not clean text", code, c.Name, s)
			}
		}
	}
}

func TestCodesAndNamesAreUnique(t *testing.T) {
	alpha3, names := map[string]string{}, map[string]string{}
	for code, c := range countries(t) {
		if other, ok := alpha3[c.Alpha3]; ok {
			t.Errorf("alpha-3 %s: %s and %s", c.Alpha3, other, code)
		}
		if other, ok := names[c.Name]; ok {
			t.Errorf("name %s: %s and %s", c.Name, other, code)
		}
		alpha3[c.Alpha3], names[c.Name] = code, code
	}
}

func TestOnlyKnownWordsMeanTwoCountries(t *testing.T) {
	want := map[string]string{
		"Channel Islander":  "GG JE",
		"Channel Islanders": "GG JE",
		"Congo":             "CD CG",
		"Congolese":         "CD CG",
		"Dominican":         "DM DO",
		"Dominicans":        "DM DO",
		"Korea":             "KP KR",
		"Korean":            "KP KR",
		"Koreans":           "KP KR",
		"Virgin Islander":   "VG VI",
		"Virgin Islanders":  "VG VI",
		"Virgin Islands":    "VG VI",
	}
	claims := map[string][]string{}
	for code, c := range countries(t) {
		words := slices.Concat([]string{c.Name}, c.Aliases, c.Demonyms)
		if c.OfficialName != c.Name {
			words = append(words, c.OfficialName)
		}
		for _, w := range words {
			if slices.Contains(claims[w], code) {
				t.Errorf("%s claims %q twice", code, w)
			}
			claims[w] = append(claims[w], code)
		}
	}
	got := map[string]string{}
	for w, codes := range claims {
		if len(codes) > 1 {
			slices.Sort(codes)
			got[w] = strings.Join(codes, " ")
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words of two countries (-want +got):\n%s", diff)
	}
}

func TestWellKnownCountries(t *testing.T) {
	tests := []struct {
		code, alpha3, name, capital, subregion string
		words                                  string // aliases and demonyms it must have, among others
	}{
		{"AE", "ARE", "United Arab Emirates", "Abu Dhabi", "Western Asia", "UAE;U.A.E.;Emirati;Emiratis"},
		{"CD", "COD", "Democratic Republic of the Congo", "Kinshasa", "Middle Africa", "DRC;DR Congo;Zaire;Congolese"},
		{"CG", "COG", "Republic of the Congo", "Brazzaville", "Middle Africa", "Congo-Brazzaville;Congolese"},
		{"CI", "CIV", "Ivory Coast", "Yamoussoukro", "Western Africa", "Côte d'Ivoire;Cote d'Ivoire;Ivorian"},
		{"CS", "CSK", "Czechoslovakia", "Prague", "Eastern Europe", "Czechoslovak"},
		{"CZ", "CZE", "Czech Republic", "Prague", "Eastern Europe", "Czechia;Czechs"},
		{"DD", "DDR", "East Germany", "East Berlin", "Western Europe", "GDR;East German"},
		{"DK", "DNK", "Denmark", "Copenhagen", "Northern Europe", "Danish;Dane;Danes"},
		{"ES", "ESP", "Spain", "Madrid", "Southern Europe", "Spanish;Spaniard;Spaniards"},
		{"GB", "GBR", "United Kingdom", "London", "Northern Europe", "UK;U.K.;Britain;British;Briton;Britons"},
		{"GE", "GEO", "Georgia", "Tbilisi", "Western Asia", "Georgian"},
		{"IR", "IRN", "Iran", "Tehran", "Southern Asia", "Persia;Iranian;Iranians"},
		{"KP", "PRK", "North Korea", "Pyongyang", "Eastern Asia", "DPRK;North Korean"},
		{"KR", "KOR", "South Korea", "Seoul", "Eastern Asia", "ROK;South Korean"},
		{"LC", "LCA", "Saint Lucia", "Castries", "Caribbean", "St. Lucia;St Lucia"},
		{"MM", "MMR", "Myanmar", "Naypyidaw", "South-eastern Asia", "Burma;Burmese"},
		{"NE", "NER", "Niger", "Niamey", "Western Africa", "Nigerien"},
		{"NG", "NGA", "Nigeria", "Abuja", "Western Africa", "Nigerian;Nigerians"},
		{"NL", "NLD", "Netherlands", "Amsterdam", "Western Europe", "Holland;Dutch"},
		{"PH", "PHL", "Philippines", "Manila", "South-eastern Asia", "Filipino;Filipinos;Philippine"},
		{"PS", "PSE", "Palestine", "Ramallah", "Western Asia", "Palestinian Territories;Palestinians"},
		{"RU", "RUS", "Russia", "Moscow", "Eastern Europe", "Russian;Russians"},
		{"SU", "SUN", "Soviet Union", "Moscow", "Eastern Europe", "USSR;Soviet"},
		{"SZ", "SWZ", "Eswatini", "Mbabane", "Southern Africa", "Swaziland;Swazi"},
		{"TR", "TUR", "Turkey", "Ankara", "Western Asia", "Türkiye;Turkiye;Turkish;Turks"},
		{"TW", "TWN", "Taiwan", "Taipei", "Eastern Asia", "Taiwanese"},
		{"UA", "UKR", "Ukraine", "Kyiv", "Eastern Europe", "Ukrainians"},
		{"US", "USA", "United States", "Washington, D.C.", "Northern America", "US;U.S.;USA;America;American"},
		{"XK", "XKX", "Kosovo", "Pristina", "Southern Europe", "Kosovar"},
		{"YD", "YMD", "South Yemen", "Aden", "Western Asia", "South Yemeni"},
		{"YU", "YUG", "Yugoslavia", "Belgrade", "Southern Europe", "Yugoslav"},
	}
	all := countries(t)
	for _, tt := range tests {
		t.Run(tt.code, func(t *testing.T) {
			c := all[tt.code]
			got := []string{c.Alpha3, c.Name, c.Capital, c.Subregion}
			if diff := cmp.Diff([]string{tt.alpha3, tt.name, tt.capital, tt.subregion}, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for w := range strings.SplitSeq(tt.words, ";") {
				if !slices.Contains(c.Aliases, w) && !slices.Contains(c.Demonyms, w) {
					t.Errorf("no %q in %q, %q", w, c.Aliases, c.Demonyms)
				}
			}
		})
	}
}

func TestDamagedCountriesAreRefused(t *testing.T) {
	const (
		iran  = `{"code":"IR","alpha3":"IRN","name":"Iran","officialName":"Islamic Republic of Iran","region":"Asia"}`
		yemen = `{"code":"YE","alpha3":"YEM","name":"Yemen","officialName":"Republic of Yemen","region":"Asia"}`
	)
	tests := []struct{ name, text, want string }{
		{"not JSON", `[`, "unexpected EOF"},
		{"unknown key", `[` + strings.Replace(iran, `{`, `{"flag":"x",`, 1) + `]`, "unknown field"},
		{"text after", `[` + iran + `] []`, "text after the list"},
		{"not sorted", `[` + yemen + `,` + iran + `]`, "not after YE"},
		{"twice", `[` + iran + `,` + iran + `]`, "not after IR"},
		{"small code", `[` + strings.Replace(iran, `"IR"`, `"ir"`, 1) + `]`, "two capital letters"},
		{"short alpha-3", `[` + strings.Replace(iran, `"IRN"`, `"IR"`, 1) + `]`, "three capital letters"},
		{"no name", `[` + strings.Replace(iran, `"Iran"`, `""`, 1) + `]`, "no name"},
		{"no region", `[` + strings.Replace(iran, `"Asia"`, `""`, 1) + `]`, "no region"},
		{"aliases out of order", `[` + strings.Replace(iran, `{`, `{"aliases":["b","a"],`, 1) + `]`, "not sorted"},
		{"withdrawn without year", `[` + strings.Replace(iran, `{`, `{"withdrawn":"IRXX",`, 1) + `]`, "without year"},
		{"short withdrawn code", `[` + strings.Replace(iran, `{`, `{"withdrawn":"IR","withdrawnYear":1990,`, 1) + `]`, "four capital letters"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := decodeCountries([]byte(tt.text))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func FuzzDecodeCountries(f *testing.F) {
	f.Add([]byte(`[{"code":"IR","alpha3":"IRN","name":"Iran","officialName":"Iran","region":"Asia"}]`))
	f.Add([]byte(`[{"code":"`))
	f.Fuzz(func(t *testing.T, text []byte) {
		all, err := decodeCountries(text)
		if err != nil {
			return
		}
		for _, c := range all {
			if c.Name == "" || len(c.Code) != 2 {
				t.Errorf("accepted %+v", c)
			}
		}
	})
}

func TestArticlesAreEmbedded(t *testing.T) {
	names, err := fs.Glob(Articles(), "*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Fatal("no articles")
	}
}
