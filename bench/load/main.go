// Command load shows how fast articles get into the graph, side by side on one machine: by the loader over the wire, by import, and by a client that
// writes the bare facts. docs/benchmark.md says what is compared and how.
//
//	go run ./bench/load -articles 20000
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/newsgraph/newsgraph/bench/process"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

type config struct {
	articles int
	readers  time.Duration
	memory   []int
	sizes    []int // of the graphs that it is decided in who is who
	only     []string
	keep     string
	binary   string
	dir      string
}

// all are the parts of a run.
var all = []string{"bare", "writer", "wire", "bulk", "readers", "memory", "again", "deciding"}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		stop()
		os.Exit(1)
	}
}

func parseFlags(args []string) (c config, err error) {
	flags := flag.NewFlagSet("load", flag.ContinueOnError)
	flags.IntVar(&c.articles, "articles", 20_000, "articles to load")
	flags.DurationVar(&c.readers, "readers", 20*time.Second, "how long readers ask while nothing is loaded")
	memory := flags.String("memory", "10000,100000", "loads of how many articles the memory of the loader is measured at")
	sizes := flags.String("deciding", "5000,20000", "graphs of how many articles it is measured in what deciding who is who costs after the same articles")
	only := flags.String("only", strings.Join(all, ","), "what is measured")
	flags.StringVar(&c.keep, "home", "", "where the database that the import fills is kept (default: it is deleted)")
	flags.StringVar(&c.binary, "newsgraph", "", "the newsgraph that is measured (default: built from this checkout)")
	if err := flags.Parse(args); err != nil {
		return c, err
	}
	c.only = strings.Split(*only, ",")
	for _, part := range c.only {
		if !slices.Contains(all, part) {
			return c, fmt.Errorf("-only: there is no %q, only %s", part, strings.Join(all, ", "))
		}
	}
	for _, list := range []struct {
		name, text string
		numbers    *[]int
	}{{"memory", *memory, &c.memory}, {"deciding", *sizes, &c.sizes}} {
		for item := range strings.SplitSeq(list.text, ",") {
			var n int
			if _, err := fmt.Sscanf(item, "%d", &n); err != nil || n < 1 {
				return c, fmt.Errorf("-%s: %q is no number above 0", list.name, item)
			}
			*list.numbers = append(*list.numbers, n)
		}
	}
	if c.articles < 1 {
		return c, errors.New("-articles must be above 0")
	}
	return c, nil
}

func run(ctx context.Context, args []string, out, progress io.Writer) (err error) {
	c, err := parseFlags(args)
	if err != nil {
		return err
	}
	if c.dir, err = os.MkdirTemp("", "newsgraph-load-*"); err != nil {
		return err
	}
	defer os.RemoveAll(c.dir)
	if c.binary == "" {
		c.binary = filepath.Join(c.dir, "newsgraph")
		build := exec.CommandContext(ctx, "go", "build", "-o", c.binary, "./cmd/newsgraph")
		build.Stderr = progress
		if err := build.Run(); err != nil {
			return fmt.Errorf("build newsgraph: %w", err)
		}
	}
	file, err := c.made(c.articles)
	if err != nil {
		return err
	}
	r := &runner{config: c, ctx: ctx, progress: progress, file: file, documents: filepath.Join(c.dir, "documents")}
	fmt.Fprintf(out, "%d articles of some 200 words\n\n", c.articles)
	for _, part := range []struct {
		name string
		do   func() (string, error)
	}{
		{"bare", r.bare}, {"writer", r.writer}, {"wire", r.wire}, {"bulk", r.bulk}, {"again", r.again}, {"readers", r.beside}, {"memory", r.remembered}, {"deciding", r.deciding},
	} {
		if !slices.Contains(c.only, part.name) {
			continue
		}
		text, err := part.do()
		if err != nil {
			return fmt.Errorf("%s: %w", part.name, err)
		}
		fmt.Fprintln(out, text)
	}
	return nil
}

