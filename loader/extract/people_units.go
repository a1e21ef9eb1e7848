package extract

// unit is a word as names are made of them: one token, or tokens joined by hyphens.
type unit struct {
	first, last int32 // tokens, inclusive
	fold        uint64
	flags       tokenFlag
	lex         lexicon
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
func (m *peopleModel) joins(d *doc, h int) bool {
	if h < 1 || h+1 >= len(d.tokens) {
		return false
	}
	left, hyphen, right := d.tokens[h-1], d.tokens[h], d.tokens[h+1]
	if right.is(flagSpace) && !(left.is(flagUpper) && right.is(flagUpper) && left.end-left.start == 2 && m.lex.get(left.fold).bits&lexParticle != 0) {
		return false // but "Al- Sabah" is one word
	}
	if right.sentence != left.sentence || hyphen.is(flagSpace) || hyphen.end-hyphen.start != 1 ||
		!left.is(flagWord) || !right.is(flagWord) || left.is(flagDigit|flagAddress|flagAbbrev) || right.is(flagDigit|flagAddress) {
		return false
	}
	switch {
	case left.is(flagUpper) && right.is(flagUpper):
		return true
	case left.is(flagUpper):
		return !m.splits(right)
	case right.is(flagUpper):
		return m.lex.get(left.fold).bits&lexParticle != 0
	}
	return true
}

// splits reports whether a token in lower case after a hyphen is a word of its own.
func (m *peopleModel) splits(t token) bool {
	bits := m.lex.get(t.fold).bits
	if t.end-t.start < longSuffix {
		return bits&lexSplitter != 0
	}
	return t.is(flagLower) && bits&lexWord != 0
}

// cutUnits joins the tokens to units.
func (m *peopleModel) cutUnits(d *doc, s *scratch) {
	s.units = s.units[:0]
	for i := 0; i < len(d.tokens); i++ {
		t := d.tokens[i]
		u := unit{first: int32(i), last: int32(i), fold: t.fold, flags: t.flags, sentence: t.sentence}
		if t.is(flagWord) {
			e := m.lex.get(t.fold)
			u.lex, u.cluster, u.capital = e.bits, e.clusterOf(u.flags), e.capital
		}
		hyphens := 0
		for i+2 < len(d.tokens) && hyphens < 4 && d.punct(i+1, '-') && m.joins(d, i+1) {
			if hyphens > 0 && t.is(flagUpper) && m.splits(d.tokens[i+2]) {
				break // "Doo-hwan-style"
			}
			i += 2
			hyphens++
			u.last = int32(i)
			u.flags |= d.tokens[i].flags &^ (flagAllCaps | flagInitial | flagSpace | flagLine | flagPara | flagSentence)
			if !d.tokens[i].is(flagAllCaps) {
				u.flags &^= flagAllCaps
			}
		}
		if hyphens > 0 {
			u.fold = foldHash(d.text[t.start:d.tokens[i].end])
			e := m.lex.get(u.fold)
			u.lex, u.cluster = e.bits, e.clusterOf(u.flags)
			u.lex |= m.lex.get(t.fold).bits & lexGiven
			u.lex |= m.lex.get(d.tokens[i].fold).bits & lexFamily
			u.flags &^= flagInitial
		}
		u.shape = shapeOf(d, u, hyphens > 0)
		s.units = append(s.units, u)
	}
	s.markCandidates(d)
}

func shapeOf(d *doc, u unit, hyphened bool) shape {
	t := d.tokens[u.first]
	f := u.flags
	switch {
	case f.has(flagPossess):
		return shapePossess
	case f.has(flagPunct):
		switch d.text[t.start] {
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
			switch d.text[t.start:t.end] {
			case "“", "”", "‘", "’", "„":
				return shapeQuote
			case "–", "—":
				return shapeDash
			}
		}
		return shapeOther
	case f.has(flagDigit):
		return shapeNumber
	case hyphened:
		switch {
		case !t.is(flagUpper) && f.has(flagUpper):
			return shapeArticle
		case !f.has(flagUpper):
			return shapeLower
		case d.tokens[u.last].is(flagLower):
			return shapeHyphenLower
		}
		return shapeHyphenUpper
	case f.has(flagInitial):
		if f.has(flagAbbrev) {
			return shapeInitial
		}
		return shapeLetter
	case f.has(flagAbbrev) && t.end-t.start > 3 && d.text[t.start+1] == '.':
		return shapeDotted
	case f.has(flagAbbrev):
		return shapeAbbrev
	case f.has(flagAllCaps):
		if t.end-t.start <= 3 {
			return shapeShortCaps
		}
		return shapeAllCaps
	case f.has(flagMixed):
		if elided(d, t) {
			return shapeApostrophe
		}
		return shapeMixed
	case f.has(flagUpper):
		if t.end-t.start > 2 && apostropheAt(d.text, int(t.start)+1) > 0 {
			return shapeApostrophe
		}
		return shapeUpper
	case f.has(flagLower):
		return shapeLower
	}
	return shapeOther
}

// elided reports whether a token is a particle that lost its vowel, with the rest of the name:
// "d'Estaing".
func elided(d *doc, t token) bool {
	return t.is(flagLower) && t.end-t.start > 3 && apostropheAt(d.text, int(t.start)+1) > 0
}

// maxNickname bounds the units of a nickname in quotes inside a name.
const maxNickname = 3

// markCandidates marks what may be part of a name: capitalised words, particles before them,
// nicknames in quotes between them.
func (s *scratch) markCandidates(d *doc) {
	us := s.units
	for i := len(us) - 1; i >= 0; i-- {
		u := &us[i]
		switch {
		case u.flags.has(flagAddress) || u.shape == shapeNumber:
		case u.flags.has(flagUpper):
			u.candidate = true
		case u.shape == shapeApostrophe: // after the rest of a name only, not in "coup d'État"
			u.candidate = i > 0 && us[i-1].flags.has(flagUpper) && us[i-1].sentence == u.sentence
		case u.lex&lexParticle != 0 && u.flags.has(flagLower) && i+1 < len(us) &&
			us[i+1].candidate && us[i+1].sentence == u.sentence && us[i+1].shape != shapeQuote:
			u.candidate = true
		}
	}
	for i := 1; i < len(us); i++ {
		if us[i].shape != shapeQuote || !us[i-1].candidate || !us[i].flags.has(flagSpace) {
			continue
		}
		for j := i + 2; j < len(us)-1 && j <= i+1+maxNickname && us[j].sentence == us[i].sentence; j++ {
			if !us[j-1].candidate {
				break
			}
			if us[j].shape == shapeQuote && us[j+1].candidate && us[j+1].flags.has(flagUpper) && us[j+1].sentence == us[i].sentence {
				us[i].candidate, us[j].candidate = true, true
				break
			}
		}
	}
}
