package identity

import (
	_ "embed"
	"strings"
)

//go:embed data/spellings.tsv
var spellingsFile string

// spellings gives the usual spelling of words for which the respellings are not enough.
var spellings = func() map[string]string {
	usual := make(map[string]string)
	for _, line := range strings.Split(spellingsFile, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		words := strings.Split(line, "\t")
		for _, w := range words[1:] {
			usual[w] = words[0]
		}
	}
	return usual
}()

// respellings bring the ways in which one sound is written in Latin letters to one, longest first: transliterations from Cyrillic and
// Arabic differ in them, and so do umlauts that a typewriter did not have.
var respellings = strings.NewReplacer(
	"shch", "sh", "tsch", "ch", "sch", "sh", "tch", "ch", "dzh", "j",
	"zh", "j", "dj", "j", "kh", "h", "gh", "g", "ph", "f", "th", "t", "dh", "d", "bh", "b", "ck", "k", "cz", "ch",
	"ou", "u", "ow", "u", "aw", "au", "oo", "u", "ue", "u", "oe", "o", "ae", "e", "ee", "i", "ie", "i", "ey", "ei", "ay", "ai",
	"q", "k", "x", "ks", "w", "v", "y", "i",
	"ca", "ka", "co", "ko", "cu", "ku", "cl", "kl", "cr", "kr",
)

// sound gives the form of a folded word by which its transliterations are equal: "sergey" and "sergei", "zelenskiy" and "zelenskyy".
func sound(word string) string {
	if usual, ok := spellings[word]; ok {
		word = usual
	}
	if len(word) > 4 && strings.HasPrefix(word, "mac") && strings.IndexByte("dfgklmnp", word[3]) >= 0 {
		word = "mc" + word[3:] // "MacKillop" and "McKillop"
	}
	s := respellings.Replace(word)
	if strings.HasSuffix(s, "ic") {
		s += "h" // "Milosevic" and "Milosevich"
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	s = b.String()
	if n := len(s); n > 3 && s[n-1] == 'h' && isVowel(s[n-2]) {
		s = s[:n-1] // "Abdullah" and "Abdulla"
	}
	return s
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// groups are consonants that transliterations take for each other.
var groups = strings.NewReplacer("ch", "c", "sh", "s", "q", "k", "g", "k", "c", "k", "z", "s", "t", "d", "p", "b", "v", "f", "h", "")

// skeleton gives what is left of a sound without its vowels: "mhmd" of "mohamed" and "muhamad".
func skeleton(sound string) string {
	var b strings.Builder
	for i := 0; i < len(sound); i++ {
		if !isVowel(sound[i]) {
			b.WriteByte(sound[i])
		}
	}
	return b.String()
}

// code is what all words have in common that can be spellings of one: coarser than skeleton, so that words which are compared are found by it.
func code(sound string) string {
	s := skeleton(groups.Replace(sound))
	var b strings.Builder
	last := byte(0)
	for i := 0; i < len(s); i++ {
		if s[i] != last {
			b.WriteByte(s[i])
		}
		last = s[i]
	}
	if b.Len() == 0 {
		return sound
	}
	return b.String()
}

// near reports whether two words differ by one letter that is other, missing, or has changed places with its neighbour.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch len(b) - len(a) {
	case 0:
		i := 0
		for i < len(a) && a[i] == b[i] {
			i++
		}
		if i == len(a) {
			return true
		}
		if a[i+1:] == b[i+1:] {
			return true
		}
		return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	case 1:
		i := 0
		for i < len(a) && a[i] == b[i] {
			i++
		}
		return a[i:] == b[i+1:]
	}
	return false
}

// twice reports whether two words are alike but for two letters that are other, missing, or have changed places with their neighbours.
func twice(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 2 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	if len(a) == 0 {
		return true
	}
	return near(a[1:], b[1:]) || near(a, b[1:]) || len(a) == len(b) && len(a) > 1 && a[0] == b[1] && a[1] == b[0] && near(a[2:], b[2:]) || len(a) >= len(b) && near(a[1:], b)
}
