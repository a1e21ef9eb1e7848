package identity

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph"
)

// Bearers are the people who may be meant by a single word, with what is known of each. All of it is rounded, so that who is meant seldom changes
// with one more article.
type Bearers struct {
	word word
	list []bearer
}

// bearer is somebody who has the word in a name.
type bearer struct {
	ID        string           `json:"id"`
	Articles  int              `json:"n"` // the greatest power of two that is not greater
	Place     float64          `json:"at"`
	Names     []string         `json:"names,omitempty"` // in order
	Countries map[string]share `json:"in,omitempty"`    // by code: how many of the articles name it
	Offices   []string         `json:"as,omitempty"`
	First     int              `json:"from,omitempty"` // years
	Last      int              `json:"to,omitempty"`
	Company   []int32          `json:"with,omitempty"` // in order
}

// share is a part of somebody's articles, rounded.
type share int

const (
	few share = iota
	tenth
	half
)

func shareOf(n, all int) share {
	switch {
	case 2*n >= all:
		return half
	case 10*n >= all:
		return tenth
	}
	return few
}

// manyCompanions is how many somebody must have been in articles with, that having been so says nothing.
const manyCompanions = 200

// BearersOf are those of people who have a single word in a name, and those who are known by nothing but the word and an office, as kings are: one for
// each country or organisation of which articles state an office that none of the people holds.
func BearersOf(n *Name, people []*Person) *Bearers {
	w := parse(n.ID).words
	if len(w) != 1 {
		return &Bearers{}
	}
	b := &Bearers{word: w[0]}
	for _, p := range people {
		place, has := p.place(b.word)
		if !has || p.sum.Articles == 0 {
			continue
		}
		x := bearer{ID: p.ID, Articles: 1 << (bits.Len(uint(p.sum.Articles)) - 1), Place: place, Countries: make(map[string]share), Offices: p.sum.Offices.Keys()}
		for _, n := range p.Names {
			x.Names = append(x.Names, n.ID)
		}
		for code, count := range p.sum.Countries.All() {
			x.Countries[code] = shareOf(count, p.sum.Articles)
		}
		x.First, x.Last = p.sum.span()
		if len(p.sum.Company) < manyCompanions {
			x.Company = p.sum.Company.Keys()
		}
		b.list = append(b.list, x)
	}
	b.giveOffices(n)
	b.list = append(b.list, b.inOffice(n)...)
	return b
}

// reigning are the titles of those who are known by their given names.
var reigning = map[string]bool{
	"king": true, "queen": true, "emperor": true, "empress": true, "pope": true, "sultan": true, "emir": true, "prince": true, "princess": true, "crown prince": true,
	"grand duke": true, "sheikh": true, "patriarch": true, "crown princess": true, "queen mother": true,
}

// giveOffices gives an office that is stated of the word alone to the one who has it as a surname and is at home where the office is, if there is but one:
// "President Murmu" is the Murmu of India.
func (b *Bearers) giveOffices(n *Name) {
	for _, office := range n.Offices.Keys() {
		title, of, _ := strings.Cut(office, "@")
		if reigning[title] || slices.ContainsFunc(b.list, func(x bearer) bool { return slices.Contains(x.Offices, office) }) {
			continue
		}
		only := -1
		for i := range b.list {
			if x := &b.list[i]; x.Place == asSurname && x.Countries[of] == half {
				if only >= 0 {
					only = -1
					break
				}
				only = i
			}
		}
		if only >= 0 {
			b.list[only].Offices = append(b.list[only].Offices, office)
		}
	}
}

// OfOffice stands in the ids of people who are known by a single word and an office between the word and whose the office is: "person:abdullah~jo".
// Where there is only one such, the id is that of the word.
const OfOffice = "~"

