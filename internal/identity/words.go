package identity

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

//go:embed data/nicknames.tsv
var nicknamesFile string

// nicknames are the classes of given names that one person goes by, by word.
var nicknames, fullForms = readNicknames(nicknamesFile)

//go:embed data/common.txt
var commonFile string

//go:embed data/family_first.txt
var familyFirstFile string

// familyFirst are family names that stand before the given name, with a star behind those that do so in names of three words and more.
var familyFirst = readWords(familyFirstFile)

//go:embed data/called_by_given.txt
var calledByGivenFile string

// calledByGiven are given names by which those who bear them are called, as others are by their surnames.
var calledByGiven = readWords(calledByGivenFile)

// common are given names that many people have.
var common = readWords(commonFile)

func readWords(file string) map[string]bool {
	words := make(map[string]bool)
	for _, line := range strings.Split(file, "\n") {
		words[line] = line != "" && line[0] != '#'
	}
	return words
}

func readNicknames(file string) (classes map[string][]int, full map[int]string) {
	classes, full = make(map[string][]int), make(map[int]string)
	for i, line := range strings.Split(file, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		for k, word := range strings.Split(line, "\t") {
			if k == 0 {
				full[i] = word
			}
			classes[word] = append(classes[word], i)
		}
	}
	return classes, full
}

// word is one word of a name, in the forms in which it is compared.
type word struct {
	text, sound, skeleton string
}

func newWord(text string) word {
	s := sound(text)
	return word{text, s, skeleton(s)}
}

// likeness says how much alike two words are.
type likeness int

const (
	unlike     likeness = iota
	resembling          // might be a misspelling of a short word, or one that begins with another letter
	similar             // might be a misspelling
	genitive            // one is the other with an "s": "Browns" of "Brown's"
	vowelled            // the same consonants: another transliteration, or a misspelling
	shortened           // one begins with the other: "Clay" and "Clayton"
	initial             // one is the first letter of the other
	nickname            // short forms of one given name
	sounding            // transliterations of one word
	equal
)

// compare says how much alike two words of names are. Only given names have initials and short forms.
func compare(a, b word, given bool) likeness {
	switch {
	case a.text == b.text:
		return equal
	case a.sound == b.sound:
		return sounding
	case given && isInitial(a.text, b.text):
		return initial
	case given && shareNickname(a.text, b.text):
		return nickname
	case feminine(a.sound, b.sound):
		return unlike
	case scottish(a.sound) != scottish(b.sound):
		return unlike
	case a.skeleton == b.skeleton && len(a.skeleton) >= 3 && (a.sound[0] == b.sound[0] || isVowel(a.sound[0]) && isVowel(b.sound[0])):
		if near(a.sound, b.sound) || min(len(a.sound), len(b.sound)) > 5 && twice(a.sound, b.sound) {
			return vowelled
		}
		return resembling
	case a.text+"s" == b.text || a.text == b.text+"s":
		return genitive
	case near(a.sound, b.sound) && min(len(a.sound), len(b.sound)) >= 4:
		if a.sound[0] == b.sound[0] && min(len(a.sound), len(b.sound)) >= 5 {
			return similar
		}
		return resembling
	case a.sound[0] == b.sound[0] && min(len(a.sound), len(b.sound)) >= longWord && twice(a.sound, b.sound):
		return resembling
	case given && min(len(a.text), len(b.text)) >= 4 && (strings.HasPrefix(a.text, b.text) || strings.HasPrefix(b.text, a.text)):
		return shortened // "Abdel" and "Abdelaziz", "Alex" and "Alexis"
	}
	return unlike
}

// longWord is from how many letters on two words are alike that differ in two.
const longWord = 7

// scottish reports whether a word begins as "McCarthy" does, so that it is none without that beginning.
func scottish(sound string) bool {
	return strings.HasPrefix(sound, "mk") || strings.HasPrefix(sound, "mc")
}

// feminine reports whether one word is the other with the ending of a woman's name: "Ivanov" and "Ivanova", "Paul" and "Paula".
func feminine(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return b == a+"a" || b == a+"e" || strings.HasSuffix(a, "o") && b == a[:len(a)-1]+"a" || strings.HasSuffix(a, "ski") && b == a[:len(a)-1]+"aia"
}

// isInitial reports whether one word is a letter with which the other begins.
func isInitial(a, b string) bool {
	if utf8.RuneCountInString(a) > utf8.RuneCountInString(b) {
		a, b = b, a
	}
	return utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a)
}

