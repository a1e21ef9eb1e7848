package neo4jlocal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// ErrNoDump says that a file is no dump of a database.
var ErrNoDump = errors.New("not a dump of a database, as `newsgraph db dump` and `neo4j-admin database dump` write them")

// Dump writes the database to a file, as `neo4j-admin database dump` does: all of the graph and its indexes, but neither users nor
// passwords. A file of that name is replaced once the dump is whole.
func (f *Offline) Dump(ctx context.Context, file string) (err error) {
	o := f.opts
	j, jars, err := o.tools(ctx)
	if err != nil {
		return err
	}
	part, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".part-*") // which only its owner may read
	if err != nil {
		return fmt.Errorf("write the dump: %w", err)
	}
	defer os.Remove(part.Name()) // which is gone after the renaming
	defer part.Close()
	o.Progress("dumping the database")
	if err := o.runAdmin(ctx, j, jars, adminRun{args: []string{"dump", "neo4j", "--to-stdout"}, log: "dump.log", out: part}); err != nil {
		return fmt.Errorf("dump the database: %w", err)
	}
	if err := errors.Join(part.Sync(), part.Close()); err != nil {
		return fmt.Errorf("write the dump: %w", err)
	}
	if err := os.Rename(part.Name(), file); err != nil {
		return fmt.Errorf("write the dump: %w", err)
	}
	return nil
}

// A restore makes a home of its own beside the data, in which the dump is loaded and a server started to look at it. Once that is all right the
// directory is renamed, and from then on it counts: what a killed process has left undone the next start does. Before that, the
// next start drops it.

func (o Options) restoring() string { return o.path("restore") }
func (o Options) restored() string  { return o.path("restored") }

// Restore makes the database that of a dump instead of what it holds. Before it does so, check is asked, with a server on what was dumped. If
// anything fails until then, also because the process is killed, the old database is as it was. The error Is ErrNoDump for a file
// that is something else.
func (f *Offline) Restore(ctx context.Context, file string, check func(context.Context, *Server) error) error {
	o := f.opts
	dump, err := openDump(file)
	if err != nil {
		return err
	}
	defer dump.Close()
	j, jars, err := o.tools(ctx)
	if err != nil {
		return err
	}
	beside, err := o.homeBeside()
	if err != nil {
		return fmt.Errorf("prepare the restore: %w", err)
	}
	defer os.RemoveAll(o.restoring()) // the next start would do it
	o.Progress("loading the dump")
	err = beside.runAdmin(ctx, j, jars, adminRun{args: []string{"load", "neo4j", "--from-stdin"}, log: "load.log", in: dump})
	if err != nil {
		kept := o.path("logs", "load.log")
		_ = os.Rename(beside.path("logs", "load.log"), kept) // at worst the log is missing
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, ErrDiskFull): // of what it wrote until then
			return errors.Join(fmt.Errorf("restore %s: %s (log: %s)", file, adminFailure(tail(kept, 0)), kept), o.checkDisk())
		}
		return fmt.Errorf("%s: %w, or a damaged one: %s (log: %s)", file, ErrNoDump, adminFailure(tail(kept, 0)), kept)
	}
	if err := beside.look(ctx, check); err != nil {
		return err
	}
	if err := os.Rename(o.restoring(), o.restored()); err != nil {
		return fmt.Errorf("put the restored database in place: %w", err)
	}
	return o.finishRestore()
}

// tools are the Java and the jars to run neo4j-admin with.
func (o Options) tools(ctx context.Context) (java, string, error) {
	j, err := findJava(ctx)
	if err != nil {
		return j, "", err
	}
	jars, err := Fetch(ctx, o)
	return j, jars, err
}

// dumpMagics are how the archives of Neo4j begin: its own head, of which the last byte tells the packing, and gzip for old ones.
var dumpMagics = []string{"DZV1", "DGV1", "\x1f\x8b"}

// CheckDump tells a file that is no dump by its beginning, without the seconds that a JVM takes. The error then Is ErrNoDump.
func CheckDump(file string) error {
	dump, err := openDump(file)
	if err != nil {
		return err
	}
	return dump.Close()
}

// openDump opens a file that begins as dumps do.
func openDump(name string) (_ *os.File, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			file.Close()
		}
	}()
	head := make([]byte, len(dumpMagics[0]))
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	for _, magic := range dumpMagics {
		if bytes.HasPrefix(head[:n], []byte(magic)) {
			_, err := file.Seek(0, io.SeekStart)
			return file, err
		}
	}
	return nil, fmt.Errorf("%s: %w", name, ErrNoDump)
}

// homeBeside makes the home that a dump is loaded into. It has the password of this one, which it is to become.
func (o Options) homeBeside() (Options, error) {
	password, err := o.password()
	if err != nil {
		return o, err
	}
	beside := o
	beside.Home, beside.Port, beside.Detach = o.restoring(), 0, false
	// A killed process leaves its files.
	if err := errors.Join(os.RemoveAll(o.restoring()), os.MkdirAll(beside.dir(), 0o700)); err != nil {
		return o, err
	}
	return beside, errors.Join(writeFile(beside.path("password"), password+"\n", 0o600), beside.writeConf(0))
}

// look has check look at a database, with a server that is stopped again.
func (o Options) look(ctx context.Context, check func(context.Context, *Server) error) error {
	server, err := Start(ctx, o)
	if err != nil {
		return fmt.Errorf("look at what was dumped: %w", err)
	}
	err = check(ctx, server)
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*stopGrace)
	defer cancel()
	return errors.Join(err, server.Stop(stop))
}

// finishRestore puts a database in place that was restored, if there is one, and drops what killed restores and imports left. It is for
// the holder of start.lock, with no server running, and can be run again after it was broken off anywhere.
func (o Options) finishRestore() error {
	whole := Options{Home: o.restored()}.path("data")
	if isDir(whole) {
		if err := o.setAside(); err != nil {
			return fmt.Errorf("put the restored database in place: %w", err)
		}
		if err := os.Rename(whole, o.path("data")); err != nil {
			return fmt.Errorf("put the restored database in place: %w", err)
		}
	}
	if err := errors.Join(os.RemoveAll(o.restored()), os.RemoveAll(o.restoring())); err != nil {
		return fmt.Errorf("clear a restore away: %w", err)
	}
	return errors.Join(o.clearImport(), o.clearRemains())
}

// setAside renames the data, for clearRemains to delete. A process killed while deleting leaves no half of a database to start on.
func (o Options) setAside() error {
	err := os.Rename(o.path("data"), o.path(fmt.Sprintf("%s%d", remains, time.Now().UnixNano())))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
