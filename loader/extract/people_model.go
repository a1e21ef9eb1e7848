package extract

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
var peopleWeights []byte

// modelMagic begins a file of weights; its last letter is the version of the features.
const modelMagic = "newsgraph people A\n"

func newPeopleModel(weights []byte) (*peopleModel, error) {
	lex, err := loadLexicon()
	if err != nil {
		return nil, err
	}
	m := &peopleModel{lex: lex}
	m.scratches.New = func() any { return new(scratch) }
	r := bytes.NewReader(weights)
	magic := make([]byte, len(modelMagic))
	if _, err := io.ReadFull(r, magic); err != nil || string(magic) != modelMagic {
		return nil, errors.New("weights for people: not a file of weights of this version")
	}
	if m.first, err = readCRF(r); err != nil {
		return nil, fmt.Errorf("weights for people, first pass: %w", err)
	}
	if m.second, err = readCRF(r); err != nil {
		return nil, fmt.Errorf("weights for people, second pass: %w", err)
	}
	return m, nil
}

// A pass is stored as: the weights of the steps (float32), the unit of the weights (float32), the
// number of rows, and each row as the distance from the one before and one signed byte a label.

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

func readCRF(r *bytes.Reader) (*crf, error) {
	c := newCRF()
	if err := binary.Read(r, binary.LittleEndian, &c.steps); err != nil {
		return nil, err
	}
	var size float32
	if err := binary.Read(r, binary.LittleEndian, &size); err != nil {
		return nil, err
	}
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return nil, err
	}
	id := uint64(0)
	for range n {
		step, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, err
		}
		if id += step; id >= 1<<featureBits {
			return nil, errors.New("a row out of range")
		}
		for y := range uint64(labels) {
			q, err := r.ReadByte()
			if err != nil {
				return nil, err
			}
			c.weights[id*labels+y] = float32(int8(q)) * size
		}
	}
	return c, nil
}
