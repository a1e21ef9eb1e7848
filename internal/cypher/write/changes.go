package write

import (
	"maps"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// version is what one version of an article contributes to what the graph derives from all
// articles. Of articles not in the graph it is the zero value.
type version struct {
	sortKey    string
	people     map[string][]string // mentioned, by id: the forms in which the article names them
	authors    map[string][]string // by id: the names in the byline
	countries  []string            // ids of those that count
	targets    []string            // ids of the pages linked to
	publisher  string              // as the source gave it
	offices    []office
	current    []string                    // groups of the offices that are stated as CURRENT; not known of what the graph has
	speakers   []string                    // ids of people quoted
	counts     map[string]int              // of the graph's article: occurrences of people
	sentences  map[string][]int            // of the graph's article: numbers of those that mention a person
	statements []newsgraph.OfficeStatement // of the graph's article
	bodies     map[string][]string         // organisations whose offices are stated, by id: their names
}

func versionOf(doc *newsgraph.Document) version {
	v := version{
		sortKey:   keys.Article(doc.Article.PublishedAt, doc.Article.ID),
		people:    make(map[string][]string),
		authors:   make(map[string][]string),
		publisher: doc.Article.Publisher,
		bodies:    make(map[string][]string),
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
	for _, author := range bylinesKept(doc) {
		v.authors[author.Person.ID] = append(v.authors[author.Person.ID], author.Person.Name)
	}
	for _, link := range doc.Links {
		v.targets = append(v.targets, link.TargetID)
	}
	for i := range doc.Quotes {
		v.speakers = append(v.speakers, doc.Quotes[i].SpeakerID)
	}
	offices, statements := officesOf(doc)
	v.offices = offices
	for i, s := range statements {
		v.addBody(organizationOf(s))
		if s.Status == newsgraph.OfficeCurrent {
			v.current = append(v.current, offices[i].group())
		}
	}
	return v
}

// addBody takes in the name of an organisation; "" is none.
func (v *version) addBody(name string) {
	if id := newsgraph.OrganizationID(name); id != "" {
		v.bodies[id] = append(v.bodies[id], name)
	}
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

// none says that there is nothing to do about the pair.
func (c *pairChange) none() bool { return c.delta == 0 && c.newest == "" && len(c.gone) == 0 }

// nodeChange is how a batch changes what is kept with a person, a publisher or an organisation.
type nodeChange struct {
	forms   map[string]int // how many more articles name it so; fewer where below 0
	written int            // how many more articles credit the person
}

// changes are the differences between what a batch of articles contributed and what it
// contributes now. All that is touched is in them, also what comes to no difference.
type changes struct {
	people     map[string]*nodeChange
	publishers map[string]*nodeChange
	bodies     map[string]*nodeChange // organisations
	countries  map[string]bool
	pairs      map[pair]*pairChange
	targets    map[string]bool           // of links, before or now
	names      map[string]*identity.Name // what is said of names, by id
	foreseen   map[string]map[string]any // by id: what was foreseen of names that are new, as properties
	offices    map[office]int            // articles that now state it less those that did
	current    map[string][]string       // by group of offices: sort keys of articles that now state one as CURRENT
	unstated   map[string]bool           // groups of offices of which articles stated one, and may do no longer
}

func newChanges() *changes {
	return &changes{
		people:     make(map[string]*nodeChange),
		publishers: make(map[string]*nodeChange),
		bodies:     make(map[string]*nodeChange),
		countries:  make(map[string]bool),
		pairs:      make(map[pair]*pairChange),
		targets:    make(map[string]bool),
		names:      make(map[string]*identity.Name),
		foreseen:   make(map[string]map[string]any),
		offices:    make(map[office]int),
		current:    make(map[string][]string),
		unstated:   make(map[string]bool),
	}
}

// replace takes in that one article now contributes what is after instead of before.
func (c *changes) replace(before, after version) {
	c.count(before, -1)
	c.count(after, +1)
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

// count adds a version, or with -1 takes it away, where numbers are kept.
func (c *changes) count(v version, delta int) {
	for id, forms := range v.people {
		// Who is mentioned and credited by the same article is named by it once.
		change(c.people, id).name(slices.Concat(forms, v.authors[id]), delta)
	}
	for id, forms := range v.authors {
		change(c.people, id).written += delta
		if _, mentioned := v.people[id]; !mentioned {
			change(c.people, id).name(forms, delta)
		}
	}
	for _, o := range v.offices {
		change(c.people, o.person)
		c.offices[o] += delta
		if delta < 0 {
			c.unstated[o.group()] = true
		}
	}
	for _, group := range v.current {
		c.current[group] = append(c.current[group], v.sortKey)
	}
	for _, id := range v.speakers {
		change(c.people, id)
	}
	if id := newsgraph.PublisherID(v.publisher); id != "" {
		change(c.publishers, id).name([]string{v.publisher}, delta)
	}
	for id, names := range v.bodies {
		change(c.bodies, id).name(names, delta)
	}
	for _, id := range v.countries {
		c.countries[id] = true
	}
	for _, id := range v.targets {
		c.targets[id] = true
	}
}

// name counts one article that names something by these forms.
func (n *nodeChange) name(forms []string, delta int) {
	seen := make(map[string]bool, len(forms))
	for _, form := range forms {
		if form != "" && !seen[form] {
			seen[form] = true
			n.forms[form] += delta
		}
	}
}

func change(of map[string]*nodeChange, id string) *nodeChange {
	if of[id] == nil {
		of[id] = &nodeChange{forms: make(map[string]int)}
	}
	return of[id]
}

func (c *changes) pair(person, country string) *pairChange {
	change := c.pairs[pair{person, country}]
	if change == nil {
		change = &pairChange{}
		c.pairs[pair{person, country}] = change
	}
	return change
}

// sortedKeys gives the keys of a map in order, so that statements get the same parameters
// for the same batch.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
