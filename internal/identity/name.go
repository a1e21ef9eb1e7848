package identity

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph"
)

// Name is a name as articles state it, with what they say of who bears it. All of it are numbers of articles, so that what one article says can be
// added and taken away again.
type Name struct {
	ID        string // as newsgraph.PersonID gives it
	Articles  int
	Mentions  int            // in all of these
	Years     Counts[int32]  // of publication
	Countries Counts[string] // that are named too, by code
	Offices   Counts[string] // that are stated of the bearer, by Office
	Apart     Counts[string] // by id: other names, alike, that stand in one sentence with it
	Beside    Counts[string] // by id: other names, alike, that stand in the same article in other sentences
	Company   Counts[int32]  // other names in the same article, by companion
}

// Office is a title and the code of the country or the name of the organisation whose it is, as Name counts it.
func Office(title, country, organization string) string {
	if country == "" {
		country = newsgraph.FoldName(organization)
	}
	return newsgraph.FoldName(title) + "@" + country
}

// NamesIn gives the names that an article states, each with what this article says, in the order of ids.
func NamesIn(doc *newsgraph.Document) []Name {
	names := make(map[string]*Name)
	at := func(id string) *Name {
		n := names[id]
		if n == nil {
			n = &Name{ID: id, Articles: 1}
			if !doc.Article.PublishedAt.IsZero() {
				n.Years.Add(int32(doc.Article.PublishedAt.UTC().Year()), 1)
			}
			names[id] = n
		}
		return n
	}
	var countries Counts[string]
	for i := range doc.Countries {
		if doc.Countries[i].Count > 0 {
			countries.note(doc.Countries[i].Code)
		}
	}
	for i := range doc.People {
		n := at(doc.People[i].ID)
		n.Mentions += doc.People[i].Count
		n.Countries = countries
	}
	for i := range doc.Offices {
		o := &doc.Offices[i]
		n := at(o.PersonID)
		key := Office(o.Title, o.Country, o.Organization)
		if strings.HasPrefix(key, "@") || strings.HasSuffix(key, "@") {
			continue // no office
		}
		n.Offices.note(key)
	}
	for i := range doc.Quotes {
		at(doc.Quotes[i].SpeakerID)
	}
	for _, author := range doc.Authors {
		at(author.Person.ID)
	}
	apart(doc, names)
	for i := range doc.People {
		company := make(Counts[int32], 0, len(doc.People)-1)
		for j := range doc.People {
			if i != j {
				company.note(companion(doc.People[j].ID))
			}
		}
		names[doc.People[i].ID].Company = company
	}
	list := make([]Name, 0, len(names))
	for _, id := range sortedKeys(names) {
		list = append(list, *names[id])
	}
	return list
}

// apart notes which names, alike, stand in one sentence, and which in one article only. The first are two people's: who has been named is not named otherwise
// in the same breath. The others seldom are: articles vary the names of one.
func apart(doc *newsgraph.Document, names map[string]*Name) {
	codes := make([][]string, len(doc.People))
	for i := range doc.People {
		codes[i] = Blocks(doc.People[i].ID)
		for j := range i {
			a, b := &doc.People[i], &doc.People[j]
			if a.ID == b.ID || !slices.ContainsFunc(codes[i], func(c string) bool { return slices.Contains(codes[j], c) }) {
				continue
			}
			together := inOneSentence(&a.Mention, &b.Mention)
			for _, p := range [2][2]string{{a.ID, b.ID}, {b.ID, a.ID}} {
				n := names[p[0]]
				where := &n.Beside
				if together {
					where = &n.Apart
				}
				where.note(p[1])
			}
		}
	}
}

// companions bounds what is kept of whom somebody is in articles with: names are told apart by their digest as far as that goes.
const companions = 2048

func companion(id string) int32 {
	h := fnv.New32a()
	h.Write([]byte(id)) // never fails
	return int32(h.Sum32() % companions)
}

func inOneSentence(a, b *newsgraph.Mention) bool {
	for i := range a.Evidence {
		for j := range b.Evidence {
			if a.Evidence[i].Part == b.Evidence[j].Part && a.Evidence[i].SentenceStart == b.Evidence[j].SentenceStart {
				return true
			}
		}
	}
	return false
}

