package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
)

// known is how many of the articles in the graph a load of what they were read from would recognize unread.
func known(t *testing.T) int {
	t.Helper()
	db, err := bolt.Open(t.Context(), server)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(t.Context())
	records, err := db.Read(t.Context(), "MATCH (a:Article) WHERE a.source IS NOT NULL RETURN a.source AS source", nil, bolt.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var sources []string
	for _, row := range bolt.PropsOf(records) {
		sources = append(sources, row.Str("source"))
	}
	found, err := write.New(db).FromSources(t.Context(), append(sources, "unknown"))
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != len(sources) {
		t.Errorf("%d of %d sources are found", len(found), len(sources))
	}
	return len(found)
}

// TestArchivesAreRecognized loads an archive again after the graph, the archive or the way to read it has changed: what is as it was is passed over, and the
// graph is that of a load into an empty one.
func TestArchivesAreRecognized(t *testing.T) {
	dir := t.TempDir()
	archive := filepath.Join(dir, "archive.jsonl")
	article := func(n int, body string) string {
		return fmt.Sprintf(`{"url":"https://example.org/archive/%d","title":"Togo's budget %d","publisher":"Example","publishedAt":"2019-05-06T07:08:00Z","text":%q,"body":"Ghana said yes."}`+"\n", n, n, body)
	}
	var all strings.Builder
	const count = 30
	for n := range count {
		all.WriteString(article(n, fmt.Sprintf("President Faure Gnassingbe of Togo said on Monday that budget %d was final.", n)))
	}
	writeFile(t, archive, all.String())
	load := func(args ...string) (articles, skipped int) {
		t.Helper()
		out, _ := mustCommand(t, append([]string{"load"}, args...)...)
		return counted(t, out, "articles"), counted(t, out, "skipped")
	}
	for name, c := range map[string]struct {
		change   func(t *testing.T)
		args     []string // of the load that follows
		articles int
	}{
		"nothing has changed": {func(*testing.T) {}, []string{archive}, 0},
		"deleted": {func(t *testing.T) {
			mustCommand(t, "delete", "--yes", "--url", "https://example.org/archive/7", "--url", "https://example.org/archive/8")
		}, []string{archive}, 2},
		"replaced from elsewhere": {func(t *testing.T) {
			other := filepath.Join(t.TempDir(), "other.md")
			writeFile(t, other, "# Another story\n**Example**\n\n**2019-05-07 07:08**\n\n**https://example.org/archive/7**\n\nBenin said no.\n")
			load(other)
		}, []string{archive}, 1},
		"replaced and back": {func(t *testing.T) {
			other := filepath.Join(t.TempDir(), "other.jsonl")
			writeFile(t, other, article(7, "Benin said no."))
			load(other)
			writeFile(t, other, article(7, "President Faure Gnassingbe of Togo said on Monday that budget 7 was final."))
			load(other)
		}, []string{archive}, 0},
		"another mapping": {func(*testing.T) {}, []string{"--map", "body=text", archive}, count},
	} {
		t.Run(name, func(t *testing.T) {
			emptied(t)
			load(c.args...)
			want := graphNow(t)

			emptied(t)
			load(archive)
			if n := known(t); n != count {
				t.Errorf("%d of %d articles would be recognized", n, count)
			}
			c.change(t)
			if articles, skipped := load(c.args...); articles != c.articles || articles+skipped != count {
				t.Errorf("%d articles written and %d passed over, want %d written of %d", articles, skipped, c.articles, count)
			}
			if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(graphNow(t), "\n")); diff != "" {
				t.Errorf("(-loaded at once +loaded again):\n%s", diff)
			}
			if n := known(t); n != count {
				t.Errorf("in the end %d of %d articles would be recognized", n, count)
			}
		})
	}
}
