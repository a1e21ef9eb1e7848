package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/loader"
)

const (
	goodLine = `{"title": "Ghana's president visits Togo", "url": "https://example.org/ghana", "publishedAt": "2024-05-06", "authors": ["Ann Lee"], "body": "Ghana's president arrived in Lome on Monday. Akufo-Addo met nobody, said William Ruto."}`
	badLine  = `{"title": "No time", "body": "Text."}`
	partLine = `{"title": "A summary", "url": "https://example.org/part", "publishedAt": "2024-05-07", "summary": "Iran said no."}`
)

func TestExitCodes(t *testing.T) {
	emptied(t)
	dir, home := t.TempDir(), t.TempDir()
	file := func(name string, lines ...string) string {
		path := filepath.Join(dir, name)
		writeFile(t, path, strings.Join(lines, "\n")+"\n")
		return path
	}
	good, mixed, bad := file("good.jsonl", goodLine), file("mixed.jsonl", goodLine, badLine), file("bad.jsonl", badLine)
	part, text := file("part.jsonl", partLine), file("text.txt", "Iran said no.")
	env := []string{"NEO4J_URI=" + server.URI, "NEO4J_USERNAME=" + server.Username, "NEO4J_PASSWORD=" + server.Password}
	for _, test := range []struct {
		name string
		args []string
		code int
		want string // what standard error says
	}{
		{"all", []string{"load", good}, 0, ""},
		{"all, once more", []string{"load", good}, 0, ""},
		{"a summary only", []string{"load", part}, 0, "only a summary"},
		{"some", []string{"load", mixed}, 2, "1 file or article could not be loaded, the first " + mixed + ":2: no publication time"},
		{"some, of several files", []string{"load", good, bad, filepath.Join(dir, "nowhere")}, 2, "2 files or articles could not be loaded"},
		{"none", []string{"load", bad}, 1, "nothing was loaded"},
		{"strict, all", []string{"load", "--strict", good, part}, 0, ""},
		{"strict", []string{"load", "--strict", bad, good}, 2, "1 file or article could not be loaded"},
		{"dry run", []string{"load", "--dry-run", good}, 0, ""},
		{"dry run, some", []string{"load", "--dry-run", mixed}, 2, "1 file or article could not be read"},
		{"dry run, none", []string{"load", "--dry-run", bad}, 1, "nothing could be loaded"},
		{"dry run, strict", []string{"load", "--dry-run", "--strict", mixed}, 2, "1 file or article could not be read"},
		{"extract", []string{"extract", good, text}, 0, ""},
		{"extract, some", []string{"extract", mixed}, 2, "1 file or article could not be read, the first " + mixed + ":2: "},
		{"extract, none", []string{"extract", bad}, 1, "nothing was read"},
		{"extract with a mapping", []string{"extract", "--map", "publishedAt=title", good}, 1, "nothing was read"},
	} {
		t.Run(test.name, func(t *testing.T) {
			args := test.args
			if args[0] == "load" {
				args = append(slices.Clone(args), "--home", home)
			}
			cmd, _, stderr := process(t, env, args...)
			if code := finish(t, cmd); code != test.code || !strings.Contains(stderr.String(), test.want) {
				t.Errorf("exit code %d, want %d; want %q in standard error:\n%s", code, test.code, test.want, stderr.String())
			}
		})
	}
}

// eventsOf reads the events on standard output, all of which must be JSON, by their kind.
func eventsOf(t *testing.T, out string) map[string][]map[string]any {
	t.Helper()
	all := make(map[string][]map[string]any)
	for lines := bufio.NewScanner(strings.NewReader(out)); lines.Scan(); {
		var event map[string]any
		if err := json.Unmarshal(lines.Bytes(), &event); err != nil {
			t.Fatalf("%q: %v", lines.Text(), err)
		}
		kind, _ := event["event"].(string)
		all[kind] = append(all[kind], event)
	}
	return all
}