// Add adds what is said of a name elsewhere, or with a sign of -1 takes it away.
func (n *Name) Add(more *Name, sign int) {
	n.Articles += sign * more.Articles
	n.Mentions += sign * more.Mentions
	n.Years.add(more.Years, sign)
	n.Countries.add(more.Countries, sign)
	n.Offices.add(more.Offices, sign)
	n.Apart.add(more.Apart, sign)
	n.Beside.add(more.Beside, sign)
	n.Company.add(more.Company, sign)
}

// Zero reports whether nothing is said of the name.
func (n *Name) Zero() bool {
	return n.Articles == 0 && n.Mentions == 0 && len(n.Years) == 0 && len(n.Countries) == 0 && len(n.Offices) == 0 && len(n.Apart) == 0 && len(n.Beside) == 0 && len(n.Company) == 0
}

// The kinds of what is counted, as Encode writes them.
const (
	kindArticles = "n"
	kindMentions = "m"
	kindYear     = "y"
	kindCountry  = "c"
	kindOffice   = "o"
	kindApart    = "a"
	kindBeside   = "b"
	kindCompany  = "p"
)

// Encode gives what is said of the name as a text for Decode: a line for each kind, value and number, apart by tabs, in order.
func (n *Name) Encode() string {
	var lines []string
	line := func(kind, value string, count int) {
		lines = append(lines, kind+"\t"+value+"\t"+strconv.Itoa(count))
	}
	line(kindArticles, "", n.Articles)
	line(kindMentions, "", n.Mentions)
	for year, count := range n.Years.All() {
		line(kindYear, strconv.Itoa(int(year)), count)
	}
	for other, count := range n.Company.All() {
		line(kindCompany, strconv.Itoa(int(other)), count)
	}
	for _, m := range []struct {
		kind   string
		counts Counts[string]
	}{{kindCountry, n.Countries}, {kindOffice, n.Offices}, {kindApart, n.Apart}, {kindBeside, n.Beside}} {
		for value, count := range m.counts.All() {
			line(m.kind, value, count)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// Decode reads what Encode gave of the name with that id. "" is nothing.
func Decode(id, text string) (Name, error) {
	n := Name{ID: id, Company: make(Counts[int32], 0, strings.Count(text, "\n"+kindCompany+"\t"))}
	if text == "" {
		return n, nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		kind, rest, _ := strings.Cut(line, "\t")
		value, number, _ := strings.Cut(rest, "\t")
		count, err := parseCount(number)
		if err != nil {
			return n, fmt.Errorf("%s: %q is no line of what is known of a name", id, line)
		}
		var of *Counts[string]
		switch kind {
		case kindArticles:
			n.Articles = count
			continue
		case kindMentions:
			n.Mentions = count
			continue
		case kindYear, kindCompany:
			number, err := parseCount(value)
			if err != nil {
				return n, fmt.Errorf("%s: %q has no number", id, line)
			}
			if kind == kindYear {
				n.Years.Add(int32(number), count)
			} else {
				n.Company.Add(int32(number), count)
			}
			continue
		case kindCountry:
			of = &n.Countries
		case kindOffice:
			of = &n.Offices
		case kindApart:
			of = &n.Apart
		case kindBeside:
			of = &n.Beside
		default:
			return n, fmt.Errorf("%s: %q is of no known kind", id, line)
		}
		of.Add(strings.Clone(value), count) // which would keep the whole text in memory
	}
	return n, nil
}

// parseCount reads what Counts holds.
func parseCount(text string) (int, error) {
	n, err := strconv.ParseInt(text, 10, 32)
	return int(n), err
}

// span gives the first and the last year, 0 for none.
func (n *Name) span() (first, last int) {
	if len(n.Years) == 0 {
		return 0, 0
	}
	return int(n.Years[0].key), int(n.Years[len(n.Years)-1].key)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// CompareNames orders names by their ids.
func CompareNames(a, b *Name) int { return cmp.Compare(a.ID, b.ID) }

// IsMononym reports whether a single word that nobody has in a longer name is somebody's whole name, as "Pele" is: it is said several times, and is no given
// name that many have.
func (n *Name) IsMononym() bool {
	word := strings.TrimPrefix(n.ID, newsgraph.PersonPrefix)
	return n.Mentions >= 3 && !common[word] && nicknames[word] == nil
}
