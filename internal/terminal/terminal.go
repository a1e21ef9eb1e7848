// Package terminal makes text from elsewhere harmless to the terminal that shows it. File names, addresses and what files
// hold may carry escape sequences, which move the cursor, change what stands above or type for the user, and controls of
// writing direction, which show a name as another. They are written out, so that one sees what was there.
package terminal

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line is a text as it can stand in one line: ESC becomes \x1b, a line feed \n, U+202E \u202e, a byte that is no UTF-8 \xff.
func Line(text string) string { return plain(text, "") }

// Text is Line for text of several lines: line feeds and tabs stay.
func Text(text string) string { return plain(text, "\n\t") }

func plain(text, keep string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r == utf8.RuneError || Harmful(r) }) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case !Harmful(r) || strings.ContainsRune(keep, r):
			b.WriteString(text[i : i+size])
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < utf8.RuneSelf:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		i += size
	}
	return b.String()
}

// JSON escapes what is harmful in encoded JSON, which says the same afterwards: encoding/json writes all from DEL on as
// it is.
func JSON(encoded []byte) []byte {
	const first = 0x7f
	if !bytes.ContainsFunc(encoded, func(r rune) bool { return r >= first && Harmful(r) }) {
		return encoded
	}
	var b bytes.Buffer
	for _, r := range string(encoded) {
		if r >= first && Harmful(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.Bytes()
}

// Harmful tells the characters that steer: controls, those of writing direction, and Unicode's own line ends.
func Harmful(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}
