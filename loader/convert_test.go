package loader

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/loader/format"
	"github.com/newsgraph/newsgraph/seeds"
)

// carried is what a format has of an article, besides title, text, time, publisher and URL, and whether a file has one only.
type carried struct{ image, authors, links, single bool }

// converted is a way to write articles, and what of them it can carry.
type converted struct {
	name    string
	format  string
	carried carried
	write   func(t *testing.T, items []*item) []byte
}

// marked is a body with its links, each paragraph by wrap.
func marked(it *item, wrap, link string, escape func(string) string) string {
	units := utf16.Encode([]rune(it.article.Body))
	var out strings.Builder
	for i, from := range it.starts {
		end := len(it.article.Body)
		if i+1 < len(it.starts) {
			end = it.starts[i+1] - len(paragraphBreak)
		}
		at, to := utf16Len(it.article.Body[:from]), utf16Len(it.article.Body[:end])
		var p strings.Builder
		for _, l := range it.links {
			if l.Paragraph != i {
				continue
			}
			p.WriteString(escape(string(utf16.Decode(units[at:l.Start]))))
			fmt.Fprintf(&p, link, escape(l.Text), escape(l.URL))
			at = l.End
		}
		p.WriteString(escape(string(utf16.Decode(units[at:to]))))
		fmt.Fprintf(&out, wrap, p.String())
	}
	return out.String()
}

func htmlBody(it *item) string {
	return marked(it, "<p>%s</p>\n", `<a href="%[2]s">%[1]s</a>`, html.EscapeString)
}

// markdownEscapes are the characters that mark up.
var markdownEscapes = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `\<`, "`", "\\`", `&`, `\&`, `#`, `\#`)

func markdownBody(it *item) string {
	return marked(it, "%s\n\n", "[%s](<%s>)", func(s string) string {
		if strings.Contains(s, "://") {
			return s
		}
		return markdownEscapes.Replace(s)
	})
}

func imageURL(it *item) string {
	if it.article.Image == nil {
		return ""
	}
	return it.article.Image.URL
}

func xmlText(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s))
	return b.String()
}

func mustJSON(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// native is an article as docs/formats.md has it.
func native(it *item) map[string]any {
	a := it.article
	object := map[string]any{"url": a.URL, "title": a.Title, "publisher": a.Publisher, "publishedAt": a.PublishedAt, "body": a.Body}
	if a.Image != nil {
		object["image"] = map[string]string{"url": a.Image.URL, "alt": a.Image.Alt, "caption": a.Image.Caption, "credit": a.Image.Credit}
	}
	var authors, links []map[string]string
	for _, b := range it.authors {
		authors = append(authors, map[string]string{"name": b.Person.Name, "role": string(b.Role), "city": b.City})
	}
	for _, l := range it.links {
		links = append(links, map[string]string{"text": l.Text, "url": l.URL})
	}
	object["authors"], object["links"] = authors, links
	return object
}

// foreign is an article with the names of a news API.
func foreign(it *item) map[string]any {
	a := it.article
	return map[string]any{
		"link": a.URL, "headline": map[string]string{"main": a.Title}, "source": map[string]string{"id": "x", "name": a.Publisher},
		"published_date": a.PublishedAt.Format("2006-01-02 15:04:05"), "content": htmlBody(it), "urlToImage": imageURL(it),
	}
}

func objects(items []*item, object func(*item) map[string]any) []map[string]any {
	var all []map[string]any
	for _, it := range items {
		all = append(all, object(it))
	}
	return all
}

// each writes every article by a template, within another.
func each(around string, one func(it *item) string) func(*testing.T, []*item) []byte {
	return func(_ *testing.T, items []*item) []byte {
		var all strings.Builder
		for _, it := range items {
			all.WriteString(one(it))
		}
		return fmt.Appendf(nil, around, all.String())
	}
}

func table(items []*item, comma rune) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = comma
	w.Write([]string{"date", "source", "headline", "url", "image_url", "text"})
	for _, it := range items {
		a := it.article
		w.Write([]string{a.PublishedAt.Format(time.RFC3339), a.Publisher, a.Title, a.URL, imageURL(it), htmlBody(it)})
	}
	w.Flush()
	return b.Bytes()
}

