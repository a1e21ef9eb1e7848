package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/read"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/internal/query"
)

// stopTimeout bounds how long stopping a local database is waited for before it is ended hard.
const stopTimeout = time.Minute

// database is the graph, and the local server below it if this process started one.
type database struct {
	*bolt.DB
	reader *read.Reader
	local  *neo4jlocal.Server // nil where NEO4J_URI names another
}

// openDatabase connects to the database that c names, starting a local one where it names none and none runs yet.
func openDatabase(ctx context.Context, c config, show *console) (_ *database, err error) {
	var d database
	defer func() {
		if err != nil {
			err = errors.Join(err, d.close())
		}
	}()
	at := bolt.Config{URI: c.neo4jURI, Username: c.username, Password: c.password, Database: c.database}
	if c.neo4jURI == "" {
		if d.local, err = neo4jlocal.Start(ctx, localOptions(c, show)); err != nil {
			return nil, err
		}
		at = bolt.Config{URI: d.local.URI, Username: d.local.Username, Password: d.local.Password}
	}
	if d.DB, err = bolt.Open(ctx, at); err != nil {
		return nil, err
	}
	d.reader = read.New(d.DB)
	return &d, nil
}

// useLocal keeps the local database that c names, if it does, from being stopped by another newsgraph that started it, until
// release is called.
func useLocal(ctx context.Context, c config, show *console) (release func(), err error) {
	if c.neo4jURI != "" {
		return func() {}, nil
	}
	return neo4jlocal.Use(ctx, localOptions(c, show))
}

// withDatabase opens the database that c names for one piece of work. A local one that it starts is stopped when nobody else who loads uses it any more.
func withDatabase(ctx context.Context, c config, show *console, do func(*database) error) (err error) {
	release, err := useLocal(ctx, c, show)
	if err != nil {
		return err
	}
	db, err := openDatabase(ctx, c, show)
	if err != nil {
		release()
		return err
	}
	defer func() {
		release()
		err = errors.Join(err, db.closeUnused(ctx))
	}()
	return do(db)
}

// localOptions are those of the local database that c names.
func localOptions(c config, show *console) neo4jlocal.Options {
	return neo4jlocal.Options{Home: c.home, Port: neo4jlocal.DefaultPort, Progress: show.step}
}

// Plan has the database plan the statement of a root field.
func (d *database) Plan(ctx context.Context, text string, fields []*query.Field, args []query.Args) error {
	return d.reader.Plan(ctx, text, fields, args)
}

// Read answers a root field of a query.
func (d *database) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	return d.reader.Read(ctx, text, fields, args, timeout)
}

// Lives is another number when the database may have been started again since.
func (d *database) Lives() uint64 { return d.reader.Lives() }

// Warm has a database that was just started plan what takes it long.
func (d *database) Warm(ctx context.Context) error { return d.reader.Warm(ctx) }

// wait returns when the local database has ended, and tells how; where there is none it waits for ctx.
func (d *database) wait(ctx context.Context) (neo4jlocal.End, error) {
	if d.local == nil {
		<-ctx.Done()
		return neo4jlocal.Died, ctx.Err()
	}
	return d.local.Wait(ctx)
}

func (d *database) owned() bool { return d.local != nil && d.local.Owned }

// cause says why the local database has ended.
func (d *database) cause() string {
	if d.local == nil {
		return ""
	}
	return d.local.Cause()
}

// close disconnects, and stops the local database if this process started it. It has its own time, because it runs when
// the command's is over.
func (d *database) close() error { return d.closeBy((*neo4jlocal.Server).Stop) }

// closeUnused is close, but as long as ctx lives it lets others finish first who load into the same local database.
func (d *database) closeUnused(ctx context.Context) error {
	return d.closeBy(func(s *neo4jlocal.Server, _ context.Context) error { return s.StopUnused(ctx) })
}

func (d *database) closeBy(stop func(*neo4jlocal.Server, context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	var errs []error
	if d.DB != nil {
		if err := d.Close(ctx); err != nil {
			errs = append(errs, fmt.Errorf("disconnect from the database: %w", err))
		}
	}
	if d.local != nil {
		if err := stop(d.local, ctx); err != nil {
			errs = append(errs, fmt.Errorf("stop the database: %w", err))
		}
	}
	return errors.Join(errs...)
}
