package write

import (
	"maps"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// bulkWho is who is who in all articles of an import: what ResolvePeople would decide after writing them, decided at once, since all names are at hand. They take some
// kilobyte each in memory.
type bulkWho struct {
	places
	names  []identity.Name // in order
	at     map[string]int  // where each is
	people map[string]*identity.Person
	ties   map[string]*identity.Pair
}

// decide decides who is who.
func (d *derivation) decide() error {
	w := &bulkWho{at: make(map[string]int), people: make(map[string]*identity.Person), ties: make(map[string]*identity.Pair)}
	w.places = *newPlaces(nil)
	w.singles, w.words = make(map[string]*identity.Bearers), make(map[string]*identity.Name)
	err := d.tallies.names.each(func(id string, sum *identity.Name) error {
		w.at[id] = len(w.names)
		w.names = append(w.names, *sum)
		return d.alive()
	})
	if err != nil {
		return err
	}
	var full []identity.Name
	having := make(map[string][]string) // full names, by the sounds of their words
	for i := range w.names {
		n := &w.names[i]
		if identity.IsSingle(n.ID) {
			w.words[n.ID] = n
			continue
		}
		full = append(full, *n)
		words := make(map[string]bool)
		addWords(words, n.ID)
		for word := range words {
			having[word] = append(having[word], n.ID)
		}
	}
	for _, p := range identity.Resolve(full) {
		maps.Copy(w.ties, p.Ties())
		senses := identity.SensesOf(p)
		for _, n := range p.Names {
			w.people[n.ID] = p
			if p.ID != n.ID {
				w.places.people[n.ID] = p.ID
			}
			if !senses.One() {
				w.senses[n.ID] = senses
			}
		}
	}
	for id, n := range w.words {
		w.singles[id] = w.bearers(n, having)
	}
	d.who = w
	return d.alive()
}

// bearers are who may be meant by a single word; nil where too many may, see readBearers.
func (w *bulkWho) bearers(n *identity.Name, having map[string][]string) *identity.Bearers {
	people := make(map[string]*identity.Person)
	for _, word := range identity.Words(n.ID) {
		if len(having[word]) > maxBearers {
			return nil
		}
		for _, name := range having[word] {
			people[w.people[name].ID] = w.people[name]
		}
	}
	list := make([]*identity.Person, 0, len(people))
	for _, id := range sortedKeys(people) {
		list = append(list, people[id])
	}
	return identity.BearersOf(n, list)
}

// articleTables makes the tables of what articles say, of the people whom their names mean.
func (d *derivation) articleTables() error {
	err := d.docs.each(maxBatch, func(docs []newsgraph.Document) error {
		for i := range docs {
			if err := d.articleTable(&docs[i]); err != nil {
				return err
			}
		}
		return d.alive()
	})
	if err != nil {
		return err
	}
	return d.prints.out.Flush()
}

func (d *derivation) articleTable(doc *newsgraph.Document) error {
	print := fingerprint.Of(doc.Article.Body)
	w := d.who.resolved(doc)
	s := saidBy(w, &print)
	if !s.fits() {
		// What it says of names comes again with it.
		names := identity.NamesIn(doc)
		for i := range names {
			d.who.names[d.who.at[names[i].ID]].Add(&names[i], -1)
		}
		return d.unfit.add(doc)
	}
	d.count++
	if err := d.articles.node(s.article); err != nil {
		return err
	}
	for i, edges := range s.edges {
		if err := d.said[i].edges(doc.Article.ID, edges); err != nil {
			return err
		}
	}
	at, err := d.prints.add(&print)
	if err != nil {
		return err
	}
	return d.tallies.take(w.Document, s, &print, at)
}

func (d *derivation) spellingTable() error {
	t := nodeTable(d.dir, "spelling", "Spelling", "id", "Spelling")
	for i := range d.who.names {
		n := &d.who.names[i]
		if n.Zero() {
			continue
		}
		row := spellingRow(n)
		delete(row, "undecided")
		if p := d.who.people[n.ID]; p != nil {
			row["person"] = p.ID
			row["senses"] = storedText(sensesOf(p, nil))
			row["tie"] = storedList(tieOf(n.ID, d.who.ties[n.ID]))
		} else {
			row["digest"] = d.who.digest(n)
		}
		if err := t.node(row); err != nil {
			return err
		}
		if err := d.alive(); err != nil {
			return err
		}
	}
	return d.end(t)
}
