package write

import (
	"cmp"
	"maps"
	"slices"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
)

// updatePeople keeps what a person's node says of all articles, and removes people whom no
// article mentions or credits any more.
func updatePeople(tx *bolt.Tx, diff *changes) error {
	const more = `
  n.writtenCount AS writtenCount,
  EXISTS { (n)<-[:MENTIONS|WRITTEN_BY|STATES_OFFICE|QUOTES]-() } AS alive,`
	found, err := readSeen(tx, "Person", "MENTIONS", more, sortedKeys(diff.people))
	if err != nil {
		return err
	}
	given, err := readGiven(tx)
	if err != nil {
		return err
	}
	var updated []map[string]any
	var removed, oldKeys []string
	var newKeys []map[string]any
	for _, row := range found {
		id := row.Str("id")
		before := namingRead(row)
		var had []string
		if len(row.Nums("formCounts")) > 0 { // else it was made by mergeOwing, or just now
			had = personKeys(id, row.Str("name"), before)
		}
		if alive, _ := row["alive"].(bool); !alive {
			removed = append(removed, id)
			oldKeys = append(oldKeys, had...)
			continue
		}
		after := maps.Clone(before)
		after.change(diff.people[id].forms)
		node, has := personRow(seenRead(row), row.Num("writtenCount")+diff.people[id].written, after, given)
		updated = append(updated, node)
		oldKeys = append(oldKeys, without(had, has)...)
		for _, key := range without(has, had) {
			newKeys = append(newKeys, map[string]any{"id": id, "key": key})
		}
	}
	if err := setNodes(tx, "Person", updated); err != nil {
		return err
	}
	if err := removeNodes(tx, "Person", removed); err != nil {
		return err
	}
	err = execRows(tx, `
UNWIND $p.rows AS key
MATCH (n:Name {key: key}) USING INDEX SEEK n:Name(key)
DETACH DELETE n`, oldKeys)
	if err != nil {
		return err
	}
	return execRows(tx, `
UNWIND $p.rows AS row
MATCH (p:Person {id: row.id}) USING INDEX SEEK p:Person(id)
CREATE (:Name {key: row.key})-[:NAMES]->(p)`, newKeys)
}

// personRow gives the node of a person, and the keys by which it is found.
func personRow(s seen, written int, n naming, given givenByHand) (node map[string]any, nameKeys []string) {
	name := cmp.Or(given.names[s.id], n.best(s.id))
	node = s.props("articleCount")
	node["wikidata"] = storedText(given.items[s.id])
	node["writtenCount"] = written
	n.put(node, name)
	return node, personKeys(s.id, name, n)
}

// without gives what is in list and not in other; both are sorted.
func without(list, other []string) []string {
	var left []string
	for _, s := range list {
		if _, found := slices.BinarySearch(other, s); !found {
			left = append(left, s)
		}
	}
	return left
}
