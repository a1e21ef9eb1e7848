package loader

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
)

// lineOf is an article of JSON lines with these addresses, its link being the word "Oslo".
func lineOf(t *testing.T, url, image, link string) string {
	t.Helper()
	line, err := json.Marshal(map[string]any{
		"url": url, "title": "A title", "publisher": "Wire", "publishedAt": "2024-05-17", "body": "A man in Oslo.",
		"image": map[string]string{"url": image}, "links": []map[string]string{{"text": "Oslo", "url": link}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(line)
}

func TestAddressesAreKeptHarmless(t *testing.T) {
	const page, image = "https://wire.example/page", "https://img.example/a.jpg"
	for name, test := range map[string]struct{ published, want string }{
		"as published":                  {"https://Wire.example/Ünï/a%2fb?q=ö é#x", "https://Wire.example/Ünï/a%2fb?q=ö é#x"},
		"a password":                    {"https://reader:secret@wire.example/a?x=1", "https://wire.example/a?x=1"},
		"a user that looks like a host": {"https://bank.example@wire.example/a", "https://wire.example/a"},
		"no password, but its sign":     {"https://:@wire.example/a", "https://wire.example/a"},
		"reads backwards":               {"https://wire.example/\u202egpj.exe", "https://wire.example/%E2%80%AEgpj.exe"},
		"in the query and fragment":     {"https://wire.example/a?x=\u2066#\u2067", "https://wire.example/a?x=%E2%81%A6#%E2%81%A7"},
		"a control of one byte more":    {"https://wire.example/\u009b2J", "https://wire.example/%C2%9B2J"},
		"both":                          {"https://u:p@wire.example/\u202e?\u202e", "https://wire.example/%E2%80%AE?%E2%80%AE"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := readOne(t, lineOf(t, test.published, image, "https://other.example/")).article; got.URL != test.want {
				t.Errorf("article: %q, want %q", got.URL, test.want)
			} else if want := newsgraph.ArticleID(test.published); got.ID != want {
				t.Errorf("id %q, want that of the address as published, %q", got.ID, want)
			}
			it := readOne(t, lineOf(t, page, test.published, test.published))
			for what, got := range map[string]string{"image": it.article.Image.URL, "link": it.links[0].URL} {
				if strings.ContainsAny(got, "@\u202e\u2066\u2067\u009b") || newsgraph.ArticleID(got) != newsgraph.ArticleID(test.want) {
					t.Errorf("%s: %q, want %q", what, got, test.want)
				}
			}
		})
	}
}

func TestAddressesWhoseHostIsNoneAreRefused(t *testing.T) {
	for name, bad := range map[string]string{
		"reads backwards": "https://\u202emoc.example/a",
		"encoded":         "https://%E2%80%AEmoc.example/a",
		"escape":          "https://wire.example/\x1b[2J",
		"line feed":       "https://wire.example/a\nb",
	} {
		t.Run(name, func(t *testing.T) {
			r := newRun(tree(fstest.MapFS{"a.jsonl": file(lineOf(t, bad, "https://img.example/a.jpg", "https://other.example/"))}))
			if got := r.load(t); got.Quarantined != 1 || got.Articles != 0 {
				t.Errorf("as an article's: %+v", got)
			}
			r = newRun(tree(fstest.MapFS{"a.jsonl": file(lineOf(t, "https://wire.example/a", bad, "https://other.example/"))}))
			if got := r.load(t); got.Quarantined != 1 || got.Articles != 0 {
				t.Errorf("as an image's: %+v", got)
			}
			if it := readOne(t, lineOf(t, "https://wire.example/a", "https://img.example/a.jpg", bad)); len(it.links) != 0 {
				t.Errorf("as a link's: %q", it.links[0].URL)
			}
		})
	}
}

// The API promises an address of every image.
func TestImagesWithoutAnAddressAreNone(t *testing.T) {
	for name, image := range map[string]string{
		"JSON lines": `{"title": "T", "publisher": "Wire", "publishedAt": "2024-05-17", "body": "Text.", "image": {"caption": "Espen Eide waits.", "alt": "A man", "credit": "AFP"}}`,
		"Markdown":   "# T\n\n**Wire**\n\n**2024-05-17**\n\n![A man]()\n\n*Espen Eide waits.*\n\nText.",
	} {
		t.Run(name, func(t *testing.T) {
			it := readOne(t, image)
			if diff := cmp.Diff((*newsgraph.Image)(nil), it.article.Image); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			doc, err := document(it, newFakeExtractor())
			if err != nil {
				t.Fatal(err)
			}
			if len(doc.People) != 0 {
				t.Errorf("people of a caption that is not there: %+v", doc.People)
			}
		})
	}
}
