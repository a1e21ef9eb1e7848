package bolt

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/newsgraph/newsgraph"
)

// long is a time that no test has: what ends before was ended by somebody.
const long = time.Hour

// running counts the transactions of the server whose text holds a word.
func running(t *testing.T, db *DB, word string) int {
	t.Helper()
	records, err := db.Read(t.Context(), "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $word AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n", map[string]any{"word": word}, ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return Props(records[0].AsMap()).Num("n")
}

// await waits until as many transactions run as are wanted.
func await(t *testing.T, db *DB, word string, want int) {
	t.Helper()
	for running(t, db, word) != want {
		time.Sleep(20 * time.Millisecond)
	}
}

func endlessNamed(word string) string { return endless + " AS " + word }

func TestStatementsThatNobodyWaitsForEndInTheServer(t *testing.T) {
	db := opened(t)
	for _, patient := range []bool{true, false} {
		for _, test := range []struct {
			name string
			give func(ctx context.Context) (context.Context, context.CancelFunc)
			want error
		}{
			{"cancelled", context.WithCancel, context.Canceled},
			{"late", func(ctx context.Context) (context.Context, context.CancelFunc) {
				return context.WithTimeout(ctx, time.Second)
			}, newsgraph.ErrUnavailable},
		} {
			word := fmt.Sprintf("%s_%t", test.name, patient)
			t.Run(word, func(t *testing.T) {
				ctx, cancel := test.give(t.Context())
				defer cancel()
				var wait sync.WaitGroup
				wait.Go(func() {
					_, err := db.Read(ctx, endlessNamed(word), nil, ReadOptions{Timeout: long, Patient: patient})
					if !errors.Is(err, test.want) {
						t.Errorf("error %v, want %v", err, test.want)
					}
				})
				if test.want == context.Canceled {
					await(t, db, word, 1)
					cancel()
				}
				wait.Wait()
				await(t, db, word, 0)
			})
		}
	}
}

// TestOnlyWhatIsGivenUpEnds gives some of equal statements up.
func TestOnlyWhatIsGivenUpEnds(t *testing.T) {
	db := opened(t)
	const word, all = "equal", 6
	var cancels []context.CancelFunc
	var wait sync.WaitGroup
	for range all {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		cancels = append(cancels, cancel)
		wait.Go(func() {
			_, _ = db.Read(ctx, endlessNamed(word), nil, ReadOptions{Timeout: long, Patient: true})
		})
	}
	await(t, db, word, all)
	for i, cancel := range cancels {
		cancel()
		await(t, db, word, all-1-i)
	}
	wait.Wait()
}

func TestNothingIsReadForAContextThatHasEnded(t *testing.T) {
	config := server
	config.OnStatement = func(text string, _ map[string]any) {
		if text == endless {
			t.Error("the statement was sent")
		}
	}
	db, err := Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close(context.Background()) }()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := db.Read(ctx, endless, nil, ReadOptions{Patient: true}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestCloseWaitsForWhatIsGivenUp closes while statements are being ended; the race detector tells when their connections come back too late.
func TestCloseWaitsForWhatIsGivenUp(t *testing.T) {
	const word = "closed"
	for range 5 {
		db, err := Open(t.Context(), server)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() { _, _ = db.Read(ctx, endlessNamed(word), nil, ReadOptions{Timeout: long}) })
		}
		await(t, db, word, 4)
		cancel()
		wait.Wait()
		if err := db.Close(context.WithoutCancel(ctx)); err != nil {
			t.Fatal(err)
		}
		if n := db.reads.Load(); n != 0 {
			t.Errorf("%d reads go on after the end", n)
		}
	}
	await(t, opened(t), word, 0)
}

func TestReaperAsksOnlyForWhatGoesOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var asked [][]int64
		r := newReaper(func(_ context.Context, tags []int64) error {
			asked = append(asked, tags)
			return errors.New("not allowed")
		})
		ctx, cancel := context.WithCancel(t.Context())
		_, usual := r.watch(ctx)
		usual()
		_, short := r.watch(ctx)
		first, overFirst := r.watch(ctx)
		second, overSecond := r.watch(ctx)
		cancel()
		time.Sleep(grace / 2)
		short() // by itself
		time.Sleep(grace)
		overFirst()
		time.Sleep(time.Minute)
		overSecond()
		synctest.Wait() // else what the reaper's goroutine wrote is read without a word between them
		if len(asked) < 3 || !slices.Equal(asked[0], []int64{first, second}) || !slices.Equal(asked[1], []int64{second}) {
			t.Errorf("asked to end %v; want %d and %d together, then %[3]d", asked, first, second)
		}
		if n := len(asked); n > 40 {
			t.Errorf("asked %d times within a minute: it does not rest", n)
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		before := len(asked)
		time.Sleep(time.Minute)
		synctest.Wait()
		if len(asked) != before || r.reaping || len(r.given) > 0 {
			t.Error("the reaper goes on when all has ended")
		}
	})
}
