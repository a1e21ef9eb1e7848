package main

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/terminal"
)

// Each problem is one line that names what is wrong, and an exit code; never a usage or a stack.
func TestProblemsAreOneLine(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	home := t.TempDir()
	ours := []string{"NEO4J_URI=" + server.URI, "NEO4J_USERNAME=" + server.Username, "NEO4J_PASSWORD=" + server.Password}
	for _, test := range []struct {
		name string
		env  []string
		args []string
		want string // what the line must say
	}{
		{"port in use", ours, []string{"serve", "--addr", taken.Addr().String()}, taken.Addr().String() + " is in use"},
		{"address that is none", ours, []string{"serve", "--addr", "8080"}, "--addr"},
		{"address that is none, by environment", append(ours, "NEWSGRAPH_ADDR=8080"), []string{"serve"}, "NEWSGRAPH_ADDR"},
		{"address of another machine", ours, []string{"serve", "--addr", "192.0.2.1:8080"}, "cannot listen at 192.0.2.1:8080"},
		{"wrong password", append(ours, "NEO4J_PASSWORD=wrong"), []string{"serve", "--addr", "127.0.0.1:0"}, "refuses user"},
		{"nobody at the URI", []string{"NEO4J_URI=bolt://127.0.0.1:1"}, []string{"serve", "--addr", "127.0.0.1:0"}, "bolt://127.0.0.1:1 does not answer"},
		{"URI that is none", []string{"NEO4J_URI=nonsense"}, []string{"serve", "--addr", "127.0.0.1:0"}, "nonsense"},
		{"no such database", append(ours, "NEO4J_DATABASE=other"), []string{"serve", "--addr", "127.0.0.1:0"}, `"other"`},
		{"no Java", []string{"PATH=" + home, "JAVA_HOME="}, []string{"up", "--addr", "127.0.0.1:0", "--home", home}, "install a JDK (17, 21 or 25)"},
		{"unknown flag", nil, []string{"serve", "--adr", "x"}, "unknown flag: --adr"},
		{"unknown command", nil, []string{"sevre"}, `unknown command "sevre": did you mean serve? see`},
		{"unknown command below db", nil, []string{"db", "begin"}, `unknown command "begin": see`},
		{"no password", []string{"NEO4J_URI=" + server.URI, "NEO4J_USERNAME=" + server.Username}, []string{"serve", "--addr", "127.0.0.1:0"}, "wants a password"},
		{"argument too many", nil, []string{"serve", "here"}, `"here"`},
		{"nothing to load", nil, []string{"load"}, "newsgraph load my-articles/"},
		{"nothing to watch", nil, []string{"watch"}, "newsgraph watch https://example.org/feed.xml"},
		{"watching too often", ours, []string{"watch", "--every", "1ms", "x"}, "--every: 1ms is too often"},
		{"watching without a database", []string{"NEO4J_URI=bolt://127.0.0.1:1"}, []string{"watch", "x"}, "bolt://127.0.0.1:1 does not answer"},
		{"origin that is none", ours, []string{"serve", "--cors-origins", "app.example"}, "is no origin"},
		{"origin with a star in it", ours, []string{"serve", "--cors-origins", "https://*.example.org"}, "name each site in full"},
		{"log or not, who knows", ours, []string{"serve", "--log-requests=perhaps"}, "neither true nor false"},
		{"name that clears the screen", nil, []string{"eval", home + "/\x1b[2J\u202egood.md"}, `\x1b[2J\u202egood.md: no such file`},
		{"flag that sets the title", nil, []string{"serve", "--\x1b]0;x\a"}, `\x1b]0;x\x07`},
		{"local command with another database", ours, []string{"db", "start"}, "NEO4J_URI is set"},
		{"reset without a yes", nil, []string{"db", "reset", "--home", filepath.Join(home, "other")}, "--yes"},
	} {
		t.Run(test.name, func(t *testing.T) {
			cmd, out, stderr := process(t, test.env, test.args...)
			if code := finish(t, cmd); code != exitFailed {
				t.Errorf("exit code %d, want %d", code, exitFailed)
			}
			line := stderr.String()
			if strings.ContainsFunc(strings.TrimSuffix(line, "\n"), terminal.Harmful) {
				t.Errorf("what steers a terminal comes through: %q", line)
			}
			if !strings.HasPrefix(line, "newsgraph: ") || strings.Count(line, "\n") != 1 || !strings.Contains(line, test.want) {
				t.Errorf("standard error is not one line that says %q:\n%s", test.want, line)
			}
			if out.String() != "" {
				t.Errorf("standard output: %s", out)
			}
		})
	}
}

// Somebody's Neo4j has no indexes to answer from until something was loaded.
func TestServingWhatWasNeverLoaded(t *testing.T) {
	db, err := bolt.Open(t.Context(), server)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(t.Context())
	without := func(tx *bolt.Tx) error { return tx.Exec("MATCH (w:Writer) DELETE w", nil) }
	if err := db.Write(t.Context(), without); err != nil {
		t.Fatal(err)
	}
	defer emptied(t)
	_, _, err = command(t, environment(), "serve")
	if err == nil || !strings.Contains(err.Error(), "nothing was ever loaded") || !strings.Contains(err.Error(), "newsgraph load") {
		t.Errorf("serve says %v", err)
	}
}

func TestHelpShowsAnExample(t *testing.T) {
	for _, args := range [][]string{
		{},
		{"up"},
		{"serve"},
		{"load"},
		{"watch"},
		{"extract"},
		{"eval"},
		{"version"},
		{"stats"},
		{"schema"},
		{"db"},
		{"db", "start"},
		{"db", "stop"},
		{"db", "status"},
		{"db", "reset"},
	} {
		name := strings.Join(append([]string{"newsgraph"}, args...), " ")
		t.Run(name, func(t *testing.T) {
			env := map[string]string{"NEO4J_PASSWORD": "a-secret"}
			out, _, err := command(t, env, append(args, "--help")...)
			if err != nil {
				t.Fatal(err)
			}
			_, example, _ := strings.Cut(out, "Examples:\n")
			if !strings.Contains(example, name) {
				t.Errorf("no example of %q:\n%s", name, out)
			}
			if strings.Contains(out, "a-secret") {
				t.Error("the help shows the password")
			}
		})
	}
}

func TestVersion(t *testing.T) {
	out, _, err := command(t, nil, "version")
	if err != nil || !strings.HasPrefix(out, "newsgraph ") || !strings.Contains(out, " go1.") {
		t.Errorf("got %q, %v", out, err)
	}
	if flag, _, err := command(t, nil, "--version"); err != nil || flag != out {
		t.Errorf("--version says %q, %v, the command %q", flag, err, out)
	}
}

func TestSchemaIsWhatIsServed(t *testing.T) {
	out, _, err := command(t, nil, "schema")
	want, readErr := os.ReadFile("../../schema.graphqls")
	if err != nil || readErr != nil || out != string(want) {
		t.Errorf("%d bytes, want the %d of schema.graphqls; %v, %v", len(out), len(want), err, readErr)
	}
}

func TestFlagsComeBeforeTheEnvironment(t *testing.T) {
	emptied(t)
	env := environment()
	env["NEWSGRAPH_ADDR"] = "192.0.2.1:1"
	start(t, env, "serve", "--addr", "127.0.0.1:0")
}
