package write

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// tally adds up what articles contribute to each of many things, by key. What memory does not hold waits in files, each in the
// order of the keys, that are read side by side in the end; so a million articles take no more memory than some ten thousand.
type tally[V any] struct {
	file string               // name of the files, without their numbers
	most int                  // keys that memory holds
	add  func(sum *V, more V) // adds what was counted apart; it need not be in the order of counting
	sums map[string]*V        // what memory holds
	runs []string             // files
}

// tallied is what stands in the files.
type tallied[V any] struct {
	Key string
	Sum V
}

func newTally[V any](dir, name string, most int, add func(sum *V, more V)) *tally[V] {
	return &tally[V]{file: filepath.Join(dir, name), most: most, add: add, sums: make(map[string]*V)}
}

// at is where what is known of a key is to be added. It must be used before the next call.
func (t *tally[V]) at(key string) (*V, error) {
	sum := t.sums[key]
	if sum != nil {
		return sum, nil
	}
	if len(t.sums) >= t.most {
		if err := t.spill(); err != nil {
			return nil, err
		}
	}
	sum = new(V)
	t.sums[key] = sum
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
	encoder := gob.NewEncoder(out)
	for _, key := range sortedKeys(t.sums) {
		if err := encoder.Encode(tallied[V]{key, *t.sums[key]}); err != nil {
			return err
		}
	}
	t.runs = append(t.runs, name)
	t.sums = make(map[string]*V)
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
	runs := make([]*run[V], len(t.runs))
	for i, name := range t.runs {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close() // nothing was written
		runs[i] = &run[V]{decoder: gob.NewDecoder(bufio.NewReaderSize(file, 1<<16))}
		if err := runs[i].next(); err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
	for {
		// Files are few, so the least of their keys is found by looking at each.
		least := ""
		found := false
		for _, r := range runs {
			if !r.ended && (!found || r.head.Key < least) {
				least, found = r.head.Key, true
			}
		}
		if !found {
			break
		}
		var sum V
		first := true
		for _, r := range runs {
			if r.ended || r.head.Key != least {
				continue
			}
			if first {
				sum, first = r.head.Sum, false
			} else {
				t.add(&sum, r.head.Sum)
			}
			if err := r.next(); err != nil {
				return fmt.Errorf("read what was counted: %w", err)
			}
		}
		if err := yield(least, &sum); err != nil {
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

// run reads one of the files.
type run[V any] struct {
	decoder *gob.Decoder
	head    tallied[V]
	ended   bool
}

func (r *run[V]) next() error {
	r.head = tallied[V]{} // a decoder leaves alone what is zero in the file
	err := r.decoder.Decode(&r.head)
	if errors.Is(err, io.EOF) {
		r.ended = true
		return nil
	}
	return err
}
