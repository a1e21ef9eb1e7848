package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// CONTRIBUTING.md says how to kill more loads than every run does.
var (
	kills    = flag.Int("kills", 2, "how often the tests of killed loads kill: loads over the wire, by import, and two at once")
	killSeed = flag.Uint64("kill-seed", 0, "what the moments of kills are drawn from; another one each time unless it is given")
	killLog  = flag.String("kill-log", "", "a file to which each kill, and what came of it, is added as a row of Markdown")
)

// killer kills loads at moments that it draws, the load and its database in turns, and logs it.
type killer struct {
	t      *testing.T
	random *rand.Rand
	file   string
	row    string // of the last kill, which lacks how the next run went
	killed int
}

// newKiller begins the part of the log that is about the test.
func newKiller(t *testing.T, about string) *killer {
	t.Helper()
	seed := *killSeed
	if seed == 0 {
		seed = uint64(time.Now().UnixNano())
	}
	k := &killer{t: t, random: rand.New(rand.NewPCG(seed, 0)), file: *killLog}
	if k.file != "" {
		k.write(fmt.Sprintf("\n## %s\n\nSeed %d; %s\n\n| | when | killed | the loads then | the next |\n|---|---|---|---|---|\n", t.Name(), seed, about))
	}
	t.Logf("seed %d", seed)
	return k
}

func (k *killer) write(text string) {
	k.t.Helper()
	file, err := os.OpenFile(k.file, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		k.t.Fatal(err)
	}
	_, err = file.WriteString(text)
	if err := errors.Join(err, file.Close()); err != nil {
		k.t.Fatal(err)
	}
}

// phase is a part of a load, which begins when it says so; the first begins with the load.
type phase struct {
	says string
	name string
}

// phasesOfImport are those of `load --bulk`.
var phasesOfImport = []phase{
	{"", "start and reading"},
	{"adding up who is who", "deciding and tables"},
	{"adding up the rest", "import"},
	{"starting Neo4j", "start after it"}, // the second time
	{"making the indexes", "indexes and the rest"},
}

// span is a phase and how long it lasts where nobody disturbs.
type span struct {
	phase
	length time.Duration
}

// phasesOf finds when the phases of a finished load began.
func phasesOf(t *testing.T, phases []phase, said *timed, whole time.Duration) []span {
	t.Helper()
	spans := make([]span, len(phases))
	for i, p := range phases {
		at, found := said.reached(phases[:i+1])
		if !found {
			t.Fatalf("an undisturbed load never says %q:\n%s", p.says, said)
		}
		spans[i] = span{p, whole - at}
		if i > 0 {
			before, _ := said.reached(phases[:i])
			spans[i-1].length = at - before
		}
	}
	return spans
}

// timed keeps lines with the time at which they were written.
type timed struct {
	begin time.Time
	mu    sync.Mutex
	lines []timedLine
	rest  []byte
}

type timedLine struct {
	at   time.Duration
	text string
}

func (s *timed) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rest = append(s.rest, p...)
	for {
		line, rest, whole := bytes.Cut(s.rest, []byte("\n"))
		if !whole {
			return len(p), nil
		}
		s.lines = append(s.lines, timedLine{time.Since(s.begin), string(line)})
		s.rest = rest
	}
}

// reached tells when the last of some phases began, each of which begins after the one before.
func (s *timed) reached(phases []phase) (at time.Duration, found bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	lines := s.lines
	for _, p := range phases {
		if p.says == "" {
			continue
		}
		i := slices.IndexFunc(lines, func(l timedLine) bool { return strings.HasPrefix(l.text, p.says) })
		if i < 0 {
			return 0, false
		}
		at, lines = lines[i].at, lines[i+1:]
	}
	return at, true
}

func (s *timed) last() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.lines) == 0 {
		return ""
	}
	return s.lines[len(s.lines)-1].text
}

func (s *timed) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var b strings.Builder
	for _, l := range s.lines {
		fmt.Fprintf(&b, "%v %s\n", l.at.Round(time.Millisecond), l.text)
	}
	return b.String()
}

// running is a load that runs as a process.
type running struct {
	cmd  *exec.Cmd
	said *timed
	code chan int // how it ended, once
}

func startLoad(t *testing.T, args []string) *running {
	t.Helper()
	r := &running{said: &timed{begin: time.Now()}, code: make(chan int, 1)}
	r.cmd = processTo(t, nil, args, &output{}, r.said)
	go func() { r.code <- finishWithin(t, r.cmd, loadPatience) }()
	return r
}

// mustFinish runs loads at once, all of which are to end well, and gives what the first one said and how long all took.
func mustFinish(t *testing.T, loads ...[]string) (*timed, time.Duration) {
	t.Helper()
	begin := time.Now()
	all := make([]*running, len(loads))
	for i, args := range loads {
		all[i] = startLoad(t, args)
	}
	for _, r := range all {
		if code := <-r.code; code != 0 {
			t.Errorf("a load that was not killed ends with %d:\n%s", code, r.said)
		}
	}
	if t.Failed() {
		t.FailNow()
	}
	return all[0].said, time.Since(begin)
}

