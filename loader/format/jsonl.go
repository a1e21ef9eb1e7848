package format

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/newsgraph/newsgraph"
)

// jsonlFormat reads one JSON object a line. docs/formats.md describes its fields.
type jsonlFormat struct {
	jsonObjects
	known *Recognition
}

func (f jsonlFormat) Read(r io.Reader, yield func(Record) error) error {
	lines := newLineReader(r)
	var asked []askedLines
	for {
		ahead, ended := f.ahead(lines)
		asked = append(asked, f.ask(ahead))
		for len(asked) > 0 && (f.known == nil || ended != nil || len(asked) > maxAsked) {
			known, err := asked[0].answer()
			if err != nil {
				return err
			}
			for _, l := range asked[0].lines {
				if err := f.record(l, known, yield); err != nil {
					return err
				}
			}
			asked = asked[1:]
		}
		if errors.Is(ended, io.EOF) {
			return nil
		}
		if ended != nil {
			return ended
		}
	}
}

// A line may be known, and then need not be read. Lines are asked for together, as asking takes longer than the answer, and while some are, the next are read and
// asked for: so the database need not wait for the reader, nor the reader for it.
const (
	maxAhead      = 250
	maxAheadBytes = 1 << 18 // after which no further line is added
	maxAsked      = 3       // questions that wait for their answers
)

// askedLines are lines on the way, with what is known of them, by source.
type askedLines struct {
	lines  []jsonLine
	answer func() (map[string]newsgraph.StoredArticle, error)
}

// jsonLine is a line that is not read yet.
type jsonLine struct {
	text   []byte
	size   int64 // in the file, with the line end
	number int
	source string // of Recognition
}

func (l jsonLine) tooLong() bool { return l.size > maxRecordBytes }

// ahead gives the next lines that are not empty, and the error that ended them.
func (f jsonlFormat) ahead(lines *lineReader) (ahead []jsonLine, ended error) {
	most := 1
	if f.known != nil {
		most = maxAhead
	}
	for held := 0; len(ahead) < most && held < maxAheadBytes; {
		text, size, err := lines.next()
		if err != nil {
			return ahead, err
		}
		if lines.number == 1 {
			text = bytes.TrimPrefix(text, []byte("\ufeff"))
		}
		l := jsonLine{text: bytes.TrimSpace(text), size: size, number: lines.number}
		if len(l.text) == 0 && !l.tooLong() {
			continue
		}
		switch {
		case l.tooLong():
			l.text = nil
		case f.known != nil:
			l.text = bytes.Clone(l.text) // the reader writes over it
			l.source = f.known.source(nameJSONL, l.text)
		}
		held += len(l.text)
		ahead = append(ahead, l)
	}
	return ahead, nil
}

// ask begins to ask what is known of lines.
func (f jsonlFormat) ask(lines []jsonLine) askedLines {
	if f.known == nil || len(lines) == 0 {
		return askedLines{lines, func() (map[string]newsgraph.StoredArticle, error) { return nil, nil }}
	}
	sources := make([]string, len(lines))
	for i := range lines {
		sources[i] = lines[i].source
	}
	return askedLines{lines, f.known.Ask(sources)}
}

// record yields what comes of a line.
func (f jsonlFormat) record(l jsonLine, known map[string]newsgraph.StoredArticle, yield func(Record) error) error {
	rec := Record{Line: l.number, Bytes: l.size}
	if l.tooLong() {
		rec.Err = fmt.Errorf("line of %d bytes, longer than %d MiB: no article", l.size, maxRecordBytes>>20)
		return yield(rec)
	}
	if article, found := known[l.source]; found && l.source != "" {
		rec.Recognized = &Recognized{Article: article, Read: func(yield func(Record) error) error {
			return f.line(l, Record{Line: l.number}, yield)
		}}
		return yield(rec)
	}
	return f.line(l, rec, yield)
}

// line reads a line: an article, or an object around a list of them.
func (f jsonlFormat) line(l jsonLine, rec Record, yield func(Record) error) error {
	var list []any
	var key string
	_, rec.Err = invalidUTF8(l.text, 0)
	if rec.Err == nil {
		rec.Err = Guard("reading", func() error {
			object, err := parseObject(l.text)
			if err != nil {
				return err
			}
			if list, key = wrapped(object, maxWrapperLevels); list == nil {
				return f.read(object, &rec)
			}
			return nil
		})
	}
	if list == nil {
		if rec.Err == nil && rec.Draft.Partial == "" && rec.Curation == nil {
			rec.Source = l.source
		}
		return yield(rec)
	}
	for _, value := range list {
		object, ok := value.(map[string]any)
		if ok && key == graphKey && isOther(object) {
			continue
		}
		rec.Draft, rec.Curation, rec.Err = Draft{}, nil, errNoObject(value)
		if ok {
			rec.Err = Guard("reading", func() error { return f.read(object, &rec) })
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
