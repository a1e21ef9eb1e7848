package offices

import (
	"slices"
	"sort"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// personAfter is the person whose name starts at token i, with honorifics before it; -1 if
// there is none. With comma, a name between commas counts too: "Iran's supreme leader,
// Ayatollah Ali Khamenei,".
func (s *officeScan) personAfter(i int, comma bool) int {
	near := i - 1
	withComma := false
	if comma && s.d.Punct(i, ',') {
		withComma = true
		i++
	}
	const mostHonorifics = 5
	for n := 0; n <= mostHonorifics && i < len(s.d.Tokens) && s.d.Tokens[i].Sentence == s.d.Tokens[near].Sentence; n++ {
		p := s.personStarting(i)
		if p < 0 && s.initial(i) {
			p = s.personStarting(i + 1)
		}
		if p >= 0 {
			if withComma && !s.closesApposition(s.tokenEnding(s.people[p].End), near) {
				return -1
			}
			return p
		}
		if c := s.countryStarting(i); withComma && c >= 0 && s.countries[c].Kind == newsgraph.KindDemonym {
			i = s.tokenEnding(s.countries[c].End) // "the deputy director-general, Australian Greg Vines,"
			continue
		}
		if !s.wordClass(i, near).is(officeHonorific) && s.d.Word(i) != "HE" {
			return -1
		}
		i++
	}
	return -1
}

// closesApposition reports whether the name before token i, which a comma parts from the title, ends there: a comma or a verb follows, or
// what the person is of and then one of them.
func (s *officeScan) closesApposition(i, near int) bool {
	if s.closed(i) || s.wordClass(i, near).is(officeVerb) {
		return true
	}
	if i >= len(s.d.Tokens) {
		return false
	}
	if w := s.d.Word(i); w == "of" && (s.d.Word(i+1) == "his" || s.d.Word(i+1) == "her") {
		return true // "relieved the interior minister, Ana Silva of her post"
	} else if w == "of" {
		const longest = 7 // words of a party
		i++
		for n := 0; n < longest && i < len(s.d.Tokens) && (s.d.Tokens[i].Is(text.FlagUpper) && s.personStarting(i) < 0 || n == 0 && s.d.Word(i) == "the"); n++ {
			i++
		}
		return s.closed(i) || s.wordClass(i, near).is(officeVerb)
	}
	switch s.d.Word(i) {
	case "from", "in", "at", "on", "to", "for", "as", "by", "about":
		return true // what a subject does not stand before
	}
	// "The Chilean president, Ana Silva rejected it"
	first := s.tokenAt(s.d.Sentences[s.d.Tokens[near].Sentence].Start)
	return near-first < mostBeforeComma && strings.HasSuffix(s.d.Word(i), "ed") && s.d.Tokens[i].Is(text.FlagLower) && (s.d.Word(first) == "The" || s.countryStarting(first) >= 0 || s.bodyStarting(first))
}

// initial reports whether token i is one capital letter without a full stop that a name may follow: "Minister V Rao".
func (s *officeScan) initial(i int) bool {
	t := s.d.Tokens[i]
	return t.End-t.Start == 1 && t.Is(text.FlagUpper) && i+1 < len(s.d.Tokens) && s.d.Tokens[i+1].Sentence == t.Sentence
}

// mostBeforeComma is how many words a sentence may have up to the comma behind a title that begins it.
const mostBeforeComma = 6

// personBefore is the person whose name ends before ", " or ", the " and token i.
func (s *officeScan) personBefore(i int) int {
	j := i - 1
	switch s.d.Word(j) {
	case "the", "a", "an", "The":
		j--
	}
	switch w := s.d.Word(j); {
	case w == "also", w == "now", w == "currently", w == "still", s.wordClass(j, i).is(officeFormer):
		j-- // "Silva, then the prime minister,"
	}
	if j > 0 && s.d.Tokens[j].Is(text.FlagDigit) && s.d.Word(j-1) == "the" {
		j -= 2 // "the 21st US ambassador"
	}
	if j <= 0 || !s.d.Punct(j, ',') && !(s.dash(j) && s.d.Tokens[j].Is(text.FlagSpace)) {
		return -1
	}
	if j > 2 && s.d.Tokens[j-1].Is(text.FlagDigit) && s.d.Punct(j-2, ',') {
		j -= 2 // "Ana Silva, 52, president of"
	}
	if p := s.personEnding(int(s.d.Tokens[j-1].End)); p >= 0 && s.people[p].Sentence == int(s.d.Tokens[i].Sentence) {
		return p
	}
	return -1
}

// dash reports whether token i is a dash.
func (s *officeScan) dash(i int) bool {
	switch s.d.Word(i) {
	case "-", "–", "—":
		return true
	}
	return false
}

// personWho is the person of whom ", who is" or the like says what follows at token i. Where it says
// "was", the title is a former one.
func (s *officeScan) personWho(t *titleAt, i int) int {
	j := i - 1
	near := func(words ...string) bool {
		return j > 0 && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence && slices.Contains(words, s.d.Word(j))
	}
	for near("the", "a", "also", "now", "currently", "still", "then") {
		j--
	}
	status := t.status
	switch {
	case near("is"):
	case near("was"):
		status = newsgraph.OfficeFormer
	case near("as"):
		j--
		if near("served") {
			status = newsgraph.OfficeFormer
		} else if !near("serves") {
			return -1
		}
	default:
		return -1
	}
	j--
	for near("also", "once", "now") {
		j--
	}
	if !near("who") {
		return -1
	}
	j--
	if s.d.Punct(j, ',') {
		j--
	}
	if j < 0 {
		return -1
	}
	p := s.personEnding(int(s.d.Tokens[j].End))
	if p < 0 {
		p = s.beforeApposition(j)
	}
	if p >= 0 && t.status == newsgraph.OfficeCurrent {
		t.status = status
	}
	return p
}

// beforeApposition is the person before the apposition that ends with token j: "Harry Reid, the Nevada Democrat"; -1 if there is none.
func (s *officeScan) beforeApposition(j int) int {
	const longest = 8
	for k := j; k > 0 && k > j-longest && s.d.Tokens[k].Sentence == s.d.Tokens[j].Sentence; k-- {
		if s.d.Punct(k, ',') {
			if w := s.d.Word(k + 1); w == "the" || w == "a" || w == "an" {
				return s.personEnding(int(s.d.Tokens[k-1].End))
			}
			return -1
		}
		if !s.d.Tokens[k].Is(text.FlagWord) || s.personEnding(int(s.d.Tokens[k].End)) >= 0 {
			return -1
		}
	}
	return -1
}

// readTerm reports whether token i begins to say when an office was held: "since 2018", "from 1990 to
// 1998". One that has ended is a former one.
func (s *officeScan) readTerm(t *titleAt, i int) bool {
	if i+1 >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[t.first].Sentence {
		return false
	}
	switch s.d.Word(i) {
	case "since":
		return s.d.Tokens[i+1].Is(text.FlagDigit)
	case "until":
	case "from", "between", "in":
		if !s.d.Tokens[i+1].Is(text.FlagDigit) {
			return false
		}
	case "during":
	default:
		return false
	}
	t.status = newsgraph.OfficeFormer
	return true
}

// personEnding is the person whose name ends at a byte; -1 if there is none.
func (s *officeScan) personEnding(end int) int {
	p := sort.Search(len(s.people), func(k int) bool { return s.people[k].End >= end })
	if p < len(s.people) && s.people[p].End == end {
		return p
	}
	return -1
}

// closed reports whether a comma or the end of a sentence or quotation stands at token i, so that
// what came before is an apposition.
func (s *officeScan) closed(i int) bool {
	if i >= len(s.d.Tokens) || s.d.Tokens[i].Is(text.FlagSentence) {
		return true
	}
	t := s.d.Tokens[i]
	if !t.Is(text.FlagPunct) {
		return false
	}
	switch s.d.Text[t.Start] {
	case ',', '.', ';', ':', '(', ')', '"', '?', '!':
		return true
	}
	return s.d.Text[t.Start:t.End] == "”" || s.d.Text[t.Start:t.End] == "—" || s.d.Text[t.Start:t.End] == "–"
}

// senatorFrom: "Senator from Oregon Ana Silva", with the country that the state is in.
func (s *officeScan) senatorFrom(t *titleAt) holder {
	if w := s.d.Word(t.end); t.name != senatorTitle || w != "from" && w != "for" {
		return holder{}
	}
	if end := s.afterCountry(t.end); end > t.end {
		h := holder{first: t.end, end: end}
		if c := s.countryEnding(end); s.countries[c].Kind == newsgraph.KindRegion && t.limit.allows(s.countries[c].Code) {
			h.country = s.countries[c].Code
		}
		return h
	}
	const longest = 3 // words of a state that is also a city
	for end := t.end + 2; end <= min(t.end+1+longest, len(s.d.Tokens)-1) && s.d.Tokens[end-1].Is(text.FlagUpper); end++ {
		if s.personStarting(end) >= 0 {
			return holder{first: t.end, end: end}
		}
	}
	return holder{}
}

// senatorOf: "Senator Ana Silva of Oregon" is of the country that the state is in, where it has senators.
func (s *officeScan) senatorOf(t *titleAt, person int) holder {
	i := s.tokenEnding(s.people[person].End)
	if t.name == senatorTitle && s.americanParty(i) {
		return holder{first: t.first, end: t.end, country: "US"}
	}
	if w := s.d.Word(i); t.name != senatorTitle || w != "of" && w != "from" || i+1 >= len(s.d.Tokens) {
		return holder{}
	}
	c := s.countryStarting(i + 1)
	if c < 0 || s.countries[c].Kind != newsgraph.KindRegion || !t.limit.allows(s.countries[c].Code) {
		return holder{}
	}
	return holder{first: i + 1, end: s.tokenEnding(s.countries[c].End), country: s.countries[c].Code}
}

// americanParty reports whether what stands at token i, behind the name of a senator, is as in the United States: "(D-Neb.)", ", R-Texas".
func (s *officeScan) americanParty(i int) bool {
	if !s.d.Punct(i, '(') && !s.d.Punct(i, ',') {
		return false
	}
	switch s.d.Word(i + 1) {
	case "D", "R", "I":
		return s.d.Punct(i+2, '-') && i+3 < len(s.d.Tokens) && s.d.Tokens[i+3].Is(text.FlagUpper) && !s.d.Tokens[i+3].Is(text.FlagSpace)
	}
	return false
}

// holderOf: "President Vladimir Putin of Russia".
func (s *officeScan) holderOf(person int) holder {
	i := s.tokenEnding(s.people[person].End)
	if s.d.Word(i) != "of" {
		return holder{}
	}
	i++
	if s.d.Word(i) == "the" {
		i++
	}
	return s.holderFrom(i, i-1)
}

// ministryWords join a ministry to the title of who leads it.
var ministryWords = [...]string{"chief", "head", "minister", "leader"}

// readChief: "Russia's foreign ministry said after its chief, Sergei Lavrov, was received". The
// ministry is the last one named before in the sentence.
func (s *officeScan) readChief(i int) {
	if w := s.d.Word(i); w != "its" || i == 0 {
		return
	}
	found := false
	for _, w := range ministryWords {
		found = found || s.d.Word(i+1) == w
	}
	if !found {
		return
	}
	p := s.personAfter(i+2, true)
	if p < 0 {
		return
	}
	const farthest = 40 // tokens back to the ministry
	for j := i - 1; j > 0 && j > i-farthest && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence; j-- {
		if w := s.d.Word(j); w != "ministry" && w != "Ministry" {
			continue
		}
		names, first := s.portfoliosBefore(j)
		t := titleAt{first: first, end: i + 2, name: names + " " + ministerTitle, scope: scopeState, status: newsgraph.OfficeCurrent}
		whose := s.holderBefore(&t, lastTitle{of: -1})
		if names != "" && whose.country != "" {
			s.add(&t, whose, p, "head of the ministry named before")
		}
		return
	}
}

// personStarting is the person whose name starts at token i; -1 if there is none.
func (s *officeScan) personStarting(i int) int {
	start := int(s.d.Tokens[i].Start)
	p := sort.Search(len(s.people), func(k int) bool { return s.people[k].Start >= start })
	if p < len(s.people) && s.people[p].Start == start {
		return p
	}
	return -1
}

// countryEnding is the country mention that ends before token i; -1 if there is none.
func (s *officeScan) countryEnding(i int) int {
	end := int(s.d.Tokens[i-1].End)
	c := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].End >= end })
	if c < len(s.countries) && s.countries[c].End == end {
		return c
	}
	return -1
}

// countryStarting is the country mention that starts at token i; -1 if there is none.
func (s *officeScan) countryStarting(i int) int {
	start := int(s.d.Tokens[i].Start)
	c := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].Start >= start })
	if c < len(s.countries) && s.countries[c].Start == start {
		return c
	}
	return -1
}

// tokenAt is the token that starts at a byte, or the first after it.
func (s *officeScan) tokenAt(start int) int {
	return sort.Search(len(s.d.Tokens), func(k int) bool { return int(s.d.Tokens[k].Start) >= start })
}

// tokenEnding is the token after the one that ends at a byte.
func (s *officeScan) tokenEnding(end int) int {
	return sort.Search(len(s.d.Tokens), func(k int) bool { return int(s.d.Tokens[k].Start) >= end })
}

// apostrophe reports whether token i is the apostrophe of a plural: "the Philippines' president".
func (s *officeScan) apostrophe(i int) bool {
	switch s.d.Word(i) {
	case "'", "’":
		return true
	}
	return false
}
