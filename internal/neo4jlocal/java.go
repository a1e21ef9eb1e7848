package neo4jlocal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// java is a Java runtime that Neo4j runs on.
type java struct {
	path    string
	feature int    // 17, 21, 25
	version string // as printed, "17.0.15"
}

// supported tells whether Neo4j 5.26 was run on this Java feature release: the long-term-support ones.
func supported(feature int) bool { return feature == 17 || feature == 21 || feature == 25 }

// findJava takes the first supported runtime of $JAVA_HOME and $PATH.
func findJava(ctx context.Context) (java, error) {
	var unsupported []string
	for _, path := range javaCandidates() {
		// A runtime prints its version on standard error.
		out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
		if ctx.Err() != nil {
			return java{}, fmt.Errorf("ask %s for its version: %w", path, ctx.Err())
		}
		feature, version, ok := parseJavaVersion(string(out))
		switch {
		case err != nil || !ok:
			unsupported = append(unsupported, path+" does not tell its version")
		case !supported(feature):
			unsupported = append(unsupported, fmt.Sprintf("%s is Java %s", path, version))
		default:
			return java{path: path, feature: feature, version: version}, nil
		}
	}
	if len(unsupported) > 0 {
		return java{}, fmt.Errorf("%s; %w", strings.Join(unsupported, ", "), ErrJavaVer)
	}
	return java{}, ErrNoJava
}

func javaCandidates() []string {
	var paths []string
	if home := os.Getenv("JAVA_HOME"); home != "" {
		path := filepath.Join(home, "bin", "java")
		if _, err := os.Stat(path); err == nil {
			paths = append(paths, path)
		}
	}
	if path, err := exec.LookPath("java"); err == nil || errors.Is(err, exec.ErrDot) {
		paths = append(paths, path)
	}
	return paths
}

var javaVersionLine = regexp.MustCompile(`(?m)^\S+ version "((?:1\.)?(\d+)[^"\s]*)"`)

// parseJavaVersion reads the output of `java -version`. Other lines (JAVA_TOOL_OPTIONS is announced first) are skipped,
// and the old numbering, 1.8 for Java 8, is understood.
func parseJavaVersion(out string) (feature int, version string, ok bool) {
	m := javaVersionLine.FindStringSubmatch(out)
	if m == nil {
		return 0, "", false
	}
	feature, err := strconv.Atoi(m[2])
	if err != nil {
		return 0, "", false
	}
	return feature, m[1], true
}

// jvmArgs are the arguments of the java command that starts the server.
func (j java) jvmArgs(o Options, jars string, archive archive) []string {
	args := []string{
		"-Xms" + minHeap(o), "-Xmx" + o.Heap,
		// A server out of memory answers nothing any more, yet would hold the port and the store.
		"-XX:+ExitOnOutOfMemoryError",
		"-XX:ErrorFile=" + o.path("logs", "java-crash.log"),
		"-XX:-CreateCoredumpOnCrash",
		"--add-opens", "java.base/java.nio=ALL-UNNAMED",
		"--add-opens", "java.base/java.io=ALL-UNNAMED",
		"--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED",
	}
	if j.feature >= 24 {
		args = append(args, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
	}
	if o.Throwaway {
		// The first compiler tier alone, and no collector threads, start soonest and leave processors to the tests. With the second tier, tests of half a minute take
		// 30 s of processor instead of 18, and such as plan statements for three minutes take two.
		if !o.LongLived {
			args = append(args, "-XX:TieredStopAtLevel=1")
		}
		args = append(args, "-XX:+UseSerialGC")
	} else {
		args = append(args, "-XX:+UseG1GC")
	}
	args = append(args, archive.jvmArgs()...)
	return append(
		args,
		"-cp", filepath.Join(jars, "*"),
		"org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+o.dir(), "--config-dir="+o.path("conf"),
	)
}

// minHeap lets a throwaway server grow from little; others take their heap at once, so that it is never found missing later.
func minHeap(o Options) string {
	if o.Throwaway {
		return "64m"
	}
	return o.Heap
}
