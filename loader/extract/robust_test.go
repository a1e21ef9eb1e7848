package extract

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var testExtractor = sync.OnceValues(New)

func extractor(t testing.TB) *Extractor {
	t.Helper()
	x, err := testExtractor()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// checkResult fails the test if what was found cannot be: spans outside of the text, out of order,
// overlapping, or not in the sentence and paragraph that they name.
func checkResult(t *testing.T, text string, r Result) {
	t.Helper()
	within := func(what string, s, outer Span) {
		if s.Start >= s.End || s.Start < outer.Start || s.End > outer.End {
			t.Fatalf("%s %v is empty or not within %v", what, s, outer)
		}
	}
	checkOrder := func(what string, spans []Span) {
		for i, s := range spans {
			within(what, s, Span{Start: 0, End: len(text)})
			if i > 0 && spans[i-1].End > s.Start {
				t.Fatalf("%s %v overlaps or comes before %v", what, s, spans[i-1])
			}
		}
	}
	checkOrder("paragraph", r.Paragraphs)
	checkOrder("sentence", r.Sentences)
	var people, countries []Span
	for _, p := range r.People {
		people = append(people, p.Span)
		within("person", p.Span, r.Sentences[p.Sentence])
		within("sentence", r.Sentences[p.Sentence], r.Paragraphs[p.Paragraph])
		if p.Name == "" || p.Why == "" || !utf8.ValidString(p.Name) && utf8.ValidString(text) {
			t.Fatalf("a person without name or reason: %+v", p)
		}
	}
	checkOrder("person", people)
	for _, c := range r.Countries {
		countries = append(countries, c.Span)
		within("country", c.Span, r.Sentences[c.Sentence])
		if len(c.Code) != 2 || c.Kind == "" || c.Why == "" {
			t.Fatalf("a country without code, kind or reason: %+v", c)
		}
	}
	checkOrder("country", countries)
	for _, o := range r.Offices {
		within("office", o.Span, r.Sentences[o.Sentence])
		if o.Title == "" || o.Person == "" || o.Why == "" {
			t.Fatalf("an office without title, person or reason: %+v", o)
		}
	}
	var quotes []Span
	for _, q := range r.Quotes {
		quotes = append(quotes, q.Span)
		within("sentence", r.Sentences[q.Sentence], Span{Start: 0, End: len(text)})
		if q.Cue.Start < r.Sentences[q.Sentence].Start || q.Cue.Start >= r.Sentences[q.Sentence].End || q.Cue.Start >= q.Cue.End || q.Cue.End > len(text) {
			t.Fatalf("a cue outside of its sentence: %+v", q)
		}
		if q.Speaker == "" || q.Verb == "" || q.Why == "" {
			t.Fatalf("a quotation without speaker, verb or reason: %+v", q)
		}
	}
	checkOrder("quotation", quotes)
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"Russian Foreign Minister Sergei Lavrov met John Kerry.\n\nLavrov said so.",
		"LAVROV’S \"plan\" — Al- Sabah, Jr. U.S.-led J.K.Rowling 1,000.5 a@b.c http://x.y/z",
		"Julio \"El Gordo\" Martinez, Jr.\r\n\r\nKim Jong-un\u2029\xff\xfe\x00",
		"بوتين 习近平主席。好 Ünïcode Ǆ İstanbul ß", ". . . ' ' \" \" - - Mr. Mr. Mr", "A-B-C-D-E-F-G-H", "’s 's ’", "",
	} {
		f.Add(s)
	}
	x, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := x.Extract(text)
		checkResult(t, text, r)
		if diff := cmp.Diff(r, x.Extract(text)); diff != "" {
			t.Fatalf("not deterministic:\n%s", diff)
		}
	})
}

// TestOddTexts reads texts that no newspaper prints; quadratic time would show as a test that
// does not end.
func TestOddTexts(t *testing.T) {
	const n = 1 << 20
	tests := []struct{ name, text string }{
		{"one long line", strings.Repeat("President John Smith of Chad met Mary Jones in Jordan. ", n/50)},
		{"one long line of names", strings.Repeat("John Smith ", n/10)},
		{"one name in many forms", strings.Repeat("John A. Smith, John B. Smith, Smith ", n/30)},
		{"predecessors", strings.Repeat("US President John Smith and his predecessor Mary Jones met. ", n/60)},
		{"predecessors without end", strings.Repeat("US President John Smith, his predecessor Mary Jones, ", n/50)},
		{"tails", strings.Repeat("Garuda Indonesia ", n/17)},
		{"titles", strings.Repeat("President ", n/10)},
		{"commas", strings.Repeat(",", n)},
		{"commas and names", strings.Repeat("Smith, ", n/7)},
		{"hyphens", strings.Repeat("A-", n/2)},
		{"quotes", strings.Repeat("John \"", n/6)},
		{"quotes that he said", strings.Repeat("\"We do not want it,\" he said. ", n/30)},
		{"quotes that John Smith said", strings.Repeat("\"We do not want it,\" John Smith, \"we do,\" said. ", n/50)},
		{"single quotes", strings.Repeat("'we ", n/4)},
		{"a quote of many paragraphs", strings.Repeat("\"John Smith said it.\n\n", n/24)},
		{"no space", strings.Repeat("a", n)},
		{"capitals without space", strings.Repeat("A", n)},
		{"stops", strings.Repeat("A.", n/2)},
		{"new lines", strings.Repeat("\n", n)},
		{"no letters", strings.Repeat("12 3.4 (5) ", n/11)},
		{"zero bytes", strings.Repeat("\x00", n)},
		{"invalid UTF-8", strings.Repeat("\xff\xc3A ", n/4)},
		{"hebrew", strings.Repeat("ראש הממשלה נפגש עם השר. ", n/40)},
		{"arabic", strings.Repeat("التقى الرئيس بوتين بالوزير؟ ", n/48)},
		{"chinese without space", strings.Repeat("国家主席习近平会见记者", n/33)},
		{"apostrophes", strings.Repeat("O'", n/2)},
		{"clitics", strings.Repeat("'s", n/2)},
		{"longer than a block", strings.Repeat("Angela Merkel met Emmanuel Macron.\n\n", 2*blockBytes/36)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			checkResult(t, tt.text, extractor(t).Extract(tt.text))
		})
	}
}

func TestTextWithoutNamesHasNone(t *testing.T) {
	for _, text := range []string{"国家主席习近平会见记者", "التقى الرئيس بوتين", "1, 2, 3", "...", "the cat sat on the mat."} {
		if r := extractor(t).Extract(text); len(r.People) > 0 {
			t.Errorf("%q: found %+v", text, r.People)
		}
	}
}
