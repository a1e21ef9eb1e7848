package offices

import (
	"slices"
	"sort"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/countries"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// settleOpen gives a title without a country the one that the text as a whole says: the only
// country that has such a title; the one that the text states for the same person elsewhere
// ("Vladimir Putin" was "Russian President" once, so "President Putin" is Russia's); the one whose
// offices the person is known to hold; the country that the text is written from or about, whose own
// offices news leave without it.
func (s *officeScan) settleOpen() {
	if len(s.open) == 0 {
		return
	}
	stated := s.statedCountries()
	settled, colleagues := make(map[string]string), make(map[string]string)
	var unsettled []openOffice
	formerly := s.formerly()
	presidency := s.presidency()
	subject := s.subjectOf()
	for _, o := range s.open {
		code, known := stated[o.Person]
		holds := s.m.holders[newsgraph.FoldName(o.Person)]
		if o.doubtful {
			if code == "" && presidency == "" {
				continue
			}
			o.weak, o.noun = false, false
		}
		switch {
		case o.limit.sure:
			o.Country = o.limit.codes[0]
			o.Why += "; only one country has it"
		case code != "" && o.only && !o.limit.allows(code):
			continue
		case code != "":
			o.Country = code
			o.Why += "; country from elsewhere in the text"
		case known:
			continue
		case o.itself != "" && (o.limit.allows(o.itself) || !o.limit.except && !o.only): // "Argentina and its treasury secretary"
			o.Country = o.itself
			o.Why += "; the country before"
		case o.under != "" && s.superiorCountry(&o, stated, settled) != "":
			o.Country = s.superiorCountry(&o, stated, settled)
			o.Why += "; country of " + o.under
		case holds != "" && o.limit.allows(holds):
			o.Country = holds
			o.Why += "; holders.tsv"
		case holds != "":
			continue
		default:
			why := "; the country of the text"
			if o.Country = s.countryOfText(&o, &subject); o.Country == "" {
				o.Country, why = s.namelessCountry(&o, &subject), "; country where the title stands without a name"
			}
			if o.doubtful && o.Country != presidency {
				continue
			}
			if o.Country == "" {
				unsettled = append(unsettled, o)
				continue
			}
			o.Why += why
		}
		settled[o.Person] = o.Country
		o.Title = titleIn(o.Title, o.Country)
		if code == "" {
			colleagues[o.Person] = o.Country
		}
		if o.Status == newsgraph.OfficeCurrent && formerly[heldBy{o.Person, o.Title}] {
			o.Status = newsgraph.OfficeFormer
		}
		s.out = append(s.out, o.Office)
	}
	s.settleColleagues(s.settleMinisters(unsettled, settled), colleagues, &subject)
}

// presidency is the only country of whose president or vice president the text tells with the country; "" if there is none, or more.
func (s *officeScan) presidency() string {
	code := s.nameless["President"].country
	if vice := s.nameless["Vice President"].country; code == "" {
		code = vice
	}
	for _, o := range s.out {
		if o.Country == "" || !strings.HasSuffix(o.Title, "President") || o.Title == "Senate President" || strings.Contains(o.Why, ";") {
			continue
		}
		if code != "" && o.Country != code {
			return ""
		}
		code = o.Country
	}
	return code
}

// settleMinisters gives those the country of whose "Minister Ana Silva" is settled the same for what they are ministers of. It returns the others.
func (s *officeScan) settleMinisters(unsettled []openOffice, settled map[string]string) []openOffice {
	left := unsettled[:0]
	for _, o := range unsettled {
		code := settled[o.Person]
		if code == "" || !strings.HasSuffix(o.Title, " "+ministerTitle) || !o.limit.allows(code) {
			left = append(left, o)
			continue
		}
		o.Country = code
		o.Why += "; country of another title"
		s.out = append(s.out, o.Office)
	}
	return left
}

// dropPlain leaves out "Minister Ana Silva" of those of whom the text says what they are ministers of.
func (s *officeScan) dropPlain() {
	full := make(map[heldBy]bool)
	for _, o := range s.out {
		if strings.HasSuffix(o.Title, " "+ministerTitle) {
			full[heldBy{o.Person, o.Country}] = true
		}
	}
	s.out = slices.DeleteFunc(s.out, func(o Office) bool { return o.Title == ministerTitle && full[heldBy{o.Person, o.Country}] })
}

// settleColleagues gives the titles that nothing else tells the country of the other bare titles of the text, if that is one: news leave out
// the country of a whole government, "President Ana Silva told Interior Minister Ivo Rojas". Settled is the country of each of whom it
// names none.
func (s *officeScan) settleColleagues(unsettled []openOffice, settled map[string]string, t *subject) {
	country := ""
	for _, code := range settled {
		if country != "" && code != country {
			return
		}
		country = code
	}
	if country == "" || neverHome(country) {
		return
	}
	rivals := func(o *openOffice) bool {
		for code := range t.weight {
			if code != country && !neverHome(code) && o.limit.allows(code) && !t.taken(o, code) {
				return true
			}
		}
		return false
	}
	n := len(s.out)
	for _, o := range unsettled {
		if o.weak || !o.limit.allows(country) || o.limit.body != "" || localTitle(o.Title) && s.localNews() || t.ofPart(&o, country) || s.held(s.out[:n], &o, country) {
			continue
		}
		if rivals(&o) && (len(settled) < 2 || headsCountry(o.Title) || abroad(o.Title) || s.otherCountryBefore(o.Office, country)) {
			continue
		}
		o.Country = country
		o.Why += "; country of the other bare titles"
		o.Title = titleIn(o.Title, country)
		s.out = append(s.out, o.Office)
	}
}

// abroad reports whether a title is that of somebody of whom texts on other countries tell as well.
func abroad(title string) bool {
	return strings.HasPrefix(title, "Foreign ") || strings.HasPrefix(title, "Ambassador") || monarch(title)
}

// heldAbroad reports whether a title is that of somebody whom a state has sent to another.
func heldAbroad(title string) bool {
	return strings.Contains(title, ambassadorTitle) || strings.Contains(title, "Envoy") || strings.HasPrefix(title, "Consul") || strings.HasPrefix(title, "High Commissioner")
}

// held reports whether somebody else holds the office of a country by one of these offices.
func (s *officeScan) held(offices []Office, o *openOffice, country string) bool {
	return o.Status != newsgraph.OfficeFormer && slices.ContainsFunc(offices, func(h Office) bool {
		return h.Country == country && h.Title == o.Title && h.Status != newsgraph.OfficeFormer && !shareName(h.Person, o.Person)
	})
}

// titleIn is a title as it is called in a country: the speaker of the United States is that of the House.
func titleIn(title, country string) string {
	if title == speakerTitle && (country == "US" || country == "PH") {
		return houseTitle
	}
	return title
}

// namelessCountry is the country that the text gives with the same title where no name stands with it: "the
// Chilean ambassador to Kenya" and later "Ambassador Ana Silva". "" if there is none, and for heads of states,
// since the nameless one may be another's.
func (s *officeScan) namelessCountry(o *openOffice, t *subject) string {
	of := s.nameless[o.Title]
	code := of.country
	if code == "" || of.at > o.token || (headsCountry(o.Title) || monarch(o.Title)) && s.d.Tokens[of.at].Sentence > 0 || !o.limit.allows(code) || t.taken(o, code) || t.ofPart(o, code) {
		return ""
	}
	return code
}

// heldBy is a title of a person.
type heldBy struct{ person, title string }

// formerly are the titles that the text says people held in the past and nowhere, with whose they are, that they
// still hold: "President Silva" is the title that a former president keeps.
func (s *officeScan) formerly() map[heldBy]bool {
	out := make(map[heldBy]bool)
	for _, o := range s.open {
		if o.Status == newsgraph.OfficeFormer {
			out[heldBy{o.Person, o.Title}] = true
		}
	}
	for _, o := range s.out {
		if o.Status == newsgraph.OfficeFormer {
			out[heldBy{o.Person, o.Title}] = true
		}
	}
	for held := range out {
		if strings.HasPrefix(held.title, ambassadorTitle+" ") { // "Ambassador Silva" is what they call who was one to Kenya
			out[heldBy{held.person, ambassadorTitle}] = true
		}
	}
	for _, o := range s.out {
		if o.Status != newsgraph.OfficeFormer {
			delete(out, heldBy{o.Person, o.Title})
			if strings.HasPrefix(o.Title, ambassadorTitle) {
				delete(out, heldBy{o.Person, ambassadorTitle})
			}
		}
	}
	for _, o := range s.open {
		if o.Status != newsgraph.OfficeFormer && strings.HasPrefix(o.Title, ambassadorTitle+" ") {
			delete(out, heldBy{o.Person, ambassadorTitle})
		}
	}
	return out
}

// superiorCountry is the country of the person whose minister it is.
func (s *officeScan) superiorCountry(o *openOffice, stated, settled map[string]string) string {
	for _, code := range [...]string{stated[o.under], settled[o.under], s.m.holders[newsgraph.FoldName(o.under)]} {
		if code != "" {
			if o.limit.allows(code) {
				return code
			}
			return ""
		}
	}
	return ""
}

// statedCountries is the country of each person of whom the text states one; "" where it
// states two.
func (s *officeScan) statedCountries() map[string]string {
	stated := make(map[string]string, len(s.out))
	for _, o := range s.out {
		if o.Country == "" {
			continue
		}
		if c, ok := stated[o.Person]; ok && c != o.Country {
			stated[o.Person] = ""
			continue
		}
		stated[o.Person] = o.Country
	}
	return stated
}

// hasGoverningParts reports whether parts of a country have prime ministers and ministers of their
// own, so that a minister in a text on such a part may be the part's.
func hasGoverningParts(code string) bool {
	switch code {
	case "AU", "CA", "DE", "ES", "GB", "IN", "ZA":
		return true
	}
	return false
}

// federal reports whether parts of a country have legislatures with senates of their own.
func federal(code string) bool {
	return hasGoverningParts(code) || code == "US" || code == "AR" || code == "BR" || code == "MX" || code == "NG"
}

// neverHome reports whether more is written about a country by its neighbour than by itself: a
// minister without a country in a text on North Korea is South Korea's.
func neverHome(code string) bool { return code == "KP" || code == "PS" }

const (
	// leastForHome is how often a text must name its home country at least.
	leastForHome = 2
	// homeShare is how many times as often as any other country.
	homeShare = 2
	// subjectShare is how many tenths as much a country must weigh that the text does not name first, among those
	// that have the title; ministerShare is that of one named first, for titles of those who seldom are abroad.
	subjectShare, ministerShare = 40, 13
	// leastShare is what it must weigh at least for each 1 that the country with most weighs.
	leastShare = 0.2
	// leastForPublic is how often it must name its home for a former or acting president in lower case.
	leastForPublic = 3
	// leastWeak is what it must weigh for a title that is as often a company's.
	leastWeak = 4
	// americaShare is how many times as much as the United States, where those are named, for a president: theirs
	// is named without a country in news of all the world.
	americaShare = 8
)

// subject is what a text says as a whole of whose the offices in it are.
type subject struct {
	first  string         // the country it names first
	home   string         // the one it names first and twice as often as any other; "" if there is none
	weight map[string]int // how often it names each; in the first two sentences counted double
	parted bool           // it is about parts of a country that have ministers of their own
	dated  dateline
	heads  map[string][]Office // the presidents, kings and heads of government that it states, by country
}

// subjectOf weighs the countries of a text.
func (s *officeScan) subjectOf() subject {
	out := subject{weight: make(map[string]int), heads: make(map[string][]Office)}
	counts := make(map[string]int)
	parts, most, firstIsPart := 0, 0, false
	bodies := !slices.ContainsFunc(s.countries, func(m countries.Mention) bool { return m.Kind != newsgraph.KindOrganization })
	for _, m := range s.countries {
		if m.Kind == newsgraph.KindOrganization && !bodies { // "the Kenya Meat Commission" says where the text is from where it says nothing else
			continue
		}
		part := m.Kind == newsgraph.KindRegion || partOfBritain(s.d.Text[m.Start:m.End])
		if part && hasGoverningParts(m.Code) {
			parts++
			firstIsPart = firstIsPart || out.first == ""
		}
		if out.first == "" {
			out.first = m.Code
		}
		counts[m.Code]++
		out.weight[m.Code]++
		if m.Sentence < 2 {
			out.weight[m.Code]++
		}
	}
	for code, n := range counts {
		if code != out.first {
			most = max(most, n)
		}
	}
	out.parted = firstIsPart || parts >= leastForHome
	if n := counts[out.first]; n >= leastForHome && n >= homeShare*most && !neverHome(out.first) {
		out.home = out.first
	}
	out.dated = s.dateline()
	for _, o := range s.out {
		if o.Country != "" && o.Status != newsgraph.OfficeFormer {
			out.heads[o.Country] = append(out.heads[o.Country], o)
		}
	}
	return out
}

// shareName reports whether two names may be one person's: they have a word in common.
func shareName(a, b string) bool {
	for _, word := range strings.Fields(newsgraph.FoldName(a)) {
		if slices.Contains(strings.Fields(newsgraph.FoldName(b)), word) {
			return true
		}
	}
	return false
}

// headsCountry reports whether a title is that of one who leads a country.
func headsCountry(title string) bool { return title == "President" || title == "Prime Minister" }

// visitor reports whether somebody else is stated to hold the office of the home of the text, while it names another
// country whose it may be.
func (t *subject) visitor(o *openOffice, home string) bool {
	if !slices.ContainsFunc(t.heads[home], func(h Office) bool { return h.Title == o.Title }) || !t.taken(o, home) {
		return false
	}
	for code := range t.weight {
		if code != home && o.limit.allows(code) && !t.taken(o, code) {
			return true
		}
	}
	return false
}

// monarch: a king's sons and fathers are kings of the same country in the same text.
func monarch(title string) bool {
	switch title {
	case "King", "Queen", "Emir", "Sultan", "Emperor", "Crown Prince":
		return true
	}
	return false
}

// taken reports whether the text states with its country that somebody else holds the office, or leads the
// country where it is a leader's. "French Prime Minister Ivo Novak met President Ana Silva" is not on a
// president of France: news leave out the country of their own only.
func (t *subject) taken(o *openOffice, code string) bool {
	for _, h := range t.heads[code] {
		if !shareName(h.Person, o.Person) && o.Status != newsgraph.OfficeFormer && !monarch(o.Title) && (h.Title == o.Title || headsCountry(h.Title) && headsCountry(o.Title)) {
			return true
		}
	}
	return false
}

// countryOfText is the country whose an office is that nothing else tells: the home of the text, or one
// that weighs far more than any other that has such an office. "" if that is not clear.
func (s *officeScan) countryOfText(o *openOffice, t *subject) string {
	code := s.countryOfTextOrPlace(o, t)
	if (code == "US" && o.Title == speakerTitle || federal(code) && localTitle(o.Title)) && s.localNews() {
		return ""
	}
	if code != "" && abroad(o.Title) && !monarch(o.Title) && s.elsewhereBefore(o, code) {
		return ""
	}
	if of, ok := s.nameless[o.Title]; ok && o.token == t.dated.end && code == t.dated.country && of.country != code {
		return "" // who travels: the text has the same title with another country
	}
	return code
}

// elsewhereBefore reports whether the sentence before an office, in its paragraph, names another country that has such an office and not code,
// nor does its own sentence before the office.
func (s *officeScan) elsewhereBefore(o *openOffice, code string) bool {
	other := false
	i := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].Sentence >= o.Sentence-1 })
	for ; i < len(s.countries) && s.countries[i].Start < o.Start; i++ {
		m := s.countries[i]
		if m.Paragraph != o.Paragraph || m.Kind == newsgraph.KindOrganization {
			continue
		}
		if m.Code == code && m.Sentence < o.Sentence {
			return false
		}
		other = other || m.Sentence < o.Sentence && o.limit.allows(m.Code)
	}
	return other
}

