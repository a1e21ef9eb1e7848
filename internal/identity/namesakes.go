package identity

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	_ "embed"

	"github.com/newsgraph/newsgraph"
)

//go:embed data/surnames.txt
var surnamesFile string

// commonSurnames are surnames that many people have.
var commonSurnames = readWords(surnamesFile)

// Senses are the people who may be meant by the names of one: namesakes whom nothing but what articles say beside the name tells apart. Most people have one
// sense, which is theirs.
type Senses struct {
	id     string
	home   string          // the country whose the offices are that most articles state, where others are of another country
	abroad map[string]bool // codes of countries, other than home, which somebody of that name has an office of
	few    *Name           // all that is said, where that is little
}

const (
	// fewArticles is how many somebody must be in that each one more makes no difference to whether another is theirs.
	fewArticles = 8
	// leastAbroad is in how many articles somebody must hold an office of a second country to be another person than who holds it of the first: one may have been read
	// wrongly.
	leastAbroad = 2
	// mistaken is the share of articles that may state the office of a wrong country.
	mistaken = 0.05
)

// SensesOf are the people who may be meant by the names of one.
func SensesOf(p *Person) *Senses {
	s := &Senses{id: p.ID}
	s.findAbroad(&p.sum)
	if p.sum.Articles > 1 && p.sum.Articles < fewArticles && slices.ContainsFunc(p.Names, func(n *Name) bool { return isCommon(n.ID) }) {
		s.few = &p.sum
	}
	return s
}

// findAbroad finds countries of which somebody is said to hold the office that somebody of that name holds of another: nobody is the president of two. What articles state so
// that name both countries may be a mistake.
func (s *Senses) findAbroad(sum *Name) {
	byTitle := make(map[string]map[string]int)
	for office, n := range sum.Offices.All() {
		title, of, _ := strings.Cut(office, "@")
		if !heads[title] || !isCountry(of) {
			continue
		}
		if byTitle[title] == nil {
			byTitle[title] = make(map[string]int)
		}
		byTitle[title][of] += n
	}
	best := 0
	for _, title := range sortedKeys(byTitle) {
		countries := byTitle[title]
		order := sortedKeys(countries)
		slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(countries[b], countries[a]) })
		if most := countries[order[0]]; len(order) > 1 && most > best {
			home := order[0]
			abroad := make(map[string]bool)
			for _, of := range order[1:] {
				n := countries[of]
				elsewhere := sum.Articles - sum.Countries.Of(home) // articles that do not name the country of the others
				if n >= leastAbroad && float64(n) > mistaken*float64(most) && elsewhere >= n {
					abroad[of] = true
				}
			}
			if len(abroad) > 0 {
				best, s.home, s.abroad = most, home, abroad
			}
		}
	}
}

// heads are the titles of which a country has one at a time.
var heads = map[string]bool{
	"president": true, "prime minister": true, "king": true, "queen": true, "emperor": true, "sultan": true, "emir": true, "chancellor": true, "foreign minister": true,
	"finance minister": true, "defence minister": true, "defense minister": true, "interior minister": true, "vice president": true, "deputy prime minister": true,
}

func isCountry(of string) bool { return len(of) == 2 && strings.ToUpper(of) == of }

// One reports whether all names always mean the one person.
func (s *Senses) One() bool { return len(s.abroad) == 0 && s.few == nil }

// storedSenses are Senses as Encode writes them.
type storedSenses struct {
	ID     string   `json:"id"`
	Home   string   `json:"home,omitempty"`
	Abroad []string `json:"abroad,omitempty"`
	Few    string   `json:"few,omitempty"`
}

// Encode gives the senses as a text for DecodeSenses, which changes when who is meant may change; "" where all names always mean the one person.
func (s *Senses) Encode() string {
	if s.One() {
		return ""
	}
	stored := storedSenses{ID: s.id, Home: s.home, Abroad: sortedKeys(s.abroad)}
	if s.few != nil {
		stored.Few = s.few.Encode()
	}
	text, _ := json.Marshal(stored) // has nothing that does not encode
	return string(text)
}

// DecodeSenses reads what Encode gave.
func DecodeSenses(text string) (*Senses, error) {
	var stored storedSenses
	if err := json.Unmarshal([]byte(text), &stored); err != nil {
		return nil, fmt.Errorf("who may be meant by a name: %w", err)
	}
	s := &Senses{id: stored.ID, home: stored.Home, abroad: make(map[string]bool)}
	for _, of := range stored.Abroad {
		s.abroad[of] = true
	}
	if stored.Few != "" {
		few, err := Decode(stored.ID, stored.Few)
		if err != nil {
			return nil, err
		}
		s.few = &few
	}
	return s, nil
}

