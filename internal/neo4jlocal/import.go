package neo4jlocal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
)

// ErrInUse says that another process started the server, which only that one may stop.
var ErrInUse = errors.New("the local database is in use by another newsgraph: stop that first")

// Offline is a local database on which no server runs, and on which none is started until it is released.
type Offline struct {
	opts    Options
	release func()
}

// Offline stops the server and keeps others from starting one. Before, when nobody else loads into it any more, check is asked, whose
// error is returned and leaves the server running. The error Is ErrInUse where another process owns the server.
func (s *Server) Offline(ctx context.Context, check func(context.Context) error) (_ *Offline, err error) {
	if !s.Owned {
		return nil, ErrInUse
	}
	o := s.opts
	users, err := waitLock(ctx, o.usersLock(), func() { o.Progress("waiting for another newsgraph that loads into the database") })
	if err != nil {
		return nil, fmt.Errorf("take charge of %s: %w", o.dir(), err)
	}
	defer users.Close() // who waits for it waits for start.lock next
	if err := check(ctx); err != nil {
		return nil, err
	}
	unlock, err := o.exclusive(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.Stop(ctx); err != nil {
		unlock()
		return nil, err
	}
	return &Offline{opts: o, release: unlock}, nil
}

// Release lets servers be started again. A second Release does nothing.
func (f *Offline) Release() {
	if f.release != nil {
		f.release()
		f.release = nil
	}
}

// Dir makes an empty directory for what is prepared for an import, on the disk that the database is on. It is there until done is called; one that
// a killed process leaves is deleted by the next start.
func (f *Offline) Dir() (dir string, done func() error, err error) {
	o := f.opts
	lock, err := tryLock(o.importLock())
	if err != nil {
		return "", nil, fmt.Errorf("prepare the import: %w", err)
	}
	dir = o.importDir()
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o700)); err != nil {
		lock.Close()
		return "", nil, fmt.Errorf("prepare the import: %w", err)
	}
	return dir, func() error { return errors.Join(os.RemoveAll(dir), lock.Close()) }, nil
}

func (o Options) importDir() string { return o.path("import") }

// clearImport deletes what an import left whose process was killed. One that goes on holds the lock, also while its server starts.
func (o Options) clearImport() error {
	if !isDir(o.importDir()) {
		return nil
	}
	lock, err := tryLock(o.importLock())
	if errors.Is(err, errLocked) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("clear an import away: %w", err)
	}
	defer lock.Close()
	if err := os.RemoveAll(o.importDir()); err != nil {
		return fmt.Errorf("clear an import away: %w", err)
	}
	return nil
}

// Table is a file of nodes or relationships of one kind, with its header apart, as `neo4j-admin database import` reads it.
type Table struct {
	Relationship bool
	Kind         string // labels with a colon between them, or the type
	Header, Data string // paths
}

// Import makes the database of tables instead of what it holds. arrayDelimiter parts the elements of lists. Constraints and indexes
// are not made. If it does not come to its end, also because the process is killed, the next start begins with an
// empty database.
func (f *Offline) Import(ctx context.Context, tables []Table, arrayDelimiter rune) error {
	o := f.opts
	j, jars, err := o.tools(ctx)
	if err != nil {
		return err
	}
	// The note of a first start that was not finished has the next start drop all data.
	note := o.firstStartNote()
	if err := os.WriteFile(note, nil, 0o600); err != nil {
		return fmt.Errorf("note the import: %w", err)
	}
	if err := o.runImport(ctx, j, jars, tables, arrayDelimiter); err != nil {
		return fmt.Errorf("import into Neo4j: %w", err)
	}
	if err := os.Remove(note); err != nil {
		return fmt.Errorf("note the end of the import: %w", err)
	}
	return nil
}

func (o Options) runImport(ctx context.Context, j java, jars string, tables []Table, arrayDelimiter rune) error {
	args := []string{
		"import", "full", "neo4j",
		"--overwrite-destination", "--multiline-fields=true", "--normalize-types=false", "--bad-tolerance=0",
		fmt.Sprintf("--array-delimiter=U+%04X", arrayDelimiter),
		"--report-file=" + o.path("logs", "import-report.log"),
		// Half of what the machine has left is enough, and leaves room for others.
		"--max-off-heap-memory=50%",
	}
	for _, t := range tables {
		option := "--nodes="
		if t.Relationship {
			option = "--relationships="
		}
		args = append(args, option+t.Kind+"="+t.Header+","+t.Data)
	}
	heap := importHeap
	if o.Throwaway {
		heap = ""
	}
	return o.runAdmin(ctx, j, jars, adminRun{args: args, heap: heap, log: "import.log", follow: func(r io.Reader) { followImport(r, o.Progress) }})
}

// importHeap is a quarter of the machine's memory: reading the tables makes much that is soon of no use. With 3 GB an import of 20,000 articles took 0.87 of the
// processor's time that it took with 1.
const importHeap = "-XX:MaxRAMPercentage=25"

// importStage is how the import tells what it does.
var importStage = regexp.MustCompile(`^(?:\(\d+/\d+\) )?([A-Z][A-Za-z ]+), started`)

// followImport condenses what the import prints.
func followImport(r io.Reader, progress func(string)) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if m := importStage.FindStringSubmatch(lines.Text()); m != nil {
			progress("importing into Neo4j: " + strings.ToLower(m[1]))
		}
	}
}
