package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/web"
)

// Times that bound one connection, so that slow or silent clients cannot pile up.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second // of a whole request: a megabyte over a slow line
	writeTimeout      = 60 * time.Second // of an answer, its reading from the database included
	idleTimeout       = 2 * time.Minute
	// maxHeaderBytes bounds a request's head. A query in an address may be long; texts up to a megabyte are posted.
	maxHeaderBytes = 64 << 10
	// shutdownTimeout bounds how long answers under way are waited for; they have at most the database's own timeout.
	shutdownTimeout = 10 * time.Second
)

// memoryLimit is from where on Go collects garbage harder than it otherwise would. What the limits of requests let live at a time stays
// below it; without it, the heap would grow to twice of that.
const memoryLimit = 400 << 20

// garbagePercent is by how much the heap may grow before garbage is collected. What lives between requests is some 10 MB; with Go's own 100 every
// eightieth small request starts a collection, which is a fifth of what the server does.
const garbagePercent = 400

func serveCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the graph as GraphQL",
		Long: `Serve the graph that is loaded: GraphQL at /graphql, a page to try queries at /,
/healthz for whether the process lives and /readyz for whether the database answers.
Without NEO4J_URI a local database is used, and started if it does not run.`,
		Example: "  newsgraph serve --addr 127.0.0.1:9090\n" +
			"  NEO4J_URI=neo4j+s://db.example.org NEO4J_PASSWORD=... newsgraph serve --addr :8080",
		Args: cobra.NoArgs,
	}
	read := addFlags(cmd, s, append(serverSettings(), databaseSettings()...)...)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		return serve(cmd.Context(), c, s, nil)
	}
	return cmd
}

// serve runs the server until ctx ends. What is to be done first, once the database is there, is done by prepare.
func serve(ctx context.Context, c config, s streams, prepare func(context.Context, *database, *console) error) (err error) {
	show := newConsole(s.err)
	defer show.rest()
	// First, since it is over at once when the port is taken, and a database takes seconds to start.
	listener, err := listen(ctx, c.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	log := slog.New(slog.NewTextHandler(s.err, nil))
	k := newKeeper(c, show, prepare)
	k.ready = func() {
		show.rest()
		if web.Built() {
			fmt.Fprintf(s.out, "Explorer: %[1]s\nGraphQL playground: %[1]splayground\n", visitAddress(listener.Addr()))
		} else {
			fmt.Fprintf(s.out, "GraphQL: %sgraphql\nThe explorer and the page to try queries are not built into this newsgraph: `make build` builds them.\n", visitAddress(listener.Addr()))
		}
	}
	handler := routes(k.live, log, c.corsOrigins)
	if isLoopback(listener.Addr()) {
		handler = guardLoopback(handler)
	}
	if c.logRequests {
		handler = logRequests(handler, log)
	}
	return serveOn(ctx, listener, handler, log, k.run)
}

// newKeeper gives a keeper of the database that c names. What needs no index that is not there is done before it is shown:
// a local database is our own, and who has something prepared may write to it.
func newKeeper(c config, show *console, prepare func(context.Context, *database, *console) error) *keeper[*database] {
	k := &keeper[*database]{live: &liveStore{}, say: show.note, pause: sleep}
	k.open = func(ctx context.Context) (*database, error) {
		db, err := openDatabase(ctx, c, show)
		if err != nil {
			return nil, err
		}
		if c.neo4jURI != "" && prepare == nil {
			err = checkFilled(ctx, db, c)
		} else if err = db.Setup(ctx); err != nil {
			err = fmt.Errorf("set up the database: %w", err)
		}
		if err != nil {
			return nil, errors.Join(err, db.close())
		}
		return db, nil
	}
	if prepare != nil {
		k.prepare = func(ctx context.Context, db *database) error { return prepare(ctx, db, show) }
	}
	k.awaitRunning = func(ctx context.Context) error { return neo4jlocal.AwaitRunning(ctx, localOptions(c, show)) }
	return k
}

// checkFilled looks whether somebody's database, which serving alone does not write to, has a graph to answer from.
func checkFilled(ctx context.Context, db *database, c config) error {
	err := db.CheckGraph(ctx)
	if errors.Is(err, bolt.ErrNoGraph) {
		return fmt.Errorf("%w at %s: load articles first (`newsgraph load FILE...`), which makes the indexes that answers need", err, c.neo4jURI)
	}
	return err
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

func listen(ctx context.Context, addr string) (net.Listener, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("%s is in use by another program: stop that, or choose another address with --addr or NEWSGRAPH_ADDR", addr)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot listen at %s: %w", addr, errors.Unwrap(err))
	}
	return listener, nil
}

// serveOn answers until ctx ends, or keep does, which keeps the database: it is stopped last, when no answer needs it any
// more. From the first moment there are answers, if only that there is no database yet.
func serveOn(ctx context.Context, listener net.Listener, handler http.Handler, log *slog.Logger, keep func(context.Context) error) error {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
	connections := admission.NewConnections(admission.MaxConnections)
	server := &http.Server{
		Handler:           connections.Handler(handler),
		ConnContext:       connections.Context,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(connections.Listener(listener)) }()
	keeping, stopKeeping := context.WithCancel(context.WithoutCancel(ctx))
	defer stopKeeping()
	kept := make(chan error, 1)
	go func() { kept <- keep(keeping) }()

	var cause error
	select {
	case err := <-failed:
		cause = fmt.Errorf("serve: %w", err)
	case cause = <-kept:
		kept <- nil
	case <-ctx.Done():
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		_ = server.Close() // what is left had its time
	}
	stopKeeping()
	return errors.Join(cause, <-kept)
}

// visitAddress is what to type into a browser on this machine.
func visitAddress(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if !ok || tcp.IP.IsUnspecified() {
		_, port, _ := net.SplitHostPort(addr.String())
		return "http://127.0.0.1:" + port + "/"
	}
	return "http://" + addr.String() + "/"
}
