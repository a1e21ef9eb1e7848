package read

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// together are those that articles mention together with one.
func (m *model) together(parent, id, field string, args arguments) *object {
	typ, others, node := "CoMentionedPerson", slices.Collect(maps.Keys(m.people)), m.person
	if field == "countries" {
		typ, others, node = "CoMentionedCountry", slices.Collect(maps.Keys(m.countries)), m.country
	}
	order := args["orderBy"].(map[string]any)["field"]
	least := 1
	if order == "NPMI" {
		least = 3
	}
	if n, ok := intArg(args["minCount"]); ok {
		least = n
	}
	var from, to time.Time
	if window, ok := args["publishedAt"].(map[string]any); ok {
		from, to = timeArg(window["from"]), timeArg(window["to"])
	}
	within := func(d *newsgraph.Document) bool {
		at := d.Article.PublishedAt
		return (from.IsZero() || !at.Before(from)) && (to.IsZero() || at.Before(to))
	}
	count := func(ids ...string) []*newsgraph.Document {
		return m.docsWhere(func(d *newsgraph.Document) bool {
			return within(d) && !slices.ContainsFunc(ids, func(id string) bool { return mentionOf(d, id) == nil })
		})
	}
	all, own := len(count()), len(count(id))
	var items []item
	for _, other := range others {
		docs := count(id, other)
		if other == id || len(docs) < least || len(docs) == 0 {
			continue
		}
		newest := docs[len(docs)-1]
		score := npmiOf(len(docs), own, len(count(other)), all)
		key := fmt.Sprintf("%012d|%s", len(docs), other)
		switch order {
		case "LAST_SEEN":
			key = newest.Article.PublishedAt.Format(keys.TimeLayout) + "|" + other
		case "NPMI":
			key = fmt.Sprintf("%07.0f|%s", 1e6*score+1e6, other)
		}
		items = append(items, item{key, node(other), func(field string) any {
			switch field {
			case "count":
				return len(docs)
			case "lastSeen":
				return timeOrNil(newest.Article.PublishedAt)
			case "article":
				return m.article(newest)
			case "score":
				return score
			case "evidenceOfParent":
				return mentionField(mentionOf(newest, id), "evidence")
			}
			return mentionField(mentionOf(newest, other), field)
		}})
	}
	connection := m.connection(typ+"Connection", typ+"Edge", parent+"."+field, items, args)
	return &object{connection.typ, func(field string, args arguments) any {
		switch field {
		case "articlesCounted":
			return own
		case "isExact":
			return true
		}
		return connection.get(field, args)
	}}
}

// npmiOf is normalised pointwise mutual information to six places, from shares as the literature defines it.
func npmiOf(both, one, other, all int) float64 {
	if both == all {
		return 0
	}
	share := func(n int) float64 { return float64(n) / float64(all) }
	pmi := math.Log(share(both) / (share(one) * share(other)))
	return math.Round(1e6*pmi/-math.Log(share(both))) / 1e6
}
