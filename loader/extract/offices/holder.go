package offices

import (
	"sort"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// holder is whose office it is: a country or an organisation, at tokens [first, end).
type holder struct {
	first, end int
	country    string
	body       string
}

func (h holder) found() bool { return h.country != "" || h.body != "" }

// readRepublic: "President of the Republic" is the president of the text's country.
func (s *officeScan) readRepublic(t *titleAt) {
	if s.d.Word(t.end) != "of" || s.d.Word(t.end+1) != "the" || t.scope == scopeBody {
		return
	}
	switch s.d.Word(t.end + 2) {
	case "Federation":
		if t.scope != scopeState { // "President of the Federation" may be a federation of sport's
			return
		}
		fallthrough
	case "Republic", "Nation", "country", "nation":
		if w := s.d.Word(t.end + 3); w != "of" && s.countryStarting(t.end+2) < 0 {
			t.end += 3
			t.public = true
		}
	}
}

// definite: "the prime minister", "the country's prime minister", "his prime minister".
func (s *officeScan) definite(t *titleAt) bool {
	switch s.d.Word(t.first - 1) {
	case "the", "The", "its", "Its", "their", "his", "her", "whose", "another", "Another", "one", "One":
		return true
	}
	return t.under != "" || s.theCountrys(t.first-1) || s.oneMore(t)
}

// oneMore: "a third president".
func (s *officeScan) oneMore(t *titleAt) bool {
	return s.wordClass(t.first-1, t.first).is(officeNth) && (s.d.Word(t.first-2) == "a" || s.d.Word(t.first-2) == "A")
}

// theCountrys: "the country's", ending at token i, leaves open which one.
func (s *officeScan) theCountrys(i int) bool {
	return i > 0 && (s.d.Tokens[i].Is(text.FlagPossess) || s.apostrophe(i)) && s.wordClass(i-1, i).is(officeCountry)
}

// itself is the country that "the country's", "its" and "whose" before a title mean: the only one named before in the sentence. "" if
// nothing of that stands there, or that is not clear.
func (s *officeScan) itself(t *titleAt) string {
	i := t.first - 1
	if i < 1 || s.d.Tokens[i].Sentence != s.d.Tokens[t.first].Sentence {
		return ""
	}
	switch s.d.Word(i) {
	case "whose":
		j := i - 1
		if s.d.Punct(j, ',') {
			j--
		}
		if c := s.countryEnding(j + 1); c >= 0 && s.countries[c].Kind == newsgraph.KindName {
			return s.countries[c].Code
		}
		return ""
	case "its", "Its":
	default:
		if !s.theCountrys(i) {
			return ""
		}
	}
	code := ""
	c := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].Start >= int(s.d.Tokens[i].Start) }) - 1
	for ; c >= 0 && s.countries[c].Sentence == int(s.d.Tokens[i].Sentence); c-- {
		if code != "" && code != s.countries[c].Code {
			return ""
		}
		code = s.countries[c].Code
	}
	return code
}

// superior is the person whose title it is that starts at token first: "Silva's foreign minister", "his
// foreign minister" in a sentence on Silva. "" if there is none.
func (s *officeScan) superior(first int) string {
	i := first - 1
	if i < 1 || s.d.Tokens[i].Sentence != s.d.Tokens[first].Sentence {
		return ""
	}
	if s.d.Tokens[i].Is(text.FlagPossess) || s.apostrophe(i) {
		if p := s.personEnding(int(s.d.Tokens[i-1].End)); p >= 0 {
			return s.people[p].Name
		}
		return ""
	}
	switch s.d.Word(i) {
	case "his", "her":
		p := sort.Search(len(s.people), func(k int) bool { return s.people[k].Start >= int(s.d.Tokens[i].Start) }) - 1
		if p >= 0 && s.people[p].Sentence == int(s.d.Tokens[i].Sentence) {
			return s.people[p].Name
		}
	}
	return ""
}

