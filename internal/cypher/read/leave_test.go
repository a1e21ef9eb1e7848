package read

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/query"
)

// tireless answers everything with a statement that never comes to its end, nor to its time.
type tireless struct {
	*Reader
	db *bolt.DB
}

const neverAnswered = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b UNWIND range(1, 1000000) AS c RETURN count(*) AS neverAnswered"

func (s tireless) Read(ctx context.Context, _ string, _ []*query.Field, _ []query.Args, _ time.Duration) (any, error) {
	return s.db.Read(ctx, neverAnswered, nil, bolt.ReadOptions{Timeout: time.Hour, Patient: true})
}

// TestStatementsEndWhenTheClientLeaves waits as long as it takes: the statement's own time is an hour.
func TestStatementsEndWhenTheClientLeaves(t *testing.T) {
	db, _, _ := served(t, nil)
	server := httptest.NewServer(graph.NewHandler(tireless{New(db), db}, slog.New(slog.DiscardHandler)))
	defer server.Close()
	await := func(want int64) {
		for {
			records, err := db.Read(t.Context(), "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'neverAnswered' RETURN count(*) AS n", nil, bolt.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			if records[0].Values[0] == want {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
	}
	ctx, leave := context.WithCancel(t.Context())
	defer leave()
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			r, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL, strings.NewReader(`{"query":"{ articles { totalCount } }"}`))
			if err != nil {
				t.Error(err)
				return
			}
			r.Header.Set("Content-Type", "application/json")
			if response, err := http.DefaultClient.Do(r); err == nil {
				response.Body.Close()
				t.Error("there was an answer")
			}
		})
	}
	await(1) // new shapes run one at a time
	gone := time.Now()
	leave()
	wait.Wait()
	await(0)
	t.Logf("the statements ended %v after the clients had left", time.Since(gone).Round(time.Millisecond))
}
