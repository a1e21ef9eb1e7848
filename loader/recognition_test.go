package loader

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/newsgraph/newsgraph"
)

// line is an article as a line of JSON.
func line(id int, at, field, text string) string {
	object, _ := json.Marshal(map[string]string{
		"url": fmt.Sprintf("https://www.fjordwire.example/%d", id), "title": fmt.Sprintf("Story %d", id), "date": at, field: text,
	})
	return string(object) + "\n"
}

// blind is a graph that knows no sources.
type blind struct{ *fakeWriter }

func (blind) FromSources(context.Context, []string) (map[string]newsgraph.StoredArticle, error) {
	return nil, nil
}

func TestKnownLinesAreNotRead(t *testing.T) {
	files := fstest.MapFS{"a.jsonl": file(line(1, "2024-05-17", "body", "Espen Eide is in Oslo.") + "\n" + line(2, "2024-05-18", "body", "William Ruto waits."))}
	r := newRun(tree(files))
	r.load(t)
	asked := 0
	r.writer.onKnown = func([]string) { asked++ }
	if got, want := r.load(t), (Summary{Skipped: 2}); got != want {
		t.Errorf("summary %+v, want %+v", got, want)
	}
	if r.writer.recognized != 2 || asked != 0 || len(r.extractor.read) != 2 {
		t.Errorf("%d articles recognized, %d questions for others, %d extracted", r.writer.recognized, asked, len(r.extractor.read))
	}
	for name, change := range map[string]func(r *run){
		"another extraction":   func(r *run) { r.ExtractorVersion = "2" },
		"another mapping":      func(r *run) { r.Mapping = map[string]string{"body": "text"} },
		"another line":         func(r *run) { files["a.jsonl"] = file(line(1, "2024-05-17", "body", "Espen Eide is in  Oslo.")) },
		"an article that went": func(r *run) { clear(r.writer.documents) },
		"one read from elsewhere": func(r *run) {
			for id, d := range r.writer.documents {
				d.Source = ""
				r.writer.documents[id] = d
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRun(tree(files))
			r.load(t)
			change(r)
			r.load(t)
			if r.writer.recognized != 0 {
				t.Errorf("%d articles recognized", r.writer.recognized)
			}
		})
	}
}

// TestRecognizingChangesNothing loads archives with versions, duplicates, summaries and mistakes, changes them and the graph, and loads them again, into a
// graph that knows sources and into one that does not: all but the time that it takes is the same.
func TestRecognizingChangesNothing(t *testing.T) {
	recognized := 0
	for seed := range uint64(100) {
		random := rand.New(rand.NewPCG(seed, 1))
		var lines []string
		for range 12 {
			lines = append(lines, randomLine(random))
		}
		runs := [2]*run{newRun(), newRun()}
		for round := range 4 {
			files := fstest.MapFS{"a.jsonl": file(strings.Join(lines[:6], "")), "b.jsonl": file("\ufeff" + strings.Join(lines[6:], ""))}
			batch, version, gone := 1+random.IntN(5), fmt.Sprint(1+random.IntN(10)/9), random.IntN(4)
			var summaries [2]Summary
			for i, r := range runs {
				r.Inputs, r.Batch, r.ExtractorVersion = []Input{tree(files)}, batch, version
				r.report.problems = nil
				if i == 1 {
					r.Writer = blind{r.writer}
				}
				delete(r.writer.documents, newsgraph.ArticleID(fmt.Sprintf("https://www.fjordwire.example/%d", gone)))
				summaries[i] = r.load(t)
			}
			if diff := cmp.Diff(summaries[1], summaries[0]); diff != "" {
				t.Errorf("seed %d, round %d: another summary (-read +recognized):\n%s", seed, round, diff)
			}
			if diff := cmp.Diff(runs[1].report.lines(), runs[0].report.lines()); diff != "" {
				t.Errorf("seed %d, round %d: another report (-read +recognized):\n%s", seed, round, diff)
			}
			if diff := cmp.Diff(runs[1].writer.documents, runs[0].writer.documents, cmpopts.IgnoreFields(newsgraph.Document{}, "Source")); diff != "" {
				t.Errorf("seed %d, round %d: another graph (-read +recognized):\n%s", seed, round, diff)
			}
			if t.Failed() {
				t.Fatalf("of\n%s", strings.Join(lines, ""))
			}
			switch random.IntN(3) {
			case 0:
				lines[random.IntN(len(lines))] = randomLine(random)
			case 1:
				random.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
			}
		}
		recognized += runs[0].writer.recognized
	}
	if recognized < 500 {
		t.Errorf("only %d articles were recognized", recognized)
	}
}

func randomLine(random *rand.Rand) string {
	if random.IntN(8) == 0 {
		return []string{"{\n", "\n", "{}\n", `{"title":"No time","body":"Text."}` + "\n", `{"articles":[{"title":"Within","date":"2024-05-17","body":"A list."}]}` + "\n"}[random.IntN(5)]
	}
	field := "body"
	if random.IntN(4) == 0 {
		field = "description"
	}
	return line(random.IntN(4), fmt.Sprintf("2024-05-%02d", 1+random.IntN(3)), field, fmt.Sprintf("Espen Eide has version %d.", random.IntN(3)))
}

// late is a graph that answers what was asked first only when it is asked something else.
type late struct {
	*fakeWriter
	asked chan struct{} // one for each question
}

func (l late) FromSources(ctx context.Context, sources []string) (map[string]newsgraph.StoredArticle, error) {
	if l.asked <- struct{}{}; len(l.asked) == 1 {
		for len(l.asked) < 2 {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			time.Sleep(time.Millisecond)
		}
	}
	return l.fakeWriter.FromSources(ctx, sources)
}

// TestLinesAreAskedForWhileOthersAreLookedUp: whoever waits for the answer before reading on never gets it.
func TestLinesAreAskedForWhileOthersAreLookedUp(t *testing.T) {
	var all strings.Builder
	const count = 600
	for id := range count {
		all.WriteString(line(id, "2024-05-17", "body", "Espen Eide is in Oslo."))
	}
	r := newRun(tree(fstest.MapFS{"a.jsonl": file(all.String())}))
	r.load(t)
	r.Writer = late{r.writer, make(chan struct{}, count)}
	if got, want := r.load(t), (Summary{Skipped: count}); got != want {
		t.Errorf("summary %+v, want %+v", got, want)
	}
}

func TestLoadEndsWhereNobodyTellsWhatIsKnown(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"a file":     {"a.jsonl": file(line(1, "2024-05-17", "body", "Text."))},
		"an archive": {"a.zip": file(string(zipped(t, packedFile{"a.jsonl", line(1, "2024-05-17", "body", "Text.")})))},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRun(tree(files))
			r.writer.failAsking = fmt.Errorf("%w: nobody answers", newsgraph.ErrUnavailable)
			if _, err := Load(t.Context(), r.Options); !errors.Is(err, newsgraph.ErrUnavailable) {
				t.Errorf("error %v", err)
			}
			if lines := r.report.lines(); len(lines) > 0 {
				t.Errorf("the files are said to be at fault: %q", slices.Compact(lines))
			}
		})
	}
}
