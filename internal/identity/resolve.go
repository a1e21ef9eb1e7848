package identity

import "slices"

// Resolve decides which of the names are one person's, and gives the people in the order of their first names' ids.
// A single word is nobody's: who is meant by it depends on the article, see Bearers.
func Resolve(names []Name) []*Person {
	r := newResolver(names)
	return r.persons(r.pairs())
}

// Affected gives those of people who may be others now that what is said of some names has changed, and the codes of all their names: when all names that have one of
// these codes were among those resolved, the people are who they are among all names. Codes are in order, each once.
func (r *Rules) Affected(people []*Person, changed map[string]bool) (affected []*Person, codes []string) {
	touched := make(map[string]bool)
	for id := range changed {
		for _, c := range r.Blocks(id) {
			touched[c] = true
		}
	}
	all := make(map[string]bool)
	for _, p := range people {
		var of []string
		for _, n := range p.Names {
			of = append(of, r.Blocks(n.ID)...)
		}
		if !slices.ContainsFunc(of, func(c string) bool { return touched[c] }) {
			continue
		}
		affected = append(affected, p)
		for _, c := range of {
			all[c] = true
		}
	}
	return affected, sortedKeys(all)
}

// IsSingle reports whether a name is a single word, beside particles.
func IsSingle(id string) bool { return len(parse(id).words) < 2 }

// Words are the sounds of the words of a name.
func Words(id string) []string { return sounds(parse(id).words) }
