package offices

import (
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/titles"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// maxListed bounds how many people one plural title is read for.
const maxListed = 8

// readPlural reads a title that several people hold: "foreign ministers Ana Silva of Chile and Ivo Novak of
// Croatia", "the French and German presidents, Ana Silva and Ivo Novak", "Presidents Silva and Novak".
func (s *officeScan) readPlural(t *titleAt) {
	last := s.last
	s.last = lastTitle{of: -1}
	if s.possessed(t) {
		return
	}
	holders := s.holdersBefore(t, last)
	list, after := s.listOf(t, holders)
	if len(list) == 0 {
		s.readPluralOf(t)
		s.readOneOf(t, holders)
		return
	}
	if len(holders) == 0 && after.found() {
		holders = []holder{after}
	} else if len(holders) == 0 {
		holders = s.holdersBehind(list)
	}
	before := t.first - 1
	if len(holders) == 1 && holders[0].first < t.first {
		before = holders[0].first - 1
	}
	if t.status == newsgraph.OfficeCurrent && s.d.Word(before) == "under" && s.served(before) {
		t.status = newsgraph.OfficeFormer
	}
	if t.status == newsgraph.OfficeCurrent && titles.OneHolder(newsgraph.FoldName(t.name)) {
		if s.numbered(before+1) && s.removed(int(s.d.Tokens[t.first].Sentence)) {
			t.status = newsgraph.OfficeFormer
		} else if len(holders) == 1 {
			return // "two British prime ministers: Ana Silva and Ivo Novak" held it one after the other
		}
	}
	s.series = series{title: t.name, status: t.status}
	if len(holders) == 1 {
		s.series.whose = holders[0]
	}
	union := s.senatorsOf(t, list)
	for n, p := range list {
		whose := s.holderOf(p)
		if !whose.found() {
			whose = s.senatorOf(t, p)
		}
		if !whose.found() && len(holders) == 0 {
			whose = union
		}
		switch {
		case len(holders) > 1 && len(holders) == len(list):
			whose = holders[n]
		case whose.found():
		case len(holders) == 1:
			whose = holders[0]
		case len(holders) > 0:
			continue
		}
		one := *t
		if s.add(&one, whose, p, "one of several with the title"); whose.found() {
			s.last = lastTitle{end: s.tokenEnding(s.people[p].End), whose: whose, person: true, envoy: heldAbroad(t.name), of: -1}
		}
	}
}

// listOf are the people of a plural title, "two former presidents, Ana Silva and Ivo Novak", and whose it is where that stands between: "former
// presidents of Chile, Ana Silva and Ivo Rojas". None where there is but one, unless more may be meant: "former presidents, such as Ana Silva,".
func (s *officeScan) listOf(t *titleAt, before []holder) (list []int, after holder) {
	list = s.listed(t.end)
	end := t.end
	if s.d.Word(end) == "of" && len(list) == 0 {
		if after = s.holderAfter(t); after.found() {
			end = after.end
			list = s.listed(end)
		}
	}
	if i := s.behindIncluding(end); i > end && t.status == newsgraph.OfficeFormer {
		list = s.listed(i)
		if n := len(list); n > 0 {
			if e := s.tokenEnding(s.people[list[n-1]].End); e < len(s.d.Tokens) && (s.d.Tokens[e].Is(text.FlagPossess) || s.apostrophe(e)) {
				list = list[:n-1]
			}
		}
		return list, after
	}
	first := t.first
	if len(before) == 1 {
		first = min(first, before[0].first)
	}
	if len(list) < 2 && s.numbered(first) && titles.OneHolder(newsgraph.FoldName(t.name)) {
		const farthest = 20 // tokens to the colon
		for i := end; i < min(end+farthest, len(s.d.Tokens)) && s.d.Tokens[i].Sentence == s.d.Tokens[t.first].Sentence; i++ {
			if s.d.Punct(i, ':') && s.removed(int(s.d.Tokens[i].Sentence)) {
				list = s.listed(i)
				break
			}
		}
	}
	if len(list) < 2 {
		return nil, holder{}
	}
	return list, after
}

// behindIncluding is the token behind "including" or "such as", which a comma may stand before, at token i; i itself if neither stands there.
func (s *officeScan) behindIncluding(i int) int {
	at := i
	if s.d.Punct(at, ',') {
		at++
	}
	switch s.d.Word(at) {
	case "including", "namely":
		return at + 1
	case "such":
		if s.d.Word(at+1) == "as" {
			return at + 2
		}
	case "among":
		if s.d.Word(at+1) == "them" {
			return at + 2
		}
	}
	return i
}

// series is the plural title read last: a "third president" behind it is of the same country, and of the same time.
type series struct {
	title  string
	status newsgraph.OfficeStatus
	whose  holder
}

// numbered reports whether "two" or the like begins at token i or ends before it, with a plural title or whose it is behind it.
func (s *officeScan) numbered(i int) bool {
	return s.wordClass(i, i).is(officeNumber) || s.wordClass(i-1, i).is(officeNumber)
}

// removed reports whether a sentence says that those of whom it tells lost their office, or died, and not that they may.
func (s *officeScan) removed(sentence int) bool {
	found := false
	for i := s.tokenAt(s.d.Sentences[sentence].Start); i < len(s.d.Tokens) && int(s.d.Tokens[i].Sentence) == sentence; i++ {
		v := s.verb(i)
		if v.is(verbDoubt) {
			return false
		}
		found = found || v.is(verbEnd|verbRemove|verbDeath) && (strings.HasSuffix(s.d.Word(i), "ed") || strings.HasSuffix(s.d.Word(i), "n"))
	}
	return found
}

// readOneOf: "one of South Sudan's vice presidents, Ana Silva,".
func (s *officeScan) readOneOf(t *titleAt, holders []holder) {
	p := s.personAfter(t.end, true)
	if p < 0 || !s.d.Punct(t.end, ',') {
		return
	}
	if len(holders) != 1 || s.d.Word(holders[0].first-1) != "of" || !strings.EqualFold(s.d.Word(holders[0].first-2), "one") {
		return
	}
	s.add(t, holders[0], p, "one of several with the title")
}

// senatorsOf is the country of a list of senators, by the first of whose state that is known.
func (s *officeScan) senatorsOf(t *titleAt, list []int) holder {
	if t.name != senatorTitle {
		return holder{}
	}
	for _, p := range list {
		if h := s.senatorOf(t, p); h.found() {
			return holder{first: t.first, end: t.end, country: h.country}
		}
	}
	return holder{}
}

// readPluralOf: "presidents of Chile and Kenya, Ana Silva and Jan Otieno", "prime ministers of Sweden, Ulf Berg, and
// Finland, Sanna Aho". There must be as many people as countries.
func (s *officeScan) readPluralOf(t *titleAt) {
	if s.d.Word(t.end) != "of" {
		return
	}
	var (
		holders []holder
		list    []int
	)
	end := t.end
	for i := t.end; len(holders) < maxListed; {
		for s.d.Word(i) == "of" || s.d.Word(i) == "and" || s.d.Word(i) == "the" || s.d.Punct(i, ',') {
			i++
		}
		h := s.holderFrom(i, t.first)
		if h.country == "" {
			break
		}
		holders, end = append(holders, h), h.end
		i = h.end
		if s.d.Punct(i, ',') || s.d.Punct(i, '(') {
			if p := s.personAfter(i+1, false); p >= 0 {
				list, i = append(list, p), s.tokenEnding(s.people[p].End)
				if s.d.Punct(i, ')') {
					i++
				}
			}
		}
	}
	if len(list) != len(holders) {
		list = s.listed(end)
	}
	if len(holders) < 2 || len(list) != len(holders) {
		return
	}
	for n, p := range list {
		one := *t
		s.add(&one, holders[n], p, "one of several with the title")
	}
}

// holdersBehind are the countries behind a list of people, in the same order: "Presidents Ana Silva and Jan Otieno of Chile
// and Kenya". None where they are not as many.
func (s *officeScan) holdersBehind(list []int) []holder {
	i := s.tokenEnding(s.people[list[len(list)-1]].End)
	if s.d.Word(i) != "of" {
		return nil
	}
	var holders []holder
	for len(holders) < len(list) {
		for s.d.Word(i) == "of" || s.d.Word(i) == "and" || s.d.Word(i) == "the" || s.d.Punct(i, ',') {
			i++
		}
		h := s.holderFrom(i, i-1)
		if h.country == "" {
			return nil
		}
		holders, i = append(holders, h), h.end
	}
	return holders
}

// readCounterpart: "Chilean Foreign Minister Ana Silva met her Kenyan counterpart, Jan Otieno". The title is that of the
// office found last, if that was in the same sentence or the one before.
func (s *officeScan) readCounterpart(i int) {
	w := s.d.Word(i)
	if w != "counterpart" && w != "counterparts" || len(s.out) == 0 {
		return
	}
	prior := s.out[len(s.out)-1]
	if prior.Country == "" || prior.Sentence < int(s.d.Tokens[i].Sentence)-1 || strings.Contains(prior.Title, " to ") {
		return
	}
	t := titleAt{first: i, end: i + 1, name: prior.Title, scope: scopeState}
	t.status = newsgraph.OfficeCurrent
	t.first = s.statusBefore(t.first, &t.status)
	if w == "counterparts" {
		s.readPlural(&t)
		return
	}
	if whose := s.holderBefore(&t, lastTitle{of: -1}); whose.country != "" && whose.country != prior.Country {
		if p := s.personAfter(t.end, true); p >= 0 {
			s.add(&t, whose, p, "counterpart")
		}
	}
}

// listed are the people named from token i on, with commas and "and" between them; each may have
// "of" and a country behind the name.
func (s *officeScan) listed(i int) []int {
	var list []int
	if s.d.Punct(i, ',') || s.d.Punct(i, ':') {
		i++
	}
	for len(list) < maxListed {
		p := s.personAfter(i, false)
		if p < 0 {
			return list
		}
		list = append(list, p)
		i = s.tokenEnding(s.people[p].End)
		if w := s.d.Word(i); w == "of" || w == "from" {
			i = s.behindPlaceName(i)
		}
		i = s.behindBracket(i)
		comma := s.d.Punct(i, ',') || s.d.Punct(i, ';')
		if comma {
			i++
		}
		switch {
		case s.d.Word(i) == "and":
			i++
		case !comma:
			return list
		}
		if i >= len(s.d.Tokens) {
			return list
		}
	}
	return list
}

// behindBracket passes over a short bracket at token i: "Joseph Biden (D-DE)".
func (s *officeScan) behindBracket(i int) int {
	const longest = 6
	for j := i + 1; s.d.Punct(i, '(') && j < min(i+longest, len(s.d.Tokens)) && s.personStarting(j) < 0; j++ {
		if s.d.Punct(j, ')') {
			return j + 1
		}
	}
	return i
}

// behindPlaceName is the token behind "of" at token i and the country, the region or the few words with capitals that follow.
func (s *officeScan) behindPlaceName(i int) int {
	if end := s.afterCountry(i); end > i {
		return end
	}
	const longest = 3
	end := i + 1
	for end <= i+longest && end < len(s.d.Tokens) && s.d.Tokens[end].Is(text.FlagUpper) && s.d.Tokens[end].Sentence == s.d.Tokens[i].Sentence {
		end++
	}
	if end == i+1 {
		return i
	}
	return end
}

// afterCountry is the token behind "of Chile" or "from Oregon" at token i; i itself if no country or region follows.
func (s *officeScan) afterCountry(i int) int {
	at := i + 1
	if s.d.Word(at) == "the" {
		at++
	}
	if at < len(s.d.Tokens) {
		if c := s.countryStarting(at); c >= 0 {
			return s.tokenEnding(s.countries[c].End)
		}
	}
	return i
}

// holdersBefore are the countries before a plural title: one, or as many as "French, German and
// Polish" names.
func (s *officeScan) holdersBefore(t *titleAt, last lastTitle) []holder {
	h := s.holderBefore(t, last)
	if !h.found() {
		return nil
	}
	holders := []holder{h}
	for h.country != "" && len(holders) < maxListed {
		j := holders[0].first - 1
		if j > 0 && s.d.Word(j) == "and" {
			j--
		}
		if j > 0 && s.d.Punct(j, ',') {
			j--
		}
		if j == holders[0].first-1 || j < 0 || s.d.Tokens[j].Sentence != s.d.Tokens[t.first].Sentence {
			break
		}
		if s.d.Tokens[j].Is(text.FlagPossess) || s.apostrophe(j) {
			break
		}
		c := s.countryEnding(j + 1)
		if c < 0 || !usableCountry(s.countries[c].Kind) {
			break
		}
		first := s.tokenAt(s.countries[c].Start)
		holders = append([]holder{{first: first, end: t.first, country: s.countries[c].Code}}, holders...)
	}
	return holders
}
