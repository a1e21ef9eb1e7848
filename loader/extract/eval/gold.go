// Package eval measures what package extract finds against labelled texts.
package eval

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
)

// maxLine bounds one row of a labelled set, in bytes: a whole article with its labels.
const maxLine = 256 << 20

// Mark is one labelled span, in bytes.
type Mark struct {
	extract.Span
	Code string                       // country code; empty for a person
	Kind newsgraph.CountryMentionKind // empty for a person, or where the set does not say
}

// Doc is one labelled text. A list is nil where the set does not label that field, and
// empty where it labels it and found nothing.
type Doc struct {
	ID           string
	Text         string
	PublishedAt  time.Time // zero where the set does not say
	People       []Mark
	Countries    []Mark
	CountryCodes []string // countries that the text is about, without spans
	PersonSlugs  []string // surnames of the people that the text is about, without spans
}

// row is the wire form. Offsets are Unicode code points, the end exclusive.
type row struct {
	ID           string     `json:"id"`
	Text         string     `json:"text"`
	File         string     `json:"file"`
	Title        string     `json:"title"`
	Body         string     `json:"body"`
	PublishedAt  string     `json:"publishedAt"`
	People       *[]rowMark `json:"people"`
	Countries    *[]rowMark `json:"countries"`
	CountryCodes *[]string  `json:"countries_doc"`
	PersonSlugs  *[]string  `json:"people_doc"`
}

type rowMark struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Code  string `json:"iso2"`
	Kind  string `json:"kind"`
}

// Read reads a labelled set, one JSON object a line. A row without "text" has "title" and "body", or names its text by
// "file", which open is asked for; open may be nil if no row does.
func Read(r io.Reader, open func(path string) (string, error)) ([]Doc, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<20), maxLine)
	var docs []Doc
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		doc, err := readRow(lines.Bytes(), open)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		docs = append(docs, doc)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading labelled texts: %w", err)
	}
	if len(docs) == 0 {
		return nil, errors.New("no labelled texts")
	}
	return docs, nil
}

func readRow(line []byte, open func(string) (string, error)) (Doc, error) {
	var in row
	if err := json.Unmarshal(line, &in); err != nil {
		return Doc{}, fmt.Errorf("not a labelled text: %w", err)
	}
	doc := Doc{ID: in.ID, Text: in.Text}
	if in.Text == "" && in.Body != "" {
		doc.Text = in.Title + "\n\n" + in.Body
	}
	if len(in.PublishedAt) >= len(time.DateOnly) {
		var err error
		if doc.PublishedAt, err = time.Parse(time.DateOnly, in.PublishedAt[:len(time.DateOnly)]); err != nil {
			return Doc{}, fmt.Errorf("%s: publishedAt: %w", in.ID, err)
		}
	}
	if doc.Text == "" && in.File != "" {
		if open == nil {
			return Doc{}, fmt.Errorf("%s: its text is in the file %q, which cannot be opened here", in.ID, in.File)
		}
		text, err := open(in.File)
		if err != nil {
			return Doc{}, fmt.Errorf("%s: %w", in.ID, err)
		}
		doc.Text = text
	}
	at := newPointIndex(doc.Text)
	var err error
	if doc.People, err = at.marks(in.People); err != nil {
		return Doc{}, fmt.Errorf("%s: people: %w", in.ID, err)
	}
	if doc.Countries, err = at.marks(in.Countries); err != nil {
		return Doc{}, fmt.Errorf("%s: countries: %w", in.ID, err)
	}
	if in.CountryCodes != nil {
		doc.CountryCodes = append([]string{}, *in.CountryCodes...)
	}
	if in.PersonSlugs != nil {
		doc.PersonSlugs = append([]string{}, *in.PersonSlugs...)
	}
	return doc, nil
}

// pointIndex turns code point offsets into byte offsets.
type pointIndex []int

func newPointIndex(text string) pointIndex {
	index := make(pointIndex, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		index = append(index, i)
	}
	return append(index, len(text))
}

func (p pointIndex) marks(in *[]rowMark) ([]Mark, error) {
	if in == nil {
		return nil, nil // not labelled, as against labelled and empty
	}
	out := make([]Mark, 0, len(*in))
	for _, m := range *in {
		if m.Start < 0 || m.End <= m.Start || m.End >= len(p) {
			return nil, fmt.Errorf("span [%d, %d) is outside the text", m.Start, m.End)
		}
		span := extract.Span{Start: p[m.Start], End: p[m.End]}
		out = append(out, Mark{Span: span, Code: m.Code, Kind: kindOf(m.Kind)})
	}
	return out, nil
}

// kindOf maps the kinds that labelled sets use to ours; an unknown word is taken as it is.
func kindOf(label string) newsgraph.CountryMentionKind {
	switch label {
	case "country", "constituent", "historical":
		return newsgraph.KindName
	case "nationality":
		return newsgraph.KindDemonym
	case "capital":
		return newsgraph.KindCapital
	}
	return newsgraph.CountryMentionKind(label)
}
