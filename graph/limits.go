package graph

import (
	"github.com/newsgraph/newsgraph"
)

// Limits of one request. They bound what a single query can cost the database and this
// process; a page of 100 articles with all that hangs on them stays well below.
const (
	// maxQueryNodes bounds the nodes that a root field may bring back, pages multiplied as
	// they nest.
	maxQueryNodes = 50_000
)

// linksPerArticle is what a list without pages is taken to hold.
const linksPerArticle = 10

// nodeCount is how many nodes a field can bring back at most.
func nodeCount(f *newsgraph.Field) int {
	var size int
	switch f.Edge {
	case newsgraph.RootNodes:
		size = len(f.IDs)
	case newsgraph.ArticleAuthors, newsgraph.ArticleLinks:
		size = linksPerArticle
	default:
		size = max(1, f.Page.First, f.Page.Last)
	}
	below := 0
	for _, sel := range []newsgraph.NodeSelect{f.Select.Article, f.Select.Person, f.Select.Country, f.Select.Office} {
		for i := range sel.Fields {
			below += nodeCount(&sel.Fields[i])
		}
	}
	for i := range f.OnEdge {
		below += nodeCount(&f.OnEdge[i])
	}
	// Deep nesting would overflow; all beyond the limit is the same.
	return min(size*(1+below), 1<<40)
}
