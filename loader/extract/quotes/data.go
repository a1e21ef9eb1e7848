package quotes

import (
	_ "embed"
	"fmt"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

//go:embed data/words.tsv
var wordsTSV string

// word says what a word does beside a quotation; see words.tsv.
type word uint32

const (
	wordSay word = 1 << iota
	wordTell
	wordParticiple
	wordCite
	wordMediated
	wordAdverb
	wordBarrier
	wordAttaches
	wordOpens
	wordBeside
	wordHuman
	wordOther
	wordHe
	wordShe
	wordMister
	wordMadam
	wordThing
	wordBody
	wordReign

	wordVerb    = wordSay | wordTell
	wordPronoun = wordHe | wordShe
)

// Model finds who says what.
type Model struct {
	words map[uint64]word
}

// New compiles the embedded list. It fails only if that is broken.
func New() (*Model, error) {
	m := &Model{words: make(map[uint64]word)}
	cut, err := text.NewPhraseCutter()
	if err != nil {
		return nil, fmt.Errorf("data of quotations: %w", err)
	}
	lines, err := text.ReadData("words.tsv", wordsTSV, 2)
	if err != nil {
		return nil, fmt.Errorf("data of quotations: %w", err)
	}
	classes := map[string]word{
		"say": wordSay, "tell": wordTell, "participle": wordParticiple, "cite": wordCite, "mediated": wordMediated,
		"adverb": wordAdverb, "barrier": wordBarrier, "attaches": wordAttaches, "opens": wordOpens, "beside": wordBeside,
		"human": wordHuman, "other": wordOther, "he": wordHe, "she": wordShe, "mister": wordMister, "madam": wordMadam,
		"thing": wordThing, "body": wordBody, "reign": wordReign,
	}
	for _, l := range lines {
		class := classes[l.Columns[0]]
		if class == 0 {
			return nil, fmt.Errorf("data of quotations: %w", l.Errorf("%q is no class of words", l.Columns[0]))
		}
		for _, item := range text.Items(l.Columns[1]) {
			folds := cut.Folds(item)
			if len(folds) != 1 {
				return nil, fmt.Errorf("data of quotations: %w", l.Errorf("%q is not one word", item))
			}
			m.words[folds[0]] |= class
		}
	}
	return m, nil
}
