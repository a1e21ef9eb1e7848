package write

import (
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// relationships are rows for one kind of relationship. What they start from and lead to must
// be in the graph.
type relationships struct {
	from, kind, to string // label, type, label
	rows           []map[string]any
}

// edge is the end of one relationship: the id that it leads to, and its properties.
func edge(to string, properties map[string]any) map[string]any {
	return map[string]any{"to": to, "props": properties}
}

// add adds the relationships of one node.
func (r *relationships) add(from string, edges []map[string]any) {
	if len(edges) > 0 {
		r.rows = append(r.rows, map[string]any{"from": from, "edges": edges})
	}
}

// create creates the relationships, in one statement.
func (r *relationships) create(tx *bolt.Tx) error {
	return execRows(tx, `
UNWIND $p.rows AS row
MATCH (n:`+r.from+` {id: row.from}) USING INDEX SEEK n:`+r.from+`(id)
UNWIND row.edges AS edge
MATCH (m:`+r.to+` {id: edge.to}) USING INDEX SEEK m:`+r.to+`(id)
CREATE (n)-[r:`+r.kind+`]->(m)
SET r = edge.props`, r.rows)
}

// Every statement says which index it seeks. By its own choice the planner seeks where its statistics
// promise few hits, and those of a graph that was just begun promise none of anything, which makes scanning
// look as good. So a plan is as good when the graph has grown, and is kept.

// valuesOf puts the values into one map: the planner would plan again for lists of other lengths.
func valuesOf[R any](rows []R) map[string]any {
	return map[string]any{"p": map[string]any{"rows": rows, "end": keys.End}}
}

// execRows runs a statement over rows, if there are any. They are $p.rows, and $p.end is behind all that a key can hold.
func execRows[R any](tx *bolt.Tx, text string, rows []R) error {
	if len(rows) == 0 {
		return nil
	}
	return tx.Exec(bolt.KeepPlan+text, valuesOf(rows))
}

// runRows is execRows for a statement that gives records.
func runRows[R any](tx *bolt.Tx, text string, rows []R) ([]bolt.Props, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	records, err := tx.Run(bolt.KeepPlan+text, valuesOf(rows))
	if err != nil {
		return nil, err
	}
	return bolt.PropsOf(records), nil
}
