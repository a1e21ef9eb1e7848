package people

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// headlines makes more texts out of texts: their first line in capitals, or With Every Word
// Capitalised, since few of the texts to learn from have headlines of these kinds. The first
// paragraphs stay as they are, so that names of the headline stand in them too.
func headlines(texts []TrainingText, seed uint64) []TrainingText {
	rng := rand.New(rand.NewPCG(seed, 2))
	var out []TrainingText
	for _, t := range texts {
		line := strings.IndexByte(t.Text, '\n')
		if line < 0 {
			line = len(t.Text)
		}
		p := rng.Float64()
		if line > maxHeadline || p > headlineRate {
			continue
		}
		change := allCaps
		if p > headlineRate/2 {
			change = wordCaps
		}
		end := min(len(t.Text), line+bodyOfHeadline)
		if cut := strings.LastIndexByte(t.Text[:end], '\n'); cut > line && end < len(t.Text) {
			end = cut
		}
		out = append(out, recased(t, line, end, change))
	}
	return out
}

// shouted makes copies of texts with the people in capitals, as courts and some papers print
// them: "KENNEDY filed an opinion".
func shouted(texts []TrainingText, seed uint64) []TrainingText {
	rng := rand.New(rand.NewPCG(seed, 3))
	var out []TrainingText
	for _, t := range texts {
		p := rng.Float64()
		if p > shoutedRate || len(t.People) == 0 || len(t.Text) > maxShouted {
			continue
		}
		text := []byte(t.Text)
		for _, s := range t.People {
			if p > shoutedRate/2 { // the family name alone
				if i := strings.LastIndexByte(t.Text[s.Start:s.End], ' '); i >= 0 {
					s.Start += i + 1
				}
			}
			if upper := strings.ToUpper(t.Text[s.Start:s.End]); len(upper) == s.End-s.Start {
				copy(text[s.Start:s.End], upper)
			}
		}
		t.Text = string(text)
		out = append(out, t)
	}
	return out
}

const (
	shoutedRate = 0.06 // part of the texts that are used
	maxShouted  = 4000 // bytes

	headlineRate   = 0.3  // part of the texts that are used
	maxHeadline    = 200  // bytes
	bodyOfHeadline = 1500 // bytes kept after it
)

// recased is the text up to end with its first line changed. A change that would move what
// comes after it is not made.
func recased(t TrainingText, line, end int, change func(string) string) TrainingText {
	first := change(t.Text[:line])
	if len(first) != line {
		first = t.Text[:line]
	}
	within := func(spans []text.Span) (kept []text.Span) {
		for _, s := range spans {
			if s.End <= end {
				kept = append(kept, s)
			}
		}
		return kept
	}
	return TrainingText{Text: first + t.Text[line:end], People: within(t.People), Masked: within(t.Masked), Weight: t.Weight}
}

func allCaps(s string) string { return strings.ToUpper(s) }

// wordCaps capitalises every word that is not one of the short ones of headlines.
func wordCaps(s string) string {
	words := strings.SplitAfter(s, " ")
	for i, w := range words {
		switch strings.TrimSpace(w) {
		case "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "as", "de", "da", "al", "bin", "von", "van":
			continue
		}
		for j, r := range w {
			if j == 0 && unicode.IsLower(r) {
				words[i] = strings.ToUpper(w[:1]) + w[1:]
			}
			break
		}
	}
	return strings.Join(words, "")
}
