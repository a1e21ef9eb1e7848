package offices

import (
	"sort"

	"github.com/newsgraph/newsgraph"
)

// settleOpen gives a title without a country the one that the text as a whole says: the only
// country that has such a title; the one that the text states for the same person elsewhere
// ("Vladimir Putin" was "Russian President" once, so "President Putin" is Russia's); the one whose
// offices the person is known to hold; the country that the text is written from or about, whose own
// offices news leave without it.
func (s *officeScan) settleOpen() {
	if len(s.open) > 0 {
		stated := s.statedCountries()
		home := s.homeCountry()
		for _, o := range s.open {
			code, known := stated[o.Person]
			holds := s.m.holders[newsgraph.FoldName(o.Person)]
			switch {
			case o.limit.sure:
				o.Country = o.limit.codes[0]
				o.Why += "; only one country has it"
			case code != "":
				o.Country = code
				o.Why += "; country from elsewhere in the text"
			case !known && holds != "" && o.limit.allows(holds):
				o.Country = holds
				o.Why += "; holders.tsv"
			case !known && holds == "" && home != "" && o.limit.allows(home) && !s.otherCountryBefore(o.Office, home):
				o.Country = home
				o.Why += "; the country of the text"
			default:
				continue
			}
			s.out = append(s.out, o.Office)
		}
	}
}

// statedCountries is the country of each person of whom the text states one; "" where it
// states two.
func (s *officeScan) statedCountries() map[string]string {
	stated := make(map[string]string, len(s.out))
	for _, o := range s.out {
		if o.Country == "" {
			continue
		}
		if c, ok := stated[o.Person]; ok && c != o.Country {
			stated[o.Person] = ""
			continue
		}
		stated[o.Person] = o.Country
	}
	return stated
}

// hasGoverningParts reports whether parts of a country have prime ministers and ministers of their
// own, so that a minister in a text on such a part may be the part's.
func hasGoverningParts(code string) bool {
	switch code {
	case "AU", "CA", "DE", "ES", "GB", "IN", "ZA":
		return true
	}
	return false
}

// neverHome reports whether more is written about a country by its neighbour than by itself: a
// minister without a country in a text on North Korea is South Korea's.
func neverHome(code string) bool { return code == "KP" || code == "PS" }

const (
	// leastForHome is how often a text must name its home country at least.
	leastForHome = 2
	// homeShare is how many times as often as any other country.
	homeShare = 2
)

// homeCountry is the country that a text is written from or about: the one it names first and
// at least twice as often as any other; "" if there is none.
func (s *officeScan) homeCountry() string {
	counts := make(map[string]int)
	first, most, parts := "", 0, 0
	for _, m := range s.countries {
		if m.Kind == newsgraph.KindOrganization {
			continue
		}
		part := m.Kind == newsgraph.KindRegion || partOfBritain(s.d.Text[m.Start:m.End])
		if part && hasGoverningParts(m.Code) {
			parts++
			if first == "" {
				return ""
			}
		}
		if first == "" {
			first = m.Code
		}
		counts[m.Code]++
	}
	if parts >= leastForHome && hasGoverningParts(first) {
		return ""
	}
	for code, n := range counts {
		if code != first {
			most = max(most, n)
		}
	}
	if neverHome(first) {
		return ""
	}
	if n := counts[first]; n < leastForHome || n < homeShare*most {
		return ""
	}
	return first
}

// mostBefore bounds how many mentions before an office are looked at: no sentence of news has more.
const mostBefore = 50

// otherCountryBefore reports whether the sentence names another country before the office: "In
// Caracas, President Jaime Lusinchi".
func (s *officeScan) otherCountryBefore(o Office, home string) bool {
	i := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].Start >= o.Start })
	for last := max(0, i-mostBefore); i > last && s.countries[i-1].Sentence == o.Sentence; {
		i--
		if s.countries[i].Code != home {
			return true
		}
	}
	return false
}
