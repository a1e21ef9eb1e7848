// Package offices finds the offices that a text says people hold: of countries, or of organisations.
package offices

import (
	"sort"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/countries"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// Office is a statement that a person holds, held or is about to hold an office.
type Office struct {
	text.Span           // from the first to the last word of title, country and person
	Title        string // normalised: "Foreign Minister"
	Person       string // full name, as in Mention.Name
	Country      string // ISO 3166-1 alpha-2; empty where the office is an organisation's
	Organization string // "NATO"; empty where the office is a country's
	Status       newsgraph.OfficeStatus
	Sentence     int
	Paragraph    int
	Why          string
}

// officeScan finds the offices of one text.
type officeScan struct {
	m         *Model
	d         *text.Doc
	people    []people.Mention
	countries []countries.Mention
	bodies    []bodyMention
	out       []Office
	open      []openOffice
	nameless  map[string]titleOf // by title, one that stands without a name
	last      lastTitle
}

// openOffice is an office that the words around do not say whose it is: "President Putin".
type openOffice struct {
	Office
	limit    countryLimit
	weak     bool   // as often a company's: "president" in lower case
	noun     bool   // and a word before it may be what it is of: "team president"
	under    string // the person whose minister it is: "Silva's foreign minister", "his foreign minister"
	token    int    // the first of the title
	national bool   // its name says that it is no province's: "National Assembly speaker"
	only     bool   // of the countries in its limit and of no other
}

// titleOf is a title without a name, at token at: of a country, "" for several.
type titleOf struct {
	country string
	at      int
}

// lastTitle is the title read last: where it ends, with the person's name if that follows, and
// whose it is. What stands after "and" may be the same one's.
type lastTitle struct {
	end    int
	whose  holder
	person bool
	of     int      // the person it was said of as an apposition, -1 if none: another may follow after "and"
	alone  *titleAt // the title itself where no person was found, so that it may be the next one's holder's
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

// Find returns the offices that a text states, in text order.
func (m *Model) Find(d *text.Doc, people []people.Mention, countries []countries.Mention) []Office {
	if len(people) == 0 {
		return nil
	}
	s := officeScan{m: m, d: d, people: people, countries: countries, last: lastTitle{of: -1}}
	s.readTitles()
	s.settleOpen()
	s.readPredecessors()
	s.settleDates()
	sort.SliceStable(s.out, func(i, j int) bool { return s.out[i].Start < s.out[j].Start })
	return s.out
}

// readTitles reads the titles of the text one by one.
func (s *officeScan) readTitles() {
	d, m, people := s.d, s.m, s.people
	person := 0
	for i := 0; i < len(d.Tokens); i++ {
		t := &d.Tokens[i]
		if !t.Is(text.FlagWord) {
			continue
		}
		for person < len(people) && people[person].End <= int(t.Start) {
			person++
		}
		if person < len(people) && people[person].Start <= int(t.Start) {
			continue
		}
		if t.Is(text.FlagUpper) {
			if value, end := m.bodies.Longest(d, i, s.cased); value != 0 {
				s.bodies = append(s.bodies, bodyMention{i, end, m.bodyList[value-1]})
			}
		}
		if value, end := m.titles.Longest(d, i, s.outside); value != 0 {
			title := s.readTitle(i, value, end)
			if m.titleList[value-1].plural {
				s.readPlural(&title)
			} else {
				s.read(&title)
			}
			i = max(i, title.end-1)
			continue
		}
		s.readChief(i)
		s.readCounterpart(i)
	}
}

// outside allows a title made of a body of the state only where that is no part of an organisation's name:
// "European Parliament President" is no parliament president.
func (s *officeScan) outside(value uint32, first, _ int) bool {
	n := len(s.bodies)
	return n == 0 || first <= s.bodies[n-1].first || first >= s.bodies[n-1].end || !s.m.titleList[value-1].bodied
}

// cased allows an organisation's name only with a capital in front; one short word must be in
// capitals as a whole or be a word of its own list.
func (s *officeScan) cased(_ uint32, first, end int) bool {
	return end > first+1 || s.d.Tokens[first].Is(text.FlagUpper)
}

// read finds whose office a title is and who holds it.
func (s *officeScan) read(t *titleAt) {
	last := s.last
	s.last = lastTitle{of: -1}
	if s.possessed(t) {
		return
	}
	before := s.holderBefore(t, last)
	s.readRepublic(t)
	after := s.holderAfter(t)
	if !before.found() && t.scope == scopeState {
		t.under = s.superior(t.first)
	}
	if t.name == ambassadorTitle {
		after = s.ambassadorTo(t, after)
	}
	s.readPurpose(t)
	t.end = s.senatorFrom(t)
	if before.found() && !after.found() && !t.of && s.d.Word(t.end) == "of" {
		return // "the Council of Europe's head of health"
	}
	whose := before
	if !whose.found() || after.found() && before.end == t.end {
		whose = after
	}
	end := t.end
	if after.found() {
		end = max(end, after.end)
	}
	s.last.end, s.last.whose = end, whose
	if s.readBeforeName(t, whose, end, last) {
		return
	}
	first := t.first
	if before.found() {
		first = before.first
	}
	if !whose.found() {
		whose = t.only()
	}
	if end < len(s.d.Tokens) && s.d.Tokens[end].Is(text.FlagPossess) || s.apostrophe(end) {
		return
	}
	if s.readAfterName(t, whose, first, end, last) {
		return
	}
	if s.readPredicate(t, whose, first, end) {
		return
	}
	if s.d.Word(end) == "and" {
		s.last.alone = t
	}
	if whose.country != "" && t.status != newsgraph.OfficeFormer {
		s.unnamed(t.name, whose.country, t.first)
	}
}

// readRepublic: "President of the Republic" is the president of the text's country.
func (s *officeScan) readRepublic(t *titleAt) {
	if s.d.Word(t.end) != "of" || s.d.Word(t.end+1) != "the" || t.scope == scopeBody {
		return
	}
	switch s.d.Word(t.end + 2) {
	case "Republic", "Nation", "country", "nation":
		if w := s.d.Word(t.end + 3); w != "of" && s.countryStarting(t.end+2) < 0 {
			t.end += 3
			t.public = true
		}
	}
}

// unnamed keeps whose a title is that stands without a name: "the Chilean ambassador to Kenya". A name may
// follow in the text, with the title alone.
func (s *officeScan) unnamed(title, country string, at int) {
	if s.nameless == nil {
		s.nameless = make(map[string]titleOf)
	}
	of := titleOf{country, at}
	if old, ok := s.nameless[title]; ok {
		of.at = old.at
		if old.country != country {
			of.country = ""
		}
	}
	s.nameless[title] = of
}

// readBeforeName: "Russian Foreign Minister Sergei Lavrov".
func (s *officeScan) readBeforeName(t *titleAt, whose holder, end int, last lastTitle) bool {
	p := s.personAfter(end, whose.found() || s.definite(t) || t.status == newsgraph.OfficeFormer)
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
	if !whose.found() {
		whose = t.only()
	}
	s.add(t, whose, p, "title before the name")
	// "State Councillor and Foreign Minister Wang Yi" holds both.
	if t2 := last.alone; t2 != nil && last.end == min(t.first, max(0, whoseFirst(whose, t)))-1 && (last.whose.found() && whoseFirst(whose, t) < t.first || s.alike(t2, t) || last.whose.body != "" && t.scope == scopeState) {
		if !last.whose.found() {
			last.whose = whose
		}
		s.add(t2, last.whose, p, "first of two titles before the name")
	}
	s.last = lastTitle{end: s.tokenEnding(s.people[p].End), whose: whose, person: true, of: -1}
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
	switch first.name {
	case "President", "King", "Queen", "Emperor", "Supreme Leader":
		return false
	}
	return s.d.Tokens[first.end-1].Is(text.FlagUpper) && s.d.Tokens[second.first].Is(text.FlagUpper) && !s.definite(first)
}

// readAfterName: "Theresa May, Britain's prime minister".
func (s *officeScan) readAfterName(t *titleAt, whose holder, first, end int, last lastTitle) bool {
	p := s.personBefore(first)
	if p < 0 {
		p = s.sameApposition(first, last)
	}
	if j := first - 1; p >= 0 && s.d.Word(j) == "the" && s.wordClass(j-1, first).is(officeFormer) {
		t.status = newsgraph.OfficeFormer // "once the ambassador"
	}
	end = s.behindPlace(end)
	if p >= 0 && (s.closed(end) || whose.found() && (s.d.Word(end) == "and" || s.atThatTime(t, end)) || (whose.found() || s.d.Tokens[first].Is(text.FlagUpper) && !s.definite(t)) && s.wordClass(end, first).is(officeVerb) || s.anotherTitle(end) || s.readTerm(t, end)) {
		if last.of == p && last.alone != nil { // "vice president and prime minister of the Emirates"
			s.add(last.alone, whose, p, "first of two titles after the name")
		}
		s.last = lastTitle{end: end, whose: whose, of: p}
		switch {
		case !whose.found() && t.scope == scopeEither && s.anotherTitle(end):
			s.last.alone = t
		case whose.found(), t.scope == scopeState, t.public:
			s.add(t, whose, p, "title after the name")
		}
		return true
	}
	if p := s.personWho(t, first); p >= 0 && whose.found() {
		s.add(t, whose, p, "who is or was")
		s.last = lastTitle{end: end, whose: whose, of: p}
		return true
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

// definite: "the prime minister", "the country's prime minister", "his prime minister".
func (s *officeScan) definite(t *titleAt) bool {
	switch s.d.Word(t.first - 1) {
	case "the", "The", "its", "Its", "their", "his", "her":
		return true
	}
	return t.under != "" || s.theCountrys(t.first-1)
}

// theCountrys: "the country's", ending at token i, leaves open which one.
func (s *officeScan) theCountrys(i int) bool {
	return i > 0 && (s.d.Tokens[i].Is(text.FlagPossess) || s.apostrophe(i)) && s.wordClass(i-1, i).is(officeCountry)
}

// superior is the person whose title it is that starts at token first: "Silva's foreign minister", "his
// foreign minister" in a sentence on Silva. "" if there is none.
func (s *officeScan) superior(first int) string {
	i := first - 1
	if i < 1 || s.d.Tokens[i].Sentence != s.d.Tokens[first].Sentence {
		return ""
	}
	if s.d.Tokens[i].Is(text.FlagPossess) || s.apostrophe(i) {
		if p := s.personEnding(int(s.d.Tokens[i-1].End)); p >= 0 {
			return s.people[p].Name
		}
		return ""
	}
	switch s.d.Word(i) {
	case "his", "her":
		p := sort.Search(len(s.people), func(k int) bool { return s.people[k].Start >= int(s.d.Tokens[i].Start) }) - 1
		if p >= 0 && s.people[p].Sentence == int(s.d.Tokens[i].Sentence) {
			return s.people[p].Name
		}
	}
	return ""
}

// possessed: "president's office" is nobody's title.
func (s *officeScan) possessed(t *titleAt) bool {
	return t.end < len(s.d.Tokens) && s.d.Tokens[t.end].Is(text.FlagPossess) && !t.of
}

// holderBefore is the country or organisation straight before a title: "Russian", "Iran's",
// "NATO". It takes the words of status before that into the title: "former French president".
func (s *officeScan) holderBefore(t *titleAt, last lastTitle) holder {
	i := t.first
	j := i
	if j > 0 && (s.d.Tokens[j-1].Is(text.FlagPossess) || s.apostrophe(j-1)) {
		j--
	}
	if j == 0 || s.d.Tokens[j-1].Sentence != s.d.Tokens[i].Sentence || s.d.Tokens[i].Is(text.FlagLine) {
		return holder{}
	}
	if c := s.countryEnding(j); c >= 0 {
		m := s.countries[c]
		if bank := s.bankBefore(t, c); bank.found() {
			return bank
		}
		if t.name == senatorTitle && m.Kind == newsgraph.KindRegion && t.limit.allows(m.Code) && !strings.HasSuffix(strings.ToLower(s.d.Text[m.Start:m.End]), "state") {
			return holder{first: s.tokenAt(m.Start), end: i, country: m.Code} // "Oregon senator"
		}
		if !usableCountry(m.Kind) && !(m.Kind == newsgraph.KindOrganization && (t.bodied || s.ministrys(t, c))) {
			return holder{}
		}
		if partOfBritain(s.d.Text[m.Start:m.End]) {
			return holder{}
		}
		h := holder{first: s.tokenAt(m.Start), end: i, country: m.Code}
		// "GM Canada president" is of GM Canada.
		if k := h.first - 1; i == j && m.Kind == newsgraph.KindName && t.scope == scopeEither && k >= 0 &&
			s.d.Tokens[k].Is(text.FlagUpper) && !s.d.Tokens[h.first].Is(text.FlagSentence) && !s.wordClass(k, i).is(officeFormer|officeOpening) {
			return holder{}
		}
		if k := h.first - 1; s.wordClass(k, i).is(officeRank) && !s.governedBy(k) {
			t.name, h.first = capitalised(s.d.Word(k))+" "+t.name, k // "assistant U.S. trade representative"
		}
		h.first = s.statusBefore(h.first, &t.status)
		return h
	}
	if t.scope != scopeState && s.d.Punct(j-1, ')') && s.bodyEnding(j-1) != "" {
		j-- // "European Community (EC) commissioner"
	}
	if name := s.bodyEnding(j); name != "" {
		h := holder{first: s.bodies[len(s.bodies)-1].first, end: i, body: name}
		h.first = s.statusBefore(h.first, &t.status)
		return h
	}
	// "Chinese State Councillor and Foreign Minister Wang Yi"; after a name only ministers, since
	// "US President Joe Biden and Prime Minister Narendra Modi" are of two countries.
	if s.d.Word(j-1) == "and" && last.end == j-1 && last.whose.found() && i == j &&
		(last.whose.country != "" && t.scope != scopeBody || last.whose.body != "" && t.scope != scopeState) &&
		(!last.person || strings.HasSuffix(t.name, " "+ministerTitle) && t.name != "Prime "+ministerTitle) {
		return holder{first: t.first, end: t.end, country: last.whose.country, body: last.whose.body}
	}
	if i == j {
		return s.partyBefore(t)
	}
	return holder{}
}

// ministrys: in "Malaysian Primary Industries Minister" the country at mention c looks like a part of the name of
// a body, as the portfolio has capitals.
func (s *officeScan) ministrys(t *titleAt, c int) bool {
	first := s.tokenAt(s.countries[c].Start)
	return t.scope == scopeState && strings.HasSuffix(t.name, " "+ministerTitle) &&
		(first == 0 || s.d.Tokens[first].Is(text.FlagSentence) || !s.d.Tokens[first-1].Is(text.FlagUpper))
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
	switch w := s.d.Word(i); {
	case w == "of":
	case w == "for" && strings.HasSuffix(t.name, ministerTitle):
		h := s.holderFrom(i+1, t.first) // "the transport minister for the Congo"
		if s.d.Word(i+1) == "the" {
			h = s.holderFrom(i+2, t.first)
		}
		if h.body != "" {
			h = holder{}
		}
		return h
	default:
		return holder{}
	}
	i++
	if w := s.d.Word(i); w == "the" || w == "The" {
		i++
	}
	if bank := s.bankFrom(t, i); bank.found() {
		return bank
	}
	h := s.holderFrom(i, t.first)
	if h.found() && !(h.end < len(s.d.Tokens) && s.d.Tokens[h.end].Is(text.FlagPossess)) {
		if h.body != "" && s.d.Word(h.end) == "in" {
			h.end = s.afterCountry(h.end) // "the Taliban in Pakistan"
		}
		return h
	}
	return s.partyFrom(t, i) // "chairman of Japan's Democratic Party"
}

// holderFrom is the country named, or the organisation, that starts at token i.
func (s *officeScan) holderFrom(i, near int) holder {
	if i >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[near].Sentence {
		return holder{}
	}
	if c := s.countryStarting(i); c >= 0 {
		if m := s.countries[c]; m.Kind == newsgraph.KindName {
			return holder{first: i, end: s.tokenEnding(m.End), country: m.Code}
		}
		return holder{}
	}
	if value, end := s.m.bodies.Longest(s.d, i, s.cased); value != 0 && s.d.Tokens[i].Is(text.FlagUpper) {
		return holder{first: i, end: end, body: s.m.bodyList[value-1]}
	}
	return holder{}
}

// ambassadorTo makes where an ambassador is a part of the title: "Ambassador to China". What
// follows "of" is still whose ambassador it is.
func (s *officeScan) ambassadorTo(t *titleAt, after holder) holder {
	i := t.end
	if after.found() {
		i = after.end // "ambassador of China to Mongolia"
	}
	from := i
	if s.d.Word(i) == "in" && after.found() {
		after.end = s.afterCountry(i) // "ambassador of Chile in Kenya"
		return after
	}
	if s.d.Word(i) != "to" {
		return after
	}
	i++
	if s.d.Word(i) == "the" {
		i++
	}
	h := s.holderFrom(i, t.first)
	if !h.found() {
		return after
	}
	t.name += " to " + s.d.Text[s.d.Tokens[from+1].Start:s.d.Tokens[h.end-1].End]
	t.end = h.end
	if h.country != "" {
		t.limit = countryLimit{except: true, codes: []string{h.country}} // it is no office of where it is held
	}
	if after.found() {
		after.end = h.end
		return after
	}
	return holder{}
}

// add records an office, or keeps it for later where the words around do not say whose it is.
func (s *officeScan) add(t *titleAt, whose holder, person int, why string) {
	p := s.people[person]
	if !whose.found() && (t.scope == scopeEither && s.afterthought(t, p) || s.somebodys(t)) {
		return
	}
	if s.bracketed(p) || !sameName(s.d.Text[p.Start:p.End], p.Name) {
		return
	}
	first, end := t.first, t.end
	if whose.found() {
		first, end = min(first, whose.first), max(end, whose.end)
	}
	if t.status == newsgraph.OfficeCurrent && (s.past(first, p) || s.d.Punct(end, ',') && s.gone(end+1) && !s.governed(p)) {
		t.status = newsgraph.OfficeFormer
	}
	o := Office{
		Span: text.Span{
			Start: min(int(s.d.Tokens[first].Start), p.Start),
			End:   max(int(s.d.Tokens[end-1].End), p.End),
		},
		Title: t.name, Person: p.Name, Country: whose.country, Organization: whose.body,
		Status: t.status, Sentence: p.Sentence, Paragraph: p.Paragraph, Why: why,
	}
	switch {
	case !whose.found():
		if t.scope != scopeBody && t.name != "Leader" && !s.ofSomething(t) {
			s.open = append(s.open, openOffice{o, t.limit, s.weak(t), s.weak(t) && s.afterNoun(t), t.under, t.first, t.bodied || s.theCountrys(t.first-1), t.scope == scopeOnly})
		}
		return
	case t.scope == scopeState && whose.country == "", t.scope == scopeBody && whose.body == "" && !s.envoy(t):
		return
	case t.scope == scopeOnly && (whose.country == "" || !t.limit.allows(whose.country)):
		return
	}
	s.out = append(s.out, o)
}

// governed: "the daughter of Ana Silva, ambassador of Chile, died".
func (s *officeScan) governed(p people.Mention) bool {
	i := s.tokenAt(p.Start) - 1
	return i >= 0 && s.d.Tokens[i].Sentence == s.d.Tokens[i+1].Sentence && s.wordClass(i, i).is(officeGoverns)
}

// weak: a president in lower case is as often a company's, if nothing says that a state's is meant.
func (s *officeScan) weak(t *titleAt) bool {
	return t.scope == scopeEither && !t.public && !s.d.Tokens[t.end-1].Is(text.FlagUpper)
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
	if s.weak(t) && strings.Contains(t.name, "Vice ") {
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

// afterNoun: "team president", where "said president" would be the same to us.
func (s *officeScan) afterNoun(t *titleAt) bool {
	i := t.first - 1
	return i >= 0 && s.d.Tokens[i].Sentence == s.d.Tokens[t.first].Sentence && s.d.Tokens[i].Is(text.FlagLower) && !s.introduces(i)
}

// introduces reports whether the word at token i can stand before a bare title, unlike a noun.
func (s *officeScan) introduces(i int) bool {
	return s.wordClass(i, i).is(officeOpening | officeGoverns | officeFollows)
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
