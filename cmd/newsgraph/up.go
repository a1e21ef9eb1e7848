package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/seeds"
)

func upCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "up",
		Short: "Start everything: database, example articles, server",
		Long: `Start a local Neo4j (fetching it the first time), load the example articles and serve the
graph until Ctrl-C. Data stays, and what is loaded already is not loaded again. With NEO4J_URI
that database is used, and nothing local started. To serve without the examples: newsgraph serve.`,
		Example: "  newsgraph up\n  newsgraph up --addr 127.0.0.1:9090 --home /tmp/try",
		Args:    cobra.NoArgs,
	}
	read := addFlags(cmd, s, append(serverSettings(), databaseSettings()...)...)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		return serve(cmd.Context(), c, s, func(ctx context.Context, db *database, show *console) error {
			return loadSeeds(ctx, db, s, show)
		})
	}
	return cmd
}

// loadSeeds loads the example articles, which are right, or else this binary is not.
func loadSeeds(ctx context.Context, db *database, s streams, show *console) error {
	show.step("loading the example articles")
	show.rest()
	summary, err := load(ctx, db, loader.Options{
		Inputs: []loader.Input{{FS: seeds.Articles(), Path: ".", Name: "examples"}},
		Report: refuse{},
	}, show)
	if err != nil {
		return fmt.Errorf("load the example articles: %w", err)
	}
	printSummary(s.out, summary)
	return nil
}

// refuse ends a run at the first problem.
type refuse struct{}

func (refuse) Report(p loader.Problem) error { return errors.New(p.String()) }
