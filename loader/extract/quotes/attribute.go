package quotes

import (
	"strings"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

const (
	// longestTail is how far behind a quotation its clause is looked for, and how far before it.
	longestTail = 60
	// longestLead is how many words may stand between a verb and the quotation that follows: "told a news conference in Paris".
	longestLead = 14
)

// after finds the speaker in the words behind a quotation: "...," Smith said.
func (s *scan) after(q quotation) cue {
	pos := q.close + 1
	end := s.d.Tokens[q.close-1]
	comma := s.d.Punct(q.close-1, ',')
	stop := !comma && end.Is(text.FlagStop) && q.close-1 > q.open
	if s.d.Punct(pos, ',') {
		pos, comma = pos+1, true
	}
	if pos >= len(s.d.Tokens) || s.d.Tokens[pos].Is(text.FlagPara) {
		return cue{}
	}
	limit := s.limit(pos)
	c := s.inverted(pos, limit)
	switch {
	case c.known():
	case comma:
		for _, read := range [...]func(int, int) cue{s.clause, s.accordingTo, s.quotedAs} {
			if c = read(pos, limit); c.known() {
				break
			}
		}
	case stop && !s.d.Punct(q.close-1, '.'):
		// Behind a question mark another sentence may begin.
		c = s.clause(pos, limit)
		if c.end < limit && !s.d.Tokens[c.end].Is(text.FlagStop) && !s.d.Punct(c.end, ',') && !s.is(c.verb, wordTell) {
			return cue{}
		}
	}
	if c.known() && s.mediated(c.end, limit) {
		return cue{}
	}
	return c
}

// limit is where the clause that begins at a token ends at the latest: with its sentence, or where a quotation begins.
func (s *scan) limit(pos int) int {
	i := pos
	for i < min(len(s.d.Tokens), pos+longestTail) && s.d.Tokens[i].Sentence == s.d.Tokens[pos].Sentence && !s.inQuotation(i) {
		i++
	}
	return i
}

// mediated reports whether the speaker gives the words of another: "Smith said, quoting Jones". Who is quoted by a newspaper speaks
// for himself.
func (s *scan) mediated(i, limit int) bool {
	for ; i < limit; i++ {
		if s.is(i, wordMediated) && s.d.Word(i+1) != "by" {
			return true
		}
	}
	return false
}

// fits reports whether a quotation is the speaker's where its sentence begins before it: in "Jones called it "a mess," Smith
// said" it is not.
func (s *scan) fits(q quotation, c *cue) bool {
	for i := q.open - 1; i >= 0 && !s.d.Tokens[i+1].Is(text.FlagSentence); i-- {
		c.piece = true
		if q.open-i > longestTail {
			return false
		}
		if s.inQuotation(i) {
			continue
		}
		if p := s.person[i]; p != 0 && s.people[p-1].Name != c.speaker || s.is(i, wordThing|wordPronoun|wordParticiple) {
			return false
		}
		if s.is(i, wordVerb) && (s.last.name != c.speaker || s.last.end <= i) {
			return false
		}
	}
	return true
}

// before finds the speaker in the words before a quotation: Smith said: "...".
func (s *scan) before(q quotation) cue {
	p := q.open - 1
	if p < 0 || s.d.Tokens[q.open].Is(text.FlagPara) {
		return cue{}
	}
	colon, comma := s.d.Punct(p, ':'), s.d.Punct(p, ',')
	if s.d.Tokens[p].Sentence != s.d.Tokens[q.open].Sentence && !colon {
		return cue{}
	}
	if colon || comma {
		p--
	}
	if start := s.clauseStart(p); colon || comma {
		if c := s.invertedTo(start, p+1); c.known() {
			return c
		}
	}
	v := s.verbBefore(p)
	if v < 0 {
		return cue{}
	}
	first := s.token(q.open + 1)
	introduced := colon || comma && first.Is(text.FlagUpper)
	piece := !introduced && !first.Is(text.FlagUpper)
	if !s.leads(v, p, introduced) {
		return cue{}
	}
	var c cue
	if s.is(v, wordParticiple) {
		c = s.subjectOfParticiple(v)
	} else {
		c = s.subject(v)
	}
	c.piece = piece
	return c
}

// invertedTo reads a sentence that is nothing but "Said Smith" up to token end.
func (s *scan) invertedTo(start, end int) cue {
	if start >= end || !s.is(start, wordSay) || s.person[start] != 0 || !s.d.Tokens[start].Is(text.FlagSentence) {
		return cue{}
	}
	if person, _, to := s.name(start+1, end); person != 0 && to == end {
		return s.byName(person, start, start, end, "the verb before the speaker")
	}
	return cue{}
}

// verbBefore is the last verb of saying at or before token p in its sentence, -1 if there is none near.
func (s *scan) verbBefore(p int) int {
	for v := p; v >= 0 && p-v < longestLead && s.d.Tokens[v].Sentence == s.d.Tokens[p].Sentence && !s.inQuotation(v); v-- {
		if s.is(v, wordVerb|wordParticiple) {
			return v
		}
	}
	return -1
}

// leads reports whether the words between the verb v and the quotation behind token p leave it the speaker's.
func (s *scan) leads(v, p int, introduced bool) bool {
	for i := v + 1; i <= p; i++ {
		switch {
		case s.person[i] != 0 && !s.is(v, wordTell):
			return false
		case introduced || s.is(i, wordAdverb):
		case s.is(i, wordThing|wordHuman|wordPronoun|wordOther|wordMediated):
			return false
		}
	}
	return true
}

// subjectOfParticiple finds who speaks in "Smith welcomed it, saying": the name with which the sentence begins, if no other stands
// before the verb.
func (s *scan) subjectOfParticiple(v int) cue {
	k := s.beforeAdverbs(v)
	if s.joins(k) {
		k--
	}
	if !s.d.Punct(k, ',') {
		return cue{}
	}
	start := s.clauseStart(k)
	if s.last.name != "" && s.last.sentence == s.d.Tokens[v].Sentence && s.last.end > start && !s.othersBetween(s.last.end, v, s.last.name) {
		return cue{first: s.last.first, end: v + 1, verb: v, speaker: s.last.name, why: "what the speaker adds"}
	}
	if s.is(start, wordPronoun) {
		name := s.resolve(start)
		if name == "" || s.othersBetween(start+1, v, name) {
			return cue{}
		}
		return cue{first: start, end: v + 1, verb: v, speaker: name, pronoun: s.class(start), why: "what the subject of the sentence says"}
	}
	person, first, end := s.name(start, v)
	if person == 0 || !s.token(end).Is(text.FlagWord) || s.joins(end) || s.is(end, wordReign) || s.mayBeClause(start, first) {
		return cue{}
	}
	if s.othersBetween(end, v, s.people[person-1].Name) {
		return cue{}
	}
	return s.byName(person, v, first, v+1, "what the subject of the sentence says")
}

// mayBeClause reports whether the words of a description may be a clause of their own: "the president blamed the".
func (s *scan) mayBeClause(i, first int) bool {
	for ; i < first; i++ {
		if s.is(i, wordHuman) && i+1 < first && !s.token(i+1).Is(text.FlagUpper) ||
			s.token(i).Is(text.FlagLower) && strings.HasSuffix(s.d.Word(i), "ed") {
			return true
		}
	}
	return false
}

// othersBetween reports whether anybody else comes up in a range of tokens outside of quotations.
func (s *scan) othersBetween(from, to int, name string) bool {
	if to-from > 2*longestTail {
		return true
	}
	for i := from; i < to; i++ {
		if s.inQuotation(i) {
			continue
		}
		if p := s.person[i]; p != 0 && s.people[p-1].Name != name || s.is(i, wordHuman|wordVerb|wordPronoun|wordOther|wordMediated) {
			return true
		}
	}
	return false
}

// continued finds whether quotation n goes on with what the one before it began: "...," Smith said. "..."
func (s *scan) continued(n int) cue {
	if n == 0 || !s.cues[n-1].known() {
		return cue{}
	}
	q, earlier, c := s.quotations[n], s.quotations[n-1], s.cues[n-1]
	if s.d.Tokens[q.open].Paragraph != s.d.Tokens[earlier.close].Paragraph || !s.endsAlone(q) {
		return cue{}
	}
	open := s.d.Tokens[q.open]
	from := max(c.end, earlier.close+1)
	switch {
	case q.open == earlier.close+1:
		if !open.Is(text.FlagSentence) {
			return cue{}
		}
	case c.end <= earlier.close:
		return cue{}
	case open.Is(text.FlagSentence):
		if s.d.Tokens[q.open-1].Sentence != s.d.Tokens[c.verb].Sentence || s.speaks(from, q.open) {
			return cue{}
		}
	case s.d.Punct(q.open-1, ',') || s.d.Punct(q.open-1, ':'):
		if s.d.Tokens[q.open-1].Sentence != s.d.Tokens[c.verb].Sentence || s.othersBetween(from, q.open, c.speaker) {
			return cue{}
		}
	default:
		return cue{}
	}
	c.why = "goes on after the words that name the speaker"
	c.piece = false
	c.pronoun = 0
	return c
}

// endsAlone reports whether a quotation ends with its own sentence, so that nothing behind it says anything of it.
func (s *scan) endsAlone(q quotation) bool {
	if !s.d.Tokens[q.close-1].Is(text.FlagStop|text.FlagAbbrev) && !s.token(q.close+1).Is(text.FlagStop) {
		return false
	}
	next := s.token(q.close + 1)
	if next.Is(text.FlagStop) {
		next = s.token(q.close + 2)
	}
	return next.Sentence < 0 || next.Is(text.FlagPara|text.FlagSentence) || s.inQuotation(q.close+1)
}

// speaks reports whether there is another verb of saying in a range of tokens.
func (s *scan) speaks(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, wordVerb) {
			return true
		}
	}
	return false
}
