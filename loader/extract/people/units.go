package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

// unit is a word as names are made of them: one token, or tokens joined by hyphens.
type unit struct {
	first, last int32 // tokens, inclusive
	fold        uint64
	flags       text.Flag
	lex         Lists
	cluster     uint16
	shape       shape
	capital     bool // the capital of a country
	candidate   bool // may be part of a name
	sentence    int32
}

// shape is what a unit looks like.
type shape uint8

const (
	shapeNone shape = iota // outside of the sentence
	shapeLower
	shapeUpper
	shapeAllCaps
	shapeShortCaps // up to three capitals: "US", "WHO"
	shapeInitial   // "J."
	shapeLetter    // "A" without a stop
	shapeMixed     // "McDonald"
	shapeDotted    // "U.S."
	shapeNumber
	shapeHyphenUpper // "Jean-Claude"
	shapeHyphenLower // "Suk-yeol"
	shapeArticle     // "al-Abadi"
	shapeApostrophe  // "O'Brien"
	shapeAbbrev      // "Gen."
	shapePossess
	shapeComma
	shapeStop
	shapeQuote
	shapeOpen
	shapeClose
	shapeDash
	shapeColon
	shapeOther
)

// A lower-case word after a hyphen is a word of its own in "US-led", but part of the name in
// "Suk-yeol": it is one if it is an English word that is long enough not to be a syllable.
const longSuffix = 5

// joins reports whether the token after the hyphen at token h belongs to one unit with the one
// before it.
func (m *Model) joins(d *text.Doc, h int) bool {
	if h < 1 || h+1 >= len(d.Tokens) {
		return false
	}
	left, hyphen, right := d.Tokens[h-1], d.Tokens[h], d.Tokens[h+1]
	if right.Is(text.FlagSpace) && !(left.Is(text.FlagUpper) && right.Is(text.FlagUpper) && left.End-left.Start == 2 && m.lex.Get(left.Fold).Lists&LexParticle != 0) {
		return false // but "Al- Sabah" is one word
	}
	if right.Sentence != left.Sentence || hyphen.Is(text.FlagSpace) || hyphen.End-hyphen.Start != 1 ||
		!left.Is(text.FlagWord) || !right.Is(text.FlagWord) || left.Is(text.FlagDigit|text.FlagAddress|text.FlagAbbrev) || right.Is(text.FlagDigit|text.FlagAddress) {
		return false
	}
	switch {
	case left.Is(text.FlagUpper) && right.Is(text.FlagUpper):
		return true
	case left.Is(text.FlagUpper):
		return !m.splits(right)
	case right.Is(text.FlagUpper):
		return m.lex.Get(left.Fold).Lists&LexParticle != 0
	}
	return true
}

// splits reports whether a token in lower case after a hyphen is a word of its own.
func (m *Model) splits(t text.Token) bool {
	bits := m.lex.Get(t.Fold).Lists
	if t.End-t.Start < longSuffix {
		return bits&LexSplitter != 0
	}
	return t.Is(text.FlagLower) && bits&LexWord != 0
}

// cutUnits joins the tokens to units.
func (m *Model) cutUnits(d *text.Doc, s *scratch) {
	s.units = s.units[:0]
	for i := 0; i < len(d.Tokens); i++ {
		t := d.Tokens[i]
		u := unit{first: int32(i), last: int32(i), fold: t.Fold, flags: t.Flags, sentence: t.Sentence}
		if t.Is(text.FlagWord) {
			e := m.lex.Get(t.Fold)
			u.lex, u.cluster, u.capital = e.Lists, e.clusterOf(u.flags), e.Capital
		}
		hyphens := 0
		for i+2 < len(d.Tokens) && hyphens < 4 && d.Punct(i+1, '-') && m.joins(d, i+1) {
			if hyphens > 0 && t.Is(text.FlagUpper) && m.splits(d.Tokens[i+2]) {
				break // "Doo-hwan-style"
			}
			i += 2
			hyphens++
			u.last = int32(i)
			u.flags |= d.Tokens[i].Flags &^ (text.FlagAllCaps | text.FlagInitial | text.FlagSpace | text.FlagLine | text.FlagPara | text.FlagSentence)
			if !d.Tokens[i].Is(text.FlagAllCaps) {
				u.flags &^= text.FlagAllCaps
			}
		}
		if hyphens > 0 {
			u.fold = text.FoldHash(d.Text[t.Start:d.Tokens[i].End])
			e := m.lex.Get(u.fold)
			u.lex, u.cluster = e.Lists, e.clusterOf(u.flags)
			first, last := m.lex.Get(t.Fold).Lists, m.lex.Get(d.Tokens[i].Fold).Lists
			u.lex |= first&LexGiven | last&LexFamily
			if first&last&LexCountry != 0 { // "Russia-Turkey"
				u.lex |= LexCountry
			}
			u.flags &^= text.FlagInitial
		}
		u.shape = shapeOf(d, u, hyphens > 0)
		s.units = append(s.units, u)
	}
	s.markCandidates(d)
}

