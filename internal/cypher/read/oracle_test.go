package read

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// The oracle answers operations from documents in memory, as the specification of GraphQL says and without regard to how the
// program does it.

// object is a value of an object type of the schema.
type object struct {
	typ string
	get func(field string, args map[string]any) any
}

// member is a field of an answer. Objects of answers are lists of members, since their order matters.
type member struct {
	name  string
	value any
}

// place is what a cursor stands for: a list and a key in it.
type place struct{ list, key string }

func testSchema(tb testing.TB) *ast.Schema {
	tb.Helper()
	text, err := os.ReadFile("../../../schema.graphqls")
	if err != nil {
		tb.Fatal(err)
	}
	s, err := gqlparser.LoadSchema(&ast.Source{Input: string(text)})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// execution is the oracle's run of one operation.
type execution struct {
	schema    *ast.Schema
	doc       *ast.QueryDocument
	variables map[string]any
}

// execute answers an operation from an object for Query.
func execute(schema *ast.Schema, text string, variables map[string]any, root *object) ([]member, error) {
	doc, errs := gqlparser.LoadQueryWithRules(schema, text, rules.NewDefaultRules())
	if errs != nil {
		return nil, errs
	}
	coerced, err := validator.VariableValues(schema, doc.Operations[0], variables)
	if err != nil {
		return nil, err
	}
	e := &execution{schema, doc, coerced}
	return e.object(root, doc.Operations[0].SelectionSet), nil
}

// grouped are the fields of one response key.
type grouped struct {
	first      *ast.Field
	selections ast.SelectionSet
}

// collect is CollectFields of the specification (section 6.3.2).
func (e *execution) collect(typ string, selections ast.SelectionSet, seen map[string]bool, groups *[]*grouped) {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			if !e.wanted(s.Directives) {
				continue
			}
			i := slices.IndexFunc(*groups, func(g *grouped) bool { return g.first.Alias == s.Alias })
			if i < 0 {
				i = len(*groups)
				*groups = append(*groups, &grouped{first: s})
			}
			(*groups)[i].selections = append((*groups)[i].selections, s.SelectionSet...)
		case *ast.InlineFragment:
			if e.wanted(s.Directives) && e.is(typ, s.TypeCondition) {
				e.collect(typ, s.SelectionSet, seen, groups)
			}
		case *ast.FragmentSpread:
			if !e.wanted(s.Directives) || seen[s.Name] {
				continue
			}
			seen[s.Name] = true
			if fragment := e.doc.Fragments.ForName(s.Name); e.is(typ, fragment.TypeCondition) {
				e.collect(typ, fragment.SelectionSet, seen, groups)
			}
		}
	}
}

func (e *execution) wanted(directives ast.DirectiveList) bool {
	for _, d := range directives {
		if on := d.ArgumentMap(e.variables)["if"].(bool); on != (d.Name == "include") {
			return false
		}
	}
	return true
}

func (e *execution) is(typ, condition string) bool {
	if condition == "" || condition == typ {
		return true
	}
	return slices.Contains(e.schema.Types[typ].Interfaces, condition)
}

func (e *execution) object(o *object, selections ast.SelectionSet) []member {
	var groups []*grouped
	e.collect(o.typ, selections, map[string]bool{}, &groups)
	members := make([]member, 0, len(groups))
	for _, g := range groups {
		if g.first.Name == "__typename" {
			members = append(members, member{g.first.Alias, o.typ})
			continue
		}
		value := o.get(g.first.Name, g.first.ArgumentMap(e.variables))
		members = append(members, member{g.first.Alias, e.complete(g.first.Definition.Type, value, g.selections)})
	}
	return members
}

func (e *execution) complete(t *ast.Type, value any, selections ast.SelectionSet) any {
	if o, ok := value.(*object); ok && o == nil {
		value = nil
	}
	if value == nil {
		if t.NonNull {
			panic(fmt.Sprintf("the oracle has no value for a %s", t))
		}
		return nil
	}
	if t.Elem != nil {
		list := make([]any, 0)
		for _, item := range value.([]any) {
			list = append(list, e.complete(t.Elem, item, selections))
		}
		return list
	}
	if o, ok := value.(*object); ok {
		return e.object(o, selections)
	}
	return value
}

// decodeOrdered reads JSON with the order of its objects.
func decodeOrdered(text []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return decodeValue(d)
}

func decodeValue(d *json.Decoder) (any, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		members := []member{}
		for d.More() {
			name, err := d.Token()
			if err != nil {
				return nil, err
			}
			value, err := decodeValue(d)
			if err != nil {
				return nil, err
			}
			members = append(members, member{name.(string), value})
		}
		_, err := d.Token()
		return members, err
	case json.Delim('['):
		list := []any{}
		for d.More() {
			value, err := decodeValue(d)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		_, err := d.Token()
		return list, err
	default:
		return token, nil
	}
}

func valueOf(members []member, name string) any {
	for _, m := range members {
		if m.name == name {
			return m.value
		}
	}
	return nil
}

// cursors keeps what the cursors that were given out stand for.
type cursors struct {
	places map[string]place
	texts  map[place]string
}

func newCursors() *cursors { return &cursors{map[string]place{}, map[place]string{}} }

// compare gives the first difference between what the oracle answers and what the program does, "" for none.
func (c *cursors) compare(path string, want, got any) string {
	differ := func() string { return fmt.Sprintf("%s: want %s, got %s", path, show(want), show(got)) }
	switch want := want.(type) {
	case []member:
		got, ok := got.([]member)
		if !ok || len(got) != len(want) {
			return differ()
		}
		for i, m := range want {
			if got[i].name != m.name {
				return fmt.Sprintf("%s: want the field %s, got %s", path, m.name, got[i].name)
			}
			if d := c.compare(path+"."+m.name, m.value, got[i].value); d != "" {
				return d
			}
		}
		return ""
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			return differ()
		}
		for i := range want {
			if d := c.compare(path+"."+strconv.Itoa(i), want[i], got[i]); d != "" {
				return d
			}
		}
		return ""
	case place:
		text, ok := got.(string)
		if before, known := c.texts[want]; !ok || text == "" || known && before != text {
			return differ()
		}
		if before, known := c.places[text]; known && before != want {
			return fmt.Sprintf("%s: the cursor %s stands for %v and %v", path, text, before, want)
		}
		c.places[text], c.texts[want] = want, text
		return ""
	case int:
		if number, ok := got.(json.Number); !ok || number.String() != strconv.Itoa(want) {
			return differ()
		}
		return ""
	case float64:
		number, ok := got.(json.Number)
		if f, err := number.Float64(); !ok || err != nil || f != want {
			return differ()
		}
		return ""
	default:
		if want != got {
			return differ()
		}
		return ""
	}
}

func show(v any) string {
	var b strings.Builder
	writeValue(&b, v)
	text := b.String()
	if len(text) > 600 {
		text = text[:600] + "…"
	}
	return text
}

func writeValue(b *strings.Builder, v any) {
	switch v := v.(type) {
	case []member:
		b.WriteByte('{')
		for i, m := range v {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(m.name + ": ")
			writeValue(b, m.value)
		}
		b.WriteByte('}')
	case []any:
		b.WriteByte('[')
		for i, x := range v {
			if i > 0 {
				b.WriteString(", ")
			}
			writeValue(b, x)
		}
		b.WriteByte(']')
	default:
		fmt.Fprintf(b, "%v", v)
	}
}
