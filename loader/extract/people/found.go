package people

import (
	"strings"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// isAddressed reports whether unit i, the last of its run and no word of another kind, stands after a
// title: "President Reagan to help".
func (s *scratch) isAddressed(i int, g segment) bool {
	if i == int(g.start) || !s.endsInLine(i, g) || !s.isUnknown(i) {
		return false
	}
	title := &s.units[i-1]
	return s.labels[i-1] == labelO && title.flags.Has(text.FlagUpper) && title.lex&LexTitle != 0 && title.lex&(LexGiven|LexFamily) == 0
}

// isStarred reports whether unit i, a given name and the whole of its run, has the star by which papers tell that they changed it: "Esperanza*".
func (s *scratch) isStarred(i int, g segment) bool {
	const others = LexCountry | LexDemonym | LexTime | LexTitle | LexOrganisation | LexPlaceCue
	u, star := &s.units[i], s.at(i+1, s.units[i].sentence)
	return g.end-g.start == 1 && u.lex&LexGiven != 0 && u.lex&others == 0 && star.flags.Has(text.FlagPunct) && !star.flags.Has(text.FlagSpace) &&
		s.text(i+1) == "*" && s.text(i+2) != "*"
}

// endsInLine reports whether unit i is the last of its run, or in a line of capitals stands before an
// ordinary word: "PRESIDENT REAGAN SAYS".
func (s *scratch) endsInLine(i int, g segment) bool {
	return i+1 == int(g.end) || s.styles[s.units[i].sentence] == styleCaps && s.units[i+1].lex&LexWord != 0 && s.free(i+1, g)
}

// isRuler reports whether unit i names those who govern by who leads them: "the Reagan administration".
// Where the word after it goes with parties too, it must be known as a name.
func (s *scratch) isRuler(i int, g segment) bool {
	u := &s.units[i]
	next := s.at(i+1, u.sentence)
	if next.lex&LexReign == 0 && (next.lex&LexRegime == 0 || !next.flags.Has(text.FlagLower)) || i > int(g.start) && s.labels[i-1] != labelO {
		return false
	}
	if i+1 < int(g.end) && (i+2 < int(g.end) || i > int(g.start)+1) {
		return false // "the Federal Aviation Administration"
	}
	if i > int(g.start) && s.isOnlyName(i-1) && !s.units[i-1].flags.Has(text.FlagSentence) {
		return false // "the Hong Kong government"
	}
	if next.lex&LexReign != 0 {
		const others = LexOrganisation | LexPlaceCue | LexCountry | LexDemonym | LexTime | LexTitle
		return s.isUnknown(i) || u.lex&LexFamily != 0 && u.lex&others == 0 && !u.capital && !u.flags.Has(text.FlagSentence) // not "The administration"
	}
	st := s.stats.find(u.fold)
	return s.isUnknown(i) && (u.lex&LexFamily != 0 || st != nil && st.people > 0)
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
	first, last := s.d.Tokens[u.first], s.d.Tokens[u.last]
	if s.lex.Get(first.Fold).Lists&(LexWord|LexTitle|LexPlace) != 0 || first.End-first.Start < 2 ||
		last.End-last.Start >= syllable && s.lex.Get(last.Fold).Lists&LexWord != 0 {
		return false
	}
	return s.labels[i-1] == labelO && family.shape == shapeUpper && family.lex&LexFamily != 0 && (i == int(g.end)-1 || s.labels[i+1] == labelO)
}

// nameHyphened labels the name that ends at unit i, with a given name before it: "Anthea Pang Po-kam".
func (s *scratch) nameHyphened(i int, g segment) {
	first := i - 1
	if before := first - 1; before >= int(g.start) && s.labels[before] == labelO && s.units[before].lex&(LexGiven|LexTitle) == LexGiven {
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
	if u.lex&LexKnown == 0 || !alone || u.flags.Has(text.FlagSentence) && u.lex&LexWord != 0 {
		return false
	}
	if next := s.at(i+1, u.sentence); next.flags.Has(text.FlagLower) && next.lex&LexPlaceCue != 0 {
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
	if u.capital || u.lex&(LexCountry|LexDemonym|LexTime|LexTitle|LexOrganisation|LexPlaceCue|LexWord|LexCompany) != 0 {
		return false
	}
	if u.last > u.first && s.lex.Get(s.d.Tokens[u.first].Fold).Lists&(LexTitle|LexWord) != 0 {
		return false // "Secretary-General"
	}
	return u.lex&LexPlace == 0 || u.lex&LexFamily != 0
}

// accept makes unit i, which stands alone and was not taken for a name, one after all if the
// rest of the document says so.
func (s *scratch) accept(i int, g segment) {
	u := &s.units[i]
	if !u.flags.Has(text.FlagUpper) || u.shape <= shapeLower || u.shape == shapeShortCaps && s.styles[u.sentence] != styleCaps || u.shape == shapeInitial || u.shape == shapeLetter ||
		u.lex&(LexCountry|LexDemonym|LexTime|LexTitle|LexOrganisation) != 0 || u.lex&LexPlaceCue != 0 && !s.isSurname(i) {
		return
	}
	headline := (u.shape == shapeAllCaps || u.shape == shapeShortCaps) && s.free(i-1, g) && s.free(i+1, g) // "MADURO STAYS"
	if !headline && (i > int(g.start) && s.units[i-1].lex&LexTitle == 0 && !s.opensSentence(i-1) || i+1 < int(g.end)) {
		return
	}
	if next := s.at(i+1, u.sentence); next.flags.Has(text.FlagLower) && next.lex&LexPlaceCue != 0 {
		return // "the Laja river"
	}
	st := s.stats.find(u.fold)
	if st == nil || st.lower > 0 || st.people == 0 || st.namesStorm() {
		return
	}
	names := int(st.people)
	others := int(st.total) - names
	switch {
	case st.peopleB > 0 && u.lex&LexFamily != 0 && s.at(i+1, u.sentence).lex&LexSay != 0 && st.located == 0: // "Xi said"
	case st.peopleL > 0 && st.located == 0 && u.lex&LexPlace == 0 && (u.lex&LexWord == 0 || u.lex&LexFamily != 0 || s.isCapitalForName(i)):
	case st.peopleL > 0 && st.located == 0 && u.lex&LexPlace == 0 && s.beginsAsName(i, st):
	case st.peopleB > 0 && st.located == 0 && st.beforeOrg == 0 && u.lex&(LexWord|LexPlace|LexOutfit) == 0 &&
		s.styles[u.sentence] == styleProse && s.at(i+1, u.sentence).lex&LexParticle == 0: // "Aracelys", of Aracelys Sánchez
	case st.peopleL > 0 && st.located == 0 && st.said > 0 && (u.capital || u.lex&LexPlace != 0): // "Paris claims", of Valeska Paris
	case names >= 2*others:
	default:
		return
	}
	s.labels[i] = labelU
	s.ruled[i] = ruleDocument
}

// opensSentence reports whether unit i has its capital for being the first word of its sentence only: the "So"
// of "So Kim said".
func (s *scratch) opensSentence(i int) bool {
	u := &s.units[i]
	if w := s.text(i); w == "The" || w == "A" || w == "An" {
		return false
	}
	return u.flags.Has(text.FlagSentence) && u.lex&LexWord != 0 && u.lex&(LexOrganisation|LexPlaceCue|LexDemonym|LexPlace) == 0 && s.labels[i] == labelO
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
	return s.labels[i] == labelO && s.units[i].flags.Has(text.FlagAllCaps) && s.units[i].lex&(LexGiven|LexOrganisation|LexPlaceCue) == 0
}

// isCapitalForName reports whether unit i, the last word of somebody's full name and an English word besides, has its capital for being a name:
// it stands within a sentence, or before a verb of saying.
func (s *scratch) isCapitalForName(i int) bool {
	u := &s.units[i]
	return s.styles[u.sentence] == styleProse && (!u.flags.Has(text.FlagSentence) || s.at(i+1, u.sentence).lex&LexSay != 0)
}

// beginsAsName reports whether unit i, an English word that begins a sentence and is the last one of somebody's full name, begins it as that name: a verb
// or what is somebody's follows, "Cable refused to answer", of Vince Cable.
func (s *scratch) beginsAsName(i int, st *wordStat) bool {
	u := &s.units[i]
	if !u.flags.Has(text.FlagSentence) || s.styles[u.sentence] != styleProse || st.inside == 0 {
		return false
	}
	next := s.at(i+1, u.sentence)
	if next.shape == shapePossess || next.lex&LexSay != 0 {
		return true
	}
	switch w := s.text(i + 1); w {
	case "is", "was", "has", "had", "will", "would", "may", "might", "can", "could", "did", "does", "also", "later", "then", "never":
		return true
	default:
		return next.flags.Has(text.FlagLower) && strings.HasSuffix(w, "ed")
	}
}

// isSurname reports whether unit i, a family name and a word of places, "North", is the former by the text: it ends a full name, and never
// stands as a place does.
func (s *scratch) isSurname(i int) bool {
	u := &s.units[i]
	st := s.stats.find(u.fold)
	return u.lex&LexFamily != 0 && st != nil && st.peopleL > 0 && st.located == 0 && st.afterThe == 0 && st.beforeOrg == 0
}
