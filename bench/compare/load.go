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

// loadBatch is how many documents are made and written at a time, as many as the writer takes for one transaction.
const loadBatch = 500

// loaded is what is kept beside a database: which corpus is in it, how much of it, and what to ask of it once that is all.
type loaded struct {
	Corpus   corpus.Config
	Writer   string // digest of the code that wrote it
	Written  int    // articles from the first on
	Subjects corpus.Subjects
}

func (l loaded) whole() bool { return l.Written >= l.Corpus.Articles }

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

// openDatabase starts the Neo4j that holds the corpus, having loaded what was not loaded before.
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
	fits := found && have.Corpus == which && (have.Writer == writer || c.reuse)
	if !fits {
		if err := errors.Join(removeIfThere(note), neo4jlocal.Reset(ctx, options)); err != nil {
			return nil, corpus.Subjects{}, err
		}
	}
	server, err := neo4jlocal.Start(ctx, options)
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, server.Stop(context.WithoutCancel(ctx)))
		}
	}()
	if fits && have.whole() {
		say("using the %d articles in %s", which.Articles, home)
		return server, have.Subjects, nil
	}
	if !fits {
		have = loaded{Corpus: which, Writer: writer}
	}
	if err := load(ctx, server, &have, func() error { return have.save(note) }, say); err != nil {
		return nil, corpus.Subjects{}, err
	}
	return server, have.Subjects, have.save(note)
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
var writers = []string{"bench/corpus/*.go", "internal/cypher/bolt/schema.cypher", "internal/cypher/keys/*.go", "internal/cypher/write/*.go", "internal/fingerprint/*.go", "internal/search/*.go"}

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

// load writes what is missing of a corpus, and keeps a note of how far it is every few seconds: who interrupts it loses no more than that. The next
// batch is made while one is written.
func load(ctx context.Context, server *neo4jlocal.Server, l *loaded, keep func() error, say func(string, ...any)) (err error) {
	which := l.Corpus
	db, err := bolt.Open(ctx, bolt.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close(ctx)) }()
	countries, err := seeds.Countries()
	if err != nil {
		return err
	}
	if err := db.Setup(ctx); err != nil {
		return err
	}
	writer := write.New(db)
	if err := writer.WriteCountries(ctx, countries); err != nil {
		return err
	}
	generator := corpus.New(which, countries)
	census := corpus.NewCensus(generator)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var begin, told time.Time
	made, before := 0, l.Written
	if before > 0 {
		say("going on behind %d articles", before)
	}
	for batch := range makeBatches(ctx, generator, which.Articles) {
		made += len(batch)
		if made > before {
			if begin.IsZero() {
				begin, told = time.Now(), time.Now()
			}
			if err := writer.WriteDocuments(ctx, batch); err != nil {
				return err
			}
			l.Written = made
		}
		for i := range batch {
			census.Add(&batch[i])
		}
		if made > before && time.Since(told) > 5*time.Second {
			told = time.Now()
			say("loaded %d of %d articles, %.0f a second", made, which.Articles, float64(made-before)/time.Since(begin).Seconds())
			if err := keep(); err != nil {
				return err
			}
		}
	}
	if !l.whole() {
		return context.Cause(ctx)
	}
	say("loaded %d articles in %.0f s, %.0f a second", made-before, time.Since(begin).Seconds(), float64(made-before)/time.Since(begin).Seconds())
	l.Subjects, err = census.Subjects()
	return err
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
