package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

// listed are the nearest words of the runs that stand in one enumeration with a run: the last word of the one before and the first of the one behind,
// -1 for none.
type listed [2]int32

func (n listed) any() bool { return n[0] >= 0 || n[1] >= 0 }

// listedWith finds what only a comma, "and" or "or" stands between and the run.
func (s *scratch) listedWith(g segment) listed {
	if s.listedOf == g {
		return s.listed
	}
	n := listed{-1, -1}
	sentence := s.units[g.start].sentence
	for k, i := range [...]int{s.overJoint(int(g.start)-1, -1, sentence), s.overJoint(int(g.end), 1, sentence)} {
		if s.at(i, sentence).candidate {
			n[k] = int32(i)
		}
	}
	s.listedOf, s.listed = g, n
	return n
}

// overJoint is the unit behind what joins the members of an enumeration, seen from unit i in a direction; -1 if nothing there joins.
func (s *scratch) overJoint(i, step int, sentence int32) int {
	from := i
	if step < 0 && s.isAnd(i, sentence) {
		i += step
	}
	if s.at(i, sentence).shape == shapeComma {
		i += step
	}
	if step > 0 && s.isAnd(i, sentence) {
		i += step
	}
	if i == from {
		return -1
	}
	return i
}

var (
	foldAnd = text.FoldHash("and")
	foldOr  = text.FoldHash("or")
)

func (s *scratch) isAnd(i int, sentence int32) bool {
	u := s.at(i, sentence)
	return u.fold == foldAnd || u.fold == foldOr
}

// listedLists are the lists by which a word says what is listed with it.
const listedLists = LexGiven | LexFamily | LexSurname | LexPlace | LexWord | LexCountry | LexDemonym | LexOrganisation | LexPlaceCue | LexCompany

// listedFeatures look at what a run is listed with: "Abancay, Tambopata and Maynas".
func (s *scratch) listedFeatures(g segment, place uint64, v *featureVector) {
	n := s.listedWith(g)
	if !n.any() {
		return
	}
	var of [2]uint64
	for k, i := range n {
		if i < 0 {
			continue
		}
		u := &s.units[i]
		of[k] = uint64(u.lex&listedLists)<<9 | uint64(u.shape)<<2 | 1
		if u.capital {
			of[k] |= 2
		}
		v.add(featListed, mix(of[k]<<1|uint64(k), place))
	}
	v.add(featListed, mix(mix(of[0], of[1]), place))
}
