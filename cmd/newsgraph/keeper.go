package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/read"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/internal/query"
)

// What /readyz says while the server lives and the graph is not all there.
const (
	notStarted = "starting: the database is not up yet"
	notLoaded  = "loading: the example articles are not all there yet"
	notBack    = "restarting: the database has ended and is being started again"
	notRunning = "stopped: the database was stopped; start it with `newsgraph db start`"
)

// reader is a database that answers.
type reader interface {
	Plan(ctx context.Context, text string, fields []*query.Field, args []query.Args) error
	Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error)
	Ping(ctx context.Context) error
	Lives() uint64
}

// liveStore is the database as the server sees it: not yet there, there, or gone for a while.
type liveStore struct {
	mu  sync.RWMutex
	db  reader // nil where there is none
	why string // why the server is not ready; empty when it is

	lives uint64 // of earlier readers
}

func (l *liveStore) set(db reader, why string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.db != nil && l.db != db {
		l.lives += l.db.Lives() + 1
	}
	l.db, l.why = db, why
}

func (l *liveStore) get() (db reader, why string) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if l.db == nil && l.why == "" { // the port is bound before anything else is done
		return nil, notStarted
	}
	return l.db, l.why
}

// Compile needs no database.
func (*liveStore) Compile(root *query.Field) (string, error) { return read.Compile(root) }

// Read asks the database that is there. It does not wait for one.
func (l *liveStore) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	db, why := l.get()
	if db == nil {
		return nil, fmt.Errorf("%w: %s", newsgraph.ErrUnavailable, why)
	}
	return db.Read(ctx, text, fields, args, timeout)
}

// Plan has the database plan that is there. It does not wait for one.
func (l *liveStore) Plan(ctx context.Context, text string, fields []*query.Field, args []query.Args) error {
	db, why := l.get()
	if db == nil {
		return fmt.Errorf("%w: %s", newsgraph.ErrUnavailable, why)
	}
	return db.Plan(ctx, text, fields, args)
}

// Ping returns a notReadyError as long as not all is there.
func (l *liveStore) Ping(ctx context.Context) error {
	db, why := l.get()
	if why != "" {
		return notReadyError(why)
	}
	return db.Ping(ctx)
}

// Lives is another number when the database may have been started again since.
func (l *liveStore) Lives() uint64 {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if l.db == nil {
		return l.lives
	}
	return l.lives + l.db.Lives()
}

// notReadyError is a reason that may be told to whoever asks.
type notReadyError string

func (e notReadyError) Error() string { return string(e) }

// keptDatabase is a database that a keeper keeps.
type keptDatabase interface {
	reader
	// Warm has a database that was just started plan what takes it long.
	Warm(ctx context.Context) error
	// wait returns when the database has ended, and tells how. It waits for ever for one that is not local.
	wait(ctx context.Context) (neo4jlocal.End, error)
	// owned tells whether this process started it, and cause why that ended.
	owned() bool
	cause() string
	close() error
}

// A local database that dies is started again, each time after a longer pause; one that dies so often in so short a time
// has something that a start does not mend.
const (
	maxDeaths   = 5
	deathWindow = 10 * time.Minute
	firstPause  = time.Second
)

// errGivenUp is the end of a server whose database does not stay up.
var errGivenUp = errors.New("the local database has ended; see the logs in its directory (`newsgraph db status` names it), then start again")

// keeper keeps a database behind a server: it opens it, has it prepared once, and opens it again when it dies.
type keeper[D keptDatabase] struct {
	live    *liveStore
	open    func(context.Context) (D, error)
	prepare func(context.Context, D) error // may be nil
	// awaitRunning waits until somebody starts the database that was stopped.
	awaitRunning func(context.Context) error
	ready        func()       // called once, when all is there
	say          func(string) // for the user
	pause        func(context.Context, time.Duration) error

	isReady bool
	deaths  []time.Time // within deathWindow
}

