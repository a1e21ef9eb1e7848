// Package extract reads news text and says who and which countries are in it, who
// holds which office, and who says what, each with the span that proves it. It is pure and deterministic:
// no I/O, no network, no state between texts.
package extract

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph/loader/extract/countries"
	"github.com/newsgraph/newsgraph/loader/extract/offices"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/quotes"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// What a text says is told in the types of the packages that find it.
type (
	// Span is a half-open range of bytes [Start, End) of the text that was read.
	Span = text.Span
	// PersonMention is one occurrence of a person's name, titles outside the span.
	PersonMention = people.Mention
	// CountryMention is one occurrence of an expression for a country.
	CountryMention = countries.Mention
	// Office is a statement that a person holds, held or is about to hold an office.
	Office = offices.Office
	// Quote is a direct quotation whose speaker the text names.
	Quote = quotes.Quote
)

// Result is what a text says. All lists are in text order.
type Result struct {
	Paragraphs []Span // separated by blank lines
	Sentences  []Span // none crosses a paragraph
	People     []PersonMention
	Countries  []CountryMention
	Offices    []Office
	Quotes     []Quote
}

// Extractor holds the compiled lists, patterns and weights. It is safe for concurrent use.
type Extractor struct {
	abbrevs   *text.Abbreviations
	people    *people.Model
	countries *countries.Model
	offices   *offices.Model
	quotes    *quotes.Model
	docs      sync.Pool // of *text.Doc, so that an article costs no more than its result
}

// New compiles the embedded lists, patterns and weights. It fails only if they are broken.
func New() (*Extractor, error) {
	m, err := people.New()
	if err != nil {
		return nil, err
	}
	return withPeople(m)
}

// NewWithWeights is New with other weights for people, as made by TrainPeople.
func NewWithWeights(weights []byte) (*Extractor, error) {
	m, err := people.NewWithWeights(weights)
	if err != nil {
		return nil, err
	}
	return withPeople(m)
}

func withPeople(m *people.Model) (*Extractor, error) {
	x := Extractor{people: m}
	var err error
	if x.abbrevs, err = text.LoadAbbreviations(); err != nil {
		return nil, err
	}
	if x.countries, err = countries.New(m.Lexicon()); err != nil {
		return nil, err
	}
	if x.offices, err = offices.New(); err != nil {
		return nil, err
	}
	if x.quotes, err = quotes.New(); err != nil {
		return nil, err
	}
	x.docs.New = func() any { return new(text.Doc) }
	return &x, nil
}

// emptyDoc is a document that is read into, to be put back.
func (x *Extractor) emptyDoc() *text.Doc { return x.docs.Get().(*text.Doc) }

// blockBytes bounds what is read at once. A longer text is read in blocks, each as a document
// of its own, so that memory stays bounded. No article is that long.
const blockBytes = 4 << 20

// Extract reads a text: a title, a blank line, then paragraphs separated by blank lines
// (or any UTF-8 text at all). Invalid UTF-8 is passed over.
func (x *Extractor) Extract(text string) Result {
	var r Result
	d := x.emptyDoc()
	defer x.docs.Put(d)
	for from := 0; from < len(text); {
		to := blockEnd(text, from)
		x.extractBlock(d, text[from:to], from, &r)
		from = to
	}
	d.Text = ""
	return r
}

// blockEnd is where the block that starts at from ends: before a blank line, else a new line,
// else a space, else anywhere.
func blockEnd(text string, from int) int {
	if len(text)-from <= blockBytes {
		return len(text)
	}
	block := text[from : from+blockBytes]
	for _, sep := range [...]string{"\n\n", "\n", " "} {
		if i := strings.LastIndex(block, sep); i > blockBytes/2 {
			return from + i
		}
	}
	for i := len(block) - 1; i > len(block)-utf8.UTFMax; i-- {
		if utf8.RuneStart(block[i]) {
			return from + i
		}
	}
	return from + len(block)
}

// extractBlock appends what one block says to r, with the block's offset added.
func (x *Extractor) extractBlock(d *text.Doc, text string, offset int, r *Result) {
	d.Split(text, x.abbrevs)
	votes := x.countries.Count(d)
	people := x.countries.PeopleOnly(d, x.people.Find(d), votes)
	countries := x.countries.Find(d, people, votes)
	offices := x.offices.Find(d, people, countries)
	quotes := x.quotes.Find(d, people)

	paragraph, sentence := len(r.Paragraphs), len(r.Sentences)
	r.Paragraphs = appendShifted(r.Paragraphs, d.Paragraphs, offset)
	r.Sentences = appendShifted(r.Sentences, d.Sentences, offset)
	for _, m := range people {
		m.Span = shifted(m.Span, offset)
		m.Sentence += sentence
		m.Paragraph += paragraph
		r.People = append(r.People, m)
	}
	for _, m := range countries {
		m.Span = shifted(m.Span, offset)
		m.Sentence += sentence
		m.Paragraph += paragraph
		r.Countries = append(r.Countries, m)
	}
	for _, o := range offices {
		o.Span = shifted(o.Span, offset)
		o.Sentence += sentence
		o.Paragraph += paragraph
		r.Offices = append(r.Offices, o)
	}
	for _, q := range quotes {
		q.Span, q.Cue = shifted(q.Span, offset), shifted(q.Cue, offset)
		q.Sentence += sentence
		q.Paragraph += paragraph
		r.Quotes = append(r.Quotes, q)
	}
}

func shifted(s Span, by int) Span { return Span{Start: s.Start + by, End: s.End + by} }

func appendShifted(to, spans []Span, by int) []Span {
	to = slices.Grow(to, len(spans))
	for _, s := range spans {
		to = append(to, shifted(s, by))
	}
	return to
}
