package main

import (
	"encoding/json"
	"errors"
	"fmt"
)

// question is a statement that answers one question, each row with one map, and how its rows become the answer.
type question struct {
	text  string
	field string // of the answer
	one   bool   // the answer is the only row, not a list
	// finish, if not nil, brings a row to the form of the answer.
	finish func(row map[string]any) error
}

// end is greater than what follows in a key, see docs/design.md: the keys are newsgraph's, as is the graph.
const end = "'|~'"

// questions are all statements, by name. They use the same graph and the same indexes as newsgraph does.
var questions = map[string]question{
	"newest": {field: "articles", text: `
MATCH (a:Article) WHERE a.sortKey > ''
WITH a ORDER BY a.sortKey DESC LIMIT 10
RETURN a {.id, .title, .publishedAt, people: COLLECT {
  MATCH (a)-[r:MENTIONS]->(p:Person)
  WITH r, p ORDER BY r.count DESC, p.id LIMIT 5
  RETURN p {.id, .name}
}}`},

	"deep": {field: "articles", text: `
MATCH (a:Article) WHERE a.sortKey > ''
WITH a ORDER BY a.sortKey DESC LIMIT 10
RETURN a {.id, .title, people: COLLECT {
  MATCH (a)-[r:MENTIONS]->(p:Person)
  WITH r, p ORDER BY r.count DESC, p.id LIMIT 5
  RETURN p {.id, .name, articles: COLLECT {
    MATCH (b:Article)-[s:MENTIONS]->() USING INDEX SEEK s:MENTIONS(key)
    WHERE s.key > p.id + '|' AND s.key < p.id + ` + end + `
    WITH b, s ORDER BY s.key DESC LIMIT 5
    RETURN b {.id, .title}
  }}
}}`},

	"hub": {field: "country", one: true, text: `
MATCH (c:Country {code: $hub})
RETURN c {.name, articles: COLLECT {
  MATCH (a:Article)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key)
  WHERE r.key > c.id + '|' AND r.key < c.id + ` + end + `
  WITH a, r ORDER BY r.key DESC LIMIT 20
  RETURN a {.id, .title, .publishedAt}
}}`},

	"hub_middle": {field: "country", one: true, text: `
MATCH (c:Country {code: $hub})
RETURN c {.name, articles: COLLECT {
  MATCH (a:Article)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key)
  WHERE r.key > c.id + '|' AND r.key < c.id + '|' + $middle
  WITH a, r ORDER BY r.key DESC LIMIT 20
  RETURN a {.id, .title, .publishedAt}
}}`},

	"person": {field: "person", one: true, text: `
MATCH (p:Person {id: $person})
RETURN p {.name, articles: COLLECT {
  MATCH (a:Article)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key)
  WHERE r.key > p.id + '|' AND r.key < p.id + ` + end + `
  WITH a, r ORDER BY r.key DESC LIMIT 10
  RETURN a {.id, .title, countries: COLLECT {
    MATCH (a)-[s:MENTIONS]->(c:Country)
    WITH s, c ORDER BY s.count DESC, c.id LIMIT 3
    RETURN c {.id, .name}
  }}
}}`},

	// Ids put together here, not read from the countries: else Neo4j 5.26 reads and sorts all articles on the second.
	"two_hubs": {field: "articles", text: `
MATCH (a:Article)-[r:MENTIONS]->() USING INDEX SEEK r:MENTIONS(key)
WHERE r.key > 'country:' + $second + '|' AND r.key < 'country:' + $second + ` + end + `
  AND EXISTS { (a)-[:MENTIONS]->(c) WHERE c.id = 'country:' + $hub }
WITH a, r ORDER BY r.key DESC LIMIT 20
RETURN a {.id, .title, .publishedAt}`},

	"rare_person": {field: "country", one: true, text: `
MATCH (c:Country {code: $hub})
RETURN c {.name, articles: COLLECT {
  MATCH (p:Person {id: $rarePerson})<-[:MENTIONS]-(a:Article)
  WHERE EXISTS { (a)-[:MENTIONS]->(c) }
  WITH a ORDER BY a.sortKey DESC LIMIT 20
  RETURN a {.id, .title, .publishedAt}
}}`},

	"rare_publisher": {field: "country", one: true, text: `
MATCH (c:Country {code: $hub})
RETURN c {.name, articles: COLLECT {
  MATCH (p:Publisher {id: $publisherId})<-[:PUBLISHED_BY]-(a:Article)
  WHERE EXISTS { (a)-[:MENTIONS]->(c) }
  WITH a ORDER BY a.sortKey DESC LIMIT 20
  RETURN a {.id, .title, .publishedAt}
}}`},

	"total": {field: "articles", one: true, text: `
MATCH (c:Country {code: $hub})
RETURN {totalCount: COUNT { (c)<-[:MENTIONS]-() }}`},

	"page": {field: "article", one: true, finish: readEvidence, text: `
MATCH (a:Article {id: $article})
RETURN a {.id, .title, .url, .publishedAt, .wordCount, .body,
  people: COLLECT {
    MATCH (a)-[r:MENTIONS]->(p:Person)
    WITH r, p ORDER BY r.count DESC, p.id
    RETURN p {.id, .name, count: r.count, evidence: r.evidence}
  },
  countries: COLLECT {
    MATCH (a)-[r:MENTIONS]->(c:Country)
    WITH r, c ORDER BY r.count DESC, c.id
    RETURN c {.id, .name, count: r.count, evidence: r.evidence}
  }}`},
}

// evidence is one sentence that proves a mention, as the answer shows it.
type evidence struct {
	Sentence  string `json:"sentence"`
	Surface   string `json:"surface"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Part      string `json:"part"`
	Paragraph int    `json:"paragraph"`
}

// UnmarshalJSON reads the list of values that is stored, of which the last two are not shown.
func (e *evidence) UnmarshalJSON(text []byte) error {
	var kind, rule string
	return json.Unmarshal(text, &[8]any{&e.Sentence, &e.Surface, &e.Start, &e.End, &e.Part, &e.Paragraph, &kind, &rule})
}

// readEvidence puts lists of sentences at the place of the texts that are stored.
func readEvidence(article map[string]any) error {
	for _, field := range []string{"people", "countries"} {
		list, ok := article[field].([]any)
		if !ok {
			return fmt.Errorf("%s is no list", field)
		}
		for _, item := range list {
			mention, ok := item.(map[string]any)
			if !ok {
				return errors.New("a mention is no map")
			}
			stored, ok := mention["evidence"].(string)
			if !ok {
				return errors.New("evidence is no text")
			}
			var sentences []evidence
			if err := json.Unmarshal([]byte(stored), &sentences); err != nil {
				return err
			}
			mention["evidence"] = sentences
		}
	}
	return nil
}
