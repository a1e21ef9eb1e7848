package extract

import (
	"strings"

	"github.com/newsgraph/newsgraph"
)

// isTail reports whether a country's name ends the name of something else, whatever that is: "Garuda
// Indonesia", "Electronic Frontier Finland". What stands before it must look like a name: a word
// with a capital in the middle of a sentence, or one that is no English word.
func (s *countryScan) isTail(c *countryCandidate) bool {
	if c.kind != newsgraph.KindName {
		return false
	}
	before := c.first - 1
	if s.d.tokens[c.first].is(flagLine) || !s.d.tokens[c.first].is(flagSpace) || !s.namesTail(before, c.first) {
		return false
	}
	if s.headline(c.first) || s.d.tokens[c.first].is(flagAllCaps) && s.d.word(c.first) != "USA" {
		return false
	}
	words, start := 1, before
	for start > 0 && words < maxNameWords && s.d.tokens[start].is(flagSpace) && s.isNamePart(start-1, c.first) {
		start--
		words++
	}
	if s.startsSentence(start) {
		return words > 2 || !s.isEnglish(start)
	}
	// Not "told Reuters Taiwan would join", nor the "U.S. Charges Japan" of old wires.
	last := s.d.tokens[start-1]
	return s.m.lex.get(last.fold).bits&lexSay == 0 && !last.is(flagAbbrev|flagInitial)
}

// isNamePart reports whether token i is a capitalised word of the sentence of token near.
func (s *countryScan) isNamePart(i, near int) bool {
	if i < 0 || s.d.tokens[i].sentence != s.d.tokens[near].sentence {
		return false
	}
	t := s.d.tokens[i]
	return t.is(flagUpper) && !t.is(flagPossess) && !s.d.punct(i-1, '#') && !s.class(i, near).is(wordOrdinary)
}

// namesTail reports whether token i can be a part of a name that ends with the country after it,
// and is neither a place in that country nor a word that goes before any country.
func (s *countryScan) namesTail(i, near int) bool {
	if !s.isNamePart(i, near) || s.d.tokens[i].is(flagAbbrev|flagInitial) || s.isPerson(s.d.tokens[i]) {
		return false
	}
	if s.class(i, near)&(wordTitle|wordCompass|wordState) != 0 {
		return false
	}
	e := s.m.lex.get(s.d.tokens[i].fold)
	if e.bits&lexOrganisation != 0 {
		return true
	}
	return !e.capital && e.bits&(lexPlace|lexPlaceCue|lexCountry|lexDemonym|lexTime|lexTitle|lexRole) == 0
}

// startsSentence reports whether token i has its capital perhaps only for where it stands.
func (s *countryScan) startsSentence(i int) bool {
	if i == 0 || s.d.tokens[i].is(flagSentence|flagLine) {
		return true
	}
	return s.d.tokens[i-1].is(flagPunct) && !s.d.punct(i-1, ',') && !s.d.punct(i-1, '(') && !s.d.punct(i-1, '<')
}

// isEnglish reports whether token i may be a word of the language and is no abbreviation. The list
// lacks many a participle: "Unfavoured".
func (s *countryScan) isEnglish(i int) bool {
	t := s.d.tokens[i]
	word := s.d.word(i)
	return !t.is(flagAllCaps) && (s.m.lex.get(t.fold).bits&lexWord != 0 || strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing"))
}
