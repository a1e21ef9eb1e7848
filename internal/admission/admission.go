// Package admission says how much is done at a time: how many bytes of requests and answers are held, how many
// statements run. What is over that waits a little and is then refused, so that neither memory nor
// the database is at the mercy of who asks most. Cheap requests have lanes of their own and never wait for dear ones.
package admission

import (
	"context"
	"fmt"
	"runtime"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/newsgraph/newsgraph"
)

// Errors of a server that has too much to do, or nobody to ask. Both are newsgraph.ErrUnavailable.
var (
	// ErrBusy says that a request waited for its turn as long as one may.
	ErrBusy = fmt.Errorf("too much is asked at once: %w", newsgraph.ErrUnavailable)
	// ErrGone says that the database gives no sign of life.
	ErrGone = fmt.Errorf("the database gives no sign of life: %w", newsgraph.ErrUnavailable)
)

// Options are the sizes of a Gate; what is 0 has its default. docs/limits.md gives the reason for each.
type Options struct {
	// SmallAnswers and BigAnswers are how many estimated bytes of answers are held at a time: of requests
	// up to SmallBytes and SmallUnits, and of all others. Defaults: 16 and 48 MiB.
	SmallAnswers, BigAnswers int64
	// SmallBytes and SmallUnits are what a small request costs at most. Defaults: 256 KiB, 500.
	SmallBytes, SmallUnits int64
	// SmallBodies and BigBodies are how many bytes of requests are held at a time. Defaults: 16 and 32 MiB.
	SmallBodies, BigBodies int64
	// CheapStatements and DearStatements are how many statements run at a time of requests up to CheapUnits, and
	// of others. Defaults: eight times the processors and half of them, for a database on the same machine.
	CheapStatements, DearStatements int64
	// CheapUnits is what all statements of a cheap request cost at most. Default: 500.
	CheapUnits int64
	// RequestStatements is how many statements of one request run at a time. Default: 4.
	RequestStatements int64
	// NewTextsPerMinute is how many statements never seen before one client may cause. Default: 120.
	NewTextsPerMinute int64
	// MaxWait is how long one waits for one's turn. Default: 2 s.
	MaxWait time.Duration
	// Ping asks the database for a sign of life. Without it, nobody notices that the database is gone.
	Ping func(context.Context) error
}

// smallBody is the longest body that does not wait for longer ones.
const smallBody = 16 << 10

// Every request holds something, if only its goroutine, its buffers and its connection's.
const (
	leastBody   = 16 << 10
	leastAnswer = 16 << 10
)

// Defaults are the options that hold where others are not given.
func Defaults() Options {
	var o Options
	o.setDefaults()
	return o
}

func (o *Options) setDefaults() {
	processors := int64(runtime.GOMAXPROCS(0))
	for _, setting := range []struct {
		value    *int64
		standard int64
	}{
		{&o.SmallAnswers, 16 << 20},
		{&o.BigAnswers, 48 << 20},
		{&o.SmallBytes, 256 << 10},
		{&o.SmallUnits, 500},
		{&o.SmallBodies, 16 << 20},
		{&o.BigBodies, 32 << 20},
		{&o.CheapStatements, 8 * processors},
		{&o.DearStatements, max(1, processors/2)},
		{&o.CheapUnits, 500},
		{&o.RequestStatements, 4},
		{&o.NewTextsPerMinute, 120},
	} {
		if *setting.value == 0 {
			*setting.value = setting.standard
		}
	}
	if o.MaxWait == 0 {
		o.MaxWait = 2 * time.Second
	}
}

// Gate admits requests and statements of one process. Its methods may be used by several goroutines.
type Gate struct {
	options Options

	smallBodies, bigBodies   *lane
	smallAnswers, bigAnswers *lane
	cheap, dear, fresh       *lane
	newTexts                 *quota
	pulse                    *pulse
}

