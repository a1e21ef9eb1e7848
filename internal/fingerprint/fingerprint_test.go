package fingerprint_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/internal/fingerprint"
)

// someWords are words of a vocabulary as big as that of a few articles.
func someWords(random *rand.Rand, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("w%d", random.IntN(3000))
	}
	return list
}

// compared makes fingerprints of two texts, and says how similar they are and whether they have a line in common.
func compared(a, b []string) (similarity float64, line bool) {
	x, y := fingerprint.Of(strings.Join(a, " ")), fingerprint.Of(strings.Join(b, " "))
	for i := range x.Lines {
		line = line || !x.Empty() && !y.Empty() && x.Lines[i] == y.Lines[i]
	}
	return fingerprint.Similarity(&x, &y), line
}

// TestRetoldTexts makes texts of the length of news and retells them in ways that news are. Found are those that have a line in common and are
// similar enough.
func TestRetoldTexts(t *testing.T) {
	changed := func(share int) func(*rand.Rand, []string) []string {
		return func(random *rand.Rand, words []string) []string {
			words = slices.Clone(words)
			for i := range words {
				if random.IntN(100) < share {
					words[i] = "other"
				}
			}
			return words
		}
	}
	tests := []struct {
		name  string
		least int // of 100
		make  func(random *rand.Rand, words []string) []string
	}{
		{"as it is", 100, func(_ *rand.Rand, words []string) []string { return words }},
		{"other case and marks", 100, func(_ *rand.Rand, words []string) []string {
			return strings.Fields(strings.ToUpper(strings.Join(words, ", ")))
		}},
		{"cut to a half", 100, func(_ *rand.Rand, words []string) []string { return words[:len(words)/2] }},
		{"cut to a fifth", 98, func(_ *rand.Rand, words []string) []string { return words[:len(words)/5] }},
		{"middle cut out", 95, func(_ *rand.Rand, words []string) []string {
			return slices.Concat(words[:len(words)*3/10], words[len(words)*9/10:])
		}},
		{"another lead", 95, func(random *rand.Rand, words []string) []string {
			return slices.Concat(someWords(random, 30), words[40:])
		}},
		{"a sentence more", 100, func(random *rand.Rand, words []string) []string {
			return slices.Concat(words, someWords(random, 25))
		}},
		{"a byline before it", 95, func(_ *rand.Rand, words []string) []string {
			return slices.Concat(strings.Fields("By Ann Author and Carl Other, of the Evening Gazette"), words)
		}},
		{"2 of 100 words changed", 98, changed(2)},
		{"5 of 100 words changed", 95, changed(5)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(1, 2))
			const texts = 300
			found := 0
			for range texts {
				words := someWords(random, 180+random.IntN(500))
				if similarity, line := compared(words, tt.make(random, words)); line && similarity >= fingerprint.Threshold {
					found++
				}
			}
			if found*100 < tt.least*texts {
				t.Errorf("%d of %d are found, want %d of 100", found, texts, tt.least)
			}
			t.Logf("%d of %d", found, texts)
		})
	}
}

// TestOtherTexts are not to be found, however much they look alike.
func TestOtherTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	boilerplate := someWords(random, 40)
	for name, texts := range map[string]func() (a, b []string){
		"nothing in common": func() (a, b []string) { return someWords(random, 300), someWords(random, 300) },
		"the same end": func() (a, b []string) {
			return append(someWords(random, 100), boilerplate...), append(someWords(random, 100), boilerplate...)
		},
		"the same beginning": func() (a, b []string) {
			return slices.Concat(boilerplate, someWords(random, 60)), slices.Concat(boilerplate, someWords(random, 60))
		},
		"a table with other numbers": func() (a, b []string) {
			for range 40 {
				a = append(a, "of", "which", fmt.Sprint(random.IntN(1000)))
				b = append(b, "of", "which", fmt.Sprint(random.IntN(1000)))
			}
			return a, b
		},
		"within a survey of the day": func() (a, b []string) {
			a = someWords(random, 60)
			return a, slices.Concat(someWords(random, 200), a, someWords(random, 100))
		},
		"too short": func() (a, b []string) { a = someWords(random, 18); return a, a },
		"boilerplate alone": func() (a, b []string) {
			return boilerplate, append(someWords(random, 500), boilerplate...)
		},
	} {
		for range 200 {
			if a, b := texts(); func() bool { s, _ := compared(a, b); return s >= fingerprint.Threshold }() {
				t.Errorf("%s: %q and %q are taken for one story", name, a, b)
				break
			}
		}
	}
}

