package loader

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
)

// story is a small article in Markdown.
func story(title, publishedAt, text string) string {
	url := "https://www.fjordwire.example/world/" + strings.ReplaceAll(strings.ToLower(title), " ", "-") + "/"
	return fmt.Sprintf("# %s\n**Fjord Wire**\n\n**%s**\n\n**%s**\n\n%s\n", title, publishedAt, url, text)
}

// stories is a file system with n articles, a000.md and so on.
func stories(n int) fstest.MapFS {
	files := make(fstest.MapFS)
	for i := range n {
		files[fmt.Sprintf("a%03d.md", i)] = file(story(fmt.Sprintf("Story %03d", i), "2024-05-17 06:05", "Espen Eide is in Oslo."))
	}
	return files
}

func file(content string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(content)} }

// tree is the input of a whole file system, which reports call "in".
func tree(files fs.FS) Input { return Input{FS: files, Path: ".", Name: "in"} }

func TestLoadCountsWhatItDid(t *testing.T) {
	r := newRun(tree(fstest.MapFS{
		"a.md": file(story("One", "2024-05-17", "Espen Eide is in Oslo, Norway. Eide waits.")),
		"b.md": file(story("Two", "2024-05-18", "William Ruto met Espen Eide of the Bank of Fiji.")),
	}))
	got := r.load(t)
	// However often an article names somebody, that is one mention, as in the statistics of the graph.
	want := Summary{Articles: 2, People: 2, Countries: 1, Mentions: 4}
	if got != want {
		t.Errorf("summary %+v, want %+v", got, want)
	}
	for _, d := range r.writer.documents {
		if !d.Article.LoadedAt.Equal(r.Now()) || d.ContentHash == "" {
			t.Errorf("%s: loaded at %v with hash %q", d.Article.ID, d.Article.LoadedAt, d.ContentHash)
		}
	}
}

func TestLoadTwiceWritesOnce(t *testing.T) {
	r := newRun(tree(stories(7)))
	r.Batch = 3
	r.load(t)
	before := len(r.writer.written)
	got := r.load(t)
	if want := (Summary{Skipped: 7}); got != want {
		t.Errorf("second summary %+v, want %+v", got, want)
	}
	if len(r.writer.written) != before {
		t.Errorf("second run wrote %v", r.writer.written[before:])
	}
	if len(r.extractor.read) != 7 {
		t.Errorf("%d texts were extracted, want 7: what did not change is passed over before that", len(r.extractor.read))
	}
}

func TestFullTextsCountInAnyOrderOfLoading(t *testing.T) {
	const url = `"url":"https://www.fjordwire.example/a","title":"T"`
	files := map[string]string{
		"summary":   `{` + url + `,"date":"2024-05-19","description":"A summary."}`,
		"beginning": `{` + url + `,"date":"2024-05-18","text":"The text ... [+20 chars]"}`,
		"full":      `{` + url + `,"date":"2024-05-17","text":"The text goes on to its end."}`,
	}
	for _, order := range permutations([]string{"summary", "beginning", "full"}) {
		name := strings.Join(order, ", ")
		check := func(r *run, left int) {
			t.Helper()
			var got newsgraph.Document
			for _, d := range r.writer.documents {
				got = d
			}
			if len(r.writer.documents) != 1 || got.Article.Body != "The text goes on to its end." || got.Article.BodyKind != newsgraph.BodyFullText {
				t.Errorf("%s: kept %+v", name, got.Article)
			}
			if n := strings.Count(strings.Join(r.report.lines(), "\n"), "duplicate: "); n != left {
				t.Errorf("%s: %d left out, want %d: %q", name, n, left, r.report.lines())
			}
		}
		t.Run("one run: "+name, func(t *testing.T) {
			all := make(fstest.MapFS)
			for i, kind := range order {
				all[fmt.Sprintf("%d.json", i)] = file(files[kind])
			}
			for batch := 1; batch <= 3; batch++ {
				r := newRun(tree(all))
				r.Batch = batch
				r.load(t)
				check(r, 2)
			}
		})
		t.Run("several runs: "+name, func(t *testing.T) {
			r := newRun()
			left := 0
			for i, kind := range order {
				r.Inputs = []Input{tree(fstest.MapFS{"a.json": file(files[kind])})}
				got := r.load(t)
				left += got.Duplicates
				fuller := slices.Contains(order[:i], "full") || kind == "summary" && slices.Contains(order[:i], "beginning")
				if want := 1 - got.Duplicates; got.Articles != want || (got.Duplicates == 1) != fuller {
					t.Errorf("%s: after %s summary %+v", name, kind, got)
				}
			}
			check(r, left)
		})
	}
}

