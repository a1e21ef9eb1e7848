package neo4jlocal

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestParseJavaVersion(t *testing.T) {
	tests := map[string]struct {
		out     string
		feature int
		version string
		ok      bool
	}{
		"Debian 17": {"openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)\n", 17, "17.0.15", true},
		"Oracle 8":  {"java version \"1.8.0_392\"\nJava(TM) SE Runtime Environment\n", 8, "1.8.0_392", true},
		"first of a line": {
			"openjdk version \"25\" 2025-09-16 LTS\n", 25, "25", true,
		},
		"early access":  {"openjdk version \"21-ea\" 2023-09-19\n", 21, "21-ea", true},
		"options first": {"Picked up JAVA_TOOL_OPTIONS: -Dversion=\"11\"\nopenjdk version \"21.0.2\" 2024-01-16\n", 21, "21.0.2", true},
		"Windows lines": {"openjdk version \"21.0.2\" 2024-01-16\r\n", 21, "21.0.2", true},
		"macOS's placeholder": {
			"The operation couldn’t be completed. Unable to locate a Java Runtime.\n", 0, "", false,
		},
		"nothing":          {"", 0, "", false},
		"not a number":     {"openjdk version \"x\"\n", 0, "", false},
		"too big a number": {"openjdk version \"99999999999999999999\"\n", 0, "", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			feature, version, ok := parseJavaVersion(test.out)
			if feature != test.feature || version != test.version || ok != test.ok {
				t.Errorf("got %d, %q, %t; want %d, %q, %t", feature, version, ok, test.feature, test.version, test.ok)
			}
		})
	}
}

func FuzzParseJavaVersion(f *testing.F) {
	f.Add("openjdk version \"17.0.15\" 2025-04-15\n")
	f.Add("java version \"1.8.0_392\"")
	f.Fuzz(func(t *testing.T, out string) {
		feature, version, ok := parseJavaVersion(out)
		if ok && (feature < 0 || !strings.Contains(out, `"`+version)) {
			t.Errorf("%q: %d, %q", out, feature, version)
		}
	})
}

// fakeCommand makes an executable of the name that runs a shell script.
func fakeCommand(t *testing.T, dir, name, script string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
}

func TestFindJava(t *testing.T) {
	tests := map[string]struct {
		home, path string // versions; empty for none there
		want       string
		err        error
	}{
		"JAVA_HOME first":             {home: "21.0.1", path: "17.0.2", want: "21.0.1"},
		"PATH alone":                  {path: "17.0.2", want: "17.0.2"},
		"JAVA_HOME too old, PATH not": {home: "11.0.2", path: "25.0.1", want: "25.0.1"},
		"both too old":                {home: "1.8.0_392", path: "11.0.2", err: ErrJavaVer},
		"too new":                     {path: "26", err: ErrJavaVer},
		"none":                        {err: ErrNoJava},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			homeDir, pathDir := t.TempDir(), t.TempDir()
			t.Setenv("JAVA_HOME", homeDir)
			t.Setenv("PATH", pathDir)
			script := "echo 'openjdk version \"%s\"' >&2"
			if test.home != "" {
				fakeCommand(t, filepath.Join(homeDir, "bin"), "java", fmt.Sprintf(script, test.home))
			}
			if test.path != "" {
				fakeCommand(t, pathDir, "java", fmt.Sprintf(script, test.path))
			}
			j, err := findJava(t.Context())
			if !errors.Is(err, test.err) || j.version != test.want {
				t.Fatalf("findJava = %+v, %v", j, err)
			}
			if err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("more than one line: %v", err)
			}
			if errors.Is(err, ErrJavaVer) && test.home != "" && !strings.Contains(err.Error(), test.home) {
				t.Errorf("%v does not name the version found", err)
			}
		})
	}
}

func TestNewJavaIsToldToAllowNativeAccess(t *testing.T) {
	for feature, want := range map[int]bool{17: false, 21: false, 25: true} {
		args := strings.Join(java{feature: feature}.jvmArgs(Options{Home: "/h", Heap: "1g"}, "/jars", archive{}), " ")
		if got := strings.Contains(args, "--enable-native-access=ALL-UNNAMED"); got != want {
			t.Errorf("Java %d: %s", feature, args)
		}
	}
}
