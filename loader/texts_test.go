package loader

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const (
	textArticle = "# A title\n**A Paper**\n\n**2024-01-02 03:04**\n\n**https://paper.example/1**\n\nFirst [link](https://paper.example/2) paragraph.\n\nSecond one.\n"
	textLine    = `{"url":"https://paper.example/3","title":"Another title","publisher":"A Paper","publishedAt":"2024-01-02T03:04:00Z","body":"Its body."}`
)

func textInputs() []Input {
	files := fstest.MapFS{
		"a.md":    {Data: []byte(textArticle)},
		"b.jsonl": {Data: []byte(textLine + "\n{\n")},
		"c.txt":   {Data: []byte("\x00\x01")},
	}
	return []Input{{FS: files, Path: ".", Name: "in"}}
}

func TestTexts(t *testing.T) {
	var texts, problems []string
	err := Texts(context.Background(), textInputs(), nil, nil,
		func(text Text) error {
			texts = append(texts, text.Text)
			return nil
		},
		func(file string, line int, _ error) error {
			problems = append(problems, fmt.Sprintf("%s:%d", file, line))
			return nil
		})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"A title\n\nFirst link paragraph.\n\nSecond one.", "Another title\n\nIts body."}
	if diff := cmp.Diff(want, texts); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"in/b.jsonl:2", "in/c.txt:0"}, problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestTextsStop(t *testing.T) {
	stop := errors.New("enough")
	ignore := func(string, int, error) error { return nil }
	count := 0
	err := Texts(context.Background(), textInputs(), nil, nil, func(Text) error { count++; return stop }, ignore)
	if !errors.Is(err, stop) || count != 1 {
		t.Errorf("an error of yield: got %v after %d texts", err, count)
	}
	err = Texts(context.Background(), textInputs(), nil, nil, func(Text) error { return nil },
		func(string, int, error) error { return stop })
	if !errors.Is(err, stop) {
		t.Errorf("an error of bad: got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Texts(ctx, textInputs(), nil, nil, func(Text) error { return nil }, ignore); !errors.Is(err, context.Canceled) {
		t.Errorf("a run that was cancelled: got %v", err)
	}
}
