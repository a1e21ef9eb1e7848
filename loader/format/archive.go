package format

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

// maxSpoolBytes bounds the copy that is made of a zip archive or Parquet file from which cannot be read at any place: one
// on the standard input or in another archive.
const maxSpoolBytes = 8 << 30

// tar reads the files of an archive one after the other.
func (f packedFormat) tar(r io.Reader, yield func(Record) error) error {
	archive := tar.NewReader(r)
	for {
		h, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("tar: %w", err)
		}
		if h.Typeflag != tar.TypeReg || isBeside(h.Name) {
			continue
		}
		if err := f.content(archive, entryName(h.Name), yield); err != nil {
			return err
		}
	}
}

// zip reads the files of an archive in the order of its directory, which stands at its end.
func (f packedFormat) zip(r, raw io.Reader, yield func(Record) error) error {
	at, size, done, err := readerAt(r, raw)
	if err != nil {
		return err
	}
	defer done()
	f.formats.expansion.size = max(f.formats.expansion.size, size)
	archive, err := zip.NewReader(at, size)
	if err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	if err := officeDocument(func(name string) bool {
		file, err := archive.Open(name)
		if err == nil {
			file.Close()
		}
		return err == nil
	}); err != nil {
		return yield(Record{Err: err})
	}
	for _, file := range archive.File {
		if !file.Mode().IsRegular() || isBeside(file.Name) {
			continue
		}
		name := entryName(file.Name)
		if file.Flags&1 != 0 {
			err = yield(Record{Within: name, Err: errors.New("encrypted")})
		} else {
			err = f.zipped(file, name, yield)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (f packedFormat) zipped(file *zip.File, name string, yield func(Record) error) error {
	content, err := file.Open()
	if err != nil {
		return yield(Record{Within: name, Err: fmt.Errorf("cannot be read: %w", err)})
	}
	defer content.Close()
	return f.content(content, name, yield)
}

// isBeside reports an entry that is no article by its name, or by that of a folder above it.
func isBeside(name string) bool {
	name = entryName(name)
	if Companion(path.Base(name)) {
		return true
	}
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// entryName is the name of an entry as reports show it.
func entryName(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/")
}

// readerAt gives access to all of a file at any place: to the file itself, if raw is one, else to a copy of what r gives.
func readerAt(r, raw io.Reader) (at io.ReaderAt, size int64, done func(), err error) {
	if file, ok := raw.(interface {
		io.ReaderAt
		Stat() (fs.FileInfo, error)
	}); ok {
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			return file, info.Size(), func() {}, nil
		}
	}
	spool, err := os.CreateTemp("", "newsgraph-*")
	if err != nil {
		return nil, 0, nil, err
	}
	// A process that is killed leaves nothing. Where an open file cannot be removed, it is when it is closed.
	removed := os.Remove(spool.Name()) == nil
	done = func() {
		spool.Close()
		if !removed {
			os.Remove(spool.Name())
		}
	}
	size, err = io.Copy(spool, io.LimitReader(r, maxSpoolBytes+1))
	if err == nil && size > maxSpoolBytes {
		err = fmt.Errorf("longer than %d GiB, of which no copy is made: unpack it", maxSpoolBytes>>30)
	}
	if err != nil {
		done()
		return nil, 0, nil, err
	}
	return spool, size, done, nil
}
