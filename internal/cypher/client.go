// Package cypher keeps the graph in Neo4j. It alone imports the driver and it alone holds
// Cypher: schema.cypher has the constraints and indexes, write*.go bring documents in, the
// rest reads. docs/design.md describes the model.
package cypher

import (
	"context"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	driverconfig "github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
)

// Defaults of Config.
const (
	DefaultDatabase     = "neo4j"
	DefaultTimeout      = 10 * time.Second
	DefaultWriteTimeout = 2 * time.Minute
)

// connectTimeout bounds how long a server that does not answer is waited for; a server that
// is up answers in milliseconds, also across continents in well under a second.
const connectTimeout = 5 * time.Second

// writeRetryTime bounds how long a write is repeated after errors that pass: a deadlock, a
// cluster that elects another leader.
const writeRetryTime = 30 * time.Second

// readAttempts bounds how often a read is tried. The second attempt gets a fresh connection
// where the first had one that the server closed meanwhile.
const readAttempts = 2

// Config says which database to use.
type Config struct {
	URI      string // bolt://, neo4j:// (routed: reads go to replicas) and their +s and +ssc forms
	Username string // empty where the server asks for none
	Password string
	Database string // DefaultDatabase if empty

	Timeout      time.Duration // of one read; DefaultTimeout if 0
	WriteTimeout time.Duration // of one transaction that writes, its waiting for other writers included; DefaultWriteTimeout if 0

	// OnStatement, if not nil, is called before each statement is sent, also on a repeated
	// attempt. It may be called by several goroutines at once and must not change params.
	OnStatement func(text string, params map[string]any)
}

// DB is a connection pool to one database. Its methods may be used by several goroutines.
type DB struct {
	config    Config
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager // of this DB's writes, for the few reads that must see them in a cluster
}

// Open connects and checks that the database answers. The error Is newsgraph.ErrUnavailable
// where it does not, and also ErrAuth where it refuses the credentials.
func Open(ctx context.Context, config Config) (*DB, error) {
	if config.Database == "" {
		config.Database = DefaultDatabase
	}
	if config.Timeout == 0 {
		config.Timeout = DefaultTimeout
	}
	if config.WriteTimeout == 0 {
		config.WriteTimeout = DefaultWriteTimeout
	}
	auth := neo4j.NoAuth()
	if config.Username != "" {
		auth = neo4j.BasicAuth(config.Username, config.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(config.URI, auth, func(c *driverconfig.Config) {
		c.TelemetryDisabled = true
		c.NotificationsMinSeverity = notifications.DisabledLevel
		c.SocketConnectTimeout = connectTimeout
		c.ConnectionAcquisitionTimeout = config.Timeout
		c.MaxTransactionRetryTime = writeRetryTime
		c.UserAgent = "newsgraph"
	})
	if err != nil {
		return nil, fmt.Errorf("database address %q: %w", config.URI, err)
	}
	db := &DB{config: config, driver: driver, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})}
	if err := db.Ping(ctx); err != nil {
		_ = driver.Close(ctx)
		return nil, err
	}
	return db, nil
}

// Close closes every connection.
func (db *DB) Close(ctx context.Context) error { return db.driver.Close(ctx) }

// Ping checks that the database answers a statement. It does not retry.
func (db *DB) Ping(ctx context.Context) error {
	_, err := db.readOnce(ctx, "RETURN 1", nil, nil)
	return db.explain(ctx, err)
}

// read runs one statement that only reads and returns all its records. In a cluster it may
// run on a replica that lags behind the writes of this DB.
func (db *DB) read(ctx context.Context, text string, params map[string]any) ([]*neo4j.Record, error) {
	return db.readWith(ctx, text, params, nil)
}

// readOwn is read, but sees all that this DB has written before, at the price of waiting for it.
func (db *DB) readOwn(ctx context.Context, text string, params map[string]any) ([]*neo4j.Record, error) {
	return db.readWith(ctx, text, params, db.bookmarks)
}

func (db *DB) readWith(ctx context.Context, text string, params map[string]any, bookmarks neo4j.BookmarkManager) ([]*neo4j.Record, error) {
	for attempt := 1; ; attempt++ {
		records, err := db.readOnce(ctx, text, params, bookmarks)
		if err == nil || attempt == readAttempts || ctx.Err() != nil || !neo4j.IsRetryable(err) {
			return records, db.explain(ctx, err)
		}
	}
}

// readOnce uses an auto-commit transaction: one round trip, where a transaction function
// takes one more for the commit.
func (db *DB) readOnce(ctx context.Context, text string, params map[string]any, bookmarks neo4j.BookmarkManager) (records []*neo4j.Record, err error) {
	session := db.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode:      neo4j.AccessModeRead,
		DatabaseName:    db.config.Database,
		FetchSize:       neo4j.FetchAll,
		BookmarkManager: bookmarks,
	})
	defer func() {
		if closeErr := session.Close(ctx); err == nil {
			err = closeErr
		}
	}()
	db.observe(text, params)
	result, err := session.Run(ctx, text, params, neo4j.WithTxTimeout(db.config.Timeout))
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}

// transaction is what the work of a write gets: it runs statements one after the other.
type transaction struct {
	ctx context.Context
	db  *DB
	tx  neo4j.ManagedTransaction
}

// run runs a statement and returns all its records.
func (t *transaction) run(text string, params map[string]any) ([]*neo4j.Record, error) {
	t.db.observe(text, params)
	result, err := t.tx.Run(t.ctx, text, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(t.ctx)
}

// exec runs a statement whose records, if any, do not matter.
func (t *transaction) exec(text string, params map[string]any) error {
	t.db.observe(text, params)
	result, err := t.tx.Run(t.ctx, text, params)
	if err != nil {
		return err
	}
	_, err = result.Consume(t.ctx)
	return err
}

// write runs work in one transaction that writes. After an error that passes, work is run
// again in a new one, so it must have no effect but through its transaction.
func (db *DB) write(ctx context.Context, work func(*transaction) error) error {
	return db.writeWithin(ctx, db.config.WriteTimeout, work)
}

func (db *DB) writeWithin(ctx context.Context, timeout time.Duration, work func(*transaction) error) (err error) {
	session := db.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode:      neo4j.AccessModeWrite,
		DatabaseName:    db.config.Database,
		FetchSize:       neo4j.FetchAll,
		BookmarkManager: db.bookmarks,
	})
	defer func() {
		if closeErr := session.Close(ctx); err == nil {
			err = db.explain(ctx, closeErr)
		}
	}()
	_, err = session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, work(&transaction{ctx: ctx, db: db, tx: tx})
	}, neo4j.WithTxTimeout(timeout))
	return db.explain(ctx, err)
}

func (db *DB) observe(text string, params map[string]any) {
	if db.config.OnStatement != nil {
		db.config.OnStatement(text, params)
	}
}
