package people

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// ClusterOptions say how words are put into clusters.
type ClusterOptions struct {
	Clusters int       // how many
	MinCount int       // rarer words are left out
	Rounds   int       // passes over all words
	Log      io.Writer // progress
}

// ClusterWords puts the words of the texts into clusters of like use, and writes them in the
// format of data/clusters.tsv. It maximises the likelihood of a class bigram model by
// moving one word at a time (the exchange algorithm of Kneser and Ney, 1993). A capitalised word
// and the same word in lower case are two words.
func ClusterWords(texts []string, o ClusterOptions, w io.Writer) error {
	abbrevs, err := text.LoadAbbreviations()
	if err != nil {
		return err
	}
	b := newBigrams(texts, o.MinCount, abbrevs)
	classOf := b.exchange(o)
	lists := make([][]string, o.Clusters)
	for i := 0; i < len(b.words); i++ {
		if i >= firstWordType {
			lists[classOf[i]] = append(lists[classOf[i]], b.words[i])
		}
	}
	if _, err := fmt.Fprintf(w, "# Words of like use, made by loader/extract/train: NUMBER, a tab, and words apart by spaces.\n"+
		"# From Wikinews (CC BY 2.5) and the other texts named in docs/extraction.md.\n"); err != nil {
		return err
	}
	n := 0
	for _, words := range lists {
		if len(words) < 2 {
			continue
		}
		n++
		if _, err := fmt.Fprintf(w, "%d\t%s\n", n, strings.Join(words, " ")); err != nil {
			return err
		}
	}
	return nil
}

// Types that stand for many words.
const (
	typeEdge = iota // the start or end of a sentence
	typeNumber
	typeRareUpper
	typeRareLower
	typeOther
	firstWordType
)

// bigrams counts which word stands beside which.
type bigrams struct {
	words []string
	count []int
	right [][]neighbour // of each word
	left  [][]neighbour
}

type neighbour struct{ word, n int32 }

