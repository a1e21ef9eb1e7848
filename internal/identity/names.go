package identity

import (
	"slices"
	"strings"
)

// relation is how two names can be one person's.
type relation struct {
	class   Class
	surname likeness
	given   likeness
	// shared is the word that both have, by its sound, and by whose rarity it is judged how much the likeness says.
	shared string
	name   bool // a word between the first and the last of the longer name is one that says more than an initial
	full   bool // of a short form and another of a given name, one is the full form
	extra  int  // words of a longer name, beside initials and short forms, that the other lacks between and behind, but for one behind
	front  bool // only initials and honorifics stand before the first that both have
	before int  // words that stand before the first that both have
	middle int  // words between that both have
}

// Class is the kind of difference between two names of one person.
type Class string

// The kinds of difference, the closest first.
const (
	ClassSpelling Class = "SPELLING" // "Sergei Lavrov", "Sergey Lavrov"
	ClassOrder    Class = "ORDER"    // "Shinzo Abe", "Abe Shinzo"
	ClassInitial  Class = "INITIAL"  // "J. Kerry", "John Kerry"
	ClassNickname Class = "NICKNAME" // "Joe Biden", "Joseph Biden"
	ClassMiddle   Class = "MIDDLE"   // "George Bush", "George W. Bush"
	ClassLonger   Class = "LONGER"   // "Hugo Chavez", "Hugo Chavez Frias"
	ClassByHand   Class = "BY_HAND"  // any, see Curation
)

// relate says how two full names can be one person's; ok is false where they cannot.
func relate(a, b fullName) (r relation, ok bool) {
	if len(a.words) < 2 || len(b.words) < 2 || a.generation != b.generation && a.generation != "" && b.generation != "" {
		return r, false
	}
	if a.joined == b.joined {
		return relation{class: ClassSpelling, surname: equal, given: equal, shared: a.words[len(a.words)-1].sound, middle: len(a.words) - 2}, true
	}
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	if len(a.words) < len(b.words) && respaced(a, b) {
		return relation{class: ClassSpelling, surname: equal, given: vowelled, shared: b.words[len(b.words)-1].sound}, true
	}
	if r, ok := aligned(a.words, b.words); ok {
		return r, true
	}
	if len(a.words) == len(b.words) && sameWords(a.words, b.words) {
		return relation{class: ClassOrder, surname: equal, given: equal, shared: a.words[0].sound}, true
	}
	return r, false
}

// respaced reports whether two names with one surname are the same but for vowels and where words begin: "Abdel Rahman Ali", "Abdulrahman Ali".
func respaced(a, b fullName) bool {
	return a.words[len(a.words)-1].sound == b.words[len(b.words)-1].sound && a.joined[:1] == b.joined[:1] && skeleton(a.joined) == skeleton(b.joined)
}

// aligned finds the words of the shorter name, in order, in the longer one. The last words, and the first, are the surname and the given name; a name that has
// more at either end is of another kind.
func aligned(a, b []word) (relation, bool) {
	last, lastB := len(a)-1, len(b)-1
	surname := compare(a[last], b[lastB], false)
	if surname == unlike {
		return longer(a, b)
	}
	r := relation{surname: surname, given: compare(a[0], b[0], true), shared: b[lastB].sound}
	r.full = isFull(a[0].text, b[0].text) || isFull(b[0].text, a[0].text)
	if r.given == unlike {
		return longer(a, b)
	}
	i := 1
	for j := 1; j < lastB && i < last; j++ {
		if compare(a[i], b[j], true) != unlike {
			i++
			r.middle++
		}
	}
	if i < last || r.middle > 0 && len(a) != len(b) && onlyInitials(b[1:lastB]) {
		return r, false // each has a middle name that the other has not, or "George W. Bush" and "George H. W. Bush"
	}
	r.name = slices.ContainsFunc(b[1:lastB], func(w word) bool { return !saysLittle(w, b[0]) })
	switch {
	case len(b) > len(a):
		r.class = ClassMiddle
	case r.given == initial:
		r.class = ClassInitial
	case r.given == nickname:
		r.class = ClassNickname
	default:
		r.class = ClassSpelling
	}
	return r, true
}

func onlyInitials(words []word) bool {
	return !slices.ContainsFunc(words, func(w word) bool { return len(w.text) > 1 })
}

// saysLittle reports whether a word between the given name and the surname is one that is left out without more ado: an initial, a short form of the given name, a
// patronymic.
func saysLittle(w, given word) bool {
	return len(w.text) == 1 || compare(w, given, true) > resembling || strings.HasSuffix(w.sound, "vich") || strings.HasSuffix(w.sound, "vna")
}

// longer finds all words of the shorter name, in order, in one that goes on before or behind it.
func longer(a, b []word) (relation, bool) {
	if len(a) == len(b) {
		return relation{}, false
	}
	r := relation{class: ClassLonger, surname: equal, given: equal, full: true}
	i := 0
	for j := 0; j < len(b); j++ {
		l := unlike
		if i < len(a) {
			l = compare(a[i], b[j], i == 0)
		}
		switch {
		case l >= sounding && i == 0:
			r.given = l
			r.before = j
			r.front = j > 0 && !slices.ContainsFunc(b[:j], func(w word) bool { return len(w.text) > 1 && !honorifics[w.text] })
			i++
		case l >= sounding:
			r.surname = l
			r.shared = b[j].sound
			i++
		case i > 0 && j < len(b)-1 && !saysLittle(b[j], b[r.before]):
			r.extra++
		}
	}
	return r, i == len(a)
}

func sameWords(a, b []word) bool {
	x, y := sounds(a), sounds(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

func sounds(words []word) []string {
	s := make([]string, len(words))
	for i, w := range words {
		s[i] = w.sound
	}
	return s
}
