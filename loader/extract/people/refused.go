package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

// namesThing reports whether the words around the name that ends at unit i make it the name of a
// thing: "Franklin D. Roosevelt Bridge", "USS Gerald R. Ford".
func (s *scratch) namesThing(i int, g segment) bool {
	start := i
	for start > int(g.start) && s.labels[start] != labelB && s.labels[start] != labelU {
		start--
	}
	if s.at(start-1, s.units[i].sentence).lex&LexNamer != 0 {
		return true
	}
	if i+1 >= int(g.end) || s.labels[i+1] != labelO {
		return false
	}
	if s.text(i+1) == "Administration" {
		return false // a president's, as a rule
	}
	next := &s.units[i+1]
	return next.flags.Has(text.FlagUpper) && next.lex&(LexOrganisation|LexPlaceCue) != 0 &&
		next.lex&(LexGiven|LexFamily|LexTitle|LexTime) == 0 && s.styles[next.sentence] == styleProse
}

// namesPlace reports whether unit i, alone a name, is a place of which nothing in the document
// says that it is a person too: "said Berlin was ready".
func (s *scratch) namesPlace(i int) bool {
	u := &s.units[i]
	if u.lex&(LexPlace|LexCountry) == 0 && !u.capital {
		return false
	}
	st := s.stats.find(u.fold)
	return st != nil && !st.namesPerson() && (u.capital || u.lex&(LexGiven|LexFamily) == 0 || st.located > 0)
}

// namesCompany reports whether unit i, alone a name, is in the document the name of a company, as in
// "Mannesmann AG", and nothing says that it is a person too.
func (s *scratch) namesCompany(i int) bool {
	st := s.stats.find(s.units[i].fold)
	return st != nil && st.company > 0 && !st.namesPerson() && st.who == 0
}

// isAcronym reports whether unit i, alone a name, is a word in capitals among ordinary ones, "GATT",
// and nothing says that it is a person.
func (s *scratch) isAcronym(i int) bool {
	u := &s.units[i]
	if !s.inCapitals(i) || u.lex&(LexGiven|LexFamily|LexKnown) != 0 {
		return false
	}
	st := s.stats.find(u.fold)
	return st != nil && !st.namesPerson() && st.who == 0
}

// capitalsAreNames reports whether the document has names of the lists in capitals among ordinary words,
// as reports of courts have: "SCALIA filed an opinion, in which ALITO joined".
func (s *scratch) capitalsAreNames() bool {
	for i := range s.units {
		if s.labels[i] != labelO && s.inCapitals(i) && s.units[i].lex&LexFamily != 0 {
			return true
		}
	}
	return false
}

// inCapitals reports whether unit i is in capitals and its line is not.
func (s *scratch) inCapitals(i int) bool {
	u := &s.units[i]
	return (u.shape == shapeAllCaps || u.shape == shapeShortCaps) && s.styles[u.sentence] == styleProse
}