// countryOfTextOrPlace is countryOfText also of somebody with whom a text starts that was written abroad.
func (s *officeScan) countryOfTextOrPlace(o *openOffice, t *subject) string {
	if o.noun {
		return ""
	}
	if h := t.home; h != "" && o.limit.allows(h) && (!o.weak || o.public && t.weight[h] >= leastForPublic) && !t.ofPart(o, h) && !t.visitor(o, h) && !s.otherCountryBefore(o.Office, h) {
		return h
	}
	if code := s.countryOfDateline(o, t); code != "" {
		return code
	}
	if code := s.countryOfClause(o, t); code != "" {
		return code
	}
	if code := s.countryOfWeight(o, t); code != "" {
		return code
	}
	if code := s.countryOfSentence(o, t); code != "" {
		return code
	}
	return s.countryOfSentenceBefore(o, t)
}

// countryOfWeight is the country that weighs far more in the text than any other that has the title. "" if there is none.
func (s *officeScan) countryOfWeight(o *openOffice, t *subject) string {
	code, weight, second, most := "", 0, 0, 0
	for c, n := range t.weight {
		most = max(most, n)
		switch {
		case !o.limit.allows(c) || t.taken(o, c) || c == "KP":
		case n > weight || n == weight && c < code:
			code, weight, second = c, n, weight
		default:
			second = max(second, n)
		}
	}
	president := strings.HasSuffix(o.Title, "President")
	switch {
	case code == "" || neverHome(code) || t.ofPart(o, code):
		return ""
	case weight < t.shareFor(o, code)*second/10 || float64(weight) < leastShare*float64(most) || president && weight < leastForHome:
		return ""
	case o.weak && (code != t.first || weight < leastWeak || weight < most):
		return ""
	}
	named, other := s.namedBeside(o, t, code)
	if other || president && code != "US" && !named && o.limit.allows("US") && !t.taken(o, "US") && weight < americaShare*t.weight["US"] {
		return ""
	}
	return code
}

