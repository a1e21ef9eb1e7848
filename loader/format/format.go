// Package format reads articles in any of the input formats, which docs/formats.md describes, into drafts. It also
// knows the parts that news texts have in every format: bylines, datelines, credits, times. To add a format, add a
// file with a Reader and have Formats tell it.
package format

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph/internal/identity"
)

const (
	// maxRecordBytes bounds one article: a Markdown file or a line of JSONL. Long reads have
	// 100 kB; what is longer than this is no article, and memory stays bounded.
	maxRecordBytes = 4 << 20
	// sniffBytes is how much of a file is looked at to tell its format.
	sniffBytes = 4 << 10
	// longSniffBytes is how much of it is looked at where the first line is longer than that.
	longSniffBytes = 16 * sniffBytes
)

// Record is one article of a file, or the reason why it is none.
type Record struct {
	Within string // the file within an archive; empty where the file is none
	Format string // as docs/formats.md calls it
	Line   int    // where it begins in its file, from 1; its number where the file has no lines
	Bytes  int64  // that it took of the file
	Draft  Draft
	Listed *Listed // in place of an article: what a sitemap names
	// Curation is in place of an article: a decision on people that was made by hand.
	Curation *identity.Curation
	Err      error

	Source     string      // of Recognition; empty where there is none, and of an article of which not all is there
	Recognized *Recognized // in place of an article that was not read since it is known; nil where it was read
}

// Reader reads one wire format.
type Reader interface {
	// Name is how docs/formats.md calls the format.
	Name() string
	// Read calls yield for every record of r in order, and stops with yield's error if that
	// gives one. Its own errors are those of r.
	Read(r io.Reader, yield func(Record) error) error
}

// Formats are the known ones.
type Formats struct {
	objects   jsonObjects
	place     Place
	depth     int        // how often what is read was packed
	expansion *expansion // of what was packed
	known     *Recognition
}

// New gives all formats. What stands under a name that mapping has is looked for under no other.
func New(mapping Mapping) Formats { return Formats{objects: jsonObjects{newMarkdown(), mapping}} }

// Place is what is known of something that was read from an address. The zero one is that of a file.
type Place struct {
	Address     string // that a page has which names none
	ContentType string // as the server says; it may name the encoding of a page
	MaxUnpacked int64  // bytes that may come of it where it is packed; 0 for as many as of a file of its size
}

// At gives the same formats for what stands at a place. All of it is read.
func (f Formats) At(place Place) Formats {
	f.place = place
	f.known = nil // who asks a page of the web wants to know what it says
	return f
}

// Name of the formats that detect gives.
const (
	nameMarkdown    = "Markdown"
	nameFrontMatter = "Markdown with front matter"
	nameJSONL       = "JSON lines"
	nameJSON        = "JSON"
	nameJSONFeed    = "JSON Feed"
)

func (markdownFormat) Name() string { return nameMarkdown }
func (jsonlFormat) Name() string    { return nameJSONL }
func (jsonFormat) Name() string     { return nameJSON }

// start is how a file begins.
type start struct {
	head  []byte
	whole bool // the file has no more
	name  string
}

// text is the beginning without what may stand before it.
func (s start) text() []byte { return bytes.TrimSpace(bytes.TrimPrefix(s.head, []byte("\ufeff"))) }

func (s start) ext() string { return path.Ext(strings.ToLower(s.name)) }