func TestLoadReplacesWhatChanged(t *testing.T) {
	files := stories(5)
	r := newRun(tree(files))
	r.load(t)
	files["a002.md"] = file(story("Story 002", "2024-05-17 06:05", "William Ruto left."))
	if got := r.load(t); got.Articles != 1 || got.Skipped != 4 {
		t.Errorf("summary %+v, want 1 article and 4 skipped", got)
	}
	doc := r.writer.documents[newsgraph.ArticleID("https://fjordwire.example/world/story-002")]
	if len(doc.People) != 1 || doc.People[0].Name != "William Ruto" {
		t.Errorf("people of the changed article: %+v", doc.People)
	}
	r.ExtractorVersion = "2"
	if got := r.load(t); got.Articles != 5 {
		t.Errorf("with another extractor: summary %+v, want 5 articles", got)
	}
}

func TestLoadInAnyOrderGivesTheSame(t *testing.T) {
	files := map[string]string{
		"old":    story("Talks", "2024-05-17", "Espen Eide is in Oslo."),
		"new":    story("Talks", "2024-05-18", "William Ruto is in Oslo."),
		"middle": story("Talks", "2024-05-17 12:00", "Nobody is in Oslo."),
		"twin 1": story("Twins", "2024-05-17", "Espen Eide came first."),
		"twin 2": story("Twins", "2024-05-17", "William Ruto came first."),
		"same":   story("Twins", "2024-05-17", "William Ruto came first."),
		"other":  story("Other", "2024-05-17", "Kenya."),
	}
	names := []string{"old", "new", "middle", "twin 1", "twin 2", "same", "other"}
	var want map[string]newsgraph.Document
	for i, order := range permutations(names) {
		if i%43 != 0 { // 118 of 5,040, spread evenly
			continue
		}
		for _, batch := range []int{1, 2, 100} {
			var inputs []Input
			for _, name := range order {
				inputs = append(inputs, Input{FS: fstest.MapFS{"x": file(files[name])}, Path: "x", Name: name})
			}
			r := newRun(inputs...)
			r.Batch = batch
			for again := range 2 {
				got := r.load(t)
				if got.Articles+got.Skipped != 3 || got.Duplicates != 4 || got.Quarantined != 0 {
					t.Fatalf("order %v, batch %d, run %d: summary %+v", order, batch, again+1, got)
				}
				if want == nil {
					want = r.writer.documents
				}
				if diff := cmp.Diff(want, r.writer.documents); diff != "" {
					t.Fatalf("order %v, batch %d, run %d: another graph:\n%s", order, batch, again+1, diff)
				}
			}
		}
	}
	if talks := want[newsgraph.ArticleID("https://fjordwire.example/world/talks")]; len(talks.People) != 1 || talks.People[0].Name != "William Ruto" {
		t.Errorf("the version published last does not count: %+v", talks.People)
	}
}

func permutations(names []string) [][]string {
	if len(names) < 2 {
		return [][]string{slices.Clone(names)}
	}
	var all [][]string
	for i := range names {
		rest := slices.Delete(slices.Clone(names), i, i+1)
		for _, p := range permutations(rest) {
			all = append(all, append(p, names[i]))
		}
	}
	return all
}

