package write

import (
	"context"
	"fmt"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// maxUndecided is how many names one transaction marks.
const maxUndecided = 10_000

// DecideAgain marks all names as not decided, so that ResolvePeople decides over everything, as it must after its rules have changed.
func (w *Writer) DecideAgain(ctx context.Context) error {
	for after := ""; ; {
		var last string
		err := w.locked(ctx, false, func(tx *bolt.Tx) error {
			const text = `
MATCH (s:Spelling) USING INDEX SEEK s:Spelling(id)
WHERE s.id > $p.after
WITH s ORDER BY s.id LIMIT $p.most
RETURN s.id AS id`
			records, err := tx.Run(bolt.KeepPlan+text, map[string]any{"p": map[string]any{"after": after, "most": maxUndecided}})
			if err != nil || len(records) == 0 {
				return err
			}
			rows := make([]map[string]any, len(records))
			for i, record := range records {
				last = bolt.Props(record.AsMap()).Str("id")
				rows[i] = map[string]any{"id": last, "undecided": undecidedAs(last)}
			}
			return execRows(tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
SET s.undecided = row.undecided, s.digest = NULL`, rows)
		})
		if err != nil {
			return fmt.Errorf("mark names as not decided: %w", err)
		}
		if last == "" {
			return nil
		}
		after = last
	}
}

// Who tells who has a full name, which is given by its id, and why: the person with all names as they are decided now. The error Is newsgraph.ErrNotFound where
// no article states the name.
func (w *Writer) Who(ctx context.Context, id string) (*identity.Person, error) {
	var person *identity.Person
	err := w.db.Write(ctx, func(tx *bolt.Tx) error {
		person = nil
		f, err := newFamily(tx)
		if err != nil {
			return err
		}
		people, err := f.decide(map[string]bool{id: true})
		if err != nil {
			return err
		}
		for _, p := range people {
			for _, n := range p.Names {
				if n.ID == id {
					person = p
				}
			}
		}
		return nil
	})
	if err == nil && person == nil {
		err = fmt.Errorf("%s: %w", id, newsgraph.ErrNotFound)
	}
	return person, err
}
