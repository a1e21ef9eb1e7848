package main

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/seeds"
)

// What is compared with is the least that somebody has to send who has the same facts: nodes, mentions, links and bylines, an UNWIND of rows for each,
// 500 articles in a transaction, from one client. Nothing is looked up, kept in order or derived, nothing can be replaced,
// and there are no indexes but those of the ids that the rows are matched by.
var (
	bareConstraints = []string{
		"CREATE CONSTRAINT FOR (n:Article) REQUIRE n.id IS UNIQUE", "CREATE CONSTRAINT FOR (n:Person) REQUIRE n.id IS UNIQUE",
		"CREATE CONSTRAINT FOR (n:Country) REQUIRE n.id IS UNIQUE", "CREATE CONSTRAINT FOR (n:Publisher) REQUIRE n.id IS UNIQUE",
	}
	bareStatements = []string{
		"UNWIND $articles AS row MERGE (a:Article {id: row.id}) SET a = row",
		"UNWIND $people AS row MERGE (p:Person {id: row.id}) SET p = row",
		"UNWIND $countries AS id MERGE (:Country {id: id})",
		"UNWIND $publishers AS row MERGE (p:Publisher {id: row.id}) SET p = row",
		"UNWIND $targets AS id MERGE (:Article {id: id})",
		"UNWIND $ofPeople AS row MATCH (a:Article {id: row.from}) MATCH (p:Person {id: row.to}) CREATE (a)-[m:MENTIONS]->(p) SET m = row.props",
		"UNWIND $ofCountries AS row MATCH (a:Article {id: row.from}) MATCH (c:Country {id: row.to}) CREATE (a)-[m:MENTIONS]->(c) SET m = row.props",
		"UNWIND $published AS row MATCH (a:Article {id: row.from}) MATCH (p:Publisher {id: row.to}) CREATE (a)-[:PUBLISHED_BY]->(p)",
		"UNWIND $written AS row MATCH (a:Article {id: row.from}) MATCH (p:Person {id: row.to}) CREATE (a)-[w:WRITTEN_BY]->(p) SET w = row.props",
		"UNWIND $links AS row MATCH (a:Article {id: row.from}) MATCH (t:Article {id: row.to}) CREATE (a)-[l:LINKS_TO]->(t) SET l = row.props",
	}
)

// bareBatch is how many articles one transaction writes.
const bareBatch = 500

func bareRows(docs []newsgraph.Document) map[string]any {
	rows := make(map[string][]any)
	add := func(name string, row any) { rows[name] = append(rows[name], row) }
	edge := func(from, to string, props map[string]any) map[string]any {
		return map[string]any{"from": from, "to": to, "props": props}
	}
	mention := func(m *newsgraph.Mention) map[string]any {
		kinds := make([]string, len(m.Kinds))
		for i, kind := range m.Kinds {
			kinds[i] = string(kind)
		}
		return map[string]any{"count": m.Count, "kinds": kinds, "forms": m.Forms, "evidence": write.EncodeEvidence(m.Evidence)}
	}
	for i := range docs {
		doc := &docs[i]
		a := &doc.Article
		add("articles", map[string]any{
			"id": a.ID, "url": a.URL, "title": a.Title, "publisher": a.Publisher, "publishedAt": a.PublishedAt, "language": a.Language, "body": a.Body,
			"wordCount": a.WordCount, "contentHash": doc.ContentHash, "loadedAt": a.LoadedAt,
		})
		publisher := newsgraph.PublisherID(a.Publisher)
		add("publishers", map[string]any{"id": publisher, "name": a.Publisher})
		add("published", edge(a.ID, publisher, nil))
		for j := range doc.People {
			p := &doc.People[j]
			add("people", map[string]any{"id": p.ID, "name": p.Name})
			add("ofPeople", edge(a.ID, p.ID, mention(&p.Mention)))
		}
		for j := range doc.Countries {
			c := &doc.Countries[j]
			id := newsgraph.CountryID(c.Code)
			add("countries", id)
			add("ofCountries", edge(a.ID, id, mention(&c.Mention)))
		}
		for _, by := range doc.Authors {
			add("people", map[string]any{"id": by.Person.ID, "name": by.Person.Name})
			add("written", edge(a.ID, by.Person.ID, map[string]any{"role": string(by.Role), "city": by.City}))
		}
		for _, link := range doc.Links {
			add("targets", link.TargetID)
			add("links", edge(a.ID, link.TargetID, map[string]any{"text": link.Text, "url": link.URL, "start": link.Start, "end": link.End}))
		}
	}
	params := make(map[string]any)
	for _, name := range []string{"articles", "people", "countries", "publishers", "targets", "ofPeople", "ofCountries", "published", "written", "links"} {
		if params[name] = rows[name]; rows[name] == nil {
			params[name] = []any{}
		}
	}
	return params
}

