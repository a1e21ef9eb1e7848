package write

import (
	"fmt"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// checkCountries refuses documents that name a country which is not in the graph: what they
// say of it would get lost.
func checkCountries(tx *bolt.Tx, docs []*newsgraph.Document) error {
	const text = `
UNWIND $ids AS id
OPTIONAL MATCH (c:Country {id: id})
WITH id, c WHERE c IS NULL
RETURN id LIMIT 1`
	ids := make(map[string]bool)
	for _, doc := range docs {
		for i := range doc.Countries {
			ids[newsgraph.CountryID(doc.Countries[i].Code)] = true
		}
		for i := range doc.Offices {
			if code := doc.Offices[i].Country; code != "" {
				ids[newsgraph.CountryID(code)] = true
			}
		}
	}
	records, err := tx.Run(text, map[string]any{"ids": orEmpty(sortedKeys(ids))})
	if err != nil {
		return err
	}
	if len(records) > 0 {
		return fmt.Errorf("%s is not in the graph; countries are written before articles", bolt.Props(records[0].AsMap()).Str("id"))
	}
	return nil
}

// removeContributions takes away all that articles say, but leaves their nodes, to which
// others may link.
func removeContributions(tx *bolt.Tx, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	const text = `
UNWIND $ids AS id
MATCH (:Page {id: id})-[r:MENTIONS|NAMES_IN_ORGANIZATION|WRITTEN_BY|LINKS_TO|STATES_OFFICE]->()
DELETE r`
	return tx.Exec(text, map[string]any{"ids": ids})
}

// writeArticles writes the articles and all that they say, which must not be there yet.
func writeArticles(tx *bolt.Tx, docs []*newsgraph.Document, diff *changes) error {
	var (
		articles                                                         []map[string]any
		people, countries, inOrganizations, authors, links, officesEdges []map[string]any
		organizations                                                    = make(map[string]bool)
	)
	from := func(doc *newsgraph.Document, edges []map[string]any) []map[string]any {
		if len(edges) == 0 {
			return nil
		}
		return []map[string]any{{"from": doc.Article.ID, "edges": edges}}
	}
	for _, doc := range docs {
		mentions, inside := countryEdges(doc)
		articles = append(articles, articleRow(doc))
		people = append(people, from(doc, peopleEdges(doc))...)
		countries = append(countries, from(doc, mentions)...)
		inOrganizations = append(inOrganizations, from(doc, inside)...)
		authors = append(authors, from(doc, authorEdges(doc))...)
		links = append(links, from(doc, linkEdges(doc))...)
		officesEdges = append(officesEdges, from(doc, officeEdges(doc))...)
		for i := range doc.Offices {
			if o := &doc.Offices[i]; o.Country == "" {
				organizations[o.Organization] = true
			}
		}
	}
	targets := []map[string]any{}
	for _, id := range sortedKeys(diff.targets) {
		targets = append(targets, map[string]any{"id": id, "url": diff.targets[id]})
	}
	for _, s := range []struct {
		text string
		rows any
		none bool
	}{
		{mergeArticles, articles, false},
		{mergeTargets, targets, len(targets) == 0},
		{mergePeople, sortedKeys(diff.people), len(diff.people) == 0},
		{mergeOrganizations, sortedKeys(organizations), len(organizations) == 0},
		{createPeopleMentions, people, len(people) == 0},
		{createCountryMentions, countries, len(countries) == 0},
		{createInOrganizations, inOrganizations, len(inOrganizations) == 0},
		{createAuthors, authors, len(authors) == 0},
		{createLinks, links, len(links) == 0},
		{createOfficeStatements, officesEdges, len(officesEdges) == 0},
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

const mergeArticles = `
UNWIND $rows AS row
MERGE (a:Page {id: row.id})
SET a:Article, a = row`

// A stub's URL is the least of those that lead to it, so that it does not depend on which
// came first.
const mergeTargets = `
UNWIND $rows AS row
MERGE (t:Page {id: row.id})
  ON CREATE SET t.url = row.url
  ON MATCH SET t.url = CASE WHEN NOT t:Article AND row.url < t.url THEN row.url ELSE t.url END`

const mergePeople = `
UNWIND $rows AS id
MERGE (:Person {id: id})`

const mergeOrganizations = `
UNWIND $rows AS name
MERGE (o:Organization {id: '` + keys.OrganizationPrefix + `' + name})
  ON CREATE SET o.name = name`

const createPeopleMentions = `
UNWIND $rows AS row
MATCH (a:Page {id: row.from})
UNWIND row.edges AS edge
MATCH (p:Person {id: edge.to})
CREATE (a)-[r:MENTIONS]->(p)
SET r = edge.props`

const createCountryMentions = `
UNWIND $rows AS row
MATCH (a:Page {id: row.from})
UNWIND row.edges AS edge
MATCH (c:Country {id: edge.to})
CREATE (a)-[r:MENTIONS]->(c)
SET r = edge.props`

const createInOrganizations = `
UNWIND $rows AS row
MATCH (a:Page {id: row.from})
UNWIND row.edges AS edge
MATCH (c:Country {id: edge.to})
CREATE (a)-[r:NAMES_IN_ORGANIZATION]->(c)
SET r = edge.props`

const createAuthors = `
UNWIND $rows AS row
MATCH (a:Page {id: row.from})
UNWIND row.edges AS edge
MATCH (p:Person {id: edge.to})
CREATE (a)-[r:WRITTEN_BY]->(p)
SET r = edge.props`

const createLinks = `
UNWIND $rows AS row
MATCH (a:Page {id: row.from})
UNWIND row.edges AS edge
MATCH (t:Page {id: edge.to})
CREATE (a)-[r:LINKS_TO]->(t)
SET r = edge.props`

const createOfficeStatements = `
UNWIND $rows AS row
MATCH (a:Page {id: row.from})
UNWIND row.edges AS edge
MATCH (p:Person {id: edge.to})
CREATE (a)-[r:STATES_OFFICE]->(p)
SET r = edge.props`

// updateStubs sees to the pages that articles linked to before: one that is not loaded goes
// with its last link, and its URL is the least of those left.
func updateStubs(tx *bolt.Tx, diff *changes) error {
	if len(diff.unlinked) == 0 {
		return nil
	}
	const remove = `
UNWIND $ids AS id
MATCH (t:Page {id: id}) WHERE NOT t:Article AND NOT EXISTS { (t)<-[:LINKS_TO]-() }
DELETE t`
	const rename = `
UNWIND $ids AS id
MATCH (t:Page {id: id}) WHERE NOT t:Article
CALL (t) {
  MATCH (t)<-[r:LINKS_TO]-()
  UNWIND r.urls AS url
  RETURN min(url) AS url
}
SET t.url = url`
	params := map[string]any{"ids": sortedKeys(diff.unlinked)}
	if err := tx.Exec(remove, params); err != nil {
		return err
	}
	return tx.Exec(rename, params)
}
