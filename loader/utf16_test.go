package loader

import (
	"strings"
	"testing"
	"unicode/utf16"
)

// sliceUTF16 cuts as JavaScript's slice does.
func sliceUTF16(s string, start, end int) string {
	units := utf16.Encode([]rune(s))
	if start < 0 || start > end || end > len(units) {
		return "out of range"
	}
	return string(utf16.Decode(units[start:end]))
}

func TestUTF16Index(t *testing.T) {
	for _, text := range []string{
		"",
		"plain",
		"é",
		"🐟",
		strings.Repeat("a", 63) + "é" + strings.Repeat("b", 62) + "🐟" + strings.Repeat("c", 200),
		strings.Repeat("🐟", 100),
		strings.Repeat("日本", 64),
		strings.Repeat("é", 64) + "x",
	} {
		index := newUTF16Index(text)
		for i := range text {
			if got, want := index.at(i), len(utf16.Encode([]rune(text[:i]))); got != want {
				t.Fatalf("at(%d) of %.20q... = %d, want %d", i, text, got, want)
			}
		}
		if got, want := index.at(len(text)), len(utf16.Encode([]rune(text))); got != want {
			t.Errorf("at the end of %.20q... = %d, want %d", text, got, want)
		}
	}
}
