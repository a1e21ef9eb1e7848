package format

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestDateline(t *testing.T) {
	tests := []struct{ text, want string }{
		{"OTTAWA, March 26 - Canada said", "OTTAWA, March 26"},
		{"LONDON, Oct 3 (Reuters) - Shares rose", "LONDON, Oct 3"},
		{"LONDON, Oct. 3 (Reuters) -- Shares rose", "LONDON, Oct. 3"},
		{"MOSCOW (Reuters) - Russia said", "MOSCOW"},
		{"KYIV, Ukraine (AP) — A missile hit", "KYIV, Ukraine"},
		{"NEW YORK, Oct 3, 2019 – Shares rose", "NEW YORK, Oct 3, 2019"},
		{"RIO DE JANEIRO, MARCH 25 - Brazil wants", "RIO DE JANEIRO, MARCH 25"},
		{"ARNHEM, the Netherlands, April 1 - Enka said", "ARNHEM, the Netherlands, April 1"},
		{"WASHINGTON/BEIJING, July 1 - Talks", "WASHINGTON/BEIJING, July 1"},
		{"SÃO PAULO, Sept 9 - Brazil", "SÃO PAULO, Sept 9"},
		{"ST. JOHN'S, May 2 - The premier", "ST. JOHN'S, May 2"},
		{"MONTREAL, March 20, Reuter - The Seaway", "MONTREAL, March 20"},
		{"NATO - once a club - has grown", ""},
		{"The talks, March 26 or not, failed - badly", ""},
		{"Russia and Iran are firming up relations", ""},
		{"On Monday (Oct 3) - as planned - he left", "On Monday"},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got := Dateline(tt.text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSplitCredit(t *testing.T) {
	tests := []struct{ caption, text, credit string }{
		{
			"Leaders meet in Oslo, Norway May 16, 2024. Norwegian Foreign Ministry/Handout via REUTERS",
			"Leaders meet in Oslo, Norway May 16, 2024.", "Norwegian Foreign Ministry/Handout via REUTERS",
		},
		{"A man reads in Kyiv. REUTERS/Ann Lee", "A man reads in Kyiv.", "REUTERS/Ann Lee"},
		{"A man reads in Kyiv. REUTERS/J.D. Ek/File Photo", "A man reads in Kyiv.", "REUTERS/J.D. Ek/File Photo"},
		{"A man reads in Kyiv, May 1, 2020 REUTERS/Ann Lee", "A man reads in Kyiv, May 1, 2020", "REUTERS/Ann Lee"},
		{"A man reads. REUTERS/Ann Lee Acquire Licensing Rights, opens new tab", "A man reads.", "REUTERS/Ann Lee"},
		{"A ship sails. U.S. Navy/Handout via REUTERS", "A ship sails.", "U.S. Navy/Handout via REUTERS"},
		{"A ship sails. newsgraph/Handout via FJORD WIRE", "A ship sails.", "newsgraph/Handout via FJORD WIRE"},
		{"Mr. Lee reads in St. Ives. (Photo by Ann Lee/AFP via Getty Images)", "Mr. Lee reads in St. Ives.", "Photo by Ann Lee/AFP via Getty Images"},
		{"A man reads in Kyiv [File: Ann Lee/Reuters]", "A man reads in Kyiv", "File: Ann Lee/Reuters"},
		{"A man reads. (c) 2020 Ann Lee", "A man reads.", "(c) 2020 Ann Lee"},
		{"A man reads © Ann Lee", "A man reads", "© Ann Lee"},
		{"A man reads. Photo: Ann Lee", "A man reads.", "Photo: Ann Lee"},
		{"A man reads. AP Photo", "A man reads.", "AP Photo"},
		{"Smoke over the port. Maxar Technologies via AP", "Smoke over the port.", "Maxar Technologies via AP"},
		{"REUTERS/Ann Lee", "", "REUTERS/Ann Lee"},
		{"A man reads in Kyiv.", "A man reads in Kyiv.", ""},
		{"A man reads in Kyiv. He waits for news.", "A man reads in Kyiv. He waits for news.", ""},
		{"He joined by video from Rome via Zoom.", "He joined by video from Rome via Zoom.", ""},
		{"The 9/11 memorial in New York.", "The 9/11 memorial in New York.", ""},
		{"A man (left) reads in Kyiv (Ukraine)", "A man (left) reads in Kyiv (Ukraine)", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.caption, func(t *testing.T) {
			text, credit := SplitCredit(tt.caption)
			if text != tt.text || credit != tt.credit {
				t.Errorf("got  %q, %q\nwant %q, %q", text, credit, tt.text, tt.credit)
			}
		})
	}
}

func TestParseTime(t *testing.T) {
	tests := []struct{ text, want string }{
		{"2023-10-24 01:49", "2023-10-24T01:49:00Z"},
		{"2023-10-24 01:49:30", "2023-10-24T01:49:30Z"},
		{" 2023-10-24  01:49 UTC ", "2023-10-24T01:49:00Z"},
		{"2023-10-24", "2023-10-24T00:00:00Z"},
		{"2023-10-24T01:49", "2023-10-24T01:49:00Z"},
		{"2023-10-24T01:49:00Z", "2023-10-24T01:49:00Z"},
		{"2023-10-24T03:49:00.25+02:00", "2023-10-24T01:49:00.25Z"},
		{"2023-10-24 03:49:00 +0200", "2023-10-24T01:49:00Z"},
		{"2023-10-24T03:49+0200", "2023-10-24T01:49:00Z"},
		{"2023-10-24T03:49:00.5+02", "2023-10-24T01:49:00.5Z"},
		{"2023-1-6", "2023-01-06T00:00:00Z"},
		{"2004/01/22 00:48:49", "2004-01-22T00:48:49Z"},
		{"2004/1/22", "2004-01-22T00:00:00Z"},
		{"Fri Feb 18 10:27:24 2022", "2022-02-18T10:27:24Z"},
		{"Tue, 24 Oct 2023 01:49:00 GMT", "2023-10-24T01:49:00Z"},
		{"Tue, 24 Oct 2023 03:49:00 +0200", "2023-10-24T01:49:00Z"},
		{"October 24, 2023", "2023-10-24T00:00:00Z"},
		{"24 October 2023", "2023-10-24T00:00:00Z"},
		{"7 Apr 2021", "2021-04-07T00:00:00Z"},
		{"Tue, 24 Oct 2023 01:49:00 EST", ""},
		{"2023-02-30", ""},
		{"24/10/2023", ""},
		{"0001-01-01T00:00:00Z", ""},
		{"9999-12-31T23:59:59-01:00", ""},
		{"yesterday", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := parseTime(tt.text)
			if tt.want == "" {
				if err == nil {
					t.Errorf("got %v, want an error", got)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if s := got.Format(time.RFC3339Nano); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

func TestTimesAsNumbers(t *testing.T) {
	tests := []struct{ text, want string }{
		{"1431858300", "2015-05-17T10:25:00Z"},
		{"1431858300.25", "2015-05-17T10:25:00.25Z"},
		{"1431858300123", "2015-05-17T10:25:00.123Z"},
		{"1431858300123.0", "2015-05-17T10:25:00.123Z"},
		{"1431858300123456", "2015-05-17T10:25:00.123456Z"},
		{"1431858300123456789", "2015-05-17T10:25:00.123456789Z"},
		{"536457600", "1987-01-01T00:00:00Z"},
		{"536457600000", "1987-01-01T00:00:00Z"},
		{"20150218", "2015-02-18T00:00:00Z"},
		{"18510918", "1851-09-18T00:00:00Z"},
		{"20150218123000", "2015-02-18T12:30:00Z"},
		{"20150218T123000Z", "2015-02-18T12:30:00Z"},
		{"2015021812", "error: the publication time 2015021812 has two meanings, 2015-02-18 12:00 and, counted from 1970, 2033-11-08 00:16: write it otherwise"},
		{"201502181230", "error: the publication time 201502181230 has two meanings, 2015-02-18 12:30 and, counted from 1970, 1976-05-21 04:49: write it otherwise"},
		{"20151318", "error: cannot read the publication time 20151318: " + acceptedNumbers},
		{"20150218126000", "error: cannot read the publication time 20150218126000: " + acceptedNumbers},
		{"15000218", `error: publication time "15000218" is not between the years 1600 and 9999`},
		{"2015", "error: cannot read the publication time 2015: " + acceptedNumbers},
		{"45000.5", "error: cannot read the publication time 45000.5: " + acceptedNumbers},
		{"99999999999999999999999", "error: cannot read the publication time 99999999999999999999999: " + acceptedNumbers},
		{"-1431858300", `error: cannot read the publication time "-1431858300": expected ` + AcceptedTimes},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			at, err := parseTime(tt.text)
			got := at.Format(time.RFC3339Nano)
			if err != nil {
				got = "error: " + err.Error()
			}
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestPlainParagraphs(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"blank lines", "One\ngoes on.\n\n\n Two. \n", "One goes on.|Two."},
		{"no blank lines", "One.\nTwo.\r\nThree.", "One.|Two.|Three."},
		{"blank lines at the ends only", "\n\nOne.\nTwo.\n\n", "One.|Two."},
		{"invisible characters", "\ufeffLav\u00adrov\u200b said\u00a0so.\u2028Yes.", "Lavrov said so. Yes."},
		{"joined emoji stay whole", "A 👩‍🚀 flew.", "A 👩‍🚀 flew."},
		{"nothing", " \n\t\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range plainParagraphs(tt.text) {
				got = append(got, p.Text)
			}
			if s := strings.Join(got, "|"); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}

func FuzzParseTime(f *testing.F) {
	for _, seed := range []string{"2023-10-24 01:49", "Tue, 24 Oct 2023 01:49:00 GMT", "2023-10-24T03:49:00+02:00", "0000-01-01", "1431858300", "20150218123000", "9999999999999999999"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := parseTime(text)
		if err != nil {
			return
		}
		again, err := parseTime(got.Format(time.RFC3339Nano))
		if err != nil || !again.Equal(got) {
			t.Errorf("%q is %v, which is read as %v, %v", text, got, again, err)
		}
	})
}

func FuzzSplitCredit(f *testing.F) {
	for _, seed := range []string{"A man reads in Kyiv. REUTERS/Ann Lee", "A (c) B", "X [Y/Z].", "U.S. Navy/Handout via REUTERS"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, caption string) {
		caption = Clean(caption)
		if !utf8.ValidString(caption) {
			return
		}
		text, credit := SplitCredit(caption)
		if !strings.HasPrefix(caption, text) || !strings.Contains(caption, credit) {
			t.Errorf("%q became %q and %q", caption, text, credit)
		}
	})
}

func TestTitlesKeepNamesInAngleBrackets(t *testing.T) {
	for title, want := range map[string]string{
		"Mcintyre Mines <Mp> Completes Sale":              "Mcintyre Mines <Mp> Completes Sale",
		"A <b>bold</b> claim &amp; a <B>big</B> one<br/>": "A bold claim & a big one ",
		"<B> Plc buys <BIG>":                              "<B> Plc buys <BIG>",
		"1 &lt; 2, &lt;b&gt; is a tag":                    "1 < 2, <b> is a tag",
		"x <!-- no --> y":                                 "x  y",
	} {
		if got := plainText(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}
