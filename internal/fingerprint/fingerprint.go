// Package fingerprint tells texts that are nearly the same: one story as two papers print it, a corrected version, a shortened one.
// Of each text it makes a fingerprint once; two fingerprints say how much of the shorter text stands in the longer one, and equal lines
// find the texts that are worth comparing, so that nothing need be compared with everything.
//
// A fingerprint depends on the text alone. What is kept of it is compared with what is made later, so whatever changes one here
// makes another layout of the graph.
package fingerprint

import (
	"encoding/binary"
	"slices"
	"unicode"
	"unicode/utf8"
)

// The parameters, chosen by what they find among 1,500 news agency articles and in texts that were cut and changed; docs/design.md has
// the figures.
const (
	// shingle is how many words in a row are compared. Three are enough to be rare, and a changed word costs but three.
	shingle = 3
	// lineShingle is how many words in a row make a line. Five are shared by hardly any texts that have nothing to do with each other.
	lineShingle = 5
	// kept is how many of a text's shingles are kept, those with the least hashes: of an article of 130 words all.
	kept = 128
	// least is how many different shingles a text has that is compared at all. What is shorter may be anything.
	least = 20
	// leadWords is how many words the lead has: where a text is cut, it is from the end.
	leadWords = 50
	// wholeLines and leadLines are how many lines are taken of the whole text and of its lead.
	wholeLines, leadLines = 3, 1
	// Lines is how many lines a fingerprint has.
	Lines = wholeLines + leadLines
	// leastShare is how long the shorter of two texts must be, in parts of the longer, for its being in there to mean anything.
	leastShare = 1.0 / 8
	// leadShare is the same where the two do not begin alike: a survey of the day has whole stories in it, but tells none of them again.
	leadShare = 1.0 / 2
)

// Threshold is the similarity from which on two texts are the same story.
const Threshold = 0.7

// Fingerprint is what is kept of a text. The zero value is that of a text too short to be compared.
type Fingerprint struct {
	// Lines are hashes of a few places of the text. Texts that are nearly the same have one at least in common, at the same index.
	Lines [Lines]uint64
	// shingles is how many different ones the text has, and hashes the least of their hashes, ascending.
	shingles uint32
	hashes   []uint32
}

// Empty tells whether the text was too short to be compared.
func (f *Fingerprint) Empty() bool { return f.shingles == 0 }

// Of makes the fingerprint of a text. Case and punctuation make no difference.
func Of(text string) Fingerprint {
	words := wordHashes(text)
	hashes := make([]uint32, 0, len(words))
	for i := 0; i+shingle <= len(words); i++ {
		hashes = append(hashes, uint32(hashOf(words[i:i+shingle])>>32))
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	if len(hashes) < least {
		return Fingerprint{}
	}
	f := Fingerprint{shingles: uint32(len(hashes)), hashes: slices.Clone(hashes[:min(kept, len(hashes))])}
	whole := leastOf(words, 0, wholeLines)
	lead := leastOf(words[:min(leadWords, len(words))], wholeLines, leadLines)
	copy(f.Lines[:], append(whole, lead...))
	return f
}

// leastOf gives for each of n orders of the shingles of lines the hash of the first in it. Two texts have the same first in an order as often
// as they have shingles in common.
func leastOf(words []uint64, seed, n int) []uint64 {
	first := make([]uint64, n)
	for i := range first {
		first[i] = 1<<64 - 1
	}
	for i := 0; i+lineShingle <= len(words); i++ {
		h := hashOf(words[i : i+lineShingle])
		for order := range first {
			first[order] = min(first[order], mix(h^uint64(seed+order+1)*golden))
		}
	}
	return first
}

const golden = 0x9E3779B97F4A7C15

// wordHashes gives the hash of each word, in lower case.
func wordHashes(text string) []uint64 {
	// FNV-1a.
	const offset, prime = 14695981039346656037, 1099511628211
	hashes := make([]uint64, 0, len(text)/5)
	h, within := uint64(offset), false
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)):
			r = unicode.ToLower(r)
		default:
			if within {
				hashes = append(hashes, h)
			}
			h, within = offset, false
			continue
		}
		within = true
		h = (h ^ uint64(r)) * prime
	}
	if within {
		hashes = append(hashes, h)
	}
	return hashes
}

// hashOf is the hash of some words in a row.
func hashOf(words []uint64) uint64 {
	var h uint64
	for _, w := range words {
		h = h*golden + w
	}
	return mix(h)
}

// mix spreads the bits of a number over all of them (the last step of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Similarity is how much of the shorter of two texts stands in the longer one too, from 0 to 1: exact for texts of up to 128 different
// shingles, else estimated from the least hashes of both. It is 0 where the two cannot be the same story for their lengths.
func Similarity(a, b *Fingerprint) float64 {
	if a.Empty() || b.Empty() {
		return 0
	}
	if a.shingles > b.shingles {
		a, b = b, a
	}
	share := leastShare
	if a.Lines[wholeLines] != b.Lines[wholeLines] {
		share = leadShare
	}
	if float64(a.shingles) < share*float64(b.shingles) {
		return 0
	}
	// Up to here it is known of both which hashes they have.
	known := min(a.known(), b.known())
	inShorter, inLonger, both := 0, 0, 0
	for i, j := 0, 0; ; {
		x, y := above(a.hashes, i, known), above(b.hashes, j, known)
		if x == over && y == over {
			break
		}
		if x <= y {
			i++
			inShorter++
		}
		if y <= x {
			j++
			inLonger++
		}
		if x == y {
			both++
		}
	}
	if a.shingles == b.shingles {
		inShorter = max(inShorter, inLonger) // the same whichever is called the shorter
	}
	if inShorter == 0 {
		return 0
	}
	return float64(both) / float64(inShorter)
}

// over is more than any hash.
const over = uint64(1) << 32

// above is the i-th of the hashes as far as they are known, over behind them.
func above(hashes []uint32, i int, known uint64) uint64 {
	if i < len(hashes) && uint64(hashes[i]) <= known {
		return uint64(hashes[i])
	}
	return over
}

// known is the greatest hash up to which all that the text has are kept.
func (f *Fingerprint) known() uint64 {
	if int(f.shingles) == len(f.hashes) {
		return over
	}
	return uint64(f.hashes[len(f.hashes)-1])
}

// MarshalBinary gives what is kept but the lines: the number of shingles and their hashes, of four bytes each. It is nil for a text too
// short to be compared.
func (f *Fingerprint) MarshalBinary() ([]byte, error) {
	if f.Empty() {
		return nil, nil
	}
	b := make([]byte, 0, 4+4*len(f.hashes))
	b = binary.BigEndian.AppendUint32(b, f.shingles)
	for _, h := range f.hashes {
		b = binary.BigEndian.AppendUint32(b, h)
	}
	return b, nil
}

// Kept is the fingerprint of which MarshalBinary gave the bytes and that has these lines. What is no such bytes is the fingerprint of a text
// too short to be compared.
func Kept(bytes []byte, lines [Lines]uint64) Fingerprint {
	if len(bytes) < 8 || len(bytes)%4 != 0 || len(bytes) > 4+4*kept {
		return Fingerprint{}
	}
	f := Fingerprint{Lines: lines, shingles: binary.BigEndian.Uint32(bytes), hashes: make([]uint32, len(bytes)/4-1)}
	for i := range f.hashes {
		f.hashes[i] = binary.BigEndian.Uint32(bytes[4+4*i:])
	}
	if int64(f.shingles) < int64(len(f.hashes)) || !slices.IsSorted(f.hashes) {
		return Fingerprint{}
	}
	return f
}
