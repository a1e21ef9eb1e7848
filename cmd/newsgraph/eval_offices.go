package main

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/newsgraph/newsgraph/internal/terminal"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/loader/extract/eval"
	"github.com/newsgraph/newsgraph/loader/format"
)

// evalOffices measures who is said to hold which office against facts that were read in articles.
func evalOffices(cfg evalConfig, out io.Writer) error {
	facts, err := readTable(cfg.offices, eval.ReadOffices)
	if err != nil {
		return err
	}
	if cfg.split != "" {
		facts = slices.DeleteFunc(facts, func(f eval.OfficeFact) bool { return f.Split != cfg.split })
	}
	x, err := extract.New()
	if err != nil {
		return err
	}
	all := make(map[string]eval.OfficeCount)
	var mistakes []eval.OfficeError
	for _, path := range cfg.paths {
		docs, err := readGold(path)
		if err != nil {
			return err
		}
		for i := range docs {
			if docs[i].Text, err = articleOf(docs[i].Text); err != nil {
				return fmt.Errorf("%s: %s: %w", path, docs[i].ID, err)
			}
		}
		counts, more := eval.Offices(facts, docs, x.Extract)
		maps.Copy(all, counts)
		mistakes = append(mistakes, more...)
	}
	w := bufio.NewWriter(out)
	shown := len(mistakes)
	if cfg.maxErrors >= 0 {
		shown = min(shown, cfg.maxErrors)
	}
	for _, m := range mistakes[:shown] {
		fmt.Fprintf(w, "%s %s: %s\n", m.Kind, m.Article, terminal.Line(m.What))
		if m.Context != "" {
			fmt.Fprintf(w, "    %s\n", terminal.Line(m.Context))
		}
	}
	if shown > 0 && shown < len(mistakes) {
		fmt.Fprintf(w, "... and %d more\n", len(mistakes)-shown)
	}
	writeOffices(w, all)
	return w.Flush()
}

// articleOf is the title and the body of an article in Markdown, as they are loaded; any other text as it is.
func articleOf(text string) (string, error) {
	if !strings.HasPrefix(text, "# ") {
		return text, nil
	}
	reader, r, err := format.New(nil).Open(strings.NewReader(text), "article.md")
	if err != nil {
		return "", err
	}
	var article string
	err = reader.Read(r, func(record format.Record) error {
		article = record.Draft.Title
		for _, p := range record.Draft.Paragraphs {
			article += "\n\n" + p.Text
		}
		return record.Err
	})
	return article, err
}

func writeOffices(out io.Writer, counts map[string]eval.OfficeCount) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "offices\tarticles\tfacts\tfound\trecall\tstatements\tright\tprecision\twith status\t")
	var total eval.OfficeCount
	line := func(name string, c eval.OfficeCount) {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%.1f\t%d\t%d\t%.1f\t%.1f\t\n", name, c.Articles, c.Facts, c.Found, 100*c.Recall(), c.Statements, c.Right, 100*c.Precision(), 100*c.StatusPrecision())
	}
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		line(name, counts[name])
		total.Add(counts[name])
	}
	line("all", total)
	_ = w.Flush() // out is a bufio.Writer, which keeps its error
}
