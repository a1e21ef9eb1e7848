package main

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/newsgraph/newsgraph/graph"
)

// notInCookbook are the fields and arguments whose answers differ from load to load, so that a page cannot have them.
var notInCookbook = []string{"Article.loadedAt"}

// Each field of the schema, each argument and each field of an input is in a question of the cookbook. What all connections have is
// in one of them at least.
func TestCookbookShowsTheWholeSchema(t *testing.T) {
	t.Parallel()
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: graph.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../docs/cookbook.md")
	if err != nil {
		t.Fatal(err)
	}
	seen := shown{schema: schema, has: map[string]bool{}}
	for _, q := range questionsOf(t, page) {
		doc, errs := gqlparser.LoadQueryWithRules(schema, q.query.text, rules.NewDefaultRules())
		if errs != nil {
			t.Errorf("line %d: %v", q.query.line, errs)
			continue
		}
		given, _ := q.variables.(map[string]any)
		for _, o := range doc.Operations {
			seen.fields(o.SelectionSet)
			for _, v := range o.VariableDefinitions {
				seen.value(v.Type.Name(), given[v.Variable])
			}
		}
	}
	missing := slices.DeleteFunc(seen.wanted(), func(name string) bool { return seen.has[name] || slices.Contains(notInCookbook, name) })
	if len(missing) > 0 {
		t.Errorf("docs/cookbook.md has no question with\n%s", strings.Join(missing, "\n"))
	}
}

// shown collects what of a schema questions have.
type shown struct {
	schema *ast.Schema
	has    map[string]bool
}

func (s shown) fields(set ast.SelectionSet) {
	for _, selection := range set {
		switch selected := selection.(type) {
		case *ast.Field:
			if strings.HasPrefix(selected.Name, "__") {
				continue
			}
			s.has[nameOf(selected.ObjectDefinition, selected.Name)] = true
			for _, a := range selected.Arguments {
				s.has[argumentOf(selected.Definition.Arguments.ForName(a.Name))] = true
				s.literal(a.Value)
			}
			s.fields(selected.SelectionSet)
		case *ast.InlineFragment:
			s.fields(selected.SelectionSet)
		case *ast.FragmentSpread:
			s.fields(selected.Definition.SelectionSet)
		}
	}
}

// literal goes through a value that is written in a query.
func (s shown) literal(v *ast.Value) {
	for _, child := range v.Children {
		if v.Kind == ast.ObjectValue {
			s.has[v.Definition.Name+"."+child.Name] = true
		}
		s.literal(child.Value)
	}
}

// value goes through a value of a variable.
func (s shown) value(typ string, v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			s.value(typ, item)
		}
	case map[string]any:
		for name, item := range v {
			s.has[typ+"."+name] = true
			s.value(s.schema.Types[typ].Fields.ForName(name).Type.Name(), item)
		}
	}
}

// wanted is all that the schema has, by name.
func (s shown) wanted() []string {
	all := map[string]bool{}
	for _, typ := range s.schema.Types {
		if typ.BuiltIn || typ.Kind != ast.Object && typ.Kind != ast.InputObject {
			continue
		}
		for _, field := range typ.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			all[nameOf(typ, field.Name)] = true
			for _, a := range field.Arguments {
				all[argumentOf(a)] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// nameOf names a field; what all connections have is named as one.
func nameOf(typ *ast.Definition, field string) string {
	common := []string{"edges", "nodes", "pageInfo", "totalCount", "cursor", "node"}
	if slices.Contains(common, field) && (strings.HasSuffix(typ.Name, "Connection") || strings.HasSuffix(typ.Name, "Edge")) {
		return "Connection." + field
	}
	return typ.Name + "." + field
}

// argumentOf names an argument; those of one name and type mean the same wherever they stand.
func argumentOf(a *ast.ArgumentDefinition) string {
	return "argument " + a.Name + ": " + a.Type.Name()
}
