package countries

import (
	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// class is what the word at token i does to a country's name beside it; 0 outside of the
// sentence of token near.
func (s *countryScan) class(i, near int) wordClass {
	if i < 0 || i >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[near].Sentence {
		return 0
	}
	return s.m.words[s.d.Tokens[i].Fold]
}

// upperClass is class for a word that must be a capitalised one.
func (s *countryScan) upperClass(i, near int) wordClass {
	if i < 0 || i >= len(s.d.Tokens) || !s.d.Tokens[i].Is(text.FlagUpper) {
		return 0
	}
	return s.class(i, near)
}

// joined reports whether token i stands straight before the next one, without a space.
func (s *countryScan) joined(i int) bool {
	return i >= 0 && i+1 < len(s.d.Tokens) && !s.d.Tokens[i+1].Is(text.FlagSpace)
}

// isFeature: "Mount Kenya", "Taiwan Strait".
func (s *countryScan) isFeature(c *countryCandidate) bool {
	return s.upperClass(c.first-1, c.first).is(wordFeatureBefore) ||
		s.upperClass(c.end, c.first).is(wordFeatureAfter)
}

// isMoney: "US$", "61 million Hong Kong dollars".
func (s *countryScan) isMoney(c *countryCandidate) bool {
	if s.d.Punct(c.end, '$') && (s.joined(c.end-1) || c.entry.capsAll) {
		return true
	}
	if c.first > 0 && s.d.Punct(c.first-1, '$') {
		return true
	}
	if !s.class(c.end, c.first).is(wordCurrency) || c.first == 0 {
		return false
	}
	return s.d.Tokens[c.first-1].Is(text.FlagDigit) || s.class(c.first-1, c.first).is(wordAmount)
}

// isLanguage: "spoke in English", "a French translation". Between the word before and the end
// of the phrase no noun may stand that the adjective could go with: not "his Greek and Italian counterparts".
func (s *countryScan) isLanguage(c *countryCandidate) bool {
	if c.kind != newsgraph.KindDemonym && c.kind != newsgraph.KindRegion || c.end != c.first+1 || !s.class(c.first, c.first).is(wordLanguage) {
		return false
	}
	next := c.end
	if s.d.Punct(next, '-') {
		next++
	}
	if s.class(next, c.first).is(wordLanguageAfter) {
		return true
	}
	first, end := s.listed(c)
	if !s.class(first-1, c.first).is(wordLanguageBefore) {
		return false
	}
	return end >= len(s.d.Tokens) || s.d.Tokens[end].Is(text.FlagPunct|text.FlagSentence) || s.class(end, c.first).is(wordClause)
}

// mostJoined bounds how many languages or adjectives are looked at on either side of one.
const mostJoined = 8

// listed widens a language to those that commas and "and" join to it: before it languages, behind it the adjectives of any people. Behind it
// commas alone join nothing: "In English, French officials said".
func (s *countryScan) listed(c *countryCandidate) (first, end int) {
	first, end = c.first, c.end
	and := false
	for range mostJoined {
		i := first - 1
		if isAnd(s.d.Word(i)) {
			and = true
			i--
		}
		if s.d.Punct(i, ',') {
			i--
		}
		if i == first-1 || !s.class(i, c.first).is(wordLanguage) {
			break
		}
		first = i
	}
	i := end
	for n := 0; n < mostJoined && !and; n++ {
		before := i
		if s.d.Punct(i, ',') {
			i++
		}
		if isAnd(s.d.Word(i)) {
			and = true
			i++
		}
		if i == before || !s.isDemonym(i, c.first) {
			return c.first, c.end
		}
		i++
	}
	if and {
		end = i
	}
	return first, end
}

func isAnd(w string) bool { return w == "and" || w == "or" }

// isDemonym reports whether token i, in the sentence of token near, may alone be the adjective of a people.
func (s *countryScan) isDemonym(i, near int) bool {
	if i >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[near].Sentence {
		return false
	}
	value, end := s.m.phrases.Longest(s.d, i, text.AnyPhrase)
	return value != 0 && end == i+1 && s.m.entries[value-1].kind == newsgraph.KindDemonym
}

// isTown: "Paris, Texas". The text then means that town by "Paris" alone too, if it does not speak of the
// country otherwise.
func (s *countryScan) isTown(c *countryCandidate) bool {
	if c.kind != newsgraph.KindName && c.kind != newsgraph.KindCapital || !s.d.Punct(c.end, ',') || !s.upperClass(c.end+1, c.first).is(wordAmerica) {
		return false
	}
	if s.towns == nil {
		s.towns = make(map[*countryEntry]bool)
	}
	s.towns[c.entry] = true
	return true
}

// isPronoun reports whether "US" stands where in a line of capitals the pronoun can stand, as it
// cannot behind a mark or "THE", and whether it surely is one: "WHY THEY WANT TO KILL US".
func (s *countryScan) isPronoun(c *countryCandidate) (can, sure bool) {
	before := s.d.Word(c.first - 1)
	if s.d.Word(c.first) != "US" || before == "THE" || before == "IN" || !s.allCaps(c.first-1, c.first) {
		return false, false
	}
	sure = s.endsSentence(c.end, c.first)
	return sure || s.allCaps(c.end, c.first), sure
}

// isGivenName: the "Jordan" of "Daniel, Jordan, and Kevin", which is no country between people.
func (s *countryScan) isGivenName(c *countryCandidate) bool {
	if c.end != c.first+1 || c.first < 2 || c.end+1 >= len(s.d.Tokens) || s.m.lex.Get(s.d.Tokens[c.first].Fold).Lists&people.LexGiven == 0 {
		return false
	}
	if !s.d.Punct(c.first-1, ',') || !s.isPerson(s.d.Tokens[c.first-2]) {
		return s.isNamedBeside(c)
	}
	next := c.end
	for next < c.end+2 && next+1 < len(s.d.Tokens) && (s.d.Punct(next, ',') || s.d.Word(next) == "and") {
		next++
	}
	return next > c.end && s.isPerson(s.d.Tokens[next])
}

// isNamedBeside: the "Jordan" of "her sons Jordan and Daniel", in a text of which no word says that it is the country.
func (s *countryScan) isNamedBeside(c *countryCandidate) bool {
	if c.entry.context == nil || s.d.Word(c.end) != "and" || !s.isPerson(s.d.Tokens[c.end+1]) {
		return false
	}
	for _, r := range c.entry.context.voted {
		if !r.none && s.votes[r.number] > 0 {
			return false
		}
	}
	return true
}

// allCaps reports whether token i is a word in capitals in the sentence of token near.
func (s *countryScan) allCaps(i, near int) bool {
	return i >= 0 && i < len(s.d.Tokens) && s.d.Tokens[i].Sentence == s.d.Tokens[near].Sentence && s.d.Tokens[i].Is(text.FlagAllCaps)
}

// endsSentence reports whether no word of the sentence of token near stands at token i or after.
func (s *countryScan) endsSentence(i, near int) bool {
	for ; i < len(s.d.Tokens) && s.d.Tokens[i].Sentence == s.d.Tokens[near].Sentence; i++ {
		if !s.d.Tokens[i].Is(text.FlagPunct) {
			return false
		}
	}
	return true
}

// widenRegion: "Northern Uganda" in capitals is a region of the country.
func (s *countryScan) widenRegion(c *countryCandidate) bool {
	if c.kind != newsgraph.KindName || c.entry.locator || !s.upperClass(c.first-1, c.first).is(wordCompass) || s.joined(c.first-1) {
		return false
	}
	c.first--
	c.kind, c.why = newsgraph.KindRegion, "words.tsv: compass"
	return true
}

// maxNameWords bounds how far an organisation's name is followed.
const maxNameWords = 10

// inOrganization says why a country's name is a part of an organisation's, "" if it is not.
func (s *countryScan) inOrganization(c *countryCandidate) string {
	switch c.kind {
	case newsgraph.KindName, newsgraph.KindDemonym, newsgraph.KindCapital, newsgraph.KindRegion:
	default:
		return ""
	}
	// "USA" is no adjective: "Team USA".
	if c.entry.locator && s.d.Word(c.first) != "USA" {
		return ""
	}
	if s.organizationAfter(c) {
		return "words.tsv: organization"
	}
	if s.upperClass(c.first-1, c.first).is(wordBefore) && !s.joined(c.first-1) {
		return "words.tsv: before"
	}
	if s.organizationBefore(c) {
		return "words.tsv: head"
	}
	if s.isTail(c) {
		return "the end of a name"
	}
	return ""
}

// organizationAfter: "Hong Kong Film Awards". The run of capitalised words ends at a title, a
// person and a word in lower case; where all words have capitals it is the next word only.
func (s *countryScan) organizationAfter(c *countryCandidate) bool {
	headline := s.headline(c.first)
	for i := c.end; i < len(s.d.Tokens) && i < c.end+maxNameWords; i++ {
		t := s.d.Tokens[i]
		if t.Sentence != s.d.Tokens[c.first].Sentence || s.isPerson(t) {
			return false
		}
		if !t.Is(text.FlagUpper) {
			if i > c.end && s.connects(i) {
				continue
			}
			return false
		}
		if headline && i > c.end {
			return false
		}
		switch class := s.class(i, c.first); {
		case class.is(wordTitle):
			return false
		case class.is(wordState):
			return c.kind == newsgraph.KindDemonym
		case class.is(wordOrganization):
			return true
		}
	}
	return false
}

// headline reports whether the sentence of token i has capitals on all words that are not short.
// It looks at each sentence once, so that a long one costs no more than many short ones.
func (s *countryScan) headline(i int) bool {
	sentence := s.d.Tokens[i].Sentence
	if s.headlineKnown && s.headlineOf == sentence {
		return s.headlineIs
	}
	s.headlineKnown, s.headlineOf, s.headlineIs = true, sentence, s.readHeadline(i)
	return s.headlineIs
}

func (s *countryScan) readHeadline(i int) bool {
	const least = 3 // words with capitals that make a headline
	sentence := s.d.Sentences[s.d.Tokens[i].Sentence]
	upper := 0
	for j := i; j >= 0 && int(s.d.Tokens[j].Start) >= sentence.Start; j-- {
		if !s.headlineWord(j, &upper) {
			return false
		}
	}
	for j := i + 1; j < len(s.d.Tokens) && int(s.d.Tokens[j].Start) < sentence.End; j++ {
		if !s.headlineWord(j, &upper) {
			return false
		}
	}
	return upper >= least
}

func (s *countryScan) headlineWord(i int, upper *int) bool {
	const short = 3 // bytes of a word that headlines leave in lower case
	t := s.d.Tokens[i]
	if !t.Is(text.FlagWord) || int(t.End-t.Start) <= short {
		return true
	}
	if t.Is(text.FlagUpper) {
		*upper++
	}
	switch s.d.Word(i) {
	case "from", "with", "over", "into", "amid", "than", "upon", "near", "after":
		return true
	}
	return !t.Is(text.FlagLower)
}

// organizationBefore: "Bank of Japan", "National Union of Women with Disabilities of Uganda".
func (s *countryScan) organizationBefore(c *countryCandidate) bool {
	i := c.first - 1
	if s.d.Word(i) == "the" || s.d.Word(i) == "The" {
		i--
	}
	switch s.d.Word(i) {
	case "of", "for", "on":
	case "de", "del", "do", "di", "du":
		// A name in another language: "Banco de México".
		return i > 0 && s.d.Tokens[i-1].Is(text.FlagUpper) && s.d.Tokens[i-1].Sentence == s.d.Tokens[i].Sentence
	default:
		return false
	}
	for i--; i >= 0 && i > c.first-maxNameWords; i-- {
		t := s.d.Tokens[i]
		if t.Sentence != s.d.Tokens[c.first].Sentence || s.isPerson(t) {
			return false
		}
		if !t.Is(text.FlagUpper) {
			if s.connects(i) {
				continue
			}
			return false
		}
		switch class := s.class(i, c.first); {
		case class.is(wordTitle):
			return false
		case class.is(wordHead):
			return true
		}
	}
	return false
}

// connects reports whether token i is a small word inside a name: "Korean People's Army".
func (s *countryScan) connects(i int) bool {
	if s.d.Tokens[i].Is(text.FlagPossess) {
		return true
	}
	switch s.d.Word(i) {
	case "of", "and", "for", "the", "&", "with", "in", "de", "-":
		return true
	}
	return false
}

func (s *countryScan) isPerson(t text.Token) bool {
	lo, hi := 0, len(s.people)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if s.people[mid].End <= int(t.Start) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(s.people) && s.people[lo].Start < int(t.End)
}
