package admission

import (
	"context"
	"sync"
	"time"
)

// Times of the pulse. Together they are under 2 s: so long a request waits at most for a database that is gone.
const (
	// patience is how long a request waits before the database is asked for a sign of life. Most answers
	// take a tenth of that.
	patience = 500 * time.Millisecond
	// lookEvery is how often it is looked who waits.
	lookEvery = 125 * time.Millisecond
	// pingTime is how long the database may take for a sign of life. It takes a millisecond, and a few hundred when
	// all processors are busy.
	pingTime = time.Second
)

// pulse knows whether the database lives, from what it answers and, when requests wait long, from pings. It asks nothing
// while nobody waits.
type pulse struct {
	ping func(context.Context) error

	mu       sync.Mutex
	watchers map[*watcher]struct{}
	looking  bool      // the goroutine of look runs
	gone     bool      // the last ping failed, and the next is on its way
	alive    time.Time // the last sign of life
}

type watcher struct {
	since  time.Time
	cancel context.CancelCauseFunc
}

func (p *pulse) watch(ctx context.Context) (context.Context, func()) {
	watched, cancel := context.WithCancelCause(ctx)
	w := &watcher{since: time.Now(), cancel: cancel}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.gone && p.looking {
		cancel(ErrGone)
		return watched, func() {}
	}
	p.gone = false
	p.watchers[w] = struct{}{}
	if !p.looking {
		p.looking = true
		go p.look()
	}
	return watched, func() {
		p.mu.Lock()
		delete(p.watchers, w)
		p.mu.Unlock()
		cancel(context.Canceled)
	}
}

// lives notes a sign of life.
func (p *pulse) lives() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.alive = time.Now()
}

// look pings while requests wait long, and while the database is gone. It ends when there is nothing to look after.
func (p *pulse) look() {
	quiet := time.Now() // since when nobody waits
	for {
		time.Sleep(lookEvery)
		p.mu.Lock()
		if len(p.watchers) > 0 {
			quiet = time.Now()
		}
		if time.Since(quiet) > time.Minute || !p.gone && time.Since(quiet) > lookEvery {
			p.looking = false
			p.mu.Unlock()
			return
		}
		due := p.gone || p.waitLong()
		p.mu.Unlock()
		if due {
			p.ask()
		}
	}
}

// waitLong says that somebody waits, and nothing was heard of the database, for longer than usual.
func (p *pulse) waitLong() bool {
	now := time.Now()
	if now.Sub(p.alive) < patience {
		return false
	}
	for w := range p.watchers {
		if now.Sub(w.since) >= patience {
			return true
		}
	}
	return false
}

// ask pings the database and, where it is gone, ends all that wait for it.
func (p *pulse) ask() {
	begin := time.Now()
	err := p.pingOnce()
	p.mu.Lock()
	defer p.mu.Unlock()
	if err == nil {
		p.alive, p.gone = time.Now(), false
		return
	}
	if p.alive.After(begin) {
		return // it was only slow: another answer came meanwhile
	}
	p.gone = true
	for w := range p.watchers {
		w.cancel(ErrGone)
		delete(p.watchers, w)
	}
}

// pingOnce does not rely on the ping to keep to its time.
func (p *pulse) pingOnce() error {
	ctx, cancel := context.WithTimeout(context.Background(), pingTime)
	defer cancel()
	answer := make(chan error, 1)
	go func() { answer <- p.ping(ctx) }()
	select {
	case err := <-answer:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
