package offices

import (
	"strings"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// governorTitle and bankTitle: the governor of a bank that has a country's name is that of its central bank.
const (
	governorTitle = "Governor"
	bankTitle     = "Central Bank Governor"
)

// bankBefore: "Bank of Japan Governor", with the country at mention c before the title.
func (s *officeScan) bankBefore(t *titleAt, c int) holder {
	m := s.countries[c]
	first := s.bankFirst(s.tokenAt(m.Start))
	if first < 0 || !bankHead(t) || partOfBritain(s.d.Text[m.Start:m.End]) {
		return holder{}
	}
	s.makeBank(t)
	return holder{first: s.statusBefore(first, &t.status), end: t.first, country: m.Code}
}

// bankFrom: "governor of the Bank of Japan", with the bank at token i.
func (s *officeScan) bankFrom(t *titleAt, i int) holder {
	if !bankHead(t) {
		return holder{}
	}
	const longest = 4 // words before "of"
	for j := i + 1; j < min(i+longest, len(s.d.Tokens)-1); j++ {
		if s.d.Word(j) != "of" {
			continue
		}
		at := j + 1
		if s.d.Word(at) == "the" {
			at++
		}
		if at >= len(s.d.Tokens) {
			break
		}
		if c := s.countryStarting(at); c >= 0 && s.bankFirst(at) == i && !partOfBritain(s.d.Text[s.countries[c].Start:s.countries[c].End]) {
			s.makeBank(t)
			return holder{first: t.first, end: s.tokenEnding(s.countries[c].End), country: s.countries[c].Code}
		}
		break
	}
	return holder{}
}

// bankHead reports whether a title can be that of the head of a central bank.
func bankHead(t *titleAt) bool {
	switch t.name {
	case governorTitle, "Deputy " + governorTitle, "Vice " + governorTitle:
		return true
	}
	return false
}

func (s *officeScan) makeBank(t *titleAt) {
	t.scope = scopeState
	if t.name == governorTitle {
		t.name = bankTitle
	} else {
		t.name = "Deputy " + bankTitle
	}
}

// bankFirst is the first token of the bank in whose name a country stands at token i: "Bank of", "Reserve
// Bank of"; -1 if there is none.
func (s *officeScan) bankFirst(i int) int {
	i--
	if s.d.Word(i) == "the" {
		i--
	}
	if s.d.Word(i) != "of" || s.d.Word(i-1) != "Bank" && s.d.Word(i-1) != "bank" {
		return -1
	}
	i--
	switch s.d.Word(i - 1) {
	case "Central", "central", "Reserve", "National", "State", "Federal", "People's":
		return i - 1
	}
	return i
}

// maxPartyWords bounds the words of a party's name.
const maxPartyWords = 7

// partyBefore: "Democratic Party leader". A country before the name is where the party is; it
// is no part of it.
func (s *officeScan) partyBefore(t *titleAt) holder {
	if t.scope != scopeEither && t.scope != scopeBody {
		return holder{}
	}
	end := t.first
	if s.d.Punct(end-1, ')') && s.d.Punct(end-3, '(') {
		end -= 3 // "(DP)"
	}
	if !partyWord(s.d.Word(end-1)) && !s.movement(t, end-1) && s.partyShort(end-1) == "" {
		return holder{}
	}
	first := end - 1
	for n := 0; n < maxPartyWords && first > 0; n++ {
		w := s.d.Tokens[first-1]
		if w.Sentence != s.d.Tokens[end-1].Sentence || w.Is(text.FlagPossess) || s.personEnding(int(w.End)) >= 0 ||
			!(w.Is(text.FlagUpper) && w.Is(text.FlagWord) && !s.wordClass(first-1, first).is(officeFormer|officeOpening)) {
			break
		}
		first--
	}
	if s.d.Tokens[first].Is(text.FlagSentence) && s.wordClass(first, first).is(officeOpening) {
		first++
	}
	if h := s.partyNamed(first, end); h.found() {
		h.first, h.end = s.statusBefore(h.first, &t.status), t.first
		return h
	}
	return holder{}
}

// partyNamed is the party whose name is at tokens [first, end), without the country at its start.
func (s *officeScan) partyNamed(first, end int) holder {
	from := first
	for from < end-1 {
		c := s.countryStarting(from)
		if c < 0 || !usableCountry(s.countries[c].Kind) {
			break
		}
		from = s.tokenEnding(s.countries[c].End)
	}
	if from == end-1 && s.partyShort(from) != "" {
		return holder{first: first, end: end, body: s.partyShort(from)}
	}
	switch s.d.Word(from) {
	case "The", "Party":
		from++
	}
	if from >= end-1 {
		return holder{}
	}
	name := s.d.Text[s.d.Tokens[from].Start:s.d.Tokens[end-1].End]
	if value, e := s.m.bodies.Longest(s.d, from, s.cased); value != 0 && e == end {
		name = s.m.bodyList[value-1]
	}
	return holder{first: first, end: end, body: name}
}

// partyFrom: "leader of the opposition Democratic Party", with what follows "of the" at token i.
func (s *officeScan) partyFrom(t *titleAt, i int) holder {
	if t.scope != scopeEither && t.scope != scopeBody {
		return holder{}
	}
	const mostAdjectives = 4
	for n := 0; n < mostAdjectives && i < len(s.d.Tokens) && s.d.Tokens[i].Sentence == s.d.Tokens[t.first].Sentence; n++ {
		w := s.d.Tokens[i]
		c := s.countryStarting(i)
		switch {
		case c >= 0 && usableCountry(s.countries[c].Kind):
			i = s.tokenEnding(s.countries[c].End)
			continue
		case w.Is(text.FlagPossess), w.Is(text.FlagLower) && (s.wordClass(i, i).is(officePlain|officeFormer|officeParty) || s.d.Word(i) == "party"), s.d.Punct(i, '-'):
			i++
			continue
		}
		break
	}
	if s.shortForm(t, i) && (s.closed(i+1) || s.d.Tokens[i+1].Is(text.FlagLower) || s.personStarting(i+1) >= 0) {
		if value, _ := s.m.bodies.Longest(s.d, i, s.cased); value == 0 {
			return holder{first: i, end: i + 1, body: s.d.Word(i)} // "leader of the DUP"
		}
	}
	if name := s.partyShort(i); name != "" {
		return holder{first: i, end: i + 1, body: name}
	}
	for end := i + 1; end <= min(i+maxPartyWords, len(s.d.Tokens)); end++ {
		w := s.d.Tokens[end-1]
		if w.Sentence != s.d.Tokens[t.first].Sentence || !w.Is(text.FlagUpper) && !(partyWord(s.d.Word(end-1)) && end > i+1) && !s.apostrophe(end-1) && !w.Is(text.FlagPossess) && !s.d.Punct(end-1, '-') {
			break
		}
		if partyWord(s.d.Word(end-1)) || end > i+1 && s.movement(t, end-1) {
			return s.partyNamed(i, end)
		}
	}
	if i < len(s.d.Tokens) && s.d.Tokens[i].Is(text.FlagUpper) {
		if value, end := s.m.bodies.Longest(s.d, i, s.cased); value != 0 && s.d.Tokens[i].Sentence == s.d.Tokens[t.first].Sentence {
			return holder{first: i, end: end, body: s.m.bodyList[value-1]}
		}
	}
	return holder{}
}

// partyOf: "Green Party of Canada leader", with "of" at token i.
func (s *officeScan) partyOf(t *titleAt, i int) holder {
	if i < 2 || s.d.Word(i) != "of" || t.scope == scopeState || t.scope == scopeOnly {
		return holder{}
	}
	if name := s.bodyEnding(i); name != "" {
		return holder{first: s.bodies[len(s.bodies)-1].first, end: t.first, body: name}
	}
	if !partyWord(s.d.Word(i - 1)) {
		return holder{}
	}
	first := i - 1
	for n := 0; n < maxPartyWords && first > 0 && s.d.Tokens[first-1].Is(text.FlagUpper) && s.d.Tokens[first-1].Sentence == s.d.Tokens[i].Sentence; n++ {
		first--
	}
	h := s.partyNamed(first, i)
	h.end = t.first
	return h
}

// movement reports whether the word at token i ends the name of what only politicians are leaders of: "Democratic Alliance leader".
func (s *officeScan) movement(t *titleAt, i int) bool {
	if t.name != leaderTitle && t.name != "Deputy "+leaderTitle {
		return false
	}
	switch s.d.Word(i) {
	case "Alliance", "Front", "Movement", "Coalition", "Bloc", "Congress", "Democrats", "Socialists", "Communists", "Liberals", "Conservatives":
		return true
	}
	return false
}

// movementBefore: "UNITA leader". Only parties and movements have leaders, so that a short form needs no list.
func (s *officeScan) movementBefore(t *titleAt) holder {
	i := t.first - 1
	if !s.shortForm(t, i) || i > 0 && s.d.Tokens[i-1].Is(text.FlagAllCaps) && !s.d.Tokens[i].Is(text.FlagSentence) {
		return holder{}
	}
	return holder{first: s.statusBefore(i, &t.status), end: t.first, body: s.d.Word(i)}
}

// shortForm reports whether token i is a short form of something that t can be the leader of.
func (s *officeScan) shortForm(t *titleAt, i int) bool {
	if t.name != leaderTitle && t.name != "Deputy "+leaderTitle || i < 0 || i >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[t.first].Sentence {
		return false
	}
	const shortest, longest = 3, 7 // letters
	w := s.d.Tokens[i]
	return s.d.Word(i) != "NGO" && w.Is(text.FlagAllCaps) && w.Is(text.FlagWord) && w.End-w.Start >= shortest && w.End-w.Start <= longest && !w.Is(text.FlagPossess) &&
		s.countryStarting(i) < 0 && s.personStarting(i) < 0 && !s.d.Tokens[t.first].Is(text.FlagAllCaps)
}

// partyShort is the short form of a party at token i, where the text gives it in brackets behind the whole name: "Democratic Revolutionary
// Party (PRD)". "" if it is none.
func (s *officeScan) partyShort(i int) string {
	if i < 0 || i >= len(s.d.Tokens) || !s.d.Tokens[i].Is(text.FlagAllCaps) || s.countryStarting(i) >= 0 {
		return ""
	}
	if s.shorts == nil {
		s.shorts = make(map[uint64]bool)
		for j := 2; j+1 < len(s.d.Tokens); j++ {
			if s.d.Tokens[j].Is(text.FlagAllCaps) && s.d.Punct(j-1, '(') && s.d.Punct(j+1, ')') && s.d.Word(j-2) == "Party" {
				s.shorts[s.d.Tokens[j].Fold] = true
			}
		}
	}
	if !s.shorts[s.d.Tokens[i].Fold] || s.d.Punct(i-1, '(') {
		return ""
	}
	return s.d.Word(i)
}

// partyName reports whether an organisation of the list is a party by its name.
func partyName(name string) bool {
	return strings.HasSuffix(name, " Party") || strings.HasSuffix(name, " Democrats") || name == "Greens"
}

func partyWord(w string) bool { return w == "Party" || w == "party" }

// settleBodies gives a secretary-general of whom the text does not say of what, "Secretary-General Ana Silva", the organisation of the
// text: the only one that it names, apart from parties, or the United Nations if it names none more often.
func (s *officeScan) settleBodies() {
	if len(s.openBodies) == 0 {
		return
	}
	named, most := make(map[string]int), 0
	for _, b := range s.bodies {
		name := b.name
		if strings.HasPrefix(name, "UN ") {
			name = "UN"
		}
		if !partyName(name) {
			named[name]++
			most = max(most, named[name])
		}
	}
	body := ""
	for name := range named {
		if len(named) == 1 || name == "UN" && named[name] == most {
			body = name
		}
	}
	stated := make(map[string]string)
	for _, o := range s.out {
		if o.Title == secretaryGeneral && o.Organization != "" {
			stated[o.Person] = o.Organization
		}
	}
	for _, o := range s.openBodies {
		o.Organization = stated[o.Person]
		if o.Organization == "" {
			o.Organization = body
		}
		if o.Organization != "" {
			o.Why += "; the organisation of the text"
			s.out = append(s.out, o)
		}
	}
}
