package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/internal/terminal"
)

func dbCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "db",
		Short: "Start, stop, look at, empty, dump or restore the local database",
		Long: `Look after the local database by hand. There is seldom need to: the other commands start
it when they need it, and stop it again if they started it.`,
		Example: "  newsgraph db start && newsgraph load my-articles/ && newsgraph db stop",
		Args:    noCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(dbStartCommand(s), dbStopCommand(s), dbStatusCommand(s), dbResetCommand(s), dbDumpCommand(s), dbRestoreCommand(s))
	return cmd
}

// localCommand is a command on the local database. It is refused where NEO4J_URI says that another is used, as what it
// did would have no effect on that.
func localCommand(s streams, cmd *cobra.Command, do func(cmd *cobra.Command, c config, show *console) error) *cobra.Command {
	if cmd.Args == nil {
		cmd.Args = cobra.NoArgs
	}
	home := databaseSettings()[0]
	read := addFlags(cmd, s, home)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if s.env("NEO4J_URI") != "" {
			return fmt.Errorf("NEO4J_URI is set: `%s` is for the local database only", cmd.CommandPath())
		}
		c, err := read()
		if err != nil {
			return err
		}
		show := newConsole(s.err)
		defer show.rest()
		return do(cmd, c, show)
	}
	return cmd
}

func dbStartCommand(s streams) *cobra.Command {
	return localCommand(s, &cobra.Command{
		Use:     "start",
		Short:   "Start the local database and leave it running",
		Example: "  newsgraph db start",
	}, func(cmd *cobra.Command, c config, show *console) error {
		o := localOptions(c, show)
		o.Detach = true
		server, err := neo4jlocal.Start(cmd.Context(), o)
		if err != nil {
			return err
		}
		show.rest()
		fmt.Fprintf(s.out, "Neo4j runs at %s (process %d)\n", server.URI, server.PID)
		return nil
	})
}

func dbStopCommand(s streams) *cobra.Command {
	return localCommand(s, &cobra.Command{
		Use:     "stop",
		Short:   "Stop the local database, whoever started it",
		Example: "  newsgraph db stop",
	}, func(cmd *cobra.Command, c config, show *console) error {
		return neo4jlocal.StopRunning(cmd.Context(), localOptions(c, show))
	})
}

func dbStatusCommand(s streams) *cobra.Command {
	var asJSON bool
	cmd := localCommand(s, &cobra.Command{
		Use:     "status",
		Short:   "Tell whether the local database runs, and where it is",
		Example: "  newsgraph db status\n  newsgraph db status --json",
	}, func(_ *cobra.Command, c config, show *console) error {
		status, err := neo4jlocal.GetStatus(localOptions(c, show))
		if err != nil {
			return err
		}
		if asJSON {
			return writeObject(s.out, map[string]any{
				"running": status.Running, "uri": status.URI, "username": status.Username, "processId": status.PID, "directory": status.Dir,
			})
		}
		switch {
		case !status.Running:
			fmt.Fprintln(s.out, "Neo4j does not run")
		case status.URI == "":
			fmt.Fprintln(s.out, "Neo4j is starting")
		default:
			fmt.Fprintf(s.out, "Neo4j runs at %s (process %d)\n", status.URI, status.PID)
			fmt.Fprintf(s.out, "user:      %s, password in %s\n", status.Username, terminal.Line(filepath.Join(status.Dir, "password")))
		}
		fmt.Fprintf(s.out, "directory: %s\n", terminal.Line(status.Dir))
		return nil
	})
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return cmd
}

func dbResetCommand(s streams) *cobra.Command {
	var yes bool
	cmd := localCommand(s, &cobra.Command{
		Use:     "reset",
		Short:   "Delete everything that is loaded into the local database",
		Example: "  newsgraph db reset --yes",
	}, func(cmd *cobra.Command, c config, show *console) error {
		o := localOptions(c, show)
		status, err := neo4jlocal.GetStatus(o)
		if err != nil {
			return err
		}
		if !yes {
			return fmt.Errorf("this deletes all that is loaded in %s: say --yes if you mean it", status.Dir)
		}
		if status.Running && !status.Detached {
			return errors.New("the local database is in use by a running newsgraph: stop that first")
		}
		return neo4jlocal.Reset(cmd.Context(), o)
	})
	cmd.Flags().BoolVar(&yes, "yes", false, "really delete")
	return cmd
}
