package offices

import (
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// readBeforeName: "Russian Foreign Minister Sergei Lavrov".
func (s *officeScan) readBeforeName(t *titleAt, whose holder, end int, last lastTitle) bool {
	p := s.personAfter(s.behindPartner(t, s.behindShortForm(end)), whose.found() || s.definite(t) || t.status == newsgraph.OfficeFormer || t.scope == scopeState && (t.of || s.d.Tokens[t.first].Is(text.FlagSentence)))
	if p < 0 {
		return false
	}
	if !whose.found() {
		whose = s.holderOf(p)
		if whose.body != "" && t.scope == scopeState {
			whose = holder{} // "Opposition leader Ana Silva of the Labour Party"
		}
	}
	if !whose.found() {
		whose = s.senatorOf(t, p)
	}
	if !whose.found() && s.oneMore(t) && t.name == s.series.title {
		whose, t.status = holder{first: t.first, end: t.end, country: s.series.whose.country, body: s.series.whose.body}, s.series.status
	}
	if !whose.found() {
		whose = t.only()
	}
	then := s.atThen(t, whoseFirst(whose, t))
	if before := max(0, whoseFirst(whose, t)) - 1; last.then && t.status == newsgraph.OfficeCurrent && (last.end == before && (s.d.Word(before) == "and" || s.d.Word(before) == "or") || last.end == before-1 && s.d.Word(before) == "and" && s.d.Punct(before-1, ',')) {
		then, t.status = true, newsgraph.OfficeFormer // "then Defence Secretary Ana Silva and President Ivo Novak"
	}
	s.add(t, whose, p, "title before the name")
	// "State Councillor and Foreign Minister Wang Yi" holds both.
	before := min(t.first, max(0, whoseFirst(whose, t))) - 1
	if s.d.Word(before) == "the" && s.d.Punct(end, ',') {
		before-- // "The prime minister of Jamaica and the chair of CARICOM, Ana Silva,"
	}
	if t2 := last.alone; t2 != nil && last.end == before && s.ledBy(t2, whose, t) {
		s.add(t2, last.whose, p, "first of two titles before the name")
	} else if t2 != nil && last.end == before && (before < t.first-1 && last.whose.found() && s.d.Punct(end, ',') || last.whose.found() && whoseFirst(whose, t) < t.first || s.alike(t2, t) || last.whose.body != "" && t.scope == scopeState) {
		if !last.whose.found() {
			last.whose = whose
		}
		s.add(t2, last.whose, p, "first of two titles before the name")
	}
	s.last = lastTitle{end: s.tokenEnding(s.people[p].End), whose: whose, person: true, envoy: heldAbroad(t.name), then: then, of: -1}
	return true
}

// atThen reports whether "then" is among the words of status of a title, from token first on.
func (s *officeScan) atThen(t *titleAt, first int) bool {
	if t.status != newsgraph.OfficeFormer {
		return false
	}
	for i := first; i < t.end; i++ {
		if w := s.d.Word(i); w == "then" || w == "Then" {
			return true
		}
	}
	return false
}

// behindShortForm passes over the short form of what stands before: "prime minister (PM) Julia Gillard".
func (s *officeScan) behindShortForm(end int) int {
	if s.d.Punct(end, '(') && s.d.Punct(end+2, ')') && s.d.Tokens[end+1].Is(text.FlagAllCaps|text.FlagAbbrev) && s.personStarting(end+1) < 0 {
		return end + 3
	}
	if s.d.Punct(end, '(') && s.d.Punct(end+3, ')') && partyWord(s.d.Word(end+2)) {
		return end + 4 // "leader of the opposition (Liberal Party) Ana Silva"
	}
	if s.d.Punct(end, ')') {
		const longest = 8 // words of a title
		for j := end - 1; j >= 0 && j > end-longest; j-- {
			if s.d.Punct(j, '(') {
				return end + 1 // "(former national security adviser) Ana Silva"
			}
		}
	}
	return end
}

// behindPartner passes over what else somebody is: "former senator and activist, Ana Silva".
func (s *officeScan) behindPartner(t *titleAt, end int) int {
	if t.status != newsgraph.OfficeFormer && !s.d.Tokens[t.end-1].Is(text.FlagUpper) {
		return end // "a ticket of Ana Silva for president and writer Ivo Novak for vice president"
	}
	if s.d.Word(end) != "and" || end+2 >= len(s.d.Tokens) || !s.d.Tokens[end+1].Is(text.FlagLower) || s.personStarting(end+1) >= 0 {
		return end
	}
	if value, _ := s.m.titles.Longest(s.d, end+1, text.AnyPhrase); value == 0 && (s.d.Punct(end+2, ',') || s.personStarting(end+2) >= 0) && !s.wordClass(end+1, end).is(officeHonorific) {
		return end + 2
	}
	return end
}

// readIs: "The president-elect is Ana Silva", with "is" at token end.
func (s *officeScan) readIs(t *titleAt, whose holder, end int) bool {
	if w := s.d.Word(end); w != "is" && w != "was" || !s.definite(t) && !whose.found() {
		return false
	}
	p := s.personAfter(end+1, false)
	if p < 0 || !s.closesApposition(s.tokenEnding(s.people[p].End), end) && s.d.Word(s.tokenEnding(s.people[p].End)) != "and" {
		return false
	}
	if s.d.Word(end) == "was" && t.status == newsgraph.OfficeCurrent {
		t.status = newsgraph.OfficeFormer
	}
	s.add(t, whose, p, "title is the name's")
	return true
}

// whoseFirst is where a title starts with the country or the organisation before it.
func whoseFirst(whose holder, t *titleAt) int {
	if whose.found() && whose.first < t.first {
		return whose.first
	}
	return t.first
}

// alike reports whether two titles joined by "and" before one name can both be that person's: both with
// capitals, the first neither with "the" nor one that leaves no room for a second.
func (s *officeScan) alike(first, second *titleAt) bool {
	return s.leavesRoom(first) && s.d.Tokens[second.first].Is(text.FlagUpper)
}

func (s *officeScan) leavesRoom(first *titleAt) bool {
	switch first.name {
	case "President", "King", "Queen", "Emperor", "Supreme Leader":
		return false
	}
	return s.d.Tokens[first.end-1].Is(text.FlagUpper) && !s.definite(first)
}

// ledBy reports whether an office of a state and one of an organisation before it can both be one person's: "Prime Minister and Labour Party leader
// Ana Silva".
func (s *officeScan) ledBy(first *titleAt, whose holder, second *titleAt) bool {
	return first.scope == scopeState && whose.body != "" && whoseFirst(whose, second) < second.first && s.leavesRoom(first)
}

// readAfterName: "Theresa May, Britain's prime minister".
func (s *officeScan) readAfterName(t *titleAt, whose holder, first, end int, last lastTitle) bool {
	p := s.personBefore(first)
	if p < 0 {
		p = s.sameApposition(first, last)
	}
	if p < 0 && whose.found() && whose.first > t.first {
		p = s.personBefore(s.beforeAdjectives(first))
	}
	if j := first - 2; p < 0 && j >= 0 && whose.found() && whose.first > t.first && s.d.Word(first-1) == "the" && s.d.Tokens[j].Sentence == s.d.Tokens[first].Sentence {
		p = s.personEnding(int(s.d.Tokens[j].End)) // "Shaul Mofaz the transport minister of Israel said"
	}
	if j := first - 1; p < 0 && j >= 0 && whose.country != "" && whose.first > t.first && s.d.Tokens[first].Is(text.FlagUpper) && s.d.Tokens[j].Sentence == s.d.Tokens[first].Sentence {
		p = s.personEnding(int(s.d.Tokens[j].End)) // "Hu Jintao President of China"
	}
	if j := first - 1; p >= 0 && s.d.Word(j) == "the" && s.wordClass(j-1, first).is(officeFormer) {
		t.status = newsgraph.OfficeFormer // "once the ambassador"
	}
	end = s.behindPlace(end)
	if s.d.Punct(end, '(') && s.d.Punct(end+2, ')') && end+3 < len(s.d.Tokens) && s.d.Tokens[end+3].Is(text.FlagLower) && !s.wordClass(end+3, end).is(officeFollows|officeVerb|officeGoverns) {
		return false // "head of the Organization of American States (OAS) observer mission"
	}
	if p >= 0 && (s.closed(end) || whose.found() && (s.d.Word(end) == "and" || s.atThatTime(t, end)) || (whose.found() || s.d.Tokens[first].Is(text.FlagUpper) && !s.definite(t)) && s.wordClass(end, first).is(officeVerb) || whose.found() && s.wordClass(end, first).is(officeDate) && s.closed(end+1) || s.anotherTitle(end) || s.readTerm(t, end) || s.readSuperior(t, end) || t.scope == scopeState && s.goesOn(end) || whose.found() && (s.readParticiple(t, end) || whose.first > t.first && s.wordClass(end, first).is(officeFollows|officeGoverns)) || t.scope == scopeState && s.begins(p, end)) {
		if last.of == p && last.alone != nil { // "vice president and prime minister of the Emirates"
			s.add(last.alone, whose, p, "first of two titles after the name")
		}
		s.last = lastTitle{end: end, whose: whose, of: p}
		switch {
		case !whose.found() && t.scope == scopeEither && s.anotherTitle(end):
			s.last.alone = t
		case whose.found(), t.scope == scopeState, t.public:
			s.add(t, whose, p, "title after the name")
		case s.definite(t):
			t.doubtful = true
			s.add(t, whose, p, "title after the name")
		}
		return true
	}
	if p := s.personWho(t, first); p >= 0 && (whose.found() || t.scope == scopeState || t.scope == scopeEither && !s.weak(t)) {
		s.add(t, whose, p, "who is or was")
		s.last = lastTitle{end: end, whose: whose, of: p}
		return true
	}
	return false
}

// beforeAdjectives passes over what a title is called behind an article: "Ana Silva, the internationally known president of Chile,". It is token i
// itself where nothing of that stands there.
func (s *officeScan) beforeAdjectives(i int) int {
	const most = 4 // tokens
	for j := i - 1; j > 0 && j >= i-most; j-- {
		switch s.d.Word(j) {
		case "the", "a", "an":
			return j + 1
		}
		if t := s.d.Tokens[j]; !t.Is(text.FlagLower) && !s.d.Punct(j, '-') || t.Is(text.FlagPossess) || t.Sentence != s.d.Tokens[i].Sentence ||
			s.wordClass(j, i).is(officeGoverns|officeFollows|officeVerb) || s.verb(j) != 0 {
			break
		}
	}
	return i
}

// readParticiple: "Ana Silva, the Chilean president ousted in May" is one no longer.
func (s *officeScan) readParticiple(t *titleAt, end int) bool {
	switch v := s.verb(end); {
	case v.is(verbEnd|verbDeath) && strings.HasSuffix(s.d.Word(end), "ed"):
		t.status = newsgraph.OfficeFormer
		return true
	case v.is(verbBegin | verbElect):
		return true
	}
	return false
}

// begins reports whether person p begins the sentence, as what "Ana Silva, the information minister paid tribute" is said of, with a verb at
// token end.
func (s *officeScan) begins(p, end int) bool {
	return end < len(s.d.Tokens) && s.people[p].Start == s.d.Sentences[s.people[p].Sentence].Start && s.d.Tokens[end].Is(text.FlagLower) &&
		(strings.HasSuffix(s.d.Word(end), "ed") || s.wordClass(end, end-1).is(officeVerb) || s.d.Word(end) == "paid")
}

// goesOn: in "former justice minister and a member of parliament" what "and" joins is no name.
func (s *officeScan) goesOn(i int) bool {
	if s.d.Word(i) != "and" {
		return false
	}
	switch s.d.Word(i + 1) {
	case "a", "an", "one", "now", "currently", "also":
		return true
	}
	const longest = 7 // "the incumbent senator and candidate of the party,"
	for j := i + 1; j < min(i+longest, len(s.d.Tokens)) && s.personStarting(j) < 0; j++ {
		if s.d.Punct(j, ',') {
			return j > i+1
		}
		if s.closed(j) || s.verb(j) != 0 {
			break
		}
	}
	return false
}

// readSuperior: "secretary of state to President Ana Silva", and "under" her, which tells of another time.
func (s *officeScan) readSuperior(t *titleAt, end int) bool {
	switch s.d.Word(end) {
	case "under":
		t.status = newsgraph.OfficeFormer
		return true
	case "to":
		value, _ := s.m.titles.Longest(s.d, end+1, text.AnyPhrase)
		return value != 0 && end+1 < len(s.d.Tokens)
	}
	return false
}

// behindPlace: in "the Hamas leader in Gaza," the place is passed over.
func (s *officeScan) behindPlace(end int) int {
	if s.d.Word(end) != "in" {
		return end
	}
	if e := s.afterCountry(end); s.closed(e) {
		return e
	}
	return end
}

// atThatTime: "Chile's president at the time" is a former one.
func (s *officeScan) atThatTime(t *titleAt, i int) bool {
	if s.d.Word(i) != "at" || s.d.Word(i+2) != "time" {
		return false
	}
	t.status = newsgraph.OfficeFormer
	return true
}

// sameApposition is the person of whom the title before "and" was said: "Ana Silva, foreign minister of
// Chile and chairman of the OAS,".
func (s *officeScan) sameApposition(first int, last lastTitle) int {
	j := first - 1
	for n := 0; n < 2 && (s.d.Word(j) == "the" || s.d.Word(j) == "a" || s.d.Word(j) == "now" || s.d.Word(j) == "also"); n++ {
		j--
	}
	if last.of >= 0 && s.d.Word(j) == "and" && last.end == j {
		return last.of
	}
	return -1
}

// anotherTitle reports whether "and" and another title stand at token i, with no name behind it.
func (s *officeScan) anotherTitle(i int) bool {
	if s.d.Word(i) != "and" {
		return false
	}
	const farthest = 5
	for j := i + 1; j < min(i+farthest, len(s.d.Tokens)); j++ {
		if value, end := s.m.titles.Longest(s.d, j, text.AnyPhrase); value != 0 {
			return s.personAfter(end, false) < 0
		}
	}
	return false
}

// bracketed: in "inherited from (former President Ferdinand) Marcos" the words added to a
// quotation give half of the name.
func (s *officeScan) bracketed(p people.Mention) bool {
	i := s.tokenEnding(p.End)
	return s.d.Punct(i, ')') && i+1 < len(s.d.Tokens) && s.d.Tokens[i+1].Is(text.FlagUpper) &&
		!s.d.Tokens[i+1].Is(text.FlagSentence)
}

// sameName reports whether a form surely stands for a full name. Names that are handed down
// from father to son share most of their words, and an office given to the son is worse than none:
// a form of several words must begin as the name does or be a family name, and "Abdullah" is
// not "Hussein bin Abdullah".
func sameName(form, name string) bool {
	f, n := strings.Fields(newsgraph.FoldName(form)), strings.Fields(newsgraph.FoldName(name))
	if len(f) == 0 || len(n) == 0 || f[0] == n[0] {
		return true
	}
	for _, word := range n[1:] {
		if isPatronymic(word) {
			return isPatronymic(f[0])
		}
	}
	return len(f) < 3 || unicode.IsLower([]rune(form)[0])
}

func isPatronymic(word string) bool {
	switch word {
	case "bin", "ibn", "bint", "ben":
		return true
	}
	return false
}
