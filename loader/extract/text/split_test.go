package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func splitText(t testing.TB, text string) *Doc {
	t.Helper()
	abbrevs, err := LoadAbbreviations()
	if err != nil {
		t.Fatal(err)
	}
	var d Doc
	d.Split(text, abbrevs)
	return &d
}

func TestTokens(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"possessive", "Iran's and Obama’s plan", "Iran|'s|and|Obama|’s|plan"},
		{"possessive by a slip of the finger", "Obama’z plan, Al Bara'za", "Obama|’z|plan|,|Al|Bara'za"},
		{"plural possessive", "the Philippines' coast", "the|Philippines|'|coast"},
		{"all caps possessive", "TRUMP'S WALL", "TRUMP|'S|WALL"},
		{"name with apostrophe", "O'Brien in N'Djamena, Côte d'Ivoire", "O'Brien|in|N'Djamena|,|Côte|d'Ivoire"},
		{"contraction", "I don't, he'll", "I|don't|,|he|'ll"},
		{"hyphens are apart", "US-led Yoon Suk-yeol", "US|-|led|Yoon|Suk|-|yeol"},
		{"initials", "J.K. Rowling, George W. Bush", "J.K.|Rowling|,|George|W.|Bush"},
		{"initials joined to the name", "J.K.Rowling", "J.K.|Rowling"},
		{"abbreviations", "Mr. Lavrov of the U.S. (U.N.)", "Mr.|Lavrov|of|the|U.S.|(|U.N.|)"},
		{"an ordinary word is no abbreviation", "modern art. No", "modern|art|.|No"},
		{"numbers", "5,000 3.5% 20th 9/11 G20", "5,000|3.5|%|20th|9|/|11|G20"},
		{"quotes", "\"Yes,\" he said. ‘No’", "\"|Yes|,|\"|he|said|.|‘|No|’"},
		{"addresses", "see https://example.org/a?b=c, www.example.org or a@example.org.", "see|https://example.org/a?b=c|,|www.example.org|or|a@example.org|."},
		{"domain", "Amazon.com said", "Amazon.com|said"},
		{"no space after a stop", "the end.The next", "the|end|.|The|next"},
		{"marks", "wait... what?! -- no", "wait|...|what|?|!|--|no"},
		{"combining accent", "Jose\u0301 Marti", "Jose\u0301|Marti"},
		{"chinese", "习近平主席。好", "习近平主席|。|好"},
		{"typewriters' quotation marks", "``Yes,'' he said; the boys' ''no''", "``|Yes|,|''|he|said|;|the|boys|'|''|no|''"},
		{"invalid bytes", "a\xffb \xc3", "a|b"},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := splitText(t, tt.text)
			var got []string
			for i := range d.Tokens {
				got = append(got, d.Word(i))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"two", "He left. She stayed.", []string{"He left.", "She stayed."}},
		{"titles", "Mr. Lavrov met Gen. Smith. Dr. No left.", []string{"Mr. Lavrov met Gen. Smith.", "Dr. No left."}},
		{"country abbreviation inside", "The U.S. Army left.", []string{"The U.S. Army left."}},
		{"country abbreviation at the end", "He went to the U.S. The army left.", []string{"He went to the U.S.", "The army left."}},
		{"initials", "George W. Bush left. J. Smith came.", []string{"George W. Bush left.", "J. Smith came."}},
		{"initials in a row", "Dr. K. A. Busia left. So did J. A. The rest stayed.", []string{"Dr. K. A. Busia left.", "So did J. A.", "The rest stayed."}},
		{"cases", "The court overturned Roe v. Wade. Nobody spoke.", []string{"The court overturned Roe v. Wade.", "Nobody spoke."}},
		{"months and numbers", "On Jan. 5 he was No. 1. He left.", []string{"On Jan. 5 he was No. 1.", "He left."}},
		{"quotation goes on", "\"Why?\" he asked. \"I left.\" She laughed.", []string{"\"Why?\" he asked.", "\"I left.\"", "She laughed."}},
		{"opening quote starts one", "He left. “I saw him,” she said.", []string{"He left.", "“I saw him,” she said."}},
		{"headline without a stop", "Lavrov meets Kerry\n\nMOSCOW (Reuters) - They met.", []string{"Lavrov meets Kerry", "MOSCOW (Reuters) - They met."}},
		{"short line is a unit", "Lavrov meets Kerry\nFriday\nThey met in Geneva.", []string{"Lavrov meets Kerry", "Friday", "They met in Geneva."}},
		{
			"wrapped lines are one sentence",
			"The ministers of foreign affairs of eleven countries met in\nGeneva on Monday to talk.",
			[]string{"The ministers of foreign affairs of eleven countries met in\nGeneva on Monday to talk."},
		},
		{"missing space", "It was the end.The rest is known.", []string{"It was the end.", "The rest is known."}},
		{"company", "Apple Inc. said so. Ford Motor Co. The rest left.", []string{"Apple Inc. said so.", "Ford Motor Co.", "The rest left."}},
		{"exclamation in a name", "Yahoo! said so.", []string{"Yahoo! said so."}},
		{"ellipsis", "He waited... and left.", []string{"He waited... and left."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := splitText(t, tt.text)
			var got []string
			for _, s := range d.Sentences {
				got = append(got, tt.text[s.Start:s.End])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParagraphs(t *testing.T) {
	text := "Title\n\nOne. Two\nthree.\n \n\nFour."
	var got []string
	for _, p := range splitText(t, text).Paragraphs {
		got = append(got, text[p.Start:p.End])
	}
	if diff := cmp.Diff([]string{"Title", "One. Two\nthree.", "Four."}, got); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("Russian Foreign Minister Sergei Lavrov said on Monday that the U.S. would not, in his view, \"come back\" to Geneva. ", 40)
	abbrevs, err := LoadAbbreviations()
	if err != nil {
		b.Fatal(err)
	}
	var d Doc
	words := len(strings.Fields(text))
	b.ReportAllocs()
	for b.Loop() {
		d.Split(text, abbrevs)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
