package people

import (
	"math/bits"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// featureBits is the size of the hashed feature space: larger means fewer collisions and a
// larger table to look into.
const featureBits = 20

// feature kinds, in the order of what they look at. Their names are shown as the reason of a
// mention, so they are written for people.
const (
	featBias = iota
	featWord
	featWordPrev
	featWordNext
	featWordPrev2
	featWordNext2
	featPairPrev
	featPairNext
	featAround
	featShape
	featShapePrev
	featShapeNext
	featShapeAround
	featShapePrev2
	featShapeNext2
	featPrefix1
	featPrefix2
	featPrefix3
	featPrefix4
	featSuffix1
	featSuffix2
	featSuffix3
	featSuffix4
	featSuffixPrev
	featSuffixNext
	featList
	featListPrev
	featListNext
	featListPair
	featListPairNext
	featListAround
	featListPrev2
	featListNext2
	featBit
	featBitPrev
	featBitNext
	featCluster
	featClusterPrev
	featClusterNext
	featClusterPrev2
	featClusterNext2
	featClusterPair
	featClusterPairNext
	featClusterAround
	featPosition
	featBefore
	featAfter
	featAfterCluster
	featBeforeCluster
	featBefore2
	featAfter2
	featRunFirst
	featRunLast
	featRunCue
	featStyle
	featStart
	featDocument
	featDocumentAll
	featDocumentPrev
	featDocumentNext
	featApposition
	featLength
	featListed
	featPass
	featPassPrev
	featPassNext
	featPassDocument
	featPassDocumentPrev
	featPassDocumentNext
	featPassRoles
	featPassListed
	featureKinds
)

// featureReasons are what Mention.Why says.
var featureReasons = [featureKinds]string{
	featBias: "model: capitals", featWord: "model: the word itself", featWordPrev: "model: the word before", featWordNext: "model: the word after",
	featWordPrev2: "model: the words before", featWordNext2: "model: the words after", featPairPrev: "model: the word and the one before",
	featPairNext: "model: the word and the one after", featAround: "model: the words around", featShape: "model: its letters' case",
	featShapePrev: "model: the case of the word before", featShapeNext: "model: the case of the word after",
	featShapeAround: "model: the case of the words around", featShapePrev2: "model: the case of the words before",
	featShapeNext2: "model: the case of the words after", featPrefix1: "model: its beginning", featPrefix2: "model: its beginning",
	featPrefix3: "model: its beginning", featPrefix4: "model: its beginning", featSuffix1: "model: its ending", featSuffix2: "model: its ending",
	featSuffix3: "model: its ending", featSuffix4: "model: its ending", featSuffixPrev: "model: the ending of the word before",
	featSuffixNext: "model: the ending of the word after", featList: "model: lists", featListPrev: "model: lists, word before",
	featListNext: "model: lists, word after", featListPair: "model: lists, word and the one before", featListPairNext: "model: lists, word and the one after",
	featListAround: "model: lists, words around", featListPrev2: "model: lists, words before", featListNext2: "model: lists, words after",
	featBit: "model: a list", featBitPrev: "model: a list, word before", featBitNext: "model: a list, word after", featCluster: "model: words of like use",
	featClusterPrev: "model: the kind of word before", featClusterNext: "model: the kind of word after", featClusterPrev2: "model: the kind of words before",
	featClusterNext2: "model: the kind of words after", featClusterPair: "model: the kind of word and the one before",
	featClusterPairNext: "model: the kind of word and the one after", featClusterAround: "model: the kind of words around",
	featPosition: "model: its place among capitalised words", featBefore: "model: the word before the capitals",
	featAfter: "model: the word after the capitals", featAfterCluster: "model: the kind of word after the capitals",
	featBeforeCluster: "model: the kind of word before the capitals", featBefore2: "model: the words before the capitals",
	featAfter2: "model: the words after the capitals", featRunFirst: "model: the first capitalised word", featRunLast: "model: the last capitalised word",
	featRunCue: "model: a title, organisation or place word beside it", featStyle: "model: the style of the line", featStart: "model: the start of the sentence",
	featDocument: "model: its use elsewhere in the text", featDocumentAll: "model: its use elsewhere in the text",
	featDocumentPrev: "model: use elsewhere of the word before", featDocumentNext: "model: use elsewhere of the word after",
	featApposition: "model: what follows the comma", featLength: "model: its length", featListed: "model: what it is listed with", featPass: "model: the first pass",
	featPassPrev: "model: the first pass, word before", featPassNext: "model: the first pass, word after",
	featPassDocument: "model: the first pass elsewhere in the text", featPassDocumentPrev: "model: the first pass elsewhere, word before",
	featPassDocumentNext: "model: the first pass elsewhere, word after", featPassRoles: "model: the first pass elsewhere in the text",
	featPassListed: "model: the first pass, what it is listed with",
}

// featureVector collects the features of one unit as places in the hashed space.
type featureVector struct {
	ids   []uint32
	kinds []uint8
}

func (v *featureVector) reset() {
	v.ids = v.ids[:0]
	v.kinds = v.kinds[:0]
}

// add adds a feature of a kind with a value.
func (v *featureVector) add(kind uint8, value uint64) {
	h := (value + uint64(kind)*0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9
	h ^= h >> 29
	h *= 0x94D049BB133111EB
	v.ids = append(v.ids, uint32(h>>(64-featureBits)))
	v.kinds = append(v.kinds, kind)
}

func mix(a, b uint64) uint64 {
	h := (a ^ (b + 0x9E3779B97F4A7C15 + a<<6 + a>>2)) * 0xFF51AFD7ED558CCD
	return h ^ h>>32
}

// unitOutside stands for what is before or after a sentence.
var unitOutside = unit{fold: 1}

// at is unit i if it belongs to the sentence, else unitOutside.
func (s *scratch) at(i int, sentence int32) *unit {
	if i < 0 || i >= len(s.units) || s.units[i].sentence != sentence {
		return &unitOutside
	}
	return &s.units[i]
}

// features collects what speaks for or against unit i of segment g being part of a name.
func (s *scratch) features(i int, g segment, v *featureVector) {
	v.reset()
	u := &s.units[i]
	sn := u.sentence
	p1, p2, n1, n2 := s.at(i-1, sn), s.at(i-2, sn), s.at(i+1, sn), s.at(i+2, sn)
	style := s.styles[sn]

	v.add(featBias, uint64(style))
	v.add(featWord, u.fold)
	v.add(featWordPrev, p1.fold)
	v.add(featWordNext, n1.fold)
	v.add(featWordPrev2, mix(p2.fold, 1))
	v.add(featWordNext2, mix(n2.fold, 1))
	v.add(featPairPrev, mix(p1.fold, u.fold))
	v.add(featPairNext, mix(u.fold, n1.fold))
	v.add(featAround, mix(p1.fold, n1.fold))

	sh := uint64(u.shape)
	v.add(featShape, sh<<2|uint64(style))
	v.add(featShapePrev, uint64(p1.shape)<<8|sh)
	v.add(featShapeNext, uint64(n1.shape)<<8|sh)
	v.add(featShapeAround, uint64(p1.shape)<<16|uint64(n1.shape)<<8|sh)
	v.add(featShapePrev2, uint64(p2.shape)<<16|uint64(p1.shape)<<8|sh)
	v.add(featShapeNext2, uint64(n2.shape)<<16|uint64(n1.shape)<<8|sh)

	word := s.fold(u)
	v.add(featLength, uint64(min(len(word), 12)))
	h := uint64(text.HashStart)
	for k := 0; k < min(4, len(word)); k++ {
		h = (h ^ uint64(word[k])) * text.HashPrime
		v.add(uint8(featPrefix1+k), h)
	}
	h = uint64(text.HashStart)
	for k := 0; k < min(4, len(word)); k++ {
		h = (h ^ uint64(word[len(word)-1-k])) * text.HashPrime
		v.add(uint8(featSuffix1+k), h)
	}
	if p1.candidate {
		v.add(featSuffixPrev, s.suffix(p1))
	}
	if n1.candidate {
		v.add(featSuffixNext, s.suffix(n1))
	}

	l0, lp, ln := uint64(u.lex), uint64(p1.lex), uint64(n1.lex)
	if p1 == &unitOutside {
		lp = 1 << 40
	}
	if n1 == &unitOutside {
		ln = 1 << 40
	}
	v.add(featList, l0<<8|sh)
	v.add(featListPrev, lp<<8|uint64(p1.shape))
	v.add(featListNext, ln<<8|uint64(n1.shape))
	v.add(featListPair, mix(l0, lp))
	v.add(featListPairNext, mix(l0, ln))
	v.add(featListAround, mix(mix(lp, l0), ln))
	v.add(featListPrev2, mix(mix(uint64(p2.lex), lp), uint64(p1.shape)))
	v.add(featListNext2, mix(mix(uint64(n2.lex), ln), uint64(n1.shape)))
	for left := l0 & lexBits; left != 0; left &= left - 1 {
		v.add(featBit, uint64(bits.TrailingZeros64(left)))
	}
	for left := lp & lexBits; left != 0; left &= left - 1 {
		v.add(featBitPrev, uint64(bits.TrailingZeros64(left))<<8|sh)
	}
	for left := ln & lexBits; left != 0; left &= left - 1 {
		v.add(featBitNext, uint64(bits.TrailingZeros64(left))<<8|sh)
	}

	c0, cp, cn := uint64(u.cluster), uint64(p1.cluster), uint64(n1.cluster)
	v.add(featCluster, c0)
	v.add(featClusterPrev, cp<<8|uint64(p1.shape))
	v.add(featClusterNext, cn<<8|uint64(n1.shape))
	v.add(featClusterPrev2, uint64(p2.cluster)<<8|uint64(p2.shape))
	v.add(featClusterNext2, uint64(n2.cluster)<<8|uint64(n2.shape))
	v.add(featClusterPair, mix(cp, c0))
	v.add(featClusterPairNext, mix(c0, cn))
	v.add(featClusterAround, mix(cp<<8|uint64(p1.shape), cn<<8|uint64(n1.shape)))

	s.runFeatures(i, g, v)
	s.documentFeatures(u, p1, n1, v)
}

// runFeatures looks at the run of capitalised words around unit i and at what frames it.
func (s *scratch) runFeatures(i int, g segment, v *featureVector) {
	u := &s.units[i]
	sn := u.sentence
	sh := uint64(u.shape)
	start, end := int(g.start), int(g.end)
	fromStart, fromEnd := uint64(min(i-start, 4)), uint64(min(end-1-i, 4))
	place := fromStart<<4 | fromEnd
	v.add(featPosition, place<<8|sh)

	b1, b2 := s.at(start-1, sn), s.at(start-2, sn)
	a1, a2, a3 := s.at(end, sn), s.at(end+1, sn), s.at(end+2, sn)
	v.add(featBefore, mix(b1.fold, place))
	v.add(featAfter, mix(a1.fold, place))
	v.add(featBeforeCluster, mix(uint64(b1.cluster)<<8|uint64(b1.shape), place))
	v.add(featAfterCluster, mix(uint64(a1.cluster)<<8|uint64(a1.shape), place))
	v.add(featBefore2, mix(mix(uint64(b2.cluster), b1.fold), fromStart))
	v.add(featAfter2, mix(mix(uint64(a2.cluster), a1.fold), fromEnd))

	first, last := &s.units[start], &s.units[end-1]
	v.add(featRunFirst, mix(first.fold, fromStart))
	v.add(featRunLast, mix(last.fold, fromEnd))
	v.add(featRunFirst, mix(uint64(first.lex), fromStart|1<<10))
	v.add(featRunLast, mix(uint64(last.lex), fromEnd|1<<10))

	s.listedFeatures(g, place, v)

	// The nearest word of each kind on either side within the run.
	var left, right Lists
	for j := start; j < i; j++ {
		left |= s.units[j].lex & (LexTitle | LexOrganisation | LexPlaceCue | LexGiven)
	}
	for j := i + 1; j < end; j++ {
		right |= s.units[j].lex & (LexTitle | LexOrganisation | LexPlaceCue | LexFamily | LexSurname)
	}
	v.add(featRunCue, uint64(left)<<1)
	v.add(featRunCue, uint64(right)<<1|1)
	v.add(featRunCue, mix(uint64(left), uint64(right)))

	if u.flags.Has(text.FlagSentence) || s.at(i-1, sn).shape == shapeQuote {
		v.add(featStart, uint64(u.lex)<<8|sh)
	}
	v.add(featStyle, uint64(s.styles[sn])<<16|uint64(u.lex&(LexWord|LexGiven|LexFamily|LexSurname))<<8|sh)

	// "Name, 52," and "Name, a minister," and "the minister, Name,".
	if a1.shape == shapeComma || a1.shape == shapeOpen {
		v.add(featApposition, mix(uint64(a2.shape)<<32|uint64(a2.lex), uint64(a3.shape)<<8|uint64(a1.shape))<<3|min(fromEnd, 3))
		v.add(featApposition, mix(uint64(a2.cluster)<<8|uint64(a3.cluster), min(fromEnd, 3)))
		role := uint64(0)
		for j := end + 1; j < end+9; j++ {
			w := s.at(j, sn)
			if w.shape == shapeComma || w.shape == shapeStop || w.shape == shapeNone {
				break
			}
			if w.lex&LexRole != 0 {
				role = 1
				break
			}
		}
		v.add(featApposition, role<<8|min(fromEnd, 3)|1<<16)
	}
	if b1.shape == shapeComma || b1.lex&LexRole != 0 {
		v.add(featApposition, mix(uint64(b2.shape)<<32|uint64(b2.lex), uint64(b1.shape)<<8|min(fromStart, 3)))
	}
}

// documentFeatures looks at how the rest of the document uses the word.
func (s *scratch) documentFeatures(u, p1, n1 *unit, v *featureVector) {
	facts := s.documentFacts(u)
	sh := uint64(u.shape)
	for left := facts; left != 0; left &= left - 1 {
		v.add(featDocument, uint64(bits.TrailingZeros64(left))<<8|sh)
	}
	v.add(featDocumentAll, facts&0xfff)
	v.add(featDocumentAll, facts>>12|1<<32)
	v.add(featDocumentAll, (uint64(s.pronouns)<<8|facts&0xff)<<8|sh|1<<40)
	if p1.candidate {
		v.add(featDocumentPrev, s.documentFacts(p1)&0x3ff)
	}
	if n1.candidate {
		v.add(featDocumentNext, s.documentFacts(n1)&0x3ff)
	}
}

// documentFacts is what the document says of a word, a bit for each thing, looked up once.
func (s *scratch) documentFacts(u *unit) uint64 {
	st := s.stats.find(u.fold)
	if st == nil {
		return 0
	}
	if st.factsKnown {
		return uint64(st.facts)
	}
	st.factsKnown = true
	for b, on := range [...]bool{
		st.lower > 0, st.lower > st.inside, st.titled > 0, st.said > 0, st.first > 0, st.last > 0, st.alone > 0,
		st.afterName > 0, st.beforeOrg > 0, st.located > 0, st.seen > 1, st.seen > 3,
		st.company > 0, st.afterThe > 0, st.who > 0, st.which > 0, st.owner > 0, st.namer > 0,
	} {
		if on {
			st.facts |= 1 << b
		}
	}
	return uint64(st.facts)
}

// passFeatures looks at what the first pass made of the word, here and elsewhere.
func (s *scratch) passFeatures(i int, g segment, v *featureVector) {
	label := func(j int) uint64 {
		if j < 0 || j >= len(s.labels) {
			return uint64(labelO)
		}
		return uint64(s.labels[j])
	}
	l0, lp, ln := label(i), label(i-1), label(i+1)
	v.add(featPass, l0)
	if n := s.listedWith(g); n.any() {
		place := uint64(min(i-int(g.start), 2))<<2 | uint64(min(int(g.end)-1-i, 2))
		var of [2]uint64
		for k, j := range n {
			if j >= 0 {
				of[k] = 1 + label(int(j)) + s.passBits(&s.units[j])>>4<<3
				v.add(featPassListed, (of[k]<<4|place)<<4|l0<<1|uint64(k))
			}
		}
		v.add(featPassListed, ((of[0]<<6|of[1])<<4|place)<<4|l0<<1|1<<32)
	}
	v.add(featPassPrev, lp<<4|l0)
	v.add(featPassNext, ln<<4|l0)
	d0 := s.passBits(&s.units[i])
	v.add(featPassDocument, d0<<4|l0)
	v.add(featPassDocument, d0|1<<32)
	if i > 0 && s.units[i-1].candidate {
		v.add(featPassDocumentPrev, mix(s.passBits(&s.units[i-1]), d0))
	}
	if i+1 < len(s.units) && s.units[i+1].candidate {
		v.add(featPassDocumentNext, mix(d0, s.passBits(&s.units[i+1])))
	}
	if st := s.stats.find(s.units[i].fold); st != nil {
		v.add(featPassRoles, uint64(min(st.peopleB, 2))<<16|uint64(min(st.peopleL, 2))<<8|uint64(min(st.people-st.peopleB-st.peopleL, 3)))
	}
}

// passBits sums up the first pass: in what part of its occurrences a word was in a name.
func (s *scratch) passBits(u *unit) uint64 {
	st := s.stats.find(u.fold)
	if st == nil || st.total == 0 {
		return 0
	}
	n, of := int(st.people), int(st.total)
	share := uint64(1)
	switch {
	case n == of:
		share = 5
	case 4*n >= 3*of:
		share = 4
	case 2*n >= of:
		share = 3
	case n > 0:
		share = 2
	}
	return share<<4 | uint64(min(of, 4))
}

// fold is the folded text of a unit, valid until the next call.
func (s *scratch) fold(u *unit) []byte {
	s.word = text.FoldBytes(s.word[:0], s.d.Text[s.d.Tokens[u.first].Start:s.d.Tokens[u.last].End])
	return s.word
}

// suffix is a hash of the last three letters of a unit.
func (s *scratch) suffix(u *unit) uint64 {
	w := s.fold(u)
	h := uint64(text.HashStart)
	for k := 0; k < min(3, len(w)); k++ {
		h = (h ^ uint64(w[len(w)-1-k])) * text.HashPrime
	}
	return h
}
