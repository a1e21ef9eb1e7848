package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/internal/query"
)

// ready is a store that answers at once, so that what is measured is this package.
type ready struct {
	store
	answer any
}

func (r *ready) Read(context.Context, string, []*query.Field, []query.Args, time.Duration) (any, error) {
	return r.answer, nil
}

// nowhere takes an answer and forgets it.
type nowhere struct {
	header http.Header
	bytes  int64
}

func (n *nowhere) Header() http.Header         { return n.header }
func (n *nowhere) WriteHeader(int)             {}
func (n *nowhere) Write(p []byte) (int, error) { n.bytes += int64(len(p)); return len(p), nil }

// BenchmarkAnswer answers requests of several sizes without a database: what a request costs from its body to the answer's last byte.
func BenchmarkAnswer(b *testing.B) {
	for _, bench := range []struct {
		name, query string
		rows        int
	}{
		{"total", `{ articles { totalCount } }`, 1},
		{"10x5", `{ articles(first: 10) { nodes { title people(first: 5) { nodes { name } } } } }`, 5},
		{"5x5x5", `{ articles(first: 10) { nodes { title people(first: 5) { nodes { name articles(first: 5) { nodes { title } } } } } } }`, 5},
		{"page", `{ articles(first: 1) { nodes { id title body people(first: 20) { edges { count kinds forms evidence { sentence surface start end part paragraph kind rule } node { id name } } } } } }`, 20},
	} {
		b.Run(bench.name, func(b *testing.B) {
			s := &ready{}
			filled := full(bench.rows)
			s.store.answer = nil
			h := handler(&capture{ready: s, from: filled})
			body, err := json.Marshal(map[string]any{"query": bench.query})
			if err != nil {
				b.Fatal(err)
			}
			w := &nowhere{header: http.Header{}}
			for i := range b.N + 1 {
				if i == 1 {
					b.ReportAllocs()
					b.ResetTimer()
					w.bytes = 0
				}
				r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
				r.Header.Set("Content-Type", "application/json")
				clear(w.header)
				h.ServeHTTP(w, r)
			}
			b.ReportMetric(float64(w.bytes)/float64(b.N), "bytes/answer")
		})
	}
}

// capture makes the answer once and gives it again.
type capture struct {
	*ready
	from *store
}

func (c *capture) Read(_ context.Context, _ string, fields []*query.Field, args []query.Args, _ time.Duration) (any, error) {
	if c.ready.answer == nil {
		answer, err := c.from.answer(fields, args)
		if err != nil {
			return nil, fmt.Errorf("make an answer: %w", err)
		}
		c.ready.answer = answer
	}
	return c.ready.answer, nil
}
