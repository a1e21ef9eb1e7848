package countries

import (
	"embed"
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
	"github.com/newsgraph/newsgraph/seeds"
)

//go:embed data/*.tsv
var countryFiles embed.FS

// countryEntry is one expression for a country, or one that holds a country's name and means
// no country.
type countryEntry struct {
	code    string
	kind    newsgraph.CountryMentionKind // empty for an expression that means no country
	why     string
	context *countryContext // nil where the words have one reading only
	lower   uint32          // bit i: word i may be in lower case
	capsAll bool            // an abbreviation, found in capitals only
	locator bool            // before a body's name it is no part of the name
	needs   bool            // counts only in a text that names the country otherwise
}

// wordClass says what a word does to a country's name beside it; see words.tsv.
type wordClass uint32

const (
	wordOrganization wordClass = 1 << iota
	wordState
	wordTitle
	wordHead
	wordBefore
	wordCurrency
	wordAmount
	wordCompass
	wordFeatureBefore
	wordFeatureAfter
	wordLanguage
	wordLanguageBefore
	wordLanguageAfter
	wordClause
	wordAmerica
	wordOrdinary
)

func (c wordClass) is(of wordClass) bool { return c&of != 0 }

// Model finds expressions for countries.
type Model struct {
	phrases       *text.PhraseTable // value - 1: index into entries
	entries       []countryEntry
	organizations *text.PhraseTable // any value: an organisation with a country's name in it
	cues          *text.PhraseTable // value - 1: index into votes
	votes         [][]int32         // of each cue: the readings it votes for
	readings      int               // of all contexts together
	words         map[uint64]wordClass
	lex           *people.Lexicon
}

// countryLoader fills a model.
type countryLoader struct {
	m        *Model
	cut      *text.PhraseCutter
	contexts map[string]*countryContext // by the form in the data
	err      error
}

// New compiles the embedded lists. lex tells what words mean otherwise. It fails only if the lists are
// broken or contradict each other.
func New(lex *people.Lexicon) (*Model, error) {
	cut, err := text.NewPhraseCutter()
	if err != nil {
		return nil, err
	}
	countries, err := seeds.Countries()
	if err != nil {
		return nil, err
	}
	l := &countryLoader{
		m: &Model{
			phrases:       text.NewPhraseTable(),
			organizations: text.NewPhraseTable(),
			cues:          text.NewPhraseTable(),
			words:         make(map[uint64]wordClass),
			lex:           lex,
		},
		cut:      cut,
		contexts: make(map[string]*countryContext),
	}
	l.file("words.tsv", 2, l.wordLine)
	l.file("contexts.tsv", 4, l.contextLine)
	l.file("places.tsv", 1, l.placeLine)
	l.file("organizations.tsv", 1, l.organizationLine)
	l.file("names.tsv", 3, l.formsLine(newsgraph.KindName))
	l.seeds(countries)
	l.file("demonyms.tsv", 3, l.formsLine(newsgraph.KindDemonym))
	l.file("regions.tsv", 3, l.formsLine(newsgraph.KindRegion))
	l.file("metonyms.tsv", 3, l.formsLine(newsgraph.KindMetonym))
	l.file("capitals.tsv", 3, l.formsLine(newsgraph.KindCapital))
	l.seedCapitals(countries)
	if l.err != nil {
		return nil, fmt.Errorf("data of countries: %w", l.err)
	}
	return l.m, nil
}

// file reads a data file line by line. After the first error it does nothing.
func (l *countryLoader) file(name string, columns int, line func(text.DataLine) error) {
	if l.err != nil {
		return
	}
	content, err := countryFiles.ReadFile("data/" + name)
	if err != nil {
		l.err = err
		return
	}
	lines, err := text.ReadData(name, string(content), columns)
	if err != nil {
		l.err = err
		return
	}
	for _, d := range lines {
		if err := line(d); err != nil {
			l.err = d.Errorf("%v", err)
			return
		}
	}
}

func (l *countryLoader) wordLine(d text.DataLine) error {
	classes := map[string]wordClass{
		"organization": wordOrganization, "state": wordState, "title": wordTitle,
		"head": wordHead, "before": wordBefore, "currency": wordCurrency, "amount": wordAmount,
		"compass": wordCompass, "feature-before": wordFeatureBefore,
		"feature-after": wordFeatureAfter, "language": wordLanguage,
		"language-before": wordLanguageBefore, "language-after": wordLanguageAfter,
		"clause": wordClause, "america": wordAmerica, "ordinary": wordOrdinary,
	}
	class := classes[d.Columns[0]]
	if class == 0 {
		return fmt.Errorf("%q is no class of words", d.Columns[0])
	}
	for _, word := range text.Items(d.Columns[1]) {
		l.m.words[text.FoldHash(word)] |= class
	}
	return nil
}

func (l *countryLoader) placeLine(d text.DataLine) error {
	for _, form := range text.Items(d.Columns[0]) {
		if err := l.add(form, countryEntry{why: "places.tsv"}); err != nil {
			return err
		}
	}
	return nil
}

func (l *countryLoader) organizationLine(d text.DataLine) error {
	l.m.organizations.Add(l.cut.Folds(d.Columns[0]), 1)
	return nil
}

