package neo4jlocal

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRenderConf(t *testing.T) {
	tests := map[string]struct {
		port    int
		options Options
		want    []string
	}{
		"a user's": {7687, Options{Heap: "1g", PageCache: "256m"}, []string{
			"server.default_listen_address=127.0.0.1",
			"server.bolt.listen_address=127.0.0.1:7687",
			"server.bolt.advertised_address=127.0.0.1:7687",
			"server.http.enabled=false",
			"dbms.usage_report.enabled=false",
			"server.memory.pagecache.size=256m",
			"db.memory.transaction.max=410m",
			"dbms.memory.transaction.total.max=615m",
			"db.tx_log.preallocate=true",
		}},
		"a test's": {40001, Options{Heap: "512m", PageCache: "64m", Throwaway: true}, []string{
			"server.bolt.listen_address=127.0.0.1:40001",
			"server.memory.pagecache.size=64m",
			"db.memory.transaction.max=205m",
			"dbms.memory.transaction.total.max=308m",
			"db.tx_log.preallocate=false",
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			conf := renderConf(test.port, test.options)
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

func TestShareOfAHeap(t *testing.T) {
	for heap, want := range map[string]string{
		"1g": "512m", "2G": "1024m", "512m": "256m", "1048576k": "512m", "1073741824": "512m", "lots": "0", "": "0", "g": "0", "-1g": "0",
	} {
		if got := shareOf(heap, 50); got != want {
			t.Errorf("half of %q is %q, want %q", heap, got, want)
		}
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
