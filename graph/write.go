package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
	"github.com/newsgraph/newsgraph/internal/search"
)

// writer turns the answer of a statement into the JSON of a response.
type writer struct {
	buf       []byte
	args      []query.Args
	variables map[string]any
	path      []step
	errs      []error
	page      *page        // at hand
	part      *occurrence  // at hand
	paragraph *paragraph   // at hand
	sentence  []occurrence // at hand, each occurrence in it
	highlight *highlight   // at hand
	piece     *search.Piece
	timeline  *timeline     // at hand
	lengths   map[*op]int   // of excerpts
	written   *atomic.Int64 // bytes of the request's answers
}

// step is an element of a response's path: a name, or an index where that is empty.
type step struct {
	name  string
	index int
}

// page is one page of a connection.
type page struct {
	rows           []any
	total          any
	counted, exact any // of one that was counted; of a search only whether the total is exact
	next, previous bool
	list           string // which its cursors belong to
	filter         *query.Filter
}

func (w *writer) push(s step) { w.path = append(w.path, s) }
func (w *writer) pop()        { w.path = w.path[:len(w.path)-1] }

// fail notes an error at the place that is being written. What it is written into becomes null, or what that is in.
func (w *writer) fail(err error) bool {
	path := make(ast.Path, len(w.path))
	for i, s := range w.path {
		if s.name == "" {
			path[i] = ast.PathIndex(s.index)
		} else {
			path[i] = ast.PathName(s.name)
		}
	}
	w.errs = append(w.errs, &gqlerror.Error{Err: err, Message: err.Error(), Path: path})
	return false
}

func (w *writer) raw(text string) bool {
	w.buf = append(w.buf, text...)
	return true
}

func (w *writer) null(o *op) bool {
	if o.nonNull {
		return w.fail(fmt.Errorf("the graph has no value for %s", o.name))
	}
	return w.raw("null")
}

// field writes the value of a field of an object.
func (w *writer) field(o *op, row []any) bool {
	start := len(w.buf)
	if w.value(o, row) {
		return true
	}
	w.buf = w.buf[:start]
	return !o.nonNull && w.raw("null")
}

func (w *writer) value(o *op, row []any) bool {
	switch o.kind {
	case writeConstant:
		w.buf = appendText(w.buf, o.text)
		return true
	case writeScalar:
		return w.scalar(o, row[o.places[0]])
	case writeExcerpt:
		return w.excerpt(o, row[o.places[0]])
	case writeSame:
		if len(o.places) > 0 && row[o.places[0]] == nil {
			return w.null(o)
		}
		return w.object(o.items[0], row)
	case writePart:
		return w.partOf(o)
	case writeEvidence:
		return w.evidence(o, row[o.places[0]])
	case writeSharedEvidence:
		return w.sharedEvidence(o, row)
	case writeParagraphs:
		return w.paragraphs(o, row)
	case writeSentenceText:
		return w.raw(w.sentence[0].values[query.InSentence])
	case writeSentenceEnd:
		return w.sentenceEnd()
	case writeSentenceMentions:
		return w.occurrences(o.items[0], w.sentence)
	case writeEntity:
		return w.object(o.items[w.part.kind], w.part.row)
	case writeCursor:
		return w.cursor(o.child.Edge.ListName(o.child.Order.Field), row[o.places[0]])
	case writeItems:
		if o.child.Edge.Mixed() {
			return w.mixed(o, w.page.rows)
		}
		return w.list(w.page.rows, func(row []any) bool { return w.object(o.items[0], row) })
	case writeTotal:
		return w.scalar(o, w.page.total)
	case writeCounted:
		return w.scalar(o, w.page.counted)
	case writeExact:
		return w.scalar(o, w.page.exact)
	case writeHighlights:
		return w.highlights(o, row)
	case writeHighlight:
		return w.raw(w.highlight.field)
	case writePieces:
		return w.pieces(o, row)
	case writePiece:
		return w.partOfPiece(o)
	case writePageInfo:
		return w.object(o, row)
	case writeHasNext:
		w.buf = strconv.AppendBool(w.buf, w.page.next)
		return true
	case writeHasPrevious:
		w.buf = strconv.AppendBool(w.buf, w.page.previous)
		return true
	case writeStartCursor, writeEndCursor:
		return w.endCursor(o)
	case writeTimeline:
		return w.timelineOf(o, row[o.child.Column])
	case writePartOfTimeline:
		return w.partOfTimeline(o)
	case writeBuckets:
		return w.buckets(o)
	case writePartOfBucket:
		return w.partOfBucket(o)
	default:
		return w.below(o, row[o.child.Column])
	}
}

