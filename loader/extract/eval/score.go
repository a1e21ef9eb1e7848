package eval

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
)

// Options restrict what counts.
type Options struct {
	// Kinds are the kinds of country mention that count, in the labels and in what was
	// found; none means all. The labels of a set without kinds all count.
	Kinds []newsgraph.CountryMentionKind
}

// Report is what Run measured.
type Report struct {
	Docs         int
	Words        int           // runs of letters, digits and marks between white space
	Elapsed      time.Duration // of extraction alone, on one core
	People       Measure       // exact spans
	Mentions     Measure       // country mentions: exact span and code
	DocCountries Measure       // distinct countries of each text, from labelled mentions
	AboutCountry Measure       // recall of the countries that a text is said to be about
	AboutPerson  Measure       // recall of the people that a text is said to be about
}

// WordsPerSecond is the speed of extraction.
func (r Report) WordsPerSecond() float64 {
	if r.Elapsed <= 0 {
		return 0
	}
	return float64(r.Words) / r.Elapsed.Seconds()
}

// Measures lists the measures that the set has labels for, in the order of the report.
func (r Report) Measures() []Measure {
	all := []Measure{r.People, r.Mentions, r.DocCountries, r.AboutCountry, r.AboutPerson}
	return slices.DeleteFunc(all, func(m Measure) bool { return m.Docs == 0 })
}

// Only leaves out all measures but one: "people", "mentions" (of countries) or "documents"
// (countries per document). An empty name leaves all.
func (r *Report) Only(name string) error {
	only := Report{Docs: r.Docs, Words: r.Words, Elapsed: r.Elapsed}
	switch name {
	case "":
		return nil
	case "people":
		only.People = r.People
	case "mentions":
		only.Mentions = r.Mentions
	case "documents":
		only.DocCountries = r.DocCountries
	default:
		return fmt.Errorf("%q is no measure: want people, mentions or documents", name)
	}
	*r = only
	return nil
}

// Measure counts one comparison.
type Measure struct {
	Name   string
	Docs   int // texts that were labelled for it
	Right  int
	Wrong  int // found, not labelled
	Missed int // labelled, not found
	Errors []Error

	recallOnly bool
	index      map[errorKey]int // into Errors
}

type errorKey struct {
	missed bool
	what   string
}

// RecallOnly says that the labels are no complete list, so that what was found beside
// them is not counted as wrong.
func (m Measure) RecallOnly() bool { return m.recallOnly }

// Precision is the share of what was found that is right, 0 where nothing was found.
func (m Measure) Precision() float64 { return share(m.Right, m.Right+m.Wrong) }

// Recall is the share of what was labelled that was found, 0 where nothing was labelled.
func (m Measure) Recall() float64 { return share(m.Right, m.Right+m.Missed) }

