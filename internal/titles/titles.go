// Package titles says of how many people at a time an office can be.
package titles

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/newsgraph/newsgraph"
)

//go:embed titles.tsv
var tableText string

// table has the titles of titles.tsv.
type table struct {
	one, many map[string]bool // by folded title
	ranks     map[string]bool // first words of titles that many hold: "Deputy Foreign Minister"
}

var known = sync.OnceValue(func() table { return parse(tableText) })

func parse(text string) table {
	t := table{one: make(map[string]bool), many: make(map[string]bool), ranks: make(map[string]bool)}
	to := map[string]map[string]bool{"one": t.one, "many": t.many, "rank": t.ranks}
	for line := range strings.Lines(text) {
		class, words, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if to[class] == nil {
			continue // a comment
		}
		for word := range strings.SplitSeq(words, ";") {
			to[class][newsgraph.FoldName(word)] = true
		}
	}
	return t
}

// OneHolder reports whether one person of a country or an organisation at a time holds the office of a title, which is folded
// as by newsgraph.FoldName.
func OneHolder(folded string) bool {
	t := known()
	if t.one[folded] || t.many[folded] {
		return t.one[folded]
	}
	first, _, _ := strings.Cut(folded, " ")
	return strings.HasSuffix(folded, " minister") && !t.ranks[first]
}
