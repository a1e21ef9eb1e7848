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

// loaded is what is kept beside a database: which corpus is in it, whole, and what to ask of it.
type loaded struct {
	Corpus   corpus.Config
	Writer   string // digest of the code that wrote it
	Subjects corpus.Subjects
}

// openDatabase starts the Neo4j that holds the corpus, having loaded it unless that was done before.
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
	if fits {
		say("using the %d articles in %s", which.Articles, home)
		return server, have.Subjects, nil
	}
	subjects, err := load(ctx, server, which, say)
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	text, err := json.MarshalIndent(loaded{which, writer, subjects}, "", "  ")
	if err != nil {
		return nil, corpus.Subjects{}, err
	}
	return server, subjects, os.WriteFile(note, text, 0o600)
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

// load writes a corpus into an empty database. The next batch is made while one is written.
func load(ctx context.Context, server *neo4jlocal.Server, which corpus.Config, say func(string, ...any)) (_ corpus.Subjects, err error) {
	db, err := bolt.Open(ctx, bolt.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		return corpus.Subjects{}, err
	}
	defer func() { err = errors.Join(err, db.Close(ctx)) }()
	countries, err := seeds.Countries()
	if err != nil {
		return corpus.Subjects{}, err
	}
	if err := db.Setup(ctx); err != nil {
		return corpus.Subjects{}, err
	}
	writer := write.New(db)
	if err := writer.WriteCountries(ctx, countries); err != nil {
		return corpus.Subjects{}, err
	}
	generator := corpus.New(which, countries)
	census := corpus.NewCensus(generator)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	begin, told := time.Now(), time.Now()
	written := 0
	for batch := range makeBatches(ctx, generator, which.Articles) {
		if err := writer.WriteDocuments(ctx, batch); err != nil {
			return corpus.Subjects{}, err
		}
		for i := range batch {
			census.Add(&batch[i])
		}
		written += len(batch)
		if time.Since(told) > 5*time.Second {
			told = time.Now()
			say("loaded %d of %d articles, %.0f a second", written, which.Articles, float64(written)/time.Since(begin).Seconds())
		}
	}
	if written < which.Articles {
		return corpus.Subjects{}, context.Cause(ctx)
	}
	say("loaded %d articles in %.0f s, %.0f a second", written, time.Since(begin).Seconds(), float64(written)/time.Since(begin).Seconds())
	return census.Subjects()
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
