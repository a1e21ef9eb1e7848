// Package identity decides from all articles together which names are one person's. It is a function of what the articles state, whatever the
// order in which they came: docs/identity.md says how it decides.
package identity

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Feature is one reason for, or with a weight below 0 against, two names being one person's.
type Feature struct {
	Name   string
	Weight float64 // natural logarithm of a likelihood ratio
}

// Pair are two full names that are taken for one person's.
type Pair struct {
	A, B     string // ids, A before B
	Class    Class
	Score    float64
	Features []Feature
	By       *Curation // who says so; nil where it was weighed
}

// threshold is the score from which two names are one person's.
const threshold = 2

// resolver holds the names while they are compared.
type resolver struct {
	names  []*Name // by id
	full   []fullName
	index  map[string]int
	given  map[string]map[string]bool // by the sound of a surname, what is left of the given names that go with it
	byCode map[string][]int           // full names by each of their blocks
	apart  map[[2]string]int          // ids of names that are two people's, whatever speaks for one
}

func newResolver(names []Name) *resolver {
	r := &resolver{index: make(map[string]int), byCode: make(map[string][]int), given: make(map[string]map[string]bool)}
	for i := range names {
		r.names = append(r.names, &names[i])
	}
	slices.SortFunc(r.names, CompareNames)
	r.full = make([]fullName, len(r.names))
	for i, n := range r.names {
		r.index[n.ID] = i
		r.full[i] = parse(n.ID)
		words := r.full[i].words
		if len(words) < 2 {
			continue
		}
		last := words[len(words)-1].sound
		if r.given[last] == nil {
			r.given[last] = make(map[string]bool)
		}
		r.given[last][skeleton(words[0].sound)] = true
		for _, c := range blocks(r.full[i]) {
			r.byCode[c] = append(r.byCode[c], i)
		}
	}
	return r
}

// blocks are the codes by which the full names are found that can be the same person's: of each word but the first, of all in any order, of all as one,
// and of the first with a letter of the last.
func blocks(n fullName) []string {
	if len(n.words) < 2 {
		return nil
	}
	var codes []string
	for _, w := range n.words[1:] {
		codes = append(codes, "c:"+code(w.sound))
	}
	all := sounds(n.words)
	first, last := all[0], all[len(all)-1]
	slices.Sort(all)
	_, size := utf8.DecodeRuneInString(last)
	codes = append(codes, "o:"+strings.Join(all, "+"), "j:"+n.joined, "f:"+code(first)+"+"+last[:size])
	slices.Sort(codes)
	return slices.Compact(codes)
}

// Blocks are those of the codes of a full name by which the names are found that are to be compared with it.
func Blocks(id string) []string { return blocks(parse(id)) }

