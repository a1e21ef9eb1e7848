package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/terminal"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/seeds"
)

// extractConfig is what the extract command was asked for.
type extractConfig struct {
	paths   []string
	mapping string
	pretty  bool
}

func extractCommand(s streams) *cobra.Command {
	var cfg extractConfig
	cmd := &cobra.Command{
		Use:   "extract [PATH...]",
		Short: "Find people, countries and offices in texts",
		Long: `Find people, countries and offices in texts and print them as JSON, one line a text.

Without files, standard input is read: JSON objects {"id", "text"} one a line, or, where it does
not begin with a brace, one plain text, whose id is "-".
Files and directories are read like those of the load command, in every format and with --map
(newsgraph load --dry-run shows how they are understood); a file that is no article is
read as plain text. Their lines hold the "text" that was read, to which the offsets belong:
title, caption of the image and body, a blank line between.

Every mention is printed, also repeated and short ones. Offsets are Unicode code points of
the text, the end is exclusive; paragraphs count from 0. The name of a person is the full name
that the mention stands for, that of a country its common English name; "surface" is what stands
in the text, "sentence" the sentence around it (of one over 2,000 bytes the words around it),
"why" the rule or list that decided. "language" is that of the text, where it is known. In a
text that is not English nothing is looked for; its line says "skipped": "not English".

With --pretty, mentions are coloured on a terminal, and lines end where words do; elsewhere, and
where NO_COLOR is set, they stand in brackets. CLICOLOR_FORCE colours them anyway.`,
		Example: `  echo "Iran said no." | newsgraph extract
  echo '{"id":"1","text":"Iran said no."}' | newsgraph extract
  newsgraph extract --pretty article.md`,
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg.paths = args
			return runExtract(cmd.Context(), cfg, s)
		},
	}
	cmd.Flags().BoolVar(&cfg.pretty, "pretty", false, "print the text with its mentions marked instead of JSON")
	cmd.Flags().StringVar(&cfg.mapping, "map", "", "where fields of files are, as FIELD=KEY,...; see newsgraph load")
	return cmd
}

func runExtract(ctx context.Context, cfg extractConfig, s streams) error {
	x, err := extract.New()
	if err != nil {
		return err
	}
	names, err := countryNames()
	if err != nil {
		return err
	}
	e := extraction{x: x, countries: names, pretty: cfg.pretty, style: styleFor(s), out: bufio.NewWriter(s.out), err: s.err}
	if len(cfg.paths) == 0 {
		return e.standardInput(ctx, loader.Interruptible(ctx, s.in))
	}
	mapping, err := loader.ParseMapping(cfg.mapping)
	if err != nil {
		return fmt.Errorf("--map: %w", err)
	}
	if err := loader.Texts(ctx, loader.Paths(cfg.paths...), s.in, mapping, e.article, e.unreadable); err != nil {
		return err
	}
	switch {
	case e.bad == 0:
		return nil
	case e.texts == 0:
		return fmt.Errorf("nothing was read: %s", e.first)
	}
	return refused(e.bad, e.first, "")
}

// extraction writes what is found in one text after the other.
type extraction struct {
	x         *extract.Extractor
	countries map[string]string // names by code
	pretty    bool
	style     style
	out       *bufio.Writer
	err       io.Writer

	texts int
	bad   int            // files and articles that cannot be read
	first loader.Problem // the first of them
}

// maxPlainText bounds a plain text from standard input, in bytes: a thick book has two megabytes.
const maxPlainText = 16 << 20

// standardInput reads JSON lines or a plain text, whichever comes.
func (e *extraction) standardInput(ctx context.Context, in io.Reader) error {
	lines := bufio.NewReader(in)
	for n := 1; ; n++ {
		begin, err := lines.Peek(n)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, io.EOF):
			return nil // nothing but white space
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return fmt.Errorf("standard input: %w", err)
		case err == nil && begin[n-1] == '{':
			return extractLines(ctx, lines, e.line)
		case err == nil && bytes.ContainsRune([]byte(" \t\r\n"), rune(begin[n-1])):
			continue
		}
		return e.plainText(ctx, lines)
	}
}

func (e *extraction) plainText(ctx context.Context, in io.Reader) error {
	text, err := io.ReadAll(io.LimitReader(in, maxPlainText+1))
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return fmt.Errorf("standard input: %w", err)
	case len(text) > maxPlainText:
		return fmt.Errorf("standard input: a plain text of more than %d bytes", maxPlainText)
	case !utf8.Valid(text) || bytes.ContainsRune(text, 0):
		return errors.New("standard input: neither JSON lines nor text in UTF-8")
	}
	return e.write(loader.Plain("-", string(text)), true)
}

// line writes what is found in a text that came from the standard input.
func (e *extraction) line(id, text string) error {
	return e.write(loader.Plain(id, text), false)
}

// article writes what is found in a text from a file.
func (e *extraction) article(t loader.Text) error {
	e.texts++
	return e.write(t, true)
}

// write writes what is found in a text, and the text where its reader has not sent it.
func (e *extraction) write(t loader.Text, withText bool) error {
	var found extract.Result
	if !t.Foreign {
		found = e.x.Extract(t.Text)
	}
	if e.pretty {
		return e.writePretty(t, found)
	}
	return e.writeJSON(t, withText, found)
}

// unreadable reads a file that is no article as plain text. What cannot be read so either is
// reported, and the rest goes on.
func (e *extraction) unreadable(file string, line int, problem error) error {
	if isPlainText(file) {
		text, err := os.ReadFile(file)
		if err == nil && len(text) > 0 && utf8.Valid(text) && !bytes.ContainsRune(text, 0) {
			return e.article(loader.Plain(filepath.Base(file), string(text)))
		}
	}
	p := loader.Problem{Kind: loader.Refused, File: file, Line: line, Reason: problem.Error()}
	if e.bad == 0 {
		e.first = p
	}
	e.bad++
	_, err := fmt.Fprintln(e.err, terminal.Line(p.String()))
	return err
}

// isPlainText reports whether a file may be text that is to be read as it stands. In others it would be full of marks, or
// be many texts.
func isPlainText(file string) bool {
	switch strings.ToLower(filepath.Ext(file)) {
	case "", ".txt", ".text", ".md", ".markdown":
		return true
	}
	return false
}

func (e *extraction) writePretty(t loader.Text, r extract.Result) error {
	id := t.ID
	if t.Foreign {
		id += " (" + notEnglish + ")"
	}
	if err := writePretty(e.out, e.style, id, t.Text, r); err != nil {
		return err
	}
	return e.out.Flush()
}

func (e *extraction) writeJSON(t loader.Text, withText bool, r extract.Result) error {
	l := jsonLine{out: e.out, countries: e.countries, text: t.Text, result: r, points: pointCounter{text: t.Text}}
	return l.write(t, withText)
}

// extractLines reads {"id", "text"} objects one a line.
func extractLines(ctx context.Context, in io.Reader, write func(id, text string) error) error {
	lines := bufio.NewReader(in)
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, readErr := lines.ReadBytes('\n')
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if readErr != nil && !errors.Is(readErr, io.EOF) {
			return fmt.Errorf("standard input: %w", readErr)
		}
		if len(bytes.TrimSpace(line)) > 0 {
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
