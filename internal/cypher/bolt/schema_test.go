package bolt

import (
	"errors"
	"sync"
	"testing"
)

// TestSetupByManyAtOnce sets an empty database up by several loads that begin at the same time.
func TestSetupByManyAtOnce(t *testing.T) {
	for range 3 {
		dropSchema(t)
		var loads sync.WaitGroup
		for range 4 {
			db := opened(t)
			loads.Go(func() {
				if err := db.Setup(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		loads.Wait()
	}
	records, err := opened(t).Read(t.Context(), "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name", nil, ReadOptions{})
	if err != nil || len(records) > 0 {
		t.Errorf("indexes that are not online: %v, error %v", records, err)
	}
}

// dropSchema takes all constraints and indexes away.
func dropSchema(t *testing.T) {
	t.Helper()
	db := opened(t)
	// An index that belongs to a constraint goes with it.
	for _, kind := range []string{"CONSTRAINT", "INDEX"} {
		records, err := db.Read(t.Context(), "SHOW "+kind+" YIELD name, type WHERE type <> 'LOOKUP' RETURN name", nil, ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		for _, record := range records {
			name := Props(record.AsMap()).Str("name")
			err := db.Write(t.Context(), func(tx *Tx) error { return tx.Exec("DROP "+kind+" `"+name+"` IF EXISTS", nil) })
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestGraphOfAnotherVersionIsRefused: what was written before lacks what is counted on now.
func TestGraphOfAnotherVersionIsRefused(t *testing.T) {
	db := opened(t)
	if err := db.Setup(t.Context()); err != nil {
		t.Fatal(err)
	}
	err := db.Write(t.Context(), func(tx *Tx) error { return tx.Exec("MATCH (w:Writer) REMOVE w.layout", nil) })
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Setup(t.Context()); !errors.Is(err, ErrLayout) {
		t.Errorf("error %v", err)
	}
	if err := db.Reset(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := db.Setup(t.Context()); err != nil {
		t.Errorf("after emptying: %v", err)
	}
}
