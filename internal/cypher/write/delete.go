package write

import (
	"context"
	"fmt"

	"github.com/newsgraph/newsgraph/internal/cypher/articles"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
)

// Deleted is what a deletion came to.
type Deleted struct {
	Articles  int
	People    int // whom the articles mentioned, credited or quoted, or whose offices they stated
	Countries int // that the articles mentioned
}

// Delete takes articles out of the graph, with all that follows from them: what is left is as if they had never been loaded. A page that others
// link to stays as one that is not loaded. progress, if not nil, is told how many are deleted so far.
//
// Articles are deleted in batches, each of them wholly or not at all. When ctx ends, so does the deletion, after the batch that has
// begun; what was deleted by then is told beside the error.
func (w *Writer) Delete(ctx context.Context, which articles.Selection, progress func(articles int)) (Deleted, error) {
	var sum Deleted
	people, countries := make(map[string]bool), make(map[string]bool)
	err := which.Each(ctx, w.db, true, func(found []articles.Found) error {
		for _, batch := range articles.Batches(found, maxBatch, maxBatchText, articles.SizeOf) {
			if err := ctx.Err(); err != nil {
				return err
			}
			var gone []string
			var diff *changes
			err := w.locked(context.WithoutCancel(ctx), false, func(tx *bolt.Tx) (err error) {
				gone, diff, err = deleteBatch(tx, batch, which)
				return err
			})
			if err != nil {
				return fmt.Errorf("delete %d articles from %s on: %w", len(batch), batch[0].ID, err)
			}
			sum.Articles += len(gone)
			for id := range diff.people {
				people[id] = true
			}
			for id := range diff.countries {
				countries[id] = true
			}
			if progress != nil {
				progress(sum.Articles)
			}
		}
		return nil
	})
	sum.People, sum.Countries = len(people), len(countries)
	return sum, err
}

// deleteBatch deletes articles in a transaction, as far as they are still what is to be deleted.
func deleteBatch(tx *bolt.Tx, batch []articles.Found, which articles.Selection) (gone []string, diff *changes, err error) {
	diff = newChanges()
	ids := make([]string, len(batch))
	for i := range batch {
		ids[i] = batch[i].ID
	}
	stored, err := readVersions(tx, ids)
	if err != nil {
		return nil, diff, err
	}
	twins := newTwins()
	for _, id := range ids {
		before, found := stored[id]
		if !found || !which.Holds(id, before.sortKey, before.publisher) {
			continue
		}
		gone = append(gone, id)
		names, err := before.names()
		if err != nil {
			return nil, diff, err
		}
		diff.name(names, -1)
		diff.replace(before.version, version{})
		diff.targets[id] = true // for it may be linked to
		twins.remove(id, before)
	}
	if len(gone) == 0 {
		return nil, diff, nil
	}
	if err := removeContributions(tx, gone); err != nil {
		return nil, diff, err
	}
	err = execRows(tx, `
UNWIND $p.rows AS id
MATCH (a:Page {id: id}) USING INDEX SEEK a:Page(id)
REMOVE a:Article
SET a = {id: id}`, gone)
	if err != nil {
		return nil, diff, err
	}
	if err := updateDerived(tx, diff, twins); err != nil {
		return nil, diff, err
	}
	return gone, diff, updateSpellings(tx, diff)
}
