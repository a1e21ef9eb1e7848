package admission

import (
	"context"
	"sync"
)

type (
	clientKey  struct{}
	requestKey struct{}
)

// WithClient says on whose behalf is asked: a key that is the same for all requests of one client.
func WithClient(ctx context.Context, key string) context.Context {
	return context.WithValue(ctx, clientKey{}, key)
}

// clientOf is who asks. All who are not known are one.
func clientOf(ctx context.Context) string {
	key, _ := ctx.Value(clientKey{}).(string)
	return key
}

// Request is what one request holds of its gate: its body, its answer, its statements' turns. None at all, nil, is a
// request that nobody has begun.
type Request struct {
	own *lane

	mu    sync.Mutex
	ended bool
	held  []*hold
	units int64 // of the whole request, as it entered
	spent int64 // by its statements so far
}

func requestOf(ctx context.Context) *Request {
	request, _ := ctx.Value(requestKey{}).(*Request)
	return request
}

// Begin admits a request before its body is read, of which it is known how long it is at most. The context is for all that
// is done for the request. Call End when that is over and the last byte is written.
func (g *Gate) Begin(ctx context.Context, body int64) (context.Context, *Request, error) {
	lane := g.bigBodies
	if body <= smallBody {
		lane = g.smallBodies
	}
	weight := min(max(body, leastBody), lane.size)
	if err := g.acquire(ctx, lane, weight); err != nil {
		return ctx, nil, err
	}
	request := &Request{
		own:  newLane(g.options.RequestStatements),
		held: []*hold{{lane: lane, weight: weight}},
	}
	return context.WithValue(ctx, requestKey{}, request), request, nil
}

// Settle says how long the answer is that was estimated; from then on no more than that is held for it.
func (r *Request) Settle(bytes int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, held := range r.held[min(1, len(r.held)):] {
		held.shrink(bytes)
	}
}

// End gives all back that the request holds.
func (r *Request) End() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ended = true
	for _, held := range r.held {
		held.release()
	}
	r.held = nil
}

// enter keeps what a request was admitted with.
func (r *Request) enter(held *hold, units int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.ended {
		held.release()
		return
	}
	r.units += units
	r.held = append(r.held, held)
}

// spend adds a statement's cost and says what the request costs, as far as is known.
func (r *Request) spend(units int64) int64 {
	if r == nil {
		return units
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.spent += units
	return max(r.spent, r.units)
}

// turn waits until the request's other statements leave room, for as long as the request may last. Of statements that
// run few at a time, a request has no more than that under way: it would only wait for itself, and what waits
// too long is refused.
func (r *Request) turn(ctx context.Context, atATime int64) (done func(), err error) {
	if r == nil {
		return func() {}, nil
	}
	weight := max(1, r.own.size/atATime)
	if err := r.own.Acquire(ctx, weight); err != nil {
		return nil, context.Cause(ctx)
	}
	return func() { r.own.Release(weight) }, nil
}

// hold is a weight that is held of a lane. It is given back once, however often it is released.
type hold struct {
	lane *lane

	mu     sync.Mutex
	weight int64
}

func (h *hold) release() { h.shrink(0) }

func (h *hold) shrink(to int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if to < h.weight {
		h.lane.Release(h.weight - to)
		h.weight = to
	}
}

// once makes a function that does something the first time only.
func once(do func()) func() {
	var o sync.Once
	return func() { o.Do(do) }
}
