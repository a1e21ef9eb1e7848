package graph

import (
	"fmt"
	"strconv"

	"github.com/newsgraph/newsgraph/internal/query"
	"github.com/newsgraph/newsgraph/internal/search"
)

// Rows of several types come with their type's number among the field's, and their place in the list.
const (
	inType = iota
	inKey
	inRow
)

// mixed writes a list of rows of several types.
func (w *writer) mixed(o *op, rows []any) bool {
	return w.list(rows, func(row []any) bool { return w.mixedRow(o, row) })
}

func (w *writer) mixedRow(o *op, row []any) bool {
	kind, ok := row[inType].(int64)
	if !ok || int(kind) >= len(o.items) {
		return w.fail(fmt.Errorf("%s: a row of the type %v", o.name, row[inType]))
	}
	return w.object(o.items[kind], rowOf(row[inRow]))
}

// highlight is a text in which something was found.
type highlight struct {
	field  string // JSON
	pieces []search.Piece
}

// highlights writes where a row has what was searched for.
func (w *writer) highlights(o *op, row []any) bool {
	q := w.args[o.child.Index].Search
	text := func(i int) string {
		s, _ := row[o.places[i]].(string)
		return s
	}
	var list []highlight
	if o.row.Type == query.Article {
		if pieces := q.Title(text(0)); anyMatched(pieces) {
			list = append(list, highlight{`"TITLE"`, pieces})
		}
		for _, pieces := range q.Body(text(1), shownSentences) {
			list = append(list, highlight{`"BODY"`, pieces})
		}
	} else if pieces := q.Name(fitting(q, text(2), row[o.places[3]], row[o.places[4]], []any{text(5)})); anyMatched(pieces) {
		list = append(list, highlight{`"NAME"`, pieces})
	}
	before := w.highlight
	defer func() { w.highlight = before }()
	return w.items(len(list), func(i int) bool {
		w.highlight = &list[i]
		return w.object(o.items[0], row)
	})
}

func anyMatched(pieces []search.Piece) bool {
	for _, p := range pieces {
		if p.Matched {
			return true
		}
	}
	return false
}

// fitting is the name, or else the first other form of it, that has all that was searched for, spelt so if there is one.
func fitting(q *search.Query, name string, others ...any) string {
	for _, near := range []bool{false, true} {
		if q.Fits(name, near) {
			return name
		}
		for _, list := range others {
			for _, form := range rowOf(list) {
				if form, ok := form.(string); ok && q.Fits(form, near) {
					return form
				}
			}
		}
	}
	return name
}

// pieces writes those of the highlight at hand, or of the name that a suggestion fits by.
func (w *writer) pieces(o *op, row []any) bool {
	var pieces []search.Piece
	if o.def.Codec == query.NamePieces {
		name, ok := row[o.places[0]].(string)
		if !ok {
			name, _ = row[o.places[1]].(string) // of an office
		}
		q := w.args[o.child.Index].Search
		pieces = q.Beginning(fitting(q, name, row[o.places[2]], row[o.places[3]], []any{row[o.places[4]]}))
	} else {
		pieces = w.highlight.pieces
	}
	before := w.piece
	defer func() { w.piece = before }()
	return w.items(len(pieces), func(i int) bool {
		w.piece = &pieces[i]
		return w.object(o.items[0], row)
	})
}

func (w *writer) partOfPiece(o *op) bool {
	if o.def.Place == query.PieceText {
		w.buf = appendText(w.buf, w.piece.Text)
	} else {
		w.buf = strconv.AppendBool(w.buf, w.piece.Matched)
	}
	return true
}
