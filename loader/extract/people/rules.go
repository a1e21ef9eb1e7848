package people

// settle lets the whole document speak once more after the second pass: what is a name nearly
// everywhere is one everywhere, and the last word of a full name is one where it stands alone.
func (s *scratch) settle() {
	s.retally()
	acronyms := !s.capitalsAreNames()
	for _, g := range s.segments {
		for i := g.start; i < g.end; i++ {
			switch s.labels[i] {
			case labelO:
				switch {
				case s.isAddressed(int(i), g) || s.isRuler(int(i), g) || s.isStarred(int(i), g):
					s.labels[i] = labelU
					s.ruled[i] = ruleBeside
				case s.isHyphened(int(i), g):
					s.nameHyphened(int(i), g)
				case s.isKnown(int(i), g):
					s.labels[i] = labelU
					s.ruled[i] = ruleKnown
				default:
					s.accept(int(i), g)
				}
			case labelL, labelU:
				if s.namesThing(int(i), g) || s.labels[i] == labelU && (s.namesPlace(int(i)) || s.namesNobody(int(i)) || acronyms && s.isAcronym(int(i))) {
					s.drop(int(i), g)
				}
			}
		}
	}
}

// drop takes back the name that ends at unit i.
func (s *scratch) drop(i int, g segment) {
	for ; i >= int(g.start) && s.labels[i] != labelO; i-- {
		y := s.labels[i]
		s.labels[i] = labelO
		if y == labelB || y == labelU {
			break
		}
	}
}

// retally counts the labels of the second pass.
func (s *scratch) retally() {
	for i := range s.stats.slots {
		st := &s.stats.slots[i]
		st.total, st.people, st.peopleB, st.peopleL = 0, 0, 0, 0
	}
	s.tally()
}

// rule says by which rule a unit got its label; none if the model alone decided.
type rule uint8

const (
	ruleNone rule = iota
	ruleDocument
	ruleTitle
	ruleBeside
	ruleKnown
	ruleHyphen
)
