package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// go test ./cmd/newsgraph -run TestKilledLoads -kills 30 -corpus DIR takes an hour and tells more than the few of every run.
var (
	kills  = flag.Int("kills", 2, "how often TestKilledLoads kills a load, over the wire and by import each")
	corpus = flag.String("corpus", "../../seeds/articles", "the articles that TestKilledLoads loads")
)

// versions are articles of which each file has another version, the later one first.
func versions(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	files := make([]string, 2)
	for i := range files {
		var b strings.Builder
		for n := range 40 {
			line, err := json.Marshal(map[string]string{
				"url": fmt.Sprintf("https://example.org/versions/%d", n), "title": fmt.Sprintf("Version %d of Togo's budget", 2-i),
				"publisher": "Example", "publishedAt": fmt.Sprintf("2019-05-%02dT07:08:00Z", 2-i),
				"body": fmt.Sprintf("President Faure Gnassingbe of Togo said on Monday that version %d was final. Ghana and Benin agreed.", 2-i),
			})
			if err != nil {
				t.Fatal(err)
			}
			b.Write(append(line, '\n'))
		}
		files[i] = filepath.Join(dir, fmt.Sprintf("%d.jsonl", i))
		writeFile(t, files[i], b.String())
	}
	return files
}

// dumpOf is all that is in the local database of a home, which nobody uses.
func dumpOf(t *testing.T, home string) []string {
	t.Helper()
	server, err := neo4jlocal.Start(t.Context(), neo4jlocal.Options{Home: home})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := server.Stop(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	}()
	db, err := bolt.Open(t.Context(), bolt.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(t.Context())
	var b strings.Builder
	if err := db.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return strings.Split(b.String(), "\n")
}

// TestKilledLoads kills loads, or their databases, at random moments and goes on, until as many were killed as are wanted, and compares
// what is there in the end with what a load gives that nobody disturbs; so the two ways of loading are compared as well.
func TestKilledLoads(t *testing.T) {
	inputs := append([]string{*corpus}, versions(t)...)
	wire := append([]string{"load", "--home"}, append([]string{filepath.Join(t.TempDir(), "home")}, inputs...)...)
	begin := time.Now()
	cmd, _, stderr := process(t, nil, wire...)
	if code := finish(t, cmd); code != 0 {
		t.Fatalf("a load ends with %d:\n%s", code, stderr)
	}
	usual := time.Since(begin)
	want := dumpOf(t, wire[2])
	if len(want) < 1000 {
		t.Fatalf("only %d lines are loaded", len(want))
	}
	for _, way := range [][]string{{"load", "--home"}, {"load", "--bulk", "--home"}} {
		t.Run(strings.Join(way[:len(way)-1], " "), func(t *testing.T) {
			seed := uint64(time.Now().UnixNano())
			t.Logf("seed %d", seed)
			random := rand.New(rand.NewPCG(seed, 0))
			home := filepath.Join(t.TempDir(), "home")
			args := append(append(way[:len(way):len(way)], home), inputs...)
			for killed := 0; killed < *kills; {
				if killLoad(t, random, usual, home, args) {
					killed++
					continue
				}
				compareDumps(t, want, dumpOf(t, home))
				if _, _, err := command(t, nil, "db", "reset", "--yes", "--home", home); err != nil {
					t.Fatal(err)
				}
			}
			cmd, _, stderr := process(t, nil, args...)
			if code := finish(t, cmd); code != 0 {
				t.Fatalf("the load after the last kill ends with %d:\n%s", code, stderr)
			}
			compareDumps(t, want, dumpOf(t, home))
			if left, _ := filepath.Glob(filepath.Join(home, "neo4j", "import", "*")); len(left) > 0 {
				t.Errorf("files of the import are left: %v", left)
			}
		})
	}
}

func compareDumps(t *testing.T, want, got []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what is loaded after kills is not what an undisturbed load gives (-undisturbed +killed):\n%s", diff)
	}
}

// killLoad begins a load and kills it or its database at a random moment, and tells whether it came to that before the load was over.
func killLoad(t *testing.T, random *rand.Rand, usual time.Duration, home string, args []string) bool {
	t.Helper()
	cmd, _, stderr := process(t, nil, args...)
	over := make(chan int, 1)
	go func() { over <- finish(t, cmd) }()
	wait := time.Duration(random.Int64N(int64(usual * 5 / 4)))
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case code := <-over:
		if code != 0 {
			t.Fatalf("a load that was not killed ends with %d:\n%s", code, stderr)
		}
		return false
	case <-timer.C:
	}
	what := "the load"
	pid := cmd.Process.Pid
	if status, err := neo4jlocal.GetStatus(neo4jlocal.Options{Home: home}); err == nil && status.PID != 0 && random.IntN(2) == 0 {
		what, pid = "the database", status.PID
	}
	t.Logf("killing %s after %v", what, wait.Round(time.Millisecond))
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil && !os.IsNotExist(err) && err != syscall.ESRCH {
		t.Fatal(err)
	}
	<-over
	return true
}
