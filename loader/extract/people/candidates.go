package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

// bearing is what the words around the mentions of a name say of who bears it.
type bearing struct {
	known    bool   // it has been looked at
	gender   gender // by a word before it, else by the given name, else by the pronoun after it
	titled   bool   // an office, a rank or a royal title stands before it or behind it
	relative bool   // it is introduced as somebody's: "his wife Jill Biden"
	royal    uint64 // the royal title before it, 0 for none
}

// bearingOf is what the document says of an entity, looked up once.
func (s *scratch) bearingOf(e int32) bearing {
	b := &s.entities[e].bearing
	if b.known {
		return *b
	}
	b.known = true
	pronoun, clear := genderUnknown, true
	for i := range s.names {
		n := &s.names[i]
		if n.entity != e {
			continue
		}
		front := s.frontOf(n)
		if b.gender == genderUnknown {
			b.gender = front.gender
		}
		if front.royal != 0 {
			b.royal = front.royal
		}
		b.titled = b.titled || front.titled || s.hasRoleBehind(n)
		b.relative = b.relative || front.relative
		if p := s.pronounBehind(n); p != genderUnknown {
			clear = clear && (pronoun == genderUnknown || pronoun == p)
			pronoun = p
		}
	}
	if b.gender != genderUnknown {
		return *b
	}
	given := s.givenGender(&s.names[s.entities[e].firstName])
	switch {
	case !clear || pronoun == genderUnknown || pronoun == given:
		b.gender = given
	case given == genderUnknown:
		b.gender = pronoun
	} // else they are at odds: "Quentin Bryce said she"
	return *b
}

// maxFront bounds the words before a name that are read as belonging to it.
const maxFront = 3

// frontOf reads the titles and the like straight before a name.
func (s *scratch) frontOf(n *name) bearing {
	var b bearing
	sentence := s.units[n.first].sentence
	last := int(n.first) - 1
	if s.at(last, sentence).shape == shapeComma && s.at(int(n.last)+1, sentence).shape == shapeComma && s.lex.Get(s.at(last-1, sentence).fold).kin {
		last-- // "his wife, Jill Biden,"
	}
	for k := last; k > last-maxFront; k-- {
		u := s.at(k, sentence)
		entry := s.lex.Get(u.fold)
		if !u.flags.Has(text.FlagWord) || u.lex&(LexTitle|LexRole) == 0 && entry.says == genderUnknown {
			break
		}
		if b.gender == genderUnknown {
			b.gender = entry.says
		}
		upper := u.flags.Has(text.FlagUpper)
		switch {
		case s.isFirstLady(u, k):
			b.relative = true
		case upper && s.isRoyalTitle(u):
			if b.royal == 0 {
				b.royal = u.fold
			}
		case u.lex&(LexOffice|LexRank) != 0 && upper || u.lex&LexRole != 0 && !entry.kin:
			b.titled = true
		}
		b.relative = b.relative || entry.kin && !upper
	}
	return b
}

var (
	foldFirst = text.FoldHash("first")
	foldLady  = text.FoldHash("lady")

	foldPresident = text.FoldHash("president")
)

// isFirstLady reports whether unit k is the "Lady" of "First Lady".
func (s *scratch) isFirstLady(u *unit, k int) bool {
	return u.fold == foldLady && s.at(k-1, u.sentence).fold == foldFirst
}

var royalTitles = map[uint64]bool{
	text.FoldHash("King"): true, text.FoldHash("Queen"): true, text.FoldHash("Emperor"): true, text.FoldHash("Empress"): true,
	text.FoldHash("Prince"): true, text.FoldHash("Princess"): true, text.FoldHash("Pope"): true,
}

func (s *scratch) isRoyalTitle(u *unit) bool { return u.lex&LexTitle != 0 && royalTitles[u.fold] }

// hasRoleBehind reports whether what follows a name's comma says what office its bearer has: "Margaret
// Thatcher, the prime minister,".
func (s *scratch) hasRoleBehind(n *name) bool {
	const near = 6 // units
	sentence := s.units[n.last].sentence
	at := int(n.last) + 1
	if s.at(at, sentence).shape != shapeComma {
		return false
	}
	for k := at + 1; k < at+near; k++ {
		u := s.at(k, sentence)
		if u.shape == shapeComma || u.shape == shapeNone {
			return false
		}
		if u.lex&(LexRole|LexOffice) != 0 && !s.lex.Get(u.fold).kin {
			return true
		}
	}
	return false
}

var pronounGender = map[uint64]gender{
	text.FoldHash("he"): genderMale, text.FoldHash("his"): genderMale, text.FoldHash("him"): genderMale,
	text.FoldHash("she"): genderFemale, text.FoldHash("her"): genderFemale,
}

// pronounBehind is the gender of the first pronoun after a name in its sentence, if no other name stands
// between.
func (s *scratch) pronounBehind(n *name) gender {
	sentence := s.units[n.last].sentence
	for k := int(n.last) + 1; ; k++ {
		u := s.at(k, sentence)
		if u.shape == shapeNone || u.candidate && s.labels[k] != labelO {
			return genderUnknown
		}
		if u.flags.Has(text.FlagLower) && s.length(u) <= len("she") {
			if g := pronounGender[u.fold]; g != genderUnknown {
				return g
			}
		}
	}
}

// givenGender is the gender that goes with the given name of a full name.
func (s *scratch) givenGender(n *name) gender {
	if n.first == n.last {
		return genderUnknown
	}
	if s.familyFirst(n) {
		return s.lex.Get(s.units[n.last].fold).gender
	}
	return s.lex.Get(s.units[n.first].fold).gender
}

// namedBehind reports whether a longer name comes up for the first time after the short form in its sentence, as
// somebody else's does: "President Biden met Jill Biden", but not "Kerry (John Kerry)".
func (s *scratch) namedBehind(n *name, long int32) bool {
	other := &s.names[s.entities[long].firstName]
	if other.first < n.first || s.units[other.first].sentence != s.units[n.first].sentence || s.styles[s.units[n.first].sentence] != styleProse {
		return false
	}
	for k := n.last + 1; k < other.first; k++ {
		if s.units[k].flags.Has(text.FlagLower) {
			return true
		}
	}
	return false
}

// contradicts reports whether what stands before a short form cannot go with the one who bears the longer
// name: "Mr Kenyatta" is not Margaret Kenyatta, "King Salman" no prince, and "President Biden" not who is
// introduced as somebody's wife.
func (s *scratch) contradicts(n *name, long int32) bool {
	if n.first < n.last {
		return false // a given name says enough
	}
	front := s.frontOf(n)
	if front == (bearing{}) {
		return false
	}
	if front.royal == 0 && s.namedBehind(n, long) {
		return true
	}
	b := s.bearingOf(long)
	switch {
	case front.gender != genderUnknown && b.gender != genderUnknown && front.gender != b.gender:
		return true
	case front.royal != 0 && (b.royal != 0 && b.royal != front.royal || b.royal == 0 && b.titled):
		return true
	case front.titled && !b.titled && (b.relative || b.royal != 0):
		return true
	}
	// A president whom everybody knows by the family name is not the one woman of that name whom the text gives no office.
	return !b.titled && b.gender == genderFemale && s.units[n.last].lex&LexKnown != 0 &&
		s.at(int(n.first)-1, s.units[n.first].sentence).fold == foldPresident
}
