package write

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"golang.org/x/sync/errgroup"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// bulkWho is who is who in all articles of an import: what ResolvePeople would decide after writing them, decided at once. It has only the names that are not their
// persons' own ids, and the single words; what the graph is to have of all names waits in a file.
type bulkWho struct {
	places
	spelled *os.File
	again   map[string]*identity.Name // what is said of names by documents that are written after the import, and so counts then
}

// bulkNames are all names of an import. They are in memory while they are decided.
type bulkNames struct {
	all    []identity.Name // in order
	people map[string]*identity.Person
	ties   map[string]*identity.Pair
	having map[string][]string // full names, by the sounds of their words
}

func newBulkNames() *bulkNames {
	return &bulkNames{people: make(map[string]*identity.Person), ties: make(map[string]*identity.Pair), having: make(map[string][]string)}
}

// decidingGC is the GOGC of deciding, in percent.
const decidingGC = 25

// decide decides who is who.
func (d *derivation) decide() (err error) {
	// All names are in memory only here, which is when a load takes most. That garbage is collected at a quarter of what is kept, and not at as much again, costs some seconds of a million articles.
	defer debug.SetGCPercent(debug.SetGCPercent(decidingGC))
	names := newBulkNames()
	err = d.tallies.names.each(func(_ string, sum *nameTally) error {
		names.all = append(names.all, sum.Name)
		return d.alive()
	})
	if err != nil {
		return err
	}
	d.who = &bulkWho{places: *newPlaces(nil), again: make(map[string]*identity.Name)}
	if d.who.spelled, err = os.Create(filepath.Join(d.dir, "names.decided")); err != nil {
		return err
	}
	d.who.decide(names)
	return d.who.keep(names)
}

// decide decides who has the names, which are in order.
func (w *bulkWho) decide(names *bulkNames) {
	var full []identity.Name
	var singles []*identity.Name
	for i := range names.all {
		n := &names.all[i]
		if identity.IsSingle(n.ID) {
			singles = append(singles, n)
			continue
		}
		full = append(full, *n)
		words := make(map[string]bool)
		addWords(words, n.ID)
		for word := range words {
			names.having[word] = append(names.having[word], n.ID)
		}
	}
	for _, p := range identity.Resolve(full) {
		maps.Copy(names.ties, p.Ties())
		senses := identity.SensesOf(p)
		for _, n := range p.Names {
			names.people[n.ID] = p
			if p.ID != n.ID {
				w.places.people[n.ID] = p.ID
			}
			if !senses.One() {
				w.senses[n.ID] = senses
			}
		}
	}
	for _, n := range singles {
		w.singles[n.ID] = w.whom(n, names.bearers(n))
	}
}

// bearers are who may be meant by a single word; nil where too many may, see readBearers.
func (b *bulkNames) bearers(n *identity.Name) *identity.Bearers {
	people := make(map[string]*identity.Person)
	for _, word := range identity.Words(n.ID) {
		if len(b.having[word]) > maxBearers {
			return nil
		}
		for _, name := range b.having[word] {
			people[b.people[name].ID] = b.people[name]
		}
	}
	list := make([]*identity.Person, 0, len(people))
	for _, id := range sortedKeys(people) {
		list = append(list, people[id])
	}
	return identity.BearersOf(n, list)
}

// decision is what the graph keeps with a name of what was decided of it.
type decision struct {
	person, senses, digest string
	tie                    []string
}

func (w *bulkWho) decided(names *bulkNames, id string) decision {
	if p := names.people[id]; p != nil {
		return decision{person: p.ID, senses: sensesOf(p, nil), tie: tieOf(id, names.ties[id])}
	}
	return decision{digest: w.singles[id].Encode()}
}

// props are the properties of a Spelling that say so.
func (d *decision) props() map[string]any {
	return map[string]any{"person": storedText(d.person), "senses": storedText(d.senses), "digest": storedText(d.digest), "tie": storedList(d.tie)}
}

// keep writes what the graph is to have of the names to a file, for spellingTable: memory is needed for other things until then.
func (w *bulkWho) keep(names *bulkNames) error {
	out := bufio.NewWriterSize(w.spelled, 1<<16)
	for i := range names.all {
		n := &names.all[i]
		d := w.decided(names, n.ID)
		var value []byte
		for _, text := range append([]string{n.Encode(), d.person, d.senses, d.digest}, d.tie...) {
			value = appendText(value, text)
		}
		if err := writeRun(out, n.ID, value); err != nil {
			return err
		}
	}
	return out.Flush()
}

// articleTables makes the tables of what articles say, of the people whom their names mean. Reading documents, making rows of them and adding these up go on side by side.
func (d *derivation) articleTables() error {
	group, ctx := errgroup.WithContext(d.ctx)
	read, made := make(chan []newsgraph.Document, 1), make(chan []*madeArticle, 1)
	group.Go(func() error {
		defer close(read)
		return d.docs.each(maxMade, func(docs []newsgraph.Document) error { return send(ctx, read, docs) })
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
	// The documents are not needed any more, and take a third of the room of the tables.
	return errors.Join(d.prints.out.Flush(), d.docs.file.Truncate(0))
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

// maxMade is how many articles go through making their rows together. Some three such lots are in memory, with rows that take ten times as much as the texts.
const maxMade = 64

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
		addNames(d.who.again, identity.NamesIn(a.doc), 1)
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

func (d *derivation) spellingTable() error {
	if _, err := d.who.spelled.Seek(0, io.SeekStart); err != nil {
		return err
	}
	t := nodeTable(d.dir, "spelling", "Spelling", "id", "Spelling")
	names := &run{in: bufio.NewReaderSize(d.who.spelled, 1<<16)}
	for {
		err := names.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("read what was decided: %w", err)
		}
		row, err := d.who.spelling(names.key, &packed{rest: names.value})
		if err != nil {
			return err
		}
		if row == nil {
			continue
		}
		if err := t.node(row); err != nil {
			return err
		}
		if err := d.alive(); err != nil {
			return err
		}
	}
	return errors.Join(d.who.spelled.Close(), d.end(t))
}

// spelling is the row of a name that keep wrote, nil where only documents state it that are written after the import.
func (w *bulkWho) spelling(id string, p *packed) (map[string]any, error) {
	facts, d := p.text(), decision{person: p.text(), senses: p.text(), digest: p.text()}
	for len(p.rest) > 0 {
		d.tie = append(d.tie, p.text())
	}
	if p.damaged {
		return nil, fmt.Errorf("read what was decided of %q: %w", id, errPacked)
	}
	n, err := identity.Decode(id, facts)
	if err != nil {
		return nil, err
	}
	if again := w.again[id]; again != nil {
		n.Add(again, -1)
	}
	if n.Zero() {
		return nil, nil
	}
	row := spellingRow(&n)
	delete(row, "undecided")
	maps.Copy(row, d.props())
	return row, nil
}
