package neo4jlocal

import (
	"context"
	"fmt"
	"os"
)

// Use keeps the server on opts.Home, the one that runs or the next, from being stopped by StopUnused until release is
// called: of two processes that load into one database, the one that started it may be done first. Call it before Start.
func Use(ctx context.Context, opts Options) (release func(), err error) {
	o, err := opts.resolve()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(o.dir(), 0o700); err != nil {
		return nil, fmt.Errorf("make the database directory: %w", err)
	}
	lock, err := waitFor(ctx, func() (*os.File, error) { return trySharedLock(o.usersLock()) },
		func() { o.Progress("waiting for another newsgraph that stops the database") })
	if err != nil {
		return nil, fmt.Errorf("use %s: %w", o.dir(), err)
	}
	return func() { lock.Close() }, nil
}

// StopUnused is Stop once nobody uses the server any more, or ctx has ended: then it stops it all the same.
func (s *Server) StopUnused(ctx context.Context) error {
	if !s.Owned {
		return nil
	}
	lock, err := waitLock(ctx, s.opts.usersLock(), func() {
		s.opts.Progress("waiting for another newsgraph that loads into the database")
	})
	if err == nil {
		// Who wants to use the server from now on waits, and then starts another.
		defer lock.Close()
	} else if ctx.Err() == nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*stopGrace)
	defer cancel()
	return s.Stop(ctx)
}
