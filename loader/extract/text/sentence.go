package text

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed data/abbreviations.tsv
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

// Abbreviations holds the words whose stop is not always a full stop.
type Abbreviations struct {
	classes map[uint64]abbreviation
}

// LoadAbbreviations reads the embedded list. It fails only if that is broken.
func LoadAbbreviations() (*Abbreviations, error) {
	a := &Abbreviations{classes: map[uint64]abbreviation{}}
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
		a.classes[FoldHash(word)] = c
	}
	return a, nil
}

// class is 0 for a word that is not in the list.
func (a *Abbreviations) class(fold uint64) abbreviation { return a.classes[fold] &^ abbrevLower }

// has reports whether a word is an abbreviation when a stop follows.
func (a *Abbreviations) has(fold uint64, upper bool) bool {
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
func (d *Doc) cutSentences(abbrevs *Abbreviations) {
	lineStart := 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		ends := i == 0 || t.Is(FlagPara)
		if !ends && t.Is(FlagLine) {
			ends = d.lineEnds(lineStart, i)
		}
		if !ends && t.Flags&(FlagSpace|FlagUpper) != 0 {
			ends = d.sentenceEnds(i, abbrevs)
		}
		if t.Is(FlagLine) {
			lineStart = i
		}
		if ends {
			t.Flags |= FlagSentence
			if t.Is(FlagPara) || i == 0 {
				d.Paragraphs = append(d.Paragraphs, Span{int(t.Start), int(t.End)})
			}
			d.Sentences = append(d.Sentences, Span{int(t.Start), int(t.End)})
		}
		t.Sentence = int32(len(d.Sentences) - 1)
		t.Paragraph = int32(len(d.Paragraphs) - 1)
		d.Sentences[t.Sentence].End = int(t.End)
		d.Paragraphs[t.Paragraph].End = int(t.End)
	}
}

// lineEnds reports whether the line from token first to the one before next is a unit of its own.
func (d *Doc) lineEnds(first, next int) bool {
	last := d.Tokens[next-1]
	if last.Is(FlagStop) || d.Punct(next-1, ':') || (last.Is(FlagAbbrev) && d.Tokens[next].Is(FlagUpper)) {
		return true
	}
	if d.Punct(next-1, ',') {
		return false
	}
	switch d.Text[d.Tokens[next].Start] {
	case '-', '*', '#', '>', '|':
		return true
	}
	length := int(last.End - d.Tokens[first].Start)
	withNext := length + 1 + int(d.Tokens[next].End-d.Tokens[next].Start)
	return withNext < marginFrom || length > marginTo
}

// sentenceEnds reports whether a sentence ends before token i on the same line.
func (d *Doc) sentenceEnds(i int, abbrevs *Abbreviations) bool {
	t := d.Tokens[i]
	// Go back over closing quotes and brackets to the mark that could end the sentence.
	j := i - 1
	for j > 0 && i-j < 4 && !d.Tokens[j].Is(FlagStop) && d.closes(j) {
		j--
	}
	stop := d.Tokens[j]
	if stop.Is(FlagAbbrev) && j == i-1 {
		return t.Is(FlagSpace) && d.abbreviationEnds(j, i, abbrevs)
	}
	if !stop.Is(FlagStop) || t.Is(FlagStop) {
		return false
	}
	if t.Is(FlagPunct) {
		// An opening quote, bracket or dash starts a sentence if what it opens does.
		if !t.Is(FlagSpace) || d.closes(i) && !d.opens(i) || i+1 >= len(d.Tokens) {
			return false
		}
		next := d.Tokens[i+1]
		return d.opens(i) && next.Flags&(FlagUpper|FlagDigit|FlagNoCase) != 0
	}
	if !t.Is(FlagSpace) {
		// "end.The": a stop without a space ends a sentence only between words.
		return stop.End == stop.Start+1 && j == i-1 && j > 0 && d.Tokens[j-1].Is(FlagLower) && t.Is(FlagUpper) && !t.Is(FlagInitial)
	}
	return t.Flags&(FlagUpper|FlagDigit|FlagNoCase) != 0
}

// abbreviationEnds reports whether a sentence ends after the abbreviation j, before token i.
func (d *Doc) abbreviationEnds(j, i int, abbrevs *Abbreviations) bool {
	next := d.Tokens[i]
	if next.Is(FlagPunct) && d.opens(i) && i+1 < len(d.Tokens) {
		next = d.Tokens[i+1]
	}
	if next.Flags&(FlagUpper|FlagDigit) == 0 {
		return false
	}
	starter := abbrevs.class(next.Fold) == wordStarter && !next.Is(FlagAllCaps) && (next.Flags&(FlagInitial|FlagAbbrev) != FlagInitial|FlagAbbrev) // "K. A. Busia"
	switch abbrevs.class(d.Tokens[j].Fold) {
	case abbrevNever:
		return false
	case abbrevNumber:
		return !next.Is(FlagDigit) && starter
	}
	return starter
}

func (d *Doc) closes(i int) bool {
	switch t := d.Tokens[i]; d.Text[t.Start] {
	case '"', '\'', ')', ']', '}':
		return t.Is(FlagPunct)
	case 0xE2:
		s := d.Text[t.Start:t.End]
		return s == "”" || s == "’" || s == "“"
	case 0xC2:
		return d.Text[t.Start:t.End] == "»"
	}
	return false
}

func (d *Doc) opens(i int) bool {
	switch t := d.Tokens[i]; d.Text[t.Start] {
	case '"', '\'', '(', '[', '{', '-', '*', '`', '#':
		return t.Is(FlagPunct)
	case 0xE2:
		s := d.Text[t.Start:t.End]
		return s == "“" || s == "‘" || s == "”" || s == "–" || s == "—" || s == "•"
	case 0xC2:
		s := d.Text[t.Start:t.End]
		return s == "«" || s == "¿" || s == "¡"
	}
	return false
}
