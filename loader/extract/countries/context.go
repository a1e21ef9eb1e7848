package countries

import (
	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// countryContext decides between the readings of an expression; see contexts.tsv.
type countryContext struct {
	beside   []besideCue
	voted    []votedReading
	fallback countryReading // without a word for its why where the data has no default
}

// countryReading is one meaning of an expression.
type countryReading struct {
	code string
	kind newsgraph.CountryMentionKind // empty for the kind of the list that the expression is in
	none bool                         // names no country
	why  string
}

// votedReading is a reading that words anywhere in the text vote for.
type votedReading struct {
	countryReading
	number int32 // index into the votes of a text
}

// besideCue is a phrase straight before or after the expression.
type besideCue struct {
	folds   []uint64
	before  bool
	reading countryReading
}

// decide returns the reading of an expression at tokens first to end-1, and how many votes it had if
// they decided.
func (c *countryContext) decide(d *text.Doc, first, end int, votes []int32) (countryReading, int32) {
	for i := range c.beside {
		if cue := &c.beside[i]; cue.fits(d, first, end) {
			return cue.reading, 0
		}
	}
	best, most, tie := -1, int32(0), false
	for i, r := range c.voted {
		switch n := votes[r.number]; {
		case n > most:
			best, most, tie = i, n, false
		case n == most && n > 0:
			tie = true
		}
	}
	if best < 0 || tie {
		return c.fallback, 0
	}
	return c.voted[best].countryReading, most
}

func (c *besideCue) fits(d *text.Doc, first, end int) bool {
	at := end
	if c.before {
		at = first - len(c.folds)
	}
	if at < 0 || at+len(c.folds) > len(d.Tokens) {
		return false
	}
	for i, fold := range c.folds {
		if d.Tokens[at+i].Fold != fold || d.Tokens[at+i].Sentence != d.Tokens[first].Sentence {
			return false
		}
	}
	return true
}
