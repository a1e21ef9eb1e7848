package neo4jlocal

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
)

// logs are the two places where a server says why it does not start: what the JVM prints, and Neo4j's own log.
type logs struct {
	console *os.File
	neo4j   string
	before  int64 // length of Neo4j's log before this start
}

// openLogs starts a new console log and keeps the last one, so that there are never more than two.
func (o Options) openLogs() (logs, error) {
	l := logs{neo4j: o.path("logs", "neo4j.log")}
	if err := os.MkdirAll(o.path("logs"), 0o700); err != nil {
		return l, fmt.Errorf("open the database log: %w", err)
	}
	if info, err := os.Stat(l.neo4j); err == nil {
		l.before = info.Size()
	}
	name := o.path("logs", "console.log")
	if err := os.Rename(name, name+".1"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return l, fmt.Errorf("open the database log: %w", err)
	}
	var err error
	if l.console, err = os.OpenFile(name, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600); err != nil {
		return l, fmt.Errorf("open the database log: %w", err)
	}
	return l, nil
}

// launchError is an ErrExited with what decides whether a second try may help.
type launchError struct {
	line      string
	log       string
	portTaken bool
	silent    bool // the JVM ended before Neo4j wrote a word
}

func (e *launchError) Error() string {
	return fmt.Sprintf("%v: %s (log: %s)", ErrExited, e.line, e.log)
}
func (e *launchError) Unwrap() error { return ErrExited }

// boltOpen tells whether this start has come to listening. Neo4j opens its port, then logs it.
func (l logs) boltOpen() bool { return strings.Contains(tail(l.neo4j, l.before), "Bolt enabled on ") }

// explain reads why the server ended.
func (l logs) explain() error {
	own := tail(l.neo4j, l.before)
	text, name := own, l.neo4j
	if strings.TrimSpace(own) == "" {
		text, name = tail(l.console.Name(), 0), l.console.Name()
	}
	return &launchError{
		line:      essentialLine(text),
		log:       name,
		portTaken: strings.Contains(own, "Address already in use"),
		silent:    strings.TrimSpace(own) == "",
	}
}

// maxTail bounds what is read of a log; a failed start leaves some ten kilobytes.
const maxTail = 256 << 10

// tail reads a log from an offset on; a log that is shorter than that has been rotated and is read from its start.
func tail(path string, from int64) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.Size() >= from {
		if _, err := file.Seek(from, io.SeekStart); err != nil {
			return ""
		}
	}
	data, err := io.ReadAll(io.LimitReader(file, maxTail))
	if err != nil {
		return ""
	}
	return string(data)
}

var (
	logPrefix     = regexp.MustCompile(`^\d{4}-\d\d-\d\d \S+ +(?:ERROR|WARN|INFO) +`)
	exceptionName = regexp.MustCompile(`^(?:Caused by: |Exception in thread "[^"]*" )?(?:[\w$]+\.)+[\w$]*(?:Exception|Error): `)
)

// maxLine bounds an essential line, in bytes: some messages list every unit of measure that Neo4j knows.
const maxLine = 300

// essentialLine picks the line that tells a user most: the innermost cause of the last exception, or the exception itself if
// it quotes that cause, else the last error line, else the last line.
func essentialLine(log string) string {
	var cause, failure, last string
	for line := range strings.Lines(log) {
		line = strings.ToValidUTF8(strings.TrimSpace(line), "")
		message := exceptionName.ReplaceAllString(logPrefix.ReplaceAllString(line, ""), "")
		switch {
		case line == "", strings.HasPrefix(line, "at "), strings.HasPrefix(line, "..."),
			// The JVM says these two beside the reason.
			line == "Error: Could not create the Java Virtual Machine.",
			line == "Error: A fatal exception has occurred. Program will exit.":
			continue
		case strings.HasPrefix(line, "Caused by: "):
			cause = message
		case strings.Contains(line, " ERROR "), strings.HasPrefix(line, "Error"), strings.HasPrefix(line, "Exception"):
			failure, cause = message, ""
		}
		last = message
	}
	line := cmp.Or(cause, failure, last, "it said nothing")
	if cause != "" && strings.Contains(failure, cause) {
		line = failure
	}
	if len(line) > maxLine {
		line = strings.ToValidUTF8(line[:maxLine], "") + "…"
	}
	return line
}
