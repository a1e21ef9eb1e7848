package offices

import (
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// weak: a president in lower case is as often a company's, if nothing says that a state's is meant.
func (s *officeScan) weak(t *titleAt) bool {
	return t.scope == scopeEither && !t.public && t.status != newsgraph.OfficeElect && !s.d.Tokens[t.end-1].Is(text.FlagUpper)
}

// inPublic reports whether a title is said of somebody who holds it no longer, for a time, or "incumbent": that of a state's president more
// often than of a company's.
func (s *officeScan) inPublic(t *titleAt) bool {
	return t.status == newsgraph.OfficeFormer || t.status == newsgraph.OfficeActing || strings.EqualFold(s.d.Word(t.first), "incumbent")
}

// ofSomething: in "CES President Philippe Neeser" and "Association president Ulrich Wagner" a
// capitalised word says that the office is something's that is no country.
func (s *officeScan) ofSomething(t *titleAt) bool {
	if s.d.Word(t.end) == "of" {
		return true
	}
	i := t.first - 1
	if i < 0 || s.d.Tokens[i].Sentence != s.d.Tokens[t.first].Sentence {
		return false
	}
	w := s.d.Tokens[i]
	if t.under != "" || s.theCountrys(i) {
		return false
	}
	if s.d.Punct(i, ')') || s.countryEnding(t.first) >= 0 || s.d.Punct(i, '-') && !s.d.Tokens[i].Is(text.FlagSpace) {
		return true
	}
	if class := s.wordClass(i, i); class.is(officeDate) || class.is(officeOpening) && t.scope == scopeState || class.is(officeHonorific) || isDay(s.d.Word(i)) {
		return false
	}
	if s.weak(t) && strings.Contains(t.name, "Vice ") && !s.inPublic(t) {
		return true
	}
	if w.Is(text.FlagSentence) {
		return (t.scope == scopeEither || w.Is(text.FlagAllCaps)) && w.Is(text.FlagUpper) && !s.wordClass(i, i).is(officeOpening)
	}
	return w.Is(text.FlagUpper|text.FlagPossess) || s.apostrophe(i)
}

// somebodys: in "Adviser to the President Majdi Khaldi" the name is the adviser's.
func (s *officeScan) somebodys(t *titleAt) bool {
	i := t.first - 1
	if w := s.d.Word(i); w != "the" && w != "The" || i < 2 {
		return false
	}
	w := s.d.Word(i - 1)
	return (w == "to" || w == "of") && s.d.Tokens[i-2].Is(text.FlagUpper)
}

// afterthought: "profits rose, president Ivo Novak said" is how news of a company end a sentence.
func (s *officeScan) afterthought(t *titleAt, p people.Mention) bool {
	end := s.tokenEnding(p.End)
	return s.d.Punct(t.first-1, ',') && s.wordClass(end, t.first).is(officeSays) && s.closed(end+1)
}

// afterNoun: "team president", where "said president" would be the same to us. A participle is none: "the disputed president".
func (s *officeScan) afterNoun(t *titleAt) bool {
	i := t.first - 1
	if w := s.d.Word(i); strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || s.wordClass(t.first, t.first).is(officeFormer|officeNumber) {
		return false // nor stands a noun before "former"
	}
	return i >= 0 && s.d.Tokens[i].Sentence == s.d.Tokens[t.first].Sentence && s.d.Tokens[i].Is(text.FlagLower) && !s.introduces(i)
}

// introduces reports whether the word at token i can stand before a bare title, unlike a noun.
func (s *officeScan) introduces(i int) bool {
	return s.wordClass(i, i).is(officeOpening | officeGoverns | officeFollows | officeNumber | officeNth)
}

// namesakeOf reports whether the words with capitals from token i on make what stands before the name of a place or an institution.
func (s *officeScan) namesakeOf(i int) bool {
	const longest = 4
	for n := 0; n < longest && i < len(s.d.Tokens) && s.d.Tokens[i].Is(text.FlagUpper) && !s.d.Tokens[i].Is(text.FlagSentence); n++ {
		switch s.d.Word(i) {
		case "Hospital", "University", "College", "School", "Center", "Centre", "Mosque", "Airport", "Stadium", "Foundation", "Street", "Road", "Bridge", "Palace", "Library", "Museum", "City", "Prize", "Award", "Cup", "Specialized", "Specialised", "Humanitarian", "Children's":
			return true
		}
		i++
	}
	return false
}
