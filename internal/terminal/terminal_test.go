package terminal

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestLineAndText(t *testing.T) {
	for name, test := range map[string]struct{ text, line, lines string }{
		"nothing to do":          {"Côte d’Ivoire 日本 👩‍👩‍👧 �", "Côte d’Ivoire 日本 👩‍👩‍👧 �", "Côte d’Ivoire 日本 👩‍👩‍👧 �"},
		"clears the screen":      {"a\x1b[2Jb", `a\x1b[2Jb`, `a\x1b[2Jb`},
		"sets the title":         {"\x1b]0;x\a", `\x1b]0;x\x07`, `\x1b]0;x\x07`},
		"one-byte escape":        {"a\u009b2Jb", `a\u009b2Jb`, `a\u009b2Jb`},
		"overwrites the line":    {"bad.md\rgood.md", `bad.md\rgood.md`, `bad.md\rgood.md`},
		"delete":                 {"a\x7fb", `a\x7fb`, `a\x7fb`},
		"reads backwards":        {"exe.\u202edm.a", `exe.\u202edm.a`, `exe.\u202edm.a`},
		"isolates":               {"\u2066a\u2069\u061c", `\u2066a\u2069\u061c`, `\u2066a\u2069\u061c`},
		"lines and tabs":         {"a\nb\tc", `a\nb\tc`, "a\nb\tc"},
		"Unicode's line ends":    {"a\u2028b\u2029", `a\u2028b\u2029`, `a\u2028b\u2029`},
		"bytes that are no text": {"a\xff\x9b2J", `a\xff\x9b2J`, `a\xff\x9b2J`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Line(test.text); got != test.line {
				t.Errorf("Line: %q, want %q", got, test.line)
			}
			if got := Text(test.text); got != test.lines {
				t.Errorf("Text: %q, want %q", got, test.lines)
			}
		})
	}
}

func TestJSONSaysTheSame(t *testing.T) {
	text := "é \x1b[2J \u009b \u202e \u2066 \x7f \u2028 �"
	encoded, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	got := JSON(encoded)
	if strings.ContainsFunc(string(got), Harmful) {
		t.Errorf("harmful: %q", got)
	}
	var back string
	if err := json.Unmarshal(got, &back); err != nil || back != text {
		t.Errorf("%s says %q, %v; want %q", got, back, err, text)
	}
}
