package read

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
