package loader

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/loader/format"
)

// articlesOf reads what is an article in a file.
func articlesOf(t *testing.T, name string, content []byte) (items []*item, problems []error) {
	t.Helper()
	found, text, err := format.New(nil).Open(bytes.NewReader(content), name)
	if err != nil {
		return nil, []error{err}
	}
	err = found.Read(text, func(rec format.Record) error {
		var it *item
		if rec.Err == nil && rec.Listed == nil {
			it, rec.Err = newItem(rec.Draft, "test")
		}
		switch {
		case rec.Err != nil:
			problems = append(problems, rec.Err)
		case it != nil:
			items = append(items, it)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return items, problems
}

// checkExact writes articles as an export does and wants the same articles back.
func checkExact(t *testing.T, items []*item) {
	t.Helper()
	var text bytes.Buffer
	for _, it := range items {
		if err := format.WriteExact(&text, &it.article, it.authors, it.links); err != nil {
			t.Fatal(err)
		}
	}
	again, problems := articlesOf(t, "export.jsonl", text.Bytes())
	if len(problems) > 0 || len(again) != len(items) {
		t.Fatalf("%d of %d articles are read again: %v\n%s", len(again), len(items), problems, text.Bytes())
	}
	for i, it := range items {
		if diff := cmp.Diff(showArticle(it), showArticle(again[i])); diff != "" {
			t.Errorf("another article (-written +read):\n%s", diff)
		}
		// Whether a text of several languages is foreign may hang on a byline that is no longer in it.
		if it.hash != again[i].hash || it.foreign != again[i].foreign && it.article.Language != "" {
			t.Errorf("%s: hash or language differ", it.article.ID)
		}
	}
}

func TestExactArticlesAreReadAsTheyAre(t *testing.T) {
	tested := 0
	for _, pattern := range []string{"testdata/read/*", "../seeds/articles/*", "testdata/*.md", "testdata/*.jsonl"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				continue // a directory
			}
			items, _ := articlesOf(t, filepath.Base(path), content)
			tested += len(items)
			if len(items) > 0 {
				t.Run(path, func(t *testing.T) { checkExact(t, items) })
			}
		}
	}
	if tested < 150 {
		t.Errorf("only %d articles are tested", tested)
	}
}

// TestExactArticlesOfRandomTexts has texts that could be taken for something else when they are read again: bylines, datelines, credits, HTML, Markdown.
func TestExactArticlesOfRandomTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{
		"By Ann Lee", "Reporting by Ann Lee in Oslo; Editing by Bo Ek", "OSLO, May 17 (Fjord Wire) - ", "Our Standards: The Thomson Reuters Trust Principles.",
		"</p>", "<br>", "<b>", "**bold**", "# Title", "- item", "1. one", "[link](https://example.org/x)", "&amp;", "\\", "\"", "🎣", "e\u0301", "e\u00ad\u0301", "\u200b", "\u2028",
		"[+2345 chars]", "REUTERS/Ann Lee", "the minister of the country said that", "Les ministres de la Norvège se sont réunis à Oslo pour parler de la pêche",
		"Regjeringen i Norge sier at den vil samarbeide om fiske med Kenya i årene som kommer", "министры встретились в Осло вчера", "\n\n", "\n\n", "\n\n", "\n", " ", "a", "https://example.org/y",
	}
	text := func(n int) string {
		var b strings.Builder
		for range 1 + random.IntN(n) {
			b.WriteString(pieces[random.IntN(len(pieces))])
			b.WriteString([]string{"", " ", ". "}[random.IntN(3)])
		}
		return b.String()
	}
	maybe := func(s string) any {
		if random.IntN(2) == 0 {
			return nil
		}
		return s
	}
	tested := 0
	for n := range 4000 {
		object := map[string]any{
			"title": text(3), "publishedAt": fmt.Sprintf("2024-05-17T06:05:%02d.%dZ", random.IntN(60), random.IntN(999)), "body": text(16),
			"bodyFormat": []any{nil, "text", "html", "markdown"}[random.IntN(4)],
			"url":        maybe(fmt.Sprintf("https://user@www.example.org/a b/%d?utm_source=x&b=\u202e", n)), "publisher": maybe(text(2)), "dateline": maybe(text(2)),
			"language": []any{nil, "en-GB", "fr", "mul", "NO", "x-klingon"}[random.IntN(6)],
			"image":    map[string]any{"url": maybe("../i.jpg"), "caption": text(3), "credit": maybe(text(1)), "alt": maybe(text(2))},
			"authors":  []any{nil, "Ann Lee and Bo Ek", []any{"ANN LEE", "Ann Lee", map[string]any{"name": text(2) + "x", "city": text(1), "role": "EDITING"}}}[random.IntN(3)],
		}
		content, err := json.Marshal(object)
		if err != nil {
			t.Fatal(err)
		}
		items, _ := articlesOf(t, "random.json", content)
		if len(items) == 0 {
			continue // no text, or no title
		}
		tested += len(items)
		checkExact(t, items)
		if t.Failed() {
			t.Fatalf("of %s", content)
		}
	}
	if tested < 2000 {
		t.Errorf("only %d articles are tested", tested)
	}
}

