package loader

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/format"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with the golden file, or writes it.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (write it with -update)", err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-golden +got); if it is right, run with -update:\n%s", path, diff)
	}
}

// readRecord is what a golden file shows of one record.
type readRecord struct {
	Format  string       `json:"format,omitempty"`
	Within  string       `json:"within,omitempty"`
	Line    int          `json:"line"`
	Problem string       `json:"problem,omitempty"`
	Partial string       `json:"partial,omitempty"`
	Keys    []string     `json:"keys,omitempty"`
	Article *readArticle `json:"article,omitempty"`
}

type readArticle struct {
	ID          string           `json:"id"`
	URL         string           `json:"url"`
	Title       string           `json:"title"`
	Publisher   string           `json:"publisher"`
	PublishedAt time.Time        `json:"publishedAt"`
	Language    string           `json:"language,omitempty"`
	Dateline    string           `json:"dateline,omitempty"`
	Image       *newsgraph.Image `json:"image,omitempty"`
	Paragraphs  []string         `json:"paragraphs"`
	WordCount   int              `json:"wordCount"`
	Authors     []string         `json:"authors,omitempty"`
	Links       []string         `json:"links,omitempty"`
}

func showArticle(it *item) *readArticle {
	a := it.article
	shown := &readArticle{
		ID: a.ID, URL: a.URL, Title: a.Title, Publisher: a.Publisher, PublishedAt: a.PublishedAt, Language: a.Language,
		Dateline: a.Dateline, Image: a.Image, Paragraphs: strings.Split(a.Body, "\n\n"), WordCount: a.WordCount,
	}
	for _, b := range it.authors {
		shown.Authors = append(shown.Authors, fmt.Sprintf("%s %s (%s), %q", b.Role, b.Person.Name, b.Person.ID, b.City))
	}
	for _, l := range it.links {
		shown.Links = append(shown.Links, fmt.Sprintf("%q in paragraph %d from %d to %d: %s (%s)", l.Text, l.Paragraph, l.Start, l.End, l.URL, l.TargetID))
	}
	return shown
}

func TestReadGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/read/*")
	if err != nil {
		t.Fatal(err)
	}
	tested := 0
	for _, path := range paths {
		if strings.HasSuffix(path, ".golden.json") {
			continue
		}
		tested++
		t.Run(filepath.Base(path), func(t *testing.T) {
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			records := readAll(t, filepath.Base(path), content)
			var shown bytes.Buffer
			enc := json.NewEncoder(&shown)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(records); err != nil {
				t.Fatal(err)
			}
			golden(t, path+".golden.json", shown.Bytes())
		})
	}
	if tested < 12 {
		t.Fatalf("%d files to read, want at least 12", tested)
	}
}

// TestReadingAnotherWayHasAnotherVersion wants formatVersion raised when a file gives another article than before: the graph knows lines by a digest with
// it, and would go on with what it has.
func TestReadingAnotherWayHasAnotherVersion(t *testing.T) {
	const kept = "testdata/read.versions.json"
	type reading struct {
		Version int    `json:"version"`
		Digest  string `json:"digest"` // of the articles
	}
	before := make(map[string]reading)
	text, err := os.ReadFile(kept)
	if err == nil {
		err = json.Unmarshal(text, &before)
	}
	if err != nil && !*update {
		t.Fatalf("%v (write it with -update)", err)
	}
	paths, err := filepath.Glob("testdata/read/*")
	if err != nil {
		t.Fatal(err)
	}
	now := make(map[string]reading)
	for _, path := range paths {
		if strings.HasSuffix(path, ".golden.json") {
			continue
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name, h := filepath.Base(path), sha256.New()
		for _, rec := range readAll(t, name, content) {
			if err := json.NewEncoder(h).Encode(rec.Article); err != nil {
				t.Fatal(err)
			}
		}
		is := reading{formatVersion, hex.EncodeToString(h.Sum(nil)[:8])}
		now[name] = is
		if was, found := before[name]; found && was.Version == is.Version && was.Digest != is.Digest {
			t.Errorf("%s gives other articles than before: raise formatVersion, and run with -update", name)
		}
	}
	if t.Failed() {
		return
	}
	text, err = json.MarshalIndent(now, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, kept, append(text, '\n'))
}

// readAll reads content as a file of that name.
func readAll(t *testing.T, name string, content []byte) []readRecord {
	t.Helper()
	found, text, err := format.New(nil).Open(bytes.NewReader(content), name)
	if err != nil {
		return []readRecord{{Problem: err.Error()}}
	}
	var records []readRecord
	err = found.Read(text, func(rec format.Record) error {
		shown := readRecord{Format: rec.Format, Within: rec.Within, Line: rec.Line, Partial: rec.Draft.Partial}
		for _, k := range rec.Draft.Keys {
			shown.Keys = append(shown.Keys, k.Field+" from "+k.From)
		}
		var it *item
		if rec.Err == nil && rec.Curation == nil {
			it, rec.Err = newItem(rec.Draft, "test")
		}
		switch {
		case rec.Err != nil:
			shown.Problem = rec.Err.Error()
		case it != nil:
			shown.Article = showArticle(it)
			checkLinks(t, it)
		}
		records = append(records, shown)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// checkLinks asserts that slicing the body by a link's offsets gives its text, and that it
// stands in the paragraph that it names.
func checkLinks(t *testing.T, it *item) {
	t.Helper()
	for _, l := range it.links {
		if got := sliceUTF16(it.article.Body, l.Start, l.End); got != l.Text {
			t.Errorf("body from %d to %d is %q, want the link's text %q", l.Start, l.End, got, l.Text)
		}
		start := utf16Len(it.article.Body[:it.starts[l.Paragraph]])
		if l.Start < start || l.Paragraph+1 < len(it.starts) && l.End > utf16Len(it.article.Body[:it.starts[l.Paragraph+1]]) {
			t.Errorf("link %q at %d is not in paragraph %d", l.Text, l.Start, l.Paragraph)
		}
	}
}
