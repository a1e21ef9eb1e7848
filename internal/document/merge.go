package document

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph"
)

// maxMergeVisits bounds the walk of checkMerging over all operations of a text. It sees each field once for its type
// and once for each type of object that it can be answered of: of one operation, a small multiple of its fields.
const maxMergeVisits = 50 * MaxFields

// checkMerging holds fields that are answered under one name against each other (GraphQL specification, section
// "Field Selection Merging"). Instead of comparing all pairs, each field is compared with the first of those that
// it must agree with: to have one type is an equivalence, and so is to be the same field with the same arguments.
// The document must have passed the other rules: its fragments end and its types are known.
func checkMerging(doc *ast.QueryDocument) error {
	m := &merger{}
	for _, operation := range doc.Operations {
		set := []ast.SelectionSet{operation.SelectionSet}
		m.sameTypes(set)
		m.sameFields(set)
	}
	if m.visits > maxMergeVisits {
		return &newsgraph.LimitError{What: "comparisons of fields of one name", Asked: m.visits, Allowed: maxMergeVisits, Advice: "select each field once"}
	}
	if len(m.errs) > 0 {
		return m.errs
	}
	return nil
}

type merger struct {
	visits int64
	errs   gqlerror.List
}

func (m *merger) ended() bool { return m.visits > maxMergeVisits || len(m.errs) >= MaxErrors }

// sameTypes checks that fields of one name have one type, whatever they are selected on.
func (m *merger) sameTypes(sets []ast.SelectionSet) {
	for _, group := range m.byName(sets) {
		for _, field := range group[1:] {
			if !sameType(group[0].Definition.Type, field.Definition.Type, group[0], field) {
				m.conflict(group[0], field, fmt.Sprintf("they are of types %s and %s", group[0].Definition.Type, field.Definition.Type))
				break
			}
		}
		m.sameTypes(below(group))
	}
}

// sameFields checks that fields of one name that can be answered for one object are the same field.
func (m *merger) sameFields(sets []ast.SelectionSet) {
	for _, group := range m.byName(sets) {
		for _, together := range byObject(group) {
			for _, field := range together[1:] {
				if reason := difference(together[0], field); reason != "" {
					m.conflict(together[0], field, reason)
					break
				}
			}
			m.sameFields(below(together))
		}
	}
}

// byName groups what several selection sets of one object select, fragments put in.
func (m *merger) byName(sets []ast.SelectionSet) [][]*ast.Field {
	var groups [][]*ast.Field
	at := map[string]int{}
	seen := map[*ast.FragmentDefinition]bool{}
	var collect func(ast.SelectionSet)
	collect = func(set ast.SelectionSet) {
		for _, selection := range set {
			if m.ended() {
				return
			}
			m.visits++
			switch selection := selection.(type) {
			case *ast.Field:
				i, ok := at[selection.Alias]
				if !ok {
					i = len(groups)
					at[selection.Alias] = i
					groups = append(groups, nil)
				}
				groups[i] = append(groups[i], selection)
			case *ast.InlineFragment:
				collect(selection.SelectionSet)
			case *ast.FragmentSpread:
				// A fragment spread twice brings the same fields twice.
				if !seen[selection.Definition] {
					seen[selection.Definition] = true
					collect(selection.Definition.SelectionSet)
				}
			}
		}
	}
	for _, set := range sets {
		collect(set)
	}
	if m.ended() {
		return nil
	}
	return groups
}

// byObject parts fields of one name into those that one object can answer: what is selected on an interface
// goes with every type of object, what is selected on an object with its own only.
func byObject(group []*ast.Field) [][]*ast.Field {
	var types []*ast.Definition
	seen := map[*ast.Definition]bool{}
	for _, field := range group {
		if parent := field.ObjectDefinition; parent.Kind == ast.Object && !seen[parent] {
			seen[parent] = true
			types = append(types, parent)
		}
	}
	if len(types) <= 1 {
		return [][]*ast.Field{group}
	}
	parts := make([][]*ast.Field, len(types))
	for i, object := range types {
		for _, field := range group {
			if field.ObjectDefinition == object || field.ObjectDefinition.Kind != ast.Object {
				parts[i] = append(parts[i], field)
			}
		}
	}
	return parts
}

func below(group []*ast.Field) []ast.SelectionSet {
	var sets []ast.SelectionSet
	for _, field := range group {
		if len(field.SelectionSet) > 0 {
			sets = append(sets, field.SelectionSet)
		}
	}
	return sets
}

// sameType says that two fields' values look alike: the same lists and nulls, and either the same scalar or objects.
func sameType(a, b *ast.Type, fieldA, fieldB *ast.Field) bool {
	for {
		if a.NonNull != b.NonNull || (a.Elem == nil) != (b.Elem == nil) {
			return false
		}
		if a.Elem == nil {
			return a.NamedType == b.NamedType || len(fieldA.SelectionSet) > 0 && len(fieldB.SelectionSet) > 0
		}
		a, b = a.Elem, b.Elem
	}
}

// difference says how two fields are not the same; nothing if they are.
func difference(a, b *ast.Field) string {
	if a.Name != b.Name {
		return fmt.Sprintf("%q and %q are different fields", a.Name, b.Name)
	}
	if len(a.Arguments) != len(b.Arguments) {
		return "they have different arguments"
	}
	for _, argument := range a.Arguments {
		other := b.Arguments.ForName(argument.Name)
		if other == nil || !sameValue(argument.Value, other.Value) {
			return "they have different arguments"
		}
	}
	return ""
}

func sameValue(a, b *ast.Value) bool {
	if a.Kind != b.Kind || a.Raw != b.Raw || len(a.Children) != len(b.Children) {
		return false
	}
	for i, child := range a.Children {
		other := b.Children[i].Value
		if a.Kind == ast.ObjectValue {
			other = b.Children.ForName(child.Name)
		}
		if other == nil || !sameValue(child.Value, other) {
			return false
		}
	}
	return true
}

func (m *merger) conflict(a, b *ast.Field, reason string) {
	if m.ended() {
		return
	}
	m.errs = append(m.errs, &gqlerror.Error{
		Rule:    "OverlappingFieldsCanBeMerged",
		Message: Clip(fmt.Sprintf("Fields %q cannot be answered under one name: %s. Give them different aliases to have both.", a.Alias, reason)),
		Locations: []gqlerror.Location{
			{Line: a.Position.Line, Column: a.Position.Column}, {Line: b.Position.Line, Column: b.Position.Column},
		},
	})
}
