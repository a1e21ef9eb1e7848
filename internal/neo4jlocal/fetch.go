package neo4jlocal

import (
	"bufio"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// pom names the one dependency, from which Maven finds the other two hundred.
//
//go:embed pom.xml
var pom string

// Fetch puts the Neo4j jars into the cache (123 MB, half a minute with nothing cached) unless they are there, and
// returns their directory. Start calls it; a caller may do so earlier, to show the progress apart. The directory appears
// by one rename, so it is whole whenever it exists, and of two processes at once the second waits for the first.
func Fetch(ctx context.Context, opts Options) (jars string, err error) {
	o, err := opts.resolve()
	if err != nil {
		return "", err
	}
	final := filepath.Join(o.CacheDir, "neo4j-"+Version)
	jars = filepath.Join(final, "lib")
	if isDir(jars) {
		return jars, nil
	}
	if err := os.MkdirAll(o.CacheDir, 0o755); err != nil {
		return "", fmt.Errorf("make the cache directory: %w", err)
	}
	lock, err := waitLock(ctx, final+".lock", func() { o.Progress("waiting for another process that fetches Neo4j") })
	if err != nil {
		return "", fmt.Errorf("fetch Neo4j %s: %w", Version, err)
	}
	defer lock.Close()
	if isDir(jars) {
		return jars, nil
	}
	// Under the lock nobody else fetches, so whatever half-fetched directory there is was left by a killed process.
	const partial = ".part-"
	left, err := filepath.Glob(final + partial + "*")
	if err != nil {
		return "", fmt.Errorf("fetch Neo4j %s: %w", Version, err)
	}
	for _, dir := range left {
		if err := os.RemoveAll(dir); err != nil {
			return "", fmt.Errorf("clear a broken-off fetch: %w", err)
		}
	}
	tmp, err := os.MkdirTemp(o.CacheDir, filepath.Base(final)+partial)
	if err != nil {
		return "", fmt.Errorf("fetch Neo4j %s: %w", Version, err)
	}
	defer os.RemoveAll(tmp)
	if err := o.runMaven(ctx, tmp); err != nil {
		return "", fmt.Errorf("fetch Neo4j %s: %w", Version, err)
	}
	if _, err := os.Stat(filepath.Join(tmp, "lib", "neo4j-"+Version+".jar")); err != nil {
		return "", fmt.Errorf("fetch Neo4j %s: Maven ended well but left no server jar: %w", Version, err)
	}
	if err := os.Chmod(tmp, 0o755); err != nil {
		return "", fmt.Errorf("fetch Neo4j %s: %w", Version, err)
	}
	// A directory in the way here can hold no jars, else it would have been taken above.
	if err := errors.Join(os.RemoveAll(final), os.Rename(tmp, final)); err != nil {
		return "", fmt.Errorf("fetch Neo4j %s: %w", Version, err)
	}
	return jars, nil
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// runMaven copies all jars into dir/lib, telling the progress.
func (o Options) runMaven(ctx context.Context, dir string) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return ErrNoMaven
	}
	pomFile := filepath.Join(dir, "pom.xml")
	if err := os.WriteFile(pomFile, []byte(pom), 0o644); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, mvn, "--batch-mode", "-Dstyle.color=never", "--file", pomFile,
		"dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory="+filepath.Join(dir, "lib"))
	cmd.Cancel = func() error { return signalGroup(cmd.Process.Pid) }
	cmd.WaitDelay = 5 * time.Second
	ownGroup(cmd)
	bind(cmd)
	o.Progress("fetching Neo4j " + Version + " with Maven")
	var failure string
	err = follow(cmd, func(r io.Reader) { failure = followMaven(r, time.Now, o.Progress) })
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil && failure != "":
		return fmt.Errorf("mvn: %s", failure)
	case err != nil:
		return fmt.Errorf("mvn: %w", err)
	}
	return nil
}

var mavenDownload = regexp.MustCompile(`Downloaded from \S+ \S+/(\S+) \(([0-9.]+) (B|kB|MB)`)

// followMaven condenses Maven's lines into at most one progress line a second, and returns Maven's first error line.
func followMaven(r io.Reader, now func() time.Time, progress func(string)) (failure string) {
	var (
		jars  int
		bytes float64
		last  = now()
		lines = bufio.NewScanner(r)
	)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		if rest, isError := strings.CutPrefix(line, "[ERROR] "); isError && failure == "" {
			failure = rest
		}
		m := mavenDownload.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		if strings.HasSuffix(m[1], ".jar") {
			jars++
		}
		size, _ := strconv.ParseFloat(m[2], 64) // the pattern lets digits and dots through; a wrong count is only shown
		bytes += size * map[string]float64{"B": 1, "kB": 1e3, "MB": 1e6}[m[3]]
		if t := now(); t.Sub(last) >= time.Second {
			last = t
			progress(fmt.Sprintf("fetching Neo4j %s: %d jars, %.0f MB of about 130", Version, jars, bytes/1e6))
		}
	}
	// What the scanner cannot read (a line over a megabyte) must still be drained, or Maven would block on a full pipe.
	_, _ = io.Copy(io.Discard, r)
	return failure
}
