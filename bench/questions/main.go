// Command questions measures how long a running newsgraph takes to answer the page's example
// queries and those of README.md, one after the other, and each beside a query that asks the
// database for nothing: the ratio tells more than the time, which belongs to the machine.
//
//	go run ./bench/questions -url http://127.0.0.1:8080/graphql
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/web"
)

func main() {
	address := flag.String("url", "http://127.0.0.1:8080/graphql", "where the server answers")
	rounds := flag.Int("n", 200, "how often each query is asked")
	readme := flag.String("readme", "README.md", "where the questions of the README stand")
	flag.Parse()
	if err := run(os.Stdout, *address, *readme, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// question is a query with its request's body.
type question struct {
	name string
	body []byte
}

func run(out io.Writer, address, readme string, rounds int) error {
	questions, err := ofPage()
	if err != nil {
		return err
	}
	more, err := ofReadme(readme)
	if err != nil {
		return err
	}
	floor, err := measure(address, []byte(`{"query":"{ __typename }"}`), rounds)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%-28s %9s %9s %9s\n", "query", "p50 ms", "p95 ms", "p50/floor")
	show := func(name string, times []time.Duration) {
		fmt.Fprintf(out, "%-28s %9.2f %9.2f %9.1f\n", name, ms(at(times, 50)), ms(at(times, 95)),
			float64(at(times, 50))/float64(at(floor, 50)))
	}
	show("{ __typename }", floor)
	for _, q := range append(questions, more...) {
		times, err := measure(address, q.body, rounds)
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		show(q.name, times)
	}
	return nil
}

// ofPage are the page's example queries with their variables.
func ofPage() ([]question, error) {
	examples := web.Examples()
	files, err := fs.Glob(examples, "*.graphql")
	if err != nil {
		return nil, err
	}
	var list []question
	for _, file := range files {
		query, err := fs.ReadFile(examples, file)
		if err != nil {
			return nil, err
		}
		request := map[string]any{"query": string(query)}
		name := strings.TrimSuffix(file, ".graphql")
		if variables, err := fs.ReadFile(examples, name+".json"); err == nil {
			request["variables"] = json.RawMessage(variables)
		}
		body, err := json.Marshal(request)
		if err != nil {
			return nil, err
		}
		list = append(list, question{name, body})
	}
	return list, nil
}

// ofReadme are the fenced queries of a Markdown file.
func ofReadme(file string) ([]question, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var list []question
	for i, block := range strings.Split(string(text), "```graphql\n")[1:] {
		query, _, _ := strings.Cut(block, "```")
		body, err := json.Marshal(map[string]any{"query": query})
		if err != nil {
			return nil, err
		}
		list = append(list, question{fmt.Sprintf("README, question %d", i+1), body})
	}
	return list, nil
}

// measure asks the same again and again over one connection and sorts the times. The first
// answers, for which the database plans and warms, are left out.
func measure(address string, body []byte, rounds int) ([]time.Duration, error) {
	const warmUp = 20
	times := make([]time.Duration, 0, rounds)
	for i := range warmUp + rounds {
		begin := time.Now()
		response, err := http.Post(address, "application/json", bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		answer, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if err != nil {
			return nil, err
		}
		if response.StatusCode != http.StatusOK || bytes.Contains(answer, []byte(`"errors"`)) {
			return nil, fmt.Errorf("%s: %.200s", response.Status, answer)
		}
		if i >= warmUp {
			times = append(times, time.Since(begin))
		}
	}
	slices.Sort(times)
	return times, nil
}

func at(sorted []time.Duration, percentile int) time.Duration {
	return sorted[min(len(sorted)*percentile/100, len(sorted)-1)]
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
