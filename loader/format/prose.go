package format

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Link is an inline link: a range of bytes of its paragraph's text.
type Link struct {
	Start, End int
	URL        string
}

// Paragraph is one paragraph of running text without markup.
type Paragraph struct {
	Text  string
	Links []Link
}

// prose collects a paragraph: every run of white space becomes one space, none stays at the
// ends, and characters that nobody sees are dropped, because they would split names
// ("Lav\u00adrov") and shift what a reader marks.
type prose struct {
	b        strings.Builder
	gap      bool // white space is due before the next character
	links    []Link
	inLink   bool
	linkFrom int // -1 until the open link has its first character
}

func (p *prose) write(s string) {
	for len(s) > 0 {
		// What nearly all texts consist of, at once.
		if n := graphic(s); n > 0 {
			p.add(s[:n])
			s = s[n:]
			continue
		}
		r, width := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r):
			p.gap = p.b.Len() > 0
		case isInvisible(r):
		case r == utf8.RuneError:
			p.add(string(r)) // also for what is no UTF-8
		default:
			p.add(s[:width])
		}
		s = s[width:]
	}
}

// add adds characters that are seen.
func (p *prose) add(s string) {
	if p.gap {
		p.b.WriteByte(' ')
		p.gap = false
	}
	if p.inLink && p.linkFrom < 0 {
		p.linkFrom = p.b.Len()
	}
	p.b.WriteString(s)
}

// graphic is how many bytes s begins with that are letters, digits and signs of ASCII.
func graphic(s string) int {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f {
			return i
		}
	}
	return len(s)
}

func (p *prose) openLink() { p.inLink, p.linkFrom = true, -1 }

func (p *prose) closeLink(url string) {
	if p.linkFrom >= 0 {
		p.links = append(p.links, Link{p.linkFrom, p.b.Len(), url})
	}
	p.inLink = false
}

func (p *prose) paragraph() Paragraph { return Paragraph{p.b.String(), p.links} }

// isInvisible reports control characters, soft hyphens, zero-width spaces, byte order marks
// and marks of writing direction. The joiners U+200C and U+200D stay: scripts and emoji need them.
func isInvisible(r rune) bool {
	switch {
	case r == '\u00ad', r == '\u200b', r == '\u200e', r == '\u200f', r == '\u2060', r == '\ufeff':
		return true
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return true
	}
	return unicode.IsControl(r)
}

// Clean is s as prose.
func Clean(s string) string {
	var p prose
	p.write(s)
	return p.b.String()
}

// plainParagraphs cuts text without markup into paragraphs: at blank lines, or at every line
// end where there are no blank lines.
func plainParagraphs(text string) []Paragraph {
	text = unifyLineEnds(text)
	var paragraphs []Paragraph
	var current prose
	end := func() {
		if current.b.Len() > 0 {
			paragraphs = append(paragraphs, current.paragraph())
		}
		current = prose{}
	}
	blankLines := hasBlankLine(text)
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" || !blankLines {
			end()
		}
		current.write(line)
		current.write("\n")
	}
	end()
	return paragraphs
}

// hasBlankLine reports whether a blank line stands between two others.
func hasBlankLine(text string) bool {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			return len(lines) > 1
		}
	}
	return false
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func unifyLineEnds(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return lineEnds.Replace(s)
}

func sortLinks(links []Link) {
	slices.SortStableFunc(links, func(a, b Link) int { return a.Start - b.Start })
}
