package quotes

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

var testModel = sync.OnceValues(New)

// read cuts a text whose people stand in {braces}, so that these tests do not depend on how people are found: "{Lavrov}",
// or "{Lavrov=Sergei Lavrov}" for a short name.
func read(t testing.TB, marked string) (*text.Doc, []people.Mention) {
	t.Helper()
	abbrevs, err := text.LoadAbbreviations()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	var mentions []people.Mention
	for marked != "" {
		before, rest, ok := strings.Cut(marked, "{")
		out.WriteString(before)
		if !ok {
			break
		}
		inner, after, _ := strings.Cut(rest, "}")
		form, name, short := strings.Cut(inner, "=")
		if !short {
			name = form
		}
		start := out.Len()
		out.WriteString(form)
		mentions = append(mentions, people.Mention{Span: text.Span{Start: start, End: out.Len()}, Name: name})
		marked = after
	}
	d := new(text.Doc)
	d.Split(out.String(), abbrevs)
	return d, mentions
}

// quotesIn finds the quotations of a marked text. Each is "speaker (verb): what is quoted".
func quotesIn(t testing.TB, marked string) string {
	t.Helper()
	m, err := testModel()
	if err != nil {
		t.Fatal(err)
	}
	d, mentions := read(t, marked)
	var out []string
	for _, q := range m.Find(d, mentions) {
		check(t, d, q)
		out = append(out, fmt.Sprintf("%s (%s): %s", q.Speaker, q.Verb, d.Text[q.Start:q.End]))
	}
	return strings.Join(out, "\n")
}

// check fails the test if a quotation cannot be.
func check(t testing.TB, d *text.Doc, q Quote) {
	t.Helper()
	if q.Start < 0 || q.Start >= q.End || q.End > len(d.Text) || q.Cue.Start < 0 || q.Cue.Start >= q.Cue.End || q.Cue.End > len(d.Text) ||
		q.Sentence < 0 || q.Sentence >= len(d.Sentences) || q.Paragraph < 0 || q.Paragraph >= len(d.Paragraphs) {
		t.Fatalf("a quotation outside of the text: %+v", q)
	}
	if q.Speaker == "" || q.Verb == "" || q.Why == "" {
		t.Fatalf("a quotation without speaker, verb or reason: %+v", q)
	}
	if s := d.Sentences[q.Sentence]; q.Cue.Start < s.Start || q.Cue.Start >= s.End {
		t.Fatalf("a cue outside of its sentence: %+v", q)
	}
}

