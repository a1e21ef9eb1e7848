package offices

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/titles"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// past reports whether the words around a title that starts at token first, and person p, tell of a time that
// is over: "the assassination of President Garcia", "President Garcia's overthrow", "the last years of
// President Garcia's rule", "King Ivo (1920-34)".
func (s *officeScan) past(first int, p people.Mention) bool {
	end := s.tokenEnding(p.End)
	if s.yearsAt(end) {
		return true
	}
	i := first - 1
	for i > 0 && s.d.Tokens[i].Sentence == s.d.Tokens[first].Sentence && (s.wordClass(i, i).is(officePlain|officeFormer) || s.ruler(i)) {
		i-- // "the ousting of longtime dictator President Ana Silva"
	}
	if s.d.Word(i) == "the" {
		i--
	}
	if end < len(s.d.Tokens) && (s.d.Tokens[end].Is(text.FlagPossess) || s.apostrophe(end)) {
		v := s.verb(end + 1)
		return v.is(verbLoss) && !s.wanted(first) || v.is(verbRule) && s.during(first)
	}
	if s.d.Word(i) == "predecessor" || s.d.Punct(i, ',') && s.d.Word(i-1) == "predecessor" {
		return true
	}
	if s.d.Word(i) == "under" && s.served(i) || i >= 0 && s.d.Tokens[i].Sentence == s.d.Tokens[first].Sentence && s.verb(i).is(verbRemove) {
		return true
	}
	if s.d.Word(i) != "of" || i == 0 {
		return s.gone(end) && !s.questioned(first)
	}
	for n := 1; n <= 3 && i > n && s.d.Tokens[i-n].Is(text.FlagWord); n++ { // "the resignation in January of"
		if v := s.verb(i - n); v.is(verbLoss) {
			return !s.wanted(i - n)
		}
	}
	return s.verb(i-1).is(verbRule) && s.during(i-1)
}

// ruler reports whether token i is a word for somebody who rules, in lower case.
func (s *officeScan) ruler(i int) bool {
	value, end := s.m.titles.Longest(s.d, i, text.AnyPhrase)
	return value != 0 && end == i+1 && s.m.titleList[value-1].name == leaderTitle && s.d.Tokens[i].Is(text.FlagLower)
}

// served: "was an ambassador under President Garcia", "served under".
func (s *officeScan) served(i int) bool {
	const farthest = 14
	for j := i - 1; j >= 0 && j > i-farthest && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence; j-- {
		if s.verb(j).is(verbServed) || s.wordClass(j, j).is(officeFormer) {
			return true
		}
	}
	return false
}

// wanted: "called for the downfall of", "the attempted murder of" are of somebody who is still there.
func (s *officeScan) wanted(i int) bool {
	const farthest = 7
	for j := i - 1; j >= 0 && j > i-farthest && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence; j-- {
		if s.wordClass(j, i).is(officeWanted) && (s.d.Word(j) != "for" || j >= i-2) { // not "for years after"
			return true
		}
	}
	return false
}

// during reports whether the few words before token i, whose rule it is, say that it is over.
func (s *officeScan) during(i int) bool {
	const farthest = 5
	for j := i - 1; j >= 0 && j > i-farthest && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence; j-- {
		switch s.d.Word(j) {
		case "during", "During", "years", "end", "final", "last", "throughout", "Throughout":
			return true
		}
	}
	return false
}

