package text

import (
	"fmt"
	"strings"
)

// PhraseTable finds the longest of many phrases that starts at a token. Phrases are compared
// by the folded form of their words, so case and accents make no difference here.
type PhraseTable struct {
	slots []phraseSlot // open addressing; the length is a power of two
	used  int
	nodes uint32 // node 0 is the start of every phrase
}

// phraseSlot is one step: from a node by a word to the next node. A value above 0 says that a
// phrase ends there.
type phraseSlot struct {
	key   uint64 // 0 for a free slot
	next  uint32
	value uint32
}

// NewPhraseTable gives a table without phrases.
func NewPhraseTable() *PhraseTable {
	return &PhraseTable{slots: make([]phraseSlot, 1<<10)}
}

func phraseKey(node uint32, fold uint64) uint64 {
	k := fold ^ (uint64(node)+1)*0x9E3779B97F4A7C15
	k ^= k >> 29
	return k | 1
}

// slot is where the key is or would be.
func (t *PhraseTable) slot(key uint64) *phraseSlot {
	mask := uint64(len(t.slots) - 1)
	for i := key * HashPrime >> 20 & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// step goes on from a node by a word; ok is false where no phrase goes on like that.
func (t *PhraseTable) step(node uint32, fold uint64) (next, value uint32, ok bool) {
	s := t.slot(phraseKey(node, fold))
	return s.next, s.value, s.key != 0
}

func (t *PhraseTable) grow() {
	old := t.slots
	t.slots = make([]phraseSlot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			*t.slot(s.key) = s
		}
	}
}

// Add gives a phrase a value above 0 and returns the value that it has: the old one if it
// was there before.
func (t *PhraseTable) Add(folds []uint64, value uint32) uint32 {
	node := uint32(0)
	var last *phraseSlot
	for _, fold := range folds {
		if 2*t.used >= len(t.slots) {
			t.grow()
		}
		key := phraseKey(node, fold)
		last = t.slot(key)
		if last.key == 0 {
			t.used++
			t.nodes++
			*last = phraseSlot{key: key, next: t.nodes}
		}
		node = last.next
	}
	if last.value == 0 {
		last.value = value
	}
	return last.value
}

// Longest finds the longest phrase that starts at token i within its sentence and returns
// its value and the token after it; 0 if there is none. allowed may refuse a phrase that is
// spelled like it, in which case a shorter one is tried.
func (t *PhraseTable) Longest(d *Doc, i int, allowed func(value uint32, first, end int) bool) (value uint32, end int) {
	node := uint32(0)
	sentence := d.Tokens[i].Sentence
	for j := i; j < len(d.Tokens) && d.Tokens[j].Sentence == sentence; j++ {
		next, v, ok := t.step(node, d.Tokens[j].Fold)
		if !ok {
			break
		}
		if v != 0 && allowed(v, i, j+1) {
			value, end = v, j+1
		}
		node = next
	}
	return value, end
}

// AnyPhrase allows every phrase.
func AnyPhrase(uint32, int, int) bool { return true }

// PhraseCutter cuts the phrases of a data file into the words that a text is cut into.
type PhraseCutter struct {
	abbrevs *Abbreviations
	doc     Doc
}

// NewPhraseCutter gives a cutter that knows the embedded abbreviations.
func NewPhraseCutter() (*PhraseCutter, error) {
	abbrevs, err := LoadAbbreviations()
	if err != nil {
		return nil, err
	}
	return &PhraseCutter{abbrevs: abbrevs}, nil
}

// Cut returns the tokens of a phrase, valid until the next call.
func (c *PhraseCutter) Cut(phrase string) []Token {
	c.doc.Split(phrase, c.abbrevs)
	return c.doc.Tokens
}

// Folds are the hashes of the words of a phrase.
func (c *PhraseCutter) Folds(phrase string) []uint64 {
	var out []uint64
	for _, t := range c.Cut(phrase) {
		out = append(out, t.Fold)
	}
	return out
}

// DataLine is one line of a data file: columns parted by tabs.
type DataLine struct {
	File    string
	number  int
	Columns []string
}

// Errorf is an error that says where in the data it is.
func (l DataLine) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s, line %d: %s", l.File, l.number, fmt.Sprintf(format, args...))
}

// ReadData cuts a data file into lines of exactly so many columns. Empty lines and those
// that start with "#" are left out.
func ReadData(file, text string, columns int) ([]DataLine, error) {
	var out []DataLine
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		l := DataLine{File: file, number: number, Columns: strings.Split(line, "\t")}
		if len(l.Columns) != columns {
			return nil, l.Errorf("%d columns, want %d", len(l.Columns), columns)
		}
		out = append(out, l)
	}
	return out, nil
}

// Items cuts a column into its items, which are parted by semicolons.
func Items(column string) []string {
	var out []string
	for item := range strings.SplitSeq(column, ";") {
		if item = strings.TrimSpace(item); item != "" {
			out = append(out, item)
		}
	}
	return out
}
