package admission

import (
	"context"
	"sync"

	"golang.org/x/sync/semaphore"
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

// Request is what one request holds of its gate: its body, its answer, its statements' turns.
type Request struct {
	own *semaphore.Weighted

	mu    sync.Mutex
	ended bool
	held  []*hold
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
		own:  semaphore.NewWeighted(g.options.RequestStatements),
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

func (r *Request) keep(held *hold) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.ended {
		held.release()
		return
	}
	r.held = append(r.held, held)
}

// ownLane is where the statements of one request wait for each other; nil outside of a request.
func (g *Gate) ownLane(ctx context.Context) *semaphore.Weighted {
	if request := requestOf(ctx); request != nil {
		return request.own
	}
	return nil
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
