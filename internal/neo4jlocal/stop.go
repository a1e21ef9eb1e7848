package neo4jlocal

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

const (
	// stopGrace is how long a server may take to stop by itself: a fraction of a second as a rule, some ten the first
	// time, when it writes the class-data archive, and more on a busy machine.
	stopGrace = time.Minute
	// killGrace bounds the wait for the kernel to clear a killed process away.
	killGrace = 10 * time.Second
)

// Stop ends a server that this process owns, cleanly if it does so within a minute and before ctx ends, else at once; the
// data survives both. For a server that is not Owned it does nothing, so a deferred Stop is always right; StopRunning
// stops any. A second Stop does nothing.
func (s *Server) Stop(ctx context.Context) error {
	if !s.Owned {
		return nil
	}
	current, err := s.opts.running()
	if errors.Is(err, errNotRunning) {
		return nil
	}
	if err != nil {
		return err
	}
	if current.PID != s.PID {
		return nil // ours has ended, and somebody else started another
	}
	if err := s.opts.noteEnd(current, StoppedByOwner); err != nil {
		return err
	}
	err = s.opts.end(ctx, current)
	if err == nil {
		<-s.exited
	}
	return err
}

// Status tells of a local server.
type Status struct {
	Running bool
	// PID is 0 and URI empty if no server runs, or if its JVM is just being started.
	PID      int
	URI      string
	Username string
	// Detached tells a server started to stay from one that belongs to a running process.
	Detached bool
	// Dir holds its data, logs and password.
	Dir string
}

// GetStatus looks whether a server runs on opts.Home. It changes nothing and waits for nothing; a server that is still
// starting counts as running.
func GetStatus(opts Options) (Status, error) {
	o, err := opts.resolve()
	if err != nil {
		return Status{}, err
	}
	status := Status{Username: Username, Dir: o.dir()}
	if !isDir(o.dir()) {
		return status, nil
	}
	s, err := o.running()
	if errors.Is(err, errNotRunning) {
		return status, nil
	}
	if errors.Is(err, errUnnoted) {
		status.Running = true
		return status, nil
	}
	if err != nil {
		return status, err
	}
	status.Running, status.PID, status.Detached = true, s.PID, s.Detached
	status.URI = "bolt://" + net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port))
	return status, nil
}

// StopRunning stops the server that runs on opts.Home, whoever started it. If none runs it does nothing.
func StopRunning(ctx context.Context, opts Options) error {
	o, err := opts.resolve()
	if err != nil {
		return err
	}
	if !isDir(o.dir()) {
		return nil
	}
	unlock, err := o.exclusive(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	return o.stop(ctx)
}

func (o Options) stop(ctx context.Context) error {
	s, err := o.settled(ctx)
	if errors.Is(err, errNotRunning) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := o.noteEnd(s, StoppedByCommand); err != nil {
		return err
	}
	return o.end(ctx, s)
}

// Reset stops the server that runs on opts.Home and deletes its data. The password, the logs and the jars stay.
func Reset(ctx context.Context, opts Options) error {
	o, err := opts.resolve()
	if err != nil {
		return err
	}
	if !isDir(o.dir()) {
		return nil
	}
	unlock, err := o.exclusive(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	if err := o.stop(ctx); err != nil {
		return err
	}
	if err := o.finishRestore(); err != nil { // or the next start would bring it back
		return err
	}
	if err := o.setAside(); err != nil {
		return fmt.Errorf("reset the database: %w", err)
	}
	return o.clearRemains()
}

const remains = "deleted-"

// clearRemains deletes what resets renamed.
func (o Options) clearRemains() error {
	dirs, err := filepath.Glob(o.path(remains + "*"))
	if err != nil {
		return fmt.Errorf("delete old data: %w", err)
	}
	for _, dir := range dirs {
		if err := os.RemoveAll(dir); err != nil {
			return fmt.Errorf("delete old data: %w", err)
		}
	}
	return nil
}

// running reads which server runs, or returns errNotRunning.
func (o Options) running() (state, error) {
	runs, err := locked(o.serverLock())
	if err != nil {
		return state{}, err
	}
	if !runs {
		return state{}, errNotRunning
	}
	return readState(o.serverLock())
}

// settled is running for the holder of start.lock. A JVM without a note has lost its starter within an instant of its birth;
// where it is bound to its starter it is ending.
func (o Options) settled(ctx context.Context) (state, error) {
	s, err := o.running()
	if !errors.Is(err, errUnnoted) {
		return s, err
	}
	ctx, cancel := context.WithTimeout(ctx, killGrace)
	defer cancel()
	if waitFree(ctx, o.serverLock()) == nil {
		return state{}, errNotRunning
	}
	return state{}, fmt.Errorf("%w: end the java process that has %s on its command line", err, o.dir())
}

// end stops a server: politely, then not.
func (o Options) end(ctx context.Context, s state) error {
	if err := terminate(s.PID); err != nil {
		return err
	}
	if s.Archive != "" {
		o.Progress("stopping Neo4j; it notes its classes, so that the next start is faster")
	}
	polite, cancel := context.WithTimeout(ctx, stopGrace)
	defer cancel()
	err := waitFree(polite, o.serverLock())
	if err == nil {
		publishArchive(s.Archive)
		return nil
	}
	if polite.Err() == nil {
		return err
	}
	if err := kill(s.PID); err != nil {
		return err
	}
	// ctx may be over, and still it must be seen to that the server is gone.
	dying, cancel := context.WithTimeout(context.WithoutCancel(ctx), killGrace)
	defer cancel()
	if err := waitFree(dying, o.serverLock()); err != nil {
		return fmt.Errorf("process %d does not end: %w", s.PID, err)
	}
	return nil
}
