package offices

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

//go:embed data/*.tsv
var officeFiles embed.FS

// titleScope says whose office a title is.
type titleScope uint8

const (
	scopeState  titleScope = iota + 1 // a country's
	scopeEither                       // a country's or an organisation's
	scopeBody                         // an organisation's, or a country's where one is named
	scopeOnly                         // a country's, of those in its limit only
)

// officeTitle is one normalised title.
type officeTitle struct {
	name   string
	scope  titleScope
	limit  countryLimit
	bodied bool // made of a body of the state, as in heads.tsv
	plural bool // "prime ministers"
}

// countryLimit says which countries have a title.
type countryLimit struct {
	codes  []string
	except bool   // all but these
	sure   bool   // the one country that has it
	body   string // the one organisation that has it
}

func parseLimit(s string) countryLimit {
	switch {
	case s == "*":
		return countryLimit{except: true}
	case strings.HasPrefix(s, "-"):
		return countryLimit{except: true, codes: text.Items(s[1:])}
	case strings.HasPrefix(s, "=@"):
		return countryLimit{body: s[2:]}
	case strings.HasPrefix(s, "="):
		return countryLimit{sure: true, codes: text.Items(s[1:])}
	}
	return countryLimit{codes: text.Items(s)}
}

func (l countryLimit) allows(code string) bool {
	return slices.Contains(l.codes, code) != l.except
}

// officeWord says what a word beside a title does; see words.tsv.
type officeWord uint32

const (
	officeFormer officeWord = 1 << iota
	officeActing
	officeElect
	officeRank
	officeOrdinal
	officePlain
	officeHonorific
	officeOpening
	officeGoverns
	officeFollows
	officeDate
	officeParty
	officeVerb
	officeCountry
	officeLocal
	officeSays
	officeNth
	officeWanted
	officeBody
	officeNational
	officeDenied
	officeKin
	officeRole
	officeNumber
)

func (w officeWord) is(of officeWord) bool { return w&of != 0 }

// verbClass says what a verb between a person and a title makes of the two; see words.tsv.
type verbClass uint32

const (
	verbBegin   verbClass = 1 << iota // "sworn", "appointed"
	verbElect                         // "elected"
	verbBecome                        // "became"
	verbEnd                           // "resigned"
	verbServed                        // "served"
	verbServes                        // "serves"
	verbAppoint                       // "appointed Ana Silva as"
	verbRemove                        // "dismissed Ana Silva as"
	verbReplace                       // "succeeded Ana Silva as"
	verbHelp                          // "has", "been", "later"
	verbDoubt                         // "could", "not"
	verbFuture                        // "will"
	verbBe                            // "was": makes a passive
	verbLoss                          // "assassination": of somebody who held the office
	verbRule                          // "reign"
	verbLeaving                       // "his resignation as"
	verbComing                        // "her appointment as"
	verbDeath                         // "died": nobody holds an office after it
)

func (v verbClass) is(of verbClass) bool { return v&of != 0 }

var verbClasses = map[string]verbClass{
	"begin": verbBegin, "elects": verbElect, "become": verbBecome, "end": verbEnd,
	"served": verbServed, "serves": verbServes, "appoint": verbAppoint, "remove": verbRemove,
	"replace": verbReplace, "help": verbHelp, "doubt": verbDoubt, "future": verbFuture, "be": verbBe,
	"loss": verbLoss, "rule": verbRule, "leaving": verbLeaving, "coming": verbComing, "death": verbDeath,
}

// headOf is a word for who heads a body of a state, and the body: "speaker" and "parliament".
type headOf struct {
	word uint64
	body uint32
}

// Model finds who holds which office.
type Model struct {
	titles        *text.PhraseTable // value - 1: index into titleList
	titleList     []officeTitle
	portfolios    *text.PhraseTable // value - 1: index into portfolioList
	portfolioList []string
	bodies        *text.PhraseTable // value - 1: index into bodyList
	bodyList      []string
	stateBodies   *text.PhraseTable // value - 1: a body of heads.tsv
	headTitles    map[headOf]uint32 // value in titles
	headWords     map[uint64]bool   // the words of headTitles
	words         map[uint64]officeWord
	holders       map[string]string            // by folded name: the country whose offices they hold
	terms         map[officeOf]map[string]term // by folded name
	verbs         map[uint64]verbClass
}

