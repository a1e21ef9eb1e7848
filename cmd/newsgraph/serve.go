package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/cypher/read"
)

// Times that bound one connection, so that slow or silent clients cannot pile up.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second // of a whole request: a megabyte over a slow line
	writeTimeout      = 60 * time.Second // of an answer, its reading from the database included
	idleTimeout       = 2 * time.Minute
	// maxHeaderBytes bounds what a connection holds before anything of a request is known; a GET has its query there.
	maxHeaderBytes = 64 << 10
	// shutdownTimeout bounds how long answers under way are waited for; they have at most the database's own timeout.
	shutdownTimeout = 10 * time.Second
)

// memoryLimit is from where on Go collects garbage harder than it otherwise would. What the limits of requests let live at a time stays
// below it; without it, the heap would grow to twice of that.
const memoryLimit = 400 << 20

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
	// First, since it is over at once when the port is taken, and a database takes seconds to start. Who connects
	// meanwhile waits in the system's queue.
	listener, err := listen(ctx, c.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	db, err := openDatabase(ctx, c, show)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close()) }()
	if prepare != nil {
		if err := prepare(ctx, db, show); err != nil {
			return err
		}
	}
	show.rest()

	log := slog.New(slog.NewTextHandler(s.err, nil))
	handler := routes(read.New(db.DB), log, c.corsOrigins)
	if isLoopback(listener.Addr()) {
		handler = guardLoopback(handler)
	}
	return serveOn(ctx, listener, handler, log, db.ended(), s.out)
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

// serveOn answers until ctx ends or the database does.
func serveOn(ctx context.Context, listener net.Listener, handler http.Handler, log *slog.Logger, databaseEnded <-chan struct{}, out io.Writer) error {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	fmt.Fprintf(out, "GraphQL playground: %s\n", visitAddress(listener.Addr()))

	var cause error
	select {
	case err := <-failed:
		return fmt.Errorf("serve: %w", err)
	case <-databaseEnded:
		cause = errors.New("the local database has ended; see the logs in its directory (`newsgraph db status` names it), then start again")
	case <-ctx.Done():
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		_ = server.Close() // what is left had its time
	}
	return cause
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
