package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

func dbDumpCommand(s streams) *cobra.Command {
	return localCommand(s, &cobra.Command{
		Use:   "dump FILE",
		Short: "Write all that is loaded into the local database to a file",
		Long: `Write the local database to a file, as neo4j-admin database dump does: the graph with all that was
extracted, and no password. newsgraph db restore, or neo4j-admin database load of the same or a
later Neo4j 5, reads it. A file of that name is replaced once the dump is whole.

The database must be stopped meanwhile, so this does not work while newsgraph up, serve, watch or
db start has it running.`,
		Example: "  newsgraph db dump before-cleaning.dump",
		Args:    cobra.ExactArgs(1),
	}, func(cmd *cobra.Command, c config, show *console) error {
		file := cmd.Flags().Arg(0)
		ctx := cmd.Context()
		offline, err := takeOffline(ctx, c, show, func(ctx context.Context, db *bolt.DB) error { return db.CheckGraph(ctx) })
		if err != nil {
			return err
		}
		defer offline.Release()
		if err := offline.Dump(ctx, file); err != nil {
			return err
		}
		info, err := os.Stat(file)
		if err != nil {
			return err
		}
		show.rest()
		_, err = fmt.Fprintf(s.out, "dumped to %s, %d kB\n", file, (info.Size()+999)/1000)
		return err
	})
}

func dbRestoreCommand(s streams) *cobra.Command {
	var yes bool
	cmd := localCommand(s, &cobra.Command{
		Use:   "restore FILE",
		Short: "Make the local database what it was when it was dumped",
		Long: `Make the local database that of a file which newsgraph db dump wrote. What is loaded is deleted,
for which it wants --yes. That is done last: if the file is damaged, no dump, or not of this
version's graph, or if the restore is interrupted, the database stays as it is.

The database must be stopped meanwhile, so this does not work while newsgraph up, serve, watch or
db start has it running.`,
		Example: "  newsgraph db restore --yes before-cleaning.dump",
		Args:    cobra.ExactArgs(1),
	}, func(cmd *cobra.Command, c config, show *console) error {
		file := cmd.Flags().Arg(0)
		ctx := cmd.Context()
		if err := neo4jlocal.CheckDump(file); err != nil { // before anything is started
			return err
		}
		offline, err := takeOffline(ctx, c, show, func(ctx context.Context, db *bolt.DB) error {
			empty, err := write.New(db).Empty(ctx)
			if err == nil && !empty && !yes {
				err = errors.New("this deletes what is loaded in the local database: say --yes if you mean it")
			}
			return err
		})
		if err != nil {
			return err
		}
		defer offline.Release()
		err = offline.Restore(ctx, file, func(ctx context.Context, server *neo4jlocal.Server) error {
			err := look(ctx, server, func(ctx context.Context, db *bolt.DB) error { return db.CheckGraph(ctx) })
			switch {
			case errors.Is(err, bolt.ErrNoGraph):
				return fmt.Errorf("%s is of a database that newsgraph did not write: nothing was restored", file)
			case errors.Is(err, bolt.ErrLayout):
				return fmt.Errorf("%s was dumped by another version of newsgraph, which kept other things in the graph: nothing was restored", file)
			}
			return err
		})
		if err != nil {
			return err
		}
		show.rest()
		_, err = fmt.Fprintf(s.out, "restored from %s\n", file)
		return err
	})
	cmd.Flags().BoolVar(&yes, "yes", false, "really delete what is loaded")
	return cmd
}
