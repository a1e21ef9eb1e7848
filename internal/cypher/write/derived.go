package write

import (
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// What follows from all articles together is kept on nodes and relationships of its own,
// where reading finds it in order. It changes in the same transaction as the articles.

// updatePairs keeps SEEN_WITH: the articles that mention a person and a country.
func updatePairs(tx *bolt.Tx, diff *changes) error {
	// The pairs that are there are found by one walk over a person's, and not one by one:
	// somebody who is seen with most countries would be walked over for each of them.
	const create = `
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
CALL (p, row) {
  MATCH (p)-[s:SEEN_WITH]->(c:Country)
  WHERE c.id IN row.ids
  RETURN collect(c.id) AS found
}
WITH p, row, found
UNWIND [id IN row.ids WHERE NOT id IN found] AS missing
MATCH (c:Country {id: missing})
CREATE (p)-[:SEEN_WITH {count: 0, newest: ''}]->(c)`
	const add = `
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (p)-[s:SEEN_WITH]->(c:Country)
WITH p, c, s, row.changes[c.id] AS change
WHERE change IS NOT NULL
WITH p, c, s, s.count + change.delta AS count,
  CASE WHEN s.newest < change.newest THEN change.newest ELSE s.newest END AS newest
SET s.count = count, s.newest = newest` + pairKeys
	const recount = `
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
UNWIND row.countries AS change
MATCH (p)-[s:SEEN_WITH]->(c:Country {id: change.id})
WHERE s.count > 0 AND s.newest IN change.gone
CALL (p, c) {
  MATCH (p)<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(c)
  RETURN max(a.sortKey) AS newest
}
WITH p, c, s, s.count AS count, newest
SET s.newest = newest` + pairKeys
	const remove = `
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
UNWIND row.countries AS change
MATCH (p)-[s:SEEN_WITH {count: 0}]->(:Country {id: change.id})
DELETE s`

	all, gone := pairRows(diff)
	if len(all) > 0 {
		if err := tx.Exec(create, map[string]any{"rows": all}); err != nil {
			return err
		}
		if err := tx.Exec(add, map[string]any{"rows": all}); err != nil {
			return err
		}
	}
	if len(gone) == 0 {
		return nil
	}
	if err := tx.Exec(recount, map[string]any{"rows": gone}); err != nil {
		return err
	}
	return tx.Exec(remove, map[string]any{"rows": gone})
}

// pairKeys sets what follows from count and newest.
const pairKeys = `, s.lastSeen = datetime(left(newest, 20)),
  s.countKey = c.id + '|' + right('000000000000' + toString(count), 12) + '|' + p.id,
  s.seenKey = c.id + '|' + left(newest, 20) + '|' + p.id`

// pairRows gives the changed pairs by person, and apart those of them that lost an article.
func pairRows(diff *changes) (all, gone []map[string]any) {
	byPerson := make(map[string][]string)
	for p, change := range diff.pairs {
		if change.delta != 0 || change.newest != "" || len(change.gone) > 0 {
			byPerson[p.person] = append(byPerson[p.person], p.country)
		}
	}
	for _, person := range sortedKeys(byPerson) {
		countries := byPerson[person]
		slices.Sort(countries)
		changed := make(map[string]any, len(countries))
		var lost []map[string]any
		for _, country := range countries {
			change := diff.pairs[pair{person, country}]
			changed[country] = map[string]any{"delta": change.delta, "newest": change.newest}
			if len(change.gone) > 0 {
				lost = append(lost, map[string]any{"id": country, "gone": change.gone})
			}
		}
		all = append(all, map[string]any{"person": person, "ids": countries, "changes": changed})
		if len(lost) > 0 {
			gone = append(gone, map[string]any{"person": person, "countries": lost})
		}
	}
	return all, gone
}

// updateOffices keeps HOLDS_OFFICE: what the statements of an office come to. The newest one
// decides the status.
func updateOffices(tx *bolt.Tx, diff *changes) error {
	if len(diff.offices) == 0 {
		return nil
	}
	const count = `
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (t:Country|Organization {id: row.target})
MERGE (p)-[h:HOLDS_OFFICE {title: row.title}]->(t)
SET h.articleCount = coalesce(h.articleCount, 0) + row.delta`
	const remove = `
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (p)-[h:HOLDS_OFFICE {title: row.title, articleCount: 0}]->(t {id: row.target})
DELETE h
WITH DISTINCT t
WHERE t:Organization AND NOT EXISTS { (t)<-[:HOLDS_OFFICE]-() }
DELETE t`
	const newest = `
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (p)-[h:HOLDS_OFFICE {title: row.title}]->(t {id: row.target})
CALL (row) {
  MATCH (a)-[s:STATES_OFFICE]->()
  WHERE s.key > row.key + '|' AND s.key < row.key + '|' + $end
  RETURN a AS last, s ORDER BY s.key DESC LIMIT 1
}
CALL (row) {
  MATCH (a)-[s:STATES_OFFICE]->()
  WHERE s.key > row.key + '|' AND s.key < row.key + '|' + $end
  RETURN a AS first ORDER BY s.key LIMIT 1
}
SET h.status = s.status, h.organization = s.organization,
  h.firstSeen = first.publishedAt, h.lastSeen = last.publishedAt, h.articleId = last.id,
  h.key = t.id + '|' + left(last.sortKey, 20) + '|' + p.id + '|' + row.title,
  h.sentence = s.sentence, h.surface = s.surface, h.start = s.start, h.end = s.end,
  h.part = s.part, h.paragraph = s.paragraph, h.rule = s.rule`

	offices := make([]office, 0, len(diff.offices))
	for o := range diff.offices {
		offices = append(offices, o)
	}
	slices.SortFunc(offices, func(a, b office) int { return strings.Compare(a.key(), b.key()) })
	rows := make([]map[string]any, len(offices))
	for i, o := range offices {
		rows[i] = map[string]any{
			"person": o.person, "title": o.title, "target": o.target,
			"key": o.key(), "delta": diff.offices[o],
		}
	}
	params := map[string]any{"rows": rows, "end": keys.End}
	for _, text := range []string{count, remove, newest} {
		if err := tx.Exec(text, params); err != nil {
			return err
		}
	}
	return nil
}

// updatePeople keeps what a person's node says of all articles, and removes people whom no
// article mentions or credits any more.
func updatePeople(tx *bolt.Tx, diff *changes) error {
	if len(diff.people) == 0 {
		return nil
	}
	const read = `
UNWIND $rows AS row
MATCH (n:Person {id: row.id})
RETURN n.id AS id, n.name AS name, n.aliases AS aliases,
  EXISTS { (n)<-[:MENTIONS|WRITTEN_BY|STATES_OFFICE]-() } AS alive,
  [form IN row.maybeGone WHERE
    NOT EXISTS { (n)<-[m:MENTIONS]-() WHERE form IN m.forms OR form = m.name } AND
    NOT EXISTS { (n)<-[w:WRITTEN_BY]-() WHERE form = w.name }] AS gone,` + seenColumns
	const update = `
UNWIND $rows AS row
MATCH (p:Person {id: row.id})
SET p = row`
	const rename = `
UNWIND $rows AS row
MATCH (p:Person {id: row.id})
CALL (p, row) {
  MATCH (n:Name)-[:NAMES]->(p)
  WHERE NOT n.key IN row.keys
  DETACH DELETE n
}
CALL (p, row) {
  UNWIND row.keys AS key
  MERGE (n:Name {key: key})
  MERGE (n)-[:NAMES]->(p)
}`
	const remove = `
UNWIND $rows AS id
MATCH (p:Person {id: id})
OPTIONAL MATCH (n:Name)-[:NAMES]->(p)
DETACH DELETE n, p`

	touched := make([]map[string]any, 0, len(diff.people))
	for _, id := range sortedKeys(diff.people) {
		touched = append(touched, map[string]any{"id": id, "maybeGone": diff.people[id].maybeGone()})
	}
	records, err := tx.Run(read, map[string]any{"rows": touched, "end": keys.End})
	if err != nil {
		return err
	}
	var updated, renamed []map[string]any
	var removed []string
	for _, record := range records {
		row := bolt.Props(record.AsMap())
		id := row.Str("id")
		if alive, _ := row["alive"].(bool); !alive {
			removed = append(removed, id)
			continue
		}
		name, aliases := namesAfter(row, diff.people[id])
		node := seenProps(id, row)
		node["id"] = id
		node["name"] = name
		node["aliases"] = aliases
		node["nameKey"] = keys.Join(newsgraph.FoldName(name), id)
		updated = append(updated, node)
		if name != row.Str("name") {
			renamed = append(renamed, map[string]any{"id": id, "keys": nameKeys(id, name)})
		}
	}
	for _, s := range []struct {
		text string
		rows any
		none bool
	}{
		{update, updated, len(updated) == 0},
		{rename, renamed, len(renamed) == 0},
		{remove, removed, len(removed) == 0},
	} {
		if s.none {
			continue
		}
		if err := tx.Exec(s.text, map[string]any{"rows": s.rows}); err != nil {
			return err
		}
	}
	return nil
}

// namesAfter gives the name and the other forms of a person after a change.
func namesAfter(row bolt.Props, change *formChange) (name string, aliases []string) {
	forms := make(map[string]bool)
	for _, form := range withName(row.Strs("aliases"), row.Str("name")) {
		forms[form] = true
	}
	for _, form := range row.Strs("gone") {
		delete(forms, form)
	}
	for form := range change.added {
		forms[form] = true
	}
	delete(forms, "")
	all := sortedKeys(forms)
	name = bestName(row.Str("id"), all)
	return name, slices.DeleteFunc(orEmpty(all), func(form string) bool { return form == name })
}

// updateCountries keeps what a country's node says of all articles.
func updateCountries(tx *bolt.Tx, diff *changes) error {
	if len(diff.countries) == 0 {
		return nil
	}
	const read = `
UNWIND $rows AS row
MATCH (n:Country {id: row.id})
RETURN n.id AS id,` + seenColumns
	const update = `
UNWIND $rows AS row
MATCH (c:Country {id: row.id})
SET c += row.props`

	touched := make([]map[string]any, 0, len(diff.countries))
	for _, id := range sortedKeys(diff.countries) {
		touched = append(touched, map[string]any{"id": id})
	}
	records, err := tx.Run(read, map[string]any{"rows": touched, "end": keys.End})
	if err != nil {
		return err
	}
	updated := make([]map[string]any, len(records))
	for i, record := range records {
		row := bolt.Props(record.AsMap())
		updated[i] = map[string]any{"id": row.Str("id"), "props": seenProps(row.Str("id"), row)}
	}
	return tx.Exec(update, map[string]any{"rows": updated})
}

// seenColumns reads what seenProps needs of the person or country n: the number of articles
// that mention it is the node's degree, the oldest and the newest are the ends of its range
// in the index.
const seenColumns = `
  count { (n)<-[:MENTIONS]-() } AS articleCount,
  COLLECT {
    MATCH ()-[r:MENTIONS]->()
    WHERE r.key > row.id + '|' AND r.key < row.id + '|' + $end
    RETURN r.key ORDER BY r.key LIMIT 1
  } AS first,
  COLLECT {
    MATCH ()-[r:MENTIONS]->()
    WHERE r.key > row.id + '|' AND r.key < row.id + '|' + $end
    RETURN r.key ORDER BY r.key DESC LIMIT 1
  } AS last`

// seenProps gives the properties that follow from seenColumns.
func seenProps(id string, row bolt.Props) map[string]any {
	first, last := keyPublished(id, row.Strs("first")), keyPublished(id, row.Strs("last"))
	count := row.Num("articleCount")
	return map[string]any{
		"articleCount": count,
		"countKey":     keys.Count(count, id),
		"firstSeen":    storedTime(first),
		"lastSeen":     storedTime(last),
		"seenKey":      keys.Join(keys.TimePart(last), id),
	}
}

// keyPublished reads the time of a key of a mention; zero where there is none.
func keyPublished(id string, stored []string) time.Time {
	if len(stored) == 0 {
		return time.Time{}
	}
	text := strings.TrimPrefix(stored[0], id+"|")
	t, _ := time.Parse(keys.TimeLayout, text[:min(len(text), len(keys.TimeLayout))])
	return t
}
