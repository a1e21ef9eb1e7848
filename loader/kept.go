package loader

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// kept is a map from keys to values of a fixed size in a file that nobody else sees, so that what a run remembers of each article takes no memory, however
// many there are. The file is a hash table with open addressing; a look at it is a system call or two, which beside what an article takes is
// nothing. A mapping of the file would count as memory of the process.
type kept struct {
	file  *os.File
	size  int    // of a value
	slots uint64 // a power of two
	used  uint64
	slot  []byte
}

// keptKey is a digest of what makes the key.
type keptKey [16]byte

func keptKeyOf(id string) keptKey {
	sum := sha256.Sum256([]byte(id))
	return keptKey(sum[:])
}

// firstSlots are few enough that a small run writes little.
const firstSlots = 1 << 12

// newKept makes an empty map for values of that size.
func newKept(size int) (*kept, error) {
	file, err := tempFile()
	if err != nil {
		return nil, err
	}
	return &kept{file: file, size: size, slots: firstSlots, slot: make([]byte, 1+len(keptKey{})+size)}, nil
}

// tempFile is a file without a name, which is gone when it is closed or the process ends.
func tempFile() (*os.File, error) {
	file, err := os.CreateTemp("", "newsgraph-load-*")
	if err != nil {
		return nil, fmt.Errorf("keep what is read: %w", err)
	}
	// Where an open file cannot be removed, it is left to the system's cleaning.
	_ = os.Remove(file.Name())
	return file, nil
}

// get gives the value of a key. It may be changed, and is valid until the next call.
func (k *kept) get(key keptKey) (value []byte, found bool, err error) {
	_, found, err = k.find(key)
	return k.slot[1+len(key):], found, err
}

// put sets the value of a key.
func (k *kept) put(key keptKey, value []byte) error {
	if k.used >= k.slots/2 {
		if err := k.grow(); err != nil {
			return err
		}
	}
	at, found, err := k.find(key)
	if err != nil {
		return err
	}
	if !found {
		k.used++
	}
	k.slot[0] = 1
	copy(k.slot[1:], key[:])
	copy(k.slot[1+len(key):], value)
	if _, err := k.file.WriteAt(k.slot, at); err != nil {
		return fmt.Errorf("keep what is read: %w", err)
	}
	return nil
}

// find looks for the slot of a key, or the empty one that it would take, and reads it.
func (k *kept) find(key keptKey) (at int64, found bool, err error) {
	for i := binary.LittleEndian.Uint64(key[:]); ; i++ {
		at = int64(i&(k.slots-1)) * int64(len(k.slot))
		n, err := k.file.ReadAt(k.slot, at)
		if err != nil && !errors.Is(err, io.EOF) {
			return 0, false, fmt.Errorf("look up what was read: %w", err)
		}
		if n < len(k.slot) || k.slot[0] == 0 { // behind the end, or in a hole
			clear(k.slot)
			return at, false, nil
		}
		if keptKey(k.slot[1:]) == key {
			return at, true, nil
		}
	}
}

// grow makes room for twice as many.
func (k *kept) grow() error {
	bigger, err := newKept(k.size)
	if err != nil {
		return err
	}
	bigger.slots = 2 * k.slots
	block := make([]byte, len(k.slot)<<12)
	for at := int64(0); ; at += int64(len(block)) {
		n, err := k.file.ReadAt(block, at)
		if err != nil && !errors.Is(err, io.EOF) {
			return errors.Join(fmt.Errorf("look up what was read: %w", err), bigger.close())
		}
		for slot := range chunks(block[:n], len(k.slot)) {
			if slot[0] == 0 {
				continue
			}
			if err := bigger.put(keptKey(slot[1:]), slot[1+len(keptKey{}):]); err != nil {
				return errors.Join(err, bigger.close())
			}
		}
		if n < len(block) {
			break
		}
	}
	if err := k.close(); err != nil {
		return err
	}
	*k = *bigger
	return nil
}

// chunks gives the whole pieces of that size.
func chunks(block []byte, size int) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for ; len(block) >= size; block = block[size:] {
			if !yield(block[:size]) {
				return
			}
		}
	}
}

func (k *kept) close() error { return k.file.Close() }

// names are texts in a file, by where they stand.
type names struct {
	file *os.File
	size int64
	last string // the last one, and where it is
	at   int64
}

func newNames() (*names, error) {
	file, err := tempFile()
	return &names{file: file}, err
}

// add gives the place of a name.
func (n *names) add(name string) (int64, error) {
	if n.size > 0 && name == n.last {
		return n.at, nil
	}
	text := binary.AppendUvarint(nil, uint64(len(name)))
	text = append(text, name...)
	if _, err := n.file.WriteAt(text, n.size); err != nil {
		return 0, fmt.Errorf("keep what is read: %w", err)
	}
	n.last, n.at = name, n.size
	n.size += int64(len(text))
	return n.at, nil
}

// get gives the name at a place.
func (n *names) get(at int64) (string, error) {
	head := make([]byte, binary.MaxVarintLen64)
	if _, err := n.file.ReadAt(head, at); err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("look up what was read: %w", err)
	}
	length, width := binary.Uvarint(head)
	text := make([]byte, length)
	if _, err := n.file.ReadAt(text, at+int64(width)); err != nil {
		return "", fmt.Errorf("look up what was read: %w", err)
	}
	return string(text), nil
}
