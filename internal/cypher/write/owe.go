package write

import (
	"context"
	"errors"
	"hash/fnv"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// What follows from all articles costs more than the articles, and most of it is touched by nearly every batch: who is seen with the United States, how often a president is named. So
// who loads many owes it: the articles get an OWES from the one Writer in the transaction that writes them, and what follows from thousands of them is written at once (settled). Whoever locks writers
// sees that there are debts, whose ever they are and whoever was killed. Reading what follows is then behind the articles by as many as are owed, never wrong about those that are not.
//
// New articles can be owed because what follows from them is only added. Whatever takes back, places or decides something has all settled first.

const (
	// maxOwed is how many articles may owe: the more, the less there is to write, and the more to keep in memory.
	maxOwed = 20_000
	// owedPart is of about how many articles one transaction settles what they owe, as Neo4j keeps all of it in its heap.
	owedPart = 1_000
)

// errOwing says that a transaction needs that nothing is owed.
var errOwing = errors.New("something is owed")

// debt is what owed articles contribute.
type debt struct {
	*changes
	articles int
}

func newDebt() *debt { return &debt{changes: newChanges()} }

func (d *debt) add(v version, names []identity.Name) {
	d.articles++
	d.replace(version{}, v)
	d.name(names, 1)
}

// locked runs do in a transaction under the lock that writers take, after what is owed was settled or, if do may owe, where it is not too much.
func (w *Writer) locked(ctx context.Context, mayOwe bool, do func(tx *bolt.Tx) error) error {
	for {
		var s settling
		err := w.db.Write(ctx, func(tx *bolt.Tx) error {
			if err := tx.LockWriters(); err != nil {
				return err
			}
			s = settling{turn: tx.Turn()}
			if d := tx.Debt(); d.Articles > 0 && !(mayOwe && d.Parts == 0 && d.Articles < w.maxOwed) {
				if err := w.settle(tx, &s); err != nil {
					return err
				}
				// As little as another writer owes after a batch or two goes with what is to be done: otherwise that one might always be there first.
				if s.goesOn = mayOwe || !s.whole; s.goesOn {
					return nil
				}
			}
			return do(tx)
		})
		if err != nil {
			return err
		}
		w.took(&s)
		if !s.goesOn {
			return nil
		}
	}
}

// settling is what a transaction did about what was owed.
type settling struct {
	turn   int
	owed   *debt // as it was; nil where nothing was settled
	whole  bool  // all of it was settled in this transaction
	over   bool  // nothing is owed any more
	goesOn bool  // it did nothing else, and another transaction goes on
}

// settle settles one part of what is owed, or all where that is one part.
func (w *Writer) settle(tx *bolt.Tx, s *settling) (err error) {
	d := tx.Debt()
	if s.owed, err = w.owedNow(tx, d.Articles); err != nil {
		return err
	}
	if d.Parts == 0 {
		d.Parts = 1 + (d.Articles-1)/w.owedPart
	}
	if s.over = d.Settled == d.Parts; !s.over {
		if err := s.owed.settle(tx, d.Settled, d.Parts); err != nil {
			return err
		}
		if s.whole = d.Parts == 1; !s.whole {
			return nil
		}
		s.over = true
	}
	return s.owed.settle(tx, d.Parts, d.Parts)
}

// took notes that a transaction of this writer was done, and what is known after it.
func (w *Writer) took(s *settling) {
	w.state.Lock()
	defer w.state.Unlock()
	if s.turn != w.turn+1 {
		w.alone, w.owed = false, nil
	}
	w.turn = s.turn
	if s.owed != nil {
		w.owed = s.owed
	}
	if s.over {
		w.owed = nil
	}
}

// Settle settles what is owed. ResolvePeople does so too.
func (w *Writer) Settle(ctx context.Context) error {
	return w.locked(ctx, false, func(*bolt.Tx) error { return nil })
}

// isAlone tells whether nobody else has written, up to this transaction, since something was foreseen.
func (w *Writer) isAlone(tx *bolt.Tx) bool {
	w.state.Lock()
	defer w.state.Unlock()
	return w.alone && tx.Turn() == w.turn+1
}

// borrowed takes in what a batch owes that was written, unless it is not known what is owed besides.
func (w *Writer) borrowed(b *batch) {
	w.state.Lock()
	defer w.state.Unlock()
	if !b.owes {
		return
	}
	if b.before == 0 {
		w.owed = newDebt()
	}
	if w.owed == nil || w.owed.articles != b.before {
		w.owed = nil
		return
	}
	for i, v := range b.versions {
		w.owed.add(v, b.names[i])
	}
}

// owedNow is what so many articles owe: as far as nobody else has written meanwhile this writer knows it.
func (w *Writer) owedNow(tx *bolt.Tx, articles int) (*debt, error) {
	w.state.Lock()
	known := w.owed
	if tx.Turn() != w.turn+1 {
		known = nil
	}
	w.state.Unlock()
	if known != nil && known.articles == articles {
		return known, nil
	}
	return readOwed(tx)
}

// readOwed reads what owed articles contribute.
func readOwed(tx *bolt.Tx) (*debt, error) {
	records, err := tx.Run(bolt.KeepPlan+`
MATCH (w:Writer {name: $p.name}) USING INDEX SEEK w:Writer(name)
MATCH (w)-[:OWES]->(a:Page)
RETURN a.id AS id`, map[string]any{"p": map[string]any{"name": bolt.WriterName}})
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, row := range bolt.PropsOf(records) {
		ids = append(ids, row.Str("id"))
	}
	d := newDebt()
	for chunk := range slices.Chunk(ids, maxBatch) {
		stored, err := readVersions(tx, chunk)
		if err != nil {
			return nil, err
		}
		for _, v := range stored {
			names, err := v.names()
			if err != nil {
				return nil, err
			}
			for i := range v.statements {
				if v.statements[i].Status == newsgraph.OfficeCurrent {
					v.current = append(v.current, v.offices[i].group())
				}
			}
			d.add(v.version, names)
		}
	}
	return d, nil
}

// settle writes one part of what follows from owed articles: of as many parts as there are, what is kept of the people, offices and names that belong to it, and in one more the rest.
func (d *debt) settle(tx *bolt.Tx, part, parts int) error {
	if part < parts {
		some := d.part(part, parts)
		return inOrder(
			func() error { return updatePairs(tx, some) },
			func() error { return updateOffices(tx, some) },
			func() error { return updatePeople(tx, some) },
			func() error { return updateSpellings(tx, some) },
			func() error { return noteSettled(tx, part+1, parts) },
		)
	}
	return inOrder(
		func() error { return updateCountries(tx, d.changes) },
		func() error { return updatePublishers(tx, d.changes) },
		func() error { return updateOrganizations(tx, d.changes) },
		func() error { return forgive(tx) },
	)
}

// part are the changes of the people and names of a part, of what they are seen with, and of all who hold an office.
func (d *debt) part(part, parts int) *changes {
	in := func(id string) bool {
		h := fnv.New32a()
		h.Write([]byte(id)) // never fails
		return int(h.Sum32()%uint32(parts)) == part
	}
	some := newChanges()
	for id, change := range d.people {
		if in(id) {
			some.people[id] = change
		}
	}
	for id, name := range d.names {
		if in(id) {
			some.names[id] = name
		}
	}
	for o, delta := range d.offices {
		if in(o.group()) {
			some.offices[o] = delta
			some.current[o.group()] = d.current[o.group()]
		}
	}
	for pair, change := range d.pairs {
		if in(pair.person) {
			some.pairs[pair] = change
		}
	}
	return some
}

// owe notes that new articles owe what follows from them.
func owe(tx *bolt.Tx, docs []*writing) error {
	ids := make([]string, len(docs))
	for i, doc := range docs {
		ids[i] = doc.Article.ID
	}
	return tx.Exec(bolt.KeepPlan+`
MATCH (w:Writer {name: $p.name}) USING INDEX SEEK w:Writer(name)
UNWIND $p.rows AS id
MATCH (a:Page {id: id}) USING INDEX SEEK a:Page(id)
CREATE (w)-[:OWES]->(a)`, map[string]any{"p": map[string]any{"name": bolt.WriterName, "rows": ids}})
}

// noteSettled notes how many parts are settled.
func noteSettled(tx *bolt.Tx, settled, parts int) error {
	return tx.Exec(bolt.KeepPlan+`
MATCH (w:Writer {name: $p.name}) USING INDEX SEEK w:Writer(name)
SET w.settled = $p.settled, w.parts = $p.parts`, map[string]any{"p": map[string]any{"name": bolt.WriterName, "settled": settled, "parts": parts}})
}

// forgive notes that nothing is owed any more.
func forgive(tx *bolt.Tx) error {
	return tx.Exec(bolt.KeepPlan+`
MATCH (w:Writer {name: $p.name}) USING INDEX SEEK w:Writer(name)
REMOVE w.settled, w.parts
WITH w
MATCH (w)-[r:OWES]->()
DELETE r`, map[string]any{"p": map[string]any{"name": bolt.WriterName}})
}

// mergeOwing makes what relationships will lead to, as far as it is not there, for articles that owe: with what is read of it until that is settled, so that nobody
// is without a name meanwhile. What settling adds to, it leaves out: how many articles have each form, and how many somebody wrote.
func mergeOwing(tx *bolt.Tx, diff *changes, versions []version) error {
	people, publishers := make(map[string]namedTally), make(map[string]namedTally)
	saw := func(all map[string]namedTally, id, sortKey string) {
		t := all[id]
		t.seen(sortKey)
		all[id] = t
	}
	for i := range versions {
		v := &versions[i]
		for id := range v.people {
			saw(people, id, v.sortKey)
		}
		if id := newsgraph.PublisherID(v.publisher); id != "" {
			saw(publishers, id, v.sortKey)
		}
	}
	var rows [3][]map[string]any
	for _, id := range sortedKeys(diff.people) {
		t := people[id]
		node, _ := personRow(t.seenAs(id), 0, diff.people[id].forms, givenByHand{})
		rows[0] = append(rows[0], node)
	}
	for _, id := range sortedKeys(diff.publishers) {
		t := publishers[id]
		rows[1] = append(rows[1], namedRow(t.seenAs(id), "articleCount", diff.publishers[id].forms))
	}
	for _, id := range sortedKeys(diff.bodies) {
		rows[2] = append(rows[2], namedRow(seen{id: id}, "officeCount", diff.bodies[id].forms))
	}
	for i, label := range []string{"Person", "Publisher", "Organization"} {
		for _, row := range rows[i] {
			delete(row, "formCounts")
		}
		err := execRows(tx, `
UNWIND $p.rows AS row
MERGE (n:`+label+` {id: row.id})
ON CREATE SET n = row`, rows[i])
		if err != nil {
			return err
		}
	}
	return mergePages(tx, diff)
}
