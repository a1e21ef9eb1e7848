package format

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// parquetFormat reads a table in Parquet, with the names of the columns as keys. It holds some rows at a time.
type parquetFormat struct {
	jsonObjects
	raw io.Reader // the file, if it is one
}

func (parquetFormat) Name() string { return "Parquet" }

// parquetRows is how many rows are read at a time.
const parquetRows = 16

func (f parquetFormat) Read(r io.Reader, yield func(Record) error) error {
	at, size, done, err := readerAt(r, f.raw)
	if err != nil {
		return err
	}
	defer done()
	var stopped error
	err = Guard("decoding", func() error {
		return f.table(at, size, func(rec Record) error {
			stopped = yield(rec)
			return stopped
		})
	})
	if err != nil && stopped == nil {
		return yield(Record{Err: fmt.Errorf("parquet: %w", err)})
	}
	return stopped
}

func (f parquetFormat) table(at io.ReaderAt, size int64, yield func(Record) error) error {
	if err := checkFooter(at, size); err != nil {
		return err
	}
	file, err := parquet.OpenFile(at, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return err
	}
	if err := checkPages(file, at, size); err != nil {
		return err
	}
	columns := parquetColumns(file.Schema())
	n := 0
	for _, group := range file.RowGroups() {
		if err := f.group(group, columns, func(rec Record) error {
			n++
			rec.Line, rec.Bytes = n, size/max(file.NumRows(), 1)
			return yield(rec)
		}); err != nil {
			return err
		}
	}
	return nil
}

// maxFooterBytes bounds what describes a file, which the library reads as a whole. With a thousand columns and row groups it
// has some MB.
const maxFooterBytes = 128 << 20

// checkFooter compares the length of the footer, which stands at the end, with that of the file.
func checkFooter(at io.ReaderAt, size int64) error {
	var end [8]byte
	if size < int64(2*len(end)) {
		return errors.New("the file is cut off")
	}
	if _, err := at.ReadAt(end[:], size-int64(len(end))); err != nil {
		return err
	}
	length := int64(binary.LittleEndian.Uint32(end[:4]))
	switch {
	case string(end[4:]) != "PAR1":
		return errors.New("the file is cut off")
	case length > size-12 || length > maxFooterBytes:
		return fmt.Errorf("a footer of %d bytes in a file of %d", length, size)
	}
	return nil
}

// Bounds of what a page may say of itself, since the library takes the memory for it before it reads it. Pages have some MB.
const (
	maxPageBytes       = 256 << 20
	maxPageValues      = 16 << 20
	maxPageHeaderBytes = 1 << 20 // with the least and the greatest value, which may be texts
)

var errPageHeader = errors.New("header of a page")

// checkPages walks the headers of all pages, of which it reads nothing else.
func checkPages(file *parquet.File, at io.ReaderAt, size int64) error {
	buffer := make([]byte, sniffBytes)
	for _, group := range file.Metadata().RowGroups {
		for _, column := range group.Columns {
			meta := column.MetaData
			if meta.Codec == format.Lz4Raw || meta.Codec == format.Lz4 {
				// The library takes ever more memory for a page of it that is damaged.
				return errors.New("compressed by LZ4, which is not read: write it with zstd or snappy")
			}
			from, length := meta.DataPageOffset, meta.TotalCompressedSize
			if meta.DictionaryPageOffset > 0 {
				from = min(from, meta.DictionaryPageOffset)
			}
			if from < 0 || length < 0 || from > size || length > size-from {
				return errors.New("a column that is not in the file")
			}
			for to := from + length; from < to; {
				n, err := at.ReadAt(buffer[:min(int64(len(buffer)), to-from)], from)
				if err != nil && (n == 0 || !errors.Is(err, io.EOF)) {
					return err
				}
				took, err := checkPage(buffer[:n], to-from)
				if errors.Is(err, errPageHeader) && n == len(buffer) && n < maxPageHeaderBytes {
					buffer = make([]byte, maxPageHeaderBytes)
					continue
				}
				if err != nil {
					return err
				}
				from += took
			}
		}
	}
	return nil
}

// checkPage reads the header of a page, of which there are so many bytes at most, and gives how many it has.
func checkPage(head []byte, most int64) (int64, error) {
	var page format.PageHeader
	r := new(thrift.CompactProtocol).NewReaderFromBytes(head)
	if err := thrift.NewDecoder(r).Decode(&page); err != nil {
		return 0, fmt.Errorf("%w: %w", errPageHeader, err)
	}
	values := max(page.DataPageHeader.V.NumValues, page.DataPageHeaderV2.V.NumValues, page.DictionaryPageHeader.V.NumValues)
	took := int64(r.BytesRead()) + int64(page.CompressedPageSize)
	switch {
	case page.CompressedPageSize < 0, page.UncompressedPageSize < 0, took > most:
		return 0, errors.New("a page of a wrong size")
	case page.UncompressedPageSize > maxPageBytes:
		return 0, fmt.Errorf("a page of %d bytes, at most %d are read", page.UncompressedPageSize, maxPageBytes)
	case values > maxPageValues:
		return 0, fmt.Errorf("a page of %d values, at most %d are read", values, maxPageValues)
	}
	return took, nil
}

