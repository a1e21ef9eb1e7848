package write

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/internal/titles"
)

// heldKeys are the keys that one tally holds in memory. A pair of a person and a country takes some 200 bytes, a person some 500: all tallies
// take some 100 MB, which ten thousand articles fill, and a million do not make more.
const heldKeys = 25_000

// namedTally is what articles contribute to a person, a publisher, an organisation or a country.
type namedTally struct {
	Forms       map[string]int
	Count       int    // of what leads to it
	Written     int    // articles that credit a person
	First, Last string // sort keys; "" for none
}

func (n *namedTally) name(forms map[string]int) {
	if n.Forms == nil {
		n.Forms = make(map[string]int, len(forms))
	}
	for form, count := range forms {
		n.Forms[form] += count
	}
}

func (n *namedTally) seen(sortKey string) {
	n.Count++
	n.First, n.Last = least(n.First, sortKey), max(n.Last, sortKey)
}

func (n *namedTally) add(more namedTally) {
	n.name(more.Forms)
	n.Count += more.Count
	n.Written += more.Written
	n.First, n.Last = least(n.First, more.First), max(n.Last, more.Last)
}

func (n *namedTally) seenAs(id string) seen {
	at := func(sortKey string) string {
		part, _ := keys.Published(sortKey)
		return part
	}
	return seen{id: id, count: n.Count, first: keys.Time(at(n.First)), last: keys.Time(at(n.Last))}
}

// least is the lesser of two sort keys, where "" is none.
func least(a, b string) string {
	if a == "" || b == "" {
		return max(a, b)
	}
	return min(a, b)
}

// pairTally is what a person and a country are mentioned in together.
type pairTally struct {
	Count  int
	Newest string
}

func (t *pairTally) add(more pairTally) {
	t.Count += more.Count
	t.Newest = max(t.Newest, more.Newest)
}

// officeTally is all that is stated of an office of a country or an organisation.
type officeTally struct {
	Holders map[string]*holderTally // by id of the office of the person
}

type holderTally struct {
	Person, TitleKey, Target string
	Statements               map[newsgraph.OfficeStatus][]string // sort keys
	Last                     map[newsgraph.OfficeStatus]statedLast
}

type statedLast struct {
	SortKey string
	Props   map[string]any
}

func (o *officeTally) add(more officeTally) {
	if o.Holders == nil {
		o.Holders = make(map[string]*holderTally)
	}
	for id, m := range more.Holders {
		h := o.Holders[id]
		if h == nil {
			o.Holders[id] = m
			continue
		}
		for status, list := range m.Statements {
			h.Statements[status] = append(h.Statements[status], list...)
		}
		for status, last := range m.Last {
			if last.SortKey > h.Last[status].SortKey {
				h.Last[status] = last
			}
		}
	}
}

// targetTally is a page that articles link to.
type targetTally struct {
	Loaded bool
	First  string // sort key of the oldest article that links to it
	URL    string // by which it does
}

func (t *targetTally) add(more targetTally) {
	t.Loaded = t.Loaded || more.Loaded
	if more.First != "" && (t.First == "" || more.First < t.First) {
		t.First, t.URL = more.First, more.URL
	}
}

// lineTally are the articles that have a line in common.
type lineTally struct{ Places []linePlace }

func (t *lineTally) add(more lineTally) { t.Places = append(t.Places, more.Places...) }

type linePlace struct {
	SortKey   string
	Publisher string // id
	Print     printAt
}

// tallies are what follows from all articles, as far as it is known.
type tallies struct {
	people        *tally[namedTally]
	names         *tally[nameTally]
	publishers    *tally[namedTally]
	organizations *tally[namedTally]
	countries     *tally[namedTally]
	pairs         *tally[pairTally]
	offices       *tally[officeTally]
	targets       *tally[targetTally]
	lines         *tally[lineTally]
}

