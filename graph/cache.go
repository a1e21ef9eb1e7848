package graph

import (
	"container/list"
	"sync"
)

// cache keeps what was used last, bounded by the sum of what its entries are said to weigh.
type cache[K comparable, V any] struct {
	mu     sync.Mutex
	most   int64
	weight int64
	byKey  map[K]*list.Element
	recent *list.List // the most recently used in front
}

type cached[K comparable, V any] struct {
	key    K
	value  V
	weight int64
}

func newCache[K comparable, V any](most int64) *cache[K, V] {
	return &cache[K, V]{most: most, byKey: make(map[K]*list.Element), recent: list.New()}
}

func (c *cache[K, V]) get(key K) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[key]
	if !ok {
		return value, false
	}
	c.recent.MoveToFront(e)
	return e.Value.(cached[K, V]).value, true
}

func (c *cache[K, V]) put(key K, value V, weight int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.byKey[key]; known || weight > c.most {
		return
	}
	c.byKey[key] = c.recent.PushFront(cached[K, V]{key, value, weight})
	for c.weight += weight; c.weight > c.most; {
		last := c.recent.Back()
		old := c.recent.Remove(last).(cached[K, V])
		delete(c.byKey, old.key)
		c.weight -= old.weight
	}
}
