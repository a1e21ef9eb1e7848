package write

import (
	"context"
	"maps"
	"runtime"

	"golang.org/x/sync/errgroup"

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
	again  []identity.Name // what is said of names by documents that are written after the import, and so counts then
}

// decide decides who is who.
func (d *derivation) decide() error {
	w := &bulkWho{at: make(map[string]int)}
	err := d.tallies.names.each(func(id string, sum *identity.Name) error {
		w.at[id] = len(w.names)
		w.names = append(w.names, *sum)
		return d.alive()
	})
	if err != nil {
		return err
	}
	w.decide()
	d.who = w
	return d.alive()
}

// decide decides who has the names, which are in order.
func (w *bulkWho) decide() {
	w.people, w.ties = make(map[string]*identity.Person), make(map[string]*identity.Pair)
	w.places = *newPlaces(nil)
	var full []identity.Name
	var singles []*identity.Name
	having := make(map[string][]string) // full names, by the sounds of their words
	for i := range w.names {
		n := &w.names[i]
		if identity.IsSingle(n.ID) {
			singles = append(singles, n)
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
	for _, n := range singles {
		w.singles[n.ID] = w.whom(n, w.bearers(n, having))
	}
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

// articleTables makes the tables of what articles say, of the people whom their names mean. Reading documents, making rows of them and adding these up go on side by side.
func (d *derivation) articleTables() error {
	group, ctx := errgroup.WithContext(d.ctx)
	read, made := make(chan []newsgraph.Document, 1), make(chan []*madeArticle, 1)
	group.Go(func() error {
		defer close(read)
		return d.docs.each(maxBatch, func(docs []newsgraph.Document) error { return send(ctx, read, docs) })
	})
	group.Go(func() error {
		defer close(made)
		for docs := range read {
			if err := send(ctx, made, d.who.make(docs)); err != nil {
				return err
			}
		}
		return nil
	})
	group.Go(func() error {
		for articles := range made {
			for _, a := range articles {
				if err := d.articleTable(a); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err := group.Wait(); err != nil {
		return err
	}
	for i := range d.who.again {
		d.who.names[d.who.at[d.who.again[i].ID]].Add(&d.who.again[i], -1)
	}
	return d.prints.out.Flush()
}

// send hands on, unless nobody takes it any more.
func send[T any](ctx context.Context, to chan<- T, value T) error {
	select {
	case to <- value:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// madeArticle is a document with the rows that are made of it.
type madeArticle struct {
	doc   *newsgraph.Document // with the names as they stand
	of    *writing
	said  said
	print fingerprint.Fingerprint
}

// make makes the rows of some documents, as many at a time as there are processors. What was decided is only read for that.
func (w *bulkWho) make(docs []newsgraph.Document) []*madeArticle {
	made := make([]*madeArticle, len(docs))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range docs {
		group.Go(func() error {
			a := &madeArticle{doc: &docs[i], print: fingerprint.Of(docs[i].Article.Body)}
			a.of = w.resolved(a.doc)
			a.said = saidBy(a.of, &a.print)
			made[i] = a
			return nil
		})
	}
	_ = group.Wait() // nothing fails
	return made
}

func (d *derivation) articleTable(a *madeArticle) error {
	if !a.said.fits() {
		// What it says of names comes again with it.
		d.who.again = append(d.who.again, identity.NamesIn(a.doc)...)
		return d.unfit.add(a.doc)
	}
	d.count++
	if err := d.articles.node(a.said.article); err != nil {
		return err
	}
	for i, edges := range a.said.edges {
		if err := d.said[i].edges(a.doc.Article.ID, edges); err != nil {
			return err
		}
	}
	at, err := d.prints.add(&a.print)
	if err != nil {
		return err
	}
	return d.tallies.take(a.of.Document, a.said, &a.print, at)
}

// decision gives the properties that say of a Spelling what was decided.
func (w *bulkWho) decision(id string) map[string]any {
	if p := w.people[id]; p != nil {
		return map[string]any{"person": p.ID, "senses": storedText(sensesOf(p, nil)), "tie": storedList(tieOf(id, w.ties[id]))}
	}
	return map[string]any{"digest": w.singles[id].Encode()}
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
		maps.Copy(row, d.who.decision(n.ID))
		if err := t.node(row); err != nil {
			return err
		}
		if err := d.alive(); err != nil {
			return err
		}
	}
	return d.end(t)
}
