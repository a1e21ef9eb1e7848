package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// patience is how long an attacker waits for an answer.
const patience = 30 * time.Second

// attacker attacks at random until its time is over.
func attacker(ctx context.Context, c config, attacks []attack, n uint64, report *tally) {
	random := rand.New(rand.NewPCG(c.seed, n))
	client := &http.Client{Timeout: patience, Transport: &http.Transport{MaxIdleConnsPerHost: 4, DisableCompression: true}}
	defer client.CloseIdleConnections()
	for ctx.Err() == nil {
		i := random.IntN(len(attacks))
		begin := time.Now()
		outcome := attacks[i].send(ctx, &target{c.url, client}, random)
		if ctx.Err() == nil { // what the end of the attack ends tells nothing
			report.add(i, outcome, time.Since(begin))
		}
	}
}

// target is where attacks go.
type target struct {
	url    string
	client *http.Client
}

// query sends a text with variables, as a client would.
func (t *target) query(ctx context.Context, text string, variables any) string {
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		return err.Error()
	}
	return t.send(ctx, http.MethodPost, t.url, body, "Content-Type", "application/json")
}

// send sends a request and says what became of it, in a word.
func (t *target) send(ctx context.Context, method, address string, body []byte, header ...string) string {
	request, err := http.NewRequestWithContext(ctx, method, address, bytes.NewReader(body))
	if err != nil {
		return err.Error()
	}
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	response, err := t.client.Do(request)
	if err != nil {
		return broken
	}
	defer response.Body.Close()
	return outcomeOf(response)
}

// Outcomes of an attack. The others are codes of errors.
const (
	answered = "answered"
	broken   = "no answer"
	hung     = "cut off"
)

// outcomeOf reads an answer as far as it tells what became of the request: errors stand in front.
func outcomeOf(response *http.Response) string {
	head, err := io.ReadAll(io.LimitReader(response.Body, 64<<10))
	if err != nil {
		return broken
	}
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return hung
	}
	for _, code := range []string{"INTERNAL", "UNAVAILABLE", "LIMIT_EXCEEDED", "BAD_USER_INPUT", "NOT_FOUND"} {
		if bytes.Contains(head, []byte(`"code":"`+code+`"`)) {
			return code
		}
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Sprint(response.StatusCode)
	}
	return answered
}

// dial opens a connection of its own, for attacks below HTTP.
func (t *target) dial() (net.Conn, string, error) {
	address, err := url.Parse(t.url)
	if err != nil {
		return nil, "", err
	}
	host := address.Host
	if address.Scheme == "https" {
		connection, err := tls.Dial("tcp", host, nil)
		return connection, host, err
	}
	connection, err := net.Dial("tcp", host)
	return connection, host, err
}

// tally counts what became of attacks.
type tally struct {
	attacks []attack

	mu       sync.Mutex
	outcomes []map[string]int
	longest  []time.Duration
}

func newTally(attacks []attack) *tally {
	t := &tally{attacks: attacks, outcomes: make([]map[string]int, len(attacks)), longest: make([]time.Duration, len(attacks))}
	for i := range t.outcomes {
		t.outcomes[i] = map[string]int{}
	}
	return t
}

func (t *tally) add(i int, outcome string, took time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.outcomes[i][outcome]++
	t.longest[i] = max(t.longest[i], took)
}

func (t *tally) internal() int {
	n := 0
	for _, outcomes := range t.outcomes {
		n += outcomes["INTERNAL"]
	}
	return n
}

func (t *tally) print(out io.Writer) {
	columns := []string{answered, "LIMIT_EXCEEDED", "BAD_USER_INPUT", "UNAVAILABLE", "INTERNAL"}
	fmt.Fprintf(out, "%-32s %8s %9s %9s %9s %9s %9s %9s %9s\n", "attack", "sent", "answered", "limit", "bad", "unavail.", "internal", "other", "max ms")
	for i, attack := range t.attacks {
		sent, counts := 0, make([]int, len(columns))
		for outcome, n := range t.outcomes[i] {
			sent += n
			for j, column := range columns {
				if outcome == column {
					counts[j] += n
				}
			}
		}
		other := sent
		for _, n := range counts {
			other -= n
		}
		fmt.Fprintf(out, "%-32s %8d", attack.name, sent)
		for _, n := range append(counts, other) {
			fmt.Fprintf(out, " %9d", n)
		}
		fmt.Fprintf(out, " %9d\n", t.longest[i].Milliseconds())
	}
}
