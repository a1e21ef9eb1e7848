//go:build unix

package loader

import (
	"context"
	"errors"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// Opening a named pipe waits for somebody who writes to it.
func TestCancelWhileNobodyWritesToANamedPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	r := newRun(Paths(pipe)...)
	for name, read := range map[string]func(context.Context) error{
		"load": func(ctx context.Context) error {
			_, err := Load(ctx, r.Options)
			return err
		},
		"texts": func(ctx context.Context) error {
			return Texts(ctx, r.Inputs, nil, nil, func(Text) error { return nil }, func(_ string, _ int, err error) error { return err })
		},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			defer cancel()
			done := make(chan error, 1)
			go func() { done <- read(ctx) }()
			select {
			case err := <-done:
				if !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("error %v, want that of the context", err)
				}
			case <-time.After(10 * time.Second):
				t.Error("it still waits for somebody to open the pipe")
			}
		})
	}
	if len(r.report.problems) != 0 {
		t.Errorf("reported %v", r.report.lines())
	}
}
