package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph"
)

// A plan turns the selection below a root field into the tree of domain types that is read by
// one statement, and remembers under which key each field's part of the answer lies. The
// key is the field's name with its arguments, not its response key: the same list may be selected under
// several paths to the same loaded node (`edges { node }` and `nodes`, two aliases),
// which are then read once.

// plans holds the keys that one operation's root fields, which run at the same time, have
// given their nested fields.
type plans struct {
	mu      sync.RWMutex
	planned map[*ast.Field]planned
}

// planned says where a nested field's part of the answer lies on its node, and for a connection which
// list its cursors belong to.
type planned struct{ key, list string }

type plansKey struct{}

// errNotPrepared is a mistake in this program: resolvers ran under a handler that is not NewHandler's.
var errNotPrepared = errors.New("plan: the handler did not prepare the operation")

func withPlans(ctx context.Context) context.Context {
	return context.WithValue(ctx, plansKey{}, &plans{planned: map[*ast.Field]planned{}})
}

func (p *plans) set(field *ast.Field, as planned) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.planned[field] = as
}

func (p *plans) get(field *ast.Field) (planned, bool) {
	p.mu.RLock()
	defer p.mu.RUnlock()
	as, ok := p.planned[field]
	return as, ok
}

// planner walks the selections of one root field.
type planner struct {
	ctx   context.Context
	op    *graphql.OperationContext
	plans *plans
}

func newPlanner(ctx context.Context) (*planner, error) {
	p, ok := ctx.Value(plansKey{}).(*plans)
	if !ok {
		return nil, errNotPrepared
	}
	return &planner{ctx: ctx, op: graphql.GetOperationContext(ctx), plans: p}, nil
}

// nodeInterfaces are the type conditions that hold for a node type.
func nodeInterfaces(typeName string) []string { return []string{typeName, "Node"} }

// node plans what is selected of a node of the named type.
func (p *planner) node(into *newsgraph.NodeSelect, typeName string, selections ast.SelectionSet, path ast.Path) error {
	into.Wanted = true
	for _, field := range graphql.CollectFields(p.op, selections, nodeInterfaces(typeName)) {
		if typeName == "Article" && (field.Name == "body" || field.Name == "paragraphs") {
			into.Body = true
			continue
		}
		link, ok := nestedFields[typeName+"."+field.Name]
		if !ok {
			continue
		}
		if err := p.nested(&into.Fields, link, field, path); err != nil {
			return err
		}
	}
	return nil
}

// nested plans a field that leads to other nodes and merges it into its siblings.
func (p *planner) nested(into *[]newsgraph.Field, link nestedField, field graphql.CollectedField, path ast.Path) error {
	path = append(path[:len(path):len(path)], ast.PathName(field.Alias))
	f := newsgraph.Field{Edge: link.edge}
	if link.arguments != nil {
		if err := p.arguments(&f, link, field); err != nil {
			return at(path, err)
		}
	}
	key, err := fieldKey(field.Name, &f)
	if err != nil {
		return err
	}
	f.Key = key
	p.plans.set(field.Field, planned{key: key, list: listName(&f)})
	if err := p.below(&f, link, field.Selections, path); err != nil {
		return err
	}
	for i := range *into {
		if (*into)[i].Key == key {
			merge(&(*into)[i], &f)
			return nil
		}
	}
	*into = append(*into, f)
	return nil
}

func (p *planner) arguments(f *newsgraph.Field, link nestedField, field graphql.CollectedField) error {
	args, err := link.arguments(&executionContext{}, p.ctx, field.ArgumentMap(p.op.Variables))
	if err != nil {
		return err
	}
	return applyArguments(f, args)
}

// fieldKey names a field by all that tells its answer from another's on the same node.
func fieldKey(name string, f *newsgraph.Field) (string, error) {
	args, err := json.Marshal(struct {
		Page   newsgraph.Page
		Order  newsgraph.Order
		Filter newsgraph.Filter
	}{f.Page, f.Order, f.Filter})
	if err != nil {
		return "", fmt.Errorf("plan %s: %w", name, err)
	}
	return name + string(args), nil
}

