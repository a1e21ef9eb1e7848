package format

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// jsonlFormat reads one JSON object a line. docs/formats.md describes its fields.
type jsonlFormat struct{ jsonObjects }

func (f jsonlFormat) Read(r io.Reader, yield func(Record) error) error {
	lines := newLineReader(r)
	for {
		line, size, err := lines.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if lines.number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		line = bytes.TrimSpace(line)
		if len(line) == 0 && size <= maxRecordBytes {
			continue
		}
		if size > maxRecordBytes {
			err = yield(Record{
				Line: lines.number, Bytes: size,
				Err: fmt.Errorf("line of %d bytes, longer than %d MiB: no article", size, maxRecordBytes>>20),
			})
		} else {
			err = f.line(line, Record{Line: lines.number, Bytes: size}, yield)
		}
		if err != nil {
			return err
		}
	}
}

// line reads a line: an article, or an object around a list of them.
func (f jsonlFormat) line(text []byte, rec Record, yield func(Record) error) error {
	var list []any
	var key string
	_, rec.Err = invalidUTF8(text, 0)
	if rec.Err == nil {
		rec.Err = Guard("reading", func() error {
			object, err := parseObject(text)
			if err != nil {
				return err
			}
			if list, key = wrapped(object, maxWrapperLevels); list == nil {
				rec.Draft, err = f.article(object)
			}
			return err
		})
	}
	if list == nil {
		return yield(rec)
	}
	for _, value := range list {
		object, ok := value.(map[string]any)
		if ok && key == graphKey && isOther(object) {
			continue
		}
		rec.Draft, rec.Err = Draft{}, errNoObject(value)
		if ok {
			rec.Err = Guard("reading", func() (err error) {
				rec.Draft, err = f.article(object)
				return err
			})
		}
		if err := yield(rec); err != nil {
			return err
		}
		rec.Bytes = 0 // they are of the line
	}
	return nil
}

func sortedKeys(object map[string]any) []string { return slices.Sorted(maps.Keys(object)) }

// lineReader reads lines of any length in bounded memory.
type lineReader struct {
	r      *bufio.Reader
	number int // of the line that next gave, from 1
	buffer []byte
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(r, 16*sniffBytes)}
}

// next gives the next line and its length with the line end. Of a line longer than
// maxRecordBytes the rest is passed over. The line is valid until the next call.
func (l *lineReader) next() ([]byte, int64, error) {
	l.buffer = l.buffer[:0]
	size := int64(0)
	for {
		part, err := l.r.ReadSlice('\n')
		size += int64(len(part))
		if keep := maxRecordBytes - len(l.buffer); keep > 0 {
			l.buffer = append(l.buffer, part[:min(keep, len(part))]...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && (!errors.Is(err, io.EOF) || size == 0) {
			return nil, 0, err
		}
		l.number++
		return l.buffer, size, nil
	}
}
