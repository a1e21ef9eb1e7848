package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

// namesThing reports whether the words around the name that ends at unit i make it the name of a
// thing: "Franklin D. Roosevelt Bridge", "USS Gerald R. Ford".
func (s *scratch) namesThing(i int, g segment) bool {
	start := i
	for start > int(g.start) && s.labels[start] != labelB && s.labels[start] != labelU {
		start--
	}
	if s.at(start-1, s.units[i].sentence).lex&LexNamer != 0 || s.isPlaceOf(start, s.units[i].sentence) {
		return true
	}
	if first := &s.units[start]; start < i && first.lex&LexPlaceCue != 0 && first.lex&(LexGiven|LexFamily|LexTitle|LexParticle) == 0 {
		return true // "Puerto Madero"
	}
	if first := &s.units[start]; start < i && first.lex&LexOutfit != 0 && first.lex&(LexGiven|LexFamily|LexTitle|LexParticle) == 0 {
		if st := s.stats.find(first.fold); st != nil && st.titled == 0 && st.who == 0 && st.said == 0 {
			return true // "Boko Haram"
		}
	}
	if s.isArmedGroup(start) || s.isCase(start, i) || s.isDateline(start, i) || s.isTitleOfWork(start, i) || s.isNamedThing(start, i) || s.isNamedPlace(start, i) {
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

// isArmedGroup reports whether the name from unit start on is said to be that of a group that fights: "the militant group Ansar Bait al-Maqdis". Whatever is said of its leader
// ("who was long known as") stands behind it as well.
func (s *scratch) isArmedGroup(start int) bool {
	switch s.text(start - 1) {
	case "group", "movement", "faction", "militia":
		return s.at(start-2, s.units[start].sentence).lex&LexArmed != 0
	}
	return false
}

// isCase reports whether the name of units start to i is a party of a case: "Roe v. Wade".
func (s *scratch) isCase(start, i int) bool {
	sentence := s.units[i].sentence
	return s.text(i+1) == "v." && s.at(i+2, sentence).flags.Has(text.FlagUpper) ||
		s.text(start-1) == "v." && s.at(start-2, sentence).flags.Has(text.FlagUpper)
}

// isTitleOfWork reports whether the name of units start to i stands between double quotation marks in a
// sentence on a work: "a film called “Anita”".
func (s *scratch) isTitleOfWork(start, i int) bool {
	sentence := s.units[i].sentence
	if !s.isDoubleQuote(start - 1) {
		return false
	}
	end := i + 1
	if u := s.at(end, sentence); u.shape == shapeComma || u.shape == shapeStop {
		end++
	}
	if !s.isDoubleQuote(end) {
		return false
	}
	const near = 10 // units
	for k := start - near; k <= end+near; k++ {
		if u := s.at(k, sentence); u.lex&LexWork != 0 && u.flags.Has(text.FlagLower) {
			return true
		}
	}
	return false
}

func (s *scratch) isDoubleQuote(i int) bool {
	switch s.text(i) {
	case "\"", "“", "”", "„", "«", "»", "``", "''":
		return true
	}
	return false
}

// isNamedThing reports whether a noun straight before the name of units start to i says that it names a company or
// a work, "the airline Virgin", and nothing says that it is a person too.
func (s *scratch) isNamedThing(start, i int) bool {
	noun := s.at(start-1, s.units[i].sentence)
	if noun.lex&LexThing == 0 || !noun.flags.Has(text.FlagLower) {
		return false
	}
	st := s.stats.find(s.units[i].fold)
	return st != nil && st.titled == 0 && st.who == 0 && (start < i || !st.namesPerson())
}

// isNamedPlace reports whether a noun behind the name of units start to i says that it names a place, "Coronel Portillo province" and "Sitarama Raju
// and Eluru districts", and nothing says that it is a person too.
func (s *scratch) isNamedPlace(start, i int) bool {
	sentence := s.units[i].sentence
	noun := s.at(i+1, sentence)
	if s.isAnd(i+1, sentence) && s.at(i+2, sentence).flags.Has(text.FlagUpper) {
		noun = s.at(i+3, sentence)
	}
	if noun.lex&LexGeography == 0 || !noun.flags.Has(text.FlagLower) {
		return false
	}
	st := s.stats.find(s.units[i].fold)
	return st != nil && st.titled == 0 && st.who == 0 && st.said == 0 && (start < i || !st.namesPerson())
}

// namesPlace reports whether unit i, alone a name, is a place of which nothing in the document
// says that it is a person too: "said Berlin was ready".
func (s *scratch) namesPlace(i int) bool {
	u := &s.units[i]
	if before := s.at(i-1, u.sentence); before.lex&LexPlaceCue != 0 && before.lex&(LexTitle|LexGiven) == 0 && before.flags.Has(text.FlagUpper) && s.styles[u.sentence] == styleProse {
		st := s.stats.find(u.fold)
		return st != nil && !st.namesPerson() // "Agua Bonita"
	}
	if u.lex&(LexPlace|LexCountry) == 0 && !u.capital {
		return false
	}
	st := s.stats.find(u.fold)
	return st != nil && !st.namesPerson() && (u.capital || u.lex&(LexGiven|LexFamily) == 0 || st.located > 0)
}

// namesNobody reports whether unit i, alone a name, is in the document the name of a company, as in "Mannesmann AG" and "Mannesmann's
// shareholders", of a storm or a ship, as in "Hurricane Dorian", or known to be one, and nothing says that it is a person too.
func (s *scratch) namesNobody(i int) bool {
	u := &s.units[i]
	st := s.stats.find(u.fold)
	if st == nil || st.who > 0 {
		return false
	}
	return st.namesStorm() || (st.company > 0 || st.owner > 0 || u.lex&LexOutfit != 0) && !st.namesPerson()
}

// isDateline reports whether the name of units start to i, in capitals, says where a report is from: "ABHA, Saudi Arabia, March 16 -".
func (s *scratch) isDateline(start, i int) bool {
	u := &s.units[start]
	if !u.flags.Has(text.FlagPara) || !s.inCapitals(start) || !s.inCapitals(i) || s.at(i+1, u.sentence).shape != shapeComma {
		return false
	}
	const near = 8 // units
	for k := i + 2; k < i+near; k++ {
		if s.at(k, u.sentence).lex&LexTime != 0 && s.at(k+1, u.sentence).shape == shapeNumber && s.at(k+2, u.sentence).shape == shapeDash {
			return true
		}
	}
	return false
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
