package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// The life of a local database, with newsgraph as a process of its own: interrupted, killed, started again.
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

	cmd, out, stderr := process(t, nil, up...)
	awaitServing(t, out, stderr)
	loaded := counted(t, out.String(), "articles")
	if !strings.Contains(status(), "Neo4j runs at bolt://127.0.0.1:") {
		t.Errorf("while up, db status says: %s", status())
	}
	interrupt(t, cmd)
	if code := finish(t, cmd); code != 0 {
		t.Errorf("after Ctrl-C the exit code is %d:\n%s", code, stderr)
	}
	if !strings.Contains(status(), "does not run") {
		t.Errorf("after Ctrl-C, db status says: %s", status())
	}

	cmd, out, stderr = process(t, nil, up...)
	awaitServing(t, out, stderr)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	finish(t, cmd)

	cmd, out, stderr = process(t, nil, up...)
	url := awaitServing(t, out, stderr)
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
	finish(t, cmd)

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
}
