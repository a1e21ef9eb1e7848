package read

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/query"
)

// Reader answers queries from a graph.
type Reader struct {
	db      *bolt.DB
	planner chan struct{} // holds one who has the database plan the search for paths; others wait
	planned atomic.Bool   // that search
}

// New makes a reader of a database.
func New(db *bolt.DB) *Reader { return &Reader{db: db, planner: make(chan struct{}, 1)} }

// Compile gives the text that answers a finished root.
func (*Reader) Compile(root *query.Field) (string, error) { return Compile(root) }

// Read runs a compiled text with the values of its fields, by number: one statement, and so one consistent view of the
// graph however deep the query is; for paths one that searches before. It returns the root's answer. It does not
// return before the server has ended the statement: who has no time for that gives it up. For the errors see bolt.DB.Read.
func (r *Reader) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (answer any, err error) {
	if _, ok := fields[0].Edge.Source.(query.PathSearch); ok {
		answer, err = r.readPaths(ctx, text, fields, args, timeout)
	} else {
		answer, err = r.one(ctx, text, Params(text, fields, args), timeout)
		if errors.Is(err, errNoRecord) && isSoughtAlone(fields[0]) {
			answer, err = []any{}, nil
		}
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", fields[0].Edge.Name, err)
	}
	return answer, nil
}

// Plan has the database plan a compiled text, as it is sent with such values, without running it. It returns when that is done
// or ctx ends, of which the database is told.
func (r *Reader) Plan(ctx context.Context, text string, fields []*query.Field, args []query.Args) error {
	params := Params(text, fields, args)
	if _, ok := fields[0].Edge.Source.(query.PathSearch); ok {
		setFound(params, fields[0], bolt.Props{})
	}
	if err := r.db.Plan(ctx, text, params); err != nil {
		return fmt.Errorf("plan %s: %w", fields[0].Edge.Name, err)
	}
	return nil
}

var errNoRecord = errors.New("no record")

// one runs a statement that gives one value. The error Is errNoRecord where it gives none.
func (r *Reader) one(ctx context.Context, text string, params map[string]any, timeout time.Duration) (any, error) {
	records, err := r.db.Read(ctx, text, params, bolt.ReadOptions{Timeout: timeout, Patient: true})
	if err != nil {
		return nil, err
	}
	if len(records) == 0 {
		return nil, errNoRecord
	}
	if len(records) != 1 || len(records[0].Values) != 1 {
		return nil, fmt.Errorf("%d records, want one with one value", len(records))
	}
	return records[0].Values[0], nil
}

// Ping checks that the database answers.
func (r *Reader) Ping(ctx context.Context) error { return r.db.Ping(ctx) }

// Lives is another number when the database may have been started again since.
func (r *Reader) Lives() uint64 { return r.db.Lost() }