// made makes a file of so many articles, unless it is there.
func (c config) made(articles int) (string, error) {
	name := filepath.Join(c.dir, fmt.Sprintf("%d.jsonl", articles))
	if _, err := os.Stat(name); err == nil {
		return name, nil
	}
	t, err := newTexts(articles)
	if err != nil {
		return "", err
	}
	return name, t.write(name)
}

// runner measures.
type runner struct {
	config
	ctx       context.Context
	progress  io.Writer
	file      string
	documents string
	loaded    string        // home of a database that all articles were loaded into
	bareTime  time.Duration // of the bare facts; 0 where they were not measured
	wireTime  time.Duration // of a whole process
}

func (r *runner) rate(took time.Duration) float64 { return float64(r.articles) / took.Seconds() }

// prepared has the documents of all articles made, once.
func (r *runner) prepared() error {
	if _, err := os.Stat(r.documents); err == nil {
		return nil
	}
	return extractAll(r.ctx, r.file, r.documents)
}

// withServer gives a Neo4j with an empty database of its own.
func (r *runner) withServer(do func(*neo4jlocal.Server) error) error {
	home, err := os.MkdirTemp(r.dir, "home-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	server, err := neo4jlocal.Start(r.ctx, neo4jlocal.Options{Home: home})
	if err != nil {
		return err
	}
	return errors.Join(do(server), server.Stop(context.WithoutCancel(r.ctx)))
}

func configOf(s *neo4jlocal.Server) bolt.Config {
	return bolt.Config{URI: s.URI, Username: s.Username, Password: s.Password}
}

func (r *runner) bare() (text string, err error) {
	if err := r.prepared(); err != nil {
		return "", err
	}
	return text, r.withServer(func(s *neo4jlocal.Server) (err error) {
		if r.bareTime, err = writeBare(r.ctx, configOf(s), r.documents); err != nil {
			return err
		}
		text = fmt.Sprintf("bare facts, written by one client:  %6.0f articles/s, %.2f ms of CPU of Neo4j each", r.rate(r.bareTime), r.each(process.CPUTime(s.PID)))
		return nil
	})
}

// each is what one article took, in milliseconds.
func (r *runner) each(d time.Duration) float64 {
	return float64(d) / float64(time.Millisecond) / float64(r.articles)
}

// writer writes the same documents as the loader does, without reading and extracting.
func (r *runner) writer() (text string, err error) {
	if err := r.prepared(); err != nil {
		return "", err
	}
	return text, r.withServer(func(s *neo4jlocal.Server) error {
		took, err := writeDocuments(r.ctx, configOf(s), r.documents)
		if err != nil {
			return err
		}
		text = fmt.Sprintf("the same documents, as newsgraph writes them:  %6.0f articles/s, %.2f ms of CPU of Neo4j each%s", r.rate(took), r.each(process.CPUTime(s.PID)), r.against(took))
		return nil
	})
}

func (r *runner) against(took time.Duration) string {
	if r.bareTime == 0 {
		return ""
	}
	return fmt.Sprintf(", %.0f %% of the bare facts' speed", 100*r.bareTime.Seconds()/took.Seconds())
}

// ended is a newsgraph that has ended.
type ended struct {
	wall   time.Duration
	loaded time.Duration // what it says that loading took
	memory int64         // most bytes of memory, 0 where it cannot be told
}

// newsgraph runs newsgraph as a process.
func (r *runner) newsgraph(args ...string) (ended, error) {
	cmd := exec.CommandContext(r.ctx, r.binary, args...)
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, r.progress
	cmd.Env = localOnly()
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return ended{}, err
	}
	peak := make(chan int64)
	over := make(chan struct{})
	go func() { peak <- process.PeakMemory(cmd.Process.Pid, over) }()
	err := cmd.Wait()
	close(over)
	p := ended{wall: time.Since(begin), memory: <-peak}
	if err != nil {
		return p, fmt.Errorf("newsgraph %s: %w", strings.Join(args, " "), err)
	}
	for line := range strings.Lines(out.String()) {
		var seconds float64
		if n, _ := fmt.Sscanf(line, "time %f s", &seconds); n == 1 {
			p.loaded = time.Duration(seconds * float64(time.Second))
		}
	}
	return p, nil
}

