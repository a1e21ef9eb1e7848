package offices

import (
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/titles"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// succeededBy begins the reason for an office of somebody of whom the text says no more than who has it now.
const succeededBy = "succeeded by "

// readPredecessors finds those who held an office before somebody of whom the text states it: "Liz
// Truss, Britain's prime minister, and her predecessor, Boris Johnson", or "who succeeded Boris Johnson". It comes
// last, when all other offices are known.
func (s *officeScan) readPredecessors() {
	var offices map[string]Office // made when the first is asked for, as most texts ask for none
	for p := range s.people {
		if s.readSucceeded(p) {
			continue
		}
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

// readSucceeded reads "Ana Silva, Chile's president, who succeeded Ivo Rojas" and "was sworn in as president of Chile, succeeding Ivo Rojas", with
// Ivo Rojas as person p. Whose office it was is named before in the sentence.
func (s *officeScan) readSucceeded(p int) bool {
	m := s.people[p]
	i := s.tokenAt(m.Start) - 1
	own := s.officeEnding(m.End) // "succeeding President Ivo Rojas"
	if own >= 0 {
		i = s.tokenAt(s.out[own].Start) - 1
	}
	for i > 0 && s.wordClass(i, i+1).is(officeHonorific|officeFormer|officePlain) {
		i--
	}
	if i > 0 && s.d.Word(i) == "from" && s.d.Word(i-1) == "over" {
		i -= 2
	} else if !s.verb(i).is(verbReplace) {
		return false
	}
	if i < 1 || int(s.d.Tokens[i].Sentence) != m.Sentence || !s.closesSuccession(s.tokenEnding(m.End)) {
		return false
	}
	o, help := s.successorsOffice(i)
	if o == nil || o.Person == m.Name || !titles.OneHolder(newsgraph.FoldName(o.Title)) {
		return false
	}
	status := newsgraph.OfficeFormer
	switch {
	case help.is(verbDoubt) || help.is(verbFuture) && o.Status != newsgraph.OfficeElect:
		return false
	case o.Status == newsgraph.OfficeElect:
		status = newsgraph.OfficeCurrent
	}
	if own >= 0 && s.out[own].Title == o.Title && s.out[own].Country == o.Country {
		s.out[own].Status = status
		return true
	}
	before := *o
	before.Span = text.Span{Start: int(s.d.Tokens[i].Start), End: m.End}
	before.Person, before.Status = m.Name, status
	before.Why = succeededBy + o.Person
	s.out = append(s.out, before)
	return true
}

// officeEnding is the office found with the name that ends at a byte behind its title; -1 if there is none.
func (s *officeScan) officeEnding(end int) int {
	return slices.IndexFunc(s.out, func(o Office) bool { return o.End == end })
}

// closesSuccession reports whether what stands at token i, behind the name of somebody who was succeeded, names nothing else in which that was:
// "succeeded Ivo Rojas in May", but not "as chairman" or "on the committee".
func (s *officeScan) closesSuccession(i int) bool {
	if s.closed(i) || isDay(s.d.Word(i)) || s.wordClass(i, i).is(officeDate) {
		return true
	}
	switch s.d.Word(i) {
	case "who", "after", "following", "when":
		return true
	case "in", "on":
		return i+1 < len(s.d.Tokens) && (s.d.Tokens[i+1].Is(text.FlagDigit) || isDay(s.d.Word(i+1)) || s.d.Word(i+1) == "May" || s.wordClass(i+1, i).is(officeDate))
	}
	return false
}

// successorsOffice is the office of whom the verb at token i says that they succeed somebody: the last one before in the sentence that is of the
// subject of the verb, or of whom a participle behind it is said. nil if there is none.
func (s *officeScan) successorsOffice(i int) (*Office, verbClass) {
	var last *Office
	for n := range s.out {
		o := &s.out[n]
		if o.Sentence == int(s.d.Tokens[i].Sentence) && o.End <= int(s.d.Tokens[i].Start) && (last == nil || o.End > last.End) && !strings.HasPrefix(o.Why, succeededBy) {
			last = o
		}
	}
	if last == nil || strings.Contains(s.d.Text[last.End:s.d.Tokens[i].Start], ";") {
		return nil, 0
	}
	const farthest = 5 // words of a date behind the title
	if strings.HasSuffix(s.d.Word(i), "ing") && (s.d.Punct(i-1, ',') || strings.HasPrefix(last.Why, "predicate") && i <= s.tokenEnding(last.End)+farthest) {
		return last, 0
	}
	p, help, ok := s.subject(i)
	if !ok || s.people[p].Name != last.Person {
		return nil, 0
	}
	return last, help
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
