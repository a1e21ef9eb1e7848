package offices

import (
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// term is when somebody was in an office: from a year on, until another; that is 0 where it is not known to have ended.
type term struct{ from, until int }

// officeOf is an office of a country.
type officeOf struct{ country, title string }

// readTerms reads who was in an office one after the other.
func (m *Model) readTerms(d text.DataLine) error {
	var before []string // the names of who was there before
	year := 0
	for _, item := range text.Items(d.Columns[2]) {
		first, names, _ := strings.Cut(item, " ")
		next, err := strconv.Atoi(first)
		if err != nil || next < year || names == "" {
			return d.Errorf("%q: want a year, not before the one before, and names", item)
		}
		for _, name := range before {
			m.widenTerm(officeOf{d.Columns[0], d.Columns[1]}, name, term{year, next})
		}
		before = before[:0]
		year = next
		if names == "-" {
			continue
		}
		for _, name := range strings.Split(names, "=") {
			key := newsgraph.FoldName(name)
			if old, ok := m.holders[key]; ok && old != d.Columns[0] {
				return d.Errorf("%q is there already, for %s", name, old)
			}
			m.holders[key] = d.Columns[0]
			before = append(before, key)
		}
		before = append(before, before[0][strings.LastIndexByte(before[0], ' ')+1:]) // the surname alone
	}
	for _, name := range before {
		m.widenTerm(officeOf{d.Columns[0], d.Columns[1]}, name, term{from: year})
	}
	return nil
}

// widenTerm notes a term; two of one name, as of "Bush", are one from the first time to the last.
func (m *Model) widenTerm(of officeOf, name string, t term) {
	if m.terms[of] == nil {
		m.terms[of] = make(map[string]term)
	}
	if old, ok := m.terms[of][name]; ok {
		t.from = min(t.from, old.from)
		if old.until == 0 {
			t.until = 0
		} else if t.until != 0 {
			t.until = max(t.until, old.until)
		}
	}
	m.terms[of][name] = t
}

// termOf is when who is said to hold an office is known to have been in it; the zero value where that is not known.
func (m *Model) termOf(o *Office) term {
	by := m.terms[officeOf{o.Country, o.Title}]
	if by == nil || o.Status != newsgraph.OfficeCurrent {
		return term{}
	}
	return by[newsgraph.FoldName(o.Person)]
}

// longAfter is how many years after the end of a term a text must name one so that it is of a later time: texts name years to come, too.
const longAfter = 15

// settleTerms makes former ones of those who are known to have left their office before the time that the text tells of: when somebody whom it calls
// the holder of another took that, or long before a year that it names.
func (s *officeScan) settleTerms() {
	now, over := 0, false
	var terms []term // of each office, once one is known
	for i := range s.out {
		t := s.m.termOf(&s.out[i])
		if t.from == 0 {
			continue
		}
		if terms == nil {
			terms = make([]term, len(s.out))
		}
		terms[i] = t
		now, over = max(now, t.from), over || t.until != 0
	}
	if !over {
		return
	}
	last := s.lastYear()
	for i, t := range terms {
		if t.until != 0 && (t.until <= now && t.from < now || t.until+longAfter <= last) {
			s.out[i].Status = newsgraph.OfficeFormer
		}
	}
}
