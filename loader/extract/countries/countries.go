// Package countries finds the countries that a text names. The words of a person's name are none, so people are
// found before.
package countries

import (
	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// Mention is one occurrence of an expression for a country.
type Mention struct {
	text.Span
	Code      string // ISO 3166-1 alpha-2, or a withdrawn code
	Kind      newsgraph.CountryMentionKind
	Sentence  int
	Paragraph int
	Why       string
}

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
	m          *Model
	d          *text.Doc
	people     []people.Mention
	votes      []int32
	candidates []countryCandidate

	towns map[*countryEntry]bool // of which the text says that it means a town: "London, Ontario"

	headlineKnown, headlineIs bool // of the sentence looked at last
	headlineOf                int32
}

// Find returns the country mentions of a text in text order. Words inside a person's name are
// no country. votes is what Count returned.
func (m *Model) Find(d *text.Doc, people []people.Mention, votes []int32) []Mention {
	s := countryScan{m: m, d: d, people: people, votes: votes}
	s.scan()
	return s.decide()
}

// Count counts the votes of a text for the readings of ambiguous words.
func (m *Model) Count(d *text.Doc) []int32 {
	votes := make([]int32, m.readings)
	for i := range d.Tokens {
		if d.Tokens[i].Flags&(text.FlagWord|text.FlagDigit) == 0 {
			continue
		}
		if value, _ := m.cues.Longest(d, i, text.AnyPhrase); value != 0 {
			for _, reading := range m.votes[value-1] {
				votes[reading]++
			}
		}
	}
	return votes
}

// PeopleOnly leaves out of people each name that is surely a country's or a capital's: one that has
// a single meaning in the data, as "Bonn" and "El Salvador" have, or of whose meanings the text speaks
// for a country, as one on Darfur does for "Chad"; and each that is the end of one of several words, as "Kong" is.
func (m *Model) PeopleOnly(d *text.Doc, people []people.Mention, votes []int32) []people.Mention {
	kept := people[:0]
	token := 0
	for _, p := range people {
		for token < len(d.Tokens) && int(d.Tokens[token].Start) < p.Start {
			token++
		}
		if !m.surelyCountry(d, token, p, votes) && !m.endsCountry(d, token, p) {
			kept = append(kept, p)
		}
	}
	return kept
}

func (m *Model) surelyCountry(d *text.Doc, token int, p people.Mention, votes []int32) bool {
	if token >= len(d.Tokens) || p.Name != d.Text[p.Start:p.End] {
		return false
	}
	value, end := m.phrases.Longest(d, token, func(value uint32, first, end int) bool {
		return m.entries[value-1].cased(d, first, end)
	})
	if value == 0 || int(d.Tokens[end-1].End) != p.End {
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
		return !e.needs && m.lex.Get(d.Tokens[token].Fold).Lists&(people.LexGiven|people.LexFamily) == 0
	}
	return false
}

// endsCountry reports whether a name is the last words of a country's: the "Kong" of "Hong Kong".
func (m *Model) endsCountry(d *text.Doc, token int, p people.Mention) bool {
	const longest = 3 // words of a country's name before that
	for first := token - 1; first >= 0 && first >= token-longest && d.Tokens[first].Is(text.FlagUpper) && d.Tokens[first+1].Is(text.FlagSpace); first-- {
		value, end := m.phrases.Longest(d, first, func(value uint32, first, end int) bool {
			e := &m.entries[value-1]
			return (e.kind == newsgraph.KindName || e.kind == newsgraph.KindRegion) && e.cased(d, first, end)
		})
		if value != 0 && end > token && int(d.Tokens[end-1].End) == p.End {
			return true
		}
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
		if person < len(s.people) && int(s.d.Tokens[end-1].End) > s.people[person].Start {
			return false
		}
		return s.m.entries[value-1].cased(s.d, first, end)
	}
	done := 0 // tokens before it belong to a candidate
	for i := range s.d.Tokens {
		t := &s.d.Tokens[i]
		if t.Flags&(text.FlagWord|text.FlagDigit) == 0 {
			continue
		}
		for person < len(s.people) && s.people[person].End <= int(t.Start) {
			person++
		}
		if !t.Is(text.FlagUpper) {
			continue
		}
		if value, end := s.m.organizations.Longest(s.d, i, text.AnyPhrase); value != 0 {
			organizationEnd = max(organizationEnd, end)
		}
		if i < done || person < len(s.people) && s.people[person].Start < int(t.End) {
			continue
		}
		if value, end := s.m.phrases.Longest(s.d, i, allowed); value != 0 {
			e := &s.m.entries[value-1]
			s.candidates = append(s.candidates, countryCandidate{
				first: i, end: end, entry: e, organization: i < organizationEnd,
			})
			done = end
		}
	}
}

// cased reports whether the words from token first on have capitals where the entry has them.
func (e *countryEntry) cased(d *text.Doc, first, end int) bool {
	for i := first; i < end; i++ {
		t := &d.Tokens[i]
		switch {
		case !t.Is(text.FlagWord) || e.lower&(1<<(i-first)) != 0:
		case e.capsAll:
			if t.Flags&(text.FlagAllCaps|text.FlagInitial) == 0 {
				return false
			}
		case !t.Is(text.FlagUpper):
			return false
		}
	}
	return true
}

// decide settles each candidate and returns those that name a country.
func (s *countryScan) decide() []Mention {
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
	out := make([]Mention, 0, n)
	for i := range s.candidates[:n] {
		c := &s.candidates[i]
		if c.needs && !named[c.code] || s.towns[c.entry] && !s.namedOtherwise(c, n) {
			continue
		}
		first := s.d.Tokens[c.first]
		out = append(out, Mention{
			Span:      text.Span{Start: int(first.Start), End: int(s.d.Tokens[c.end-1].End)},
			Code:      c.code,
			Kind:      c.kind,
			Sentence:  int(first.Sentence),
			Paragraph: int(first.Paragraph),
			Why:       c.why,
		})
	}
	return out
}

// namedOtherwise reports whether the text names a candidate's country by another expression too.
func (s *countryScan) namedOtherwise(c *countryCandidate, n int) bool {
	for i := range s.candidates[:n] {
		if o := &s.candidates[i]; o.code == c.code && o.entry != c.entry {
			return true
		}
	}
	return false
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
			s.isTown(c)
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
	if s.isTown(c) || s.isFeature(c) || s.isMoney(c) || s.isLanguage(c) || s.isGivenName(c) {
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
