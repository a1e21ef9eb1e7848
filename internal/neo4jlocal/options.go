// Package neo4jlocal runs a private Neo4j Community server for one user: it fetches the jars, writes the
// configuration, starts the JVM, waits until Bolt accepts a login, and stops it again.
//
// Everything lives in two directories. The cache holds what can be fetched again (jars, class-data archives);
// Home/neo4j holds what cannot (data, password, logs). Four lock files under Home/neo4j, held with flock(2), say who
// does what; because the kernel drops them when their holder dies, a killed process leaves nothing to clean up:
//
//   - start.lock is held by whoever starts, stops or resets the server, so these never overlap;
//   - server.lock is inherited and held by the JVM itself: it is locked exactly as long as a server runs;
//   - owner.lock is held by the process that started the server and means to stop it;
//   - users.lock is shared by those who need the server to stay for a while, see Use.
//
// A running server whose owner is gone, and that was not started with Options.Detach, is an orphan: the next Start
// stops it and begins afresh.
package neo4jlocal

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Version is the Neo4j release that is fetched and started: the newest of the 5.26 long-term-support line.
const Version = "5.26.31"

// Username is the one user of a local server.
const Username = "neo4j"

// DefaultPort is the port that Neo4j's own tools expect for Bolt.
const DefaultPort = 7687

const (
	defaultHeap         = "1g"
	defaultPageCache    = "256m"
	defaultStartTimeout = 2 * time.Minute
)

// Errors that a user can act on. Each is one line that says what to do; the returned errors wrap them.
var (
	ErrNoJava    = errors.New("no Java found: install a JDK (17, 21 or 25), or set NEO4J_URI to use a Neo4j server you have")
	ErrJavaVer   = errors.New("Neo4j needs Java 17, 21 or 25: install one and set JAVA_HOME, or set NEO4J_URI to use a Neo4j server you have")
	ErrNoMaven   = errors.New("no Maven found to fetch Neo4j with: install Maven (the command mvn), or set NEO4J_URI to use a Neo4j server you have")
	ErrPassword  = errors.New("the database does not accept the password kept beside it")
	ErrExited    = errors.New("Neo4j stopped while starting")
	ErrTimeout   = errors.New("Neo4j did not answer in time")
	ErrNoSupport = errors.New("a local Neo4j can be started on Linux, macOS and other Unixes only: set NEO4J_URI to use a Neo4j server you have")
)

// Options say where a local server lives and how much it may use. The zero value is usable.
type Options struct {
	// Home is the directory whose subdirectory "neo4j" holds the data. Default: DefaultHome().
	Home string
	// CacheDir holds the fetched jars. Default: "newsgraph" in os.UserCacheDir().
	CacheDir string
	// Port is the Bolt port to use if it is free; if it is taken, or 0, a free port is chosen.
	Port int
	// Heap and PageCache bound the memory, in Java's notation ("512m", "1g"). Defaults: 1g and 256m.
	Heap, PageCache string
	// StartTimeout bounds the wait from the start of the JVM to the first accepted login. Default: 2 minutes.
	// Fetching is not counted.
	StartTimeout time.Duration
	// Detach leaves the server running when this process ends. Without it, the server belongs to this process.
	Detach bool
	// Throwaway trades peak speed for a quick start and few threads: for tests.
	Throwaway bool
	// LongLived is for a throwaway server that works for minutes: it compiles what it runs often, which pays from some two minutes on.
	LongLived bool
	// Progress receives one line of text whenever there is something new to tell, at most about once a second. May be nil.
	Progress func(line string)
}

// DefaultHome is where data lives when Options.Home is empty: $XDG_DATA_HOME/newsgraph or ~/.local/share/newsgraph,
// on macOS ~/Library/Application Support/newsgraph.
func DefaultHome() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "newsgraph"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the home directory: %w", err)
	}
	if runtime.GOOS == "darwin" {
		return filepath.Join(home, "Library", "Application Support", "newsgraph"), nil
	}
	return filepath.Join(home, ".local", "share", "newsgraph"), nil
}

// resolve fills in the defaults and makes paths absolute, since the JVM is told of them.
func (o Options) resolve() (Options, error) {
	var err error
	if o.Home == "" {
		if o.Home, err = DefaultHome(); err != nil {
			return o, err
		}
	}
	if o.Home, err = filepath.Abs(o.Home); err != nil {
		return o, fmt.Errorf("resolve home %q: %w", o.Home, err)
	}
	if o.CacheDir == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			return o, fmt.Errorf("find the cache directory: %w", err)
		}
		o.CacheDir = filepath.Join(base, "newsgraph")
	}
	if o.CacheDir, err = filepath.Abs(o.CacheDir); err != nil {
		return o, fmt.Errorf("resolve cache directory %q: %w", o.CacheDir, err)
	}
	if o.Heap == "" {
		o.Heap = defaultHeap
	}
	if o.PageCache == "" {
		o.PageCache = defaultPageCache
	}
	if o.StartTimeout == 0 {
		o.StartTimeout = defaultStartTimeout
	}
	if o.Progress == nil {
		o.Progress = func(string) {}
	}
	return o, nil
}

// dir is the server's own directory: --home-dir of Neo4j.
func (o Options) dir() string { return filepath.Join(o.Home, "neo4j") }

func (o Options) path(elem ...string) string {
	return filepath.Join(append([]string{o.dir()}, elem...)...)
}
