package extract

// settle lets the whole document speak once more after the second pass: what is a name nearly
// everywhere is one everywhere, and the last word of a full name is one where it stands alone.
func (s *scratch) settle() {
	s.retally()
	for _, g := range s.segments {
		for i := g.start; i < g.end; i++ {
			switch s.labels[i] {
			case labelO:
				switch {
				case s.isAddressed(int(i), g) || s.isRuler(int(i), g):
					s.labels[i] = labelU
					s.ruled[i] = ruleBeside
				case s.isHyphened(int(i), g):
					s.nameHyphened(int(i), g)
				case s.isKnown(int(i), g):
					s.labels[i] = labelU
					s.ruled[i] = ruleKnown
				default:
					s.accept(int(i), g)
				}
			case labelL, labelU:
				if s.namesThing(int(i), g) || s.labels[i] == labelU && (s.namesPlace(int(i)) || s.namesCompany(int(i)) || s.isAcronym(int(i))) {
					s.drop(int(i), g)
				}
			}
		}
	}
}

// isAddressed reports whether unit i, the last of its run and no word of another kind, stands after a
// title: "President Reagan to help".
func (s *scratch) isAddressed(i int, g segment) bool {
	if i == int(g.start) || !s.endsInLine(i, g) || !s.isUnknown(i) {
		return false
	}
	title := &s.units[i-1]
	return s.labels[i-1] == labelO && title.flags.has(flagUpper) && title.lex&lexTitle != 0 && title.lex&(lexGiven|lexFamily) == 0
}

// endsInLine reports whether unit i is the last of its run, or in a line of capitals stands before an
// ordinary word: "PRESIDENT REAGAN SAYS".
func (s *scratch) endsInLine(i int, g segment) bool {
	return i+1 == int(g.end) || s.styles[s.units[i].sentence] == styleCaps && s.units[i+1].lex&lexWord != 0 && s.free(i+1, g)
}

// isRuler reports whether unit i names those who govern by who leads them: "the Reagan administration".
// Where the word after it goes with parties too, it must be known as a name.
func (s *scratch) isRuler(i int, g segment) bool {
	u := &s.units[i]
	next := s.at(i+1, u.sentence)
	if next.lex&lexReign == 0 && (next.lex&lexRegime == 0 || !next.flags.has(flagLower)) || i > int(g.start) && s.labels[i-1] != labelO {
		return false
	}
	if i+1 < int(g.end) && (i+2 < int(g.end) || i > int(g.start)+1) {
		return false // "the Federal Aviation Administration"
	}
	if next.lex&lexReign != 0 {
		const others = lexOrganisation | lexPlaceCue | lexCountry | lexDemonym | lexTime | lexTitle
		return s.isUnknown(i) || u.lex&lexFamily != 0 && u.lex&others == 0 && !u.capital && !u.flags.has(flagSentence) // not "The administration"
	}
	st := s.stats.find(u.fold)
	return s.isUnknown(i) && (u.lex&lexFamily != 0 || st != nil && st.people > 0)
}

// isHyphened reports whether unit i is a given name of two syllables behind a family name, as Koreans
// and Chinese write it: "Park Geun-hye".
func (s *scratch) isHyphened(i int, g segment) bool {
	if i == int(g.start) || s.units[i].shape != shapeHyphenLower {
		return false
	}
	u, family := &s.units[i], &s.units[i-1]
	if u.last != u.first+2 {
		return false
	}
	const syllable = 4 // bytes; words that are shorter may be a part of a name
	first, last := s.d.tokens[u.first], s.d.tokens[u.last]
	if s.lex.get(first.fold).bits&(lexWord|lexTitle|lexPlace) != 0 || first.end-first.start < 2 ||
		last.end-last.start >= syllable && s.lex.get(last.fold).bits&lexWord != 0 {
		return false
	}
	return s.labels[i-1] == labelO && family.shape == shapeUpper && family.lex&lexFamily != 0 && (i == int(g.end)-1 || s.labels[i+1] == labelO)
}

// nameHyphened labels the name that ends at unit i, with a given name before it: "Anthea Pang Po-kam".
func (s *scratch) nameHyphened(i int, g segment) {
	first := i - 1
	if before := first - 1; before >= int(g.start) && s.labels[before] == labelO && s.units[before].lex&(lexGiven|lexTitle) == lexGiven {
		s.labels[first] = labelI
		first = before
	}
	s.labels[first], s.labels[i] = labelB, labelL
	s.ruled[first] = ruleHyphen
}

