// Package text cuts a text into words, sentences and paragraphs, and finds words and phrases in it
// without regard to case and accents. It knows nothing of what they mean.
package text

import (
	"unicode"
	"unicode/utf8"
)

// Span is a half-open range of bytes [Start, End) of the text that was read.
type Span struct{ Start, End int }

// Flag says what a token looks like and how it is joined to the one before.
type Flag uint32

// The flags.
const (
	FlagWord     Flag = 1 << iota // has letters
	FlagUpper                     // the first letter is upper case
	FlagLower                     // the first letter is lower case
	FlagAllCaps                   // at least two letters, all upper case
	FlagMixed                     // an upper-case letter after a lower-case one: "McDonald"
	FlagDigit                     // has a digit
	FlagPunct                     // neither letter nor digit
	FlagInitial                   // one upper-case letter, with or without a stop: "J." or "X"
	FlagAbbrev                    // its last stop belongs to it: "Mr.", "U.S.", "J."
	FlagPossess                   // "'s" as a token of its own
	FlagNoCase                    // letters of a script without case
	FlagSpace                     // white space, or the start of the text, comes before
	FlagLine                      // first on its line
	FlagPara                      // first of its paragraph
	FlagSentence                  // first of its sentence
	FlagStop                      // can end a sentence
	FlagAddress                   // a web or mail address
)

// Token is a word, a number or a punctuation mark. Hyphens are tokens of their own, so that
// "US-led" and "Suk-yeol" can both be read; a token without FlagSpace is joined to the one
// before it.
type Token struct {
	Start, End int32
	Fold       uint64 // hash of the text without case and accents, see FoldHash
	Flags      Flag
	Sentence   int32
	Paragraph  int32
}

// Has reports whether one of the flags of g is set.
func (f Flag) Has(g Flag) bool { return f&g != 0 }

// Is reports whether the token has one of the flags.
func (t Token) Is(f Flag) bool { return t.Flags&f != 0 }

// maxTokenBytes bounds a token, so that text without spaces costs no more than other text.
const maxTokenBytes = 240

// Doc is a text cut up.
type Doc struct {
	Text       string
	Tokens     []Token
	Sentences  []Span
	Paragraphs []Span
}

// Word is the text of token i, or "" outside of the document.
func (d *Doc) Word(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Text[d.Tokens[i].Start:d.Tokens[i].End]
}

// Punct reports whether token i is the one-byte punctuation mark c.
func (d *Doc) Punct(i int, c byte) bool {
	if i < 0 || i >= len(d.Tokens) {
		return false
	}
	t := d.Tokens[i]
	return t.End == t.Start+1 && d.Text[t.Start] == c
}

// Classes of ASCII bytes for the tokenizer.
const (
	byteOther = iota
	byteSpace
	byteUpper
	byteLower
	byteDigit
)

func byteClass(c byte) int {
	switch {
	case 'a' <= c && c <= 'z':
		return byteLower
	case 'A' <= c && c <= 'Z':
		return byteUpper
	case '0' <= c && c <= '9':
		return byteDigit
	case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\v' || c == '\f':
		return byteSpace
	}
	return byteOther
}

// runeClass is byteClass for any rune; marks count as lower-case letters, so that they stay
// inside their word. cased is false for letters of scripts without case.
func runeClass(r rune) (class int, cased bool) {
	switch {
	case r < utf8.RuneSelf:
		return byteClass(byte(r)), true
	case r == 0xA0 || r == 0x85 || r == 0x2028 || r == 0x2029 || unicode.IsSpace(r):
		return byteSpace, true
	case r == 0x200B || r == 0xFEFF || r == utf8.RuneError:
		return byteSpace, true
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return byteUpper, true
	case unicode.IsLower(r):
		return byteLower, true
	case unicode.IsLetter(r):
		return byteLower, false
	case unicode.IsMark(r):
		return byteLower, true
	case unicode.IsDigit(r):
		return byteDigit, true
	}
	return byteOther, true
}

func isLetterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if s[i] < utf8.RuneSelf {
		c := byteClass(s[i])
		return c == byteUpper || c == byteLower
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r != utf8.RuneError && unicode.IsLetter(r)
}

func isLowerAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if s[i] < utf8.RuneSelf {
		return byteClass(s[i]) == byteLower
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLower(r)
}

