package format

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph"
)

func showBylines(authors []newsgraph.Byline) string {
	var shown []string
	for _, a := range authors {
		s := fmt.Sprintf("%s %s", strings.ToLower(string(a.Role)), a.Person.Name)
		if a.City != "" {
			s += " @ " + a.City
		}
		shown = append(shown, s)
	}
	return strings.Join(shown, "; ")
}

func TestParseByline(t *testing.T) {
	tests := []struct {
		text string
		want string // "-" where it is no byline
	}{
		{"Reporting by Ann Lee in Oslo", "reporting Ann Lee @ Oslo"},
		{"Reporting by Ann Lee", "reporting Ann Lee"},
		{"(Reporting by Ann Lee; Editing by Cy Dee)", "reporting Ann Lee; editing Cy Dee"},
		{"Reporting by Ann Lee and Bo Ek in Oslo; Writing by Cy Dee; Editing by Di Eff and Ed Gee", "reporting Ann Lee @ Oslo; reporting Bo Ek @ Oslo; writing Cy Dee; editing Di Eff; editing Ed Gee"},
		{"Reporting by Ann Lee in Oslo, Bo Ek in Rome and Cy Dee in Cairo", "reporting Ann Lee @ Oslo; reporting Bo Ek @ Rome; reporting Cy Dee @ Cairo"},
		{"Reporting by Ann Lee in Oslo, Bo Ek, Cy Dee in Cairo.", "reporting Ann Lee @ Oslo; reporting Bo Ek @ Cairo; reporting Cy Dee @ Cairo"},
		{"Reporting by Ann Lee in Austin, Texas, and Bo Ek in Washington, D.C.", "reporting Ann Lee @ Austin; reporting Bo Ek @ Washington"},
		{"Reporting by Ann Lee in London and New York", "reporting Ann Lee @ London"},
		{"Reporting by Ann Lee in New York and Bo Ek in Los Angeles", "reporting Ann Lee @ New York; reporting Bo Ek @ Los Angeles"},
		{"Reporting by Ann Lee at the United Nations", "-"},
		{"Reporting and writing by Ann Lee in Oslo", "reporting Ann Lee @ Oslo; writing Ann Lee @ Oslo"},
		{"Reporting by Ann Lee; additional reporting by Bo Ek in Rome, editing by Cy Dee", "reporting Ann Lee; reporting Bo Ek @ Rome; editing Cy Dee"},
		{"Reporting by Ann Lee. Editing by Cy Dee.", "reporting Ann Lee; editing Cy Dee"},
		{"Writing by Jean-Luc O'Hara and Ursula van der Berg", "writing Jean-Luc O'Hara; writing Ursula van der Berg"},
		{"Reporting by J.K. Ek Jr.", "reporting J.K. Ek Jr"},
		{"Compiled by Ann Lee", "writing Ann Lee"},
		{"Reporting by ANN O'HARA-LEE", "reporting Ann O'Hara-Lee"},
		{"Reporting by Ann Lee Our Standards: The Thomson Reuters Trust Principles.", "reporting Ann Lee"},
		{"Reporting by Moscow newsroom", ""},
		{"Reporting by Ann Lee and Reuters bureaus; Editing by Bo Ek", "reporting Ann Lee; editing Bo Ek"},
		{"Reporting by Ann Lee in Oslo; Reporting by Ann Lee in Rome", "reporting Ann Lee @ Oslo"},
		{"By Ann Lee", "reporting Ann Lee"},
		{"By Ann Lee and Bo Ek in Rome", "reporting Ann Lee @ Rome; reporting Bo Ek @ Rome"},
		{"By Ann Lee, UPI Correspondent", "reporting Ann Lee"},

		{"Reporting by the ministry showed that exports fell.", "-"},
		{"Reporting by", "-"},
		{"reporting by Ann Lee", "-"},
		{"The reporting by Ann Lee won a prize.", "-"},
		{"Reporting rules were eased.", "-"},
		{"By 1992, the bank had 369 offices.", "-"},
		{"By departing from the accord, Baker triggered a run on the dollar.", "-"},
		{"By the time Ann Lee came, Oslo slept", "-"},
		{"", "-"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			authors, ok := parseByline(tt.text)
			got := "-"
			if ok {
				got = showBylines(authors)
			}
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestTakeBylines(t *testing.T) {
	text := func(paragraphs ...string) []Paragraph {
		var all []Paragraph
		for _, p := range paragraphs {
			all = append(all, Paragraph{Text: p})
		}
		return all
	}
	tests := []struct {
		name          string
		in, want      []Paragraph
		authors       string
		paragraphText string
	}{
		{
			name: "at the end, before notes", in: text("One.", "Reporting by Ann Lee", "Editing by Bo Ek", "Our Standards: The Thomson Reuters Trust Principles.", "Contact the desk."),
			want: text("One.", "Contact the desk."), authors: "reporting Ann Lee; editing Bo Ek",
		},
		{name: "at the top", in: text("By Ann Lee", "One.", "Two."), want: text("One.", "Two."), authors: "reporting Ann Lee"},
		{
			name: "not in mid-text", in: text("One.", "By Ann Lee", "Two.", "Three."),
			want: text("One.", "By Ann Lee", "Two.", "Three."),
		},
		{name: "none", in: text("One.", "Two."), want: text("One.", "Two.")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			authors, kept := TakeBylines(tt.in)
			if got := showBylines(authors); got != tt.authors {
				t.Errorf("authors: got %s, want %s", got, tt.authors)
			}
			if !slices.EqualFunc(kept, tt.want, func(a, b Paragraph) bool { return a.Text == b.Text }) {
				t.Errorf("paragraphs: got %v, want %v", kept, tt.want)
			}
		})
	}
}

func FuzzParseByline(f *testing.F) {
	for _, seed := range []string{
		"Reporting by Ann Lee in Oslo, Bo Ek in Rome and Cy Dee in Cairo; Editing by Di Eff", "By Ann Lee", "(Writing by A)", "Reporting by , and  in ; by ",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		authors, ok := parseByline(text)
		if !ok && authors != nil {
			t.Error("authors of what is no byline")
		}
		for _, a := range authors {
			if a.Person.ID == "" || a.Person.ID != newsgraph.PersonID(a.Person.Name) || a.Role == "" {
				t.Errorf("author %+v of %+v", a.Person, a)
			}
		}
	})
}
