package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/seeds"
)

// shownProblems is how many problems are shown while loading. All of them go into the report.
const shownProblems = 20

func loadCommand(s streams) *cobra.Command {
	var quarantine, mapping string
	var dry, bulk, strict, asJSON bool
	cmd := &cobra.Command{
		Use:   "load PATH|URL...",
		Short: "Load articles from files, directories and addresses",
		Long: `Load articles from files, and all files below directories; - is standard input. Formats are told
from the content; docs/formats.md describes them. --dry-run shows how each input is understood,
and --map says where fields are that have none of the usual names.

From an address a feed, a page or a sitemap is read. Of a sitemap the newest pages are fetched. Of a
feed that has only summaries these are loaded, and said to be incomplete; with --follow its pages are
fetched. robots.txt is obeyed, and a host gets one request at a time. newsgraph watch goes on with it.

Articles that are loaded already and have not changed are skipped, changed ones replaced,
so loading again is always safe. What cannot be read is shown and noted in a report, and the
rest is loaded. A running server answers with the new articles at once. Decisions on people that
newsgraph export wrote are made where the graph does not have them.

Ctrl-C ends after the batch that is being written; the same command goes on from there.
The exit code is 0 if all was loaded, 2 if something could not be, 1 if nothing could.`,
		Example: "  newsgraph load my-articles/ more.jsonl\n" +
			"  curl -s https://example.org/feed.jsonl | newsgraph load -\n" +
			"  newsgraph load --follow https://example.org/feed.xml\n" +
			"  newsgraph load --dry-run --map publishedAt=date,body=text export.json\n" +
			"  newsgraph load --json --strict archive.tar.gz > events.jsonl",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("nothing to load: name files, directories or addresses, for example `newsgraph load my-articles/`")
			}
			return nil
		},
	}
	read := addFlags(cmd, s, databaseSettings()...)
	cmd.Flags().StringVar(&quarantine, "quarantine", "", "file for what could not be loaded, as JSON lines (default: a new one in quarantine/ of --home)")
	cmd.Flags().StringVar(&mapping, "map", "", "where fields are, as FIELD=KEY,...; nested keys with dots (publisher=source.name)")
	cmd.Flags().BoolVar(&dry, "dry-run", false, "show how each input is understood and load nothing; needs no database")
	cmd.Flags().BoolVar(&bulk, "bulk", false, "fill an empty local database by Neo4j's import, which is faster for many articles; to one that is not empty they are added as without")
	fromWeb := addWebFlags(cmd)
	cmd.Flags().BoolVar(&strict, "strict", false, "end at the first file or article that cannot be loaded; batches written before stay")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, one object a line: progress, refused, duplicate, incomplete, leftOut, summary; with --dry-run understood and refused")
	cmd.RunE = func(cmd *cobra.Command, paths []string) (err error) {
		c, err := read()
		if err != nil {
			return err
		}
		var told *events
		if asJSON {
			told = &events{out: s.out}
		}
		options := loader.Options{
			Inputs: loader.Paths(paths...), Stdin: s.in,
			Web: webReader{fromWeb.client()}, Follow: fromWeb.follow, MaxPages: fromWeb.maxPages,
		}
		if options.Mapping, err = loader.ParseMapping(mapping); err != nil {
			return fmt.Errorf("--map: %w", err)
		}
		if dry {
			show := newConsole(s.err)
			defer show.rest()
			return dryRun(cmd.Context(), options, s, shownReport{to: noReport{}, show: show, told: told, strict: strict})
		}
		if quarantine == "" {
			if quarantine, err = quarantinePath(c, time.Now()); err != nil {
				return err
			}
		}
		show := newConsole(s.err)
		defer show.rest()
		report := loader.NewFileReport(quarantine)
		defer func() { err = errors.Join(err, report.Close()) }()
		problems := &shownReport{to: report, show: show, told: told, strict: strict}
		options.Report, options.Progress = problems, told.progress
		summary, err := fill(cmd.Context(), c, options, bulk, show)
		if err != nil && c.neo4jURI == "" && !errors.Is(err, neo4jlocal.ErrDiskFull) {
			err = errors.Join(err, neo4jlocal.CheckDisk(localOptions(c, show)))
		}
		show.rest()
		return problems.end(s.out, summary, err, report.Path())
	}
	return cmd
}

// fill loads articles into the database that c names, by import if that is wanted and can be.
func fill(ctx context.Context, c config, o loader.Options, bulk bool, show *console) (summary loader.Summary, err error) {
	if bulk {
		if c.neo4jURI != "" {
			return summary, errors.New("--bulk fills a local database, and NEO4J_URI says that another is used")
		}
		summary, err = fillByImport(ctx, c, o, show)
		if !errors.Is(err, errNotEmpty) {
			return summary, err
		}
		show.note("the database is not empty: loading as without --bulk")
	}
	err = withDatabase(ctx, c, show, func(db *database) error {
		if err := db.Setup(ctx); err != nil {
			return fmt.Errorf("set up the database: %w", err)
		}
		summary, err = load(ctx, db, o, show)
		return err
	})
	return summary, err
}

