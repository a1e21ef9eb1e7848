package format

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// csvFormat reads a table of text whose first row has the names of the columns: CSV, also with semicolons or bars, and TSV.
type csvFormat struct {
	jsonObjects
	comma rune
}

func (f csvFormat) Name() string {
	if f.comma == '\t' {
		return "TSV"
	}
	return "CSV"
}

// minTableFields is how many fields the first line must name for a file to be told as a table by its content.
const minTableFields = 2

// table tells a table by its first line, and what stands between its columns.
func (f Formats) table(s start) (Reader, bool) {
	line, _, complete := bytes.Cut(s.text(), []byte("\n"))
	if !complete && !s.whole || len(line) == 0 {
		return nil, false
	}
	comma, most := rune(0), 0
	for _, c := range ",\t;|" {
		if n := strings.Count(string(line), string(c)); n > most {
			comma, most = c, n
		}
	}
	named := s.ext() == ".csv" || s.ext() == ".tsv"
	if comma == 0 {
		return nil, false
	}
	if named {
		return csvFormat{f.objects, comma}, true
	}
	r := csv.NewReader(bytes.NewReader(line))
	r.Comma = comma
	columns, err := r.Read()
	if err != nil {
		return nil, false
	}
	values := make(map[string]any)
	for _, column := range columns {
		values[column] = column
	}
	named, known := false, 0
	names := newFields(values, f.objects.mapping, "row")
	for _, field := range fieldNames {
		paths, _ := names.paths(field)
		if slices.ContainsFunc(paths, func(p string) bool { v, _ := names.lookUp(p); return v != nil }) {
			known++
			named = named || field == fieldTitle
		}
	}
	return csvFormat{f.objects, comma}, named && known > minTableFields
}

func (f csvFormat) Read(r io.Reader, yield func(Record) error) error {
	bounded := &boundedReader{r: r}
	text := bufio.NewReader(bounded)
	if head, _ := text.Peek(3); string(head) == "\ufeff" {
		text.Discard(3)
	}
	rows := csv.NewReader(text)
	rows.Comma, rows.FieldsPerRecord = f.comma, -1
	rows.LazyQuotes = f.comma == '\t' // where quotes are rarely meant as such
	columns, err := rows.Read()
	if err != nil {
		return yield(Record{Line: 1, Err: fmt.Errorf("the names of the columns: %w", csvError(err))})
	}
	told := int64(0)
	for {
		bounded.reset()
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		offset := rows.InputOffset()
		rec := Record{Bytes: offset - told}
		told = offset
		var syntax *csv.ParseError
		switch {
		case errors.Is(err, errLongRecord):
			line, _ := rows.FieldPos(0)
			return yield(Record{Line: line, Err: fmt.Errorf("row longer than %d MiB: perhaps a quote that is not closed", maxRecordBytes>>20)})
		case errors.As(err, &syntax):
			rec.Line, rec.Err = syntax.StartLine, csvError(err)
		case err != nil:
			return err
		default:
			rec.Line, _ = rows.FieldPos(0)
			rec.Draft, rec.Err = f.row(columns, row)
		}
		if err := yield(rec); err != nil {
			return err
		}
	}
}

func (f csvFormat) row(columns, row []string) (d Draft, err error) {
	if len(row) > len(columns) {
		return Draft{}, fmt.Errorf("%d values for %d columns", len(row), len(columns))
	}
	values := make(map[string]any, len(row))
	for i, value := range row {
		if _, invalid := invalidUTF8([]byte(value), 0); invalid != nil {
			return Draft{}, fmt.Errorf("%s: %w", columns[i], invalid)
		}
		if strings.TrimSpace(value) != "" {
			values[columns[i]] = value
		} else {
			values[columns[i]] = nil
		}
	}
	err = Guard("reading", func() error {
		d, err = newFields(values, f.mapping, "row").draft(f.md)
		return err
	})
	return d, err
}

func csvError(err error) error {
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		return fmt.Errorf("%w in column %d", syntax.Err, syntax.Column)
	}
	return err
}

// errLongRecord is of a record that is too long to be one.
var errLongRecord = errors.New("record too long")

// boundedReader refuses to give more than maxRecordBytes between two resets.
type boundedReader struct {
	r io.Reader
	n int
}

func (b *boundedReader) reset() { b.n = 0 }

func (b *boundedReader) Read(p []byte) (int, error) {
	if b.n > maxRecordBytes {
		return 0, errLongRecord
	}
	n, err := b.r.Read(p)
	b.n += n
	return n, err
}
