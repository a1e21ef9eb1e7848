// Command dearest looks for the dearest requests that the limits of a running newsgraph let pass, and fails if one of them costs the database
// more than it may. Each family of requests (families.go) has a size, and is asked in the largest that is not refused before the database is asked.
//
//	go run ./bench/dearest -url http://127.0.0.1:8080/graphql -neo4j $(pgrep -f Neo4jCommunity)
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/bench/process"
)

type config struct {
	url    string
	neo4j  int
	warmUp int
	rounds int
	most   time.Duration
	only   string
}

func main() {
	var c config
	flag.StringVar(&c.url, "url", "http://127.0.0.1:8080/graphql", "where the server answers")
	flag.IntVar(&c.neo4j, "neo4j", 0, "the process of its database, whose CPU time is read (Linux); without it only the time of an answer is known")
	flag.IntVar(&c.warmUp, "warm-up", 5, "how often each request is asked before it is measured: a JVM compiles what it runs often")
	flag.IntVar(&c.rounds, "n", 5, "how often each request is measured")
	flag.DurationVar(&c.most, "most", time.Second, "what a request may cost the database, in CPU time, as the median of its measurements")
	flag.StringVar(&c.only, "only", "", "families to ask, by parts of their names, with commas between; all if empty")
	flag.Parse()
	tooDear, err := run(context.Background(), os.Stdout, c)
	if err != nil {
		fmt.Fprintln(os.Stderr, "dearest:", err)
		os.Exit(2)
	}
	if tooDear {
		os.Exit(1)
	}
}

// run measures every family, and tells whether one costs more than it may.
func run(ctx context.Context, out io.Writer, c config) (tooDear bool, err error) {
	if c.neo4j != 0 && (!process.CPUKnown || process.CPUTime(c.neo4j) == 0) {
		return false, fmt.Errorf("the CPU time of process %d cannot be read", c.neo4j)
	}
	asker := &asker{url: c.url}
	s, err := subjectsOf(ctx, asker)
	if err != nil {
		return false, fmt.Errorf("what the graph holds: %w", err)
	}
	var found []measured
	for _, f := range families(s) {
		if c.only != "" && !slices.ContainsFunc(strings.Split(c.only, ","), func(part string) bool { return strings.Contains(f.name, part) }) {
			continue
		}
		m, err := measure(ctx, asker, c, f)
		if errors.Is(err, errNoneFits) {
			fmt.Fprintf(out, "%-22s refused in its smallest size\n", f.name)
			continue
		}
		if err != nil {
			return false, fmt.Errorf("%s: %w", f.name, err)
		}
		fmt.Fprintln(out, m)
		found = append(found, m)
	}
	if len(found) == 0 {
		return false, fmt.Errorf("nothing named like %q was let pass", c.only)
	}
	dearest := slices.MaxFunc(found, func(a, b measured) int { return cmp.Or(cmp.Compare(a.cpu, b.cpu), cmp.Compare(a.took, b.took)) })
	fmt.Fprintf(out, "\nthe dearest: %v\n%s\n", dearest, dearest.text)
	if dearest.cpu > c.most {
		fmt.Fprintf(out, "FAILED: %v are allowed\n", c.most)
	}
	return dearest.cpu > c.most, nil
}

// measured is what the largest request of a family costs: medians.
type measured struct {
	family    family
	size      int
	text      string
	cpu, took time.Duration // of the database; until the answer
	bytes     int
	outcome   string // what was answered
}

func (m measured) String() string {
	return fmt.Sprintf("%-22s %6d %-34s %8.0f ms of CPU %8.0f ms %9d bytes  %s", m.family.name, m.size, m.family.of,
		float64(m.cpu)/float64(time.Millisecond), float64(m.took)/float64(time.Millisecond), m.bytes, m.outcome)
}

// measure finds the largest size of a family that is let pass, and asks it.
func measure(ctx context.Context, a *asker, c config, f family) (measured, error) {
	size, err := largest(f.most, func(n int) (bool, error) {
		answer, err := a.ask(ctx, f.text(n))
		return answer.isAdmitted(), err
	})
	if err != nil {
		return measured{}, err
	}
	m := measured{family: f, size: size, text: f.text(size)}
	for range c.warmUp {
		if _, err := a.ask(ctx, m.text); err != nil {
			return measured{}, err
		}
	}
	var cpu, took []time.Duration
	for range c.rounds {
		before, begin := process.CPUTime(c.neo4j), time.Now()
		answer, err := a.ask(ctx, m.text)
		if err != nil {
			return measured{}, err
		}
		took = append(took, time.Since(begin))
		cpu = append(cpu, process.CPUTime(c.neo4j)-before)
		m.bytes, m.outcome = answer.bytes, answer.outcome()
	}
	m.cpu, m.took = median(cpu), median(took)
	if c.neo4j == 0 {
		m.cpu = 0
	}
	return m, nil
}

// errNoneFits is a family of which not even the smallest is let pass.
var errNoneFits = errors.New("its smallest request is refused")

// largest finds the largest number from 1 to most that fits, where with a number all smaller ones fit.
func largest(most int, fits func(int) (bool, error)) (int, error) {
	low, high := 0, most+1 // low fits, high does not
	for try := most; high-low > 1; try = (low + high) / 2 {
		ok, err := fits(try)
		if err != nil {
			return 0, err
		}
		if ok {
			low = try
		} else {
			high = try
		}
	}
	if low == 0 {
		return 0, errNoneFits
	}
	return low, nil
}

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}