func TestSimilarityIsTheSameBothWays(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		a := someWords(random, 25+random.IntN(400))
		b := slices.Concat(a[:random.IntN(len(a))], someWords(random, random.IntN(200)))
		x, _ := compared(a, b)
		y, _ := compared(b, a)
		if x != y || x < 0 || x > 1 {
			t.Fatalf("%v one way, %v the other", x, y)
		}
	}
}

// TestSimilarityIsNearTheTruth compares estimates with all shingles of both.
func TestSimilarityIsNearTheTruth(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	shingles := func(words []string) map[string]bool {
		all := map[string]bool{}
		for i := 0; i+3 <= len(words); i++ {
			all[strings.Join(words[i:i+3], " ")] = true
		}
		return all
	}
	far, n := 0, 0
	for range 400 {
		a := someWords(random, 100+random.IntN(900))
		b := slices.Clone(a)
		for range len(b) / (8 + random.IntN(90)) {
			b[random.IntN(len(b))] = "other"
		}
		x, y := shingles(a), shingles(b)
		both := 0
		for s := range x {
			if y[s] {
				both++
			}
		}
		truth := float64(both) / float64(min(len(x), len(y)))
		got, _ := compared(a, b)
		n++
		if got < truth-0.1 || got > truth+0.1 {
			far++
		}
		if max(len(x), len(y)) <= 128 && (got < truth-1e-9 || got > truth+1e-9) {
			t.Errorf("of short texts %v, want %v", got, truth)
		}
	}
	if far*50 > n {
		t.Errorf("%d of %d estimates are off by more than 0.1", far, n)
	}
}

func TestKeptIsTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for _, words := range []int{0, 10, 30, 500} {
		a := fingerprint.Of(strings.Join(someWords(random, words), " "))
		b := fingerprint.Of(strings.Join(someWords(random, 300), " "))
		bytes, err := a.MarshalBinary()
		if err != nil || len(bytes) > 520 || a.Empty() != (len(bytes) == 0) {
			t.Errorf("%d words: %d bytes, error %v", words, len(bytes), err)
		}
		again := fingerprint.Kept(bytes, a.Lines)
		if again.Empty() != a.Empty() || fingerprint.Similarity(&again, &b) != fingerprint.Similarity(&a, &b) || !a.Empty() && fingerprint.Similarity(&again, &a) != 1 {
			t.Errorf("%d words: what is kept is not the same", words)
		}
	}
}

// TestFingerprintsStayTheSame: those in the graph are compared with those made now. Another one needs another layout of the graph.
func TestFingerprintsStayTheSame(t *testing.T) {
	print := fingerprint.Of("The quick brown fox jumps over the lazy dog, and the élan of Zoë's 25 ideas made all of us in the old town laugh aloud until late.")
	bytes, _ := print.MarshalBinary()
	got := fmt.Sprintf("%016x %x", print.Lines, bytes[:12])
	const want = "[191c1ef0058f0faa 172eea61640dbcb4 0710a350d9092b22 0bfac674d6c18868] 0000001b0af0b8b60c7626d8"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func FuzzKept(f *testing.F) {
	print := fingerprint.Of("one two three four five six seven eight nine ten " + "and so on until there are more than twenty of them in all of this")
	bytes, _ := print.MarshalBinary()
	f.Add(bytes, "a text")
	f.Add([]byte{0, 0, 0, 1, 0, 0, 0, 1}, "another text of some words that are so many that there are more than twenty of them, I hope, and then some")
	f.Add([]byte{}, "\xff\xfe")
	f.Fuzz(func(t *testing.T, bytes []byte, text string) {
		a, b := fingerprint.Kept(bytes, [fingerprint.Lines]uint64{}), fingerprint.Of(text)
		if s := fingerprint.Similarity(&a, &b); s < 0 || s > 1 || s != fingerprint.Similarity(&b, &a) {
			t.Errorf("similarity %v", s)
		}
		if s := fingerprint.Similarity(&b, &b); !b.Empty() && s != 1 {
			t.Errorf("similarity to itself %v", s)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	text := strings.Join(someWords(rand.New(rand.NewPCG(1, 1)), 330), " ")
	b.ReportAllocs()
	for b.Loop() {
		fingerprint.Of(text)
	}
}
