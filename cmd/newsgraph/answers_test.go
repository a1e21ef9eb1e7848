package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
)

var update = flag.Bool("update", false, "write the answers into the pages instead of comparing with them")

// block is a fenced block of a page.
type block struct {
	line       int
	info, text string
	start, end int // of the whole block in the page
}

var fenced = regexp.MustCompile("(?ms)^```([a-z]+(?: [a-z]+)?)\n(.*?)^```$")

func blocksOf(page []byte) []block {
	var blocks []block
	for _, m := range fenced.FindAllSubmatchIndex(page, -1) {
		blocks = append(blocks, block{
			line: 1 + bytes.Count(page[:m[0]], []byte("\n")),
			info: string(page[m[2]:m[3]]), text: string(page[m[4]:m[5]]), start: m[0], end: m[1],
		})
	}
	return blocks
}

// question is a query of a page, with the variables that it is asked with and the answer that the page gives.
type question struct {
	query     block
	variables any
	answer    *block // nil where none follows
	end       int    // of the query or its variables in the page, where an answer belongs
}

// questionsOf reads a page: a block of GraphQL, the variables if it has any, the answer. All JSON must belong to a question.
func questionsOf(t *testing.T, page []byte) []question {
	t.Helper()
	var questions []question
	blocks := blocksOf(page)
	for i, b := range blocks {
		switch b.info {
		case "graphql":
			questions = append(questions, question{query: b, end: b.end})
		case "json variables":
			if i == 0 || blocks[i-1].info != "graphql" {
				t.Fatalf("line %d: variables of no question", b.line)
			}
			q := &questions[len(questions)-1]
			if err := json.Unmarshal([]byte(b.text), &q.variables); err != nil {
				t.Fatalf("line %d: %v", b.line, err)
			}
			q.end = b.end
		case "json":
			if i == 0 || blocks[i-1].info != "graphql" && blocks[i-1].info != "json variables" {
				t.Fatalf("line %d: an answer to no question", b.line)
			}
			questions[len(questions)-1].answer = &b
		}
	}
	return questions
}

// checkAnswers asks all questions of a page, and tells how many they are.
func checkAnswers(t *testing.T, url, name string) int {
	t.Helper()
	page, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	questions := questionsOf(t, page)
	var written []byte
	at := 0
	for _, q := range questions {
		t.Run(fmt.Sprintf("line %d", q.query.line), func(t *testing.T) {
			got := laidOut(answerTo(t, url, q.query.text, q.variables))
			if strings.Contains(got, graph.CodeUnavailable) {
				t.Fatalf("no answer: %s", got) // which is no answer to write into a page either
			}
			if *update {
				written = append(append(written, page[at:q.end]...), "\n\n```json\n"+got+"```"...)
				if at = q.end; q.answer != nil {
					at = q.answer.end
				}
				return
			}
			if q.answer == nil {
				t.Fatal("no answer follows; -update writes it")
			}
			if diff := cmp.Diff(q.answer.text, got); diff != "" {
				t.Errorf("the page says otherwise; -update writes it anew (-page +answer):\n%s", diff)
			}
		})
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(name, append(written, page[at:]...), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return len(questions)
}

// The README's questions have the answers that stand behind them, and so have those of the cookbook.
func TestAnswersOfPages(t *testing.T) {
	emptied(t)
	s := start(t, environment(), "up")
	if n := checkAnswers(t, s.url, "../../README.md"); n != 3 {
		t.Errorf("%d questions in the README, want 3", n)
	}
	if n := checkAnswers(t, s.url, "../../docs/cookbook.md"); n < 50 {
		t.Errorf("%d questions in the cookbook, want 50 at least", n)
	}
}

// answerTo is what stands under data or, where there are errors, the whole answer.
func answerTo(t *testing.T, url, query string, variables any) json.RawMessage {
	t.Helper()
	whole := post(t, url, query, variables)
	var parts struct{ Data, Errors json.RawMessage }
	if err := json.Unmarshal(whole, &parts); err != nil {
		t.Fatal(err)
	}
	if parts.Errors != nil {
		return whole
	}
	return parts.Data
}

// answerWidth is how wide a line of an answer may be that need not be.
const answerWidth = 120

// laidOut formats JSON for reading: what fits stands in one line, the rest with one item in each. Fields keep their order.
func laidOut(value json.RawMessage) string {
	var b strings.Builder
	layOut(&b, value, "", 0)
	return b.String() + "\n"
}

func layOut(b *strings.Builder, value json.RawMessage, indent string, before int) {
	short := inLine(value)
	keys, items := partsOf(value)
	if len(items) == 0 || len(indent)+before+len([]rune(short)) <= answerWidth {
		b.WriteString(short)
		return
	}
	b.WriteString(string(short[0]) + "\n")
	for i, item := range items {
		b.WriteString(indent + "  ")
		name := 0
		if keys != nil {
			b.WriteString(keys[i] + ": ")
			name = len(keys[i]) + len(": ")
		}
		layOut(b, item, indent+"  ", name+len(","))
		if i+1 < len(items) {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString(indent + short[len(short)-1:])
}

// inLine formats JSON in one line.
func inLine(value json.RawMessage) string {
	keys, items := partsOf(value)
	texts := make([]string, len(items))
	for i, item := range items {
		if texts[i] = inLine(item); keys != nil {
			texts[i] = keys[i] + ": " + texts[i]
		}
	}
	switch {
	case items == nil:
		return string(bytes.TrimSpace(value))
	case keys != nil:
		return "{ " + strings.Join(texts, ", ") + " }"
	}
	return "[" + strings.Join(texts, ", ") + "]"
}

// partsOf are the items of a list or object that is not empty, and the keys of an object as they are written.
func partsOf(value json.RawMessage) (keys []string, items []json.RawMessage) {
	d := json.NewDecoder(bytes.NewReader(value))
	open, err := d.Token()
	if err != nil || open != json.Delim('{') && open != json.Delim('[') {
		return nil, nil
	}
	for d.More() {
		if open == json.Delim('{') {
			key, err := d.Token()
			if err != nil {
				return nil, nil
			}
			keys = append(keys, fmt.Sprintf("%q", key))
		}
		var item json.RawMessage
		if err := d.Decode(&item); err != nil {
			return nil, nil
		}
		items = append(items, item)
	}
	return keys, slices.Clip(items)
}

func TestLaidOut(t *testing.T) {
	t.Parallel()
	long := `"` + strings.Repeat("x", 100) + `"`
	for in, want := range map[string]string{
		`null`:                               "null\n",
		`{"b":[1,2.50],"a":{"c":"é\u003c"}}`: `{ "b": [1, 2.50], "a": { "c": "é\u003c" } }` + "\n",
		`{"a":[],"b":{}}`:                    `{ "a": [], "b": {} }` + "\n",
		`{"a":[` + long + `,{"b":` + long + `}],"c":null}`: "{\n  \"a\": [\n    " + long + ",\n    { \"b\": " + long + " }\n  ],\n  \"c\": null\n}\n",
	} {
		if diff := cmp.Diff(want, laidOut(json.RawMessage(in))); diff != "" {
			t.Errorf("%s:\n%s", in, diff)
		}
	}
}