// gone: the person "resigned", "died", "was assassinated", or "who died"; or that person and the next, "and Foreign Minister Ana
// Silva died".
func (s *officeScan) gone(i int) bool {
	if s.d.Punct(i, ',') && (s.d.Word(i+1) == "resigned" || s.dies(i+1)) {
		return true // behind a name between commas
	}
	if s.d.Punct(i, ',') && i+2 < len(s.d.Tokens) && s.d.Tokens[i+1].Is(text.FlagDigit) && s.d.Punct(i+2, ',') {
		i += 3 // "Ana Silva, 48, died"
	}
	i = s.behindCoordinated(i)
	if s.d.Punct(i, ',') && s.d.Word(i+1) == "who" {
		switch s.d.Word(i + 2) {
		case "ruled", "governed", "reigned":
			return true
		case "led":
			if s.d.Word(i+3) == "the" && s.wordClass(i+4, i).is(officeCountry) {
				return true
			}
		}
		i += 2
	} else if s.d.Word(i) == "who" {
		i++
	}
	if s.dies(i) {
		return true
	}
	passive := false // "has also been sacked"
	for n := 0; n < 3 && i < len(s.d.Tokens) && s.verb(i).is(verbHelp|verbBe); n++ {
		switch s.d.Word(i) {
		case "is", "be", "being", "are": // "until he is ousted"
			return false
		}
		passive = passive || s.verb(i).is(verbBe)
		i++
	}
	switch s.d.Word(i) {
	case "resigned", "resigns", "abdicated", "fled":
		return true
	case "ousted", "overthrown", "toppled", "deposed", "sacked", "dismissed", "relieved":
		return passive
	case "replaced", "succeeded":
		return passive && s.d.Word(i+1) == "by"
	case "removed":
		return passive && (s.closed(i+1) || s.d.Word(i+1) == "by" || s.d.Word(i+1) == "from" && (s.d.Word(i+2) == "office" || s.d.Word(i+2) == "power"))
	case "moved", "transferred", "reassigned":
		return passive && s.d.Word(i+1) == "to"
	case "stepped":
		return s.d.Word(i+1) == "down"
	}
	return false
}

// dies reports whether "died", "was killed" or "has been assassinated" stands at token i.
func (s *officeScan) dies(i int) bool {
	for n := 0; n < 3 && i < len(s.d.Tokens) && s.verb(i).is(verbHelp|verbBe); n++ {
		switch s.d.Word(i) {
		case "is", "be", "being", "are":
			return false
		}
		i++
	}
	return s.d.Word(i) == "died" || s.d.Word(i) == "dies" || s.verb(i).is(verbDeath) && s.verb(i-1).is(verbBe)
}

// settleDeaths makes former ones of the offices of those whose death the text tells anywhere.
func (s *officeScan) settleDeaths() {
	var dead map[string]bool
	for i := range s.people {
		if p := &s.people[i]; s.dead(p) {
			if dead == nil {
				dead = make(map[string]bool)
			}
			dead[p.Name] = true
		}
	}
	if dead == nil {
		return
	}
	for i := range s.out {
		if o := &s.out[i]; dead[o.Person] {
			o.Status = newsgraph.OfficeFormer
		}
	}
}

// dead reports whether the words around a name tell of a death that nothing in the text denies.
func (s *officeScan) dead(p *people.Mention) bool { return s.deathTold(p) && !s.survives(p) }

// survives reports whether the words before a name deny what follows, "contradicting claims that Ana Silva was killed", or the text says that whoever
// is named so is alive.
func (s *officeScan) survives(p *people.Mention) bool {
	if s.denied(s.tokenAt(p.Start)) {
		return true
	}
	if s.alive == nil {
		s.alive = make(map[string]bool)
		for i := range s.d.Tokens {
			if q := s.saidAlive(i); q >= 0 {
				s.alive[s.people[q].Name] = true
			}
		}
	}
	return s.alive[p.Name]
}

// denied: "contradicting claims that Ana Silva was killed", with the name at token first.
func (s *officeScan) denied(first int) bool {
	const farthest = 12
	for j := first - 1; j >= 0 && j > first-farthest && s.d.Tokens[j].Sentence == s.d.Tokens[first].Sentence && !s.d.Punct(j, ','); j-- {
		if s.wordClass(j, first).is(officeDenied) {
			return true
		}
	}
	return false
}

// saidAlive is the person of whom "is still alive" is said, with "alive" at token i; -1 if that is not said there.
func (s *officeScan) saidAlive(i int) int {
	if s.d.Word(i) != "alive" || s.d.Word(i+1) == "when" {
		return -1
	}
	j := i - 1
	for n := 0; n < 3 && (s.d.Word(j) == "still" || s.d.Word(j) == "very" || s.d.Word(j) == "much"); n++ {
		j--
	}
	if w := s.d.Word(j); w != "is" && w != "was" && w != "remains" {
		return -1
	}
	p, help, ok := s.subject(j)
	if !ok || help.is(verbDoubt) || s.questioned(s.tokenAt(s.people[p].Start)) {
		return -1
	}
	return p
}

