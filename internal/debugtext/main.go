package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http/httptest"
	"os"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/read"
	"github.com/newsgraph/newsgraph/internal/query"
)

type store struct{}

func (store) Compile(f *query.Field) (string, error) { return read.Compile(f) }
func (store) Read(_ context.Context, text string, fields []*query.Field, args []query.Args, _ time.Duration) (any, error) {
	p, _ := json.Marshal(read.Params(fields, args))
	fmt.Println(text)
	fmt.Println(string(p))
	return nil, io.EOF
}

func main() {
	q, _ := io.ReadAll(os.Stdin)
	body, _ := json.Marshal(map[string]any{"query": string(q)})
	r := httptest.NewRequest("POST", "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	graph.NewHandler(store{}, slog.New(slog.DiscardHandler)).ServeHTTP(w, r)
	fmt.Fprintln(os.Stderr, w.Body)
}
