package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal/neo4jtest"
)

// asProgram in the environment makes the test binary be newsgraph itself, for the tests that need a process.
const asProgram = "NEWSGRAPH_TEST_AS_PROGRAM"

// server is the Neo4j of this package's tests.
var server bolt.Config

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	os.Exit(neo4jtest.Run(m, func(uri, user, password string) {
		server = bolt.Config{URI: uri, Username: user, Password: password}
	}))
}

// patience bounds every wait of these tests: a machine under load starts a database in a minute.
const patience = 3 * time.Minute

// environment points a command to the tests' database.
func environment() map[string]string {
	return map[string]string{
		"NEO4J_URI": server.URI, "NEO4J_USERNAME": server.Username, "NEO4J_PASSWORD": server.Password,
		"NEWSGRAPH_ADDR": "127.0.0.1:0",
	}
}

// emptied deletes what other tests loaded, and leaves what a load of nothing would.
func emptied(t *testing.T) {
	t.Helper()
	db, err := bolt.Open(t.Context(), server)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(t.Context())
	if err := errors.Join(db.Reset(t.Context()), db.Setup(t.Context())); err != nil {
		t.Fatal(err)
	}
}

// command runs one command line in this process to its end.
func command(t *testing.T, env map[string]string, args ...string) (out, stderr string, err error) {
	t.Helper()
	var o, e bytes.Buffer
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	err = run(ctx, args, streams{in: strings.NewReader(""), out: &o, err: &e, env: func(name string) string { return env[name] }})
	return o.String(), e.String(), err
}

// started is a newsgraph that serves.
type started struct {
	url    string
	out    *output
	cancel context.CancelFunc
	done   chan error
}

// start runs a command that serves, in this process, until the test ends or stop is called.
func start(t *testing.T, env map[string]string, args ...string) *started {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	s := &started{out: &output{}, cancel: cancel, done: make(chan error, 1)}
	var stderr output
	go func() {
		s.done <- run(ctx, args, streams{out: s.out, err: &stderr, env: func(name string) string { return env[name] }})
	}()
	t.Cleanup(func() {
		if err := s.stop(); err != nil {
			t.Errorf("newsgraph %s: %v", strings.Join(args, " "), err)
		}
	})
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		if s.url = address(s.out.String()); s.url != "" {
			return s
		}
		select {
		case err := <-s.done:
			s.done <- nil
			t.Fatalf("newsgraph %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
		default:
		}
		if time.Now().After(deadline) {
			t.Fatalf("newsgraph %s does not serve:\n%s%s", strings.Join(args, " "), s.out, stderr.String())
		}
	}
}

// stop ends the command as Ctrl-C does, and waits. A second stop does nothing.
func (s *started) stop() error {
	s.cancel()
	err := <-s.done
	s.done <- nil
	return err
}

// The second line is printed with the first, and both are printed last.
var addressLines = regexp.MustCompile(`(?m)^Explorer: (http://\S+/)\nGraphQL playground: http://\S+/playground$`)

func address(out string) string {
	if m := addressLines.FindStringSubmatch(out); m != nil {
		return m[1]
	}
	return ""
}

// output is a buffer that may be read while it is written.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// process starts newsgraph as a process of its own.
func process(t *testing.T, env []string, args ...string) (cmd *exec.Cmd, out, stderr *output) {
	t.Helper()
	out, stderr = &output{}, &output{}
	return processTo(t, env, args, out, stderr), out, stderr
}

// processTo is process with what its output goes to.
func processTo(t *testing.T, env, args []string, out, stderr io.Writer) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self, args...)
	cmd.Env = append(append(os.Environ(), "NEO4J_URI=", asProgram+"=1"), env...)
	cmd.Stdout, cmd.Stderr = out, stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd
}

// finish waits for a process and returns its exit code.
func finish(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	return finishWithin(t, cmd, patience)
}

// finishWithin is finish for a process that takes its time.
func finishWithin(t *testing.T, cmd *exec.Cmd, most time.Duration) int {
	t.Helper()
	timer := time.AfterFunc(most, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	err := cmd.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode()
}

// awaitServing waits until a process serves.
func awaitServing(t *testing.T, out, stderr *output) (url string) {
	t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if url = address(out.String()); url != "" {
			return url
		}
	}
	t.Fatalf("newsgraph does not serve:\n%s%s", out, stderr)
	return ""
}

func interrupt(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
}

// triesAgain is how often a question is asked again, each half a second, where the server says to try again: a busy machine can keep a database from
// answering for seconds, as can the planning of big questions just after its start.
const triesAgain = 60

// post posts a query and returns the whole answer.
func post(t *testing.T, url, query string, variables any) json.RawMessage {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	for tries := 1; ; tries++ {
		response, err := http.Post(url+"graphql", "application/json", bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		var whole json.RawMessage
		err = json.NewDecoder(response.Body).Decode(&whole)
		response.Body.Close()
		if err != nil {
			t.Fatalf("%s: %v", response.Status, err)
		}
		if tries > triesAgain || !bytes.Contains(whole, []byte(`"code":"`+graph.CodeUnavailable+`"`)) {
			return whole
		}
		time.Sleep(500 * time.Millisecond)
	}
}

// ask posts a query and returns the answer's data; errors in the answer end the test.
func ask(t *testing.T, url, query string, variables any) json.RawMessage {
	t.Helper()
	var answer struct {
		Data   json.RawMessage
		Errors []json.RawMessage
	}
	if err := json.Unmarshal(post(t, url, query, variables), &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Errors) != 0 {
		t.Fatalf("%s\nanswers: %s", query, answer.Errors)
	}
	return answer.Data
}

// get returns status and body.
func get(t *testing.T, url string, header ...string) (int, http.Header, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		if header[i] == "Host" {
			request.Host = header[i+1]
		}
		request.Header.Set(header[i], header[i+1])
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, response.Header, string(body)
}

// counted reads a line of a summary.
func counted(t *testing.T, summary, what string) int {
	t.Helper()
	for line := range strings.Lines(summary) {
		var name string
		var count int
		if n, _ := fmt.Sscanf(line, "%s %d", &name, &count); n == 2 && name == what {
			return count
		}
	}
	t.Fatalf("no %s in the summary:\n%s", what, summary)
	return 0
}
