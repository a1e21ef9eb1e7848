// Package offices finds the offices that a text says people hold: of countries, or of organisations.
package offices

import (
	"sort"
	"strings"

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
	m          *Model
	d          *text.Doc
	people     []people.Mention
	countries  []countries.Mention
	bodies     []bodyMention
	out        []Office
	open       []openOffice
	openBodies []Office           // of organisations, that the words around do not say which
	nameless   map[string]titleOf // by title, one that stands without a name
	last       lastTitle
	said       struct { // by the last title with a verb before it, which ends before token end
		found []predicate
		end   int
	}
	series series                      // the plural title read last
	shorts map[uint64]bool             // see partyShort
	years  map[int][]int               // see yearsIn
	begun  map[saidIn]bool             // see noteBegun
	court  struct{ asked, named bool } // see onSupremeCourt
	alive  map[string]bool             // see survives
	queens struct {                    // see reignsNot
		asked bool
		named []string
	}
}

// openOffice is an office that the words around do not say whose it is: "President Putin".
type openOffice struct {
	Office
	limit    countryLimit
	weak     bool   // as often a company's: "president" in lower case
	public   bool   // but former, acting or incumbent, as companies seldom say
	noun     bool   // and a word before it may be what it is of: "team president"
	under    string // the person whose minister it is: "Silva's foreign minister", "his foreign minister"
	itself   string // the country that "the country's" and "whose" before it mean
	token    int    // the first of the title
	national bool   // its name says that it is no province's: "National Assembly speaker"
	only     bool   // of the countries in its limit and of no other
	doubtful bool   // a president in lower case of whom only a text on the president of a country says of what
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
	envoy  bool     // it is held abroad, so that whoever "and" joins to its holder is as likely of the host country
	then   bool     // "then" stands before it, so that what "and" joins is of that time too
	alone  *titleAt // the title itself where no person was found, so that it may be the next one's holder's
}

// bodyMention is an organisation at tokens [first, end).
type bodyMention struct {
	first, end int
	name       string
}

