package extract

import (
	"sort"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph"
)

// officeScan finds the offices of one text.
type officeScan struct {
	m         *officeModel
	d         *doc
	people    []PersonMention
	countries []CountryMention
	bodies    []bodyMention
	out       []Office
	open      []openOffice
	last      lastTitle
}

// openOffice is an office that the words around do not say whose it is: "President Putin".
type openOffice struct {
	Office
	limit countryLimit
}

// lastTitle is the title read last: where it ends, with the person's name if that follows, and
// whose it is. What stands after "and" may be the same one's.
type lastTitle struct {
	end    int
	whose  holder
	person bool
}

// bodyMention is an organisation at tokens [first, end).
type bodyMention struct {
	first, end int
	name       string
}

// holder is whose office it is: a country or an organisation, at tokens [first, end).
type holder struct {
	first, end int
	country    string
	body       string
}

func (h holder) found() bool { return h.country != "" || h.body != "" }

// find returns the offices that a text states, in text order.
func (m *officeModel) find(d *doc, people []PersonMention, countries []CountryMention) []Office {
	if len(people) == 0 {
		return nil
	}
	s := officeScan{m: m, d: d, people: people, countries: countries}
	person := 0
	for i := 0; i < len(d.tokens); i++ {
		t := &d.tokens[i]
		if !t.is(flagWord) {
			continue
		}
		for person < len(people) && people[person].End <= int(t.start) {
			person++
		}
		if person < len(people) && people[person].Start <= int(t.start) {
			continue
		}
		if t.is(flagUpper) {
			if value, end := m.bodies.longest(d, i, s.cased); value != 0 {
				s.bodies = append(s.bodies, bodyMention{i, end, m.bodyList[value-1]})
			}
		}
		if value, end := m.titles.longest(d, i, anyPhrase); value != 0 {
			title := s.readTitle(i, value, end)
			s.read(&title)
			i = max(i, title.end-1)
			continue
		}
		s.readChief(i)
	}
	s.settleOpen()
	s.readPredecessors()
	sort.SliceStable(s.out, func(i, j int) bool { return s.out[i].Start < s.out[j].Start })
	return s.out
}

// cased allows an organisation's name only with a capital in front; one short word must be in
// capitals as a whole or be a word of its own list.
func (s *officeScan) cased(_ uint32, first, end int) bool {
	return end > first+1 || s.d.tokens[first].is(flagUpper)
}

// read finds whose office a title is and who holds it.
func (s *officeScan) read(t *titleAt) {
	if s.plural(t) {
		return
	}
	before := s.holderBefore(t)
	after := s.holderAfter(t)
	if t.name == "Ambassador" {
		after = s.ambassadorTo(t, after)
	}
	if before.found() && !after.found() && !t.of && s.d.word(t.end) == "of" {
		return // "the Council of Europe's head of health"
	}
	whose := before
	if !whose.found() {
		whose = after
	}
	end := t.end
	if after.found() {
		end = max(end, after.end)
	}
	s.last = lastTitle{end: end, whose: whose}
	// The title stands before the name: "Russian Foreign Minister Sergei Lavrov".
	if p := s.personAfter(end, whose.found() || t.scope == scopeState && s.definite(t)); p >= 0 {
		if !whose.found() {
			whose = s.holderOf(p)
		}
		s.add(t, whose, p, "title before the name")
		s.last = lastTitle{end: s.tokenEnding(s.people[p].End), whose: whose, person: true}
		return
	}
	// The title stands after the name: "Theresa May, Britain's prime minister".
	first := t.first
	if before.found() {
		first = before.first
	}
	if !whose.found() && t.limit.sure {
		whose = holder{first: t.first, end: t.end, country: t.limit.codes[0]}
	}
	if !whose.found() || end < len(s.d.tokens) && s.d.tokens[end].is(flagPossess) {
		return
	}
	if p := s.personBefore(first); p >= 0 && (s.closed(end) || s.readTerm(t, end)) {
		s.add(t, whose, p, "title after the name")
	} else if p := s.personWho(t, first); p >= 0 {
		s.add(t, whose, p, "who is or was")
	}
}

// definite: "the prime minister".
func (s *officeScan) definite(t *titleAt) bool {
	w := s.d.word(t.first - 1)
	return w == "the" || w == "The"
}

// plural: "Presidents Xi and Putin" is left alone; so is "president's office".
func (s *officeScan) plural(t *titleAt) bool {
	return t.end < len(s.d.tokens) && s.d.tokens[t.end].is(flagPossess) && !t.of
}

// holderBefore is the country or organisation straight before a title: "Russian", "Iran's",
// "NATO". It takes the words of status before that into the title: "former French president".
func (s *officeScan) holderBefore(t *titleAt) holder {
	i := t.first
	j := i
	if j > 0 && (s.d.tokens[j-1].is(flagPossess) || s.apostrophe(j-1)) {
		j--
	}
	if j == 0 || s.d.tokens[j-1].sentence != s.d.tokens[i].sentence || s.d.tokens[i].is(flagLine) {
		return holder{}
	}
	if c := s.countryEnding(j); c >= 0 {
		m := s.countries[c]
		if !usableCountry(m.Kind) {
			return holder{}
		}
		if partOfBritain(s.d.text[m.Start:m.End]) {
			return holder{}
		}
		h := holder{first: s.tokenAt(m.Start), end: i, country: m.Code}
		// "GM Canada president" is of GM Canada.
		if k := h.first - 1; i == j && m.Kind == newsgraph.KindName && t.scope == scopeEither && k >= 0 &&
			s.d.tokens[k].is(flagUpper) && !s.d.tokens[h.first].is(flagSentence) && !s.wordClass(k, i).is(officeFormer|officeOpening) {
			return holder{}
		}
		h.first = s.statusBefore(h.first, &t.status)
		return h
	}
	if name := s.bodyEnding(j); name != "" {
		h := holder{first: s.bodies[len(s.bodies)-1].first, end: i, body: name}
		h.first = s.statusBefore(h.first, &t.status)
		return h
	}
	// "Chinese State Councillor and Foreign Minister Wang Yi"; after a name only ministers, since
	// "US President Joe Biden and Prime Minister Narendra Modi" are of two countries.
	if s.d.word(j-1) == "and" && s.last.end == j-1 && s.last.whose.found() && i == j &&
		(!s.last.person || strings.HasSuffix(t.name, " "+ministerTitle) && t.name != "Prime "+ministerTitle) {
		return holder{first: t.first, end: t.end, country: s.last.whose.country, body: s.last.whose.body}
	}
	return holder{}
}

