package identity

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestCountsAreAMapInOrder adds and takes away at random, and compares with a map.
func TestCountsAreAMapInOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var counts Counts[int32]
		want := make(map[int32]int)
		for range 60 {
			key, n := random.Int32N(12), random.IntN(5)-2
			counts.Add(key, n)
			if want[key] += n; want[key] == 0 {
				delete(want, key)
			}
		}
		if got := maps.Collect(counts.All()); !maps.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
		if !slices.Equal(counts.Keys(), slices.Sorted(maps.Keys(want))) {
			t.Fatalf("keys %v, want those of %v in order", counts.Keys(), want)
		}
		for key := range int32(12) {
			if counts.Of(key) != want[key] {
				t.Fatalf("%d of %d, want %d", counts.Of(key), key, want[key])
			}
		}
	}
}

// TestAddingChangesOnlyOne: what an article says is added to what is said of several, and stays as it is.
func TestAddingChangesOnlyOne(t *testing.T) {
	said := Name{ID: "person:ann-lee", Articles: 1, Countries: CountsOf(map[string]int{"FI": 1, "SE": 1})}
	before := said.Encode()
	var all, others Name
	for range 3 {
		all.Add(&said, 1)
	}
	others.Add(&all, 1)
	others.Add(&said, -1)
	if said.Encode() != before {
		t.Errorf("what the article says became %q", said.Encode())
	}
	if all.Countries.Of("FI") != 3 || others.Countries.Of("FI") != 2 {
		t.Errorf("%d and %d, want 3 and 2", all.Countries.Of("FI"), others.Countries.Of("FI"))
	}
	others.Add(&said, -1)
	others.Add(&said, -1)
	if !others.Zero() {
		t.Errorf("%q is left", others.Encode())
	}
}
