package extract

import "github.com/newsgraph/newsgraph"

// countryCandidate is an expression for a country before its context has been looked at.
type countryCandidate struct {
	first, end   int // tokens [first, end)
	entry        *countryEntry
	code         string
	kind         newsgraph.CountryMentionKind
	why          string
	organization bool // inside an organisation of organizations.tsv
	needs        bool // counts only in a text that names the country otherwise
}

// countryScan finds the countries of one text.
type countryScan struct {
	m          *countryModel
	d          *doc
	people     []PersonMention
	votes      []int32
	candidates []countryCandidate

	headlineKnown, headlineIs bool // of the sentence looked at last
	headlineOf                int32
}

// find returns the country mentions of a text in text order. Words inside a person's name are
// no country. votes is what count returned.
func (m *countryModel) find(d *doc, people []PersonMention, votes []int32) []CountryMention {
	s := countryScan{m: m, d: d, people: people, votes: votes}
	s.scan()
	return s.decide()
}

// count counts the votes of a text for the readings of ambiguous words.
func (m *countryModel) count(d *doc) []int32 {
	votes := make([]int32, m.readings)
	for i := range d.tokens {
		if d.tokens[i].flags&(flagWord|flagDigit) == 0 {
			continue
		}
		if value, _ := m.cues.longest(d, i, anyPhrase); value != 0 {
			for _, reading := range m.votes[value-1] {
				votes[reading]++
			}
		}
	}
	return votes
}

// peopleOnly leaves out of people each name that is surely a country's or a capital's: one that has
// a single meaning in the data, as "Bonn" and "El Salvador" have, or of whose meanings the text speaks
// for a country, as one on Darfur does for "Chad".
func (m *countryModel) peopleOnly(d *doc, people []PersonMention, votes []int32) []PersonMention {
	kept := people[:0]
	token := 0
	for _, p := range people {
		for token < len(d.tokens) && int(d.tokens[token].start) < p.Start {
			token++
		}
		if !m.surelyCountry(d, token, p, votes) {
			kept = append(kept, p)
		}
	}
	return kept
}

func (m *countryModel) surelyCountry(d *doc, token int, p PersonMention, votes []int32) bool {
	if token >= len(d.tokens) || p.Name != d.text[p.Start:p.End] {
		return false
	}
	value, end := m.phrases.longest(d, token, func(value uint32, first, end int) bool {
		return m.entries[value-1].cased(d, first, end)
	})
	if value == 0 || int(d.tokens[end-1].end) != p.End {
		return false
	}
	e := &m.entries[value-1]
	if e.context != nil {
		const least = 2 // votes that outweigh what made it a name
		r, n := e.context.decide(d, token, end, votes)
		return e.kind == newsgraph.KindName && !r.none && n >= least
	}
	switch e.kind {
	case newsgraph.KindName, newsgraph.KindCapital:
		return !e.needs
	case newsgraph.KindRegion:
		return !e.needs && m.lex.get(d.tokens[token].fold).bits&(lexGiven|lexFamily) == 0
	}
	return false
}

// scan collects candidates.
func (s *countryScan) scan() {
	var (
		person          int // the first of people that ends after the token
		organizationEnd int
	)
	allowed := func(value uint32, first, end int) bool {
		if person < len(s.people) && int(s.d.tokens[end-1].end) > s.people[person].Start {
			return false
		}
		return s.m.entries[value-1].cased(s.d, first, end)
	}
	done := 0 // tokens before it belong to a candidate
	for i := range s.d.tokens {
		t := &s.d.tokens[i]
		if t.flags&(flagWord|flagDigit) == 0 {
			continue
		}
		for person < len(s.people) && s.people[person].End <= int(t.start) {
			person++
		}
		if !t.is(flagUpper) {
			continue
		}
		if value, end := s.m.organizations.longest(s.d, i, anyPhrase); value != 0 {
			organizationEnd = max(organizationEnd, end)
		}
		if i < done || person < len(s.people) && s.people[person].Start < int(t.end) {
			continue
		}
		if value, end := s.m.phrases.longest(s.d, i, allowed); value != 0 {
			e := &s.m.entries[value-1]
			s.candidates = append(s.candidates, countryCandidate{
				first: i, end: end, entry: e, organization: i < organizationEnd,
			})
			done = end
		}
	}
}

// cased reports whether the words from token first on have capitals where the entry has them.
func (e *countryEntry) cased(d *doc, first, end int) bool {
	for i := first; i < end; i++ {
		t := &d.tokens[i]
		switch {
		case !t.is(flagWord) || e.lower&(1<<(i-first)) != 0:
		case e.capsAll:
			if t.flags&(flagAllCaps|flagInitial) == 0 {
				return false
			}
		case !t.is(flagUpper):
			return false
		}
	}
	return true
}

// decide settles each candidate and returns those that name a country.
func (s *countryScan) decide() []CountryMention {
	named := make(map[string]bool)
	n := 0
	for i := range s.candidates {
		c := &s.candidates[i]
		if !s.settle(c) {
			continue
		}
		if !c.needs && (c.kind == newsgraph.KindName || c.kind == newsgraph.KindDemonym) {
			named[c.code] = true
		}
		s.candidates[n] = *c
		n++
	}
	out := make([]CountryMention, 0, n)
	for i := range s.candidates[:n] {
		c := &s.candidates[i]
		if c.needs && !named[c.code] {
			continue
		}
		first := s.d.tokens[c.first]
		out = append(out, CountryMention{
			Span:      Span{int(first.start), int(s.d.tokens[c.end-1].end)},
			Code:      c.code,
			Kind:      c.kind,
			Sentence:  int(first.sentence),
			Paragraph: int(first.paragraph),
			Why:       c.why,
		})
	}
	return out
}

// settle decides what a candidate means and reports whether it names a country.
func (s *countryScan) settle(c *countryCandidate) bool {
	e := c.entry
	if e.kind == "" {
		return false
	}
	c.code, c.kind, c.why, c.needs = e.code, e.kind, e.why, e.needs
	if e.context != nil {
		r, _ := e.context.decide(s.d, c.first, c.end, s.votes)
		if r.none {
			return false
		}
		if r.why != "" {
			c.code, c.why = r.code, r.why
			if r.kind != "" {
				c.kind = r.kind
			}
		}
	}
	if c.organization {
		c.kind, c.why = newsgraph.KindOrganization, "organizations.tsv"
		return true
	}
	if s.isFeature(c) || s.isMoney(c) || s.isLanguage(c) || s.isTownInAmerica(c) || s.isGivenName(c) {
		return false
	}
	switch pronoun, sure := s.isPronoun(c); {
	case sure:
		return false
	case pronoun:
		c.needs = true
	}
	if s.widenRegion(c) {
		return true
	}
	if why := s.inOrganization(c); why != "" {
		c.kind, c.why = newsgraph.KindOrganization, why
	}
	return true
}
