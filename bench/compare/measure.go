package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/newsgraph/newsgraph/bench/process"
)

// entry is one contestant that is asked one question, and what was measured of it.
type entry struct {
	name   string
	url    string
	body   []byte
	server int // process number of the contestant
	neo4j  int // and of the database
	bytes  int // of the answer
}

// turn is what one turn of an entry took.
type turn struct {
	requests      int
	server, neo4j time.Duration // CPU; 0 where it cannot be read
	wall          time.Duration
	times         []time.Duration // of each request
}

// measured are all turns of an entry.
type measured struct {
	*entry
	turns []turn
}

// result is what was measured of one question with so many connections.
type result struct {
	question    question
	connections int
	entries     []measured
}

// asked is a question with those that are asked it.
type asked struct {
	question question
	entries  []*entry
}

// warmConnections are enough to keep a contestant busy while it warms up.
const warmConnections = 4

// measureAll warms up all contestants with all questions, and then measures question by question. Neo4j needs the time: it
// plans a statement once, but its JVM compiles what a statement runs through only after thousands of times.
func measureAll(ctx context.Context, c config, rounds []asked, connections []int, say func(string, ...any)) ([]result, error) {
	client := newClient(warmConnections)
	defer client.CloseIdleConnections()
	say("warming up")
	for _, r := range rounds {
		for _, e := range r.entries {
			if _, err := e.turn(ctx, client, warmConnections, c.warmUp); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", r.question.name, e.name, err)
			}
		}
	}
	var results []result
	for _, r := range rounds {
		for _, n := range connections {
			entries, err := measure(ctx, c, r.entries, n)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", r.question.name, err)
			}
			results = append(results, result{r.question, n, entries})
			say("%s, %d connections: %s", r.question.name, n, oneLine(entries))
		}
	}
	return results, nil
}

// measure lets the entries have their turns one after the other, in another order each round, so that neither the machine's
// drift nor what one leaves behind falls on the same one each time. The first round, in which connections are made and caches
// filled, is short and not counted.
func measure(ctx context.Context, c config, entries []*entry, connections int) ([]measured, error) {
	client := newClient(connections)
	defer client.CloseIdleConnections()
	all := make([]measured, len(entries))
	for i, e := range entries {
		all[i].entry = e
	}
	order := rand.New(rand.NewPCG(1, 2))
	for round := range 1 + c.rounds {
		lasting := c.block
		if round == 0 {
			lasting = min(c.block, c.warmUp) / 2
		}
		for _, i := range order.Perm(len(all)) {
			t, err := all[i].turn(ctx, client, connections, lasting)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", all[i].name, err)
			}
			if round > 0 {
				all[i].turns = append(all[i].turns, t)
			}
		}
	}
	return all, nil
}

// turn asks by so many connections at once for a while, and waits for the last answers.
func (e *entry) turn(ctx context.Context, client *http.Client, connections int, lasting time.Duration) (turn, error) {
	serverBefore, neo4jBefore := process.CPUTime(e.server), process.CPUTime(e.neo4j)
	begin := time.Now()
	times := make([][]time.Duration, connections)
	errs := make([]error, connections)
	var workers sync.WaitGroup
	for w := range connections {
		workers.Go(func() {
			for errs[w] == nil && (len(times[w]) == 0 || time.Since(begin) < lasting) {
				asked := time.Now()
				answer, err := ask(ctx, client, e.url, e.body)
				if err == nil && len(answer) != e.bytes {
					err = fmt.Errorf("an answer of %d bytes, the first had %d: %.300s", len(answer), e.bytes, answer)
				}
				errs[w] = err
				times[w] = append(times[w], time.Since(asked))
			}
		})
	}
	workers.Wait()
	t := turn{wall: time.Since(begin), server: process.CPUTime(e.server) - serverBefore, neo4j: process.CPUTime(e.neo4j) - neo4jBefore, times: slices.Concat(times...)}
	t.requests = len(t.times)
	return t, errors.Join(errs...)
}

// newClient keeps so many connections, and takes answers as they are: what compressing costs is not asked for.
func newClient(connections int) *http.Client {
	return &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: connections, DisableCompression: true}}
}

// A database that was just started may take longer to plan a question than its asker has: then it is asked again.
const (
	firstTries = 30
	firstPause = 2 * time.Second
)

// askFirst asks what may not be planned yet.
func askFirst(ctx context.Context, url string, body []byte) (answer []byte, err error) {
	for range firstTries {
		answer, err = ask(ctx, newClient(1), url, body)
		if !errors.Is(err, errUnavailable) {
			break
		}
		time.Sleep(firstPause)
	}
	return answer, err
}

var errUnavailable = errors.New("unavailable")

// ask posts a request and reads the whole answer, which must be no error.
func ask(ctx context.Context, client *http.Client, url string, body []byte) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json")
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	if response.StatusCode == http.StatusServiceUnavailable {
		return nil, fmt.Errorf("%w: %.500s", errUnavailable, answer)
	}
	if response.StatusCode != http.StatusOK || bytes.Contains(answer, []byte(`"errors":`)) {
		return nil, fmt.Errorf("%s: %.500s", response.Status, answer)
	}
	return answer, nil
}