func TestMistakesInExactArticles(t *testing.T) {
	it := readOne(t, `{"title": "A", "publishedAt": "2024-05-17T06:05:00Z", "body": "First 🎣 here.\n\nSecond there.", "links": [{"text": "here", "url": "https://example.org/x"}, {"text": "there", "url": "https://example.org/y"}]}`)
	var text bytes.Buffer
	if err := format.WriteExact(&text, &it.article, it.authors, it.links); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ old, new, want string }{
		"a link elsewhere":        {`"start":9`, `"start":8`, `links[0]: its text "here" does not stand in the body from 8 to 13`},
		"within a character":      {`"start":9`, `"start":7`, `links[0]: its text "here" does not stand`},
		"behind the end":          {`"end":28`, `"end":30`, `links[1]: its text "there" does not stand`},
		"before the link before":  {`"start":9`, `"start":23`, `links[0]: its text "here" does not stand`},
		"no address":              {`"url":"https://example.org/x"`, `"url":""`, "links[0]: no url"},
		"two spaces":              {`Second there`, `Second  there`, `body: paragraph 2 is not as bodyFormat "exact" has it`},
		"an empty paragraph":      {`First`, `\n\nFirst`, `body: paragraph 1 is not as bodyFormat "exact" has it`},
		"no body":                 {`"body":"First 🎣 here.\n\nSecond there."`, `"body":""`, "no text: body is empty"},
		"a time that is none":     {`"2024-05-17T06:05:00Z"`, `"yesterday"`, "publishedAt: "},
		"a time long ago":         {`"2024-05-17T06:05:00Z"`, `"0001-05-17T06:05:00Z"`, "is not between the years"},
		"a title of another kind": {`"title":"A"`, `"title":7`, "title: expected a string, got number"},
		"a role that is none":     {`"links"`, `"authors":[{"name":"Ann Lee","role":"AUTHOR"}],"links"`, `authors[0]: role "AUTHOR" is none of`},
		"nobody":                  {`"links"`, `"authors":[{"name":"-","role":"WRITING"}],"links"`, "authors[0]: no name"},
	} {
		t.Run(name, func(t *testing.T) {
			changed := strings.Replace(text.String(), test.old, test.new, 1)
			if changed == text.String() {
				t.Fatalf("%s is not in %s", test.old, text.String())
			}
			if _, problems := articlesOf(t, "export.jsonl", []byte(changed)); len(problems) != 1 || !strings.Contains(problems[0].Error(), test.want) {
				t.Errorf("%v, want %q", problems, test.want)
			}
		})
	}
}
