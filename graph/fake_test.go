package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/read"
	"github.com/newsgraph/newsgraph/internal/query"
)

// store answers as a test says and keeps what it was asked. What it compiles is what the real one compiles.
type store struct {
	mu     sync.Mutex
	asked  []asked
	answer func(fields []*query.Field, args []query.Args) (any, error) // nothing if nil
}

type asked struct {
	text   string
	fields []*query.Field
	args   []query.Args
}

func (*store) Compile(root *query.Field) (string, error) { return read.Compile(root) }

func (*store) Plan(context.Context, string, []*query.Field, []query.Args) error { return nil }

func (s *store) Read(_ context.Context, text string, fields []*query.Field, args []query.Args, _ time.Duration) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = append(s.asked, asked{text, fields, args})
	if s.answer == nil {
		return (&filler{args: args}).field(fields[0]), nil
	}
	return s.answer(fields, args)
}

// filler makes answers of the form that statements bring back: so many rows in each list, all values made up.
type filler struct {
	args []query.Args
	rows int
	set  map[string]any // values of properties by name
}

func (f *filler) field(of *query.Field) any {
	switch of.Edge.Source.(type) {
	case query.ByID:
		types := []any{}
		for _, row := range of.Rows {
			pairs := []any{}
			for _, id := range f.args[of.Index].IDs[row.Type] {
				if f.rows > 0 {
					pairs = append(pairs, []any{id, f.row(row, 0)})
				}
			}
			types = append(types, pairs)
		}
		return types
	case query.EveryMention:
		types := []any{}
		for _, row := range of.Rows {
			pairs := []any{}
			for i := range f.rows {
				pairs = append(pairs, []any{evidence, f.row(row, i)})
			}
			types = append(types, pairs)
		}
		return types
	case query.Totals, query.FacetsOf, query.Compared:
		return []any{f.row(of.Rows[0], 0)}
	case query.TimelineOf:
		return []any{[]any{[]any{"2023-10-24", int64(f.rows)}}, nil}
	}
	n := f.rows
	if of.Edge.Shape == query.One {
		n = min(n, 1)
	}
	rows := []any{}
	for i := range n {
		if kind := i % len(of.Rows); of.Edge.Mixed() {
			rows = append(rows, []any{int64(kind), fmt.Sprint("key ", i), f.row(of.Rows[kind], i)})
		} else {
			rows = append(rows, f.row(of.Rows[0], i))
		}
	}
	if of.Edge.Shape != query.Page {
		return rows
	}
	// As a statement does: one more than the page is read.
	rows = rows[:min(len(rows), f.args[of.Index].Size()+1)]
	page := []any{rows, int64(n), false, true}
	if len(of.Beside) == 0 {
		return page
	}
	with := []any{page}
	for _, beside := range of.Beside {
		with = append(with, f.field(beside))
	}
	return with
}

// evidence is that of a mention, with all that JSON has to escape.
const evidence = `[["A \"sentence\" with \\ and é.","é",2,3,"TITLE",0,"NAME","rule"],["Another.","x",0,1,"BODY",1,"FULL_NAME","r"]]`

func (f *filler) row(of *query.Rows, i int) []any {
	row := []any{}
	for _, c := range of.Columns {
		row = append(row, f.value(c, i))
	}
	for _, child := range of.Fields {
		row = append(row, f.field(child))
	}
	return row
}

func (f *filler) value(c query.Column, i int) any {
	if c.Role == query.OfKey {
		return fmt.Sprint("key ", i)
	}
	if c.Role == query.OfScore {
		return 0.25
	}
	if v, ok := f.set[c.Property]; ok {
		return v
	}
	switch c.Property {
	case "publishedAt", "loadedAt", "firstSeen", "lastSeen", "since", "until":
		return time.Date(2023, 10, 24, 3, 49, 0, 0, time.FixedZone("", 7200))
	case "aliases", "demonyms", "kinds", "forms", "words":
		return []any{"a", "b"}
	case "latitude", "longitude":
		return 32.5
	case "evidence":
		return evidence
	case "body":
		return "First.\n\nSecond \U0001F600 one.\n\nThird."
	case "status", "statedAs":
		return "CURRENT"
	case "bodyKind":
		return "SUMMARY"
	case "role":
		return "REPORTING"
	case "part":
		return "BODY"
	case "region":
		return "Asia"
	case "code":
		return "IR"
	case "wordCount", "articleCount", "writtenCount", "officeCount", "count", "paragraph", "start", "end", "withdrawnYear",
		"articles", "people", "countries", "mentions", "links", "offices":
		return int64(i)
	default:
		return fmt.Sprintf("%s %d", c.Property, i)
	}
}

// full answers with so many rows everywhere.
func full(rows int) *store {
	return &store{answer: func(fields []*query.Field, args []query.Args) (any, error) {
		return (&filler{args: args, rows: rows}).field(fields[0]), nil
	}}
}

type response struct {
	Data   map[string]any `json:"data"`
	Errors []struct {
		Message    string           `json:"message"`
		Path       []any            `json:"path"`
		Locations  []map[string]int `json:"locations"`
		Extensions map[string]any   `json:"extensions"`
	} `json:"errors"`
}

func post(t *testing.T, s graph.Store, text string, variables map[string]any) response {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	_, got := ask(t, handler(s), r)
	return got
}
