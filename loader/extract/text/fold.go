package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words are compared without case and without accents, since the same name stands in one
// text as "Erdoğan" and in the next as "Erdogan" or "ERDOGAN". Two tables hold the base
// letter of every accented Latin letter; '.' marks a letter that is its own base.
const (
	foldLatin = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll." +
		".llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
		".b............ea.ff.............oo.............uu..............." +
		".............aaiioouuuuuuuuuueaaaaaa..ggkkoooo..j...gg..nnaaaaoo" +
		"aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
		"................"
	foldLatinFirst = 0xC0

	foldLatinExtra = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy.s..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"
	foldLatinExtraFirst = 0x1E00
)

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const (
	HashStart = 14695981039346656037
	HashPrime = 1099511628211
)

// hashRune adds the folded form of a rune to a hash. Combining marks and the ways to write
// an apostrophe make no difference.
func hashRune(h uint64, r rune) uint64 {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return (h ^ uint64(r)) * HashPrime
	case r >= 0x300 && r < 0x370:
		return h
	case r == '’' || r == '‘' || r == 'ʼ' || r == '`':
		return (h ^ '\'') * HashPrime
	case r >= foldLatinFirst && r < foldLatinFirst+rune(len(foldLatin)) && foldLatin[r-foldLatinFirst] != '.':
		return (h ^ uint64(foldLatin[r-foldLatinFirst])) * HashPrime
	case r >= foldLatinExtraFirst && r < foldLatinExtraFirst+rune(len(foldLatinExtra)) &&
		foldLatinExtra[r-foldLatinExtraFirst] != '.':
		return (h ^ uint64(foldLatinExtra[r-foldLatinExtraFirst])) * HashPrime
	}
	r = unicode.ToLower(r)
	for r > 0 {
		h = (h ^ uint64(r&0xff)) * HashPrime
		r >>= 8
	}
	return h
}

// FoldHash is the hash that a token with this text has in token.fold. A last stop counts for
// nothing: "U.S." and "U.S" are one word.
func FoldHash(s string) uint64 {
	if len(s) > 1 {
		s = strings.TrimSuffix(s, ".")
	}
	h := uint64(HashStart)
	for _, r := range s {
		h = hashRune(h, r)
	}
	return h
}

// FoldBytes appends the folded letters of s to dst; other letters than Latin become '?'.
func FoldBytes(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r >= foldLatinFirst && r < foldLatinFirst+rune(len(foldLatin)) && foldLatin[r-foldLatinFirst] != '.':
			dst = append(dst, foldLatin[r-foldLatinFirst])
		case r >= foldLatinExtraFirst && r < foldLatinExtraFirst+rune(len(foldLatinExtra)) && foldLatinExtra[r-foldLatinExtraFirst] != '.':
			dst = append(dst, foldLatinExtra[r-foldLatinExtraFirst])
		case r >= 0x300 && r < 0x370:
		case ApostropheAt(s, i-n) > 0:
			dst = append(dst, '\'')
		case unicode.IsLetter(r):
			dst = append(dst, '?')
		}
	}
	return dst
}
