package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// near are languages whose short texts may have no tag, since another one is too near.
var near = map[string]bool{"bg": true, "da": true, "nb": true}

// TestOtherLanguages reads testdata, which has a text of some sixty words for each language.
func TestOtherLanguages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 20 {
		t.Fatal("too few texts: ", len(files), err)
	}
	for _, file := range files {
		want := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(want, func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := Detect(string(text))
			if !got.Foreign {
				t.Errorf("%+v: not known to be foreign", got)
			}
			if got.Tag != want && (got.Tag != "" || !near[want]) {
				t.Errorf("tag %q", got.Tag)
			}
			first, _, _ := strings.Cut(string(text), "\n")
			if got := Detect(english["news"] + "\n\n" + first); got.Foreign {
				t.Errorf("%+v for an English paragraph before one of it", got)
			}
		})
	}
}

// english are texts that could be taken for something else.
var english = map[string]string{
	"news":             "The foreign minister said on Tuesday that talks between the two countries would go on next week in Geneva.",
	"in capitals":      "THE FOREIGN MINISTER SAID ON TUESDAY THAT TALKS BETWEEN THE TWO COUNTRIES WOULD GO ON NEXT WEEK IN GENEVA",
	"foreign names":    "Ángela Núñez of the Fundação Getúlio Vargas and Jürgen Großmann of Münchener Rückversicherungs-Gesellschaft said that the peña would meet in Łódź.",
	"a quotation":      "The crowd sang \"Allons enfants de la Patrie, le jour de gloire est arrivé\" and then left the square, said the police, who had been called.",
	"Cyrillic between": "The newspaper said that the word \"перестройка\" and the slogan \"гласность и ускорение\" would be known in the whole world.",
}

func TestEnglish(t *testing.T) {
	for name, text := range english {
		t.Run(name, func(t *testing.T) {
			if got := Detect(text); got != (Verdict{Tag: English}) {
				t.Errorf("%+v", got)
			}
		})
	}
}

// TestNotSure has English texts without sentences, and texts too short to tell. What they are
// is open, but they are not called foreign.
func TestNotSure(t *testing.T) {
	for name, text := range map[string]string{
		"empty":         "",
		"one word":      "Ghana",
		"few words":     "Le ministre est parti.",
		"few letters":   "Министр уехал",
		"numbers":       strings.Repeat("12.4 vs 11.9 3,401 ", 40),
		"figures":       "Shr 12 cts vs 10 cts Net 1.2 mln vs 900,000 Revs 24.1 mln vs 20.3 mln Nine mths Shr 40 cts vs 33 cts Net 3.9 mln vs 3.1 mln Revs 70.2 mln vs 61.0 mln",
		"table":         "Closing prices\n\n" + strings.Repeat("Bayer 312.50 up 2.10, Siemens 701.00 down 4.50, BASF 270.80 unch, Daimler 970.00 up 12.00\n", 8),
		"list of names": "Cast: Radhika Menon, Girish Rao, Neeraj Sinha, Elnaz Tehrani, Pankaj Dube, Aamir Khan, Jatin Shah, Kubra Ali, Karan Singh, Rajesh Patil",
		"only marks":    strings.Repeat("\u0301\u200d—", 30),
	} {
		t.Run(name, func(t *testing.T) {
			if got := Detect(text); got.Foreign {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestWhatTheSourceStates(t *testing.T) {
	const french = "La ministre a déclaré mardi que les discussions entre les deux pays reprendraient la semaine prochaine à Paris. " +
		"Selon elle, il ne reste que deux questions à régler avant la signature."
	tests := []struct {
		stated, text string
		want         Verdict
	}{
		{"en", french, Verdict{Tag: "en"}},
		{" en-GB ", french, Verdict{Tag: "en-GB"}},
		{"EN_us", "", Verdict{Tag: "EN_us"}},
		{"eng", "", Verdict{Tag: "eng"}},
		{"ru", english["news"], Verdict{Tag: "ru", Foreign: true}},
		{"zh-Hant-TW", "", Verdict{Tag: "zh-Hant-TW", Foreign: true}},
		{"enm", "", Verdict{Tag: "enm", Foreign: true}}, // Middle English
		{"", french, Verdict{Tag: "fr", Foreign: true}},
		{"und", french, Verdict{Tag: "fr", Foreign: true}},
		{"mul", english["news"], Verdict{Tag: "en"}},
		{"English", english["news"], Verdict{Tag: "en"}},
		{"English", "", Verdict{}},
		{"x-klingon", "", Verdict{}},
		{"", "", Verdict{}},
	}
	for _, tt := range tests {
		t.Run(tt.stated, func(t *testing.T) {
			if got := Of(tt.stated, tt.text); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func FuzzDetect(f *testing.F) {
	for _, text := range english {
		f.Add(text)
	}
	f.Add("Министр уехал в Москву, сказал он во вторник.")
	f.Add("\xff\xfe\u0301 the")
	f.Fuzz(func(t *testing.T, text string) {
		got := Detect(text)
		if again := Detect(text); again != got {
			t.Errorf("%+v, then %+v", got, again)
		}
		if got.Tag == English && got.Foreign {
			t.Error("English and foreign")
		}
		if utf8.ValidString(text) && !utf8.ValidString(prefix(text, len(text)/2)) {
			t.Error("a prefix cuts a character")
		}
	})
}

func BenchmarkDetect(b *testing.B) {
	text := strings.Repeat(english["news"]+" ", 20)
	b.ReportAllocs()
	for b.Loop() {
		Detect(text)
	}
}