// isKnown reports whether unit i, alone, is in the list of names that need nothing said of them.
func (s *scratch) isKnown(i int, g segment) bool {
	u := &s.units[i]
	alone := g.end-g.start == 1 || s.styles[u.sentence] == styleCaps && s.unnamed(i-1, g) && s.unnamed(i+1, g)
	if u.lex&lexKnown == 0 || !alone || u.flags.has(flagSentence) && u.lex&lexWord != 0 {
		return false
	}
	if next := s.at(i+1, u.sentence); next.flags.has(flagLower) && next.lex&lexPlaceCue != 0 {
		return false // "the Nixon library"
	}
	st := s.stats.find(u.fold)
	return st != nil && st.lower == 0 && st.company == 0 && st.located == 0
}

// isUnknown reports whether unit i is a capitalised word that no list has for something else than
// a name.
func (s *scratch) isUnknown(i int) bool {
	u := &s.units[i]
	switch u.shape {
	case shapeAllCaps:
		if s.styles[u.sentence] != styleCaps {
			return false
		}
	case shapeUpper, shapeMixed, shapeApostrophe, shapeHyphenUpper, shapeHyphenLower, shapeArticle:
	default:
		return false
	}
	if u.capital || u.lex&(lexCountry|lexDemonym|lexTime|lexTitle|lexOrganisation|lexPlaceCue|lexWord|lexCompany) != 0 {
		return false
	}
	if u.last > u.first && s.lex.get(s.d.tokens[u.first].fold).bits&(lexTitle|lexWord) != 0 {
		return false // "Secretary-General"
	}
	return u.lex&lexPlace == 0 || u.lex&lexFamily != 0
}

// namesThing reports whether the words around the name that ends at unit i make it the name of a
// thing: "Franklin D. Roosevelt Bridge", "USS Gerald R. Ford".
func (s *scratch) namesThing(i int, g segment) bool {
	start := i
	for start > int(g.start) && s.labels[start] != labelB && s.labels[start] != labelU {
		start--
	}
	if s.at(start-1, s.units[i].sentence).lex&lexNamer != 0 {
		return true
	}
	if i+1 >= int(g.end) || s.labels[i+1] != labelO {
		return false
	}
	if s.text(i+1) == "Administration" {
		return false // a president's, as a rule
	}
	next := &s.units[i+1]
	return next.flags.has(flagUpper) && next.lex&(lexOrganisation|lexPlaceCue) != 0 &&
		next.lex&(lexGiven|lexFamily|lexTitle|lexTime) == 0 && s.styles[next.sentence] == styleProse
}

// namesPlace reports whether unit i, alone a name, is a place of which nothing in the document
// says that it is a person too: "said Berlin was ready".
func (s *scratch) namesPlace(i int) bool {
	u := &s.units[i]
	if u.lex&(lexPlace|lexCountry) == 0 && !u.capital {
		return false
	}
	st := s.stats.find(u.fold)
	return st != nil && st.peopleB == 0 && st.peopleL == 0 && st.titled == 0 && (u.capital || u.lex&(lexGiven|lexFamily) == 0 || st.located > 0)
}

// namesCompany reports whether unit i, alone a name, is in the document the name of a company, as in
// "Mannesmann AG", and nothing says that it is a person too.
func (s *scratch) namesCompany(i int) bool {
	st := s.stats.find(s.units[i].fold)
	return st != nil && st.company > 0 && st.peopleB == 0 && st.peopleL == 0 && st.titled == 0 && st.who == 0
}

// isAcronym reports whether unit i, alone a name, is a word in capitals among ordinary ones, "GATT",
// and nothing says that it is a person.
func (s *scratch) isAcronym(i int) bool {
	u := &s.units[i]
	if u.shape != shapeAllCaps && u.shape != shapeShortCaps || s.styles[u.sentence] != styleProse || u.lex&(lexGiven|lexFamily|lexKnown) != 0 {
		return false
	}
	st := s.stats.find(u.fold)
	return st != nil && st.peopleB == 0 && st.peopleL == 0 && st.titled == 0 && st.who == 0
}

// drop takes back the name that ends at unit i.
func (s *scratch) drop(i int, g segment) {
	for ; i >= int(g.start) && s.labels[i] != labelO; i-- {
		y := s.labels[i]
		s.labels[i] = labelO
		if y == labelB || y == labelU {
			break
		}
	}
}

// retally counts the labels of the second pass.
func (s *scratch) retally() {
	for i := range s.stats.slots {
		st := &s.stats.slots[i]
		st.total, st.people, st.peopleB, st.peopleL = 0, 0, 0, 0
	}
	s.tally()
}

