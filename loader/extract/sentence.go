package extract

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed data/text/abbreviations.tsv
var abbreviationsTSV string

// abbreviation says what may follow an abbreviation's stop.
type abbreviation uint8

const (
	abbrevNever  abbreviation = iota + 1 // never ends a sentence: "Mr."
	abbrevNumber                         // ends one unless a number follows: "No.", "Jan."
	abbrevMaybe                          // ends one only before a word that starts sentences: "Inc.", "Co."
	wordStarter                          // not an abbreviation: a word that starts sentences

	// abbrevLower marks entries that are also abbreviations in lower case: "vs." but not "art."
	abbrevLower abbreviation = 0x80
)

// abbreviations holds the words whose stop is not always a full stop.
type abbreviations struct {
	classes map[uint64]abbreviation
}

func loadAbbreviations() (*abbreviations, error) {
	a := &abbreviations{classes: map[uint64]abbreviation{}}
	classes := map[string]abbreviation{
		"never": abbrevNever, "number": abbrevNumber, "maybe": abbrevMaybe, "starter": wordStarter,
	}
	for n, line := range strings.Split(abbreviationsTSV, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		word, class, ok := strings.Cut(line, "\t")
		if !ok || classes[class] == 0 {
			return nil, fmt.Errorf("abbreviations.tsv, line %d: want WORD, a tab, and a class", n+1)
		}
		c := classes[class]
		if word[0] >= 'a' {
			c |= abbrevLower
		}
		a.classes[foldHash(word)] = c
	}
	return a, nil
}

// class is 0 for a word that is not in the list.
func (a *abbreviations) class(fold uint64) abbreviation { return a.classes[fold] &^ abbrevLower }

// has reports whether a word is an abbreviation when a stop follows.
func (a *abbreviations) has(fold uint64, upper bool) bool {
	c := a.classes[fold]
	return c != 0 && c != wordStarter && (upper || c&abbrevLower != 0)
}

// Lines of plain text are either paragraphs or were wrapped at a margin. A new line that stands
// before the margin ends a sentence (a headline, an entry of a list), one at the margin does not.
const (
	marginFrom = 50
	marginTo   = 130
)

// cutSentences sets the sentence and paragraph of every token. A sentence never crosses a
// paragraph.
func (d *doc) cutSentences(abbrevs *abbreviations) {
	lineStart := 0
	for i := range d.tokens {
		t := &d.tokens[i]
		ends := i == 0 || t.is(flagPara)
		if !ends && t.is(flagLine) {
			ends = d.lineEnds(lineStart, i)
		}
		if !ends && t.flags&(flagSpace|flagUpper) != 0 {
			ends = d.sentenceEnds(i, abbrevs)
		}
		if t.is(flagLine) {
			lineStart = i
		}
		if ends {
			t.flags |= flagSentence
			if t.is(flagPara) || i == 0 {
				d.paragraphs = append(d.paragraphs, Span{int(t.start), int(t.end)})
			}
			d.sentences = append(d.sentences, Span{int(t.start), int(t.end)})
		}
		t.sentence = int32(len(d.sentences) - 1)
		t.paragraph = int32(len(d.paragraphs) - 1)
		d.sentences[t.sentence].End = int(t.end)
		d.paragraphs[t.paragraph].End = int(t.end)
	}
}

// lineEnds reports whether the line from token first to the one before next is a unit of its own.
func (d *doc) lineEnds(first, next int) bool {
	last := d.tokens[next-1]
	if last.is(flagStop) || d.punct(next-1, ':') || (last.is(flagAbbrev) && d.tokens[next].is(flagUpper)) {
		return true
	}
	if d.punct(next-1, ',') {
		return false
	}
	switch d.text[d.tokens[next].start] {
	case '-', '*', '#', '>', '|':
		return true
	}
	length := int(last.end - d.tokens[first].start)
	withNext := length + 1 + int(d.tokens[next].end-d.tokens[next].start)
	return withNext < marginFrom || length > marginTo
}

// sentenceEnds reports whether a sentence ends before token i on the same line.
func (d *doc) sentenceEnds(i int, abbrevs *abbreviations) bool {
	t := d.tokens[i]
	// Go back over closing quotes and brackets to the mark that could end the sentence.
	j := i - 1
	for j > 0 && i-j < 4 && !d.tokens[j].is(flagStop) && d.closes(j) {
		j--
	}
	stop := d.tokens[j]
	if stop.is(flagAbbrev) && j == i-1 {
		return t.is(flagSpace) && d.abbreviationEnds(j, i, abbrevs)
	}
	if !stop.is(flagStop) || t.is(flagStop) {
		return false
	}
	if t.is(flagPunct) {
		// An opening quote, bracket or dash starts a sentence if what it opens does.
		if !t.is(flagSpace) || d.closes(i) && !d.opens(i) || i+1 >= len(d.tokens) {
			return false
		}
		next := d.tokens[i+1]
		return d.opens(i) && next.flags&(flagUpper|flagDigit|flagNoCase) != 0
	}
	if !t.is(flagSpace) {
		// "end.The": a stop without a space ends a sentence only between words.
		return stop.end == stop.start+1 && j == i-1 && j > 0 && d.tokens[j-1].is(flagLower) && t.is(flagUpper) && !t.is(flagInitial)
	}
	return t.flags&(flagUpper|flagDigit|flagNoCase) != 0
}

// abbreviationEnds reports whether a sentence ends after the abbreviation j, before token i.
func (d *doc) abbreviationEnds(j, i int, abbrevs *abbreviations) bool {
	next := d.tokens[i]
	if next.is(flagPunct) && d.opens(i) && i+1 < len(d.tokens) {
		next = d.tokens[i+1]
	}
	if next.flags&(flagUpper|flagDigit) == 0 {
		return false
	}
	starter := abbrevs.class(next.fold) == wordStarter && !next.is(flagAllCaps)
	switch abbrevs.class(d.tokens[j].fold) {
	case abbrevNever:
		return false
	case abbrevNumber:
		return !next.is(flagDigit) && starter
	}
	return starter
}

func (d *doc) closes(i int) bool {
	switch t := d.tokens[i]; d.text[t.start] {
	case '"', '\'', ')', ']', '}':
		return t.is(flagPunct)
	case 0xE2:
		s := d.text[t.start:t.end]
		return s == "”" || s == "’" || s == "“"
	case 0xC2:
		return d.text[t.start:t.end] == "»"
	}
	return false
}

func (d *doc) opens(i int) bool {
	switch t := d.tokens[i]; d.text[t.start] {
	case '"', '\'', '(', '[', '{', '-', '*', '`', '#':
		return t.is(flagPunct)
	case 0xE2:
		s := d.text[t.start:t.end]
		return s == "“" || s == "‘" || s == "”" || s == "–" || s == "—" || s == "•"
	case 0xC2:
		s := d.text[t.start:t.end]
		return s == "«" || s == "¿" || s == "¡"
	}
	return false
}
