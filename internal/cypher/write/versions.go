package write

import (
	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
)

type storedVersion struct {
	version
	hash   string
	body   newsgraph.BodyKind
	lines  [fingerprint.Lines]string // keys; "" where the text is too short
	story  string
	stated string   // see package testimony; "" where it states what the graph has
	twins  []string // ids of the articles that it is a duplicate of
}

// readVersions reads what the articles contribute that are in the graph already, by id.
func readVersions(tx *bolt.Tx, ids []string) (map[string]storedVersion, error) {
	text := `
UNWIND $p.rows AS id
MATCH (a:Page {id: id}) USING INDEX SEEK a:Page(id)
WHERE a:Article
RETURN a.id AS id, a.contentHash AS hash, a.bodyKind AS bodyKind, a.sortKey AS sortKey, a.publisher AS publisher, a.stated AS stated,
  [(a)-[r:MENTIONS]->(p:Person) | {id: p.id, forms: r.forms, name: r.name, sentences: r.sentences, count: r.count}] AS people,
  [(a)-[r:WRITTEN_BY]->(p:Person) | {id: p.id, name: r.name}] AS authors,
  [(a)-[:MENTIONS]->(c:Country) | c.id] AS countries,
  [(a)-[:LINKS_TO]->(t:Page) | t.id] AS targets,
  ` + linesOf("a") + ` AS lines,
  head([(a)-[:TELLS]->(s:Story) | s.id]) AS story,
  [(a)-[:DUPLICATES]-(t:Article) | t.id] AS twins,
  [(a)-[:QUOTES]->(p:Person) | p.id] AS speakers,
  [(a)-[r:STATES_OFFICE]->(p:Person) | {person: p.id, title: r.title, country: r.country, organization: r.organization, status: r.status}] AS offices`
	found, err := runRows(tx, text, ids)
	if err != nil {
		return nil, err
	}
	stored := make(map[string]storedVersion, len(found))
	for _, row := range found {
		v := storedVersion{version: versionRead(row), hash: row.Str("hash"), body: newsgraph.BodyKind(row.Str("bodyKind")), story: row.Str("story"), stated: row.Str("stated"), twins: row.Strs("twins")}
		copy(v.lines[:], row.Strs("lines"))
		stored[row.Str("id")] = v
	}
	return stored, nil
}

// versionRead is versionOf for what the graph has.
func versionRead(row bolt.Props) version {
	v := version{
		sortKey:   row.Str("sortKey"),
		people:    make(map[string][]string),
		authors:   make(map[string][]string),
		countries: row.Strs("countries"),
		targets:   row.Strs("targets"),
		speakers:  row.Strs("speakers"),
		publisher: row.Str("publisher"),
		bodies:    make(map[string][]string),
		sentences: make(map[string][]int),
		counts:    make(map[string]int),
	}
	for _, p := range row.Maps("people") {
		v.people[p.Str("id")] = withName(p.Strs("forms"), p.Str("name"))
		v.sentences[p.Str("id")] = p.Nums("sentences")
		v.counts[p.Str("id")] = p.Num("count")
	}
	for _, p := range row.Maps("authors") {
		v.authors[p.Str("id")] = append(v.authors[p.Str("id")], p.Str("name"))
	}
	for _, o := range row.Maps("offices") {
		v.offices = append(v.offices, officeOf(o.Str("person"), o.Str("title"), o.Str("country"), o.Str("organization")))
		v.addBody(o.Str("organization"))
		v.statements = append(v.statements, newsgraph.OfficeStatement{PersonID: o.Str("person"), Title: o.Str("title"), Country: o.Str("country"), Organization: o.Str("organization"), Status: newsgraph.OfficeStatus(o.Str("status"))})
	}
	return v
}
