package main

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"text/tabwriter"

	"golang.org/x/sync/errgroup"

	"github.com/newsgraph/newsgraph"
	identityeval "github.com/newsgraph/newsgraph/internal/identity/eval"
	"github.com/newsgraph/newsgraph/internal/terminal"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/loader/extract/eval"
)

// evalIdentity measures who is taken for one person in each set of articles.
func evalIdentity(cfg evalConfig, out io.Writer) error {
	var pairs []identityeval.Pair
	var leaders []identityeval.Leader
	if cfg.identity != "" {
		var err error
		if pairs, err = readTable(cfg.identity, identityeval.ReadPairs); err != nil {
			return err
		}
		if cfg.split != "" {
			pairs = slices.DeleteFunc(pairs, func(p identityeval.Pair) bool { return p.Split != cfg.split })
		}
	}
	if cfg.leaders != "" {
		var err error
		if leaders, err = readTable(cfg.leaders, identityeval.ReadLeaders); err != nil {
			return err
		}
	}
	x, err := extract.New()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	all := make(map[string]identityeval.Count)
	for _, path := range cfg.paths {
		texts, err := readGold(path)
		if err != nil {
			return err
		}
		docs, err := documentsOf(texts, x)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		world := identityeval.NewWorld(docs)
		counts, mistakes, _ := world.Measure(pairs)
		for class, c := range counts {
			all[class] = identityeval.Total(map[string]identityeval.Count{"": all[class], "more": c})
		}
		fmt.Fprintf(w, "%s: %d articles\n", terminal.Line(filepath.Base(path)), len(texts))
		for i, m := range mistakes {
			if cfg.maxErrors >= 0 && i >= cfg.maxErrors {
				fmt.Fprintf(w, "  ... and %d more\n", len(mistakes)-i)
				break
			}
			fmt.Fprintf(w, "  %s, %s: %s in %s is %s, %s in %s is %s\n", m.Verdict, m.Class, m.A, m.ArticlesA[0], orUnclear(m.PersonA), m.B, m.ArticlesB[0], orUnclear(m.PersonB))
		}
		writeLeaders(w, world.Together(leaders))
	}
	writeCounts(w, all)
	return w.Flush()
}

func readTable[T any](path string, read func(io.Reader) ([]T, error)) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return list, nil
}

func orUnclear(id string) string {
	if id == "" {
		return "not clear"
	}
	return id
}

func writeLeaders(w io.Writer, shares map[string]float64) {
	const most = 0.95
	good := 0
	for _, leader := range slices.Sorted(maps.Keys(shares)) {
		if shares[leader] >= most {
			good++
			continue
		}
		fmt.Fprintf(w, "  %s: %.0f %% of the articles with one person\n", leader, 100*shares[leader])
	}
	if len(shares) > 0 {
		fmt.Fprintf(w, "  %d of %d leaders have %.0f %% of their articles with one person\n", good, len(shares), 100*most)
	}
}

func writeCounts(out io.Writer, counts map[string]identityeval.Count) {
	if len(counts) == 0 {
		return
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "pairs\tprecision\trecall\tright\twrong\tmissed\tapart\t")
	line := func(name string, c identityeval.Count) {
		fmt.Fprintf(w, "%s\t%.1f\t%.1f\t%d\t%d\t%d\t%d\t\n", name, 100*c.Precision(), 100*c.Recall(), c.Right, c.Wrong, c.Missed, c.Apart)
	}
	for _, class := range slices.Sorted(maps.Keys(counts)) {
		line(class, counts[class])
	}
	line("all", identityeval.Total(counts))
	_ = w.Flush() // out is a bufio.Writer, which keeps its error
}

// documentsOf extracts what texts say, each as one body.
func documentsOf(texts []eval.Doc, x *extract.Extractor) ([]newsgraph.Document, error) {
	docs := make([]newsgraph.Document, len(texts))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range texts {
		group.Go(func() (err error) {
			t := &texts[i]
			docs[i], err = loader.Document(newsgraph.Article{ID: t.ID, PublishedAt: t.PublishedAt, Body: t.Text}, x)
			return err
		})
	}
	return docs, group.Wait()
}