// inOffice are those known by the word and an office.
func (b *Bearers) inOffice(n *Name) []bearer {
	by := make(map[string]*bearer) // whose offices
	for _, office := range n.Offices.Keys() {
		if slices.ContainsFunc(b.list, func(x bearer) bool { return slices.Contains(x.Offices, office) }) {
			continue
		}
		_, of, _ := strings.Cut(office, "@")
		x := by[of]
		if x == nil {
			x = &bearer{ID: n.ID + OfOffice + strings.ToLower(strings.ReplaceAll(of, " ", "-")), Place: 1}
			if len(of) == 2 {
				x.Countries = map[string]share{of: half}
			}
			by[of] = x
		}
		x.Offices = append(x.Offices, office)
		x.Articles = max(x.Articles, n.Offices.Of(office))
	}
	list := make([]bearer, 0, len(by))
	for _, of := range sortedKeys(by) {
		x := by[of]
		x.Articles = 1 << (bits.Len(uint(x.Articles)) - 1)
		if len(by) == 1 {
			x.ID = n.ID
		}
		list = append(list, *x)
	}
	return list
}

// None reports whether nobody has the word in a name.
func (b *Bearers) None() bool { return len(b.list) == 0 }

// sure is the share of all that speaks for somebody from which a single word is theirs.
const sure = 0.9

// meant is the id of the person whom an article means by the word with that id, "" where that is not clear.
func (b *Bearers) meant(id string, doc *newsgraph.Document) string {
	in := contextOf(id, doc)
	in.governs = in.governs && slices.ContainsFunc(b.list, func(x bearer) bool { return x.governs() })
	best, most := "", 0.0
	all := 1.2 // somebody who is in no article by a full name may be meant as well
	for i := range b.list {
		weight := math.Exp(b.list[i].fits(in))
		all += weight
		if weight > most {
			best, most = b.list[i].ID, weight
		}
	}
	if most < sure*all {
		return ""
	}
	return best
}

// crowd is from how many people on an article names them in lists, where a single word says nothing.
const crowd = 60

// context is what an article says beside a single word that names somebody.
type context struct {
	year      int // of publication; 0 where it is not known
	countries []string
	offices   []string       // that it states of who is named so
	people    map[string]int // how often it names others, by id
	governs   bool           // that who is named so heads a government
}

func contextOf(id string, doc *newsgraph.Document) context {
	in := context{people: make(map[string]int)}
	if !doc.Article.PublishedAt.IsZero() {
		in.year = doc.Article.PublishedAt.UTC().Year()
	}
	for i := range doc.Countries {
		if doc.Countries[i].Count > 0 {
			in.countries = append(in.countries, doc.Countries[i].Code)
		}
	}
	for i := range doc.Offices {
		if o := &doc.Offices[i]; o.PersonID == id {
			in.offices = append(in.offices, Office(o.Title, o.Country, o.Organization))
		}
	}
	for i := range doc.People {
		p := &doc.People[i]
		if p.ID != id {
			in.people[p.ID] += max(1, p.Count)
			continue
		}
		in.governs = slices.ContainsFunc(p.Evidence, isGovernment)
	}
	return in
}

// governments are what is called by the name of who heads it.
var governments = map[string]bool{"administration": true, "presidency": true, "premiership": true, "government": true, "cabinet": true, "regime": true}

// isGovernment reports whether a name stands before what is called by who heads it: "the Clinton administration", "Clinton's presidency".
func isGovernment(e newsgraph.Evidence) bool {
	for rest := e.Sentence; e.Surface != ""; {
		_, behind, found := strings.Cut(rest, e.Surface)
		if !found {
			return false
		}
		rest = behind
		behind = strings.TrimPrefix(strings.TrimPrefix(behind, "'s"), "’s")
		word, isNext := strings.CutPrefix(behind, " ")
		if end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
			word = word[:end]
		}
		if isNext && governments[strings.ToLower(word)] {
			return true
		}
	}
	return false
}

// governing are the titles of those by whose names governments are called.
var governing = map[string]bool{
	"president": true, "prime minister": true, "chancellor": true, "taoiseach": true, "leader": true, "supreme leader": true, "king": true, "queen": true,
	"emperor": true, "sultan": true, "emir": true,
}

// governs reports whether somebody heads or headed a government by what articles state.
func (x *bearer) governs() bool {
	return slices.ContainsFunc(x.Offices, func(office string) bool {
		title, of, _ := strings.Cut(office, "@")
		return governing[title] && isCountry(of)
	})
}

