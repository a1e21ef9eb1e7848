package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/bench/corpus"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/seeds"
)

// loadBatch is how many documents are made and taken in at a time.
const loadBatch = 500

// loaded is what is kept beside a database: which corpus is in it, and what to ask of it.
type loaded struct {
	Corpus   corpus.Config
	Writer   string // digest of the code that wrote it
	Subjects corpus.Subjects
}

// save keeps the note in a file, which is there whole or not at all.
func (l loaded) save(file string) error {
	text, err := json.MarshalIndent(l, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(file+".new", text, 0o600); err != nil {
		return err
	}
	return os.Rename(file+".new", file)
}

// openDatabase starts the Neo4j that holds the corpus, having loaded it if it was not.
func openDatabase(ctx context.Context, c config, which corpus.Config, say func(string, ...any)) (_ *neo4jlocal.Server, _ corpus.Subjects, err error) {
	home, err := databaseHome(c, which)
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	writer, err := writerDigest()
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	options := neo4jlocal.Options{
		Home: home, Heap: c.heap, PageCache: c.pageCache,
		Progress: func(line string) { say("%s", line) },
	}
	note := filepath.Join(home, "loaded.json")
	have, found := readNote(note)
	if found && have.Corpus == which && (have.Writer == writer || c.reuse) {
		say("using the %d articles in %s", which.Articles, home)
		server, err := neo4jlocal.Start(ctx, options)
		return server, have.Subjects, err
	}
	if err := errors.Join(removeIfThere(note), neo4jlocal.Reset(ctx, options)); err != nil {
		return nil, corpus.Subjects{}, err
	}
	server, subjects, err := load(ctx, options, which, say)
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	if err := (loaded{Corpus: which, Writer: writer, Subjects: subjects}).save(note); err != nil {
		return nil, corpus.Subjects{}, errors.Join(err, server.Stop(context.WithoutCancel(ctx)))
	}
	return server, subjects, nil
}

// databaseHome is the directory of the database for a corpus; each has its own, so that sizes can be changed without loading.
func databaseHome(c config, which corpus.Config) (string, error) {
	parent := c.home
	if parent == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return "", fmt.Errorf("find the cache directory: %w", err)
		}
		parent = filepath.Join(cache, "newsgraph", "bench")
	}
	name := fmt.Sprintf("%d-%d", which.Articles, which.Seed)
	if which.Lean {
		name += "-lean"
	}
	return filepath.Abs(filepath.Join(parent, name))
}

func readNote(file string) (loaded, bool) {
	var l loaded
	text, err := os.ReadFile(file)
	return l, err == nil && json.Unmarshal(text, &l) == nil
}

func removeIfThere(file string) error {
	if err := os.Remove(file); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// writers are the files whose change makes another graph of the same corpus.
var writers = []string{"bench/corpus/*.go", "internal/cypher/bolt/schema.cypher", "internal/cypher/keys/*.go", "internal/cypher/write/*.go", "internal/neo4jlocal/import.go", "internal/fingerprint/*.go", "internal/search/*.go"}

// writerDigest is a digest of the writers, to know whether a database is what they would write today.
func writerDigest() (string, error) {
	hash := sha256.New()
	for _, pattern := range writers {
		files, err := filepath.Glob(pattern)
		if err != nil {
			return "", err
		}
		files = slices.DeleteFunc(files, func(f string) bool { return strings.HasSuffix(f, "_test.go") })
		if len(files) == 0 {
			return "", fmt.Errorf("no file is %s: run this in the root of the checkout", pattern)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return "", err
			}
			fmt.Fprintf(hash, "%s %d\n%s", file, len(text), text)
		}
	}
	return hex.EncodeToString(hash.Sum(nil)[:8]), nil
}

// load fills an empty database by import, and starts a server on it.
func load(ctx context.Context, options neo4jlocal.Options, which corpus.Config, say func(string, ...any)) (_ *neo4jlocal.Server, _ corpus.Subjects, err error) {
	begin := time.Now()
	countries, err := seeds.Countries()
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	server, err := neo4jlocal.Start(ctx, options)
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	offline, err := server.Offline(ctx, func(context.Context) error { return nil })
	if err != nil {
		return nil, corpus.Subjects{}, errors.Join(err, server.Stop(context.WithoutCancel(ctx)))
	}
	defer offline.Release()
	dir, done, err := offline.Dir()
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	defer func() { err = errors.Join(err, done()) }()
	bulk, err := write.NewBulk(dir, countries)
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	defer bulk.Close()
	subjects, err := prepare(ctx, bulk, which, countries, say)
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	tables, err := bulk.Tables(ctx, options.Progress)
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	list := make([]neo4jlocal.Table, len(tables))
	for i, table := range tables {
		list[i] = neo4jlocal.Table(table)
	}
	if err := offline.Import(ctx, list, write.ImportArrayDelimiter); err != nil {
		return nil, corpus.Subjects{}, err
	}
	offline.Release()
	if server, err = neo4jlocal.Start(ctx, options); err != nil {
		return nil, corpus.Subjects{}, err
	}
	if err := complete(ctx, server, bulk); err != nil {
		return nil, corpus.Subjects{}, errors.Join(err, server.Stop(context.WithoutCancel(ctx)))
	}
	took := time.Since(begin)
	say("loaded %d articles in %.0f s, %.0f a second", which.Articles, took.Seconds(), float64(which.Articles)/took.Seconds())
	return server, subjects, nil
}

// prepare takes a corpus into the tables of an import. The next batch is made while one is taken in.
func prepare(ctx context.Context, bulk *write.Bulk, which corpus.Config, countries []newsgraph.Country, say func(string, ...any)) (corpus.Subjects, error) {
	generator := corpus.New(which, countries)
	census := corpus.NewCensus(generator)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	made, told := 0, time.Now()
	for batch := range makeBatches(ctx, generator, which.Articles) {
		if err := bulk.WriteDocuments(ctx, batch); err != nil {
			return corpus.Subjects{}, err
		}
		for i := range batch {
			census.Add(&batch[i])
		}
		made += len(batch)
		if time.Since(told) > 5*time.Second {
			told = time.Now()
			say("prepared %d of %d articles", made, which.Articles)
		}
	}
	if made < which.Articles {
		return corpus.Subjects{}, context.Cause(ctx)
	}
	return census.Subjects()
}

// complete adds what an import cannot.
func complete(ctx context.Context, server *neo4jlocal.Server, bulk *write.Bulk) (err error) {
	db, err := bolt.Open(ctx, bolt.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close(ctx)) }()
	return bulk.Complete(ctx, db, nil)
}

// makeBatches makes the documents of a corpus, until ctx ends.
func makeBatches(ctx context.Context, generator *corpus.Generator, articles int) <-chan []newsgraph.Document {
	batches := make(chan []newsgraph.Document, 1)
	go func() {
		defer close(batches)
		for at := 0; at < articles; at += loadBatch {
			batch := make([]newsgraph.Document, min(loadBatch, articles-at))
			for i := range batch {
				batch[i] = generator.Document(at + i)
			}
			select {
			case batches <- batch:
			case <-ctx.Done():
				return
			}
		}
	}()
	return batches
}