// Find returns the offices that a text states, in text order.
func (m *Model) Find(d *text.Doc, people []people.Mention, countries []countries.Mention) []Office {
	if len(people) == 0 {
		return nil
	}
	s := officeScan{m: m, d: d, people: people, countries: countries, last: lastTitle{of: -1}}
	s.readTitles()
	if len(s.open) > 0 { // whose those are depends on who is there no longer
		s.settleDates()
		s.settleDeaths()
	}
	s.settleOpen()
	s.settleBodies()
	s.dropPlain()
	s.readPredecessors()
	s.settleDates()
	s.settleDeaths()
	s.settleBegun()
	s.settleTerms()
	s.settleRivals()
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
		if n := len(s.bodies); t.Is(text.FlagUpper) && (n == 0 || i >= s.bodies[n-1].end) {
			if value, end := m.bodies.Longest(d, i, s.cased); value != 0 {
				s.bodies = append(s.bodies, bodyMention{i, end, m.bodyList[value-1]})
			}
		}
		if title := s.readHead(i); title != nil {
			s.read(title)
			i = max(i, title.end-1)
			continue
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
func (s *officeScan) outside(value uint32, first, end int) bool {
	if s.m.titleList[value-1].name == speakerTitle && !s.d.Tokens[first].Is(text.FlagUpper) && end == first+1 {
		return false // "the next speaker, Ana Silva,"
	}
	if single := end == first+1; single && s.m.titleList[value-1].name == justiceTitle {
		return s.d.Tokens[first].Is(text.FlagUpper) && end < len(s.d.Tokens) && s.personStarting(end) >= 0 && s.onSupremeCourt()
	} else if single && s.m.titleList[value-1].name == ambassadorTitle && strings.HasPrefix(strings.ToLower(s.d.Word(first)), "representative") {
		return s.sentToBody(end)
	}
	if s.m.titleList[value-1].name == underTitle && end > first+1 && !s.underSecretary(first, end) {
		return false
	}
	if partyWord(s.d.Word(end)) && s.d.Word(end-1) == "opposition" {
		return false // "leader of the opposition party Fatah"
	}
	n := len(s.bodies)
	return n == 0 || first <= s.bodies[n-1].first || first >= s.bodies[n-1].end || !s.m.titleList[value-1].bodied
}

// underSecretary reports whether "under secretary" at tokens [first, end) is a title of its own: neither a rank of what follows, as in
// "Under-Secretary-General" and "Under Secretary of State", nor a preposition, as in "served under Secretary Ana Silva".
func (s *officeScan) underSecretary(first, end int) bool {
	if s.d.Word(end) == "of" || strings.EqualFold(s.d.Word(end), "general") || s.d.Punct(end, '-') && strings.EqualFold(s.d.Word(end+1), "general") {
		return false
	}
	if s.d.Punct(first+1, '-') || s.d.Tokens[first].Is(text.FlagUpper) && !s.d.Tokens[first].Is(text.FlagSentence) {
		return true
	}
	if first == 0 || s.d.Tokens[first-1].Sentence != s.d.Tokens[first].Sentence {
		return false
	}
	switch s.d.Word(first - 1) {
	case "the", "The", "a", "an", "its", "his", "her", "deputy":
		return true
	}
	return s.d.Tokens[first-1].Is(text.FlagPossess) || s.countryEnding(first) >= 0 || s.portfolioEndsAt(first)
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
		if t.name == secretaryGeneral { // "the UN Secretary-General's special representative"
			s.last.end, s.last.whose = t.end, s.holderBefore(t, last)
		}
		return
	}
	var before, after holder
	if after = t.given; !after.found() {
		before = s.holderBefore(t, last)
		s.readRepublic(t)
		after = s.holderAfter(t)
	}
	if !before.found() && t.scope == scopeState {
		t.under = s.superior(t.first)
	}
	if t.name == ambassadorTitle {
		after = s.ambassadorTo(t, after)
	}
	s.readPurpose(t)
	s.readCabinet(t)
	if before.found() && t.name == ambassadorTitle && s.d.Word(t.end) == "in" {
		t.end = s.afterCountry(t.end) // "the Albanian ambassador in the United Kingdom"
	}
	if from := s.senatorFrom(t); from.found() {
		after = from
	} else if from.end > t.end {
		t.end = from.end
	}
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
	if s.readPredicate(t, whose, first, end) || s.readIs(t, whose, end) {
		return
	}
	if s.d.Word(end) == "and" {
		s.last.alone = t
	}
	if whose.country != "" && t.status != newsgraph.OfficeFormer {
		s.unnamed(t.name, whose.country, t.first)
		if strings.HasPrefix(t.name, ambassadorTitle+" to ") {
			s.unnamed(ambassadorTitle, whose.country, t.first)
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

// add records an office, or keeps it for later where the words around do not say whose it is.
func (s *officeScan) add(t *titleAt, whose holder, person int, why string) {
	p := s.people[person]
	if !whose.found() && (t.scope == scopeEither && s.afterthought(t, p) || s.somebodys(t)) {
		return
	}
	if t.name == senatorTitle && strings.EqualFold(s.d.Word(t.first-1), "state") {
		return // "state senator Ana Silva"
	}
	if monarch(t.name) && s.namesakeOf(s.tokenEnding(p.End)) {
		return // "King Abdullah University"
	}
	if t.name == queenTitle && s.reignsNot(s.d.Text[p.Start:p.End]) {
		return
	}
	if s.bracketed(p) || !sameName(s.d.Text[p.Start:p.End], p.Name) {
		return
	}
	first, end := t.first, t.end
	if whose.found() {
		first, end = min(first, whose.first), max(end, whose.end)
	}
	if s.d.Tokens[first].Sentence != s.d.Tokens[end-1].Sentence {
		return // it would have no sentence that proves it
	}
	if t.status == newsgraph.OfficeCurrent && (s.past(first, p) || s.d.Punct(end, ',') && s.gone(end+1) && !s.governed(p)) && !(s.deathTold(&p) && s.survives(&p)) {
		t.status = newsgraph.OfficeFormer
	}
	o := Office{
		Span: text.Span{
			Start: min(int(s.d.Tokens[first].Start), p.Start),
			End:   max(int(s.d.Tokens[end-1].End), p.End),
		},
		Title: titleIn(t.name, whose.country), Person: p.Name, Country: whose.country, Organization: whose.body,
		Status: t.status, Sentence: p.Sentence, Paragraph: p.Paragraph, Why: why,
	}
	if at := s.d.Tokens[first]; p.Sentence != int(at.Sentence) { // "She was elected president", with the name before
		o.Span = text.Span{Start: int(at.Start), End: int(s.d.Tokens[end-1].End)}
		o.Sentence, o.Paragraph = int(at.Sentence), int(at.Paragraph)
	}
	switch {
	case !whose.found():
		if t.name == secretaryGeneral && !s.ofSomething(t) && (t.status == newsgraph.OfficeFormer || !s.wordClass(t.first, t.first).is(officePlain)) {
			s.openBodies = append(s.openBodies, o)
		}
		if t.scope != scopeBody && t.name != "Leader" && !s.ofSomething(t) {
			s.open = append(s.open, openOffice{o, t.limit, s.weak(t), s.inPublic(t), s.weak(t) && s.afterNoun(t), t.under, s.itself(t), t.first, t.bodied || s.theCountrys(t.first-1), t.scope == scopeOnly, t.doubtful})
		}
		return
	case t.scope == scopeState && whose.country == "", t.scope == scopeBody && whose.body == "" && !s.envoy(t):
		return
	case t.scope == scopeOnly && (whose.country == "" || !t.limit.allows(whose.country)):
		return
	}
	s.out = append(s.out, o)
}
