package write

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// A Curation is a decision that somebody made by hand (package identity), a node of its own with nothing leading to it: it speaks of names, which come and go with articles.
// There are as many as people make, so whoever decides reads all of them.

const curationsText = `
MATCH (c:Curation) USING INDEX SEEK c:Curation(id)
WHERE c.id > $p.least
RETURN c.id AS id, c.kind AS kind, c.names AS names, c.articles AS articles, c.value AS value, c.author AS author, c.at AS at, c.reason AS reason`

var curationsFrom = map[string]any{"p": map[string]any{"least": ""}}

// Curations gives all decisions made by hand, the earliest first.
func (w *Writer) Curations(ctx context.Context) ([]identity.Curation, error) {
	records, err := w.db.Read(ctx, bolt.KeepPlan+curationsText, curationsFrom, bolt.ReadOptions{OwnWrites: true})
	if err != nil {
		return nil, fmt.Errorf("read decisions made by hand: %w", err)
	}
	return curationsRead(bolt.PropsOf(records)), nil
}

func curationsRead(rows []bolt.Props) []identity.Curation {
	list := make([]identity.Curation, len(rows))
	for i, row := range rows {
		list[i] = identity.Curation{
			ID: row.Str("id"), Kind: identity.CurationKind(row.Str("kind")), Names: row.Strs("names"), Articles: row.Strs("articles"),
			Value: row.Str("value"), Author: row.Str("author"), At: row.Time("at"), Reason: row.Str("reason"),
		}
	}
	slices.SortFunc(list, func(a, b identity.Curation) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	return list
}

func readRules(tx *bolt.Tx) (*identity.Rules, error) {
	records, err := tx.Run(bolt.KeepPlan+curationsText, curationsFrom)
	if err != nil {
		return nil, err
	}
	return identity.RulesOf(curationsRead(bolt.PropsOf(records))), nil
}

// splitArticles are the articles of which it was said by hand who is meant.
func (w *Writer) splitArticles(ctx context.Context) ([]string, error) {
	list, err := w.Curations(ctx)
	return identity.RulesOf(list).SplitArticles(), err
}

// Curate keeps decisions made by hand, which must be Complete, and tells how many of them are new. All are kept or none. ResolvePeople must follow.
func (w *Writer) Curate(ctx context.Context, list []identity.Curation) (int, error) {
	added := 0
	err := w.locked(ctx, false, func(tx *bolt.Tx) error {
		added = 0
		records, err := tx.Run(bolt.KeepPlan+curationsText, curationsFrom)
		if err != nil {
			return err
		}
		known := make(map[string]bool)
		for _, row := range bolt.PropsOf(records) {
			known[row.Str("id")] = true
		}
		var rows []map[string]any
		var fresh []identity.Curation
		for _, c := range list {
			if known[c.ID] {
				continue
			}
			known[c.ID] = true
			fresh = append(fresh, c)
			rows = append(rows, map[string]any{
				"id": c.ID, "kind": string(c.Kind), "names": c.Names, "articles": storedList(c.Articles), "value": storedText(c.Value),
				"author": c.Author, "at": storedTime(c.At), "reason": storedText(c.Reason),
			})
		}
		added = len(fresh)
		err = execRows(tx, `
UNWIND $p.rows AS row
CREATE (c:Curation) SET c = row`, rows)
		if err != nil {
			return err
		}
		return touch(tx, fresh)
	})
	if err != nil {
		return 0, fmt.Errorf("keep decisions made by hand: %w", err)
	}
	if added > 0 {
		w.surprised()
	}
	return added, nil
}

// Undo forgets decisions made by hand, by their ids, and gives those that there were. ResolvePeople must follow.
func (w *Writer) Undo(ctx context.Context, ids []string) ([]identity.Curation, error) {
	var gone []identity.Curation
	err := w.locked(ctx, false, func(tx *bolt.Tx) error {
		gone = nil
		records, err := tx.Run(bolt.KeepPlan+curationsText, curationsFrom)
		if err != nil {
			return err
		}
		for _, c := range curationsRead(bolt.PropsOf(records)) {
			if slices.Contains(ids, c.ID) {
				gone = append(gone, c)
			}
		}
		if err := removeNodes(tx, "Curation", ids); err != nil {
			return err
		}
		return touch(tx, gone)
	})
	if err != nil {
		return nil, fmt.Errorf("forget decisions made by hand: %w", err)
	}
	return gone, nil
}

// touch does what follows from decisions having been made or forgotten: it marks their names to be decided again, and gives the articles and the people of which they say
// something what they have now.
func touch(tx *bolt.Tx, list []identity.Curation) error {
	var undecided, from []map[string]any
	placed, named := make(map[string]bool), make(map[string]bool)
	for _, c := range list {
		switch c.Kind {
		case identity.Split:
			for _, id := range c.Articles {
				placed[id] = true
			}
			continue
		case identity.Rename, identity.Identify:
			named[c.Names[0]] = true
			continue
		}
		for _, name := range c.Names {
			single, _, ofOffice := strings.Cut(name, identity.OfOffice)
			undecided = append(undecided, map[string]any{"id": single, "undecided": undecidedAs(single)})
			if ofOffice && !identity.IsSingle(single) {
				for _, other := range c.Names {
					from = append(from, map[string]any{"id": single, "name": other})
				}
			}
		}
	}
	err := execRows(tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
SET s.undecided = row.undecided`, undecided)
	if err != nil {
		return err
	}
	// Where a namesake in office was meant, the articles are at the person who was said to be the same.
	err = execRows(tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
MATCH (o:Spelling {id: row.name}) USING INDEX SEEK o:Spelling(id)
WHERE o.person IS NOT NULL
SET s.from = coalesce(s.from, []) + o.person`, from)
	if err != nil {
		return err
	}
	for _, chunk := range slices.Collect(slices.Chunk(sortedKeys(placed), maxBatch)) {
		if _, err := placePeople(tx, chunk); err != nil {
			return err
		}
	}
	if len(named) == 0 {
		return nil
	}
	whose, _, err := decisions(tx, sortedKeys(named))
	if err != nil {
		return err
	}
	diff := newChanges()
	for name := range named {
		change(diff.people, whose.whose(name))
	}
	return updatePeople(tx, diff)
}

// givenByHand are the names and the items of Wikidata that people were given by hand, by the ids of the people.
type givenByHand struct{ names, items map[string]string }

func readGiven(tx *bolt.Tx) (given givenByHand, err error) {
	rules, err := readRules(tx)
	if err != nil {
		return given, err
	}
	renamed, identified := rules.Renamed(), rules.Identified()
	names := make(map[string]bool)
	for _, c := range slices.Concat(renamed, identified) {
		names[c.Names[0]] = true
	}
	whose, _, err := decisions(tx, sortedKeys(names))
	given = givenByHand{make(map[string]string), make(map[string]string)}
	for _, c := range renamed {
		given.names[whose.whose(c.Names[0])] = c.Value
	}
	for _, c := range identified {
		given.items[whose.whose(c.Names[0])] = c.Value
	}
	return given, err
}

// NamesOf finds for each of some texts, full names or ids of people or of names, the id that decisions made by hand know it by, in the same order; "" where no article
// states it.
func (w *Writer) NamesOf(ctx context.Context, texts []string) ([]string, error) {
	ids := make([]string, len(texts))
	for i, text := range texts {
		if ids[i] = text; !strings.HasPrefix(text, newsgraph.PersonPrefix) {
			ids[i] = newsgraph.PersonID(text)
		}
	}
	const text = `
UNWIND $p.rows AS id
OPTIONAL MATCH (s:Spelling {id: id}) USING INDEX SEEK s:Spelling(id)
OPTIONAL MATCH (n:Person {id: id}) USING INDEX SEEK n:Person(id)
RETURN id, s IS NOT NULL OR n IS NOT NULL AS known`
	records, err := w.db.Read(ctx, bolt.KeepPlan+text, valuesOf(ids), bolt.ReadOptions{OwnWrites: true})
	if err != nil {
		return nil, fmt.Errorf("look up names: %w", err)
	}
	known := make(map[string]bool)
	for _, row := range bolt.PropsOf(records) {
		if is, _ := row["known"].(bool); is {
			known[row.Str("id")] = true
		}
	}
	for i, id := range ids {
		if !known[id] {
			ids[i] = ""
		}
	}
	return ids, nil
}
