package loader

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/loader/extract"
)

// fakeExtractor knows a few words. Sentences end at ". " and at blank lines.
type fakeExtractor struct {
	people    map[string]string // surface to full name
	countries map[string]extract.CountryMention
	offices   []extract.Office // placed at the first occurrence of their Why

	panicOn string

	mu   sync.Mutex
	read []string
}

func newFakeExtractor() *fakeExtractor {
	return &fakeExtractor{
		people: map[string]string{"Espen Eide": "Espen Eide", "Eide": "Espen Eide", "ESPEN EIDE": "ESPEN EIDE", "William Ruto": "William Ruto"},
		countries: map[string]extract.CountryMention{
			"Norway":       {Code: "NO", Kind: newsgraph.KindName},
			"Oslo":         {Code: "NO", Kind: newsgraph.KindCapital},
			"Kenya":        {Code: "KE", Kind: newsgraph.KindName},
			"Bank of Fiji": {Code: "FJ", Kind: newsgraph.KindOrganization},
		},
	}
}

func (x *fakeExtractor) Extract(text string) extract.Result {
	x.mu.Lock()
	x.read = append(x.read, text)
	x.mu.Unlock()
	if x.panicOn != "" && strings.Contains(text, x.panicOn) {
		panic("no such word: " + x.panicOn)
	}
	var r extract.Result
	start := 0
	for i := range text {
		switch {
		case strings.HasPrefix(text[i:], "\n\n"):
			r.Sentences = append(r.Sentences, extract.Span{Start: start, End: i})
			start = i + 2
		case strings.HasPrefix(text[i:], ". "):
			r.Sentences = append(r.Sentences, extract.Span{Start: start, End: i + 1})
			start = i + 2
		}
	}
	r.Sentences = append(r.Sentences, extract.Span{Start: start, End: len(text)})
	sentence := func(at int) int {
		return slices.IndexFunc(r.Sentences, func(s extract.Span) bool { return at < s.End })
	}
	taken := make([]bool, len(text))
	for _, surface := range longestFirst(x.people) {
		for _, at := range occurrences(text, surface, taken) {
			r.People = append(r.People, extract.PersonMention{
				Span: extract.Span{Start: at, End: at + len(surface)}, Name: x.people[surface], Sentence: sentence(at), Why: "list",
			})
		}
	}
	for _, surface := range longestFirst(x.countries) {
		for _, at := range occurrences(text, surface, taken) {
			m := x.countries[surface]
			m.Span, m.Sentence, m.Why = extract.Span{Start: at, End: at + len(surface)}, sentence(at), "list"
			r.Countries = append(r.Countries, m)
		}
	}
	for _, o := range x.offices {
		if at := strings.Index(text, o.Why); at >= 0 {
			o.Span, o.Sentence = extract.Span{Start: at, End: at + len(o.Why)}, sentence(at)
			r.Offices = append(r.Offices, o)
		}
	}
	slices.SortFunc(r.People, func(a, b extract.PersonMention) int { return a.Start - b.Start })
	slices.SortFunc(r.Countries, func(a, b extract.CountryMention) int { return a.Start - b.Start })
	return r
}

func longestFirst[T any](words map[string]T) []string {
	return slices.SortedFunc(maps.Keys(words), func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
}

func occurrences(text, word string, taken []bool) []int {
	var found []int
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return found
		}
		at := from + i
		if !taken[at] {
			found = append(found, at)
			for j := range len(word) {
				taken[at+j] = true
			}
		}
		from = at + len(word)
	}
}

// fakeWriter is a graph in memory.
type fakeWriter struct {
	mu        sync.Mutex
	documents map[string]newsgraph.Document
	decisions map[string]identity.Curation
	writes    []int // documents of each call
	written   []string

	refuse      func(newsgraph.Document) bool
	fail        error             // of every call
	failAsking  error             // of every question for sources
	recognized  int               // articles that were known by their source
	onWrite     func(written int) // after a batch
	beforeWrite func(context.Context)
	onKnown     func(ids []string) // before an answer
}

var errRefused = errors.New("statement refused")