// New compiles the embedded lists. It fails only if they are broken.
func New() (*Model, error) {
	m := &Model{
		titles:      text.NewPhraseTable(),
		portfolios:  text.NewPhraseTable(),
		bodies:      text.NewPhraseTable(),
		stateBodies: text.NewPhraseTable(),
		headTitles:  make(map[headOf]uint32),
		headWords:   make(map[uint64]bool),
		words:       make(map[uint64]officeWord),
		verbs:       make(map[uint64]verbClass),
		holders:     make(map[string]string),
		terms:       make(map[officeOf]map[string]term),
	}
	if err := m.load(); err != nil {
		return nil, fmt.Errorf("data of offices: %w", err)
	}
	return m, nil
}

func (m *Model) load() error {
	cut, err := text.NewPhraseCutter()
	if err != nil {
		return err
	}
	err = readOfficeFile("titles.tsv", 4, func(d text.DataLine) error {
		scopes := map[string]titleScope{"state": scopeState, "either": scopeEither, "body": scopeBody, "only": scopeOnly}
		title := officeTitle{name: d.Columns[0], scope: scopes[d.Columns[1]], limit: parseLimit(d.Columns[2])}
		if title.scope == 0 {
			return d.Errorf("%q is no scope: want state, either, body or only", d.Columns[1])
		}
		m.titleList = append(m.titleList, title)
		value := uint32(len(m.titleList))
		if err := addPhrases(m.titles, cut, d, d.Columns[3], value); err != nil {
			return err
		}
		several := pluralForms(title, d.Columns[3])
		if several == "" {
			return nil
		}
		title.plural = true
		m.titleList = append(m.titleList, title)
		return addPhrases(m.titles, cut, d, several, value+1)
	})
	if err != nil {
		return err
	}
	if err := readOfficeFile("heads.tsv", 4, func(d text.DataLine) error { return m.addHeads(cut, d) }); err != nil {
		return err
	}
	err = readOfficeFile("portfolios.tsv", 2, func(d text.DataLine) error {
		m.portfolioList = append(m.portfolioList, d.Columns[0])
		return addPhrases(m.portfolios, cut, d, d.Columns[1], uint32(len(m.portfolioList)))
	})
	if err != nil {
		return err
	}
	err = readOfficeFile("organizations.tsv", 2, func(d text.DataLine) error {
		m.bodyList = append(m.bodyList, d.Columns[0])
		return addPhrases(m.bodies, cut, d, d.Columns[1], uint32(len(m.bodyList)))
	})
	if err != nil {
		return err
	}
	err = readOfficeFile("holders.tsv", 2, func(d text.DataLine) error {
		for _, name := range text.Items(d.Columns[1]) {
			key := newsgraph.FoldName(name)
			if old, ok := m.holders[key]; ok {
				return d.Errorf("%q is there already, for %s", name, old)
			}
			m.holders[key] = d.Columns[0]
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := readOfficeFile("terms.tsv", 3, m.readTerms); err != nil {
		return err
	}
	classes := map[string]officeWord{
		"former": officeFormer, "acting": officeActing, "elect": officeElect,
		"rank": officeRank, "ordinal": officeOrdinal,
		"plain": officePlain, "honorific": officeHonorific,
		"opening": officeOpening, "governs": officeGoverns, "follows": officeFollows, "date": officeDate, "party": officeParty, "verb": officeVerb, "nth": officeNth, "says": officeVerb | officeSays, "country": officeCountry, "wanted": officeWanted, "body": officeBody, "national": officeNational, "denied": officeDenied, "kin": officeKin, "role": officeRole, "number": officeNumber, "local": officeLocal,
	}
	return readOfficeFile("words.tsv", 2, func(d text.DataLine) error {
		class, verb := classes[d.Columns[0]], verbClasses[d.Columns[0]]
		if class == 0 && verb == 0 {
			return d.Errorf("%q is no class of words", d.Columns[0])
		}
		for _, word := range text.Items(d.Columns[1]) {
			for _, t := range cut.Cut(word) {
				if !t.Is(text.FlagWord) {
					continue
				}
				if verb != 0 {
					m.verbs[t.Fold] |= verb
				} else {
					m.words[t.Fold] |= class
				}
			}
		}
		return nil
	})
}

// addHeads makes the forms of one line of heads.tsv, and those of the deputies.
func (m *Model) addHeads(cut *text.PhraseCutter, d text.DataLine) error {
	i := slices.IndexFunc(m.titleList, func(t officeTitle) bool { return t.name == d.Columns[0] })
	if i < 0 {
		return d.Errorf("%q is no title of titles.tsv", d.Columns[0])
	}
	head := officeTitle{name: d.Columns[0], scope: m.titleList[i].scope, limit: parseLimit(d.Columns[1]), bodied: true}
	m.titleList = append(m.titleList, head)
	value := uint32(len(m.titleList))
	deputy := head
	deputy.name = "Deputy " + head.name
	m.titleList = append(m.titleList, deputy)
	for _, body := range text.Items(d.Columns[3]) {
		of := m.stateBodies.Add(cut.Folds(body), uint32(len(m.headTitles)+1))
		for _, word := range text.Items(d.Columns[2]) {
			forms := body + " " + word + ";" + body + "'s " + word + ";" + word + " of " + body + ";" + word + " of the " + body
			if err := addPhrases(m.titles, cut, d, forms, value); err != nil {
				return err
			}
			if folds := cut.Folds(word); len(folds) == 1 {
				m.headWords[folds[0]] = true
				m.headTitles[headOf{folds[0], of}] = value
			}
			if err := addPhrases(m.titles, cut, d, body+" deputy "+word+";"+body+" vice "+word, value+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// pluralForms are the forms of a title that several people hold, "prime ministers". A title with an "of"
// in it has none here.
func pluralForms(title officeTitle, forms string) string {
	if title.scope != scopeState && title.scope != scopeEither {
		return ""
	}
	var plural []string
	for _, form := range text.Items(forms) {
		switch short, abbreviated := strings.CutSuffix(form, "."); {
		case abbreviated:
			plural = append(plural, short+"s.", short+"s")
		case !strings.Contains(form, " of "):
			plural = append(plural, form+"s")
		}
	}
	return strings.Join(plural, ";")
}

// The titles that the code knows: portfolios are joined to the first and the last, where an ambassador is
// to the other.
const (
	ministerTitle     = "Minister"
	underTitle        = "Under Secretary"
	ambassadorTitle   = "Ambassador"
	commissionerTitle = "Commissioner"
	senatorTitle      = "Senator"
	secretaryTitle    = "Secretary"
	speakerTitle      = "Parliament Speaker"
	houseTitle        = "House Speaker"
	justiceTitle      = "Supreme Court Justice"
	secretaryGeneral  = "Secretary-General"
	leaderTitle       = "Leader"
	queenTitle        = "Queen"
)

func readOfficeFile(name string, columns int, line func(text.DataLine) error) error {
	content, err := officeFiles.ReadFile("data/" + name)
	if err != nil {
		return err
	}
	lines, err := text.ReadData(name, string(content), columns)
	if err != nil {
		return err
	}
	for _, d := range lines {
		if err := line(d); err != nil {
			return err
		}
	}
	return nil
}

// addPhrases adds the forms of one line; a form that is there already is a mistake.
func addPhrases(to *text.PhraseTable, cut *text.PhraseCutter, d text.DataLine, forms string, value uint32) error {
	for _, form := range text.Items(forms) {
		folds := cut.Folds(form)
		if len(folds) == 0 {
			return d.Errorf("%q is no usable phrase", form)
		}
		if old := to.Add(folds, value); old != value {
			return d.Errorf("%q is there already", form)
		}
	}
	return nil
}

// capitalised puts the first letter of each word in capitals: "first deputy" is "First Deputy".
func capitalised(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + strings.ToLower(w[1:])
	}
	return strings.Join(words, " ")
}
