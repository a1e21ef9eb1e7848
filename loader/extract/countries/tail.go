package countries

import (
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// isTail reports whether a country's name ends the name of something else, whatever that is: "Garuda
// Indonesia", "Electronic Frontier Finland". What stands before it must look like a name: a word
// with a capital in the middle of a sentence, or one that is no English word.
func (s *countryScan) isTail(c *countryCandidate) bool {
	if c.kind != newsgraph.KindName {
		return false
	}
	before := c.first - 1
	if s.d.Tokens[c.first].Is(text.FlagLine) || !s.d.Tokens[c.first].Is(text.FlagSpace) || !s.namesTail(before, c.first) {
		return false
	}
	if s.headline(c.first) || s.d.Tokens[c.first].Is(text.FlagAllCaps) && s.d.Word(c.first) != "USA" {
		return false
	}
	words, start := 1, before
	for start > 0 && words < maxNameWords && s.d.Tokens[start].Is(text.FlagSpace) && s.isNamePart(start-1, c.first) {
		start--
		words++
	}
	if s.startsSentence(start) {
		return words > 2 || !s.isEnglish(start)
	}
	// Not "told Reuters Taiwan would join", nor the "U.S. Charges Japan" of old wires.
	last := s.d.Tokens[start-1]
	return s.m.lex.Get(last.Fold).Lists&people.LexSay == 0 && !last.Is(text.FlagAbbrev|text.FlagInitial)
}

// isNamePart reports whether token i is a capitalised word of the sentence of token near.
func (s *countryScan) isNamePart(i, near int) bool {
	if i < 0 || s.d.Tokens[i].Sentence != s.d.Tokens[near].Sentence {
		return false
	}
	t := s.d.Tokens[i]
	return t.Is(text.FlagUpper) && !t.Is(text.FlagPossess) && !s.d.Punct(i-1, '#') && !s.class(i, near).is(wordOrdinary)
}

// namesTail reports whether token i can be a part of a name that ends with the country after it,
// and is neither a place in that country nor a word that goes before any country.
func (s *countryScan) namesTail(i, near int) bool {
	if !s.isNamePart(i, near) || s.d.Tokens[i].Is(text.FlagAbbrev|text.FlagInitial) || s.isPerson(s.d.Tokens[i]) {
		return false
	}
	if s.class(i, near)&(wordTitle|wordCompass|wordState) != 0 {
		return false
	}
	e := s.m.lex.Get(s.d.Tokens[i].Fold)
	if e.Lists&people.LexOrganisation != 0 {
		return true
	}
	return !e.Capital && e.Lists&(people.LexPlace|people.LexPlaceCue|people.LexCountry|people.LexDemonym|people.LexTime|people.LexTitle|people.LexRole) == 0
}

// startsSentence reports whether token i has its capital perhaps only for where it stands.
func (s *countryScan) startsSentence(i int) bool {
	if i == 0 || s.d.Tokens[i].Is(text.FlagSentence|text.FlagLine) {
		return true
	}
	return s.d.Tokens[i-1].Is(text.FlagPunct) && !s.d.Punct(i-1, ',') && !s.d.Punct(i-1, '(') && !s.d.Punct(i-1, '<')
}

// isEnglish reports whether token i may be a word of the language and is no abbreviation. The list
// lacks many a participle: "Unfavoured".
func (s *countryScan) isEnglish(i int) bool {
	t := s.d.Tokens[i]
	word := s.d.Word(i)
	return !t.Is(text.FlagAllCaps) && (s.m.lex.Get(t.Fold).Lists&people.LexWord != 0 || strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing"))
}
