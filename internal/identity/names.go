package identity

import "slices"

// relation is how two names can be one person's.
type relation struct {
	class   Class
	surname likeness
	given   likeness
	// shared is the word that both have, by its sound, and by whose rarity it is judged how much the likeness says.
	shared string
	name   bool // a word between the first and the last of the longer name is no initial
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
	if r, ok := aligned(a.words, b.words); ok {
		return r, true
	}
	if len(a.words) == len(b.words) && sameWords(a.words, b.words) {
		return relation{class: ClassOrder, surname: equal, given: equal, shared: a.words[0].sound}, true
	}
	return r, false
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
	r.name = !onlyInitials(b[1:lastB])
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

// longer finds all words of the shorter name, in order, in one that goes on before or behind it.
func longer(a, b []word) (relation, bool) {
	if len(a) == len(b) {
		return relation{}, false
	}
	r := relation{class: ClassLonger, surname: equal, given: equal}
	i := 0
	for j := 0; j < len(b) && i < len(a); j++ {
		l := compare(a[i], b[j], i == 0)
		if l < sounding {
			continue
		}
		if i == 0 {
			r.given = l
			r.before = j
		} else {
			r.surname = l
			r.shared = b[j].sound
		}
		i++
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
