package identity

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Person is somebody with all the names that are theirs.
type Person struct {
	ID    string  // of the name that most articles use, and of several such the first
	Names []*Name // by id
	Pairs []Pair  // why they are one, the surest first

	sum Name // of all names
}

// persons puts names together: each with those that it is paired with, unless that would bring two names together that cannot be one person's.
func (r *resolver) persons(pairs []Pair) []*Person {
	pairs = r.decided(pairs)
	slices.SortStableFunc(pairs, func(p, q Pair) int { return cmp.Compare(r.weight(q), r.weight(p)) })
	group := make([]int, len(r.names)) // the least name of each one's group
	members := make(map[int][]int)
	for i := range r.names {
		group[i] = i
		members[i] = []int{i}
	}
	why := make(map[int][]Pair)
	for _, p := range pairs {
		a, b := group[r.index[p.A]], group[r.index[p.B]]
		if a != b && (r.keptApart(members[a], members[b]) || r.contradict(members[a], members[b])) {
			continue
		}
		if a > b {
			a, b = b, a
		}
		why[a] = append(why[a], p)
		if a == b {
			continue
		}
		for _, i := range members[b] {
			group[i] = a
		}
		members[a] = append(members[a], members[b]...)
		why[a] = append(why[a], why[b]...)
		delete(members, b)
		delete(why, b)
	}
	var all []*Person
	for _, g := range slices.Sorted(maps.Keys(members)) {
		person := &Person{Pairs: why[g]}
		slices.SortFunc(person.Pairs, byScore)
		slices.Sort(members[g])
		for _, i := range members[g] {
			person.Names = append(person.Names, r.names[i])
		}
		person.total()
		all = append(all, person)
	}
	return all
}

// weight says which pairs are put together first: the surest, and of a name that fits two people rather the one who is oftener in the news.
func (r *resolver) weight(p Pair) float64 {
	return p.Score + math.Log(float64(max(1, r.names[r.index[p.A]].Articles, r.names[r.index[p.B]].Articles)))
}

// NewPerson is who has these names, as it was decided before.
func NewPerson(id string, names []*Name) *Person {
	p := &Person{Names: names}
	p.total()
	p.ID = id
	return p
}

func (p *Person) total() {
	best := p.Names[0]
	if len(p.Names) == 1 { // as most have: what is known of it is only read from here on, and need not be there twice
		p.sum, p.ID = *best, best.ID
		return
	}
	p.sum = Name{}
	for _, n := range p.Names {
		if n.Articles > best.Articles {
			best = n
		}
		p.sum.Add(n, 1)
	}
	p.ID = best.ID
}

func byScore(a, b Pair) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
}

// contradict reports whether two groups cannot be one person: names of some weight in each differ. A misspelling that differs does not count.
func (r *resolver) contradict(a, b []int) bool {
	least := func(group []int) float64 {
		all := 0
		for _, i := range group {
			all += r.names[i].Articles
		}
		return 0.1 * float64(all)
	}
	leastA, leastB := least(a), least(b)
	for _, i := range a {
		for _, j := range b {
			if float64(r.names[i].Articles) >= leastA && float64(r.names[j].Articles) >= leastB && r.differ(i, j) {
				return true
			}
		}
	}
	return false
}

// keptApart reports whether it was decided by hand that two groups have names of different people.
func (r *resolver) keptApart(a, b []int) bool {
	if len(r.apart) == 0 {
		return false
	}
	for _, i := range a {
		for _, j := range b {
			if _, apart := r.apart[ordered(r.names[i].ID, r.names[j].ID)]; apart {
				return true
			}
		}
	}
	return false
}

// differ reports whether two names cannot be one person's.
func (r *resolver) differ(i, j int) bool {
	a, b := r.names[i], r.names[j]
	if _, apart := r.apart[ordered(a.ID, b.ID)]; apart {
		return true
	}
	rel, ok := relate(r.full[i], r.full[j])
	return !ok || rel.surname != genitive && float64(a.Apart.Of(b.ID)) > 0.05*float64(min(a.Articles, b.Articles))
}

// margin is by how much a name must fit one person better than another whom it fits too.
const margin = 1.5

// decided leaves out the pairs of a name with several that cannot be one person's, but for those with the one that it fits by far best: "George Bush" may be
// George W. Bush or George H. W. Bush.
func (r *resolver) decided(pairs []Pair) []Pair {
	of := make(map[int][]int) // pairs, by name
	for k, p := range pairs {
		of[r.index[p.A]] = append(of[r.index[p.A]], k)
		of[r.index[p.B]] = append(of[r.index[p.B]], k)
	}
	dropped := make(map[int]bool)
	for _, name := range slices.Sorted(maps.Keys(of)) {
		r.choose(name, pairs, of[name], dropped)
	}
	var left []Pair
	for k, p := range pairs {
		if !dropped[k] {
			left = append(left, p)
		}
	}
	return left
}

// choose drops the pairs of a name that are not with the ones it fits best.
func (r *resolver) choose(name int, pairs []Pair, mine []int, dropped map[int]bool) {
	other := func(k int) int {
		if i := r.index[pairs[k].A]; i != name {
			return i
		}
		return r.index[pairs[k].B]
	}
	fits := func(k int) float64 { return pairs[k].Score + math.Log(float64(r.names[other(k)].Articles)) }
	best := slices.Clone(mine)
	slices.SortStableFunc(best, func(a, b int) int { return cmp.Compare(fits(b), fits(a)) })
	for x, k := range best {
		for _, l := range best[x+1:] {
			if dropped[k] || dropped[l] || !r.differ(other(k), other(l)) {
				continue
			}
			if r.names[other(k)].Articles < r.names[name].Articles {
				continue // rather they are other names of this one
			}
			if fits(k)-fits(l) < margin {
				dropped[k] = true
			}
			dropped[l] = true
		}
	}
}
