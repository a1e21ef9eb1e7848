package neo4jlocal

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestBrokenOffRestoreIsFinishedOrDropped makes the states that a killed restore may leave.
func TestBrokenOffRestoreIsFinishedOrDropped(t *testing.T) {
	const data, fresh, part, remains = "data/db", "restored/neo4j/data/db", "restore/neo4j/data/db", "deleted-1/db"
	for name, test := range map[string]struct {
		files map[string]string // that are there
		want  string            // the database that is there then
	}{
		"none":                     {map[string]string{data: "old"}, "old"},
		"killed while loading":     {map[string]string{data: "old", part: "new"}, "old"},
		"killed once it was whole": {map[string]string{data: "old", fresh: "new"}, "new"},
		"killed between the two":   {map[string]string{remains: "old", fresh: "new"}, "new"},
		"killed while deleting":    {map[string]string{remains: "old", data: "new", "restored/neo4j/password": "p"}, "new"},
	} {
		t.Run(name, func(t *testing.T) {
			o := Options{Home: t.TempDir()}
			for file, content := range test.files {
				if err := errors.Join(os.MkdirAll(filepath.Dir(o.path(file)), 0o700), os.WriteFile(o.path(file), []byte(content), 0o600)); err != nil {
					t.Fatal(err)
				}
			}
			for range 2 { // the second time there is nothing to do
				if err := o.finishRestore(); err != nil {
					t.Fatal(err)
				}
				if got, err := os.ReadFile(o.path(data)); err != nil || string(got) != test.want {
					t.Errorf("%q, %v, want the %s database", got, err, test.want)
				}
			}
			if left, _ := os.ReadDir(o.dir()); len(left) != 1 {
				t.Errorf("%v are left, want the data only", left)
			}
		})
	}
}

// TestWhatAKilledImportLeavesIsDeleted, but not while an import goes on, which starts a server itself.
func TestWhatAKilledImportLeavesIsDeleted(t *testing.T) {
	o := Options{Home: t.TempDir()}
	if err := os.MkdirAll(o.dir(), 0o700); err != nil {
		t.Fatal(err)
	}
	dir, done, err := (&Offline{opts: o}).Dir()
	if err != nil {
		t.Fatal(err)
	}
	table := filepath.Join(dir, "article.csv")
	writeTable := func() {
		if err := errors.Join(os.MkdirAll(dir, 0o700), os.WriteFile(table, []byte("1"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	writeTable()
	if err := o.finishRestore(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(table); err != nil {
		t.Errorf("a start deletes what an import needs that goes on: %v", err)
	}
	if err := done(); err != nil {
		t.Fatal(err)
	}
	writeTable() // as a killed one does
	if err := o.finishRestore(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what a killed import left is there yet: %v", err)
	}
}

// TestResetDropsARestoreThatIsWhole keeps the next start from bringing it back.
func TestResetDropsARestoreThatIsWhole(t *testing.T) {
	o := Options{Home: t.TempDir()}
	for _, dir := range []string{o.path("data"), filepath.Join(o.restored(), "neo4j", "data"), o.restoring()} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := Reset(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{o.path("data"), o.restored(), o.restoring()} {
		if isDir(dir) {
			t.Errorf("%s is left", dir)
		}
	}
}

// TestADumpThatCannotBeWrittenIsNone has a program that ends well although nothing takes what it writes, as neo4j-admin does.
func TestADumpThatCannotBeWrittenIsNone(t *testing.T) {
	o := Options{Home: t.TempDir()}
	program := filepath.Join(o.Home, "java")
	if err := os.WriteFile(program, []byte("#!/bin/sh\nhead -c 1000000 /dev/zero\nexit 0\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(filepath.Join(o.Home, "dump"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	gone, pipe, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	gone.Close()
	for _, test := range []struct {
		out  *os.File
		want error
	}{{file, nil}, {pipe, syscall.EPIPE}} {
		err := o.runAdmin(t.Context(), java{path: program}, "jars", adminRun{log: "dump.log", out: test.out})
		if !errors.Is(err, test.want) {
			t.Errorf("to %s: %v, want %v", test.out.Name(), err, test.want)
		}
	}
	if info, err := file.Stat(); err != nil || info.Size() != 1000000 {
		t.Errorf("%d bytes of a million, %v", info.Size(), err)
	}
}
