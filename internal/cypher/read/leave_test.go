package read

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/query"
)

// tireless answers everything but what is asked first with a statement that never comes to its end, nor to its time.
type tireless struct {
	patient
	db       *bolt.DB
	answered atomic.Bool
}

const neverAnswered = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b UNWIND range(1, 1000000) AS c RETURN count(*) AS neverAnswered"

func (*tireless) Plan(context.Context, string, []*query.Field, []query.Args) error { return nil }

func (s *tireless) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	if !s.answered.Swap(true) {
		return s.patient.Read(ctx, text, fields, args, timeout)
	}
	return s.db.Read(ctx, neverAnswered, nil, bolt.ReadOptions{Timeout: time.Hour, Patient: true})
}

// TestStatementsEndWhenTheClientLeaves waits as long as it takes: the statement's own time is an hour.
func TestStatementsEndWhenTheClientLeaves(t *testing.T) {
	db, _, _ := served(t, nil)
	server := httptest.NewServer(graph.NewHandler(&tireless{patient: patient{New(db)}, db: db}, slog.New(slog.DiscardHandler)))
	defer server.Close()
	const question = `{ articles { totalCount } }`
	ask(t, server.Config.Handler, question, nil) // a text of which there was an answer: up to the first one the statement goes on
	await := func(begun bool) {
		for {
			records, err := db.Read(t.Context(), "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'neverAnswered' RETURN count(*) AS n", nil, bolt.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			if n, _ := records[0].Values[0].(int64); (n > 0) == begun {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
	}
	await(false) // so that the question is planned: who waits for a turn is refused after some seconds
	ctx, leave := context.WithCancel(t.Context())
	defer leave()
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			r, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL, strings.NewReader(`{"query":"`+question+`"}`))
			if err != nil {
				t.Error(err)
				return
			}
			r.Header.Set("Content-Type", "application/json")
			if response, err := http.DefaultClient.Do(r); err == nil {
				body, _ := io.ReadAll(response.Body)
				response.Body.Close()
				t.Errorf("there was an answer: %s", body)
			}
		})
	}
	await(true)
	gone := time.Now()
	leave()
	wait.Wait()
	await(false)
	t.Logf("the statements ended %v after the clients had left", time.Since(gone).Round(time.Millisecond))
}

// TestPlansComeThrough has clients ask that wait for a small part of what the database takes to plan: they are not cut off for ever.
func TestPlansComeThrough(t *testing.T) {
	_, h, _ := served(t, nil)
	const text = `{ publishers(first: 2) { nodes { %s: articles(first: 5, filter: {countries: {anyOf: ["RU", "IR"]}, %s: ["person:x", "person:y"]}) { totalCount nodes { title people { nodes { name } } } } } } }`
	begin := time.Now()
	ask(t, h, fmt.Sprintf(text, "a", "publishers"), nil)
	planned := time.Now()
	ask(t, h, fmt.Sprintf(text, "a", "publishers"), nil)
	wait := max(planned.Sub(begin)/20, 5*time.Since(planned)) // for an answer, once it is planned
	body, err := json.Marshal(map[string]any{"query": fmt.Sprintf(text, "a", "authors")})
	if err != nil {
		t.Fatal(err)
	}
	const patience = 3 * time.Minute
	for try, asked := 1, time.Now(); time.Since(asked) < patience; try++ {
		ctx, leave := context.WithTimeout(t.Context(), wait)
		r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		leave()
		if strings.Contains(w.Body.String(), `"data":{`) {
			t.Logf("answered at the try %d of %v", try, wait)
			return
		}
	}
	t.Errorf("no answer within %v, in tries of %v", patience, wait)
}
