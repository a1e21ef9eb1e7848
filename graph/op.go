package graph

import (
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph/internal/query"
)

// opKind says what an op writes.
type opKind int

const (
	writeObject         opKind = iota // an object with its fields
	writeConstant                     // text
	writeScalar                       // the column, as its codec says
	writeExcerpt                      // the beginning of the column, as long as an argument says
	writeSame                         // an object that reads from the same row; null where its column is, if it has one
	writeEvidence                     // a list of occurrences from the column
	writeParagraphs                   // a list of paragraphs from the column
	writePart                         // one of the values of the occurrence or paragraph at hand
	writeEntity                       // what the occurrence at hand means
	writeList                         // the child's rows
	writeOne                          // the child's row
	writeByID                         // the child's rows by the ids that were asked for
	writeMentions                     // the child's rows, one item for each occurrence
	writeEither                       // the child's row, of whatever type it is
	writeSharedEvidence               // a list of occurrences from the first column, narrowed by the second
	writeSentences                    // the child's rows, one item for each sentence with occurrences
	writeSentenceText                 // the sentence at hand
	writeSentenceEnd
	writeSentenceMentions // the occurrences in the sentence at hand
	writePage             // the child's page
	writeItems            // the items of the page at hand
	writeTotal
	writeCounted // how many articles the page at hand was counted from
	writeExact   // whether that was all of them, or the total is exact
	writePageInfo
	writeHasNext
	writeHasPrevious
	writeStartCursor
	writeEndCursor
	writeCursor     // of the row
	writeMixed      // the child's rows, of several types
	writeHighlights // a list of texts cut into pieces, from the columns
	writeHighlight  // one of the values of the highlight at hand
	writePieces     // those of the highlight at hand, or of the columns
	writePiece      // one of the values of the piece at hand
	writeTimeline   // the child's
	writeBuckets    // the buckets of the timeline at hand
	writePartOfTimeline
	writePartOfBucket
)

// op writes one value of the response. Ops hang together as the response does.
type op struct {
	kind     opKind
	name     string // response key
	key      []byte // the same as JSON, with its colon
	nonNull  bool
	typeName string
	text     string
	def      *query.SchemaField
	fields   []*op        // of an object
	items    []*op        // what a list is made of, for each type of row
	child    *query.Field // whose rows are written
	argument *ast.Field   // whose arguments are read when it is written
	row      *query.Rows
	columns  []query.Column
	places   []int // of the columns in the row
}

// resolve finds the places of the columns, which the finished tree decides.
func (o *op) resolve() error {
	o.places = make([]int, len(o.columns))
	for i, c := range o.columns {
		o.places[i] = slices.Index(o.row.Columns, c)
		if o.places[i] < 0 {
			return fmt.Errorf("%s: the row has no column %s", o.name, c.Property)
		}
	}
	return nil
}

// weight is how many bytes an op writes as a rule, what hangs below it multiplied.
func (o *op) weight(args []query.Args) int64 {
	var below int64
	for _, f := range o.fields {
		below = saturated(below, f.weight(args))
	}
	var most int64 // of several types one is written
	for _, item := range o.items {
		most = max(most, item.weight(args))
	}
	below = saturated(below, most)
	own := int64(len(o.key))
	if o.def != nil {
		own = int64(o.def.Weight())
	}
	times := int64(1)
	switch o.kind {
	case writeItems, writeList, writeMentions, writeSentences, writeByID, writeMixed:
		times = int64(fieldSize(o.child, &args[o.child.Index]))
	case writeEvidence, writeSharedEvidence:
		return own * int64(max(1, len(o.items[0].fields))) // as the column weighs
	case writeParagraphs:
		times = typicalParagraphs
	case writeSentenceMentions:
		times = typicalInSentence
	case writeHighlights:
		// What is read weighs more than what is written of it.
		return saturated(own, multiplied(shownSentences, below))
	case writeBuckets:
		times = query.MaxBuckets
	}
	return saturated(own, multiplied(times, below))
}

// shownSentences is how many sentences of a body are shown at most.
const shownSentences = 3

// typicalParagraphs is how many paragraphs a news agency's article has.
const typicalParagraphs = 12

// typicalInSentence is how many people and countries a sentence names that names any.
const typicalInSentence = 3

// fieldSize is how many rows a field can bring back, or as a rule does where it has no pages.
func fieldSize(f *query.Field, a *query.Args) int {
	switch f.Edge.Shape {
	case query.Page:
		return a.Size()
	case query.List:
		switch f.Edge.Source.(type) {
		case query.ByID:
			return len(a.Asked)
		case query.CountedBy, query.RisingBy:
			return a.First
		}
		if f.Edge.Mixed() {
			return a.First
		}
		return f.Edge.Typical
	default:
		return 1
	}
}

// enough is so much that more makes no difference; sums and products stop there instead of overflowing.
const enough = int64(1) << 40

func saturated(a, b int64) int64 { return min(a+b, enough) }

func multiplied(a, b int64) int64 {
	if a != 0 && b > enough/a {
		return enough
	}
	return a * b
}
