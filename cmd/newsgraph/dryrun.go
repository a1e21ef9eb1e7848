package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/internal/terminal"
	"github.com/newsgraph/newsgraph/loader"
)

// dryRun shows how each input is understood. It needs no database.
func dryRun(ctx context.Context, o loader.Options, s streams, problems shownReport) error {
	o.Report = &problems
	found, err := loader.DryRun(ctx, o)
	loadable := 0
	for _, u := range found {
		loadable += u.Articles + u.Decisions
		if problems.told.understood(u); problems.told == nil {
			printUnderstood(s.out, u)
		}
	}
	var strict *strictEnd
	switch {
	case errors.As(err, &strict), err == nil && loadable > 0 && problems.refused > 0:
		return refused(problems.refused, problems.bad, "")
	case err != nil:
		return err
	case loadable > 0:
		return problems.told.failed()
	case problems.count > 0:
		return fmt.Errorf("nothing could be loaded: %s", problems.first)
	}
	return errors.New("nothing could be loaded: there are no articles")
}

// noReport keeps nothing: a dry run leaves no file.
type noReport struct{}

func (noReport) Report(loader.Problem) error { return nil }

func printUnderstood(w io.Writer, u loader.Understood) {
	files := ""
	if u.Files > 1 {
		files = fmt.Sprintf("%d files, ", u.Files)
	}
	fmt.Fprintf(w, "%s: %s%s: %s\n", terminal.Line(u.Where), files, u.Format, counts(u))
	for _, k := range u.Keys {
		from := make([]string, 0, len(k.From))
		for _, key := range k.From {
			if key.Articles == u.Articles {
				from = append(from, key.Key)
			} else {
				from = append(from, key.String())
			}
		}
		fmt.Fprintf(w, "  %-12s from %s\n", k.Field, terminal.Line(strings.Join(from, ", ")))
	}
	if a := u.First; a != nil {
		fmt.Fprintf(w, "  first        %s, %s, %q, %d words\n",
			a.PublishedAt.Format(time.RFC3339), terminal.Line(a.Publisher), a.Title, a.WordCount)
	}
}

func counts(u loader.Understood) string {
	parts := []string{fmt.Sprintf("%d articles", u.Articles)}
	if u.Articles == 1 {
		parts[0] = "1 article"
	}
	if u.Partial > 0 {
		parts = append(parts, fmt.Sprintf("%d of them with a summary or the beginning only", u.Partial))
	}
	if u.Decisions > 0 {
		parts = append(parts, numbered(u.Decisions, "decision")+" made by hand")
	}
	if u.Problems > 0 {
		parts = append(parts, fmt.Sprintf("%d cannot be loaded", u.Problems))
	}
	return strings.Join(parts, ", ")
}
