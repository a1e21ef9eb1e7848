package read

import (
	"bytes"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

// TestArticlesOfOne: a filter that names one thing and says no more is read from that thing's own list, and gives what the same filter gives when it
// names another besides that is in no article, for which the way in is chosen and each article checked.
func TestArticlesOfOne(t *testing.T) {
	_, h, _ := served(t, cyphertest.NewGenerator(11, 60, 12).Documents())
	found := 0
	for _, test := range []struct{ of, key, one, more string }{
		{"countries", "code", "countries: {anyOf: [%s]}", `countries: {anyOf: [%s, "ZW"]}`},
		{"countries", "code", "countries: {allOf: [%s]}", `countries: {anyOf: [%s, "ZW"]}`},
		{"people", "id", "people: {allOf: [%s]}", `people: {anyOf: [%s, "person:nobody-there"]}`},
		{"people", "id", "authors: [%s]", `authors: [%s, "person:nobody-there"]`},
		{"publishers", "name", "publishers: [%s]", `publishers: [%s, "Nobody There"]`},
	} {
		list := ask(t, h, fmt.Sprintf("{ %s(first: 4) { nodes { key: %s } } }", test.of, test.key), nil)
		for _, node := range list[test.of].(map[string]any)["nodes"].([]any) {
			value := strconv.Quote(node.(map[string]any)["key"].(string))
			page := func(filter, size string) map[string]any {
				text := "{ articles(" + size + ", filter: {" + fmt.Sprintf(filter, value) + "}) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }"
				return ask(t, h, text, nil)["articles"].(map[string]any)
			}
			for _, size := range []string{"first: 3", "last: 2"} {
				alone := page(test.one, size)
				if diff := cmp.Diff(page(test.more, size), alone); diff != "" {
					t.Errorf("%s of %s, %s (-with another +alone):\n%s", test.one, value, size, diff)
				}
				found += len(alone["edges"].([]any))
				info := alone["pageInfo"].(map[string]any)
				if next, _ := info["endCursor"].(string); strings.HasPrefix(size, "first") && info["hasNextPage"] == true {
					size += ", after: " + strconv.Quote(next)
					if diff := cmp.Diff(page(test.more, size), page(test.one, size)); diff != "" {
						t.Errorf("%s of %s, %s (-with another +alone):\n%s", test.one, value, size, diff)
					}
				}
			}
		}
	}
	if found < 40 {
		t.Errorf("only %d articles were compared", found)
	}
}

// TestArticlesOfTwo: a filter on the articles of a row that names one hub and says no more gives what the same filter gives when it names another besides that is in no
// article, which is found as any filter is; and where more articles would have to be looked at than may be, there is no answer.
func TestArticlesOfTwo(t *testing.T) {
	db, h, _ := served(t, cyphertest.NewGenerator(11, 60, 12).Documents())
	little := graph.NewHandler(narrow{patient{New(db)}, 3}, slog.New(slog.DiscardHandler))
	found, refused := 0, 0
	for _, test := range []struct{ of, list, one, more string }{
		{"countries", "articles", `countries: {anyOf: ["IR"]}`, `countries: {anyOf: ["IR", "ZW"]}`},
		{"people", "articles", `countries: {allOf: ["RU"]}`, `countries: {anyOf: ["RU", "ZW"]}`},
		{"countries", "articles", `people: {allOf: ["person:jose-surname3"]}`, `people: {anyOf: ["person:jose-surname3", "person:nobody-there"]}`},
		{"countries", "articles", `authors: ["person:jose-surname1"]`, `authors: ["person:jose-surname1", "person:nobody-there"]`},
		{"people", "writtenArticles", `countries: {anyOf: ["RU"]}`, `countries: {anyOf: ["RU", "ZW"]}`},
		{"people", "articles", `publishers: ["Reuters"]`, `publishers: ["Reuters", "Nobody There"]`},
		{"publishers", "articles", `countries: {anyOf: ["RU"]}`, `countries: {anyOf: ["RU", "ZW"]}`},
		{"people", "articles", `people: {allOf: ["person:nobody-there"]}`, `people: {allOf: ["person:nobody-there", "person:nor-there"]}`},
	} {
		for _, size := range []string{"first: 3", "last: 2", "first: 100"} {
			text := func(filter string) string {
				return fmt.Sprintf("{ %s(first: 20) { nodes { %s(%s, filter: {%s}) { edges { cursor node { id title } } pageInfo { hasNextPage hasPreviousPage } } } } }", test.of, test.list, size, filter)
			}
			want, got := ask(t, h, text(test.more), nil), ask(t, h, text(test.one), nil)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s of %s, %s (-as any filter +of two):\n%s", size, test.of, test.one, diff)
			}
			for _, node := range got[test.of].(map[string]any)["nodes"].([]any) {
				found += len(node.(map[string]any)[test.list].(map[string]any)["edges"].([]any))
			}
		}
		// Whoever has few articles is answered all the same.
		text := fmt.Sprintf("{ %s(first: 1) { nodes { %s(first: 100, filter: {%s}) { nodes { id } } } } }", test.of, test.list, test.one)
		if bytes.Contains(send(t, little, text, nil), []byte(graph.CodeLimitExceeded)) {
			refused++
		}
	}
	if found < 100 || refused < 4 {
		t.Errorf("only %d articles were compared, and %d lists refused", found, refused)
	}
}
