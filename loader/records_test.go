package loader

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdownHeaderInAnyOrder(t *testing.T) {
	lines := []string{"# Title", "**Wire**", "**2024-05-17 06:05**", "**https://wire.example/a**", "![Alt](https://wire.example/a.jpg)\nThe caption."}
	want := readOne(t, strings.Join(lines, "\n\n")+"\n\nText.").article
	if want.Title != "Title" || want.Publisher != "Wire" || want.Image == nil || want.Image.Caption != "The caption." || want.Body != "Text." {
		t.Fatalf("article %+v", want)
	}
	for _, order := range permutations(lines) {
		for _, lineEnd := range []string{"\n", "\r\n", "\r"} {
			content := "\ufeff" + strings.ReplaceAll(strings.Join(order, "\n\n\n")+"\n \nText.", "\n", lineEnd)
			if diff := cmp.Diff(want, readOne(t, content).article); diff != "" {
				t.Fatalf("%q:\n%s", content, diff)
			}
		}
	}
}

func TestMarkdownCaptions(t *testing.T) {
	const head = "# T\n\n**Wire**\n\n**2024-05-17**\n\n![Alt](https://wire.example/a.jpg)\n"
	tests := []struct{ name, rest, caption, credit, body string }{
		{"with a credit", "\nA man waits. WIRE/Ann Lee\n\nText.", "A man waits.", "WIRE/Ann Lee", "Text."},
		{"with a date", "\nA man waits in Oslo, Norway May 16, 2024.\n\nText.", "A man waits in Oslo, Norway May 16, 2024.", "", "Text."},
		{"on the next line", "A man waits.\n\nText.", "A man waits.", "", "Text."},
		{"in italics", "\n*A man waits.*\n\nText.", "A man waits.", "", "Text."},
		{"before another header line", "\nA man waits.\n\n**https://wire.example/a**\n\nText.", "A man waits.", "", "Text."},
		{"none", "\nThe text begins at once.\n\nMore.", "", "", "The text begins at once.\n\nMore."},
		{"none before a dateline", "\nOSLO, May 16, 2024 - The text.\n\nMore.", "", "", "OSLO, May 16, 2024 - The text.\n\nMore."},
		{"none before a dated lead", "\nIt began on May 16, 2024. Then it went on.\n\nMore.", "", "", "It began on May 16, 2024. Then it went on.\n\nMore."},
		{"and nothing else", "\nA man waits. WIRE/Ann Lee", "", "", "A man waits. WIRE/Ann Lee"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := readOne(t, head+tt.rest).article
			got := []string{a.Image.Caption, a.Image.Credit, a.Body}
			if diff := cmp.Diff([]string{tt.caption, tt.credit, tt.body}, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestMarkdownThatWouldTakeHoursIsRefused(t *testing.T) {
	const head = "# T\n**2024-05-17**\n\n"
	for _, hostile := range []string{
		strings.Repeat("> ", 1<<20), strings.Repeat("1. ", 1<<20), strings.Repeat("- ", 1<<20), strings.Repeat(">", 1<<20),
		strings.Repeat("[a](", 1<<20-50), strings.Repeat("_a*", 1<<20), strings.Repeat("[", 1<<20), strings.Repeat("**a*b\n", 1<<19),
	} {
		t.Run(hostile[:6], func(t *testing.T) {
			got := readAll(t, "x.md", []byte(head+hostile))
			if len(got) != 1 || got[0].Problem == "" || got[0].Line < 4 {
				t.Errorf("read %+v, want a problem from line 4 on", got)
			}
		})
	}
	for _, usual := range []string{strings.Repeat("Text goes on. ", 4000), strings.Repeat("- ", 40), "> > > 1. - deep"} {
		if got := readAll(t, "x.md", []byte(head+"Text.\n\n"+usual)); got[0].Problem != "" {
			t.Errorf("%.20q...: %s", usual, got[0].Problem)
		}
	}
}
