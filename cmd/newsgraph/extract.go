package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/seeds"
)

// extractConfig is what the extract command was asked for.
type extractConfig struct {
	paths  []string
	pretty bool
}

func extractCommand(s streams) *cobra.Command {
	var cfg extractConfig
	cmd := &cobra.Command{
		Use:   "extract [FILE...]",
		Short: "Find people, countries and offices in texts",
		Long: `Find people, countries and offices in texts and print them as JSON, one line a text.

Without files, texts are read from standard input, one JSON object {"id", "text"} a line.
Every mention is printed, also repeated and short ones. Offsets are Unicode code points of
the text, the end is exclusive; "sentence" and "paragraph" count from 0. The name of a person
is the full name that the mention stands for, that of a country its common English name;
"surface" is what stands in the text, "why" the rule or list that decided.`,
		Example: `  echo '{"id":"1","text":"Iran said no."}' | newsgraph extract
  newsgraph extract --pretty article.md`,
		RunE: func(_ *cobra.Command, args []string) error {
			cfg.paths = args
			return runExtract(cfg, s)
		},
	}
	cmd.Flags().BoolVar(&cfg.pretty, "pretty", false, "print the text with coloured mentions instead of JSON")
	return cmd
}

// extractedText is one line of output.
type extractedText struct {
	ID        string             `json:"id"`
	People    []extractedPerson  `json:"people"`
	Countries []extractedCountry `json:"countries"`
	Offices   []extractedOffice  `json:"offices"`
}

type extractedPerson struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Surface   string `json:"surface"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Sentence  int    `json:"sentence"`
	Paragraph int    `json:"paragraph"`
	Why       string `json:"why"`
}

type extractedCountry struct {
	Code      string                       `json:"code"`
	Name      string                       `json:"name"`
	Kind      newsgraph.CountryMentionKind `json:"kind"`
	Surface   string                       `json:"surface"`
	Start     int                          `json:"start"`
	End       int                          `json:"end"`
	Sentence  int                          `json:"sentence"`
	Paragraph int                          `json:"paragraph"`
	Why       string                       `json:"why"`
}

type extractedOffice struct {
	Title        string                 `json:"title"`
	Person       string                 `json:"person"`
	PersonID     string                 `json:"personId"`
	Country      string                 `json:"country,omitempty"`
	Organization string                 `json:"organization,omitempty"`
	Status       newsgraph.OfficeStatus `json:"status"`
	Surface      string                 `json:"surface"`
	Start        int                    `json:"start"`
	End          int                    `json:"end"`
	Sentence     int                    `json:"sentence"`
	Paragraph    int                    `json:"paragraph"`
	Why          string                 `json:"why"`
}

func runExtract(cfg extractConfig, s streams) error {
	x, err := extract.New()
	if err != nil {
		return err
	}
	names, err := countryNames()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(s.out)
	write := func(id, text string) error {
		if cfg.pretty {
			return writePretty(out, id, text, x.Extract(text))
		}
		line, err := json.Marshal(describe(id, text, x.Extract(text), names))
		if err != nil {
			return err
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
		return out.Flush() // a reader at the other end of a pipe waits for it
	}
	if len(cfg.paths) == 0 {
		if err := extractLines(s.in, write); err != nil {
			return err
		}
	}
	for _, path := range cfg.paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := write(filepath.Base(path), string(text)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// extractLines reads {"id", "text"} objects one a line.
func extractLines(in io.Reader, write func(id, text string) error) error {
	lines := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, readErr := lines.ReadBytes('\n')
		if readErr != nil && !errors.Is(readErr, io.EOF) {
			return fmt.Errorf("standard input: %w", readErr)
		}
		if len(line) > 1 {
			var row struct {
				ID   string  `json:"id"`
				Text *string `json:"text"`
			}
			if err := json.Unmarshal(line, &row); err != nil {
				return fmt.Errorf("standard input, line %d: want {\"id\", \"text\"}: %w", n, err)
			}
			if row.Text == nil {
				return fmt.Errorf("standard input, line %d: no \"text\"", n)
			}
			if err := write(row.ID, *row.Text); err != nil {
				return err
			}
		}
		if readErr != nil {
			return nil
		}
	}
}

// countryNames is the common English name of each country by its code.
func countryNames() (map[string]string, error) {
	countries, err := seeds.Countries()
	if err != nil {
		return nil, err
	}
	names := make(map[string]string, len(countries))
	for _, c := range countries {
		names[c.Code] = c.Name
	}
	return names, nil
}

// describe turns what was found into a line of output.
func describe(id, text string, r extract.Result, countries map[string]string) extractedText {
	out := extractedText{
		ID:        id,
		People:    make([]extractedPerson, 0, len(r.People)),
		Countries: make([]extractedCountry, 0, len(r.Countries)),
		Offices:   make([]extractedOffice, 0, len(r.Offices)),
	}
	points := pointCounter{text: text}
	for _, m := range r.People {
		out.People = append(out.People, extractedPerson{
			ID: newsgraph.PersonID(m.Name), Name: m.Name, Surface: text[m.Start:m.End],
			Start: points.at(m.Start), End: points.at(m.End),
			Sentence: m.Sentence, Paragraph: m.Paragraph, Why: m.Why,
		})
	}
	for _, m := range r.Countries {
		out.Countries = append(out.Countries, extractedCountry{
			Code: m.Code, Name: countries[m.Code], Kind: m.Kind, Surface: text[m.Start:m.End],
			Start: points.at(m.Start), End: points.at(m.End),
			Sentence: m.Sentence, Paragraph: m.Paragraph, Why: m.Why,
		})
	}
	for _, o := range r.Offices {
		out.Offices = append(out.Offices, extractedOffice{
			Title: o.Title, Person: o.Person, PersonID: newsgraph.PersonID(o.Person),
			Country: o.Country, Organization: o.Organization, Status: o.Status,
			Surface: text[o.Start:o.End], Start: points.at(o.Start), End: points.at(o.End),
			Sentence: o.Sentence, Paragraph: o.Paragraph, Why: o.Why,
		})
	}
	return out
}

// pointCounter turns byte offsets into code point offsets. It goes on from the last one asked
// for, so offsets in rising order cost one pass over the text.
type pointCounter struct {
	text        string
	byte, point int
}

func (p *pointCounter) at(offset int) int {
	if offset < p.byte {
		p.point -= utf8.RuneCountInString(p.text[offset:p.byte])
	} else {
		p.point += utf8.RuneCountInString(p.text[p.byte:offset])
	}
	p.byte = offset
	return p.point
}
