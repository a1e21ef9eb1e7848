package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/cypher/articles"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/terminal"
)

// shownArticles is how many of the articles to be deleted a dry run shows.
const shownArticles = 10

func deleteCommand(s streams) *cobra.Command {
	var dry, yes bool
	cmd := &cobra.Command{
		Use:   "delete",
		Short: "Delete articles, and all that follows from them",
		Long: `Delete articles. What is left is as if they had never been loaded: people, publishers,
organisations and stories that only they told of go with them, and counts, names and offices
follow from the other articles. An article that others link to stays as a page that is not loaded.

Several values of one flag mean any of them; flags of different kinds narrow: all must hold
(--url and --id are of one kind). At least one is needed, and --yes.

Articles go in batches, each wholly or not at all. Ctrl-C ends after the batch that has begun;
the same command then goes on. A running server answers without them at once.`,
		Example: "  newsgraph delete --dry-run --publisher \"Fjord Wire\" --before 2024-01-01\n" +
			"  newsgraph delete --yes --url https://www.fjordwire.example/world/harbour-2024-05-02/\n" +
			"  newsgraph delete --yes --id article:harbour-2024-05-02-1f0c9a7be2",
		Args: cobra.NoArgs,
	}
	read := addFlags(cmd, s, databaseSettings()...)
	flags := addSelectionFlags(cmd)
	cmd.Flags().BoolVar(&dry, "dry-run", false, "tell how many articles it would delete, show the first, and delete none")
	cmd.Flags().BoolVar(&yes, "yes", false, "really delete")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		which, given, err := flags.selection()
		if err != nil {
			return err
		}
		if !given {
			return errors.New("nothing to delete: say which articles, by --url, --id, --publisher, --after or --before (`newsgraph db reset` deletes everything)")
		}
		show := newConsole(s.err)
		defer show.rest()
		return withGraph(cmd.Context(), c, show, func(ctx context.Context, db *database) error {
			if dry || !yes {
				count, first, err := which.Count(ctx, db.DB, shownArticles)
				if err != nil {
					return err
				}
				show.rest()
				if !dry && count > 0 {
					return fmt.Errorf("this deletes %s: say --yes if you mean it, or --dry-run to see the first", numbered(count, "article"))
				}
				return printFound(s.out, count, first)
			}
			writer := write.New(db.DB)
			deleted, err := writer.Delete(ctx, which, func(n int) { show.step(fmt.Sprintf("deleting: %d articles", n)) })
			if err == nil {
				err = writer.Resolve(ctx)
			}
			show.rest()
			return errors.Join(err, printDeleted(s.out, deleted))
		})
	}
	return cmd
}

// withGraph opens the database that c names for one piece of work, as load does: others who use it meanwhile are not disturbed.
func withGraph(ctx context.Context, c config, show *console, do func(context.Context, *database) error) error {
	return withDatabase(ctx, c, show, func(db *database) error {
		if c.neo4jURI == "" { // else a database that was never written to lacks what is asked by
			if err := db.Setup(ctx); err != nil {
				return err
			}
		}
		return do(ctx, db)
	})
}

func numbered(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func printFound(w io.Writer, count int, first []articles.Found) error {
	switch {
	case count == 0:
		_, err := fmt.Fprintln(w, "no article is meant: nothing to delete")
		return err
	case count > len(first):
		fmt.Fprintf(w, "would delete %s, the first:\n", numbered(count, "article"))
	default:
		fmt.Fprintf(w, "would delete %s:\n", numbered(count, "article"))
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i := range first {
		f := &first[i]
		fmt.Fprintf(table, "%s\t%s\t%s\n", f.PublishedAt().Format(time.RFC3339), terminal.Line(f.Publisher), terminal.Line(f.Title))
	}
	return table.Flush()
}

func printDeleted(w io.Writer, d write.Deleted) error {
	for _, line := range []struct {
		what  string
		count int
		note  string
	}{
		{"deleted", d.Articles, "articles"},
		{"people", d.People, "whose articles changed"},
		{"countries", d.Countries, "whose articles changed"},
	} {
		if _, err := fmt.Fprintf(w, "%-12s %7d  (%s)\n", line.what, line.count, line.note); err != nil {
			return err
		}
	}
	return nil
}
