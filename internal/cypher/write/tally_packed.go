package write

import (
	"encoding/binary"
	"errors"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// What a tally's files hold is packed by hand: a million articles make many millions of sums, and a gob walks over the types of each.

func appendText(b []byte, s string) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)))
	return append(b, s...)
}

func appendNumber(b []byte, n int) []byte { return binary.AppendVarint(b, int64(n)) }

// packed reads what was appended.
type packed struct {
	rest    []byte
	damaged bool
}

var errPacked = errors.New("damaged")

func (p *packed) number() int {
	n, width := binary.Varint(p.rest)
	if width <= 0 {
		p.damaged, p.rest = true, nil
		return 0
	}
	p.rest = p.rest[width:]
	return int(n)
}

func (p *packed) text() string {
	n, width := binary.Uvarint(p.rest)
	if width <= 0 || n > uint64(len(p.rest)-width) {
		p.damaged, p.rest = true, nil
		return ""
	}
	s := string(p.rest[width : width+int(n)])
	p.rest = p.rest[width+int(n):]
	return s
}

func (n *namedTally) pack(b []byte) []byte {
	b = appendNumber(b, n.Count)
	b = appendNumber(b, n.Written)
	b = appendText(appendText(b, n.First), n.Last)
	b = appendNumber(b, len(n.Forms))
	for form, count := range n.Forms {
		b = appendNumber(appendText(b, form), count)
	}
	return b
}

func (n *namedTally) take(p *packed) {
	n.Count, n.Written = p.number(), p.number()
	n.First, n.Last = p.text(), p.text()
	for range p.number() {
		n.name(map[string]int{p.text(): p.number()})
	}
}

func (t *pairTally) pack(b []byte) []byte { return appendText(appendNumber(b, t.Count), t.Newest) }
func (t *pairTally) take(p *packed)       { t.Count, t.Newest = p.number(), p.text() }

func (t *targetTally) pack(b []byte) []byte {
	loaded := 0
	if t.Loaded {
		loaded = 1
	}
	return appendText(appendText(appendNumber(b, loaded), t.First), t.URL)
}

func (t *targetTally) take(p *packed) { t.Loaded, t.First, t.URL = p.number() == 1, p.text(), p.text() }

func (t *lineTally) pack(b []byte) []byte {
	b = appendNumber(b, len(t.Places))
	for i := range t.Places {
		at := &t.Places[i]
		b = appendText(appendText(b, at.SortKey), at.Publisher)
		b = appendNumber(appendNumber(b, int(at.Print.Offset)), at.Print.Size)
	}
	return b
}

func (t *lineTally) take(p *packed) {
	for range p.number() {
		t.Places = append(t.Places, linePlace{p.text(), p.text(), printAt{int64(p.number()), p.number()}})
	}
}

// nameTally is what articles say of a name.
type nameTally struct{ identity.Name }

func (t *nameTally) add(more nameTally)   { t.Add(&more.Name, 1) }
func (t *nameTally) pack(b []byte) []byte { return appendText(appendText(b, t.ID), t.Encode()) }

func (t *nameTally) take(p *packed) {
	var err error
	t.Name, err = identity.Decode(p.text(), p.text())
	p.damaged = p.damaged || err != nil
}

func (o *officeTally) pack(b []byte) []byte {
	b = appendNumber(b, len(o.Holders))
	for id, h := range o.Holders {
		for _, s := range []string{id, h.Person, h.TitleKey, h.Target} {
			b = appendText(b, s)
		}
		b = appendNumber(b, len(h.Statements))
		for status, list := range h.Statements {
			b = appendNumber(appendText(b, string(status)), len(list))
			for _, sortKey := range list {
				b = appendText(b, sortKey)
			}
			last := h.Last[status]
			b = appendNumber(appendText(b, last.SortKey), len(last.Props))
			for property, value := range last.Props {
				b = appendText(b, property)
				switch v := value.(type) { // what officeEdges has
				case string:
					b = appendText(appendNumber(b, 0), v)
				case int:
					b = appendNumber(appendNumber(b, 1), v)
				}
			}
		}
	}
	return b
}

func (o *officeTally) take(p *packed) {
	o.Holders = make(map[string]*holderTally)
	for range p.number() {
		id := p.text()
		h := &holderTally{
			Person: p.text(), TitleKey: p.text(), Target: p.text(),
			Statements: make(map[newsgraph.OfficeStatus][]string), Last: make(map[newsgraph.OfficeStatus]statedLast),
		}
		o.Holders[id] = h
		for range p.number() {
			status := newsgraph.OfficeStatus(p.text())
			for range p.number() {
				h.Statements[status] = append(h.Statements[status], p.text())
			}
			last := statedLast{SortKey: p.text(), Props: make(map[string]any)}
			for range p.number() {
				property := p.text()
				if p.number() == 0 {
					last.Props[property] = p.text()
				} else {
					last.Props[property] = p.number()
				}
			}
			h.Last[status] = last
		}
	}
}