// accept makes unit i, which stands alone and was not taken for a name, one after all if the
// rest of the document says so.
func (s *scratch) accept(i int, g segment) {
	u := &s.units[i]
	if !u.flags.has(flagUpper) || u.shape <= shapeLower || u.shape == shapeShortCaps && s.styles[u.sentence] != styleCaps || u.shape == shapeInitial || u.shape == shapeLetter || u.lex&(lexCountry|lexDemonym|lexTime|lexTitle|lexOrganisation|lexPlaceCue) != 0 {
		return
	}
	headline := (u.shape == shapeAllCaps || u.shape == shapeShortCaps) && s.free(i-1, g) && s.free(i+1, g) // "MADURO STAYS"
	if !headline && (i > int(g.start) && s.units[i-1].lex&lexTitle == 0 || i+1 < int(g.end)) {
		return
	}
	if next := s.at(i+1, u.sentence); next.flags.has(flagLower) && next.lex&lexPlaceCue != 0 {
		return // "the Laja river"
	}
	st := s.stats.find(u.fold)
	if st == nil || st.lower > 0 || st.people == 0 {
		return
	}
	names := int(st.people)
	others := int(st.total) - names
	switch {
	case st.peopleB > 0 && u.lex&lexFamily != 0 && s.at(i+1, u.sentence).lex&lexSay != 0 && st.located == 0: // "Xi said"
	case st.peopleL > 0 && st.located == 0 && u.lex&lexPlace == 0 && (u.lex&lexWord == 0 || u.lex&lexFamily != 0):
	case names >= 2*others:
	default:
		return
	}
	s.labels[i] = labelU
	s.ruled[i] = ruleDocument
}

// unnamed reports whether unit i is outside of the run or in no name.
func (s *scratch) unnamed(i int, g segment) bool {
	return i < int(g.start) || i >= int(g.end) || s.labels[i] == labelO
}

// free reports whether unit i is outside of the run, or a word in capitals that is no name.
func (s *scratch) free(i int, g segment) bool {
	if i < int(g.start) || i >= int(g.end) {
		return true
	}
	return s.labels[i] == labelO && s.units[i].flags.has(flagAllCaps) && s.units[i].lex&(lexGiven|lexOrganisation|lexPlaceCue) == 0
}

// rule says by which rule a unit got its label; none if the model alone decided.
type rule uint8

const (
	ruleNone rule = iota
	ruleDocument
	ruleTitle
	ruleSuffix
	ruleBeside
	ruleKnown
	ruleHyphen
)

// trim corrects where the names of a run begin and end: titles are no part of them, "Jr." is.
func (s *scratch) trim(g segment) {
	for i := int(g.start); i < int(g.end); i++ {
		if s.labels[i] != labelB {
			continue
		}
		j := i
		for j < int(g.end)-1 && s.labels[j] != labelL {
			j++
		}
		k := i
		for k < j && (s.isTitle(&s.units[k], k) || k == i && s.isPosted(k)) {
			s.labels[k] = labelO
			k++
		}
		if k < j && s.isVerb(j) {
			s.labels[j] = labelO
			j--
			s.labels[j] = labelL
			if k == j {
				s.labels[k] = labelU
			}
		}
		switch {
		case k == i:
		case k == j:
			s.labels[k] = labelU
			s.ruled[k] = ruleTitle
		default:
			s.labels[k] = labelB
			s.ruled[k] = ruleTitle
		}
		i = j
	}
}

// isVerb reports whether unit j, in capitals at the end of a name, is an ordinary word after a
// name that is known to end before it: the "STAYS" of "MADURO STAYS".
func (s *scratch) isVerb(j int) bool {
	u := &s.units[j]
	if u.shape != shapeAllCaps || u.lex&lexWord == 0 || u.lex&(lexGiven|lexFamily) != 0 {
		return false
	}
	st, before := s.stats.find(u.fold), s.stats.find(s.units[j-1].fold)
	return st != nil && st.seen == 1 && before != nil && (before.peopleL > 0 || before.peopleB > 1)
}

// isPosted reports whether unit i is the country of an office that stands before it: the "Jordan" of
// "Palestinian Ambassador to Jordan Atallah Khairi".
func (s *scratch) isPosted(i int) bool {
	u := &s.units[i]
	if u.lex&lexCountry == 0 || i < 2 {
		return false
	}
	of := s.at(i-1, u.sentence)
	if w := s.d.text[s.d.tokens[of.first].start:s.d.tokens[of.first].end]; w != "to" && w != "of" {
		return false
	}
	return s.at(i-2, u.sentence).lex&(lexTitle|lexRole) != 0
}

// isTitle reports whether a unit at the start of a name is a title: one that is no name too, or
// that is written with a stop.
func (s *scratch) isTitle(u *unit, i int) bool {
	if u.lex&lexTitle == 0 {
		return false
	}
	return u.shape == shapeAbbrev || u.lex&lexRoyal != 0 || u.lex&(lexGiven|lexFamily) == 0
}
