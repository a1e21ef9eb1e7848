package format

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
)

// listedOf reads a sitemap and shows each entry in a line.
func listedOf(t *testing.T, text string) []string {
	t.Helper()
	var got []string
	err := sitemapFormat{}.Read(strings.NewReader(text), func(rec Record) error {
		switch {
		case rec.Err != nil:
			got = append(got, fmt.Sprintf("%d: %v", rec.Line, rec.Err))
		case rec.Listed.Sitemap:
			got = append(got, "sitemap "+shown(*rec.Listed))
		default:
			got = append(got, shown(*rec.Listed))
		}
		return nil
	})
	if err != nil {
		t.Errorf("error %v", err)
	}
	return got
}

func shown(l Listed) string {
	if l.Modified.IsZero() {
		return l.URL
	}
	return l.URL + " " + l.Modified.Format(time.RFC3339)
}

func TestSitemap(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"pages", `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc> https://a.example/1?a=1&amp;b=2 </loc><lastmod>2024-05-17T08:05+02:00</lastmod><priority>1</priority></url>
<url><lastmod>2024-05-17</lastmod><loc><![CDATA[https://a.example/2]]></loc></url>
<url><loc>https://a.example/3</loc><lastmod>2024-13-45</lastmod></url>
</urlset>`, "https://a.example/1?a=1&b=2 2024-05-17T06:05:00Z|https://a.example/2 2024-05-17T00:00:00Z|https://a.example/3"},
		{
			"news", `<urlset xmlns="x" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><image:image><image:loc>https://a.example/i.jpg</image:loc></image:image><loc>https://a.example/1</loc>
<n:news><n:publication><n:name>A</n:name></n:publication><n:publication_date>2024-05-17T06:05:00Z</n:publication_date><n:title>T</n:title></n:news></url></urlset>`,
			"https://a.example/1 2024-05-17T06:05:00Z",
		},
		{"an index", `<sitemapindex><sitemap><loc>https://a.example/s.xml.gz</loc><lastmod>2024-05-17</lastmod></sitemap></sitemapindex>`, "sitemap https://a.example/s.xml.gz 2024-05-17T00:00:00Z"},
		{"prefixed names", `<s:urlset xmlns:s="x"><s:url><s:loc>https://a.example/1</s:loc></s:url></s:urlset>`, "https://a.example/1"},
		{"a bare &", `<urlset><url><loc>https://a.example/?a=1&b=2</loc></url></urlset>`, "https://a.example/?a=1&b=2"},
		{
			"entries that are none", "<urlset>\n<url></url>\n<url><loc>/a</loc></url>\n<url><loc>ftp://a.example/</loc></url>\n<url><loc>https://a.example/1</loc></url></urlset>",
			`2: sitemap: an entry without <loc>|3: sitemap: "/a" is not an absolute http or https URL|4: sitemap: "ftp://a.example/" is not an absolute http or https URL|https://a.example/1`,
		},
		{"a long address", "<urlset><url><loc>https://a.example/" + strings.Repeat("x", MaxURLBytes) + "</loc></url></urlset>", "1: sitemap: an address longer than 4000 bytes"},
		{"one that ends early", "<urlset>\n<url><loc>https://a.example/1</loc></url>\n<url><loc>https://a.ex", "https://a.example/1|3: sitemap: unexpected EOF: the rest is not read"},
		{"one that ends between entries", "<urlset>\n<url><loc>https://a.example/1</loc></url>\n", "https://a.example/1|3: sitemap: unexpected EOF: the rest is not read"},
		{"nothing", "<urlset/>", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := strings.Join(listedOf(t, test.text), "|"); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestSitemapIsBounded(t *testing.T) {
	entry := "<url><loc>https://a.example/%d</loc></url>\n"
	var text strings.Builder
	text.WriteString("<urlset>")
	for i := range maxSitemapEntries + 5 {
		fmt.Fprintf(&text, entry, i)
	}
	got := listedOf(t, text.String())
	if len(got) != maxSitemapEntries+1 || !strings.HasSuffix(got[maxSitemapEntries], "sitemap of more than 50000 addresses: the rest is not read") {
		t.Errorf("%d entries, the last %s", len(got), got[len(got)-1])
	}
	long := "<urlset><url><loc>https://a.example/1</loc></url>" + strings.Repeat(" ", maxSitemapBytes)
	if got := listedOf(t, long); len(got) != 2 || !strings.HasSuffix(got[1], "sitemap longer than 50 MiB: the rest is not read") {
		t.Errorf("got %q", got)
	}
}

func TestSitemapStopsWithYield(t *testing.T) {
	stop := errors.New("enough")
	err := sitemapFormat{}.Read(strings.NewReader("<urlset><url><loc>https://a.example/1</loc></url><url/></urlset>"), func(Record) error { return stop })
	if !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
}

// Whatever is read as a sitemap, each record is either an address of the web or a reason.
func FuzzSitemap(f *testing.F) {
	f.Add([]byte(`<urlset xmlns:news="x-news"><url><loc>https://a.example/1</loc><lastmod>2024-05-17</lastmod><news:news><news:publication_date>2024</news:publication_date></news:news></url></urlset>`))
	f.Add([]byte("<sitemapindex><sitemap><loc>https://a.example/s</loc></sitemap>\n<sitemap><loc>&x;</loc></sitemap></a></b>"))
	f.Add([]byte("<?xml version='1.0' encoding='latin1'?><urlset><url><url><loc>a</url></urlset>"))
	f.Fuzz(func(t *testing.T, text []byte) {
		lines := strings.Count(string(text), "\n") + 1
		_ = sitemapFormat{}.Read(strings.NewReader(string(text)), func(rec Record) error {
			if (rec.Listed == nil) == (rec.Err == nil) {
				t.Errorf("a record with entry %v and error %v", rec.Listed, rec.Err)
			}
			if rec.Listed != nil && (newsgraph.CanonicalURL(rec.Listed.URL) == "" || len(rec.Listed.URL) > MaxURLBytes) {
				t.Errorf("%q is no address", rec.Listed.URL)
			}
			if rec.Line < 1 || rec.Line > lines || rec.Bytes < 0 {
				t.Errorf("line %d of %d, %d bytes", rec.Line, lines, rec.Bytes)
			}
			return nil
		})
	})
}
