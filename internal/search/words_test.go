package search

import (
	"os"
	"testing"
)

func BenchmarkLine(b *testing.B) {
	text, err := os.ReadFile("../../docs/design.md")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Line(string(text))
	}
}
