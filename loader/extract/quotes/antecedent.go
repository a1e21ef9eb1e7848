package quotes

import "github.com/newsgraph/newsgraph/loader/extract/text"

// antecedent is who spoke last: whom "he said" means if nobody else has come up since.
type antecedent struct {
	name      string
	first     int // the words that say so, at tokens [first, end)
	end       int
	sentence  int32
	paragraph int32
}

const (
	// mostParagraphs is how many paragraphs later a pronoun may still mean who spoke last.
	mostParagraphs = 3
	// mostTokens is the same in tokens, for texts without paragraphs.
	mostTokens = 600
)

// readOn reads who speaks up to a token, whether quoted or not.
func (s *scan) readOn(to int) {
	for i := s.read; i < to; i++ {
		if s.inQuotation(i) || !s.is(i, wordVerb) {
			continue
		}
		if c := s.subject(i); c.known() {
			s.heard(c)
		} else if s.unknownSpeaker(i) {
			s.last = antecedent{}
		}
	}
	s.read = max(s.read, to)
}

// unknownSpeaker reports whether the subject of the verb at token v is somebody, but not known who.
func (s *scan) unknownSpeaker(v int) bool {
	j := s.beforeAdverbs(v)
	return s.personAt(j) != 0 || s.is(j, wordHuman|wordOther|wordPronoun) || s.token(j).Is(text.FlagUpper) || s.d.Punct(j, ',') || s.d.Punct(j, ')')
}

func (s *scan) heard(c cue) {
	at := s.d.Tokens[c.end-1]
	s.last = antecedent{c.speaker, c.first, c.end, at.Sentence, at.Paragraph}
	s.learnGender(c.speaker, c.pronoun)
}

// resolve is who is meant by the pronoun at token i: who spoke last, if no other person, no person without a name and no
// pronoun of the other kind has come up since.
func (s *scan) resolve(i int) string {
	pronoun := s.class(i) & wordPronoun
	if g := s.gender[s.last.name]; s.last.name == "" || g != 0 && g != pronoun ||
		s.d.Tokens[i].Paragraph-s.last.paragraph > mostParagraphs || i-s.last.end > mostTokens {
		return ""
	}
	for j := s.last.end; j < i; j++ {
		if s.inQuotation(j) {
			continue
		}
		if p := s.person[j]; p != 0 && s.people[p-1].Name != s.last.name {
			return ""
		}
		c := s.class(j)
		if c&wordPronoun != 0 && c&pronoun == 0 || c&wordHuman != 0 && s.d.Tokens[j].Sentence != s.last.sentence {
			return ""
		}
	}
	return s.last.name
}
