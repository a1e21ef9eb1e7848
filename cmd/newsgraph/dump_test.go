package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestDumpAndRestore dumps a local database, resets it, and restores it; what cannot be restored leaves all as it is.
func TestDumpAndRestore(t *testing.T) {
	dir := t.TempDir()
	home, file := filepath.Join(dir, "home"), filepath.Join(dir, "all.dump")
	local := func(args ...string) (string, error) {
		t.Helper()
		out, stderr, err := command(t, nil, append(args, "--home", home)...)
		if err != nil {
			return out, err
		}
		t.Log(out, stderr)
		return out, nil
	}
	must := func(args ...string) {
		t.Helper()
		if _, err := local(args...); err != nil {
			t.Fatal(err)
		}
	}
	// Each start of a database takes seconds, so there are no more than are needed.
	must("load", "../../seeds/articles")
	want := dumpOf(t, home)
	must("db", "dump", file)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v: want a file for its owner", info.Mode(), err)
	}
	one := filepath.Join(dir, "one.jsonl")
	writeFile(t, one, `{"url":"https://example.org/togo","title":"Togo answers","publisher":"Example","publishedAt":"2019-05-06T07:08:00Z","body":"Togo said yes."}`)
	must("load", one)
	more := dumpOf(t, home)
	if len(more) <= len(want) {
		t.Fatal("nothing was added")
	}
	cut := filepath.Join(dir, "cut.dump")
	writeFile(t, cut, string(whole[:len(whole)/2]))
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"without --yes": {[]string{file}, "say --yes if you mean it"},
		"no dump":       {[]string{one, "--yes"}, "one.jsonl: not a dump of a database"},
		"a cut one":     {[]string{cut, "--yes"}, "or a damaged one: "},
		"none there":    {[]string{filepath.Join(dir, "none"), "--yes"}, "no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := local(append([]string{"db", "restore"}, test.args...)...); err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v, want one line with %q", err, test.want)
			}
		})
	}
	t.Run("killed", func(t *testing.T) {
		cmd, _, stderr := process(t, nil, "db", "restore", "--yes", file, "--home", home)
		for deadline := time.Now().Add(patience); !strings.Contains(stderr.String(), "loading the dump"); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("it does not come to loading:\n%s", stderr)
			}
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		finish(t, cmd)
		sameDumps(t, more, dumpOf(t, home))
	})
	must("db", "start")
	for _, args := range [][]string{{"db", "dump", file}, {"db", "restore", "--yes", file}} {
		if _, err := local(args...); err == nil || !strings.Contains(err.Error(), "in use by another newsgraph") {
			t.Errorf("%v beside a running database: %v", args, err)
		}
	}
	must("db", "stop")
	must("db", "reset", "--yes")
	must("db", "restore", file)
	sameDumps(t, want, dumpOf(t, home))
	for _, name := range []string{"restore", "restored", "deleted-*"} {
		if left, _ := filepath.Glob(filepath.Join(home, "neo4j", name)); len(left) > 0 {
			t.Errorf("%v are left", left)
		}
	}
}
