package write

import (
	"bufio"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// tally adds up what articles contribute to each of many things, by key. What memory does not hold waits in files, each in the
// order of the keys, that are read side by side in the end; so a million articles take no more memory than some ten thousand.
type tally[V any] struct {
	file  string               // name of the files, without their numbers
	most  int                  // what memory holds: keys, or contributions where each takes memory
	lists bool                 // each contribution takes memory of its own
	add   func(sum *V, more V) // adds what was counted apart; it need not be in the order of counting
	pack  func(b []byte, sum *V) []byte
	take  func(p *packed) V // reads what pack appended
	sums  map[string]*V     // what memory holds
	held  int               // contributions in sums
	runs  []string          // files
	value []byte
}

// newTally is a tally with the methods of a pointer to V as its functions.
func newTally[V any, P interface {
	*V
	add(more V)
	pack(b []byte) []byte
	take(p *packed)
}](dir, name string, most int,
) *tally[V] {
	return &tally[V]{
		file: filepath.Join(dir, name), most: most, sums: make(map[string]*V),
		add:  func(sum *V, more V) { P(sum).add(more) },
		pack: func(b []byte, sum *V) []byte { return P(sum).pack(b) },
		take: func(p *packed) (sum V) {
			P(&sum).take(p)
			return sum
		},
	}
}

// ofLists is the same tally, of which each contribution takes memory.
func (t *tally[V]) ofLists() *tally[V] {
	t.lists = true
	return t
}

// at is where what is known of a key is to be added. It must be used before the next call.
func (t *tally[V]) at(key string) (*V, error) {
	sum := t.sums[key]
	if sum != nil && !t.lists {
		return sum, nil
	}
	held := len(t.sums)
	if t.lists {
		held = t.held
	}
	if held >= t.most {
		if err := t.spill(); err != nil {
			return nil, err
		}
		sum = nil
	}
	t.held++
	if sum == nil {
		sum = new(V)
		t.sums[key] = sum
	}
	return sum, nil
}

// spill writes what memory holds to a file.
func (t *tally[V]) spill() (err error) {
	name := fmt.Sprintf("%s-%d.run", t.file, len(t.runs))
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out := bufio.NewWriterSize(file, 1<<16)
	for _, key := range sortedKeys(t.sums) {
		t.value = t.pack(t.value[:0], t.sums[key])
		if err := writeRun(out, key, t.value); err != nil {
			return err
		}
	}
	t.runs = append(t.runs, name)
	t.sums, t.held = make(map[string]*V), 0
	return out.Flush()
}

// each gives all keys in order with what their sums come to, and forgets them.
func (t *tally[V]) each(yield func(key string, sum *V) error) error {
	if len(t.runs) == 0 {
		for _, key := range sortedKeys(t.sums) {
			if err := yield(key, t.sums[key]); err != nil {
				return err
			}
			delete(t.sums, key)
		}
		return nil
	}
	if err := t.spill(); err != nil {
		return err
	}
	var heads runs
	for _, name := range t.runs {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close() // nothing was written
		r := &run{in: bufio.NewReaderSize(file, 1<<15)}
		if err := r.next(); err != nil { // none is empty
			return fmt.Errorf("read %s: %w", name, err)
		}
		heads = append(heads, r)
	}
	heap.Init(&heads)
	for len(heads) > 0 {
		key := heads[0].key
		var sum V
		for first := true; len(heads) > 0 && heads[0].key == key; first = false {
			p := &packed{rest: heads[0].value}
			more := t.take(p)
			if p.damaged {
				return fmt.Errorf("read what was counted of %q: %w", key, errPacked)
			}
			if first {
				sum = more
			} else {
				t.add(&sum, more)
			}
			switch err := heads[0].next(); {
			case errors.Is(err, io.EOF):
				heap.Pop(&heads)
			case err != nil:
				return fmt.Errorf("read what was counted: %w", err)
			default:
				heap.Fix(&heads, 0)
			}
		}
		if err := yield(key, &sum); err != nil {
			return err
		}
	}
	for _, name := range t.runs {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	t.runs = nil
	return nil
}

// writeRun writes what run reads.
func writeRun(out *bufio.Writer, key string, value []byte) error {
	line := appendText(out.AvailableBuffer(), key)
	line = binary.AppendUvarint(line, uint64(len(value)))
	_, err := out.Write(append(line, value...))
	return err
}

// run reads one of the files.
type run struct {
	in    *bufio.Reader
	key   string
	value []byte // of the key, packed
}

// next reads the next key, io.EOF where there is none.
func (r *run) next() error {
	key, err := r.bytes(nil)
	if err != nil {
		return err
	}
	r.key = string(key)
	r.value, err = r.bytes(r.value)
	return within(err)
}

// bytes reads a length and as many bytes, into buffer if they fit.
func (r *run) bytes(buffer []byte) ([]byte, error) {
	length, err := binary.ReadUvarint(r.in)
	if err != nil {
		return nil, err
	}
	if uint64(cap(buffer)) < length {
		buffer = make([]byte, length)
	}
	buffer = buffer[:length]
	_, err = io.ReadFull(r.in, buffer)
	return buffer, within(err)
}

// within is the error where a file ends in the middle of something.
func within(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// runs are a heap, with the least key in front.
type runs []*run

func (r runs) Len() int           { return len(r) }
func (r runs) Less(i, j int) bool { return r[i].key < r[j].key }
func (r runs) Swap(i, j int)      { r[i], r[j] = r[j], r[i] }
func (r *runs) Push(x any)        { *r = append(*r, x.(*run)) }

func (r *runs) Pop() any {
	last := len(*r) - 1
	x := (*r)[last]
	*r = (*r)[:last]
	return x
}
