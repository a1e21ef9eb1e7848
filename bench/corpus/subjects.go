package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/newsgraph/newsgraph"
)

// Subjects are what of a corpus is worth asking for.
type Subjects struct {
	Hub        string // code of the country that most articles mention
	SecondHub  string // and of the next
	HubCount   int    // articles that mention Hub
	Newest     Place  // the newest article but 500: what is newer is a narrow range of time
	HubNewest  Place  // the newest of Hub's articles but 100
	Middle     Place  // in the middle of the list of Hub's articles
	BeforeIt   Place  // 100 articles further down that list
	Famous     string // id of the person whom most articles mention
	Person     string // id of a person in about one article of a thousand, in 20 at least where the corpus has such
	RarePerson string // id of a person in about eight articles, some of which mention Hub
	Publisher  string // one with few articles
	Article    string // id of an article with five people and five countries, or about so many
}

// Place is one article of a list that is ordered by time.
type Place struct {
	ID          string
	PublishedAt time.Time
}

// Census takes note of documents, to find the subjects among them.
type Census struct {
	countries map[string]int
	people    map[string]*personCount
	all       []Place
	hub       []Place
	hubCode   string
	article   string
	misfit    int // how far the article is from five people and five countries
}

type personCount struct{ articles, withHub int }

// NewCensus begins a census of what g makes.
func NewCensus(g *Generator) *Census {
	return &Census{countries: make(map[string]int), people: make(map[string]*personCount), hubCode: g.countries[0].Code, misfit: 1 << 30}
}

// Add takes note of a document.
func (c *Census) Add(doc *newsgraph.Document) {
	place := Place{ID: doc.Article.ID, PublishedAt: doc.Article.PublishedAt}
	onHub := false
	for i := range doc.Countries {
		code := doc.Countries[i].Code
		c.countries[code]++
		onHub = onHub || code == c.hubCode
	}
	c.all = append(c.all, place)
	if onHub {
		c.hub = append(c.hub, place)
	}
	for i := range doc.People {
		p := c.people[doc.People[i].ID]
		if p == nil {
			p = new(personCount)
			c.people[doc.People[i].ID] = p
		}
		p.articles++
		if onHub {
			p.withHub++
		}
	}
	if misfit := distance(len(doc.People), 5) + distance(len(doc.Countries), 5); misfit < c.misfit {
		c.article, c.misfit = doc.Article.ID, misfit
	}
}

// Subjects chooses among all documents that were added. The same documents give the same subjects.
func (c *Census) Subjects() (Subjects, error) {
	codes := byRank(c.countries, func(count int) int { return -count })
	if len(codes) < 2 || codes[0] != c.hubCode {
		return Subjects{}, fmt.Errorf("%s is not the country that most articles mention: too few articles", c.hubCode)
	}
	s := Subjects{Hub: codes[0], SecondHub: codes[1], HubCount: len(c.hub), Publisher: RarePublisher, Article: c.article}
	oldestFirst := func(a, b Place) int {
		return cmp.Or(a.PublishedAt.Compare(b.PublishedAt), cmp.Compare(a.ID, b.ID))
	}
	slices.SortFunc(c.hub, oldestFirst)
	s.HubNewest = c.hub[max(0, len(c.hub)-100)]
	s.Middle = c.hub[len(c.hub)/2]
	s.BeforeIt = c.hub[max(0, len(c.hub)/2-100)]
	slices.SortFunc(c.all, oldestFirst)
	s.Newest = c.all[max(0, len(c.all)-500)]
	s.Famous = byRank(c.people, func(p *personCount) int { return -p.articles })[0]
	wanted := max(20, len(c.all)/1000)
	s.Person = byRank(c.people, func(p *personCount) int { return distance(p.articles, wanted) })[0]
	s.RarePerson = byRank(c.people, func(p *personCount) int {
		if p.withHub < 2 || p.withHub == p.articles {
			return len(c.all)
		}
		return distance(p.articles, 8)
	})[0]
	return s, nil
}

// byRank gives the keys of a map by rank, those of the same rank in alphabetical order.
func byRank[T any](of map[string]T, rank func(T) int) []string {
	keys := make([]string, 0, len(of))
	for key := range of {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(rank(of[a])-rank(of[b]), cmp.Compare(a, b)) })
	return keys
}

func distance(a, b int) int { return max(a-b, b-a) }
