package offices

import (
	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// readPredecessors finds those who held an office before somebody of whom the text states it: "Liz
// Truss, Britain's prime minister, and her predecessor, Boris Johnson". It comes last, when all other
// offices are known.
func (s *officeScan) readPredecessors() {
	var offices map[string]Office // made when the first is asked for, as most texts ask for none
	for p := range s.people {
		word, whose := s.predecessorOf(p)
		if whose < 0 || s.people[whose].Name == s.people[p].Name {
			continue
		}
		if offices == nil {
			offices = s.onlyOffices()
		}
		o := offices[s.people[whose].Name]
		if o.Person == "" {
			continue
		}
		m := s.people[p]
		o.Span = text.Span{Start: int(s.d.Tokens[word].Start), End: m.End}
		o.Person, o.Status = m.Name, newsgraph.OfficeFormer
		o.Sentence, o.Paragraph = m.Sentence, m.Paragraph
		o.Why = "predecessor of " + s.people[whose].Name
		s.out = append(s.out, o)
	}
}

// predecessorOf is the person whose predecessor person p is said to be, -1 if there is none, and the
// token "predecessor".
func (s *officeScan) predecessorOf(p int) (word, whose int) {
	i := s.tokenAt(s.people[p].Start) - 1
	for i > 0 && (s.d.Punct(i, ',') || s.wordClass(i, i+1).is(officeHonorific)) {
		i--
	}
	if i <= 0 || s.d.Word(i) != "predecessor" || int(s.d.Tokens[i].Sentence) != s.people[p].Sentence {
		return 0, -1
	}
	word = i
	const mostAdjectives = 2 // "his late Republican predecessor"
	for n := 0; n <= mostAdjectives && i > 0; n++ {
		i--
		switch s.d.Word(i) {
		case "his", "her", "His", "Her":
			return word, s.lastNamed(p)
		}
		if s.d.Tokens[i].Is(text.FlagPossess) || s.apostrophe(i) {
			return word, s.personEnding(int(s.d.Tokens[i-1].End))
		}
		if !s.d.Tokens[i].Is(text.FlagWord) {
			break
		}
	}
	return 0, -1
}

// lastNamed is the person that a pronoun before person p stands for: the last one named in the
// sentence, or the only one in the sentence before; -1 if that is not clear.
func (s *officeScan) lastNamed(p int) int {
	if p == 0 {
		return -1
	}
	last := p - 1
	if s.people[last].Sentence == s.people[p].Sentence {
		return last
	}
	if s.people[last].Sentence != s.people[p].Sentence-1 {
		return -1
	}
	for q := last - 1; q >= 0 && s.people[q].Sentence == s.people[last].Sentence; q-- {
		if s.people[q].Name != s.people[last].Name {
			return -1
		}
	}
	return last
}

// onlyOffices is the office of each person of whom the text states one only that is not a former one.
func (s *officeScan) onlyOffices() map[string]Office {
	offices := make(map[string]Office)
	for _, o := range s.out {
		if o.Status == newsgraph.OfficeFormer {
			continue
		}
		old, ok := offices[o.Person]
		person := o.Person
		if ok && (old.Title != o.Title || old.Country != o.Country || old.Organization != o.Organization) {
			o = Office{}
		}
		offices[person] = o
	}
	return offices
}
