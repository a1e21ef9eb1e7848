package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// fakeDatabase is a database that ends when and as a test says.
type fakeDatabase struct {
	fakeStore
	end    chan neo4jlocal.End
	mine   bool
	closed bool
}

func (f *fakeDatabase) wait(ctx context.Context) (neo4jlocal.End, error) {
	select {
	case end := <-f.end:
		return end, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}
func (*fakeDatabase) Warm(context.Context) error { return nil }

func (f *fakeDatabase) owned() bool   { return f.mine }
func (f *fakeDatabase) cause() string { return "it was killed" }
func (f *fakeDatabase) close() error  { f.closed = true; return nil }

// keeping is a keeper of fake databases, one after the other, and what it did.
type keeping struct {
	*keeper[*fakeDatabase]
	databases   []*fakeDatabase
	said        []string
	pauses      []time.Duration
	becameReady int
}

// keepFakes makes a keeper whose nth database is what make gives for n.
func keepFakes(make func(n int) (*fakeDatabase, error)) *keeping {
	k := &keeping{}
	k.keeper = &keeper[*fakeDatabase]{
		live: &liveStore{},
		open: func(ctx context.Context) (*fakeDatabase, error) {
			db, err := make(len(k.databases))
			k.databases = append(k.databases, db)
			return db, errors.Join(err, ctx.Err())
		},
		ready:        func() { k.becameReady++ },
		say:          func(line string) { k.said = append(k.said, line) },
		pause:        func(_ context.Context, d time.Duration) error { k.pauses = append(k.pauses, d); return nil },
		awaitRunning: func(context.Context) error { return nil },
	}
	return k
}

// ends is a database that has ended.
func ends(how neo4jlocal.End, mine bool) (*fakeDatabase, error) {
	db := &fakeDatabase{end: make(chan neo4jlocal.End, 1), mine: mine}
	db.end <- how
	return db, nil
}

func TestADatabaseThatDiesIsStartedAgain(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var k *keeping
	k = keepFakes(func(n int) (*fakeDatabase, error) {
		if _, why := k.live.get(); (why == "") || (n > 0 && why != notBack) {
			t.Errorf("while database %d is opened, /readyz says %q", n, why)
		}
		switch n {
		case 0, 2:
			return ends(neo4jlocal.Died, true)
		case 1:
			return nil, fmt.Errorf("start: %w", neo4jlocal.ErrExited)
		}
		cancel()
		return &fakeDatabase{}, nil
	})
	if err := k.run(ctx); err != nil {
		t.Errorf("the end of a server that was up is no error: %v", err)
	}
	if diff := cmp.Diff([]time.Duration{time.Second, 2 * time.Second, 4 * time.Second}, k.pauses); diff != "" {
		t.Errorf("pauses (-want +got):\n%s", diff)
	}
	if k.becameReady != 1 {
		t.Errorf("said to be ready %d times", k.becameReady)
	}
	if !k.databases[0].closed || !k.databases[2].closed || !strings.Contains(k.said[0], "it was killed") {
		t.Errorf("databases %+v, said %q", k.databases, k.said)
	}
}

func TestADatabaseThatDiesTooOftenIsGivenUp(t *testing.T) {
	k := keepFakes(func(int) (*fakeDatabase, error) { return ends(neo4jlocal.Died, true) })
	if err := k.run(t.Context()); !errors.Is(err, errGivenUp) {
		t.Errorf("error %v", err)
	}
	if len(k.databases) != maxDeaths {
		t.Errorf("given up after %d deaths", len(k.databases))
	}
}

func TestADatabaseThatWasStoppedIsLeftSo(t *testing.T) {
	k := keepFakes(func(int) (*fakeDatabase, error) { return ends(neo4jlocal.StoppedByCommand, true) })
	if err := k.run(t.Context()); !errors.Is(err, errGivenUp) || len(k.databases) != 1 {
		t.Errorf("our own: error %v after %d databases", err, len(k.databases))
	}

	waited := false
	k = keepFakes(func(n int) (*fakeDatabase, error) {
		switch n {
		case 0:
			return ends(neo4jlocal.StoppedByOwner, false)
		case 1:
			if waited {
				t.Error("waited for somebody to start what its owner needs no more")
			}
			return ends(neo4jlocal.StoppedByCommand, false)
		}
		if !waited {
			t.Error("started again what somebody stopped")
		}
		return ends(neo4jlocal.StoppedByCommand, true)
	})
	k.awaitRunning = func(context.Context) error {
		waited = true
		if _, why := k.live.get(); why != notRunning {
			t.Errorf("/readyz says %q", why)
		}
		return nil
	}
	if err := k.run(t.Context()); !errors.Is(err, errGivenUp) || len(k.databases) != 3 || len(k.pauses) != 0 {
		t.Errorf("another's: error %v after %d databases", err, len(k.databases))
	}
}

func TestPreparingGoesOnAfterADeath(t *testing.T) {
	k := keepFakes(func(n int) (*fakeDatabase, error) {
		if n == 0 {
			return ends(neo4jlocal.Died, true)
		}
		return ends(neo4jlocal.StoppedByCommand, true)
	})
	prepared := 0
	k.prepare = func(context.Context, *fakeDatabase) error {
		if prepared++; prepared == 1 {
			return fmt.Errorf("load: %w", newsgraph.ErrUnavailable)
		}
		return nil
	}
	if err := k.run(t.Context()); !errors.Is(err, errGivenUp) || prepared != 2 || k.becameReady != 1 {
		t.Errorf("error %v, prepared %d times, ready %d times", err, prepared, k.becameReady)
	}

	wrong := errors.New("wrong examples")
	k.prepare = func(context.Context, *fakeDatabase) error { return wrong }
	k.isReady = false
	if err := k.run(t.Context()); !errors.Is(err, wrong) {
		t.Errorf("error %v, want that of preparing", err)
	}
}

func TestTheFirstOpeningMustSucceed(t *testing.T) {
	k := keepFakes(func(int) (*fakeDatabase, error) { return nil, neo4jlocal.ErrExited })
	if err := k.run(t.Context()); !errors.Is(err, neo4jlocal.ErrExited) || len(k.databases) != 1 {
		t.Errorf("error %v after %d databases", err, len(k.databases))
	}
}

// From the moment that the port is bound the server says how far it is.
func TestTheServerAnswersBeforeTheDatabaseIsThere(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "http://" + listener.Addr().String() + "/"
	opened, prepared := make(chan bool), make(chan bool)
	k := keepFakes(func(int) (*fakeDatabase, error) {
		<-opened
		return &fakeDatabase{}, nil
	})
	k.prepare = func(context.Context, *fakeDatabase) error { <-prepared; return nil }
	isReady := make(chan bool)
	k.ready = func() { close(isReady) }
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	log := slog.New(slog.DiscardHandler)
	go func() { done <- serveOn(ctx, listener, routes(k.live, log, nil), log, k.run) }()

	expect := func(when string, ready int, reason, asked string) {
		t.Helper()
		if code, _, body := get(t, url+"healthz"); code != http.StatusOK {
			t.Errorf("%s: /healthz %d %s", when, code, body)
		}
		for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(5 * time.Millisecond) {
			code, _, body := get(t, url+"readyz")
			if code == ready && strings.Contains(body, reason) {
				break
			}
			if time.Now().After(deadline) {
				t.Fatalf("%s: /readyz %d %s, want %d with %q", when, code, body, ready, reason)
			}
		}
		if _, _, body := get(t, url+"graphql?query=%7Bstats%7Barticles%7D%7D", "Content-Type", "application/json", "Accept", "application/json"); !strings.Contains(body, asked) {
			t.Errorf("%s: /graphql %s, want %q", when, body, asked)
		}
	}
	expect("while the database starts", http.StatusServiceUnavailable, `"reason":"starting:`, "UNAVAILABLE")
	close(opened)
	expect("while the examples are loaded", http.StatusServiceUnavailable, `"reason":"loading:`, "INTERNAL") // the fake's answer
	close(prepared)
	<-isReady
	expect("when all is there", http.StatusOK, "ok", "INTERNAL")
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if !k.databases[0].closed {
		t.Error("the database is not closed")
	}
}

func TestRequestsAreLoggedWithoutWhatWasAsked(t *testing.T) {
	var logged output
	log := slog.New(slog.NewTextHandler(&logged, nil))
	site := httptest.NewServer(logRequests(routes(fakeStore{}, slog.New(slog.DiscardHandler), nil), log))
	defer site.Close()
	response, err := http.Post(site.URL+"/graphql?secret=1", "application/json", strings.NewReader(`{"query": "{ __typename secret }"}`))
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	get(t, site.URL+"/"+strings.Repeat("x", 10_000))
	lines := logged.String()
	for _, want := range []string{"method=POST path=/graphql status=", "method=GET path=/xxx", "status=404", "bytes=", "ms="} {
		if !strings.Contains(lines, want) {
			t.Errorf("no %q in\n%s", want, lines)
		}
	}
	if strings.Contains(lines, "secret") || len(lines) > 1000 {
		t.Errorf("logged %s", lines)
	}
}

func TestADatabaseThatComesAfterAnotherIsAnother(t *testing.T) {
	l := &liveStore{}
	first, second := &fakeDatabase{}, &fakeDatabase{}
	var lives []uint64
	for _, db := range []reader{first, nil, second} {
		if db == nil {
			l.set(nil, notBack)
		} else {
			l.set(db, "")
		}
		lives = append(lives, l.Lives())
	}
	if lives[0] == lives[2] {
		t.Errorf("after a restart it counts as the same: lives %v", lives)
	}
	l.set(second, "")
	if l.Lives() != lives[2] {
		t.Error("a database that only became ready counts as another")
	}
}
