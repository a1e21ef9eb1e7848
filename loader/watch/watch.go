// Package watch loads what is new in directories and at addresses, again and again. What it read it remembers in a small file
// for each of them, so that neither the next round nor the next start reads all of it anew; and since loading is idempotent,
// a file that is lost costs only that.
package watch

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/fetch"
)

const (
	// maxAtOnce bounds how many sources are read at a time.
	maxAtOnce = 4
	// lookEvery is how often directories are looked at.
	lookEvery = 5 * time.Second
	// lookShare bounds what share of the time that takes: one in so many.
	lookShare = 20
	// maxBackOff bounds how long a source is left alone that fails again and again.
	maxBackOff = 6 * time.Hour
)

// Web is how addresses are read.
type Web interface {
	Get(ctx context.Context, r fetch.Request) (*fetch.Document, error)
}

// Options say what to watch and how to load it.
type Options struct {
	Sources []string      // files, directories, addresses
	Every   time.Duration // between two rounds of an address
	// Load says with what to load: Mapping, Follow, MaxPages, Extractor, ExtractorVersion, Writer and Report. Writer is used by
	// several goroutines at once, Report never.
	Load  loader.Options
	Web   Web
	State string       // the directory of what is remembered
	Say   func(string) // a line for the user; never called by two goroutines at once
	Clock fetch.Clock
}

// Total is what was done in all rounds.
type Total struct {
	Articles int // written
	Problems int // files, records and addresses that could not be loaded, each counted once
}

// Run watches until ctx ends, which is no error: then what is being written is written, and the rest is left for the next
// time. What fails is said and tried again, later each time; it never ends the others.
func Run(ctx context.Context, o Options) (Total, error) {
	w := &watcher{Options: o, told: make(map[string]bool)}
	group, ctx := errgroup.WithContext(ctx)
	turns := make(chan struct{}, maxAtOnce)
	for _, name := range o.Sources {
		s, err := w.source(name)
		if err != nil {
			return Total{}, err
		}
		group.Go(func() error { return w.keep(ctx, s, turns) })
	}
	err := group.Wait()
	if errors.Is(err, context.Canceled) {
		err = nil
	}
	return w.total, err
}

type watcher struct {
	Options

	mu    sync.Mutex
	total Total
	told  map[string]bool // problems
}

// source is one thing to watch.
type source struct {
	*watcher
	name   string
	reader reader
	state  *stateFile

	checked  bool   // that the graph has what was read
	failures int    // rounds in a row
	said     string // of the last failure
}

// reader reads what is new in one kind of source.
type reader interface {
	// round reads what is new. Its error is for the user.
	round(ctx context.Context, s *source) (result, error)
	// pause is until the next round after one that took some time.
	pause(took time.Duration) time.Duration
}

// result is what a round did.
type result struct {
	loader.Summary
	problems int           // that were not told before
	soon     time.Duration // when something is to be looked at again; 0 for the next round
}

func (w *watcher) source(name string) (*source, error) {
	s := &source{watcher: w, name: name}
	key := name
	if fetch.IsAddress(name) {
		s.reader = address{every: w.Every}
	} else {
		s.reader = &directory{every: w.Every}
		var err error
		if key, err = absolute(name); err != nil {
			return nil, err
		}
	}
	s.state = &stateFile{path: statePath(w.State, key), source: key, settings: w.settings()}
	return s, nil
}

// settings are what makes the same source give other articles.
func (w *watcher) settings() string {
	return fmt.Sprintf("%s follow=%t map=%v", loader.Version(w.Load.ExtractorVersion), w.Load.Follow, w.Load.Mapping)
}

// keep reads a source round by round.
func (w *watcher) keep(ctx context.Context, s *source, turns chan struct{}) error {
	for {
		select {
		case turns <- struct{}{}:
		case <-ctx.Done():
			return ctx.Err()
		}
		wait := s.step(ctx)
		<-turns
		if err := w.Clock.Sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// step makes one round and says when the next is due.
func (s *source) step(ctx context.Context) time.Duration {
	start := s.Clock.Now()
	done, err := s.round(ctx)
	wait := s.reader.pause(s.Clock.Now().Sub(start))
	if err == nil {
		s.failures, s.said = 0, ""
		if done.soon > 0 {
			wait = min(wait, done.soon)
		}
	} else if ctx.Err() == nil {
		wait = s.backOff(wait, err)
	}
	s.tell(done, err, wait)
	return wait
}

// backOff counts a failure: each in a row doubles the pause. A host that asks for more gets it.
func (s *source) backOff(wait time.Duration, err error) time.Duration {
	most := max(maxBackOff, wait)
	for range s.failures {
		if wait *= 2; wait >= most {
			wait = most
			break
		}
	}
	s.failures++
	var failed *fetch.Error
	if errors.As(err, &failed) {
		wait = max(wait, failed.RetryAfter)
	}
	return wait
}

// round reads what is new of a source.
func (s *source) round(ctx context.Context) (result, error) {
	if err := s.remember(ctx); err != nil {
		return result{}, err
	}
	return s.reader.round(ctx, s)
}

// remember reads the state the first time, and asks the graph whether it still has what was read: it may be another one, or
// emptied since.
func (s *source) remember(ctx context.Context) error {
	if s.checked {
		return nil
	}
	if s.state.known == nil {
		if err := s.state.read(); err != nil {
			s.say(fmt.Sprintf("%s: what was read of it before is not known, so all is read: %v", s.name, err))
		}
	}
	if ids := s.state.known.Articles; len(ids) > 0 {
		known, err := s.Load.Writer.Known(ctx, ids)
		if err != nil {
			return err
		}
		if len(known) < len(ids) {
			s.say(s.name + ": the graph does not have what was read of it before, so all is read")
			s.state.forget()
		}
	}
	s.checked = true
	return nil
}

// tell says what a round did, if there is something to say.
func (s *source) tell(r result, err error, wait time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.total.Articles += r.Articles
	s.total.Problems += r.problems
	if r.Articles > 0 || r.problems > 0 {
		s.Say(fmt.Sprintf("%s: %s", s.name, r))
	}
	if err != nil && !errors.Is(err, context.Canceled) && err.Error() != s.said {
		s.said = err.Error()
		s.total.Problems++
		s.Say(fmt.Sprintf("%s: %v; next try in %s", s.name, err, round(wait)))
	}
}

// round is a time as one says it.
func round(d time.Duration) time.Duration {
	if d > time.Minute {
		return d.Round(time.Minute)
	}
	return d.Round(time.Second)
}

func (s *source) say(line string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Say(line)
}

func (r result) String() string {
	text := count(r.Articles, "article")
	for _, part := range []struct {
		n    int
		what string
	}{{r.NotEnglish, "not English"}, {r.problems, "not loaded or incomplete"}} {
		if part.n > 0 {
			text += fmt.Sprintf(", %d %s", part.n, part.what)
		}
	}
	return text
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
