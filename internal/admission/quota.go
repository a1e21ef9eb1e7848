package admission

import (
	"sync"
	"time"
)

// maxClients bounds how many clients are told apart. Those that come when so many are known share one count.
const maxClients = 4096

// quota counts what each client does within a time.
type quota struct {
	allowed int64
	within  time.Duration

	mu      sync.Mutex
	clients map[string]*window
	others  window
}

// window is a count that begins anew when its time is over.
type window struct {
	since time.Time
	count int64
}

func newQuota(allowed int64, within time.Duration) *quota {
	return &quota{allowed: allowed, within: within, clients: map[string]*window{}}
}

// count counts one more of a client's and says how many there are in its window.
func (q *quota) count(client string) int64 {
	q.mu.Lock()
	defer q.mu.Unlock()
	now := time.Now()
	w := q.clients[client]
	if w == nil {
		w = q.admit(client, now)
	}
	if now.Sub(w.since) >= q.within {
		*w = window{since: now}
	}
	w.count++
	return w.count
}

func (q *quota) admit(client string, now time.Time) *window {
	if len(q.clients) >= maxClients {
		for key, w := range q.clients {
			if now.Sub(w.since) >= q.within {
				delete(q.clients, key)
			}
		}
	}
	if len(q.clients) >= maxClients {
		return &q.others
	}
	w := &window{since: now}
	q.clients[client] = w
	return w
}
