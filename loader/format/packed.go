package format

import (
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const (
	// maxPacked bounds how often a file may be packed: articles in tar in gzip in zip are three times.
	maxPacked = 4
	// maxExpansion bounds how many times its size a file may expand to, all in all. Text is packed to a third or a twentieth,
	// tables of one value to a hundredth.
	maxExpansion = 250
	// freeExpansion may come of a file however small it is.
	freeExpansion = 64 << 20
	// maxWindowBytes bounds what zstd must hold. It is what `zstd --ultra` writes at most without --long.
	maxWindowBytes = 128 << 20
)

var errUnpacked = errors.New("more comes of it than is read of what stands at an address: the rest is not read")

var errExpansion = fmt.Errorf("it expands to more than %d times its size: the rest is not read", maxExpansion)

// expansion counts what is read of a packed file and what comes of it.
type expansion struct {
	read int64
	size int64 // of the file, where it is known
	made int64
	most int64 // that may come of it; 0 where only the size counts
}

// counted counts what is read of r.
func (e *expansion) counted(r io.Reader) io.Reader {
	return readerFunc(func(p []byte) (int, error) {
		n, err := r.Read(p)
		e.read += int64(n)
		return n, err
	})
}

// bounded ends with an error when too much has come of the file.
func (e *expansion) bounded(r io.Reader) io.Reader {
	return readerFunc(func(p []byte) (int, error) {
		if e.made > freeExpansion && e.made/maxExpansion > max(e.read, e.size) {
			return 0, errExpansion
		}
		if e.most > 0 && e.made > e.most {
			return 0, errUnpacked
		}
		n, err := r.Read(p)
		e.made += int64(n)
		return n, err
	})
}

type readerFunc func(p []byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// compressions are told by how they begin.
var compressions = []struct {
	name, magic string
	ext         []string
	open        func(io.Reader) (io.Reader, func(), error)
}{
	{"gzip", "\x1f\x8b", []string{".gz", ".tgz"}, func(r io.Reader) (io.Reader, func(), error) {
		d, err := gzip.NewReader(r)
		if err != nil {
			return nil, nil, err
		}
		return d, func() { d.Close() }, nil
	}},
	{"zstd", "\x28\xb5\x2f\xfd", []string{".zst", ".zstd", ".tzst"}, func(r io.Reader) (io.Reader, func(), error) {
		d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindowBytes))
		if err != nil {
			return nil, nil, err
		}
		return d, d.Close, nil
	}},
	{"bzip2", "BZh", []string{".bz2", ".tbz2"}, func(r io.Reader) (io.Reader, func(), error) {
		return bzip2.NewReader(r), func() {}, nil
	}},
}

// packedFormat reads a file that is compressed, or an archive of files.
type packedFormat struct {
	formats Formats
	name    string // of the packing
	file    string
	unpack  func(p packedFormat, r io.Reader, yield func(Record) error) error
}

func (f packedFormat) Name() string { return f.name }

func (f packedFormat) Read(r io.Reader, yield func(Record) error) error {
	if f.formats.depth >= maxPacked {
		return yield(Record{Err: fmt.Errorf("packed more than %d times", maxPacked)})
	}
	f.formats.depth++
	if f.formats.expansion != nil {
		return f.unpack(f, r, yield)
	}
	e := &expansion{most: f.formats.place.MaxUnpacked}
	f.formats.expansion = e
	told := int64(0)
	return f.unpack(f, e.counted(r), func(rec Record) error {
		rec.Bytes = e.read - told
		told = e.read
		return yield(rec)
	})
}

// packed tells what is packed.
func (f Formats) packed(s start, raw io.Reader) (Reader, bool) {
	for _, c := range compressions {
		if !bytes.HasPrefix(s.head, []byte(c.magic)) || c.name == "bzip2" && (len(s.head) < 10 || !isBinary(s.head)) {
			continue
		}
		return packedFormat{f, c.name, unpackedName(s.name, c.ext), func(p packedFormat, r io.Reader, yield func(Record) error) error {
			content, end, err := c.open(r)
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			defer end()
			return p.content(content, "", func(rec Record) error {
				if rec.Within == "" && rec.Format != "" {
					rec.Format += " in " + c.name
				}
				return yield(rec)
			})
		}}, true
	}
	if len(s.head) > 262 && string(s.head[257:262]) == "ustar" {
		return packedFormat{f, "tar", s.name, packedFormat.tar}, true
	}
	if bytes.HasPrefix(s.head, []byte("PK\x03\x04")) || bytes.HasPrefix(s.head, []byte("PK\x05\x06")) {
		return packedFormat{f, "zip", s.name, func(p packedFormat, r io.Reader, yield func(Record) error) error {
			return p.zip(r, raw, yield)
		}}, true
	}
	return nil, false
}

// unpackedName is what a file is called when it is unpacked.
func unpackedName(name string, endings []string) string {
	lower := strings.ToLower(name)
	for _, ext := range endings {
		if strings.HasSuffix(lower, ext) {
			return name[:len(name)-len(ext)]
		}
	}
	return name
}

// content reads a file that was unpacked; within is its name in an archive. What is wrong with it is told as a record, so
// that the rest of an archive is read.
func (f packedFormat) content(r io.Reader, within string, yield func(Record) error) error {
	name := f.file
	if within != "" {
		name = within
		f.formats.place = Place{}
	}
	found, text, err := f.formats.Open(f.formats.expansion.bounded(r), name)
	if err != nil {
		if within == "" && !isVerdict(err) {
			return err
		}
		return yield(Record{Within: within, Err: err})
	}
	var stopped error
	err = found.Read(text, func(rec Record) error {
		if within != "" {
			if rec.Within != "" {
				rec.Within = ": " + rec.Within
			}
			rec.Within = within + rec.Within
		}
		stopped = yield(rec)
		return stopped
	})
	if err == nil || stopped != nil || within == "" || errors.Is(err, errExpansion) || errors.Is(err, errUnpacked) {
		return err
	}
	return yield(Record{Within: within, Err: fmt.Errorf("cannot be read: %w", err)})
}

// verdict is an error that says what a file is, where one of reading it says that it cannot be read.
type verdict struct{ error }

func isVerdict(err error) bool {
	var v verdict
	return errors.As(err, &v)
}

// Companion reports files that lie beside articles without being any, also in archives: hidden ones, README and its like,
// pictures, sound and video.
func Companion(name string) bool {
	name = strings.ToLower(name)
	if strings.HasPrefix(name, ".") {
		return true
	}
	ext := path.Ext(name)
	switch strings.TrimSuffix(name, ext) {
	case "readme", "license", "licence", "notice", "copying", "changelog":
		return true
	}
	switch ext {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff",
		".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".webm", ".mov":
		return true
	}
	return false
}
