package search

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

func TestLine(t *testing.T) {
	for text, want := range map[string]string{
		"":                               " ",
		"Iran's U.S. talks":              " iran us talks ",
		"O’Brien, Kim Jong-un":           " obrien kim jong un ",
		"The end.Next one. J.K. Rowling": " the end next one jk rowling ",
		"Erdoğan ERDOĞAN e\u0301":        " erdogan erdogan e ",
		"3.5 % of 1,000":                 " 3 5 of 1 000 ",
		"the states' rights 'quoted'":    " the states rights quoted ",
		"北京 talks":                       " 北 京 talks ",
		"Путин":                          " путин ",
		"--- 🔥":                          " ",
	} {
		if got := Line(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got, want := Lines("Angela Merkel", "-", "Merkel"), " | angela merkel | merkel | "; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// FuzzWords: words lie where they say, one behind the other, and in a form that is its own.
func FuzzWords(f *testing.F) {
	for _, text := range []string{"Iran's U.S. talks", "O’Brien 北京 e\u0301", "\xff a", "İ ß ﬃ", "a.b.c's", strings.Repeat("ab", 90)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, w := range Words(text) {
			if w.Start < end || w.End <= w.Start || w.End > len(text) || w.Text == "" || len(w.Text) > maxWord {
				t.Fatalf("%q: %+v behind %d", text, w, end)
			}
			end = w.End
			if strings.ContainsFunc(w.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				t.Fatalf("%q: the word %q", text, w.Text)
			}
		}
	})
}

func TestForms(t *testing.T) {
	groups := []string{
		"talk talks talked talking", "negotiate negotiates negotiated negotiating", "policy policies", "stop stops stopped stopping",
		"plan plans planned planning", "control controls controlled controlling", "call calls called calling", "church churches", "price prices priced pricing",
		"agree agrees agreed agreeing", "pass passes passed passing", "sanction sanctions sanctioned", "deny denies denied denying", "add adds added adding",
		"war wars", "veto vetoes", "attack attacks attacked attacking", "argue argues argued arguing",
	}
	for _, group := range groups {
		words := strings.Fields(group)
		for _, a := range words {
			for _, b := range words {
				if !slices.Contains(Forms(a), b) {
					t.Errorf("%q is no form of %q: %v", b, a, Forms(a))
				}
			}
		}
	}
	for word, not := range map[string]string{"news": "new", "us": "u", "iran": "ira", "paris": "pari", "is": "i", "gas": "ga", "путин": "путинs"} {
		if slices.Contains(Forms(word), not) {
			t.Errorf("%q is taken for a form of %q", not, word)
		}
	}
	for _, word := range words(t) {
		if forms := Forms(word); forms[0] != word || len(forms) > 14 {
			t.Errorf("%s: %v", word, forms)
		}
	}
}

func words(t *testing.T) []string {
	t.Helper()
	return strings.Fields(Line("Antidisestablishmentarianism goes x 1987 sheep freezes statuses quizzes ties tied lying dyed eggs egged buzzing all alles"))
}

func TestParse(t *testing.T) {
	plain := func(w string) Term { return Term{Kind: Plain, Words: []string{w}} }
	for text, want := range map[string][]Term{
		"Nuclear  talks":         {plain("nuclear"), plain("talks")},
		`"Prime Minister" Iran`:  {{Kind: Phrase, Words: []string{"prime", "minister"}}, plain("iran")},
		"“Iran”":                 {{Kind: Exact, Words: []string{"iran"}}},
		"negotiat*, x":           {{Kind: Prefix, Words: []string{"negotiat"}}, plain("x")},
		"iran -oil":              {plain("iran"), {Kind: Plain, Words: []string{"oil"}, Not: true}},
		`iran -"oil price"`:      {plain("iran"), {Kind: Phrase, Words: []string{"oil", "price"}, Not: true}},
		"title:iran":             {{Kind: Plain, Words: []string{"iran"}, Title: true}},
		`Title:"a b" x -title:y`: {{Kind: Phrase, Words: []string{"a", "b"}, Title: true}, plain("x"), {Kind: Plain, Words: []string{"y"}, Not: true, Title: true}},
		"jong-un":                {{Kind: Phrase, Words: []string{"jong", "un"}}},
		"kim jong-un*":           {plain("kim"), {Kind: Exact, Words: []string{"jong"}}, {Kind: Prefix, Words: []string{"un"}}},
		"AND OR NOT":             {plain("and"), plain("or"), plain("not")},
		"- iran - & --":          {plain("iran")},
		`"" iran`:                {plain("iran")},
		"U.S.":                   {plain("us")},
		"words:iran":             {{Kind: Phrase, Words: []string{"words", "iran"}}},
		"iran~2^5":               {{Kind: Phrase, Words: []string{"iran", "2", "5"}}},
	} {
		got, err := Parse(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if !slices.EqualFunc(got.Terms, want, func(a, b Term) bool {
			return a.Kind == b.Kind && slices.Equal(a.Words, b.Words) && a.Not == b.Not && a.Title == b.Title
		}) {
			t.Errorf("%s: %+v, want %+v", text, got.Terms, want)
		}
	}
}

// TestParseSaysWhatIsWrong names the place.
func TestParseSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"":                "must hold a letter or digit",
		"🔥 -- &":          "must hold a letter or digit",
		"-iran":           "must say what to search for",
		`iran "oil price`: "the quotation mark is not closed (character 6)",
		"öl *":            "can only end one, as in negotiat* (character 4)",
		"ir*n":            "can only end one, as in negotiat* (character 3)",
		"iran -*":         "can only end one, as in negotiat* (character 7)",
		"x**":             "can only end one, as in negotiat* (character 2)",
		"oil a*":          "2 letters at least must stand before a star (character 6)",
		"oil title: x":    "a word must follow title: (character 5)",
		"x -al-qa*":       "a beginning of one word, not of several (character 9)",
	} {
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	var limit *newsgraph.LimitError
	for _, text := range []string{strings.Repeat("a", MaxLength+1), strings.Repeat("a ", MaxTerms+1), `"` + strings.Repeat("a ", MaxTerms+1) + `"`, strings.Repeat("a-", MaxTerms+1)} {
		if _, err := Parse(text); !errors.As(err, &limit) {
			t.Errorf("%q: %v, want a limit", text, err)
		}
	}
	for _, text := range []string{strings.Repeat("a", MaxBeginning+1), strings.Repeat("a ", MaxTerms+1)} {
		if _, err := ParseBeginnings(text); !errors.As(err, &limit) {
			t.Errorf("%q: %v, want a limit", text, err)
		}
	}
	if _, err := ParseBeginnings(" - "); err == nil {
		t.Error("a beginning without a letter is taken")
	}
}

func TestLucene(t *testing.T) {
	for text, want := range map[string][2]string{
		"war":            {"+(words:war^2 words:wars) (titleWords:war^2 titleWords:wars)^2", "+(words:war)"},
		"merkel -x":      {"+(words:merkel^2 words:merkels words:merkeled words:merkeling words:merkelled words:merkelling) (titleWords:merkel^2 titleWords:merkels titleWords:merkeled titleWords:merkeling titleWords:merkelled titleWords:merkelling)^2 -(words:x)", "+(words:merkel^8 words:merkel~1) -(words:x)"},
		"weizsaker":      {"+(words:weizsaker^2 words:weizsakers words:weizsakered words:weizsakering words:weizsakerred words:weizsakerring) (titleWords:weizsaker^2 titleWords:weizsakers titleWords:weizsakered titleWords:weizsakering titleWords:weizsakerred titleWords:weizsakerring)^2", "+(words:weizsaker^8 words:weizsaker~2)"},
		`"a b" co*`:      {`+(words:"a b") (titleWords:"a b")^2 +(words:co*) (titleWords:co*)^2`, `+(words:"a b") +(words:co*)`},
		"title:1 -\"2\"": {"+(titleWords:1^2) -(words:2)", ""},
	} {
		q, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := q.Articles(); got != want[0] {
			t.Errorf("%s: articles by\n%s\nwant\n%s", text, got, want[0])
		}
		if got := q.Names(); got != want[1] {
			t.Errorf("%s: names by\n%s\nwant\n%s", text, got, want[1])
		}
	}
	q, err := Parse(`wars -talks title:oil "a b" merkel`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := q.AnyArticles(), `(+(words:wars words:war) -(words:talks words:talk words:talked words:talking) +(titleWords:oil titleWords:oils) +(words:"a b") +(words:merkel words:merkels words:merkeled words:merkeling words:merkelled words:merkelling))^0`; got != want {
		t.Errorf("articles in any order by\n%s\nwant\n%s", got, want)
	}
	if q, err = Parse(`merkel -x "a b"`); err != nil {
		t.Fatal(err)
	}
	if got, want := q.SpeltNames(), `+(words:merkel) -(words:x) +(words:"a b")`; got != want {
		t.Errorf("names as they are spelt by\n%s\nwant\n%s", got, want)
	}
	q, err = ParseBeginnings("Ab merkl")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := q.Beginnings("words"), "+(words:ab*) +(words:merkl*)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := q.NearBeginnings("words"); !strings.HasPrefix(got, "+(words:ab*) +words:/(merkl|.erkl|erkl|.merkl|emrkl|") {
		t.Error(got)
	}
}

// FuzzParse: what is taken makes queries of words and our own signs only.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"iran", `"a b" -c title:d*`, `a\"b`, "+(x) AND y~", "北京*", "\xff*", "İ* ﬃ", "-“x y” z", "title:title:x", strings.Repeat("x ", 16)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, parse := range []func(string) (*Query, error){Parse, ParseBeginnings} {
			q, err := parse(text)
			if err != nil {
				if !utf8.ValidString(err.Error()) || strings.Contains(err.Error(), "%!") {
					t.Fatalf("%q: %v", text, err)
				}
				continue
			}
			for _, asked := range []string{q.Articles(), q.Names(), q.Beginnings("words"), q.NearBeginnings("titleKey")} {
				checkLucene(t, text, asked)
			}
			q.Title(text)
			q.Body(text, 3)
			q.Fits(text, true)
		}
	})
}

