package graph

import (
	"context"
	"fmt"

	"github.com/99designs/gqlgen/graphql"

	"github.com/newsgraph/newsgraph"
)

// read has a planned root field answered, if it does not ask for too much.
func (r *Resolver) read(ctx context.Context, root *newsgraph.Field) (*newsgraph.Result, error) {
	if n := nodeCount(root); n > maxQueryNodes {
		return nil, &newsgraph.LimitError{What: "nodes", Asked: int64(n), Allowed: maxQueryNodes, Advice: "ask for smaller pages"}
	}
	done, err := r.Gate.Statement(ctx, int64(nodeCount(root)), false)
	if err != nil {
		return nil, err
	}
	defer done()
	return r.Store.Read(ctx, root)
}

// readStats reads the field `stats`.
func (r *Resolver) readStats(ctx context.Context) (*newsgraph.Stats, error) {
	p, err := newPlanner(ctx)
	if err != nil {
		return nil, err
	}
	root := newsgraph.Field{Edge: newsgraph.RootStats}
	here := graphql.GetFieldContext(ctx)
	// The fields of stats that lead to nodes hang on stats itself.
	for _, field := range graphql.CollectFields(p.op, here.Field.Selections, []string{"Stats"}) {
		if link, ok := nestedFields["Stats."+field.Name]; ok {
			if err := p.nested(&root.OnEdge, link, field, here.Path()); err != nil {
				return nil, err
			}
		}
	}
	result, err := r.read(ctx, &root)
	if err != nil {
		return nil, err
	}
	return result.Stats, nil
}

// readConnection reads a connection that a query starts from.
func (r *Resolver) readConnection(ctx context.Context, edge newsgraph.Edge) (*Connection, error) {
	p, err := newPlanner(ctx)
	if err != nil {
		return nil, err
	}
	here := graphql.GetFieldContext(ctx)
	root := newsgraph.Field{Edge: edge}
	if err := applyArguments(&root, here.Args); err != nil {
		return nil, err
	}
	if err := p.below(&root, rootConnections[edge], here.Field.Selections, here.Path()); err != nil {
		return nil, err
	}
	result, err := r.read(ctx, &root)
	if err != nil {
		return nil, err
	}
	return &Connection{page: result.Connection, list: listName(&root)}, nil
}

// readNodes reads nodes of the named types by id.
func (r *Resolver) readNodes(ctx context.Context, ids []string, nodeTypes ...string) (*newsgraph.Result, error) {
	p, err := newPlanner(ctx)
	if err != nil {
		return nil, err
	}
	here := graphql.GetFieldContext(ctx)
	root := newsgraph.Field{Edge: newsgraph.RootNodes, IDs: ids}
	for _, nodeType := range nodeTypes {
		if err := p.node(nodeSelect(&root.Select, nodeType), nodeType, here.Field.Selections, here.Path()); err != nil {
			return nil, err
		}
	}
	return r.read(ctx, &root)
}

// oneOf gives the one argument of two that was given.
func oneOf(nameA string, a *string, nameB string, b *string) (isA bool, value string, err error) {
	switch {
	case a != nil && b != nil:
		return false, "", &newsgraph.InputError{Argument: nameB, Reason: "give " + nameA + " or " + nameB + ", not both"}
	case a != nil:
		return true, *a, nil
	case b != nil:
		return false, *b, nil
	default:
		return false, "", &newsgraph.InputError{Argument: nameA, Reason: "give " + nameA + " or " + nameB}
	}
}

func (r *Resolver) readNode(ctx context.Context, id string) (Node, error) {
	nodes, err := r.readAllNodes(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return nodes[0], nil
}

func (r *Resolver) readAllNodes(ctx context.Context, ids []string) ([]Node, error) {
	if len(ids) > maxNodes {
		return nil, &newsgraph.InputError{Argument: "ids", Reason: fmt.Sprintf("must hold at most %d, holds %d", maxNodes, len(ids))}
	}
	result, err := r.readNodes(ctx, ids, "Article", "Person", "Country")
	if err != nil {
		return nil, err
	}
	nodes := make([]Node, len(ids))
	for i, id := range ids {
		if a, ok := result.Articles[id]; ok {
			nodes[i] = a
		} else if p, ok := result.People[id]; ok {
			nodes[i] = p
		} else if c, ok := result.Countries[id]; ok {
			nodes[i] = c
		}
	}
	return nodes, nil
}

func (r *Resolver) readArticle(ctx context.Context, id, url *string) (*newsgraph.Article, error) {
	isID, key, err := oneOf("id", id, "url", url)
	if err != nil {
		return nil, err
	}
	if !isID {
		if key = newsgraph.ArticleID(key); key == "" {
			return nil, &newsgraph.InputError{Argument: "url", Reason: "must be an absolute http or https URL"}
		}
	}
	result, err := r.readNodes(ctx, []string{key}, "Article")
	if err != nil {
		return nil, err
	}
	return result.Articles[key], nil
}

func (r *Resolver) readPerson(ctx context.Context, id, name *string) (*newsgraph.Person, error) {
	isID, key, err := oneOf("id", id, "name", name)
	if err != nil {
		return nil, err
	}
	if !isID {
		if key = newsgraph.PersonID(key); key == "" {
			return nil, &newsgraph.InputError{Argument: "name", Reason: "must hold a letter or digit"}
		}
	}
	result, err := r.readNodes(ctx, []string{key}, "Person")
	if err != nil {
		return nil, err
	}
	return result.People[key], nil
}

func (r *Resolver) readCountry(ctx context.Context, code string) (*newsgraph.CountryNode, error) {
	id := newsgraph.CountryID(code)
	result, err := r.readNodes(ctx, []string{id}, "Country")
	if err != nil {
		return nil, err
	}
	return result.Countries[id], nil
}
