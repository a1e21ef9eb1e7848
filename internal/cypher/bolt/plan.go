package bolt

import (
	"context"
	"errors"
	"regexp"
	"strconv"
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

// Profile runs a statement and gives how often it accesses the database. What an index of words needs is not counted.
func (db *DB) Profile(ctx context.Context, text string, params map[string]any) (accesses int64, err error) {
	summary, err := db.summary(ctx, "PROFILE "+text, params)
	if err != nil {
		return 0, err
	}
	plan, err := printed(summary.Profile().Arguments())
	if err != nil {
		return 0, err
	}
	found := totalAccesses.FindStringSubmatch(plan)
	if found == nil {
		return 0, errors.New("the server told no accesses")
	}
	if found[1] == "?" {
		return 0, nil
	}
	return strconv.ParseInt(found[1], 10, 64)
}

// totalAccesses finds how many there are in a plan. It has a question mark where none is known but what an index of words needs.
var totalAccesses = regexp.MustCompile(`Total database accesses: (\d+|\?)`)

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