// New makes a gate that nothing has passed yet.
func New(options Options) *Gate {
	options.setDefaults()
	return &Gate{
		options:      options,
		smallBodies:  newLane(options.SmallBodies),
		bigBodies:    newLane(options.BigBodies),
		smallAnswers: newLane(options.SmallAnswers),
		bigAnswers:   newLane(options.BigAnswers),
		cheap:        newLane(options.CheapStatements),
		dear:         newLane(options.DearStatements),
		fresh:        newLane(1),
		newTexts:     newQuota(options.NewTextsPerMinute, time.Minute),
		pulse:        &pulse{ping: options.Ping, watchers: map[*watcher]struct{}{}},
	}
}

// Cost is what a request is estimated to cost before it is answered.
type Cost struct {
	Units int64 // of work for the database
	Bytes int64 // of the answer
}

// Enter admits a request that has been planned, once. The bytes of its answer are held until leave is called, or else
// until its Request ends: when the last byte is written or the client is gone. The error is ErrBusy, the
// context's, or a *newsgraph.LimitError where the answer would not fit if there were no other.
func (g *Gate) Enter(ctx context.Context, cost Cost) (leave func(), err error) {
	lane := g.bigAnswers
	if cost.Bytes <= g.options.SmallBytes && cost.Units <= g.options.SmallUnits {
		lane = g.smallAnswers
	}
	weight := max(cost.Bytes, leastAnswer)
	if weight > lane.size {
		return nil, &newsgraph.LimitError{What: "bytes of answer", Asked: weight, Allowed: lane.size, Advice: "ask for smaller pages, or for fewer texts"}
	}
	if err := g.acquire(ctx, lane, weight); err != nil {
		return nil, err
	}
	held := &hold{lane: lane, weight: weight}
	if request := requestOf(ctx); request != nil {
		request.enter(held, cost.Units)
	}
	return held.release, nil
}

// Statement admits one statement, and waits for its turn among the request's own and all others. Statements of
// a request over CheapUnits, as it entered or as its statements add up, have a lane of their own, so that twenty cheap ones
// of one request are not before the one of another. So have new texts, which the database has to plan first: they run
// one at a time and are counted for each client. The error is ErrBusy, the context's, or a
// *newsgraph.LimitError where the client's new texts are used up. Call done when the answer is read.
func (g *Gate) Statement(ctx context.Context, units int64, newText bool) (done func(), err error) {
	request := requestOf(ctx)
	lane := g.cheap
	switch {
	case newText:
		lane = g.fresh
		if asked := g.newTexts.count(clientOf(ctx)); asked > g.options.NewTextsPerMinute {
			return nil, &newsgraph.LimitError{
				What: "new shapes of query within a minute", Asked: asked, Allowed: g.options.NewTextsPerMinute,
				Advice: "give values as variables, so that equal queries have one text, and wait a minute",
			}
		}
	case request.spend(units) > g.options.CheapUnits:
		lane = g.dear
	}
	own, err := request.turn(ctx, lane.size)
	if err != nil {
		return nil, err
	}
	if err := g.acquire(ctx, lane, 1); err != nil {
		own()
		return nil, err
	}
	return once(func() {
		if ctx.Err() == nil {
			g.pulse.lives()
		}
		lane.Release(1)
		own()
	}), nil
}

// Watch gives a context that ends, with ErrGone as its cause, when the database gives no sign of life. Call stop
// when the request needs the database no more.
func (g *Gate) Watch(ctx context.Context) (watched context.Context, stop func()) {
	if g.options.Ping == nil {
		return ctx, func() {}
	}
	return g.pulse.watch(ctx)
}

// acquire waits for a lane, but not longer than one may.
func (g *Gate) acquire(ctx context.Context, l *lane, weight int64) error {
	if l.TryAcquire(weight) {
		return nil
	}
	waiting, cancel := context.WithTimeout(ctx, g.options.MaxWait)
	defer cancel()
	if err := l.Acquire(waiting, weight); err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return ErrBusy
}

// lane admits weights up to its size, in the order in which they come.
type lane struct {
	*semaphore.Weighted
	size int64
}

func newLane(size int64) *lane { return &lane{semaphore.NewWeighted(size), size} }
