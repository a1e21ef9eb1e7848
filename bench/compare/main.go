// Command compare shows side by side what answers cost: those of newsgraph, of hand-written Cypher behind net/http, and of
// @neo4j/graphql, in one run, on one Neo4j, on one corpus. docs/benchmark.md says what is compared and how.
//
//	go run ./bench/compare -articles 10000
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/newsgraph/newsgraph/bench/corpus"
)

// usualArticles is the size of corpus that results are compared at.
const usualArticles = 100_000

// config is what the flags say.
type config struct {
	corpus      corpus.Config
	home        string // parent of the databases
	heap        string
	pageCache   string
	reuse       bool
	contestants []string
	questions   []string // empty for all
	connections []int
	rounds      int
	block       time.Duration
	warmUp      time.Duration
	scaling     int    // articles of the smaller corpus to scale from; 0 to compare contestants
	binary      string // of newsgraph; empty to build it
	out         string // directory of results; empty for none
	command     string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	c, err := parseFlags(os.Args[1:])
	if err == nil {
		err = run(ctx, c, os.Stdout, os.Stderr)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		stop()
		os.Exit(1)
	}
}

func parseFlags(args []string) (config, error) {
	c := config{command: strings.Join(append([]string{"go run ./bench/compare"}, args...), " ")}
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	flags.IntVar(&c.corpus.Articles, "articles", usualArticles, "articles of the corpus")
	flags.Uint64Var(&c.corpus.Seed, "seed", 1, "which corpus of that size")
	flags.BoolVar(&c.corpus.Lean, "lean", false, "bodies of three sentences, so that many articles can be loaded")
	flags.StringVar(&c.home, "home", "", "where databases are kept between runs (default: newsgraph/bench in your cache directory)")
	flags.StringVar(&c.heap, "heap", "1g", "heap of Neo4j")
	flags.StringVar(&c.pageCache, "pagecache", "1g", "page cache of Neo4j")
	flags.BoolVar(&c.reuse, "reuse", false, "use the database that is there though the code that writes it has changed since")
	contestants := flags.String("contestants", strings.Join(allContestants, ","), "who is measured; the floor always is")
	questions := flags.String("questions", "", "the names of the questions that are asked (default: all)")
	connections := flags.String("connections", "1,16", "how many connections ask at once")
	flags.IntVar(&c.rounds, "rounds", 5, "how often each contestant has its turn")
	flags.DurationVar(&c.block, "block", time.Second, "how long a turn takes")
	flags.DurationVar(&c.warmUp, "warm-up", 4*time.Second, "how long each contestant is asked each question before anything is measured")
	flags.IntVar(&c.scaling, "scaling", 0, "instead of comparing contestants, compare pages of a hub with those in a corpus of this many articles")
	flags.StringVar(&c.binary, "newsgraph", "", "the newsgraph that is measured (default: built from this checkout)")
	flags.StringVar(&c.out, "out", "bench/results", "directory that the results are written to; empty for none")
	if err := flags.Parse(args); err != nil {
		return c, err
	}
	c.contestants = list(*contestants)
	c.questions = list(*questions)
	for _, item := range list(*connections) {
		var n int
		if _, err := fmt.Sscanf(item, "%d", &n); err != nil || n < 1 {
			return c, fmt.Errorf("-connections: %q is no number above 0", item)
		}
		c.connections = append(c.connections, n)
	}
	for _, name := range c.contestants {
		if !slices.Contains(allContestants, name) {
			return c, fmt.Errorf("-contestants: there is no %q, only %s", name, strings.Join(allContestants, ", "))
		}
	}
	for _, name := range c.questions {
		if !slices.ContainsFunc(allQuestions, func(q question) bool { return q.name == name }) {
			return c, fmt.Errorf("-questions: there is no %q", name)
		}
	}
	if c.corpus.Articles < 1 || c.rounds < 1 || len(c.connections) == 0 {
		return c, errors.New("-articles, -rounds and -connections must be above 0")
	}
	return c, nil
}

// list splits at commas.
func list(text string) []string {
	return slices.DeleteFunc(strings.Split(text, ","), func(s string) bool { return s == "" })
}

// run loads what has to be loaded, measures, and writes the report.
func run(ctx context.Context, c config, out, progress io.Writer) error {
	say := func(format string, args ...any) { fmt.Fprintf(progress, format+"\n", args...) }
	about, err := describe(ctx, c)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "newsgraph-compare-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var text string
	if c.scaling > 0 {
		text, err = compareSizes(ctx, c, about, dir, say)
	} else {
		text, err = compareContestants(ctx, c, about, dir, say)
	}
	if err != nil {
		return err
	}
	if _, err := io.WriteString(out, text); err != nil || c.out == "" {
		return err
	}
	return about.save(c, text, say)
}

// compareContestants measures every contestant on one database.
func compareContestants(ctx context.Context, c config, about about, dir string, say func(string, ...any)) (_ string, err error) {
	arena, err := open(ctx, c, c.corpus, dir, c.contestants, say)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, arena.close()) }()
	var rounds []asked
	for _, q := range allQuestions {
		if len(c.questions) > 0 && !slices.Contains(c.questions, q.name) || q.alone && !slices.Contains(arena.contestants, newsgraphName) {
			continue
		}
		find := arena.entries
		if q.alone {
			find = arena.alone
		}
		entries, err := find(ctx, q)
		if err != nil {
			return "", fmt.Errorf("%s: %w", q.name, err)
		}
		rounds = append(rounds, asked{q, entries})
	}
	results, err := measureAll(ctx, c, rounds, c.connections, say)
	if err != nil {
		return "", err
	}
	return about.report(arena, results), nil
}

// scalingQuestions are those whose cost must not grow with the corpus.
var scalingQuestions = []string{"hub", "hub_middle"}

// compareSizes measures newsgraph and the floor on two databases at once.
func compareSizes(ctx context.Context, c config, about about, dir string, say func(string, ...any)) (_ string, err error) {
	small := c.corpus
	small.Articles = c.scaling
	var arenas []*arena
	defer func() {
		for _, a := range arenas {
			err = errors.Join(err, a.close())
		}
	}()
	for _, size := range []corpus.Config{small, c.corpus} {
		a, err := open(ctx, c, size, dir, []string{newsgraphName}, say)
		if err != nil {
			return "", err
		}
		arenas = append(arenas, a)
	}
	var rounds []asked
	for _, q := range allQuestions {
		if !slices.Contains(scalingQuestions, q.name) {
			continue
		}
		round := asked{question: q}
		for _, a := range arenas {
			entries, err := a.entries(ctx, q)
			if err != nil {
				return "", fmt.Errorf("%s: %w", q.name, err)
			}
			for _, e := range entries {
				e.name = fmt.Sprintf("%s, %d articles", e.name, a.corpus.Articles)
			}
			round.entries = append(round.entries, entries...)
		}
		rounds = append(rounds, round)
	}
	results, err := measureAll(ctx, c, rounds, []int{1}, say)
	if err != nil {
		return "", err
	}
	return about.scalingReport(arenas, results), nil
}