// clauses are all that is ever asked of an index: signs of our own around words.
var clauses = regexp.MustCompile(`^(([+-]?\(((words|titleWords|titleKey):(W(\*|~[12]|\^[28])?|"W( W)+") ?)+\)(\^2)?|\+(words|titleKey):/\([W.|]+\)\.\*/)( |$))*$`)

// checkLucene holds a query against that.
func checkLucene(t *testing.T, text, asked string) {
	t.Helper()
	// Words in their place are one letter, which no field and operator has.
	words := regexp.MustCompile(`[\pL\p{Nd}]+`).ReplaceAllStringFunc(asked, func(w string) string {
		if slices.Contains([]string{WordsField, TitleWordsField, "titleKey", "1", "2", "8"}, w) {
			return w
		}
		return "W"
	})
	words = regexp.MustCompile(`([:" (|.])([128]|words|titleWords|titleKey)([^:\pL])`).ReplaceAllString(words, "${1}W$3")
	words = regexp.MustCompile(`([:" (|.])([128]|words|titleWords|titleKey)([^:\pL])`).ReplaceAllString(words, "${1}W$3")
	if !clauses.MatchString(words) {
		t.Fatalf("%q asks for %s: %s", text, asked, words)
	}
}

func mark(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		if p.Matched {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestHighlights(t *testing.T) {
	body := "It rained. The talks on Iran’s nuclear programme went on, said Mr. Smith. \"We talk,\" he said.\n\nPrime Minister Erdoğan was absent; Iran was not."
	for query, want := range map[string][]string{
		"iran talks":                  {"The [talks] on [Iran]’s nuclear programme went on, said Mr. Smith.", "\"We [talk],\" he said.", "Prime Minister Erdoğan was absent; [Iran] was not."},
		`"prime minister"`:            {"[Prime Minister] Erdoğan was absent; Iran was not."},
		"erdogan -x":                  {"Prime Minister [Erdoğan] was absent; Iran was not."},
		"title:iran rain":             {"It [rained]."},
		"progr* iran":                 {"The talks on [Iran]’s nuclear [programme] went on, said Mr. Smith.", "Prime Minister Erdoğan was absent; [Iran] was not."},
		"nothing":                     nil,
		"title:nothing":               nil,
		`minister "minister erdogan"`: {"Prime [Minister Erdoğan] was absent; Iran was not."},
	} {
		q, err := Parse(query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, pieces := range q.Body(body, 3) {
			got = append(got, mark(pieces))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n%q\nwant\n%q", query, got, want)
		}
	}
	q, _ := Parse("iran title:talks merkl")
	if got, want := mark(q.Title("Talks on Iran")), "[Talks] on [Iran]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := mark(q.Name("Angela Merkel")), "Angela [Merkel]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	begun, _ := ParseBeginnings("erdo strass merkle")
	if got, want := mark(begun.Beginning("Erdoğan Straße Merkel")), "[Erdo]ğan [Straße] [Merkel]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	long := strings.Repeat("word ", 200) + "Iran " + strings.Repeat("word ", 200)
	if got := mark(q.Body(long, 1)[0]); len(got) > longSentence+20 || !strings.HasPrefix(got, "…word") || !strings.HasSuffix(got, "…") || !strings.Contains(got, "[Iran]") {
		t.Errorf("of a long sentence is shown %q", got)
	}
}

// FuzzPieces: put together, pieces are the text.
func FuzzPieces(f *testing.F) {
	f.Add("iran talks", "The talks on Iran’s programme. It rained.\n\nIran!")
	f.Add(`"a b" c*`, "a b a b c cc \xff b")
	f.Fuzz(func(t *testing.T, query, text string) {
		q, err := Parse(query)
		if err != nil {
			return
		}
		join := func(pieces []Piece) string {
			var b strings.Builder
			for _, p := range pieces {
				if p.Text == "" {
					t.Fatalf("%q in %q: an empty piece", query, text)
				}
				b.WriteString(p.Text)
			}
			return b.String()
		}
		for _, pieces := range [][]Piece{q.Title(text), q.Name(text), q.Beginning(text)} {
			if got := join(pieces); got != text {
				t.Fatalf("%q in %q: %q", query, text, got)
			}
		}
		for _, pieces := range q.Body(text, 3) {
			if got := strings.Trim(join(pieces), ellipsis); !strings.Contains(text, got) {
				t.Fatalf("%q in %q: %q", query, text, got)
			}
		}
	})
}

func TestIsOff(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		off  int
	}{
		{"abc", "abc", 0},
		{"merkel", "merkl", 1},
		{"zelensky", "zelenskiy", 1},
		{"merkle", "merkel", 1},
		{"obama", "obame", 1},
		{"a", "ab", 1},
		{"", "a", 1},
		{"ünal", "anal", 1},
		{"weizsaker", "weizsaecker", 2},
		{"abcd", "badc", 2},
		{"abc", "cab", 2},
		{"ca", "abc", 3},
		{"merkel", "merk", 2},
		{"abc", "abcde", 2},
		{"abcdef", "fedcba", 5},
	} {
		for most := range 6 {
			if got := isOff(tt.a, tt.b, most); got != (tt.off <= most) || isOff(tt.b, tt.a, most) != got {
				t.Errorf("%q and %q, %d letters off, %d allowed: %v", tt.a, tt.b, tt.off, most, got)
			}
		}
	}
	if !beginsOneOff("zelenskiy", "zelnsk") || beginsOneOff("merkel", "markl") {
		t.Error("beginnings are not compared right")
	}
}