func parquetTable(t *testing.T, items []*item) []byte {
	t.Helper()
	type image struct {
		URL string `parquet:"url"`
	}
	type row struct {
		Title     string    `parquet:"title,zstd"`
		Published time.Time `parquet:"published_date,timestamp(microsecond)"`
		Text      string    `parquet:"text,snappy"`
		URL       *string   `parquet:"url,optional"`
		Source    string    `parquet:"publisher,dict"`
		Image     *image    `parquet:"image,optional"`
		Tags      []string  `parquet:"tags,list"`
		Embedding []float32 `parquet:"embedding,list"`
	}
	var b bytes.Buffer
	w := parquet.NewGenericWriter[row](&b, parquet.MaxRowsPerRowGroup(2))
	for _, it := range items {
		a := it.article
		r := row{a.Title, a.PublishedAt, htmlBody(it), &a.URL, a.Publisher, nil, []string{"a", "b"}, []float32{1, 2}}
		if a.Image != nil {
			r.Image = &image{a.Image.URL}
		}
		if _, err := w.Write([]row{r}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func htmlPage(it *item) string {
	a := it.article
	data, _ := json.Marshal(map[string]any{
		"@context": "https://schema.org", "@type": "NewsArticle", "headline": a.Title, "datePublished": a.PublishedAt,
		"publisher": map[string]string{"@type": "Organization", "name": a.Publisher}, "image": []string{imageURL(it)},
	})
	return fmt.Sprintf(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>%s | Site</title><link rel="canonical" href="%s">
<script type="application/ld+json">%s</script></head><body><nav><a href="/">Home</a></nav><h1>%[1]s</h1>
<div itemprop="articleBody">%[4]s</div><footer>Copyright</footer></body></html>`, html.EscapeString(a.Title), html.EscapeString(a.URL), data, htmlBody(it))
}

func warcOf(it *item) string {
	page := htmlPage(it)
	answer := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nX-Crawler-Content-Length: 1\r\nContent-Length: %d\r\n\r\n%s", len(page), page)
	request := "GET / HTTP/1.1\r\n\r\n"
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: request\r\nContent-Type: application/http; msgtype=request\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(request), request) +
		fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", it.article.URL, len(answer), answer)
}

func conversions() []converted {
	all := carried{image: true, links: true}
	only := carried{image: true, links: true, single: true}
	return []converted{
		{"JSON lines", "JSON lines", carried{image: true, authors: true, links: true}, func(t *testing.T, items []*item) []byte {
			var b bytes.Buffer
			for _, o := range objects(items, native) {
				b.Write(append(mustJSON(t, o), '\n'))
			}
			return b.Bytes()
		}},
		{"JSON array", "JSON", all, func(t *testing.T, items []*item) []byte { return mustJSON(t, objects(items, foreign)) }},
		{"JSON in an answer", "JSON", all, func(t *testing.T, items []*item) []byte {
			text, err := json.MarshalIndent(map[string]any{"response": map[string]any{"total": 6, "results": objects(items, foreign)}}, "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			return text
		}},
		{"JSON Feed", "JSON Feed", all, func(t *testing.T, items []*item) []byte {
			return mustJSON(t, map[string]any{"version": "https://jsonfeed.org/version/1.1", "title": items[0].article.Publisher, "items": objects(items, func(it *item) map[string]any {
				a := it.article
				return map[string]any{"id": a.URL, "url": a.URL, "title": a.Title, "content_html": htmlBody(it), "date_published": a.PublishedAt, "image": imageURL(it)}
			})})
		}},
		{"ninjs", "JSON lines", all, func(t *testing.T, items []*item) []byte {
			var b bytes.Buffer
			for _, it := range items {
				a := it.article
				b.Write(append(mustJSON(t, map[string]any{
					"uri": a.URL, "type": "text", "versioncreated": a.PublishedAt, "headlines": []any{map[string]string{"role": "main", "value": a.Title}},
					"bodies":       []any{map[string]string{"role": "main", "contenttype": "text/html", "value": htmlBody(it)}},
					"infosources":  []any{map[string]string{"role": "publisher", "name": a.Publisher}},
					"associations": []any{map[string]any{"name": "a", "type": "picture", "renditions": []any{map[string]string{"name": "x", "href": imageURL(it)}}}},
				}), '\n'))
			}
			return b.Bytes()
		}},
		{"CSV", "CSV", all, func(_ *testing.T, items []*item) []byte { return table(items, ',') }},
		{"TSV", "TSV", all, func(_ *testing.T, items []*item) []byte { return table(items, '\t') }},
		{"Parquet", "Parquet", all, parquetTable},
		{"RSS", "RSS", all, each(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title>%s</channel></rss>`, func(it *item) string {
			a := it.article
			return fmt.Sprintf(`<item><title>%s</title><link>%s</link><pubDate>%s</pubDate><dc:publisher>%s</dc:publisher><enclosure type="image/jpeg" length="1" url="%s"/><content:encoded>%s</content:encoded></item>`,
				xmlText(html.EscapeString(a.Title)), xmlText(a.URL), a.PublishedAt.Format(time.RFC1123Z), xmlText(a.Publisher), xmlText(imageURL(it)), xmlText(htmlBody(it)))
		})},
		{"Atom", "Atom", carried{links: true}, func(t *testing.T, items []*item) []byte {
			return each(`<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>%s</feed>`, func(it *item) string {
				a := it.article
				return fmt.Sprintf(`<entry><title>%s</title><link href="%s"/><published>%s</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">%s</div></content></entry>`,
					xmlText(a.Title), xmlText(a.URL), a.PublishedAt.Format(time.RFC3339), htmlBody(it))
			})(t, items)
		}},
		{"HTML", "HTML", only, func(_ *testing.T, items []*item) []byte { return []byte(htmlPage(items[0])) }},
		{"WARC", "WARC", all, each("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n%s", warcOf)},
		{"NewsML-G2", "NewsML-G2", carried{links: true}, each(`<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>%s</itemSet></newsMessage>`, func(it *item) string {
			a := it.article
			return fmt.Sprintf(`<newsItem guid="%s"><itemMeta><itemClass qcode="ninat:text"/><provider literal="%s"/><versionCreated>%s</versionCreated></itemMeta><contentMeta><headline>%s</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>%s</body></html></inlineXML></contentSet></newsItem>`,
				xmlText(a.URL), xmlText(a.Publisher), a.PublishedAt.Format(time.RFC3339), xmlText(a.Title), htmlBody(it))
		})},
		{"NITF", "NITF", carried{links: true, single: true}, func(_ *testing.T, items []*item) []byte {
			a := items[0].article
			return fmt.Appendf(nil, `<nitf><head><docdata><date.issue norm="%s"/></docdata><pubdata name="%s" ex-ref="%s"/></head><body><body.head><hedline><hl1>%s</hl1></hedline></body.head><body.content>%s</body.content></body></nitf>`,
				a.PublishedAt.Format("20060102T150405Z"), xmlText(a.Publisher), xmlText(a.URL), xmlText(a.Title), htmlBody(items[0]))
		}},
		{"front matter in YAML", "Markdown with front matter", only, func(t *testing.T, items []*item) []byte {
			a := items[0].article
			return fmt.Appendf(nil, "---\ntitle: %s\ndate: %s\nsource: %s\nurl: %s\nimage: %s\n---\n\n%s",
				mustJSON(t, a.Title), a.PublishedAt.Format(time.RFC3339), mustJSON(t, a.Publisher), a.URL, imageURL(items[0]), markdownBody(items[0]))
		}},
		{"front matter in TOML", "Markdown with front matter", only, func(t *testing.T, items []*item) []byte {
			a := items[0].article
			return fmt.Appendf(nil, "+++\ntitle = %s\ndate = %s\npublisher = %s\nurl = %q\nimages = [%q]\n+++\n\n%s",
				mustJSON(t, a.Title), a.PublishedAt.Format(time.RFC3339), mustJSON(t, a.Publisher), a.URL, imageURL(items[0]), markdownBody(items[0]))
		}},
	}
}

// articlesVariable names a directory of articles that go through all formats besides the examples. There are none in the
// repository, since good texts for it are not ours to publish.
const articlesVariable = "NEWSGRAPH_TEST_ARTICLES"

// someSeeds are articles of the examples, from the first to the last.
func someSeeds(t *testing.T) []*item {
	t.Helper()
	all := itemsIn(t, seeds.Articles())
	if len(all) < 20 {
		t.Fatalf("%d examples", len(all))
	}
	var some []*item
	for i := 0; i < len(all); i += len(all) / 8 {
		some = append(some, all[i])
	}
	return some
}

// itemsIn reads the articles of a directory, all of which must be good.
func itemsIn(t *testing.T, files fs.FS) []*item {
	t.Helper()
	var items []*item
	r := &records{ctx: t.Context(), formats: format.New(nil), bad: func(file string, line int, err error) error { return fmt.Errorf("%s:%d: %w", file, line, err) }}
	r.yield = func(file string, rec format.Record) error {
		if rec.Err != nil {
			return fmt.Errorf("%s:%d: %w", within(file, rec), rec.Line, rec.Err)
		}
		it, err := newItem(rec.Draft, "test")
		items = append(items, it)
		return err
	}
	if err := r.all([]Input{{FS: files, Path: "."}}); err != nil {
		t.Fatal(err)
	}
	return items
}

// TestFormatsCarryTheSameArticles writes the examples in each format, and wants the same documents of them back, of which
// the graph is made. With -artifacts the files stay.
func TestFormatsCarryTheSameArticles(t *testing.T) {
	sets := map[string][]*item{"examples": itemsIn(t, seeds.Articles())}
	if dir := os.Getenv(articlesVariable); dir != "" {
		sets[articlesVariable] = itemsIn(t, os.DirFS(dir))
	}
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for set, items := range sets {
		for _, c := range conversions() {
			t.Run(set+"/"+c.name, func(t *testing.T) { carryTheSame(t, x, items, c) })
		}
	}
}

func carryTheSame(t *testing.T, x Extractor, items []*item, c converted) {
	groups := [][]*item{items}
	if c.carried.single {
		groups = slices.Collect(slices.Chunk(items, 1))
	}
	dir, articles, differing := t.ArtifactDir(), 0, 0
	for i, group := range groups {
		content := c.write(t, group)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d", i)), content, 0o644); err != nil {
			t.Fatal(err)
		}
		got := readItems(t, content, c.format)
		if len(got) != len(group) {
			t.Fatalf("%d of %d articles", len(got), len(group))
		}
		for i := range group {
			articles++
			diff := cmp.Diff(documentBy(t, x, group[i], c), documentBy(t, x, got[i], c))
			if diff == "" {
				continue
			}
			const shown = 3
			if differing++; differing <= shown {
				t.Errorf("%s -want +got:\n%s", group[i].article.ID, diff)
			}
		}
	}
	if differing > 0 {
		t.Errorf("%d of %d articles differ", differing, articles)
	}
}

