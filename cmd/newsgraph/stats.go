package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/terminal"
)

// statsQuery asks what the command shows, in the words of the schema.
const statsQuery = `{ stats { articles people countries mentions links offices articlesToAddUp
  oldestArticle { publishedAt title } newestArticle { publishedAt title } } }`

// stats is how much is in the graph.
type stats struct {
	Articles      int          `json:"articles"`
	People        int          `json:"people"`
	Countries     int          `json:"countries"`
	Mentions      int          `json:"mentions"`
	Links         int          `json:"links"`
	Offices       int          `json:"offices"`
	ToAddUp       int          `json:"articlesToAddUp"`
	OldestArticle *statArticle `json:"oldestArticle"`
	NewestArticle *statArticle `json:"newestArticle"`
}

type statArticle struct {
	PublishedAt time.Time `json:"publishedAt"`
	Title       string    `json:"title"`
}

func statsCommand(s streams) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Tell how much is in the graph",
		Long: `Tell how many articles, people, countries, mentions, links and offices the graph has, and its
oldest and newest article: what the field "stats" of the schema says.
Without NEO4J_URI the local database is asked, and started for that if it does not run.`,
		Example: "  newsgraph stats\n  newsgraph stats --json",
		Args:    cobra.NoArgs,
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	read := addFlags(cmd, s, databaseSettings()...)
	cmd.RunE = func(cmd *cobra.Command, _ []string) (err error) {
		c, err := read()
		if err != nil {
			return err
		}
		show := newConsole(s.err)
		defer show.rest()
		db, err := openDatabase(cmd.Context(), c, show)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, db.close()) }()
		if c.neo4jURI == "" { // else a database that was never written to lacks what is asked by
			if err := db.Setup(cmd.Context()); err != nil {
				return err
			}
		}
		found, err := readStats(cmd.Context(), db)
		if err != nil {
			return err
		}
		show.rest()
		if asJSON {
			return writeObject(s.out, found)
		}
		return found.write(s.out)
	}
	return cmd
}

// readStats asks the API itself, so that there is one place that counts.
func readStats(ctx context.Context, db *database) (stats, error) {
	body, err := json.Marshal(map[string]string{"query": statsQuery})
	if err != nil {
		return stats{}, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	if err != nil {
		return stats{}, err
	}
	request.Header.Set("Content-Type", "application/json")
	response := &kept{header: make(http.Header)}
	graph.NewHandler(db.reader, slog.New(slog.DiscardHandler)).ServeHTTP(response, request)
	var answer struct {
		Data   struct{ Stats *stats }
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(response.body.Bytes(), &answer); err != nil {
		return stats{}, err
	}
	if len(answer.Errors) > 0 {
		return stats{}, errors.New(answer.Errors[0].Message)
	}
	if answer.Data.Stats == nil {
		return stats{}, fmt.Errorf("no answer: status %d", response.status)
	}
	return *answer.Data.Stats, nil
}

// kept is an answer that nobody is sent.
type kept struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (k *kept) Header() http.Header         { return k.header }
func (k *kept) WriteHeader(status int)      { k.status = status }
func (k *kept) Write(b []byte) (int, error) { return k.body.Write(b) }

func (f stats) write(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, row := range []struct {
		name  string
		value int
	}{
		{"articles", f.Articles}, {"people", f.People}, {"countries", f.Countries}, {"mentions", f.Mentions}, {"links", f.Links}, {"offices", f.Offices},
	} {
		fmt.Fprintf(table, "%s\t%s\n", row.name, strconv.Itoa(row.value))
	}
	if f.ToAddUp > 0 {
		fmt.Fprintf(table, "to add up\t%d  (articles by which counts, offices and who is seen with which country are behind, until the load ends, or the next one)\n", f.ToAddUp)
	}
	for _, row := range []struct {
		name    string
		article *statArticle
	}{{"oldest", f.OldestArticle}, {"newest", f.NewestArticle}} {
		if row.article != nil {
			fmt.Fprintf(table, "%s\t%s  %s\n", row.name, row.article.PublishedAt.UTC().Format(time.RFC3339), terminal.Line(row.article.Title))
		}
	}
	return table.Flush()
}

// writeObject writes a value as one line of JSON.
func writeObject(w io.Writer, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	_, err = w.Write(append(terminal.JSON(text), '\n'))
	return err
}
