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
)

// officeTitle is one normalised title.
type officeTitle struct {
	name  string
	scope titleScope
	limit countryLimit
}

// countryLimit says which countries have a title.
type countryLimit struct {
	codes  []string
	except bool // all but these
	sure   bool // the one country that has it
}

func parseLimit(s string) countryLimit {
	switch {
	case s == "*":
		return countryLimit{except: true}
	case strings.HasPrefix(s, "-"):
		return countryLimit{except: true, codes: text.Items(s[1:])}
	case strings.HasPrefix(s, "="):
		return countryLimit{sure: true, codes: text.Items(s[1:])}
	}
	return countryLimit{codes: text.Items(s)}
}

func (l countryLimit) allows(code string) bool {
	return slices.Contains(l.codes, code) != l.except
}

// officeWord says what a word beside a title does; see words.tsv.
type officeWord uint8

const (
	officeFormer officeWord = 1 << iota
	officeActing
	officeElect
	officeRank
	officeOrdinal
	officePlain
	officeHonorific
	officeOpening
)

func (w officeWord) is(of officeWord) bool { return w&of != 0 }

// Model finds who holds which office.
type Model struct {
	titles        *text.PhraseTable // value - 1: index into titleList
	titleList     []officeTitle
	portfolios    *text.PhraseTable // value - 1: index into portfolioList
	portfolioList []string
	bodies        *text.PhraseTable // value - 1: index into bodyList
	bodyList      []string
	words         map[uint64]officeWord
	holders       map[string]string // by folded name: the country whose offices they hold

	minister, ambassador uint32 // their values in titles
}

// New compiles the embedded lists. It fails only if they are broken.
func New() (*Model, error) {
	m := &Model{
		titles:     text.NewPhraseTable(),
		portfolios: text.NewPhraseTable(),
		bodies:     text.NewPhraseTable(),
		words:      make(map[uint64]officeWord),
		holders:    make(map[string]string),
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
		scopes := map[string]titleScope{"state": scopeState, "either": scopeEither, "body": scopeBody}
		title := officeTitle{name: d.Columns[0], scope: scopes[d.Columns[1]], limit: parseLimit(d.Columns[2])}
		if title.scope == 0 {
			return d.Errorf("%q is no scope: want state, either or body", d.Columns[1])
		}
		m.titleList = append(m.titleList, title)
		value := uint32(len(m.titleList))
		switch title.name {
		case ministerTitle:
			m.minister = value
		case "Ambassador":
			m.ambassador = value
		}
		return addPhrases(m.titles, cut, d, d.Columns[3], value)
	})
	if err != nil {
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
	classes := map[string]officeWord{
		"former": officeFormer, "acting": officeActing, "elect": officeElect,
		"rank": officeRank, "ordinal": officeOrdinal,
		"plain": officePlain, "honorific": officeHonorific,
		"opening": officeOpening,
	}
	return readOfficeFile("words.tsv", 2, func(d text.DataLine) error {
		class := classes[d.Columns[0]]
		if class == 0 {
			return d.Errorf("%q is no class of words", d.Columns[0])
		}
		for _, word := range text.Items(d.Columns[1]) {
			for _, t := range cut.Cut(word) {
				if t.Is(text.FlagWord) {
					m.words[t.Fold] |= class
				}
			}
		}
		return nil
	})
}

// ministerTitle is the title that portfolios are joined to.
const ministerTitle = "Minister"

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
