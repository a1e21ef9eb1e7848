package offices

import (
	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// saidIn is somebody of whom a sentence says something.
type saidIn struct {
	person   string
	sentence int
}

// noteBegun notes that a sentence says of a person, in the past tense, that an office of theirs began: "became", "was appointed".
func (s *officeScan) noteBegun(person, sentence int) {
	if s.begun == nil {
		s.begun = make(map[saidIn]bool)
	}
	s.begun[saidIn{s.people[person].Name, sentence}] = true
}

// settleBegun makes former ones of the offices of which the text only says that they began, "Ana Silva became president of Chile", where it calls
// her a former one elsewhere or tells later that she left.
func (s *officeScan) settleBegun() {
	if len(s.begun) == 0 {
		return
	}
	type office struct{ person, title, country string }
	former, now := make(map[office]bool), make(map[office]bool)
	for i := range s.out {
		o := &s.out[i]
		switch {
		case o.Status == newsgraph.OfficeFormer:
			former[office{o.Person, o.Title, o.Country}] = true
		case !s.begun[saidIn{o.Person, o.Sentence}] || s.lately(o.Sentence):
			now[office{o.Person, o.Title, o.Country}] = true
		}
	}
	for i := range s.out {
		o := &s.out[i]
		if o.Status != newsgraph.OfficeCurrent || now[office{o.Person, o.Title, o.Country}] {
			continue
		}
		if former[office{o.Person, o.Title, o.Country}] || s.leaves(o) {
			o.Status = newsgraph.OfficeFormer
		}
	}
}

// lately reports whether a sentence tells of the days of the text, or of something that is so again.
func (s *officeScan) lately(sentence int) bool {
	for i := s.tokenAt(s.d.Sentences[sentence].Start); i < len(s.d.Tokens) && int(s.d.Tokens[i].Sentence) == sentence; i++ {
		switch s.d.Word(i) {
		case "today", "yesterday", "tonight", "this", "week", "weekend", "again", "return", "returned", "returning", "second", "third", "back":
			return true
		}
		if isDay(s.d.Word(i)) {
			return true
		}
	}
	return false
}

// leaves reports whether the text says behind an office that its holder left: "He lost power in 2001".
func (s *officeScan) leaves(o *Office) bool {
	for i := s.tokenEnding(o.End); i < len(s.d.Tokens); i++ {
		p := -1
		if w := s.d.Word(i); w == "He" || w == "She" || w == "he" || w == "she" {
			p = s.pronoun(i)
		} else if s.d.Tokens[i].Is(text.FlagUpper) {
			if p = s.personStarting(i); p >= 0 {
				i = s.tokenEnding(s.people[p].End) - 1
			}
		}
		if p >= 0 && s.people[p].Name == o.Person && s.leftOffice(i+1) && !s.denied(i) && !s.questioned(i) {
			return true
		}
	}
	return false
}

// leftOffice reports whether what stands at token i, behind a name or a pronoun, says that somebody left an office that it does not name: "resigned",
// but not "resigned as finance minister".
func (s *officeScan) leftOffice(i int) bool {
	const farthest = 6
	for j := i; j < min(i+farthest, len(s.d.Tokens)) && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence; j++ {
		if w := s.d.Word(j); w == "as" || w == "from" {
			return false
		}
	}
	if w := s.d.Word(i); w == "had" || w == "fled" { // before that, or from another place
		return false
	}
	if s.gone(i) {
		return true
	}
	for n := 0; n < 3 && s.verb(i).is(verbHelp); n++ {
		i++
	}
	if w := s.d.Word(i); w != "lost" && w != "left" {
		return false
	}
	i++
	if w := s.d.Word(i); w == "the" || w == "his" || w == "her" {
		i++
	}
	switch s.d.Word(i) {
	case "office", "power", "presidency", "premiership", "post", "job":
		return true
	case "election", "elections":
		return s.d.Word(i-1) == "the"
	}
	return false
}
