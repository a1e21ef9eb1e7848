// Package read answers queries from the graph.
package read

import (
	"context"
	"errors"
	"fmt"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
)

// Reader answers from a database. It may be used by several goroutines.
type Reader struct{ db *bolt.DB }

// New is a reader of db.
func New(db *bolt.DB) *Reader { return &Reader{db: db} }

// Read answers one root field of a query by one statement: one consistent view of the graph,
// however deep the query is. The error Is newsgraph.ErrUnavailable where the database does not
// answer in time.
func (r *Reader) Read(ctx context.Context, root *newsgraph.Field) (*newsgraph.Result, error) {
	s, err := compile(root)
	if err != nil {
		return nil, err
	}
	records, err := r.db.Read(ctx, s.text, s.params, bolt.ReadOptions{})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", root.Edge, err)
	}
	if len(records) != 1 || len(records[0].Values) != 1 {
		return nil, fmt.Errorf("read %s: %d records, want one with one value", root.Edge, len(records))
	}
	value, ok := records[0].Values[0].(map[string]any)
	if !ok {
		return nil, errors.New("read: the statement returned no map")
	}
	return decodeRoot(root, value), nil
}