// writeBare writes all documents of a file and tells how long that took.
func writeBare(ctx context.Context, config bolt.Config, file string) (_ time.Duration, err error) {
	db, err := bolt.Open(ctx, config)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, db.Close(ctx)) }()
	for _, text := range bareConstraints {
		if err := db.Write(ctx, func(tx *bolt.Tx) error { return tx.Exec(text, nil) }); err != nil {
			return 0, err
		}
	}
	var took time.Duration
	return took, eachBatch(file, bareBatch, func(docs []newsgraph.Document) error {
		begin := time.Now()
		defer func() { took += time.Since(begin) }()
		params := bareRows(docs)
		return db.Write(ctx, func(tx *bolt.Tx) error {
			for _, text := range bareStatements {
				if err := tx.Exec(text, params); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// collector keeps the documents that the loader makes of articles.
type collector struct{ encoder *gob.Encoder }

func (c collector) Known(context.Context, []string) (map[string]newsgraph.StoredArticle, error) {
	return nil, nil
}

func (c collector) FromSources(context.Context, []string) (map[string]newsgraph.StoredArticle, error) {
	return nil, nil
}

func (c collector) Curate(context.Context, []identity.Curation) (int, error) { return 0, nil }

func (c collector) Resolve(context.Context) error { return nil }

func (c collector) WriteDocuments(_ context.Context, docs []newsgraph.Document) error {
	for i := range docs {
		if err := c.encoder.Encode(&docs[i]); err != nil {
			return err
		}
	}
	return nil
}

type noReport struct{}

func (noReport) Report(p loader.Problem) error { return errors.New(p.String()) }

// extractAll makes the documents of all articles of a file, and keeps them in another.
func extractAll(ctx context.Context, articles, documents string) (err error) {
	extractor, err := extract.New()
	if err != nil {
		return err
	}
	file, err := os.Create(documents)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out := bufio.NewWriterSize(file, 1<<20)
	_, err = loader.Load(ctx, loader.Options{
		Inputs: loader.Paths(articles), Extractor: extractor, ExtractorVersion: extract.Version, Writer: collector{gob.NewEncoder(out)}, Report: noReport{},
	})
	return errors.Join(err, out.Flush())
}

// eachBatch reads documents back.
func eachBatch(name string, size int, do func([]newsgraph.Document) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	decoder := gob.NewDecoder(bufio.NewReaderSize(file, 1<<20))
	for {
		var docs []newsgraph.Document
		for len(docs) < size {
			var doc newsgraph.Document
			err := decoder.Decode(&doc)
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return err
			}
			docs = append(docs, doc)
		}
		if len(docs) == 0 {
			return nil
		}
		if err := do(docs); err != nil {
			return err
		}
	}
}

// writeDocuments writes all documents of a file as the loader does, and tells how long that took.
func writeDocuments(ctx context.Context, config bolt.Config, file string) (_ time.Duration, err error) {
	db, err := bolt.Open(ctx, config)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, db.Close(ctx)) }()
	if err := db.Setup(ctx); err != nil {
		return 0, err
	}
	countries, err := seeds.Countries()
	if err != nil {
		return 0, err
	}
	writer := write.New(db)
	if err := writer.WriteCountries(ctx, countries); err != nil {
		return 0, err
	}
	var took time.Duration
	return took, eachBatch(file, loader.DefaultBatch, func(docs []newsgraph.Document) error {
		begin := time.Now()
		defer func() { took += time.Since(begin) }()
		return writer.WriteDocuments(ctx, docs)
	})
}