// readCabinet: "foreign minister of Silva's cabinet" is hers.
func (s *officeScan) readCabinet(t *titleAt) {
	if s.d.Word(t.end) != "of" || t.scope != scopeState || t.end+3 >= len(s.d.Tokens) {
		return
	}
	p := s.personStarting(t.end + 1)
	if p < 0 {
		return
	}
	i := s.tokenEnding(s.people[p].End)
	if i+1 >= len(s.d.Tokens) || !s.d.Tokens[i].Is(text.FlagPossess) && !s.apostrophe(i) {
		return
	}
	switch s.d.Word(i + 1) {
	case "cabinet", "government", "administration":
		t.end, t.under = i+2, s.people[p].Name
	}
}

// possessed: "president's office" is nobody's title.
func (s *officeScan) possessed(t *titleAt) bool {
	return t.end < len(s.d.Tokens) && s.d.Tokens[t.end].Is(text.FlagPossess) && !t.of
}

// holderBefore is the country or organisation straight before a title: "Russian", "Iran's",
// "NATO". It takes the words of status before that into the title: "former French president".
func (s *officeScan) holderBefore(t *titleAt, last lastTitle) holder {
	i := t.first
	j := i
	if j > 0 && (s.d.Tokens[j-1].Is(text.FlagPossess) || s.apostrophe(j-1)) {
		j--
	} else if j > 1 && s.d.Punct(j-1, '-') && !s.d.Tokens[j-1].Is(text.FlagSpace) && s.countryEnding(j-1) >= 0 {
		i, j = j-1, j-1 // "then-U.S.-president"
	}
	if j == 0 || s.d.Tokens[j-1].Sentence != s.d.Tokens[i].Sentence || s.d.Tokens[i].Is(text.FlagLine) {
		return holder{}
	}
	if i != j && t.scope == scopeBody && last.end == j && last.whose.body != "" {
		return holder{first: j, end: i, body: last.whose.body} // "the UN Secretary-General's special representative"
	}
	if c := s.countryEnding(j); c >= 0 {
		m := s.countries[c]
		if h := s.partyOf(t, s.tokenAt(m.Start)-1); h.found() {
			return h
		}
		if bank := s.bankBefore(t, c); bank.found() {
			return bank
		}
		if t.name == senatorTitle && m.Kind == newsgraph.KindRegion && t.limit.allows(m.Code) && !strings.HasSuffix(strings.ToLower(s.d.Text[m.Start:m.End]), "state") {
			return holder{first: s.statusBefore(s.tokenAt(m.Start), &t.status), end: i, country: m.Code} // "former Oregon senator"
		}
		if !usableCountry(m.Kind) && !(m.Kind == newsgraph.KindMetonym && t.name == leaderTitle) && !(m.Kind == newsgraph.KindOrganization && (t.bodied || s.ministrys(t, c))) {
			return holder{}
		}
		if partOfBritain(s.d.Text[m.Start:m.End]) {
			return holder{}
		}
		h := holder{first: s.tokenAt(m.Start), end: i, country: m.Code}
		// "GM Canada president" is of GM Canada.
		if k := h.first - 1; i == j && m.Kind == newsgraph.KindName && t.scope == scopeEither && k >= 0 &&
			s.d.Tokens[k].Is(text.FlagUpper) && !s.d.Tokens[h.first].Is(text.FlagSentence) && !s.wordClass(k, i).is(officeFormer|officeOpening|officePlain) {
			return holder{}
		}
		if k := h.first - 1; s.wordClass(k, i).is(officeRank) && !s.governedBy(k) {
			t.name, h.first = capitalised(s.d.Word(k))+" "+t.name, k // "assistant U.S. trade representative"
		}
		h.first = s.statusBefore(h.first, &t.status)
		return h
	}
	if i == j && s.d.Word(j-1) == "European" && strings.HasSuffix(t.name, " "+commissionerTitle) {
		return holder{first: j - 1, end: i, body: "EU"}
	}
	if t.scope != scopeState && s.d.Punct(j-1, ')') && s.bodyEnding(j-1) != "" {
		j-- // "European Community (EC) commissioner"
	}
	if w := s.d.Word(j - 1); i == j && t.scope != scopeState && (w == "Conference" || w == "Council" || w == "council" || w == "Board" || w == "board") && s.bodyEnding(j-1) != "" {
		j-- // "OPEC Conference President"
	}
	if name := s.bodyEnding(j); name != "" && i == j && t.scope == scopeState && partyName(name) {
		t.first = s.statusBefore(s.bodies[len(s.bodies)-1].first, &t.status) // "former Liberal Democrat business secretary"
		return holder{}
	} else if name != "" {
		h := holder{first: s.bodies[len(s.bodies)-1].first, end: i, body: name}
		h.first = s.statusBefore(h.first, &t.status)
		return h
	}
	// "Chinese State Councillor and Foreign Minister Wang Yi"; after a name only ministers, since
	// "US President Joe Biden and Prime Minister Narendra Modi" are of two countries, and not after an envoy's.
	if s.d.Word(j-1) == "and" && last.end == j-1 && last.whose.found() && i == j &&
		(last.whose.country != "" && t.scope != scopeBody || last.whose.body != "" && t.scope != scopeState) &&
		(!last.person || !last.envoy && strings.HasSuffix(t.name, " "+ministerTitle) && t.name != "Prime "+ministerTitle) {
		return holder{first: t.first, end: t.end, country: last.whose.country, body: last.whose.body}
	}
	if name := s.bodyNamedBefore(t, j); name != "" {
		return holder{first: s.statusBefore(j-1, &t.status), end: i, body: name}
	}
	if i == j {
		if h := s.movementBefore(t); h.found() {
			return h
		}
		return s.partyBefore(t)
	}
	return holder{}
}

