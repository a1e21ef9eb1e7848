package write

import (
	"slices"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// seenWith is a SEEN_WITH relationship: the articles that mention a person and a country.
type seenWith struct {
	pair
	at     string // element id; "" while it is not there
	count  int
	newest string // sort key of the newest such article
	stored string // the same as the graph has it; "" while it is not there
}

func (s *seenWith) props() map[string]any {
	props := s.changed()
	props["pair"] = s.pair.key()
	return props
}

// changed are the properties that are other than before. The sort key of the newest article seldom is, where articles do not come in the order of
// their times.
func (s *seenWith) changed() map[string]any {
	props := map[string]any{
		"count":    s.count,
		"countKey": s.country + "|" + keys.Count(s.count, s.person),
	}
	if s.newest != s.stored {
		at, _ := keys.Published(s.newest)
		props["newest"] = s.newest
		props["lastSeen"] = storedTime(keys.Time(at))
		props["seenKey"] = keys.Join(s.country, at, s.person)
	}
	return props
}

// key is what a pair is found by.
func (p pair) key() string { return p.person + "|" + p.country }

// updatePairs keeps SEEN_WITH.
func updatePairs(tx *bolt.Tx, diff *changes) error {
	pairs, lost, err := readPairs(tx, diff)
	if err != nil {
		return err
	}
	if err := findNewest(tx, lost); err != nil {
		return err
	}
	var removed []string
	var updated []map[string]any
	created := relationships{from: "Person", kind: "SEEN_WITH", to: "Country"}
	for _, person := range sortedKeys(pairs) {
		var edges []map[string]any
		for _, s := range pairs[person] {
			switch {
			case s.count == 0:
				removed = append(removed, s.at)
			case s.at == "":
				edges = append(edges, edge(s.country, s.props()))
			default:
				updated = append(updated, map[string]any{"at": s.at, "props": s.changed()})
			}
		}
		created.add(person, edges)
	}
	err = execRows(tx, `
UNWIND $p.rows AS at
MATCH ()-[s:SEEN_WITH]->() WHERE elementId(s) = at
DELETE s`, removed)
	if err != nil {
		return err
	}
	if err := created.create(tx); err != nil {
		return err
	}
	return execRows(tx, `
UNWIND $p.rows AS row
MATCH ()-[s:SEEN_WITH]->() WHERE elementId(s) = row.at
SET s += row.props`, updated)
}

// readPairs gives the changed pairs as they are to be, by person. Of lost the newest article is not known
// from what the batch brings, because it says no longer what it said.
func readPairs(tx *bolt.Tx, diff *changes) (pairs map[string][]*seenWith, lost []lostNewest, err error) {
	// A pair is found by a key of its own: who is in the news is seen with most countries, and would be walked over for each batch.
	const text = `
UNWIND $p.rows AS pair
MATCH ()-[s:SEEN_WITH]->() USING INDEX SEEK s:SEEN_WITH(pair)
WHERE s.pair = pair
RETURN pair, elementId(s) AS at, s.count AS count, s.newest AS newest`
	wanted := make(map[string]pair, len(diff.pairs))
	for p, change := range diff.pairs {
		if !change.none() {
			wanted[p.key()] = p
		}
	}
	found, err := runRows(tx, text, sortedKeys(wanted))
	if err != nil {
		return nil, nil, err
	}
	pairs = make(map[string][]*seenWith)
	for _, row := range found {
		s := &seenWith{pair: wanted[row.Str("pair")], at: row.Str("at"), stored: row.Str("newest")}
		change := diff.pairs[s.pair]
		s.count = row.Num("count") + change.delta
		s.newest = max(s.stored, change.newest)
		if s.count > 0 && s.newest != change.newest && slices.Contains(change.gone, s.newest) {
			s.newest = change.newest
			lost = append(lost, lostNewest{pair: s, before: s.stored})
		}
		delete(wanted, s.pair.key())
		pairs[s.person] = append(pairs[s.person], s)
	}
	for _, key := range sortedKeys(wanted) {
		p := wanted[key]
		change := diff.pairs[p]
		pairs[p.person] = append(pairs[p.person], &seenWith{pair: p, count: change.delta, newest: change.newest})
	}
	return pairs, lost, nil
}

// lostNewest is a pair whose newest article mentions both no longer.
type lostNewest struct {
	pair   *seenWith
	before string // that article's sort key
}

// newestOfPair goes from one article on to older ones, along the index and on the side that has
// fewer of them, and stops at the first that mentions the other side too. For two who are often seen together that is
// a few steps, and never more than the rarer one has articles.
const newestOfPair = `
UNWIND $p.rows AS row
MATCH (p:Person {id: row.person}) USING INDEX SEEK p:Person(id)
MATCH (c:Country {id: row.country}) USING INDEX SEEK c:Country(id)
WITH row, COUNT { (c)<-[:MENTIONS]-() } < COUNT { (p)<-[:MENTIONS]-() } AS countryIsRarer
WITH row, CASE WHEN countryIsRarer THEN row.country ELSE row.person END AS rarer, CASE WHEN countryIsRarer THEN row.person ELSE row.country END AS more
CALL (row, rarer, more) {
  MATCH (a:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key)
  WHERE m.key > rarer + '|' AND m.key < rarer + '|' + row.before
  WITH a, more, m ORDER BY m.key DESC
  WHERE EXISTS { (a)-[:MENTIONS]->(other) WHERE other.id = more }
  RETURN a.sortKey AS newest LIMIT 1
}
RETURN row.n AS n, newest`

// findNewest finds the newest article of pairs that lost theirs. Newer ones can only be
// what the batch brings.
func findNewest(tx *bolt.Tx, lost []lostNewest) error {
	rows := make([]map[string]any, len(lost))
	for i, l := range lost {
		rows[i] = map[string]any{"n": i, "person": l.pair.person, "country": l.pair.country, "before": l.before}
	}
	found, err := runRows(tx, newestOfPair, rows)
	if err != nil {
		return err
	}
	for _, row := range found {
		s := lost[row.Num("n")].pair
		s.newest = max(s.newest, row.Str("newest"))
	}
	return nil
}
