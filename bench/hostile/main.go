// Command hostile attacks a running newsgraph for a time with all that is known to have brought a GraphQL server or its
// database down, while a friendly client asks small questions, and fails where the server suffers:
// where its memory goes over a bound, the friendly client waits too long, something answers INTERNAL, or
// server or database do not live at the end. The attacks depend on the seed alone, their order in time on the machine.
//
//	go run ./bench/hostile -url http://127.0.0.1:8080/graphql -pid $(pgrep newsgraph) -time 60s
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
)

type config struct {
	url       string
	seed      uint64
	time      time.Duration
	idle      time.Duration
	rounds    int
	attackers int
	pid       int
	rss       int
	ratio     float64
	least     time.Duration
	only      string
}

func main() {
	var c config
	flag.StringVar(&c.url, "url", "http://127.0.0.1:8080/graphql", "where the server answers")
	flag.Uint64Var(&c.seed, "seed", 1, "what the attacks are made from")
	flag.DurationVar(&c.time, "time", time.Minute, "how long to attack, all rounds together")
	flag.DurationVar(&c.idle, "idle", 10*time.Second, "how long to measure the friendly client alone, all rounds together")
	flag.IntVar(&c.rounds, "rounds", 1, "in how many turns to measure it alone and to attack: on a machine that does other things as well, both then have their share of that")
	flag.IntVar(&c.attackers, "attackers", 16, "how many attack at a time")
	flag.IntVar(&c.pid, "pid", 0, "the server's process, to see its memory where there is /proc")
	flag.IntVar(&c.rss, "rss", 512, "how many MiB of memory the server may take at most")
	flag.Float64Var(&c.ratio, "ratio", 10, "how many times its p99 alone the friendly client's p99 may be")
	flag.DurationVar(&c.least, "least", time.Millisecond, "the least p99 that counts as alone: below it, a machine's noise decides")
	flag.StringVar(&c.only, "only", "", "attacks to use, by parts of their names, with commas between; all if empty")
	flag.Parse()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	failures, err := run(ctx, os.Stdout, c)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, failure := range failures {
		fmt.Println("FAILED:", failure)
	}
	if len(failures) > 0 {
		os.Exit(1)
	}
	fmt.Println("ok")
}

// run attacks and says what was missed.
func run(ctx context.Context, out io.Writer, c config) (failures []string, err error) {
	attacks := chosen(c.only)
	if len(attacks) == 0 {
		return nil, fmt.Errorf("no attack is named like %q", c.only)
	}
	friend := newFriend(c.url)
	if err := friend.warmUp(ctx); err != nil {
		return nil, fmt.Errorf("before any attack: %w", err)
	}
	var alone, under times
	report := newTally(attacks)
	for round := range c.rounds {
		alone.add(friend.askFor(ctx, c.idle/time.Duration(c.rounds)))
		under.add(attackOnce(ctx, c, friend, attacks, uint64(round*c.attackers), report))
		time.Sleep(calm)
	}

	report.print(out)
	fmt.Fprintf(out, "\n%-32s %8s %8s %8s %8s %8s\n", "friendly client", "asked", "failed", "p50 ms", "p99 ms", "max ms")
	alone.print(out, "alone")
	under.print(out, "under attack")
	if under.failed > 0 {
		fmt.Fprintf(out, "the first failure: %s\n", under.first)
	}

	if n := report.internal(); n > 0 {
		failures = append(failures, fmt.Sprintf("%d answers were INTERNAL", n))
	}
	bound := time.Duration(c.ratio * float64(max(alone.at(99), c.least)))
	if p99 := under.at(99); p99 > bound {
		failures = append(failures, fmt.Sprintf("the friendly client's p99 is %v, %v is allowed", p99.Round(time.Millisecond/10), bound.Round(time.Millisecond/10)))
	}
	if under.failed*100 > under.asked {
		failures = append(failures, fmt.Sprintf("%d of the friendly client's %d requests failed", under.failed, under.asked))
	}
	failures = append(failures, memory(out, c)...)
	return append(failures, living(ctx, c, friend)...), nil
}

// calm is how long what an attack left under way may take to end.
const calm = 3 * time.Second

// attackOnce attacks for one round, and says how the friendly client fared.
func attackOnce(ctx context.Context, c config, friend *friend, attacks []attack, first uint64, report *tally) *times {
	during := c.time / time.Duration(c.rounds)
	ctx, stop := context.WithTimeout(ctx, during)
	defer stop()
	var wait sync.WaitGroup
	for n := range uint64(c.attackers) {
		wait.Go(func() { attacker(ctx, c, attacks, first+n, report) })
	}
	under := friend.askFor(ctx, during)
	wait.Wait()
	return under
}

// memory holds the most that the server took against its bound.
func memory(out io.Writer, c config) []string {
	if c.pid == 0 {
		return nil
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", c.pid))
	if err != nil {
		return []string{fmt.Sprintf("the server's memory cannot be read: %v", err)}
	}
	for line := range strings.Lines(string(status)) {
		var kib int
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &kib); err == nil {
			fmt.Fprintf(out, "\nthe server took %d MiB at most\n", kib>>10)
			if kib>>10 > c.rss {
				return []string{fmt.Sprintf("the server took %d MiB, %d are allowed", kib>>10, c.rss)}
			}
			return nil
		}
	}
	return []string{"the server's memory is not in /proc"}
}

// living asks server and database for a sign of life.
func living(ctx context.Context, c config, friend *friend) []string {
	var failures []string
	for _, path := range []string{"/healthz", "/readyz"} {
		address := strings.TrimSuffix(c.url, "/graphql") + path
		response, err := http.Get(address)
		if err != nil {
			failures = append(failures, err.Error())
			continue
		}
		response.Body.Close()
		if response.StatusCode != http.StatusOK {
			failures = append(failures, fmt.Sprintf("%s answers %s", address, response.Status))
		}
	}
	if err := friend.warmUp(ctx); err != nil {
		failures = append(failures, "afterwards: "+err.Error())
	}
	return failures
}

// chosen are the attacks whose names hold one of the parts.
func chosen(parts string) []attack {
	if parts == "" {
		return attacks
	}
	return slices.DeleteFunc(slices.Clone(attacks), func(a attack) bool {
		return !slices.ContainsFunc(strings.Split(parts, ","), func(part string) bool { return strings.Contains(a.name, part) })
	})
}