// isFull reports whether the word is the full form of the other.
func isFull(a, b string) bool {
	for _, x := range nicknames[a] {
		for _, y := range nicknames[b] {
			if x == y && fullForms[x] == a {
				return true
			}
		}
	}
	return false
}

func shareNickname(a, b string) bool {
	for _, x := range nicknames[a] {
		for _, y := range nicknames[b] {
			if x == y {
				return true
			}
		}
	}
	return false
}

// particles stand between the words of a name, and sources differ in giving them.
var particles = map[string]bool{
	"al": true, "el": true, "ul": true, "ur": true, "as": true, "ash": true, "bin": true, "ibn": true, "ben": true, "bint": true, "ould": true, "oul": true,
	"de": true, "da": true, "do": true, "dos": true, "das": true, "del": true, "della": true, "di": true, "la": true, "le": true, "du": true, "des": true,
	"van": true, "von": true, "der": true, "den": true, "ter": true, "zu": true, "af": true, "y": true, "e": true,
}

// honorifics stand before a name, and sources differ in giving them. Some are names too, so they are not left out.
var honorifics = map[string]bool{
	"sheikh": true, "sheik": true, "shaikh": true, "sayyid": true, "sayed": true, "seyed": true, "seyyed": true, "syed": true, "haji": true, "hajji": true, "mullah": true,
	"mulla": true, "imam": true, "ayatollah": true, "maulana": true, "mawlana": true, "maulvi": true, "chaudhry": true, "dato": true, "datuk": true, "tun": true, "sir": true,
	"lady": true, "lord": true, "dame": true, "dr": true, "prof": true, "rev": true, "gen": true, "col": true, "capt": true, "sgt": true, "lt": true, "maj": true, "sen": true, "rep": true,
	"gov": true, "king": true, "queen": true, "prince": true, "princess": true, "pope": true, "emperor": true, "saint": true, "st": true, "don": true, "dona": true, "shri": true, "sri": true,
}

// leading are particles with which a surname alone begins. Others, as "Ben", are given names too.
var leading = map[string]bool{
	"al": true, "el": true, "von": true, "de": true, "bin": true, "ibn": true, "la": true, "le": true, "di": true, "da": true, "del": true, "della": true, "dos": true, "das": true,
}

// calledAl are surnames of some whose given name is short for Albert or the like, beside those that many have.
var calledAl = map[string]bool{
	"capone": true, "damato": true, "franken": true, "gore": true, "haig": true, "hirt": true, "jarreau": true, "jefferson": true, "jolson": true, "kaline": true, "michaels": true,
	"pacino": true, "roker": true, "sharpton": true, "unser": true, "yankovic": true,
}

// isLeading reports whether a name begins with a particle, so that what follows is a surname alone: "Le Pen" and "Van Gogh" do, "Van Morrison" and "Le Duc Tho" do not.
func isLeading(fields []string) bool {
	first := fields[0]
	switch first {
	case "van":
		return len(fields) == 2 && !commonSurnames[fields[1]]
	case "al":
		return len(fields) > 2 || !commonSurnames[fields[1]] && !calledAl[fields[1]]
	}
	return leading[first] && (len(fields) == 2 || first != "la" && first != "le" && first != "di" && first != "da")
}

// generations tell a father from his son.
var generations = map[string]string{"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}

// fullName is a name of two words or more, taken apart.
type fullName struct {
	words      []word // without particles and generation
	generation string
	joined     string // the sounds of all words
}

// parse takes the name of an id apart. A single word, after particles and generation, is no full name.
func parse(id string) fullName {
	var n fullName
	fields := strings.Split(strings.ReplaceAll(strings.TrimPrefix(id, newsgraph.PersonPrefix), "-st-", "-st"), "-") // "St. Angelo"
	for i, f := range fields {
		if g, ok := generations[f]; ok && i > 0 && i == len(fields)-1 {
			n.generation = g
			continue
		}
		if particles[f] && i < len(fields)-1 && (i > 0 || isLeading(fields)) {
			continue
		}
		if initials := len(f) == 2 && f != "md" && skeleton(f) == f && i < len(fields)-1; initials {
			n.words = append(n.words, newWord(f[:1]), newWord(f[1:])) // "J.K."
			continue
		}
		n.words = append(n.words, newWord(f))
	}
	for _, w := range n.words {
		n.joined += w.text
	}
	if len(n.words) == 1 && n.generation != "" {
		n.words = append(n.words, newWord(n.generation)) // "Elizabeth II"
	}
	n.joined = sound(n.joined)
	return n
}