// deathTold reports whether the words around a name tell of a death: "Ana Silva was killed", "the late Ana Silva", "Silva's funeral".
func (s *officeScan) deathTold(p *people.Mention) bool {
	end := s.tokenEnding(p.End)
	if end >= len(s.d.Tokens) {
		return false
	}
	if s.d.Tokens[end].Is(text.FlagPossess) || s.apostrophe(end) {
		return s.deathNoun(end + 1)
	}
	first := s.tokenAt(p.Start)
	if s.d.Word(first-1) == "late" {
		return s.d.Word(first-2) == "the" || s.d.Word(first-2) == "The"
	}
	if s.questioned(first) {
		return false
	}
	if g := s.governor(first); g >= 0 { // "the father of President Ana Silva died"
		return s.d.Word(g) == "of" && s.deathNoun(g-1)
	}
	if s.d.Word(end) == "of" {
		end = s.afterCountry(end)
	}
	return s.dies(s.behindCoordinated(end)) || s.dies(s.behindAside(end))
}

// questioned: "whether Ana Silva was killed", with the name at token first.
func (s *officeScan) questioned(first int) bool {
	const farthest = 5 // tokens of a title
	for j := first - 1; j >= 0 && j >= first-farthest && s.d.Tokens[j].Sentence == s.d.Tokens[first].Sentence; j-- {
		switch s.d.Word(j) {
		case "whether", "if", "If", "unless", "until":
			return true
		}
	}
	return false
}

// behindAside is the token behind what stands between commas from token i on, "Ana Silva, long the head of the party, died"; i itself if nothing does.
func (s *officeScan) behindAside(i int) int {
	if !s.d.Punct(i, ',') {
		return i
	}
	const longest = 14
	for j := i + 1; j < min(i+longest, len(s.d.Tokens)) && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence; j++ {
		if s.d.Punct(j, ',') {
			return j + 1
		}
		if s.personStarting(j) >= 0 {
			break
		}
	}
	return i
}

// governor is the token of the preposition on which the name that starts at token first hangs, with the title before it; -1 if there is none.
func (s *officeScan) governor(first int) int {
	const farthest = 8
	for j := first - 1; j >= 0 && j > first-farthest && s.d.Tokens[j].Sentence == s.d.Tokens[first].Sentence && !s.d.Tokens[j].Is(text.FlagPunct); j-- {
		if s.wordClass(j, first).is(officeGoverns) {
			return j
		}
	}
	return -1
}

// deathNoun reports whether token i is a word for a death that has come.
func (s *officeScan) deathNoun(i int) bool {
	switch s.d.Word(i) {
	case "death", "assassination", "killing", "murder", "execution", "funeral", "burial", "widow":
		return !s.wanted(i)
	}
	return false
}

// behindCoordinated is the token behind the names that "and" joins to the one before token i, with their titles; i itself if none follow.
func (s *officeScan) behindCoordinated(i int) int {
	if s.d.Word(i) != "and" {
		return i
	}
	const longest = 8 // words of a title
	for j := i + 1; j < min(i+longest, len(s.d.Tokens)) && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence; j++ {
		if p := s.personStarting(j); p >= 0 {
			end := s.tokenEnding(s.people[p].End)
			if s.d.Word(end) == "of" {
				end = s.afterCountry(end)
			}
			return end
		}
		if !s.d.Tokens[j].Is(text.FlagWord) || s.verb(j).is(verbBe|verbHelp|verbDeath|verbEnd) {
			break
		}
	}
	return i
}