// fits weighs how well somebody fits a single word in an article.
func (x *bearer) fits(in context) float64 {
	weight := 1.3*math.Log(1.4*float64(x.Articles)) + x.Place // in the middle of what it was rounded from
	if x.Articles < 2 {
		weight--
	}
	weight += x.countriesFit(in.countries) + x.companyFit(in.people)
	often := 0
	for _, name := range x.Names {
		often = max(often, in.people[name])
	}
	switch {
	case slices.ContainsFunc(in.offices, func(o string) bool { return slices.Contains(x.Offices, o) }):
		weight += 3
	case len(in.offices) > 0:
		weight--
	case often > 0 && x.Place > 0:
		weight += 2 + min(3, 2*math.Log(float64(often))) // whom the article speaks of by the full name, the more the oftener
	case often > 0:
		weight += 2
	}
	switch {
	case in.governs && x.governs():
		weight += 3
	case in.governs:
		weight -= 2
	}
	if len(in.people) > crowd {
		weight -= 3 // a list of members or players
	}
	return weight + x.timeFits(in.year)
}

// fewYears is how long before the first and after the last article on somebody a word may still mean them.
const fewYears = 5

// timeFits weighs how well the year of an article fits somebody.
func (x *bearer) timeFits(year int) float64 {
	if x.First == 0 || year == 0 {
		return 0
	}
	switch gap := max(x.First-year, year-x.Last); {
	case gap > fewYears:
		return -2
	case gap <= 0:
		return 1
	}
	return 0
}

// hasHome reports whether there is a country in half of somebody's articles.
func (x *bearer) hasHome() bool {
	for _, much := range x.Countries {
		if much == half {
			return true
		}
	}
	return false
}

// countriesFit weighs how well the countries of an article fit somebody.
func (x *bearer) countriesFit(countries []string) float64 {
	if len(countries) == 0 {
		return 0
	}
	best, common, athome := 0.0, false, false
	for _, c := range countries {
		much, some := x.Countries[c]
		common = common || some
		athome = athome || much == half
		if much >= tenth {
			best = max(best, min(2, -math.Log(float64(newsPercent(c))/100)/2))
		}
	}
	switch {
	case !common:
		return -2.5
	case x.hasHome() && !athome:
		return best - 1.5
	}
	return best
}

// companyFit weighs how well the people of an article fit somebody. In an article that names very many, somebody is by chance whom anybody is in articles with.
func (x *bearer) companyFit(people map[string]int) float64 {
	common := 0
	for id := range people {
		if _, with := slices.BinarySearch(x.Company, companion(id)); with {
			common++
		}
	}
	if common == 0 {
		return 0
	}
	byChance := 1.5 * float64(len(people)*roundedUp(len(x.Company))) / companions
	return max(0, min(1, math.Log(0.4*float64(common)/byChance)))
}

// roundedUp is the least power of two that is not less than n, which is above 0.
func roundedUp(n int) int { return 1 << bits.Len(uint(n-1)) }

// standsFirst reports whether a name begins with what its bearer is called by: "Elizabeth II", "Deng Xiaoping".
func standsFirst(words []word) bool {
	first := words[0].text
	return len(words) == 2 && generations[words[1].text] != "" || familyFirst[first] || len(words) > 2 && familyFirst[first+"*"]
}

// asSurname is the place of a word by which somebody is usually called.
const asSurname = 1

// place says how likely the word is what somebody is called by: a surname more than a given name.
func (p *Person) place(w word) (weight float64, has bool) {
	for _, n := range p.Names {
		words := parse(n.ID).words
		for i, x := range words {
			if x.sound != w.sound || len(words) < 2 {
				continue
			}
			of := -2.0
			switch first := standsFirst(words); {
			case i == 0 && (first || calledByGiven[x.text]), i == len(words)-1 && !first:
				of = asSurname
			case i == 0 && !common[x.text], i == len(words)-1:
				of = -1
			}
			if x.text != w.text {
				of -= 2
			}
			if !has || of > weight {
				weight, has = of, true
			}
		}
	}
	return weight, has
}
