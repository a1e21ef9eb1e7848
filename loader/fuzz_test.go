package loader

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/format"
)

// fuzzed is a format for which whatever may come is tried.
type fuzzed struct {
	name   string   // of the file, whose ending decides where the content does not
	begins string   // what every file of it begins with, so that most of what is tried is taken for it
	files  []string // patterns of files in testdata/read to begin with
	seeds  []string // what else to begin with, without begins
	packed bool     // reading what is damaged ends with an error; of texts only some articles are refused
}

// fuzz tries to break a format.
func fuzz(f *testing.F, x fuzzed) {
	f.Helper()
	added := 0
	for _, pattern := range x.files {
		paths, err := filepath.Glob(filepath.Join("testdata/read", pattern))
		if err != nil {
			f.Fatal(err)
		}
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			if rest, ok := bytes.CutPrefix(content, []byte(x.begins)); ok && !strings.HasSuffix(path, ".golden.json") {
				f.Add(rest)
				added++
			}
		}
	}
	if len(x.files) > 0 && added == 0 {
		f.Fatalf("no file of %q begins with %q", x.files, x.begins)
	}
	for _, seed := range x.seeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, rest []byte) {
		err := checkReadable(t, x.name, append([]byte(x.begins), rest...))
		if err != nil && !x.packed {
			t.Error(err)
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	fuzz(f, fuzzed{name: "x.md", files: []string{"wire.md", "variations.md", "no-caption.md", "title-below.md"}, seeds: []string{
		pactArticle, "# T\n**2024-05-17**\n\n> - 1. a [b](/c) <d e> ![f](g)\n", "---\na\n---\n**x**\n", "![a](b)\n*c*\n# d",
		"# a\n\n**2024-01-01**\n\n[a *b* c][x] é🐟 [d](https://e.example/)\n\n[x]: <https://f.example/> 'g'",
	}})
}

func FuzzFrontMatterYAML(f *testing.F) {
	fuzz(f, fuzzed{name: "2024-05-17-x.md", begins: "---\n", files: []string{"hugo.md", "bad-front.md", "2024-05-03-jekyll.md"}, seeds: []string{
		"title: T\ndate: 2024-05-17 08:05:00 +0200\nauthors: [A B, {name: C D}]\ncover:\n  image: /a.jpg\n---\n\nText [a](/b).",
		"title: |\n  T\n\ndate: 2024-05-17\ndraft: true\n---\n# T\n\nText.", "date: 2024-05-17\n---\n# T\n**Wire**\n\nText.",
		"? [a, b]\n: !!binary aGk=\ntitle: !!str 1\ndate: 2024-05-17T06:05:00Z\n---\nText.",
	}})
}

func FuzzFrontMatterTOML(f *testing.F) {
	fuzz(f, fuzzed{name: "x.md", begins: "+++\n", files: []string{"toml.md"}, seeds: []string{
		"title = \"T\"\ndate = 2024-05-17T08:05:00+02:00\n[params]\nauthors = [\"A B\"]\n+++\n\nText.",
		"title = 'T'\ndate = 2024-05-17\nimages = [\"/a.jpg\"]\n[[x]]\ny = 1e3\n+++\nText.",
	}})
}

func FuzzJSONLines(f *testing.F) {
	fuzz(f, fuzzed{name: "x.jsonl", files: []string{"*.jsonl"}, seeds: []string{
		`{"title":"T","publishedAt":"2024-05-17","body":"é🐟 a\n\nb","links":[{"text":"b","url":"https://x.example/"}]}`,
		`{"title":"T","publishedAt":"2024-05-17","bodyFormat":"markdown","body":"[é](https://x.example/) 🐟 [b](/c)","url":"https://x.example/y","authors":["A B"]}`,
		"{}\n\n[]\n\"\xff\"", `{"curation":{"kind":"SPLIT","names":["person:a-b"],"articles":["article:c"],"value":"d","author":"e","at":"2024-05-17T08:05:00+02:00"}}`,
	}})
}

// FuzzJSON tries objects over several lines, arrays, and lists in objects.
func FuzzJSON(f *testing.F) {
	fuzz(f, fuzzed{name: "x.json", files: []string{"*.json"}, seeds: []string{
		`{"response":{"results":[{"title":"T","date":"2024-05-17","text":"a"},{]},"x":"`,
		"[{\"a\":\"\\\n}, {\"title\": {\"rendered\":\"&lt;\"},\"content\":{\"rendered\":\"<a href='x'><p>b</a></p>\"}}]",
		"{\n \"title\": \"T\",\n \"date\": 1431858300,\n \"text\": [\"a\", \"b\"]\n}\n{\n \"@graph\": [{\"@type\": \"WebPage\"}]}",
	}})
}

func FuzzNinjs(f *testing.F) {
	fuzz(f, fuzzed{name: "x.json", begins: `{"uri":"https://agency.example/1","versioncreated":"2015-07-14T15:20:00Z",`, seeds: []string{
		`"headlines":[{"role":"main","value":"T"}],"bodies":[{"contenttype":"text/html","value":"<p>a <a href='/b'>b</a></p>"}],"infosources":[{"role":"publisher","name":"A"}]}`,
		`"headline":"T","body_text":"a\n\nb","byline":"By A B and C D","pubstatus":"usable","associations":{"main":{"type":"picture","renditions":{"x":{"href":"https://a.example/a.jpg","width":3}}}}}`,
		`"headlines":{"a":{"value":"T"}},"descriptions":[{"value":"Summary."}],"altids":[{"role":"url","value":"https://a.example/2"}]}`,
	}})
}

func FuzzCSV(f *testing.F) {
	fuzz(f, fuzzed{name: "x.csv", files: []string{"table.csv", "semicolons.txt"}, seeds: []string{
		"title,date,text,url\n\"a \"\"b\"\"\n c\",2024-05-17,\"<p>d</p>\ne\",https://x.example/\n,,\n1,2,3,4,5\n", "title;title;date;\r\na;b;2024-05-17\r\n",
	}})
}

func FuzzTSV(f *testing.F) {
	fuzz(f, fuzzed{name: "x.tsv", begins: "title\tdate\ttext", seeds: []string{
		"\turl\tauthor\nA \"b\" c\t2024-05-17\tText.\thttps://x.example/a\t['A B', 'C D']\n\"\t\t\n", "\n\"a\nb\"\t20240517\tc\n",
	}})
}

func FuzzHTML(f *testing.F) {
	fuzz(f, fuzzed{name: "x.html", files: []string{"*.html"}, seeds: []string{
		`<html lang="en"><meta property="og:title" content="T"><time datetime="2024-05-17"></time><article><p>` + strings.Repeat("Text goes on. ", 30) + `<a href="/b">b</a></p></article>`,
		`<script type="application/ld+json">[{"@type":"NewsArticle","headline":"T","datePublished":"2024-05-17","articleBody":"a\n\nb","author":[{"name":"A B"}]}]</script>`,
		`<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">T</h1><time itemprop="datePublished" datetime="2024-05-17"></time><div itemprop="articleBody"><table><p>a<li>b</div>`,
	}})
}

const rssBegins = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>`

func FuzzRSS(f *testing.F) {
	fuzz(f, fuzzed{name: "x.xml", begins: rssBegins, seeds: []string{
		`<title>F</title><item><title>T &amp; U</title><link>https://x.example/a</link><pubDate>Fri, 17 May 2024 08:05:00 EST</pubDate><content:encoded><![CDATA[<p>a <a href="/b">b</a></p>]]></content:encoded></item></channel></rss>`,
		`<language>en</language><item><title>T</title><guid>https://x.example/a</guid><pubDate>2024-05-17</pubDate><description>a &lt;b&gt;b&lt;/b&gt;</description><media:group><media:content url="https://x.example/a.jpg" medium="image"><media:credit>A</media:credit></media:content></media:group></item></channel></rss>`,
	}})
}