// below plans what is selected below a field: the parts of a connection, or a node.
func (p *planner) below(f *newsgraph.Field, link nestedField, selections ast.SelectionSet, path ast.Path) error {
	if link.edgeType == "" {
		return p.leaf(f, link, selections, path)
	}
	sel := nodeSelect(&f.Select, link.nodeType)
	// The projection of an item has its node, whether or not it is selected.
	sel.Wanted = true
	for _, field := range graphql.CollectFields(p.op, selections, []string{link.connectionType()}) {
		here := append(path[:len(path):len(path)], ast.PathName(field.Alias))
		var err error
		switch field.Name {
		case "totalCount":
			f.Want.Total = true
		case "pageInfo":
			f.Want.Items = true
		case "nodes":
			f.Want.Items = true
			err = p.node(sel, link.nodeType, field.Selections, here)
		case "edges":
			f.Want.Items = true
			err = p.edges(f, link, sel, field.Selections, here)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *planner) edges(f *newsgraph.Field, link nestedField, sel *newsgraph.NodeSelect, selections ast.SelectionSet, path ast.Path) error {
	for _, field := range graphql.CollectFields(p.op, selections, []string{link.edgeType}) {
		here := append(path[:len(path):len(path)], ast.PathName(field.Alias))
		var err error
		switch field.Name {
		case "node":
			err = p.node(sel, link.nodeType, field.Selections, here)
		case "evidence":
			f.Want.Evidence = true
		case "kinds", "forms":
			// They lie on the relationship itself, except for what is mentioned together,
			// where they are read from the newest article along with the evidence.
			if link.coMention {
				f.Want.Evidence = true
			}
		case "article":
			err = p.nested(&f.OnEdge, nestedField{edge: newsgraph.CoMentionArticle, nodeType: "Article"}, field, path)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// leaf plans a field that leads to one node, to links or to authors.
func (p *planner) leaf(f *newsgraph.Field, link nestedField, selections ast.SelectionSet, path ast.Path) error {
	sel := nodeSelect(&f.Select, link.nodeType)
	if link.wrapper == "" {
		return p.node(sel, link.nodeType, selections, path)
	}
	for _, field := range graphql.CollectFields(p.op, selections, []string{link.wrapper}) {
		if field.Name != link.wrapped {
			continue
		}
		if err := p.node(sel, link.nodeType, field.Selections, append(path[:len(path):len(path)], ast.PathName(field.Alias))); err != nil {
			return err
		}
	}
	return nil
}

func nodeSelect(s *newsgraph.Select, nodeType string) *newsgraph.NodeSelect {
	switch nodeType {
	case "Article":
		return &s.Article
	case "Person":
		return &s.Person
	case "Country":
		return &s.Country
	default:
		return &s.Office
	}
}

// merge adds to a field what an equal one wants.
func merge(into, from *newsgraph.Field) {
	into.Want.Items = into.Want.Items || from.Want.Items
	into.Want.Total = into.Want.Total || from.Want.Total
	into.Want.Evidence = into.Want.Evidence || from.Want.Evidence
	into.OnEdge = mergeFields(into.OnEdge, from.OnEdge)
	for _, nodeType := range []string{"Article", "Person", "Country", "Office"} {
		a, b := nodeSelect(&into.Select, nodeType), nodeSelect(&from.Select, nodeType)
		a.Wanted = a.Wanted || b.Wanted
		a.Body = a.Body || b.Body
		a.Fields = mergeFields(a.Fields, b.Fields)
	}
}

func mergeFields(into, from []newsgraph.Field) []newsgraph.Field {
next:
	for i := range from {
		for j := range into {
			if into[j].Key == from[i].Key {
				merge(&into[j], &from[i])
				continue next
			}
		}
		into = append(into, from[i])
	}
	return into
}

// at gives an error the place in the query where it belongs.
func at(path ast.Path, err error) error {
	return &gqlerror.Error{Err: err, Message: err.Error(), Path: path}
}

// loaded finds a nested field's part of the answer on the node that it hangs on.
func loaded[T any](ctx context.Context, children newsgraph.Children) (T, error) {
	value, _, err := loadedAs[T](ctx, children)
	return value, err
}

// loadedConnection finds a nested connection on the node that it hangs on.
func loadedConnection(ctx context.Context, children newsgraph.Children) (*Connection, error) {
	page, as, err := loadedAs[*newsgraph.Connection](ctx, children)
	if err != nil {
		return nil, err
	}
	return &Connection{page: page, list: as.list}, nil
}

func loadedAs[T any](ctx context.Context, children newsgraph.Children) (value T, as planned, err error) {
	p, ok := ctx.Value(plansKey{}).(*plans)
	if !ok {
		return value, as, errNotPrepared
	}
	field := graphql.GetFieldContext(ctx).Field
	if as, ok = p.get(field.Field); !ok {
		return value, as, fmt.Errorf("plan: %s was not planned", field.Name)
	}
	if value, ok = children[as.key].(T); !ok {
		return value, as, fmt.Errorf("plan: %s was not loaded", field.Name)
	}
	return value, as, nil
}