// Meant is the id of the person whom an article means by one of the names: the person's, that of a namesake, which ends in the code of a country behind
// OfOffice, or "" where it is a namesake of whom nothing is known.
func (s *Senses) Meant(name string, doc *newsgraph.Document) string {
	if s.One() {
		return s.id
	}
	countries := make([]string, 0, len(doc.Countries))
	for i := range doc.Countries {
		if doc.Countries[i].Count > 0 {
			countries = append(countries, doc.Countries[i].Code)
		}
	}
	slices.Sort(countries)
	if of := s.inOffice(name, countries, doc); of != "" {
		return s.of(of)
	}
	if s.few == nil || !isCommon(name) {
		return s.id
	}
	here := factsIn(doc, s.id, name)
	rest := Name{}
	rest.Add(s.few, 1)
	rest.Add(here, -1)
	if rest.Articles < 1 || sameBearer(here, &rest) {
		return s.id
	}
	switch usual := mostNamed(s.few.Countries); {
	case slices.Contains(countries, usual) && (rest.Articles == 1 || s.few.Countries.Of(usual) > 1):
		return s.id // rather the others are a namesake's
	case len(countries) == 0:
		return ""
	}
	return s.of(mainCountry(doc))
}

func (s *Senses) of(country string) string { return s.id + OfOffice + strings.ToLower(country) }

// inOffice is the country of the namesake in office whom an article means, "" where it means the person.
func (s *Senses) inOffice(name string, countries []string, doc *newsgraph.Document) string {
	if len(s.abroad) == 0 || slices.Contains(countries, s.home) {
		return ""
	}
	stated := ""
	for i := range doc.Offices {
		if o := &doc.Offices[i]; o.PersonID == name && heads[newsgraph.FoldName(o.Title)] {
			if o.Country == s.home {
				return ""
			}
			if s.abroad[o.Country] {
				stated = max(stated, o.Country)
			}
		}
	}
	if stated != "" {
		return stated
	}
	for _, c := range countries {
		if s.abroad[c] {
			return c
		}
	}
	return ""
}

// factsIn is what an article says of who bears a name.
func factsIn(doc *newsgraph.Document, id, name string) *Name {
	for _, n := range NamesIn(doc) {
		if n.ID == name {
			return &n
		}
	}
	return &Name{ID: id}
}

// sameBearer weighs whether an article means by a common name whom the others mean.
func sameBearer(here, rest *Name) bool {
	weight := 0.7 + 0.8*math.Log(float64(rest.Articles)) // the oftener somebody is in the news, the less it is somebody else
	switch {
	case len(here.Countries) == 0 || len(rest.Countries) == 0:
		weight -= 0.5
	case haveCommon(here.Countries, rest.Countries):
		weight += 2
	default:
		weight -= 1.5
	}
	if haveCommon(here.Offices, rest.Offices) {
		weight += 4
	} else if len(here.Offices) > 0 && len(rest.Offices) > 0 {
		weight -= 1
	}
	weight += 2 * max(0, companyWeight(here, rest))
	if first, last := rest.span(); first != 0 {
		for year := range here.Years.All() {
			if max(first-int(year), int(year)-last) > longAgo {
				weight -= 3
			}
		}
	}
	return weight >= 0
}

// longAgo is after how many years somebody is rather another.
const longAgo = 40

func haveCommon(a, b Counts[string]) bool {
	for key := range a.All() {
		if b.Of(key) > 0 {
			return true
		}
	}
	return false
}

// mostNamed is the key with the highest number, of several such the first.
func mostNamed(counts Counts[string]) string {
	best, most := "", 0
	for key, n := range counts.All() {
		if best == "" || n > most {
			best, most = key, n
		}
	}
	return best
}

// mainCountry is the country that an article names oftenest, of several such the first by code.
func mainCountry(doc *newsgraph.Document) string {
	counts := make(map[string]int)
	for i := range doc.Countries {
		if c := &doc.Countries[i]; c.Count > 0 {
			counts[c.Code] = c.Count
		}
	}
	return mostNamed(CountsOf(counts))
}

// isCommon reports whether a name is a given name and a surname that many have, and nothing else.
func isCommon(id string) bool {
	given, surname, _ := strings.Cut(strings.TrimPrefix(id, newsgraph.PersonPrefix), "-")
	return common[given] && commonSurnames[surname]
}
