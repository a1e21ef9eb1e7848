package read

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
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

// TestTogetherAgainstTheDocuments asks for every list of what is mentioned together in every order, with and without a span of time and a
// least number of articles, a page at a time.
func TestTogetherAgainstTheDocuments(t *testing.T) {
	o := worldTest(t)
	const item = `cursor count lastSeen score kinds forms evidence { surface sentence } evidenceOfParent { surface start } article { id } node { id name }`
	for _, list := range []string{"person.people", "person.countries", "country.people", "country.countries"} {
		parent, field, _ := strings.Cut(list, ".")
		for _, order := range []string{"ARTICLE_COUNT", "LAST_SEEN", "NPMI"} {
			for _, with := range []string{"", "$min: Int!", "$window: DateTimeRange!", "$min: Int!, $window: DateTimeRange!"} {
				t.Run(list+" "+order+" "+with, func(t *testing.T) {
					args, definitions := "", ""
					if strings.Contains(with, "$min") {
						args += ", minCount: $min"
					}
					if strings.Contains(with, "$window") {
						args += ", publishedAt: $window"
					}
					if with != "" {
						definitions = ", " + with
					}
					text := fmt.Sprintf(`query($id: ID!, $after: String, $n: Int!, $direction: OrderDirection!%s) { node(id: $id) { ... on %s { %s(first: $n, after: $after, orderBy: {field: %s, direction: $direction}%s) { totalCount articlesCounted isExact pageInfo { hasNextPage endCursor } edges { %s } } } } }`,
						definitions, strings.ToUpper(parent[:1])+parent[1:], field, order, args, item)
					ids := []string{"country:RU", "country:SU", "country:JP"}
					if parent == "person" {
						ids = slices.Sorted(maps.Keys(o.model.people))[:3]
					}
					for i, id := range ids {
						values := map[string]any{"id": id, "n": 4, "direction": []string{"ASC", "DESC"}[i%2], "min": 2 + i, "window": map[string]any{"from": "2020-01-03", "to": fmt.Sprintf("2020-01-%02d", 6+3*i)}}
						for range 4 {
							answer := o.data(t, text, values)
							page := answer.path("node", field, "pageInfo")
							if page.path("hasNextPage") == nil || page.path("hasNextPage").value != true {
								break
							}
							values["after"] = page.path("endCursor").value
						}
					}
				})
			}
		}
	}
	if o.rows < 1000 {
		t.Errorf("only %d objects were compared", o.rows)
	}
}

// TestTogetherWithNothing: who is mentioned with nobody else often enough is listed all the same.
func TestTogetherWithNothing(t *testing.T) {
	o := worldTest(t)
	const lists = `people(first: 2, minCount: 900%[1]s) { edges { score } } countries(first: 2, minCount: 900%[1]s) { edges { score } }`
	for _, window := range []string{"", `, publishedAt: {from: "2020-01-03"}`} {
		for _, order := range []string{"", ", orderBy: {field: NPMI, direction: DESC}"} {
			inner := fmt.Sprintf(lists, window+order)
			answer := o.data(t, "{ people(first: 3) { nodes { id "+inner+" } } countries(first: 3) { nodes { id "+inner+" } } }", nil)
			for _, list := range []string{"people", "countries"} {
				if nodes, _ := answer.path(list, "nodes").value.([]any); len(nodes) != 3 {
					t.Errorf("%d %s%s, want 3", len(nodes), list, window+order)
				}
			}
		}
	}
}
