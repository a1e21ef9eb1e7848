// Package testimony keeps in one text what an article states of people, as articles in the graph have it (docs/design.md, Who is who).
package testimony

import (
	"encoding/base64"
	"encoding/binary"
	"errors"

	"github.com/newsgraph/newsgraph"
)

// People is what an article states of people, by the names that it gives them, and who is meant by these.
type People struct {
	People  []newsgraph.PersonInArticle
	Authors []newsgraph.Byline // Person has ID and Name only
	Offices []newsgraph.OfficeStatement
	Quotes  []newsgraph.Quote
	Names   []string // ids of those that are not the person's
	Whose   []string // whose each of them is
}

// errDamaged says that a text is none that Encode gave.
var errDamaged = errors.New("not what an article states of people")

// Encode gives the text. Each string stands in it once, as a mention has its sentence again that others have too, and the rest are small numbers: so it is half as
// long as a gob. It is a text and no list of bytes, because these are written as so many numbers where the graph is imported.
func (p *People) Encode() string {
	w := &writer{at: make(map[string]int)}
	p.visit(w)
	out := binary.AppendUvarint(make([]byte, 0, w.length+len(w.numbers)+2*len(w.texts)), uint64(len(w.texts)))
	for _, text := range w.texts {
		out = binary.AppendUvarint(out, uint64(len(text)))
		out = append(out, text...)
	}
	return base64.RawStdEncoding.EncodeToString(append(out, w.numbers...))
}

// Decode reads what Encode gave.
func Decode(text string) (*People, error) {
	bytes, err := base64.RawStdEncoding.DecodeString(text)
	if err != nil {
		return nil, errDamaged
	}
	r := &reader{numbers: bytes}
	for range r.count() {
		length := r.count()
		if r.damaged {
			break
		}
		r.texts = append(r.texts, string(r.numbers[:length]))
		r.numbers = r.numbers[length:]
	}
	p := &People{}
	p.visit(r)
	if r.damaged || len(r.numbers) > 0 {
		return nil, errDamaged
	}
	return p, nil
}

// visitor writes or reads values one after the other.
type visitor interface {
	text(s *string)
	number(n *int)
	// size visits how many elements a list has.
	size(n int) int
}

func (p *People) visit(v visitor) {
	list(v, &p.People, func(p *newsgraph.PersonInArticle) {
		v.text(&p.ID)
		v.text(&p.Name)
		v.number(&p.Count)
		texts(v, &p.Kinds)
		texts(v, &p.Forms)
		list(v, &p.Evidence, func(e *newsgraph.Evidence) { evidence(v, e) })
	})
	list(v, &p.Authors, func(b *newsgraph.Byline) {
		if b.Person == nil {
			b.Person = &newsgraph.Person{}
		}
		v.text(&b.Person.ID)
		v.text(&b.Person.Name)
		text(v, &b.Role)
		v.text(&b.City)
	})
	list(v, &p.Offices, func(o *newsgraph.OfficeStatement) {
		v.text(&o.PersonID)
		v.text(&o.Title)
		v.text(&o.Country)
		v.text(&o.Organization)
		text(v, &o.Status)
		evidence(v, &o.Evidence)
	})
	list(v, &p.Quotes, func(q *newsgraph.Quote) {
		v.text(&q.SpeakerID)
		v.text(&q.Text)
		v.number(&q.Start)
		v.number(&q.End)
		text(v, &q.Part)
		v.number(&q.Paragraph)
		v.text(&q.Verb)
		texts(v, &q.Countries)
		evidence(v, &q.Evidence)
	})
	texts(v, &p.Names)
	texts(v, &p.Whose)
}

func evidence(v visitor, e *newsgraph.Evidence) {
	v.text(&e.Sentence)
	v.text(&e.Surface)
	v.number(&e.Start)
	v.number(&e.End)
	text(v, &e.Part)
	v.number(&e.Paragraph)
	text(v, &e.Kind)
	v.text(&e.Rule)
	v.number(&e.SentenceStart)
}

func text[S ~string](v visitor, s *S) {
	plain := string(*s)
	v.text(&plain)
	*s = S(plain)
}

func texts[S ~string](v visitor, all *[]S) {
	list(v, all, func(s *S) { text(v, s) })
}

// list visits the elements of a list. One without any is nil.
func list[E any](v visitor, all *[]E, visit func(*E)) {
	n := v.size(len(*all))
	if n > len(*all) {
		*all = make([]E, n)
	}
	for i := range *all {
		visit(&(*all)[i])
	}
}

type writer struct {
	texts   []string
	at      map[string]int // where each text stands
	length  int            // of all texts
	numbers []byte
}

func (w *writer) text(s *string) {
	i, found := w.at[*s]
	if !found {
		i = len(w.texts)
		w.at[*s] = i
		w.texts = append(w.texts, *s)
		w.length += len(*s)
	}
	w.size(i)
}

func (w *writer) number(n *int) { w.numbers = binary.AppendVarint(w.numbers, int64(*n)) }

func (w *writer) size(n int) int {
	w.numbers = binary.AppendUvarint(w.numbers, uint64(n))
	return n
}

type reader struct {
	texts   []string
	numbers []byte
	damaged bool
}

// count reads a number of things that follow, each of a byte or more.
func (r *reader) count() int {
	n, width := binary.Uvarint(r.numbers)
	if r.damaged || width <= 0 || n > uint64(len(r.numbers)-width) {
		r.damaged = true
		return 0
	}
	r.numbers = r.numbers[width:]
	return int(n)
}

func (r *reader) size(int) int { return r.count() }

func (r *reader) text(s *string) {
	i, width := binary.Uvarint(r.numbers)
	if r.damaged || width <= 0 || i >= uint64(len(r.texts)) {
		r.damaged = true
		return
	}
	r.numbers = r.numbers[width:]
	*s = r.texts[i]
}

func (r *reader) number(n *int) {
	value, width := binary.Varint(r.numbers)
	if r.damaged || width <= 0 {
		r.damaged = true
		return
	}
	r.numbers = r.numbers[width:]
	*n = int(value)
}
