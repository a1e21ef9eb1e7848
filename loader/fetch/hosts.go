package fetch

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"
)

// hosts are those that were asked something.
type hosts struct {
	mu    sync.Mutex
	known map[string]*host
}

// host is asked one thing at a time.
type host struct {
	turn chan struct{} // holds something while a request is under way

	// What follows belongs to who has the turn.
	free  time.Time     // when the next request may be made
	delay time.Duration // that its robots.txt asks for between two

	robots robotsCache
}

// get gives a host by its name. Its ports are one host: they are one machine.
func (hs *hosts) get(name string) *host {
	name = strings.ToLower(strings.TrimSuffix(name, "."))
	hs.mu.Lock()
	defer hs.mu.Unlock()
	if hs.known == nil {
		hs.known = make(map[string]*host)
	}
	h := hs.known[name]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1)}
		hs.known[name] = h
	}
	return h
}

// enter waits for the turn and until the host may be asked. Where that is long from now, as it asked for, it fails.
func (h *host) enter(ctx context.Context, clock Clock) error {
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	wait := h.free.Sub(clock.Now())
	var err error
	switch {
	case wait > maxWait:
		err = &Error{Reason: fmt.Sprintf("not asked: the host wants to be left alone for another %s", wait.Round(time.Second)), RetryAfter: wait}
	case wait > 0:
		err = clock.Sleep(ctx, wait)
	default:
		err = ctx.Err()
	}
	if err != nil {
		<-h.turn
	}
	return err
}

// leave gives the turn to the next, who may ask at the time free.
func (h *host) leave(free time.Time) {
	h.free = free
	<-h.turn
}

// setDelay keeps what a robots.txt asks for.
func (h *host) setDelay(ctx context.Context, d time.Duration) error {
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	h.delay = d
	<-h.turn
	return nil
}

// parseSeconds reads a number of seconds, which may have decimals. What is too much for a duration is a day.
func parseSeconds(text string) (time.Duration, error) {
	seconds, err := strconv.ParseFloat(text, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, err
	}
	if !(seconds >= 0) {
		return 0, fmt.Errorf("%q are no seconds", text)
	}
	return time.Duration(min(seconds, maxRetryAfter.Seconds()) * float64(time.Second)), nil
}
