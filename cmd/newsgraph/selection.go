package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/articles"
)

// selectionFlags are the flags that say which articles are meant.
type selectionFlags struct {
	urls, ids, publishers []string
	after, before         string
}

func addSelectionFlags(cmd *cobra.Command) *selectionFlags {
	f := &selectionFlags{}
	cmd.Flags().StringArrayVar(&f.urls, "url", nil, "the article at this address; may be given several times")
	cmd.Flags().StringArrayVar(&f.ids, "id", nil, "the article of this id (article:...); may be given several times")
	cmd.Flags().StringArrayVar(&f.publishers, "publisher", nil, "articles of the publisher of this name, in any spelling; may be given several times")
	cmd.Flags().StringVar(&f.after, "after", "", "articles published at this time or later: 2024-05-17 or 2024-05-17T06:05:00Z; a day begins in UTC")
	cmd.Flags().StringVar(&f.before, "before", "", "articles published before this time")
	return f
}

// selection is what the flags say. given is false where none was given, which means all articles.
func (f *selectionFlags) selection() (which articles.Selection, given bool, err error) {
	for _, url := range f.urls {
		id := newsgraph.ArticleID(url)
		if id == "" {
			return which, false, fmt.Errorf("--url: %q is not an absolute http or https URL", url)
		}
		which.IDs = append(which.IDs, id)
	}
	for _, id := range f.ids {
		if !strings.HasPrefix(id, newsgraph.ArticlePrefix) {
			return which, false, fmt.Errorf("--id: %q is no id of an article: they begin with %q", id, newsgraph.ArticlePrefix)
		}
		which.IDs = append(which.IDs, id)
	}
	for _, name := range f.publishers {
		id := newsgraph.PublisherID(strings.TrimPrefix(name, newsgraph.PublisherPrefix))
		if id == "" {
			return which, false, fmt.Errorf("--publisher: %q has neither letters nor digits", name)
		}
		which.Publishers = append(which.Publishers, id)
	}
	if which.From, err = pointInTime(f.after); err != nil {
		return which, false, fmt.Errorf("--after: %w", err)
	}
	if which.Before, err = pointInTime(f.before); err != nil {
		return which, false, fmt.Errorf("--before: %w", err)
	}
	if !which.From.IsZero() && !which.Before.IsZero() && !which.From.Before(which.Before) {
		return which, false, errors.New("--after must be before --before: no article is published in between")
	}
	given = which.IDs != nil || which.Publishers != nil || !which.From.IsZero() || !which.Before.IsZero()
	return which, given, nil
}

// pointInTime reads a time of whole seconds; zero for "".
func pointInTime(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, text); err == nil && t.Nanosecond() == 0 {
			return t.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no time: want a day like 2024-05-17 or a time like 2024-05-17T06:05:00Z", text)
}
