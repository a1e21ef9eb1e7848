// Package bolt speaks with Neo4j. It alone imports the driver: a pool of connections, statements
// that read, transactions that write, errors in our own terms, and the constraints and
// indexes of the graph, which docs/design.md describes.
package bolt

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	driverconfig "github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
)

// Defaults of Config. Whoever loads has nobody who waits for an answer, but must get through on a machine that has little time left: where a server that was just started got
// a sixth of a core, a batch of 500 articles took more than two minutes, and would have again at each new try.
const (
	DefaultDatabase     = "neo4j"
	DefaultTimeout      = 10 * time.Second
	DefaultWriteTimeout = 10 * time.Minute
)

// firstTimeout bounds the first statement, unless Config.Timeout is given. That of a server that was just started takes longer than any later one.
const firstTimeout = time.Minute

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

	Timeout time.Duration // of one read; DefaultTimeout if 0
	// WriteTimeout is that of one transaction that writes, its waiting for other writers included, and of one read that sees what was written; DefaultWriteTimeout if 0.
	WriteTimeout time.Duration

	// OnStatement, if not nil, is called before each statement is sent, also on a repeated
	// attempt. It may be called by several goroutines at once and must not change params.
	OnStatement func(text string, params map[string]any)
}

// DB is a connection pool to one database. Its methods may be used by several goroutines.
type DB struct {
	config    Config
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager // of this DB's writes, for the few reads that must see them in a cluster
	reaper    *reaper
	reads     atomic.Int64  // under way, also those that nobody waits for
	lost      atomic.Uint64 // connections that the other side closed or refused
}

// Open connects and checks that the database answers. The error Is newsgraph.ErrUnavailable
// where it does not, and also ErrAuth where it refuses the credentials.
func Open(ctx context.Context, config Config) (*DB, error) {
	if config.Database == "" {
		config.Database = DefaultDatabase
	}
	first := config.Timeout
	if config.Timeout == 0 {
		config.Timeout, first = DefaultTimeout, firstTimeout
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
	db.reaper = newReaper(db.terminate)
	if err := db.ping(ctx, first); err != nil {
		_ = driver.Close(ctx)
		return nil, err
	}
	return db, nil
}

// closePatience bounds how long reads under way are waited for before their connections are closed. Those that nobody waits for end within a
// fraction of that, and with a server that is silent no read ends.
const closePatience = 3 * time.Second

// Close closes every connection, after what nobody waits for any more has ended: the driver's pool takes no connection back while it is closed.
func (db *DB) Close(ctx context.Context) error {
	for end := time.Now().Add(closePatience); db.reads.Load() > 0 && ctx.Err() == nil && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
	db.reaper.close()
	return db.driver.Close(ctx)
}

// Ping checks that the database answers a statement. It does not retry.
func (db *DB) Ping(ctx context.Context) error { return db.ping(ctx, db.config.Timeout) }

func (db *DB) ping(ctx context.Context, timeout time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, connectTimeout+timeout+clientSlack)
	defer cancel()
	_, err := db.readApart(ctx, "RETURN 1", nil, ReadOptions{Timeout: timeout})
	return db.explain(ctx, err)
}

// Lost is how often a read met a connection that the server had closed, or was refused one. All are closed when a server is
// started again.
func (db *DB) Lost() uint64 { return db.lost.Load() }

// Record is one row of an answer.
type Record = neo4j.Record

// ReadOptions are what a read may ask for beyond the usual.
type ReadOptions struct {
	Timeout time.Duration // Config.Timeout if 0, or Config.WriteTimeout with OwnWrites
	// OwnWrites makes the read see all that this DB has written before, also in a cluster, at
	// the price of waiting for it. Otherwise it may run on a replica that lags behind.
	OwnWrites bool
	// Patient is for a caller that gives up waiting by itself when its context ends: the read then goes on until the server
	// has ended it, which a caller that is still there sees.
	Patient bool
}

// KeepPlan begins a statement whose plan is as good whatever the graph holds, since it names the indexes that it seeks: Neo4j does not plan it again
// when its statistics have changed.
const KeepPlan = "CYPHER replan=skip"

// clientSlack is how much later than the server the client ends a statement: the server says
// what it ended, so it shall do so if it can.
const clientSlack = time.Second

// Read runs one statement that only reads and returns all its records. The error Is
// ErrTimedOut where the server ended the statement for its time, newsgraph.ErrUnavailable where no
// answer came within that time and a little more, and ErrTooBig where the statement needs more
// memory than one may have. When ctx ends, so does the statement, in the server too.
func (db *DB) Read(ctx context.Context, text string, params map[string]any, o ReadOptions) ([]*Record, error) {
	switch {
	case o.Timeout == 0 && o.OwnWrites:
		o.Timeout = db.config.WriteTimeout
	case o.Timeout == 0:
		o.Timeout = db.config.Timeout
	}
	// One deadline for all attempts: a server that is stopped accepts connections and is silent.
	ctx, cancel := context.WithTimeout(ctx, o.Timeout+clientSlack)
	defer cancel()
	once := db.readApart
	if o.Patient {
		once = db.readUntilOver
	}
	for attempt := 1; ; attempt++ {
		if ctx.Err() != nil {
			return nil, db.explain(ctx, ctx.Err())
		}
		records, err := once(ctx, text, params, o)
		if isLost(err) {
			db.lost.Add(1)
		}
		if err == nil || attempt == readAttempts || ctx.Err() != nil || !isPassing(err) {
			return records, db.explain(ctx, err)
		}
	}
}

