// Package graph serves the graph as GraphQL. gqlgen parses, validates and calls the resolvers of the root fields; each has a
// program answer it, which was made from the operation for all of its requests.
package graph

// Resolver is the root of the resolvers.
type Resolver struct{ engine *engine }
