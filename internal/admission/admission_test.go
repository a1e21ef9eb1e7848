package admission

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/newsgraph/newsgraph"
)

// options are small numbers, so that a test fills them.
func options() Options {
	return Options{
		SmallAnswers: 1 << 20, BigAnswers: 4 << 20, SmallBytes: 64 << 10, SmallUnits: 100,
		SmallBodies: 64 << 10, BigBodies: 256 << 10,
		CheapStatements: 4, DearStatements: 1, CheapUnits: 100, RequestStatements: 2,
		NewTextsPerMinute: 5, MaxWait: 2 * time.Second,
	}
}

func TestBigAnswersWaitForEachOtherAndSmallOnesForNone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(options())
		big := Cost{Bytes: 3 << 20}
		leave, err := g.Enter(t.Context(), big)
		if err != nil {
			t.Fatal(err)
		}
		begin := time.Now()
		if _, err := g.Enter(t.Context(), big); !errors.Is(err, ErrBusy) || !errors.Is(err, newsgraph.ErrUnavailable) {
			t.Errorf("a second big answer: %v, want it to be refused", err)
		}
		if took := time.Since(begin); took != 2*time.Second {
			t.Errorf("refused after %v, want 2 s", took)
		}
		begin = time.Now()
		for range 8 {
			if _, err := g.Enter(t.Context(), Cost{Bytes: 1000, Units: 10}); err != nil {
				t.Errorf("a small answer beside a big one: %v", err)
			}
		}
		if took := time.Since(begin); took != 0 {
			t.Errorf("small answers waited %v", took)
		}
		time.AfterFunc(time.Second, leave)
		if _, err := g.Enter(t.Context(), big); err != nil {
			t.Errorf("a big answer when the first is gone: %v", err)
		}
		leave() // a second time, which must give nothing back
		if _, err := g.Enter(t.Context(), big); !errors.Is(err, ErrBusy) {
			t.Errorf("a big answer too many: %v", err)
		}
	})
}

func TestAnswerThatNeverFitsIsRefusedAtOnce(t *testing.T) {
	_, err := New(options()).Enter(t.Context(), Cost{Bytes: 5 << 20})
	var limit *newsgraph.LimitError
	if !errors.As(err, &limit) || limit.Asked != 5<<20 || limit.Allowed != 4<<20 {
		t.Errorf("%v, want a limit of 4 MiB", err)
	}
}

func TestRequestGivesBackWhatItHolds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(options())
		ctx, request, err := g.Begin(t.Context(), 256<<10)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := g.Begin(t.Context(), 100<<10); !errors.Is(err, ErrBusy) {
			t.Errorf("a second big body: %v", err)
		}
		if _, small, err := g.Begin(t.Context(), 100); err != nil {
			t.Errorf("a small body beside a big one: %v", err)
		} else {
			small.End()
		}
		if _, err := g.Enter(ctx, Cost{Bytes: 4 << 20}); err != nil {
			t.Fatal(err)
		}
		request.Settle(1 << 20) // the answer is smaller than was estimated
		if _, err := g.Enter(t.Context(), Cost{Bytes: 3 << 20}); err != nil {
			t.Errorf("beside an answer of a MiB: %v", err)
		}
		request.End()
		request.End()
		if _, err := g.Enter(t.Context(), Cost{Bytes: 1 << 20}); err != nil {
			t.Errorf("after the end: %v", err)
		}
		if _, _, err := g.Begin(t.Context(), 256<<10); err != nil {
			t.Errorf("a body after the end: %v", err)
		}
		// What is entered after the end, by work that was given up, is not held for ever.
		for range 20 {
			if _, err := g.Enter(ctx, Cost{Bytes: 64 << 10}); err != nil {
				t.Error(err)
			}
		}
	})
}

// most runs n statements of a second each and says how many ran at one time, and how long all took.
func most(t *testing.T, ctx context.Context, g *Gate, n int, units int64) (int64, time.Duration) {
	var now, peak atomic.Int64
	var wait sync.WaitGroup
	begin := time.Now()
	for range n {
		wait.Go(func() {
			done, err := g.Statement(ctx, units, false)
			if err != nil {
				t.Error(err)
				return
			}
			defer done()
			if running := now.Add(1); running > peak.Load() {
				peak.Store(running)
			}
			time.Sleep(time.Second)
			now.Add(-1)
		})
	}
	wait.Wait()
	return peak.Load(), time.Since(begin)
}