// countryOfSentence is the only country that the sentence names before the office: "The Afghan parliament rejected the nominees of
// President Hamid Karzai". "" if there is none, or where the office is likely another's: that of whom somebody "met" or spoke "with", or
// that of a head of state behind another with a country.
func (s *officeScan) countryOfSentence(o *openOffice, t *subject) string {
	switch s.d.Word(o.token - 1) {
	case "with", "to", "met", "meet", "meets", "told", "from", "against", "between":
		return ""
	}
	code := ""
	i := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].Sentence >= o.Sentence })
	for ; i < len(s.countries) && s.countries[i].Sentence == o.Sentence && s.countries[i].Start < o.Start; i++ {
		m := s.countries[i]
		if m.Kind == newsgraph.KindOrganization || m.Kind == newsgraph.KindCapital && (s.opensParagraph(m) || s.d.Word(s.tokenAt(m.Start)-1) == "to") || s.envoys(m) {
			continue
		}
		if code != "" && code != m.Code || (headsCountry(o.Title) || monarch(o.Title)) && s.anothers(m) {
			return ""
		}
		code = m.Code
	}
	if code == "" || !o.limit.allows(code) || neverHome(code) || t.taken(o, code) || t.ofPart(o, code) {
		return ""
	}
	if o.weak {
		for _, n := range t.weight {
			if n > t.weight[code] {
				return ""
			}
		}
		if t.weight[code] < leastForHome {
			return ""
		}
	}
	return code
}

