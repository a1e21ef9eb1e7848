package seeds

import (
	"io/fs"
	"math"
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

func TestNumericCodes(t *testing.T) {
	all := countries(t)
	owner := map[string]string{}
	for code, c := range all {
		if (c.NumericCode == "") != (code == "XK") {
			t.Errorf("%s %s: numeric code %q", code, c.Name, c.NumericCode)
		}
		if other, ok := owner[c.NumericCode]; ok {
			t.Errorf("numeric code %s: %s and %s", c.NumericCode, other, code)
		}
		owner[c.NumericCode] = code
	}
	for code, want := range map[string]string{
		"AF": "004", "AQ": "010", "BR": "076", "CN": "156", "DE": "276", "ET": "231", "GB": "826", "IR": "364", "RU": "643",
		"SD": "729", "SS": "728", "TW": "158", "US": "840", "ZM": "894",
		"CS": "200", "DD": "278", "SU": "810", "YD": "720", "YU": "891",
	} {
		if got := all[code].NumericCode; got != want {
			t.Errorf("%s: numeric code %q, want %q", code, got, want)
		}
	}
}

// box bounds a part of the Earth in degrees; one whose east is less than its west crosses the
// date line.
type box struct{ south, north, west, east float64 }

func (b box) holds(c newsgraph.Country) bool {
	if c.Latitude < b.south || c.Latitude > b.north {
		return false
	}
	if b.west <= b.east {
		return b.west <= c.Longitude && c.Longitude <= b.east
	}
	return c.Longitude >= b.west || c.Longitude <= b.east
}

// TestCountriesLieInTheirSubregion finds a place that was taken from another country, and a
// sign or a column that was lost.
func TestCountriesLieInTheirSubregion(t *testing.T) {
	within := map[string]box{
		"":                          {-90, -60, -180, 180},
		"Australia and New Zealand": {-54, -10, 72, 175},
		"Caribbean":                 {10, 27, -85, -59},
		"Central America":           {7, 33, -118, -77},
		"Central Asia":              {35, 56, 46, 88},
		"Eastern Africa":            {-50, 19, 22, 73}, // with the islands far south
		"Eastern Asia":              {18, 54, 73, 146},
		"Eastern Europe":            {41, 82, 12, 180},
		"Melanesia":                 {-23, 0, 130, 180},
		"Micronesia":                {-2, 21, 130, 175},
		"Middle Africa":             {-18, 24, 0, 32},
		"Northern Africa":           {8, 38, -18, 37},
		"Northern America":          {24, 84, -172, -10},
		"Northern Europe":           {49, 81, -25, 29},
		"Polynesia":                 {-31, 0, 175, -124},
		"South America":             {-56, 13, -82, -34},
		"South-eastern Asia":        {-11, 29, 92, 142},
		"Southern Africa":           {-35, -17, 11, 33},
		"Southern Asia":             {-8, 40, 44, 98},
		"Southern Europe":           {35, 47, -10, 30},
		"Western Africa":            {-41, 28, -26, 16}, // with Saint Helena
		"Western Asia":              {12, 44, 25, 60},
		"Western Europe":            {41, 56, -6, 18},
	}
	// Far from the rest of what UN M49 puts them with.
	remote := map[string]bool{"BV": true, "GS": true, "UM": true}
	for code, c := range countries(t) {
		b, ok := within[c.Subregion]
		switch {
		case !ok:
			t.Errorf("%s %s: say where %s lies", code, c.Name, c.Subregion)
		case !b.holds(c) && !remote[code]:
			t.Errorf("%s %s in %s: %v, %v", code, c.Name, c.Subregion, c.Latitude, c.Longitude)
		}
	}
}

func TestKnownPlaces(t *testing.T) {
	all := countries(t)
	for code, want := range map[string][2]float64{
		"AR": {-34, -64}, "AU": {-27, 133}, "DE": {51, 10}, "EG": {27, 30}, "FJ": {-18, 178}, "FR": {46.5, 2.5},
		"GB": {54, -2}, "IR": {32, 53}, "IS": {65, -18}, "JP": {36, 138}, "NZ": {-41, 174}, "PS": {32, 35}, "RS": {44, 21},
		"RU": {60, 100}, "SX": {18, -63}, "SG": {1.35, 103.8}, "SS": {7, 30}, "SU": {60, 90}, "US": {38, -97}, "XK": {42.6, 21},
		"YU": {44, 19}, "ZA": {-29, 24}, "AX": {60.2, 20}, "BQ": {12.2, -68.3}, "CW": {12.2, -69}, "CD": {-2, 23}, "CG": {-1, 15},
	} {
		c := all[code]
		if math.Abs(c.Latitude-want[0]) > 3 || math.Abs(c.Longitude-want[1]) > 3 {
			t.Errorf("%s %s: %v, %v, want about %v", code, c.Name, c.Latitude, c.Longitude, want)
		}
	}
}

// TestNeighboursAreNearerThanOthers compares how some countries lie to each other.
func TestNeighboursAreNearerThanOthers(t *testing.T) {
	all := countries(t)
	for _, tt := range []struct{ of, near, far string }{
		{"IR", "IQ", "EG"},
		{"IR", "AF", "IN"},
		{"AM", "AZ", "TR"},
		{"NE", "NG", "GH"},
		{"GN", "SL", "GW"},
		{"AT", "SI", "SK"},
		{"AU", "NZ", "AT"},
		{"KP", "KR", "JP"},
		{"DM", "MQ", "DO"},
		{"CG", "GA", "CD"},
		{"LT", "LV", "EE"},
		{"SE", "NO", "CH"},
		{"UY", "AR", "PE"},
		{"MO", "HK", "TW"},
		{"YD", "YE", "OM"},
	} {
		if near, far := apart(all[tt.of], all[tt.near]), apart(all[tt.of], all[tt.far]); near >= far {
			t.Errorf("from %s to %s %.0f degrees, to %s %.0f", tt.of, tt.near, near, tt.far, far)
		}
	}
}

// apart is the angle between the places of two countries, in degrees.
func apart(a, b newsgraph.Country) float64 {
	const radian = math.Pi / 180
	cos := math.Sin(a.Latitude*radian)*math.Sin(b.Latitude*radian) +
		math.Cos(a.Latitude*radian)*math.Cos(b.Latitude*radian)*math.Cos((a.Longitude-b.Longitude)*radian)
	return math.Acos(min(1, max(-1, cos))) / radian
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
		iran  = `{"code":"IR","alpha3":"IRN","name":"Iran","officialName":"Islamic Republic of Iran","region":"Asia","latitude":32,"longitude":53}`
		yemen = `{"code":"YE","alpha3":"YEM","name":"Yemen","officialName":"Republic of Yemen","region":"Asia","latitude":15,"longitude":48}`
	)
	tests := []struct{ name, text, want string }{
		{"not JSON", `[`, "unexpected EOF"},
		{"unknown key", `[` + strings.Replace(iran, `{`, `{"flag":"x",`, 1) + `]`, "unknown field"},
		{"text after", `[` + iran + `] []`, "text after the list"},
		{"not sorted", `[` + yemen + `,` + iran + `]`, "not after YE"},
		{"twice", `[` + iran + `,` + iran + `]`, "not after IR"},
		{"small code", `[` + strings.Replace(iran, `"IR"`, `"ir"`, 1) + `]`, "two capital letters"},
		{"short alpha-3", `[` + strings.Replace(iran, `"IRN"`, `"IR"`, 1) + `]`, "three capital letters"},
		{"short numeric code", `[` + strings.Replace(iran, `{`, `{"numericCode":"36",`, 1) + `]`, "three digits"},
		{"numeric code with a letter", `[` + strings.Replace(iran, `{`, `{"numericCode":"36A",`, 1) + `]`, "three digits"},
		{"no place", `[` + strings.Replace(iran, `,"latitude":32,"longitude":53`, ``, 1) + `]`, "no latitude"},
		{"beyond the pole", `[` + strings.Replace(iran, `32`, `91`, 1) + `]`, "no place on Earth"},
		{"beyond the date line", `[` + strings.Replace(iran, `53`, `-181`, 1) + `]`, "no place on Earth"},
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
	f.Add([]byte(`[{"code":"IR","alpha3":"IRN","name":"Iran","officialName":"Iran","region":"Asia","latitude":32,"longitude":53}]`))
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
