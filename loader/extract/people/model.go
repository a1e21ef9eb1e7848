package people

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

//go:embed data/people.model
var embeddedWeights []byte

// modelMagic begins a file of weights; its last letter is the version of the features.
const modelMagic = "newsgraph people C\n"

// New compiles the embedded lists and weights. It fails only if they are broken.
func New() (*Model, error) { return NewWithWeights(embeddedWeights) }

// NewWithWeights is New with other weights, as made by Train.
func NewWithWeights(weights []byte) (*Model, error) {
	lex, err := LoadLexicon()
	if err != nil {
		return nil, err
	}
	m := &Model{lex: lex}
	m.scratches.New = func() any { return new(scratch) }
	if m.weights, err = readPeopleTable(weights); err != nil {
		return nil, fmt.Errorf("weights for people: %w", err)
	}
	return m, nil
}

// peopleTable holds the weights of both passes, one byte each. The weights that a feature has in
// both passes lie side by side, so that one look into memory finds them all: two words of eight
// bytes for each place of the hashed space, the weight of label y in byte y, with 128 added.
type peopleTable struct {
	rows  []uint64
	size  [2]float32 // what one step of a byte is worth
	steps [2][labels][labels]float32
}

const (
	weightZero = 0x8080808080808080
	evenBytes  = 0x00FF00FF00FF00FF
)

// maxAdded is how many bytes can be added before a sum of 16 bits is full.
const maxAdded = 256

// score adds up the weights of the features in both passes.
func (t *peopleTable) score(ids []uint32) (first, second [labels]float32) {
	ids = ids[:min(len(ids), maxAdded)]
	var even1, odd1, even2, odd2 uint64 // four sums of 16 bits each
	for _, id := range ids {
		row := t.rows[2*id : 2*id+2 : 2*id+2]
		a, b := row[0], row[1]
		even1 += a & evenBytes
		odd1 += a >> 8 & evenBytes
		even2 += b & evenBytes
		odd2 += b >> 8 & evenBytes
	}
	zero := float32(128 * len(ids))
	unpack := func(even, odd uint64, size float32) (sum [labels]float32) {
		for y := range sum {
			lane := even
			if y&1 == 1 {
				lane = odd
			}
			sum[y] = (float32(lane>>(16*(y/2))&0xFFFF) - zero) * size
		}
		return sum
	}
	return unpack(even1, odd1, t.size[0]), unpack(even2, odd2, t.size[1])
}

// second is the weight of a feature for a label in the second pass, in steps of a byte.
func (t *peopleTable) second(id uint32, y label) int {
	return int(t.rows[2*id+1]>>(8*y)&0xFF) - 128
}

// A pass is stored as: the weights of the steps (float32), the worth of one step of a byte
// (float32), the number of rows, and each row as the distance from the one before and one signed
// byte for each label.

func (c *crf) appendTo(b []byte) []byte {
	for _, row := range c.steps {
		for _, w := range row {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w))
		}
	}
	var top float32
	for _, w := range c.weights {
		top = max(top, max(w, -w))
	}
	size := max(min(top, maxWeight)/math.MaxInt8, 1e-9)
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(size))
	var rows []byte
	n, prev := uint64(0), 0
	for id := range len(c.weights) / labels {
		var q [labels]byte
		for y, w := range c.weights[id*labels : id*labels+labels] {
			q[y] = byte(int8(max(-math.MaxInt8, min(math.MaxInt8, math.RoundToEven(float64(w/size))))))
		}
		if q == [labels]byte{} {
			continue
		}
		rows = binary.AppendUvarint(rows, uint64(id-prev))
		rows = append(rows, q[:]...)
		prev = id
		n++
	}
	b = binary.AppendUvarint(b, n)
	return append(b, rows...)
}

// maxWeight bounds a stored weight: a few large ones would make all others coarse.
const maxWeight = 4

func readPeopleTable(file []byte) (*peopleTable, error) {
	r := bytes.NewReader(file)
	magic := make([]byte, len(modelMagic))
	if _, err := io.ReadFull(r, magic); err != nil || string(magic) != modelMagic {
		return nil, errors.New("not a file of weights of this version")
	}
	t := &peopleTable{rows: make([]uint64, 2<<featureBits)}
	for i := range t.rows {
		t.rows[i] = weightZero
	}
	for pass := range 2 {
		if err := t.readPass(r, pass); err != nil {
			return nil, fmt.Errorf("pass %d: %w", pass+1, err)
		}
	}
	return t, nil
}

func (t *peopleTable) readPass(r *bytes.Reader, pass int) error {
	var c crf
	if err := binary.Read(r, binary.LittleEndian, &c.steps); err != nil {
		return err
	}
	t.steps[pass] = c.allSteps()
	if err := binary.Read(r, binary.LittleEndian, &t.size[pass]); err != nil {
		return err
	}
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return err
	}
	id := uint64(0)
	for range n {
		step, err := binary.ReadUvarint(r)
		if err != nil {
			return err
		}
		if id += step; id >= 1<<featureBits {
			return errors.New("a row out of range")
		}
		var row [8]byte
		if _, err := io.ReadFull(r, row[:labels]); err != nil {
			return err
		}
		// Adding 128 to a signed byte flips its highest bit.
		t.rows[2*id+uint64(pass)] = binary.LittleEndian.Uint64(row[:]) ^ weightZero
	}
	return nil
}
