package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

import "slices"

// wordStat is what a document as a whole says about a capitalised word.
type wordStat struct {
	fold      uint64
	seen      uint16 // capitalised anywhere
	inside    uint16 // capitalised where an ordinary word would not be
	lower     uint16 // in lower case
	titled    uint16 // after a title
	said      uint16 // before a verb of saying
	first     uint16 // first of several capitalised words
	last      uint16 // last of several capitalised words
	alone     uint16 // the only capitalised word
	afterName uint16 // last of several, the first of which is a given name
	beforeOrg uint16 // before a word of organisations or places
	located   uint16 // alone after "in" or "at"
	company   uint16 // before what ends the name of a company
	afterThe  uint16 // alone after "the", with no noun after it
	who       uint16 // before ", who"
	which     uint16 // before ", which"
	owner     uint16 // before what companies have: "Acme's shareholders"
	namer     uint16 // behind what storms and ships are called: "Hurricane Dorian"

	facts      uint32 // all of these, as features see them
	factsKnown bool

	people  uint16 // first pass: occurrences inside a name
	peopleB uint16 // of these, first of a longer name
	peopleL uint16 // of these, last of a longer name
	total   uint16 // first pass: occurrences decided

	margin  float32 // by how much its occurrences are inside a name, each by what stands around it, added up
	weighed uint16  // of how many
}

// namesPerson reports whether the document has the word in a longer name or after a title.
func (st *wordStat) namesPerson() bool { return st.peopleB > 0 || st.peopleL > 0 || st.titled > 0 }

// namesStorm reports whether the document has the word behind what storms and ships are called, and behind nothing else.
func (st *wordStat) namesStorm() bool {
	return st.namer > 0 && st.peopleL <= st.namer && st.peopleB == 0 && st.titled == 0
}

// statTable is an open-addressing hash table of wordStat, reused from document to document.
type statTable struct {
	slots []wordStat
	mask  uint64
	bloom [256]uint64 // one bit for each value of 14 bits of the folds that are in
}

func (t *statTable) reset(words int) {
	n := 64
	for n < 2*words+2 {
		n *= 2
	}
	if n <= cap(t.slots) {
		t.slots = t.slots[:n]
		clear(t.slots)
	} else {
		t.slots = make([]wordStat, n)
	}
	t.mask = uint64(n - 1)
	clear(t.bloom[:])
}

func (t *statTable) at(fold uint64) *wordStat {
	i := fold & t.mask
	for t.slots[i].fold != 0 && t.slots[i].fold != fold {
		i = (i + 1) & t.mask
	}
	if t.slots[i].fold == 0 {
		t.slots[i].fold = fold
		b := fold >> 50
		t.bloom[b>>6] |= 1 << (b & 63)
	}
	return &t.slots[i]
}

// find returns nil for a word that does not stand capitalised in the document.
func (t *statTable) find(fold uint64) *wordStat {
	b := fold >> 50
	if t.bloom[b>>6]&(1<<(b&63)) == 0 {
		return nil
	}
	for i := fold & t.mask; t.slots[i].fold != 0; i = (i + 1) & t.mask {
		if t.slots[i].fold == fold {
			return &t.slots[i]
		}
	}
	return nil
}

func bump(n *uint16) {
	if *n < 1<<16-1 {
		*n++
	}
}

// segment is a run of candidate units within a sentence, end exclusive.
type segment struct{ start, end int32 }

// lineStyle is how a sentence uses capitals.
type lineStyle uint8

const (
	styleProse lineStyle = iota
	styleTitle           // most words are capitalised
	styleCaps            // most words are all capitals
)

// maxSegment bounds a run of candidates; a longer one is cut.
const maxSegment = 40

// cutSegments finds the runs of candidates and the style of every sentence.
func (s *scratch) cutSegments(sentences int) {
	s.segments = s.segments[:0]
	us := s.units
	for i := 0; i < len(us); {
		if !us[i].candidate {
			i++
			continue
		}
		j := i + 1
		for j < len(us) && us[j].candidate && us[j].sentence == us[i].sentence && j-i < maxSegment {
			j++
		}
		s.segments = append(s.segments, segment{int32(i), int32(j)})
		i = j
	}
	s.styles = s.styles[:0]
	for i := 0; i < len(us); {
		var upper, lower, caps int
		j := i
		for ; j < len(us) && us[j].sentence == us[i].sentence; j++ {
			switch u := &us[j]; {
			case !u.flags.Has(text.FlagWord) || u.flags.Has(text.FlagPossess):
			case u.shape == shapeAllCaps || u.shape == shapeShortCaps && caps > 0:
				caps++
			case u.flags.Has(text.FlagUpper):
				upper++
			case u.flags.Has(text.FlagLower) && u.lex&LexParticle == 0 && s.length(u) > 3:
				lower++
			}
		}
		style := styleProse
		switch {
		case caps >= 3 && caps > 3*(upper+lower):
			style = styleCaps
		case upper >= 4 && upper > 3*lower:
			style = styleTitle
		}
		s.styles = append(s.styles, style)
		i = j
	}
	for len(s.styles) < sentences {
		s.styles = append(s.styles, styleProse)
	}
}

func (s *scratch) length(u *unit) int {
	return int(s.d.Tokens[u.last].End - s.d.Tokens[u.first].Start)
}

