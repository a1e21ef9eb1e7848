package people

import "github.com/newsgraph/newsgraph/loader/extract/text"

import "strings"

// Find returns the people of a document in text order.
func (m *Model) Find(d *text.Doc) []Mention {
	s := m.scratches.Get().(*scratch)
	defer m.scratches.Put(s)
	m.prepare(d, s)
	s.firstPass(m.weights)
	s.tally()
	s.secondPass(m.weights)
	s.settle()
	for _, g := range s.segments {
		s.trim(g)
		s.extend(g)
	}
	s.collect()
	s.resolve()
	out := make([]Mention, len(s.names))
	for i := range s.names {
		n := &s.names[i]
		t := d.Tokens[s.units[n.first].first]
		out[i] = Mention{
			Span:      text.Span{Start: int(t.Start), End: s.unitEnd(int(n.last))},
			Name:      n.full,
			Sentence:  int(t.Sentence),
			Paragraph: int(t.Paragraph),
			Why:       m.why(s, n),
		}
	}
	s.d = nil
	return out
}

// collect reads the labels into names.
func (s *scratch) collect() {
	s.names = s.names[:0]
	for _, g := range s.segments {
		for i := g.start; i < g.end; i++ {
			if s.labels[i] == labelO {
				continue
			}
			j := i
			for s.labels[j] != labelL && s.labels[j] != labelU && j+1 < g.end {
				j++
			}
			j = s.overNickname(i, j, g)
			last := s.withSuffix(j)
			s.names = append(s.names, name{first: i, last: last, segment: g})
			if last > j {
				s.labels[last] = labelO
			}
			i = j
		}
	}
}

// overNickname is the last unit of a name from unit i to unit j, with the nickname in quotes and the
// rest of the name that may follow. Only quotes around a nickname are part of a run.
func (s *scratch) overNickname(i, j int32, g segment) int32 {
	open := int32(-1)
	for k := i; k <= j; k++ {
		if s.units[k].shape == shapeQuote {
			if open < 0 {
				open = k
			} else {
				open = -1
			}
		}
	}
	if open < 0 && j+1 < g.end && s.units[j+1].shape == shapeQuote {
		open = j + 1
	}
	if open < 0 {
		return j
	}
	end := open + 1
	for end < g.end && s.units[end].shape != shapeQuote {
		end++
	}
	if end+1 >= g.end || s.labels[end+1] == labelO && end > j+1 && (open != i+1 || !s.endsName(i, end+1, g)) {
		if j == open && j > i {
			return j - 1
		}
		return j
	}
	last := end + 1
	for (s.labels[last] == labelB || s.labels[last] == labelI) && last+1 < g.end {
		last++
	}
	return last
}

// endsName reports whether unit k, behind a nickname, is the family name of a given name that stands alone before
// it: Jesse "The Body" Ventura.
func (s *scratch) endsName(i, k int32, g segment) bool {
	u := &s.units[k]
	return k+1 == g.end && s.units[i].lex&LexGiven != 0 && u.lex&(LexFamily|LexSurname) != 0 && s.isOnlyName(int(k))
}

// withSuffix is the last unit of a name that ends at unit j, with the "Jr." that may follow.
func (s *scratch) withSuffix(j int32) int32 {
	next := j + 1
	for ; int(next) < len(s.units) && next <= j+2; next++ {
		u := &s.units[next]
		if u.sentence != s.units[j].sentence || u.shape != shapeComma {
			break
		}
	}
	if int(next) < len(s.units) && s.units[next].sentence == s.units[j].sentence {
		t := s.d.Tokens[s.units[next].first]
		switch strings.TrimSuffix(s.d.Text[t.Start:t.End], ".") {
		case "Jr", "Jnr", "Sr", "Snr", "JR", "SR":
			return next
		}
	}
	return j
}

// why names the rule or the strongest feature that made a name one.
func (m *Model) why(s *scratch, n *name) string {
	switch s.ruled[n.first] {
	case ruleDocument:
		return "a name elsewhere in the text"
	case ruleTitle:
		return "a name after a title"
	case ruleHyphen:
		return "a hyphened given name"
	case ruleKnown:
		return "cues.tsv: known"
	case ruleBeside:
		return "the word beside it"
	}
	y := s.labels[n.first]
	s.features(int(n.first), n.segment, &s.vector)
	var by [featureKinds]int
	for i, id := range s.vector.ids {
		by[s.vector.kinds[i]] += m.weights.second(id, y) - m.weights.second(id, labelO)
	}
	best := featBias
	for k, v := range by {
		if v > by[best] {
			best = k
		}
	}
	return featureReasons[best]
}
