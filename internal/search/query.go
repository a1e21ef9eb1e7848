package search

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

// Query is what a user's words ask for: all of its terms must hold.
type Query struct{ Terms []Term }

// Term is a word, a beginning of one, or several words in a row.
type Term struct {
	Kind  Kind
	Words []string // one, but for a phrase
	Not   bool     // whether it must not be there
	Title bool     // whether it must be in the title
}

// Kind says what a term asks for.
type Kind int

// The kinds.
const (
	Plain  Kind = iota // a word in any of its forms: "talk", "talks", "talked", "talking"
	Exact              // just that word
	Prefix             // words that begin so
	Phrase             // words in a row
)

// Limits of a query.
const (
	MaxLength = 500 // characters
	MaxTerms  = 16
	// minPrefix is the shortest beginning: the words that begin with one letter are a tenth of all.
	minPrefix = 2
)

// Parse reads what a user typed: words, "words in a row", beginn*, -without, title:word. Whatever else is in it parts words. The error is
// a *newsgraph.LimitError, or says what is wrong and at which character.
func Parse(text string) (*Query, error) {
	if n := utf8.RuneCountInString(text); n > MaxLength {
		return nil, &newsgraph.LimitError{What: "characters of a search", Asked: int64(n), Allowed: MaxLength, Advice: "search for fewer words"}
	}
	p := parser{text: text}
	for p.next() {
		if err := p.term(); err != nil {
			return nil, err
		}
	}
	switch n := len(p.terms); {
	case n == 0:
		return nil, fmt.Errorf("must hold a letter or digit")
	case n > MaxTerms:
		return nil, &newsgraph.LimitError{What: "words of a search", Asked: int64(n), Allowed: MaxTerms, Advice: "search for fewer words"}
	}
	for _, t := range p.terms {
		if !t.Not {
			return &Query{p.terms}, nil
		}
	}
	return nil, fmt.Errorf("must say what to search for, not only what to leave out by -")
}

type parser struct {
	text  string
	at    int
	terms []Term
}

// next skips spaces, and tells whether there is more.
func (p *parser) next() bool {
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		if !unicode.IsSpace(r) {
			return true
		}
		p.at += size
	}
	return false
}

// wrong is an error at a place.
func (p *parser) wrong(at int, format string, a ...any) error {
	return fmt.Errorf(format+" (character %d)", append(a, utf8.RuneCountInString(p.text[:at])+1)...)
}

const titlePrefix = "title:"

// term reads what stands between two spaces, or in quotation marks.
func (p *parser) term() error {
	var t Term
	start := p.at
	if rest := p.text[p.at:]; len(rest) > 1 && rest[0] == '-' && rest[1] != '-' {
		if r, _ := utf8.DecodeRuneInString(rest[1:]); !unicode.IsSpace(r) {
			t.Not = true
			p.at++
		}
	}
	if rest := p.text[p.at:]; len(rest) >= len(titlePrefix) && strings.EqualFold(rest[:len(titlePrefix)], titlePrefix) {
		t.Title = true
		p.at += len(titlePrefix)
		if r, _ := utf8.DecodeRuneInString(p.text[p.at:]); p.at == len(p.text) || unicode.IsSpace(r) {
			return p.wrong(start, "a word must follow %s", titlePrefix)
		}
	}
	quote, size := utf8.DecodeRuneInString(p.text[p.at:])
	if isQuote(quote) {
		return p.phrase(t, p.at+size)
	}
	end := p.at
	for end < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[end:])
		if unicode.IsSpace(r) || isQuote(r) {
			break
		}
		end += size
	}
	from := p.at
	p.at = end
	return p.word(t, from, end)
}

func isQuote(r rune) bool { return strings.ContainsRune(`"“”„«»`, r) }

// phrase reads what is in quotation marks, from behind the first on.
func (p *parser) phrase(t Term, from int) error {
	end := strings.IndexFunc(p.text[from:], isQuote)
	if end < 0 {
		return p.wrong(p.at, "the quotation mark is not closed")
	}
	words := texts(p.text[from : from+end])
	_, size := utf8.DecodeRuneInString(p.text[from+end:])
	p.at = from + end + size
	if len(words) > MaxTerms {
		return &newsgraph.LimitError{What: "words in quotation marks", Asked: int64(len(words)), Allowed: MaxTerms, Advice: "search for fewer words"}
	}
	p.add(t, words)
	return nil
}

// word reads a word, which may end in a star. What has hyphens or the like in it is words in a row.
func (p *parser) word(t Term, from, end int) error {
	text := p.text[from:end]
	star := strings.IndexByte(text, '*')
	if star < 0 {
		words := texts(text)
		if len(words) == 1 {
			t.Kind, t.Words = Plain, words
			p.terms = append(p.terms, t)
			return nil
		}
		if len(words) > MaxTerms {
			return &newsgraph.LimitError{What: "words in a row", Asked: int64(len(words)), Allowed: MaxTerms, Advice: "search for fewer words"}
		}
		p.add(t, words)
		return nil
	}
	before := text[:star]
	last, _ := utf8.DecodeLastRuneInString(before)
	behind := strings.TrimFunc(text[star+1:], func(r rune) bool { return r != '*' && !isPart(r) })
	words := texts(before)
	switch {
	case len(words) == 0 || !isPart(last) && !unicode.Is(unicode.Mn, last) || behind != "":
		return p.wrong(from+star, "a star stands for the rest of a word, so it can only end one, as in negotiat*")
	case utf8.RuneCountInString(words[len(words)-1]) < minPrefix:
		return p.wrong(from+star, "%d letters at least must stand before a star", minPrefix)
	}
	if t.Not && len(words) > 1 {
		return p.wrong(from+star, "what is left out can be a beginning of one word, not of several")
	}
	if len(words) > 1 {
		p.add(t, words[:len(words)-1])
	}
	t.Kind, t.Words = Prefix, words[len(words)-1:]
	p.terms = append(p.terms, t)
	return nil
}

// add adds words in a row.
func (p *parser) add(t Term, words []string) {
	switch len(words) {
	case 0:
		return
	case 1:
		t.Kind = Exact
	default:
		t.Kind = Phrase
	}
	t.Words = words
	p.terms = append(p.terms, t)
}

func texts(text string) []string {
	var list []string
	each(text, func(w Word) { list = append(list, w.Text) })
	return list
}

// MaxBeginning bounds, in characters, what is typed before something is suggested.
const MaxBeginning = 100

// ParseBeginnings reads what a user has typed of a name: each word of it is a beginning, whatever stands between.
func ParseBeginnings(text string) (*Query, error) {
	if n := utf8.RuneCountInString(text); n > MaxBeginning {
		return nil, &newsgraph.LimitError{What: "characters of a beginning", Asked: int64(n), Allowed: MaxBeginning, Advice: "type less"}
	}
	words := texts(text)
	switch n := len(words); {
	case n == 0:
		return nil, fmt.Errorf("must hold a letter or digit")
	case n > MaxTerms:
		return nil, &newsgraph.LimitError{What: "words of a beginning", Asked: int64(n), Allowed: MaxTerms, Advice: "type less"}
	}
	q := &Query{}
	for _, w := range words {
		q.Terms = append(q.Terms, Term{Kind: Prefix, Words: []string{w}})
	}
	return q, nil
}
