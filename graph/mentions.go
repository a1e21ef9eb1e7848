package graph

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
)

// occurrence is one occurrence of a person or country in an article: its values as JSON, as the graph has them.
type occurrence struct {
	values [query.EvidenceValues]string
	kind   int   // which of the types of rows it means
	row    []any // whom or what it means
	id     any   // of that, where it was asked for
}

// paragraph is one paragraph of a body.
type paragraph struct {
	text         string
	start, index int // in UTF-16 code units
}

var errEvidence = errors.New("the graph has evidence that cannot be read")

// parseEvidence cuts the JSON of a mention's evidence, [[sentence, surface, start, end, part, paragraph, kind, rule, sentenceStart], ...], into its
// values. They are written as they stand, so there is no need to decode them.
func parseEvidence(text string) ([]occurrence, error) {
	var list []occurrence
	s := scanner{text: text}
	if !s.take('[') {
		return nil, errEvidence
	}
	for !s.take(']') {
		if len(list) > 0 && !s.take(',') || !s.take('[') {
			return nil, errEvidence
		}
		var o occurrence
		for i := range o.values {
			if i > 0 && !s.take(',') {
				return nil, errEvidence
			}
			if o.values[i] = s.value(); o.values[i] == "" {
				return nil, errEvidence
			}
		}
		if !s.take(']') {
			return nil, errEvidence
		}
		list = append(list, o)
	}
	return list, nil
}

// scanner reads JSON as the loader writes it, without spaces.
type scanner struct {
	text string
	at   int
}

func (s *scanner) take(b byte) bool {
	if s.at >= len(s.text) || s.text[s.at] != b {
		return false
	}
	s.at++
	return true
}

// value reads a text or a number; "" for anything else.
func (s *scanner) value() string {
	start := s.at
	if s.take('"') {
		for ; s.at < len(s.text); s.at++ {
			switch s.text[s.at] {
			case '\\':
				s.at++
			case '"':
				s.at++
				return s.text[start:s.at]
			}
		}
		return ""
	}
	for s.at < len(s.text) && (s.text[s.at] >= '0' && s.text[s.at] <= '9' || s.text[s.at] == '-') {
		s.at++
	}
	return s.text[start:s.at]
}

// evidence writes the occurrences that a mention has.
func (w *writer) evidence(o *op, column any) bool {
	text, ok := column.(string)
	if !ok {
		return w.raw("[]")
	}
	list, err := parseEvidence(text)
	if err != nil {
		return w.fail(err)
	}
	return w.occurrences(o.items[0], list)
}

func (w *writer) occurrences(item *op, list []occurrence) bool {
	before := w.part
	defer func() { w.part = before }()
	return w.items(len(list), func(i int) bool {
		w.part = &list[i]
		return w.object(item, nil)
	})
}

// partOf writes a value of the occurrence or paragraph at hand.
func (w *writer) partOf(o *op) bool {
	if o.def.Codec == query.PartOf {
		return w.raw(w.part.values[o.def.Place])
	}
	if o.def.Place == 0 {
		w.buf = appendText(w.buf, w.paragraph.text)
	} else {
		w.buf = strconv.AppendInt(w.buf, int64(w.paragraph.start), 10)
	}
	return true
}

// parts are the texts of an article in their order.
var parts = []string{`"` + string(newsgraph.PartTitle) + `"`, `"` + string(newsgraph.PartCaption) + `"`, `"` + string(newsgraph.PartBody) + `"`}

// mentions writes every occurrence of all that an article mentions, in the order of the text; within a paragraph at hand only its
// own.
func (w *writer) mentions(o *op, types []any) bool {
	var within *paragraph
	if o.child.Edge.Name == "Paragraph.mentions" {
		within = w.paragraph
	}
	all, err := gathered(types, within)
	if err != nil {
		return w.fail(err)
	}
	return w.occurrences(o.items[0], all)
}

// gathered are the occurrences of all that an article mentions, in the order of the text; within a paragraph only its own.
func gathered(types []any, within *paragraph) ([]occurrence, error) {
	var all []occurrence
	for kind, rows := range types {
		for _, pair := range rowOf(rows) {
			pair := rowOf(pair)
			text, ok := pair[0].(string)
			if !ok {
				continue
			}
			list, err := parseEvidence(text)
			if err != nil {
				return nil, err
			}
			for _, occurrence := range list {
				if within != nil && (occurrence.values[query.InPart] != parts[len(parts)-1] || occurrence.values[query.InParagraph] != strconv.Itoa(within.index)) {
					continue
				}
				occurrence.kind, occurrence.row = kind, rowOf(pair[1])
				if len(pair) > 2 {
					occurrence.id = pair[2]
				}
				all = append(all, occurrence)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b occurrence) int {
		if d := slices.Index(parts, a.values[query.InPart]) - slices.Index(parts, b.values[query.InPart]); d != 0 {
			return d
		}
		x, _ := strconv.Atoi(a.values[query.InStart])
		y, _ := strconv.Atoi(b.values[query.InStart])
		return x - y
	})
	return all, nil
}

// paragraphs writes the paragraphs of a body.
func (w *writer) paragraphs(o *op, row []any) bool {
	body, ok := row[o.places[0]].(string)
	if !ok {
		return w.fail(fmt.Errorf("%s: an article without a body", o.name))
	}
	before := w.paragraph
	defer func() { w.paragraph = before }()
	start := 0
	texts := paragraphsOf(body)
	return w.items(len(texts), func(i int) bool {
		w.paragraph = &paragraph{texts[i], start, i}
		start += utf16Length(texts[i]) + len(newsgraph.ParagraphBreak)
		return w.object(o.items[0], row)
	})
}

func paragraphsOf(body string) []string {
	if body == "" {
		return nil
	}
	return strings.Split(body, newsgraph.ParagraphBreak)
}

// utf16Length is the length of a text in UTF-16 code units.
func utf16Length(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}
