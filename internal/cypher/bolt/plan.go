package bolt

import (
	"context"
	"errors"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Explain gives the plan of a statement, as the server prints it, without running it.
func (db *DB) Explain(ctx context.Context, text string, params map[string]any) (plan string, err error) {
	session := db.session(ctx, neo4j.AccessModeWrite, false)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, "EXPLAIN "+text, params)
	if err != nil {
		return "", db.explain(ctx, err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return "", db.explain(ctx, err)
	}
	// The plan's tree, as the driver builds it, lacks some of the children.
	plan, ok := summary.Plan().Arguments()["string-representation"].(string)
	if !ok {
		return "", errors.New("the server gave no plan")
	}
	return plan, nil
}