func newBigrams(texts []string, minCount int, abbrevs *text.Abbreviations) *bigrams {
	type key struct {
		fold  uint64
		upper bool
	}
	counts := map[key]int{}
	names := map[key]string{}
	var d text.Doc
	each := func(use func(i int, k key)) {
		for _, whole := range texts {
			d.Split(whole, abbrevs)
			for i, t := range d.Tokens {
				use(i, key{t.Fold, t.Is(text.FlagUpper)})
			}
		}
	}
	each(func(i int, k key) {
		t := d.Tokens[i]
		if !t.Is(text.FlagWord) || t.Is(text.FlagAddress) || t.Is(text.FlagSentence) || t.End-t.Start < 2 || strings.ContainsAny(d.Word(i), " \t\n") {
			return
		}
		counts[k]++
		if names[k] == "" || names[k] > d.Word(i) {
			names[k] = d.Word(i)
		}
	})
	var keys []key
	for k, n := range counts {
		if n >= minCount {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b key) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(names[a], names[b]), cmp.Compare(a.fold, b.fold))
	})
	b := &bigrams{words: make([]string, firstWordType)}
	types := map[key]int32{}
	for _, k := range keys {
		types[k] = int32(len(b.words))
		name := names[k]
		if k.upper {
			name = strings.ToUpper(name[:1]) + strings.ToLower(name[1:])
		}
		b.words = append(b.words, strings.TrimSuffix(name, "."))
	}
	pairs := map[[2]int32]int32{}
	b.count = make([]int, len(b.words))
	prev := int32(typeEdge)
	each(func(i int, k key) {
		t := d.Tokens[i]
		if i == 0 || t.Is(text.FlagSentence) {
			pairs[[2]int32{prev, typeEdge}]++
			b.count[typeEdge]++
			prev = typeEdge
		}
		id, ok := types[k]
		switch {
		case t.Is(text.FlagSentence) && k.upper:
			if lower, known := types[key{k.fold, false}]; known && counts[key{k.fold, false}] > counts[k] {
				id, ok = lower, true
			}
		case t.Is(text.FlagPunct):
			id, ok = types[k]
		}
		if !ok {
			switch {
			case t.Is(text.FlagDigit):
				id = typeNumber
			case t.Is(text.FlagUpper):
				id = typeRareUpper
			case t.Is(text.FlagLower):
				id = typeRareLower
			default:
				id = typeOther
			}
		}
		pairs[[2]int32{prev, id}]++
		b.count[id]++
		prev = id
	})
	b.left = make([][]neighbour, len(b.words))
	b.right = make([][]neighbour, len(b.words))
	order := make([][2]int32, 0, len(pairs))
	for p := range pairs {
		order = append(order, p)
	}
	slices.SortFunc(order, func(a, b [2]int32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for _, p := range order {
		b.right[p[0]] = append(b.right[p[0]], neighbour{p[1], pairs[p]})
		b.left[p[1]] = append(b.left[p[1]], neighbour{p[0], pairs[p]})
	}
	return b
}

// exchange returns the class of each word.
func (b *bigrams) exchange(o ClusterOptions) []int {
	n, k := len(b.words), o.Clusters
	classOf := make([]int, n)
	for i := range n {
		classOf[i] = i % k
	}
	between := make([]int, k*k) // bigrams from class to class
	total := make([]int, k)
	for i := range n {
		total[classOf[i]] += b.count[i]
		for _, r := range b.right[i] {
			between[classOf[i]*k+classOf[r.word]] += int(r.n)
		}
	}
	var table [1 << 16]float64 // n log n
	for i := 1; i < len(table); i++ {
		table[i] = float64(i) * math.Log(float64(i))
	}
	nlogn := func(x int) float64 {
		if x < len(table) {
			return table[x]
		}
		return float64(x) * math.Log(float64(x))
	}
	right, left := make([]int, k), make([]int, k)
	var rights, lefts []int
	// shift adds the word's bigrams to class c (sign 1) or takes them away (-1).
	shift := func(i, c, sign int) {
		total[c] += sign * b.count[i]
		for _, r := range b.right[i] {
			if int(r.word) == i {
				between[c*k+c] += sign * int(r.n)
			} else {
				between[c*k+classOf[r.word]] += sign * int(r.n)
			}
		}
		for _, l := range b.left[i] {
			if int(l.word) != i {
				between[classOf[l.word]*k+c] += sign * int(l.n)
			}
		}
	}
	for round := range o.Rounds {
		moved := 0
		for i := firstWordType; i < n; i++ {
			old := classOf[i]
			shift(i, old, -1)
			rights, lefts = rights[:0], lefts[:0]
			for _, r := range b.right[i] {
				if int(r.word) == i {
					continue
				}
				c := classOf[r.word]
				if right[c] == 0 {
					rights = append(rights, c)
				}
				right[c] += int(r.n)
			}
			for _, l := range b.left[i] {
				if int(l.word) == i {
					continue
				}
				c := classOf[l.word]
				if left[c] == 0 {
					lefts = append(lefts, c)
				}
				left[c] += int(l.n)
			}
			best, bestGain := old, math.Inf(-1)
			for c := range k {
				gain := -2 * (nlogn(total[c]+b.count[i]) - nlogn(total[c]))
				for _, r := range rights {
					x := between[c*k+r]
					gain += nlogn(x+right[r]) - nlogn(x)
				}
				for _, l := range lefts {
					x := between[l*k+c]
					gain += nlogn(x+left[l]) - nlogn(x)
				}
				if gain > bestGain {
					best, bestGain = c, gain
				}
			}
			for _, r := range rights {
				right[r] = 0
			}
			for _, l := range lefts {
				left[l] = 0
			}
			classOf[i] = best
			shift(i, best, 1)
			if best != old {
				moved++
			}
		}
		fmt.Fprintf(o.Log, "  round %d: %d of %d words moved\n", round+1, moved, n)
		if moved == 0 {
			break
		}
	}
	return classOf
}