func newTallies(dir string) tallies {
	return tallies{
		people:        newTally[namedTally](dir, "people", heldKeys),
		names:         newTally[nameTally](dir, "names", heldKeys),
		publishers:    newTally[namedTally](dir, "publishers", heldKeys),
		organizations: newTally[namedTally](dir, "organizations", heldKeys),
		countries:     newTally[namedTally](dir, "countries", heldKeys),
		pairs:         newTally[pairTally](dir, "pairs", 4*heldKeys),
		offices:       newTally[officeTally](dir, "offices", 4*heldKeys).ofLists(),
		targets:       newTally[targetTally](dir, "targets", heldKeys),
		lines:         newTally[lineTally](dir, "lines", 4*heldKeys).ofLists(),
	}
}

// hold says how many keys each tally holds in memory.
func (t *tallies) hold(most int) {
	for _, held := range []*int{
		&t.people.most, &t.names.most, &t.publishers.most, &t.organizations.most, &t.countries.most, &t.pairs.most, &t.offices.most, &t.targets.most, &t.lines.most,
	} {
		*held = most
	}
}

// takeNames adds what a document says of names.
func (t *tallies) takeNames(doc *newsgraph.Document) error {
	names := identity.NamesIn(doc)
	for i := range names {
		n, err := t.names.at(names[i].ID)
		if err != nil {
			return err
		}
		n.ID = names[i].ID
		n.Add(&names[i], 1)
	}
	return nil
}

// take adds what a document contributes, whose names are those of the people.
func (t *tallies) take(doc *newsgraph.Document, s said, print *fingerprint.Fingerprint, at printAt) error {
	v, diff := versionOf(doc), newChanges()
	diff.replace(version{}, v)
	for id, change := range diff.people {
		p, err := t.people.at(id)
		if err != nil {
			return err
		}
		p.name(change.forms)
		p.Written += change.written
		if _, mentioned := v.people[id]; mentioned {
			p.seen(v.sortKey)
		}
	}
	for id, change := range diff.publishers {
		p, err := t.publishers.at(id)
		if err != nil {
			return err
		}
		p.name(change.forms)
		p.seen(v.sortKey)
	}
	for id := range diff.countries {
		c, err := t.countries.at(id)
		if err != nil {
			return err
		}
		c.seen(v.sortKey)
	}
	for pair := range diff.pairs {
		p, err := t.pairs.at(pair.key())
		if err != nil {
			return err
		}
		p.Count++
		p.Newest = max(p.Newest, v.sortKey)
	}
	for id, change := range diff.bodies {
		o, err := t.organizations.at(id)
		if err != nil {
			return err
		}
		o.name(change.forms)
	}
	if err := t.takeOffices(doc, v, s); err != nil {
		return err
	}
	if err := t.takeLinks(doc, v); err != nil {
		return err
	}
	if print.Empty() {
		return nil
	}
	for i := range print.Lines {
		l, err := t.lines.at(fmt.Sprintf("%d|%016x", i, print.Lines[i]))
		if err != nil {
			return err
		}
		l.Places = append(l.Places, linePlace{v.sortKey, newsgraph.PublisherID(v.publisher), at})
	}
	return nil
}

func (t *tallies) takeOffices(doc *newsgraph.Document, v version, s said) error {
	offices, statements := officesOf(doc)
	for i, o := range offices {
		sum, err := t.offices.at(o.group())
		if err != nil {
			return err
		}
		props, _ := s.edges[statesOffices][i]["props"].(map[string]any)
		props = maps.Clone(props)
		maps.DeleteFunc(props, func(_ string, value any) bool { return value == nil })
		status := statements[i].Status
		h := &holderTally{
			Person: o.person, TitleKey: o.titleKey, Target: o.target,
			Statements: map[newsgraph.OfficeStatus][]string{status: {v.sortKey}},
			Last:       map[newsgraph.OfficeStatus]statedLast{status: {v.sortKey, props}},
		}
		sum.add(officeTally{map[string]*holderTally{o.id(): h}})
	}
	return nil
}

