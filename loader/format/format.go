// Package format reads articles in any of the input formats, which docs/formats.md describes, into drafts. It also
// knows the parts that news texts have in every format: bylines, datelines, credits, times. To add a format, add a
// file with a Reader and have Formats tell it.
package format

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"
)

const (
	// maxRecordBytes bounds one article: a Markdown file or a line of JSONL. Long reads have
	// 100 kB; what is longer than this is no article, and memory stays bounded.
	maxRecordBytes = 4 << 20
	// sniffBytes is how much of a file is looked at to tell its format.
	sniffBytes = 4 << 10
)

// Record is one article of a file, or the reason why it is none.
type Record struct {
	Line  int   // where it begins in its file, from 1
	Bytes int64 // that it took of the file
	Draft Draft
	Err   error
}

// Reader reads one wire format.
type Reader interface {
	// Read calls yield for every record of r in order, and stops with yield's error if that
	// gives one. Its own errors are those of r.
	Read(r io.Reader, yield func(Record) error) error
}

// Formats are the known ones.
type Formats struct {
	markdown Reader
	jsonl    Reader
}

// New gives all formats.
func New() Formats {
	md := newMarkdown()
	return Formats{markdown: markdownFormat{md}, jsonl: jsonlFormat{md}}
}

// detect tells a file's format from how it begins. Its name decides only where the content
// does not: a file of JSON lines may begin with a broken one.
func (f Formats) detect(head []byte, name string) (Reader, error) {
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	lines := path.Ext(strings.ToLower(name))
	switch {
	case len(text) == 0 && len(head) < sniffBytes:
		return nil, errors.New("empty file")
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return nil, errors.New("text in UTF-16: convert it to UTF-8")
	case bytes.HasPrefix(text, []byte("{")):
		return f.jsonl, nil
	case isBinary(head):
		return nil, errors.New("binary data, not text")
	case lines == ".jsonl" || lines == ".ndjson":
		return f.jsonl, nil
	case bytes.HasPrefix(text, []byte("[")) && bytes.HasPrefix(bytes.TrimSpace(text[1:]), []byte("{")):
		return nil, errors.New("a JSON array: write one object a line")
	}
	return f.markdown, nil
}

// isBinary reports control characters that no text has.
func isBinary(head []byte) bool {
	return bytes.ContainsFunc(head, func(r rune) bool {
		return r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b", r)
	})
}

// Open starts reading and tells the format.
func (f Formats) Open(r io.Reader, name string) (Reader, io.Reader, error) {
	buffered := bufio.NewReaderSize(r, 16*sniffBytes)
	head, err := buffered.Peek(sniffBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, err
	}
	found, err := f.detect(head, name)
	return found, buffered, err
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
