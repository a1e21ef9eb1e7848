// Package neo4jtest gives a test package a Neo4j of its own. Neo4j Community holds one database, so test packages, which
// run side by side, must not share a server; the tests within one package share it, and clear what they need cleared.
// Without Java, or without Maven while the jars are not cached, tests fail and say what to install.
package neo4jtest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// Run is a test package's TestMain: it starts a server, hands over how to reach it, runs the tests, stops the server and
// returns the exit code. A fuzzing worker, which Go starts by the dozen, gets no server, and use is not called there.
//
//	func TestMain(m *testing.M) {
//		os.Exit(neo4jtest.Run(m, func(uri, user, password string) { server = ... }))
//	}
func Run(m *testing.M, use func(uri, user, password string)) int { return run(m, use, Options) }

// RunLong is Run for a package whose tests keep the server busy for minutes.
func RunLong(m *testing.M, use func(uri, user, password string)) int {
	return run(m, use, func(home string) neo4jlocal.Options {
		o := Options(home)
		o.LongLived = true
		return o
	})
}

func run(m *testing.M, use func(uri, user, password string), options func(home string) neo4jlocal.Options) int {
	flag.Parse()
	if worker := flag.Lookup("test.fuzzworker"); worker != nil && worker.Value.String() == "true" {
		return m.Run()
	}
	// The server outlives no interrupt: it is stopped and its directory removed, and then the tests end.
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	server, stop, err := start(ctx, options)
	if err != nil {
		fmt.Fprintln(os.Stderr, "FAIL: no Neo4j for these tests:", err)
		return 1
	}
	interrupted := context.AfterFunc(ctx, func() {
		_ = stop()
		const interruptedCode = 130
		os.Exit(interruptedCode)
	})
	use(server.URI, server.Username, server.Password)
	code := m.Run()
	if !interrupted() {
		select {} // being stopped already; os.Exit follows
	}
	if err := stop(); err != nil {
		fmt.Fprintln(os.Stderr, "FAIL: stop the tests' Neo4j:", err)
		return 1
	}
	return code
}

// Start gives one test a server to itself and stops it when the test ends. It costs some seconds: Run is the usual way.
func Start(tb testing.TB) *neo4jlocal.Server {
	tb.Helper()
	server, stop, err := start(tb.Context(), Options)
	if err != nil {
		tb.Fatalf("no Neo4j for this test: %v", err)
	}
	tb.Cleanup(func() {
		if err := stop(); err != nil {
			tb.Errorf("stop the test's Neo4j: %v", err)
		}
	})
	return server
}

func start(ctx context.Context, options func(home string) neo4jlocal.Options) (server *neo4jlocal.Server, stop func() error, err error) {
	sweep()
	home, err := os.MkdirTemp("", homePrefix+"*")
	if err != nil {
		return nil, nil, err
	}
	server, err = neo4jlocal.Start(ctx, options(home))
	if err != nil {
		return nil, nil, errors.Join(err, os.RemoveAll(home))
	}
	return server, func() error {
		return errors.Join(server.Stop(context.Background()), os.RemoveAll(home))
	}, nil
}

const homePrefix = "newsgraph-test-neo4j-"

// leftAfter is the age at which a directory without a server is taken for one that a killed test left. Younger ones may
// belong to a test that is about to start.
const leftAfter = time.Hour

// sweep removes what killed tests left. That it fails is no reason to fail a test.
func sweep() {
	homes, _ := filepath.Glob(filepath.Join(os.TempDir(), homePrefix+"*"))
	for _, home := range homes {
		info, err := os.Stat(home)
		if err != nil || time.Since(info.ModTime()) < leftAfter {
			continue
		}
		if status, err := neo4jlocal.GetStatus(Options(home)); err == nil && !status.Running {
			_ = os.RemoveAll(home)
		}
	}
}

// Options are those of a server for tests: any free port, small, quick to start.
func Options(home string) neo4jlocal.Options {
	return neo4jlocal.Options{
		Home:      home,
		Heap:      "512m",
		PageCache: "64m",
		Throwaway: true,
		Progress:  func(line string) { fmt.Fprintln(os.Stderr, line) },
	}
}
