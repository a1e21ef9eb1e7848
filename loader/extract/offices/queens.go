package offices

import (
	"slices"
	"strings"
)

// reignsNot reports whether the text calls who is named so the queen mother or the consort of a king, which are no offices: "Queen Ana, the
// Queen Mother".
func (s *officeScan) reignsNot(name string) bool {
	if !s.queens.asked {
		s.queens.asked = true
		for i := 0; i+1 < len(s.d.Tokens); i++ {
			if !strings.EqualFold(s.d.Word(i), queenTitle) {
				continue
			}
			switch strings.ToLower(s.d.Word(i + 1)) {
			case "mother", "consort", "dowager":
				s.queens.named = s.appendNamedBeside(s.queens.named, i, i+2)
			}
		}
	}
	return slices.Contains(s.queens.named, name)
}

// appendNamedBeside appends the names straight before and behind tokens [first, end), with a comma or an article between.
func (s *officeScan) appendNamedBeside(names []string, first, end int) []string {
	before := first - 1
	for n := 0; n < 2 && before > 0 && (s.d.Word(before) == "the" || s.d.Word(before) == "The" || s.d.Punct(before, ',')); n++ {
		before--
	}
	if before >= 0 {
		if p := s.personEnding(int(s.d.Tokens[before].End)); p >= 0 {
			names = append(names, s.d.Text[s.people[p].Start:s.people[p].End])
		}
	}
	for n := 0; n < 2 && (s.d.Punct(end, ',') || s.d.Word(end) == queenTitle); n++ {
		end++
	}
	if end < len(s.d.Tokens) {
		if p := s.personStarting(end); p >= 0 {
			names = append(names, s.d.Text[s.people[p].Start:s.people[p].End])
		}
	}
	return names
}
