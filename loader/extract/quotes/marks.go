package quotes

import "github.com/newsgraph/newsgraph/loader/extract/text"

// quotation is what stands between an opening and a closing mark, which are tokens of that number. What is quoted within it is
// a part of it.
type quotation struct {
	open, close int
}

// side says what a mark may be.
type side uint8

const (
	sideNone side = iota
	sideOpens
	sideCloses
	sideEither
)

// style is how a quotation is marked.
type style uint8

const (
	styleDouble style = iota // straight or curly
	styleAngle
	styleSingle
)

// findQuotations pairs the marks of each paragraph. A quotation that is not closed goes on in the next paragraph if that
// begins with an opening mark; otherwise it is none, since nobody knows where it ends.
func (s *scan) findQuotations() {
	open, depth := -1, 0
	var as style
	for i := 0; i < len(s.d.Tokens); i++ {
		t := s.d.Tokens[i]
		if t.Is(text.FlagPara) && open >= 0 {
			if how, is := s.doubleMark(i); how == as && is == sideOpens && depth == 1 && as != styleSingle {
				continue
			}
			open, depth = -1, 0
		}
		if !t.Is(text.FlagPunct) || s.person[i] != 0 {
			continue
		}
		if open < 0 {
			if end := s.singleQuotation(i); end > 0 {
				s.quotations = append(s.quotations, quotation{i, end})
				i = end
				continue
			}
		}
		how, is := s.doubleMark(i)
		switch {
		case is == sideNone || open >= 0 && how != as:
		case open < 0 && is != sideCloses:
			open, depth, as = i, 1, how
		case open >= 0 && is == sideOpens:
			depth++
		case open >= 0:
			if depth--; depth == 0 {
				s.quotations = append(s.quotations, quotation{open, i})
				open = -1
			}
		}
	}
}

// doubleMark says what token i is as a double mark.
func (s *scan) doubleMark(i int) (style, side) {
	t := s.d.Tokens[i]
	switch s.d.Text[t.Start:t.End] {
	case "“", "„", "``":
		return styleDouble, sideOpens
	case "”":
		return styleDouble, sideCloses
	case "«":
		return styleAngle, sideOpens
	case "»":
		return styleAngle, sideCloses
	case `"`, "''":
		before := t.Is(text.FlagSpace) || i > 0 && s.bracketOrDash(i-1)
		after := i+1 == len(s.d.Tokens) || s.d.Tokens[i+1].Is(text.FlagSpace)
		switch {
		case before && !after:
			return styleDouble, sideOpens
		case !before && (after || s.d.Tokens[i+1].Is(text.FlagPunct)):
			return styleDouble, sideCloses
		}
		return styleDouble, sideEither
	}
	return styleDouble, sideNone
}

func (s *scan) bracketOrDash(i int) bool {
	switch s.d.Text[s.d.Tokens[i].Start] {
	case '(', '[', '-':
		return true
	}
	w := s.d.Word(i)
	return w == "—" || w == "–"
}

// singleQuotation is the token that closes the quotation in single marks that opens at token i, 0 if none does. An apostrophe
// looks the same, so the closing one must follow a comma or a stop.
func (s *scan) singleQuotation(i int) int {
	w := s.d.Word(i)
	if w != "'" && w != "‘" || !s.d.Tokens[i].Is(text.FlagSpace) || i+1 >= len(s.d.Tokens) {
		return 0
	}
	if next := s.d.Tokens[i+1]; next.Is(text.FlagSpace) || !next.Is(text.FlagWord) {
		return 0
	}
	return s.closesSingle[i]
}

// findSingleClosings notes for each token the next one in its paragraph that may close a quotation in single marks.
func (s *scan) findSingleClosings() {
	s.closesSingle = make([]int, len(s.d.Tokens))
	next := 0
	for i := len(s.d.Tokens) - 1; i >= 0; i-- {
		s.closesSingle[i] = next
		t := s.d.Tokens[i]
		if w := s.d.Word(i); (w == "'" || w == "’") && t.Is(text.FlagPunct) && !t.Is(text.FlagSpace) &&
			(s.d.Punct(i-1, ',') || s.token(i-1).Is(text.FlagStop|text.FlagAbbrev)) &&
			(i+1 == len(s.d.Tokens) || s.d.Tokens[i+1].Is(text.FlagSpace)) {
			next = i
		}
		if t.Is(text.FlagPara) {
			next = 0
		}
	}
}