// bodyNamedBefore is the organisation that the word before token j means, as the text named it before: "the alliance's
// secretary-general" in a text on NATO, "Commission President" in one on the European Commission. "" if there is none, or two.
func (s *officeScan) bodyNamedBefore(t *titleAt, j int) string {
	if t.scope == scopeState || t.scope == scopeOnly || len(s.bodies) == 0 || j == 0 {
		return ""
	}
	if name := s.itsBody(t); name != "" {
		return name
	}
	if w := s.d.Word(j - 1); j == t.first && (w == "party" || w == "Party" && s.d.Tokens[j-1].Is(text.FlagSentence)) {
		if s.ofOther(j - 2) {
			return ""
		}
		return s.onlyBody(t.first, 1) // "party leader"
	}
	short := j == t.first // "Commission President"
	if short && (!s.d.Tokens[j-1].Is(text.FlagUpper) || partyWord(s.d.Word(j-1))) || !short && !(s.wordClass(j-1, t.first).is(officeBody) && s.d.Tokens[j-1].Is(text.FlagLower)) {
		return ""
	}
	const farthest = 2 // sentences back to what "the alliance" means
	name := ""
	for n := len(s.bodies) - 1; n >= 0; n-- {
		b := s.bodies[n]
		if short && (b.end-b.first < 2 || s.d.Tokens[b.end-1].Fold != s.d.Tokens[j-1].Fold) {
			continue
		}
		if !short && int(s.d.Tokens[b.first].Sentence) < int(s.d.Tokens[t.first].Sentence)-farthest {
			break
		}
		if name != "" && name != b.name {
			return ""
		}
		name = b.name
	}
	return name
}

// ofOther reports whether the word at token i, before "party", makes it another than the one named before: "the Kijani legislature party leader".
func (s *officeScan) ofOther(i int) bool {
	if i < 0 || s.d.Tokens[i].Sentence != s.d.Tokens[i+1].Sentence {
		return false
	}
	switch s.d.Word(i) {
	case "legislature", "legislative", "opposition", "ruling", ")":
		return true
	}
	return s.d.Tokens[i].Is(text.FlagUpper) && !s.d.Tokens[i].Is(text.FlagSentence)
}

// itsBody is the only organisation that the sentence names before "its director-general", or the two sentences before name with "the
// director-general". "" if there is none, or two.
func (s *officeScan) itsBody(t *titleAt) string {
	back := 0
	i := t.first - 1
	for s.d.Word(i) == "new" || s.d.Word(i) == "next" || s.d.Word(i) == "current" {
		i--
	}
	switch w := s.d.Word(i); {
	case t.scope != scopeBody:
		return ""
	case w == "its":
	case (w == "The" || w == "the") && strings.Contains(t.name, "-General"):
		back = 2
	default:
		return ""
	}
	return s.onlyBody(t.first, back)
}