func shapeOf(d *text.Doc, u unit, hyphened bool) shape {
	t := d.Tokens[u.first]
	f := u.flags
	switch {
	case f.Has(text.FlagPossess):
		return shapePossess
	case f.Has(text.FlagPunct):
		switch d.Text[t.Start] {
		case ',':
			return shapeComma
		case '.', '!', '?':
			return shapeStop
		case '"', '\'', '`', 0xC2:
			return shapeQuote
		case '(', '[':
			return shapeOpen
		case ')', ']':
			return shapeClose
		case '-':
			return shapeDash
		case ':', ';':
			return shapeColon
		case 0xE2:
			switch d.Text[t.Start:t.End] {
			case "“", "”", "‘", "’", "„":
				return shapeQuote
			case "–", "—":
				return shapeDash
			}
		}
		return shapeOther
	case f.Has(text.FlagDigit):
		return shapeNumber
	case hyphened:
		switch {
		case !t.Is(text.FlagUpper) && f.Has(text.FlagUpper):
			return shapeArticle
		case !f.Has(text.FlagUpper):
			return shapeLower
		case d.Tokens[u.last].Is(text.FlagLower):
			return shapeHyphenLower
		}
		return shapeHyphenUpper
	case f.Has(text.FlagInitial):
		if f.Has(text.FlagAbbrev) {
			return shapeInitial
		}
		return shapeLetter
	case f.Has(text.FlagAbbrev) && t.End-t.Start > 3 && d.Text[t.Start+1] == '.':
		return shapeDotted
	case f.Has(text.FlagAbbrev):
		return shapeAbbrev
	case f.Has(text.FlagAllCaps):
		if t.End-t.Start <= 3 {
			return shapeShortCaps
		}
		return shapeAllCaps
	case f.Has(text.FlagMixed):
		if elided(d, t) {
			return shapeApostrophe
		}
		return shapeMixed
	case f.Has(text.FlagUpper):
		if t.End-t.Start > 2 && text.ApostropheAt(d.Text, int(t.Start)+1) > 0 {
			return shapeApostrophe
		}
		return shapeUpper
	case f.Has(text.FlagLower):
		return shapeLower
	}
	return shapeOther
}

// elided reports whether a token is a particle that lost its vowel, with the rest of the name:
// "d'Estaing".
func elided(d *text.Doc, t text.Token) bool {
	return t.Is(text.FlagLower) && t.End-t.Start > 3 && text.ApostropheAt(d.Text, int(t.Start)+1) > 0
}

// maxNickname bounds the units of a nickname in quotes inside a name.
const maxNickname = 3

// markCandidates marks what may be part of a name: capitalised words, particles before them,
// nicknames in quotes between them.
func (s *scratch) markCandidates(d *text.Doc) {
	us := s.units
	for i := len(us) - 1; i >= 0; i-- {
		u := &us[i]
		switch {
		case u.flags.Has(text.FlagAddress) || u.shape == shapeNumber:
		case u.flags.Has(text.FlagUpper):
			u.candidate = true
		case u.shape == shapeApostrophe: // after the rest of a name only, not in "coup d'État"
			u.candidate = i > 0 && us[i-1].flags.Has(text.FlagUpper) && us[i-1].sentence == u.sentence
		case u.lex&LexParticle != 0 && u.flags.Has(text.FlagLower) && i+1 < len(us) &&
			us[i+1].candidate && us[i+1].sentence == u.sentence && us[i+1].shape != shapeQuote:
			u.candidate = true
		}
	}
	for i := 1; i < len(us); i++ {
		if us[i].shape != shapeQuote || !us[i-1].candidate || !us[i].flags.Has(text.FlagSpace) {
			continue
		}
		for j := i + 2; j < len(us)-1 && j <= i+1+maxNickname && us[j].sentence == us[i].sentence; j++ {
			if !us[j-1].candidate {
				break
			}
			if us[j].shape == shapeQuote && us[j+1].candidate && us[j+1].flags.Has(text.FlagUpper) && us[j+1].sentence == us[i].sentence {
				us[i].candidate, us[j].candidate = true, true
				break
			}
		}
	}
}
