package graph

import (
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
)

// Bounds of a search for paths. With each step more, what is to be looked at multiplies.
const (
	maxHops  = 4
	maxPaths = 10
)

// pathArguments reads between whom paths are to be found, and which.
func pathArguments(f *query.Field, v values) (a query.Args, err error) {
	a.Asked = make([]string, 2)
	for i, name := range []string{"from", "to"} {
		id, _ := v.text(name)
		if !strings.HasPrefix(id, newsgraph.PersonPrefix) && !strings.HasPrefix(id, newsgraph.CountryPrefix) {
			return a, v.wrong(name, "must be the id of a person or country, such as person:sergei-lavrov or country:IR, is %q", id)
		}
		a.Asked[i] = id
	}
	if a.Asked[0] == a.Asked[1] {
		return a, v.wrong("to", "must be another one than from")
	}
	if a.Hops, err = v.upTo("maxHops", maxHops, 0, "of maxHops", "ask from somebody in between on"); err != nil {
		return a, err
	}
	a.First, err = v.upTo("first", maxPaths, 0, "of first", "ask from somebody in between on")
	a.Via, _ = v.text("via")
	return a, err
}

// sharedEvidence writes where an article names one of two; if sentences name both, only those.
func (w *writer) sharedEvidence(o *op, row []any) bool {
	own, _ := row[o.places[0]].(string)
	other, _ := row[o.places[1]].(string)
	list, err := parseEvidence(own)
	if err != nil {
		return w.fail(err)
	}
	others, err := parseEvidence(other)
	if err != nil {
		return w.fail(err)
	}
	var shared []occurrence
	for _, x := range list {
		for i := range others {
			if x.inSentenceOf(&others[i]) && x.counts() && others[i].counts() {
				shared = append(shared, x)
				break
			}
		}
	}
	if len(shared) > 0 {
		list = shared
	}
	return w.occurrences(o.items[0], list)
}