// onlyBody is the only organisation that the sentence of token i names before it, with so many sentences before. "" if there is none, or two.
func (s *officeScan) onlyBody(i, back int) string {
	name := ""
	for n := len(s.bodies) - 1; n >= 0; n-- {
		b := s.bodies[n]
		if int(s.d.Tokens[b.first].Sentence) < int(s.d.Tokens[i].Sentence)-back {
			break
		}
		if name != "" && name != b.name {
			return ""
		}
		name = b.name
	}
	return name
}

// ministrys: in "Malaysian Primary Industries Minister" and "Argentine Treasury Secretary" the country at mention c looks like a part of the
// name of a body, as the portfolio has capitals.
func (s *officeScan) ministrys(t *titleAt, c int) bool {
	first := s.tokenAt(s.countries[c].Start)
	return t.scope == scopeState && (strings.HasSuffix(t.name, " "+ministerTitle) || strings.HasSuffix(t.name, " "+secretaryTitle)) &&
		(first == 0 || s.d.Tokens[first].Is(text.FlagSentence) || !s.d.Tokens[first-1].Is(text.FlagUpper))
}

// partOfBritain: "Scottish First Minister" heads a part of a country only.
func partOfBritain(surface string) bool {
	switch surface {
	case "Scotland", "Scottish", "Wales", "Welsh", "Northern Ireland", "Northern Irish":
		return true
	}
	return false
}

// bodyEnding is the name of the organisation that ends before token i; "" if there is none.
func (s *officeScan) bodyEnding(i int) string {
	if n := len(s.bodies); n > 0 && s.bodies[n-1].end == i {
		return s.bodies[n-1].name
	}
	return ""
}

// bodyStarting reports whether the name of an organisation starts at token i.
func (s *officeScan) bodyStarting(i int) bool {
	n := sort.Search(len(s.bodies), func(k int) bool { return s.bodies[k].first >= i })
	return n < len(s.bodies) && s.bodies[n].first == i
}

func usableCountry(kind newsgraph.CountryMentionKind) bool {
	return kind == newsgraph.KindName || kind == newsgraph.KindDemonym
}

// holderAfter: "president of Brazil", "prime minister of the United Kingdom".
func (s *officeScan) holderAfter(t *titleAt) holder {
	i := t.end
	switch w := s.d.Word(i); {
	case w == "of", w == "in" && t.name == "Opposition Leader":
	case w == "for" && strings.HasSuffix(t.name, ministerTitle):
		h := s.holderFrom(i+1, t.first) // "the transport minister for the Congo"
		if s.d.Word(i+1) == "the" {
			h = s.holderFrom(i+2, t.first)
		}
		if h.body != "" {
			h = holder{}
		}
		return h
	default:
		return holder{}
	}
	i++
	if w := s.d.Word(i); w == "the" || w == "The" {
		i++
	}
	if bank := s.bankFrom(t, i); bank.found() {
		return bank
	}
	if t.bodied || t.scope == scopeState {
		if h := s.countryOfHouse(i, t.first); h.found() {
			return h
		}
	}
	i = s.behindAdjective(i)
	h := s.holderFrom(i, t.first)
	if h.found() && !(h.end < len(s.d.Tokens) && s.d.Tokens[h.end].Is(text.FlagPossess)) {
		if h.body != "" && (s.d.Word(h.end) == "in" || s.d.Word(h.end) == "of") {
			h.end = s.afterCountry(h.end) // "the Taliban in Pakistan"
		}
		return h
	}
	h = s.partyFrom(t, i) // "chairman of Japan's Democratic Party"
	if h.found() && s.d.Word(h.end) == "of" {
		h.end = s.afterCountry(h.end) // "the Democratic Alliance of South Africa"
	}
	return h
}

// behindAdjective is the token behind a word such as that of "independent India" at token i; i itself if there is none.
func (s *officeScan) behindAdjective(i int) int {
	if i+1 < len(s.d.Tokens) && s.d.Tokens[i].Is(text.FlagLower) && s.wordClass(i, i).is(officePlain) && s.countryStarting(i+1) >= 0 {
		return i + 1
	}
	return i
}

