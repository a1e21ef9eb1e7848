package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"time"
)

// questions are what a frontend asks again and again: small, and of few shapes.
var questions = []string{
	`{ articles(first: 10) { nodes { id title publishedAt people(first: 5) { nodes { id name } } } } }`,
	`{ country(code: "US") { name articleCount articles(first: 20) { nodes { id title } } } }`,
	`{ people(first: 10) { nodes { id name articleCount } } }`,
	`{ person(id: "person:emmanuel-macron") { name articles(first: 10) { nodes { title countries(first: 3) { nodes { code } } } } } }`,
	`{ stats { articles people countries } }`,
	`{ __typename }`,
}

// pause is how long the friendly client thinks between two questions.
const pause = 20 * time.Millisecond

// friend is a client that asks small questions, one after the other.
type friend struct {
	url    string
	client *http.Client
}

func newFriend(url string) *friend {
	return &friend{url, &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 1}}}
}

// ask asks a question and checks that it is answered.
func (f *friend) ask(ctx context.Context, question string) error {
	body, err := json.Marshal(map[string]string{"query": question})
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, f.url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := f.client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK || bytes.HasPrefix(text, []byte(`{"errors"`)) {
		return fmt.Errorf("%s: %.300s", response.Status, text)
	}
	return nil
}

// coldTime is how long a database may take until it answers a question that it has not planned before, just started.
const coldTime = 30 * time.Second

// warmUp asks each question until the database knows it.
func (f *friend) warmUp(ctx context.Context) error {
	end := time.Now().Add(coldTime)
	for _, question := range questions {
		for answered := 0; answered < 20; {
			err := f.ask(ctx, question)
			switch {
			case err == nil:
				answered++
			case time.Now().After(end):
				return err
			default:
				time.Sleep(time.Second / 4)
			}
		}
	}
	return nil
}

// askFor asks for a time. A question that fails counts as one that is never answered.
func (f *friend) askFor(ctx context.Context, during time.Duration) *times {
	var all times
	end := time.Now().Add(during)
	for i := 0; time.Now().Before(end) && ctx.Err() == nil; i++ {
		begin := time.Now()
		err := f.ask(context.WithoutCancel(ctx), questions[i%len(questions)])
		took := time.Since(begin)
		all.asked++
		if err != nil {
			if all.failed++; all.failed == 1 {
				all.first = err.Error()
			}
			took = max(took, f.client.Timeout)
		}
		all.took = append(all.took, took)
		time.Sleep(pause)
	}
	return &all
}

// times are how long answers took, the shortest first once they are added up.
type times struct {
	asked, failed int
	first         string
	took          []time.Duration
}

// add adds what was measured at another time.
func (t *times) add(more *times) {
	if t.first == "" {
		t.first = more.first
	}
	t.asked += more.asked
	t.failed += more.failed
	t.took = append(t.took, more.took...)
	slices.Sort(t.took)
}

func (t *times) at(percentile int) time.Duration {
	if len(t.took) == 0 {
		return 0
	}
	return t.took[min(len(t.took)*percentile/100, len(t.took)-1)]
}

func (t *times) print(out io.Writer, name string) {
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	fmt.Fprintf(out, "%-32s %8d %8d %8.1f %8.1f %8.1f\n", name, t.asked, t.failed, ms(t.at(50)), ms(t.at(99)), ms(t.at(100)))
}
