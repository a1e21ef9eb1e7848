package write

import (
	"slices"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/search"
)

// naming is how many articles name something by each form. Which form is its name depends on that
// alone, never on the order in which the articles came.
type naming map[string]int

// namingRead reads a naming as put wrote it.
func namingRead(row bolt.Props) naming {
	n := make(naming)
	counts := row.Nums("formCounts")
	for i, form := range append([]string{row.Str("name")}, row.Strs("aliases")...) {
		if i < len(counts) && counts[i] > 0 { // a name that was given by hand need not stand anywhere
			n[form] = counts[i]
		}
	}
	return n
}

// put sets the properties of a node that bears that name: the other forms in order, and the
// number of each, that of the name first.
func (n naming) put(node map[string]any, name string) {
	aliases, counts := n.aliases(name), []int{}
	if name != "" {
		counts = append(counts, n[name])
	}
	for _, alias := range aliases {
		counts = append(counts, n[alias])
	}
	id, _ := node["id"].(string)
	node["name"] = name
	node["aliases"] = storedList(aliases)
	node["formCounts"] = storedList(counts)
	node["nameKey"] = keys.Name(name, id)
	node["words"] = search.Lines(append([]string{name}, aliases...)...)
}

// aliases are the forms beside the name.
func (n naming) aliases(name string) []string {
	return slices.DeleteFunc(sortedKeys(n), func(form string) bool { return form == name })
}

// change adds numbers; a form that no article has any more goes.
func (n naming) change(by map[string]int) {
	for form, delta := range by {
		if n[form] += delta; n[form] <= 0 {
			delete(n, form)
		}
	}
}

// best gives the form that is the name of a person. The best form
//  1. makes the person's id, where one does ("Sergei Lavrov", not "Lavrov"),
//  2. has the most words,
//  3. has the most letters that are not ASCII ("Recep Tayyip Erdoğan"),
//  4. has upper and lower case ("Sergei Lavrov", not "SERGEI LAVROV"),
//  5. comes first in the order of code points.
//
// It is "" where there are no forms.
func (n naming) best(id string) string {
	best := ""
	for form := range n {
		if best == "" || betterName(id, form, best) {
			best = form
		}
	}
	return best
}

// commonest gives the form that is the name of a publisher or an organisation: what most
// articles call it ("BBC" rather than "Bbc"), and of several such what would be better for a person.
func (n naming) commonest() string {
	best := ""
	for form, count := range n {
		if best == "" || count > n[best] || count == n[best] && betterName("", form, best) {
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

// personKeys gives the keys by which a person is found: by the beginning of any word of the
// name, "sergei lavrov|person:sergei-lavrov" and "lavrov|person:sergei-lavrov", and by every other form
// from its first word on. They are sorted.
func personKeys(id, name string, n naming) []string {
	words := nameWords(name)
	all := make([]string, 0, len(words))
	for i := range words {
		all = append(all, keys.Join(strings.Join(words[i:], " "), id))
	}
	for _, alias := range n.aliases(name) {
		if folded := newsgraph.FoldName(alias); folded != "" {
			all = append(all, keys.Join(folded, id))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
