package graph_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
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

// TestOneValueOrSeveral sends the same operation with as many values in a list: what is answered from the list of one thing for one is
// found in another way for several.
func TestOneValueOrSeveral(t *testing.T) {
	s := full(1)
	h := handler(s)
	texts := map[int]string{}
	for _, codes := range [][]string{{"RU"}, {"RU", "IR"}, {"CN"}, {}, {"US", "IR", "CN"}} {
		body, err := json.Marshal(map[string]any{
			"query":     `query($codes: [CountryCode!]) { articles(filter: {countries: {anyOf: $codes}}) { totalCount } }`,
			"variables": map[string]any{"codes": codes},
		})
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		if _, got := ask(t, h, r); len(got.Errors) > 0 {
			t.Fatalf("%v: %v", codes, got.Errors)
		}
		text := s.asked[len(s.asked)-1].text
		some := min(len(codes), 2)
		if before, known := texts[some]; known && before != text {
			t.Errorf("%v: other values of as many have another text", codes)
		}
		texts[some] = text
	}
	if texts[0] == texts[1] || texts[1] == texts[2] {
		t.Error("no, one and several values have the same text")
	}
}

// TestOneFieldIsAnsweredAsAmongOthers: an operation of one field goes another way than one of several, to the same answer.
func TestOneFieldIsAnsweredAsAmongOthers(t *testing.T) {
	failing := func(err error) *store {
		return &store{answer: func([]*query.Field, []query.Args) (any, error) { return nil, err }}
	}
	panicking := &store{answer: func([]*query.Field, []query.Args) (any, error) { panic("no") }}
	unnamed := &store{answer: func(fields []*query.Field, args []query.Args) (any, error) {
		return (&filler{args: args, rows: 2, set: map[string]any{"name": nil}}).field(fields[0]), nil
	}}
	for name, test := range map[string]struct {
		store *store
		field string
	}{
		"a page":                       {full(3), `articles(first: 2) { totalCount nodes { id title } pageInfo { hasNextPage } }`},
		"under another name":           {full(3), `x: articles { nodes { id } }`},
		"by an id":                     {full(1), `node(id: "person:a") { id __typename }`},
		"what is not there":            {full(0), `person(id: "person:a") { name }`},
		"a list":                       {full(1), `nodes(ids: ["person:a", "article:b"]) { id }`},
		"nothing that must be there":   {unnamed, `people { nodes { name } }`},
		"nothing below what may go":    {unnamed, `country(code: "IR") { name }`},
		"gone, and the field must be":  {failing(newsgraph.ErrUnavailable), `articles { totalCount }`},
		"a mistake of this program":    {failing(errors.New("no")), `articles { totalCount }`},
		"a mistake where null is well": {failing(errors.New("no")), `article(id: "article:a") { title }`},
		"a panic":                      {panicking, `article(id: "article:a") { title }`},
		"a panic in what must be":      {panicking, `articles { totalCount }`},
		"a wrong argument":             {full(1), `country(code: "Iran") { name }`},
		"a wrong argument further in":  {full(1), `people { nodes { articles(first: 0) { totalCount } } }`},
		"too much":                     {full(1), `articles(first: 101) { totalCount }`},
		"too much together":            {full(1), `articles(first: 100) { nodes { people(first: 100) { nodes { articles(first: 100) { nodes { id } } } } } }`},
	} {
		t.Run(name, func(t *testing.T) {
			alone := post(t, test.store, "{\n  "+test.field+" }", nil)
			among := post(t, test.store, "{\n  "+test.field+" __typename }", nil)
			delete(among.Data, "__typename")
			if diff := cmp.Diff(among, alone); diff != "" {
				t.Errorf("alone it is answered otherwise (-among others +alone):\n%s", diff)
			}
		})
	}
}
