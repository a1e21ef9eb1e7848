package write

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ImportTable is a file of nodes or relationships of one kind, in the form that `neo4j-admin database import` reads
// (https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/): comma-separated values of which a file of its own has the header. Texts stand in
// quotes, so that an empty one is another thing than none.
type ImportTable struct {
	Relationship bool
	Kind         string // labels with a colon between them, or the type
	Header, Data string // paths
}

// ImportArrayDelimiter parts the elements of a list. No text that articles are made of has it; one that does is not written by a table.
const ImportArrayDelimiter = '\x1f'

const (
	// maxImportText bounds, in bytes, one value of a table: the import reads through a buffer that must hold it whole.
	maxImportText = 1 << 20
	// maxPart ends a file: the import reads several side by side.
	maxPart = 256 << 20
)

// table writes rows, maps of properties as statements get them, to files. The columns are what the rows have: with a property that none had before
// begins another file.
type table struct {
	dir, name    string
	relationship bool
	kind         string
	ids          []string // the headers of the columns in front
	id           string   // the property that stands in front, "" for none

	columns []string       // names of properties
	types   []string       // of columns
	at      map[string]int // columns by name

	parts []ImportTable
	file  *os.File
	out   *bufio.Writer
	size  int
	line  []byte
}

func nodeTable(dir, name, labels, id, space string) *table {
	return &table{dir: dir, name: name, kind: labels, ids: []string{id + ":ID(" + space + ")"}, id: id, at: make(map[string]int)}
}

func relationshipTable(dir, kind, from, to string) *table {
	return &table{dir: dir, name: strings.ToLower(kind + "-" + to), relationship: true, kind: kind, ids: []string{":START_ID(" + from + ")", ":END_ID(" + to + ")"}, at: make(map[string]int)}
}

// node adds a node.
func (t *table) node(row map[string]any) error {
	id, _ := row[t.id].(string)
	return t.add([]string{id}, row)
}

// edges adds the relationships of one node, as relationships.add takes them.
func (t *table) edges(from string, edges []map[string]any) error {
	for _, e := range edges {
		to, _ := e["to"].(string)
		props, _ := e["props"].(map[string]any)
		if err := t.add([]string{from, to}, props); err != nil {
			return err
		}
	}
	return nil
}

func (t *table) add(ids []string, row map[string]any) error {
	for property, value := range row {
		if value == nil || property == t.id {
			continue
		}
		if _, found := t.at[property]; !found {
			if err := t.widen(row); err != nil {
				return err
			}
			break
		}
	}
	if t.out == nil || t.size >= maxPart {
		if err := t.begin(); err != nil {
			return err
		}
	}
	t.line = t.line[:0]
	for i, id := range ids {
		if i > 0 {
			t.line = append(t.line, ',')
		}
		t.line = appendQuoted(t.line, id)
	}
	for i, property := range t.columns {
		t.line = append(t.line, ',')
		value := row[property]
		if value == nil {
			continue
		}
		kind := importType(value)
		if kind != t.types[i] {
			return fmt.Errorf("%s of %s is of type %s and was %q before", property, t.kind, kind, t.types[i])
		}
		t.line = appendValue(t.line, value)
	}
	t.line = append(t.line, '\n')
	t.size += len(t.line)
	_, err := t.out.Write(t.line)
	return err
}

// widen adds the columns that a row has and no row before had, in the order of their names.
func (t *table) widen(row map[string]any) error {
	var added []string
	for property, value := range row {
		if _, found := t.at[property]; !found && value != nil && property != t.id {
			added = append(added, property)
		}
	}
	slices.Sort(added)
	for _, property := range added {
		kind := importType(row[property])
		if kind == "" {
			return fmt.Errorf("%s of %s is a %T, for which the import has no type", property, t.kind, row[property])
		}
		t.at[property] = len(t.columns)
		t.columns = append(t.columns, property)
		t.types = append(t.types, kind)
	}
	return t.end()
}

// begin begins the next file.
func (t *table) begin() (err error) {
	if err := t.end(); err != nil {
		return err
	}
	name := filepath.Join(t.dir, fmt.Sprintf("%s-%03d", t.name, len(t.parts)))
	part := ImportTable{Relationship: t.relationship, Kind: t.kind, Header: name + "-header.csv", Data: name + ".csv"}
	header := slices.Clone(t.ids)
	for i, property := range t.columns {
		header = append(header, property+":"+t.types[i])
	}
	if err := os.WriteFile(part.Header, []byte(strings.Join(header, ",")+"\n"), 0o600); err != nil {
		return err
	}
	if t.file, err = os.OpenFile(part.Data, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600); err != nil {
		return err
	}
	t.out, t.size = bufio.NewWriterSize(t.file, 1<<18), 0
	t.parts = append(t.parts, part)
	return nil
}

// end ends the file that is being written, if there is one.
func (t *table) end() error {
	if t.out == nil {
		return nil
	}
	err := errors.Join(t.out.Flush(), t.file.Close())
	t.out, t.file = nil, nil
	return err
}

// importType is the type of a value as the header names it, "" for one that has none.
func importType(value any) string {
	switch value.(type) {
	case string:
		return "string"
	case int, int64:
		return "long"
	case float64:
		return "double"
	case bool:
		return "boolean"
	case time.Time:
		return "datetime"
	case []string:
		return "string[]"
	case []int:
		return "long[]"
	}
	return ""
}

// appendValue appends a value that has a type.
func appendValue(line []byte, value any) []byte {
	switch v := value.(type) {
	case string:
		return appendQuoted(line, v)
	case int:
		return strconv.AppendInt(line, int64(v), 10)
	case int64:
		return strconv.AppendInt(line, v, 10)
	case float64:
		return strconv.AppendFloat(line, v, 'g', -1, 64)
	case bool:
		return strconv.AppendBool(line, v)
	case time.Time:
		return v.AppendFormat(line, time.RFC3339Nano)
	case []string:
		line = append(line, '"')
		for i, s := range v {
			if i > 0 {
				line = append(line, ImportArrayDelimiter)
			}
			line = appendDoubled(line, s)
		}
		return append(line, '"')
	case []int:
		return appendNumbers(line, v)
	}
	return line
}

func appendNumbers(line []byte, list []int) []byte {
	line = append(line, '"')
	for i, n := range list {
		if i > 0 {
			line = append(line, ImportArrayDelimiter)
		}
		line = strconv.AppendInt(line, int64(n), 10)
	}
	return append(line, '"')
}

func appendQuoted(line []byte, s string) []byte {
	line = append(line, '"')
	line = appendDoubled(line, s)
	return append(line, '"')
}

// appendDoubled appends a text that stands in quotes.
func appendDoubled(line []byte, s string) []byte {
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			return append(line, s...)
		}
		line = append(line, s[:i]...)
		line = append(line, '"', '"')
		s = s[i+1:]
	}
}

// fits tells whether a table can hold a row: a text must not be too long, and an element of a list must not have what parts elements.
func fits(row map[string]any) bool {
	for _, value := range row {
		switch v := value.(type) {
		case string:
			if len(v) > maxImportText {
				return false
			}
		case []string:
			size := 0
			for _, s := range v {
				size += len(s) + 1
				// A list whose only element is empty reads as a list of none.
				if s == "" || strings.ContainsRune(s, ImportArrayDelimiter) {
					return false
				}
			}
			if size > maxImportText {
				return false
			}
		case map[string]any:
			if !fits(v) {
				return false
			}
		}
	}
	return true
}
