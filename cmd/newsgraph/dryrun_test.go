package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// A dry run says how inputs are understood. It starts no database: the environment names none, and home is empty.
func TestDryRun(t *testing.T) {
	dir := t.TempDir()
	home := filepath.Join(dir, "home")
	writeFile(t, filepath.Join(dir, "export.json"), `{"articles": [
{"headline": "Iran answers", "when": "2024-05-06", "source": {"name": "Example"}, "content": "Iran said no."},
{"headline": "Iran asks", "date": "2024-05-07", "description": "Iran asked."}]}`)
	out, stderr, err := runTool(t, "", "load", "--home", home, "--dry-run", "--map", "publishedAt=when", filepath.Join(dir, "export.json"))
	if exitCode(err) != exitRefused {
		t.Fatal(err)
	}
	for _, want := range []string{
		"export.json: JSON: 1 article, 1 cannot be loaded\n", "  title        from headline\n", "  publishedAt  from when\n",
		"  publisher    from source.name\n", `2024-05-06T00:00:00Z, Example, "Iran answers", 3 words`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	if want := "export.json:3: no publication time: no key when; the object has: date, description, headline; use --map publishedAt=KEY"; !strings.Contains(stderr, want) {
		t.Errorf("no %q in:\n%s", want, stderr)
	}
	if made, _ := filepath.Glob(home + "*"); made != nil {
		t.Errorf("a dry run made %q", made)
	}
}

func TestMappingThatIsNone(t *testing.T) {
	_, _, err := runTool(t, "", "load", "--dry-run", "--map", "when=date", "x")
	if err == nil || !strings.Contains(err.Error(), `--map: "when" is no field: there are title, publishedAt,`) {
		t.Errorf("got %v", err)
	}
}
