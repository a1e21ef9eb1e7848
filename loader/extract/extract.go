// Package extract reads news text and says who and which countries are in it, and who
// holds which office, each with the span that proves it. It is pure and deterministic:
// no I/O, no network, no state between texts.
package extract

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

// Span is a half-open range of bytes [Start, End) of the text that was read.
type Span struct{ Start, End int }

// Result is what a text says. All lists are in text order.
type Result struct {
	Paragraphs []Span // separated by blank lines
	Sentences  []Span // none crosses a paragraph
	People     []PersonMention
	Countries  []CountryMention
	Offices    []Office
}

// PersonMention is one occurrence of a person's name, titles outside the span.
type PersonMention struct {
	Span
	Name      string // the full name it resolves to within the text: "Sergei Lavrov" for "Lavrov"
	Sentence  int    // index into Result.Sentences
	Paragraph int    // index into Result.Paragraphs
	Why       string // the rule or feature that decided, for tracing a wrong one
}

// CountryMention is one occurrence of an expression for a country.
type CountryMention struct {
	Span
	Code      string // ISO 3166-1 alpha-2, or a withdrawn code
	Kind      newsgraph.CountryMentionKind
	Sentence  int
	Paragraph int
	Why       string
}

// Office is a statement that a person holds, held or is about to hold an office.
type Office struct {
	Span                // from the first to the last word of title, country and person
	Title        string // normalised: "Foreign Minister"
	Person       string // full name, as in PersonMention.Name
	Country      string // ISO 3166-1 alpha-2; empty where the office is an organisation's
	Organization string // "NATO"; empty where the office is a country's
	Status       newsgraph.OfficeStatus
	Sentence     int
	Paragraph    int
	Why          string
}

// Extractor holds the compiled lists, patterns and weights. It is safe for concurrent use.
type Extractor struct {
	abbrevs   *abbreviations
	people    *peopleModel
	countries *countryModel
	offices   *officeModel
	docs      sync.Pool // of *doc, so that an article costs no more than its result
}

// New compiles the embedded lists, patterns and weights. It fails only if they are broken.
func New() (*Extractor, error) { return NewWithWeights(peopleWeights) }

// NewWithWeights is New with other weights for people, as made by TrainPeople.
func NewWithWeights(weights []byte) (*Extractor, error) {
	var (
		x   Extractor
		err error
	)
	if x.abbrevs, err = loadAbbreviations(); err != nil {
		return nil, err
	}
	if x.people, err = newPeopleModel(weights); err != nil {
		return nil, err
	}
	if x.countries, err = loadCountryModel(x.people.lex); err != nil {
		return nil, err
	}
	if x.offices, err = loadOfficeModel(); err != nil {
		return nil, err
	}
	x.docs.New = func() any { return new(doc) }
	return &x, nil
}

// blockBytes bounds what is read at once. A longer text is read in blocks, each as a document
// of its own, so that memory stays bounded. No article is that long.
const blockBytes = 4 << 20

// Extract reads a text: a title, a blank line, then paragraphs separated by blank lines
// (or any UTF-8 text at all). Invalid UTF-8 is passed over.
func (x *Extractor) Extract(text string) Result {
	var r Result
	d := x.docs.Get().(*doc)
	defer x.docs.Put(d)
	for from := 0; from < len(text); {
		to := blockEnd(text, from)
		x.extractBlock(d, text[from:to], from, &r)
		from = to
	}
	d.text = ""
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
func (x *Extractor) extractBlock(d *doc, text string, offset int, r *Result) {
	d.split(text, x.abbrevs)
	votes := x.countries.count(d)
	people := x.countries.peopleOnly(d, x.people.find(d), votes)
	countries := x.countries.find(d, people, votes)
	offices := x.offices.find(d, people, countries)

	paragraph, sentence := len(r.Paragraphs), len(r.Sentences)
	r.Paragraphs = appendShifted(r.Paragraphs, d.paragraphs, offset)
	r.Sentences = appendShifted(r.Sentences, d.sentences, offset)
	for _, m := range people {
		m.Span = m.Span.shifted(offset)
		m.Sentence += sentence
		m.Paragraph += paragraph
		r.People = append(r.People, m)
	}
	for _, m := range countries {
		m.Span = m.Span.shifted(offset)
		m.Sentence += sentence
		m.Paragraph += paragraph
		r.Countries = append(r.Countries, m)
	}
	for _, o := range offices {
		o.Span = o.Span.shifted(offset)
		o.Sentence += sentence
		o.Paragraph += paragraph
		r.Offices = append(r.Offices, o)
	}
}

func (s Span) shifted(by int) Span { return Span{s.Start + by, s.End + by} }

func appendShifted(to, spans []Span, by int) []Span {
	to = slices.Grow(to, len(spans))
	for _, s := range spans {
		to = append(to, s.shifted(by))
	}
	return to
}