// run keeps the database until ctx ends, which is no error once all was there, or until it gives up. The database is closed
// when it returns.
func (k *keeper[D]) run(ctx context.Context) error {
	k.live.set(nil, notStarted)
	for {
		last, err := k.life(ctx)
		if ctx.Err() != nil || err != nil {
			return err
		}
		switch {
		case last.how == neo4jlocal.StoppedByCommand && last.owned:
			return errGivenUp
		case last.how == neo4jlocal.StoppedByCommand:
			k.live.set(nil, notRunning)
			k.say("the local database was stopped; waiting until it runs again")
			err = k.awaitRunning(ctx)
		case last.how == neo4jlocal.Died:
			err = k.mourn(ctx, last.why)
		}
		if ctx.Err() != nil && k.isReady {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// warmPatience bounds how long a database that is being warmed is waited for before it is closed. What it plans it plans to the end, and that takes a few
// seconds.
const warmPatience = 10 * time.Second

// warm warms a database, without which the first questions would take longer, until stop is called.
func warm(ctx context.Context, db keptDatabase) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	over := make(chan struct{})
	go func() {
		defer close(over)
		_ = db.Warm(ctx)
	}()
	return func() {
		cancel()
		select {
		case <-over:
		case <-time.After(warmPatience):
		}
	}
}

// ending is how a database came to its end.
type ending struct {
	how   neo4jlocal.End
	owned bool // by this process
	why   string
}

// life is that of one database, from its opening to its end.
func (k *keeper[D]) life(ctx context.Context) (last ending, err error) {
	db, err := k.open(ctx)
	switch {
	case err != nil && !k.isReady:
		return ending{}, err
	case err != nil && ctx.Err() != nil:
		return ending{}, nil
	case err != nil && isMendable(err):
		return ending{how: neo4jlocal.Died, why: err.Error()}, nil
	case err != nil:
		return ending{}, err
	}
	defer func() {
		k.live.set(nil, notBack)
		err = errors.Join(err, db.close())
	}()
	if !k.isReady && k.prepare != nil {
		k.live.set(db, notLoaded)
		if err := k.prepare(ctx, db); err != nil {
			how, died := diedMeanwhile(ctx, db, err)
			if !died {
				return ending{}, err
			}
			return ending{how, db.owned(), db.cause()}, nil
		}
	}
	k.live.set(db, "")
	defer warm(ctx, db)()
	if !k.isReady {
		k.isReady = true
		k.ready()
	}
	how, err := db.wait(ctx)
	if ctx.Err() != nil {
		return ending{}, nil
	}
	return ending{how, db.owned(), db.cause()}, err
}

// diedMeanwhile tells whether something failed because the database has ended, which may be seen a moment later.
func diedMeanwhile(ctx context.Context, db keptDatabase, err error) (neo4jlocal.End, bool) {
	const moment = 3 * time.Second
	if !errors.Is(err, newsgraph.ErrUnavailable) {
		return "", false
	}
	ctx, cancel := context.WithTimeout(ctx, moment)
	defer cancel()
	how, err := db.wait(ctx)
	return how, err == nil
}

// isMendable tells errors of opening a database that was there before after which it may open yet.
func isMendable(err error) bool {
	return errors.Is(err, newsgraph.ErrUnavailable) || errors.Is(err, neo4jlocal.ErrExited) || errors.Is(err, neo4jlocal.ErrTimeout)
}

// mourn counts a death and pauses.
func (k *keeper[D]) mourn(ctx context.Context, why string) error {
	now := time.Now()
	for len(k.deaths) > 0 && now.Sub(k.deaths[0]) > deathWindow {
		k.deaths = k.deaths[1:]
	}
	if k.deaths = append(k.deaths, now); len(k.deaths) >= maxDeaths {
		k.say(fmt.Sprintf("the local database has ended %d times within %s, the last time: %s", len(k.deaths), deathWindow, why))
		return errGivenUp
	}
	pause := firstPause << (len(k.deaths) - 1)
	k.say(fmt.Sprintf("the local database has ended (%s); it is started again in %s", why, pause))
	return k.pause(ctx, pause)
}
