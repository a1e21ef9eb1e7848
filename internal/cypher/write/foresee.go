package write

import (
	"context"
	"crypto/sha256"
	"fmt"
	"runtime/debug"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// A first load would write most articles twice: while nothing is decided of a name, it stands for itself, and when all is written, it is decided who is meant, and the articles
// are written anew. So who loads tells first which documents will be written, and where the graph knows no names yet, these are decided from the documents alone, as an import does. What was
// decided is kept with a name when the first article that states it is written, in the same transaction. Nothing rests on its being right: each name is marked undecided,
// as any of which something new is known, and whoever resolves afterwards finds by what is kept what each article has. Only where all came as it was foreseen, the marks go without deciding again.

// maxForeseen is of how many articles names are decided before they are written. Until they are, some hundred bytes are kept in memory of each name in each article.
const maxForeseen = 100_000

// foresight is who is who in documents that are about to be written.
type foresight struct {
	names    map[string]*identity.Name // what the documents state; nil once it is decided
	full     map[string]decision       // what was decided of those that are no single words
	who      *bulkWho                  // and of all; nil before
	left     map[articleKey]contentSum // the documents that are not written yet; two with one key are a surprise
	written  map[string]bool           // names that documents state which are written
	surprise bool                      // something else was written than was foreseen
}

// contentSum stands for a content hash, which as a text takes twice as much memory.
type contentSum [sha256.Size]byte

func contentSumOf(doc *newsgraph.Document) contentSum { return sha256.Sum256([]byte(doc.ContentHash)) }

// Foresee is told of documents that will be written, before the first of them is, and reports whether it is of use to be told of more. Some time after, WriteDocuments must get
// them, and then ResolvePeople must follow.
func (w *Writer) Foresee(ctx context.Context, docs []newsgraph.Document) (more bool, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.owing {
		if err := w.beginForesight(ctx); err != nil {
			return false, fmt.Errorf("look which names are known: %w", err)
		}
		w.owing = true
	}
	f := w.foresight
	if f == nil || f.names == nil {
		return false, nil
	}
	for i := range docs {
		doc := &docs[i]
		key := keyOf(doc.Article.ID)
		_, twice := f.left[key]
		f.surprise = f.surprise || twice
		f.left[key] = contentSumOf(doc)
		addNames(f.names, identity.NamesIn(doc), 1)
	}
	return len(f.left) < maxForeseen, nil
}

// beginForesight begins to foresee, unless the graph knows names: new ones are decided with those that are like them, whom only the graph has.
func (w *Writer) beginForesight(ctx context.Context) error {
	const text = `
MATCH (s:Spelling) USING INDEX SEEK s:Spelling(id)
WHERE s.id > $p.least
RETURN s.id AS id LIMIT 1`
	known := false
	err := w.locked(ctx, true, func(tx *bolt.Tx) error {
		known = false
		for _, some := range []string{text, curationsText} {
			records, err := tx.Run(bolt.KeepPlan+some, curationsFrom)
			if err != nil {
				return err
			}
			known = known || len(records) > 0
		}
		return nil
	})
	if err != nil || known {
		return err
	}
	w.foresight = &foresight{names: make(map[string]*identity.Name), left: make(map[articleKey]contentSum), written: make(map[string]bool)}
	w.state.Lock()
	defer w.state.Unlock()
	w.alone = true
	return nil
}

// decide decides who is who, once.
func (f *foresight) decide() {
	if f == nil || f.names == nil {
		return
	}
	defer debug.SetGCPercent(debug.SetGCPercent(decidingGC))
	names := newBulkNames()
	f.full, f.who = make(map[string]decision), &bulkWho{places: *newPlaces(nil)}
	for _, id := range sortedKeys(f.names) {
		names.all = append(names.all, *f.names[id])
	}
	f.who.decide(names)
	for id := range names.people {
		f.full[id] = f.who.decided(names, id)
	}
	f.names = nil // of which most of the memory was
}

// holds tells whether the graph has what was foreseen and nothing else, so that nothing has to be read of the names that it knows.
func (f *foresight) holds(w *Writer, tx *bolt.Tx) bool {
	return f != nil && f.who != nil && !f.surprise && w.isAlone(tx)
}

// fill adds what was foreseen of the names that the graph does not have yet, and has it kept with them. Those that it has are as they are kept: as was foreseen, if that holds.
func (f *foresight) fill(tx *bolt.Tx, holds bool, whose *places, diff *changes) error {
	if f == nil {
		return nil
	}
	there := f.written
	if !holds {
		known, err := runRows(tx, `
UNWIND $p.rows AS id
MATCH (s:Spelling {id: id}) USING INDEX SEEK s:Spelling(id)
RETURN id`, sortedKeys(diff.names))
		if err != nil {
			return err
		}
		there = make(map[string]bool, len(known))
		for _, row := range known {
			there[row.Str("id")] = true
		}
	}
	for id := range diff.names {
		whom := f.who.singles[id]
		d, full := f.full[id]
		if there[id] && !holds || whom == nil && !full {
			continue
		}
		if !there[id] {
			if whom != nil {
				d.digest = whom.Encode()
			}
			diff.foreseen[id] = d.props()
		}
		if whom != nil {
			whose.singles[id] = whom
			continue
		}
		if d.person != id {
			whose.people[id] = d.person
		}
		if senses := f.who.senses[id]; senses != nil {
			whose.senses[id] = senses
		}
	}
	return nil
}

// came looks whether a batch that was written is what was foreseen.
func (f *foresight) came(b *batch) {
	f.surprise = f.surprise || len(b.changed) < len(b.docs)
	for _, doc := range b.changed {
		key := keyOf(doc.Article.ID)
		sum, foreseen := f.left[key]
		f.surprise = f.surprise || !foreseen || sum != contentSumOf(doc.Document)
		delete(f.left, key)
	}
	for _, names := range b.names {
		for i := range names {
			f.written[names[i].ID] = true
		}
	}
}

// surprised notes that what was foreseen of names may not hold.
func (w *Writer) surprised() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.foresight != nil {
		w.foresight.surprise = true
	}
}

// endForesight settles what is owed, and ends what was foreseen: where all came so, and nothing else, all names are as they would be decided.
func (w *Writer) endForesight(ctx context.Context) error {
	f := w.foresight
	err := w.locked(ctx, false, func(tx *bolt.Tx) error {
		if !f.holds(w, tx) || len(f.left) > 0 {
			return nil
		}
		for ids := range slices.Chunk(slices.Concat(sortedKeys(f.full), sortedKeys(f.who.singles)), maxUndecided) {
			err := execRows(tx, `
UNWIND $p.rows AS id
MATCH (s:Spelling {id: id}) USING INDEX SEEK s:Spelling(id)
SET s.undecided = NULL`, ids)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("settle what was owed: %w", err)
	}
	w.foresight = nil
	return nil
}

// endOwing ends what Foresee began.
func (w *Writer) endOwing(ctx context.Context) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.endForesight(ctx); err != nil {
		return err
	}
	w.owing = false
	return nil
}