func (t *tallies) takeLinks(doc *newsgraph.Document, v version) error {
	article, err := t.targets.at(doc.Article.ID)
	if err != nil {
		return err
	}
	article.Loaded = true
	urls := make(map[string]string) // the least by target
	for _, link := range doc.Links {
		if before, found := urls[link.TargetID]; !found || link.URL < before {
			urls[link.TargetID] = link.URL
		}
	}
	for id, url := range urls {
		target, err := t.targets.at(id)
		if err != nil {
			return err
		}
		target.add(targetTally{First: v.sortKey, URL: url})
	}
	return nil
}

// derived makes the tables of what follows from all articles.
type derivation struct {
	*Bulk
	ctx   context.Context
	who   *bulkWho
	ended []ImportTable
}

func (d *derivation) tables(progress func(string)) ([]ImportTable, error) {
	for _, step := range []struct {
		what string
		do   func() error
	}{
		{"who is who", d.decide},
		{"articles", d.articleTables},
		{"countries", d.countryTable},
		{"people", d.peopleTables},
		{"names", d.spellingTable},
		{"publishers", d.publisherTable},
		{"who is seen with which country", d.pairTable},
		{"offices", d.officeTables},
		{"links", d.targetTable},
		{"stories", d.storyTables},
		{"the rest", d.writerTable},
	} {
		progress("adding up " + step.what)
		if err := step.do(); err != nil {
			return nil, err
		}
	}
	for _, t := range append([]*table{d.articles}, d.said[:]...) {
		if err := d.end(t); err != nil {
			return nil, err
		}
	}
	return d.ended, nil
}

// end ends a table.
func (d *derivation) end(t *table) error {
	d.ended = append(d.ended, t.parts...)
	return t.end()
}

// alive stops a long walk when the context ends.
func (d *derivation) alive() error { return d.ctx.Err() }

func (d *derivation) countryTable() error {
	counted := make(map[string]seen)
	err := d.tallies.countries.each(func(id string, sum *namedTally) error {
		counted[id] = sum.seenAs(id)
		return nil
	})
	if err != nil {
		return err
	}
	t := nodeTable(d.dir, "country", "Country", "id", "Country")
	for i := range d.allCountry {
		id := newsgraph.CountryID(d.allCountry[i].Code)
		s := counted[id]
		s.id = id
		row := s.props("articleCount")
		maps.Copy(row, countryProps(id, &d.allCountry[i]))
		if err := t.node(row); err != nil {
			return err
		}
	}
	return d.end(t)
}

func (d *derivation) peopleTables() error {
	people := nodeTable(d.dir, "person", "Person", "id", "Person")
	names := nodeTable(d.dir, "name", "Name", "key", "Name")
	of := relationshipTable(d.dir, "NAMES", "Name", "Person")
	err := d.tallies.people.each(func(id string, sum *namedTally) error {
		row, nameKeys := personRow(sum.seenAs(id), sum.Written, sum.Forms, givenByHand{})
		if err := people.node(row); err != nil {
			return err
		}
		for _, key := range nameKeys {
			if err := names.node(map[string]any{"key": key}); err != nil {
				return err
			}
			if err := of.add([]string{key, id}, nil); err != nil {
				return err
			}
		}
		return d.alive()
	})
	if err != nil {
		return err
	}
	for _, t := range []*table{people, names, of} {
		if err := d.end(t); err != nil {
			return err
		}
	}
	return nil
}

func (d *derivation) publisherTable() error {
	t := nodeTable(d.dir, "publisher", "Publisher", "id", "Publisher")
	err := d.tallies.publishers.each(func(id string, sum *namedTally) error {
		return t.node(namedRow(sum.seenAs(id), "articleCount", sum.Forms))
	})
	if err != nil {
		return err
	}
	return d.end(t)
}

func (d *derivation) pairTable() error {
	t := relationshipTable(d.dir, "SEEN_WITH", "Person", "Country")
	err := d.tallies.pairs.each(func(key string, sum *pairTally) error {
		person, country, _ := strings.Cut(key, "|")
		s := seenWith{pair: pair{person, country}, count: sum.Count, newest: sum.Newest}
		if err := t.add([]string{person, country}, s.props()); err != nil {
			return err
		}
		return d.alive()
	})
	if err != nil {
		return err
	}
	return d.end(t)
}

