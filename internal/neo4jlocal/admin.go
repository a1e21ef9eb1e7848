package neo4jlocal

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// adminRun is one run of `neo4j-admin database`, for which no server may run.
type adminRun struct {
	args    []string
	heap    string            // how Java is told how big its heap may be; that of the server if empty
	log     string            // name of the file in logs that keeps what it says
	in, out *os.File          // its standard input and output; nil for none, and for the log
	follow  func(r io.Reader) // reads what it says, as it says it; nil for nobody
}

// runAdmin runs it to its end, or until ctx ends. The error is what it says of why it failed.
func (o Options) runAdmin(ctx context.Context, j java, jars string, run adminRun) error {
	if err := os.MkdirAll(o.path("logs"), 0o700); err != nil {
		return err
	}
	name := o.path("logs", run.log)
	log, err := os.Create(name)
	if err != nil {
		return err
	}
	defer log.Close()
	args := []string{
		cmp.Or(run.heap, "-Xmx"+o.Heap), "-XX:+UseParallelGC",
		"--add-opens", "java.base/java.nio=ALL-UNNAMED", "--add-opens", "java.base/java.io=ALL-UNNAMED", "--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED",
		"-cp", filepath.Join(jars, "*"), "org.neo4j.cli.AdminTool", "database",
	}
	cmd := exec.CommandContext(ctx, j.path, append(args, run.args...)...)
	cmd.Cancel = func() error { return terminate(cmd.Process.Pid) }
	cmd.WaitDelay = stopGrace
	cmd.Dir = o.dir()
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+o.dir(), "NEO4J_CONF="+o.path("conf"))
	ownSession(cmd)
	bind(cmd)
	if run.in != nil {
		cmd.Stdin = run.in
	}
	out := &stored{to: run.out}
	if run.out != nil {
		cmd.Stdout = out
	}
	err = follow(cmd, func(r io.Reader) {
		said := io.TeeReader(r, log)
		if run.follow != nil {
			run.follow(said)
		}
		_, _ = io.Copy(io.Discard, said) // the log has all of it
	})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case out.err != nil:
		return out.err
	case err != nil:
		// It does not always say so itself, and what it wrote is deleted soon.
		return errors.Join(fmt.Errorf("%s (log: %s)", adminFailure(tail(name, 0)), name), o.checkDisk())
	}
	return nil
}

var causedBy = regexp.MustCompile(`(?m)^(?:Caused by:|original error:| *ERROR in input|.*Exception:) *(.*)$`)

// adminFailure is the line that tells most of why a run failed.
func adminFailure(log string) string {
	if all := causedBy.FindAllString(log, -1); len(all) > 0 {
		return strings.TrimSpace(all[len(all)-1])
	}
	return essentialLine(log)
}

// stored passes on what a program writes, and remembers that it could not. Java takes no notice of that on its standard output: given a file on a full disk itself, it
// ends well and leaves the beginning of what it wrote.
type stored struct {
	to  io.Writer
	err error
}

func (s *stored) Write(p []byte) (int, error) {
	n, err := s.to.Write(p)
	if s.err == nil {
		s.err = err
	}
	return n, err
}