// documentBy is the document of an article, as far as a format carries it.
func documentBy(t *testing.T, x Extractor, it *item, c converted) newsgraph.Document {
	t.Helper()
	left := *it
	if !c.carried.authors {
		left.authors = nil
		if image := left.article.Image; image != nil {
			left.article.Image = &newsgraph.Image{URL: image.URL}
		}
	}
	if !c.carried.image {
		left.article.Image = nil
	}
	if !c.carried.links {
		left.links = nil
	}
	if c.name == "JSON Feed" || c.name == "Atom" { // the publisher is that of the whole feed
		left.article.Publisher = ""
	}
	var err error
	if left.hash, err = left.contentHash("test"); err != nil {
		t.Fatal(err)
	}
	doc, err := document(&left, x)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// readItems reads what must be of a format and have no problems.
func readItems(t *testing.T, content []byte, want string) []*item {
	t.Helper()
	found, text, err := format.New(nil).Open(bytes.NewReader(content), "x")
	if err != nil {
		t.Fatal(err)
	}
	var items []*item
	err = found.Read(text, func(rec format.Record) error {
		if rec.Err != nil || rec.Draft.Partial != "" || rec.Format != want {
			t.Errorf("%s:%d: %s: %v %s", rec.Within, rec.Line, rec.Format, rec.Err, rec.Draft.Partial)
			return nil
		}
		it, err := newItem(rec.Draft, "test")
		if err != nil {
			t.Errorf("%s:%d: %v", rec.Within, rec.Line, err)
			return nil
		}
		items = append(items, it)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return items
}
