package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/loader/fetch"
	"github.com/newsgraph/newsgraph/loader/watch"
)

const (
	defaultEvery = 10 * time.Minute
	minEvery     = time.Second
	// lastWrite bounds how long a batch is waited for that is being written at Ctrl-C.
	lastWrite = time.Minute
)

func watchCommand(s streams) *cobra.Command {
	var quarantine, mapping string
	var every time.Duration
	cmd := &cobra.Command{
		Use:   "watch DIR|URL...",
		Short: "Load what is new in directories, feeds and sitemaps, and go on",
		Long: `Load articles from directories and from addresses of feeds, sitemaps and pages, and go on loading
what is new there until Ctrl-C. Directories are looked at every few seconds; a file is read once it has
not changed for two. Addresses are asked every --every, only for what changed, and as their robots.txt
allows. What was read is remembered in watch/ of --home, so that the next start goes on there.

A line tells what was loaded from where; nothing is said where nothing is new. A source that fails is
tried again, each time later, and does not keep the others waiting.`,
		Example: "  newsgraph watch https://example.org/feed.xml\n" +
			"  newsgraph watch --follow --every 30m https://example.org/feed.xml https://example.org/news-sitemap.xml inbox/",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("nothing to watch: name directories or addresses, for example `newsgraph watch https://example.org/feed.xml`")
			}
			return nil
		},
	}
	read := addFlags(cmd, s, databaseSettings()...)
	cmd.Flags().StringVar(&quarantine, "quarantine", "", "file for what could not be loaded, as JSON lines (default: a new one in quarantine/ of --home)")
	cmd.Flags().StringVar(&mapping, "map", "", "where fields are, as FIELD=KEY,...; nested keys with dots (publisher=source.name)")
	cmd.Flags().DurationVar(&every, "every", defaultEvery, "how often an address is asked, from 1s on; longer after each failure")
	fromWeb := addWebFlags(cmd)
	cmd.RunE = func(cmd *cobra.Command, names []string) (err error) {
		c, err := read()
		if err != nil {
			return err
		}
		if every < minEvery {
			return fmt.Errorf("--every: %s is too often: from %s on", every, minEvery)
		}
		options := loader.Options{Follow: fromWeb.follow, MaxPages: fromWeb.maxPages, ExtractorVersion: extract.Version}
		if options.Mapping, err = loader.ParseMapping(mapping); err != nil {
			return fmt.Errorf("--map: %w", err)
		}
		home, err := homeOf(c)
		if err != nil {
			return err
		}
		if quarantine == "" {
			if quarantine, err = quarantinePath(c, time.Now()); err != nil {
				return err
			}
		}
		show := newConsole(s.err)
		defer show.rest()
		if options.Extractor, err = extract.New(); err != nil {
			return err
		}
		graph := &lazyGraph{config: c, show: show}
		defer func() { err = errors.Join(err, graph.close(cmd.Context())) }()
		// What is wrong with the database is said at once, not when something is to be loaded.
		if err := graph.use(cmd.Context(), func(*write.Writer) error { return nil }); err != nil {
			return err
		}
		report := loader.NewFileReport(quarantine)
		defer func() { err = errors.Join(err, report.Close()) }()
		problems := &shownReport{to: report, show: show}
		options.Writer, options.Report = graph, problems
		show.rest()
		total, err := watch.Run(cmd.Context(), watch.Options{
			Sources: names, Every: every, Load: options, Web: fromWeb.client(), State: filepath.Join(home, "watch"), Clock: fetch.MachineClock(),
			Say: func(line string) { show.note(time.Now().Format(time.TimeOnly) + " " + line) },
		})
		if err != nil {
			return err
		}
		fmt.Fprintf(s.out, "%-12s %7d\n%-12s %7d\n", "articles", total.Articles, "problems", total.Problems)
		if problems.count > 0 {
			show.note("what was not loaded, and why: " + report.Path())
		}
		return nil
	}
	return cmd
}

// lazyGraph is the graph of a program that goes on when the database does not: it is opened when there is something to ask,
// and again when it went away. Only during a call is a local database kept from being stopped by who started it.
type lazyGraph struct {
	config config
	show   *console

	mu     sync.Mutex
	db     *database // nil where it is to be opened
	writer *write.Writer
}

func (g *lazyGraph) Known(ctx context.Context, ids []string) (known map[string]newsgraph.StoredArticle, err error) {
	err = g.use(ctx, func(w *write.Writer) error {
		known, err = w.Known(ctx, ids)
		return err
	})
	return known, err
}

func (g *lazyGraph) FromSources(ctx context.Context, sources []string) (known map[string]newsgraph.StoredArticle, err error) {
	err = g.use(ctx, func(w *write.Writer) error {
		known, err = w.FromSources(ctx, sources)
		return err
	})
	return known, err
}

// WriteDocuments writes a batch to its end, also if ctx ends meanwhile.
func (g *lazyGraph) WriteDocuments(ctx context.Context, documents []newsgraph.Document) error {
	return g.use(ctx, func(w *write.Writer) error {
		writing, cancel := context.WithCancel(context.WithoutCancel(ctx))
		defer cancel()
		stop := context.AfterFunc(ctx, func() { time.AfterFunc(lastWrite, cancel) })
		defer stop()
		return w.WriteDocuments(writing, documents)
	})
}

func (g *lazyGraph) Curate(ctx context.Context, decisions []identity.Curation) (added int, err error) {
	err = g.use(ctx, func(w *write.Writer) error {
		added, err = w.Curate(ctx, decisions)
		return err
	})
	return added, err
}

func (g *lazyGraph) Resolve(ctx context.Context) error {
	return g.use(ctx, func(w *write.Writer) error { return w.Resolve(ctx) })
}

func (g *lazyGraph) use(ctx context.Context, do func(*write.Writer) error) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	release, err := useLocal(ctx, g.config, g.show)
	if err != nil {
		return err
	}
	defer release()
	if g.db == nil {
		if err := g.open(ctx); err != nil {
			return err
		}
	}
	err = do(g.writer)
	if errors.Is(err, newsgraph.ErrUnavailable) && ctx.Err() == nil {
		// The next call opens it anew; what closing the old one says is about what is gone.
		_ = g.db.close()
		g.db = nil
	}
	return err
}

func (g *lazyGraph) open(ctx context.Context) error {
	db, err := openDatabase(ctx, g.config, g.show)
	if err != nil {
		return err
	}
	if err := db.Setup(ctx); err != nil {
		return errors.Join(fmt.Errorf("set up the database: %w", err), db.close())
	}
	writer, err := newWriter(ctx, db)
	if err != nil {
		return errors.Join(err, db.close())
	}
	g.db, g.writer = db, writer
	return nil
}

func (g *lazyGraph) close(ctx context.Context) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.db == nil {
		return nil
	}
	return g.db.closeUnused(ctx)
}
