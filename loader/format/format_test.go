package format

import (
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"
)

func TestDetect(t *testing.T) {
	tests := []struct{ name, file, head, want string }{
		{"Markdown", "x", "# Title\n", nameMarkdown},
		{"Markdown after a byte order mark", "x", "\ufeff\r\n# Title\n", nameMarkdown},
		{"Markdown called JSON", "x.json", "# Title\n", nameMarkdown},
		{"JSON lines", "x", " \n{\"title\":1}", nameJSONL},
		{"JSON lines called Markdown", "x.md", "{\"title\":1}", nameJSONL},
		{"JSON lines that begin with a broken one", "x.jsonl", "title: 1", nameJSONL},
		{"an image first", "x", "[![a](b)](c)", nameMarkdown},
		{"only white space so far", "x", strings.Repeat(" ", sniffBytes), nameMarkdown},
		{"text without marks", "x.txt", "Some text.", nameMarkdown},
		{"array", "x", "[{}]", nameJSON},
		{"objects over lines", "x", "{\n  \"title\": 1\n}", nameJSON},
		{"a list that begins a line", "x", "{\"articles\": [\n{\"title\": 1},\n", nameJSON},
		{"JSON lines of which the first is broken", "x", "{\"title\n{\"title\": 1}\n", nameJSONL},
		{"a long line with a list", "x", "{\"response\": {\"docs\": [{\"title\": \"" + strings.Repeat("x", longSniffBytes), nameJSON},
		{"a long line without", "x", "{\"title\": \"" + strings.Repeat("x", longSniffBytes), nameJSONL},
		{"JSON Feed", "x", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}", "JSON Feed"},
		{"RSS", "x", "<?xml version='1.0'?>\n<!-- a -->\n<rss version='2.0'>", "RSS"},
		{"RSS 1.0", "x", "<rdf:RDF xmlns='x'>", "RSS"},
		{"Atom", "x", "<feed xmlns='x'>", "Atom"},
		{"NewsML-G2", "x", "\ufeff<?xml version='1.0'?><newsMessage xmlns='x'>", "NewsML-G2"},
		{"NITF", "x", "<!DOCTYPE nitf SYSTEM 'nitf.dtd'>\n<nitf>", "NITF"},
		{"HTML", "x", "<!DOCTYPE HTML PUBLIC '-'>\n<HTML>", "HTML"},
		{"XHTML", "x", "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-' '-'><html xmlns='x'>", "HTML"},
		{"a sitemap", "x", "<?xml version='1.0'?><urlset>", "sitemap"},
		{"other XML", "x", "<?xml version='1.0'?><catalog>", "XML whose first element is <catalog>: that is none of the formats that are read (RSS, Atom, NewsML-G2, NITF, XHTML)"},
		{"a company in angle brackets", "x", "<Pantherella Plc> said", nameMarkdown},
		{"CSV", "x", "title,date,text\n", "CSV"},
		{"TSV", "x", "url\ttitle\tdate\n", "TSV"},
		{"CSV by its name", "x.csv", "a,b\n", "CSV"},
		{"a sentence with commas", "x", "The title, the date, the text, the rest\n", nameMarkdown},
		{"PDF", "x", "%PDF-1.7", "a PDF document: convert it to HTML or Markdown"},
		{"RTF", "x", "{\\rtf1", "a document in RTF: convert it to HTML or Markdown"},
		{"mailbox", "x", "From a@b.example Mon\nDate: x\nSubject: y\n", "a mailbox (mbox): mail is not read"},
		{"a text that begins like one", "x", "From Oslo they came.\n", nameMarkdown},
		{"WARC", "x", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "WARC"},
		{"Parquet", "x", "PAR1\x15\x00", "Parquet"},
		{"nothing", "x", "\ufeff \n", "empty file"},
		{"binary", "x.md", "\x89PNG\r\n\x1a\n\x00", "binary data, not text"},
		{"UTF-16", "x.md", "\xfe\xff\x00#", "text in UTF-16: convert it to UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found, err := New(nil).detect(start{[]byte(tt.head), len(tt.head) < sniffBytes, tt.file}, nil)
			got := ""
			if err != nil {
				got = err.Error()
			} else {
				got = found.Name()
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLineReaderHoldsNoMoreThanARecord(t *testing.T) {
	lines := newLineReader(io.LimitReader(endless{}, 50_000_000))
	line, size, err := lines.next()
	if err != nil || size != 50_000_000 || len(line) != maxRecordBytes || cap(line) > 2*maxRecordBytes {
		t.Errorf("line of %d bytes, %d held (%d reserved), error %v", size, len(line), cap(line), err)
	}
	if _, _, err := lines.next(); !errors.Is(err, io.EOF) {
		t.Errorf("after the last line: %v, want EOF", err)
	}
}

func TestMarkdownText(t *testing.T) {
	tests := []struct{ name, markdown, want string }{
		{"emphasis", "A *b* **c** _d_ ***e*** snake_case", "A b c d e snake_case"},
		{"entities and escapes", `R&amp;D &lt;x&gt; &eacute; &#128031; \*not\* &copy AT&T`, "R&D <x> é 🐟 *not* &copy AT&T"},
		{"companies in angle brackets", "<Efibanca> and <Pantherella Plc> <GUS.L> <C>", "<Efibanca> and <Pantherella Plc> <GUS.L> <C>"},
		{"tags", "a<b>b</b> c<br/>d <span class=\"x\">e</span> <!-- f -->g", "ab c d e g"},
		{"lines of a paragraph", "one\ntwo  \nthree\\\nfour", "one two three four"},
		{"numbers that begin a paragraph", "1987. A year.\n\n3) A point.", "1987. A year.|3) A point."},
		{"nested", "> - a\n>   1. b\n>   2. c", "a|1. b|2. c"},
		{"tables and rules are text or nothing", "| a | b |\n\n---\n\nc", "| a | b ||c"},
		{"code", "```\nx *y*\nz\n```\n\n`a *b*`", "x *y* z|a *b*"},
		{"images", "a ![b](c.png) d\n\n![e](f.png)", "a d|"},
		{"reference", "[a][1] b\n\n[1]: https://x.example/", "a b"},
		{"unfinished", "[a](b *c **d `e <f", "[a](b *c **d `e <f"},
		{"deep indentation", "        a\n\n\tb", "a|b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, b := range newMarkdown().read([]byte(tt.markdown)) {
				got = append(got, b.Text)
			}
			if s := strings.Join(got, "|"); s != tt.want {
				t.Errorf("got  %q\nwant %q", s, tt.want)
			}
		})
	}
}

// FuzzMarkdownLosesNothing gives texts without markup and wants all their letters back.
func FuzzMarkdownLosesNothing(f *testing.F) {
	for _, seed := range []string{"a\n\n    b\n\tc\n- d\n1. e", "> f\n\n>g\n+ h", "# i\n## j #\nk", "l.\n\n\n  - m\n      n\n\n   o"} {
		f.Add(seed)
	}
	md := newMarkdown()
	f.Fuzz(func(t *testing.T, content string) {
		plain := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || strings.ContainsRune(" \t\n.-+>#()!?", r) {
				return r
			}
			return -1
		}, content)
		var got strings.Builder
		for _, b := range md.read([]byte(plain)) {
			got.WriteString(b.Text)
		}
		if want, got := lettersOf(plain), lettersOf(got.String()); got != want {
			t.Errorf("%q has the letters %q, but what was read %q", plain, want, got)
		}
	})
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// endless gives letters and no line end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}
