package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"time"

	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// nodeDir holds the server of @neo4j/graphql.
const nodeDir = "bench/compare/neo4jgraphql"

// startTimeout bounds how long a contestant may take to say where it listens.
const startTimeout = time.Minute

// server is a running contestant.
type server struct {
	url string // ends in a slash
	cmd *exec.Cmd
}

// address is what each contestant tells in one of its first lines.
var address = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)

// startServer starts a program with the database in its environment, and waits until it says where it listens.
func startServer(ctx context.Context, neo4j *neo4jlocal.Server, dir, program string, args ...string) (*server, error) {
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(),
		"NEO4J_URI="+neo4j.URI, "NEO4J_USERNAME="+neo4j.Username, "NEO4J_PASSWORD="+neo4j.Password,
		"NEWSGRAPH_ADDR=127.0.0.1:0", "NODE_ENV=production")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := &server{cmd: cmd}
	told := make(chan string, 1)
	go func() {
		defer close(told)
		lines := bufio.NewScanner(out)
		for lines.Scan() { // to the end, so that the program never waits for a reader
			if url := address.FindString(lines.Text()); url != "" {
				select {
				case told <- url:
				default:
				}
			}
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	select {
	case url, ok := <-told:
		if ok {
			s.url = url
			return s, nil
		}
		err = errors.New("it ended")
	case <-ctx.Done():
		err = ctx.Err()
	}
	return nil, errors.Join(fmt.Errorf("%s did not say where it listens: %w", filepath.Base(program), err), s.stop())
}

func (s *server) pid() int { return s.cmd.Process.Pid }

// stop ends a contestant. None has anything to save.
func (s *server) stop() error {
	err := s.cmd.Process.Kill()
	_ = s.cmd.Wait() // reports the kill
	if errors.Is(err, os.ErrProcessDone) {
		return nil
	}
	return err
}

// build builds a command of this checkout into dir, once.
func build(ctx context.Context, dir, pkg string) (string, error) {
	binary := filepath.Join(dir, filepath.Base(pkg))
	if _, err := os.Stat(binary); err == nil {
		return binary, nil
	}
	cmd := exec.CommandContext(ctx, "go", "build", "-o", binary, pkg)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("build %s: %w", pkg, err)
	}
	return binary, nil
}

// installNode fetches what the server of @neo4j/graphql needs, if its lock file is newer than what is there.
func installNode(ctx context.Context, say func(string, ...any)) error {
	lock, err := os.Stat(filepath.Join(nodeDir, "package-lock.json"))
	if err != nil {
		return err
	}
	there, err := os.Stat(filepath.Join(nodeDir, "node_modules", ".package-lock.json"))
	if err == nil && !there.ModTime().Before(lock.ModTime()) {
		return nil
	}
	say("fetching @neo4j/graphql")
	cmd := exec.CommandContext(ctx, "npm", "ci", "--no-fund", "--no-audit", "--loglevel=error")
	cmd.Dir = nodeDir
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("npm ci in %s (without npm, leave @neo4j/graphql out with -contestants newsgraph): %w", nodeDir, err)
	}
	return nil
}
