package write

import (
	"slices"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// A person is known by all the forms in which articles name them. Which form is the name
// depends on the set of forms alone, never on the order in which they came.

// bestName gives the form that is the person's name. The best form
//  1. makes the person's id, where one does ("Sergei Lavrov", not "Lavrov"),
//  2. has the most words,
//  3. has the most letters that are not ASCII ("Recep Tayyip Erdoğan"),
//  4. has upper and lower case ("Sergei Lavrov", not "SERGEI LAVROV"),
//  5. comes first in the order of code points.
//
// It is "" where there are no forms.
func bestName(id string, forms []string) string {
	best := ""
	for _, form := range forms {
		if best == "" || betterName(id, form, best) {
			best = form
		}
	}
	return best
}

func betterName(id, a, b string) bool {
	if x, y := newsgraph.PersonID(a) == id, newsgraph.PersonID(b) == id; x != y {
		return x
	}
	if x, y := len(nameWords(a)), len(nameWords(b)); x != y {
		return x > y
	}
	if x, y := countAccents(a), countAccents(b); x != y {
		return x > y
	}
	if x, y := hasBothCases(a), hasBothCases(b); x != y {
		return x
	}
	return a < b
}

func nameWords(name string) []string { return strings.Fields(newsgraph.FoldName(name)) }

func countAccents(name string) int {
	n := 0
	for _, r := range name {
		if r > unicode.MaxASCII && unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func hasBothCases(name string) bool {
	return strings.ContainsFunc(name, unicode.IsUpper) && strings.ContainsFunc(name, unicode.IsLower)
}

// nameKeys gives the keys by which a person is found by the beginning of any word of the
// name: "sergei lavrov|person:sergei-lavrov" and "lavrov|person:sergei-lavrov".
func nameKeys(id, name string) []string {
	words := nameWords(name)
	all := make([]string, 0, len(words))
	for i := range words {
		all = append(all, keys.Join(strings.Join(words[i:], " "), id))
	}
	slices.Sort(all)
	return slices.Compact(all)
}
