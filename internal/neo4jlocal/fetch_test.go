package neo4jlocal

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// fakeMaven puts a mvn on the path that runs a script after finding its output directory.
func fakeMaven(t *testing.T, script string) {
	t.Helper()
	dir := t.TempDir()
	fakeCommand(t, dir, "mvn", `for arg; do case $arg in -DoutputDirectory=*) out=${arg#*=};; esac; done
`+script)
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

const copyJar = "mkdir -p $out && echo jar > $out/neo4j-" + Version + ".jar\n"

func TestFetchTwiceAtOnceRunsMavenOnce(t *testing.T) {
	runs := filepath.Join(t.TempDir(), "runs")
	fakeMaven(t, "echo run >> "+runs+"\nsleep 0.3\n"+copyJar)
	cache := t.TempDir()
	// What a killed fetch leaves.
	half := filepath.Join(cache, "neo4j-"+Version+".part-123", "lib")
	if err := os.MkdirAll(half, 0o755); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			jars, err := Fetch(t.Context(), Options{CacheDir: cache})
			if err != nil {
				t.Error(err)
				return
			}
			if _, err := os.Stat(filepath.Join(jars, "neo4j-"+Version+".jar")); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if log, _ := os.ReadFile(runs); string(log) != "run\n" {
		t.Errorf("Maven ran: %q", log)
	}
	if left, _ := filepath.Glob(filepath.Join(cache, "*.part-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestFetchFailures(t *testing.T) {
	tests := map[string]struct {
		maven string
		want  string
	}{
		"Maven's first error is told": {"echo '[INFO] Scanning'; echo '[ERROR] Could not transfer artifact: no route to host'; echo '[ERROR] Re-run Maven'; exit 1", "mvn: Could not transfer artifact: no route to host"},
		"Maven fails in silence":      {"exit 3", "mvn: exit status 3"},
		"Maven copies nothing":        {"exit 0", "left no server jar"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			fakeMaven(t, test.maven)
			cache := t.TempDir()
			_, err := Fetch(t.Context(), Options{CacheDir: cache})
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %v, want one line with %q", err, test.want)
			}
			if isDir(filepath.Join(cache, "neo4j-"+Version)) {
				t.Error("a failed fetch left jars")
			}
		})
	}
}

func TestFetchWithoutMaven(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	cache := t.TempDir()
	if _, err := Fetch(t.Context(), Options{CacheDir: cache}); !errors.Is(err, ErrNoMaven) {
		t.Errorf("error %v, want ErrNoMaven", err)
	}
	if err := os.MkdirAll(filepath.Join(cache, "neo4j-"+Version, "lib"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Fetch(t.Context(), Options{CacheDir: cache}); err != nil {
		t.Errorf("with the jars there: %v", err)
	}
}

func TestMavenLinesBecomeProgress(t *testing.T) {
	var log strings.Builder
	for i := range 5 {
		fmt.Fprintf(&log, "[INFO] Downloading from central: https://repo.example/org/a/%d.jar\n", i)
		fmt.Fprintf(&log, "[INFO] Downloaded from central: https://repo.example/org/a/%d.jar (1.5 MB at 6.5 MB/s)\n", i)
		fmt.Fprintf(&log, "[INFO] Downloaded from central: https://repo.example/org/a/%d.pom (500 kB at 6.5 MB/s)\n", i)
	}
	clock := time.Unix(0, 0)
	now := func() time.Time { clock = clock.Add(300 * time.Millisecond); return clock }
	var lines []string
	followMaven(strings.NewReader(log.String()), now, func(line string) { lines = append(lines, line) })
	want := []string{
		"fetching Neo4j " + Version + ": 2 jars, 4 MB of about 130",
		"fetching Neo4j " + Version + ": 4 jars, 8 MB of about 130",
	}
	if strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q, want %q", lines, want)
	}
}

func FuzzFollowMaven(f *testing.F) {
	f.Add("[INFO] Downloaded from central: https://repo.example/a.jar (1.5 MB at 6.5 MB/s)\n")
	f.Add("[ERROR] no\n[ERROR] yes")
	f.Fuzz(func(t *testing.T, log string) {
		clock := time.Unix(0, 0)
		now := func() time.Time { clock = clock.Add(time.Second); return clock }
		failure := followMaven(strings.NewReader(log), now, func(line string) {
			if strings.Contains(line, "\n") {
				t.Errorf("progress of two lines: %q", line)
			}
		})
		if strings.Contains(failure, "\n") {
			t.Errorf("error of two lines: %q", failure)
		}
	})
}
