package neo4jlocal

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"time"
)

// Server is a running local Neo4j.
type Server struct {
	// URI, Username and Password are what a driver needs to connect.
	URI, Username, Password string
	// PID is the server's process number, Port its Bolt port.
	PID, Port int
	// Owned is true if this process started the server and should stop it. It is false for a server that was found
	// running, and for one started with Options.Detach.
	Owned bool

	opts    Options
	exited  chan struct{} // closed when a server of our own has ended; nil for one that was found running
	exitErr error         // of a server of our own; to be read once exited is closed
}

// Start returns a server that accepts logins: the one that runs on opts.Home already, or else a new one, for which it
// fetches the jars if need be. It waits while another process starts or stops a server there. When ctx ends, so does
// the attempt, and nothing is left running.
//
// Errors that wrap ErrNoJava, ErrJavaVer, ErrNoMaven, ErrPassword, ErrExited or ErrTimeout are lines for the user.
func Start(ctx context.Context, opts Options) (*Server, error) {
	o, err := opts.resolve()
	if err != nil {
		return nil, err
	}
	unlock, err := o.exclusive(ctx)
	if err != nil {
		return nil, err
	}
	defer unlock()
	password, err := o.password()
	if err != nil {
		return nil, err
	}
	server, err := o.attach(ctx, password)
	if !errors.Is(err, errNotRunning) {
		return server, err
	}
	j, err := findJava(ctx)
	if err != nil {
		return nil, err
	}
	jars, err := Fetch(ctx, o)
	if err != nil {
		return nil, err
	}
	if err := o.finishRestore(); err != nil {
		return nil, err
	}
	a := o.findArchive(j, jars)
	defer a.release()
	server, err = o.launch(ctx, j, jars, a, password)
	var failed *launchError
	if !errors.As(err, &failed) {
		return server, err
	}
	switch {
	case failed.portTaken:
		// Somebody took the port between our look at it and the server's.
		o.Port = 0
		return o.launch(ctx, j, jars, a, password)
	case failed.silent && a.use:
		// A damaged archive can crash the JVM. It is to blame if it goes better without.
		server, err = o.launch(ctx, j, jars, archive{}, password)
		if err == nil {
			a.discard()
		}
		return server, err
	}
	return nil, err
}

// exclusive makes the server's directory and takes its start.lock.
func (o Options) exclusive(ctx context.Context) (unlock func(), err error) {
	if err := os.MkdirAll(o.dir(), 0o700); err != nil {
		return nil, fmt.Errorf("make the database directory: %w", err)
	}
	lock, err := waitLock(ctx, o.startLock(), func() { o.Progress("waiting for another newsgraph that starts or stops the database") })
	if err != nil {
		return nil, fmt.Errorf("take charge of %s: %w", o.dir(), err)
	}
	return func() { lock.Close() }, nil
}

var errNotRunning = errors.New("no Neo4j runs there")

// attach returns the server that runs already. An orphan is stopped instead: nobody would stop it later.
func (o Options) attach(ctx context.Context, password string) (*Server, error) {
	s, err := o.settled(ctx)
	if err != nil {
		return nil, err
	}
	if !s.Detached {
		owned, err := locked(o.ownerLock())
		if err != nil {
			return nil, err
		}
		if !owned {
			o.Progress("stopping a Neo4j that a killed newsgraph left behind")
			if err := o.end(ctx, s); err != nil {
				return nil, err
			}
			return nil, errNotRunning
		}
	}
	gone := make(chan struct{})
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() { // its owner may be stopping it just now
		if waitFree(ctx, o.serverLock()) == nil {
			close(gone)
		}
	}()
	if err := o.awaitLogin(ctx, s.Port, password, gone, func() bool { return true }); err != nil {
		if errors.Is(err, errGone) {
			return nil, errNotRunning
		}
		return nil, err
	}
	return o.server(s, password), nil
}

func (o Options) server(s state, password string) *Server {
	return &Server{
		URI:      "bolt://" + net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port)),
		Username: Username,
		Password: password,
		PID:      s.PID,
		Port:     s.Port,
		opts:     o,
	}
}

