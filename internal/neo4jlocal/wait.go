package neo4jlocal

import (
	"context"
	"errors"
	"os/exec"
	"time"
)

// End is how a server came to its end.
type End string

const (
	// Died is an end that nobody asked for: out of memory, killed, crashed.
	Died End = ""
	// StoppedByOwner is the end of the process that had started it, for its own use.
	StoppedByOwner End = "owner"
	// StoppedByCommand is StopRunning or Reset: somebody wants no server there.
	StoppedByCommand End = "command"
)

// watchEvery is how often a server of another process is looked at. Our own tells by itself.
const watchEvery = time.Second

// Wait waits until the server has ended, whoever started it, and tells how. Where another server runs in its place already,
// the owner is taken to have stopped it.
func (s *Server) Wait(ctx context.Context) (End, error) {
	if s.exited != nil {
		select {
		case <-s.exited:
		case <-ctx.Done():
			return Died, ctx.Err()
		}
	}
	for {
		now, err := s.opts.running()
		switch {
		case err == nil && now.PID != s.PID:
			return StoppedByOwner, nil
		case errors.Is(err, errNotRunning):
			// If the note cannot be read any more, it was no orderly end.
			last, err := readState(s.opts.serverLock())
			if err != nil || last.PID != s.PID {
				return Died, nil
			}
			return last.End, nil
		case err != nil && !errors.Is(err, errUnnoted):
			return Died, err
		}
		every := watchEvery
		if s.exited != nil {
			every = pollEvery // it has ended, and what it held is being let go
		}
		if err := sleep(ctx, every); err != nil {
			return Died, err
		}
	}
}

// outOfMemory is the exit code of a JVM with -XX:+ExitOnOutOfMemoryError.
const outOfMemory = 3

// Cause says in some words why a server of our own ended, once Wait has returned.
func (s *Server) Cause() string {
	if s.exited == nil {
		return "it belonged to another process"
	}
	var exit *exec.ExitError
	switch {
	case !errors.As(s.exitErr, &exit):
		return "it ended by itself"
	case exit.ExitCode() == outOfMemory:
		return "it ran out of memory"
	}
	return exit.String()
}

// AwaitRunning waits until a server runs on opts.Home.
func AwaitRunning(ctx context.Context, opts Options) error {
	for {
		status, err := GetStatus(opts)
		if err != nil || status.Running {
			return err
		}
		if err := sleep(ctx, watchEvery); err != nil {
			return err
		}
	}
}
