package graph

import (
	"context"
	"sync"

	"github.com/newsgraph/newsgraph/internal/lru"
)

// plannedTexts knows which texts the database has planned. A text that it has not is dear, and so waits in a lane of its own;
// others that come with the same text meanwhile wait for the first.
type plannedTexts struct {
	mu    sync.Mutex
	known *lru.Cache[string, struct{}]
	under map[string]chan struct{} // way; closed when it is over
}

func newPlannedTexts() *plannedTexts {
	return &plannedTexts{known: lru.New[string, struct{}](rememberedTexts), under: make(map[string]chan struct{})}
}

// begin tells whether a text is new. If it is, end must be called with whether the database has planned it; it does nothing else.
func (p *plannedTexts) begin(ctx context.Context, text string) (isNew bool, end func(planned bool), err error) {
	for {
		p.mu.Lock()
		if _, known := p.known.Get(text); known {
			p.mu.Unlock()
			return false, func(bool) {}, nil
		}
		underWay, ok := p.under[text]
		if !ok {
			over := make(chan struct{})
			p.under[text] = over
			p.mu.Unlock()
			return true, func(planned bool) {
				p.mu.Lock()
				defer p.mu.Unlock()
				if planned {
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
