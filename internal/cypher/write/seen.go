package write

import (
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// What follows from all articles together is kept on nodes and relationships of its own,
// where reading finds it in order. It changes in the same transaction as the articles, is computed here
// from values that the graph gives in bulk, and is written as plain rows. No value costs more for
// there being many articles: numbers are degrees, which the store knows, or counters; first and last
// are the ends of an index range.

// readSeen reads what is kept with nodes of a label that articles lead to by a relationship:
// their names, and the columns that seenRead needs. more are further columns.
func readSeen(tx *bolt.Tx, label, kind, more string, ids []string) ([]bolt.Props, error) {
	return runRows(tx, `
UNWIND $p.rows AS id
MATCH (n:`+label+` {id: id}) USING INDEX SEEK n:`+label+`(id)
RETURN id, n.name AS name, n.aliases AS aliases, n.formCounts AS formCounts,
  count { (n)<-[:`+kind+`]-() } AS count,`+more+`
  COLLECT {
    MATCH ()-[r:`+kind+`]->() USING INDEX SEEK r:`+kind+`(key)
    WHERE r.key > id + '|' AND r.key < id + '|' + $p.end
    RETURN r.key ORDER BY r.key LIMIT 1
  } AS first,
  COLLECT {
    MATCH ()-[r:`+kind+`]->() USING INDEX SEEK r:`+kind+`(key)
    WHERE r.key > id + '|' AND r.key < id + '|' + $p.end
    RETURN r.key ORDER BY r.key DESC LIMIT 1
  } AS last`, ids)
}

// seen is what all that leads to a node comes to: how much it is, and when the first and the last were published.
type seen struct {
	id          string
	count       int
	first, last time.Time // zero for none
}

// seenRead is what readSeen read of a node.
func seenRead(row bolt.Props) seen {
	id := row.Str("id")
	return seen{id: id, count: row.Num("count"), first: keyTime(id, row.Strs("first")), last: keyTime(id, row.Strs("last"))}
}

// props gives the properties of the node; count is the name of the number.
func (s seen) props(count string) map[string]any {
	return map[string]any{
		"id":        s.id,
		count:       s.count,
		"countKey":  keys.Count(s.count, s.id),
		"firstSeen": storedTime(s.first),
		"lastSeen":  storedTime(s.last),
		"seenKey":   keys.Join(keys.TimePart(s.last), s.id),
	}
}

// keyTime reads the time that stands behind an id in the only key of a list; zero where there
// is none.
func keyTime(id string, list []string) time.Time {
	if len(list) == 0 {
		return time.Time{}
	}
	at, _ := keys.Published(strings.TrimPrefix(list[0], id+"|"))
	return keys.Time(at)
}

// setNodes gives nodes their properties instead of those they have.
func setNodes(tx *bolt.Tx, label string, rows []map[string]any) error {
	return execRows(tx, `
UNWIND $p.rows AS row
MATCH (n:`+label+` {id: row.id}) USING INDEX SEEK n:`+label+`(id)
SET n = row`, rows)
}

func removeNodes(tx *bolt.Tx, label string, ids []string) error {
	return execRows(tx, `
UNWIND $p.rows AS id
MATCH (n:`+label+` {id: id}) USING INDEX SEEK n:`+label+`(id)
DETACH DELETE n`, ids)
}

// updateCountries keeps what a country's node says of all articles.
func updateCountries(tx *bolt.Tx, diff *changes) error {
	found, err := readSeen(tx, "Country", "MENTIONS", "", sortedKeys(diff.countries))
	if err != nil {
		return err
	}
	rows := make([]map[string]any, len(found))
	for i, row := range found {
		rows[i] = seenRead(row).props("articleCount")
	}
	return execRows(tx, `
UNWIND $p.rows AS row
MATCH (c:Country {id: row.id}) USING INDEX SEEK c:Country(id)
SET c += row`, rows)
}

// updatePublishers keeps what a publisher's node says of all its articles, and removes
// publishers that have none any more.
func updatePublishers(tx *bolt.Tx, diff *changes) error {
	found, err := readSeen(tx, "Publisher", "PUBLISHED_BY", "", sortedKeys(diff.publishers))
	if err != nil {
		return err
	}
	return updateNamed(tx, "Publisher", "articleCount", found, diff.publishers)
}

// updateOrganizations keeps what an organisation's node says of all its offices, and removes
// organisations that have none any more.
func updateOrganizations(tx *bolt.Tx, diff *changes) error {
	// Keys are in the order of the last statement of an office, so the first of all is sought
	// among as many as there are holders.
	const first = `
  head(COLLECT { MATCH (n)<-[h:HOLDS_OFFICE]-() RETURN h.firstSeen ORDER BY h.firstSeen LIMIT 1 }) AS firstSeen,`
	found, err := readSeen(tx, "Organization", "HOLDS_OFFICE", first, sortedKeys(diff.bodies))
	if err != nil {
		return err
	}
	return updateNamed(tx, "Organization", "officeCount", found, diff.bodies)
}

// updateNamed writes nodes that bear the commonest of the names that articles give them.
func updateNamed(tx *bolt.Tx, label, count string, found []bolt.Props, diff map[string]*nodeChange) error {
	return updateNodes(tx, label, found, func(row bolt.Props) map[string]any {
		n, s := namingRead(row), seenRead(row)
		n.change(diff[s.id].forms)
		if at := row.Time("firstSeen"); !at.IsZero() {
			s.first = at
		}
		return namedRow(s, count, n)
	})
}

// namedRow gives the node of a publisher or an organisation.
func namedRow(s seen, count string, n naming) map[string]any {
	node := s.props(count)
	n.put(node, n.commonest())
	return node
}

// updateNodes gives nodes new properties, from what readSeen read of them, and removes those that nothing leads to any more.
func updateNodes(tx *bolt.Tx, label string, found []bolt.Props, props func(bolt.Props) map[string]any) error {
	var updated []map[string]any
	var removed []string
	for _, row := range found {
		if row.Num("count") == 0 {
			removed = append(removed, row.Str("id"))
			continue
		}
		updated = append(updated, props(row))
	}
	if err := setNodes(tx, label, updated); err != nil {
		return err
	}
	return removeNodes(tx, label, removed)
}
