package write

import (
	"fmt"
	"maps"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// A Spelling is a name as articles state it, with what they say of who bears it (package identity). Whose it is, is decided from all of them, and decided
// anew where that changed: see ResolvePeople.

// The values of Spelling.undecided. A property and no label, so that an index finds them.
const (
	undecidedName   = 1 // a full name
	undecidedSingle = 2 // a single word, whose bearers are known when all full names are decided
)

// spellingRow gives the node of a name that no article stated before.
func spellingRow(n *identity.Name) map[string]any {
	return map[string]any{"id": n.ID, "codes": strings.Join(identity.Codes(n.ID), " "), "facts": n.Encode(), "undecided": undecidedAs(n.ID)}
}

func undecidedAs(id string) int {
	if identity.IsSingle(id) {
		return undecidedSingle
	}
	return undecidedName
}

// updateSpellings keeps what articles say of names. A name that none states any more goes with the next decision, or at once where there was none. What was foreseen of
// names that are new is kept with them as decided.
func updateSpellings(tx *bolt.Tx, diff *changes) error {
	var ids []string
	for _, id := range sortedKeys(diff.names) {
		if !diff.names[id].Zero() {
			ids = append(ids, id)
		}
	}
	found, err := runRows(tx, `
UNWIND $p.rows AS id
MATCH (s:Spelling {id: id}) USING INDEX SEEK s:Spelling(id)
RETURN id, s.facts AS facts, s.person AS person`, ids)
	if err != nil {
		return err
	}
	var created, changed []map[string]any
	var gone []string
	before := make(map[string]bool)
	for _, row := range found {
		id := row.Str("id")
		before[id] = true
		n := identity.Name{ID: id}
		if facts := row.Str("facts"); facts != "" {
			if n, err = identity.Decode(id, facts); err != nil {
				return err
			}
		}
		n.Add(diff.names[id], 1)
		if n.Zero() && row.Str("person") == "" {
			gone = append(gone, id)
			continue
		}
		changed = append(changed, map[string]any{"id": id, "facts": n.Encode(), "undecided": undecidedAs(id)})
	}
	for _, id := range ids {
		if !before[id] {
			created = append(created, diff.newSpelling(id))
		}
	}
	if err := createSpellings(tx, created); err != nil {
		return err
	}
	err = execRows(tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
SET s.facts = row.facts, s.undecided = row.undecided`, changed)
	if err != nil {
		return err
	}
	return removeNodes(tx, "Spelling", gone)
}

// createForeseen makes the nodes of new names, of whom nothing is known until it is settled, with what was foreseen.
func createForeseen(tx *bolt.Tx, diff *changes) error {
	var rows []map[string]any
	for _, id := range sortedKeys(diff.foreseen) {
		row := diff.newSpelling(id)
		delete(row, "facts")
		delete(row, "undecided")
		rows = append(rows, row)
	}
	return createSpellings(tx, rows)
}

// newSpelling is the node of a name that is new, with what was foreseen of it.
func (c *changes) newSpelling(id string) map[string]any {
	row := spellingRow(c.names[id])
	maps.Copy(row, c.foreseen[id])
	return row
}

func createSpellings(tx *bolt.Tx, rows []map[string]any) error {
	return execRows(tx, `
UNWIND $p.rows AS row
CREATE (s:Spelling) SET s = row`, rows)
}

// name takes in that an article states these names, or with a sign of -1 no longer does.
func (c *changes) name(names []identity.Name, sign int) { addNames(c.names, names, sign) }

// addNames adds what is said of names, or with a sign of -1 takes it away.
func addNames(to map[string]*identity.Name, names []identity.Name, sign int) {
	for i := range names {
		id := names[i].ID
		if to[id] == nil {
			to[id] = &identity.Name{ID: id}
		}
		to[id].Add(&names[i], sign)
	}
}

// names are the names that the article states, as the graph has it.
func (v *storedVersion) names() ([]identity.Name, error) {
	doc := newsgraph.Document{}
	at, _ := keys.Published(v.sortKey)
	doc.Article.PublishedAt = keys.Time(at)
	for _, id := range v.countries {
		doc.Countries = append(doc.Countries, newsgraph.CountryInArticle{Code: strings.TrimPrefix(id, newsgraph.CountryPrefix), Mention: newsgraph.Mention{Count: 1}})
	}
	if v.stated != "" {
		said, err := decodeStated(v.stated)
		if err != nil {
			return nil, fmt.Errorf("what the article of %s states: %w", v.sortKey, err)
		}
		said.into(&doc)
		return identity.NamesIn(&doc), nil
	}
	for id := range v.people {
		p := newsgraph.PersonInArticle{ID: id, Mention: newsgraph.Mention{Count: v.counts[id]}}
		for _, number := range v.sentences[id] {
			p.Evidence = append(p.Evidence, newsgraph.Evidence{SentenceStart: number})
		}
		doc.People = append(doc.People, p)
	}
	for id := range v.authors {
		doc.Authors = append(doc.Authors, newsgraph.Byline{Person: &newsgraph.Person{ID: id}})
	}
	for _, id := range v.speakers {
		doc.Quotes = append(doc.Quotes, newsgraph.Quote{SpeakerID: id})
	}
	doc.Offices = v.statements
	return identity.NamesIn(&doc), nil
}
