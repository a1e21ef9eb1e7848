package loader

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/loader/fetch"
	"github.com/newsgraph/newsgraph/loader/format"
)

// Stdin is the path that stands for the standard input.
const Stdin = "-"

// stdinName is how reports call it.
const stdinName = "<stdin>"

// Input is a file, a directory or an address to load.
type Input struct {
	// FS holds Path; nil is the operating system's files. For an FS, Path is "." or a path as
	// fs.ValidPath wants it.
	FS   fs.FS
	Path string // Stdin for the standard input; http:// or https:// begins an address
	Name string // by which reports call it; default Path
}

// Paths gives the inputs for paths of the operating system.
func Paths(paths ...string) []Input {
	inputs := make([]Input, len(paths))
	for i, p := range paths {
		inputs[i] = Input{Path: p}
	}
	return inputs
}

// isAddress reports whether an input is of the web.
func (in Input) isAddress() bool { return in.FS == nil && fetch.IsAddress(in.Path) }

// source is one file to read, or an address.
type source struct {
	name    string
	address string // of what is no file, which is neither opened nor has a size
	path    string
	at      time.Time // when it was changed last
	size    int64     // 0 where it is not known
	wait    bool      // opening and reading it may wait for somebody: it is no regular file
	open    func() (io.ReadCloser, error)
}

// reader opens a source. Where that or reading waits for somebody, the wait ends with ctx.
func (s source) reader(ctx context.Context) (io.ReadCloser, error) {
	if !s.wait {
		return s.open()
	}
	content, err := openUntil(ctx, s.open)
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{interruptible{ctx, content}, content}, nil
}

// openUntil opens what may take for ever to open: a named pipe waits for somebody who writes. What it is left waiting for
// when ctx ends is closed once it comes.
func openUntil(ctx context.Context, open func() (io.ReadCloser, error)) (io.ReadCloser, error) {
	type result struct {
		content io.ReadCloser
		err     error
	}
	done := make(chan result)
	go func() {
		content, err := open()
		select {
		case done <- result{content, err}:
		case <-ctx.Done():
			if err == nil {
				content.Close()
			}
		}
	}()
	select {
	case r := <-done:
		return r.content, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// errNoArticles is the reason given for a directory in which there is nothing to read.
var errNoArticles = errors.New("directory without articles")

// sources lists the files of an input, those of a directory in the order of their names, and
// calls bad for what cannot be listed.
//
// A directory is read with all that is in it, apart from what cannot be meant as an article:
// names that begin with a dot, README, LICENSE, NOTICE, COPYING and CHANGELOG with any ending,
// pictures, sound and video, and what is no regular file. A file that is named itself is
// always read.
func (in Input) sources(stdin io.Reader, bad func(name string, err error)) []source {
	name := in.Name
	if name == "" {
		name = in.Path
	}
	if in.Path == Stdin && in.FS == nil {
		return []source{{name: stdinName, wait: true, open: func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }}}
	}
	if in.isAddress() {
		return []source{{name: name, address: in.Path, wait: true}}
	}
	info, err := in.stat(in.Path)
	switch {
	case err != nil && in.FS == nil && strings.Contains(in.Path, "://"):
		bad(name, errors.New("of addresses only those of http and https are read"))
		return nil
	case err != nil:
		bad(name, reason(err))
		return nil
	case !info.IsDir():
		return []source{in.source(in.Path, name, info)}
	}
	var found []source
	in.walk(in.Path, name, &found, bad)
	if len(found) == 0 {
		bad(name, errNoArticles)
	}
	return found
}

// File is a file of an input, as it was when it was looked at.
type File struct {
	Path     string
	Name     string // by which reports call it
	Size     int64
	Modified time.Time
}

// Files lists the files that loading an input would read, apart from pipes and the like, and calls bad for what cannot be
// listed. A directory may have none.
func Files(in Input, bad func(name string, err error)) []File {
	var files []File
	for _, s := range in.sources(nil, func(name string, err error) {
		if !errors.Is(err, errNoArticles) {
			bad(name, err)
		}
	}) {
		if !s.wait {
			files = append(files, File{Path: s.path, Name: s.name, Size: s.size, Modified: s.at})
		}
	}
	return files
}

func (in Input) walk(dir, name string, found *[]source, bad func(string, error)) {
	entries, err := in.readDir(dir)
	if err != nil {
		bad(name, reason(err))
		return
	}
	for _, entry := range entries {
		entryPath, entryName := in.join(dir, entry.Name()), path.Join(filepath.ToSlash(name), entry.Name())
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		if entry.IsDir() {
			in.walk(entryPath, entryName, found, bad)
			continue
		}
		if format.Companion(entry.Name()) {
			continue
		}
		info, err := in.stat(entryPath) // follows links to files
		if err != nil {
			bad(entryName, reason(err))
			continue
		}
		if info.Mode().IsRegular() {
			*found = append(*found, in.source(entryPath, entryName, info))
		}
	}
}

func (in Input) source(filePath, name string, info fs.FileInfo) source {
	s := source{name: name, path: filePath, at: info.ModTime(), open: func() (io.ReadCloser, error) { return in.open(filePath) }}
	if s.wait = !info.Mode().IsRegular(); !s.wait {
		s.size = info.Size()
	}
	return s
}

func (in Input) stat(p string) (fs.FileInfo, error) {
	if in.FS != nil {
		return fs.Stat(in.FS, p)
	}
	return os.Stat(p)
}

func (in Input) readDir(p string) ([]fs.DirEntry, error) {
	if in.FS != nil {
		return fs.ReadDir(in.FS, p)
	}
	return os.ReadDir(p)
}

func (in Input) open(p string) (io.ReadCloser, error) {
	if in.FS != nil {
		return in.FS.Open(p)
	}
	return os.Open(p)
}

func (in Input) join(dir, name string) string {
	if in.FS != nil {
		return path.Join(dir, name)
	}
	return filepath.Join(dir, name)
}

// reason says in a few words why a file cannot be read; its name is said beside it.
func reason(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("no such file or directory")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("permission denied")
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		return fmt.Errorf("cannot be read: %w", at.Err)
	}
	return fmt.Errorf("cannot be read: %w", err)
}

// Interruptible gives a reader that ends waiting for r when ctx ends: a terminal or a pipe may
// never say anything again.
func Interruptible(ctx context.Context, r io.Reader) io.Reader { return interruptible{ctx, r} }

type interruptible struct {
	ctx context.Context
	r   io.Reader
}

func (i interruptible) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	done := make(chan result, 1)
	buffer := make([]byte, len(p)) // p is the caller's again once this returns
	go func() {
		n, err := i.r.Read(buffer)
		done <- result{n, err}
	}()
	select {
	case r := <-done:
		return copy(p, buffer[:r.n]), r.err
	case <-i.ctx.Done():
		return 0, i.ctx.Err()
	}
}
