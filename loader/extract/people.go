package extract

import (
	"sync"
)

// peopleModel finds people: a first pass labels every run of capitalised words, a second one
// does so again, knowing what the first made of the same words in the whole document.
type peopleModel struct {
	lex       *lexTable
	first     *crf
	second    *crf
	scratches sync.Pool // of *scratch
}

// scratch is what reading one document needs, kept from document to document.
type scratch struct {
	d        *doc
	units    []unit
	segments []segment
	styles   []lineStyle
	stats    statTable
	labels   []label // of each unit
	decided  []label
	ruled    []rule // of each unit
	scores   [][labels]float32
	vector   featureVector
	word     []byte
	names    []name
	entities []entity
	parts    []uint64
	byKey    map[uint64][]int32 // entities by all their parts
	byPart   map[uint64][]int32 // entities of several parts by each of them
}

// prepare cuts a document into units and segments and counts its words.
func (m *peopleModel) prepare(d *doc, s *scratch) {
	s.d = d
	m.cutUnits(d, s)
	s.cutSegments(len(d.sentences))
	s.count()
	s.labels = append(s.labels[:0], make([]label, len(s.units))...)
	s.ruled = append(s.ruled[:0], make([]rule, len(s.units))...)
}

// label runs one pass over all segments.
func (s *scratch) label(c *crf, second bool) {
	out := s.labels
	if second {
		// The features of the second pass read the labels of the first.
		s.decided = append(s.decided[:0], s.labels...)
		out = s.decided
	}
	for _, g := range s.segments {
		s.scores = s.scores[:0]
		for i := g.start; i < g.end; i++ {
			s.features(int(i), g, second, &s.vector)
			var sc [labels]float32
			c.score(s.vector.ids, &sc)
			s.scores = append(s.scores, sc)
		}
		c.decode(s.scores, out[g.start:g.end])
	}
	if second {
		s.labels, s.decided = s.decided, s.labels
	}
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
