package loader

import (
	"unicode/utf16"
	"unicode/utf8"
)

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// utf16Index gives positions in UTF-16 code units, by which browsers count, for those in
// bytes of UTF-8.
type utf16Index struct {
	text  string
	marks []int // code units before the first character from byte i*markEvery on; nil where all is ASCII
}

// markEvery is a compromise of memory against work at each look-up.
const markEvery = 64

func newUTF16Index(text string) utf16Index {
	x := utf16Index{text: text}
	if utf16Len(text) == len(text) {
		return x
	}
	units, next := 0, 0
	for i, r := range text {
		for ; next <= i; next += markEvery {
			x.marks = append(x.marks, units)
		}
		units += utf16.RuneLen(r)
	}
	return x
}

// at is the position of byte number i, which must be where a character begins, or the end.
func (x utf16Index) at(i int) int {
	if x.marks == nil {
		return i
	}
	mark := min(i/markEvery, len(x.marks)-1)
	from := mark * markEvery
	for !utf8.RuneStart(x.text[from]) {
		from++
	}
	return x.marks[mark] + utf16Len(x.text[from:i])
}
