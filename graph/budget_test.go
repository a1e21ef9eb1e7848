package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
)

// TestSearchesShareTheSecond: many searches of many words are refused before the database is asked, what a page asks for is not.
func TestSearchesShareTheSecond(t *testing.T) {
	for _, test := range []struct {
		searches, words int
		refused         bool
	}{{1, 16, false}, {4, 3, false}, {19, 2, false}, {20, 2, true}, {6, 16, false}, {7, 16, true}, {20, 16, true}} {
		var text strings.Builder
		for i := range test.searches {
			fmt.Fprintf(&text, " a%d: search(query: %q) { edges { score } }", i, strings.TrimSpace(strings.Repeat("word ", test.words)))
		}
		s := full(1)
		got := post(t, s, "{"+text.String()+" }", nil)
		refused := len(got.Errors) > 0 && got.Errors[0].Extensions["code"] == graph.CodeLimitExceeded
		if refused != test.refused || refused && len(s.asked) > 0 || !refused && len(got.Errors) > 0 {
			t.Errorf("%d searches of %d words: %v", test.searches, test.words, got.Errors)
		}
	}
}
