package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkExtract reads the golden articles over and over; one operation is one article.
func BenchmarkExtract(b *testing.B) {
	paths, err := filepath.Glob("testdata/golden/*.md")
	if err != nil || len(paths) == 0 {
		b.Fatal("no articles: ", err)
	}
	var texts []string
	words := 0
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(text))
		words += len(strings.Fields(string(text)))
	}
	x := extractor(b)
	for _, text := range texts {
		x.Extract(text) // fills the pools
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		x.Extract(texts[n%len(texts)])
		n++
	}
	b.ReportMetric(float64(words)/float64(len(texts))*float64(n)/b.Elapsed().Seconds(), "words/s")
}