func FuzzRDF(f *testing.F) {
	fuzz(f, fuzzed{name: "x.rdf", begins: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">`, seeds: []string{
		`<channel><title>F</title></channel><item rdf:about="a"><title>T</title><link>https://x.example/a</link><dc:date>2024-05-17T08:05:00Z</dc:date><dc:creator>A B</dc:creator><description>a</description></item></rdf:RDF>`,
	}})
}

func FuzzAtom(f *testing.F) {
	fuzz(f, fuzzed{name: "x.xml", begins: `<feed xmlns="http://www.w3.org/2005/Atom">`, seeds: []string{
		`<title>F</title><entry><title type="html">T &amp;lt;</title><link href="https://x.example/a"/><published>2024-05-17T08:05:00+02:00</published><author><name>A B</name></author><content type="html">&lt;p&gt;a&lt;/p&gt;</content></entry></feed>`,
		`<entry><title>T</title><link href="/a"/><updated>2024-05-17T08:05:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a <a href="b">b</a></p></div></content></entry></feed>`,
	}})
}

func FuzzJSONFeed(f *testing.F) {
	fuzz(f, fuzzed{name: "x.json", begins: `{"version":"https://jsonfeed.org/version/1.1",`, seeds: []string{
		`"title":"F","items":[{"id":"1","url":"https://x.example/a","title":"T","content_html":"<p>a</p>","date_published":"2024-05-17T08:05:00Z","authors":[{"name":"A B"}]}]}`,
		`"items":[{"id":"1","title":"T","content_text":"a\n\nb","summary":"c","date_modified":"2024-05-17","image":"https://x.example/a.jpg","attachments":[{"url":"b","mime_type":"image/png"}]},null,3]}`,
	}})
}

