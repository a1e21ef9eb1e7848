package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

// Piece is a part of a text that was found, or of what stands between.
type Piece struct {
	Text    string
	Matched bool
}

// span is where a text has a term, in bytes.
type span struct{ start, end, term int }

// marker finds the terms of a query in texts.
type marker struct {
	terms []Term
	forms [][]string // of each term that is a word
	fuzzy bool       // whether a word may be misspelt, as in names
	begun bool       // whether of a word that begins as asked only the beginning is marked
}

func newMarker(terms []Term, fuzzy bool) *marker {
	m := &marker{terms: terms, fuzzy: fuzzy, forms: make([][]string, len(terms))}
	for i, t := range terms {
		if t.Kind == Plain && !fuzzy {
			m.forms[i] = Forms(t.Words[0])
		} else if t.Kind == Plain {
			m.forms[i] = t.Words
		}
	}
	return m
}

// positive are the terms that are to be shown: of the title, or of the rest.
func (q *Query) positive(title bool) []Term {
	var list []Term
	for _, t := range q.Terms {
		if !t.Not && (title || !t.Title) {
			list = append(list, t)
		}
	}
	return list
}

// spans are the places of the terms among words, which do not overlap.
func (m *marker) spans(text string, words []Word) []span {
	var list []span
	for i := 0; i < len(words); {
		taken := 0
		for term := range m.terms {
			if n := m.length(term, words[i:]); n > taken {
				taken = n
				s := span{words[i].Start, words[i+n-1].End, term}
				if m.begun {
					s.end = m.begunEnd(text, words[i], term)
				}
				if len(list) > 0 && list[len(list)-1].start == s.start {
					list[len(list)-1] = s
				} else {
					list = append(list, s)
				}
			}
		}
		i += max(1, taken)
	}
	return list
}

// length is how many words from the first on are a term; 0 for none.
func (m *marker) length(term int, words []Word) int {
	t := &m.terms[term]
	first := words[0].Text
	switch t.Kind {
	case Plain:
		if slices.Contains(m.forms[term], first) || m.fuzzy && isOff(first, t.Words[0], typos(t.Words[0])) {
			return 1
		}
	case Prefix:
		if strings.HasPrefix(first, t.Words[0]) || m.fuzzy && typos(t.Words[0]) > 0 && beginsOneOff(first, t.Words[0]) {
			return 1
		}
	default:
		if len(words) < len(t.Words) {
			return 0
		}
		for i, w := range t.Words {
			if words[i].Text != w {
				return 0
			}
		}
		return len(t.Words)
	}
	return 0
}

// Title cuts a title into pieces.
func (q *Query) Title(text string) []Piece {
	return newMarker(q.positive(true), false).pieces(text)
}

// Name cuts a name into pieces.
func (q *Query) Name(text string) []Piece {
	return newMarker(q.positive(true), true).pieces(text)
}

// Beginning cuts a name into what was typed of it and the rest.
func (q *Query) Beginning(text string) []Piece {
	m := newMarker(q.positive(true), true)
	m.begun = true
	return m.pieces(text)
}

// begunEnd is where the part of a word ends that a term has of it: after as many letters as it has, or with the word where letters have been folded to
// several.
func (m *marker) begunEnd(text string, word Word, term int) int {
	asked := m.terms[term].Words[0]
	shown := text[word.Start:word.End]
	if utf8.RuneCountInString(shown) != utf8.RuneCountInString(word.Text) || !strings.HasPrefix(word.Text, asked) {
		return word.End
	}
	end := word.Start
	for range utf8.RuneCountInString(asked) {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return end
}

func (m *marker) pieces(text string) []Piece {
	return cut(text, 0, len(text), m.spans(text, Words(text)))
}

// cut cuts a part of a text at the spans that lie in it.
func cut(text string, start, end int, spans []span) []Piece {
	var list []Piece
	at := start
	for _, s := range spans {
		if s.start < at || s.end > end {
			continue
		}
		if s.start > at {
			list = append(list, Piece{Text: text[at:s.start]})
		}
		list = append(list, Piece{text[s.start:s.end], true})
		at = s.end
	}
	if at < end {
		list = append(list, Piece{Text: text[at:end]})
	}
	return list
}

// Bounds of what is shown of a sentence, in bytes.
const (
	longSentence = 400
	leadIn       = 120 // before the first word found, where a sentence is longer
)

// Body gives the sentences of a body that show best what was found, at most n, in the order of the text: first the one with most of the terms, then what
// has most of the others.
func (q *Query) Body(body string, n int) [][]Piece {
	terms := q.positive(false)
	if len(terms) == 0 {
		return nil
	}
	m := newMarker(terms, false)
	all := m.spans(body, Words(body))
	type sentence struct {
		start, end int
		spans      []span
	}
	var list []sentence
	next := 0
	for start, end := range newsgraph.Sentences(body) {
		s := sentence{start: start, end: end}
		for next < len(all) && all[next].start < end {
			if all[next].start >= start {
				s.spans = append(s.spans, all[next])
			}
			next++
		}
		if len(s.spans) > 0 {
			list = append(list, s)
		}
	}
	shown := make([]bool, len(terms))
	var chosen []int
	for range min(n, len(list)) {
		best, most := -1, 0
		for i, s := range list {
			if slices.Contains(chosen, i) {
				continue
			}
			// New terms first, then all terms, then the earlier one.
			worth, seen := 0, make([]bool, len(terms))
			for _, sp := range s.spans {
				if seen[sp.term] {
					continue
				}
				seen[sp.term] = true
				worth++
				if !shown[sp.term] {
					worth += MaxTerms + 1
				}
			}
			if worth > most {
				best, most = i, worth
			}
		}
		chosen = append(chosen, best)
		for _, sp := range list[best].spans {
			shown[sp.term] = true
		}
	}
	slices.Sort(chosen)
	pieces := make([][]Piece, len(chosen))
	for i, c := range chosen {
		pieces[i] = shorten(body, list[c].start, list[c].end, list[c].spans)
	}
	return pieces
}

const ellipsis = "…"

// shorten cuts a sentence into pieces, and a long one down to what lies around the first word found.
func shorten(body string, start, end int, spans []span) []Piece {
	if end-start <= longSentence {
		return cut(body, start, end, spans)
	}
	from, to := start, end
	if spans[0].start-start > leadIn {
		from = wordBefore(body, start, spans[0].start-leadIn)
	}
	if to-from > longSentence {
		to = max(wordBefore(body, spans[0].end, from+longSentence), spans[0].end)
	}
	pieces := cut(body, from, to, spans)
	if from > start {
		pieces = append([]Piece{{Text: ellipsis}}, pieces...)
	}
	if to < end {
		pieces = append(pieces, Piece{Text: ellipsis})
	}
	return pieces
}

// wordBefore finds the last place between two where a word begins.
func wordBefore(text string, from, at int) int {
	if at <= from {
		return from
	}
	if at >= len(text) {
		at = len(text)
	}
	if i := strings.LastIndexByte(text[from:at], ' '); i >= 0 {
		return from + i + 1
	}
	for at > from && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// Fits tells whether a name has all that was searched for; near, where words may be misspelt.
func (q *Query) Fits(name string, near bool) bool {
	terms := q.positive(true)
	m := newMarker(terms, true)
	m.fuzzy = near
	words := Words(name)
	for i := range terms {
		found := false
		for at := range words {
			found = found || m.length(i, words[at:]) > 0
		}
		if !found {
			return false
		}
	}
	return true
}
