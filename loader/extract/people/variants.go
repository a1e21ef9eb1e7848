package people

import (
	"bytes"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// areVariants reports whether two full names of one document are spellings of one: "Chris Dodd" and
// "Christopher Dodd", "Muammar Gaddafi" and "Moammar Gadhafi", but not "George W. Bush" and "George H. Bush".
func (s *scratch) areVariants(a, b int32) bool {
	x, y := &s.names[s.entities[a].firstName], &s.names[s.entities[b].firstName]
	xLast, yLast := s.lastPart(x), s.lastPart(y)
	if x.first == xLast || y.first == yLast || s.familyFirst(x) != s.familyFirst(y) {
		return false
	}
	if s.suffixOf(x) != s.suffixOf(y) && s.suffixOf(x) != 0 && s.suffixOf(y) != 0 {
		return false
	}
	if g, h := s.bearingOf(a).gender, s.bearingOf(b).gender; g != genderUnknown && h != genderUnknown && g != h {
		return false
	}
	if xLast-x.first > 1 && yLast-y.first > 1 && !s.sameInitials(x, y, xLast, yLast) {
		return false
	}
	if s.familyFirst(x) { // "Lee Myung-bak", "Lee Myung Bak"
		return s.sameWord(x.first, y.first, false) && s.sameWord(x.last, y.last, false)
	}
	return s.sameWord(xLast, yLast, false) && s.sameWord(x.first, y.first, true)
}

// lastPart is the last unit of a name that is no "Jr.".
func (s *scratch) lastPart(n *name) int32 {
	last := n.last
	for last > n.first && (s.units[last].lex&LexSuffix != 0 || s.units[last].shape == shapeComma) {
		last--
	}
	return last
}

// suffixOf is the "Jr." of a name, 0 if it has none.
func (s *scratch) suffixOf(n *name) uint64 {
	if u := &s.units[n.last]; n.last > n.first && u.lex&LexSuffix != 0 {
		return u.fold
	}
	return 0
}

// sameInitials reports whether the words between the first and the last of two names begin alike.
func (s *scratch) sameInitials(x, y *name, xLast, yLast int32) bool {
	if xLast-x.first != yLast-y.first {
		return false
	}
	for k := int32(1); k < xLast-x.first; k++ {
		if s.initial(x.first+k) != s.initial(y.first+k) {
			return false
		}
	}
	return true
}

func (s *scratch) initial(i int32) byte { return s.fold(&s.units[i])[0] }

// sameWord reports whether two units are one name: written nearly alike, or, of given names, short for one
// another.
func (s *scratch) sameWord(i, j int32, given bool) bool {
	u, v := &s.units[i], &s.units[j]
	if s.partKey(u) == s.partKey(v) {
		return true
	}
	const begins = 3 // letters that a short form has in common with the whole
	a := bytes.Clone(s.fold(u))
	b := s.fold(v)
	if len(a) > len(b) {
		a, b = b, a
	}
	if given {
		if n := s.lex.Get(u.fold).nickname; n != 0 && n == s.lex.Get(v.fold).nickname {
			return true
		}
		if len(a) >= begins && bytes.HasPrefix(b, a[:len(a)-1]) || len(a) <= 2 && a[0] == b[0] && (u.flags.Has(text.FlagInitial) || v.flags.Has(text.FlagInitial)) {
			return true
		}
	}
	const long = 5 // letters from which on a letter may differ
	return len(a) >= long && nearlyEqual(a, b)
}

// nearlyEqual reports whether b, which is not shorter, differs from a in one letter, or only in letters that
// transliterations of one word differ in.
func nearlyEqual(a, b []byte) bool {
	if len(b)-len(a) <= 1 {
		k := 0
		for k < len(a) && a[k] == b[k] {
			k++
		}
		if k == len(b) || bytes.Equal(a[k:], b[k+1:]) || len(a) == len(b) && bytes.Equal(a[k+1:], b[k+1:]) {
			return true
		}
	}
	const enough = 3 // consonants that tell a word
	c := consonants(a)
	return len(c) >= enough && bytes.Equal(c, consonants(b))
}

// consonants is a word without vowels, repeated letters and "h", with letters of like sound made one:
// "Gaddafi", "Gadhafi" and "Qaddafi" are "gdf".
func consonants(word []byte) []byte {
	out := make([]byte, 0, len(word))
	for _, c := range word {
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'h', '\'', '-':
			continue
		case 'q', 'k', 'c':
			c = 'g'
		case 'z':
			c = 's'
		case 'w':
			c = 'v'
		}
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return out
}
