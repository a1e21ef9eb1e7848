package loader

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/loader/format"
)

// extract makes the documents of a batch, apart from those that the graph holds already.
func (l *load) extract(ctx context.Context, b *batch) error {
	changed, err := l.changed(ctx, b)
	if err != nil {
		return err
	}
	documents := make([]newsgraph.Document, len(changed))
	failures := make([]error, len(changed))
	loadedAt := l.opts.Now().UTC().Truncate(time.Millisecond)
	var group errgroup.Group
	group.SetLimit(l.opts.Workers)
	for i, e := range changed {
		group.Go(func() error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			failures[i] = format.Guard("extraction", func() (err error) {
				documents[i], err = document(e.item, l.opts.Extractor)
				return err
			})
			documents[i].Article.LoadedAt = loadedAt
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for i, e := range changed {
		if failures[i] != nil {
			if err := l.quarantine(e.file, e.line, failures[i]); err != nil {
				return err
			}
			continue
		}
		b.documents = append(b.documents, documents[i])
		b.origins = append(b.origins, origin{e.file, e.line, e.foreign})
	}
	return nil
}

// changed gives the articles of a batch that the graph does not hold as they are, and marks
// the others.
func (l *load) changed(ctx context.Context, b *batch) ([]*entry, error) {
	if len(b.entries) == 0 {
		return nil, nil
	}
	ids := make([]string, len(b.entries))
	for i, e := range b.entries {
		ids[i] = e.article.ID
	}
	known, err := l.opts.Writer.Known(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("ask which articles are known: %w", err)
	}
	var changed []*entry
	for _, e := range b.entries {
		before, found := known[e.article.ID]
		if found && before.ContentHash == e.hash && !e.again {
			b.unchanged = append(b.unchanged, e.article.ID)
			continue
		}
		if found && before.BodyKind.FullerThan(e.article.BodyKind) {
			reason := fmt.Sprintf("duplicate: the graph has a fuller text of %s, which counts", e.article.ID)
			if err := l.report(Duplicate, &l.duplicates, e.file, e.line, reason); err != nil {
				return nil, err
			}
			continue
		}
		changed = append(changed, e)
	}
	return changed, nil
}

// write writes the documents of a batch and counts.
func (l *load) write(ctx context.Context, b *batch) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, id := range b.recognized {
		if err := l.became(id, outcome{}); err != nil {
			return err
		}
	}
	// What is being written when somebody ends the run is written to its end: it is done then, and nothing is taken back.
	writing := context.WithoutCancel(ctx)
	if err := l.curate(writing, b.decisions); err != nil {
		return err
	}
	if err := l.writeDocuments(writing, b.documents, b.origins); err != nil {
		return err
	}
	for _, id := range b.unchanged {
		if err := l.became(id, outcome{}); err != nil {
			return err
		}
	}
	l.progress.Articles += b.records
	l.progress.Bytes += b.bytes
	l.tell()
	return nil
}

// tell tells how far the run is.
func (l *load) tell() {
	if l.opts.Progress == nil {
		return
	}
	l.mu.Lock()
	l.progress.TotalBytes = l.total
	l.mu.Unlock()
	l.opts.Progress(l.progress)
}

// curate keeps the decisions of a batch before its articles are written, so that these have at once whom they mean.
func (l *load) curate(ctx context.Context, decisions []identity.Curation) error {
	if len(decisions) == 0 {
		return nil
	}
	added, err := l.opts.Writer.Curate(ctx, decisions)
	if err != nil {
		return err
	}
	l.counts.Decisions += len(decisions)
	l.counts.Decided += added
	return nil
}

// writeDocuments writes documents, and finds those that the writer refuses by halving.
func (l *load) writeDocuments(ctx context.Context, documents []newsgraph.Document, origins []origin) error {
	if len(documents) == 0 {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	err := l.opts.Writer.WriteDocuments(ctx, documents)
	switch {
	case err == nil:
		l.refusals = 0
		for i := range documents {
			if err := l.count(&documents[i], origins[i].foreign); err != nil {
				return err
			}
		}
		return nil
	case isFatal(ctx, err):
		return fmt.Errorf("write articles: %w", err)
	case len(documents) == 1:
		if l.refusals++; l.refusals >= maxRefusals {
			return fmt.Errorf("the last %d articles were all refused: %w", l.refusals, err)
		}
		return l.quarantine(origins[0].file, origins[0].line, fmt.Errorf("the database refused it: %w", err))
	}
	half := len(documents) / 2
	if err := l.writeDocuments(ctx, documents[:half], origins[:half]); err != nil {
		return err
	}
	return l.writeDocuments(ctx, documents[half:], origins[half:])
}

// count adds what a written document says to the summary.
func (l *load) count(d *newsgraph.Document, foreign bool) error {
	o := outcome{written: true, foreign: foreign}
	for i := range d.People {
		if err := l.people.put(keptKeyOf(d.People[i].ID), nil); err != nil {
			return err
		}
		o.mentions++
	}
	for _, b := range d.Authors {
		if err := l.people.put(keptKeyOf(b.Person.ID), nil); err != nil {
			return err
		}
	}
	for i := range d.Countries {
		if d.Countries[i].Count > 0 {
			l.countries[d.Countries[i].Code] = true
			o.mentions++
		}
	}
	return l.became(d.Article.ID, o)
}

// became notes what became of an article, instead of what became of a version before.
func (l *load) became(id string, o outcome) error {
	key := keptKeyOf(id)
	before, found, err := l.outcomes.get(key)
	if err != nil {
		return err
	}
	if found {
		outcomeOf(before).count(&l.counts, -1)
	}
	o.count(&l.counts, +1)
	return l.outcomes.put(key, o.encode())
}