func TestQuotes(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"behind", `"We do not want a war," {Lavrov=Sergei Lavrov} said.`,
			"Sergei Lavrov (said): We do not want a war,",
		},
		{"verb first", `"We do not want a war", said Mr {Lavrov}.`, "Lavrov (said): We do not want a war"},
		{"no punctuation", `"We do not want a war" said {Lavrov}.`, "Lavrov (said): We do not want a war"},
		{"curly", `“We do not want a war,” {Lavrov} said.`, "Lavrov (said): We do not want a war,"},
		{"typewriter", "``We do not want a war,'' {Lavrov} said.", "Lavrov (said): We do not want a war,"},
		{"angle", `«We do not want a war,» {Lavrov} said.`, "Lavrov (said): We do not want a war,"},
		{"single", `'We don't want a war,' {Lavrov} said.`, "Lavrov (said): We don't want a war,"},
		{"single, curly", `‘We don’t want a war,’ {Lavrov} said.`, "Lavrov (said): We don’t want a war,"},
		{"apostrophes", `The miners' 'strike and the {Lavrovs}' house, he said.`, ""},
		{"inches", `A 5" pipe and a 6" pipe, {Lavrov} said.`, ""},
		{"title", `"We do not want a war," Russian Foreign Minister {Sergei Lavrov} told a news conference.`, "Sergei Lavrov (told): We do not want a war,"},
		{"title with of", `"We do not want a war," Secretary of State {George Shultz} said.`, "George Shultz (said): We do not want a war,"},
		{"apposition", `"We do not want a war," {Lavrov}, who was in Paris, said on Monday.`, "Lavrov (said): We do not want a war,"},
		{"apposition of a body", `"We do not want a war," {Al Wefaq}, the leading opposition party, said.`, ""},
		{"description behind", `"We do not want a war," {Mohammed} of Ghana told Reuters.`, "Mohammed (told): We do not want a war,"},
		{"role and name", `"We do not want a war," said the ministry's spokesman, {Ivan Petrov}.`, "Ivan Petrov (said): We do not want a war,"},
		{"brackets", `"We do not want a war," {Smith} (R-Texas) said.`, "Smith (said): We do not want a war,"},
		{"according to", `"We do not want a war," according to {Lavrov}.`, "Lavrov (according to): We do not want a war,"},
		{"quoted as saying", `"We do not want a war," the agency quoted {Lavrov} as saying.`, "Lavrov (quoted): We do not want a war,"},
		{"was quoted", `"We do not want a war," {Lavrov} was quoted as saying.`, "Lavrov (quoted): We do not want a war,"},
		{"as quoted by", `"We do not want a war," said {Lavrov}, as quoted by Interfax.`, "Lavrov (said): We do not want a war,"},
		{"question", `"Do we want a war?" {Lavrov} asked.`, "Lavrov (asked): Do we want a war?"},
		{"another sentence behind a question", `"Do we want a war?" {Lavrov} said he would come.`, ""},
		{"another sentence", `"We do not want a war." {Lavrov} said he would come.`, ""},
		{"colon", `{Lavrov} told reporters in Moscow: "We do not want a war."`, "Lavrov (told): We do not want a war."},
		{"comma", `{Lavrov} said, "We do not want a war."`, "Lavrov (said): We do not want a war."},
		{"no mark before", `But {Lavrov} added "We do not want a war."`, "Lavrov (added): We do not want a war."},
		{"verb first before", `Said {Lavrov}: "We do not want a war."`, "Lavrov (Said): We do not want a war."},
		{"apposition before", `{Lavrov}, the minister, said: "We do not want a war."`, "Lavrov (said): We do not want a war."},
		{"who", `He met {Lavrov}, who said: "We do not want a war."`, "Lavrov (said): We do not want a war."},
		{"participle", `{Lavrov} denied the report, saying: "We do not want a war."`, "Lavrov (saying): We do not want a war."},
		{"participle of another", `{Lavrov} read a letter from {Kerry}, saying: "We do not want a war."`, ""},
		{"participle and who governs", `The president blamed the {Bush} administration, saying: "We do not want a war."`, ""},
		{
			"adding", `"We do not want a war," {Lavrov} said, adding that "we never wanted any war at all."`,
			"Lavrov (said): We do not want a war,\nLavrov (adding): we never wanted any war at all.",
		},
		{"piece", `{Lavrov} said that Russia "does not want a war with anybody at all."`, "Lavrov (said): does not want a war with anybody at all."},
		{"short piece", `{Lavrov} said that Russia "does not want war."`, ""},
		{"irony", `The so-called "axis of evil," {Lavrov} said.`, ""},
		{"piece of another", `{Lavrov} said {Kerry} had called it "a war that nobody in the world wants."`, ""},
		{"words of a thing", `{Lavrov} said a banner reading "we do not want a war here" was seen.`, ""},
		{"spokesman", `"We do not want a war," a spokesman said. {Lavrov} was away.`, ""},
		{"spokesman for", `"We do not want a war," a spokesman for {Lavrov} said.`, ""},
		{"said a spokesman for", `"We do not want a war," said a spokesman for {Lavrov}.`, ""},
		{"spokesman of", `"We do not want a war," {Lavrov} spokesman {Ivan Petrov} said.`, "Ivan Petrov (said): We do not want a war,"},
		{"said spokesman of", `"We do not want a war," said {Jardine Fleming} (Securities) Ltd analyst {Nick Edwards}.`, "Nick Edwards (said): We do not want a war,"},
		{"possessive", `"We do not want a war," {Lavrov}'s spokesman said.`, ""},
		{"two", `"We do not want a war," {Lavrov} and {Kerry} said.`, ""},
		{"said two", `"We do not want a war," said {Lavrov} and {Kerry}.`, ""},
		{"two before", `{Lavrov} and {Kerry} said: "We do not want a war."`, ""},
		{"spokesman before", `A spokesman for {Lavrov} said: "We do not want a war."`, ""},
		{"quoting", `"We do not want a war," {Lavrov} said, quoting a poem.`, ""},
		{"two who may speak", `{Kerry} said: "We do not want a war," {Lavrov} added.`, ""},
		{
			"goes on", `"We do not want a war," {Lavrov} said on Monday. "We never wanted one. Nobody did."`,
			"Lavrov (said): We do not want a war,\nLavrov (said): We never wanted one. Nobody did.",
		},
		{
			"goes on within the sentence", `"We do not want a war," {Lavrov} said, "but we can fight one."`,
			"Lavrov (said): We do not want a war,\nLavrov (said): but we can fight one.",
		},
		{"goes on with another", `"We do not want a war," {Lavrov} said. "We do not want one either," an official said.`, "Lavrov (said): We do not want a war,"},
		{
			"he", `"We do not want a war," {Lavrov} said. The talks went on.` + "\n\n" + `"We can fight one, though," he added.`,
			"Lavrov (said): We do not want a war,\nLavrov (added): We can fight one, though,",
		},
		{"he, after indirect speech", `{Lavrov} said he would come.` + "\n\n" + `"We do not want a war," he told reporters.`, "Lavrov (told): We do not want a war,"},
		{"he, with another between", `{Lavrov} said he would come. {Kerry} left. "We do not want a war," he said.`, ""},
		{"he, with an official between", `{Lavrov} said he would come. An official left. "We do not want a war," he said.`, ""},
		{"she", `Mr {Lavrov} said he would come. "We do not want a war," she said.`, ""},
		{"he, far away", `{Lavrov} said he would come.` + strings.Repeat("\n\nIt rained.", 4) + "\n\n" + `"We do not want a war," he said.`, ""},
		{"one said", `{Lavrov} said he would come. One said so. "We do not want a war," he said.`, ""},
		{"nested", `"We can't say "yes, we will" to a war," {Lavrov} said.`, `Lavrov (said): We can't say "yes, we will" to a war,`},
		{"nested single", `"He said 'yes, we will' to a war," {Lavrov} said.`, `Lavrov (said): He said 'yes, we will' to a war,`},
		{
			"several paragraphs", `"We do not want a war.` + "\n\n" + `"We never wanted one," {Lavrov} said.`,
			"Lavrov (said): We do not want a war.\n\n\"We never wanted one,",
		},
		{
			"several paragraphs, curly", `{Lavrov} said: “We do not want a war.` + "\n\n" + `“We never wanted one.”`,
			"Lavrov (said): We do not want a war.\n\n“We never wanted one.",
		},
		{"never closed", `"We do not want a war, {Lavrov} said.` + "\n\n" + `He left.`, ""},
		{"nickname", `{Julio "El Gordo" Martinez} said "We do not want a war."`, `Julio "El Gordo" Martinez (said): We do not want a war.`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, quotesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		`"We do not want a war," {Lavrov} said, "but we can fight one." "Yes," he added.`,
		"{Lavrov} (R) said: “A.\n\n“B.” ‘c, d e f,’ said {Kerry}, adding \"g",
		`"""" {A} said " ' {B}'s, told "x" (`, "{A}{B}\"{C}\"said {D} according to {E} as saying who said",
	} {
		f.Add(s)
	}
	m, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, marked string) {
		d, mentions := read(t, marked)
		mentions = valid(d, mentions)
		got := m.Find(d, mentions)
		end := 0
		for _, q := range got {
			check(t, d, q)
			if q.Start < end {
				t.Fatalf("quotation %+v overlaps the one before", q)
			}
			end = q.End
		}
		if diff := cmp.Diff(got, m.Find(d, mentions)); diff != "" {
			t.Fatalf("not deterministic:\n%s", diff)
		}
	})
}

// valid leaves out people who have no name or whose names do not begin and end with words, as the finding of people never gives them.
func valid(d *text.Doc, mentions []people.Mention) []people.Mention {
	starts, ends := make(map[int]bool), make(map[int]bool)
	for _, t := range d.Tokens {
		starts[int(t.Start)], ends[int(t.End)] = true, true
	}
	var out []people.Mention
	for _, p := range mentions {
		if p.Name != "" && p.Start < p.End && starts[p.Start] && ends[p.End] {
			out = append(out, p)
		}
	}
	return out
}
