package main

import (
	"context"
	"errors"
	"os"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/seeds"
)

// errNotEmpty says that there is something in the graph, to which an import cannot add.
var errNotEmpty = errors.New("the database is not empty")

// fillByImport loads articles into the local database of c by Neo4j's import, which wants an empty one and no server; errNotEmpty
// says that it is not. Nothing is in the database until all is read: who interrupts it before has loaded nothing.
func fillByImport(ctx context.Context, c config, o loader.Options, show *console) (_ loader.Summary, err error) {
	countries, err := seeds.Countries()
	if err != nil {
		return loader.Summary{}, err
	}
	offline, err := takeOffline(ctx, c, show, func(ctx context.Context, db *bolt.DB) error {
		empty, err := write.New(db).Empty(ctx)
		if err == nil && !empty {
			err = errNotEmpty
		}
		return err
	})
	if err != nil {
		return loader.Summary{}, err
	}
	defer offline.Release()
	dir, done, err := offline.Dir()
	if err != nil {
		return loader.Summary{}, err
	}
	defer func() { err = errors.Join(err, done()) }()
	bulk, err := write.NewBulk(dir, countries)
	if err != nil {
		return loader.Summary{}, err
	}
	defer bulk.Close()
	summary, err := readInto(ctx, bulk, o, show)
	if err != nil || bulk.Empty() {
		return summary, err
	}
	tables, err := bulk.Tables(ctx, show.step)
	if err != nil {
		return summary, err
	}
	if err := importTables(ctx, offline, tables); err != nil {
		return summary, err
	}
	offline.Release()
	return summary, completeImport(ctx, c, bulk, show)
}

// takeOffline stops the local database of c, after check has looked at it.
func takeOffline(ctx context.Context, c config, show *console, check func(context.Context, *bolt.DB) error) (*neo4jlocal.Offline, error) {
	server, err := neo4jlocal.Start(ctx, localOptions(c, show))
	if err != nil {
		return nil, err
	}
	offline, err := server.Offline(ctx, func(ctx context.Context) error { return look(ctx, server, check) })
	if err != nil {
		stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
		defer cancel()
		return nil, errors.Join(err, server.Stop(stop))
	}
	return offline, nil
}

// look has check look at the database of a local server.
func look(ctx context.Context, server *neo4jlocal.Server, check func(context.Context, *bolt.DB) error) (err error) {
	db, err := bolt.Open(ctx, bolt.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close(ctx)) }()
	return check(ctx, db)
}

// readInto reads articles into a writer, with a bar on a terminal.
func readInto(ctx context.Context, w loader.Writer, o loader.Options, show *console) (loader.Summary, error) {
	extractor, err := extract.New()
	if err != nil {
		return loader.Summary{}, err
	}
	bar := newLoadBar(show)
	defer bar.end()
	tell := o.Progress
	o.Progress = func(p loader.Progress) {
		bar.update(p)
		if tell != nil {
			tell(p)
		}
	}
	o.Extractor, o.ExtractorVersion, o.Writer = extractor, extract.Version, w
	return loader.Load(ctx, o)
}

func importTables(ctx context.Context, offline *neo4jlocal.Offline, tables []write.ImportTable) error {
	list := make([]neo4jlocal.Table, len(tables))
	for i, table := range tables {
		list[i] = neo4jlocal.Table(table)
	}
	if err := offline.Import(ctx, list, write.ImportArrayDelimiter); err != nil {
		return err
	}
	// They are as big as the database.
	for _, table := range tables {
		if err := os.Remove(table.Data); err != nil {
			return err
		}
	}
	return nil
}

// completeImport starts the database again, and adds what an import cannot.
func completeImport(ctx context.Context, c config, bulk *write.Bulk, show *console) (err error) {
	db, err := openDatabase(ctx, c, show)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.closeUnused(ctx)) }()
	show.step("making the indexes")
	return bulk.Complete(ctx, db.DB, func(r write.Resolved) { show.step(deciding(r)) })
}
