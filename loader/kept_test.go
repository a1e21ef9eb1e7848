package loader

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"testing"
)

// TestKeptIsAMap compares it with a map of Go's, through several growths.
func TestKeptIsAMap(t *testing.T) {
	k, err := newKept(8)
	if err != nil {
		t.Fatal(err)
	}
	defer k.close()
	want := make(map[string]uint64)
	random := rand.New(rand.NewPCG(1, 2))
	for range 40_000 {
		id := fmt.Sprintf("article:%d", random.IntN(15_000))
		value, found, err := k.get(keptKeyOf(id))
		if err != nil {
			t.Fatal(err)
		}
		before, known := want[id]
		if found != known || found && binary.LittleEndian.Uint64(value) != before {
			t.Fatalf("%s is %v, %t, want %d, %t", id, value, found, before, known)
		}
		want[id] = random.Uint64()
		if err := k.put(keptKeyOf(id), binary.LittleEndian.AppendUint64(nil, want[id])); err != nil {
			t.Fatal(err)
		}
	}
	if k.used != uint64(len(want)) {
		t.Errorf("%d are kept, want %d", k.used, len(want))
	}
	if k.slots <= firstSlots*4 {
		t.Errorf("it has not grown: %d slots", k.slots)
	}
}

func TestNamesAreFoundByTheirPlace(t *testing.T) {
	n, err := newNames()
	if err != nil {
		t.Fatal(err)
	}
	defer n.file.Close()
	var places []int64
	list := []string{"", "a.jsonl", "a.jsonl", "b/ünï.md", "a.jsonl", fmt.Sprintf("%0300d", 7)}
	for _, name := range list {
		at, err := n.add(name)
		if err != nil {
			t.Fatal(err)
		}
		places = append(places, at)
	}
	for i, at := range places {
		if got, err := n.get(at); err != nil || got != list[i] {
			t.Errorf("at %d stands %q, %v, want %q", at, got, err, list[i])
		}
	}
	if places[1] != places[2] || places[1] == places[4] {
		t.Errorf("places are %v", places)
	}
}
