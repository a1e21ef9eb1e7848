// Package write brings documents into the graph, and keeps what follows from all of them.
// docs/design.md describes the model.
package write

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/articles"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// Writer writes to a database. Its methods may be used by several goroutines.
type Writer struct {
	db *bolt.DB

	mu        sync.Mutex // of what follows, held while a batch is written that may owe
	foresight *foresight // nil while nothing is foreseen
	owing     bool       // more will be written, and then resolved

	maxOwed, owedPart int // the constants, but in tests

	state sync.Mutex // of what follows
	turn  int        // of the last transaction in which this writer had the lock
	alone bool       // whether nobody else has written since something was foreseen
	owed  *debt      // what is owed; nil where that is not known, for it was somebody else who wrote last
}

// New is a writer to db, which must have been set up.
func New(db *bolt.DB) *Writer { return &Writer{db: db, maxOwed: maxOwed, owedPart: owedPart} }

// maxBatch bounds the articles that one transaction writes: with 500 the round trips no
// longer count, and another writer waits for less than a second.
const maxBatch = 500

// maxBatchText bounds, in bytes, the bodies that one transaction writes, because Neo4j keeps
// all of an open transaction in its heap. One article may be bigger on its own.
const maxBatchText = 8 << 20

// Known gives what there is of each of the articles that is in the graph, by id.
func (w *Writer) Known(ctx context.Context, ids []string) (map[string]newsgraph.StoredArticle, error) {
	return w.stored(ctx, `
UNWIND $p.rows AS key
MATCH (a:Page {id: key}) USING INDEX SEEK a:Page(id)
WHERE a:Article`, ids)
}

// FromSources gives what there is of the articles that are as they were read from these sources (newsgraph.Document), by source. Others are not
// in it.
func (w *Writer) FromSources(ctx context.Context, sources []string) (map[string]newsgraph.StoredArticle, error) {
	return w.stored(ctx, `
UNWIND $p.rows AS key
MATCH (a:Article {source: key}) USING INDEX SEEK a:Article(source)`, sources)
}

// stored gives what there is of the articles a that a statement finds by keys, by key. It is one row, since each takes the server and the
// driver longer than a list in it does, and lists of values, since maps have each key again.
func (w *Writer) stored(ctx context.Context, find string, keys []string) (map[string]newsgraph.StoredArticle, error) {
	text := bolt.KeepPlan + find + `
RETURN collect([key, a.id, a.publishedAt, a.contentHash, a.bodyKind]) AS found`
	records, err := w.db.Read(ctx, text, valuesOf(keys), bolt.ReadOptions{OwnWrites: true})
	if err != nil {
		return nil, fmt.Errorf("look up articles: %w", err)
	}
	found, _ := records[0].Values[0].([]any)
	known := make(map[string]newsgraph.StoredArticle, len(found))
	for _, row := range found {
		values := row.([]any)
		key, _ := values[0].(string)
		id, _ := values[1].(string)
		at, _ := values[2].(time.Time)
		hash, _ := values[3].(string)
		kind, _ := values[4].(string)
		known[key] = newsgraph.StoredArticle{ID: id, PublishedAt: at.UTC(), ContentHash: hash, BodyKind: newsgraph.BodyKind(kind)}
	}
	return known, nil
}

// WriteDocuments brings documents into the graph, each instead of what an earlier version of
// the same article contributed. One whose content hash is the same is left as it is, and so is one of which the graph has a
// fuller body: a summary never replaces the text. Of several versions among docs the last one of the fullest body counts.
//
// Documents are written in batches, each of them wholly or not at all. Whatever the order,
// the batches, the number of writers, and however often it is done, the same documents give
// the same graph. The countries that documents name must have been written.
func (w *Writer) WriteDocuments(ctx context.Context, docs []newsgraph.Document) error {
	for _, batch := range batches(lastVersions(docs)) {
		prints := printsOf(batch) // before other writers have to wait
		if err := w.write(ctx, batch, prints); err != nil {
			return fmt.Errorf("write %d articles from %s on: %w", len(batch), batch[0].Article.ID, err)
		}
	}
	return nil
}

// lastVersions drops the documents that another one of the same article follows, unless that has less of its text.
func lastVersions(docs []newsgraph.Document) []*newsgraph.Document {
	at := make(map[string]int, len(docs))
	last := make([]*newsgraph.Document, 0, len(docs))
	for i := range docs {
		id := docs[i].Article.ID
		if j, found := at[id]; found {
			if !last[j].Article.BodyKind.FullerThan(docs[i].Article.BodyKind) {
				last[j] = &docs[i]
			}
			continue
		}
		at[id] = len(last)
		last = append(last, &docs[i])
	}
	return last
}

func batches(docs []*newsgraph.Document) [][]*newsgraph.Document {
	return articles.Batches(docs, maxBatch, maxBatchText, func(doc *newsgraph.Document) int { return len(doc.Article.Body) })
}