// yearsAt: "(1945-53)" at token i.
func (s *officeScan) yearsAt(i int) bool {
	if !s.d.Punct(i, '(') || i+4 >= len(s.d.Tokens) {
		return false
	}
	from, to := s.d.Tokens[i+1], s.d.Tokens[i+3]
	return from.Is(text.FlagDigit) && from.End-from.Start == 4 && to.Is(text.FlagDigit) && to.End-to.Start >= 2 && s.d.Punct(i+4, ')')
}

// settleDates makes former ones of the offices that the text dates long before its last date, "In 1939, President
// Ivo Novak", unless it states the same without a date.
func (s *officeScan) settleDates() {
	last := 0
	var undated, dead map[heldBy]bool
	for i := range s.out {
		o := &s.out[i]
		if o.Status != newsgraph.OfficeCurrent && o.Status != newsgraph.OfficeElect {
			continue
		}
		year := s.yearOfOffice(o)
		if year == 0 {
			continue
		}
		if undated == nil {
			undated = make(map[heldBy]bool)
			for j := range s.out {
				if other := &s.out[j]; other.Status == newsgraph.OfficeCurrent && s.yearOfOffice(other) == 0 {
					undated[heldBy{other.Person, other.Title}] = true
				}
			}
			last = s.lastYear()
		}
		if (year < alwaysPast || year <= last-longAgo) && !undated[heldBy{o.Person, o.Title}] {
			o.Status = newsgraph.OfficeFormer
		}
		if year < noneAlive {
			if dead == nil {
				dead = make(map[heldBy]bool)
			}
			dead[heldBy{o.Person, o.Title}] = true
		}
	}
	for i := range s.out {
		if o := &s.out[i]; dead[heldBy{o.Person, o.Title}] {
			o.Status = newsgraph.OfficeFormer
		}
	}
}

const (
	alwaysPast = 1975 // who held an office in an earlier year holds it no longer
	noneAlive  = 1900 // and who held one in an earlier year holds none, whatever else the text says
	longAgo    = 5    // years before the last one named after which somebody else may hold it
)

// yearBeside is the year that "in" gives a few words from an office, or an early one anywhere in its sentence; 0 if
// there is none.
func (s *officeScan) yearBeside(o *Office) int {
	const farthest = 9
	first, end := s.tokenAt(o.Start), s.tokenEnding(o.End)
	for _, i := range s.yearsIn(o.Sentence) {
		year := s.yearOf(i)
		near := i > first-farthest && i < end+farthest
		in := s.d.Word(i-1) == "in" || s.d.Word(i-1) == "In" || s.d.Word(i-1) == "the" && s.d.Word(i-2) == "In"
		if near && in || year < alwaysPast && (near || in) {
			return year
		}
	}
	return 0
}

// yearOfOffice is the year that dates what is said of an office; 0 if there is none.
func (s *officeScan) yearOfOffice(o *Office) int {
	if year := s.yearBeside(o); year != 0 || !s.begun[saidIn{o.Person, o.Sentence}] {
		return year
	}
	return s.yearOfParagraph(o)
}

// yearOfParagraph is the last year in the paragraph of an office that tells of no day of the text; 0 if there is none. "Ana Silva became president"
// between years is of that time.
func (s *officeScan) yearOfParagraph(o *Office) int {
	if s.lately(o.Sentence) {
		return 0
	}
	last := 0
	first := s.tokenAt(s.d.Paragraphs[o.Paragraph].Start)
	for i := first; i < len(s.d.Tokens) && int(s.d.Tokens[i].Paragraph) == o.Paragraph; i++ {
		if s.d.Tokens[i].Is(text.FlagDigit) {
			last = max(last, s.yearOf(i))
		}
	}
	return last
}

// yearsIn are the tokens of a sentence that are years, but those of something else. They are looked for once in a sentence, which may be long and have many offices.
func (s *officeScan) yearsIn(sentence int) []int {
	years, found := s.years[sentence]
	if found {
		return years
	}
	for i := s.tokenAt(s.d.Sentences[sentence].Start); i < len(s.d.Tokens) && int(s.d.Tokens[i].Sentence) == sentence; i++ {
		if s.yearOf(i) != 0 && !s.ofAnother(i) {
			years = append(years, i)
		}
	}
	if s.years == nil {
		s.years = make(map[int][]int)
	}
	s.years[sentence] = years
	return years
}

