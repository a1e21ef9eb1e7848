package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/internal/terminal"
)

func peopleCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "people",
		Short: "Say who is who, and decide it again or by hand",
		Long: `Which names are one person's is decided from all articles together; docs/identity.md says how. It is decided whenever
articles were loaded or deleted. Where it is wrong, it can be decided by hand.`,
		Args: noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(peopleResolveCommand(s), peopleWhyCommand(s), splitCommand(s), undoCommand(s), listCommand(s), applyCommand(s))
	for i := range decidingByHand {
		cmd.AddCommand(decidingByHand[i].command(s))
	}
	return cmd
}

// withWriter has do work on a graph with a writer and a console.
func withWriter(ctx context.Context, s streams, c config, do func(ctx context.Context, show *console, writer *write.Writer) error) error {
	show := newConsole(s.err)
	defer show.rest()
	return withGraph(ctx, c, show, func(ctx context.Context, db *database) error { return do(ctx, show, write.New(db.DB)) })
}

func peopleResolveCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "resolve",
		Short: "Decide over everything again who is who",
		Long: `Decide over all names again who is who, as is of use after an upgrade whose rules are others. Articles stay as they are, but for
whom their names lead to. Ctrl-C ends after what has begun; any load, or the same command, goes on.`,
		Example: "  newsgraph people resolve",
		Args:    cobra.NoArgs,
	}
	read := addFlags(cmd, s, databaseSettings()...)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		return withWriter(cmd.Context(), s, c, func(ctx context.Context, show *console, writer *write.Writer) error {
			if err := writer.DecideAgain(ctx); err != nil {
				return err
			}
			sum, err := writer.ResolvePeople(ctx, func(r write.Resolved) { show.step(deciding(r)) })
			show.rest()
			fmt.Fprintf(s.out, "%-12s %7d  (decided again)\n%-12s %7d  (lead to somebody else now)\n", "names", sum.Names, "articles", sum.Articles)
			return err
		})
	}
	return cmd
}

func deciding(r write.Resolved) string {
	return fmt.Sprintf("deciding who is who: %d names, %d articles", r.Names, r.Articles)
}

func peopleWhyCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "why NAME",
		Short: "Say why names are taken for one person's",
		Long: `Print the names that are one person's with the articles that state them, and why each two of them are taken for one: what speaks for
and against it, as logarithms of a likelihood ratio. NAME is a full name or the id of a person.`,
		Example: "  newsgraph people why \"Sergei Lavrov\"\n  newsgraph people why person:sergei-lavrov",
		Args:    cobra.ExactArgs(1),
	}
	read := addFlags(cmd, s, databaseSettings()...)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		id := args[0]
		if !strings.HasPrefix(id, newsgraph.PersonPrefix) {
			id = newsgraph.PersonID(id)
		}
		if identity.IsSingle(id) {
			return fmt.Errorf("%q is a single word: who is meant by it is decided in each article", args[0])
		}
		return withWriter(cmd.Context(), s, c, func(ctx context.Context, show *console, writer *write.Writer) error {
			person, err := writer.Who(ctx, id)
			if errors.Is(err, newsgraph.ErrNotFound) {
				return fmt.Errorf("no article states the name %q", args[0])
			}
			if err != nil {
				return err
			}
			show.rest()
			return printPerson(s.out, person)
		})
	}
	return cmd
}

func printPerson(out io.Writer, p *identity.Person) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\n", p.ID)
	names := slices.Clone(p.Names)
	slices.SortStableFunc(names, func(a, b *identity.Name) int { return cmp.Compare(b.Articles, a.Articles) })
	for _, n := range names {
		fmt.Fprintf(w, "  %s\t%d articles\n", n.ID, n.Articles)
	}
	for _, pair := range p.Pairs {
		if by := pair.By; by != nil {
			fmt.Fprintf(w, "%s\t%s\tby hand\t%s, %s, key %s\t%s\n", pair.A, pair.B, terminal.Line(by.Author), by.At.Format(time.DateOnly), by.ID, terminal.Line(by.Reason))
			continue
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%.1f\n", pair.A, pair.B, pair.Class, pair.Score)
		for _, f := range pair.Features {
			fmt.Fprintf(w, "  \t\t%s\t%+.1f\n", f.Name, f.Weight)
		}
	}
	return w.Flush()
}