// count fills the table with what the document says about its capitalised words.
func (s *scratch) count() {
	us := s.units
	words := 0
	for _, g := range s.segments {
		words += int(g.end - g.start)
	}
	s.stats.reset(words)
	for _, g := range s.segments {
		style := s.styles[us[g.start].sentence]
		n := g.end - g.start
		for i := g.start; i < g.end; i++ {
			u := &us[i]
			if !u.flags.Has(text.FlagUpper) {
				continue
			}
			st := s.stats.at(u.fold)
			bump(&st.seen)
			if style != styleProse {
				continue
			}
			if !u.flags.Has(text.FlagSentence) && !(i > 0 && us[i-1].shape == shapeQuote) {
				bump(&st.inside)
			}
			if i > 0 && us[i-1].lex&LexTitle != 0 && us[i-1].flags.Has(text.FlagUpper) {
				bump(&st.titled)
			}
			if i > 0 && us[i-1].lex&LexNamer != 0 && us[i-1].flags.Has(text.FlagUpper) {
				bump(&st.namer)
			}
			if i == g.end-1 && int(i)+1 < len(us) {
				next := &us[i+1]
				if next.lex&LexSay != 0 {
					bump(&st.said)
				}
				if next.shape == shapeComma {
					switch s.text(int(i) + 2) {
					case "who", "whose", "he", "she", "whom":
						bump(&st.who)
					case "which":
						bump(&st.which)
					}
				}
				if s.text(int(i)+1) == "<" || s.isAndCo(int(i)+1) {
					bump(&st.company)
				}
				if next.shape == shapePossess && s.at(int(i)+2, u.sentence).lex&LexOwned != 0 {
					bump(&st.owner)
				}
			}
			if i+1 < g.end && us[i+1].lex&LexCompany != 0 && us[i+1].flags.Has(text.FlagUpper) {
				bump(&st.company)
			}
			if i+1 < g.end && us[i+1].lex&(LexOrganisation|LexPlaceCue) != 0 {
				bump(&st.beforeOrg)
			}
			switch {
			case n == 1:
				bump(&st.alone)
				if i > 0 && (s.isIn(&us[i-1]) && s.at(int(i)+1, u.sentence).shape != shapePossess || s.isPlaceOf(int(i), u.sentence)) {
					bump(&st.located)
				}
				if s.text(int(i)-1) == "the" && !s.isNoun(s.at(int(i)+1, u.sentence)) {
					bump(&st.afterThe)
				}
			case i == g.start:
				bump(&st.first)
			case i == g.end-1:
				bump(&st.last)
				if us[i-1].lex&LexGiven != 0 || us[g.start].lex&LexGiven != 0 {
					bump(&st.afterName)
				}
			}
		}
	}
	s.findPronouns()
	for i := range us {
		if u := &us[i]; u.flags.Has(text.FlagLower) && !u.candidate {
			if st := s.stats.find(u.fold); st != nil {
				bump(&st.lower)
			}
		}
	}
}

// text is unit i as it is written, "" outside of the document.
func (s *scratch) text(i int) string {
	if i < 0 || i >= len(s.units) {
		return ""
	}
	return s.d.Text[s.d.Tokens[s.units[i].first].Start:s.d.Tokens[s.units[i].last].End]
}

var pronouns = [...]uint64{text.FoldHash("he"), text.FoldHash("she"), text.FoldHash("his"), text.FoldHash("her"), text.FoldHash("him")}

// pronounUse says whether a text speaks of people by pronoun. One that has companies only does not.
type pronounUse uint8

const (
	pronounsNone pronounUse = iota
	pronounsSome
	pronounsUnknown // none, but the text is short
)

// findPronouns looks for pronouns that stand for a person.
func (s *scratch) findPronouns() {
	const short = 80 // units
	for i := range s.units {
		if u := &s.units[i]; s.length(u) <= len("she") && slices.Contains(pronouns[:], u.fold) {
			s.pronouns = pronounsSome
			return
		}
	}
	s.pronouns = pronounsNone
	if len(s.units) < short {
		s.pronouns = pronounsUnknown
	}
}

// isNoun reports whether a unit is probably a noun, which takes the article before a name:
// "the Reagan administration".
func (s *scratch) isNoun(u *unit) bool {
	const long = 4 // bytes; shorter ones are prepositions and forms of "be"
	return u.flags.Has(text.FlagLower) && u.lex&LexSay == 0 && s.length(u) >= long
}

// isAndCo reports whether "and Co" or the like begins at unit i.
func (s *scratch) isAndCo(i int) bool {
	if w := s.text(i); w != "and" && w != "&" {
		return false
	}
	switch s.text(i + 1) {
	case "Co", "Co.", "Company", "Sons", "Bros", "Brothers", "Partners", "Associates":
		return true
	}
	return false
}

// isPlaceOf reports whether what begins at unit i is the place of a noun before it: "the province of Orellana".
func (s *scratch) isPlaceOf(i int, sentence int32) bool {
	if s.text(i-1) != "of" {
		return false
	}
	noun := s.at(i-2, sentence)
	return noun.lex&LexGeography != 0 && noun.flags.Has(text.FlagLower)
}

// isIn reports whether a unit is "in" or "at".
func (s *scratch) isIn(u *unit) bool {
	t := s.d.Tokens[u.first]
	if t.End-t.Start != 2 {
		return false
	}
	w := s.d.Text[t.Start:t.End]
	return w == "in" || w == "at"
}
