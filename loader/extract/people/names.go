package people

import (
	"slices"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// name is one mention of a person while it is being resolved.
type name struct {
	first, last int32 // units, inclusive
	segment     segment
	full        string // what it resolves to
	entity      int32  // into scratch.entities
}

// entity is a person of the document: all mentions that are written alike.
type entity struct {
	parts     []uint64 // keys of its units, without quotes
	firstName int32    // the first mention, into scratch.names
	text      string   // as it is best written
	caps      bool     // written in capitals only
	used      int      // how often it was meant so far, by itself or a short form
	lastFull  int32    // the mention that gave it last, into scratch.names
	bearing   bearing
}

// maxParts bounds the words of a name that are compared.
const maxParts = 12

// resolve gives every name the full name that it stands for in this document.
func (s *scratch) resolve() {
	s.entities = s.entities[:0]
	s.parts = s.parts[:0]
	clear(s.byKey)
	if s.byKey == nil {
		s.byKey = map[uint64][]int32{}
		s.byPart = map[uint64][]int32{}
	}
	clear(s.byPart)
	for i := range s.names {
		s.names[i].entity = s.entityOf(int32(i))
	}
	for i := range s.names {
		n := &s.names[i]
		e := s.fullName(int32(i))
		s.entities[e].used++
		if e == n.entity {
			s.entities[e].lastFull = int32(i)
		}
		n.full = s.entities[e].text
	}
}

// partKey is what a unit is compared by: "al-Abadi", "Al-Abadi" and "Abadi" are one.
func (s *scratch) partKey(u *unit) uint64 {
	if u.shape == shapeArticle || u.shape == shapeHyphenUpper && u.last == u.first+2 && s.isArticle(u) {
		return s.d.Tokens[u.last].Fold
	}
	return u.fold
}

// isArticle reports whether a unit of several tokens begins with an Arabic article.
func (s *scratch) isArticle(u *unit) bool {
	t := s.d.Tokens[u.first]
	return t.End-t.Start == 2 && s.lex.Get(t.Fold).Lists&LexParticle != 0
}

// entityOf finds or makes the entity of a mention.
func (s *scratch) entityOf(i int32) int32 {
	n := &s.names[i]
	from := len(s.parts)
	key := uint64(text.HashStart)
	for u := n.first; u <= n.last && len(s.parts)-from < maxParts; u++ {
		if s.units[u].shape == shapeQuote {
			continue
		}
		k := s.partKey(&s.units[u])
		s.parts = append(s.parts, k)
		key = mix(key, k)
	}
	parts := s.parts[from:len(s.parts):len(s.parts)]
	text, caps := s.written(n)
	for _, e := range s.byKey[key] {
		if equalParts(s.entities[e].parts, parts) {
			s.parts = s.parts[:from]
			if s.entities[e].caps && !caps {
				s.entities[e].text, s.entities[e].caps = text, false
			}
			return e
		}
	}
	e := int32(len(s.entities))
	s.entities = append(s.entities, entity{parts: parts, firstName: i, text: text, caps: caps})
	s.byKey[key] = append(s.byKey[key], e)
	if len(parts) > 1 {
		for k, p := range parts {
			if !containsPart(parts[:k], p) {
				s.byPart[p] = append(s.byPart[p], e)
			}
		}
	}
	return e
}

func equalParts(a, b []uint64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func containsPart(parts []uint64, p uint64) bool {
	for _, q := range parts {
		if p == q {
			return true
		}
	}
	return false
}

// written is the text of a mention with white space made one space. A name in capitals is
// written with capital initials, and caps is true.
func (s *scratch) written(n *name) (surface string, caps bool) {
	start := s.unitStart(int(n.first))
	surface = s.d.Text[start:s.unitEnd(int(n.last))]
	if strings.ContainsAny(surface, "\n\t\r") || strings.Contains(surface, "  ") {
		surface = strings.Join(strings.Fields(surface), " ")
	}
	caps = true
	long := false
	for u := n.first; u <= n.last; u++ {
		switch f := &s.units[u]; {
		case f.shape == shapeQuote || f.flags.Has(text.FlagInitial) || f.shape == shapeShortCaps:
		case f.flags.Has(text.FlagAllCaps):
			long = true
		default:
			caps = false
		}
	}
	if !caps || !long {
		return surface, false
	}
	return capitalInitials(surface), true
}

// capitalInitials writes each word of a name in capitals with a capital initial: "MCDONALD" becomes
// "Mcdonald", since nothing tells where the inner capital was.
func capitalInitials(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	inside := false
	for _, r := range s {
		if inside {
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
		inside = unicode.IsLetter(r) || unicode.IsMark(r)
	}
	return b.String()
}

// fullName follows a mention to the longest name that it is surely short for.
func (s *scratch) fullName(i int32) int32 {
	e := s.names[i].entity
	for range 4 { // "Kerry" -> "John Kerry" -> "John F. Kerry"
		next := s.longer(e, i)
		if next < 0 {
			break
		}
		e = next
	}
	return e
}

// How well a short form fits a longer name; the best fit wins, a tie is not guessed.
const (
	fitNone = iota
	fitGiven
	fitInner
	fitFamily
	fitSequence
)

// longer is the entity that e is a short form of at mention i, or -1 if there is none or more
// than one. What stands before the mention must not contradict it. Of two that fit equally well, one that was
// named before the mention goes before one that is named only later; of two that are left, the one that the
// document speaks of.
func (s *scratch) longer(e, i int32) int32 {
	short := s.entities[e].parts
	best, before := fitNone, false
	s.tied = s.tied[:0]
	for _, c := range s.byPart[s.rarest(short)] {
		long := &s.entities[c]
		if c == e || len(long.parts) <= len(short) {
			continue
		}
		f := s.fit(short, long)
		earlier := long.firstName < i
		if f == fitNone || f < best || f == best && before && !earlier {
			continue
		}
		if s.contradicts(&s.names[i], c) {
			continue
		}
		if f > best || earlier && !before {
			best, before = f, earlier
			s.tied = s.tied[:0]
		}
		s.tied = append(s.tied, c)
	}
	s.joinVariants()
	switch len(s.tied) {
	case 0:
		return -1
	case 1:
		return s.tied[0]
	}
	return s.dominant(i)
}

// joinVariants leaves of several candidates that are one person the first, or of a line the longest.
func (s *scratch) joinVariants() {
	kept := s.tied[:0]
next:
	for _, c := range s.tied {
		for k, d := range kept {
			if s.sameLine(c, d) {
				if len(s.entities[c].parts) > len(s.entities[d].parts) {
					kept[k] = c
				}
				continue next
			}
			if s.areVariants(c, d) {
				continue next
			}
		}
		kept = append(kept, c)
	}
	s.tied = kept
}

// dominance is how much more often one of two candidates must have been meant to be the one without
// being named anew.
const dominance = 3

// families are words after a name that mean more than one of its bearers.
var families = map[uint64]bool{
	text.FoldHash("family"): true, text.FoldHash("families"): true, text.FoldHash("clan"): true, text.FoldHash("dynasty"): true,
	text.FoldHash("brothers"): true, text.FoldHash("sisters"): true, text.FoldHash("siblings"): true, text.FoldHash("couple"): true,
}

// dominant is the one of the tied candidates that the document speaks of at mention i: it has been meant
// several times as often as any other, and none of these has been named in the same sentence or the one before. -1 if none.
func (s *scratch) dominant(i int32) int32 {
	first := s.tied[0]
	for _, c := range s.tied[1:] {
		if s.entities[c].used > s.entities[first].used {
			first = c
		}
	}
	n := &s.names[i]
	sentence := s.units[n.first].sentence
	if families[s.at(int(n.last)+1, sentence).fold] {
		return -1
	}
	for _, c := range s.tied {
		if c == first {
			continue
		}
		e := &s.entities[c]
		if s.entities[first].used < dominance*max(e.used, 1) {
			return -1
		}
		if e.used > 0 && s.units[s.names[e.lastFull].first].sentence+1 >= sentence {
			return -1
		}
	}
	return first
}

// sameLine reports whether one entity is itself a short form of the other: "John Kerry" and "John
// F. Kerry" are no two candidates.
func (s *scratch) sameLine(a, b int32) bool {
	x, y := &s.entities[a], &s.entities[b]
	if len(x.parts) > len(y.parts) {
		x, y = y, x
	}
	return len(x.parts) < len(y.parts) && s.fit(x.parts, y) == fitSequence
}

// rarest is the part of a name that the fewest longer names have.
func (s *scratch) rarest(parts []uint64) uint64 {
	best := parts[len(parts)-1]
	for _, p := range parts {
		if n := len(s.byPart[p]); n > 0 && n < len(s.byPart[best]) || len(s.byPart[best]) == 0 {
			best = p
		}
	}
	return best
}

// fit says how well the parts of a short form stand, in order, in a longer name.
func (s *scratch) fit(short []uint64, long *entity) int {
	if len(short) > 1 {
		at := 0
		for _, p := range long.parts {
			if at < len(short) && p == short[at] {
				at++
			}
		}
		if at == len(short) {
			return fitSequence
		}
		return fitNone
	}
	n := &s.names[long.firstName]
	last := len(long.parts) - 1
	for k, p := range long.parts {
		if p != short[0] || k > 0 && s.isSonOf(long.parts[k-1]) {
			continue
		}
		switch {
		case k == last && !s.familyFirst(n):
			return fitFamily
		case k == 0 && s.familyFirst(n):
			return fitFamily
		case k == 0 || k == last:
			return fitGiven
		}
		return fitInner
	}
	return fitNone
}

var sonOf = [...]uint64{text.FoldHash("bin"), text.FoldHash("ibn"), text.FoldHash("bint"), text.FoldHash("binti")}

// isSonOf reports whether the part after this one is the name of the bearer's father: "Salman" is none of
// Mohammed bin Salman's.
func (s *scratch) isSonOf(part uint64) bool { return slices.Contains(sonOf[:], part) }

// familyFirst reports whether a name is written in the order of China, Korea and Vietnam: a short
// family name, then a given name, often with a hyphen.
func (s *scratch) familyFirst(n *name) bool {
	first, last := &s.units[n.first], &s.units[n.last]
	if first.lex&LexFamily == 0 || s.length(first) > 6 {
		return false
	}
	switch {
	case last.shape == shapeHyphenLower, last.shape == shapeHyphenUpper && s.length(last) < 12:
		return first.lex&LexGiven == 0 || s.length(first) <= 4
	case n.last-n.first == 2 && s.length(first) <= 5 && s.length(last) <= 5 && s.length(&s.units[n.first+1]) <= 5:
		return first.lex&LexGiven == 0 && last.lex&LexFamily == 0 // "Nguyen Phu Trong"
	}
	return first.lex&LexGiven == 0 && last.lex&LexFamily == 0 // "Xi Jinping"
}