// Codes are what a name is indexed by, none with a space in it: its blocks and its words.
func Codes(id string) []string {
	n := parse(id)
	codes := blocks(n)
	for _, w := range n.words {
		if len(n.words) == 1 {
			codes = append(codes, SingleCode+w.sound)
		} else {
			codes = append(codes, WordCode+w.sound)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

const (
	// WordCode begins the code of a word of a full name: who is called by that word alone may have the name.
	WordCode = "w:"
	// SingleCode begins the code of a single word.
	SingleCode = "s:"
)

// Pairs are all pairs of full names that are taken for one person's, the surest first.
func Pairs(names []Name) []Pair {
	return newResolver(names).pairs()
}

func (r *resolver) pairs() []Pair {
	type ij struct{ i, j int }
	seen := make(map[ij]bool)
	var pairs []Pair
	for _, c := range sortedKeys(r.byCode) {
		block := r.byCode[c]
		for x, i := range block {
			for _, j := range block[x+1:] {
				if seen[ij{i, j}] {
					continue
				}
				seen[ij{i, j}] = true
				if p, ok := r.judge(i, j); ok && p.Score >= threshold {
					pairs = append(pairs, p)
				}
			}
		}
	}
	slices.SortFunc(pairs, byScore)
	return pairs
}

// judge weighs what speaks for and against two names being one person's.
func (r *resolver) judge(i, j int) (Pair, bool) {
	a, b := r.names[i], r.names[j]
	rel, ok := relate(r.full[i], r.full[j])
	if !ok {
		return Pair{}, false
	}
	p := Pair{A: a.ID, B: b.ID, Class: rel.class}
	add := func(name string, weight float64) {
		if weight != 0 {
			p.Features = append(p.Features, Feature{name, weight})
			p.Score += weight
		}
	}
	add("surname", surnameWeights[rel.surname])
	add("given name", givenWeights[rel.given])
	if common[r.full[i].words[0].text] && common[r.full[j].words[0].text] {
		add("a common given name", -0.7)
	}
	add("rarity of the surname", 2-math.Log2(float64(max(1, len(r.given[rel.shared]))))*0.7)
	if rel.middle > 0 {
		add("other names in common", 2)
	}
	switch rel.class {
	case ClassMiddle:
		add("a name that one lacks", -0.7)
		if rel.name {
			add("which is no initial", -1)
		}
		if rel.given == initial {
			add("an initial only", -1.5)
		}
	case ClassLonger:
		add("goes on before or behind", -3.5)
		if rel.before > 1 {
			add("two names before", -2)
		}
	case ClassOrder:
		add("order", -0.5)
	}
	if r.full[i].generation != r.full[j].generation {
		add("Jr. or the like on one side", -1)
		if a.Beside[b.ID] > 0 {
			add("and both in one article", -3)
		}
	}
	add("countries", countriesWeight(a, b))
	add("offices", officesWeight(a, b))
	add("time", timeWeight(a, b))
	add("company", companyWeight(a, b))
	switch least := float64(min(a.Articles, b.Articles)); {
	case float64(a.Apart[b.ID]) > 0.05*least:
		add("both in one sentence", -6)
	case a.Apart[b.ID] > 0:
		add("both in one sentence", -1)
	case a.Beside[b.ID] > 0:
		add("both in one article", 1)
	}
	return p, true
}

var (
	surnameWeights = map[likeness]float64{equal: 0, sounding: -0.3, similar: -2, resembling: -3.5}
	givenWeights   = map[likeness]float64{equal: 3, sounding: 2.5, nickname: 2, initial: 0, similar: 0.5, resembling: -1}
)

// countriesWeight compares the countries that are named beside two names. That both are in articles on the United States says little, on Bhutan much.
func countriesWeight(a, b *Name) float64 {
	if len(a.Countries) == 0 || len(b.Countries) == 0 {
		return 0
	}
	best, common := 0.0, false
	for c, n := range a.Countries {
		m := b.Countries[c]
		common = common || m > 0
		if share := min(float64(n)/float64(a.Articles), float64(m)/float64(b.Articles)); share >= 0.25 {
			best = max(best, min(2, -math.Log(newsShare(c))/2))
		}
	}
	switch {
	case best > 0:
		return best
	case !common && min(a.Articles, b.Articles) >= 3:
		return -2
	}
	return -0.5
}

// newsShare is roughly the share of news that names a country.
func newsShare(code string) float64 {
	switch code {
	case "US":
		return 0.4
	case "GB":
		return 0.2
	case "AU", "CA", "CN", "DE", "FR", "IN", "IQ", "IL", "RU":
		return 0.08
	}
	return 0.02
}

func officesWeight(a, b *Name) float64 {
	if len(a.Offices) == 0 || len(b.Offices) == 0 {
		return 0
	}
	for o := range a.Offices {
		if b.Offices[o] > 0 {
			return 3
		}
	}
	return -0.5
}

// companyWeight compares the people in the same articles. Of who is in many articles it says nothing.
func companyWeight(a, b *Name) float64 {
	if len(a.Company) == 0 || len(b.Company) == 0 || len(a.Company) > manyCompanions || len(b.Company) > manyCompanions {
		return 0
	}
	common := 0
	for c := range a.Company {
		if b.Company[c] > 0 {
			common++
		}
	}
	switch {
	case common > 1:
		return 1.5
	case common == 1:
		return 1
	}
	return -0.5
}

// timeWeight compares when two names are in the news.
func timeWeight(a, b *Name) float64 {
	firstA, lastA := a.span()
	firstB, lastB := b.span()
	if firstA == 0 || firstB == 0 {
		return 0
	}
	switch gap := max(firstB-lastA, firstA-lastB); {
	case gap > 20:
		return -2
	case gap > 8:
		return -1
	case gap <= 0:
		return 1
	case gap > 1:
		return -0.5
	}
	return 0
}
