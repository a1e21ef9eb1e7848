package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/terminal"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/extract"
)

// extractedText is one line of output. It is written mention by mention, since a long text has more of
// them than should be in memory twice.
type extractedText struct {
	ID        string             `json:"id"`
	Text      string             `json:"text,omitempty"`     // of a file; who sent a text knows it
	Language  string             `json:"language,omitempty"` // BCP 47, where it is known
	Skipped   string             `json:"skipped,omitempty"`  // why nothing was looked for
	People    []extractedPerson  `json:"people"`
	Countries []extractedCountry `json:"countries"`
	Offices   []extractedOffice  `json:"offices"`
}

// extractedSpan is where something stands in a text, in code points, and the sentence that proves it.
type extractedSpan struct {
	Surface   string `json:"surface"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Sentence  string `json:"sentence"`
	Paragraph int    `json:"paragraph"`
	Why       string `json:"why"`
}

type extractedPerson struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	extractedSpan
}

type extractedCountry struct {
	Code string                       `json:"code"`
	Name string                       `json:"name"`
	Kind newsgraph.CountryMentionKind `json:"kind"`
	extractedSpan
}

type extractedOffice struct {
	Title        string                 `json:"title"`
	Person       string                 `json:"person"`
	PersonID     string                 `json:"personId"`
	Country      string                 `json:"country,omitempty"`
	Organization string                 `json:"organization,omitempty"`
	Status       newsgraph.OfficeStatus `json:"status"`
	extractedSpan
}

// jsonLine writes what was found in one text as a line of JSON.
type jsonLine struct {
	out       *bufio.Writer
	countries map[string]string // names by code
	text      string
	result    extract.Result
	points    pointCounter
	buffer    bytes.Buffer
	encoder   *json.Encoder // into buffer
}

// notEnglish is why nothing is looked for in a text.
const notEnglish = "not English"

func (l *jsonLine) write(t loader.Text, withText bool) error {
	l.encoder = json.NewEncoder(&l.buffer)
	l.encoder.SetEscapeHTML(false)
	l.out.WriteString(`{"id":`)
	if err := l.value(t.ID); err != nil {
		return err
	}
	skipped := ""
	if t.Foreign {
		skipped = notEnglish
	}
	for _, field := range []struct {
		name, value string
		wanted      bool
	}{
		{"text", l.text, withText},
		{"language", t.Language, t.Language != ""},
		{"skipped", skipped, t.Foreign},
	} {
		if !field.wanted {
			continue
		}
		l.out.WriteString(`,"` + field.name + `":`)
		if err := l.value(field.value); err != nil {
			return err
		}
	}
	err := writeList(l, "people", l.result.People, func(m extract.PersonMention) any {
		return extractedPerson{newsgraph.PersonID(m.Name), m.Name, l.span(m.Span, m.Sentence, m.Paragraph, m.Why)}
	})
	if err != nil {
		return err
	}
	err = writeList(l, "countries", l.result.Countries, func(m extract.CountryMention) any {
		return extractedCountry{m.Code, l.countries[m.Code], m.Kind, l.span(m.Span, m.Sentence, m.Paragraph, m.Why)}
	})
	if err != nil {
		return err
	}
	err = writeList(l, "offices", l.result.Offices, func(o extract.Office) any {
		return extractedOffice{
			o.Title, o.Person, newsgraph.PersonID(o.Person), o.Country, o.Organization, o.Status,
			l.span(o.Span, o.Sentence, o.Paragraph, o.Why),
		}
	})
	if err != nil {
		return err
	}
	l.out.WriteString("}\n")
	// A reader at the other end of a pipe waits for the line.
	return l.out.Flush()
}

func writeList[T any](l *jsonLine, name string, list []T, describe func(T) any) error {
	l.out.WriteString(`,"` + name + `":[`)
	for i, item := range list {
		if i > 0 {
			l.out.WriteByte(',')
		}
		if err := l.value(describe(item)); err != nil {
			return err
		}
	}
	return l.out.WriteByte(']') // a bufio.Writer keeps the first error of all
}

// value writes one value as JSON.
func (l *jsonLine) value(v any) error {
	l.buffer.Reset()
	if err := l.encoder.Encode(v); err != nil {
		return err
	}
	_, err := l.out.Write(terminal.JSON(bytes.TrimSuffix(l.buffer.Bytes(), []byte("\n"))))
	return err
}

func (l *jsonLine) span(at extract.Span, sentence, paragraph int, why string) extractedSpan {
	return extractedSpan{
		Surface: l.text[at.Start:at.End], Start: l.points.at(at.Start), End: l.points.at(at.End),
		Sentence: l.sentence(at, l.result.Sentences[sentence]), Paragraph: paragraph, Why: why,
	}
}

const (
	// longSentence bounds a sentence that is shown whole, in bytes.
	longSentence = 2000
	// aroundMention is how much of a longer one is shown on either side of a mention, in bytes.
	aroundMention = 150
)

// sentence is the sentence that a mention stands in. Of one without end, as lists and tables are, it
// is the words around, with an ellipsis where something is left out.
func (l *jsonLine) sentence(at, s extract.Span) string {
	if s.End-s.Start <= longSentence {
		return strings.TrimSpace(l.text[s.Start:s.End])
	}
	start, end := max(s.Start, at.Start-aroundMention), min(s.End, at.End+aroundMention)
	for start > s.Start && !utf8.RuneStart(l.text[start]) {
		start--
	}
	for end < s.End && !utf8.RuneStart(l.text[end]) {
		end++
	}
	out := strings.TrimSpace(l.text[start:end])
	if start > s.Start {
		out = "…" + out
	}
	if end < s.End {
		out += "…"
	}
	return out
}

// pointCounter turns byte offsets into code point offsets. It goes on from the last one asked
// for, so offsets in rising order cost one pass over the text.
type pointCounter struct {
	text        string
	byte, point int
}

func (p *pointCounter) at(offset int) int {
	if offset < p.byte {
		p.point -= utf8.RuneCountInString(p.text[offset:p.byte])
	} else {
		p.point += utf8.RuneCountInString(p.text[p.byte:offset])
	}
	p.byte = offset
	return p.point
}
