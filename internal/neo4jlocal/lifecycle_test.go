package neo4jlocal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// testOptions are those of a small server on a free port. The jars come from the user's cache.
func testOptions(t *testing.T, home string) Options {
	return Options{
		Home: home, Heap: "512m", PageCache: "64m", Throwaway: true,
		Progress: func(line string) { t.Log(line) },
	}
}

// start starts a server that is stopped when the test ends.
func start(t *testing.T, o Options) *Server {
	t.Helper()
	s, err := Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := StopRunning(context.Background(), o); err != nil {
			t.Error(err)
		}
	})
	return s
}

func mustRun(t *testing.T, o Options, want bool) Status {
	t.Helper()
	status, err := GetStatus(o)
	if err != nil {
		t.Fatal(err)
	}
	if status.Running != want {
		t.Fatalf("status %+v, want running %t", status, want)
	}
	return status
}

const (
	countNodes = "MATCH (n:Kept) RETURN count(n)"
	addNode    = "CREATE (:Kept)"
)

// The life of a server's data, on one home, since each start takes seconds: begun by two at once, outliving a killed JVM, a
// killed owner and an orderly stop, locked by a lost password, reset, and left to a server that stays.
func TestLifeOfAHome(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	o := testOptions(t, t.TempDir())
	o.Port = taken.Addr().(*net.TCPAddr).Port
	mustRun(t, o, false)

	owner, guest := startTwoAtOnce(t, o)
	query(t, owner, addNode)
	refuseTooMuchMemory(t, owner)
	killServer(t, o, owner, guest)
	stopUnused(t, o, killOwner(t, o))

	// The password is lost: the data is not readable, and no server is left.
	password := filepath.Join(o.Home, "neo4j", "password")
	if err := os.WriteFile(password, []byte("something else\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Start(t.Context(), o); !errors.Is(err, ErrPassword) || strings.Contains(err.Error(), "\n") {
		t.Errorf("start with another password: %v, want one line of ErrPassword", err)
	}
	mustRun(t, o, false)

	// A reset makes a fresh database with the password that is there.
	if err := Reset(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	leaveServer(t, o)
}

// startTwoAtOnce starts a server from two sides: one comes to own it, and the other's Stop leaves it alone.
func startTwoAtOnce(t *testing.T, o Options) (owner, guest *Server) {
	t.Helper()
	servers := make([]*Server, 2)
	var wg sync.WaitGroup
	for i := range servers {
		wg.Go(func() {
			var err error
			if servers[i], err = Start(t.Context(), o); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	t.Cleanup(func() {
		if err := StopRunning(context.Background(), o); err != nil {
			t.Error(err)
		}
	})
	if t.Failed() {
		t.FailNow()
	}
	owner, guest = servers[0], servers[1]
	if guest.Owned {
		owner, guest = guest, owner
	}
	if !owner.Owned || guest.Owned || owner.PID != guest.PID || owner.URI != guest.URI || owner.Port == o.Port {
		t.Fatalf("%+v and %+v: want one server with one owner, on another port than %d", owner, guest, o.Port)
	}
	if info, err := os.Stat(filepath.Join(o.Home, "neo4j", "password")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("password file: %v, %v", info, err)
	}
	if err := guest.Stop(t.Context()); err != nil {
		t.Error(err)
	}
	if status := mustRun(t, o, true); status.PID != owner.PID || status.URI != owner.URI || status.Detached {
		t.Errorf("status %+v, want that of %+v", status, owner)
	}
	return owner, guest
}

// refuseTooMuchMemory has one transaction take all the memory it can get: it fails, the server lives on.
func refuseTooMuchMemory(t *testing.T, s *Server) {
	t.Helper()
	_, err := tryQuery(t, s, "UNWIND range(1, 100000000) AS x WITH collect(x) AS xs RETURN size(xs)")
	if err == nil || !strings.Contains(err.Error(), "db.memory.transaction.max") {
		t.Errorf("a transaction without bounds: %v, want a refusal", err)
	}
	if n := query(t, s, countNodes); n != 1 {
		t.Errorf("%d nodes after a refusal, want 1", n)
	}
}

// killServer kills the JVM, of which its owner and its guest are told.
func killServer(t *testing.T, o Options, owner, guest *Server) {
	t.Helper()
	if err := kill(owner.PID); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*Server{owner, guest} {
		if end, err := s.Wait(t.Context()); end != Died || err != nil {
			t.Errorf("after a kill: %q, %v, want that it died", end, err)
		}
	}
	if cause := owner.Cause(); cause != "signal: killed" {
		t.Errorf("cause %q", cause)
	}
	mustRun(t, o, false)
}

// killOwner has another process start the server, which adds a node, kills that process and starts another server.
func killOwner(t *testing.T, o Options) *Server {
	t.Helper()
	cmd, pid := child(t, o.Home)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	s := start(t, o)
	if !s.Owned || s.PID == pid {
		t.Errorf("after the owner's death: %+v, want a server of our own, not %d", s, pid)
	}
	if n := query(t, s, countNodes); n != 2 {
		t.Errorf("%d nodes after a killed JVM and a killed owner, want 2", n)
	}
	return s
}

// stopUnused stops a server twice, first once nobody uses it any more; who found it running is told.
func stopUnused(t *testing.T, o Options, s *Server) {
	t.Helper()
	guest := start(t, o)
	release, err := Use(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	stopped := make(chan error, 1)
	go func() { stopped <- s.StopUnused(t.Context()) }()
	select {
	case err := <-stopped:
		t.Errorf("stopped while in use: %v", err)
	case <-time.After(300 * time.Millisecond):
	}
	mustRun(t, o, true)
	release()
	if err := <-stopped; err != nil {
		t.Fatal(err)
	}
	if err := s.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*Server{s, guest} {
		if end, err := s.Wait(t.Context()); end != StoppedByOwner || err != nil {
			t.Errorf("after a stop: %q, %v, want that its owner stopped it", end, err)
		}
	}
	mustRun(t, o, false)
}

// leaveServer has another process start a server that stays, on an empty database, and stops it.
func leaveServer(t *testing.T, o Options) {
	t.Helper()
	cmd, pid := child(t, o.Home, detachChild+"=1")
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	s := start(t, o)
	if s.Owned || s.PID != pid {
		t.Errorf("start beside a detached server: %+v, want process %d, not owned", s, pid)
	}
	if n := query(t, s, countNodes); n != 1 {
		t.Errorf("%d nodes after a reset and one more, want 1", n)
	}
	if status := mustRun(t, o, true); !status.Detached {
		t.Errorf("status %+v, want detached", status)
	}
	if err := StopRunning(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if end, err := s.Wait(t.Context()); end != StoppedByCommand || err != nil {
		t.Errorf("after the command to stop it: %q, %v", end, err)
	}
	mustRun(t, o, false)
}

// homeOfChild makes TestChild start a server; detachChild makes it leave that behind.
const (
	homeOfChild = "NEWSGRAPH_TEST_CHILD_HOME"
	detachChild = "NEWSGRAPH_TEST_CHILD_DETACH"
)

// TestChild is the other process of the tests below. It says where its server is and waits to be killed.
func TestChild(t *testing.T) {
	home := os.Getenv(homeOfChild)
	if home == "" {
		t.Skip("runs only as a child of other tests")
	}
	o := testOptions(t, home)
	o.Detach = os.Getenv(detachChild) != ""
	s, err := Start(t.Context(), o)
	if err != nil {
		fmt.Println("error", err)
		return
	}
	query(t, s, addNode)
	fmt.Println("pid", s.PID)
	if !o.Detach {
		select {}
	}
}

// child starts a server in another process and returns that process and the server's number.
func child(t *testing.T, home string, env ...string) (cmd *exec.Cmd, pid int) {
	t.Helper()
	cmd = exec.Command(os.Args[0], "-test.run=^TestChild$")
	cmd.Env = append(append(os.Environ(), homeOfChild+"="+home), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if number, ok := strings.CutPrefix(lines.Text(), "pid "); ok {
			if pid, err = strconv.Atoi(number); err != nil {
				t.Fatal(err)
			}
			return cmd, pid
		}
		if strings.HasPrefix(lines.Text(), "error ") {
			t.Fatal(lines.Text())
		}
	}
	t.Fatal("the child ended without a server")
	return nil, 0
}

func TestCancelledStartLeavesNothing(t *testing.T) {
	o := testOptions(t, t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	o.Progress = func(line string) {
		if strings.HasPrefix(line, "starting") {
			cancel()
		}
	}
	if _, err := Start(ctx, o); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	mustRun(t, o, false)
}

func TestKilledFirstStartIsBegunAfresh(t *testing.T) {
	o := testOptions(t, t.TempDir())
	first := make(chan error)
	go func() {
		_, err := Start(t.Context(), o)
		first <- err
	}()
	// Killed with the system database half made: it has some fifty files when whole.
	for files := 0; files < 10; {
		found, err := filepath.Glob(filepath.Join(o.Home, "neo4j", "data", "databases", "system", "*"))
		if err != nil {
			t.Fatal(err)
		}
		files = len(found)
		time.Sleep(pollEvery / 10)
	}
	if err := kill(mustRun(t, o, true).PID); err != nil {
		t.Fatal(err)
	}
	if err := <-first; !errors.Is(err, ErrExited) || strings.Contains(err.Error(), "\n") {
		t.Errorf("killed start: %v, want one line of ErrExited", err)
	}
	s := start(t, o)
	if n := query(t, s, countNodes); n != 0 {
		t.Errorf("%d nodes, want 0", n)
	}
	// A reset stops what runs.
	if err := Reset(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	mustRun(t, o, false)
}

func TestNoNoteOfADeadServerMatters(t *testing.T) {
	o := testOptions(t, t.TempDir())
	if err := os.MkdirAll(filepath.Join(o.Home, "neo4j"), 0o700); err != nil {
		t.Fatal(err)
	}
	// The number is that of a living process that is none of ours: this one.
	note := fmt.Sprintf(`{"pid":%d,"port":7687}`, os.Getpid())
	if err := os.WriteFile(filepath.Join(o.Home, "neo4j", "server.lock"), []byte(note), 0o600); err != nil {
		t.Fatal(err)
	}
	mustRun(t, o, false)
	if err := StopRunning(t.Context(), o); err != nil {
		t.Error(err)
	}
}

// cacheWithJars is a cache directory of its own that has the jars of the user's.
func cacheWithJars(t *testing.T) string {
	t.Helper()
	jars, err := Fetch(t.Context(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	cache := t.TempDir()
	if err := os.Symlink(filepath.Dir(jars), filepath.Join(cache, "neo4j-"+Version)); err != nil {
		t.Fatal(err)
	}
	return cache
}

func TestArchiveIsWrittenOnceAndABrokenOneIsNoHindrance(t *testing.T) {
	o := testOptions(t, t.TempDir())
	o.CacheDir = cacheWithJars(t)
	if err := start(t, o).Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	archives, err := filepath.Glob(filepath.Join(o.CacheDir, "*.jsa"))
	if err != nil || len(archives) != 1 {
		t.Fatalf("archives after a first stop: %v, %v", archives, err)
	}
	whole, err := os.ReadFile(archives[0])
	if err != nil {
		t.Fatal(err)
	}
	truncated := whole[:len(whole)/2]
	for name, content := range map[string][]byte{"truncated": truncated, "junk": []byte("junk")} {
		t.Run(name, func(t *testing.T) {
			if err := writeFile(archives[0], string(content), 0o400); err != nil {
				t.Fatal(err)
			}
			s := start(t, o)
			if n := query(t, s, countNodes); n != 0 {
				t.Errorf("%d nodes, want 0", n)
			}
			if err := s.Stop(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestFailedStartsSayWhyInOneLine(t *testing.T) {
	home := t.TempDir()
	tests := map[string]struct {
		change func(o *Options)
		want   string
	}{
		"memory the JVM does not understand":   {func(o *Options) { o.Heap = "lots" }, "Invalid maximum heap size: -Xmxlots"},
		"memory Neo4j does not understand":     {func(o *Options) { o.PageCache = "lots" }, "server.memory.pagecache.size"},
		"a data directory that is a file":      {func(o *Options) { blockWithFile(t, o) }, "data"},
		"an answer that does not come in time": {func(o *Options) { o.StartTimeout = 1 }, ErrTimeout.Error()},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			o := testOptions(t, home)
			test.change(&o)
			_, err := Start(t.Context(), o)
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %v, want one line with %q", err, test.want)
			}
			t.Log(err)
			mustRun(t, o, false)
		})
	}
}

func blockWithFile(t *testing.T, o *Options) {
	t.Helper()
	o.Home = t.TempDir()
	if err := os.MkdirAll(filepath.Join(o.Home, "neo4j"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(o.Home, "neo4j", "data"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
}
