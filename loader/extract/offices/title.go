package offices

import (
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// titleAt is a title as it stands in a text.
type titleAt struct {
	first, end int // tokens [first, end), with status and rank before it
	name       string
	scope      titleScope
	limit      countryLimit
	status     newsgraph.OfficeStatus
	of         bool   // the title ends with what it is an office for: "minister of finance"
	bodied     bool   // begins or ends with a body of the state: "central bank governor"
	under      string // whose minister it is; see openOffice
	given      holder // whose it is where that stands within the title: "speaker of the Iranian parliament"
	doubtful   bool   // as likely a company's where the text names no president of a country; see openOffice
	public     bool   // what is said of it is said of states only: "was sworn in as president"
}

// only is whose a title is that only one country or organisation has.
func (t *titleAt) only() holder {
	h := holder{first: t.first, end: t.end, body: t.limit.body}
	if t.limit.sure {
		h.country = t.limit.codes[0]
	}
	return h
}

// readTitle reads the title whose core starts at token i. core is its value in the table.
func (s *officeScan) readTitle(i int, value uint32, end int) titleAt {
	title := s.m.titleList[value-1]
	t := titleAt{first: i, end: end, name: title.name, scope: title.scope, limit: title.limit, bodied: title.bodied}
	switch {
	case title.name == ministerTitle, title.name == underTitle:
		s.readPortfolio(&t)
	case title.name == commissionerTitle:
		s.readCommission(&t)
	case title.name == secretaryTitle && s.portfolioEndsAt(i):
		names, first := s.portfoliosBefore(i)
		t.name, t.first, t.scope, t.limit = names+" "+secretaryTitle, first, scopeState, countryLimit{codes: []string{"GB", "HK", "PH"}}
	case title.name == secretaryTitle && s.d.Word(end) == "for":
		if names, e := s.portfoliosFrom(end + 1); names != "" { // Hong Kong's
			t.name, t.end, t.of, t.scope, t.limit = names+" "+secretaryTitle, e, true, scopeState, countryLimit{codes: []string{"HK", "PH"}}
		}
	case title.name == "Secretary of State" && s.d.Word(end) == "for":
		// "Secretary of State for Health" is British for a minister.
		if names, e := s.portfoliosFrom(end + 1); names != "" {
			t.name, t.end, t.of, t.limit = names+" "+secretaryTitle, e, true, countryLimit{codes: []string{"GB"}}
		}
	}
	s.readRank(&t)
	s.readStatus(&t)
	if title.name == ministerTitle && s.d.Word(t.first) == "Union" && s.countryEnding(t.first+1) < 0 && s.bodyEnding(t.first+1) == "" {
		t.limit = countryLimit{codes: []string{"IN"}, sure: true} // a "Union minister" is India's, not a state's
	}
	return t
}

// readPortfolio: "trade and industry minister", "minister of foreign affairs".
func (s *officeScan) readPortfolio(t *titleAt) {
	if names, first := s.portfoliosBefore(t.first); names != "" {
		t.name, t.first = names+" "+t.name, first
		return
	}
	if s.portfolioUnknown(t) {
		return
	}
	if w := s.d.Word(t.end); w != "of" && w != "for" {
		return
	}
	i := t.end + 1
	if s.d.Word(i) == "the" && s.portfolioAt(i) == "" {
		i++
	}
	if s.d.Word(i) == "state" || s.d.Word(i) == "State" {
		t.name, t.end = "Minister of State", i+1
		if w := s.d.Word(t.end); w == "for" {
			i = t.end + 1
		} else {
			return
		}
	}
	if names, end := s.portfoliosFrom(i); names != "" {
		t.name, t.end, t.of = names+" "+t.name, end, true
	} else if end := s.portfolioInNoList(i); end > i {
		t.name, t.end, t.of = capitalised(s.d.Text[s.d.Tokens[i].Start:s.d.Tokens[end-1].End])+" "+t.name, end, true
	}
}

// portfolioInNoList is the token behind the words at token i that a minister is said to be minister of and that no list has: "minister of
// regional industrial expansion". i itself where nothing closes them, or they may be something else.
func (s *officeScan) portfolioInNoList(i int) int {
	if end := s.unknownPortfolio(i); end > i {
		return end
	}
	const longest = 4
	for j := i; j < min(i+longest+1, len(s.d.Tokens)); j++ {
		if j > i && (s.closed(j) || s.personStarting(j) >= 0) {
			return j
		}
		if t := s.d.Tokens[j]; !t.Is(text.FlagLower) || s.wordClass(j, i).is(officeFollows|officeGoverns|officeVerb) && s.d.Word(j) != "and" {
			break
		}
	}
	return i
}

// portfolioEndsAt reports whether a portfolio ends before token i.
func (s *officeScan) portfolioEndsAt(i int) bool {
	name, _ := s.portfolioEnding(i)
	return name != ""
}

// readCommission: "EU Trade Commissioner", "commissioner for trade".
func (s *officeScan) readCommission(t *titleAt) {
	if names, first := s.portfoliosBefore(t.first); names != "" {
		t.name, t.first = names+" "+commissionerTitle, first
		return
	}
	if w := s.d.Word(t.end); w != "for" && w != "of" {
		return
	}
	from := t.end + 1
	if s.d.Word(from) == "the" && s.portfolioAt(from) == "" {
		from++
	}
	if names, end := s.portfoliosFrom(from); names != "" {
		t.name, t.end, t.of = names+" "+commissionerTitle, end, true
	}
}

// readPurpose takes what an envoy or an under-secretary is for into the title: "special envoy for Syria". A
// country becomes part of the name, as with ambassadors; anything else is passed over up to the comma or
// the person's name.
func (s *officeScan) readPurpose(t *titleAt) {
	switch s.d.Word(t.end) {
	case "for", "to", "on", "in":
	default:
		return
	}
	if !s.envoy(t) && !strings.HasSuffix(t.name, commissionerTitle) && !strings.HasPrefix(t.name, "Under ") && t.name != "Secretary of State" && !strings.HasPrefix(t.name, "Assistant ") && !strings.HasPrefix(t.name, "Deputy ") {
		return
	}
	i := t.end + 1
	if s.d.Word(i) == "the" {
		i++
	}
	if h := s.holderFrom(i, t.first); h.found() && s.envoy(t) && !s.nounAt(h.end) {
		t.name += " " + s.d.Word(t.end) + " " + s.seat(t.end+1, h)
		t.end = h.end
		return
	}
	const longest = 8
	for n := 0; n < longest && i < len(s.d.Tokens) && s.d.Tokens[i].Sentence == s.d.Tokens[t.first].Sentence; n++ {
		if s.personStarting(i) >= 0 || s.closed(i) {
			t.end = i
			return
		}
		if value, _ := s.m.titles.Longest(s.d, i, text.AnyPhrase); value != 0 {
			if s.d.Word(i-1) == "and" {
				t.end = i - 1 // "Deputy Prime Minister for Finance and Minister of Economy"
			}
			return // "former Secretary of State to President Ana Silva"
		}
		if !s.d.Tokens[i].Is(text.FlagWord) && !s.d.Punct(i, '-') {
			return
		}
		i++
	}
}

// nounAt: in "envoy for Ukraine negotiations" the country is no more than a part of what he is for.
func (s *officeScan) nounAt(i int) bool {
	return i < len(s.d.Tokens) && s.d.Tokens[i].Is(text.FlagLower) && !s.wordClass(i, i).is(officeVerb|officeFollows)
}

// envoy reports whether a title is that of somebody sent, by a state as by an organisation.
func (s *officeScan) envoy(t *titleAt) bool {
	return strings.Contains(t.name, "Envoy") || strings.Contains(t.name, "Special ")
}

// portfolioUnknown: "Hajj Minister". A capitalised word before the title that the list does not
// have is a portfolio if nothing else is known of it.
func (s *officeScan) portfolioUnknown(t *titleAt) bool {
	i := t.first - 1
	if i < 0 || !s.d.Tokens[t.first].Is(text.FlagUpper) {
		return false
	}
	w := s.d.Tokens[i]
	if !w.Is(text.FlagUpper) || w.Flags&(text.FlagSentence|text.FlagInitial|text.FlagPossess) != 0 || !w.Is(text.FlagWord) ||
		w.Sentence != s.d.Tokens[t.first].Sentence || s.known(i) ||
		s.countryEnding(t.first) >= 0 || s.bodyEnding(t.first) != "" || s.personEnding(int(w.End)) >= 0 {
		return false
	}
	first := i
	const longest = 3 // words of a portfolio behind a country: "Venezuelan Investment Fund Minister"
	for n := 1; n < longest && first > 0 && s.countryEnding(first) < 0; n++ {
		if p := s.d.Tokens[first-1]; !p.Is(text.FlagUpper) || !p.Is(text.FlagWord) || p.Sentence != w.Sentence || p.Is(text.FlagInitial|text.FlagPossess) || s.known(first-1) {
			break
		}
		first--
	}
	if first == 0 || s.countryEnding(first) < 0 {
		first = i
	}
	name := s.d.Text[s.d.Tokens[first].Start:s.d.Tokens[i].End]
	if s.d.Word(first-1) == "and" { // "Interior and Safety Minister"
		if names, at := s.portfoliosBefore(first - 1); names != "" {
			name, first = names+" and "+name, at
		}
	}
	t.name, t.first = name+" "+t.name, first
	return true
}

// maxPortfolios bounds how many portfolios one minister may have.
const maxPortfolios = 6

// portfoliosBefore reads the portfolios that end before token end.
func (s *officeScan) portfoliosBefore(end int) (names string, first int) {
	list := make([]string, 0, maxPortfolios)
	first = end
	for len(list) < maxPortfolios {
		name, at := s.portfolioEnding(first)
		if name == "" {
			break
		}
		at, more := s.moreBefore(at)
		list = append(list, strings.TrimSpace(more+" "+name))
		first = at
		and := first - 1
		if s.d.Word(and) != "and" && !s.d.Punct(and, '&') && !s.d.Punct(and, ',') || s.d.Tokens[and].Sentence != s.d.Tokens[first].Sentence {
			break
		}
		if prev, _ := s.portfolioEnding(and); prev == "" {
			break
		}
		first = and
	}
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	return joinPortfolios(list), first
}

// moreBefore takes words with capitals before a portfolio at token i that are known as nothing else into it:
// "Agriculture and Livestock Development Minister".
func (s *officeScan) moreBefore(i int) (first int, words string) {
	first = i
	for n := 0; n < 2 && first > 0; n++ {
		t := s.d.Tokens[first-1]
		if !t.Is(text.FlagUpper) || !t.Is(text.FlagWord) || t.Is(text.FlagSentence|text.FlagInitial|text.FlagPossess|text.FlagAllCaps) ||
			t.Sentence != s.d.Tokens[i].Sentence || !s.d.Tokens[i].Is(text.FlagUpper) || s.known(first-1) ||
			s.countryEnding(first) >= 0 || s.bodyEnding(first) != "" || s.personEnding(int(t.End)) >= 0 || isDay(s.d.Word(first-1)) {
			break
		}
		if _, at := s.portfolioEnding(first); at != first {
			break
		}
		first--
	}
	// Only where another portfolio goes before, as the words may be anything else.
	if first == i || s.d.Word(first-1) != "and" {
		return i, ""
	}
	if prev, _ := s.portfolioEnding(first - 1); prev == "" {
		return i, ""
	}
	return first, s.d.Text[s.d.Tokens[first].Start:s.d.Tokens[i-1].End]
}

// portfolioEnding returns the longest portfolio whose last word is before token end.
func (s *officeScan) portfolioEnding(end int) (name string, first int) {
	const longest = 5 // words of one portfolio
	for n := min(longest, end); n > 0; n-- {
		if s.d.Tokens[end-n].Sentence != s.d.Tokens[end-1].Sentence {
			continue
		}
		if value, e := s.m.portfolios.Longest(s.d, end-n, s.endsAt(end)); value != 0 && e == end {
			return s.m.portfolioList[value-1], end - n
		}
	}
	return "", end
}

func (s *officeScan) portfolioAt(i int) string {
	if i >= len(s.d.Tokens) {
		return ""
	}
	if value, _ := s.m.portfolios.Longest(s.d, i, text.AnyPhrase); value != 0 {
		return s.m.portfolioList[value-1]
	}
	return ""
}

// portfoliosFrom reads the portfolios that start at token i.
func (s *officeScan) portfoliosFrom(i int) (names string, end int) {
	list := make([]string, 0, maxPortfolios)
	end = i
	for len(list) < maxPortfolios && i < len(s.d.Tokens) {
		value, e := s.m.portfolios.Longest(s.d, i, text.AnyPhrase)
		if value != 0 {
			list = append(list, s.m.portfolioList[value-1])
		} else if e = s.unknownPortfolio(i); e > i && len(list) > 0 {
			list = append(list, s.d.Text[s.d.Tokens[i].Start:s.d.Tokens[e-1].End])
		} else {
			break
		}
		end = e
		i = e
		if s.d.Punct(i, ',') || s.d.Punct(i, '&') || s.d.Word(i) == "and" {
			i++
			if s.d.Word(i) == "and" {
				i++
			}
			continue
		}
		break
	}
	return joinPortfolios(list), end
}

// unknownPortfolio is the token behind the words with capitals that start at token i and are neither a person nor
// a country nor a title: "Minister of Foreign Affairs and Regional Cooperation". i itself if there are none.
func (s *officeScan) unknownPortfolio(i int) int {
	const longest = 3
	from := i
	for i < min(from+longest, len(s.d.Tokens)) {
		t := s.d.Tokens[i]
		if !t.Is(text.FlagUpper) || !t.Is(text.FlagWord) || t.Sentence != s.d.Tokens[from].Sentence || t.Is(text.FlagInitial|text.FlagPossess) ||
			s.personStarting(i) >= 0 || s.countryStarting(i) >= 0 || s.known(i) {
			break
		}
		if value, _ := s.m.titles.Longest(s.d, i, text.AnyPhrase); value != 0 {
			break
		}
		i++
	}
	return i
}

func joinPortfolios(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

// readRank: "first deputy prime minister", "vice president", "under-secretary".
func (s *officeScan) readRank(t *titleAt) {
	want := officeRank
	for t.first > 0 {
		i := t.first - 1
		if s.d.Punct(i, '-') && !s.d.Tokens[i].Is(text.FlagSpace) && i > 0 {
			i--
		}
		if !s.wordClass(i, t.first).is(want) || s.governedBy(i) {
			return
		}
		want = officeRank | officeOrdinal
		t.name = capitalised(s.d.Word(i)) + " " + t.name
		t.first = i
	}
}

// governedBy: the "under" of "Kenya, under President Ruto" is no rank, as it is in "Under Secretary".
func (s *officeScan) governedBy(i int) bool {
	if w := s.d.Word(i); w != "under" && w != "Under" || s.d.Punct(i+1, '-') {
		return false
	}
	next := s.d.Word(i + 1)
	return s.d.Tokens[i].Is(text.FlagLower|text.FlagSentence) || next != "Secretary" && next != "secretary"
}

// readStatus: "former", "ex-", "then-", "acting" before, "-elect" after, with words between
// that change nothing.
func (s *officeScan) readStatus(t *titleAt) {
	t.status = newsgraph.OfficeCurrent
	if s.d.Punct(t.end, '-') && s.wordClass(t.end+1, t.first).is(officeElect) {
		t.status = newsgraph.OfficeElect
		t.end += 2
	} else if s.wordClass(t.end, t.first).is(officeElect) && !s.d.Tokens[t.end].Is(text.FlagUpper) {
		t.status = newsgraph.OfficeElect
		t.end++
	}
	t.first = s.statusBefore(t.first, &t.status)
}

// statusBefore reads the words of status before token i and returns where they start.
func (s *officeScan) statusBefore(i int, status *newsgraph.OfficeStatus) int {
	first := i
	const farthest = 6 // tokens before the title
	for j := i - 1; j >= 0 && j >= i-farthest; j-- {
		if s.d.Punct(j, '-') {
			continue
		}
		switch class := s.wordClass(j, i); {
		case class.is(officeFormer):
			*status = newsgraph.OfficeFormer
		case class.is(officeActing):
			*status = newsgraph.OfficeActing
		case class.is(officeElect):
			*status = newsgraph.OfficeElect
		case class.is(officePlain) && !s.party(j, i) && !s.appoints(j) && !s.endsBody(j):
		case j+1 < i && s.d.Tokens[j].Is(text.FlagLower) && strings.HasSuffix(s.d.Word(j), "ly") && s.wordClass(j+1, i).is(officePlain): // "internationally recognised"
		default:
			return first
		}
		first = j
	}
	return first
}

// appoints: in "they elected Prime Minister Ana Silva its head" the word at token j is a verb, unlike in "the elected Prime Minister".
func (s *officeScan) appoints(j int) bool {
	if !s.verb(j).is(verbAppoint) {
		return false
	}
	w := s.d.Word(j - 1)
	return j > 0 && !s.d.Tokens[j].Is(text.FlagSentence) && w != "the" && w != "The" && w != "a" && w != "an" && !strings.HasSuffix(w, "ly") && w != "newly" &&
		!s.d.Tokens[j-1].Is(text.FlagPossess) && !s.d.Punct(j-1, ',') && !s.d.Punct(j-1, '-') && s.countryEnding(j) < 0
}

// endsBody: the "Union" of "European Union" is no mere adjective.
func (s *officeScan) endsBody(j int) bool {
	n := len(s.bodies)
	return n > 0 && s.bodies[n-1].end == j+1 && s.bodies[n-1].first < j
}

// party: the "Conservative" of "Conservative leader" is no mere adjective.
func (s *officeScan) party(j, title int) bool {
	if s.bodyEnding(j+1) == "" || j+1 != title || !s.d.Tokens[j].Is(text.FlagUpper) {
		return false
	}
	w := s.d.Word(title)
	return w == "leader" || w == "Leader" || w == "chairman" || w == "Chairman"
}

// endsAt allows the phrases that end at one token only.
func (s *officeScan) endsAt(end int) func(uint32, int, int) bool {
	return func(_ uint32, _, e int) bool { return e == end }
}

// known reports whether the word at token i does anything to a title.
func (s *officeScan) known(i int) bool {
	return s.m.words[s.d.Tokens[i].Fold]&^(officeLocal|officeNational|officeBody|officeDenied|officeKin|officeRole|officeNumber) != 0
}

// wordClass is what the word at token i does to a title; 0 outside of the sentence of near.
func (s *officeScan) wordClass(i, near int) officeWord {
	if i < 0 || i >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[near].Sentence {
		return 0
	}
	return s.m.words[s.d.Tokens[i].Fold]
}
