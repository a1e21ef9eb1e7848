// Package graph serves the graph as GraphQL: it turns the selection below a root field into a
// query of the domain, has it answered by one statement, and lets the resolvers of nested fields
// pick what is already there.
package graph

import (
	"context"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/admission"
)

// Store answers queries of the domain.
type Store interface {
	// Read answers one root field with all that hangs below it.
	Read(ctx context.Context, root *newsgraph.Field) (*newsgraph.Result, error)
}

// Resolver is the root of the resolvers.
type Resolver struct {
	Store Store
	Gate  *admission.Gate
}
