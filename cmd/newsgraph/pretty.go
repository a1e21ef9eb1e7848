package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

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

// style is how a marked text is shown.
type style struct {
	coloured bool
	width    int // of a line, in characters; 0 where lines are not to be broken
}

// styleFor asks what the output is and what its reader wants: https://no-color.org and https://bixense.com/clicolors.
func styleFor(s streams) style {
	var st style
	if f, ok := s.out.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		st.coloured = true
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			st.width = width
		}
	}
	switch {
	case s.env("NO_COLOR") != "":
		st.coloured = false
	case s.env("CLICOLOR_FORCE") != "" && s.env("CLICOLOR_FORCE") != "0":
		st.coloured = true
	}
	return st
}

// colouredSpan is a mention as it is shown in the text.
type colouredSpan struct {
	extract.Span
	colour string
	note   string
}

// writePretty prints a text with its mentions marked, each with what it stands for, and then its offices.
func writePretty(w io.Writer, st style, id, text string, r extract.Result) error {
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
	p := &prettyPrinter{w: w, style: st}
	p.paint(colourFaint, terminal.Line(id))
	p.print("\n")
	at := 0
	for _, s := range spans {
		if s.Start < at {
			continue
		}
		p.print(terminal.Text(text[at:s.Start]))
		p.mark(s.colour, terminal.Text(text[s.Start:s.End]))
		if s.note != "" {
			p.paint(colourFaint, p.brackets(terminal.Line(s.note)))
		}
		at = s.End
	}
	p.print(terminal.Text(text[at:]) + "\n")
	for _, o := range r.Offices {
		whose := o.Country
		if whose == "" {
			whose = o.Organization
		}
		p.paint(colourFaint, fmt.Sprintf("* %s: %s, %s, %s", terminal.Line(o.Person), terminal.Line(o.Title), terminal.Line(whose), o.Status))
		p.print("\n")
	}
	p.flush()
	return p.err
}

// prettyPrinter keeps the first error of writing, and breaks lines between words.
type prettyPrinter struct {
	w   io.Writer
	err error
	style

	column int             // characters written of the line
	word   strings.Builder // what waits for the end of its word, colours included
	length int             // of that, in characters
}

// brackets are what a note stands in: other ones than a mention that has no colour.
func (p *prettyPrinter) brackets(note string) string {
	if p.coloured {
		return "[" + note + "]"
	}
	return "(" + note + ")"
}

// mark prints a mention.
func (p *prettyPrinter) mark(colour, text string) {
	if !p.coloured {
		text = "[" + text + "]"
	}
	p.paint(colour, text)
}

// paint prints in a colour, if there are any.
func (p *prettyPrinter) paint(colour, text string) {
	if p.coloured {
		p.word.WriteString(colour)
	}
	p.print(text)
	if p.coloured {
		p.word.WriteString(colourNone)
	}
}

// print prints text word by word; a word too many for its line begins the next.
func (p *prettyPrinter) print(text string) {
	for len(text) > 0 {
		end := strings.IndexAny(text, " \n")
		if end < 0 {
			p.word.WriteString(text)
			p.length += utf8.RuneCountInString(text)
			return
		}
		p.word.WriteString(text[:end])
		p.length += utf8.RuneCountInString(text[:end])
		p.flush()
		if text[end] == '\n' {
			p.write("\n")
			p.column = 0
		} else {
			p.write(" ")
			p.column++
		}
		text = text[end+1:]
	}
}

// flush writes the word that waits.
func (p *prettyPrinter) flush() {
	if p.width > 0 && p.column > 0 && p.column+p.length > p.width {
		p.write("\n")
		p.column = 0
	}
	p.write(p.word.String())
	p.column += p.length
	p.word.Reset()
	p.length = 0
}

func (p *prettyPrinter) write(text string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, text)
	}
}
