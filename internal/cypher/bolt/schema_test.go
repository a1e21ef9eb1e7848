package bolt

import (
	"context"
	"errors"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal/neo4jtest"
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
	wantOnline(t, opened(t))
}

// wantOnline wants all indexes to be usable.
func wantOnline(t *testing.T, db *DB) {
	t.Helper()
	records, err := db.Read(t.Context(), "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name", nil, ReadOptions{})
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

// TestSetupAfterAKill kills the database while it makes a constraint, whose index is then there without it.
func TestSetupAfterAKill(t *testing.T) {
	options := neo4jtest.Options(t.TempDir())
	start := func() (*neo4jlocal.Server, *DB) {
		server, err := neo4jlocal.Start(t.Context(), options)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := server.Stop(context.WithoutCancel(t.Context())); err != nil {
				t.Error(err)
			}
		})
		return server, openedAt(t, Config{URI: server.URI, Username: server.Username, Password: server.Password})
	}
	ownerless := func(db *DB) int {
		names, err := db.ownerless(t.Context(), []string{"story_id"})
		if err != nil {
			t.Fatal(err)
		}
		return len(names)
	}

	server, db := start()
	// So many nodes that their index is not filled at once.
	err := db.Write(t.Context(), func(tx *Tx) error {
		return tx.Exec("UNWIND range(1, 30000) AS n CREATE (:Story {id: 'story:' + n})", nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- db.Setup(ctx) }()
	for ownerless(db) == 0 {
		select {
		case err := <-ended:
			t.Fatalf("the constraint was made before the kill, error %v", err)
		case <-time.After(time.Millisecond):
		}
	}
	if err := syscall.Kill(server.PID, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	cancel() // It would be tried again for half a minute.
	if err := <-ended; err == nil {
		t.Fatal("set up by a killed database")
	}

	_, db = start()
	if ownerless(db) == 0 {
		t.Fatal("the kill left no index without its constraint")
	}
	if err := db.Setup(t.Context()); err != nil {
		t.Fatal(err)
	}
	records, err := db.Read(t.Context(), "SHOW CONSTRAINTS YIELD name WHERE name = 'story_id' RETURN name", nil, ReadOptions{})
	if err != nil || len(records) != 1 {
		t.Errorf("constraints %v, error %v", records, err)
	}
	wantOnline(t, db)
}
