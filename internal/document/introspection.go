package document

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph"
)

// checkIntrospection bounds the answers to what a text asks about the schema itself, by counting their values. What they
// hold depends on the schema and the text alone, so the count is exact but for what directives leave out.
func checkIntrospection(schema *ast.Schema, doc *ast.QueryDocument) error {
	c := &schemaCounter{schema: schema}
	for _, operation := range doc.Operations {
		c.roots(operation.SelectionSet)
	}
	if c.values > MaxSchemaValues {
		return &newsgraph.LimitError{What: "values about the schema", Asked: c.values, Allowed: MaxSchemaValues, Advice: "ask for the schema once, as tools do, and keep it"}
	}
	return nil
}

type schemaCounter struct {
	schema *ast.Schema
	values int64
}

// roots finds where an operation asks about the schema.
func (c *schemaCounter) roots(set ast.SelectionSet) {
	eachField(set, func(field *ast.Field) {
		switch field.Name {
		case "__schema":
			c.count(c.schema, field.SelectionSet)
		case "__type":
			// Which type may be a variable's value; none has more to tell than all.
			if name := field.Arguments.ForName("name"); name != nil && name.Value.Kind == ast.StringValue {
				if definition := c.schema.Types[name.Value.Raw]; definition != nil {
					c.count(definition, field.SelectionSet)
				}
				return
			}
			for _, definition := range c.schema.Types {
				c.count(definition, field.SelectionSet)
			}
		}
	})
}

// count counts the values that a selection has of one part of the schema. It ends soon after the limit.
func (c *schemaCounter) count(part any, set ast.SelectionSet) {
	eachField(set, func(field *ast.Field) {
		if c.values > MaxSchemaValues {
			return
		}
		c.values++
		if len(field.SelectionSet) == 0 {
			return
		}
		for _, child := range c.children(part, field.Name) {
			c.values++
			c.count(child, field.SelectionSet)
		}
	})
}

// children are the parts of the schema behind a field of `__Schema`, `__Type` and their like.
func (c *schemaCounter) children(part any, field string) []any {
	switch part := part.(type) {
	case *ast.Schema:
		switch field {
		case "types":
			return values(part.Types)
		case "directives":
			return values(part.Directives)
		case "queryType":
			return []any{part.Query}
		case "mutationType":
			return present(part.Mutation)
		case "subscriptionType":
			return present(part.Subscription)
		}
	case *ast.Definition:
		return c.childrenOfType(part, field)
	case *ast.Type:
		if field == "ofType" {
			return c.typeOf(part)
		}
	case *ast.FieldDefinition:
		if field == "args" {
			return parts(part.Arguments)
		}
		return c.named(part.Type)
	case *ast.ArgumentDefinition:
		return c.named(part.Type)
	case *ast.DirectiveDefinition:
		return parts(part.Arguments)
	}
	return nil
}

func (c *schemaCounter) childrenOfType(part *ast.Definition, field string) []any {
	switch field {
	case "fields", "inputFields":
		var fields []any
		for _, one := range part.Fields {
			if (field == "inputFields") == (part.Kind == ast.InputObject) && !strings.HasPrefix(one.Name, "__") {
				fields = append(fields, one)
			}
		}
		return fields
	case "enumValues":
		return parts(part.EnumValues)
	case "possibleTypes":
		if part.Kind == ast.Interface || part.Kind == ast.Union {
			return parts(c.schema.GetPossibleTypes(part))
		}
	case "interfaces":
		var interfaces []any
		for _, name := range part.Interfaces {
			interfaces = append(interfaces, c.schema.Types[name])
		}
		return interfaces
	}
	return nil
}

// named is what a field's `type` leads to: the type itself, or what wraps it.
func (c *schemaCounter) named(t *ast.Type) []any {
	if t.NonNull || t.Elem != nil {
		return []any{t}
	}
	return present(c.schema.Types[t.NamedType])
}

// typeOf is what a list or a type without null leads to by `ofType`.
func (c *schemaCounter) typeOf(t *ast.Type) []any {
	if t.NonNull {
		nullable := *t
		nullable.NonNull = false
		return c.named(&nullable)
	}
	return c.named(t.Elem)
}

// eachField visits the fields of a selection set, fragments put in. Types about the schema have no interfaces, so
// every fragment holds.
func eachField(set ast.SelectionSet, visit func(*ast.Field)) {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			visit(selection)
		case *ast.InlineFragment:
			eachField(selection.SelectionSet, visit)
		case *ast.FragmentSpread:
			eachField(selection.Definition.SelectionSet, visit)
		}
	}
}

func present(definition *ast.Definition) []any {
	if definition == nil {
		return nil
	}
	return []any{definition}
}

func parts[T any](from []T) []any {
	all := make([]any, len(from))
	for i := range from {
		all[i] = from[i]
	}
	return all
}

func values[T any](from map[string]T) []any {
	all := make([]any, 0, len(from))
	for _, one := range from {
		all = append(all, one)
	}
	return all
}
