package format

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
)

// jsonObjects makes articles of JSON objects, however they come.
type jsonObjects struct {
	md      *markdown
	mapping Mapping
}

// article reads one object.
func (j jsonObjects) article(object map[string]any) (Draft, error) {
	if isExact(object) {
		return exactDraft(object)
	}
	if isNinjs(object) {
		return j.ninjs(object)
	}
	return newFields(object, j.mapping, "object").draft(j.md)
}

// read reads one object into a record: an article, or a decision made by hand.
func (j jsonObjects) read(object map[string]any, rec *Record) (err error) {
	if decision, is := curationIn(object); is {
		rec.Curation, err = readCuration(decision)
		return err
	}
	rec.Draft, err = j.article(object)
	return err
}

// record reads the text of one value into a record.
func (j jsonObjects) record(text []byte, rec *Record) error {
	if _, invalid := invalidUTF8(text, 0); invalid != nil {
		return invalid
	}
	return Guard("reading", func() error {
		object, err := parseObject(text)
		if err != nil {
			return err
		}
		return j.read(object, rec)
	})
}

func parseObject(text []byte) (map[string]any, error) {
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		return nil, jsonError(err)
	}
	object, ok := value.(map[string]any)
	if !ok {
		return nil, errNoObject(value)
	}
	return object, nil
}

// parseLoosely reads JSON with line ends inside of strings, which many pages write.
func parseLoosely(text string) (value any, err error) {
	if err = json.Unmarshal([]byte(text), &value); err == nil {
		return value, nil
	}
	text = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, text)
	err = json.Unmarshal([]byte(text), &value)
	return value, err
}

// jsonError says in a user's words what is wrong with a line.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("not a JSON object: %s at byte %d", strings.TrimPrefix(syntax.Error(), "json: "), syntax.Offset)
	}
	return err
}

// wrappers are the keys of the list of articles, or of an object with such a list, in answers of web services and in exports.
var wrappers = map[string]bool{
	"articles": true, "results": true, "docs": true, "items": true, "data": true, "hits": true, "news": true, "stories": true,
	"entries": true, "posts": true, "documents": true, "value": true, "records": true, "rows": true, "response": true, "result": true,
	"@graph": true, "payload": true,
}

// graphKey is the list of a JSON-LD document, which holds pages and organisations beside articles.
const graphKey = "@graph"

// maxWrapperLevels bounds how deep a list of articles is looked for: {"response": {"results": [...]}} is two.
const maxWrapperLevels = 4

// wrapped gives the list of articles in an object that is itself none.
func wrapped(object map[string]any, level int) (list []any, key string) {
	if level == 0 || hasBody(object) {
		return nil, ""
	}
	for _, key := range sortedKeys(object) {
		if !wrappers[foldKey(key)] {
			continue
		}
		switch v := object[key].(type) {
		case []any:
			if len(v) > 0 {
				if _, ok := v[0].(map[string]any); ok {
					return v, key
				}
			}
		case map[string]any:
			if list, key := wrapped(v, level-1); list != nil {
				return list, key
			}
		}
	}
	return nil, ""
}

func hasBody(object map[string]any) bool {
	for key, value := range object {
		if _, ok := value.(string); ok && isBodyKey(key) {
			return true
		}
	}
	return false
}

func isBodyKey(key string) bool { return bodyKeys()[foldKey(key)] }

// bodyKeys are the folded keys that articles have their text under.
var bodyKeys = sync.OnceValue(func() map[string]bool {
	keys := make(map[string]bool)
	for _, key := range aliases[fieldBody] {
		keys[foldKey(key)] = true
	}
	return keys
})

// isOther reports an object of a JSON-LD graph that is something else than an article.
func isOther(object map[string]any) bool {
	kinds := stringsOf(object["@type"])
	return len(kinds) > 0 && !slices.ContainsFunc(kinds, isArticleType)
}

// isArticleType reports the types of schema.org for articles.
func isArticleType(kind string) bool {
	kind = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(kind, "http://"), "https://"), "schema.org/")
	return strings.HasSuffix(kind, "Article") || kind == "Report" || strings.HasSuffix(kind, "Posting")
}

// stringsOf gives a string, or those of a list.
func stringsOf(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, entry := range v {
			if s, ok := entry.(string); ok {
				all = append(all, s)
			}
		}
		return all
	}
	return nil
}