// localOnly is the environment in which newsgraph uses the local database.
func localOnly() []string { return append(os.Environ(), "NEO4J_URI=") }

// load runs a newsgraph that is to have loaded so many articles into a home in the end. A way to load that loads nothing is the fastest of all, so the graph is asked.
func (r *runner) load(home string, articles int, args ...string) (ended, error) {
	p, err := r.newsgraph(append([]string{"load", "--home", home}, args...)...)
	if err != nil {
		return p, err
	}
	ask := exec.CommandContext(r.ctx, r.binary, "stats", "--json", "--home", home)
	ask.Stderr, ask.Env = r.progress, localOnly()
	answer, err := ask.Output()
	if err != nil {
		return p, fmt.Errorf("newsgraph stats: %w", err)
	}
	var is struct{ Articles int }
	if err := json.Unmarshal(answer, &is); err != nil {
		return p, fmt.Errorf("read the answer of newsgraph stats: %w", err)
	}
	if is.Articles != articles {
		return p, fmt.Errorf("newsgraph load %s left %d articles in the graph, of %d", strings.Join(args, " "), is.Articles, articles)
	}
	return p, nil
}

func (r *runner) wire() (string, error) {
	home := filepath.Join(r.dir, "wire")
	p, err := r.load(home, r.articles, r.file)
	if err != nil {
		return "", err
	}
	r.loaded, r.wireTime = home, p.wall
	return fmt.Sprintf("newsgraph load, from text:  %6.0f articles/s%s; %.1f s with the start and the stop of the database; %s", r.rate(p.loaded), r.against(p.loaded), p.wall.Seconds(), megabytes(p.memory)), nil
}

// again loads what is loaded: as lines that the graph knows, and as lines that have to be read to see that nothing has changed.
func (r *runner) again() (string, error) {
	if r.loaded == "" {
		return "", errors.New("needs wire or bulk")
	}
	known, err := r.load(r.loaded, r.articles, r.file)
	if err != nil {
		return "", err
	}
	read, err := r.load(r.loaded, r.articles, "--map", "dateline=none", r.file)
	return fmt.Sprintf("newsgraph load, nothing changed:  %6.0f articles/s; read nevertheless  %6.0f", r.rate(known.loaded), r.rate(read.loaded)), err
}

func (r *runner) bulk() (string, error) {
	home := r.keep
	if home == "" {
		home = filepath.Join(r.dir, "bulk")
	}
	p, err := r.load(home, r.articles, "--bulk", r.file)
	if err != nil {
		return "", err
	}
	if r.loaded == "" {
		r.loaded = home
	}
	text := fmt.Sprintf("newsgraph load --bulk, from text to a database that can be served:  %6.0f articles/s, %.1f s; %s", r.rate(p.wall), p.wall.Seconds(), megabytes(p.memory))
	if r.wireTime > 0 {
		text += fmt.Sprintf("; %.1f times as fast as over the wire", r.wireTime.Seconds()/p.wall.Seconds())
	}
	return text, nil
}

func megabytes(bytes int64) string { return fmt.Sprintf("%d MB of memory at most", bytes>>20) }

// remembered shows what memory loads of different sizes take.
func (r *runner) remembered() (string, error) {
	var b strings.Builder
	for _, n := range r.memory {
		file, err := r.made(n)
		if err != nil {
			return "", err
		}
		for _, way := range [][]string{nil, {"--bulk"}} {
			home := filepath.Join(r.dir, "memory")
			p, err := r.load(home, n, append(slices.Clone(way), file)...)
			if err := errors.Join(err, os.RemoveAll(home)); err != nil {
				return "", err
			}
			fmt.Fprintf(&b, "%s of %d articles: %s\n", strings.Join(append([]string{"load"}, way...), " "), n, megabytes(p.memory))
		}
		if n != r.articles {
			if err := os.Remove(file); err != nil {
				return "", err
			}
		}
	}
	return b.String(), nil
}
