package graph

import (
	"context"
	"sync"

	"golang.org/x/sync/semaphore"

	"github.com/newsgraph/newsgraph/internal/lru"
)

// plannedTexts knows which texts the database has planned. A text that it has not is dear, and so waits in a lane of its own;
// others that come with the same text meanwhile wait for the first. A database that was started again has planned nothing.
//
// Planning that is cut off is lost: who asks again would have it begun from nothing, and on a machine with too much to do a text would never come
// through. So it goes on when who asked for it has no more time, up to the first answer.
type plannedTexts struct {
	lives func() uint64 // another number when the database may be another or have been started again

	mu    sync.Mutex
	life  uint64 // in which the known texts were planned
	known *lru.Cache[string, struct{}]
	under map[string]chan struct{} // way; closed when it is over

	behind *semaphore.Weighted // what goes on though nobody waits
}

// mortal is a store that can tell when its database may have been started again.
type mortal interface {
	// Lives is another number from then on.
	Lives() uint64
}

func newPlannedTexts(store Store) *plannedTexts {
	p := &plannedTexts{
		lives: func() uint64 { return 0 },
		known: lru.New[string, struct{}](rememberedTexts), under: make(map[string]chan struct{}),
		behind: semaphore.NewWeighted(plansBehind),
	}
	if m, ok := store.(mortal); ok {
		p.lives = m.Lives
		p.life = p.lives()
	}
	return p
}

// forget forgets what an earlier life of the database has planned.
func (p *plannedTexts) forget() {
	if life := p.lives(); life != p.life {
		p.life = life
		p.known = lru.New[string, struct{}](rememberedTexts)
	}
}

// begin tells whether a text is new. If it is, end must be called with whether the database has planned it.
func (p *plannedTexts) begin(ctx context.Context, text string) (isNew bool, end func(planned bool), err error) {
	for {
		p.mu.Lock()
		p.forget()
		if _, known := p.known.Get(text); known {
			p.mu.Unlock()
			return false, func(bool) {}, nil
		}
		underWay, ok := p.under[text]
		if !ok {
			over := make(chan struct{})
			p.under[text] = over
			life := p.life
			p.mu.Unlock()
			return true, func(planned bool) {
				p.mu.Lock()
				defer p.mu.Unlock()
				p.forget()
				if planned && life == p.life {
					p.known.Add(text, struct{}{}, 1)
				}
				delete(p.under, text)
				close(over)
			}, nil
		}
		p.mu.Unlock()
		select {
		case <-underWay:
		case <-ctx.Done():
			return false, nil, context.Cause(ctx)
		}
	}
}

// first has the database plan and answer a root whose text is new, and calls end when that is over: that can be later than it returns, which is when
// ctx ends. The database reads a statement again that it has planned, so that it has not all of a text before the first answer.
func (e *engine) first(ctx context.Context, root *rootRun, end func(planned bool)) (any, error) {
	alone, stop := context.WithCancel(context.WithoutCancel(ctx))
	type outcome struct {
		answer any
		err    error
	}
	over := make(chan outcome, 1)
	go func() {
		defer stop()
		answer, err := e.firstGuarded(alone, root)
		end(err == nil)
		over <- outcome{answer, err}
	}()
	select {
	case o := <-over:
		return o.answer, o.err
	case <-ctx.Done():
	}
	if !e.planned.behind.TryAcquire(1) {
		stop()
		return nil, context.Cause(ctx)
	}
	go func() {
		<-over
		e.planned.behind.Release(1)
	}()
	return nil, context.Cause(ctx)
}

// firstGuarded works on a goroutine of its own, where a panic would end the process.
func (e *engine) firstGuarded(ctx context.Context, root *rootRun) (answer any, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = e.recover(ctx, cause)
		}
	}()
	planning, stop := context.WithTimeout(ctx, planTime)
	defer stop()
	if err := e.store.Plan(planning, root.program.text, root.program.fields, root.args); err != nil {
		return nil, err
	}
	return e.store.Read(ctx, root.program.text, root.program.fields, root.args, statementTimeout)
}