func newFakeWriter() *fakeWriter {
	return &fakeWriter{documents: make(map[string]newsgraph.Document), decisions: make(map[string]identity.Curation)}
}

func (w *fakeWriter) Known(ctx context.Context, ids []string) (map[string]newsgraph.StoredArticle, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.onKnown != nil {
		w.onKnown(ids)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	known := make(map[string]newsgraph.StoredArticle)
	for _, id := range ids {
		if d, ok := w.documents[id]; ok {
			known[id] = storedAs(d)
		}
	}
	return known, nil
}

func storedAs(d newsgraph.Document) newsgraph.StoredArticle {
	return newsgraph.StoredArticle{ID: d.Article.ID, PublishedAt: d.Article.PublishedAt, ContentHash: d.ContentHash, BodyKind: d.Article.BodyKind}
}

func (w *fakeWriter) FromSources(ctx context.Context, sources []string) (map[string]newsgraph.StoredArticle, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := cmp.Or(ctx.Err(), w.failAsking); err != nil {
		return nil, err
	}
	known := make(map[string]newsgraph.StoredArticle)
	for _, d := range w.documents {
		if d.Source != "" && slices.Contains(sources, d.Source) {
			known[d.Source] = storedAs(d)
			w.recognized++
		}
	}
	return known, nil
}

func (w *fakeWriter) Curate(_ context.Context, decisions []identity.Curation) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	added := 0
	for _, c := range decisions {
		if _, known := w.decisions[c.ID]; !known {
			w.decisions[c.ID] = c
			added++
		}
	}
	return added, w.fail
}

func (w *fakeWriter) Resolve(context.Context) error { return nil }

func (w *fakeWriter) WriteDocuments(ctx context.Context, documents []newsgraph.Document) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.beforeWrite != nil {
		w.beforeWrite(ctx)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if w.fail != nil {
		return w.fail
	}
	w.writes = append(w.writes, len(documents))
	for _, d := range documents {
		if w.refuse != nil && w.refuse(d) {
			return fmt.Errorf("write %s: %w", d.Article.ID, errRefused)
		}
	}
	for _, d := range documents {
		w.documents[d.Article.ID] = d
		w.written = append(w.written, d.Article.ID)
	}
	if w.onWrite != nil {
		w.onWrite(len(w.documents))
	}
	return nil
}

// titles of the articles, sorted.
func (w *fakeWriter) titles() []string {
	var titles []string
	for _, d := range w.documents {
		titles = append(titles, d.Article.Title)
	}
	slices.Sort(titles)
	return titles
}

// memoryReport keeps the problems.
type memoryReport struct{ problems []Problem }

func (r *memoryReport) Report(p Problem) error {
	r.problems = append(r.problems, p)
	return nil
}

// lines are the problems, sorted, as users see them.
func (r *memoryReport) lines() []string {
	var lines []string
	for _, p := range r.problems {
		lines = append(lines, p.String())
	}
	slices.Sort(lines)
	return lines
}

// run is a load with fakes, whose parts a test may change.
type run struct {
	Options
	extractor *fakeExtractor
	writer    *fakeWriter
	report    *memoryReport
}

func newRun(inputs ...Input) *run {
	r := &run{extractor: newFakeExtractor(), writer: newFakeWriter(), report: &memoryReport{}}
	r.Options = Options{
		Inputs: inputs, Extractor: r.extractor, ExtractorVersion: "1", Writer: r.writer, Report: r.report,
		Now: func() time.Time { return time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC) },
	}
	return r
}

func (r *run) load(t *testing.T) Summary {
	t.Helper()
	summary, err := Load(t.Context(), r.Options)
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

// showBylines are the authors of an article, in one line.
func showBylines(authors []newsgraph.Byline) string {
	var shown []string
	for _, a := range authors {
		s := fmt.Sprintf("%s %s", strings.ToLower(string(a.Role)), a.Person.Name)
		if a.City != "" {
			s += " @ " + a.City
		}
		shown = append(shown, s)
	}
	return strings.Join(shown, "; ")
}
