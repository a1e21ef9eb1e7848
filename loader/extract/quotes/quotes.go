// Package quotes finds what is quoted in a text, and who said it. A quotation whose speaker the words around it do not tell beyond
// doubt is left out.
package quotes

import (
	"strings"

	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// Quote is a direct quotation whose speaker the text names.
type Quote struct {
	text.Span        // what is quoted, without its marks
	Speaker   string // full name, as in Mention.Name
	Verb      string // as it stands in the text: "said", "according to"
	Cue       text.Span
	Sentence  int // of the cue
	Paragraph int // in which the quotation begins
	Why       string
}

const (
	// leastWords is how many words a quotation has at least. Fewer are a name, a term or an irony as a rule, whoever
	// is said to have used it.
	leastWords = 4
	// leastOfPiece is how many words there are at least where only a piece of a sentence is quoted.
	leastOfPiece = 6
)

// scan finds the quotations of one text.
type scan struct {
	m      *Model
	d      *text.Doc
	people []people.Mention
	person []int32 // of each token: the number of the person whose name it is a part of, from 1
	quoted []int32 // of each token: the number of the quotation that it is in or a mark of, from 1

	quotations   []quotation
	closesSingle []int
	cues         []cue // of each quotation

	last   antecedent
	read   int // the words of saying before this token are known
	gender map[string]word
}

// cue says who says something: the words from the speaker to the verb, at tokens [first, end).
type cue struct {
	first, end, verb int
	speaker          string // empty where nobody is known to speak
	why              string
	pronoun          word // by which the speaker is meant
	piece            bool // the quotation is only a piece of a sentence
}

func (c cue) known() bool { return c.speaker != "" }

// Find returns the quotations of a text whose speakers are among its people, in text order.
func (m *Model) Find(d *text.Doc, mentions []people.Mention) []Quote {
	if len(mentions) == 0 || !strings.ContainsAny(d.Text, "\"“„«'‘") {
		return nil
	}
	s := scan{m: m, d: d, people: mentions, gender: make(map[string]word)}
	s.placePeople()
	s.findSingleClosings()
	s.findQuotations()
	if len(s.quotations) == 0 {
		return nil
	}
	s.quoted = make([]int32, len(d.Tokens))
	for n, q := range s.quotations {
		for i := q.open; i <= q.close; i++ {
			s.quoted[i] = int32(n + 1)
		}
	}
	s.cues = make([]cue, len(s.quotations))
	var out []Quote
	for n, q := range s.quotations {
		c := s.attribute(n)
		s.cues[n] = c
		if words := s.words(q); c.known() && words >= leastWords && (words >= leastOfPiece || !c.piece) {
			out = append(out, s.quote(q, c))
		}
	}
	return out
}

func (s *scan) placePeople() {
	s.person = make([]int32, len(s.d.Tokens))
	next := 0
	for i := range s.d.Tokens {
		t := &s.d.Tokens[i]
		for next < len(s.people) && s.people[next].End <= int(t.Start) {
			next++
		}
		if next == len(s.people) {
			return
		}
		p := &s.people[next]
		if int(t.Start) < p.Start {
			continue
		}
		s.person[i] = int32(next + 1)
		if i > 0 && s.person[i-1] != s.person[i] {
			s.learnGender(p.Name, s.class(i-1))
		}
	}
}

// learnGender notes which pronoun stands for somebody: that of the title, or the one used first.
func (s *scan) learnGender(name string, by word) {
	if s.gender[name] != 0 {
		return
	}
	switch {
	case by&(wordMister|wordHe) != 0:
		s.gender[name] = wordHe
	case by&(wordMadam|wordShe) != 0:
		s.gender[name] = wordShe
	}
}

// attribute finds who says quotation n: the words behind it tell, or those before it, or it goes on with what the quotation before it
// began. Where the words behind and before it tell of two people nobody is taken.
func (s *scan) attribute(n int) cue {
	q := s.quotations[n]
	s.readOn(q.open)
	before, c := s.before(q), s.after(q)
	if before.known() && c.known() && before.speaker != c.speaker {
		return cue{}
	}
	if c.known() && !s.fits(q, &c) {
		c = cue{}
	}
	if !c.known() && (!before.known() || n > 0 && before.verb == s.cues[n-1].verb) {
		c = s.continued(n)
	}
	if !c.known() {
		c = before
	}
	if c.known() {
		s.heard(c)
		s.read = max(s.read, c.end)
	}
	return c
}

func (s *scan) quote(q quotation, c cue) Quote {
	verb := s.d.Text[s.d.Tokens[c.verb].Start:s.d.Tokens[c.verb].End]
	if strings.EqualFold(verb, "according") {
		verb = s.d.Text[s.d.Tokens[c.verb].Start:s.d.Tokens[c.verb+1].End]
	}
	return Quote{
		Span:    text.Span{Start: int(s.d.Tokens[q.open+1].Start), End: int(s.d.Tokens[q.close-1].End)},
		Speaker: c.speaker, Verb: verb,
		Cue:      text.Span{Start: int(s.d.Tokens[c.first].Start), End: int(s.d.Tokens[c.end-1].End)},
		Sentence: int(s.d.Tokens[c.first].Sentence), Paragraph: int(s.d.Tokens[q.open].Paragraph),
		Why: c.why,
	}
}

// words counts the words of a quotation.
func (s *scan) words(q quotation) int {
	n := 0
	for i := q.open + 1; i < q.close; i++ {
		if t := s.d.Tokens[i]; t.Is(text.FlagWord|text.FlagDigit) && !t.Is(text.FlagPossess) {
			n++
		}
	}
	return n
}

func (s *scan) class(i int) word {
	if i < 0 || i >= len(s.d.Tokens) || !s.d.Tokens[i].Is(text.FlagWord) {
		return 0
	}
	return s.m.words[s.d.Tokens[i].Fold]
}

func (s *scan) is(i int, of word) bool { return s.class(i)&of != 0 }

// token is the token i, or an empty one outside of the text.
func (s *scan) token(i int) text.Token {
	if i < 0 || i >= len(s.d.Tokens) {
		return text.Token{Sentence: -1, Paragraph: -1}
	}
	return s.d.Tokens[i]
}

func (s *scan) personAt(i int) int32 {
	if i < 0 || i >= len(s.person) {
		return 0
	}
	return s.person[i]
}

func (s *scan) inQuotation(i int) bool { return i >= 0 && i < len(s.quoted) && s.quoted[i] != 0 }

// possessive reports whether token i makes the name before it a part of another's description: "Smith's", "the Smiths'".
func (s *scan) possessive(i int) bool {
	if s.token(i).Is(text.FlagPossess) {
		return true
	}
	w := s.d.Word(i)
	return (w == "'" || w == "’") && !s.token(i).Is(text.FlagSpace)
}

func (s *scan) joins(i int) bool {
	switch s.d.Word(i) {
	case "and", "or", "&":
		return true
	}
	return false
}
