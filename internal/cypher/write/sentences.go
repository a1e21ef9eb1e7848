package write

import (
	"cmp"
	"slices"

	"github.com/newsgraph/newsgraph"
)

// A mention keeps in which sentences of its article it is, as numbers: what two mentions have in common is a sentence that names both.
// Cypher cannot read that from the evidence, which is JSON. Only the sentences that name anything are numbered, from 0 in the order of
// the text, because the store packs a list of small numbers into a few bits each.

// sentence is where one begins.
type sentence struct {
	part  newsgraph.Part
	start int
}

// numbered numbers the sentences of a document that name somebody or a country.
func numbered(doc *newsgraph.Document) map[sentence]int {
	numbers := make(map[sentence]int)
	var all []sentence
	add := func(list []newsgraph.Evidence) {
		for i := range list {
			s := sentence{list[i].Part, list[i].SentenceStart}
			if _, found := numbers[s]; !found {
				numbers[s] = 0
				all = append(all, s)
			}
		}
	}
	for i := range doc.People {
		add(doc.People[i].Evidence)
	}
	for i := range doc.Countries {
		add(doc.Countries[i].Evidence)
	}
	slices.SortFunc(all, func(a, b sentence) int {
		return cmp.Or(cmp.Compare(partOrder(a.part), partOrder(b.part)), cmp.Compare(a.start, b.start))
	})
	for number, s := range all {
		numbers[s] = number
	}
	return numbers
}

func partOrder(p newsgraph.Part) int {
	return slices.Index([]newsgraph.Part{newsgraph.PartTitle, newsgraph.PartCaption, newsgraph.PartBody}, p)
}

// sentencesOf are the numbers of the sentences that name something otherwise than inside an organisation's name, in order.
func sentencesOf(m *newsgraph.Mention, numbers map[sentence]int) []int {
	list := make([]int, 0, len(m.Evidence))
	for i := range m.Evidence {
		e := &m.Evidence[i]
		if e.Kind != newsgraph.MentionKind(newsgraph.KindOrganization) {
			list = append(list, numbers[sentence{e.Part, e.SentenceStart}])
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