func TestDuplicatesAreNamed(t *testing.T) {
	r := newRun(tree(fstest.MapFS{
		"a.md": file(story("Talks", "2024-05-17", "Old.")),
		"b.md": file(story("Talks", "2024-05-18", "New.")),
		"c.md": file(story("Talks", "2024-05-18", "New.")),
	}))
	r.load(t)
	id := newsgraph.ArticleID("https://fjordwire.example/world/talks")
	want := []string{
		"in/a.md:1: duplicate: another version of " + id + " at in/b.md:1, which counts",
		"in/c.md:1: duplicate: the same as " + id + " at in/b.md:1, which counts",
	}
	if diff := cmp.Diff(want, r.report.lines()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestBadInputIsReportedAndTheRestLoads(t *testing.T) {
	files := fstest.MapFS{
		"good.md":           file(story("Good", "2024-05-17", "Text.")),
		"also-good":         file(story("Also good", "2024-05-17", "Text.")),
		"sub/good.txt":      file(story("Good below", "2024-05-17", "Text.")),
		"binary.md":         file("# T\n\x00\x01\x02"),
		"late-binary.md":    file(story("Late", "2024-05-17", strings.Repeat("Text ", 2000)+"\n\n\x00")),
		"empty.txt":         file(""),
		"blank.txt":         file(" \n\n"),
		"untitled.md":       file("**2024-05-17**\n\nText."),
		"undated.md":        file("# T\n\nText."),
		"badly-dated.md":    file("# T\n**Wire**\n\n**2024-05-32 10:00**\n\nText."),
		"unclear-date.md":   file("# T\n**Wire**\n\n**a while ago**\n\nText."),
		"no-text.md":        file("# T\n**2024-05-17**\n"),
		"bad-url.md":        file("# T\n**2024-05-17**\n**https:///nowhere**\n\nText."),
		"latin1.md":         file("# T\n**2024-05-17**\n\nCaf\xe9."),
		"utf16.txt":         file("\xff\xfe#\x00 \x00"),
		"long.md":           file("# T\n**2024-05-17**\n\n" + strings.Repeat("Text.\n", 1<<20)),
		"array.json":        file("[\n {\"title\": 1}]"),
		"pretty.json":       file("{\n  \"title\": \"T\"\n}"),
		"lines.jsonl":       file("no JSON\n{\"title\":\"In lines\",\"publishedAt\":\"2024-05-17\",\"body\":\"Text.\"}\n{\"title\":\"\xff\"}\n"),
		"README.md":         file("# Not an article"),
		"picture.jpg":       file("\xff\xd8\x00"),
		".hidden.md":        file("no article"),
		".git/HEAD":         file("no article"),
		"forbidden.md":      file("x"),
		"sub/deep/empty/.x": file(""),
	}
	r := newRun(
		tree(unreadable{files, "forbidden.md"}),
		Input{FS: fstest.MapFS{"README.md": file("only a companion")}, Path: ".", Name: "nothing"},
		Input{Path: filepath.Join(t.TempDir(), "missing"), Name: "missing"},
	)
	got := r.load(t)
	if diff := cmp.Diff([]string{"Also good", "Good", "Good below", "In lines"}, r.writer.titles()); diff != "" {
		t.Errorf("titles -want +got:\n%s", diff)
	}
	var shown strings.Builder
	for _, line := range r.report.lines() {
		shown.WriteString(line + "\n")
	}
	golden(t, "testdata/quarantine.golden.txt", []byte(shown.String()))
	if n := strings.Count(shown.String(), "\n"); got.Quarantined != n {
		t.Errorf("%d quarantined, but %d in the report", got.Quarantined, n)
	}
}

// unreadable is a file system that refuses to open one file.
type unreadable struct {
	fstest.MapFS
	name string
}

func (u unreadable) Open(name string) (fs.File, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return u.MapFS.Open(name)
}

func TestAFileThatIsNamedIsAlwaysRead(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "README.md")
	if err := os.WriteFile(path, []byte(story("Read me", "2024-05-17", "Text.")), 0o600); err != nil {
		t.Fatal(err)
	}
	r := newRun(Paths(path)...)
	if got := r.load(t); got.Articles != 1 {
		t.Errorf("summary %+v, want one article", got)
	}
}

func TestHugeLineIsPassedOver(t *testing.T) {
	line := `{"title":"%s","publishedAt":"2024-05-17","body":"Text."}` + "\n"
	r := newRun(Paths(Stdin)...)
	r.Stdin = io.MultiReader(
		strings.NewReader(fmt.Sprintf(line, "Before")),
		strings.NewReader(`{"title":"Huge","body":"`), io.LimitReader(letters{}, 50_000_000), strings.NewReader("\"}\n"),
		strings.NewReader(fmt.Sprintf(line, "After")),
	)
	r.load(t)
	if diff := cmp.Diff([]string{"After", "Before"}, r.writer.titles()); diff != "" {
		t.Errorf("titles -want +got:\n%s", diff)
	}
	want := []string{"<stdin>:2: line of 50000027 bytes, longer than 4 MiB: no article"}
	if diff := cmp.Diff(want, r.report.lines()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// letters never end.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestRefusedDocumentsAreFound(t *testing.T) {
	r := newRun(tree(stories(40)))
	r.Batch = 20
	r.writer.refuse = func(d newsgraph.Document) bool {
		return d.Article.Title == "Story 003" || d.Article.Title == "Story 031"
	}
	got := r.load(t)
	if got.Articles != 38 || got.Quarantined != 2 || len(r.writer.documents) != 38 {
		t.Errorf("summary %+v with %d written, want 38 articles and 2 quarantined", got, len(r.writer.documents))
	}
	lines := r.report.lines()
	for i, prefix := range []string{"in/a003.md:1: the database refused it: ", "in/a031.md:1: the database refused it: "} {
		if !strings.HasPrefix(lines[i], prefix) {
			t.Errorf("problem %q, want %q...", lines[i], prefix)
		}
	}
}

func TestARunEndsWhenEverythingIsRefused(t *testing.T) {
	r := newRun(tree(stories(maxRefusals + 20)))
	r.writer.refuse = func(newsgraph.Document) bool { return true }
	_, err := Load(t.Context(), r.Options)
	if !errors.Is(err, errRefused) {
		t.Errorf("error %v, want that of the writer", err)
	}
}

func TestARunEndsWithoutTheDatabase(t *testing.T) {
	r := newRun(tree(stories(3)))
	r.writer.fail = fmt.Errorf("connect: %w", newsgraph.ErrUnavailable)
	got, err := Load(t.Context(), r.Options)
	if !errors.Is(err, newsgraph.ErrUnavailable) {
		t.Errorf("error %v, want ErrUnavailable", err)
	}
	if got.Quarantined != 0 || len(r.report.problems) != 0 {
		t.Errorf("articles were quarantined though none is at fault: %v", r.report.lines())
	}
}

func TestCancelKeepsWhatIsWritten(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r := newRun(tree(stories(50)))
	r.Batch = 5
	r.writer.onWrite = func(written int) {
		if written >= 10 {
			cancel()
		}
	}
	got, err := Load(ctx, r.Options)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if got.Articles != len(r.writer.documents) || got.Articles < 10 || got.Articles == 50 {
		t.Errorf("summary says %d articles, %d are written", got.Articles, len(r.writer.documents))
	}
	r.writer.onWrite = nil
	if got := r.load(t); got.Articles+got.Skipped != 50 || len(r.writer.documents) != 50 {
		t.Errorf("the next run does not finish the work: %+v", got)
	}
}

// Who ends a run while a batch is written has that batch written to its end.
func TestCancelEndsAfterTheBatch(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r := newRun(tree(stories(50)))
	r.Batch = 5
	r.writer.beforeWrite = func(ctx context.Context) {
		cancel()
		if ctx.Err() != nil {
			t.Error("the batch is cancelled")
		}
	}
	got, err := Load(ctx, r.Options)
	if !errors.Is(err, context.Canceled) || got.Articles != 5 || len(r.writer.documents) != 5 {
		t.Errorf("summary %+v, %d written, error %v", got, len(r.writer.documents), err)
	}
}

func TestCancelWhileNobodyTypes(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	in, out := io.Pipe()
	defer out.Close()
	r := newRun(Paths(Stdin)...)
	r.Stdin = in
	done := make(chan error)
	go func() {
		_, err := Load(ctx, r.Options)
		done <- err
	}()
	if _, err := io.WriteString(out, `{"title":`); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if len(r.report.problems) != 0 {
		t.Errorf("reported %v", r.report.lines())
	}
}

func TestAnExtractorThatBreaksLosesOneArticle(t *testing.T) {
	r := newRun(tree(fstest.MapFS{
		"a.md": file(story("One", "2024-05-17", "Text that breaks it.")),
		"b.md": file(story("Two", "2024-05-17", "Text.")),
	}))
	r.extractor.panicOn = "breaks"
	r.load(t)
	want := []string{"in/a.md:1: extraction failed: no such word: breaks"}
	if diff := cmp.Diff(want, r.report.lines()); diff != "" || len(r.writer.documents) != 1 {
		t.Errorf("%d written; -want +got:\n%s", len(r.writer.documents), diff)
	}
}

func TestProgressEndsWithEverything(t *testing.T) {
	files := stories(10)
	files["x.md"] = file("\x00 binary")
	total := int64(0)
	for _, f := range files {
		total += int64(len(f.Data))
	}
	r := newRun(tree(files))
	r.Batch = 3
	var steps []Progress
	r.Progress = func(p Progress) { steps = append(steps, p) }
	r.load(t)
	if len(steps) < 4 {
		t.Fatalf("%d steps, want at least 4", len(steps))
	}
	for i := 1; i < len(steps); i++ {
		if steps[i].Articles < steps[i-1].Articles || steps[i].Bytes < steps[i-1].Bytes {
			t.Errorf("step %+v after %+v", steps[i], steps[i-1])
		}
	}
	if last, want := steps[len(steps)-1], (Progress{Articles: 10, Bytes: total, TotalBytes: total}); last != want {
		t.Errorf("last step %+v, want %+v", last, want)
	}
}

func TestFileReport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "report.jsonl")
	r := NewFileReport(path)
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a report without problems makes a file: %v", err)
	}
	at := time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC)
	for _, p := range []Problem{{Refused, "a.md", 3, `no "title"`, at}, {Duplicate, "b", 0, "empty file", at}, {Refused, "\x1b[2J\u202e.md", 0, "empty file", at}} {
		if err := r.Report(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"kind":"refused","file":"a.md","line":3,"reason":"no \"title\"","time":"2024-06-01T12:00:00Z"}
{"kind":"duplicate","file":"b","line":0,"reason":"empty file","time":"2024-06-01T12:00:00Z"}
{"kind":"refused","file":"\u001b[2J\u202e.md","line":0,"reason":"empty file","time":"2024-06-01T12:00:00Z"}
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
