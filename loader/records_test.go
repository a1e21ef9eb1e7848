package loader

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/format"
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

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		pactArticle, "# T\n**2024-05-17**\n\n> - 1. a [b](/c) <d e> ![f](g)\n", "---\na\n---\n**x**\n", "![a](b)\n*c*\n# d",
		"# a\n\n**2024-01-01**\n\n[a *b* c][x] é🐟 [d](https://e.example/)\n\n[x]: <https://f.example/> 'g'",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) { checkRecords(t, "x.md", content) })
}

func FuzzJSONL(f *testing.F) {
	for _, seed := range []string{
		`{"title":"T","publishedAt":"2024-05-17","body":"é🐟 a\n\nb","links":[{"text":"b","url":"https://x.example/"}]}`,
		`{"title":"T","publishedAt":"2024-05-17","bodyFormat":"markdown","body":"[é](https://x.example/) 🐟 [b](/c)","url":"https://x.example/y","authors":["A B"]}`,
		"{}\n\n[]\n\"\xff\"",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) { checkRecords(t, "x.jsonl", content) })
}

// checkRecords asserts of whatever a file holds what holds for every article.
func checkRecords(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := checkReadable(t, name, content); err != nil {
		t.Fatal(err)
	}
}

// checkReadable is checkRecords of what may be damaged, so that reading it ends with an error.
func checkReadable(t *testing.T, name string, content []byte) error {
	t.Helper()
	found, text, err := format.New(nil).Open(bytes.NewReader(content), name)
	if err != nil {
		return nil
	}
	return found.Read(text, func(rec format.Record) error {
		if rec.Line < 1 && rec.Err == nil {
			t.Errorf("line %d", rec.Line)
		}
		if rec.Err != nil {
			if strings.Contains(rec.Err.Error(), "reading failed") {
				t.Error(rec.Err)
			}
			return nil
		}
		it, err := newItem(rec.Draft, "1")
		if err != nil {
			return nil
		}
		checkLinks(t, it)
		a := it.article
		switch {
		case !utf8.ValidString(a.Title + a.Body + a.Publisher + a.ID):
			t.Errorf("not UTF-8: %+v", a)
		case a.Title == "" || a.Body == "" || a.Publisher == "" || a.PublishedAt.IsZero() || !strings.HasPrefix(a.ID, newsgraph.ArticlePrefix):
			t.Errorf("incomplete: %+v", a)
		case strings.Contains(a.Body, "\n\n\n") || strings.Contains(a.Body, "  ") || strings.TrimSpace(a.Body) != a.Body:
			t.Errorf("white space is left in the body: %q", a.Body)
		case len(strings.Split(a.Body, paragraphBreak)) != len(it.starts):
			t.Errorf("%d paragraphs in %q", len(it.starts), a.Body)
		}
		return nil
	})
}
