package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/bench/corpus"
	"github.com/newsgraph/newsgraph/bench/process"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// about is what one must know of a run to compare it with another.
type about struct {
	date, commit string
	machine      string
	programs     string
	settings     string
	command      string
}

// describe looks at machine and checkout before anything is measured.
func describe(ctx context.Context, c config) (about, error) {
	commit, err := output(ctx, "git", "rev-parse", "--short", "HEAD")
	if err != nil {
		return about{}, errors.Join(errors.New("this is to be run in a checkout"), err)
	}
	changed, err := output(ctx, "git", "status", "--porcelain", "--untracked-files=no")
	if err != nil {
		return about{}, err
	}
	if changed != "" {
		commit += "-changed"
	}
	node, err := output(ctx, "node", "--version")
	if err != nil {
		node = "none"
	}
	a := about{
		date: time.Now().UTC().Format(time.DateOnly), commit: commit, command: c.command,
		machine: fmt.Sprintf("%d cores (%s), %s of memory, %s/%s%s", runtime.NumCPU(), cpuModel(), memory(), runtime.GOOS, runtime.GOARCH, busy()),
		programs: fmt.Sprintf("%s, Neo4j %s with a heap of %s and a page cache of %s, Node.js %s",
			runtime.Version(), neo4jlocal.Version, c.heap, c.pageCache, node),
		settings: fmt.Sprintf("%d turns of %s for each contestant, in another order each round, after %s a question to warm up; medians of the turns, percentiles of all requests",
			c.rounds, c.block, c.warmUp),
	}
	if c.binary != "" {
		a.programs += "; newsgraph was given, not built from this commit"
	}
	if !process.CPUKnown {
		a.settings += "; CPU times are read on Linux only"
	}
	return a, nil
}

// text is the head of every page of results.
func (a about) text() string {
	return fmt.Sprintf("Command: `%s`\n\nMachine: %s.\n\nPrograms: %s.\n\nMeasured: %s.\n\n", a.command, a.machine, a.programs, a.settings)
}

func describeCorpus(c corpus.Config) string {
	kind := "about 330 words and 10 mentions each"
	if c.Lean {
		kind = "three sentences each"
	}
	return fmt.Sprintf("%d articles of seed %d, %s, made by bench/corpus as documents and loaded by newsgraph's import (no text was extracted)",
		c.Articles, c.Seed, kind)
}

// save writes the page of results to its file.
func (a about) save(c config, text string, say func(string, ...any)) error {
	name := a.date + "-" + a.commit
	if c.corpus.Articles != usualArticles {
		name += fmt.Sprintf("-%d", c.corpus.Articles)
	}
	if c.scaling > 0 {
		name += "-scaling"
	}
	file := filepath.Join(c.out, name+".md")
	if err := os.MkdirAll(c.out, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		return err
	}
	say("written to %s", file)
	return nil
}

func output(ctx context.Context, program string, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, program, args...).Output()
	return strings.TrimSpace(string(out)), err
}

// cpuModel is what Linux calls the processor.
func cpuModel() string { return firstLine("/proc/cpuinfo", "model name", "model unknown") }

// memory is the machine's, in GiB.
func memory() string {
	var kib int
	if _, err := fmt.Sscanf(firstLine("/proc/meminfo", "MemTotal", ""), "%d kB", &kib); err != nil {
		return "unknown size"
	}
	return fmt.Sprintf("%.0f GiB", float64(kib)/(1<<20))
}

// busy tells how busy the machine was with other things, where that is known.
func busy() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	one, _, _ := strings.Cut(string(text), " ")
	return ", load average before the run " + one
}

// firstLine gives what stands behind the colon in the first line that begins so.
func firstLine(file, begin, otherwise string) string {
	f, err := os.Open(file)
	if err != nil {
		return otherwise
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if name, value, ok := strings.Cut(lines.Text(), ":"); ok && strings.TrimSpace(name) == begin {
			return strings.TrimSpace(value)
		}
	}
	return otherwise
}