// readUntilOver is readOnce without the context's end: a driver that is told a deadline starts a goroutine for every few bytes that it
// reads, which cost as much as all else together, and one that is not takes no notice of an end while it waits. So the statement
// is ended in the server, from another connection.
func (db *DB) readUntilOver(ctx context.Context, text string, params map[string]any, o ReadOptions) ([]*Record, error) {
	db.reads.Add(1)
	defer db.reads.Add(-1)
	tag, over := db.reaper.watch(ctx)
	defer over()
	return db.readOnce(context.WithoutCancel(ctx), text, params, o, neo4j.WithTxMetadata(map[string]any{tagKey: tag}))
}

// terminate ends the statements that have one of the tags, as far as the server that is asked runs them.
func (db *DB) terminate(ctx context.Context, tags []int64) error {
	_, err := db.readOnce(ctx, terminate, map[string]any{"tags": tags}, ReadOptions{Timeout: reapTime})
	return err
}

// readApart reads until over, or until the context ends. A read that is given up ends when the server
// has ended it, or with its connection, of which the pool has only so many.
func (db *DB) readApart(ctx context.Context, text string, params map[string]any, o ReadOptions) ([]*Record, error) {
	type answer struct {
		records []*Record
		err     error
	}
	answered := make(chan answer, 1)
	go func() {
		records, err := db.readUntilOver(ctx, text, params, o)
		answered <- answer{records, err}
	}()
	select {
	case a := <-answered:
		return a.records, a.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// readOnce uses an auto-commit transaction: one round trip, where a transaction function
// takes one more for the commit.
func (db *DB) readOnce(ctx context.Context, text string, params map[string]any, o ReadOptions, more ...func(*neo4j.TransactionConfig)) (records []*Record, err error) {
	session := db.session(ctx, neo4j.AccessModeRead, o.OwnWrites)
	defer func() {
		if closeErr := session.Close(ctx); err == nil {
			err = closeErr
		}
	}()
	db.observe(text, params)
	result, err := session.Run(ctx, text, params, append(more, neo4j.WithTxTimeout(o.Timeout))...)
	if err != nil {
		return nil, err
	}
	// Not by Collect, which makes room for a thousand records, 8 KiB, where most answers are one.
	for result.Next(ctx) {
		records = append(records, result.Record())
	}
	if err := result.Err(); err != nil {
		return nil, err
	}
	return records, nil
}

func (db *DB) session(ctx context.Context, mode neo4j.AccessMode, ownWrites bool) neo4j.SessionWithContext {
	config := neo4j.SessionConfig{AccessMode: mode, DatabaseName: db.config.Database, FetchSize: neo4j.FetchAll}
	if ownWrites {
		config.BookmarkManager = db.bookmarks
	}
	return db.driver.NewSession(ctx, config)
}

// Tx is what the work of a write gets: it runs statements one after the other.
type Tx struct {
	ctx context.Context
	db  *DB
	tx  neo4j.ManagedTransaction

	turn int // of LockWriters, as is debt
	debt Debt
}

// Run runs a statement and returns all its records.
func (t *Tx) Run(text string, params map[string]any) ([]*neo4j.Record, error) {
	t.db.observe(text, params)
	result, err := t.tx.Run(t.ctx, text, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(t.ctx)
}

// Exec runs a statement whose records, if any, do not matter.
func (t *Tx) Exec(text string, params map[string]any) error {
	t.db.observe(text, params)
	result, err := t.tx.Run(t.ctx, text, params)
	if err != nil {
		return err
	}
	_, err = result.Consume(t.ctx)
	return err
}

// Write runs work in one transaction that writes. After an error that passes, work is run
// again in a new one, so it must have no effect but through its transaction.
func (db *DB) Write(ctx context.Context, work func(*Tx) error) error {
	return db.writeWithin(ctx, db.config.WriteTimeout, work)
}

func (db *DB) writeWithin(ctx context.Context, timeout time.Duration, work func(*Tx) error) (err error) {
	// The last attempt may begin when the time for repeating is nearly over.
	ctx, cancel := context.WithTimeout(ctx, writeRetryTime+timeout+clientSlack)
	defer cancel()
	session := db.session(ctx, neo4j.AccessModeWrite, true)
	defer func() {
		if closeErr := session.Close(ctx); err == nil {
			err = db.explain(ctx, closeErr)
		}
	}()
	_, err = session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		err := work(&Tx{ctx: ctx, db: db, tx: tx})
		if isTooBig(err) {
			// The driver repeats what the server calls transient, and this would fail again.
			err = &tooBigError{err}
		}
		return nil, err
	}, neo4j.WithTxTimeout(timeout))
	return db.explain(ctx, err)
}

func (db *DB) observe(text string, params map[string]any) {
	if db.config.OnStatement != nil {
		db.config.OnStatement(text, params)
	}
}
