package read

import (
	"context"
	"fmt"
	"time"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/query"
)

// Reader answers queries from a graph.
type Reader struct{ db *bolt.DB }

// New makes a reader of a database.
func New(db *bolt.DB) *Reader { return &Reader{db} }

// Compile gives the text that answers a finished root.
func (*Reader) Compile(root *query.Field) (string, error) { return Compile(root) }

// Read runs a compiled text with the values of its fields, by number: one statement, and so one consistent view of the
// graph however deep the query is. It returns the root's answer. It does not
// return before the server has ended the statement: who has no time for that gives it up. For the errors see bolt.DB.Read.
func (r *Reader) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	records, err := r.db.Read(ctx, text, Params(text, fields, args), bolt.ReadOptions{Timeout: timeout, Patient: true})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", fields[0].Edge.Name, err)
	}
	if len(records) != 1 || len(records[0].Values) != 1 {
		return nil, fmt.Errorf("read %s: %d records, want one with one value", fields[0].Edge.Name, len(records))
	}
	return records[0].Values[0], nil
}

// Ping checks that the database answers.
func (r *Reader) Ping(ctx context.Context) error { return r.db.Ping(ctx) }

// Lives is another number when the database may have been started again since.
func (r *Reader) Lives() uint64 { return r.db.Lost() }
