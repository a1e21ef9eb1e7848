package write

import (
	"fmt"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
)

// checkCountries refuses documents that name a country which is not in the graph: what they
// say of it would get lost.
func checkCountries(tx *bolt.Tx, docs []*writing) error {
	const text = `
UNWIND $p.rows AS id
OPTIONAL MATCH (c:Country {id: id}) USING INDEX SEEK c:Country(id)
WITH id, c WHERE c IS NULL
RETURN id LIMIT 1`
	ids := make(map[string]bool)
	for _, doc := range docs {
		for _, id := range countriesOf(doc.states) {
			ids[id] = true
		}
	}
	missing, err := runRows(tx, text, sortedKeys(ids))
	if err != nil {
		return err
	}
	if len(missing) > 0 {
		return unknownCountry(missing[0].Str("id"))
	}
	return nil
}

func unknownCountry(id string) error {
	return fmt.Errorf("%s is not in the graph; countries are written before articles", id)
}

// countriesOf are the ids of the countries that a document names, some several times.
func countriesOf(doc *newsgraph.Document) []string {
	var ids []string
	for i := range doc.Countries {
		ids = append(ids, newsgraph.CountryID(doc.Countries[i].Code))
	}
	for i := range doc.Offices {
		if code := doc.Offices[i].Country; code != "" {
			ids = append(ids, newsgraph.CountryID(code))
		}
	}
	return ids
}

// removeContributions takes away all that articles say, but leaves their nodes, to which
// others may link.
func removeContributions(tx *bolt.Tx, ids []string) error {
	err := execRows(tx, `
UNWIND $p.rows AS id
MATCH (a:Page {id: id})<-[r:DUPLICATES]-()
USING INDEX SEEK a:Page(id)
DELETE r`, ids)
	if err != nil {
		return err
	}
	return execRows(tx, `
UNWIND $p.rows AS id
MATCH (a:Page {id: id})-[r:MENTIONS|NAMES_IN_ORGANIZATION|WRITTEN_BY|PUBLISHED_BY|LINKS_TO|STATES_OFFICE|QUOTES|NAMES_SOMEBODY|TELLS|DUPLICATES]->()
USING INDEX SEEK a:Page(id)
DELETE r`, ids)
}

// writeArticles writes the articles and all that they say, which must not be there yet; merge makes what that leads to.
func writeArticles(tx *bolt.Tx, docs []*writing, prints prints, merge func() error) error {
	var rows []map[string]any
	edges := edgesSaid()
	for _, doc := range docs {
		id := doc.Article.ID
		s := saidBy(doc, prints[id])
		rows = append(rows, s.article)
		for i := range edges {
			edges[i].add(id, s.edges[i])
		}
	}
	err := execRows(tx, `
UNWIND $p.rows AS row
MERGE (a:Page {id: row.id})
SET a:Article, a = row`, rows)
	if err != nil {
		return err
	}
	if err := merge(); err != nil {
		return err
	}
	for i := range edges {
		if err := edges[i].create(tx); err != nil {
			return err
		}
	}
	return nil
}

// edgesSaid are the relationships of what articles say, none yet.
func edgesSaid() (edges [sayings]relationships) {
	for i, k := range kindsSaid {
		edges[i] = relationships{from: "Page", kind: k.kind, to: k.to}
	}
	return edges
}

// mergeNodes makes what relationships will lead to, as far as it is not there.
func mergeNodes(tx *bolt.Tx, diff *changes) error {
	for _, nodes := range []struct {
		label string
		ids   []string
	}{
		{"Person", sortedKeys(diff.people)},
		{"Publisher", sortedKeys(diff.publishers)},
		{"Organization", sortedKeys(diff.bodies)},
	} {
		err := execRows(tx, `
UNWIND $p.rows AS id
MERGE (:`+nodes.label+` {id: id})`, nodes.ids)
		if err != nil {
			return err
		}
	}
	return mergePages(tx, diff)
}

// mergePages makes the pages that articles link to.
func mergePages(tx *bolt.Tx, diff *changes) error {
	return execRows(tx, `
UNWIND $p.rows AS id
MERGE (:Page {id: id})`, sortedKeys(diff.targets))
}

// updateStubs sees to the pages that articles link to, or did, and that are not loaded: one
// goes with its last link, and its URL is the one by which the oldest article links to it.
func updateStubs(tx *bolt.Tx, diff *changes) error {
	targets := sortedKeys(diff.targets)
	err := execRows(tx, `
UNWIND $p.rows AS id
MATCH (t:Page {id: id}) USING INDEX SEEK t:Page(id)
WHERE NOT t:Article AND NOT EXISTS { (t)<-[:LINKS_TO]-() }
DELETE t`, targets)
	if err != nil {
		return err
	}
	return execRows(tx, `
UNWIND $p.rows AS id
MATCH (t:Page {id: id}) USING INDEX SEEK t:Page(id)
WHERE NOT t:Article
CALL (id) {
  MATCH ()-[r:LINKS_TO]->() USING INDEX SEEK r:LINKS_TO(key)
  WHERE r.key > id + '|' AND r.key < id + '|' + $p.end
  WITH r ORDER BY r.key LIMIT 1
  UNWIND r.urls AS url
  RETURN min(url) AS url
}
SET t.url = url`, targets)
}
