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
const threshold = 2.5

// resolver holds the names while they are compared.
type resolver struct {
	names  []*Name // by id
	full   []fullName
	index  map[string]int
	given  map[string]map[string]word // by the sound of a surname, the given names that go with it, by what is left of them
	byCode map[string][]int           // full names by each of their blocks
	apart  map[[2]string]int          // ids of names that are two people's, whatever speaks for one
}

func newResolver(names []Name) *resolver {
	r := &resolver{index: make(map[string]int), byCode: make(map[string][]int), given: make(map[string]map[string]word)}
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
			r.given[last] = make(map[string]word)
		}
		r.given[last][words[0].skeleton] = words[0]
		for _, c := range blocks(r.full[i]) {
			r.byCode[c] = append(r.byCode[c], i)
		}
	}
	return r
}

// manyGiven is with how many given names a surname goes, that it does not matter whether some of them are spellings of one.
const manyGiven = 20

// others tells how many given names go with a surname beside those of two names and what is like them.
func (r *resolver) others(surname string, a, b word) int {
	given := r.given[surname]
	if len(given) > manyGiven {
		return len(given)
	}
	n := 0
	for _, w := range given {
		if compare(w, a, true) == unlike && compare(w, b, true) == unlike {
			n++
		}
	}
	return n
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
	codes := sortedKeys(r.byCode)
	of := make([][]int32, len(r.names)) // the places of each name's codes among all, in order
	for at, c := range codes {
		for _, i := range r.byCode[c] {
			of[i] = append(of[i], int32(at))
		}
	}
	var pairs []Pair
	for at, c := range codes {
		block := r.byCode[c]
		for x, i := range block {
			for _, j := range block[x+1:] {
				// To remember which were judged would take more memory than all names.
				if firstCommon(of[i], of[j]) < int32(at) {
					continue
				}
				if p, ok := r.judge(i, j); ok && p.Score >= threshold {
					pairs = append(pairs, p)
				}
			}
		}
	}
	slices.SortFunc(pairs, byScore)
	return pairs
}

