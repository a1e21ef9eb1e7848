package identity

import (
	"cmp"
	"iter"
	"maps"
	"slices"
)

// Counts are numbers by key, in the order of the keys, none of them 0. Maps took most of the gigabyte that the
// names of a million articles had.
type Counts[K cmp.Ordered] []count[K]

type count[K cmp.Ordered] struct {
	key K
	n   int32
}

// CountsOf are the numbers of a map.
func CountsOf[K cmp.Ordered](of map[K]int) Counts[K] {
	c := make(Counts[K], 0, len(of))
	for _, key := range slices.Sorted(maps.Keys(of)) {
		c.Add(key, of[key])
	}
	return c
}

func (c Counts[K]) find(key K) (at int, found bool) {
	return slices.BinarySearchFunc(c, key, func(x count[K], key K) int { return cmp.Compare(x.key, key) })
}

// Of is the number of a key.
func (c Counts[K]) Of(key K) int {
	if at, found := c.find(key); found {
		return int(c[at].n)
	}
	return 0
}

// All gives the keys in order with their numbers.
func (c Counts[K]) All() iter.Seq2[K, int] {
	return func(yield func(K, int) bool) {
		for i := range c {
			if !yield(c[i].key, int(c[i].n)) {
				return
			}
		}
	}
}

// Keys are the keys in order.
func (c Counts[K]) Keys() []K {
	keys := make([]K, len(c))
	for i := range c {
		keys[i] = c[i].key
	}
	return keys
}

// Add adds to the number of a key.
func (c *Counts[K]) Add(key K, n int) {
	at, found := c.find(key)
	switch {
	case !found && n != 0:
		*c = slices.Insert(*c, at, count[K]{key, int32(n)})
	case found:
		if (*c)[at].n += int32(n); (*c)[at].n == 0 {
			*c = slices.Delete(*c, at, at+1)
		}
	}
}

// note sees to it that a key is counted, once.
func (c *Counts[K]) note(key K) {
	if at, found := c.find(key); !found {
		*c = slices.Insert(*c, at, count[K]{key, 1})
	}
}

// add adds all of other numbers, or with a sign of -1 takes them away. It keeps nothing of them, which other names may have too.
func (c *Counts[K]) add(more Counts[K], sign int) {
	if len(more) < len(*c)/seldom {
		for i := range more {
			c.Add(more[i].key, sign*int(more[i].n))
		}
		return
	}
	old := *c
	all := make(Counts[K], 0, len(old)+len(more))
	for len(old) > 0 || len(more) > 0 {
		var next count[K]
		switch {
		case len(more) == 0 || len(old) > 0 && old[0].key < more[0].key:
			next, old = old[0], old[1:]
		case len(old) == 0 || more[0].key < old[0].key:
			next, more = count[K]{more[0].key, int32(sign) * more[0].n}, more[1:]
		default:
			next = count[K]{old[0].key, old[0].n + int32(sign)*more[0].n}
			old, more = old[1:], more[1:]
		}
		if next.n != 0 {
			all = append(all, next)
		}
	}
	*c = all
}

// seldom is from which number of keys on, for each one to be added, these are sought instead of all being read.
const seldom = 16
