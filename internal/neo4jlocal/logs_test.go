package neo4jlocal

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEssentialLine(t *testing.T) {
	tests := map[string]struct{ log, want string }{
		"the innermost cause": {
			"2026-11-23 09:36:35.195+0000 INFO  Starting...\n" +
				"2026-11-23 09:36:40.379+0000 ERROR Failed to start Neo4j on 127.0.0.1:7474.\n" +
				"java.lang.RuntimeException: Error starting Neo4j database server at /h/data/databases\n" +
				"\tat org.neo4j.Server.start(Server.java:1)\n" +
				"Caused by: org.neo4j.LifecycleException: Component 'x@1' was successfully initialized, but failed to start.\n" +
				"\t... 5 more\n" +
				"Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /h/data/databases/store_lock.\n" +
				"\t... 7 more\n" +
				"2026-11-23 09:36:40.380+0000 INFO  Stopped.\n",
			"Lock file has been locked by another process: /h/data/databases/store_lock.",
		},
		"the exception that quotes its cause": {
			"Exception in thread \"main\" java.lang.IllegalArgumentException: Error evaluating value for setting 'a.b'. 'lots' is not a valid size\n" +
				"\tat org.neo4j.Config.get(Config.java:1)\n" +
				"Caused by: java.lang.IllegalArgumentException: 'lots' is not a valid size\n" +
				"2026-11-23 09:36:33.119+0000 INFO  [o.n.s.CommunityBootstrapper] Stopped.\n",
			"Error evaluating value for setting 'a.b'. 'lots' is not a valid size",
		},
		"the JVM's reason beside its formula": {
			"Error: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.\nInvalid maximum heap size: -Xmxlots\n",
			"Invalid maximum heap size: -Xmxlots",
		},
		"no error":  {"2026-11-23 09:36:40.380+0000 INFO  Stopped.\n\n", "Stopped."},
		"no word":   {"\n \n", "it said nothing"},
		"too long":  {"Error: " + strings.Repeat("é", 300), "Error: " + strings.Repeat("é", 146) + "…"},
		"not UTF-8": {"Error: a\xffb", "Error: ab"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := essentialLine(test.log); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func FuzzEssentialLine(f *testing.F) {
	f.Add("Caused by: java.lang.Error: x\n\tat y")
	f.Add("2026-11-23 09:36:40.380+0000 ERROR no\n")
	f.Fuzz(func(t *testing.T, log string) {
		line := essentialLine(log)
		if line == "" || strings.Contains(line, "\n") || !utf8.ValidString(line) || len(line) > maxLine+len("…") {
			t.Errorf("%q gives %q", log, line)
		}
	})
}

func TestTailReadsOnlyWhatIsNew(t *testing.T) {
	file := filepath.Join(t.TempDir(), "neo4j.log")
	if got := tail(file, 0); got != "" {
		t.Errorf("of no file: %q", got)
	}
	if err := os.WriteFile(file, []byte("old new"), 0o600); err != nil {
		t.Fatal(err)
	}
	for from, want := range map[int64]string{0: "old new", 4: "new", 7: "", 100: "old new"} {
		if got := tail(file, from); got != want {
			t.Errorf("from %d: %q, want %q", from, got, want)
		}
	}
}