// below writes what a field that leads to other rows brought back.
func (w *writer) below(o *op, answer any) bool {
	list, ok := answer.([]any)
	if !ok {
		return w.fail(fmt.Errorf("%s: the statement brought back %T", o.name, answer))
	}
	switch o.kind {
	case writeOne:
		if len(list) == 0 {
			return w.null(o)
		}
		return w.object(o.items[0], rowOf(list[0]))
	case writeEither:
		for kind, rows := range list {
			if rows := rowOf(rows); len(rows) > 0 {
				return w.object(o.items[kind], rowOf(rows[0]))
			}
		}
		return w.null(o)
	case writeMentions:
		return w.mentions(o, list)
	case writeSentences:
		return w.sentences(o, list)
	case writeByID:
		return w.oneByID(o, list, w.args[o.child.Index].Asked[0])
	case writePage:
		return w.pageOf(o, list)
	case writeMixed:
		return w.mixed(o, list)
	default:
		return w.list(list, func(row []any) bool { return w.object(o.items[0], row) })
	}
}

// oneByID writes what was found by an id.
func (w *writer) oneByID(o *op, types []any, id string) bool {
	for kind, pairs := range types {
		for _, pair := range rowOf(pairs) {
			if pair := rowOf(pair); pair[0] == id {
				return w.object(o.items[kind], rowOf(pair[1]))
			}
		}
	}
	return w.raw("null")
}

func rowOf(v any) []any {
	row, _ := v.([]any)
	return row
}

func (w *writer) object(o *op, row []any) bool {
	w.buf = append(w.buf, '{')
	for i, f := range o.fields {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, f.key...)
		w.push(step{name: f.name})
		ok := w.field(f, row)
		w.pop()
		if !ok {
			return false
		}
	}
	w.buf = append(w.buf, '}')
	return true
}

// list writes a list of rows, without nulls.
func (w *writer) list(rows []any, item func([]any) bool) bool {
	return w.items(len(rows), func(i int) bool { return item(rowOf(rows[i])) })
}

// items writes a list without nulls, of so many items.
func (w *writer) items(n int, item func(i int) bool) bool {
	w.buf = append(w.buf, '[')
	for i := range n {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.push(step{index: i})
		ok := item(i)
		w.pop()
		if !ok {
			return false
		}
	}
	w.buf = append(w.buf, ']')
	return true
}

// pageOf cuts a page to its size, since one more item than that may have been read, and turns one round that was read backwards.
func (w *writer) pageOf(o *op, answer []any) bool {
	a := &w.args[o.child.Index]
	whole := answer // with what is counted beside the page
	if len(o.child.Beside) > 0 {
		answer = rowOf(whole[0])
	}
	p := page{list: o.child.Edge.ListName(o.child.Order.Field), total: answer[1], filter: a.Filter}
	p.rows, _ = answer[0].([]any)
	if len(answer) > 2 && answer[2] == true {
		return w.fail(&newsgraph.LimitError{
			What: "rows to look through for " + o.name, Asked: int64(a.Scan) + 1, Allowed: int64(a.Scan),
			Advice: "narrow the filter, for example by publishedAt or by somebody rarer",
		})
	}
	if len(answer) > 3 {
		p.exact = answer[3]
	}
	if len(answer) > 4 {
		p.counted = answer[4]
	}
	more := len(p.rows) > a.Size()
	if more {
		p.rows = p.rows[:a.Size()]
	}
	if a.Last > 0 {
		// The rows may be written for another alias too.
		p.rows = slices.Clone(p.rows)
		slices.Reverse(p.rows)
	}
	// A cursor was given out for an item, so there is something on its far side.
	p.previous, p.next = a.After != "", a.Before != ""
	if a.Last > 0 {
		p.previous = p.previous || more
	} else {
		p.next = p.next || more
	}
	before := w.page
	w.page = &p
	ok := w.object(o, whole)
	w.page = before
	return ok
}