// firstCommon is the least number that is in both lists, which are in order and have one in common.
func firstCommon(a, b []int32) int32 {
	for a[0] != b[0] {
		if a[0] < b[0] {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return a[0]
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
	if rel.given == nickname && !rel.full {
		add("two short forms", -1.5)
	}
	if x, y := common[r.full[i].words[0].text], common[r.full[j].words[0].text]; x && y || (x || y) && rel.given == nickname {
		add("a common given name", -1.4)
		if rel.surname < sounding {
			add("with surnames that are only alike", -0.8)
		}
	}
	add("rarity of the surname", 2.1-0.75*math.Log2(float64(1+r.others(rel.shared, r.full[i].words[0], r.full[j].words[0]))))
	if rel.middle > 0 {
		add("other names in common", 2.2)
	}
	switch rel.class {
	case ClassMiddle:
		if rel.name {
			add("a name that one lacks", -2.4)
		} else {
			add("an initial or the like that one lacks", -0.3)
		}
		if rel.given == initial {
			add("an initial only", -0.9)
		}
	case ClassLonger:
		switch {
		case rel.front:
			add("an initial or a title before", -0.8)
		case rel.before > 0:
			add("goes on before", -3.4)
			if rel.before > 1 {
				add("two names before", -2)
			}
		default:
			add("goes on behind", -3.5)
		}
		if rel.extra > 0 {
			add("lacks names between", -1.2)
		}
	case ClassOrder:
		add("order", -0.5)
	}
	if r.full[i].generation != r.full[j].generation {
		add("Jr. or the like on one side", -1.6)
		if a.Beside.Of(b.ID) > 0 {
			add("and both in one article", -3)
		}
	}
	add("how often one is in the news", min(mostKnown, 0.7*math.Log(float64(max(1, a.Articles, b.Articles)))))
	add("countries", countriesWeight(a, b))
	add("offices", officesWeight(a, b))
	add("time", timeWeight(a, b))
	add("company", companyWeight(a, b))
	switch least := float64(min(a.Articles, b.Articles)); {
	case rel.surname == genitive && a.Apart.Of(b.ID)+a.Beside.Of(b.ID) > 0:
		add("both in one article, one as a genitive", 1.5)
	case float64(a.Apart.Of(b.ID)) > 0.05*least:
		add("both in one sentence", -5.5)
	case a.Apart.Of(b.ID) > 0:
		add("both in one sentence", -1)
	case a.Beside.Of(b.ID) > 0:
		add("both in one article", 0.6)
	}
	return p, true
}

// mostKnown is the most that counts that one of two names is often in the news. Who is, is called by many names, of which each is seen once or twice.
const mostKnown = 2

var (
	surnameWeights = map[likeness]float64{equal: 0, sounding: 0, vowelled: -1.7, genitive: -1, similar: -1.8, resembling: -3.6}
	givenWeights   = map[likeness]float64{equal: 3.9, sounding: 2.9, nickname: 3.4, initial: 0.2, shortened: 1.5, vowelled: 2.9, genitive: 1.3, similar: 1.3, resembling: -1.3}
)

// countriesWeight compares the countries that are named beside two names. That both are in articles on the United States says little, on Bhutan much; less, the more
// countries these articles name.
func countriesWeight(a, b *Name) float64 {
	if len(a.Countries) == 0 || len(b.Countries) == 0 {
		return 0
	}
	best, common := 0.0, false
	for c, n := range a.Countries.All() {
		m := b.Countries.Of(c)
		common = common || m > 0
		if often(n, a) && often(m, b) {
			best = max(best, min(2.5, -0.7*math.Log(max(byChance(c, a, b), byChance(c, b, a)))))
		}
	}
	switch {
	case best > 0:
		return best
	case !common && min(a.Articles, b.Articles) >= 3:
		return -2
	}
	return -0.6
}

// often reports whether so many of the articles with a name are enough to say where its bearer is at home.
func often(n int, of *Name) bool { return 4*n >= of.Articles }

// usualCountries is how many countries an article names.
const usualCountries = 2

// byChance is how likely one of the countries of a, code or one as rare in the news, is in the articles of b if the two have nothing to do with each other.
func byChance(code string, a, b *Name) float64 {
	each := 0
	for _, n := range b.Countries.All() {
		each += n
	}
	chance := 0 // in per cent: a sum of integers is the same in any order
	for c, n := range a.Countries.All() {
		if often(n, a) && newsPercent(c) <= newsPercent(code) {
			chance += newsPercent(c)
		}
	}
	return min(0.9, float64(chance)/100*max(1, float64(each)/float64(b.Articles)/usualCountries))
}

// newsPercent is roughly the share of news that names a country.
func newsPercent(code string) int {
	switch code {
	case "US":
		return 40
	case "GB":
		return 20
	case "AU", "CA", "CN", "DE", "FR", "IN", "IQ", "IL", "RU":
		return 8
	}
	return 2
}

// officesWeight compares offices. Who has two of one country may well have had one after the other, but nobody is the president of two.
func officesWeight(a, b *Name) float64 {
	if len(a.Offices) == 0 || len(b.Offices) == 0 {
		return 0
	}
	ofOne, clash := false, false
	for o := range a.Offices.All() {
		if b.Offices.Of(o) > 0 {
			return 3.2
		}
		title, of, _ := strings.Cut(o, "@")
		for p := range b.Offices.All() {
			titleB, ofB, _ := strings.Cut(p, "@")
			ofOne = ofOne || of == ofB
			clash = clash || title == titleB
		}
	}
	switch {
	case ofOne:
		return -2
	case clash:
		return -4
	}
	return -2.5
}

// companyWeight compares the people in the same articles. Of who is in many articles it says nothing, and little of two in articles that name many.
func companyWeight(a, b *Name) float64 {
	if len(a.Company) == 0 || len(b.Company) == 0 || len(a.Company) > manyCompanions || len(b.Company) > manyCompanions {
		return 0
	}
	common := 0
	for c := range a.Company.All() {
		if b.Company.Of(c) > 0 {
			common++
		}
	}
	if common == 0 {
		return -0.3
	}
	byChance := 1.5 * float64(len(a.Company)*len(b.Company)) / companions
	return max(0, min(0.4+0.3*float64(min(common, 2)), 0.7*math.Log(0.4*float64(common)/byChance)))
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
		return -0.8
	case gap <= 0:
		return 0.5
	}
	return 0
}