// countryOfSentenceBefore is the only country that the sentence before names, of "The prime minister, Ana Silva," in a sentence that names none
// before. "" if there is none.
func (s *officeScan) countryOfSentenceBefore(o *openOffice, t *subject) string {
	if w := s.d.Word(o.token - 1); w != "The" && w != "the" || o.weak {
		return ""
	}
	code := ""
	i := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].Sentence >= o.Sentence-1 })
	for ; i < len(s.countries) && s.countries[i].Start < o.Start; i++ {
		m := s.countries[i]
		if m.Sentence == o.Sentence || code != "" && code != m.Code {
			return ""
		}
		code = m.Code
	}
	if code == "" || !o.limit.allows(code) || neverHome(code) || t.taken(o, code) || t.ofPart(o, code) {
		return ""
	}
	return code
}

// opensParagraph: "PARIS: The minister" and "PARIS (Reuters)" say where the text was written.
func (s *officeScan) opensParagraph(m countries.Mention) bool {
	end := s.tokenEnding(m.End)
	return s.d.Tokens[s.tokenAt(m.Start)].Is(text.FlagPara) && (s.d.Punct(end, ':') || s.d.Punct(end, '(') || s.dash(end) || s.d.Punct(end, ','))
}

// heads: what "PARIS: The minister" is about need not be in Paris.
func (s *officeScan) heads(m countries.Mention) bool {
	return s.d.Tokens[s.tokenAt(m.Start)].Is(text.FlagPara) && s.d.Punct(s.tokenEnding(m.End), ':')
}