func FuzzNewsML(f *testing.F) {
	fuzz(f, fuzzed{name: "x.xml", begins: `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>`, seeds: []string{
		`<newsItem guid="https://a.example/1"><itemMeta><itemClass qcode="ninat:text"/><provider literal="A"/><versionCreated>2024-05-17T08:05:00Z</versionCreated></itemMeta><contentMeta><headline>T</headline><by>A B</by></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>a <a href="/b">b</a></p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
		`<packageItem/><newsItem><itemMeta><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><contentCreated>2024-05-17</contentCreated><headline>T</headline><creator literal="x:A B"/></contentMeta><contentSet><inlineData contenttype="text/plain">a

b</inlineData></contentSet></newsItem>`,
		`<newsItem><contentSet><remoteContent href="x"/></contentSet></newsItem><newsItem><contentMeta><headline>`,
	}})
}

func FuzzNITF(f *testing.F) {
	fuzz(f, fuzzed{name: "x.xml", begins: `<nitf>`, seeds: []string{
		`<head><docdata><date.issue norm="20150714T152000Z"/></docdata><pubdata name="P" ex-ref="https://p.example/a"/></head><body><body.head><hedline><hl1>T</hl1></hedline><byline>By <person>A B</person><byttl>x</byttl></byline><dateline>X</dateline></body.head><body.content><p>a</p><media media-type="image"><media-reference source="https://p.example/a.jpg"/><media-caption>c</media-caption></media></body.content></body></nitf>`,
		`<head><title>T</title><pubdata date.publication="20150714"/></head><body><body.content><block><p>a<a href="b">c</a></p></block><table><tr><td>d</td></tr></table></body.content></body></nitf>`,
	}})
}

func FuzzWARC(f *testing.F) {
	page := htmlPage(&item{article: newsgraph.Article{Title: "T", Body: "Text.", URL: "https://wire.example/1"}, starts: []int{0}})
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html\r\n0\r\n\r\n"
	fuzz(f, fuzzed{name: "x.warc", begins: "WARC/1.0\r\n", files: []string{"crawl.warc"}, seeds: []string{
		strings.TrimPrefix(warcOf(&item{article: newsgraph.Article{Title: "T", Body: "Text.", URL: "https://wire.example/1"}, starts: []int{0}}), "WARC/1.0\r\n"),
		"WARC-Type: resource\r\nWARC-Target-URI: <https://x.example/>\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<html>a b\r\n\r\n" + page,
		"WARC-Type: response\nContent-Type: application/http\nContent-Length: 99\n\n" + answer,
	}})
}

func FuzzParquet(f *testing.F) {
	t := new(testing.T)
	fuzz(f, fuzzed{name: "x", packed: true, seeds: []string{
		string(parquetTable(t, []*item{{article: newsgraph.Article{Title: "T", Body: "Text.", URL: "https://wire.example/1"}, starts: []int{0}}})),
	}})
}

var fuzzedFile = packedFile{"a/b.json", `[{"title":"T","date":"2024-05-17","text":"Text."}]`}

func FuzzTar(f *testing.F) {
	t := new(testing.T)
	gnu := func() string {
		var b bytes.Buffer
		w := tar.NewWriter(&b)
		for _, h := range []*tar.Header{
			{Name: strings.Repeat("long/", 60) + "a.json", Size: 2, Typeflag: tar.TypeReg, Format: tar.FormatGNU}, {Name: "l", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink},
		} {
			if w.WriteHeader(h) == nil && h.Size > 0 {
				w.Write([]byte("{}"))
			}
		}
		w.Close()
		return b.String()
	}
	fuzz(f, fuzzed{name: "x", packed: true, seeds: []string{string(tarred(t, fuzzedFile)), gnu()}})
}

func FuzzZip(f *testing.F) {
	t := new(testing.T)
	stored := func() string {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		if entry, err := w.CreateHeader(&zip.FileHeader{Name: `..\a.json`, Method: zip.Store}); err == nil {
			entry.Write([]byte(fuzzedFile.content))
		}
		w.Close()
		return b.String()
	}
	fuzz(f, fuzzed{name: "x", packed: true, begins: "PK\x03\x04", seeds: []string{
		string(zipped(t, fuzzedFile))[4:], stored()[4:], string(zipped(t, packedFile{"a.tar.gz", string(gzipped(t, tarred(t, fuzzedFile)))}))[4:],
	}})
}

func FuzzGzip(f *testing.F) {
	t := new(testing.T)
	named := func() string {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		w.Name, w.Comment, w.Extra = "a.json", "c", []byte("x")
		w.Write([]byte(fuzzedFile.content))
		w.Close()
		return b.String()
	}
	fuzz(f, fuzzed{name: "x.gz", packed: true, begins: "\x1f\x8b", seeds: []string{
		string(gzipped(t, []byte(fuzzedFile.content)))[2:], named()[2:], string(gzipped(t, tarred(t, fuzzedFile)))[2:],
	}})
}

func FuzzZstd(f *testing.F) {
	t := new(testing.T)
	fuzz(f, fuzzed{name: "x.zst", packed: true, begins: "\x28\xb5\x2f\xfd", seeds: []string{
		string(zstded(t, []byte(fuzzedFile.content)))[4:], string(zstded(t, []byte(strings.Repeat(fuzzedFile.content+"\n", 100))))[4:],
	}})
}

func FuzzBzip2(f *testing.F) {
	fuzz(f, fuzzed{name: "x.bz2", packed: true, begins: "BZh9", seeds: []string{
		// One article, packed by bzip2: nothing in Go writes it.
		"\x31\x41\x59\x26\x53\x59\x0c\xc1\x87\x20\x00\x00\x17\xdb\x80\x00\x10\x10\x07\x76\x90\x04\x00\x26\x24\x04\x4a\x20\x00\x21\x2a\x9e\xa7\xa9\xa0\x1a\x6f\x54\xd3\x7a\xa1\x46\x8c\x81\xa3\x4c\x8d\x1d\x7b\xaa\x3e\xcc\xdc\x7d\x72\x59\x6c\xbc\x29\x69\x85\x39\x17\x8d\x71\x0a\x06\x62\x83\xb8\xe7\xf1\x77\x24\x53\x85\x09\x00\xcc\x18\x72\x00",
	}})
}

// checkReadable asserts of whatever a file holds what holds for every article. What is damaged ends with an error.
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
