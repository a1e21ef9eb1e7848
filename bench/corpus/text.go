package corpus

import (
	"math/rand/v2"
	"strings"
	"unicode/utf16"
)

// RarePublisher published few of the articles.
const RarePublisher = "The Rare Gazette"

var (
	publishers = []string{
		"Northern Wire", "Global Dispatch", "The Daily Ledger", "Harbour News", "Meridian Press", "The Evening Chronicle",
		"Continental Radio", "The Observer of Trade", "Capital Bulletin", "River Valley Times",
	}
	titles = []string{"President", "Prime Minister", "Foreign Minister", "Defence Minister", "Finance Minister", "Ambassador"}
	cities = []string{"London", "Washington", "Moscow", "Beijing", "Paris", "Geneva", "Nairobi", "Delhi", ""}
	given  = []string{
		"Anna", "Boris", "Carla", "David", "Elena", "Farid", "Grace", "Hassan", "Irina", "Jorge", "Karin", "Leo", "Maria", "Nadia", "Oscar",
		"Petra", "Qasim", "Rosa", "Samir", "Tara", "Ulrich", "Vera", "Walid", "Xenia", "Yusuf", "Zoe", "Amir", "Bella", "Chen", "Dora", "Emil",
	}
	syllables = []string{
		"ba", "ko", "ri", "ta", "men", "so", "la", "vin", "do", "per", "ga", "no", "shi", "mar", "tel", "ov", "ken", "za", "lu", "fer", "hin", "da", "ro",
	}
	vocabulary = strings.Fields(`
the of to in and a for on that said with by from at was as has have will its it would after over under between new more than
government talks officials ministers border trade agreement parliament election economy energy prices security forces council
leaders meeting statement policy support pressure region sanctions markets growth report crisis response plan measures
companies workers investment industry supply production exports imports banks currency inflation debt budget reform vote
coalition opposition party campaign court ruling law rights groups aid relief refugees ceasefire negotiations envoy summit
visit treaty alliance military exercise missile defence deal contract project pipeline port airport railway road city capital
province village farmers harvest drought flood storm earthquake climate emissions forest water health hospital vaccine virus
school university students research technology satellite network data attack investigation police charges trial prison
monday tuesday wednesday thursday friday week month year years days earlier later last next first second third several many
announced rejected approved discussed signed opened closed began ended warned urged called expected planned agreed denied
remains likely possible important strong weak high low early late senior former current national international local public private`)
)

// publisher draws one; the first of the list come up most.
func (g *Generator) publisher(random *rand.Rand) string {
	if random.IntN(max(1, min(rareShare, g.config.Articles/5))) == 0 {
		return RarePublisher
	}
	n := len(publishers)
	return publishers[min(random.IntN(n), random.IntN(n))]
}

// Word is a word made of syllables, another one for each number.
func Word(n, least int) string {
	var b strings.Builder
	for i := 0; i < least || n > 0; i++ {
		b.WriteString(syllables[n%len(syllables)])
		n /= len(syllables)
	}
	return b.String()
}

// PersonName is the full name of the person of that rank; each has one of its own.
func PersonName(rank int) string {
	family := Word(rank, 3)
	return given[rank%len(given)] + " " + strings.ToUpper(family[:1]) + family[1:]
}

// sentence is one of so many words, without a full stop.
func sentence(random *rand.Rand, words int) string {
	var t text
	t.begin(false)
	t.words(random, words)
	return strings.TrimSuffix(t.end(), ".")
}

// text is a text that is written sentence by sentence.
type text struct {
	strings.Builder
	start int  // of the sentence, in bytes
	extra int  // bytes so far beyond the UTF-16 code units, in which positions are counted
	fresh bool // whether the sentence has no word yet
}

func (t *text) begin(paragraph bool) {
	if t.Len() > 0 {
		if paragraph {
			t.WriteString("\n\n")
		} else {
			t.WriteByte(' ')
		}
	}
	t.start, t.fresh = t.Len(), true
}

// put writes words of a sentence and says where they begin, in UTF-16 code units.
func (t *text) put(words string) int {
	if !t.fresh {
		t.WriteByte(' ')
	} else {
		words = strings.ToUpper(words[:1]) + words[1:]
	}
	t.fresh = false
	at := t.at()
	t.WriteString(words)
	t.extra += len(words) - units(words)
	return at
}

// at is where the text ends so far, in UTF-16 code units.
func (t *text) at() int { return t.Len() - t.extra }

// units is the length of a text in UTF-16 code units.
func units(s string) int { return len(utf16.Encode([]rune(s))) }

func (t *text) words(random *rand.Rand, n int) {
	for range n {
		t.put(vocabulary[random.IntN(len(vocabulary))])
	}
}

// end ends the sentence and gives it.
func (t *text) end() string {
	t.WriteByte('.')
	return t.String()[t.start:]
}