// ofAnother reports whether the year at token i is that of something else: "the youngest since Pitt in 1783", "founded in 1919".
func (s *officeScan) ofAnother(i int) bool {
	const farthest = 8
	for j := i - 1; j >= 0 && j > i-farthest && s.d.Tokens[j].Sentence == s.d.Tokens[i].Sentence; j-- {
		switch s.d.Word(j) {
		case "since", "founded", "established", "created", "built", "born":
			return true
		}
	}
	return false
}

// yearOf is the year that token i is; 0 if it is none. A year between 1700 and 2099 is looked for.
func (s *officeScan) yearOf(i int) int {
	w := strings.TrimSuffix(s.d.Word(i), "s")
	if len(w) != 4 || w[0] != '1' && w[0] != '2' {
		return 0
	}
	year, err := strconv.Atoi(w)
	if err != nil || year < 1700 || year > 2099 {
		return 0
	}
	return year
}

// lastYear is the last year that the text names.
func (s *officeScan) lastYear() int {
	last := 0
	for i := range s.d.Tokens {
		if s.d.Tokens[i].Is(text.FlagDigit) {
			if year := s.yearOf(i); year < 2050 {
				last = max(last, year)
			}
		}
	}
	return last
}

// governed: "the daughter of Ana Silva, ambassador of Chile, died".
func (s *officeScan) governed(p people.Mention) bool {
	i := s.tokenAt(p.Start) - 1
	return i >= 0 && s.d.Tokens[i].Sentence == s.d.Tokens[i+1].Sentence && s.wordClass(i, i).is(officeGoverns)
}

// tenure is what a text says of somebody in an office that one person holds: whether all of it is dated in an earlier year.
type tenure struct {
	person string
	dated  bool
}

// maxRivals bounds how many people may hold one office by a text for it to be of any use.
const maxRivals = 8

// settleRivals makes former ones of those who by the text hold an office that somebody else holds too, where it dates all that it says of
// them there: "President Ivo Novak promised it in 2003" in a text on President Ana Silva.
func (s *officeScan) settleRivals() {
	if len(s.out) < 2 {
		return
	}
	type office struct{ title, country string }
	tenures := make(map[office][]tenure)
	last := 0
	for i := range s.out {
		o := &s.out[i]
		if o.Status != newsgraph.OfficeCurrent || o.Country == "" || !titles.OneHolder(newsgraph.FoldName(o.Title)) {
			continue
		}
		of := office{o.Title, o.Country}
		list := tenures[of]
		at := slices.IndexFunc(list, func(t tenure) bool { return t.person == o.Person })
		if at < 0 {
			if len(list) > maxRivals {
				continue
			}
			at = len(list)
			list = append(list, tenure{o.Person, true})
			tenures[of] = list
		}
		if last == 0 {
			last = s.lastYear()
		}
		list[at].dated = list[at].dated && s.datedBefore(o.Sentence, last-1)
	}
	over := make(map[heldBy]string) // the country
	for of, list := range tenures {
		if len(list) > maxRivals {
			continue
		}
		for _, t := range list {
			if t.dated && slices.ContainsFunc(list, func(u tenure) bool { return !u.dated && !shareName(u.person, t.person) }) {
				over[heldBy{t.person, of.title}] = of.country
			}
		}
	}
	for i := range s.out {
		if o := &s.out[i]; o.Status == newsgraph.OfficeCurrent && o.Country != "" && over[heldBy{o.Person, o.Title}] == o.Country {
			o.Status = newsgraph.OfficeFormer
		}
	}
}

// datedBefore reports whether a sentence has a year before another one in it, but that of an election.
func (s *officeScan) datedBefore(sentence, before int) bool {
	for _, i := range s.yearsIn(sentence) {
		if s.yearOf(i) < before && !strings.HasPrefix(s.d.Word(i+1), "election") && !strings.HasPrefix(s.d.Word(i+2), "election") {
			return true
		}
	}
	return false
}
