package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/terminal"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/loader/extract/eval"
)

// evalConfig is what the eval command was asked for.
type evalConfig struct {
	paths     []string
	kinds     []newsgraph.CountryMentionKind
	maxErrors int
	only      string
	json      bool
	identity  string // file of pairs; empty to measure what is extracted
	leaders   string // file
	offices   string // file of facts; empty to measure what else is extracted
	split     string
}

func evalCommand(s streams) *cobra.Command {
	var (
		cfg   evalConfig
		kinds []string
	)
	cmd := &cobra.Command{
		Use:   "eval GOLD.jsonl...",
		Short: "Measure extraction against labelled texts",
		Long: `Measure extraction against labelled texts and print precision, recall and F1 of people
(exact span), of country mentions (span and code) and of countries per document, the
commonest errors in context, and the words extracted in a second on one core.

Each line of a labelled set is an object {"id", "text", "people": [{"start", "end"}],
"countries": [{"iso2", "start", "end", "kind"}]}. Offsets are Unicode code points, the end
is exclusive. What a set has no field for is not measured. "file" may stand for "text" and
names a file beside the set; "countries_doc" and "people_doc" list what a text is about,
without spans, of which only recall is measured.`,
		Example: `  newsgraph eval gold/*.jsonl --kinds NAME,DEMONYM --errors 20
  newsgraph eval --json gold/*.jsonl
  newsgraph eval --identity pairs.tsv --leaders leaders.tsv --split test wikinews.jsonl
  newsgraph eval --offices offices.tsv --split test wikinews.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			cfg.paths = args
			if cfg.offices != "" {
				return evalOffices(cfg, s.out)
			}
			if cfg.identity != "" || cfg.leaders != "" {
				return evalIdentity(cfg, s.out)
			}
			var err error
			if cfg.kinds, err = parseKinds(kinds); err != nil {
				return err
			}
			return runEval(cfg, s.out)
		},
	}
	cmd.Flags().StringSliceVar(&kinds, "kinds", nil, "kinds of country mention that count (default all): "+strings.Join(kindNames(), ", "))
	cmd.Flags().IntVar(&cfg.maxErrors, "errors", 10, "errors to print for each measure; -1 for all")
	cmd.Flags().StringVar(&cfg.only, "only", "", "print errors of one measure only: people, mentions or documents")
	cmd.Flags().StringVar(&cfg.identity, "identity", "", "measure instead who is taken for one person across the articles of each set, by this table of pairs of names")
	cmd.Flags().StringVar(&cfg.leaders, "leaders", "", "and how much of the articles on these leaders is with one person")
	cmd.Flags().StringVar(&cfg.offices, "offices", "", "measure instead who is said to hold which office in the articles of each set, by this table of facts")
	cmd.Flags().StringVar(&cfg.split, "split", "", "only pairs or facts of this split: dev or test")
	cmd.Flags().BoolVar(&cfg.json, "json", false, "print one JSON object a set, without the errors")
	return cmd
}

func countryKinds() []newsgraph.CountryMentionKind {
	return []newsgraph.CountryMentionKind{
		newsgraph.KindName, newsgraph.KindDemonym, newsgraph.KindCapital,
		newsgraph.KindMetonym, newsgraph.KindRegion, newsgraph.KindOrganization,
	}
}

func kindNames() []string {
	var out []string
	for _, k := range countryKinds() {
		out = append(out, string(k))
	}
	return out
}

func parseKinds(names []string) ([]newsgraph.CountryMentionKind, error) {
	var out []newsgraph.CountryMentionKind
next:
	for _, name := range names {
		for _, k := range countryKinds() {
			if strings.EqualFold(name, string(k)) {
				out = append(out, k)
				continue next
			}
		}
		return nil, fmt.Errorf("%q is no kind of country mention: want %s", name, strings.Join(kindNames(), ", "))
	}
	return out, nil
}

func runEval(cfg evalConfig, out io.Writer) error {
	x, err := extract.New()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	for i, path := range cfg.paths {
		docs, err := readGold(path)
		if err != nil {
			return err
		}
		report := eval.Run(docs, x.Extract, eval.Options{Kinds: cfg.kinds})
		if err := report.Only(cfg.only); err != nil {
			return err
		}
		if cfg.json {
			if err := writeObject(w, measured(path, report)); err != nil {
				return err
			}
			continue
		}
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, terminal.Line(path))
		var text bytes.Buffer
		if err := report.Write(&text, cfg.maxErrors); err != nil {
			return err
		}
		w.WriteString(terminal.Text(text.String())) // a bufio.Writer keeps its first error for Flush
	}
	return w.Flush()
}

// measure is a measure of a set as JSON has it; only recall where labels have no spans. Shares are of 1.
type measure struct {
	Name      string   `json:"name"`
	Precision *float64 `json:"precision"`
	Recall    float64  `json:"recall"`
	F1        *float64 `json:"f1"`
	Right     int      `json:"right"`
	Wrong     *int     `json:"wrong"`
	Missed    int      `json:"missed"`
}

func measured(path string, r eval.Report) any {
	measures := []measure{}
	for _, m := range r.Measures() {
		shown := measure{Name: m.Name, Recall: m.Recall(), Right: m.Right, Missed: m.Missed}
		if !m.RecallOnly() {
			precision, f1 := m.Precision(), m.F1()
			shown.Precision, shown.F1, shown.Wrong = &precision, &f1, &m.Wrong
		}
		measures = append(measures, shown)
	}
	return struct {
		Set            string    `json:"set"`
		Texts          int       `json:"texts"`
		Words          int       `json:"words"`
		WordsPerSecond float64   `json:"wordsPerSecond"`
		Measures       []measure `json:"measures"`
	}{path, r.Docs, r.Words, r.WordsPerSecond(), measures}
}

func readGold(path string) ([]eval.Doc, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	docs, err := eval.Read(f, func(name string) (string, error) {
		text, err := os.ReadFile(filepath.Join(filepath.Dir(path), name))
		return string(text), err
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return docs, nil
}