func (f parquetFormat) group(group parquet.RowGroup, columns []parquetColumn, yield func(Record) error) error {
	rows := group.Rows()
	defer rows.Close()
	buffer := make([]parquet.Row, parquetRows)
	for {
		n, err := rows.ReadRows(buffer)
		for _, row := range buffer[:n] {
			values := make(map[string]any)
			row.Range(func(i int, column []parquet.Value) bool {
				if i < len(columns) {
					columns[i].place(values, column)
				}
				return true
			})
			var rec Record
			rec.Err = Guard("reading", func() (err error) {
				rec.Draft, err = newFields(values, f.mapping, "row").draft(f.md)
				return err
			})
			if err := yield(rec); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) || err == nil && n == 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// parquetColumn is a column of values, which may stand in objects and lists.
type parquetColumn struct {
	path     []string // without the levels that only make a list
	repeated bool
	value    func(parquet.Value) any
}

func parquetColumns(schema *parquet.Schema) []parquetColumn {
	var columns []parquetColumn
	for _, path := range schema.Columns() {
		leaf, _ := schema.Lookup(path...)
		c := parquetColumn{repeated: leaf.MaxRepetitionLevel > 0, value: parquetValue(leaf.Node)}
		for i, name := range path {
			switch name {
			case "list", "element", "item", "array", "bag", "array_element":
				if i > 0 && c.repeated {
					continue
				}
			}
			c.path = append(c.path, name)
		}
		columns = append(columns, c)
	}
	return columns
}

// parquetValue says how values of a column are read.
func parquetValue(node parquet.Node) func(parquet.Value) any {
	kind := node.Type().Kind()
	unit, isDate := parquetTime(node.Type())
	switch {
	case unit != 0 && kind == parquet.Int64:
		return func(v parquet.Value) any { return timeOf(v.Int64(), unit) }
	case isDate && kind == parquet.Int32:
		return func(v parquet.Value) any { return time.Unix(int64(v.Int32())*24*60*60, 0).UTC() }
	case kind == parquet.Int96:
		return func(v parquet.Value) any {
			const epoch = 2440588 // 1970-01-01 as a Julian day
			at := v.Int96()
			nanoseconds := int64(at[1])<<32 | int64(at[0])
			return time.Unix((int64(at[2])-epoch)*24*60*60, nanoseconds).UTC()
		}
	}
	switch kind {
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return func(v parquet.Value) any {
			if text := v.ByteArray(); utf8.Valid(text) {
				return string(text)
			}
			return nil // pictures, keys
		}
	case parquet.Boolean:
		return func(v parquet.Value) any { return v.Boolean() }
	case parquet.Int32:
		return func(v parquet.Value) any { return float64(v.Int32()) }
	case parquet.Int64:
		return func(v parquet.Value) any { return float64(v.Int64()) }
	case parquet.Float:
		return func(v parquet.Value) any { return float64(v.Float()) }
	}
	return func(v parquet.Value) any { return v.Double() }
}

// parquetTime gives the unit in which a column counts time, 0 where it does not, and whether it counts days.
func parquetTime(t parquet.Type) (unit time.Duration, isDate bool) {
	if logical := t.LogicalType(); logical != nil {
		switch v := logical.Value.(type) {
		case *format.DateType:
			return 0, true
		case *format.TimestampType:
			switch v.Unit.Value.(type) {
			case *format.NanoSeconds:
				return time.Nanosecond, false
			case *format.MicroSeconds:
				return time.Microsecond, false
			}
			return time.Millisecond, false
		}
	}
	// Older writers say it so.
	if converted := t.ConvertedType(); converted != nil {
		switch *converted {
		case deprecated.Date:
			return 0, true
		case deprecated.TimestampMillis:
			return time.Millisecond, false
		case deprecated.TimestampMicros:
			return time.Microsecond, false
		}
	}
	return 0, false
}

// place puts what a row has in this column where JSON would have it.
func (c parquetColumn) place(row map[string]any, column []parquet.Value) {
	if !c.repeated {
		for len(column) == 1 && len(c.path) > 1 {
			inner, ok := row[c.path[0]].(map[string]any)
			if !ok {
				inner = make(map[string]any)
				row[c.path[0]] = inner
			}
			row, c.path = inner, c.path[1:]
		}
		if len(column) == 1 && !column[0].IsNull() {
			row[c.path[0]] = c.value(column[0])
		}
		return
	}
	list, _ := row[c.path[0]].([]any)
	for i, v := range column {
		if v.IsNull() {
			continue
		}
		if len(c.path) == 1 {
			list = append(list, c.value(v))
			continue
		}
		for len(list) <= i {
			list = append(list, make(map[string]any))
		}
		if object, ok := list[i].(map[string]any); ok {
			object[c.path[len(c.path)-1]] = c.value(v)
		}
	}
	if list != nil {
		row[c.path[0]] = list
	}
}