func TestStatementsAreBounded(t *testing.T) {
	t.Run("of all", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			if peak, _ := most(t, t.Context(), New(options()), 8, 1); peak != 4 {
				t.Errorf("%d cheap statements at a time, want 4", peak)
			}
		})
	})
	t.Run("of one request", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			g := New(options())
			ctx, request, err := g.Begin(t.Context(), 0)
			if err != nil {
				t.Fatal(err)
			}
			defer request.End()
			if peak, took := most(t, ctx, g, 20, 1); peak != 2 || took != 10*time.Second {
				t.Errorf("%d at a time, %v in all; want 2, and all answered", peak, took)
			}
		})
	})
	t.Run("of one dear request", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			g := New(options())
			ctx, request, err := g.Begin(t.Context(), 0)
			if err != nil {
				t.Fatal(err)
			}
			defer request.End()
			if _, err := g.Enter(ctx, Cost{Units: 1000}); err != nil {
				t.Fatal(err)
			}
			if peak, took := most(t, ctx, g, 20, 1); peak != 1 || took != 20*time.Second {
				t.Errorf("%d at a time, %v in all; want 1, and none refused for want of patience with itself", peak, took)
			}
		})
	})
	t.Run("of one request that adds up", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			g := New(options())
			ctx, request, err := g.Begin(t.Context(), 0)
			if err != nil {
				t.Fatal(err)
			}
			defer request.End()
			done, err := g.Statement(ctx, 90, false)
			if err != nil {
				t.Fatal(err)
			}
			done()
			if _, err := g.Statement(ctx, 90, false); err != nil {
				t.Fatal(err)
			}
			if _, err := g.Statement(t.Context(), 1000, false); !errors.Is(err, ErrBusy) {
				t.Errorf("a dear one beside the second, which made its request dear: %v", err)
			}
		})
	})
	t.Run("that are dear", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			g := New(options())
			done, err := g.Statement(t.Context(), 1000, false)
			if err != nil {
				t.Fatal(err)
			}
			defer done()
			if peak, took := most(t, t.Context(), g, 4, 1); peak != 4 || took != time.Second {
				t.Errorf("beside a dear one, %d cheap ones at a time in %v", peak, took)
			}
			if _, err := g.Statement(t.Context(), 1000, false); !errors.Is(err, ErrBusy) {
				t.Errorf("a second dear one: %v", err)
			}
		})
	})
	t.Run("given up", func(t *testing.T) {
		g := New(options())
		done, err := g.Statement(t.Context(), 1000, false)
		if err != nil {
			t.Fatal(err)
		}
		gone := errors.New("gone")
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(gone)
		if _, err := g.Statement(ctx, 1000, false); !errors.Is(err, gone) {
			t.Errorf("%v, want why the context ended", err)
		}
		done()
		done()
		if _, err := g.Statement(t.Context(), 1000, false); err != nil {
			t.Error(err)
		}
	})
}

func TestNewTextsAreCountedForEachClient(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(options())
		one, other := WithClient(t.Context(), "one"), WithClient(t.Context(), "other")
		ask := func(ctx context.Context) error {
			done, err := g.Statement(ctx, 1, true)
			if err == nil {
				done()
			}
			return err
		}
		for range 5 {
			if err := ask(one); err != nil {
				t.Fatal(err)
			}
		}
		var limit *newsgraph.LimitError
		if err := ask(one); !errors.As(err, &limit) || limit.Asked != 6 || limit.Allowed != 5 {
			t.Errorf("a sixth new text: %v", err)
		}
		if err := ask(other); err != nil {
			t.Errorf("another client's first: %v", err)
		}
		if done, err := g.Statement(one, 1, false); err != nil {
			t.Errorf("a known text: %v", err)
		} else {
			done()
		}
		time.Sleep(time.Minute)
		if err := ask(one); err != nil {
			t.Errorf("a minute later: %v", err)
		}
	})
}

func TestNewTextsRunOneAtATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(options())
		done, err := g.Statement(t.Context(), 1, true)
		if err != nil {
			t.Fatal(err)
		}
		if peak, took := most(t, t.Context(), g, 4, 1); peak != 4 || took != time.Second {
			t.Errorf("beside a new text, %d known ones at a time in %v", peak, took)
		}
		time.AfterFunc(time.Second, done)
		begin := time.Now()
		if _, err := g.Statement(t.Context(), 1, true); err != nil || time.Since(begin) != time.Second {
			t.Errorf("a second new text after %v: %v", time.Since(begin), err)
		}
	})
}

func TestClientsAreForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQuota(5, time.Minute)
		for i := range 2 * maxClients {
			q.count(fmt.Sprint(i))
		}
		if n := len(q.clients); n != maxClients {
			t.Errorf("%d clients are kept", n)
		}
		if q.count("late") != maxClients+1 {
			t.Error("clients over the bound have no count in common")
		}
		time.Sleep(time.Minute)
		if q.count("next") != 1 || len(q.clients) != 1 {
			t.Error("old clients are kept")
		}
	})
}

func TestRequestsEndWhenTheDatabaseIsGone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var gone atomic.Bool
		var pings atomic.Int64
		o := options()
		o.Ping = func(ctx context.Context) error {
			pings.Add(1)
			if gone.Load() {
				<-ctx.Done()
				return ctx.Err()
			}
			return nil
		}
		g := New(o)
		ctx, stop := g.Watch(t.Context())
		time.Sleep(5 * time.Second)
		if ctx.Err() != nil {
			t.Fatalf("a slow request ended while the database lives: %v", context.Cause(ctx))
		}
		stop()

		gone.Store(true)
		begin := time.Now()
		ctx, stop = g.Watch(t.Context())
		<-ctx.Done()
		if took := time.Since(begin); took > 2*time.Second || !errors.Is(context.Cause(ctx), ErrGone) {
			t.Errorf("ended after %v: %v", took, context.Cause(ctx))
		}
		stop()
		ctx, stop = g.Watch(t.Context())
		if !errors.Is(context.Cause(ctx), ErrGone) {
			t.Error("the next request waits again")
		}
		stop()

		gone.Store(false)
		time.Sleep(1500 * time.Millisecond)
		ctx, stop = g.Watch(t.Context())
		if ctx.Err() != nil {
			t.Error("refused when the database is back")
		}
		stop()
		time.Sleep(time.Second)
		before := pings.Load()
		time.Sleep(time.Hour)
		if pings.Load() != before {
			t.Error("pinged while nobody waits")
		}
	})
}

func TestBusyDatabaseIsNotGone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o := options()
		o.Ping = func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
		g := New(o)
		ctx, stop := g.Watch(t.Context())
		for range 20 { // others are answered meanwhile
			done, err := g.Statement(t.Context(), 1, false)
			if err != nil {
				t.Fatal(err)
			}
			time.Sleep(400 * time.Millisecond)
			done()
		}
		if ctx.Err() != nil {
			t.Errorf("ended although others were answered: %v", context.Cause(ctx))
		}
		stop()
		time.Sleep(time.Second)
	})
}
