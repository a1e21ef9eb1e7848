// Package people finds the people whom a text names. Its lists of words also tell the packages above it
// which words are names, titles or places.
package people

import (
	"sync"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// Mention is one occurrence of a person's name, titles outside the span.
type Mention struct {
	text.Span
	Name      string // the full name it resolves to within the text: "Sergei Lavrov" for "Lavrov"
	Sentence  int    // index into Result.Sentences
	Paragraph int    // index into Result.Paragraphs
	Why       string // the rule or feature that decided, for tracing a wrong one
}

// Model finds people: a first pass labels every run of capitalised words, a second one
// does so again, knowing what the first made of the same words in the whole document.
type Model struct {
	lex       *Lexicon
	weights   *peopleTable
	scratches sync.Pool // of *scratch
}

// Lexicon is what is known about words. It is not to be changed.
func (m *Model) Lexicon() *Lexicon { return m.lex }

// scratch is what reading one document needs, kept from document to document.
type scratch struct {
	d        *text.Doc
	lex      *Lexicon
	units    []unit
	segments []segment
	styles   []lineStyle
	pronouns pronounUse
	listed   listed  // what stands in one enumeration with a run
	listedOf segment // that run
	stats    statTable
	labels   []label // of each unit
	decided  []label
	ruled    []rule            // of each unit
	margins  []float32         // of each unit, by how much it is in a name by what stands around it
	scores   [][labels]float32 // of each candidate in the first pass
	base     [][labels]float32 // and in the second
	vector   featureVector
	word     []byte
	names    []name
	entities []entity
	parts    []uint64
	tied     []int32            // candidates for the full name of a short form, into entities
	byKey    map[uint64][]int32 // entities by all their parts
	byPart   map[uint64][]int32 // entities of several parts by each of them
}

// prepare cuts a document into units and segments and counts its words.
func (m *Model) prepare(d *text.Doc, s *scratch) {
	s.d, s.lex = d, m.lex
	s.listedOf = segment{}
	m.cutUnits(d, s)
	s.cutSegments(len(d.Sentences))
	s.count()
	s.labels = append(s.labels[:0], make([]label, len(s.units))...)
	s.ruled = append(s.ruled[:0], make([]rule, len(s.units))...)
	s.margins = append(s.margins[:0], make([]float32, len(s.units))...)
}

// firstPass labels all segments without knowledge of the rest of the document but how near the same words are to being names
// there. It also adds up what the same features weigh in the second pass, so that they are computed once.
func (s *scratch) firstPass(w *peopleTable) {
	s.scores, s.base = s.scores[:0], s.base[:0]
	for _, g := range s.segments {
		from := len(s.scores)
		for i := g.start; i < g.end; i++ {
			s.features(int(i), g, &s.vector)
			first, second := w.score(s.vector.ids)
			s.scores = append(s.scores, first)
			s.base = append(s.base, second)
		}
		decode(&w.steps[0], s.scores[from:], s.labels[g.start:g.end], s.margins[g.start:g.end])
	}
	s.addMargins()
	scores := s.scores
	for _, g := range s.segments {
		n := int(g.end - g.start)
		s.addElsewhere(g, scores[:n])
		decode(&w.steps[0], scores[:n], s.labels[g.start:g.end], nil)
		scores = scores[n:]
	}
}

// secondPass labels all segments anew, with what the first pass made of the document.
func (s *scratch) secondPass(w *peopleTable) {
	// Its features read the labels of the first pass.
	s.decided = append(s.decided[:0], s.labels...)
	base := s.base
	for _, g := range s.segments {
		n := int(g.end - g.start)
		for i := g.start; i < g.end; i++ {
			s.vector.reset()
			s.passFeatures(int(i), g, &s.vector)
			_, more := w.score(s.vector.ids)
			sum := &base[i-g.start]
			for y := range sum {
				sum[y] += more[y]
			}
		}
		s.addElsewhere(g, base[:n])
		decode(&w.steps[1], base[:n], s.decided[g.start:g.end], nil)
		base = base[n:]
	}
	s.labels, s.decided = s.decided, s.labels
}

// addMargins adds up for every word by how much it is in a name at each of its places.
func (s *scratch) addMargins() {
	for _, g := range s.segments {
		for i := g.start; i < g.end; i++ {
			if st := s.stats.find(s.units[i].fold); st != nil {
				bump(&st.weighed)
				st.margin += s.margins[i]
			}
		}
	}
}

// elsewherePart is what part of a word's margin elsewhere in the document counts for it. Labels alone would not do: a word that is
// nearly a name at each of its places is none by all of them, and one that is no name at many may be one by a hair at the last.
const elsewherePart = 0.5

// addElsewhere adds to the scores of a run what the rest of the document says of its words.
func (s *scratch) addElsewhere(g segment, scores [][labels]float32) {
	for i := range scores {
		part := elsewherePart * s.marginElsewhere(int(g.start)+i)
		for y := labelB; y < labels; y++ {
			scores[i][y] += part
		}
	}
}

// marginElsewhere is by how much the word of unit i is in a name at its other places in the document, on average; 0 if it has
// none or if it is a letter, or a word that is in one name and beside another: "Sheikh Hasina", "Sheikh Mujibur Rahman".
func (s *scratch) marginElsewhere(i int) float32 {
	u := &s.units[i]
	if u.lex&(LexTitle|LexParticle) != 0 || u.shape == shapeInitial || u.shape == shapeLetter {
		return 0
	}
	st := s.stats.find(u.fold)
	if st == nil || st.weighed < 2 {
		return 0
	}
	return (st.margin - s.margins[i]) / float32(st.weighed-1)
}

// tally counts for every word what the first pass made of it.
func (s *scratch) tally() {
	for _, g := range s.segments {
		for i := g.start; i < g.end; i++ {
			st := s.stats.find(s.units[i].fold)
			if st == nil {
				continue
			}
			bump(&st.total)
			switch s.labels[i] {
			case labelO:
				continue
			case labelB:
				bump(&st.peopleB)
			case labelL:
				bump(&st.peopleL)
			}
			bump(&st.people)
		}
	}
}
