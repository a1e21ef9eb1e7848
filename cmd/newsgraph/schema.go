package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/graph"
)

func schemaCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the GraphQL schema",
		Long: `Print the schema that this newsgraph serves, in the schema definition language, with all
descriptions: what code generators, linters and editors want. No database is needed.`,
		Example: "  newsgraph schema > schema.graphqls",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(s.out, graph.SDL())
			return err
		},
	}
}
