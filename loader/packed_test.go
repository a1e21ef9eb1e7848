package loader

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
)

type packedFile struct{ name, content string }

func gzipped(t *testing.T, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zstded(t *testing.T, content []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	return w.EncodeAll(content, nil)
}

func tarred(t *testing.T, files ...packedFile) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		if err := w.WriteHeader(&tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.content)), Format: tar.FormatPAX}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zipped(t *testing.T, files ...packedFile) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		entry, err := w.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := entry.Write([]byte(f.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func bzipped(t *testing.T, content []byte) []byte {
	t.Helper()
	cmd := exec.Command("bzip2", "-c")
	cmd.Stdin = bytes.NewReader(content)
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("no bzip2 to write with: %v", err) // the standard library only reads it
	}
	return out
}

func TestPackedFilesAreReadLikeOthers(t *testing.T) {
	files := []packedFile{
		{"./a/b.json", `[{"title":"In JSON","date":"2024-05-17","text":"Text."},{"title":"No time","text":"Text."}]`},
		{"a/c.md", story("In Markdown", "2024-05-17", "Text.")},
		{"a/README.md", "# No article"},
		{"__MACOSX/a/._c.md", "\x00\x01"},
		{".git/HEAD", "x"},
		{"a/blob", "\x00\x01"},
	}
	lines := []byte(`{"title":"In lines","date":"2024-05-17","text":"Text."}` + "\n{\n")
	inner := gzipped(t, lines)
	tests := []struct {
		name    string
		content []byte
		titles  []string
		report  []string
	}{
		{"a.jsonl.gz", inner, []string{"In lines"}, []string{"in/a.jsonl.gz:2: not a JSON object: unexpected end of JSON input at byte 1"}},
		{"a.jsonl.zst", zstded(t, lines), []string{"In lines"}, []string{"in/a.jsonl.zst:2: not a JSON object: unexpected end of JSON input at byte 1"}},
		{"several members", append(bytes.Clone(inner), inner...), []string{"In lines"}, []string{
			"in/several members:2: not a JSON object: unexpected end of JSON input at byte 1",
			"in/several members:3: duplicate: the same as article:in-lines-0812fa8c2c at in/several members:1, which counts",
			"in/several members:4: not a JSON object: unexpected end of JSON input at byte 1",
		}},
		{"a.tar", tarred(t, files...), []string{"In JSON", "In Markdown"}, nil},
		{"a.tar.gz", gzipped(t, tarred(t, files...)), []string{"In JSON", "In Markdown"}, nil},
		{"a.zip", zipped(t, files...), []string{"In JSON", "In Markdown"}, nil},
		{"nested.tar", tarred(t, packedFile{"x/y.jsonl.gz", string(inner)}, packedFile{"z.zip", string(zipped(t, files[0]))}), []string{"In JSON", "In lines"}, []string{
			"in/nested.tar: x/y.jsonl.gz:2: not a JSON object: unexpected end of JSON input at byte 1",
			"in/nested.tar: z.zip: a/b.json:1: no publication time: none of publishedAt, pubDate, datePublished, date_publish, published, published_date, ...; the object has: text, title; use --map publishedAt=KEY",
		}},
		{"cut.gz", inner[:len(inner)-9], []string{"In lines"}, []string{"in/cut.gz: cannot be read: unexpected EOF", "in/cut.gz:2: not a JSON object: unexpected end of JSON input at byte 1"}},
		{"cut.tar", tarred(t, files...)[:1500], []string{"In JSON"}, []string{
			"in/cut.tar: a/b.json:1: no publication time: none of publishedAt, pubDate, datePublished, date_publish, published, published_date, ...; the object has: text, title; use --map publishedAt=KEY",
			"in/cut.tar: cannot be read: tar: unexpected EOF",
		}},
		{"empty.gz", gzipped(t, nil), nil, []string{"in/empty.gz: empty file"}},
		{"too often", gzipped(t, gzipped(t, gzipped(t, gzipped(t, inner)))), nil, []string{"in/too often: packed more than 4 times"}},
		{"letter.docx", zipped(t, packedFile{"[Content_Types].xml", "<x/>"}, packedFile{"word/document.xml", "<x/>"}), nil, []string{
			"in/letter.docx: a Word document (.docx): convert it to HTML or Markdown",
		}},
		{"bomb.jsonl.zst", zstded(t, bytes.Repeat([]byte("\n"), 512<<20)), nil, []string{
			"in/bomb.jsonl.zst: cannot be read: it expands to more than 250 times its size: the rest is not read",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			report := tt.report
			if report == nil {
				report = []string{
					"in/" + tt.name + ": a/b.json:1: no publication time: none of publishedAt, pubDate, datePublished, date_publish, published, published_date, ...; the object has: text, title; use --map publishedAt=KEY",
					"in/" + tt.name + ": a/blob: binary data, not text",
				}
			}
			r := newRun(tree(fstest.MapFS{tt.name: {Data: tt.content}}))
			r.load(t)
			if diff := cmp.Diff(report, r.report.lines()); diff != "" {
				t.Errorf("report -want +got:\n%s", diff)
			}
			if diff := cmp.Diff(strings.Join(tt.titles, "\n"), strings.Join(r.writer.titles(), "\n")); diff != "" {
				t.Errorf("titles -want +got:\n%s", diff)
			}
		})
	}
}

func TestPackedStandardInput(t *testing.T) {
	file := packedFile{"a.md", story("In Markdown", "2024-05-17", "Text.")}
	for name, content := range map[string][]byte{
		"gzip": gzipped(t, []byte(file.content)), "zip": zipped(t, file), "bzip2": bzipped(t, []byte(file.content)),
	} {
		t.Run(name, func(t *testing.T) {
			r := newRun(Input{Path: Stdin})
			r.Stdin = bytes.NewReader(content)
			r.load(t)
			if got := r.writer.titles(); len(got) != 1 || got[0] != "In Markdown" {
				t.Errorf("titles %q, report %q", got, r.report.lines())
			}
		})
	}
}

func TestParquetThatIsNoFileOfItsOwn(t *testing.T) {
	items := someSeeds(t)
	table := parquetTable(t, items)
	for name, content := range map[string][]byte{
		"on standard input": table, "in tar": tarred(t, packedFile{"a/b.parquet", string(table)}), "in zip in gzip": gzipped(t, zipped(t, packedFile{"b.parquet", string(table)})),
	} {
		t.Run(name, func(t *testing.T) {
			r := newRun(Input{Path: Stdin})
			r.Stdin = bytes.NewReader(content)
			r.load(t)
			if got := r.writer.titles(); len(got) != len(items) {
				t.Errorf("titles %q, want %d; report %q", got, len(items), r.report.lines())
			}
		})
	}
}

func TestSummariesAreLoadedAndTold(t *testing.T) {
	r := newRun(tree(fstest.MapFS{"a.json": {Data: []byte(`[{"title":"Whole","date":"2024-05-17","text":"Text."},{"title":"Part","date":"2024-05-17","description":"Text."}]`)}}))
	got := r.load(t)
	if got.Articles != 2 || got.Partial != 1 || got.Quarantined != 0 {
		t.Errorf("summary %+v", got)
	}
	if diff := cmp.Diff([]string{"in/a.json:1: loaded, but only a summary: description is all there is of the text"}, r.report.lines()); diff != "" {
		t.Errorf("report -want +got:\n%s", diff)
	}
}

// TestCopiesOfArchivesAreLeftByNobody looks while an archive from the standard input is read: a process that is killed then leaves what is there.
func TestCopiesOfArchivesAreLeftByNobody(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	content := zipped(t, packedFile{"a.jsonl", `{"title":"In lines","date":"2024-05-17","text":"Text."}`})
	seen := 0
	err := Texts(t.Context(), Paths("-"), bytes.NewReader(content), nil, func(Text) error {
		seen++
		left, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(left) > 0 {
			t.Errorf("%v are there, %v", left, err)
		}
		return nil
	}, func(file string, line int, err error) error { return fmt.Errorf("%s:%d: %w", file, line, err) })
	if err != nil || seen != 1 {
		t.Errorf("%d articles read, %v", seen, err)
	}
}
