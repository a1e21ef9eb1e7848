package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

// extend lets names begin with all their words: initials, a given name that no list has, the word after "Mr".
func (s *scratch) extend(g segment) {
	for i := int(g.start); i < int(g.end); i++ {
		if s.labels[i] != labelB && s.labels[i] != labelU {
			continue
		}
		for k := i - 1; k >= int(g.start) && s.labels[k] == labelO && s.beginsName(k, g); k-- {
			s.labels[k] = labelB
			if s.labels[k+1] == labelU {
				s.labels[k+1] = labelL
			} else {
				s.labels[k+1] = labelI
			}
			s.ruled[k] = ruleBeside
		}
		if k := s.beforeNickname(i, g); k >= 0 {
			if s.labels[i] == labelU {
				s.labels[i] = labelL
			} else {
				s.labels[i] = labelI
			}
			for j := k + 1; j < i; j++ {
				s.labels[j] = labelI
			}
			s.labels[k] = labelB
			s.ruled[k] = ruleBeside
		}
	}
}

// beforeNickname is the given name before a nickname in quotes straight before unit i, a name by itself: the "Julián" of Julián "La Araña"
// Álvarez. -1 if there is none.
func (s *scratch) beforeNickname(i int, g segment) int {
	start := int(g.start)
	if i-1 < start || s.units[i-1].shape != shapeQuote {
		return -1
	}
	for k := i - 2; k > start && k >= i-2-maxNickname && s.labels[k] == labelO; k-- {
		if s.units[k].shape == shapeQuote {
			if s.labels[k-1] == labelO && s.units[k-1].lex&LexGiven != 0 && s.units[k-1].flags.Has(text.FlagUpper) && s.isOnlyName(k-1) {
				return k - 1
			}
			return -1
		}
	}
	return -1
}

// beginsName reports whether unit k, outside of the name that begins behind it, belongs to it.
func (s *scratch) beginsName(k int, g segment) bool {
	u := &s.units[k]
	switch u.shape {
	case shapeInitial:
		return true
	case shapeLetter: // "M Nousahd", but neither "A Lavrov aide" nor "I Claudius"
		return s.text(k) != "A" && s.text(k) != "I"
	case shapeDotted: // "R.A. Dickey", but not "U.S. Bush administration"
		return u.lex&(LexCountry|LexDemonym|LexTitle) == 0
	case shapeShortCaps: // "YS Jagan Mohan Reddy"
		st := s.stats.find(u.fold)
		return s.length(u) == 2 && k == int(g.start) && s.isOnlyName(k) && u.lex&(LexOutfit|LexWord|LexParticle) == 0 &&
			st != nil && st.alone == 0 && s.styles[u.sentence] == styleProse
	case shapeUpper, shapeMixed, shapeHyphenUpper:
	default:
		return false
	}
	if !s.isOnlyName(k) {
		return false
	}
	before := s.at(k-1, u.sentence)
	switch {
	case before.lex&LexHonorific != 0 && before.flags.Has(text.FlagUpper) && before.lex&(LexGiven|LexFamily) == 0:
		return true // "Mr Marie Cyril"
	case s.labels[k+1] != labelU || k != int(g.start) || u.flags.Has(text.FlagSentence) || s.styles[u.sentence] != styleProse:
		return false
	case before.shape == shapePossess:
		return true // "the party's Starry Lee"
	}
	st := s.stats.find(u.fold)
	return u.lex&(LexWord|LexPlace) == 0 && st != nil && st.alone == 0 && st.beforeOrg == 0 && st.company == 0
}

// isOnlyName reports whether no list has unit k for what stands before names without being a part of them.
func (s *scratch) isOnlyName(k int) bool {
	u := &s.units[k]
	return !u.capital && u.lex&(LexTitle|LexRole|LexOrganisation|LexPlaceCue|LexTime|LexCountry|LexDemonym|LexCompany|LexNamer) == 0
}