func isDigitAt(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// ApostropheAt is the length of the apostrophe at i, 0 if there is none.
func ApostropheAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if s[i] == '\'' || s[i] == '`' {
		return 1
	}
	if s[i] == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x98) {
		return 3
	}
	if s[i] == 0xCA && i+1 < len(s) && (s[i+1] == 0xBC || s[i+1] == 0xBB) {
		return 2
	}
	return 0
}

// cliticAt is the length of "s", "re", "ll", "ve", "d" or "m" at i, at the end of a word; also of "z", which no word has there, but
// the key beside "s" writes.
func cliticAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	n := 0
	switch s[i] | 0x20 {
	case 's', 'd', 'm', 'z':
		n = 1
	case 'r', 'v':
		if i+1 < len(s) && s[i+1]|0x20 == 'e' {
			n = 2
		}
	case 'l':
		if i+1 < len(s) && s[i+1]|0x20 == 'l' {
			n = 2
		}
	}
	if n == 0 || isLetterAt(s, i+n) || isDigitAt(s, i+n) {
		return 0
	}
	return n
}

// Split cuts the text into tokens, then sentences and paragraphs. It reuses what d holds.
func (d *Doc) Split(text string, abbrevs *Abbreviations) {
	d.Text = text
	d.Tokens = d.Tokens[:0]
	d.Sentences = d.Sentences[:0]
	d.Paragraphs = d.Paragraphs[:0]
	joined := FlagSpace | FlagLine | FlagPara
	newlines := 2
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			switch byteClass(c) {
			case byteSpace:
				joined |= FlagSpace
				if c == '\n' {
					newlines++
					joined |= FlagLine
					if newlines > 1 {
						joined |= FlagPara
					}
				}
				i++
				continue
			case byteOther:
				if n := d.mark(i, joined); n > 0 {
					i += n
				} else {
					i++
					joined |= FlagSpace
					continue
				}
				joined, newlines = 0, 0
				continue
			}
		} else {
			r, size := utf8.DecodeRuneInString(text[i:])
			switch class, _ := runeClass(r); class {
			case byteSpace:
				joined |= FlagSpace
				if r == 0x2028 || r == 0x85 {
					joined |= FlagLine
				} else if r == 0x2029 {
					joined |= FlagLine | FlagPara
				}
				i += size
				continue
			case byteOther:
				i += d.mark(i, joined)
				joined, newlines = 0, 0
				continue
			}
		}
		i = d.scanWord(i, joined, abbrevs)
		joined, newlines = 0, 0
	}
	d.cutSentences(abbrevs)
}

