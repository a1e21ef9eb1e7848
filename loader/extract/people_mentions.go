package extract

// find returns the people of a document in text order.
func (m *peopleModel) find(d *doc) []PersonMention {
	s := m.scratches.Get().(*scratch)
	defer m.scratches.Put(s)
	m.prepare(d, s)
	s.label(m.first, false)
	s.tally()
	s.label(m.second, true)
	return s.mentions()
}

// mentions reads the labels.
func (s *scratch) mentions() []PersonMention {
	var out []PersonMention
	for _, g := range s.segments {
		for i := int(g.start); i < int(g.end); i++ {
			if s.labels[i] == labelO {
				continue
			}
			j := i
			for s.labels[j] != labelL && s.labels[j] != labelU && j+1 < int(g.end) {
				j++
			}
			t := s.d.tokens[s.units[i].first]
			span := Span{int(t.start), s.unitEnd(j)}
			out = append(out, PersonMention{
				Span: span, Name: s.d.text[span.Start:span.End],
				Sentence: int(t.sentence), Paragraph: int(t.paragraph),
			})
			i = j
		}
	}
	return out
}
