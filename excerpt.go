package newsgraph

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ellipsis stands for what a cut sentence lacks.
const ellipsis = "…"

// Excerpt is the beginning of a body for a list or a preview: as many whole sentences as have room
// in limit characters, that is Unicode code points. Paragraph breaks become spaces. Where not
// even the first sentence has room, it is cut between two words and an ellipsis, which counts,
// stands for the rest; of a first word without room only the ellipsis is left. A limit below
// one gives an empty text.
//
// Where it is not clear whether a stop ends a sentence, as after an abbreviation, it does not:
// an excerpt may be a sentence too short, but does not end within one.
func Excerpt(body string, limit int) string {
	if limit < 1 {
		return ""
	}
	e := excerpt{rest: strings.TrimSpace(body)}
	for e.paragraph(limit) {
	}
	switch {
	case e.whole:
		return e.text.String()
	case e.sentence > 0:
		return e.text.String()[:e.sentence]
	}
	return strings.TrimRightFunc(e.text.String()[:e.word], isNoEnd) + ellipsis
}

// excerpt is the state of reading a body up to a limit.
type excerpt struct {
	rest     string          // of the body, not yet read
	text     strings.Builder // what was read, with single spaces
	length   int             // of text, in code points
	sentence int             // where the last whole sentence ends, in bytes of text; 0 for nowhere
	word     int             // where the last word ends that leaves room for the ellipsis
	whole    bool            // all of the body was read
}

// paragraph reads the next paragraph, and reports whether there is room for more.
func (e *excerpt) paragraph(limit int) bool {
	paragraph, rest, more := strings.Cut(e.rest, ParagraphBreak)
	e.rest = rest
	paragraph = strings.TrimSpace(paragraph)
	from := 0 // where the present sentence begins
	if paragraph != "" && e.text.Len() > 0 {
		e.text.WriteByte(' ')
		e.length++
	}
	start := e.text.Len()
	for i := 0; i < len(paragraph); {
		r, size := utf8.DecodeRuneInString(paragraph[i:])
		if unicode.IsSpace(r) || i > 0 && betweenWords(paragraph[:i], r) {
			if e.length < limit {
				e.word = start + i
			}
			if endsSentence(paragraph[from:i], paragraph[i:]) {
				e.sentence = start + i
				from = i
			}
		}
		if e.length == limit {
			return false
		}
		e.text.WriteString(paragraph[i : i+size])
		e.length++
		i += size
	}
	if e.length < limit {
		e.word = e.text.Len()
	}
	if paragraph != "" {
		e.sentence = e.text.Len()
	}
	e.whole = !more
	return more && e.length < limit
}

// scriptsWithoutSpaces are those in which a text may be cut between any two characters.
var scriptsWithoutSpaces = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}

// betweenWords reports whether a text without spaces can be cut between before and r.
func betweenWords(before string, r rune) bool {
	if r < 0x0E00 || unicode.IsMark(r) || !unicode.IsLetter(r) || !unicode.In(r, scriptsWithoutSpaces...) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.In(last, scriptsWithoutSpaces...) || strings.ContainsRune(fullStops, last)
}

// Sentences gives where the sentences of a body begin and end, in bytes, without the spaces between them. They are those of Excerpt, so
// where it is not clear whether one ends, it goes on.
func Sentences(body string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		offset := 0
		for paragraph := range strings.SplitSeq(body, ParagraphBreak) {
			if !sentencesOf(paragraph, func(start, end int) bool { return yield(offset+start, offset+end) }) {
				return
			}
			offset += len(paragraph) + len(ParagraphBreak)
		}
	}
}