// jsonFormat reads JSON that is not one object a line: objects over several lines, arrays, and lists within objects. It holds
// one article at a time, however long the list is.
type jsonFormat struct{ jsonObjects }

func (f jsonFormat) Read(r io.Reader, yield func(Record) error) error {
	s := jsonStream{jsonFormat: f, r: bufio.NewReaderSize(r, 16*sniffBytes), line: 1, yield: yield}
	err := s.all()
	if errors.Is(err, errStopped) {
		return s.stopped
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// errStopped ends the reading when yield wants it.
var errStopped = errors.New("stopped")

// jsonStream finds where the objects begin and end. It counts brackets only: whether an object is right is seen when it is
// parsed, so that a bad one does not end the list.
type jsonStream struct {
	jsonFormat
	r       *bufio.Reader
	line    int   // of the next byte, from 1
	offset  int64 // of it
	yield   func(Record) error
	stopped error

	keeping bool
	kept    []byte // what was read since keeping began, at most maxRecordBytes and a byte
	told    int64  // offset up to which records took the file
}

// next reads a byte.
func (s *jsonStream) next() (byte, error) {
	b, err := s.r.ReadByte()
	if err != nil {
		return 0, err
	}
	s.offset++
	if b == '\n' {
		s.line++
	}
	if s.keeping && len(s.kept) <= maxRecordBytes {
		s.kept = append(s.kept, b)
	}
	return b, nil
}

// peek gives the next byte that is no white space, without reading it.
func (s *jsonStream) peek() (byte, error) {
	for {
		head, err := s.r.Peek(1)
		if err != nil {
			return 0, err
		}
		switch head[0] {
		case ' ', '\t', '\n', '\r':
			if _, err := s.next(); err != nil {
				return 0, err
			}
		default:
			return head[0], nil
		}
	}
}

func (s *jsonStream) keep() { s.keeping, s.kept = true, s.kept[:0] }

func (s *jsonStream) all() error {
	if head, _ := s.r.Peek(3); string(head) == "\ufeff" {
		s.r.Discard(3)
		s.offset += 3
	}
	for {
		c, err := s.peek()
		if err != nil {
			return err
		}
		switch c {
		case '{':
			err = s.top()
		case '[':
			s.next()
			err = s.list("")
		case ',':
			_, err = s.next()
		default:
			// Of what follows nothing is known to be JSON.
			return s.emit(Record{Line: s.line, Err: fmt.Errorf("not a JSON object: invalid character %q", c)})
		}
		if err != nil {
			return err
		}
	}
}

// top reads an object that is not in a list: an article, or what is around a list of them.
func (s *jsonStream) top() error {
	s.keep()
	line := s.line
	listed, err := s.members(0)
	cut := errors.Is(err, errCutString)
	if err != nil && !errors.Is(err, io.EOF) && !cut {
		return err
	}
	s.keeping = false
	if !listed {
		if told := s.article(line, ""); told != nil {
			return told
		}
	}
	if cut {
		return s.resume()
	}
	return err
}

// article emits the value that was kept.
func (s *jsonStream) article(line int, in string) error {
	rec := Record{Line: line}
	if len(s.kept) > maxRecordBytes {
		rec.Err = fmt.Errorf("object longer than %d MiB: no article", maxRecordBytes>>20)
		return s.emit(rec)
	}
	if in == graphKey {
		if object, err := parseObject(s.kept); err == nil && isOther(object) {
			return nil
		}
	}
	rec.Err = s.record(s.kept, &rec)
	return s.emit(rec)
}

func (s *jsonStream) emit(rec Record) error {
	rec.Bytes = s.offset - s.told
	s.told = s.offset
	if s.stopped = s.yield(rec); s.stopped != nil {
		return errStopped
	}
	return nil
}

// members reads an object, from its bracket on, and reports whether there was a list of articles in it.
func (s *jsonStream) members(level int) (listed bool, err error) {
	if _, err := s.next(); err != nil {
		return false, err
	}
	key, body := "", false
	for {
		c, err := s.peek()
		if err != nil {
			return listed, err
		}
		switch c {
		case '}':
			_, err := s.next()
			return listed, err
		case '"':
			if key, err = s.text(); err != nil {
				return listed, err
			}
			if c, err = s.peek(); err != nil {
				return listed, err
			}
			if c != ':' {
				continue
			}
			if _, err := s.next(); err != nil {
				return listed, err
			}
			found, err := s.member(key, level, body)
			listed = listed || found
			body = body || isBodyKey(key)
			if err != nil {
				return listed, err
			}
		case ',', ':', ']':
			_, err = s.next()
		default:
			err = s.value()
		}
		if err != nil {
			return listed, err
		}
	}
}

// member reads the value of a key.
func (s *jsonStream) member(key string, level int, body bool) (listed bool, err error) {
	c, err := s.peek()
	if err != nil {
		return false, err
	}
	if body || !wrappers[foldKey(key)] {
		return false, s.value()
	}
	switch {
	case c == '{' && level+1 < maxWrapperLevels:
		return s.members(level + 1)
	case c == '[':
		s.next()
		if c, err = s.peek(); err != nil {
			return false, err
		}
		if c != '{' {
			return false, s.rest(1)
		}
		s.keeping = false
		return true, s.list(foldKey(key))
	}
	return false, s.value()
}

// list reads the articles of an array, from after its bracket on.
func (s *jsonStream) list(in string) error {
	for {
		c, err := s.peek()
		if err != nil {
			if errors.Is(err, io.EOF) {
				return s.emit(Record{Line: s.line, Err: errors.New("the list is cut off: the file ends before its closing bracket")})
			}
			return err
		}
		switch c {
		case ']':
			_, err = s.next()
			return err
		case ',', '}', ':':
			_, err = s.next()
		default:
			err = s.element(in)
		}
		if err != nil {
			return err
		}
	}
}

// element reads one article of a list.
func (s *jsonStream) element(in string) error {
	line := s.line
	s.keep()
	err := s.value()
	s.keeping = false
	if err == nil || errors.Is(err, io.EOF) || errors.Is(err, errCutString) {
		if told := s.article(line, in); told != nil {
			return told
		}
	}
	if errors.Is(err, errCutString) {
		return s.resume()
	}
	return err
}

// resume goes on after a value whose end is not known, at the next line that begins with an object or ends the list.
func (s *jsonStream) resume() error {
	for {
		for c := byte(0); c != '\n'; {
			var err error
			if c, err = s.next(); err != nil {
				return err
			}
		}
		if c, err := s.peek(); err != nil || c == '{' || c == ']' {
			return err
		}
	}
}

// value reads a value of any kind.
func (s *jsonStream) value() error {
	c, err := s.peek()
	if err != nil {
		return err
	}
	switch c {
	case '{', '[':
		s.next()
		return s.rest(1)
	case '"':
		_, err := s.text()
		return err
	}
	for {
		head, err := s.r.Peek(1)
		if err != nil {
			return err
		}
		if strings.IndexByte(" \t\r\n,]}", head[0]) >= 0 {
			return nil
		}
		if _, err := s.next(); err != nil {
			return err
		}
	}
}

// rest reads to the bracket that closes so many open ones.
func (s *jsonStream) rest(depth int) error {
	for depth > 0 {
		c, err := s.peek()
		if err != nil {
			return err
		}
		if c == '"' {
			if _, err := s.text(); err != nil {
				return err
			}
			continue
		}
		switch c {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		if _, err := s.next(); err != nil {
			return err
		}
	}
	return nil
}

// errCutString is of a string whose closing quote is missing.
var errCutString = errors.New("a string without its closing quote")

// text reads a string, of which it gives the beginning, as keys are short. A line end is none of its characters, so that
// one whose closing quote is missing does not take in the rest of the file.
func (s *jsonStream) text() (string, error) {
	const most = 100
	if _, err := s.next(); err != nil {
		return "", err
	}
	var b strings.Builder
	for {
		head, err := s.r.Peek(1)
		if err != nil {
			return "", err
		}
		if head[0] == '\n' {
			return "", errCutString
		}
		c, err := s.next()
		if err != nil {
			return "", err
		}
		switch c {
		case '"':
			return b.String(), nil
		case '\\':
			if _, err := s.next(); err != nil {
				return "", err
			}
		}
		if b.Len() < most {
			b.WriteByte(c)
		}
	}
}