func TestLoadTellsEventsAsJSON(t *testing.T) {
	emptied(t)
	path := filepath.Join(t.TempDir(), "a.jsonl")
	writeFile(t, path, strings.Join([]string{goodLine, badLine, goodLine, partLine}, "\n"))
	report := filepath.Join(t.TempDir(), "report.jsonl")
	out, stderr, err := command(t, environment(), "load", "--json", "--quarantine", report, path)
	if exitCode(err) != exitRefused {
		t.Errorf("error %v", err)
	}
	if strings.Contains(stderr, "no publication time") {
		t.Errorf("what the events have stands on standard error too: %s", stderr)
	}
	events := eventsOf(t, out)
	for kind, line := range map[string]float64{"refused": 2, "duplicate": 3, "incomplete": 4} {
		if got := events[kind]; len(got) != 1 || got[0]["file"] != path || got[0]["line"] != line || got[0]["reason"] == "" {
			t.Errorf("%s: %v", kind, got)
		}
	}
	if told := events["progress"]; len(told) < 2 || told[0]["readAhead"] == 0.0 || told[0]["articles"] != 0.0 || told[len(told)-1]["totalBytes"] != told[len(told)-1]["bytes"] {
		t.Errorf("progress: %v", told)
	}
	summary := events["summary"]
	if len(summary) != 1 || summary[0]["complete"] != true || summary[0]["articles"] != 2.0 || summary[0]["refused"] != 1.0 || summary[0]["report"] != report {
		t.Errorf("summary: %v", summary)
	}
	kept, err := os.ReadFile(report)
	if err != nil || strings.Count(string(kept), "\n") != 3 {
		t.Errorf("report %q, error %v", kept, err)
	}

	out, _, err = command(t, environment(), "load", "--json", "--dry-run", path)
	events = eventsOf(t, out)
	if exitCode(err) != exitRefused || len(events["refused"]) != 1 || len(events["understood"]) != 1 || events["understood"][0]["articles"] != 3.0 {
		t.Errorf("dry run: %v, error %v", events, err)
	}
}

// The numbers of a run that is all there is are those of the statistics.
func TestSummaryMeansWhatTheStatisticsMean(t *testing.T) {
	emptied(t)
	path := filepath.Join(t.TempDir(), "a.jsonl")
	writeFile(t, path, goodLine+"\n"+partLine+"\n"+
		`{"title": "Nobody in it", "publishedAt": "2024-05-07", "authors": ["Bo Ek"], "body": "The Bank of Japan said nothing."}`)
	out, _, err := command(t, environment(), "load", "--json", "--quarantine", filepath.Join(t.TempDir(), "q"), path)
	if err != nil {
		t.Fatal(err)
	}
	summary := eventsOf(t, out)["summary"][0]
	out, _, err = command(t, environment(), "stats", "--json")
	if err != nil {
		t.Fatal(err)
	}
	var stats map[string]any
	if err := json.Unmarshal([]byte(out), &stats); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"articles", "people", "countries", "mentions"} {
		if summary[name] != stats[name] || summary[name] == 0.0 {
			t.Errorf("%s: %v in the summary, %v in the statistics", name, summary[name], stats[name])
		}
	}
}

func TestProgressLine(t *testing.T) {
	for _, test := range []struct {
		p       loader.Progress
		elapsed time.Duration
		want    string
	}{
		{loader.Progress{Articles: 500, Bytes: 1_500_000, TotalBytes: 6_000_000}, 10 * time.Second, "loading: 500 articles, 50/s, 1.5 of 6.0 MB, 25 %, 30s left"},
		{loader.Progress{Articles: 500, Bytes: 1_500_000}, 10 * time.Second, "loading: 500 articles, 50/s, 1.5 MB"},
		{loader.Progress{ReadAhead: 12_000, TotalBytes: 6_000_000}, 5 * time.Second, "reading ahead: 12000 articles, 2400/s"},
		{loader.Progress{TotalBytes: 6_000_000}, 0, "loading: 0 articles, 0/s, 0.0 of 6.0 MB, 0 %"},
	} {
		if got := progressLine(test.p, test.elapsed); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

func TestHelpTopics(t *testing.T) {
	for topic, want := range map[string]string{
		"formats": "NewsML-G2", "loading": "--strict", "environment": "NEO4J_PASSWORD, --neo4j-password", "exit-codes": "130",
	} {
		out, _, err := runTool(t, "", "help", topic)
		if err != nil || !strings.Contains(out, want) || strings.Contains(out, "Usage:") {
			t.Errorf("help %s: %v\n%s", topic, err, out)
		}
		for line := range strings.Lines(out) {
			if len(line) > 101 && topic != "environment" {
				t.Errorf("help %s has a line of %d bytes: %s", topic, len(line), line)
			}
		}
	}
	out, _, err := runTool(t, "", "--help")
	if err != nil || !strings.Contains(out, "help topics:") || !strings.Contains(out, "newsgraph exit-codes") {
		t.Errorf("the topics are not listed: %v\n%s", err, out)
	}
}

func TestEvalAsJSON(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gold.jsonl")
	writeFile(t, path, `{"id": "1", "text": "Sergei Lavrov flew to Iran.", "people": [{"start": 0, "end": 13}], "countries_doc": ["IR"]}`)
	out, _, err := runTool(t, "", "eval", "--json", path)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Set      string
		Texts    int
		Measures []measure
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if got.Set != path || got.Texts != 1 || len(got.Measures) != 2 || got.Measures[0].Right != 1 || *got.Measures[0].F1 != 1 ||
		got.Measures[1].Precision != nil || got.Measures[1].Recall != 1 {
		t.Errorf("got %s", out)
	}
}
