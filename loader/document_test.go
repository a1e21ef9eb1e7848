package loader

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/loader/format"
)

const pactArticle = `# ESPEN EIDE in café talks
**Fjord Wire**

**2024-05-17 06:05**

![Talks](https://img.fjordwire.example/a.jpg)

Espen Eide waits in Oslo, Norway. Foreign Ministry/Handout via FJORD WIRE

“Naïve 🐟 plans,” said Norwegian Foreign Minister Espen Eide. He meets William Ruto of Kenya in Oslo.

Eide left. The Bank of Fiji stayed. Foreign Minister Eide smiled.

Reporting by William Ruto in Oslo
`

// readOne reads content as the only article of a file.
func readOne(t *testing.T, content string) *item {
	t.Helper()
	found, text, err := format.New(nil).Open(strings.NewReader(content), "article.md")
	if err != nil {
		t.Fatal(err)
	}
	var it *item
	err = found.Read(text, func(rec format.Record) error {
		if rec.Err != nil {
			return rec.Err
		}
		it, err = newItem(rec.Draft, "1")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return it
}

func TestDocument(t *testing.T) {
	x := newFakeExtractor()
	minister := extract.Office{Title: "Foreign Minister", Person: "Espen Eide", Country: "NO", Status: newsgraph.OfficeCurrent}
	first, second := minister, minister
	first.Why, second.Why = "Norwegian Foreign Minister Espen Eide", "Foreign Minister Eide"
	x.offices = []extract.Office{first, second}
	doc, err := document(readOne(t, pactArticle), x)
	if err != nil {
		t.Fatal(err)
	}
	checkEvidence(t, doc)
	var shown bytes.Buffer
	enc := json.NewEncoder(&shown)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err = enc.Encode(struct {
		Text      string
		People    []newsgraph.PersonInArticle
		Countries []newsgraph.CountryInArticle
		Offices   []newsgraph.OfficeStatement
		Authors   string
	}{x.read[0], doc.People, doc.Countries, doc.Offices, showBylines(doc.Authors)})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/document.golden.json", shown.Bytes())
}

// checkEvidence asserts that the offsets of every piece of evidence cut its surface from its
// part, that it is in its sentence, and that the sentence is in its part.
func checkEvidence(t *testing.T, doc newsgraph.Document) {
	t.Helper()
	parts := map[newsgraph.Part]string{newsgraph.PartTitle: doc.Article.Title, newsgraph.PartBody: doc.Article.Body}
	if doc.Article.Image != nil {
		parts[newsgraph.PartCaption] = doc.Article.Image.Caption
	}
	check := func(e newsgraph.Evidence) {
		if got := sliceUTF16(parts[e.Part], e.Start, e.End); got != e.Surface {
			t.Errorf("%s from %d to %d is %q, want %q", e.Part, e.Start, e.End, got, e.Surface)
		}
		if !strings.Contains(e.Sentence, e.Surface) || !strings.Contains(parts[e.Part], e.Sentence) {
			t.Errorf("%q is not in its sentence %q, or that not in the %s", e.Surface, e.Sentence, e.Part)
		}
		if e.Part == newsgraph.PartBody && !strings.Contains(strings.Split(doc.Article.Body, "\n\n")[e.Paragraph], e.Sentence) {
			t.Errorf("%q is not in paragraph %d", e.Sentence, e.Paragraph)
		}
	}
	for _, p := range doc.People {
		for _, e := range p.Evidence {
			check(e)
		}
	}
	for _, c := range doc.Countries {
		for _, e := range c.Evidence {
			check(e)
		}
	}
	for _, o := range doc.Offices {
		check(o.Evidence)
	}
}

func TestDocumentRefusesSpansThatCannotBe(t *testing.T) {
	it := readOne(t, pactArticle)
	text := newLayout(it).text
	sentences := []extract.Span{{Start: 0, End: len(text)}}
	tests := []struct {
		name   string
		people []extract.PersonMention
		want   string
	}{
		{"across parts", []extract.PersonMention{{Span: extract.Span{Start: 0, End: len(text)}, Name: "A B"}}, "not within one part"},
		{"beyond the end", []extract.PersonMention{{Span: extract.Span{Start: 3, End: len(text) + 1}, Name: "A B"}}, "in a text of"},
		{"no such sentence", []extract.PersonMention{{Span: extract.Span{Start: 0, End: 5}, Name: "A B", Sentence: 7}}, "sentence 7 of 1"},
		{"no name", []extract.PersonMention{{Span: extract.Span{Start: 0, End: 5}, Name: "?"}}, "without a name"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := document(it, fixedExtractor{Sentences: sentences, People: tt.people})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

type fixedExtractor extract.Result

func (x fixedExtractor) Extract(string) extract.Result { return extract.Result(x) }

func TestContentHash(t *testing.T) {
	hash := func(content, version string) string {
		it := readOne(t, content)
		h, err := it.contentHash(version)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	base := hash(pactArticle, "1")
	if got := hash(strings.ReplaceAll(pactArticle, "\n", "\r\n"), "1"); got != base {
		t.Error("other line ends give another hash")
	}
	changes := map[string]string{
		"title":   strings.Replace(pactArticle, "café", "cafe", 1),
		"time":    strings.Replace(pactArticle, "06:05", "06:06", 1),
		"body":    strings.Replace(pactArticle, "Eide left", "Eide went", 1),
		"byline":  strings.Replace(pactArticle, "Ruto in Oslo\n", "Ruto in Rome\n", 1),
		"link":    strings.Replace(pactArticle, "Eide left", "[Eide](https://example.org/) left", 1),
		"caption": strings.Replace(pactArticle, "waits", "sits", 1),
	}
	seen := map[string]string{base: "nothing", hash(pactArticle, "2"): "extractor"}
	if len(seen) != 2 {
		t.Error("another extractor gives the same hash")
	}
	for what, content := range changes {
		h := hash(content, "1")
		if other, ok := seen[h]; ok {
			t.Errorf("changed %s and changed %s give one hash", what, other)
		}
		seen[h] = what
	}
}

func TestFinishOfADraftKeepsDefaults(t *testing.T) {
	it := readOne(t, "# A title\n\n**2024-01-02**\n\n**https://www.Example.org/news/a-title**\n\nText.")
	got := []string{it.article.Publisher, it.article.URL, it.article.ID}
	want := []string{"example.org", "https://www.Example.org/news/a-title", newsgraph.ArticleID("https://example.org/news/a-title")}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestDocumentKeepsQuotations: places are in UTF-16 code units of the body, and countries are those that are named in the quotation itself.
func TestDocumentKeepsQuotations(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	it := readOne(t, `# Eide "opens the door for
**Fjord Wire**

**2024-05-17 06:05**

"Open" is the word. Norwegian Foreign Minister Espen Eide met Kenyan President William Ruto.

“🐟 Peace in Ukraine is possible,” Eide said in Kenya. “We go on.”
`)
	doc, err := document(it, x)
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Quotes) != 1 {
		t.Fatalf("got %d quotations: %+v", len(doc.Quotes), doc.Quotes)
	}
	q := doc.Quotes[0]
	body := utf16.Encode([]rune(doc.Article.Body))
	if got := string(utf16.Decode(body[q.Start:q.End])); got != q.Text || got != "🐟 Peace in Ukraine is possible," {
		t.Errorf("%q stands at the place of %q", got, q.Text)
	}
	if got := string(utf16.Decode(body[q.Evidence.Start:q.Evidence.End])); got != "Eide said" || got != q.Evidence.Surface {
		t.Errorf("%q stands at the place of the words that name the speaker, %q", got, q.Evidence.Surface)
	}
	if q.SpeakerID != "person:espen-eide" || q.Verb != "said" || q.Part != newsgraph.PartBody || q.Paragraph != 1 {
		t.Errorf("got %+v", q)
	}
	if diff := cmp.Diff([]string{"UA"}, q.Countries); diff != "" {
		t.Errorf("countries (-want +got):\n%s", diff)
	}
	if !strings.HasPrefix(q.Evidence.Sentence, "“🐟 Peace") {
		t.Errorf("sentence %q", q.Evidence.Sentence)
	}
}
