package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/terminal"
	"github.com/newsgraph/newsgraph/loader/extract"
)

// Colours of a terminal: ECMA-48, "select graphic rendition".
const (
	colourNone   = "\x1b[0m"
	colourPerson = "\x1b[1;36m"
	colourFaint  = "\x1b[2m"
)

func countryColour(kind newsgraph.CountryMentionKind) string {
	switch kind {
	case newsgraph.KindName:
		return "\x1b[1;32m"
	case newsgraph.KindDemonym:
		return "\x1b[32m"
	case newsgraph.KindOrganization:
		return colourFaint
	}
	return "\x1b[33m"
}

// colouredSpan is a mention as it is shown in the text.
type colouredSpan struct {
	extract.Span
	colour string
	note   string
}

// writePretty prints a text with coloured mentions, each with what it stands for, and then
// its offices.
func writePretty(w io.Writer, id, text string, r extract.Result) error {
	var spans []colouredSpan
	for _, m := range r.People {
		note := ""
		if m.Name != text[m.Start:m.End] {
			note = m.Name
		}
		spans = append(spans, colouredSpan{m.Span, colourPerson, note})
	}
	for _, m := range r.Countries {
		spans = append(spans, colouredSpan{m.Span, countryColour(m.Kind), m.Code + " " + string(m.Kind)})
	}
	slices.SortStableFunc(spans, func(a, b colouredSpan) int { return cmp.Compare(a.Start, b.Start) })
	p := &prettyPrinter{w: w}
	p.printf("%s%s%s\n", colourFaint, terminal.Line(id), colourNone)
	at := 0
	for _, s := range spans {
		if s.Start < at {
			continue
		}
		p.printf("%s%s%s%s", terminal.Text(text[at:s.Start]), s.colour, terminal.Text(text[s.Start:s.End]), colourNone)
		if s.note != "" {
			p.printf("%s[%s]%s", colourFaint, terminal.Line(s.note), colourNone)
		}
		at = s.End
	}
	p.printf("%s\n", terminal.Text(text[at:]))
	for _, o := range r.Offices {
		whose := o.Country
		if whose == "" {
			whose = o.Organization
		}
		p.printf("%s* %s: %s, %s, %s%s\n", colourFaint, terminal.Line(o.Person), terminal.Line(o.Title), terminal.Line(whose), o.Status, colourNone)
	}
	return p.err
}

// prettyPrinter keeps the first error of writing.
type prettyPrinter struct {
	w   io.Writer
	err error
}

func (p *prettyPrinter) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}