// F1 is the harmonic mean of precision and recall.
func (m Measure) F1() float64 { return share(2*m.Right, 2*m.Right+m.Wrong+m.Missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Error is one kind of error with the places where it was made.
type Error struct {
	Missed bool   // labelled and not found; else found and not labelled
	What   string // the surface form, for a country with its code
	Where  []Place
}

// Place is where an error was made.
type Place struct {
	Doc     string
	Context string // the text around, the span in brackets, on one line
	Why     string // the rule behind what was found; empty for what was missed
}

// found is one mention in a form that people and countries share.
type found struct {
	extract.Span
	code string
	why  string
}

// Run extracts each text and compares.
func Run(docs []Doc, find func(text string) extract.Result, opts Options) Report {
	report := Report{
		Docs:         len(docs),
		People:       Measure{Name: "people"},
		Mentions:     Measure{Name: "country mentions"},
		DocCountries: Measure{Name: "countries per document"},
		AboutCountry: Measure{Name: "countries a text is about", recallOnly: true},
		AboutPerson:  Measure{Name: "people a text is about", recallOnly: true},
	}
	for _, doc := range docs {
		report.Words += len(strings.Fields(doc.Text))
		began := time.Now()
		result := find(doc.Text)
		report.Elapsed += time.Since(began)
		if doc.People != nil {
			report.People.spans(doc, doc.People, people(result))
		}
		if doc.Countries != nil {
			gold := ofKinds(doc.Countries, opts.Kinds)
			ours := countries(result, opts.Kinds)
			report.Mentions.spans(doc, gold, ours)
			report.DocCountries.sets(doc, codesOf(gold), ours)
		}
		if doc.CountryCodes != nil {
			report.AboutCountry.sets(doc, doc.CountryCodes, countries(result, opts.Kinds))
		}
		if doc.PersonSlugs != nil {
			report.AboutPerson.sets(doc, doc.PersonSlugs, surnames(result, doc.PersonSlugs))
		}
	}
	for _, m := range []*Measure{&report.People, &report.Mentions, &report.DocCountries, &report.AboutCountry, &report.AboutPerson} {
		m.sortErrors()
	}
	return report
}

func people(r extract.Result) []found {
	out := make([]found, 0, len(r.People))
	for _, m := range r.People {
		out = append(out, found{Span: m.Span, why: m.Why})
	}
	return out
}

func countries(r extract.Result, kinds []newsgraph.CountryMentionKind) []found {
	var out []found
	for _, m := range r.Countries {
		if len(kinds) == 0 || slices.Contains(kinds, m.Kind) {
			out = append(out, found{Span: m.Span, code: m.Code, why: m.Why})
		}
	}
	return out
}

// surnames marks each person that was found with the labelled slug that is one of the
// words of the name, or several of them in a row.
func surnames(r extract.Result, slugs []string) []found {
	var out []found
	for _, m := range r.People {
		key := "-" + strings.ReplaceAll(newsgraph.FoldName(m.Name), " ", "-") + "-"
		for _, slug := range slugs {
			if strings.Contains(key, "-"+slug+"-") {
				out = append(out, found{Span: m.Span, code: slug, why: m.Why})
			}
		}
	}
	return out
}

func ofKinds(marks []Mark, kinds []newsgraph.CountryMentionKind) []Mark {
	if len(kinds) == 0 {
		return marks
	}
	var out []Mark
	for _, m := range marks {
		if m.Kind == "" || slices.Contains(kinds, m.Kind) {
			out = append(out, m)
		}
	}
	return out
}

func codesOf(marks []Mark) []string {
	var out []string
	for _, m := range marks {
		out = append(out, m.Code)
	}
	return out
}

// spans compares span by span; of equal ones each side counts once.
func (m *Measure) spans(doc Doc, gold []Mark, ours []found) {
	m.Docs++
	type key struct {
		extract.Span
		code string
	}
	want := make(map[key]bool, len(gold))
	for _, g := range gold {
		want[key{g.Span, g.Code}] = true
	}
	seen := make(map[key]bool, len(ours))
	for _, o := range ours {
		k := key{o.Span, o.code}
		switch {
		case seen[k]:
		case want[k]:
			m.Right++
		default:
			m.Wrong++
			m.add(doc, o, false)
		}
		seen[k] = true
	}
	for _, g := range gold {
		k := key{g.Span, g.Code}
		if !seen[k] {
			seen[k] = true
			m.Missed++
			m.add(doc, found{Span: g.Span, code: g.Code}, true)
		}
	}
}

// sets compares the distinct codes of one text.
func (m *Measure) sets(doc Doc, gold []string, ours []found) {
	m.Docs++
	first := make(map[string]found)
	for _, o := range ours {
		if _, ok := first[o.code]; !ok {
			first[o.code] = o
		}
	}
	want := make(map[string]bool)
	for _, code := range gold {
		if want[code] {
			continue
		}
		want[code] = true
		if _, ok := first[code]; ok {
			m.Right++
			continue
		}
		m.Missed++
		m.add(doc, found{code: code}, true)
	}
	if m.recallOnly {
		return
	}
	for _, code := range slices.Sorted(maps.Keys(first)) {
		if !want[code] {
			m.Wrong++
			m.add(doc, first[code], false)
		}
	}
}

func (m *Measure) add(doc Doc, f found, missed bool) {
	what := strings.TrimSpace(doc.Text[f.Start:f.End] + " " + f.code)
	place := Place{Doc: doc.ID, Context: context(doc.Text, f.Span), Why: f.why}
	key := errorKey{missed, what}
	i, ok := m.index[key]
	if !ok {
		if m.index == nil {
			m.index = make(map[errorKey]int)
		}
		i = len(m.Errors)
		m.index[key] = i
		m.Errors = append(m.Errors, Error{Missed: missed, What: what})
	}
	m.Errors[i].Where = append(m.Errors[i].Where, place)
}

// sortErrors puts the commonest first; equals stay in text order.
func (m *Measure) sortErrors() {
	slices.SortStableFunc(m.Errors, func(a, b Error) int { return cmp.Compare(len(b.Where), len(a.Where)) })
}

// contextBytes is how much text is shown on each side of an error.
const contextBytes = 60

func context(text string, s extract.Span) string {
	if s.Start == s.End {
		return "" // an error of a whole text
	}
	from, to := max(0, s.Start-contextBytes), min(len(text), s.End+contextBytes)
	around := text[from:s.Start] + "[" + text[s.Start:s.End] + "]" + text[s.End:to]
	return strings.Join(strings.Fields(strings.ToValidUTF8(around, "")), " ")
}