// sentencesOf gives the sentences of a paragraph, and reports whether more are wanted.
func sentencesOf(paragraph string, yield func(start, end int) bool) bool {
	from := 0
	give := func(to int) bool {
		text := paragraph[from:to]
		start := from + len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
		end := from + len(strings.TrimRightFunc(text, unicode.IsSpace))
		from = to
		return end <= start || yield(start, end)
	}
	for i, r := range paragraph {
		if i > from && (unicode.IsSpace(r) || betweenWords(paragraph[:i], r)) && endsSentence(paragraph[from:i], paragraph[i:]) && !give(i) {
			return false
		}
	}
	return give(len(paragraph))
}

const (
	// stops end a sentence before a space, fullStops without one.
	stops     = ".!?…؟।።"
	fullStops = "。！？"
	closing   = `"'”’»)]」』`
	opening   = `"'“‘«([„¿¡「『-–—•`
)

// isNoEnd reports characters that are left out before an ellipsis.
func isNoEnd(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(",;:", r) || strings.ContainsRune(stops, r) || strings.ContainsRune(opening, r)
}

// endsSentence reports whether a sentence ends with before, where after goes on.
func endsSentence(before, after string) bool {
	before = strings.TrimSpace(before)
	marked := strings.TrimRight(before, closing)
	mark, size := utf8.DecodeLastRuneInString(marked)
	if strings.ContainsRune(fullStops, mark) {
		return true
	}
	if !strings.ContainsRune(stops, mark) || size == 0 {
		return false
	}
	after = strings.TrimLeftFunc(after, unicode.IsSpace)
	next := strings.TrimLeft(after, opening)
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(first) || !unicode.IsLetter(first) && !unicode.IsNumber(first) {
		return false
	}
	if mark != '.' || len(marked) < len(before) && next == after {
		return true // a stop within quotation marks or brackets is none of an abbreviation
	}
	return !abbreviated(marked[:len(marked)-1], firstWord(next))
}

// abbreviated reports whether a stop may belong to the last word of before rather than end the
// sentence, with the word that follows.
func abbreviated(before, next string) bool {
	word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
	word = strings.TrimLeft(word, opening)
	lower := strings.ToLower(word)
	switch {
	case neverEnding[lower]:
		return true
	case strings.TrimFunc(word, unicode.IsDigit) == "":
		// "1. Introduction", "am 3. Oktober"; but "in 2019. Berlin".
		return len(word) < 3 && (before == word || !sentenceStarters[next])
	case utf8.RuneCountInString(word) == 1 && word != "I":
		return true // an initial
	case strings.Contains(word, "."), oftenEnding[lower]:
		return !sentenceStarters[next] // "U.S.", "a.m.", "Inc."
	}
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && len(word) <= 3 && !sentenceStarters[next] // "Alb.", "Bd."
}

func firstWord(text string) string {
	if i := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return text[:i]
	}
	return text
}

var (
	// neverEnding are abbreviations that stand before a name or a number.
	neverEnding = words(`adm amb apr approx art atty aug ave bros brig capt cf cmdr col comdr cpl dec dept det dir dr e.g ed eds
		est feb fig fr ft gen gov hon i.e insp jan jul jun lt lt.-col maj messrs mlle mme mr mrs ms msgr mt nov no nos oct op p pp
		pres prof pvt rep reps rev sec sen sens sep sept sgt spc st ste supt v viz vol vs`)
	// oftenEnding are those that end a sentence if a word follows that begins one.
	oftenEnding = words(`al assn bhd blvd bn cie cia co corp cos cts dlrs esq etc inc jr llc ltd mln natl pct plc pty rd sr univ`)
	// sentenceStarters are words that have a capital at the beginning of a sentence only.
	sentenceStarters = words(`A According After Although An And Another As At Because Before Both But By Despite During Earlier Even
		For From He Her Here His How However I If In Instead It Its Last Later Many Meanwhile More Most Nearly Nor Not On Once One Only
		Other Others Our Several She Since So Some Such That The Their Then There These They This Those Though Three Through Two
		Under Until We What When Where Whether Which While Who Why With Without Yet You`)
)

func words(list string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