// write writes one batch, of which what follows is owed if more will come.
func (w *Writer) write(ctx context.Context, docs []*newsgraph.Document, prints prints) error {
	w.mu.Lock()
	if !w.owing {
		w.mu.Unlock()
		return w.locked(ctx, false, func(tx *bolt.Tx) error {
			b := &batch{docs: docs, prints: prints}
			return b.write(tx)
		})
	}
	defer w.mu.Unlock()
	f := w.foresight
	f.decide()
	for owing := true; ; owing = false {
		var b *batch
		err := w.locked(ctx, owing, func(tx *bolt.Tx) error {
			b = &batch{docs: docs, prints: prints, foresight: f, asForeseen: f.holds(w, tx), owing: owing}
			return b.write(tx)
		})
		if errors.Is(err, errOwing) {
			continue
		}
		if err != nil {
			return err
		}
		w.borrowed(b)
		if f == nil {
			return nil
		}
		f.came(b)
		if len(f.left) > 0 {
			return nil
		}
		return w.endForesight(ctx) // and does not keep in memory what nobody needs
	}
}

// batch is some documents on their way into the graph.
type batch struct {
	docs       []*newsgraph.Document
	prints     prints
	foresight  *foresight // nil for none
	asForeseen bool       // whether the graph has what was foreseen and nothing else
	owing      bool       // whether what follows from new articles is to be owed

	// What was done.
	changed  []*writing // as far as they were not in the graph as they are
	versions []version  // of changed
	names    [][]identity.Name
	before   int  // articles that owed before
	owes     bool // whether these owe now
}

// write writes the batch in a transaction. The number of statements does not depend on
// the batch; those that have nothing to do are left out.
func (b *batch) write(tx *bolt.Tx) error {
	stored, err := readVersions(tx, idsOf(b.docs))
	if err != nil {
		return err
	}
	whose := newPlaces(nil)
	if !b.asForeseen {
		if whose, err = readWhose(tx, b.docs); err != nil {
			return err
		}
	}
	var fresh []*newsgraph.Document
	var replaced []string
	diff := newChanges()
	for _, doc := range b.docs {
		before, found := stored[doc.Article.ID]
		if found && (before.hash == doc.ContentHash || before.body.FullerThan(doc.Article.BodyKind)) {
			continue
		}
		fresh = append(fresh, doc)
		if found {
			replaced = append(replaced, doc.Article.ID)
			names, err := before.names()
			if err != nil {
				return err
			}
			diff.name(names, -1)
		}
		names := identity.NamesIn(doc)
		b.names = append(b.names, names)
		diff.name(names, 1)
	}
	if len(fresh) == 0 {
		return nil
	}
	b.before = tx.Debt().Articles
	if b.owes = b.owing && len(replaced) == 0; !b.owes && b.owing && b.before > 0 {
		return errOwing
	}
	if err := b.foresight.fill(tx, b.asForeseen, whose, diff); err != nil {
		return err
	}
	twins := newTwins()
	for _, doc := range fresh {
		before := stored[doc.Article.ID]
		w := whose.resolved(doc)
		v := versionOf(w.Document)
		b.changed, b.versions = append(b.changed, w), append(b.versions, v)
		diff.replace(before.version, v)
		twins.replace(before, doc, b.prints[doc.Article.ID])
	}
	if err := checkCountries(tx, b.changed); err != nil {
		return err
	}
	if b.owes {
		return b.writeOwing(tx, diff, twins)
	}
	return inOrder(
		func() error { return removeContributions(tx, replaced) },
		func() error { return updateSpellings(tx, diff) }, // before articles lead to them
		func() error {
			return writeArticles(tx, b.changed, b.prints, func() error { return mergeNodes(tx, diff) })
		},
		func() error { return updateDerived(tx, diff, twins) },
	)
}

// writeOwing writes new articles, which owe what follows from them, but for what one article hardly has in common with others.
func (b *batch) writeOwing(tx *bolt.Tx, diff *changes, twins *twins) error {
	return inOrder(
		func() error { return createForeseen(tx, diff) },
		func() error {
			return writeArticles(tx, b.changed, b.prints, func() error { return mergeOwing(tx, diff, b.versions) })
		},
		func() error { return updateStories(tx, twins) },
		func() error { return updateStubs(tx, diff) },
		func() error { return owe(tx, b.changed) },
	)
}

// inOrder takes steps up to the first that fails.
func inOrder(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func idsOf(docs []*newsgraph.Document) []string {
	ids := make([]string, len(docs))
	for i, doc := range docs {
		ids[i] = doc.Article.ID
	}
	return ids
}

// updateDerived keeps what follows from all articles, after those of a batch are as they are to be.
func updateDerived(tx *bolt.Tx, diff *changes, twins *twins) error {
	return inOrder(
		func() error { return updatePairs(tx, diff) },
		func() error { return updateStories(tx, twins) },
		func() error { return updateOffices(tx, diff) },
		func() error { return updatePeople(tx, diff) },
		func() error { return updateCountries(tx, diff) },
		func() error { return updatePublishers(tx, diff) },
		func() error { return updateOrganizations(tx, diff) },
		func() error { return updateStubs(tx, diff) },
	)
}

// Empty tells whether there are no articles in the graph, and nothing that was left of any.
func (w *Writer) Empty(ctx context.Context) (bool, error) {
	const text = `
MATCH (n) WHERE NOT n:Writer AND NOT n:Country
RETURN 1 LIMIT 1`
	records, err := w.db.Read(ctx, text, nil, bolt.ReadOptions{OwnWrites: true})
	if err != nil {
		return false, fmt.Errorf("look whether the database is empty: %w", err)
	}
	return len(records) == 0, nil
}
