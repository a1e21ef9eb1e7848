package offices

import (
	"sort"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// predicate is what a verb before a title says of a person.
type predicate struct {
	person  int
	status  newsgraph.OfficeStatus
	verb    verbClass
	public  bool // "sworn in" and "elected" are said of offices of states
	elected bool
	be      bool // "is the President"
	over    bool // "took over as president": from whom may follow
	next    bool // "was succeeded as president": who took over may follow with "by"
}

// readPredicate: "Ana Silva was sworn in as president", "resigned as", "took over from Ivo Novak as",
// "named Ana Silva foreign minister". The title, with whose it is, is at tokens [first, end).
func (s *officeScan) readPredicate(t *titleAt, whose holder, first, end int) bool {
	if !s.ends(end) {
		return false
	}
	// In "was elected president" the word of the title's status is the verb.
	if first > 0 && (s.verb(first-1).is(verbBe|verbHelp) || s.personEnding(int(s.d.Tokens[first-1].End)) >= 0) {
		for first < t.end-1 && (s.verb(first).is(verbBegin|verbElect) || s.d.Word(first) == "re" || s.d.Punct(first, '-')) {
			first++
		}
	}
	found := s.predicates(first)
	if p := s.afterBecoming(first, end); p >= 0 {
		found = []predicate{{person: p, status: newsgraph.OfficeCurrent}}
	}
	if found == nil {
		found = s.saidBefore(first)
	}
	if len(found) == 1 && found[0].next {
		found = append(found, s.successor(found[0], end)...)
	} else if len(found) == 1 && found[0].over && s.d.Word(end) == "from" {
		if p := s.personAfter(min(end+1, len(s.d.Tokens)-1), false); p >= 0 {
			found = append(found, predicate{person: p, status: newsgraph.OfficeFormer}) // "took over as finance minister from Ivo Rojas"
		}
	}
	s.said.found, s.said.end = found, end
	for _, p := range found {
		one := *t
		switch {
		case p.elected && (s.saysWhen(end) || whose.body != "" || t.name != "President"):
			one.status = newsgraph.OfficeCurrent // most offices are taken at once
		case p.be && t.status == newsgraph.OfficeElect && p.status == newsgraph.OfficeCurrent: // "is the president-elect"
		case t.status == newsgraph.OfficeCurrent || t.status == newsgraph.OfficeElect:
			one.status = p.status
		}
		if p.verb.is(verbServed) && s.sinceBehind(end) {
			one.status = newsgraph.OfficeCurrent
		}
		one.public = p.public
		if !whose.found() && t.scope == scopeEither && !p.public && !(p.be && s.definite(t) && !s.weak(t)) {
			if !p.be && !p.verb.is(verbBecome|verbServed|verbEnd|verbAppoint|verbBegin) {
				continue
			}
			one.doubtful = true
		}
		if one.status == newsgraph.OfficeCurrent && p.verb.is(verbBecome|verbBegin|verbElect) {
			s.noteBegun(p.person, int(s.d.Tokens[first].Sentence))
		}
		s.add(&one, whose, p.person, "predicate")
	}
	return len(found) > 0
}

// successor is what "by Ana Silva" says at token i, or a few words behind it, where somebody was or will be succeeded in the office before.
func (s *officeScan) successor(old predicate, i int) []predicate {
	const farthest = 5 // words of a date
	for j := i; j < min(i+farthest, len(s.d.Tokens)-1) && !s.d.Tokens[j].Is(text.FlagSentence|text.FlagPunct); j++ {
		if s.d.Word(j) != "by" {
			continue
		}
		p := s.personAfter(j+1, false)
		if p < 0 {
			break
		}
		if old.status == newsgraph.OfficeCurrent {
			return []predicate{{person: p, status: newsgraph.OfficeElect}}
		}
		return []predicate{{person: p, status: newsgraph.OfficeCurrent}}
	}
	return nil
}

// saidBefore are the predicates of the title that "and" or "and as" joins to one at token first: "resigned as party leader and as prime minister".
func (s *officeScan) saidBefore(first int) []predicate {
	j := first - 1
	for n := 0; n < 2 && (s.d.Word(j) == "as" || s.d.Word(j) == "the"); n++ {
		j--
	}
	if j < 1 || s.d.Word(j) != "and" || s.said.end != j {
		return nil
	}
	return s.said.found
}

// afterBecoming is the person of "Since becoming prime minister, Ana Silva", with the title at tokens [first, end); -1 if there is none.
func (s *officeScan) afterBecoming(first, end int) int {
	if s.d.Word(first-1) != "becoming" || !s.d.Punct(end, ',') || end+1 >= len(s.d.Tokens) {
		return -1
	}
	switch s.d.Word(first - 2) {
	case "Since", "since", "After", "after", "Upon", "upon", "On":
		return s.personStarting(end + 1)
	}
	return -1
}

// sinceBehind reports whether "since" follows in the sentence: "held the post of finance minister of Chile since 2018".
func (s *officeScan) sinceBehind(i int) bool {
	const farthest = 8
	for j := i; j < min(i+farthest, len(s.d.Tokens)) && !s.d.Tokens[j].Is(text.FlagSentence); j++ {
		if s.d.Word(j) == "since" {
			return true
		}
	}
	return false
}

// saysWhen: "in 2009", "last year" behind an election say that it is over.
func (s *officeScan) saysWhen(i int) bool {
	switch s.d.Word(i) {
	case "in", "since":
		return i+1 < len(s.d.Tokens) && s.d.Tokens[i+1].Is(text.FlagDigit)
	case "last":
		return true
	}
	return false
}

// ends reports whether a title can end before token i: what follows is no noun that it would stand before.
func (s *officeScan) ends(i int) bool {
	if s.closed(i) || s.anotherTitle(i) {
		return true
	}
	t := s.d.Tokens[i]
	if t.Is(text.FlagDigit) || s.d.Punct(i, '(') {
		return true
	}
	if t.Is(text.FlagUpper) {
		return isDay(s.d.Word(i))
	}
	return s.wordClass(i, i).is(officeFollows)
}

func isDay(w string) bool {
	return strings.HasSuffix(w, "day") && (w == "Monday" || w == "Tuesday" || w == "Wednesday" || w == "Thursday" || w == "Friday" || w == "Saturday" || w == "Sunday")
}

func (s *officeScan) verb(i int) verbClass {
	if i < 0 || i >= len(s.d.Tokens) {
		return 0
	}
	return s.m.verbs[s.d.Tokens[i].Fold]
}

// predicates are what the words before a title at token first say of whom.
func (s *officeScan) predicates(first int) []predicate {
	j := first - 1
	sentence := s.d.Tokens[first].Sentence
	within := func(j int) bool { return j >= 0 && s.d.Tokens[j].Sentence == sentence }
	article := false
	for n := 0; n < 3 && within(j); n++ {
		switch s.d.Word(j) {
		case "a", "an", "the", "its", "his", "her":
			article = true
			j--
			continue
		case "new", "next", "currently", "also", "now", "still":
			j--
			continue
		}
		if within(j) && s.theCountrys(j) {
			j -= 2 // "the island's"
			continue
		}
		if s.wordClass(j, first).is(officeNth) || s.d.Tokens[j].Is(text.FlagDigit) {
			j--
			continue
		}
		break
	}
	as := within(j) && s.d.Word(j) == "as"
	post := s.beforePost(j)
	if post >= 0 {
		if found := s.postPredicates(post); found != nil {
			return found
		}
		if w := s.d.Word(post); w != "to" && w != "from" {
			return nil
		}
		as, j = true, post-1
	} else if as {
		j--
	}
	if !within(j) {
		return nil
	}
	if article && (s.d.Punct(j, ',') || s.d.Word(j) == "and") {
		if found := s.amongOthers(j); found != nil {
			return found
		}
	}
	if p := s.personEnding(int(s.d.Tokens[j].End)); p >= 0 {
		return s.objectPredicates(p, as)
	}
	if as && post < 0 && s.d.Punct(j, ',') {
		if k := s.beforeAside(j); k >= 0 { // "installed Maximilian, the archduke, as"
			if p := s.personEnding(int(s.d.Tokens[k].End)); p >= 0 {
				return s.objectPredicates(p, as)
			}
		}
	}
	if k := s.swornBefore(j); as && k >= 0 {
		j = k // "was sworn in at 5 p.m. local time as"
	}
	if as && strings.HasSuffix(s.d.Word(j), "ly") && s.d.Word(j-1) == "in" {
		j-- // "will stand in temporarily as"
	}
	if as {
		j = s.beforeDate(j)
		if found := s.nounPredicates(j); found != nil {
			return found
		}
		if found := s.pronounObject(j); found != nil {
			return found
		}
	}
	if found := s.appointedPronoun(j); found != nil {
		return found
	}
	switch s.d.Word(j) {
	case "in", "down", "over", "office", "power", "up", "himself", "herself":
		j--
	}
	if !within(j) {
		return nil
	}
	v := s.verb(j)
	switch w := s.d.Word(j); {
	case w == "is", w == "remains", w == "was", w == "been":
		if as {
			return nil // "the days that he has been there as president"
		}
		return s.be(j)
	case w == "be" && s.d.Word(j-1) == "will":
		return s.willBe(j, first)
	case w == "step", w == "steps", w == "stepped":
		if s.d.Word(j+1) != "down" && s.d.Word(j+1) != "aside" {
			return nil
		}
	case w == "stand", w == "stands", w == "stood":
		if !as || s.d.Word(j+1) != "in" {
			return nil
		}
	case w == "took", w == "takes", w == "taken":
		if !as || s.d.Word(j+1) != "over" && s.d.Word(j+1) != "office" && s.d.Word(j+1) != "power" {
			return nil
		}
	case w == "assumed":
		if !as {
			return nil
		}
	case as && (w == "succeeded" || w == "replaced"):
		return s.succeeded(j)
	}
	if v.is(verbEnd|verbServed|verbServes) && !as {
		return nil
	}
	if !v.is(verbBegin | verbElect | verbBecome | verbEnd | verbServed | verbServes) {
		return nil
	}
	word := s.d.Word(j)
	if s.d.Punct(j-1, '-') && s.d.Word(j-2) == "re" {
		j -= 2
		v = verbBegin
	}
	p, help, ok := s.subject(j)
	if !ok || help.is(verbDoubt) {
		return nil
	}
	passive := help.is(verbBe) || s.d.Word(j+1) == "himself" || s.d.Word(j+1) == "herself"
	out := predicate{person: p, verb: v, public: v.is(verbElect) || word == "sworn" || word == "inaugurated", over: s.d.Word(j+1) == "over"}
	switch {
	case v.is(verbEnd):
		out.status = newsgraph.OfficeFormer
		if help.is(verbFuture) && s.d.Word(j-2) != "forced" {
			out.status = newsgraph.OfficeCurrent
		}
		if needsBe(word) && !passive {
			return nil
		}
	case v.is(verbServed):
		out.status = newsgraph.OfficeFormer
		if s.helpedBy(j, "has") && !s.helpedBefore(j) {
			out.status = newsgraph.OfficeCurrent
		}
	case v.is(verbServes):
		if word == "serving" && !help.is(verbBe) {
			return nil
		}
		out.status = newsgraph.OfficeCurrent
	case help.is(verbFuture):
		if !passive && word != "stand" && (word != "become" || s.conditional(j)) {
			return nil
		}
		out.status = newsgraph.OfficeElect
	case v.is(verbElect):
		out.status, out.elected = newsgraph.OfficeElect, word == "elected"
	case v.is(verbBegin) && !passive && (article || !s.headline(j)) && !s.d.Punct(j-1, ','):
		return nil // "Silva named a new minister"
	default:
		out.status = newsgraph.OfficeCurrent
	}
	return []predicate{out}
}

// conditional reports whether "will become" or "will be" before a title, with the verb at token j, is said of what may not come, under a condition or as what somebody expects.
func (s *officeScan) conditional(j int) bool {
	if s.d.Word(j-1) != "will" && !(s.d.Word(j-1) == "to" && s.verb(j-2).is(verbBe)) {
		return true
	}
	for i := s.tokenAt(s.d.Sentences[s.d.Tokens[j].Sentence].Start); i < len(s.d.Tokens) && s.d.Tokens[i].Sentence == s.d.Tokens[j].Sentence; i++ {
		switch strings.ToLower(s.d.Word(i)) {
		case "if", "unless", "whether", "once", "should", "could", "would", "expected", "expects", "expect", "hopes", "hope", "likely", "predicted", "predicts", "believes", "believe":
			return true
		}
	}
	return false
}

// succeeded: "Ana Silva was succeeded as", "will be replaced as", with the verb at token j.
func (s *officeScan) succeeded(j int) []predicate {
	p, help, ok := s.subject(j)
	if !ok || help.is(verbDoubt) || !help.is(verbBe) {
		return nil
	}
	out := predicate{person: p, status: newsgraph.OfficeFormer, verb: verbEnd, next: true}
	if help.is(verbFuture) {
		out.status = newsgraph.OfficeCurrent
	}
	return []predicate{out}
}

// headline reports whether token i is in the first sentence, where "Silva named minister" does without "was".
func (s *officeScan) headline(i int) bool { return s.d.Tokens[i].Sentence == 0 }

// needsBe: "was ousted as", but "resigned as".
func needsBe(word string) bool {
	switch word {
	case "ousted", "removed", "dismissed", "sacked", "fired", "deposed", "toppled", "overthrown", "impeached", "replaced":
		return true
	}
	return false
}

// be: "Ana Silva is the president of Chile", "was", "has been".
func (s *officeScan) be(j int) []predicate {
	word := s.d.Word(j)
	p, help, ok := s.subject(j)
	if !ok || help.is(verbDoubt|verbFuture) {
		return nil
	}
	status := newsgraph.OfficeCurrent
	switch {
	case word == "was", word == "been" && (!s.helpedBy(j, "has") || s.helpedBefore(j)):
		status = newsgraph.OfficeFormer
	}
	return []predicate{{person: p, status: status, be: true}}
}

// amongOthers: "He is a lawyer, a poet and a Senator", with the comma or "and" before the title at token j. "He is the son of Ana Silva, a Senator"
// is not on him.
func (s *officeScan) amongOthers(j int) []predicate {
	const farthest = 14
	for k := j - 1; k > 0 && k > j-farthest && s.d.Tokens[k].Sentence == s.d.Tokens[j].Sentence; k-- {
		if w := s.d.Word(k); (w == "is" || w == "was") && s.pronoun(k-1) >= 0 {
			return s.be(k)
		}
		if s.verb(k) != 0 || s.wordClass(k, j).is(officeKin) || s.personEnding(int(s.d.Tokens[k].End)) >= 0 {
			break
		}
	}
	return nil
}

// willBe: "Ana Silva will be the next president of Chile", with "be" at token j and the title at token first.
func (s *officeScan) willBe(j, first int) []predicate {
	for i := j + 1; i <= first; i++ {
		if w := s.d.Word(i); w == "next" || w == "new" {
			if p, help, ok := s.subject(j); ok && !help.is(verbDoubt) && !s.conditional(j) {
				return []predicate{{person: p, status: newsgraph.OfficeElect, be: true}}
			}
		}
	}
	return nil
}

// helpedBy reports whether a word stands among the few straight before token j.
func (s *officeScan) helpedBy(j int, word string) bool {
	for n := 1; n <= 3; n++ {
		if s.d.Word(j-n) == word {
			return true
		}
		if !s.verb(j - n).is(verbHelp | verbBe) {
			return false
		}
	}
	return false
}

// helpedBefore reports whether a word among the few straight before token j tells of another time: "has previously served".
func (s *officeScan) helpedBefore(j int) bool {
	return s.helpedBy(j, "previously") || s.helpedBy(j, "formerly") || s.helpedBy(j, "once")
}

// subject is the person of whom the verb at token j says something, and what kinds of words stand between.
func (s *officeScan) subject(j int) (person int, help verbClass, ok bool) {
	sentence, participle := s.d.Tokens[j].Sentence, strings.HasSuffix(s.d.Word(j), "ing")
	j--
	const mostHelp = 6
	for n := 0; n < mostHelp && j >= 0 && s.d.Tokens[j].Sentence == sentence; n++ {
		v := s.verb(j) & (verbHelp | verbDoubt | verbFuture | verbBe)
		if v == 0 || s.personEnding(int(s.d.Tokens[j].End)) >= 0 {
			break
		}
		help |= v
		j--
	}
	if j < 0 || s.d.Tokens[j].Sentence != sentence {
		return 0, 0, false
	}
	if s.d.Punct(j, ')') {
		j = s.beforeBracket(j)
	}
	if s.d.Punct(j, ',') {
		j = s.beforeAside(j)
	}
	if j < 0 {
		return 0, 0, false
	}
	if p := s.pronoun(j); p >= 0 {
		return p, help, true
	}
	p := s.personEnding(int(s.d.Tokens[j].End))
	if p < 0 || s.people[p].Sentence != int(sentence) {
		return 0, 0, false
	}
	// "a brother of Silva was appointed"
	before := s.tokenAt(s.people[p].Start) - 1
	for s.wordClass(before, before+1).is(officeHonorific) && before > 0 {
		before--
	}
	if before >= 0 && s.d.Tokens[before].Sentence == sentence && s.wordClass(before, before).is(officeGoverns) && !(participle && s.d.Word(before) == "with") {
		return 0, 0, false // but "with Ana Silva succeeding him as"
	}
	return p, help, true
}

// pronoun is the person that "he" or "she" at token j means: the only one named before in the sentence, or in the last sentence of the
// paragraph that names one. -1 if that is not clear.
func (s *officeScan) pronoun(j int) int {
	switch s.d.Word(j) {
	case "he", "she", "He", "She":
	default:
		return -1
	}
	if s.verb(j - 1).is(verbDoubt) {
		return -1 // "in case he becomes"
	}
	return s.onlyPersonBefore(j)
}

// onlyPersonBefore is the only person named before token j in its sentence, or in the last sentence before it that names
// one and is of the same paragraph. -1 if there is none or more than one.
func (s *officeScan) onlyPersonBefore(j int) int {
	const mostSentences = 3
	p := sort.Search(len(s.people), func(k int) bool { return s.people[k].Start >= int(s.d.Tokens[j].Start) }) - 1
	if p < 0 || s.people[p].Paragraph != int(s.d.Tokens[j].Paragraph) || s.people[p].Sentence < int(s.d.Tokens[j].Sentence)-mostSentences {
		return -1
	}
	for q := p - 1; q >= 0 && s.people[q].Sentence == s.people[p].Sentence; q-- {
		if s.people[q].Name != s.people[p].Name {
			return -1
		}
	}
	return p
}

// beforePost is the token before "the post" where that stands before "of" or "as" at token j; -1 if it does not.
func (s *officeScan) beforePost(j int) int {
	if w := s.d.Word(j); w != "of" && w != "as" {
		return -1
	}
	switch s.d.Word(j - 1) {
	case "post", "position", "office", "job", "role":
	default:
		return -1
	}
	switch s.d.Word(j - 2) {
	case "the", "a", "an", "his", "her":
		return j - 3
	}
	return -1
}

// postPredicates are what a verb at token j before "the post of" says.
func (s *officeScan) postPredicates(j int) []predicate {
	status := newsgraph.OfficeCurrent
	switch s.d.Word(j) {
	case "held", "occupied":
		if !s.helpedBy(j, "has") {
			status = newsgraph.OfficeFormer
		}
	case "left", "quit":
		status = newsgraph.OfficeFormer
	case "holds", "occupies", "assumed", "assumes", "took", "takes", "resumed", "resumes":
	default:
		return nil
	}
	p, help, ok := s.subject(j)
	if !ok || help.is(verbDoubt|verbFuture) {
		return nil
	}
	return []predicate{{person: p, status: status, verb: verbServed}}
}

// nounPredicates are what a noun before "as" at token j says: "announced his resignation as", "Ana Silva's appointment as".
func (s *officeScan) nounPredicates(j int) []predicate {
	v := s.verb(j)
	if !v.is(verbLeaving|verbComing) || j == 0 || s.wanted(j) {
		return nil
	}
	p := -1
	switch w := s.d.Word(j - 1); {
	case w == "his" || w == "her" || w == "His" || w == "Her":
		p = s.onlyPersonBefore(j - 1)
	case s.d.Tokens[j-1].Is(text.FlagPossess) || s.apostrophe(j-1):
		p = s.personEnding(int(s.d.Tokens[max(0, j-2)].End))
	}
	if p < 0 {
		return nil
	}
	return []predicate{s.nounPredicate(p, j)}
}

// nounPredicate is what the noun at token j, "resignation", says of a person. One that is only offered has not come.
func (s *officeScan) nounPredicate(p, j int) predicate {
	status := newsgraph.OfficeCurrent
	if s.verb(j).is(verbLeaving) {
		status = newsgraph.OfficeFormer
		switch s.d.Word(j - 2) {
		case "offered", "offers", "offer", "tendered", "rejected", "refused":
			status = newsgraph.OfficeCurrent
		}
	}
	return predicate{person: p, status: status, verb: s.verb(j)}
}

// pronounObject: "Jeremy Hunt succeeded him as", "took over from her as", with the pronoun at token j.
func (s *officeScan) pronounObject(j int) []predicate {
	if w := s.d.Word(j); w != "him" && w != "her" || j < 2 {
		return nil
	}
	verb := j - 1
	if s.d.Word(verb) == "from" && s.d.Word(verb-1) == "over" {
		verb -= 2
	} else if !s.verb(verb).is(verbReplace) {
		return nil
	}
	p, help, ok := s.subject(verb)
	if !ok || help.is(verbDoubt) {
		return nil
	}
	if help.is(verbFuture) {
		return []predicate{{person: p, status: newsgraph.OfficeElect}}
	}
	return []predicate{{person: p, status: newsgraph.OfficeCurrent}}
}

// appointedPronoun: "The parliament elected him president", with the pronoun at token j. Whoever elects or appoints is not meant, so that the name
// stands in a sentence before. "Her" may as well say whose minister it is.
func (s *officeScan) appointedPronoun(j int) []predicate {
	if s.d.Word(j) != "him" || !s.verb(j-1).is(verbAppoint) || s.verb(j-2).is(verbDoubt|verbFuture) {
		return nil
	}
	p := s.onlyPersonBefore(j)
	if p < 0 || s.people[p].Sentence == int(s.d.Tokens[j].Sentence) {
		return nil
	}
	v := s.verb(j - 1)
	return []predicate{{person: p, status: newsgraph.OfficeCurrent, verb: v, public: s.d.Word(j-1) == "elected"}}
}

// beforeAside passes over what stands between commas behind a name, "Ana Silva, 52, was": up to the comma
// at token j. It returns the token before the first comma.
func (s *officeScan) beforeAside(j int) int {
	if j > 0 && s.personEnding(int(s.d.Tokens[j-1].End)) >= 0 {
		return j - 1
	}
	const longest = 12
	for k := j - 1; k > 0 && k > j-longest && s.d.Tokens[k].Sentence == s.d.Tokens[j].Sentence; k-- {
		if s.d.Punct(k, ',') {
			return k - 1
		}
		if s.personEnding(int(s.d.Tokens[k].End)) >= 0 {
			return -1
		}
	}
	return -1
}

// beforeBracket is the token before the opening one of the bracket that token j closes: "Dick Durbin (D-IL) replaced".
func (s *officeScan) beforeBracket(j int) int {
	const longest = 8
	for k := j - 1; k > 0 && k > j-longest; k-- {
		if s.d.Punct(k, '(') {
			return k - 1
		}
	}
	return j
}

// swornBefore is the "in" of "sworn in" before token j, with nothing but a time and a place behind it; -1 if there is none.
func (s *officeScan) swornBefore(j int) int {
	const farthest = 14
	for k := j; k > 1 && k > j-farthest && s.d.Tokens[k].Sentence == s.d.Tokens[j].Sentence; k-- {
		if s.d.Word(k) == "in" && s.d.Word(k-1) == "sworn" {
			return k
		}
		if s.verb(k) != 0 && !s.verb(k).is(verbHelp) || s.personEnding(int(s.d.Tokens[k].End)) >= 0 || s.d.Word(k) == "and" {
			break
		}
	}
	return -1
}

// beforeDate passes over "on Monday", "in 2009" before "as".
func (s *officeScan) beforeDate(j int) int {
	from := j
	for n := 0; n < 3 && j > 0; n++ {
		t := s.d.Tokens[j]
		if !isDay(s.d.Word(j)) && !t.Is(text.FlagDigit) && !s.wordClass(j, j).is(officeDate) {
			break
		}
		j--
	}
	if j != from && (s.d.Word(j) == "on" || s.d.Word(j) == "in") {
		j--
	}
	return j
}

// objectPredicates are what a verb with person p straight behind it says: "named Ana Silva as", "took over
// from Ana Silva as", "succeeded Ana Silva as".
func (s *officeScan) objectPredicates(p int, as bool) []predicate {
	j := s.tokenAt(s.people[p].Start) - 1
	if n := len(s.out); n > 0 && s.out[n-1].End == s.people[p].End && s.out[n-1].Start < s.people[p].Start {
		j = s.tokenAt(s.out[n-1].Start) - 1 // "elected former Chilean president Ana Silva its director-general"
	}
	for j > 0 && s.wordClass(j, j+1).is(officeHonorific|officeFormer|officePlain) && !s.verb(j).is(verbAppoint) {
		j--
		if s.d.Word(j) == "the" {
			j-- // "succeeded the late Ana Silva as"
		}
	}
	if j < 1 || int(s.d.Tokens[j].Sentence) != s.people[p].Sentence {
		return nil
	}
	j = s.beforeRole(j)
	v := s.verb(j)
	switch w := s.d.Word(j); {
	case v.is(verbReplace) && as:
		return s.replaces(j, p)
	case w == "from" && as && s.d.Word(j-1) == "over":
		return s.replaces(j-2, p)
	case w == "of" && as && s.verb(j-1).is(verbLeaving|verbComing) && !s.wanted(j-1):
		return []predicate{s.nounPredicate(p, j-1)}
	case w == "by" && as && s.verb(j-1).is(verbReplace):
		out := []predicate{{person: p, status: newsgraph.OfficeCurrent}}
		if old, help, ok := s.subject(j - 1); ok && !help.is(verbDoubt|verbFuture) && help.is(verbBe) {
			return append(out, predicate{person: old, status: newsgraph.OfficeFormer})
		}
		return nil
	case v.is(verbRemove) && as:
		return []predicate{{person: p, status: newsgraph.OfficeFormer, verb: v}}
	case as && (w == "announced" || w == "unveiled" || w == "acknowledged"):
		return []predicate{{person: p, status: newsgraph.OfficeCurrent}}
	case v.is(verbAppoint):
		if s.verb(j-1).is(verbDoubt|verbFuture) || s.d.Word(j-1) == "not" {
			return nil
		}
		return []predicate{{person: p, status: newsgraph.OfficeCurrent, verb: v, public: w == "elected"}}
	}
	return nil
}

// beforeRole is the verb of appointing before what somebody is called there, "elected National Party member Ana Silva as", with "member" at
// token j; j itself if there is none.
func (s *officeScan) beforeRole(j int) int {
	if !s.wordClass(j, j).is(officeRole) {
		return j
	}
	const longest = 7
	for k := j - 1; k > 0 && k > j-longest && s.d.Tokens[k].Sentence == s.d.Tokens[j].Sentence; k-- {
		if s.verb(k).is(verbAppoint) {
			return k
		}
		if s.verb(k) != 0 || s.wordClass(k, j).is(officeGoverns) || !s.d.Tokens[k].Is(text.FlagWord) && !s.d.Punct(k, '-') || s.personEnding(int(s.d.Tokens[k].End)) >= 0 {
			break
		}
	}
	return j
}

// namedToReplace: "Ana Silva was named to succeed Ivo Rojas as", with "succeed" at token j and Ivo Rojas as person old.
func (s *officeScan) namedToReplace(j, old int) []predicate {
	if s.d.Word(j-1) != "to" || !s.verb(j-2).is(verbBegin|verbElect) {
		return nil
	}
	p, help, ok := s.subject(j - 2)
	if !ok || help.is(verbDoubt|verbFuture) || !help.is(verbBe) {
		return nil
	}
	return []predicate{{person: old, status: newsgraph.OfficeCurrent}, {person: p, status: newsgraph.OfficeElect}}
}

// replaces: somebody took the office over, by the verb at token j, from person old.
func (s *officeScan) replaces(j, old int) []predicate {
	p, help, ok := s.subject(j)
	if ok && help.is(verbDoubt) || s.verb(j-1).is(verbDoubt) {
		return nil
	}
	if ok && help.is(verbFuture) {
		return []predicate{{person: old, status: newsgraph.OfficeCurrent}, {person: p, status: newsgraph.OfficeElect}}
	}
	if s.verb(j - 1).is(verbFuture) {
		return s.namedToReplace(j, old)
	}
	out := []predicate{{person: old, status: newsgraph.OfficeFormer}}
	if ok {
		out = append(out, predicate{person: p, status: newsgraph.OfficeCurrent})
	}
	return out
}