// kill begins loads into one home and kills one of them or their database in one of the spans, the next one each time, and tells whether it came to that before all were
// over; they have ended well then.
func (k *killer) kill(home string, spans []span, loads ...[]string) bool {
	t := k.t
	t.Helper()
	number := k.killed % len(spans)
	in, reached := spans[number], make([]phase, number+1)
	for i := range reached {
		reached[i] = spans[i].phase
	}
	wait := time.Duration(k.random.Int64N(int64(in.length) + 1))
	all := make([]*running, len(loads))
	for i, args := range loads {
		all[i] = startLoad(t, args)
	}
	over := make(chan []int)
	go func() {
		var codes []int
		for _, r := range all {
			codes = append(codes, <-r.code)
		}
		over <- codes
	}()
	began, found := time.Duration(0), false
	for !found || time.Since(all[0].said.begin) < began+wait {
		select {
		case codes := <-over:
			for i, code := range codes {
				if code != 0 {
					t.Fatalf("a load that was not killed ends with %d:\n%s", code, all[i].said)
				}
			}
			return false
		case <-time.After(10 * time.Millisecond):
		}
		began, found = all[0].said.reached(reached)
	}
	what, pid := k.victim(home, all)
	when := time.Since(all[0].said.begin).Round(10 * time.Millisecond)
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		t.Fatal(err)
	}
	k.killed++
	ends := make([]string, 0, len(loads))
	for i, code := range <-over {
		how := fmt.Sprintf("ended with %d", code)
		if code < 0 {
			how = "killed"
		}
		last := strings.NewReplacer(home, "HOME", "|", "/").Replace(all[i].said.last())
		ends = append(ends, how+": "+last)
	}
	t.Logf("kill %d, %s: %s after %v: %s", k.killed, in.name, what, when, strings.Join(ends, "; "))
	k.next("killed too")
	if k.file != "" {
		k.row = fmt.Sprintf("| %d | %s, %v | %s | %s |", k.killed, in.name, when, what, strings.Join(ends, "<br>"))
	}
	return true
}

// victim chooses what is killed: the loads and the Neo4j that runs for them in turns; where none runs, a load.
func (k *killer) victim(home string, all []*running) (what string, pid int) {
	one := k.random.IntN(len(all))
	if k.killed%2 == 1 {
		for _, r := range all {
			if pid := childOf(r.cmd.Process.Pid); pid != 0 {
				return "Neo4j", pid
			}
		}
		if status, err := neo4jlocal.GetStatus(neo4jlocal.Options{Home: home}); err == nil && status.PID != 0 {
			return "Neo4j", status.PID
		}
	}
	if len(all) == 1 {
		return "the load", all[one].cmd.Process.Pid
	}
	return fmt.Sprintf("load %d", one+1), all[one].cmd.Process.Pid
}

// childOf is a process that another one started, 0 where there is none or the system does not tell: a server or an import.
func childOf(parent int) int {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, name := range stats {
		text, _ := os.ReadFile(name) // which is gone with the process
		// The second field is a name in brackets; the fourth is the parent.
		_, rest, _ := strings.Cut(string(text), ") ")
		fields := strings.Fields(rest)
		if len(fields) > 1 && fields[1] == strconv.Itoa(parent) {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(name)))
			return pid
		}
	}
	return 0
}

// next ends the row of a kill with how the run after it went.
func (k *killer) next(how string) {
	if k.row != "" {
		k.write(k.row + " " + how + " |\n")
		k.row = ""
	}
}

// untilKilled kills as many loads as are wanted, where whatever follows a kill may be killed too. A run that comes to its end is to give what is wanted, and the next one
// begins with nothing.
func (k *killer) untilKilled(most int, home string, want []string, spans []span, loads ...[]string) {
	k.t.Helper()
	for k.killed < most {
		if k.kill(home, spans, loads...) {
			continue
		}
		k.compare(home, want)
		if _, _, err := command(k.t, nil, "db", "reset", "--yes", "--home", home); err != nil {
			k.t.Fatal(err)
		}
	}
	mustFinish(k.t, loads...)
	k.compare(home, want)
}

// compare compares what is loaded with what an undisturbed load gives.
func (k *killer) compare(home string, want []string) {
	k.t.Helper()
	if !sameDumps(k.t, want, dumpOf(k.t, home)) {
		k.next("ended well, **another graph**")
		return
	}
	k.next("ended well, the same graph")
}

func sameDumps(t *testing.T, want, got []string) bool {
	t.Helper()
	diff := cmp.Diff(want, got)
	if diff != "" {
		t.Errorf("another graph than that of an undisturbed load (-undisturbed +this):\n%s", diff)
	}
	return diff == ""
}
