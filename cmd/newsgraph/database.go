package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/read"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// stopTimeout bounds how long stopping a local database is waited for before it is ended hard.
const stopTimeout = time.Minute

// database is the graph, and the local server below it if this process started one.
type database struct {
	*bolt.DB
	local *neo4jlocal.Server // nil where NEO4J_URI names another
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
	return &d, nil
}

// localOptions are those of the local database that c names.
func localOptions(c config, show *console) neo4jlocal.Options {
	return neo4jlocal.Options{Home: c.home, Port: neo4jlocal.DefaultPort, Progress: show.step}
}

// Read answers one root field of a query.
func (d *database) Read(ctx context.Context, root *newsgraph.Field) (*newsgraph.Result, error) {
	return read.New(d.DB).Read(ctx, root)
}

// ended is closed when a local database that this process started has ended by itself.
func (d *database) ended() <-chan struct{} {
	if d.local == nil {
		return nil
	}
	return d.local.Exited()
}

// close disconnects, and stops the local database if this process started it. It has its own time, because it runs when
// the command's is over.
func (d *database) close() error {
	ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	var errs []error
	if d.DB != nil {
		if err := d.Close(ctx); err != nil {
			errs = append(errs, fmt.Errorf("disconnect from the database: %w", err))
		}
	}
	if d.local != nil {
		if err := d.local.Stop(ctx); err != nil {
			errs = append(errs, fmt.Errorf("stop the database: %w", err))
		}
	}
	return errors.Join(errs...)
}