// anothers reports whether a country stands in an office of somebody with whom the text states it.
func (s *officeScan) anothers(m countries.Mention) bool {
	return slices.ContainsFunc(s.out, func(o Office) bool { return o.Start <= m.Start && m.End <= o.End })
}

// envoys reports whether a country stands in an office that is held abroad, so that it says nothing of others'.
func (s *officeScan) envoys(m countries.Mention) bool {
	return slices.ContainsFunc(s.out, func(o Office) bool { return o.Start <= m.Start && m.End <= o.End && heldAbroad(o.Title) })
}

// ofPart reports whether an office may be that of a part of the country, in a text on such parts. They
// have ministers, but no heads of state or of government of the same name, no armies and no embassies.
func (t *subject) ofPart(o *openOffice, code string) bool {
	if !t.parted || !hasGoverningParts(code) || monarch(o.Title) || o.national {
		return false
	}
	switch o.Title {
	case "President", "Vice President", "Prime Minister", "Deputy Prime Minister", "Chancellor", "Home Secretary", "Central Bank Governor":
		return false
	}
	return !strings.HasPrefix(o.Title, "Foreign ") && !strings.HasPrefix(o.Title, "Defence ") && !strings.HasPrefix(o.Title, "Ambassador")
}

// localTitle reports whether the parts of a federation have an office of that name in their legislatures.
func localTitle(title string) bool {
	return strings.HasPrefix(title, "Senat") || strings.HasPrefix(title, "House ")
}

