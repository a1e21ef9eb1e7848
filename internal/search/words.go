// Package search says what it means to search for words: how a text is cut into words, what a user's words ask for, and where
// a text has them. The words of all texts are kept in the graph as this package gives them, so that what the database finds, what
// filters check and what is shown as found are one thing.
package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

// Word is a word of a text.
type Word struct {
	Text       string // in the form in which words are compared
	Start, End int    // where it stands, in bytes
}

// maxWord bounds, in bytes, the part of a word that is compared: no word of a language is longer, and the index refuses what is much
// longer.
const maxWord = 96

// Words cuts a text into its words. Words are compared in lower case and without accents. Hyphens and the like part words;
// apostrophes and the full stops of abbreviations do not ("O'Brien", "U.S."), and an English "'s" is no part of a word. Of scripts
// that are written without spaces each character is a word.
func Words(text string) []Word {
	list := make([]Word, 0, len(text)/6)
	each(text, func(w Word) { list = append(list, w) })
	return list
}

// Line is a text as the graph keeps it: its words with a space before and behind each of them, so that " word " is a part of the line
// where the text has the word, and " one two " where it has these words in a row.
func Line(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 2)
	b.WriteByte(' ')
	each(text, func(w Word) {
		b.WriteString(w.Text)
		b.WriteByte(' ')
	})
	return b.String()
}

// Break stands in a line between texts. No words in a row stretch across it.
const Break = "| "

// Lines is the line of several texts, with a break before the first, between them and behind the last: of a text that is
// " one two " the words are all there are where "| one two |" is a part of the line.
func Lines(texts ...string) string {
	var b strings.Builder
	b.WriteString(" " + Break)
	for _, text := range texts {
		if line := Line(text)[1:]; line != "" {
			b.WriteString(line)
			b.WriteString(Break)
		}
	}
	return b.String()
}

func each(text string, yield func(Word)) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isAlone(r):
			yield(Word{text[i : i+size], i, i + size})
			i += size
		case isPart(r):
			end := wordEnd(text, i)
			if folded := fold(text[i:end]); folded != "" {
				yield(Word{folded, i, end})
			}
			i = skipPossessive(text, end)
		default:
			i += size
		}
	}
}

func isPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isAlone tells characters of scripts that put no spaces between words.
func isAlone(r rune) bool {
	return r > 0x2E00 && unicode.IsLetter(r) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʻ' || r == 'ʼ'
}

// wordEnd finds where a word ends that begins at start.
func wordEnd(text string, start int) int {
	letters := 0 // since the start or the last full stop
	i := start
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case isAlone(r):
			return i
		case isPart(r) && !isApostrophe(r):
			letters++
		case unicode.Is(unicode.Mn, r):
		case isApostrophe(r) && isPart(next) && !isAlone(next) && skipPossessive(text, i) == i:
		case r == '.' && letters == 1 && unicode.IsLetter(next) && !isAlone(next):
			letters = 0
		default:
			return i
		}
		i += size
	}
	return i
}

// skipPossessive gives the place behind an "'s" that ends a word, or the same place where there is none.
func skipPossessive(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if !isApostrophe(r) || i+size >= len(text) || text[i+size] != 's' && text[i+size] != 'S' {
		return i
	}
	end := i + size + 1
	if next, _ := utf8.DecodeRuneInString(text[end:]); isPart(next) && !isAlone(next) {
		return i
	}
	return end
}

// fold brings a word into the form in which words are compared.
func fold(word string) string {
	plain := true
	for i := 0; i < len(word) && plain; i++ {
		b := word[i]
		plain = 'a' <= b && b <= 'z' || '0' <= b && b <= '9'
	}
	if !plain {
		word = newsgraph.FoldName(word)
	}
	if len(word) > maxWord {
		cut := maxWord
		for !utf8.RuneStart(word[cut]) {
			cut--
		}
		word = word[:cut]
	}
	return word
}