func (w *writer) cursor(list string, key any) bool {
	text, ok := key.(string)
	if !ok {
		return w.fail(fmt.Errorf("a place in a list is %T", key))
	}
	w.buf = appendText(w.buf, encodeCursor(list, text))
	return true
}

func (w *writer) endCursor(o *op) bool {
	if len(w.page.rows) == 0 {
		return w.null(o)
	}
	i := 0
	if o.kind == writeEndCursor {
		i = len(w.page.rows) - 1
	}
	row := rowOf(w.page.rows[i])
	if o.child.Edge.Mixed() {
		return w.cursor(w.page.list, row[inKey])
	}
	return w.cursor(w.page.list, row[o.places[0]])
}

// scalar writes one value as its codec says.
func (w *writer) scalar(o *op, v any) bool {
	switch o.def.Codec {
	case query.Texts:
		list, _ := v.([]any)
		w.buf = append(w.buf, '[')
		for i, x := range list {
			if i > 0 {
				w.buf = append(w.buf, ',')
			}
			text, _ := x.(string)
			w.buf = appendText(w.buf, text)
		}
		w.buf = append(w.buf, ']')
		return true
	case query.OrEmpty:
		text, _ := v.(string)
		w.buf = appendText(w.buf, text)
		return true
	case query.OrElse:
		if v == nil {
			v = o.def.Text
		}
	case query.Upper:
		if text, ok := v.(string); ok {
			v = strings.ToUpper(text)
		}
	}
	switch v := v.(type) {
	case nil:
		return w.null(o)
	case string:
		w.buf = appendText(w.buf, v)
	case int64:
		w.buf = strconv.AppendInt(w.buf, v, 10)
	case float64:
		w.buf = strconv.AppendFloat(w.buf, v, 'g', -1, 64)
	case bool:
		w.buf = strconv.AppendBool(w.buf, v)
	case time.Time:
		w.buf = append(w.buf, '"')
		w.buf = v.UTC().AppendFormat(w.buf, time.RFC3339)
		w.buf = append(w.buf, '"')
	default:
		return w.fail(fmt.Errorf("%s: the graph has a %T", o.name, v))
	}
	return true
}

// maxExcerpt bounds the length of an excerpt.
const maxExcerpt = 2000

func excerptLength(v values) (int, error) {
	n, err := v.number("length")
	switch {
	case err != nil:
		return 0, err
	case n == nil || *n < 1 || *n > maxExcerpt:
		return 0, v.wrong("length", "must be 1 to %d", maxExcerpt)
	}
	return *n, nil
}

func (w *writer) excerpt(o *op, body any) bool {
	length, known := w.lengths[o]
	if !known {
		var err error
		if length, err = excerptLength(values{of: o.argument.ArgumentMap(w.variables)}); err != nil {
			return w.fail(err)
		}
		if w.lengths == nil {
			w.lengths = make(map[*op]int)
		}
		w.lengths[o] = length
	}
	text, _ := body.(string)
	w.buf = appendText(w.buf, newsgraph.Excerpt(text, length))
	return true
}

// appendText writes a text as JSON (RFC 8259, section 7).
func appendText(buf []byte, text string) []byte {
	const hex = "0123456789abcdef"
	buf = append(buf, '"')
	start := 0
	for i := 0; i < len(text); {
		b := text[i]
		if b >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				buf = append(append(buf, text[start:i]...), `\ufffd`...)
				start = i + 1
			}
			i += size
			continue
		}
		if b >= ' ' && b != '"' && b != '\\' {
			i++
			continue
		}
		buf = append(buf, text[start:i]...)
		switch b {
		case '"', '\\':
			buf = append(buf, '\\', b)
		case '\n':
			buf = append(buf, '\\', 'n')
		case '\r':
			buf = append(buf, '\\', 'r')
		case '\t':
			buf = append(buf, '\\', 't')
		default:
			buf = append(buf, '\\', 'u', '0', '0', hex[b>>4], hex[b&15])
		}
		i++
		start = i
	}
	return append(append(buf, text[start:]...), '"')
}
