package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/bench/process"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

const (
	// decidingBatch is how many articles come at once into a graph that has many.
	decidingBatch = 500
	// decidingBatches are so many of them one after the other; the first only warms the database up.
	decidingBatches = 3
)

// deciding shows what it costs to decide who is who when the same articles come into graphs of different sizes.
func (r *runner) deciding() (string, error) {
	batch := filepath.Join(r.dir, "batch")
	t, err := newTexts(decidingBatches * decidingBatch)
	if err != nil {
		return "", err
	}
	for _, n := range r.sizes {
		t.first = max(t.first, n)
	}
	if err := t.write(batch + ".jsonl"); err != nil {
		return "", err
	}
	if err := extractAll(r.ctx, batch+".jsonl", batch); err != nil {
		return "", err
	}
	var b strings.Builder
	for _, n := range r.sizes {
		if err := r.decideInto(n, batch, &b); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// decideInto writes the batches into a graph of n articles, and decides after each.
func (r *runner) decideInto(n int, batch string, b *strings.Builder) (err error) {
	file, err := r.made(n)
	if err != nil {
		return err
	}
	home := filepath.Join(r.dir, "deciding")
	defer func() { err = errors.Join(err, os.RemoveAll(home)) }()
	if _, err := r.load(home, n, "--bulk", file); err != nil {
		return err
	}
	server, err := neo4jlocal.Start(r.ctx, neo4jlocal.Options{Home: home})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Stop(r.ctx)) }()
	db, err := bolt.Open(r.ctx, configOf(server))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close(r.ctx)) }()
	writer := write.New(db)
	count := 0
	return eachBatch(batch, decidingBatch, func(docs []newsgraph.Document) error {
		begin := time.Now()
		if err := writer.WriteDocuments(r.ctx, docs); err != nil {
			return err
		}
		wrote, cpu := time.Since(begin), process.CPUTime(server.PID)
		begin = time.Now()
		sum, err := writer.ResolvePeople(r.ctx, nil)
		if count++; count > 1 && err == nil {
			fmt.Fprintf(b, "%d articles more than %d: written in %.1f s; decided in %.1f s, %.1f s of CPU of Neo4j: %d names, %d articles looked at, of which %d lead to others\n",
				len(docs), n+(count-1)*decidingBatch, wrote.Seconds(), time.Since(begin).Seconds(), (process.CPUTime(server.PID) - cpu).Seconds(), sum.Names, sum.Looked, sum.Articles)
		}
		return err
	})
}
