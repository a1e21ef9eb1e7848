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
}

func (s *seenWith) props() map[string]any {
	at, _ := keys.Published(s.newest)
	return map[string]any{
		"count":    s.count,
		"newest":   s.newest,
		"lastSeen": storedTime(keys.Time(at)),
		"countKey": s.country + "|" + keys.Count(s.count, s.person),
		"seenKey":  keys.Join(s.country, at, s.person),
	}
}

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
				updated = append(updated, map[string]any{"at": s.at, "props": s.props()})
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
SET s = row.props`, updated)
}

// readPairs gives the changed pairs as they are to be, by person. Of lost the newest article is not known
// from what the batch brings, because it says no longer what it said.
func readPairs(tx *bolt.Tx, diff *changes) (pairs map[string][]*seenWith, lost []lostNewest, err error) {
	// The pairs that are there are found by one walk over a person's, and not one by one:
	// somebody who is seen with most countries would be walked over for each of them.
	const text = `
UNWIND $p.rows AS row
MATCH (p:Person {id: row.person})-[s:SEEN_WITH]->(c:Country) USING INDEX SEEK p:Person(id)
WHERE row.countries[c.id]
RETURN row.person AS person, c.id AS country, elementId(s) AS at, s.count AS count, s.newest AS newest,
  count { (p)<-[:MENTIONS]-() } AS personCount, count { (c)<-[:MENTIONS]-() } AS countryCount`
	wanted := make(map[string]map[string]bool)
	for p, change := range diff.pairs {
		if change.none() {
			continue
		}
		if wanted[p.person] == nil {
			wanted[p.person] = make(map[string]bool)
		}
		wanted[p.person][p.country] = true
	}
	var rows []map[string]any
	for _, person := range sortedKeys(wanted) {
		rows = append(rows, map[string]any{"person": person, "countries": wanted[person]})
	}
	found, err := runRows(tx, text, rows)
	if err != nil {
		return nil, nil, err
	}
	pairs = make(map[string][]*seenWith, len(wanted))
	for _, row := range found {
		s := &seenWith{pair: pair{row.Str("person"), row.Str("country")}, at: row.Str("at")}
		change := diff.pairs[s.pair]
		s.count = row.Num("count") + change.delta
		s.newest = max(row.Str("newest"), change.newest)
		if s.count > 0 && s.newest != change.newest && slices.Contains(change.gone, s.newest) {
			s.newest = change.newest
			lost = append(lost, lostNewest{
				pair: s, before: row.Str("newest"),
				countryIsRarer: row.Num("countryCount") < row.Num("personCount"),
			})
		}
		delete(wanted[s.person], s.country)
		pairs[s.person] = append(pairs[s.person], s)
	}
	for person, countries := range wanted {
		for _, country := range sortedKeys(countries) {
			s := &seenWith{pair: pair{person, country}}
			change := diff.pairs[s.pair]
			s.count, s.newest = change.delta, change.newest
			pairs[person] = append(pairs[person], s)
		}
	}
	return pairs, lost, nil
}

// lostNewest is a pair whose newest article mentions both no longer.
type lostNewest struct {
	pair           *seenWith
	before         string // that article's sort key
	countryIsRarer bool
}

// newestOfPair goes from one article on to older ones, along the index and on the side that has
// fewer of them, and stops at the first that mentions the other side too. For two who are often seen together that is
// a few steps, and never more than the rarer one has articles.
const newestOfPair = `
UNWIND $p.rows AS row
CALL (row) {
  MATCH (a:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key)
  WHERE m.key > row.from + '|' AND m.key < row.from + '|' + row.before
  WITH a, row, m ORDER BY m.key DESC
  WHERE EXISTS { (a)-[:MENTIONS]->(other) WHERE other.id = row.to }
  RETURN a.sortKey AS newest LIMIT 1
}
RETURN row.n AS n, newest`

// findNewest finds the newest article of pairs that lost theirs. Newer ones can only be
// what the batch brings.
func findNewest(tx *bolt.Tx, lost []lostNewest) error {
	rows := make([]map[string]any, len(lost))
	for i, l := range lost {
		from, to := l.pair.person, l.pair.country
		if l.countryIsRarer {
			from, to = to, from
		}
		rows[i] = map[string]any{"n": i, "from": from, "to": to, "before": l.before}
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
