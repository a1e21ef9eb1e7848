package bolt

import (
	"context"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Times of the reaper.
const (
	// grace is how long a statement that nobody waits for may go on. Most end within it by themselves, and those that are
	// given up meanwhile are ended together.
	grace = 100 * time.Millisecond
	// reapTime bounds one attempt to end statements, which takes some milliseconds.
	reapTime = 2 * time.Second
	// longestPause is how long the reaper rests at most, after attempts that changed nothing.
	longestPause = 2 * time.Second
)

// tagKey is the entry of a transaction's metadata by which it is found again.
const tagKey = "newsgraph"

// terminate ends transactions by their tags. Everybody may end their own.
const terminate = `
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.` + tagKey + ` IN $tags
TERMINATE TRANSACTIONS id YIELD transactionId
RETURN count(*) AS ended`

// A reaper ends statements in the database that nobody waits for any more. It costs the others a number in their transaction's
// metadata, and does nothing while none is given up.
type reaper struct {
	end  func(ctx context.Context, tags []int64) error
	tags atomic.Int64

	closing chan struct{} // closed by close
	reaps   sync.WaitGroup

	mu      sync.Mutex
	given   map[int64]struct{} // up, and not known to have ended
	reaping bool
	closed  bool
}

// newReaper begins with a tag that no other process is near.
func newReaper(end func(context.Context, []int64) error) *reaper {
	r := &reaper{end: end, given: map[int64]struct{}{}, closing: make(chan struct{})}
	r.tags.Store(rand.Int64N(1 << 62))
	return r
}

// watch gives a statement a tag, by which it is ended when ctx is over. Call over when it has ended.
func (r *reaper) watch(ctx context.Context) (tag int64, over func()) {
	tag = r.tags.Add(1)
	isOver := false // under mu: what follows the end of a context may come later than the statement's
	stop := context.AfterFunc(ctx, func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		if isOver {
			return
		}
		r.given[tag] = struct{}{}
		if !r.reaping && !r.closed {
			r.reaping = true
			r.reaps.Go(r.reap)
		}
	})
	return tag, func() {
		if stop() {
			return
		}
		r.mu.Lock()
		defer r.mu.Unlock()
		isOver = true
		delete(r.given, tag)
	}
}

// reap ends what is given up until there is no more. An attempt may come too early for a statement that is on its way to the server,
// or not be allowed by it; then the server ends the statement by its time.
func (r *reaper) reap() {
	pause := grace
	var before []int64
	for {
		select {
		case <-time.After(pause):
		case <-r.closing:
		}
		r.mu.Lock()
		tags := slices.Sorted(maps.Keys(r.given))
		if len(tags) == 0 || r.closed {
			r.reaping = false
			r.mu.Unlock()
			return
		}
		r.mu.Unlock()
		ctx, cancel := context.WithTimeout(context.Background(), reapTime)
		_ = r.end(ctx, tags) // tried again
		cancel()
		if slices.Equal(tags, before) {
			pause = min(2*pause, longestPause)
		} else {
			pause = grace
		}
		before = tags
	}
}

// close waits until nothing is being ended, and has nothing ended from then on.
func (r *reaper) close() {
	r.mu.Lock()
	if !r.closed {
		r.closed = true
		close(r.closing)
	}
	r.mu.Unlock()
	r.reaps.Wait()
}