func (d *derivation) officeTables() error {
	tables := map[string]*table{}
	for _, label := range []string{"Country", "Organization"} {
		tables[label] = relationshipTable(d.dir, "HOLDS_OFFICE", "Person", label)
	}
	organizations := make(map[string]*seen) // what holds an office of them, by id
	err := d.tallies.offices.each(func(_ string, sum *officeTally) error {
		for _, h := range sum.holdings() {
			o := h.touched
			if o.targetLabel() == "Organization" {
				countHolding(organizations, h)
			}
			if err := tables[o.targetLabel()].add([]string{o.person, o.target}, h.props()); err != nil {
				return err
			}
		}
		return d.alive()
	})
	if err != nil {
		return err
	}
	t := nodeTable(d.dir, "organization", "Organization", "id", "Organization")
	err = d.tallies.organizations.each(func(id string, sum *namedTally) error {
		return t.node(namedRow(*organizations[id], "officeCount", sum.Forms))
	})
	if err != nil {
		return err
	}
	for _, t := range []*table{tables["Country"], tables["Organization"], t} {
		if err := d.end(t); err != nil {
			return err
		}
	}
	return nil
}

// countHolding adds an office to its organisation.
func countHolding(of map[string]*seen, h *holding) {
	s := of[h.touched.target]
	if s == nil {
		s = &seen{id: h.touched.target}
		of[s.id] = s
	}
	s.count++
	row := bolt.Props(h.own)
	if first := row.Time("firstSeen"); s.first.IsZero() || first.Before(s.first) {
		s.first = first
	}
	if last := row.Time("lastSeen"); last.After(s.last) {
		s.last = last
	}
}

// holdings decides who holds the office and since when, as updateOffices does from what the graph holds.
func (o *officeTally) holdings() []*holding {
	var all []*holding
	var current []string // sort keys of all statements as CURRENT, in order
	for _, id := range sortedKeys(o.Holders) {
		t := o.Holders[id]
		of := office{t.Person, t.TitleKey, t.Target}
		h := &holding{id: id, group: of.group(), titleKey: t.TitleKey, touched: &of}
		ends := make(map[newsgraph.OfficeStatus]statementEnds)
		for status, list := range t.Statements {
			slices.Sort(list)
			h.articleCount += len(list)
			ends[status] = statementEnds{first: list[0], last: list[len(list)-1], text: t.Last[status].Props}
		}
		h.summarize(ends)
		if former, back := cameBack(ends); back {
			h.from, _ = keys.Published(firstAfter(t.Statements[newsgraph.OfficeCurrent], former))
		}
		h.conclusion = conclusion{status: h.statedAs}
		current = append(current, t.Statements[newsgraph.OfficeCurrent]...)
		all = append(all, h)
	}
	if len(all) == 0 || !titles.OneHolder(all[0].titleKey) {
		return all
	}
	succeed(all)
	slices.Sort(current)
	for _, h := range all {
		if h.ended {
			h.until, _ = keys.Published(firstAfter(current, h.untilAfter()))
		}
	}
	return all
}

// firstAfter is the first of a sorted list that is greater, "" for none.
func firstAfter(list []string, than string) string {
	i, found := slices.BinarySearch(list, than)
	if found {
		i++
	}
	if i == len(list) {
		return ""
	}
	return list[i]
}

// targetTable makes the pages that articles link to and that are not loaded.
func (d *derivation) targetTable() error {
	t := nodeTable(d.dir, "page", "Page", "id", "Page")
	err := d.tallies.targets.each(func(id string, sum *targetTally) error {
		if sum.Loaded {
			return nil
		}
		if err := t.node(map[string]any{"id": id, "url": sum.URL}); err != nil {
			return err
		}
		return d.alive()
	})
	if err != nil {
		return err
	}
	return d.end(t)
}

