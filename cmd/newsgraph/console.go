package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"golang.org/x/term"

	"github.com/newsgraph/newsgraph/internal/terminal"
)

// console tells the user what goes on. It writes to standard error, so that standard output holds results only. Lines may
// hold names from anywhere; they are made harmless here.
type console struct {
	w        io.Writer
	terminal bool

	mu   sync.Mutex
	last string // of the line that the cursor stands behind, see step; empty when it stands on a fresh one
}

func newConsole(w io.Writer) *console {
	f, ok := w.(*os.File)
	return &console{w: w, terminal: ok && term.IsTerminal(int(f.Fd()))}
}

// step shows what is being done. On a terminal, news about the same thing ("fetching Neo4j 5.26: 3 jars" after
// "fetching Neo4j 5.26: 2 jars") replaces the line before.
func (c *console) step(line string) {
	line = terminal.Line(line)
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.terminal {
		fmt.Fprintln(c.w, line)
		return
	}
	const clearLine = "\r\x1b[2K"
	subject, _, _ := strings.Cut(line, ":")
	switch c.last {
	case subject:
		fmt.Fprint(c.w, clearLine, line)
	case "":
		fmt.Fprint(c.w, line)
	default:
		fmt.Fprint(c.w, "\n", line)
	}
	c.last = subject
}

// rest ends the line of the last step, for others to write behind it.
func (c *console) rest() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.last != "" {
		fmt.Fprintln(c.w)
	}
	c.last = ""
}

// note shows a line that stays.
func (c *console) note(line string) {
	line = terminal.Line(line)
	c.mu.Lock()
	defer c.mu.Unlock()
	const toLineStart = "\r\x1b[2K" // over a bar that may stand there
	if c.terminal && c.last == "" {
		fmt.Fprint(c.w, toLineStart)
	} else if c.last != "" {
		fmt.Fprintln(c.w)
	}
	c.last = ""
	fmt.Fprintln(c.w, line)
}
