package eval

import (
	"fmt"
	"io"
)

// Write prints the report for a person to read: one line a measure, then for each measure
// the commonest errors in context, at most maxErrors of them (0 for none, below 0 for all).
func (r Report) Write(w io.Writer, maxErrors int) error {
	p := &printer{w: w}
	p.line("%d texts, %d words, %.0f words/s", r.Docs, r.Words, r.WordsPerSecond())
	for _, m := range r.Measures() {
		if m.RecallOnly() {
			p.line("%-26s recall %5.1f%33s right %5d          missed %5d", m.Name, 100*m.Recall(), "", m.Right, m.Missed)
			continue
		}
		p.line("%-26s precision %5.1f  recall %5.1f  F1 %5.1f   right %5d  wrong %5d  missed %5d",
			m.Name, 100*m.Precision(), 100*m.Recall(), 100*m.F1(), m.Right, m.Wrong, m.Missed)
	}
	if maxErrors == 0 {
		return p.err
	}
	for _, m := range r.Measures() {
		p.errors(m, maxErrors)
	}
	return p.err
}

// printer keeps the first error of writing.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

func (p *printer) errors(m Measure, most int) {
	if len(m.Errors) == 0 {
		return
	}
	p.line("\n%s: commonest errors", m.Name)
	for i, e := range m.Errors {
		if i == most {
			p.line("  and %d more", len(m.Errors)-most)
			return
		}
		verdict := "wrong "
		if e.Missed {
			verdict = "missed"
		}
		first := e.Where[0]
		p.line("  %3d %s %-28s %s", len(e.Where), verdict, e.What, first.Doc)
		if first.Context != "" {
			p.line("        ... %s ...", first.Context)
		}
		if first.Why != "" {
			p.line("        why: %s", first.Why)
		}
	}
}
