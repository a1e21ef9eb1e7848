package bolt

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
)

// dumpTimeout bounds the reading of a whole graph.
const dumpTimeout = 10 * time.Minute

// Dump writes the whole graph as lines of text, sorted: two graphs are the same when their
// dumps are. When an article was loaded, and from what text, is left out. It holds the graph in memory.
func (db *DB) Dump(ctx context.Context, w io.Writer) error {
	const text = `
MATCH (n) WHERE NOT n:Writer
RETURN n, NULL AS r, NULL AS m
UNION ALL
MATCH (n)-[r]->(m)
RETURN n, r, m`
	records, err := db.Read(ctx, text, nil, ReadOptions{Timeout: dumpTimeout})
	if err != nil {
		return fmt.Errorf("dump the graph: %w", err)
	}
	lines := make([]string, len(records))
	for i, record := range records {
		line, err := dumpLine(record.Values)
		if err != nil {
			return fmt.Errorf("dump the graph: %w", err)
		}
		lines[i] = line
	}
	slices.Sort(lines)
	out := bufio.NewWriter(w)
	for _, line := range lines {
		_, _ = out.WriteString(line) // Flush gives the error
		_ = out.WriteByte('\n')
	}
	return out.Flush()
}

func dumpLine(values []any) (string, error) {
	from, _ := values[0].(dbtype.Node)
	relationship, isRelationship := values[1].(dbtype.Relationship)
	if !isRelationship {
		properties, err := dumpProps(from.Props)
		return fmt.Sprintf("(%s %s) %s", dumpName(from), strings.Join(slices.Sorted(slices.Values(from.Labels)), ":"), properties), err
	}
	to, _ := values[2].(dbtype.Node)
	properties, err := dumpProps(relationship.Props)
	return fmt.Sprintf("(%s)-[%s]->(%s) %s", dumpName(from), relationship.Type, dumpName(to), properties), err
}

// dumpName gives the property that identifies a node.
func dumpName(n dbtype.Node) string {
	p := Props(n.Props)
	if id := p.Str("id"); id != "" {
		return id
	}
	return p.Str("key")
}

// dumpProps gives properties as JSON, which has its keys sorted.
func dumpProps(p map[string]any) (string, error) {
	shown := make(map[string]any, len(p))
	for key, value := range p {
		if t, ok := value.(time.Time); ok {
			value = t.Format(time.RFC3339Nano)
		}
		if key != "loadedAt" && key != "loadedKey" && key != "source" {
			shown[key] = value
		}
	}
	text, err := json.Marshal(shown)
	return string(text), err
}

// resetBatch bounds the nodes or relationships that one transaction of Reset deletes.
const resetBatch = 10_000

// Reset deletes all data, a batch at a time, and leaves constraints and indexes.
func (db *DB) Reset(ctx context.Context) error {
	const relationships = `
MATCH ()-[r]->()
WITH r LIMIT $limit
DELETE r
RETURN count(*) AS deleted`
	const nodes = `
MATCH (n) WHERE NOT n:Writer
WITH n LIMIT $limit
DELETE n
RETURN count(*) AS deleted`
	for _, text := range []string{relationships, nodes} {
		for deleted := resetBatch; deleted == resetBatch; {
			err := db.Write(ctx, func(tx *Tx) error {
				records, err := tx.Run(text, map[string]any{"limit": resetBatch})
				if err == nil {
					deleted = Props(records[0].AsMap()).Num("deleted")
				}
				return err
			})
			if err != nil {
				return fmt.Errorf("empty the graph: %w", err)
			}
		}
	}
	// An empty graph is of any layout.
	err := db.Write(ctx, func(tx *Tx) error {
		return tx.Exec(`MATCH (w:Writer) SET w.layout = $layout`, map[string]any{"layout": Layout})
	})
	if err != nil {
		return fmt.Errorf("empty the graph: %w", err)
	}
	return nil
}
