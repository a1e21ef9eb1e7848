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

// TestSuggestionsShareTheSecond: many suggestions for much are refused before the database is asked, what a page asks for is not. What may be a letter off counts for each kind.
func TestSuggestionsShareTheSecond(t *testing.T) {
	twenty := strings.Repeat("a", 20)
	for _, test := range []struct {
		suggestions int
		arguments   string
		refused     bool
	}{
		{19, `prefix: "a"`, false},
		{20, `prefix: "a"`, true},
		{19, `prefix: "a", in: [PERSON]`, false},
		{15, `prefix: "sergie lavorv"`, false},
		{16, `prefix: "sergie lavorv"`, true},
		{18, `prefix: "sergie lavorv", in: [PERSON]`, false},
		{2, fmt.Sprintf("prefix: %q", strings.Join([]string{twenty, twenty, twenty, twenty}, " ")), false},
		{4, fmt.Sprintf("prefix: %q", strings.Join([]string{twenty, twenty, twenty, twenty}, " ")), true},
		{8, fmt.Sprintf("prefix: %q, in: [PERSON]", strings.Join([]string{twenty, twenty, twenty, twenty}, " ")), false},
	} {
		var text strings.Builder
		for i := range test.suggestions {
			fmt.Fprintf(&text, " a%d: suggest(%s) { articleCount }", i, test.arguments)
		}
		s := full(1)
		got := post(t, s, "{"+text.String()+" }", nil)
		refused := len(got.Errors) > 0 && got.Errors[0].Extensions["code"] == graph.CodeLimitExceeded
		if refused != test.refused || refused && len(s.asked) > 0 || !refused && len(got.Errors) > 0 {
			t.Errorf("%d suggestions (%s): %v", test.suggestions, test.arguments, got.Errors)
		}
	}
}
