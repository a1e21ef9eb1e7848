package main

import (
	"fmt"
	"net/http"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The life of a local database, with newsgraph as a process of its own: begun by two at once, the database killed, newsgraph
// killed, interrupted, started again.
func TestLocalDatabase(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	up := []string{"up", "--addr", "127.0.0.1:0", "--home", home}
	status := func() string {
		out, _, err := command(t, nil, "db", "status", "--home", home)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	t.Cleanup(func() {
		if _, _, err := command(t, nil, "db", "stop", "--home", home); err != nil {
			t.Error(err)
		}
	})

	loadTwiceAtOnce(t, home)
	if !strings.Contains(status(), "does not run") {
		t.Errorf("after two loads, db status says: %s", status())
	}

	cmd, out, stderr := process(t, nil, up...)
	url := awaitServing(t, out, stderr)
	loaded := counted(t, out.String(), "articles")
	killDatabase(t, url, status())
	if got, want := string(ask(t, url, "{ stats { articles } }", nil)), fmt.Sprintf(`{"stats":{"articles":%d}}`, loaded+2); got != want {
		t.Errorf("after the database was killed: %s, want %s", got, want)
	}
	if !strings.Contains(stderr.String(), "the local database has ended (signal: killed); it is started again in 1s\n") {
		t.Errorf("nothing is said of a killed database:\n%s", stderr)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	finish(t, cmd)

	cmd, out, stderr = process(t, nil, up...)
	url = awaitServing(t, out, stderr)
	if n := counted(t, out.String(), "skipped"); n != loaded {
		t.Errorf("after a kill, %d of %d articles are there", n, loaded)
	}
	// Attaches to the database of the running server.
	jsonl := filepath.Join(t.TempDir(), "one.jsonl")
	writeFile(t, jsonl, `{"url":"https://example.org/ghana","title":"Ghana answers","publisher":"Example","publishedAt":"2030-05-06T07:08:00Z","body":"Ghana said yes."}`+"\n")
	if _, _, err := command(t, nil, "load", "--home", home, jsonl); err != nil {
		t.Error(err)
	}
	const want = `{"country":{"articles":{"nodes":[{"title":"Ghana answers"}]}}}`
	if got := string(ask(t, url, `{ country(code: "GH") { articles(first: 1) { nodes { title } } } }`, nil)); got != want {
		t.Errorf("the server answers %s", got)
	}
	if _, _, err := command(t, nil, "db", "reset", "--yes", "--home", home); err == nil {
		t.Error("db reset empties the database of a running server")
	}
	interrupt(t, cmd)
	if code := finish(t, cmd); code != 0 {
		t.Errorf("after Ctrl-C the exit code is %d:\n%s", code, stderr)
	}
	if !strings.Contains(status(), "does not run") {
		t.Errorf("after Ctrl-C, db status says: %s", status())
	}

	if out, _, err := command(t, nil, "db", "start", "--home", home); err != nil || !strings.Contains(out, "Neo4j runs at") {
		t.Errorf("db start: %s, %v", out, err)
	}
	if _, _, err := command(t, nil, "db", "reset", "--yes", "--home", home); err != nil {
		t.Error(err)
	}
	if !strings.Contains(status(), "does not run") {
		t.Errorf("after db reset, db status says: %s", status())
	}
	served := start(t, map[string]string{"NEWSGRAPH_ADDR": "127.0.0.1:0", "NEWSGRAPH_HOME": home}, "serve")
	if got := string(ask(t, served.url, "{ stats { articles } }", nil)); got != `{"stats":{"articles":0}}` {
		t.Errorf("after db reset: %s", got)
	}
	if got := string(ask(t, served.url, `{ country(code: "GH") { name } articles(first: 1) { nodes { id } } }`, nil)); got != `{"country":null,"articles":{"nodes":[]}}` {
		t.Errorf("of a graph that nobody has loaded: %s", got)
	}
}

// loadTwiceAtOnce has two processes load different articles into a database that neither finds there. The one that comes to
// start it may be done first, and then lets the other finish.
func loadTwiceAtOnce(t *testing.T, home string) {
	t.Helper()
	type loading struct {
		cmd         *exec.Cmd
		out, stderr *output
	}
	var loads []loading
	for i := range 2 {
		file := filepath.Join(t.TempDir(), "one.jsonl")
		writeFile(t, file, fmt.Sprintf(`{"url":"https://example.org/%d","title":"Togo answers","publisher":"Example","publishedAt":"2019-05-06T07:08:00Z","body":"Togo said yes."}`+"\n", i))
		cmd, out, stderr := process(t, nil, "load", "--home", home, file)
		loads = append(loads, loading{cmd, out, stderr})
	}
	for _, l := range loads {
		if code := finish(t, l.cmd); code != 0 {
			t.Fatalf("one of two loads at once ends with %d:\n%s", code, l.stderr)
		}
		if n := counted(t, l.out.String(), "articles"); n != 1 {
			t.Errorf("one of two loads at once has loaded %d articles, want 1", n)
		}
	}
}

// killDatabase kills the local database of a server and waits until the server has another.
func killDatabase(t *testing.T, url, status string) {
	t.Helper()
	found := regexp.MustCompile(`\(process (\d+)\)`).FindStringSubmatch(status)
	if found == nil {
		t.Fatalf("db status does not tell the process: %s", status)
	}
	pid, err := strconv.Atoi(found[1])
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	wasDown := false
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		if code, _, _ := get(t, url+"healthz"); code != http.StatusOK {
			t.Fatalf("without a database, /healthz says %d", code)
		}
		code, _, body := get(t, url+"readyz")
		switch {
		case code == http.StatusServiceUnavailable:
			wasDown = true
		case wasDown:
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("after the database was killed, /readyz says %d %s", code, body)
		}
	}
}

// TestBulkLoadsWhatItSays looks for the articles of an import in the database that it made.
func TestBulkLoadsWhatItSays(t *testing.T) {
	env := map[string]string{"NEWSGRAPH_HOME": t.TempDir()}
	out, stderr, err := command(t, env, "load", "--bulk", "../../seeds/articles")
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr)
	}
	stats, _, err := command(t, env, "stats")
	if err != nil {
		t.Fatal(err)
	}
	if n := counted(t, out, "articles"); n == 0 || n != counted(t, stats, "articles") {
		t.Errorf("load says\n%sand stats\n%s", out, stats)
	}
}
