package bolt

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

//go:embed schema.cypher
var schemaText string

// indexWait bounds how long Setup waits for an index to be filled: a graph of
// half a million articles took 40 seconds.
const indexWait = 10 * time.Minute

// Setup creates the constraints and indexes that are missing, waits until they can be
// used, and creates the node that writers queue up at. It can be run again at any time,
// also after the database was killed in the middle of it.
func (db *DB) Setup(ctx context.Context) error {
	var constraints, indexes []string
	for _, text := range statements(schemaText) {
		if strings.HasPrefix(text, createConstraint) {
			constraints = append(constraints, text)
		} else {
			indexes = append(indexes, text)
		}
	}
	if err := db.createConstraints(ctx, constraints); err != nil {
		return fmt.Errorf("set up the database: %w", err)
	}
	if err := db.createIndexes(ctx, indexes); err != nil {
		return fmt.Errorf("set up the database: %w", err)
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

// createConstraint begins a statement that must have a transaction of its own.
const createConstraint = "CREATE CONSTRAINT "

// createConstraints creates the constraints that are missing. A constraint is there only when its index is filled.
func (db *DB) createConstraints(ctx context.Context, texts []string) error {
	names := make([]string, len(texts))
	for i, text := range texts {
		names[i], _, _ = strings.Cut(strings.TrimPrefix(text, createConstraint), " ")
	}
	for {
		for _, text := range texts {
			err := db.writeWithin(ctx, indexWait, func(tx *Tx) error { return tx.Exec(text, nil) })
			if err != nil && !isThereAlready(err) {
				return err
			}
		}
		ownerless, err := db.ownerless(ctx, names)
		if err != nil || len(ownerless) == 0 {
			return err
		}
		if err := db.dropOwnerless(ctx, slices.Collect(maps.Keys(ownerless))); err != nil {
			return err
		}
	}
}

// ownerlessWait is how long a filled index waits for the constraint that it was made for before it is taken for one that a
// killed database left behind. Where another Setup makes the constraint just now, it follows within milliseconds.
const ownerlessWait = 5 * time.Second

// ownerless are the indexes that were made for constraints of these names, which are not there, and whether they are at their end, filled or failed.
// Neo4j makes a constraint in two transactions, first its index; killed between them, it keeps an index that nobody ever finishes and whose name the
// constraint cannot have.
func (db *DB) ownerless(ctx context.Context, names []string) (ended map[string]bool, err error) {
	const text = `SHOW INDEXES YIELD name, state, owningConstraint, populationPercent WHERE owningConstraint IS NULL AND name IN $names
RETURN name, state = 'POPULATING' AND populationPercent < 100 AS filling`
	records, err := db.Read(ctx, text, map[string]any{"names": names}, ReadOptions{OwnWrites: true})
	if err != nil {
		return nil, err
	}
	ended = make(map[string]bool)
	for _, record := range records {
		row := record.AsMap()
		ended[Props(row).Str("name")] = row["filling"] == false
	}
	return ended, nil
}

// dropOwnerless waits until such indexes have their constraints, and drops those that get none.
func (db *DB) dropOwnerless(ctx context.Context, names []string) error {
	var left map[string]bool
	for since := time.Now(); time.Since(since) < ownerlessWait; {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(ownerlessWait / 20):
		}
		var err error
		if left, err = db.ownerless(ctx, names); err != nil || len(left) == 0 {
			return err
		}
		for _, ended := range left {
			if !ended {
				since = time.Now()
			}
		}
	}
	for name := range left {
		// The name stands in our own schema.
		err := db.writeWithin(ctx, indexWait, func(tx *Tx) error { return tx.Exec("DROP INDEX "+name+" IF EXISTS", nil) })
		if err != nil {
			return err
		}
	}
	return nil
}

// createIndexes creates the indexes in one transaction, because Neo4j fills those that come together in one walk over all nodes and one over all relationships.
func (db *DB) createIndexes(ctx context.Context, texts []string) error {
	for {
		err := db.writeWithin(ctx, indexWait, func(tx *Tx) error {
			for _, text := range texts {
				if err := tx.Exec(text, nil); err != nil {
					return err
				}
			}
			return nil
		})
		// What another Setup made meanwhile is there the next time.
		if !isThereAlready(err) {
			return err
		}
	}
}

// isThereAlready tells the errors of a constraint or an index that another Setup has made between this
// one's looking for it and its making it, which IF NOT EXISTS does not prevent.
func isThereAlready(err error) bool {
	var server *neo4j.Neo4jError
	if !errors.As(err, &server) {
		return false
	}
	switch strings.TrimPrefix(server.Code, "Neo.ClientError.Schema.") {
	case "EquivalentSchemaRuleAlreadyExists", "IndexAlreadyExists", "IndexWithNameAlreadyExists",
		"ConstraintAlreadyExists", "ConstraintWithNameAlreadyExists":
		return true
	}
	return false
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

// Layout numbers what nodes and relationships hold. It goes up when a graph written before cannot be added to.
const Layout = 9

// WriterName is the name of the one Writer, the node that writers queue up at.
const WriterName = "articles"

// ErrLayout says that the graph was written by another version, which kept other things in it.
var ErrLayout = errors.New("the graph was written by another version of newsgraph: empty the database " +
	"(`newsgraph db reset` empties the local one) and load again")

// ErrNoGraph says that a database has nothing of newsgraph in it.
var ErrNoGraph = errors.New("nothing was ever loaded into the database")

// CheckGraph looks whether the database has a graph that this version can go on with. The error Is ErrNoGraph or ErrLayout where not.
func (db *DB) CheckGraph(ctx context.Context) error {
	const text = `MATCH (w:Writer) WHERE w.name = $name RETURN w.layout AS layout`
	records, err := db.Read(ctx, text, map[string]any{"name": WriterName}, ReadOptions{})
	switch {
	case err != nil:
		return err
	case len(records) == 0:
		return ErrNoGraph
	case Props(records[0].AsMap()).Num("layout") != Layout:
		return ErrLayout
	}
	return nil
}

// LockWriters waits until no other transaction writes articles, and keeps others waiting
// until this one ends. Every batch of news touches the same few hubs (the United States, its
// president), whose counts must be taken one batch after the other; one lock taken first does
// that without deadlocks, and what a batch reads of the graph stays true until it commits.
func (t *Tx) LockWriters() error {
	// What is read in the same clause that takes the lock is read before it.
	records, err := t.Run(`
MERGE (w:Writer {name: $name})
ON CREATE SET w.layout = $layout
SET w.locked = true
WITH w
SET w.turn = coalesce(w.turn, 0) + 1
RETURN w.layout AS layout, w.turn AS turn, count { (w)-[:OWES]->() } AS owed, w.settled AS settled, w.parts AS parts`, map[string]any{"name": WriterName, "layout": Layout})
	if err != nil {
		return err
	}
	row := Props(records[0].AsMap())
	if row.Num("layout") != Layout {
		return ErrLayout
	}
	t.turn, t.debt = row.Num("turn"), Debt{row.Num("owed"), row.Num("settled"), row.Num("parts")}
	return nil
}

// Turn numbers the transactions that lock writers, of which this must be one: whoever had the one before knows that nobody has written since.
func (t *Tx) Turn() int { return t.turn }

// Debt is what is still owed of what follows from articles.
type Debt struct {
	Articles       int // that owe
	Settled, Parts int // how much of it is settled already, 0 of 0 where that was not begun
}

// Debt is what was owed when this transaction locked writers.
func (t *Tx) Debt() Debt { return t.debt }
