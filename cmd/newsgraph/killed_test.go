package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// CONTRIBUTING.md says how to kill more loads than every run does.
var (
	kills  = flag.Int("kills", 2, "how often TestKilledLoads kills a load, over the wire and by import each, and TestKilledLoadsAtOnce one of two")
	corpus = flag.String("corpus", "../../seeds/articles", "the articles that TestKilledLoads loads")
	short  = flag.Int("short", 60, "how many short articles TestKilledLoadsAtOnce loads")
)

// loadPatience bounds one load of these tests, whose corpus may be big.
const loadPatience = 30 * time.Minute

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
	mustFinish(t, wire...)
	usual := time.Since(begin)
	if t.Failed() {
		t.FailNow()
	}
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
				if killLoads(t, random, usual, home, args) {
					killed++
					continue
				}
				compareDumps(t, want, dumpOf(t, home))
				if _, _, err := command(t, nil, "db", "reset", "--yes", "--home", home); err != nil {
					t.Fatal(err)
				}
			}
			mustFinish(t, args...)
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

// killLoads begins loads into one home and kills one of them or their database at a random moment, and tells whether it came to that before all were over.
func killLoads(t *testing.T, random *rand.Rand, usual time.Duration, home string, loads ...[]string) bool {
	t.Helper()
	running := make([]*exec.Cmd, len(loads))
	var waiting sync.WaitGroup
	for i, args := range loads {
		cmd, _, stderr := process(t, nil, args...)
		running[i] = cmd
		waiting.Go(func() {
			if code := finishWithin(t, cmd, loadPatience); code != 0 {
				t.Logf("load %d ends with %d: %s", i+1, code, lastLine(stderr.String()))
			}
		})
	}
	over := make(chan struct{})
	go func() { waiting.Wait(); close(over) }()
	wait := time.Duration(random.Int64N(int64(usual * 5 / 4)))
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-over:
		for _, cmd := range running {
			if code := cmd.ProcessState.ExitCode(); code != 0 {
				t.Fatalf("a load that was not killed ends with %d", code)
			}
		}
		return false
	case <-timer.C:
	}
	victim := random.IntN(len(loads))
	what, pid := fmt.Sprintf("load %d", victim+1), running[victim].Process.Pid
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

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return lines[len(lines)-1]
}

// shortArticles writes a file of articles that name a few people and countries again and again, some people by a second spelling or by their surname alone.
func shortArticles(t *testing.T, count int, backwards bool) string {
	t.Helper()
	firsts := strings.Fields("Anna Bruno Carla Dmitri Elena Farid Grace Hugo Ines Jonas")
	surnames := strings.Fields("Abara Berglund Castellano Dvorak Eriksen Fontaine Gonzalez Haddad Ivanov Jansen Kovacs Lindqvist")
	lands := strings.Fields("Togo Ghana Benin Norway Kenya France Chile Japan")
	posts := []string{"President", "Foreign Minister", "Finance Minister"}
	lines := make([]string, count)
	for i := range lines {
		random := rand.New(rand.NewPCG(7, uint64(i)))
		pick := func(list []string) string { return list[random.IntN(len(list))] }
		first, surname := pick(firsts), pick(surnames)
		spelt := first + " " + surname
		if random.IntN(5) == 0 {
			spelt = strings.NewReplacer("Dmitri", "Dmitry", "Kovacs", "Kovač", "Gonzalez", "González").Replace(spelt)
		}
		if random.IntN(6) == 0 {
			spelt = surname
		}
		line, err := json.Marshal(map[string]string{
			"url": fmt.Sprintf("https://example.org/short/%d", i), "title": fmt.Sprintf("Talks %d in %s", i, pick(lands)),
			"publisher": "Example " + pick(lands), "publishedAt": time.Date(2019, 1, 1, 0, 0, random.IntN(1e8), 0, time.UTC).Format(time.RFC3339),
			"body": fmt.Sprintf("%s %s of %s met %s %s on Monday. \"We agree,\" %s said of %s.", pick(posts), spelt, pick(lands), pick(firsts), pick(surnames), surname, pick(lands)),
		})
		if err != nil {
			t.Fatal(err)
		}
		lines[i] = string(line) + "\n"
	}
	if backwards {
		slices.Reverse(lines)
	}
	file := filepath.Join(t.TempDir(), "short.jsonl")
	writeFile(t, file, strings.Join(lines, ""))
	return file
}

// TestKilledLoadsAtOnce has two processes load the same articles into one database, from either end, and kills one of them or the database at random moments.
func TestKilledLoadsAtOnce(t *testing.T) {
	files := [2]string{shortArticles(t, *short, false), shortArticles(t, *short, true)}
	alone := filepath.Join(t.TempDir(), "home")
	begin := time.Now()
	mustFinish(t, "load", "--home", alone, files[0])
	usual := time.Since(begin)
	if t.Failed() {
		t.FailNow()
	}
	want := dumpOf(t, alone)
	if len(want) < 5*(*short) {
		t.Fatalf("only %d lines are loaded", len(want))
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("a load takes %v; seed %d", usual.Round(time.Millisecond), seed)
	random := rand.New(rand.NewPCG(seed, 0))
	home := filepath.Join(t.TempDir(), "home")
	loads := [][]string{{"load", "--home", home, files[0]}, {"load", "--home", home, files[1]}}
	for killed := 0; killed < *kills; {
		if killLoads(t, random, usual, home, loads...) {
			killed++
			continue
		}
		compareDumps(t, want, dumpOf(t, home))
		if _, _, err := command(t, nil, "db", "reset", "--yes", "--home", home); err != nil {
			t.Fatal(err)
		}
	}
	var last sync.WaitGroup
	for _, args := range loads {
		last.Go(func() { mustFinish(t, args...) })
	}
	last.Wait()
	compareDumps(t, want, dumpOf(t, home))
}

// mustFinish runs newsgraph as a process, which is to end well. It does not end the test, so that several can run at once.
func mustFinish(t *testing.T, args ...string) {
	t.Helper()
	cmd, _, stderr := process(t, nil, args...)
	if code := finishWithin(t, cmd, loadPatience); code != 0 {
		t.Errorf("newsgraph %s ends with %d:\n%s", strings.Join(args, " "), code, stderr)
	}
}
