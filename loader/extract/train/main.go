// Command train makes the weights with which people are found: see docs/extraction.md.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph/loader/extract"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// goldSets are the sets of labelled texts that are learnt from, with their weight.
var goldSets = []struct {
	name   string
	weight float32
}{
	{"crossner", 1},
	{"wikigold", 1},
	{"uner_pud", 1},
	{"uner_ewt_news", 1},
}

// silverWeight is how much a text counts whose labels two other systems agree on.
const silverWeight = 1

type text struct {
	set, id string
	extract.TrainingText
}

func run(args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	data := flags.String("data", "", "folder with gold/*.jsonl and wikinews/*.jsonl")
	model := flags.String("out", "", "file of weights to write")
	clusters := flags.String("clusters", "", "file of word clusters to write instead of weights")
	folds := flags.Int("folds", 0, "cross-validate over so many parts of the labelled sets instead of writing weights")
	var o extract.TrainOptions
	flags.IntVar(&o.Epochs, "epochs", 5, "passes over the texts")
	flags.Float64Var(&o.Rate, "rate", 0.1, "step")
	flags.Float64Var(&o.Decay, "decay", 1e-4, "pull of the weights towards 0")
	flags.Float64Var(&o.Forget, "forget", 0.4, "part of the runs that are learnt without the words themselves")
	flags.Float64Var(&o.Drop, "drop", 0.3, "part of the features that each run is learnt without")
	flags.IntVar(&o.Fits, "fits", 6, "fits whose weights are averaged")
	flags.Uint64Var(&o.Seed, "seed", 1, "of the order of the texts")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *data == "" || *model == "" && *folds == 0 && *clusters == "" {
		return fmt.Errorf("want -data DIR and one of -out FILE, -folds N, -clusters FILE")
	}
	o.Log = log
	texts, err := readTexts(*data)
	if err != nil {
		return err
	}
	if *clusters != "" {
		return writeClusters(*clusters, texts, log)
	}
	if *folds > 0 {
		return crossValidate(texts, *folds, o, out)
	}
	weights, err := extract.TrainPeople(training(texts, nil), o)
	if err != nil {
		return err
	}
	return os.WriteFile(*model, weights, 0o644)
}

