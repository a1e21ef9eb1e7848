package extract

import (
	"sort"

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
	open      []Office // offices of a title alone before a name: "President Putin"
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
	before := s.holderBefore(t.first)
	after := s.holderAfter(t)
	if t.name == "Ambassador" || t.forWhom != "" {
		after = s.ambassadorTo(t, after)
	}
	whose := before
	if !whose.found() {
		whose = after
	}
	end := t.end
	if after.found() {
		end = max(end, after.end)
	}
	// The title stands before the name: "Russian Foreign Minister Sergei Lavrov".
	if p := s.personAfter(end, whose.found()); p >= 0 {
		if !whose.found() {
			whose = s.holderOf(p)
		}
		s.add(t, whose, p, "title before the name")
		return
	}
	// The title stands after the name: "Theresa May, Britain's prime minister".
	first := t.first
	if before.found() {
		first = before.first
	}
	if p := s.personBefore(first); p >= 0 && whose.found() && s.closed(end) {
		s.add(t, whose, p, "title after the name")
	}
}

// plural: "Presidents Xi and Putin" is left alone; so is "president's office".
func (s *officeScan) plural(t *titleAt) bool {
	return t.end < len(s.d.tokens) && s.d.tokens[t.end].is(flagPossess) && !t.of
}

// holderBefore is the country or organisation straight before token i: "Russian", "Iran's",
// "NATO". A capitalised word that is neither makes the title one of something unknown.
func (s *officeScan) holderBefore(i int) holder {
	j := i
	if j > 0 && s.d.tokens[j-1].is(flagPossess) || j > 0 && s.apostrophe(j-1) {
		j--
	}
	if j == 0 || s.d.tokens[j-1].sentence != s.d.tokens[i].sentence {
		return holder{}
	}
	if c := s.countryEnding(j); c >= 0 {
		m := s.countries[c]
		if usableCountry(m.Kind) {
			return holder{first: s.tokenAt(m.Start), end: i, country: m.Code}
		}
		return holder{}
	}
	for k := len(s.bodies) - 1; k >= 0 && s.bodies[k].end >= j; k-- {
		if s.bodies[k].end == j {
			return holder{first: s.bodies[k].first, end: i, body: s.bodies[k].name}
		}
	}
	return holder{}
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

// add records an office, or keeps it for later where nobody says whose it is.
func (s *officeScan) add(t *titleAt, whose holder, person int, why string) {
	p := s.people[person]
	first, end := t.first, t.end
	if whose.found() && whose.end > 0 {
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
		if t.scope == scopeState || t.name == "President" {
			s.open = append(s.open, o)
		}
		return
	case t.scope == scopeState && whose.country == "":
		return
	case t.scope == scopeBody && whose.body == "":
		return
	}
	s.out = append(s.out, o)
}

// settleOpen gives a title without a country the one that the text states for the same person
// elsewhere: "Vladimir Putin" was "Russian President" once, so "President Putin" is Russia's.
func (s *officeScan) settleOpen() {
	if len(s.open) == 0 {
		return
	}
	country := make(map[string]string, len(s.out))
	for _, o := range s.out {
		if o.Country == "" {
			continue
		}
		if c, ok := country[o.Person]; ok && c != o.Country {
			country[o.Person] = "" // two countries: neither
			continue
		}
		country[o.Person] = o.Country
	}
	only := s.onlyCountry()
	for _, o := range s.open {
		if c := country[o.Person]; c != "" {
			o.Country = c
			o.Why += "; country from elsewhere in the text"
		} else if _, known := country[o.Person]; !known && only != "" {
			o.Country = only
			o.Why += "; the only country of the text"
		} else {
			continue
		}
		s.out = append(s.out, o)
	}
	sort.SliceStable(s.out, func(i, j int) bool { return s.out[i].Start < s.out[j].Start })
}

// leastForOnly is how often a text must name its only country for bare titles to be that
// country's.
const leastForOnly = 3

// onlyCountry is the one country that a text names; "" if there are more, or it is named in passing.
func (s *officeScan) onlyCountry() string {
	code, n := "", 0
	for _, m := range s.countries {
		if m.Kind == newsgraph.KindOrganization {
			continue
		}
		if code != "" && m.Code != code {
			return ""
		}
		code = m.Code
		n++
	}
	if n < leastForOnly {
		return ""
	}
	return code
}