// duplicate is one of two articles that are duplicates of each other.
type duplicate struct {
	similarity float64
	lines      int
}

func (d *derivation) storyTables() error {
	duplicates := make(map[pairOf]*duplicate)
	members := make(map[string]*told)
	err := d.tallies.lines.each(func(key string, sum *lineTally) error {
		if len(sum.Places) < 2 {
			return nil
		}
		if err := d.compare(key, sum.Places, duplicates, members); err != nil {
			return err
		}
		return d.alive()
	})
	if err != nil {
		return err
	}
	g := &grouping{group: make(map[string]string)}
	edges := relationshipTable(d.dir, "DUPLICATES", "Page", "Page")
	for _, pair := range slices.SortedFunc(maps.Keys(duplicates), comparePairs) {
		of := duplicates[pair]
		g.join(pair.earlier, pair.later)
		if err := edges.add([]string{pair.later, pair.earlier}, duplicateProps(of.similarity, of.lines)); err != nil {
			return err
		}
	}
	stories := make(map[string][]string) // ids of articles by root
	for id := range g.group {
		root := g.root(id)
		stories[root] = append(stories[root], id)
	}
	nodes, tells := nodeTable(d.dir, "story", "Story", "id", "Story"), relationshipTable(d.dir, "TELLS", "Page", "Story")
	for _, root := range sortedKeys(stories) {
		ids := stories[root]
		slices.Sort(ids)
		best := newsgraph.StoryID(ids[0])
		for _, id := range ids {
			best = betterStory(best, newsgraph.StoryID(id))
		}
		var sum namedTally
		publishers := make(map[string]int)
		for _, id := range ids {
			m := members[id]
			sum.seen(m.sortKey)
			publishers[m.publisher]++
			if err := tells.edges(id, []map[string]any{tellsEdge(best, m.sortKey)}); err != nil {
				return err
			}
		}
		if err := nodes.node(storyRow(sum.seenAs(best), publishers)); err != nil {
			return err
		}
	}
	for _, t := range []*table{edges, nodes, tells} {
		if err := d.end(t); err != nil {
			return err
		}
	}
	return nil
}

// compare compares the articles that stand near each other in a line.
func (d *derivation) compare(key string, places []linePlace, duplicates map[pairOf]*duplicate, members map[string]*told) error {
	var index int
	var hash uint64
	if _, err := fmt.Sscanf(key, "%d|%x", &index, &hash); err != nil {
		return err
	}
	slices.SortFunc(places, func(a, b linePlace) int { return strings.Compare(a.SortKey, b.SortKey) })
	prints := make(map[int]*fingerprint.Fingerprint)
	print := func(i int) (*fingerprint.Fingerprint, error) {
		if prints[i] != nil {
			return prints[i], nil
		}
		p, err := d.prints.read(places[i].Print)
		prints[i] = p
		return p, err
	}
	for i := range places {
		earlier := placeOf(places[i].SortKey)
		for j := i + 1; j < min(i+1+beside, len(places)); j++ {
			later := placeOf(places[j].SortKey)
			if later.published().Sub(earlier.published()) > storyWindow {
				break
			}
			pair := pairOf{earlier.id, later.id}
			of := duplicates[pair]
			if of == nil {
				a, err := print(i)
				if err != nil {
					return err
				}
				b, err := print(j)
				if err != nil {
					return err
				}
				// Most that have a line in common are none, and are too many to be kept until the other lines are read.
				similarity := fingerprint.Similarity(a, b)
				if similarity < fingerprint.Threshold {
					continue
				}
				of = &duplicate{similarity: similarity}
				duplicates[pair] = of
				members[earlier.id] = &told{place: earlier, publisher: places[i].Publisher}
				members[later.id] = &told{place: later, publisher: places[j].Publisher}
			}
			of.lines |= 1 << index
		}
	}
	return nil
}

func (d *derivation) writerTable() error {
	t := nodeTable(d.dir, "writer", "Writer", "name", "Writer")
	if err := t.node(writerRow()); err != nil {
		return err
	}
	return d.end(t)
}
