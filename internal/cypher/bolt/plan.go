package bolt

import (
	"context"
	"errors"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Plan has the server plan a statement, which it then has for whoever sends the same text with parameters of the same types. It takes as long as that
// takes, or until ctx ends. For the errors see Read.
func (db *DB) Plan(ctx context.Context, text string, params map[string]any) error {
	timeout := longestPlanning
	if deadline, ok := ctx.Deadline(); ok {
		timeout = max(time.Until(deadline), time.Millisecond)
	}
	_, err := db.Read(ctx, "EXPLAIN "+text, params, ReadOptions{Timeout: timeout})
	return err
}

// longestPlanning bounds planning where ctx does not. The worst statement takes a database that was just started some seconds.
const longestPlanning = 2 * time.Minute

// Explain gives the plan of a statement, as the server prints it, without running it.
func (db *DB) Explain(ctx context.Context, text string, params map[string]any) (plan string, err error) {
	summary, err := db.summary(ctx, "EXPLAIN "+text, params)
	if err != nil {
		return "", err
	}
	return printed(summary.Plan().Arguments())
}

// Profile runs a statement and gives its plan with the number of accesses to the database.
func (db *DB) Profile(ctx context.Context, text string, params map[string]any) (plan string, err error) {
	summary, err := db.summary(ctx, "PROFILE "+text, params)
	if err != nil {
		return "", err
	}
	return printed(summary.Profile().Arguments())
}

func (db *DB) summary(ctx context.Context, text string, params map[string]any) (neo4j.ResultSummary, error) {
	session := db.session(ctx, neo4j.AccessModeWrite, false)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, text, params)
	if err != nil {
		return nil, db.explain(ctx, err)
	}
	summary, err := result.Consume(ctx)
	return summary, db.explain(ctx, err)
}

// printed is a plan as the server prints it. Its tree, as the driver builds it, lacks some of the
// children.
func printed(arguments map[string]any) (string, error) {
	plan, ok := arguments["string-representation"].(string)
	if !ok {
		return "", errors.New("the server gave no plan")
	}
	return plan, nil
}