// mark adds the punctuation token at i and returns its length; 0 for a control character.
func (d *Doc) mark(i int, joined Flag) int {
	s := d.Text
	c := s[i]
	if c < ' ' || c == 0x7f {
		return 0
	}
	t := Token{Start: int32(i), Flags: FlagPunct | joined}
	size := 1
	switch {
	case c == '.' || c == '!' || c == '?':
		t.Flags |= FlagStop
		for size < maxTokenBytes && i+size < len(s) && s[i+size] == c {
			size++
		}
	case c == '-':
		for size < 3 && i+size < len(s) && s[i+size] == c {
			size++
		}
	case c < utf8.RuneSelf && c != '\'' && c != '`':
	default:
		n := ApostropheAt(s, i)
		if n > 0 {
			size = n
			if n == 1 && i+1 < len(s) && s[i+1] == c { // quotation marks as typewriters have them
				size = 2
				break
			}
			if k := cliticAt(s, i+n); k > 0 {
				size += k
				t.Flags |= FlagPossess
				t.Flags &^= FlagPunct
			}
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		size = n
		if r == '…' || r == '。' || r == '؟' || r == '۔' || r == '।' {
			t.Flags |= FlagStop
		}
	}
	t.End = int32(i + size)
	h := uint64(HashStart)
	for _, r := range s[i : i+min(size, 8)] {
		h = hashRune(h, r)
	}
	t.Fold = h
	d.Tokens = append(d.Tokens, t)
	return size
}

// scanWord adds the word, number or address that starts at i and returns where it ends.
func (d *Doc) scanWord(i int, joined Flag, abbrevs *Abbreviations) int {
	s := d.Text
	var (
		h                = uint64(HashStart)
		flags            = joined
		p                = i
		letters, uppers  int
		sawLower, noCase bool
		dotted           bool // letters and stops in turn so far: "U.S."
		wordLen          int  // letters since the last stop
	)
	limit := min(len(s), i+maxTokenBytes)
scan:
	for p < limit {
		c := s[p]
		size := 1
		class := byteOther
		if c < utf8.RuneSelf {
			class = byteClass(c)
			if class == byteUpper {
				h = (h ^ uint64(c|0x20)) * HashPrime
			} else if class == byteLower || class == byteDigit {
				h = (h ^ uint64(c)) * HashPrime
			}
		} else {
			r, n := utf8.DecodeRuneInString(s[p:])
			var cased bool
			size = n
			if ApostropheAt(s, p) == 0 {
				class, cased = runeClass(r)
				noCase = noCase || !cased
				if class >= byteUpper {
					h = hashRune(h, r)
				}
			}
		}
		switch class {
		case byteUpper:
			if letters == 0 && flags&FlagDigit == 0 {
				flags |= FlagUpper
			} else if sawLower {
				flags |= FlagMixed
			}
			letters++
			uppers++
			wordLen++
		case byteLower:
			if letters == 0 && flags&FlagDigit == 0 {
				flags |= FlagLower
			}
			sawLower = true
			letters++
			wordLen++
		case byteDigit:
			flags |= FlagDigit
			wordLen++
		default:
			if n := ApostropheAt(s, p); n > 0 && letters > 0 && isLetterAt(s, p+n) && cliticAt(s, p+n) == 0 {
				h = (h ^ '\'') * HashPrime
				p += n
				wordLen++
				continue
			}
			switch {
			case (c == '.' || c == ',') && flags&FlagDigit != 0 && isDigitAt(s, p+1) && isDigitAt(s, p-1):
				h = (h ^ uint64(c)) * HashPrime
			case c == '.' && wordLen == 1 && letters > 0 && flags&FlagDigit == 0 && isLetterAt(s, p+1) && singleLetterAt(s, p+1):
				dotted = true
				wordLen = 0
				h = (h ^ '.') * HashPrime
			case c == '.' && wordLen > 1 && sawLower && isLowerAt(s, p+1):
				wordLen = 0
				h = (h ^ '.') * HashPrime
			case c == '@' && letters > 0 && isLetterAt(s, p+1):
				flags |= FlagAddress
				break scan
			case c == ':' && p+2 < len(s) && s[p+1] == '/' && s[p+2] == '/':
				flags |= FlagAddress
				break scan
			default:
				break scan
			}
		}
		p += size
	}
	if wordLen >= 3 && letters >= 3 && p-i == 3 && p+1 < len(s) && s[p] == '.' && s[i:p] == "www" {
		flags |= FlagAddress
	}
	if flags&FlagAddress != 0 {
		for p < limit && byteClass(s[p]) != byteSpace && s[p] != '"' && s[p] != '<' && s[p] != '>' {
			p++
		}
		for p > i+1 && (s[p-1] == '.' || s[p-1] == ',' || s[p-1] == ')' || s[p-1] >= utf8.RuneSelf) {
			p--
		}
		flags &^= FlagUpper
	}
	if letters > 0 {
		flags |= FlagWord
	}
	if letters > 1 && uppers == letters {
		flags |= FlagAllCaps
	}
	if noCase && uppers == 0 {
		flags = flags&^FlagLower | FlagNoCase
	}
	if p < len(s) && s[p] == '.' && letters > 0 && flags&(FlagDigit|FlagAddress) == 0 {
		switch {
		// The stop becomes part of the token but not of its hash: "Mr" and "Mr." are one word.
		case dotted || letters == 1 && uppers == 1 && (i == 0 || s[i-1] != '-'): // not "Jay-Z."
			p++
			flags |= FlagAbbrev
		case abbrevs.has(h, flags.Has(FlagUpper)):
			p++
			flags |= FlagAbbrev
		}
	}
	if letters == 1 && uppers == 1 && flags&FlagDigit == 0 {
		flags |= FlagInitial
	}
	if p == i { // a lone mark or the like
		_, n := utf8.DecodeRuneInString(s[i:])
		p = i + n
		flags |= FlagPunct
	}
	d.Tokens = append(d.Tokens, Token{Start: int32(i), End: int32(p), Fold: h, Flags: flags})
	return p
}

// singleLetterAt reports whether the letter at i stands alone before a stop, a space or an end:
// the "S" of "U.S.", not the "T" of "end.The".
func singleLetterAt(s string, i int) bool {
	if s[i] >= utf8.RuneSelf {
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	} else {
		i++
	}
	return !isLetterAt(s, i) && !isDigitAt(s, i)
}