// formsLine reads the lines of a file of expressions: code, rule, forms.
func (l *countryLoader) formsLine(kind newsgraph.CountryMentionKind) func(text.DataLine) error {
	return func(d text.DataLine) error {
		e := countryEntry{code: d.Columns[0], kind: kind, why: d.File}
		switch d.Columns[1] {
		case "plain":
		case "needs":
			e.needs = true
			e.why += ", and the country is named elsewhere"
		case "never":
			e.kind = ""
		case "locator":
			e.locator = true
		default:
			return fmt.Errorf("%q is no rule: want plain, needs, never or locator", d.Columns[1])
		}
		for _, form := range text.Items(d.Columns[2]) {
			if err := l.add(form, e); err != nil {
				return err
			}
		}
		return nil
	}
}

func (l *countryLoader) seeds(countries []newsgraph.Country) {
	for _, c := range countries {
		names := append([]string{c.Name, c.OfficialName}, c.Aliases...)
		for _, form := range names {
			l.addSeed(form, countryEntry{code: c.Code, kind: newsgraph.KindName, why: "name in the table of countries"})
		}
		for _, form := range c.Demonyms {
			l.addSeed(form, countryEntry{code: c.Code, kind: newsgraph.KindDemonym, why: "demonym in the table of countries"})
		}
	}
}

// seedCapitals comes last, so that capitals.tsv can set a rule for a capital before.
func (l *countryLoader) seedCapitals(countries []newsgraph.Country) {
	for _, c := range countries {
		if c.Capital != "" {
			l.addSeed(c.Capital, countryEntry{code: c.Code, kind: newsgraph.KindCapital, why: "capital in the table of countries"})
		}
	}
}

func (l *countryLoader) addSeed(form string, e countryEntry) {
	if l.err == nil {
		l.err = l.add(form, e)
	}
}

// add adds an expression. One that is there already keeps its first meaning, unless the two
// contradict each other and no context says which is meant.
func (l *countryLoader) add(form string, e countryEntry) error {
	tokens := l.cut.Cut(form)
	if len(tokens) == 0 || len(tokens) > 32 {
		return fmt.Errorf("%q is no usable expression", form)
	}
	folds := make([]uint64, 0, len(tokens))
	letters := 0
	e.capsAll = true
	for i, t := range tokens {
		folds = append(folds, t.Fold)
		if !t.Is(text.FlagUpper) {
			e.lower |= 1 << i
		}
		if t.Is(text.FlagWord) {
			letters += int(t.End - t.Start)
			e.capsAll = e.capsAll && t.Flags&(text.FlagAllCaps|text.FlagInitial) != 0
		}
	}
	const longestAbbreviation = 8 // bytes, stops included
	e.capsAll = e.capsAll && letters > 1 && letters <= longestAbbreviation
	e.locator = e.locator || e.capsAll
	e.context = l.contexts[form]
	value := l.m.phrases.Add(folds, uint32(len(l.m.entries)+1))
	if int(value) > len(l.m.entries) {
		l.m.entries = append(l.m.entries, e)
		return nil
	}
	old := l.m.entries[value-1]
	if old.code != e.code && old.context == nil && old.kind != "" && e.kind != "" && old.kind == e.kind {
		return fmt.Errorf("%q means %s and %s, and contexts.tsv does not decide", form, old.code, e.code)
	}
	return nil
}

// contextLine reads one line of contexts.tsv: forms, reading, where, cues.
func (l *countryLoader) contextLine(d text.DataLine) error {
	code, kind, _ := strings.Cut(d.Columns[1], "/")
	if code == "-" {
		code = ""
	}
	cues := text.Items(d.Columns[3])
	for _, form := range text.Items(d.Columns[0]) {
		c := l.contexts[form]
		if c == nil {
			c = &countryContext{}
			l.contexts[form] = c
		}
		reading := countryReading{
			code: code, kind: newsgraph.CountryMentionKind(kind), none: code == "",
			why: fmt.Sprintf("contexts.tsv: %s, %s", form, d.Columns[2]),
		}
		switch where := d.Columns[2]; where {
		case "default":
			c.fallback = reading
		case "next", "prev":
			for _, cue := range cues {
				c.beside = append(c.beside, besideCue{folds: l.cut.Folds(cue), before: where == "prev", reading: reading})
			}
		case "text":
			l.textCues(c, reading, cues)
		default:
			return fmt.Errorf("%q is no place for a cue: want next, prev, text or default", where)
		}
	}
	return nil
}

// textCues adds a reading that cues anywhere in the text vote for.
func (l *countryLoader) textCues(c *countryContext, reading countryReading, cues []string) {
	number := int32(l.m.readings)
	l.m.readings++
	c.voted = append(c.voted, votedReading{countryReading: reading, number: number})
	for _, cue := range cues {
		value := l.m.cues.Add(l.cut.Folds(cue), uint32(len(l.m.votes)+1))
		if int(value) > len(l.m.votes) {
			l.m.votes = append(l.m.votes, nil)
		}
		l.m.votes[value-1] = append(l.m.votes[value-1], number)
	}
}