// quarantinePath is a report for this run alone, where all data of newsgraph is.
func quarantinePath(c config, now time.Time) (string, error) {
	home, err := homeOf(c)
	return filepath.Join(home, "quarantine", now.UTC().Format("2006-01-02T150405.000Z")+".jsonl"), err
}

// homeOf is where all data of newsgraph is.
func homeOf(c config) (string, error) {
	if c.home != "" {
		return c.home, nil
	}
	return neo4jlocal.DefaultHome()
}

// load brings articles into the database, which is set up, with a bar on a terminal.
func load(ctx context.Context, db *database, o loader.Options, show *console) (loader.Summary, error) {
	writer, err := newWriter(ctx, db)
	if err != nil {
		return loader.Summary{}, err
	}
	return readInto(ctx, writer, o, show)
}

// newWriter gives a writer to a database that is set up, which then has the countries.
func newWriter(ctx context.Context, db *database) (*write.Writer, error) {
	countries, err := seeds.Countries()
	if err != nil {
		return nil, err
	}
	writer := write.New(db.DB)
	if err := writer.WriteCountries(ctx, countries); err != nil {
		return nil, fmt.Errorf("load the countries: %w", err)
	}
	return writer, nil
}

// shownReport shows the first problems besides reporting all.
type shownReport struct {
	to     loader.Reporter
	show   *console
	told   *events // nil without --json
	strict bool

	count   int
	first   loader.Problem
	refused int // of all
	bad     loader.Problem
}

func (r *shownReport) Report(p loader.Problem) error {
	if r.count == 0 {
		r.first = p
	}
	r.count++
	r.told.problem(p)
	switch {
	case r.told != nil: // who reads the events has all
	case r.count <= shownProblems:
		r.show.note(p.String())
	case r.count == shownProblems+1:
		r.show.note("... and more")
	}
	if err := r.to.Report(p); err != nil || p.Kind != loader.Refused {
		return err
	}
	if r.refused == 0 {
		r.bad = p
	}
	r.refused++
	if r.strict {
		return &strictEnd{p}
	}
	return nil
}

// end tells how a run ended, and gives the command's error. What was loaded until then is told of one that was ended too.
func (r *shownReport) end(out io.Writer, summary loader.Summary, err error, report string) error {
	if r.count == 0 {
		report = ""
	}
	var strict *strictEnd
	ended := errors.As(err, &strict) || errors.Is(err, context.Canceled)
	if err != nil && !ended {
		return err
	}
	nothing := err == nil && summary.Articles+summary.Skipped+summary.Decisions == 0 && r.count > 0
	r.told.summary(summary, !ended, report)
	if r.told == nil && !nothing {
		printSummary(out, summary)
	}
	switch {
	case strict != nil:
		return refused(r.refused, r.bad, report)
	case ended:
		r.show.note("ended early: what the summary counts is loaded, and the same command goes on from there")
		return err
	case nothing:
		return fmt.Errorf("nothing was loaded: %s", r.first)
	case r.refused > 0:
		return refused(r.refused, r.bad, report)
	case r.count > 0:
		r.show.note("what is not all there or not loaded, and why: " + report)
	}
	return r.told.failed()
}

func printSummary(w io.Writer, s loader.Summary) {
	for _, line := range []struct {
		what  string
		count int
		note  string
	}{
		{"articles", s.Articles, ""},
		{"not English", s.NotEnglish, "loaded, but no people, countries and offices read from them"},
		{"people", s.People, "as the articles name them; newsgraph stats counts who they are"},
		{"countries", s.Countries, ""},
		{"mentions", s.Mentions, ""},
		{"skipped", s.Skipped, "loaded before, not changed"},
		{"duplicates", s.Duplicates, "another version of the article counts"},
		{"incomplete", s.Partial, "only a summary or the beginning of the text was there"},
		{"left out", s.LeftOut, "older pages of sitemaps; --max-pages allows more"},
		{"quarantined", s.Quarantined, "not loaded"},
		{"decisions", s.Decisions, fmt.Sprintf("on people, made by hand; %d of them new", s.Decided)},
	} {
		if line.count == 0 && (line.what == "left out" || line.what == "decisions") {
			continue // only sitemaps, and exports, have such
		}
		if line.note != "" && line.count > 0 {
			fmt.Fprintf(w, "%-12s %7d  (%s)\n", line.what, line.count, line.note)
		} else {
			fmt.Fprintf(w, "%-12s %7d\n", line.what, line.count)
		}
	}
	fmt.Fprintf(w, "%-12s %5.1f s\n", "time", s.Elapsed.Seconds())
}