// holderFrom is the country named, or the organisation, that starts at token i.
func (s *officeScan) holderFrom(i, near int) holder {
	if i >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[near].Sentence {
		return holder{}
	}
	if c := s.countryStarting(i); c >= 0 {
		if m := s.countries[c]; m.Kind == newsgraph.KindName {
			return holder{first: i, end: s.tokenEnding(m.End), country: m.Code}
		}
		return holder{}
	}
	if value, end := s.m.bodies.Longest(s.d, i, s.cased); value != 0 && s.d.Tokens[i].Is(text.FlagUpper) {
		if part := s.partOfBody(end); part > end {
			return holder{first: i, end: part, body: s.d.Text[s.d.Tokens[i].Start:s.d.Tokens[part-1].End]}
		}
		return holder{first: i, end: s.behindGroup(end), body: s.m.bodyList[value-1]}
	}
	return holder{}
}

// partOfBody is the token behind the words with capitals that follow the name of an organisation before token i and make it that of a part of
// it, "UN Economic Commission for Africa"; i itself if there are none.
func (s *officeScan) partOfBody(i int) int {
	const longest = 6
	end := i
	for n := 0; n < longest && end < len(s.d.Tokens) && s.d.Tokens[end].Sentence == s.d.Tokens[i-1].Sentence && s.d.Tokens[end].Is(text.FlagWord) && s.personStarting(end) < 0; n++ {
		next := s.d.Tokens[end]
		if joins := s.d.Word(end); n > 0 && (joins == "for" || joins == "on" || joins == "of") && end+1 < len(s.d.Tokens) && s.d.Tokens[end+1].Is(text.FlagUpper) && s.personStarting(end+1) < 0 {
			end += 2
			continue
		}
		if !next.Is(text.FlagUpper) || isDay(s.d.Word(end)) || s.wordClass(end, i-1).is(officeHonorific) {
			break
		}
		end++
	}
	if end == i+1 && s.countryStarting(i) >= 0 || !s.closed(end) {
		return i
	}
	return end
}

// behindGroup passes over what an organisation is: "the Islamic State militant group".
func (s *officeScan) behindGroup(i int) int {
	const longest = 3
	for n := 0; n < longest && i < len(s.d.Tokens) && s.d.Tokens[i].Is(text.FlagLower) && s.wordClass(i, i-1).is(officeBody); n++ {
		i++
	}
	return i
}

// ambassadorTo makes where an ambassador is a part of the title: "Ambassador to China". What
// follows "of" is still whose ambassador it is.
func (s *officeScan) ambassadorTo(t *titleAt, after holder) holder {
	i := t.end
	if after.found() {
		i = after.end // "ambassador of China to Mongolia"
	}
	from := i
	if s.d.Word(i) == "in" && after.found() {
		after.end = s.afterCountry(i) // "ambassador of Chile in Kenya"
		return after
	}
	if s.d.Word(i) != "to" {
		return after
	}
	i++
	if s.d.Word(i) == "the" {
		i++
	}
	h := s.holderFrom(i, t.first)
	if c := s.countryStarting(i); !h.found() && c >= 0 && s.countries[c].Kind == newsgraph.KindCapital {
		h = holder{first: i, end: s.tokenEnding(s.countries[c].End), country: s.countries[c].Code}
	}
	if !h.found() {
		return after
	}
	t.name += " to " + s.seat(from+1, h)
	t.end = h.end
	if h.body != "" && s.d.Word(h.end) == "in" {
		t.end = s.behindPlaceName(h.end) // "to the United Nations in New York"
		h.end = t.end
	}
	if h.country != "" {
		t.limit = countryLimit{except: true, codes: []string{h.country}} // it is no office of where it is held
	}
	if after.found() {
		after.end = h.end
		return after
	}
	return holder{}
}

// seat is where somebody is sent, as the text names it from token first on: "China", "the European Union". The United Nations have one name.
func (s *officeScan) seat(first int, to holder) string {
	if to.body == "UN" {
		return "the United Nations"
	}
	return s.d.Text[s.d.Tokens[first].Start:s.d.Tokens[to.end-1].End]
}
