package main

import (
	"fmt"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/newsgraph/newsgraph/graph"
)

// TestFamiliesAreOfTheSchema validates the smallest and the largest request of each family.
func TestFamiliesAreOfTheSchema(t *testing.T) {
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: graph.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	s := subjects{words: [2]string{"some", "words"}, day: "2020-01-02", middle: "2020-01-01"}
	for i := range 20 {
		s.countries = append(s.countries, node{ID: fmt.Sprintf("country:A%c", 'A'+i), Code: fmt.Sprintf("A%c", 'A'+i)})
		s.people = append(s.people, node{ID: fmt.Sprintf("person:a%d", i)})
	}
	for _, f := range families(s) {
		for _, n := range []int{1, f.most} {
			if _, err := gqlparser.LoadQueryWithRules(schema, f.text(n), rules.NewDefaultRules()); err != nil {
				t.Errorf("%s of %d: %v", f.name, n, err)
			}
		}
	}
}

func TestLargest(t *testing.T) {
	for _, test := range []struct{ most, fits, want int }{{100, 100, 100}, {100, 1, 1}, {100, 37, 37}, {1, 1, 1}, {400_000, 123_456, 123_456}, {10, 0, 0}} {
		asked := 0
		got, err := largest(test.most, func(n int) (bool, error) {
			asked++
			return n <= test.fits, nil
		})
		if got != test.want || (err != nil) != (test.want == 0) || asked > 20 {
			t.Errorf("%d of %d: %d, %v, asked %d times", test.fits, test.most, got, err, asked)
		}
	}
}