// partOfBritain: "Scottish First Minister" heads a part of a country only.
func partOfBritain(surface string) bool {
	switch surface {
	case "Scotland", "Scottish", "Wales", "Welsh", "Northern Ireland", "Northern Irish":
		return true
	}
	return false
}

// bodyEnding is the name of the organisation that ends before token i; "" if there is none.
func (s *officeScan) bodyEnding(i int) string {
	if n := len(s.bodies); n > 0 && s.bodies[n-1].end == i {
		return s.bodies[n-1].name
	}
	return ""
}

func usableCountry(kind newsgraph.CountryMentionKind) bool {
	return kind == newsgraph.KindName || kind == newsgraph.KindDemonym
}

// holderAfter: "president of Brazil", "prime minister of the United Kingdom".
func (s *officeScan) holderAfter(t *titleAt) holder {
	i := t.end
	if w := s.d.word(i); w != "of" {
		return holder{}
	}
	i++
	if w := s.d.word(i); w == "the" || w == "The" {
		i++
	}
	return s.holderFrom(i, t.first)
}

// holderFrom is the country named, or the organisation, that starts at token i.
func (s *officeScan) holderFrom(i, near int) holder {
	if i >= len(s.d.tokens) || s.d.tokens[i].sentence != s.d.tokens[near].sentence {
		return holder{}
	}
	if c := s.countryStarting(i); c >= 0 {
		if m := s.countries[c]; m.Kind == newsgraph.KindName {
			return holder{first: i, end: s.tokenEnding(m.End), country: m.Code}
		}
		return holder{}
	}
	if value, end := s.m.bodies.longest(s.d, i, s.cased); value != 0 && s.d.tokens[i].is(flagUpper) {
		return holder{first: i, end: end, body: s.m.bodyList[value-1]}
	}
	return holder{}
}

// ambassadorTo makes where an ambassador is a part of the title: "Ambassador to China". What
// follows "of" is still whose ambassador it is.
func (s *officeScan) ambassadorTo(t *titleAt, after holder) holder {
	i := t.end
	if s.d.word(i) != "to" {
		return after
	}
	i++
	if s.d.word(i) == "the" {
		i++
	}
	h := s.holderFrom(i, t.first)
	if !h.found() {
		return after
	}
	t.name += " to " + s.d.text[s.d.tokens[t.end+1].start:s.d.tokens[h.end-1].end]
	t.end = h.end
	return holder{}
}

// add records an office, or keeps it for later where the words around do not say whose it is.
func (s *officeScan) add(t *titleAt, whose holder, person int, why string) {
	p := s.people[person]
	if s.bracketed(p) || !sameName(s.d.text[p.Start:p.End], p.Name) {
		return
	}
	first, end := t.first, t.end
	if whose.found() {
		first, end = min(first, whose.first), max(end, whose.end)
	}
	o := Office{
		Span: Span{
			Start: min(int(s.d.tokens[first].start), p.Start),
			End:   max(int(s.d.tokens[end-1].end), p.End),
		},
		Title: t.name, Person: p.Name, Country: whose.country, Organization: whose.body,
		Status: t.status, Sentence: p.Sentence, Paragraph: p.Paragraph, Why: why,
	}
	switch {
	case !whose.found():
		if t.scope != scopeBody && t.name != "Leader" && !s.ofSomething(t) {
			s.open = append(s.open, openOffice{o, t.limit})
		}
		return
	case t.scope == scopeState && whose.country == "", t.scope == scopeBody && whose.body == "":
		return
	}
	s.out = append(s.out, o)
}

// ofSomething: in "CES President Philippe Neeser" and "Association president Ulrich Wagner" a
// capitalised word says that the office is something's that is no country; a president in lower
// case is as often a company's.
func (s *officeScan) ofSomething(t *titleAt) bool {
	if t.scope == scopeEither && !s.d.tokens[t.end-1].is(flagUpper) || s.d.word(t.end) == "of" {
		return true
	}
	i := t.first - 1
	if i < 0 || s.d.tokens[i].sentence != s.d.tokens[t.first].sentence {
		return false
	}
	w := s.d.tokens[i]
	if s.d.punct(i, ')') {
		return true
	}
	if w.is(flagSentence) {
		return t.scope == scopeEither && w.is(flagUpper) && !s.wordClass(i, i).is(officeOpening)
	}
	return w.is(flagUpper|flagPossess) || s.apostrophe(i)
}

// bracketed: in "inherited from (former President Ferdinand) Marcos" the words added to a
// quotation give half of the name.
func (s *officeScan) bracketed(p PersonMention) bool {
	i := s.tokenEnding(p.End)
	return s.d.punct(i, ')') && i+1 < len(s.d.tokens) && s.d.tokens[i+1].is(flagUpper) &&
		!s.d.tokens[i+1].is(flagSentence)
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
