// Package eval measures package identity against pairs of names that were read and judged.
package eval

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// The verdicts that count; of pairs with others nothing is measured.
const (
	Same      = "same"
	Different = "different"
)

// Pair are two names in articles of one collection, and whether they are one person.
type Pair struct {
	Split, Collection    string
	A, B                 string   // ids of people without their prefix
	ArticlesA, ArticlesB []string // ids of articles in the collection
	Class, Verdict       string
}

// Leader is a name of somebody with the articles in which it means them.
type Leader struct {
	Collection, Leader, Name string // Leader and Name are ids of people without their prefix
	Articles                 []string
}

// ReadPairs reads a table of pairs: lines of eight fields apart by tabs, "#" before what is no pair, and a head.
func ReadPairs(r io.Reader) ([]Pair, error) {
	var pairs []Pair
	err := readTable(r, 8, "split", func(f []string) {
		pairs = append(pairs, Pair{f[0], f[1], f[2], f[3], strings.Split(f[4], ","), strings.Split(f[5], ","), f[6], f[7]})
	})
	if err == nil && len(pairs) == 0 {
		err = errors.New("no pairs")
	}
	return pairs, err
}

// ReadLeaders reads a table of leaders: lines of four fields, as ReadPairs does.
func ReadLeaders(r io.Reader) ([]Leader, error) {
	var leaders []Leader
	err := readTable(r, 4, "corpus", func(f []string) {
		leaders = append(leaders, Leader{f[0], f[1], f[2], strings.Split(f[3], ",")})
	})
	return leaders, err
}

func readTable(r io.Reader, fields int, head string, take func([]string)) error {
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if f[0] == head {
			continue
		}
		if len(f) != fields || slices.Contains(f, "") {
			return fmt.Errorf("line %d: want %d fields with tabs between them, none of them empty", n, fields)
		}
		take(f)
	}
	return lines.Err()
}

// World is a collection of articles in which it has been decided who is who.
type World struct {
	docs   map[string]*newsgraph.Document
	names  map[string]*identity.Name
	people []*identity.Person
	whose  map[string]*identity.Senses // who may be meant, by ids of full names
}

// NewWorld decides who is who in articles.
func NewWorld(docs []newsgraph.Document) *World {
	w := &World{docs: make(map[string]*newsgraph.Document), whose: make(map[string]*identity.Senses)}
	sums := make(map[string]*identity.Name)
	for i := range docs {
		w.docs[docs[i].Article.ID] = &docs[i]
		for _, n := range identity.NamesIn(&docs[i]) {
			if sums[n.ID] == nil {
				sums[n.ID] = &identity.Name{ID: n.ID}
			}
			sums[n.ID].Add(&n, 1)
		}
	}
	names := make([]identity.Name, 0, len(sums))
	for _, n := range sums {
		names = append(names, *n)
	}
	w.names = sums
	w.people = identity.Resolve(names)
	for _, p := range w.people {
		senses := identity.SensesOf(p)
		for _, n := range p.Names {
			w.whose[n.ID] = senses
		}
	}
	return w
}

// has reports whether the article is there and names somebody so.
func (w *World) has(name, article string) bool {
	doc := w.docs[article]
	return doc != nil && slices.ContainsFunc(doc.People, func(p newsgraph.PersonInArticle) bool { return p.ID == newsgraph.PersonPrefix+name })
}

// who is the id of the person whom an article means by a name, "" where that is not clear.
func (w *World) who(name, article string) string {
	id := newsgraph.PersonPrefix + name
	if !identity.IsSingle(id) {
		return w.whose[id].Meant(id, w.docs[article])
	}
	return identity.WhomOf(w.names[id], identity.BearersOf(w.names[id], w.people), nil).Meant(w.docs[article])
}

// Count is what was found of pairs of some kind.
type Count struct{ Right, Wrong, Missed, Apart int }

// Precision is the share of pairs taken for one person that are.
func (c Count) Precision() float64 { return share(c.Right, c.Right+c.Wrong) }

// Recall is the share of pairs of one person that are taken for one.
func (c Count) Recall() float64 { return share(c.Right, c.Right+c.Missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Mistake is a pair that is decided wrongly.
type Mistake struct {
	Pair
	PersonA, PersonB string // ids; "" where it is not clear
}

// Measure compares who is who in the world with the pairs, by class. Pairs of which an article or a name is not there are left out and counted.
func (w *World) Measure(pairs []Pair) (counts map[string]Count, mistakes []Mistake, absent int) {
	counts = make(map[string]Count)
	for _, p := range pairs {
		if p.Verdict != Same && p.Verdict != Different {
			continue
		}
		if !w.has(p.A, p.ArticlesA[0]) || !w.has(p.B, p.ArticlesB[0]) {
			absent++
			continue
		}
		a, b := w.who(p.A, p.ArticlesA[0]), w.who(p.B, p.ArticlesB[0])
		c := counts[p.Class]
		together := a == b && a != ""
		switch {
		case together && p.Verdict == Same:
			c.Right++
		case together:
			c.Wrong++
		case p.Verdict == Same:
			c.Missed++
		default:
			c.Apart++
		}
		counts[p.Class] = c
		if together != (p.Verdict == Same) {
			mistakes = append(mistakes, Mistake{p, a, b})
		}
	}
	return counts, mistakes, absent
}

// Together gives, of each leader, the share of the articles that mean them which are on the person who has most of them. Names that are not there are left out.
func (w *World) Together(leaders []Leader) map[string]float64 {
	on := make(map[string]map[string]int)
	for _, l := range leaders {
		for _, article := range l.Articles {
			if !w.has(l.Name, article) {
				continue
			}
			if on[l.Leader] == nil {
				on[l.Leader] = make(map[string]int)
			}
			on[l.Leader][w.who(l.Name, article)]++
		}
	}
	shares := make(map[string]float64)
	for leader, people := range on {
		all, most := 0, 0
		for id, n := range people {
			all += n
			if id != "" {
				most = max(most, n)
			}
		}
		shares[leader] = share(most, all)
	}
	return shares
}

// Total adds up counts.
func Total(counts map[string]Count) Count {
	var sum Count
	for _, c := range counts {
		sum.Right += c.Right
		sum.Wrong += c.Wrong
		sum.Missed += c.Missed
		sum.Apart += c.Apart
	}
	return sum
}
