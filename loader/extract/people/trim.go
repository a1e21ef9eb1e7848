package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

// trim corrects where the names of a run begin and end: titles are no part of them, "Jr." is.
func (s *scratch) trim(g segment) {
	for i := int(g.start); i < int(g.end); i++ {
		if s.labels[i] != labelB {
			continue
		}
		j := i
		for j < int(g.end)-1 && s.labels[j] != labelL {
			j++
		}
		k := i
		for k < j && (s.isTitle(&s.units[k], k) || k == i && (s.isPosted(k) || j == i+1 && s.isOpening(k))) {
			s.labels[k] = labelO
			k++
		}
		if k < j && s.isVerb(j) {
			s.labels[j] = labelO
			j--
			s.labels[j] = labelL
			if k == j {
				s.labels[k] = labelU
			}
		}
		switch {
		case k == i:
		case k == j:
			s.labels[k] = labelU
			s.ruled[k] = ruleTitle
		default:
			s.labels[k] = labelB
			s.ruled[k] = ruleTitle
		}
		i = j
	}
}

// isVerb reports whether unit j, in capitals at the end of a name, is an ordinary word after a
// name that is known to end before it: the "STAYS" of "MADURO STAYS".
func (s *scratch) isVerb(j int) bool {
	u := &s.units[j]
	if u.shape != shapeAllCaps || u.lex&LexWord == 0 || u.lex&(LexGiven|LexFamily) != 0 {
		return false
	}
	st, before := s.stats.find(u.fold), s.stats.find(s.units[j-1].fold)
	return st != nil && st.seen == 1 && before != nil && (before.peopleL > 0 || before.peopleB > 1)
}

// isPosted reports whether unit i is the country of an office that stands before it: the "Jordan" of
// "Palestinian Ambassador to Jordan Atallah Khairi".
func (s *scratch) isPosted(i int) bool {
	u := &s.units[i]
	if u.lex&LexCountry == 0 || i < 2 {
		return false
	}
	if w := s.text(i - 1); w != "to" && w != "of" {
		return false
	}
	return s.at(i-2, u.sentence).lex&(LexTitle|LexRole) != 0
}

// isOpening reports whether unit i has its capital for opening a sentence and stands before a family name that the text has with a given
// name: the "So" of "So Lavrov left".
func (s *scratch) isOpening(i int) bool {
	u := &s.units[i]
	if !u.flags.Has(text.FlagSentence) || u.lex&LexWord == 0 || u.lex&LexGiven != 0 {
		return false
	}
	opening, family := s.stats.find(u.fold), s.stats.find(s.units[i+1].fold)
	return opening != nil && opening.inside == 0 && family != nil && family.afterName > 0
}

// isTitle reports whether a unit at the start of a name is a title: one that is no name too, or
// that is written with a stop.
func (s *scratch) isTitle(u *unit, i int) bool {
	if u.lex&LexTitle == 0 {
		return false
	}
	if u.fold == foldPrince || u.fold == foldPrincess { // "Prince Fielder" has it for a given name
		return s.units[i+1].lex&LexGiven != 0
	}
	return u.shape == shapeAbbrev || u.lex&LexRoyal != 0 || u.lex&(LexGiven|LexFamily) == 0
}

var (
	foldPrince   = text.FoldHash("Prince")
	foldPrincess = text.FoldHash("Princess")
)
