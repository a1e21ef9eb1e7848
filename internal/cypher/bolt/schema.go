package bolt

import (
	"context"
	_ "embed"
	"fmt"
	"strings"
	"time"
)

//go:embed schema.cypher
var schemaText string

// indexWait bounds how long Setup waits for an index to be filled: a graph of
// half a million articles took 40 seconds.
const indexWait = 10 * time.Minute

// Setup creates the constraints and indexes that are missing, waits until they can be
// used, and creates the node that writers queue up at. It can be run again at any time.
func (db *DB) Setup(ctx context.Context) error {
	for _, text := range statements(schemaText) {
		if err := db.Write(ctx, func(tx *Tx) error { return tx.Exec(text, nil) }); err != nil {
			return fmt.Errorf("set up the database: %w", err)
		}
	}
	err := db.writeWithin(ctx, indexWait, func(tx *Tx) error {
		return tx.Exec("CALL db.awaitIndexes($seconds)", map[string]any{"seconds": int(indexWait.Seconds())})
	})
	if err != nil {
		return fmt.Errorf("wait for the indexes: %w", err)
	}
	if err := db.Write(ctx, (*Tx).LockWriters); err != nil {
		return fmt.Errorf("set up the database: %w", err)
	}
	return nil
}

// statements splits a file of Cypher at its semicolons and drops its comment lines. The
// file holds no semicolon inside of a statement.
func statements(file string) []string {
	var b strings.Builder
	for line := range strings.Lines(file) {
		if !strings.HasPrefix(strings.TrimSpace(line), "//") {
			b.WriteString(line)
		}
	}
	var texts []string
	for text := range strings.SplitSeq(b.String(), ";") {
		if text = strings.TrimSpace(text); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// LockWriters waits until no other transaction writes articles, and keeps others waiting
// until this one ends. Every batch of news touches the same few hubs (the United States, its
// president), whose counts must be taken one batch after the other; one lock taken first does
// that without deadlocks, and what a batch reads of the graph stays true until it commits.
func (t *Tx) LockWriters() error {
	return t.Exec(`MERGE (w:Writer {name: 'articles'}) SET w.locked = true`, nil)
}