func writeClusters(path string, texts []text, log io.Writer) error {
	var all []string
	for _, t := range texts {
		if t.set == "wikinews" || t.set == "crossner" { // the large ones; the others stay fit for cross-validation
			all = append(all, t.Text)
		}
	}
	var b bytes.Buffer
	o := extract.ClusterOptions{Clusters: 320, MinCount: 3, Rounds: 12, Log: log}
	if err := extract.ClusterWords(all, o, &b); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

func training(texts []text, leaveOut func(text) bool) []extract.TrainingText {
	var ts []extract.TrainingText
	for _, t := range texts {
		if leaveOut == nil || !leaveOut(t) {
			ts = append(ts, t.TrainingText)
		}
	}
	return ts
}

// crossValidate trains on all parts but one, measures on that one, and prints the errors and the
// sums.
func crossValidate(texts []text, folds int, o extract.TrainOptions, out io.Writer) error {
	type count struct{ right, found, gold int }
	counts := map[string]*count{}
	for _, g := range goldSets {
		counts[g.name] = &count{}
	}
	for k := range folds {
		held := func(t text) bool {
			h := fnv.New32a()
			h.Write([]byte(t.id))
			return counts[t.set] != nil && int(h.Sum32()%uint32(folds)) == k
		}
		weights, err := extract.TrainPeople(training(texts, held), o)
		if err != nil {
			return err
		}
		x, err := extract.NewWithWeights(weights)
		if err != nil {
			return err
		}
		for _, t := range texts {
			if !held(t) {
				continue
			}
			c := counts[t.set]
			gold := map[extract.Span]bool{}
			for _, p := range t.People {
				gold[p] = true
			}
			c.gold += len(gold)
			for _, p := range x.Extract(t.Text).People {
				c.found++
				if gold[p.Span] {
					c.right++
					delete(gold, p.Span)
				} else {
					fmt.Fprintf(out, "wrong\t%s\t%s\n", t.set, inContext(t.Text, p.Span))
				}
			}
			for _, p := range t.People {
				if gold[p] {
					fmt.Fprintf(out, "missed\t%s\t%s\n", t.set, inContext(t.Text, p))
				}
			}
		}
	}
	for _, g := range goldSets {
		c := counts[g.name]
		p, r := float64(c.right)/float64(c.found), float64(c.right)/float64(c.gold)
		fmt.Fprintf(out, "%-16s P %.1f R %.1f F1 %.1f (%d people, %d parts)\n", g.name, 100*p, 100*r, 200*p*r/(p+r), c.gold, folds)
	}
	return nil
}

// inContext shows a span with what stands around it, on one line.
func inContext(text string, s extract.Span) string {
	const around = 60
	before, after := text[max(0, s.Start-around):s.Start], text[s.End:min(len(text), s.End+around)]
	return strings.ToValidUTF8(strings.ReplaceAll(before+"[["+text[s.Start:s.End]+"]]"+after, "\n", " / "), "")
}

func readTexts(dir string) ([]text, error) {
	var texts []text
	for _, g := range goldSets {
		err := readLines(filepath.Join(dir, "gold", g.name+".jsonl"), func(line []byte) error {
			var row struct {
				ID     string
				Text   string
				People []struct{ Start, End int }
			}
			if err := json.Unmarshal(line, &row); err != nil {
				return err
			}
			t := text{g.name, row.ID, extract.TrainingText{Text: row.Text, Weight: g.weight}}
			at := runeOffsets(row.Text)
			for _, p := range row.People {
				t.People = append(t.People, extract.Span{Start: at[p.Start], End: at[p.End]})
			}
			texts = append(texts, t)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	silver, err := readSilver(dir)
	return append(texts, silver...), err
}

func readSilver(dir string) ([]text, error) {
	bodies := map[string]string{}
	err := readLines(filepath.Join(dir, "wikinews", "articles.jsonl"), func(line []byte) error {
		var row struct{ ID, Title, Body string }
		if err := json.Unmarshal(line, &row); err != nil {
			return err
		}
		bodies[row.ID] = row.Title + "\n\n" + row.Body
		return nil
	})
	if err != nil {
		return nil, err
	}
	var texts []text
	err = readLines(filepath.Join(dir, "wikinews", "silver_people.jsonl"), func(line []byte) error {
		var row struct {
			ID     string
			Agree  [][2]int
			Only_A [][2]int
			Only_B [][2]int
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return err
		}
		body, ok := bodies[row.ID]
		if !ok {
			return fmt.Errorf("no article %s", row.ID)
		}
		at := runeOffsets(body)
		t := text{"wikinews", row.ID, extract.TrainingText{Text: body, Weight: silverWeight}}
		for _, p := range row.Agree {
			t.People = append(t.People, extract.Span{Start: at[p[0]], End: at[p[1]]})
		}
		for _, p := range append(row.Only_A, row.Only_B...) {
			t.Masked = append(t.Masked, extract.Span{Start: at[p[0]], End: at[p[1]]})
		}
		texts = append(texts, t)
		return nil
	})
	return texts, err
}

// runeOffsets maps code points to bytes.
func runeOffsets(s string) []int {
	at := make([]int, 0, utf8.RuneCountInString(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

func readLines(path string, use func([]byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 64<<20)
	n := 0
	for sc.Scan() {
		n++
		if strings.TrimSpace(sc.Text()) == "" {
			continue
		}
		if err := use(sc.Bytes()); err != nil {
			return fmt.Errorf("%s, line %d: %w", path, n, err)
		}
	}
	return sc.Err()
}
