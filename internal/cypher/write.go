package cypher

import (
	"context"
	"fmt"

	"github.com/newsgraph/newsgraph"
)

// maxBatch bounds the articles that one transaction writes: with 500 the round trips no
// longer count, and another writer waits for less than a second.
const maxBatch = 500

// maxBatchText bounds, in bytes, the bodies that one transaction writes, because Neo4j keeps
// all of an open transaction in its heap. One article may be bigger on its own.
const maxBatchText = 8 << 20

// Known gives the content hash of each of the articles that is in the graph, by id.
func (db *DB) Known(ctx context.Context, ids []string) (map[string]string, error) {
	const text = `
UNWIND $ids AS id
MATCH (a:Page {id: id}) WHERE a:Article
RETURN a.id AS id, a.contentHash AS hash`
	records, err := db.readOwn(ctx, text, map[string]any{"ids": orEmpty(ids)})
	if err != nil {
		return nil, fmt.Errorf("look up articles: %w", err)
	}
	known := make(map[string]string, len(records))
	for _, record := range records {
		row := props(record.AsMap())
		known[row.str("id")] = row.str("hash")
	}
	return known, nil
}

// WriteDocuments brings documents into the graph, each instead of what an earlier version of
// the same article contributed; one whose content hash is the same is left as it is. Of
// several versions among docs the last one counts.
//
// Documents are written in batches, each of them wholly or not at all. Whatever the order,
// the batches, the number of writers, and however often it is done, the same documents give
// the same graph. The countries that documents name must have been written.
func (db *DB) WriteDocuments(ctx context.Context, docs []newsgraph.Document) error {
	for _, batch := range batches(lastVersions(docs)) {
		if err := db.write(ctx, func(tx *transaction) error { return writeBatch(tx, batch) }); err != nil {
			return fmt.Errorf("write %d articles from %s on: %w", len(batch), batch[0].Article.ID, err)
		}
	}
	return nil
}

// lastVersions drops the documents that another one of the same article follows.
func lastVersions(docs []newsgraph.Document) []*newsgraph.Document {
	at := make(map[string]int, len(docs))
	last := make([]*newsgraph.Document, 0, len(docs))
	for i := range docs {
		id := docs[i].Article.ID
		if j, found := at[id]; found {
			last[j] = &docs[i]
			continue
		}
		at[id] = len(last)
		last = append(last, &docs[i])
	}
	return last
}

func batches(docs []*newsgraph.Document) [][]*newsgraph.Document {
	var all [][]*newsgraph.Document
	start, text := 0, 0
	for i, doc := range docs {
		if i > start && (i-start == maxBatch || text+len(doc.Article.Body) > maxBatchText) {
			all = append(all, docs[start:i])
			start, text = i, 0
		}
		text += len(doc.Article.Body)
	}
	if start < len(docs) {
		all = append(all, docs[start:])
	}
	return all
}

// lockWriters waits until no other transaction writes articles, and keeps others waiting
// until this one ends. Every batch of news touches the same few hubs (the United States, its
// president), whose counts must be taken one batch after the other; one lock taken first does
// that without deadlocks, and what a batch reads of the graph stays true until it commits.
func lockWriters(tx *transaction) error {
	return tx.exec(`MERGE (w:Writer {name: 'articles'}) SET w.locked = true`, nil)
}

// writeBatch writes one batch in a transaction. The number of statements does not depend on
// the batch; those that have nothing to do are left out.
func writeBatch(tx *transaction, docs []*newsgraph.Document) error {
	if err := lockWriters(tx); err != nil {
		return err
	}
	stored, err := readVersions(tx, docs)
	if err != nil {
		return err
	}
	var changed []*newsgraph.Document
	var replaced []string
	diff := newChanges()
	for _, doc := range docs {
		before, found := stored[doc.Article.ID]
		if found && before.hash == doc.ContentHash {
			continue
		}
		if found {
			replaced = append(replaced, doc.Article.ID)
		}
		changed = append(changed, doc)
		diff.replace(before.version, versionOf(doc))
	}
	if len(changed) == 0 {
		return nil
	}
	for _, step := range []func() error{
		func() error { return checkCountries(tx, changed) },
		func() error { return removeContributions(tx, replaced) },
		func() error { return writeArticles(tx, changed, diff) },
		func() error { return updatePairs(tx, diff) },
		func() error { return updateOffices(tx, diff) },
		func() error { return updatePeople(tx, diff) },
		func() error { return updateCountries(tx, diff) },
		func() error { return updateStubs(tx, diff) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

type storedVersion struct {
	version
	hash string
}

// readVersions reads what the articles contribute that are in the graph already, by id.
func readVersions(tx *transaction, docs []*newsgraph.Document) (map[string]storedVersion, error) {
	const text = `
UNWIND $ids AS id
MATCH (a:Page {id: id}) WHERE a:Article
RETURN a.id AS id, a.contentHash AS hash, a.sortKey AS sortKey,
  [(a)-[r:MENTIONS]->(p:Person) | {id: p.id, forms: r.forms, name: r.name}] AS people,
  [(a)-[r:WRITTEN_BY]->(p:Person) | {id: p.id, name: r.name}] AS authors,
  [(a)-[:MENTIONS]->(c:Country) | c.id] AS countries,
  [(a)-[:LINKS_TO]->(t:Page) | t.id] AS targets,
  [(a)-[r:STATES_OFFICE]->(p:Person) | {person: p.id, title: r.title, country: r.country, organization: r.organization}] AS offices`
	ids := make([]string, len(docs))
	for i, doc := range docs {
		ids[i] = doc.Article.ID
	}
	records, err := tx.run(text, map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	stored := make(map[string]storedVersion, len(records))
	for _, record := range records {
		row := props(record.AsMap())
		v := version{
			sortKey:   row.str("sortKey"),
			people:    make(map[string][]string),
			authors:   make(map[string][]string),
			countries: row.strs("countries"),
			targets:   make(map[string]string),
		}
		for _, p := range row.maps("people") {
			v.people[p.str("id")] = withName(p.strs("forms"), p.str("name"))
		}
		for _, p := range row.maps("authors") {
			v.authors[p.str("id")] = append(v.authors[p.str("id")], p.str("name"))
		}
		for _, id := range row.strs("targets") {
			v.targets[id] = ""
		}
		for _, o := range row.maps("offices") {
			v.offices = append(v.offices, office{o.str("person"), o.str("title"), officeTarget(o.str("country"), o.str("organization"))})
		}
		stored[row.str("id")] = storedVersion{version: v, hash: row.str("hash")}
	}
	return stored, nil
}
