// Package language says in which language a text is written, and whether it is English at
// all. It is pure and deterministic.
//
// Most texts are English, which a look at their commonest words tells. The rest is left to the
// trigrams of whatlanggo, which take a hundred times as long.
package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// English is the tag of English.
const English = "en"

// Verdict is what is known of a text's language.
type Verdict struct {
	Tag string // BCP 47, "en"; empty where it is not sure
	// Foreign says that the text is surely not English. It can be true without a tag, where two
	// other languages are too close: Norwegian and Danish.
	Foreign bool
}

// SampleBytes is how much of a text is looked at in the end, where its head does not tell: a
// table, a list.
const SampleBytes = 4000

const (
	// headBytes is how much of a text is looked at first. English of that length has the words
	// that tell it, if it has sentences.
	headBytes = 600
	// trigramBytes is how much the trigrams are counted in; more does not make them surer.
	trigramBytes = 1500

	// englishShare is the part of the words of an English text that are commonWords. Whole news
	// articles have 15 to 25 in a hundred, other languages 2 at most.
	englishShare = 0.08
	// foreignShare is what a text that is not English may have of them, in quotations and names.
	foreignShare = 0.03
	// englishWords is how many words a text must have to be called English.
	englishWords = 12
	// foreignWords is how many different words in lower case a text in Latin letters must have to
	// be called another language. Lists of names and tables of figures have fewer, and look like
	// anything.
	foreignWords = 14
	// foreignLetters is the like for other scripts.
	foreignLetters = 24
)

// commonWords are words of English that are rare in other languages which use Latin letters.
// "to", "for" and "was" are words of Norwegian, Danish and German too; "of" is one of Dutch, but
// too good to be left out.
var commonWords = wordSet("the of and that with from said which has been this were would their they who could should about")

// longestCommon is how long they are at most.
const longestCommon = len("should")

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// Of gives the language of a text that its source may have stated, as a BCP 47 tag or
// nearly: "en-GB", "EN", "en_US". A statement that names no language leaves it to the text.
func Of(stated, text string) Verdict {
	stated = strings.TrimSpace(stated)
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(stated), "_", "-"), "-")
	switch {
	case primary == English || primary == "eng":
		return Verdict{Tag: stated}
	case namesLanguage(primary):
		return Verdict{Tag: stated, Foreign: true}
	}
	return Detect(text)
}

// namesLanguage reports whether a primary subtag is one of a single language: not "mul" for
// several, "und" for an unknown one, "zxx" for none, or a private one.
func namesLanguage(primary string) bool {
	switch primary {
	case "mul", "und", "zxx", "mis":
		return false
	}
	return (len(primary) == 2 || len(primary) == 3) &&
		!strings.ContainsFunc(primary, func(r rune) bool { return r < 'a' || r > 'z' })
}

// Detect tells the language of a text. It reads a beginning of it only.
func Detect(text string) Verdict {
	head := prefix(text, headBytes)
	seen := look(head)
	if seen.isEnglish() {
		return Verdict{Tag: English}
	}
	if len(head) < len(text) {
		if seen = look(prefix(text, SampleBytes)); seen.isEnglish() {
			return Verdict{Tag: English}
		}
	}
	return byTrigrams(prefix(text, SampleBytes), seen)
}

// byTrigrams asks whatlanggo, and believes that a text is not English only where nothing
// speaks against it: a table of an English newspaper looks like anything.
func byTrigrams(text string, seen sight) Verdict {
	if seen.words < englishWords && seen.otherScript < foreignLetters {
		return Verdict{}
	}
	beginning := prefix(text, trigramBytes)
	found := whatlanggo.Detect(beginning)
	if found.Lang < 0 {
		return Verdict{Foreign: seen.isOtherScript()}
	}
	if found.Lang == whatlanggo.Eng {
		if found.IsReliable() {
			return Verdict{Tag: English}
		}
		return Verdict{}
	}
	if !seen.isOtherScript() {
		rather := whatlanggo.DetectWithOptions(beginning, whatlanggo.Options{
			Whitelist: map[whatlanggo.Lang]bool{found.Lang: true, whatlanggo.Eng: true},
		})
		if rather.Lang == whatlanggo.Eng || !rather.IsReliable() || seen.share() > foreignShare || lowerWords(text) < foreignWords {
			return Verdict{}
		}
	}
	if found.IsReliable() {
		return Verdict{Tag: tag(found.Lang, seen), Foreign: true}
	}
	return Verdict{Foreign: true} // Norwegian or Danish, Bulgarian or Macedonian
}

// tag is the shortest BCP 47 tag of a language.
func tag(l whatlanggo.Lang, seen sight) string {
	switch {
	case l == whatlanggo.Pes:
		return "fa" // whatlanggo has only the code of the Persian of Iran
	case l == whatlanggo.Cmn && seen.kana*10 > seen.otherScript:
		return "ja" // Japanese with more Chinese characters than kana
	}
	if short := l.Iso6391(); short != "" {
		return short
	}
	return l.Iso6393()
}

// sight is what a first look at a text finds.
type sight struct {
	words       int // of Latin letters
	common      int // of those, the common ones of English
	otherScript int // letters of other scripts
	kana        int // of those, Japanese syllables
	latin       int // letters
}

func (s sight) share() float64 { return float64(s.common) / float64(max(1, s.words)) }

func (s sight) isEnglish() bool {
	return s.words >= englishWords && s.share() >= englishShare && !s.isOtherScript()
}

// isOtherScript reports texts of which a third at most is in Latin letters.
func (s sight) isOtherScript() bool { return s.otherScript > 2*s.latin }

// look counts words and letters.
func look(text string) sight {
	var (
		s    sight
		word [longestCommon]byte // in lower case
		n    int                 // its letters
	)
	end := func() {
		if n > 0 {
			s.words++
			if n > 1 && n <= len(word) && commonWords[string(word[:n])] {
				s.common++
			}
		}
		n = 0
	}
	for _, r := range text {
		switch {
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
			s.latin++
			if n < len(word) {
				word[n] = byte(r) | 0x20
			}
			n++
		case r < utf8.RuneSelf:
			end()
		case unicode.Is(unicode.Latin, r):
			s.latin++
			n = len(word) + 1 // a word with an accent is none of the common ones
		case unicode.IsLetter(r):
			s.otherScript++
			if unicode.In(r, unicode.Hiragana, unicode.Katakana) {
				s.kana++
			}
			end()
		case unicode.Is(unicode.Mn, r): // a combining accent belongs to its letter
		default:
			end()
		}
	}
	end()
	return s
}

// lowerWords is how many different words a text has that begin with a small letter.
func lowerWords(text string) int {
	different := make(map[string]bool)
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) {
			different[word] = true
		}
	}
	return len(different)
}

// prefix is the beginning of a text, whole characters.
func prefix(text string, bytes int) string {
	if len(text) <= bytes {
		return text
	}
	for bytes > 0 && !utf8.RuneStart(text[bytes]) {
		bytes--
	}
	return text[:bytes]
}