// detect tells a file's format from how it begins. Its name decides only where the content
// does not: a file of JSON lines may begin with a broken one.
func (f Formats) detect(s start, raw io.Reader) (Reader, error) {
	text, ext := s.text(), s.ext()
	if len(text) == 0 && s.whole {
		return nil, errors.New("empty file")
	}
	if err := unsupported(s.head); err != nil {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(s.head, []byte("WARC/")):
		return warcFormat{f.objects}, nil
	case bytes.HasPrefix(s.head, []byte("PAR1")):
		return parquetFormat{f.objects, raw}, nil
	case isBinary(s.head):
		return nil, errors.New("binary data, not text")
	case bytes.HasPrefix(text, []byte("{")) && isJSONFeed(s.head):
		return feedFormat{nameJSONFeed}, nil
	case bytes.HasPrefix(text, []byte("{")) && mayBeJSONFeed(s.head):
		return jsonFeedFormat{f.objects}, nil
	case bytes.HasPrefix(text, []byte("{")):
		if ext == ".jsonl" || ext == ".ndjson" || s.isJSONLines() {
			return jsonlFormat{f.objects, f.known}, nil
		}
		return jsonFormat{f.objects}, nil
	case ext == ".jsonl" || ext == ".ndjson":
		return jsonlFormat{f.objects, f.known}, nil
	case bytes.HasPrefix(text, []byte("[")) && bytes.HasPrefix(bytes.TrimSpace(text[1:]), []byte("{")):
		return jsonFormat{f.objects}, nil
	case bytes.HasPrefix(text, []byte("<")):
		if found, err := f.markup(s); found != nil || err != nil {
			return found, err
		}
	}
	if found, ok := f.table(s); ok {
		return found, nil
	}
	return markdownFormat{f.objects.md, f.objects.mapping, s.name}, nil
}

// wrappedList finds a list of objects under a key that wrappers has.
var wrappedList = regexp.MustCompile(`"([@\w-]+)"\s*:\s*\[\s*(?:\{|$)`)

// isJSONLines reports whether what begins with a brace has one object a line.
func (s start) isJSONLines() bool {
	line, rest, complete := bytes.Cut(s.text(), []byte("\n"))
	switch {
	case json.Valid(line):
		return true
	case complete || s.whole:
		rest = bytes.TrimLeft(rest, "\r\n")
		return bytes.HasPrefix(rest, []byte("{")) && len(line) > 1 && !opensList(line)
	case len(s.head) < longSniffBytes:
		return false // more is to be looked at
	}
	return !opensList(line)
}

// opensList reports whether a list of articles begins in text.
func opensList(text []byte) bool {
	for _, m := range wrappedList.FindAllSubmatch(bytes.TrimSpace(text), -1) {
		if wrappers[foldKey(string(m[1]))] {
			return true
		}
	}
	return false
}

// isBinary reports control characters that no text has.
func isBinary(head []byte) bool {
	return bytes.ContainsFunc(head, func(r rune) bool {
		return r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b", r)
	})
}

// Open starts reading and tells the format.
func (f Formats) Open(r io.Reader, name string) (Reader, io.Reader, error) {
	buffered := bufio.NewReaderSize(r, longSniffBytes)
	head, err := buffered.Peek(sniffBytes)
	if err == nil && bytes.IndexByte(head, '\n') < 0 {
		head, err = buffered.Peek(longSniffBytes)
	}
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return nil, nil, err
	}
	s := start{head, errors.Is(err, io.EOF), name}
	if found, ok := f.packed(s, r); ok {
		return found, buffered, nil
	}
	found, err := f.detect(s, r)
	if err != nil {
		return nil, nil, verdict{err}
	}
	return told{found}, buffered, nil
}

// told has records say their format.
type told struct{ Reader }

func (t told) Read(r io.Reader, yield func(Record) error) error {
	return t.Reader.Read(r, func(rec Record) error {
		if rec.Format == "" {
			rec.Format = t.Name()
		}
		return yield(rec)
	})
}

// invalidUTF8 describes the first byte of text that is no UTF-8, with its line counted from
// firstLine. It reports false where there is none.
func invalidUTF8(text []byte, firstLine int) (line int, err error) {
	if utf8.Valid(text) {
		return 0, nil
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			line = firstLine + bytes.Count(text[:i], []byte("\n"))
			return line, fmt.Errorf("invalid UTF-8: byte 0x%02x", text[i])
		}
		i += size
	}
	return 0, nil
}
