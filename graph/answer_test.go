package graph_test

import (
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/internal/query"
)

// long answers with so many rows everywhere, each body of so many bytes.
func long(rows, bytes int) *store {
	body := strings.Repeat("x", bytes)
	return &store{answer: func(fields []*query.Field, args []query.Args) (any, error) {
		return (&filler{args: args, rows: rows, set: map[string]any{"body": body}}).field(fields[0]), nil
	}}
}

// TestBodiesCountForWhatTheyAre: an estimate lets pass what usual bodies make of a request; what these bodies make of it is bounded as well.
func TestBodiesCountForWhatTheyAre(t *testing.T) {
	const mebi = 1 << 20
	for name, test := range map[string]struct {
		text    string
		refused bool
	}{
		"as much as there may be":     {`{ articles(first: 15) { nodes { body } } }`, false},
		"more":                        {`{ articles(first: 16) { nodes { body } } }`, true},
		"more in two fields together": {`{ a: articles(first: 9) { nodes { body } } b: articles(first: 9) { nodes { body } } }`, true},
		"more, of which little shows": {`{ articles(first: 50) { nodes { excerpt } } }`, false},
		"more in a list of its own":   {`{ nodes(ids: ["article:a", "article:b"]) { ... on Article { body a: body b: body c: body d: body e: body f: body g: body h: body } } }`, true},
	} {
		t.Run(name, func(t *testing.T) {
			got := post(t, long(50, mebi), test.text, nil)
			if !test.refused {
				if len(got.Errors) > 0 {
					t.Errorf("refused: %v", got.Errors)
				}
				return
			}
			if len(got.Errors) == 0 {
				t.Fatal("answered")
			}
			one := got.Errors[0]
			if one.Extensions["code"] != "LIMIT_EXCEEDED" || one.Extensions["allowed"] != 16.*mebi || len(one.Path) != 1 {
				t.Errorf("refused with %v", one)
			}
		})
	}
}