// localNews reports whether the text is on a legislature of a part of a federation rather than on that of the whole.
func (s *officeScan) localNews() bool {
	local := 0
	for i := range s.d.Tokens {
		switch class := s.m.words[s.d.Tokens[i].Fold]; {
		case class.is(officeLocal):
			local++
		case class.is(officeNational):
			local--
		}
		if w := s.d.Word(i); (w == "state" || w == "State") && strings.HasPrefix(strings.ToLower(s.d.Word(i+1)), "sena") {
			local++
		}
	}
	return local > 0
}

// dateline is where a text says that it was written: "NAIROBI, March 3 -".
type dateline struct {
	country string
	end     int // the token after the dash
}

// dateline looks for one at the start of the first paragraphs.
func (s *officeScan) dateline() dateline {
	const (
		mostSentences = 3
		widest        = 6 // tokens before the place, and from it to the dash
	)
	for _, m := range s.countries {
		if m.Sentence >= mostSentences {
			break
		}
		i := s.tokenAt(m.Start)
		if m.Kind != newsgraph.KindCapital && !s.d.Punct(i-1, ',') || !s.startsParagraph(i, widest) {
			continue
		}
		for j := i + 1; j < min(i+widest, len(s.d.Tokens)); j++ {
			if t := s.d.Tokens[j]; s.dash(j) && (t.Is(text.FlagSpace) || s.d.Word(j) != "-") {
				return dateline{country: m.Code, end: j + 1}
			}
		}
	}
	return dateline{}
}