// launch starts a JVM and waits until it accepts a login.
func (o Options) launch(ctx context.Context, j java, jars string, a archive, password string) (_ *Server, err error) {
	owner, err := waitLock(ctx, o.ownerLock(), func() {})
	if err != nil {
		return nil, fmt.Errorf("take charge of %s: %w", o.dir(), err)
	}
	defer func() {
		if err != nil {
			owner.Close()
		}
	}()
	lock, err := waitLock(ctx, o.serverLock(), func() {})
	if err != nil {
		return nil, fmt.Errorf("take charge of %s: %w", o.dir(), err)
	}
	// The JVM has its own hold on the lock; once ours is closed, the lock tells whether the JVM lives.
	defer lock.Close()
	if err := clearState(lock); err != nil {
		return nil, err
	}
	port, err := o.choosePort()
	if err != nil {
		return nil, err
	}
	firstDone, err := o.beginFirstStart()
	if err != nil {
		return nil, err
	}
	if err := errors.Join(o.seedAuth(password), o.writeConf(port)); err != nil {
		return nil, err
	}
	logs, err := o.openLogs()
	if err != nil {
		return nil, err
	}
	defer logs.console.Close()

	cmd := exec.Command(j.path, j.jvmArgs(o, jars, a)...)
	cmd.Dir = o.dir()
	cmd.Stdout, cmd.Stderr = logs.console, logs.console
	cmd.ExtraFiles = []*os.File{lock}
	if a.lock != nil {
		cmd.ExtraFiles = append(cmd.ExtraFiles, a.lock)
	}
	ownSession(cmd)
	if !o.Detach {
		bind(cmd)
	}
	o.Progress("starting Neo4j " + Version)
	ended, err := spawn(cmd)
	if err != nil {
		return nil, fmt.Errorf("start Java: %w", err)
	}
	s := state{PID: cmd.Process.Pid, Port: port, Detached: o.Detach, Archive: a.part}
	server := o.server(s, password)
	server.Owned = !o.Detach
	server.exited = make(chan struct{})
	go func() {
		server.exitErr = <-ended
		owner.Close()
		close(server.exited)
	}()
	err = writeState(lock, s)
	if err == nil {
		err = o.awaitLogin(ctx, port, password, server.exited, logs.boltOpen)
	}
	if err == nil {
		err = firstDone()
	}
	if errors.Is(err, errGone) {
		return nil, logs.explain()
	}
	if err != nil {
		// Our own hold on the lock would look like a server that does not end.
		lock.Close()
		s.Archive = ""
		return nil, errors.Join(err, o.end(context.WithoutCancel(ctx), s))
	}
	return server, nil
}

// beginFirstStart notes that a database is being made, and firstDone that it is whole. A killed first start may leave
// files that Neo4j cannot go on from; nobody has stored anything in them yet, so they are dropped. Data without the note
// is never touched.
func (o Options) beginFirstStart() (firstDone func() error, err error) {
	note := o.firstStartNote()
	if _, err := os.Stat(note); err == nil {
		if err := os.RemoveAll(o.path("data")); err != nil {
			return nil, fmt.Errorf("clear a broken-off first start: %w", err)
		}
	} else if isDir(o.path("data", "databases")) {
		return func() error { return nil }, nil
	}
	if err := os.MkdirAll(o.path("data"), 0o700); err != nil {
		return nil, fmt.Errorf("make the data directory: %w", err)
	}
	if err := os.WriteFile(note, nil, 0o600); err != nil {
		return nil, fmt.Errorf("note the first start: %w", err)
	}
	return func() error { return os.Remove(note) }, nil
}

// firstStartNote is a file that is there as long as nothing is in the database that is worth keeping.
func (o Options) firstStartNote() string { return o.path("data", "first-start") }

var errGone = errors.New("the server ended")

// awaitLogin polls until the server accepts a login, is gone, or StartTimeout has passed. Nobody is asked before listens says that it is this server that
// listens there: between the choice of a free port and its use another may have taken it, which after three wrong passwords refuses the right one too for
// a while.
func (o Options) awaitLogin(ctx context.Context, port int, password string, gone <-chan struct{}, listens func() bool) error {
	timeout := time.NewTimer(o.StartTimeout)
	defer timeout.Stop()
	for {
		if listens() {
			err := ping(ctx, port, password)
			if err == nil {
				return nil
			}
			if errors.Is(err, ErrPassword) {
				return fmt.Errorf("%w: put the right one into %s, or drop the data with `newsgraph db reset`", err, o.path("password"))
			}
		}
		select {
		case <-gone:
			return errGone
		case <-ctx.Done():
			return fmt.Errorf("start Neo4j: %w", ctx.Err())
		case <-timeout.C:
			return fmt.Errorf("%w (%s): see %s", ErrTimeout, o.StartTimeout, o.path("logs"))
		case <-time.After(pollEvery):
		}
	}
}

// choosePort returns the wanted port if nothing listens there, else a free one.
func (o Options) choosePort() (int, error) {
	if o.Port != 0 {
		if portFree(o.Port) {
			return o.Port, nil
		}
		o.Progress(fmt.Sprintf("port %d is taken; the database uses another", o.Port))
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("find a free port: %w", err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

func portFree(port int) bool {
	addr := net.JoinHostPort("127.0.0.1", strconv.Itoa(port))
	// Some systems let one listen on an address while another listens on all: so ask first whether anybody answers.
	if conn, err := net.DialTimeout("tcp", addr, time.Second); err == nil {
		conn.Close()
		return false
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return false
	}
	return listener.Close() == nil
}
