package neo4jlocal

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRenderConf(t *testing.T) {
	tests := map[string]struct {
		port      int
		pageCache string
		throwaway bool
		want      []string
	}{
		"a user's": {7687, "256m", false, []string{
			"server.default_listen_address=127.0.0.1",
			"server.bolt.listen_address=127.0.0.1:7687",
			"server.bolt.advertised_address=127.0.0.1:7687",
			"server.http.enabled=false",
			"dbms.usage_report.enabled=false",
			"server.memory.pagecache.size=256m",
			"db.tx_log.preallocate=true",
		}},
		"a test's": {40001, "64m", true, []string{
			"server.bolt.listen_address=127.0.0.1:40001",
			"server.memory.pagecache.size=64m",
			"db.tx_log.preallocate=false",
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			conf := renderConf(test.port, test.pageCache, test.throwaway)
			for _, line := range test.want {
				if !strings.Contains(conf, "\n"+line+"\n") {
					t.Errorf("no line %q in\n%s", line, conf)
				}
			}
			if strings.Contains(conf, "{{") {
				t.Errorf("something is not filled in:\n%s", conf)
			}
		})
	}
}

func TestHomeFollowsTheEnvironment(t *testing.T) {
	data := t.TempDir()
	t.Setenv("XDG_DATA_HOME", data)
	if got, err := DefaultHome(); err != nil || got != filepath.Join(data, "newsgraph") {
		t.Errorf("with XDG_DATA_HOME: %q, %v", got, err)
	}
	t.Setenv("XDG_DATA_HOME", "relative") // to be ignored, says the XDG specification
	if got, err := DefaultHome(); err != nil || !filepath.IsAbs(got) {
		t.Errorf("with a relative XDG_DATA_HOME: %q, %v", got, err)
	}
}

func TestPasswordIsKept(t *testing.T) {
	o := Options{Home: t.TempDir()}
	if err := os.MkdirAll(o.dir(), 0o700); err != nil {
		t.Fatal(err)
	}
	first, err := o.password()
	if err != nil || len(first) < 20 {
		t.Fatalf("password %q, %v", first, err)
	}
	if again, err := o.password(); err != nil || again != first {
		t.Errorf("password %q, %v; want %q again", again, err, first)
	}
	if err := os.WriteFile(o.path("password"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := o.password(); err == nil {
		t.Error("an empty password file is taken")
	}
}
