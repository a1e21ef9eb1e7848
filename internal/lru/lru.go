// Package lru keeps what was used last.
package lru

import (
	"container/list"
	"sync"
)

// Cache keeps what was used last, bounded by the sum of what its entries are said to weigh. Its methods may be used by several
// goroutines.
type Cache[K comparable, V any] struct {
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

// New makes a cache for entries that weigh so much together at most.
func New[K comparable, V any](most int64) *Cache[K, V] {
	return &Cache[K, V]{most: most, byKey: make(map[K]*list.Element), recent: list.New()}
}

// Get gives the value of a key, if it is kept.
func (c *Cache[K, V]) Get(key K) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[key]
	if !ok {
		return value, false
	}
	c.recent.MoveToFront(e)
	return e.Value.(cached[K, V]).value, true
}

// Add keeps a value, instead of those used longest ago. One that weighs more than the whole cache is not kept, nor one whose key
// has a value.
func (c *Cache[K, V]) Add(key K, value V, weight int64) {
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

// Len is how many entries are kept.
func (c *Cache[K, V]) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.recent.Len()
}

// Weight is what the entries that are kept weigh together.
func (c *Cache[K, V]) Weight() int64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.weight
}
