package newsgraph_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

func TestExcerpt(t *testing.T) {
	const two = "Norway and Kenya will share data. The talks go on."
	tests := []struct {
		name  string
		body  string
		limit int
		want  string
	}{
		{"all has room", two, 50, two},
		{"one character too many", two, 49, "Norway and Kenya will share data."},
		{"room for the first sentence alone", two, 33, "Norway and Kenya will share data."},
		{"first sentence is too long", two, 32, "Norway and Kenya will share…"},
		{"ellipsis counts", two, 28, "Norway and Kenya will share…"},
		{"no room for the ellipsis", two, 27, "Norway and Kenya will…"},
		{"first word is too long", two, 6, "…"},
		{"first word and ellipsis", two, 7, "Norway…"},
		{"one", two, 1, "…"},
		{"nothing", two, 0, ""},
		{"less than nothing", two, -1, ""},
		{"empty", "", 10, ""},
		{"white space", " \n\n ", 10, ""},
		{"paragraphs", "One goes.\n\nTwo stay.\n\nThree.", 21, "One goes. Two stay."},
		{"all paragraphs", "One goes.\n\nTwo stay.", 19, "One goes. Two stay."},
		{"a heading ends like a sentence", "What is new\n\nThe talks go on.", 20, "What is new"},
		{"no punctuation before an ellipsis", "The ministers, who met, left.", 24, "The ministers, who met…"},
		{"no quotation mark before an ellipsis", "They called it “progress for both”.", 16, "They called it…"},
		{"country", "The U.S. Senate voted on Tuesday. Nobody left.", 36, "The U.S. Senate voted on Tuesday."},
		{"country at the end", "He went to the U.S. The talks go on there.", 30, "He went to the U.S."},
		{"country before a name", "He went to the U.S. Senate.", 26, "He went to the U.S…"},
		{"honorific", "It was Mr. Ruto who spoke. Others listened to him.", 30, "It was Mr. Ruto who spoke."},
		{"honorific at the limit", "It was Mr. Ruto who spoke.", 12, "It was Mr…"},
		{"initials", "The writer J. R. R. Tolkien lived here. He left.", 40, "The writer J. R. R. Tolkien lived here."},
		{"initial alone", "George W. Bush left office long ago.", 20, "George W. Bush left…"},
		{"company", "He left Example Inc. The firm went on for years.", 30, "He left Example Inc."},
		{"company before a name", "He left Example Inc. Europe for good.", 30, "He left Example Inc. Europe…"},
		{"number", "Voters chose No. 10 again. They left.", 30, "Voters chose No. 10 again."},
		{"decimal", "Prices rose by 3.5 percent. They fell later on.", 30, "Prices rose by 3.5 percent."},
		{"year", "It ended in 2019. Norway had left by then.", 25, "It ended in 2019."},
		{"numbered", "1. The agreement ends. Nothing else.", 25, "1. The agreement ends."},
		{"time of day", "He came at 5 p.m. Tuesday and left. Nobody saw.", 40, "He came at 5 p.m. Tuesday and left."},
		{"address", "See www.fjordwire.example for all. More is there.", 40, "See www.fjordwire.example for all."},
		{"quotation", "“We will wait.” The minister left the room.", 30, "“We will wait.”"},
		{"straight quotation marks", `"We will wait." The minister left the room.`, 30, `"We will wait."`},
		{"quotation goes on", "“Will we wait?” asked the minister. He left.", 40, "“Will we wait?” asked the minister."},
		{"quotation begins", "He left. “We will wait,” he said to us.", 30, "He left."},
		{"name with a mark", "The firm Yahoo! said it would. It did not.", 35, "The firm Yahoo! said it would."},
		{"brackets", "They met (for the first time.) Then they left.", 35, "They met (for the first time.)"},
		{"three dots", "They waited... and waited. Then they left.", 30, "They waited... and waited."},
		{"code points, not bytes", "Übergröße für Ämter. Schön.", 20, "Übergröße für Ämter."},
		{"code points, not code units", "🐟🐟🐟. 🐟", 5, "🐟🐟🐟…"},
		{"German date", "Sie kamen am 3. Oktober an. Dann gingen sie.", 30, "Sie kamen am 3. Oktober an."},
		{"Russian", "Министр уехал в Москву. Он вернётся завтра.", 30, "Министр уехал в Москву."},
		{"Arabic", "غادر الوزير القاهرة. سيعود غدا إلى العاصمة.", 25, "غادر الوزير القاهرة."},
		{"Hindi", "मंत्री चले गए। वे कल लौटेंगे।", 16, "मंत्री चले गए।"},
		{"Chinese", "外交部长离开了。他明天回来。", 10, "外交部长离开了。"},
		{"Chinese cut", "外交部长离开了。他明天回来。", 5, "外交部长…"},
		{"Japanese, quotation goes on", "大臣は「行く。」と述べた。", 12, "大臣は「行く。」と述べ…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := newsgraph.Excerpt(tt.body, tt.limit); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add("The U.S. Senate voted. “Nobody,” said Mr. Ruto, “left.”\n\nHe left.", 40)
	f.Add("外交部长离开了。他明天回来。", 5)
	f.Add("a\u0301\u0301\u0301 b", 2)
	f.Add("\xff\xfe. A", 3)
	f.Fuzz(func(t *testing.T, body string, limit int) {
		if len(body) > 10_000 {
			return
		}
		got := newsgraph.Excerpt(body, limit)
		if n := utf8.RuneCountInString(got); n > max(0, limit) {
			t.Fatalf("%d characters, limit %d", n, limit)
		}
		var paragraphs []string
		for p := range strings.SplitSeq(strings.TrimSpace(body), newsgraph.ParagraphBreak) {
			if p = strings.TrimSpace(p); p != "" {
				paragraphs = append(paragraphs, p)
			}
		}
		whole := strings.Join(paragraphs, " ")
		if utf8.RuneCountInString(whole) <= limit {
			if got != whole {
				t.Fatalf("there is room for all of %q, got %q", whole, got)
			}
			return
		}
		rest, ok := strings.CutPrefix(whole, got)
		if !ok {
			if rest, ok = strings.CutPrefix(whole, strings.TrimSuffix(got, "…")); !ok {
				t.Fatalf("%q does not begin %q", got, whole)
			}
		}
		last, _ := utf8.DecodeLastRuneInString(whole[:len(whole)-len(rest)])
		next, _ := utf8.DecodeRuneInString(rest)
		if isASCIILetter(last) && isASCIILetter(next) || got != "" && unicode.IsMark(next) && unicode.IsLetter(last) {
			t.Fatalf("%q cuts a word of %q", got, whole)
		}
	})
}

func isASCIILetter(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }
