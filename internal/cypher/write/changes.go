package write

import (
	"maps"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// version is what one version of an article contributes to what the graph derives from all
// articles. Of articles not in the graph it is the zero value.
type version struct {
	sortKey   string
	people    map[string][]string // mentioned, by id: the forms in which the article names them
	authors   map[string][]string // by id: the names in the byline
	countries []string            // ids of those that count
	targets   map[string]string   // of links, by id: the least of the URLs that lead there
	offices   []office
}

func versionOf(doc *newsgraph.Document) version {
	v := version{
		sortKey: keys.Article(doc.Article.PublishedAt, doc.Article.ID),
		people:  make(map[string][]string),
		authors: make(map[string][]string),
		targets: make(map[string]string),
	}
	for i := range doc.People {
		p := &doc.People[i]
		if v.people[p.ID] == nil {
			v.people[p.ID] = withName(p.Forms, p.Name)
		}
	}
	for i := range doc.Countries {
		id := newsgraph.CountryID(doc.Countries[i].Code)
		if doc.Countries[i].Count > 0 && !slices.Contains(v.countries, id) {
			v.countries = append(v.countries, id)
		}
	}
	for _, author := range doc.Authors {
		v.authors[author.Person.ID] = append(v.authors[author.Person.ID], author.Person.Name)
	}
	for _, link := range doc.Links {
		if url, found := v.targets[link.TargetID]; !found || link.URL < url {
			v.targets[link.TargetID] = link.URL
		}
	}
	v.offices, _ = officesOf(doc)
	return v
}

func withName(forms []string, name string) []string {
	return append(slices.Clone(forms), name)
}

// pair is a person and a country that one article mentions.
type pair struct{ person, country string }

// pairChange is how a batch changes how often a pair is seen together.
type pairChange struct {
	delta  int      // articles that mention both: those that now do less those that did
	newest string   // greatest sort key among those that now do; "" for none
	gone   []string // sort keys under which articles mentioned both and do no longer
}

// formChange is how a batch changes the forms in which articles name a person.
type formChange struct{ added, gone map[string]bool }

// changes are the differences between what a batch of articles contributed and what it
// contributes now.
type changes struct {
	people    map[string]*formChange // everybody touched
	countries map[string]bool        // all touched
	pairs     map[pair]*pairChange
	targets   map[string]string // of links now: the least URL
	unlinked  map[string]bool   // targets of links before
	offices   map[office]int    // all touched: articles that now state it less those that did
}

func newChanges() *changes {
	return &changes{
		people:    make(map[string]*formChange),
		countries: make(map[string]bool),
		pairs:     make(map[pair]*pairChange),
		targets:   make(map[string]string),
		unlinked:  make(map[string]bool),
		offices:   make(map[office]int),
	}
}

// replace takes in that one article now contributes what is after instead of before.
func (c *changes) replace(before, after version) {
	for _, forms := range []map[string][]string{before.people, before.authors} {
		for id, names := range forms {
			for _, name := range names {
				c.person(id).gone[name] = true
			}
		}
	}
	for _, forms := range []map[string][]string{after.people, after.authors} {
		for id, names := range forms {
			for _, name := range names {
				c.person(id).added[name] = true
			}
		}
	}
	for _, id := range before.countries {
		c.countries[id] = true
	}
	for _, id := range after.countries {
		c.countries[id] = true
	}
	for id := range before.targets {
		c.unlinked[id] = true
	}
	for id, url := range after.targets {
		if least, found := c.targets[id]; !found || url < least {
			c.targets[id] = url
		}
	}
	for _, o := range before.offices {
		c.person(o.person)
		c.offices[o]--
	}
	for _, o := range after.offices {
		c.person(o.person)
		c.offices[o]++
	}
	c.replacePairs(before, after)
}

func (c *changes) replacePairs(before, after version) {
	for person := range before.people {
		for _, country := range before.countries {
			change := c.pair(person, country)
			change.delta--
			_, keeps := after.people[person]
			if !keeps || !slices.Contains(after.countries, country) || after.sortKey != before.sortKey {
				change.gone = append(change.gone, before.sortKey)
			}
		}
	}
	for person := range after.people {
		for _, country := range after.countries {
			change := c.pair(person, country)
			change.delta++
			change.newest = max(change.newest, after.sortKey)
		}
	}
}

func (c *changes) person(id string) *formChange {
	change := c.people[id]
	if change == nil {
		change = &formChange{added: make(map[string]bool), gone: make(map[string]bool)}
		c.people[id] = change
	}
	return change
}

func (c *changes) pair(person, country string) *pairChange {
	change := c.pairs[pair{person, country}]
	if change == nil {
		change = &pairChange{}
		c.pairs[pair{person, country}] = change
	}
	return change
}

// maybeGone gives the forms of a person that the batch took away in one article and gave in
// none: whether another article still has them only the graph knows.
func (f *formChange) maybeGone() []string {
	forms := []string{}
	for form := range f.gone {
		if !f.added[form] {
			forms = append(forms, form)
		}
	}
	slices.Sort(forms)
	return forms
}

// sortedKeys gives the keys of a map in order, so that statements get the same parameters
// for the same batch.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
