package watch

import (
	"context"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader"
)

const (
	// maxSample is how many articles are remembered, to see whether a graph has what was read.
	maxSample = 8
	// maxTold bounds how many problems are remembered, so that each is told once.
	maxTold = 10_000
)

// load loads inputs of a source, and gives some articles that the graph has then.
func (s *source) load(ctx context.Context, inputs []loader.Input, web loader.Web) (result, []string, error) {
	o := s.Load
	sample := &sampling{Writer: o.Writer}
	report := &newProblems{watcher: s.watcher, once: web != nil}
	o.Inputs, o.Web, o.Writer, o.Report = inputs, web, sample, report
	summary, err := loader.Load(ctx, o)
	return result{Summary: summary, problems: report.count}, sample.ids, err
}

// sampling remembers some of the articles that the graph has. Load uses it by several goroutines: for one batch after the other, but for
// different batches at once.
type sampling struct {
	loader.Writer
	sampleLock
}

func (w *sampling) Known(ctx context.Context, ids []string) (map[string]newsgraph.StoredArticle, error) {
	known, err := w.Writer.Known(ctx, ids)
	for id := range known {
		w.add(id)
	}
	return known, err
}

func (w *sampling) FromSources(ctx context.Context, sources []string) (map[string]newsgraph.StoredArticle, error) {
	known, err := w.Writer.FromSources(ctx, sources)
	for _, article := range known {
		w.add(article.ID)
	}
	return known, err
}

func (w *sampling) WriteDocuments(ctx context.Context, documents []newsgraph.Document) error {
	err := w.Writer.WriteDocuments(ctx, documents)
	if err == nil {
		for i := range documents {
			w.add(documents[i].Article.ID)
		}
	}
	return err
}

// newProblems passes on the problems that were not told before.
type newProblems struct {
	*watcher
	once  bool // what is read each time is told once, whatever the number in it
	count int
}

func (r *newProblems) Report(p loader.Problem) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.once {
		key := p.File + "\n" + strings.Map(func(c rune) rune {
			if unicode.IsDigit(c) {
				return -1
			}
			return c
		}, p.Reason)
		if r.told[key] {
			return nil
		}
		if len(r.told) >= maxTold {
			clear(r.told)
		}
		r.told[key] = true
	}
	r.count++
	return r.Load.Report.Report(p)
}
