package loader

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// germanText names people and a country that the extractor of these tests knows, and has lines
// that are bylines in English only.
const germanText = `By the way

Der norwegische Außenminister Espen Eide sprach am Dienstag mit William Ruto über die Fischerei. Nach seinen Worten wollen beide
Länder ihre Daten künftig teilen. Eine zweite Runde der Gespräche soll im Herbst in Oslo stattfinden.

Reporting by William Ruto in Oslo`

func TestArticlesInOtherLanguagesAreLoadedButNotExtracted(t *testing.T) {
	r := newRun(tree(fstest.MapFS{
		"a.md": file(story("Norway and Kenya agree", "2024-05-17", "Espen Eide said that Norway and Kenya would share the data of their fisheries, which both had asked for.\n\nReporting by William Ruto in Oslo")),
		"b.md": file(story("Norwegen und Kenia einig", "2024-05-18", germanText)),
		"c.jsonl": file(fmt.Sprintf(`{"title":"Stated","publishedAt":"2024-05-19","publisher":"P","language":"no","body":"Espen Eide"}
{"title":"Stated English","publishedAt":"2024-05-19","publisher":"P","language":"en-GB","body":%q}
{"title":"Authors given","publishedAt":"2024-05-19","publisher":"P","authors":["Signe Aas"],"body":%q}
{"title":"Short","publishedAt":"2024-05-19","publisher":"P","body":"Espen Eide"}
`, germanText, germanText)),
	}))
	summary := r.load(t)
	if summary.Articles != 6 || summary.NotEnglish != 3 {
		t.Errorf("summary %+v, want 6 articles, 3 not English", summary)
	}
	type loaded struct {
		Language          string
		People, Countries int
		Authors           string
		Paragraphs        int
	}
	got := make(map[string]loaded)
	for _, d := range r.writer.documents {
		got[d.Article.Title] = loaded{d.Article.Language, len(d.People), len(d.Countries), showBylines(d.Authors), 1 + strings.Count(d.Article.Body, paragraphBreak)}
	}
	want := map[string]loaded{
		"Norway and Kenya agree":   {"en", 1, 2, "reporting William Ruto @ Oslo", 1},
		"Norwegen und Kenia einig": {"de", 0, 0, "", 3},
		"Stated":                   {"no", 0, 0, "", 1},
		"Stated English":           {"en-GB", 2, 1, "reporting William Ruto @ Oslo", 2},
		"Authors given":            {"de", 0, 0, "reporting Signe Aas", 3},
		"Short":                    {"", 1, 0, "", 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if again := r.load(t); again.NotEnglish != 0 || again.Skipped != 6 {
		t.Errorf("summary of the second time %+v, want all skipped", again)
	}
}
