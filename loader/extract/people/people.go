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
	ruled    []rule    // of each unit
	margins  []float32 // of each unit, by how much the first pass had it in a name
	scores   [][labels]float32
	base     [][labels]float32 // of each candidate in the second pass
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

// firstPass labels all segments without knowledge of the rest of the document. It also adds up
// what the same features weigh in the second pass, so that they are computed once.
func (s *scratch) firstPass(w *peopleTable) {
	s.base = s.base[:0]
	for _, g := range s.segments {
		s.scores = s.scores[:0]
		for i := g.start; i < g.end; i++ {
			s.features(int(i), g, &s.vector)
			first, second := w.score(s.vector.ids)
			s.scores = append(s.scores, first)
			s.base = append(s.base, second)
		}
		decode(&w.steps[0], s.scores, s.labels[g.start:g.end], s.margins[g.start:g.end])
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
			elsewhere := elsewherePart * s.marginElsewhere(int(i))
			sum := &base[i-g.start]
			for y := range sum {
				sum[y] += more[y]
				if label(y) != labelO {
					sum[y] += elsewhere
				}
			}
		}
		decode(&w.steps[1], base[:n], s.decided[g.start:g.end], nil)
		base = base[n:]
	}
	s.labels, s.decided = s.decided, s.labels
}

// elsewherePart is what part of a word's margin elsewhere in the document counts for it. The features of the second pass have learnt to
// trust what the first one decided, on texts that it is sure of; where it is in doubt each time, how near it was says more.
const elsewherePart = 0.4

// marginElsewhere is by how much the first pass had the word of unit i in a name at its other places in the document, on
// average, 0 if it has none or if it is a letter, or a word that is in one name and beside another: "Sheikh Hasina", "Sheikh Mujibur Rahman".
func (s *scratch) marginElsewhere(i int) float32 {
	u := &s.units[i]
	if u.lex&(LexTitle|LexParticle) != 0 || u.shape == shapeInitial || u.shape == shapeLetter {
		return 0
	}
	st := s.stats.find(u.fold)
	if st == nil || st.total < 2 {
		return 0
	}
	return (st.margin - s.margins[i]) / float32(st.total-1)
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
			st.margin += s.margins[i]
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