func (s *officeScan) startsParagraph(i, within int) bool {
	for ; i >= 0 && within > 0; i, within = i-1, within-1 {
		if s.d.Tokens[i].Is(text.FlagPara) {
			return true
		}
	}
	return false
}

// countryOfDateline is the country where the text was written, if the office comes straight behind the dateline,
// or if it is also the first one named and not named much less than any other. "" if not.
func (s *officeScan) countryOfDateline(o *openOffice, t *subject) string {
	code := t.dated.country
	if code == "" || o.weak || !o.limit.allows(code) || neverHome(code) || t.taken(o, code) || t.ofPart(o, code) {
		return ""
	}
	if o.token == t.dated.end && !strings.HasPrefix(o.Title, "Foreign ") { // who travels
		return code
	}
	for _, n := range t.weight {
		if t.weight[code] < n/2 {
			return ""
		}
	}
	if _, other := s.namedBeside(o, t, code); other || t.first != code {
		return ""
	}
	return code
}

// countryOfClause is the country that starts the sentence of an office, "In Brazil, President Ana Silva", if the
// sentence names no other before the office. "" if not.
func (s *officeScan) countryOfClause(o *openOffice, t *subject) string {
	i := s.tokenAt(s.d.Sentences[o.Sentence].Start)
	if s.d.Word(i) != "In" || i+1 >= len(s.d.Tokens) {
		return ""
	}
	c := s.countryStarting(i + 1)
	if c < 0 {
		return ""
	}
	m := s.countries[c]
	if end := s.tokenEnding(m.End); !usableCountry(m.Kind) && m.Kind != newsgraph.KindCapital || !s.d.Punct(end, ',') || o.weak ||
		!o.limit.allows(m.Code) || neverHome(m.Code) || t.taken(o, m.Code) || s.otherCountryBefore(o.Office, m.Code) {
		return ""
	}
	return m.Code
}

// shareFor is how many tenths as much as any other country one must weigh for an office to be its.
func (t *subject) shareFor(o *openOffice, code string) int {
	if code == t.first && !headsCountry(o.Title) && !monarch(o.Title) && strings.HasSuffix(o.Title, ministerTitle) {
		return ministerShare
	}
	return subjectShare
}

// namedBeside reports whether the sentence of an office names a country, and whether it speaks of another that
// has such an office: names only that, or names it last before the office.
func (s *officeScan) namedBeside(o *openOffice, t *subject, code string) (named, other bool) {
	last := ""
	i := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].Sentence >= o.Sentence })
	for ; i < len(s.countries) && s.countries[i].Sentence == o.Sentence; i++ {
		m := s.countries[i]
		if m.Kind == newsgraph.KindOrganization || m.Kind == newsgraph.KindCapital && m.Code != code && (s.destination(m) || s.heads(m)) {
			continue
		}
		rival := m.Code != code && o.limit.allows(m.Code) && !t.taken(o, m.Code)
		named, other = named || m.Code == code, other || rival
		if m.Start < o.Start {
			last = ""
			if rival {
				last = m.Code
			}
		}
	}
	return named, last != "" || other && !named
}

// destination: "a trip to Tokyo by Trade Minister Ana Silva" is hers, not Japan's.
func (s *officeScan) destination(m countries.Mention) bool {
	switch s.d.Word(s.tokenAt(m.Start) - 1) {
	case "to", "in", "from", "at", "visit", "visits", "visited":
		return true
	}
	return false
}

// mostBefore bounds how many mentions before an office are looked at: no sentence of news has more.
const mostBefore = 50

// otherCountryBefore reports whether the sentence names another country before the office: "In
// Caracas, President Jaime Lusinchi".
func (s *officeScan) otherCountryBefore(o Office, home string) bool {
	i := sort.Search(len(s.countries), func(k int) bool { return s.countries[k].Start >= o.Start })
	for last := max(0, i-mostBefore); i > last && s.countries[i-1].Sentence == o.Sentence; {
		i--
		if s.countries[i].Code != home && !s.heads(s.countries[i]) && !s.envoys(s.countries[i]) {
			return true
		}
	}
	return false
}
